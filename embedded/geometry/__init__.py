"""Geometry as RethinkDB has it: GeoJSON in and out, distances, relations, and index coverings."""
