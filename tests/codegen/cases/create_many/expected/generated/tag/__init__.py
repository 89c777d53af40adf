# Code generated from schema/tag.graphql. DO NOT EDIT.
"""What is generated of tag."""
