"""Changefeeds: what to follow, and how."""

from dataclasses import replace
from typing import Any

from embedded.changes.items import Transform
from embedded.changes.plan import (
    FeedOptions,
    FeedPlan,
    Keys,
    Limit,
    Point,
    Range,
    Selection,
    Source,
    unchanged,
)
from embedded.reql.compiler.declare import Call, term
from embedded.reql.compiler.parameters import AnyDatum, Anything, Integer, Truth
from embedded.reql.datum.kinds import Datum, is_number, type_name
from embedded.reql.errors import ReqlError, logic_error, over_limit
from embedded.reql.run import Run
from embedded.reql.values.convert import as_sequence
from embedded.reql.values.extremes import Foremost
from embedded.reql.values.feed import Feed
from embedded.reql.values.stream import eager
from embedded.reql.values.table import Documents, Ordered, Single
from embedded.storage.documents import Document

QUEUE = 100_000


@term("CHANGES", 1)
def changes(  # noqa: PLR0913  one parameter per option of the term
    run: Run,
    call: Call,
    source: Anything,
    *,
    squash: AnyDatum = False,
    changefeed_queue_size: Integer = QUEUE,
    include_initial: Truth = False,
    include_offsets: Truth = False,
    include_states: Truth = False,
    include_types: Truth = False,
) -> Feed:
    """A stream of what happens to the documents of a table or a part of it."""
    _check_squash(squash, call)
    if changefeed_queue_size < 1:
        raise logic_error(
            f"Illegal changefeed queue size `{changefeed_queue_size}`.  (Must be >= 1.)"
        )
    options = FeedOptions(
        include_initial=include_initial,
        include_states=include_states,
        include_types=include_types,
        include_offsets=include_offsets,
        squash=squash,
        queue_size=changefeed_queue_size,
    )
    sources = tuple(_settled(one, run, options) for one in _sources(source, call))
    return Feed(FeedPlan(sources, options, failures=(ReqlError,)))


def _check_squash(squash: Datum, call: Call) -> None:
    if type(squash) is bool:
        return
    at = call.options["squash"].place
    if not is_number(squash):
        raise logic_error(f"Expected BOOL or NUMBER but found {type_name(squash)}.").at(at)
    if squash < 0:
        raise logic_error("Expected BOOL or a positive NUMBER but found a negative NUMBER.").at(at)


def _sources(source: Any, call: Call) -> tuple[Source, ...]:
    if isinstance(source, Foremost):
        (whole,) = Documents(source.part).followed()
        if whole.selection == Keys(()):
            return (whole,)
        return (replace(whole, selection=Limit(1, _range(whole))),)
    if isinstance(source, Single):
        return (Source(source.whole.stored(), Point(source.key_bytes())),)
    sequence = as_sequence(source, call.arguments[0].place)
    if isinstance(sequence, list):
        raise eager().at(call.arguments[0].place)
    return sequence.followed()


def _range(source: Source) -> Range:
    assert isinstance(source.selection, Range)
    return source.selection


def _settled(source: Source, run: Run, options: FeedOptions) -> Source:
    """The source as the feed takes it, once it is clear that it makes sense."""
    chosen = source.selection
    if options.include_offsets and not isinstance(chosen, Limit):
        raise logic_error(f"Cannot include offsets for {_kind(chosen)} subs.")
    if isinstance(chosen, Limit):
        if chosen.count > run.array_limit:
            raise over_limit(
                f"Array size limit `{run.array_limit}` exceeded.  (`.limit(X).changes()` is "
                "illegal if X is larger than the array size limit.)"
            )
        if not isinstance(chosen.range, Ordered):
            raise logic_error("Cannot get changes on the first elements of an unordered stream.")
        window = replace(chosen, range=_plain(chosen.range))
        return replace(source, selection=window, transform=_hurried(source.transform, run))
    return replace(source, selection=_plain(chosen)) if isinstance(chosen, Ordered) else source


def _kind(chosen: Selection) -> str:
    if isinstance(chosen, Point):
        return "point"
    return "empty" if isinstance(chosen, Keys) and not chosen.keys else "range"


def _hurried(transform: Transform, run: Run) -> Transform:
    """The transform of a window, which is found while every writer waits."""
    if transform is unchanged:
        return transform

    def soon(document: Document) -> Any:
        run.hurry()
        try:
            return transform(document)
        finally:
            run.relax()

    return soon


def _plain(chosen: Range) -> Range:
    return Range(chosen.lower, chosen.upper, chosen.index, chosen.descending)
