# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""What is generated of an_extraordinarily_long_name_for_one_stored_type."""
