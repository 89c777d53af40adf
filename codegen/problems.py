"""What is wrong with a schema: where, what, and what to do; printed with the line and a caret."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from graphql.pyutils.suggestion_list import LexicalDistance, suggestion_list

# What ends a line for GraphQL and for Python; str.splitlines knows more.
_LINE_END = re.compile(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A place in a file; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Code(StrEnum):
    """What may be wrong beside what the rules look at; a rule's code is its own name."""

    SCHEMA_HAS_FILES = "schema-has-files"
    FILES_CAN_BE_READ = "files-can-be-read"
    FILES_STAND_IN_SCHEMA = "files-stand-in-schema"
    SYNTAX = "syntax"
    SCHEMA_HOLDS_DEFINITIONS = "schema-holds-definitions"
    GRAPHQL = "graphql"
    ROOTS_HAVE_THEIR_NAMES = "roots-have-their-names"
    DIRECTIVES_TAKE_WHAT_THEY_SAY = "directives-take-what-they-say"
    VOCABULARY_IS_THIS_ONE = "vocabulary-is-this-one"
    CRUD_FIELDS_HAVE_NAMES_OF_THEIR_OWN = "crud-fields-have-names-of-their-own"
    CRUD_WRITES_SOMETHING = "crud-writes-something"
    DERIVED_TYPES_ARE_OF_ONE_THING = "derived-types-are-of-one-thing"
    DERIVED_TYPES_HOLD_SOMETHING = "derived-types-hold-something"
    DERIVED_NAMES_ARE_FREE = "derived-names-are-free"
    JOINS_HOLD_BOTH_IDS = "joins-hold-both-ids"
    JOINS_ARE_NOT_MENTIONED = "joins-are-not-mentioned"
    HIDDEN_FIELDS_ARE_NOT_PROMISED = "hidden-fields-are-not-promised"
    RESOLVERS_ARE_PYTHON = "resolvers-are-python"
    RESOLVERS_HAVE_A_FIELD = "resolvers-have-a-field"
    RESOLVERS_IMPORT_WHAT_IS_MADE = "resolvers-import-what-is-made"
    RESOLVERS_TAKE_THEIR_ARGUMENTS = "resolvers-take-their-arguments"
    FIELDS_HAVE_A_RESOLVER = "fields-have-a-resolver"
    FIELDS_HAVE_ONE_RESOLVER = "fields-have-one-resolver"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, and a hint beside the caret; docs/problems has a page per code."""

    position: Position
    message: str
    hint: str = ""
    code: str = ""


def coded(code: str, problems: Iterable[Problem]) -> list[Problem]:
    """Problems with the code of what found them; one that has a code keeps it."""
    return [one if one.code else replace(one, code=code) for one in problems]


def did_you_mean(name: str, options: Iterable[str]) -> str:
    """A hint that names the option most like `name`, or nothing."""
    likely = suggestion_list(name, list(options))
    measure = LexicalDistance(name).measure
    # That counts no case: of two that are equally near, the one in the same case is meant.
    ranked = sorted(likely, key=lambda one: (measure(one, len(name)), _case(one) != _case(name)))
    return f'did you mean "{ranked[0]}"?' if ranked else ""


def _case(name: str) -> tuple[bool, bool]:
    return name.isupper(), name[:1].isupper()


def show(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """All problems sorted by place, each with its source line and a caret."""
    return "\n".join(_show_one(problem, texts) for problem in sorted(set(problems)))


def _show_one(problem: Problem, texts: Mapping[str, str]) -> str:
    position = problem.position
    lines = _LINE_END.split(texts.get(position.path, ""))
    source = lines[position.line - 1] if position.line <= len(lines) else ""
    if not source:
        return _heading(problem, f"{problem.message} {problem.hint}".rstrip())
    # Tabs stay tabs below the line, so that the caret stands where the eye looks.
    margin = "".join("\t" if c == "\t" else " " for c in source[: position.column - 1])
    heading = _heading(problem, problem.message)
    return f"{heading}\n    {source}\n    {margin}^ {problem.hint}".rstrip()


def _heading(problem: Problem, says: str) -> str:
    code = f" [{problem.code}]" if problem.code else ""
    return f"{problem.position}: {says}{code}"
