# Code generated from schema/account.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
