# Code generated from schema/odd.graphql. DO NOT EDIT.
"""Odd: quotes ' and " and \"\"\", a backslash \\ and \\n, braces {{ view }} and {% if %}, a
hash # in it: 100 % "odd" goes on in a second line that makes the whole of this first
paragraph much too long for one line."""

from typing import NotRequired, TypedDict

from runtime.database.constraints import Pattern
from runtime.database.table import Column, Table


class Odd(TypedDict):
    """One row of `odds`."""

    id: str
    a: str
    b: str


class OddCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    a: NotRequired[str]
    b: str


class OddPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    a: str
    b: str


ODDS: Table[Odd] = Table(
    "odds",
    type="Odd",
    columns=(
        Column("id", "ID"),
        Column("a", "String", default='""" + __import__(\'os\') # {{ 1 }}'),
        Column("b", "String", constraints=(Pattern(pattern="^[\"'\\\\]{{1}}$"),)),
    ),
)
