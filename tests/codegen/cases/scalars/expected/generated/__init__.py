# Code generated from schema/everything.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
