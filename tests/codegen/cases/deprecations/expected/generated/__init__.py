# Code generated from schema/thing.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
