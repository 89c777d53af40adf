# Code generated from schema/ours.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
