# Code generated from schema/signup.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
