# Code generated from schema/member.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
