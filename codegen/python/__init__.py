"""Python text: names, literals, docstrings, imports, and lines as the formatter breaks them."""
