# Code generated from schema/user.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
