# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `windows`."""

from generated.window.model import WINDOWS, Window_, WindowCreate, WindowPatch
from runtime.database.crud import Crud


class WindowCrud(Crud[Window_, WindowCreate, WindowPatch]):
    """Reads and writes rows of Window."""


crud = WindowCrud(WINDOWS)
