# Code generated from schema/author.graphql. DO NOT EDIT.
"""What is generated of author."""
