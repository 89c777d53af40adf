# Code generated from schema/order.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
