# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Read and write `links`."""

from generated.link.model import LINKS, Link, LinkCreate, LinkPatch
from runtime.database.crud import Crud


class LinkCrud(Crud[Link, LinkCreate, LinkPatch]):
    """Reads and writes rows of Link."""


crud = LinkCrud(LINKS)
