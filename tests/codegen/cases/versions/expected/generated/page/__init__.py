# Code generated from schema/page.graphql. DO NOT EDIT.
"""What is generated of page."""
