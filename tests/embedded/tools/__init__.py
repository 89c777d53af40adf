"""The driver's own tools: dump, restore, export, import, index-rebuild."""
