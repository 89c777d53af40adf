# Code generated from schema/book.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
