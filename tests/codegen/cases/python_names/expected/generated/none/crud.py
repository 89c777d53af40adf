# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `nones`."""

from generated.none.model import NONES, None_, NoneCreate, NonePatch
from runtime.database.crud import Crud


class NoneCrud(Crud[None_, NoneCreate, NonePatch]):
    """Reads and writes rows of None."""


crud = NoneCrud(NONES)
