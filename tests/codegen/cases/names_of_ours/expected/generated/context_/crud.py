# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `contexts`."""

from generated.context_.model import CONTEXTS, Context_, ContextCreate, ContextPatch
from runtime.database.crud import Crud


class ContextCrud(Crud[Context_, ContextCreate, ContextPatch]):
    """Reads and writes rows of Context."""


crud = ContextCrud(CONTEXTS)
