# Code generated from schema/tag.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
