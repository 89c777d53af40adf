# Code generated from schema/product.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
