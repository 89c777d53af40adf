"""Tests of the database layer: rows, filters, unique values, connections."""
