# Code generated from schema/shop.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
