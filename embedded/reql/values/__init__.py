"""What evaluation passes around besides data: tables, selections, streams, functions, groups."""
