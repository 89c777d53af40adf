# Code generated from schema/page.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
