# Code generated from schema/everything.graphql. DO NOT EDIT.
"""The fields that Sample's table answers."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Unpack

from generated.context import Info
from generated.sample.crud import crud
from generated.sample.model import SAMPLES, Sample, SampleCreate, SamplePatch, SampleUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Sample")


@bind.query("sample")
async def query_sample(_: object, info: Info, *, id: str) -> Sample | None:
    return await info.context.loaders.sample_by_id.load(id)


@bind.query("samples")
async def query_samples(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Sample]:
    return await crud.page(info.context.db, **wanted)


@bind.query("samplesConnection")
async def query_samples_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Sample]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("samplesCount")
async def query_samples_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.query("samplesOf")
async def query_samples_of(
    _: object,
    info: Info,
    *,
    moment: datetime | None = None,
    day: date | None = None,
    big: int | None = None,
    price: Decimal | None = None,
    length: timedelta | None = None,
) -> list[Sample]:
    return await crud.page(
        info.context.db,
        equals={"moment": moment, "day": day, "big": big, "price": price, "length": length},
    )


@bind.mutation("createSample")
async def mutation_create_sample(_: object, info: Info, *, input: SampleCreate) -> Sample:
    return await crud.create(info.context.db, input)


@bind.mutation("createSamples")
async def mutation_create_samples(
    _: object, info: Info, *, inputs: list[SampleCreate]
) -> list[Sample]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateSample")
async def mutation_update_sample(_: object, info: Info, *, id: str, input: SamplePatch) -> Sample:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertSample")
async def mutation_upsert_sample(_: object, info: Info, *, input: SampleUpsert) -> Sample:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteSample")
async def mutation_delete_sample(_: object, info: Info, *, id: str) -> Sample:
    return await crud.remove(info.context.db, id)


@bind.subscription("sampleChanged")
def subscription_sample_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Sample]:
    return info.context.feeds.changes(SAMPLES, {}, filter)
