"""Write, check and stub a project folder; what they say, and their exit status."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from codegen.generate import Generated, InvalidSchemaError, generate
from codegen.problems import Code, Problem
from codegen.sdl.sources import Source
from codegen.shell.changes import Change, Kind, changes, differences, strangers
from codegen.shell.in_order import remember
from codegen.shell.project_files import read_schema
from codegen.shell.quick import NO_STUB_TO_ADD, NOTHING_TO_WRITE
from codegen.shell.reports import report, texts_of
from codegen.shell.resolvers import Resolvers, read_resolvers
from codegen.shell.stubs import stubs
from codegen.shell.transaction import apply

OK, WRONG, MISUSED, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Work:
    """A project whose schema is right, and what it gives."""

    folder: Path
    sources: tuple[Source, ...]
    generated: Generated


@dataclass(frozen=True, slots=True)
class Done:
    """The exit status of a write, and the files of resolvers that it added stubs to, whole."""

    status: int
    added: Mapping[str, str] = field(default_factory=dict)


def write(folder: Path) -> Done:
    """Make `generated/` what the schema says, and add stubs for missing resolvers."""
    work = begin(folder)
    if work is None:
        return Done(WRONG)
    return _apply(work, changes(folder, work.generated.files), NOTHING_TO_WRITE)


def stub(folder: Path) -> int:
    """Only add stubs for missing resolvers."""
    work = begin(folder)
    return WRONG if work is None else _apply(work, [], NO_STUB_TO_ADD).status


def check(folder: Path) -> int:
    """Say what `write` would do, and fail if it is anything."""
    work = begin(folder)
    if work is None:
        return WRONG
    todo = changes(folder, work.generated.files)
    for line in differences(todo):
        print(line)
    if todo:
        many = "1 file differs" if len(todo) == 1 else f"{len(todo)} files differ"
        advice = "run `make gen` (python -m codegen write) and commit the result"
        print(f"{many}: {advice}", file=sys.stderr)
    resolvers = read_resolvers(folder, work.generated)
    problems = [*resolvers.problems, *_missing(resolvers)]
    report(problems, {**texts_of(work.sources), **resolvers.texts})
    unknown = _name_strangers(work)
    if not (todo or problems or unknown):
        _remember(work, resolvers.texts, in_order=True)
    return WRONG if todo or problems else OK


def begin(folder: Path) -> Work | None:
    """What the schema says; None, with every problem reported, if it cannot be said."""
    schema = read_schema(folder)
    try:
        if schema.problems:
            raise InvalidSchemaError(schema.problems)
        return Work(folder, schema.sources, generate(schema.sources))
    except InvalidSchemaError as error:
        report(error.problems, texts_of(schema.sources))
        return None


def _apply(work: Work, todo: list[Change], idle: str) -> Done:
    resolvers = read_resolvers(work.folder, work.generated)
    added = stubs(work.generated.project, resolvers.missing, resolvers.texts)
    written = {one.path: one.new for one in todo if one.kind is not Kind.ORPHAN}
    deleted = [one.path for one in todo if one.kind is Kind.ORPHAN]
    was = {path: resolvers.texts.get(path) for path in added.texts}
    # Files of resolvers first: right after the look at whether they are still as they were.
    apply(work.folder, {**added.texts, **written}, deleted, was)
    for one in todo:
        over = ", over what was edited by hand" if one.edited else ""
        print(f"{one.path}: {'deleted' if one.kind is Kind.ORPHAN else 'written'}{over}")
    for note in added.notes:
        print(note)
    if not todo and not added.notes:
        print(idle)
    if added.texts:
        # Lines below new imports have moved.
        resolvers = read_resolvers(work.folder, work.generated)
    report(resolvers.problems, resolvers.texts)
    unknown = _name_strangers(work)
    if idle == NOTHING_TO_WRITE:
        in_order = not (resolvers.missing or resolvers.problems or unknown)
        _remember(work, resolvers.texts, in_order=in_order)
    return Done(WRONG if resolvers.unreadable else OK, added.texts)


def _missing(resolvers: Resolvers) -> Iterable[Problem]:
    for place in resolvers.missing:
        yield Problem(
            place.position,
            f"{place} has no {place.kind} in {place.resolvers_file}.",
            "`make gen` adds a stub",
            Code.FIELDS_HAVE_A_RESOLVER,
        )


def _name_strangers(work: Work) -> bool:
    found = strangers(work.folder, work.generated.files)
    for path in found:
        print(f"{path}: not made by the codegen; move it out of generated/", file=sys.stderr)
    return bool(found)


def _remember(work: Work, resolvers: Mapping[str, str], *, in_order: bool) -> None:
    """Note the files as they were read and written: who edits one meanwhile is noticed."""
    texts = {**texts_of(work.sources), **work.generated.files, **resolvers}
    remember(work.folder, {path: text.encode() for path, text in texts.items()}, in_order=in_order)
