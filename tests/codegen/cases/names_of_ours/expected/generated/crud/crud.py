# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `cruds`."""

from generated.crud.model import CRUDS, Crud_, CrudCreate, CrudPatch
from runtime.database.crud import Crud


class CrudCrud(Crud[Crud_, CrudCreate, CrudPatch]):
    """Reads and writes rows of Crud."""


crud = CrudCrud(CRUDS)
