# Code generated from schema/event.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
