# Code generated from schema/item.graphql. DO NOT EDIT.
"""What is generated of item."""
