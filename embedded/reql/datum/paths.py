"""Paths into objects: what `pluck`, `without` and `has_fields` take."""

from __future__ import annotations

from dataclasses import dataclass

from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import ReqlError, logic_error


@dataclass(frozen=True, slots=True)
class Paths:
    """Fields taken whole, and fields of which a part is taken; in the order they were given."""

    steps: tuple[tuple[str, Paths | None], ...]


def parse(arguments: tuple[Datum, ...]) -> Paths:
    """The paths that some arguments describe."""
    return Paths(tuple(step for argument in arguments for step in _steps(argument)))


def _steps(argument: Datum) -> list[tuple[str, Paths | None]]:
    if type(argument) is str:
        return [(argument, None)]
    if type(argument) is list:
        return [step for item in argument for step in _steps(item)]
    if type(argument) is dict:
        names = sorted(argument, key=lambda name: argument[name] is not True)
        return [(name, _below(argument[name])) for name in names]
    raise logic_error(f"Invalid path argument `{pretty(argument)}`.")


def _below(argument: Datum) -> Paths | None:
    return None if argument is True else parse((argument,))


def project(datum: Datum, paths: Paths, *, into_arrays: bool = False) -> Datum:
    """The datum with these paths only."""
    if into_arrays and type(datum) is list:
        return [project(item, paths) for item in datum]
    kept: dict[str, Datum] = {}
    for name, below in paths.steps:
        if type(datum) is not dict:
            raise expected("OBJECT", datum)
        if name in datum:
            _keep(kept, name, datum[name], below)
    return kept


def _keep(kept: dict[str, Datum], name: str, value: Datum, below: Paths | None) -> None:
    if below is None:
        kept[name] = value
        return
    try:
        kept[name] = project(value, below, into_arrays=True)
    except ReqlError:
        return  # a path through something that is no object leads nowhere


def without(datum: Datum, paths: Paths, *, into_arrays: bool = False) -> Datum:
    """The datum with all but these paths."""
    if into_arrays and type(datum) is list:
        return [without(item, paths) for item in datum]
    if type(datum) is not dict:
        raise expected("OBJECT", datum)
    kept = dict(datum)
    for name, below in paths.steps:
        if below is None:
            kept.pop(name, None)
        elif name in kept:
            _thin(kept, name, below)
    return kept


def _thin(kept: dict[str, Datum], name: str, below: Paths) -> None:
    try:
        kept[name] = without(kept[name], below, into_arrays=True)
    except ReqlError:
        return


def has(datum: Datum, paths: Paths) -> bool:
    """Does the datum have all of these paths, with something other than null at their ends?"""
    for name, below in paths.steps:
        if type(datum) is not dict or name not in datum:
            return False
        if below is None:
            if datum[name] is None:
                return False
        elif not has(datum[name], below):
            return False
    return True
