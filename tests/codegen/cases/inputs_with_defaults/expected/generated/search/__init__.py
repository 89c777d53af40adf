# Code generated from schema/search.graphql. DO NOT EDIT.
"""What is generated of search."""
