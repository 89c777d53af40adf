# Code generated from schema/everything.graphql. DO NOT EDIT.
"""Read and write `collections`."""

from generated.collection.model import COLLECTIONS, Collection, CollectionCreate, CollectionPatch
from runtime.database.crud import Crud


class CollectionCrud(Crud[Collection, CollectionCreate, CollectionPatch]):
    """Reads and writes rows of Collection."""


crud = CollectionCrud(COLLECTIONS)
