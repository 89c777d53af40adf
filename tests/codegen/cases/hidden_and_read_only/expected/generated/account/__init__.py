# Code generated from schema/account.graphql. DO NOT EDIT.
"""What is generated of account."""
