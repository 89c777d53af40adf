# Code generated from schema/message.graphql. DO NOT EDIT.
"""What is generated of message."""
