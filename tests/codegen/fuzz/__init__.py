"""Random schemas that use the whole vocabulary."""
