# Code generated from schema/product.graphql. DO NOT EDIT.
"""What is generated of product."""
