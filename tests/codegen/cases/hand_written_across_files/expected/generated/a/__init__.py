# Code generated from schema/a.graphql. DO NOT EDIT.
"""What is generated of a."""
