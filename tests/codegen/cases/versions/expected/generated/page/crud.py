# Code generated from schema/page.graphql. DO NOT EDIT.
"""Read and write `pages`."""

from generated.page.model import PAGES, Page, PageCreate, PagePatch
from runtime.database.crud import Crud


class PageCrud(Crud[Page, PageCreate, PagePatch]):
    """Reads and writes rows of Page."""


crud = PageCrud(PAGES)
