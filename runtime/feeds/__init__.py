"""Changefeeds in, a bounded stream of changes for each subscriber out."""
