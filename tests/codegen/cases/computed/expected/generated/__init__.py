# Code generated from schema/invoice.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
