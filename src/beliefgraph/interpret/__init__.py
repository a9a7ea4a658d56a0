"""Documents to things and evidence lines; the ends are still names."""
