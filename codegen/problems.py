"""What is wrong with a schema: where, what, and what to do; printed with the line and a caret."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphql.pyutils import suggestion_list

# What ends a line for GraphQL and for Python; str.splitlines knows more.
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, and a hint that stands beside the caret."""

    position: Position
    message: str
    hint: str = ""


def did_you_mean(name: str, options: Iterable[str]) -> str:
    """A hint that names the option most like `name`, or nothing."""
    likely = suggestion_list(name, list(options))
    return f'did you mean "{likely[0]}"?' if likely else ""


def show(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """All problems sorted by place, each with its source line and a caret."""
    return "\n".join(_show_one(problem, texts) for problem in sorted(set(problems)))


def _show_one(problem: Problem, texts: Mapping[str, str]) -> str:
    position = problem.position
    heading = f"{position}: {problem.message}"
    lines = _LINE_END.split(texts.get(position.path, ""))
    source = lines[position.line - 1] if position.line <= len(lines) else ""
    if not source:
        return f"{heading} {problem.hint}".rstrip()
    # Tabs stay tabs below the line, so that the caret stands where the eye looks.
    margin = "".join("\t" if c == "\t" else " " for c in source[: position.column - 1])
    return f"{heading}\n    {source}\n    {margin}^ {problem.hint}".rstrip()
