"""Parse every file on its own, so that each syntax error is found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graphql import (
    DefinitionNode,
    GraphQLSyntaxError,
    Lexer,
    ScalarTypeDefinitionNode,
    TokenKind,
    TypeDefinitionNode,
    TypeSystemDefinitionNode,
    TypeSystemExtensionNode,
    parse,
)
from graphql import Source as GraphQLSource

from codegen.problems import Code, Position, Problem
from codegen.sdl.built_in import BUILT_IN, ROOTS
from codegen.sdl.positions import position_of
from codegen.sdl.sources import Source

_NAME = re.compile(r"[A-Za-z_]\w*")
_EXTENDED = re.compile(r"^\s*extend\s+type\s+(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the files define; `lost` are the names in files that could not be parsed.

    `extended` are the types that these say more of, but for the roots.
    """

    definitions: tuple[DefinitionNode, ...]
    problems: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()
    extended: frozenset[str] = frozenset()


def parse_sources(sources: Iterable[Source]) -> Parsed:
    """The definitions of all files, in the order of their paths."""
    parsed = [_parse_one(source) for source in sorted(sources)]
    return Parsed(
        tuple(node for one in parsed for node in one.definitions),
        tuple(problem for one in parsed for problem in one.problems),
        frozenset(name for one in parsed for name in one.lost),
        frozenset(name for one in parsed for name in one.extended),
    )


def _parse_one(source: Source) -> Parsed:
    body = GraphQLSource(source.text, source.path)
    try:
        if Lexer(body).advance().kind is TokenKind.EOF:
            return Parsed(())
        definitions = parse(body).definitions
    except GraphQLSyntaxError as error:
        return _lost(source.text, _syntax_problem(error))
    found = [(node, _misplaced(node)) for node in definitions]
    return Parsed(
        tuple(node for node, problem in found if problem is None),
        tuple(problem for _, problem in found if problem),
    )


def _lost(text: str, problem: Problem) -> Parsed:
    names, extended = _NAME.findall(text), _EXTENDED.findall(text)
    return Parsed(
        (), (problem,), frozenset(names) - BUILT_IN, frozenset(extended).difference(ROOTS)
    )


def _misplaced(node: DefinitionNode) -> Problem | None:
    """Why a definition is left out: it is none of a schema's, or GraphQL's own."""
    if not isinstance(node, TypeSystemDefinitionNode | TypeSystemExtensionNode):
        message = "Operations and fragments do not belong into a schema."
        return Problem(position_of(node), message, code=Code.SCHEMA_HOLDS_DEFINITIONS)
    if isinstance(node, TypeDefinitionNode) and node.name.value in BUILT_IN:
        # graphql-core goes on with its own scalar, and says nothing.
        is_scalar = isinstance(node, ScalarTypeDefinitionNode)
        hint = "leave it out" if is_scalar else "give it another name"
        message = f"{node.name.value} is a scalar of GraphQL's own."
        return Problem(position_of(node), message, hint, Code.GRAPHQL)
    return None


def _syntax_problem(error: GraphQLSyntaxError) -> Problem:
    assert error.source and error.locations
    place = error.locations[0]
    position = Position(error.source.name, place.line, place.column)
    return Problem(position, error.message, code=Code.SYNTAX)
