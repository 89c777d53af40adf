# Code generated from schema/author.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
