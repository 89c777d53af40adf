# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `projects`."""

from collections.abc import Sequence

from generated.project_.model import PROJECTS, Project_, ProjectCreate, ProjectPatch
from runtime.database.filters import Filter
from runtime.database.session import Database


async def get(db: Database, id: str) -> Project_ | None:
    return await db.get(PROJECTS, id)


async def get_many(db: Database, ids: Sequence[str]) -> list[Project_]:
    return await db.get_many(PROJECTS, ids)


async def first(db: Database, filter: Filter | None) -> Project_ | None:
    return await db.first(PROJECTS, filter)


async def page(
    db: Database, filter: Filter | None = None, *, page: int | None = None, limit: int | None = None
) -> list[Project_]:
    return await db.page(PROJECTS, filter, page=page, limit=limit)


async def create(db: Database, values: ProjectCreate) -> Project_:
    return await db.insert(PROJECTS, values)


async def create_many(db: Database, values: Sequence[ProjectCreate]) -> list[Project_]:
    return await db.insert_many(PROJECTS, values)


async def update(db: Database, id: str, patch: ProjectPatch) -> Project_:
    return await db.update(PROJECTS, id, patch)


async def delete(db: Database, id: str) -> Project_ | None:
    return await db.delete(PROJECTS, id)
