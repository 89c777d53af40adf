# Code generated from schema/class.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
