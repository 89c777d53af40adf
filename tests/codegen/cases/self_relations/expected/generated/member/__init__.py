# Code generated from schema/member.graphql. DO NOT EDIT.
"""What is generated of member."""
