# Code generated from schema/order.graphql. DO NOT EDIT.
"""What is generated of order."""
