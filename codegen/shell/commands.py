"""The commands: write, check and stub a project folder; what they say, and their exit status."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from codegen.generate import Generated, InvalidSchemaError, generate
from codegen.problems import Problem, show
from codegen.shell.changes import Change, Kind, changes, strangers
from codegen.shell.project_files import read_schema
from codegen.shell.resolvers import Resolvers, read_resolvers
from codegen.shell.stubs import stubs
from codegen.shell.transaction import apply

OK, WRONG, INTERRUPTED = 0, 1, 130


def write(folder: Path) -> int:
    """Make `generated/` what the schema says, and add stubs for missing resolvers."""
    generated = _generate(folder)
    if generated is None:
        return WRONG
    todo = changes(folder, generated.files)
    return _apply(folder, generated, todo, "nothing to write: generated/ is what schema/ says")


def stub(folder: Path) -> int:
    """Only add stubs for missing resolvers."""
    generated = _generate(folder)
    if generated is None:
        return WRONG
    return _apply(folder, generated, [], "no stub to add: every resolver is there")


def check(folder: Path) -> int:
    """Say what `write` would do, and fail if it is anything."""
    generated = _generate(folder)
    if generated is None:
        return WRONG
    todo = changes(folder, generated.files)
    for change in todo:
        print(f"{change.path} {change.kind.value}\n{change.diff()}")
    if todo:
        print("run `make gen` (python -m codegen write) and commit the result", file=sys.stderr)
    resolvers = read_resolvers(folder, generated.project)
    problems = [*resolvers.unreadable, *resolvers.orphans, *_missing(resolvers)]
    _report(problems, {**_texts(folder), **resolvers.texts})
    _name_strangers(folder, generated)
    return WRONG if todo or problems else OK


def _apply(folder: Path, generated: Generated, todo: list[Change], idle: str) -> int:
    resolvers = read_resolvers(folder, generated.project)
    added = stubs(generated.project, resolvers.missing, resolvers.texts)
    written = {one.path: one.new for one in todo if one.kind is not Kind.ORPHAN}
    deleted = [one.path for one in todo if one.kind is Kind.ORPHAN]
    apply(folder, {**written, **added.texts}, deleted)
    for one in todo:
        print(f"{one.path}: {'deleted' if one.kind is Kind.ORPHAN else 'written'}")
    for note in added.notes:
        print(note)
    if not todo and not added.notes:
        print(idle)
    _report([*resolvers.unreadable, *resolvers.orphans], resolvers.texts)
    _name_strangers(folder, generated)
    return WRONG if resolvers.unreadable else OK


def _generate(folder: Path) -> Generated | None:
    """What the schema says; None, with every problem reported, if it cannot be said."""
    schema = read_schema(folder)
    try:
        if schema.problems:
            raise InvalidSchemaError(schema.problems)
        return generate(schema.sources)
    except InvalidSchemaError as error:
        _report(error.problems, {source.path: source.text for source in schema.sources})
        return None


def _missing(resolvers: Resolvers) -> Iterable[Problem]:
    for place in resolvers.missing:
        yield Problem(
            place.field.field.position,
            f"{place.field} has no resolver in {place.resolvers_file}.",
            "`make gen` adds a stub",
        )


def _texts(folder: Path) -> Mapping[str, str]:
    return {source.path: source.text for source in read_schema(folder).sources}


def _report(problems: Iterable[Problem], texts: Mapping[str, str]) -> None:
    if text := show(problems, texts):
        print(text, file=sys.stderr)


def _name_strangers(folder: Path, generated: Generated) -> None:
    for path in strangers(folder, generated.files):
        print(f"{path}: not made by the codegen; move it out of generated/", file=sys.stderr)
