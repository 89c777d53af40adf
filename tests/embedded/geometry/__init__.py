"""Geometry: shapes, relations, distances, coverings, and the terms that use them."""
