"""A project served in this process, as far as what answers operations: engine, schema, database."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from codegen.ir.project import Project
from runtime.database.address import parse_address
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import prepare
from runtime.execution.engine import Engine
from runtime.execution.failures import OperationError
from runtime.execution.params import Params
from runtime.feeds.hub import FeedHub
from tests.calls.call import World
from tests.calls.documents import Document
from tests.calls.fillings import filled
from tests.calls.inputs import Inputs
from tests.calls.loading import loaded
from tests.calls.rows import Rows
from tests.calls.values import Values
from tests.clients import Answer

Samples = Mapping[str, Callable[[int], Any]]


@asynccontextmanager
async def served(
    folder: Path, project: Project, url: str, samples: Samples | None = None
) -> AsyncIterator[World]:
    """The project in `folder` on an empty database; hand-written places give simple values."""
    address = parse_address(url)

    async def provide() -> Any:
        return address

    with loaded(folder) as found:
        tables = found.declared.tables
        async with Pool(provide) as pool:
            await prepare(pool, tables)
            rows = Rows(Database(pool, tables), Values(samples or {}))
            complete = filled(found, lambda: rows)
            schema = complete.schema()
            feeds = FeedHub(pool)
            context = partial(found.declared.context, db=rows.db, feeds=feeds)
            engine = Engine(schema, lambda id: context(request_id=id), production=False)
            inputs = Inputs(schema, rows, getattr(found.declared, "constraints", {}))
            yield World(project, schema, rows.db, rows, inputs, partial(_answer, engine))
            await feeds.close()


async def _answer(engine: Engine, document: Document) -> Answer:
    params = Params(document.text, None, dict(document.variables))
    try:
        payload = await engine.execute(engine.prepare(params, "test"))
    except OperationError as refused:
        return Answer(None, [dict(error) for error in refused.errors])
    return Answer(payload["data"], [dict(error) for error in payload.get("errors", [])])
