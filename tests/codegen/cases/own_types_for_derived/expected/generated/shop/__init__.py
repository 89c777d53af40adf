# Code generated from schema/shop.graphql. DO NOT EDIT.
"""What is generated of shop."""
