"""Terms that need no table: what they give, and how they fail."""

from typing import Any

import pytest

from embedded.reql.errors import Kind, ReqlError
from embedded.reql.query import compile_query
from embedded.reql.results import Atom
from embedded.reql.run import Run
from tests.embedded.reql.asking import World, r

AN_ARRAY = r.expr([3, 1, 2])
OBJECTS = r.expr([{"a": 1, "b": 2}, {"a": 2}, {"b": 3}])
BINARY = {"$reql_type$": "BINARY", "data": "YWI="}

ANSWERS: list[tuple[Any, Any]] = [
    (r.expr(1) + 2, 3),
    (r.expr(1) / 2, 0.5),
    (r.expr(4) / 2, 2),
    (r.expr("a") + "b", "ab"),
    (r.add([1], [2]), [1, 2]),
    (r.expr([1]) * 3, [1, 1, 1]),
    (r.expr(-7) % 3, -1),
    (r.expr(6).bit_and(3), 2),
    (r.expr(1).bit_sal(4), 16),
    (r.round(-2.5), -3),
    (r.floor(-2.5), -3),
    (r.ceil(2.1), 3),
    (r.expr(1) < 2, True),
    (r.lt(1, 2, 2), False),
    (r.ne(1, 2), True),
    (r.expr([1, 2]) < [1, 3], True),
    (r.and_(), True),
    (r.or_(False, 5), 5),
    (~r.expr(False), True),
    (r.branch(False, 1, None, 2, 3), 3),
    (r.expr({"a": None})["a"].default(5), 5),
    (r.expr({})["a"].default(lambda text: text), "No attribute `a` in object:\n{}"),
    (r.expr({})["a"].default(r.error()).default(7), 7),
    (r.do(1, 2, lambda one, two: one + two), 3),
    (AN_ARRAY.map(lambda one: one * 2), [6, 2, 4]),
    (r.map([1, 2, 3], [10, 20], lambda one, two: one + two), [11, 22]),
    (AN_ARRAY.filter(lambda one: one > 1), [3, 2]),
    (OBJECTS.filter({"a": 2}), [{"a": 2}]),
    (OBJECTS.filter(lambda one: one["a"] == 1, default=True), [{"a": 1, "b": 2}, {"b": 3}]),
    (AN_ARRAY.concat_map(lambda one: [one, one]), [3, 3, 1, 1, 2, 2]),
    (AN_ARRAY.order_by(lambda one: one), [1, 2, 3]),
    (OBJECTS.order_by("a"), [{"b": 3}, {"a": 1, "b": 2}, {"a": 2}]),
    (OBJECTS.order_by(r.desc("a")), [{"a": 2}, {"a": 1, "b": 2}, {"b": 3}]),
    (AN_ARRAY.reduce(lambda one, two: one + two), 6),
    (AN_ARRAY.fold(1, lambda total, one: total * one), 6),
    (
        AN_ARRAY.fold(0, lambda t, one: t + one, emit=lambda old, one, new: [new]),
        [3, 4, 6],
    ),
    (OBJECTS.sum("a"), 3),
    (OBJECTS.avg("b"), 2.5),
    (OBJECTS.max("a"), {"a": 2}),
    (OBJECTS.count(lambda one: one["a"] > 1), 1),
    (r.expr("häß").count(), 3),
    (AN_ARRAY.distinct(), [1, 2, 3]),
    (AN_ARRAY.contains(1, 2), True),
    (AN_ARRAY.contains(lambda one: one > 3), False),
    (AN_ARRAY.offsets_of(1), [1]),
    (AN_ARRAY.slice(-2, -1), [1]),
    (AN_ARRAY.slice(0, 1, right_bound="closed"), [3, 1]),
    (AN_ARRAY.skip(1).limit(1), [1]),
    (r.expr("héllo").slice(1, 3), "él"),
    (AN_ARRAY.nth(-1), 2),
    (AN_ARRAY.is_empty(), False),
    (AN_ARRAY.append(4).prepend(0), [0, 3, 1, 2, 4]),
    (AN_ARRAY.insert_at(1, 9).delete_at(0).change_at(0, 8), [8, 1, 2]),
    (AN_ARRAY.splice_at(-1, [7]), [3, 1, 2, 7]),
    (AN_ARRAY.set_union([1, 4]), [3, 1, 2, 4]),
    (AN_ARRAY.set_difference([1]).set_insert(3), [3, 2]),
    (AN_ARRAY.difference([3]), [1, 2]),
    (OBJECTS["a"], [1, 2]),
    (OBJECTS.has_fields("a", "b"), [{"a": 1, "b": 2}]),
    (OBJECTS.with_fields("b"), [{"b": 2}, {"b": 3}]),
    (OBJECTS.pluck("b"), [{"b": 2}, {}, {"b": 3}]),
    (
        r.expr({"a": {"b": 1, "c": [{"d": 2, "e": 3}]}}).pluck({"a": {"c": "d"}}),
        {"a": {"c": [{"d": 2}]}},
    ),
    (r.expr({"a": {"b": 1, "c": 2}}).without({"a": ["b"]}), {"a": {"c": 2}}),
    (r.expr({"a": {"b": 1}}).merge({"a": {"c": 2}}), {"a": {"b": 1, "c": 2}}),
    (r.expr({"a": {"b": 1}}).merge({"a": r.literal({"c": 2})}), {"a": {"c": 2}}),
    (r.expr({"a": 1, "b": 2}).merge({"a": r.literal()}), {"b": 2}),
    (r.expr({"a": 1}).merge(lambda it: {"b": it["a"] + 1}), {"a": 1, "b": 2}),
    (r.expr({"b": 1, "a": 2}).keys(), ["a", "b"]),
    (r.expr({"b": 1, "a": 2}).values(), [2, 1]),
    (r.object("a", 1), {"a": 1}),
    (r.expr({"a": 1}).coerce_to("array"), [["a", 1]]),
    (r.expr([["a", 1]]).coerce_to("object"), {"a": 1}),
    (r.expr("1.5").coerce_to("number"), 1.5),
    (r.expr({"b": 1.0, "a": [None]}).coerce_to("string"), '{"a":[null],"b":1}'),
    (r.expr("ab").coerce_to("binary"), BINARY),
    (r.expr(BINARY).coerce_to("string"), "ab"),
    (r.json('{"a": [1.0, true]}'), {"a": [1, True]}),
    (r.expr({"a": 1}).to_json_string(), '{"a":1}'),
    (
        r.expr("name@x").match("^(\\w+)@"),
        {
            "str": "name@",
            "start": 0,
            "end": 5,
            "groups": [{"str": "name", "start": 0, "end": 4}],
        },
    ),
    (r.expr("a").match("b"), None),
    (r.expr(" a  b ").split(), ["a", "b"]),
    (r.expr("a,b,c").split(",", 1), ["a", "b,c"]),
    (r.expr("aé").split(""), ["a", "é"]),
    (r.expr("Äb").upcase(), "ÄB"),
    (r.range(2, 5), [2, 3, 4]),
    (r.range().limit(3), [0, 1, 2]),
    (r.union([1], [2], [3]), [1, 2, 3]),
    (r.expr([1, 4]).union([2, 3], interleave=lambda one: one), [1, 2, 3, 4]),
    (
        r.expr([{"a": 2}])
        .inner_join([{"b": 2}, {"b": 3}], lambda one, two: one["a"] == two["b"])
        .zip(),
        [{"a": 2, "b": 2}],
    ),
    (
        r.expr([1, 2]).outer_join([2], lambda one, two: one == two),
        [
            {"left": 1},
            {"left": 2, "right": 2},
        ],
    ),
    (
        OBJECTS.group("a").count().ungroup(),
        [
            {"group": None, "reduction": 1},
            {"group": 1, "reduction": 1},
            {"group": 2, "reduction": 1},
        ],
    ),
    (
        r.expr([[1, 2], [2]]).group(lambda it: it, multi=True).count().ungroup(),
        [
            {"group": 1, "reduction": 1},
            {"group": 2, "reduction": 2},
        ],
    ),
    (AN_ARRAY.group(lambda one: one % 2).max().ungroup()["reduction"], [2, 3]),
    (
        AN_ARRAY.group(lambda one: one % 2).order_by(lambda one: one).ungroup()["reduction"],
        [
            [2],
            [1, 3],
        ],
    ),
    (r.add(r.args([1, 2, 3])), 6),
    (r.expr(1).type_of(), "NUMBER"),
    (r.expr(BINARY).type_of(), "PTYPE<BINARY>"),
    (r.uuid("a"), "d0333a3b-39b1-5201-b37a-7bfbf6542b5f"),
    (r.iso8601("2013-07-31T10:30:00+02:00").to_epoch_time(), 1375259400),
    (r.epoch_time(1375147296.681).to_iso8601(), "2013-07-30T01:21:36.681+00:00"),
    (r.epoch_time(0).in_timezone("-07:00").hours(), 17),
    (r.time(2013, 12, 31, "Z").day_of_year(), 365),
    (r.time(2013, 12, 29, "Z").day_of_week(), 7),
    (r.epoch_time(10) - r.epoch_time(4), 6),
    ((r.epoch_time(10) + 5).to_epoch_time(), 15),
    (r.epoch_time(90061).time_of_day(), 3661),
    (r.epoch_time(90061).date().to_epoch_time(), 86400),
    (r.epoch_time(5).during(r.epoch_time(5), r.epoch_time(6)), True),
    (r.march, 3),
    (r.expr(5).do(lambda it: [it, it]), [5, 5]),
]


@pytest.mark.parametrize(("query", "answer"), ANSWERS, ids=lambda it: str(it)[:70])
def test_term_gives(world: World, query: Any, answer: Any) -> None:
    assert world.ask(query) == answer


ERRORS: list[tuple[Any, Kind, str, list[Any]]] = [
    (r.expr(1) + "a", Kind.LOGIC, "Expected type NUMBER but found STRING.", []),
    (r.expr(1) + None, Kind.NON_EXISTENCE, "Expected type NUMBER but found NULL.", []),
    (r.expr(1) / 0, Kind.LOGIC, "Cannot divide by zero.", []),
    (r.expr({"a": 1})["b"], Kind.NON_EXISTENCE, 'No attribute `b` in object:\n{\n\t"a":\t1\n}', []),
    (AN_ARRAY.nth(5), Kind.NON_EXISTENCE, "Index out of bounds: 5", []),
    (
        AN_ARRAY.map(lambda it: it + "a"),
        Kind.LOGIC,
        "Expected type NUMBER but found STRING.",
        [1, 1],
    ),
    (
        r.expr([]).min(),
        Kind.NON_EXISTENCE,
        (
            "Cannot take the min of an empty stream.  (If you passed `min` a field name, it may be "
            "that no elements of the stream had that field.)"
        ),
        [],
    ),
    (r.error("mine").default(1), Kind.USER, "mine", [0]),
    (r.expr(5).map(lambda it: it), Kind.LOGIC, "Cannot convert NUMBER to SEQUENCE", []),
    (r.expr([1]).limit(-1), Kind.LOGIC, "LIMIT takes a non-negative argument (got -1)", []),
    (
        r.range().count(),
        Kind.LOGIC,
        (
            "Cannot use an infinite stream with an aggregation function (`reduce`, `count`, etc.) "
            "or coerce it to an array."
        ),
        [0],
    ),
    (
        r.expr({"a": r.literal(1)}),
        Kind.LOGIC,
        (
            "Stray literal keyword found: literal is only legal inside of the object passed to "
            "merge or update and cannot nest inside other literals."
        ),
        ["a"],
    ),
    (
        AN_ARRAY.slice(1, 2, left_bound="odd"),
        Kind.LOGIC,
        ('Expected `open` or `closed` for optarg `left_bound` (got `"odd"`).'),
        [],
    ),
    (
        r.iso8601("2013-07-31T10:30:00"),
        Kind.LOGIC,
        ("ISO 8601 string has no time zone, and no default time zone was provided."),
        [0],
    ),
    (r.js("1"), Kind.LOGIC, "`r.js` is not supported by the embedded database.", []),
]


@pytest.mark.parametrize(
    ("query", "kind", "message", "backtrace"), ERRORS, ids=lambda it: str(it)[:60]
)
def test_term_fails(
    world: World, query: Any, kind: Kind, message: str, backtrace: list[Any]
) -> None:
    with pytest.raises(ReqlError) as caught:
        world.ask(query)
    assert (caught.value.kind, caught.value.message) == (kind, message)
    assert caught.value.backtrace == backtrace


@pytest.mark.parametrize(
    ("template", "answer"),
    [
        ("no tags", "no tags"),
        ("{a}-{b}!", '1-{"c":null}!'),
        ("{", "Parameter tag must be closed"),
        ("}", "No parameter tags to close"),
        ("{a{b}}", "Nested template parameters are not allowed"),
    ],
)
def test_format_which_this_driver_does_not_know(world: World, template: str, answer: str) -> None:
    query = compile_query([197, [template, {"a": 1, "b": {"c": None}}]], {})
    try:
        result = query.run(Run(world.catalog))
    except ReqlError as error:
        assert error.message == answer
    else:
        assert result == Atom(answer)


def test_errors_come_in_the_order_of_evaluation(world: World) -> None:
    with pytest.raises(ReqlError, match="Expected type NUMBER but found STRING"):
        world.ask(r.add(1, "a", r.error("not reached")))
    assert world.ask(r.lt(2, 1, r.error("not reached"))) is False
