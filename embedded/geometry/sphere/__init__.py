"""Exact relations of points, lines and polygons on the unit sphere, edges being great circles."""
