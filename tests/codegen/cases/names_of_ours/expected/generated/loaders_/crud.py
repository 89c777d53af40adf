# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `loaders`."""

from generated.loaders_.model import LOADERS, Loaders_, LoadersCreate, LoadersPatch
from runtime.database.crud import Crud


class LoadersCrud(Crud[Loaders_, LoadersCreate, LoadersPatch]):
    """Reads and writes rows of Loaders."""


crud = LoadersCrud(LOADERS)
