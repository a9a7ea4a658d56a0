"""Names to identifiers, or a notice why not."""
