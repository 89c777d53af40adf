# Code generated from schema/log.graphql. DO NOT EDIT.
"""What is generated of log."""
