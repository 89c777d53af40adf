# Code generated from schema/setting.graphql. DO NOT EDIT.
"""What is generated of setting."""
