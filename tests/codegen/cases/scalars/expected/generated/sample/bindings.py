# Code generated from schema/everything.graphql. DO NOT EDIT.
"""The fields that Sample's table answers."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from generated.context import Info
from generated.sample.crud import crud
from generated.sample.model import SAMPLES, Sample
from runtime.bindings import Bindings

bind = Bindings("Sample")

bind.query("samples", crud.page)
bind.query("samplesConnection", crud.connection)
bind.query("samplesCount", crud.count)
bind.mutation("createSample", crud.create)
bind.mutation("createSamples", crud.create_many)
bind.mutation("updateSample", crud.update)
bind.mutation("upsertSample", crud.upsert)
bind.mutation("deleteSample", crud.remove)
bind.subscription("sampleChanged", SAMPLES)


@bind.query("sample")
async def query_sample(_: object, info: Info, *, id: str) -> Sample | None:
    return await info.context.loaders.sample_by_id.load(id)


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
