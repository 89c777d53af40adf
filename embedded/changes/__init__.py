"""Changefeeds: a plan and a table's change log in, the items of a feed out."""
