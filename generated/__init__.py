# Code generated from schema/*.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
