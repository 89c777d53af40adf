# Code generated from schema/address.graphql. DO NOT EDIT.
"""What is generated of person."""
