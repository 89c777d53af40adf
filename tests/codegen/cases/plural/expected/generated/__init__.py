# Code generated from schema/person.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
