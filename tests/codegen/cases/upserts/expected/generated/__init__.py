# Code generated from schema/setting.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
