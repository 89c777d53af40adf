"""Whatever clients send as filters, orders and cursors is answered or refused, never a fault."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.database.cursors import cursor_of, read_cursor
from runtime.database.filters import read_filter
from runtime.database.operators import EVERY_NAME
from runtime.database.orders import read_order
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.database.windows import Window
from runtime.errors import BadUserInput
from tests.runtime.database.blog import BLOG, POSTS
from tests.runtime.database.things import NOON

TABLES = {table.type: table for table in BLOG}
NAMES = [
    *(name for table in BLOG for name in (*table.by_name, *table.by_relation)),
    *("city", "zipCode", "text", "some", "none", "every", "and", "or", "not", *EVERY_NAME),
]

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(st.characters(codec=None), max_size=5),
    st.sampled_from(["p1", "ASC", "DESC", "2026-01-31T12:00:00Z", "("]),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from([*NAMES, "", "$reql_type$"]), inner, max_size=4),
    ),
    max_leaves=20,
)
several = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


@several
@given(values)
def test_any_filter_is_read_or_refused(value: Any) -> None:
    try:
        condition = read_filter(POSTS, value, TABLES).condition
    except BadUserInput:
        return
    assert condition is None or repr(condition)


@several
@given(st.lists(values, max_size=3))
def test_any_order_is_read_or_refused(value: Any) -> None:
    try:
        assert read_order(POSTS, value)[-1].column == "id"
    except BadUserInput:
        return


@several
@given(
    st.one_of(
        st.text(st.characters(codec=None)), st.binary().map(urlsafe_b64encode).map(bytes.decode)
    )
)
def test_any_text_is_no_cursor(text: str) -> None:
    with pytest.raises(BadUserInput):
        read_cursor(read_order(POSTS, None), text, "after")


@pytest.mark.parametrize("key", ["publishedAt", "rating", "title", "draft", "id", "authorId"])
async def test_a_forged_cursor_is_refused_or_a_place_like_another(pool: Pool, key: str) -> None:
    await ensure(pool, BLOG)
    db = Database(pool, BLOG)
    row: dict[str, Any] = {"id": "p1", "title": "t", "published_at": NOON, "author_id": None}
    await db.insert(POSTS, row)
    order = read_order(POSTS, [{key: "ASC"}])
    cursor = cursor_of(order, row)
    mark, *_ = orjson.loads(_decoded(cursor))
    forged: list[Any] = [
        *(None, True, 0, -1.5, 1e308, 2**63, "", "x", "a\0b", "é" * 99, "2026-01-31T12:00:00Z"),
        *([], [1], {}, {"$reql_type$": "TIME"}, {"a": 1}),
    ]
    for value in forged:
        for values in ([value, "p0"], [value, value], [value], [value, "p0", 1], value):
            text = urlsafe_b64encode(
                orjson.dumps([mark, *values] if isinstance(values, list) else values)
            )
            window = Window(first=1, after=text.decode(), order_by=[{key: "ASC"}])
            try:
                page = await db.connection(POSTS, window)
            except BadUserInput as refused:
                assert refused.message.startswith("after: this is no cursor")
            else:
                assert [post["id"] for post in page.nodes] in ([], ["p1"])


def _decoded(cursor: str) -> bytes:
    return urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))


async def test_texts_that_mean_something_elsewhere_are_only_texts_here(pool: Pool) -> None:
    await ensure(pool, BLOG)
    db = Database(pool, BLOG)
    texts = ["", "\0", "a\0b", "$", "\\", ".*", "[", "(?i)a", "\n", "é", "x" * 400]
    texts += ["\U0010ffff", "\U0010ffff!", "a\U0010ffff", "\ud7ff", "\ud7ff!", "\ue000"]
    posts = [
        {
            "id": f"p{place}",
            "title": text,
            "published_at": NOON,
            "labels": [text],
            "author_id": None,
        }
        for place, text in enumerate(texts)
    ]
    await db.insert_many(POSTS, posts)

    async def found(filter: dict[str, Any]) -> set[str]:
        return {row["id"] for row in await db.page(POSTS, filter)}

    def expected(holds: Any) -> set[str]:
        return {f"p{place}" for place, text in enumerate(texts) if holds(text)}

    for place, text in enumerate(texts):
        assert await found({"title": text}) == {f"p{place}"}
        assert await found({"title": {"in": [text]}}) == {f"p{place}"}
        assert await found({"labels": {"has": text}}) == {f"p{place}"}
        assert await found({"title": {"startsWith": text}}) == expected(
            lambda other, text=text: other.startswith(text)
        )
        assert await found({"title": {"contains": text}}) == expected(
            lambda other, text=text: text in other
        )
        assert await found({"title": {"endsWith": text}}) == expected(
            lambda other, text=text: other.endswith(text)
        )
        assert await found({"title": {"lt": text}}) == expected(
            lambda other, text=text: other < text
        )


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        "[",
        "a{1001}",
        "a**",
        "(?P<a>x",
        "\\",
        "(?<=a)b",
        "(a)\\1",
        "[[:foo:]]",
        "a{2,1}",
    ],
)
async def test_a_pattern_that_the_database_cannot_use_is_refused(pool: Pool, pattern: str) -> None:
    await ensure(pool, BLOG)
    db = Database(pool, BLOG)
    with pytest.raises(BadUserInput, match=r"filter\.title\.matches: "):
        await db.page(POSTS, {"title": {"matches": pattern}})
    with pytest.raises(BadUserInput, match=r"filter\.title\.matches: "):
        await db.count(POSTS, {"title": {"matches": pattern}})
