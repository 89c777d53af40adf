# Code generated from schema/b.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
