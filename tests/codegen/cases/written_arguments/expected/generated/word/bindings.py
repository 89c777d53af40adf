# Code generated from schema/word.graphql. DO NOT EDIT.
"""The fields that Word's table answers."""

from typing import Unpack

from generated.context import Info
from generated.word.crud import crud
from generated.word.model import Word, WordCreate, WordPatch
from runtime.bindings import Bindings

bind = Bindings("Word")


@bind.query("words")
async def query_words(
    _: object,
    info: Info,
    *,
    input: str | None = None,
    inputs: list[str] | None = None,
    value: str | None = None,
    one: str | None = None,
) -> list[Word]:
    return await crud.page(
        info.context.db, equals={"input": input, "inputs": inputs, "value": value, "one": one}
    )


@bind.mutation("addWord")
async def mutation_add_word(
    _: object, info: Info, /, *, input_: WordCreate, **values: Unpack[WordCreate]
) -> Word:
    return await crud.create(info.context.db, {**input_, **values})


@bind.mutation("addWords")
async def mutation_add_words(
    _: object, info: Info, /, *, inputs_: list[WordCreate], **values: Unpack[WordCreate]
) -> list[Word]:
    return await crud.create_many(info.context.db, [{**one, **values} for one in inputs_])


@bind.mutation("addEachWord")
async def mutation_add_each_word(
    _: object, info: Info, /, *, values_: list[str], **values: Unpack[WordCreate]
) -> list[Word]:
    return await crud.create_many(
        info.context.db, [{**values, "values": value} for value in values_]
    )


@bind.mutation("changeWord")
async def mutation_change_word(
    _: object, info: Info, /, *, id: str, input_: WordPatch, **patch: Unpack[WordPatch]
) -> Word:
    return await crud.update(info.context.db, id, {**input_, **patch})


@bind.mutation("dropWords")
async def mutation_drop_words(_: object, info: Info, *, len_: int) -> int:
    return len(await crud.delete_many(info.context.db, None, equals={"len": len_}))


@bind.mutation("rewriteWord")
async def mutation_rewrite_word(
    _: object, info: Info, /, *, id: str, **patch: Unpack[WordPatch]
) -> Word:
    return await crud.update(info.context.db, id, patch)
