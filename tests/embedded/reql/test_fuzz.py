"""Terms put together at random: an answer or a ReqlError, planned or not, and nothing else."""

import json
from itertools import islice
from random import Random
from typing import Any

import pytest

from embedded.reql.datum.encoding import encode
from embedded.reql.errors import ReqlError
from embedded.reql.query import Planner, Query, compile_query
from embedded.reql.results import Atom, Stream
from embedded.reql.run import Run
from embedded.reql.terms.registry import TERMS
from tests.embedded.reql.asking import World

DANGEROUS = ("DB_CREATE", "DB_DROP", "TABLE_CREATE", "TABLE_DROP", "INDEX_CREATE", "INDEX_DROP")
VARYING = ("RANDOM", "SAMPLE", "UUID", "NOW", "INSERT", "UPDATE", "REPLACE", "DELETE", "FOR_EACH")
NUMBERS = [number for number, term in TERMS.items() if term.name not in DANGEROUS]
VARIES = {number for number, term in TERMS.items() if term.name in VARYING}
SCALARS = [0, 1, -1, 2.5, 2**60, "", "a", "id", "open", "array", "é", "soft", True, False, None]
PEOPLE = [15, ["people"]]


class Terms:
    """Makes terms, mostly of the right shape."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def term(self, depth: int, variables: list[int]) -> Any:
        """Any term."""
        random = self.random
        if depth <= 0:
            return random.choice([*SCALARS, PEOPLE])
        return random.choice(
            [self._scalar, self._array, self._object, self._function] + [self._call] * 4
        )(depth - 1, variables)

    def _scalar(self, depth: int, variables: list[int]) -> Any:
        if variables and self.random.random() < 0.7:
            return [10, [self.random.choice(variables)]]
        return self.random.choice(SCALARS)

    def _array(self, depth: int, variables: list[int]) -> Any:
        return [2, self._terms(self.random.randrange(4), depth, variables)]

    def _object(self, depth: int, variables: list[int]) -> Any:
        return {name: self.term(depth, variables) for name in self.random.sample("abc", 2)}

    def _function(self, depth: int, variables: list[int]) -> Any:
        parameters = [self.random.randrange(50) for _ in range(self.random.randrange(3))]
        return [69, [[2, parameters], self.term(depth, variables + parameters)]]

    def _call(self, depth: int, variables: list[int]) -> Any:
        number = self.random.choice(NUMBERS)
        term = TERMS[number]
        most = term.least + 2 if term.most is None else term.most
        arguments = self._terms(self.random.randint(term.least, most), depth, variables)
        options = {
            name: self.term(depth, variables)
            for name in sorted(term.options)
            if self.random.random() < 0.2
        }
        return [number, arguments, options] if options else [number, arguments]

    def _terms(self, count: int, depth: int, variables: list[int]) -> list[Any]:
        return [self.term(depth, variables) for _ in range(count)]


def numbers_in(term: Any) -> set[int]:
    """Numbers that stand where those of terms do."""
    if isinstance(term, dict):
        return {number for one in term.values() for number in numbers_in(one)}
    if not isinstance(term, list) or not term:
        return set()
    found = {term[0]} if isinstance(term[0], int) else set()
    return found | {number for part in term for number in numbers_in(part)}


def outcome(query: Query, world: World) -> Any:
    """What comes of a query, in a form to compare."""
    result = query.run(Run(world.catalog))
    if isinstance(result, Atom):
        return encode(result.datum)
    return [encode(item) for item in islice(result.items, 50)] if isinstance(result, Stream) else 0


def attempted(prepare: Any, world: World) -> Any:
    """The same, with errors as values."""
    try:
        return outcome(prepare(), world)
    except ReqlError as error:
        return error.kind, error.message, error.backtrace


@pytest.mark.parametrize("seed", range(20))
def test_any_term_is_answered(people: World, seed: int) -> None:
    terms, planner = Terms(seed), Planner()
    for _ in range(60):
        term = terms.term(5, [])
        text = json.dumps(term)
        alone = attempted(lambda text=text: compile_query(json.loads(text), {}), people)
        planned = attempted(lambda text=text: planner.query(json.loads(text), {}), people)
        assert alone == planned or numbers_in(term) & VARIES, text
