"""Files to documents: front matter field by field, body section by section, lines kept."""
