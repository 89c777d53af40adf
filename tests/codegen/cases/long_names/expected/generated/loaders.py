# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.an_extraordinarily_long_name_for_one_stored_type.loaders import (
    an_extraordinarily_long_name_for_one_stored_type_by_id,
    an_extraordinarily_long_name_for_one_stored_types_by_another_extraordinarily_long_name_for_a_column,
)
from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AnExtraordinarilyLongNameForOneStoredType,
)
from runtime.database.batches import Batch, LoaderSet
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def an_extraordinarily_long_name_for_one_stored_type_by_id(
        self,
    ) -> Batch[str, AnExtraordinarilyLongNameForOneStoredType | None]:
        return self.shared(an_extraordinarily_long_name_for_one_stored_type_by_id)

    def an_extraordinarily_long_name_for_one_stored_types_by_another_extraordinarily_long_name_for_a_column(
        self, window: Window
    ) -> Batch[str, list[AnExtraordinarilyLongNameForOneStoredType]]:
        return self.shared(
            an_extraordinarily_long_name_for_one_stored_types_by_another_extraordinarily_long_name_for_a_column,
            window,
        )
