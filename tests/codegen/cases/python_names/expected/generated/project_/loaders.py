# Code generated from schema/class.graphql. DO NOT EDIT.
"""Batched reads of `projects`."""

from generated.project_.model import PROJECTS, Project_
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def project_by_id(db: Database) -> Batch[str, Project_ | None]:
    return loaders.by_id(db, PROJECTS)
