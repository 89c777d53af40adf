# Code generated from schema/search.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
