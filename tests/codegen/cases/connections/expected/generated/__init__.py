# Code generated from schema/log.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
