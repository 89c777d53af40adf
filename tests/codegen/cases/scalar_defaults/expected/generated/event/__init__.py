# Code generated from schema/event.graphql. DO NOT EDIT.
"""What is generated of event."""
