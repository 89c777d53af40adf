# Code generated from schema/channel.graphql. DO NOT EDIT.
"""What is generated of channel."""
