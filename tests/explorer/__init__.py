"""The explorer pages: what they say, and what a visitor's browser makes of them."""
