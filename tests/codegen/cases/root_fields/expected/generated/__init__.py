# Code generated from schema/item.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
