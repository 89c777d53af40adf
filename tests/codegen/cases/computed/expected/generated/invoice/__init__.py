# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""What is generated of invoice."""
