"""Hand-written resolvers as they stand: the places they fill, and those that are none any more."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from codegen.generate import Generated
from codegen.ir.places import AnyPlace, PlaceName, places_by_file
from codegen.ir.project import Operation, Project
from codegen.problems import Code, Position, Problem, did_you_mean
from codegen.python.source import bound_names, parse_module
from codegen.shell.folders import resolver_names
from codegen.shell.imports import gone_imports
from codegen.shell.project_files import place_of, read_or_none
from codegen.shell.signatures import misfits

_PLACE = re.compile(r"generated\.(\w+)\.resolve\.(\w+)")


_Places: TypeAlias = Mapping[tuple[str, str], AnyPlace]


@dataclass(frozen=True, slots=True)
class Resolvers:
    """The resolvers of a project beside what its schema asks for."""

    texts: Mapping[str, str]
    missing: tuple[AnyPlace, ...]
    orphans: tuple[Problem, ...]
    repeated: tuple[Problem, ...]
    unreadable: tuple[Problem, ...]
    gone: tuple[Problem, ...]
    misfits: tuple[Problem, ...]
    hidden: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What only its author can mend."""
        broken = (*self.unreadable, *self.hidden, *self.orphans)
        return (*broken, *self.repeated, *self.gone, *self.misfits)


@dataclass(frozen=True, slots=True)
class _Use:
    """A place that a file of resolvers names."""

    module: str
    name: str
    position: Position
    # What it decorates.
    defined: ast.stmt | None
    # Whether that stands in a class.
    is_hidden: bool = False

    @property
    def full_module(self) -> str:
        return f"generated.{self.module}.resolve"

    @property
    def key(self) -> tuple[str, str]:
        """What names the place in the whole project."""
        return self.module, self.name


def read_resolvers(folder: Path, generated: Generated) -> Resolvers:
    """Every file in `resolvers/`, read without importing it."""
    texts = dict(_texts(folder))
    trees, unreadable = _parsed(folder, texts)
    named = [place for one in places_by_file(generated.project) for place in one.all]
    known = {(place.module, place.name): place for place in named}
    uses = {path: list(_uses(path, tree, known)) for path, tree in trees.items()}
    every = [use for found in uses.values() for use in found]
    # The server loads no other file.
    loaded = {place.resolvers_file for place in named}
    filled = {(use.module, use.name, use.position.path) for use in every}
    broken = texts.keys() - trees.keys()
    moved = _moved(every, known, texts)
    awaited = {place.resolvers_file for place in moved.values()}
    unfilled = [one for one in named if not _is_filled(one, loaded, filled, broken)]
    missing = [one for one in unfilled if one.resolvers_file not in awaited]
    unwritten = [one for one in named if one in missing or _is_stub(one, texts)]
    modules = {path: {use.full_module for use in found} for path, found in uses.items()}
    gone = gone_imports(trees, generated.files, modules)
    return Resolvers(
        texts,
        tuple(missing),
        tuple(_orphans(every, known, unwritten, moved)),
        tuple(_repeated([use for use in every if use.position.path in loaded], known)),
        tuple(unreadable),
        tuple(dict.fromkeys(gone)),
        tuple(_misfits(generated.project, every, known)),
        tuple(_hidden(every, known)),
    )


def _parsed(folder: Path, texts: Mapping[str, str]) -> tuple[dict[str, ast.Module], list[Problem]]:
    """The files that are Python, and what is wrong with the others."""
    trees: dict[str, ast.Module] = {}
    unreadable: list[Problem] = []
    for path, text in texts.items():
        try:
            trees[path] = _tree(folder / path, text)
        except SyntaxError as error:
            place = Position(path, error.lineno or 1, error.offset or 1)
            message = f"This is no Python: {error.msg}."
            unreadable.append(Problem(place, message, code=Code.RESOLVERS_ARE_PYTHON))
    return trees, unreadable


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for name in resolver_names(folder):
        text = read_or_none(folder / name)
        yield name, "\0" if text is None else text


def _tree(path: Path, text: str) -> ast.Module:
    if text != "\0":
        return parse_module(text)
    place = (1, 1)
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        place = place_of(error)
    except FileNotFoundError:
        # A link to nowhere.
        pass
    raise SyntaxError("the file is not UTF-8", (str(path), *place, None))


def _uses(path: str, tree: ast.Module, known: _Places) -> Iterator[_Use]:
    """Every mention of a place, and every import of one."""
    bound = bound_names(tree)
    bound |= _also_called(tree, bound)
    decorators = dict(_decorators(tree.body))
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    inside = {one for node in classes for one, _ in _decorators(node.body)}
    marking = {**_by_star(tree, known), **bound}
    for node in ast.walk(tree):
        # Any name may be meant by a star, but only a decorator is a place for sure.
        is_mark = node in decorators or node in inside
        for name in _full_names(node, marking if is_mark else bound):
            if found := _PLACE.fullmatch(name):
                assert isinstance(node, ast.expr | ast.stmt)
                place = Position(path, node.lineno, node.col_offset + 1)
                yield _Use(found[1], found[2], place, decorators.get(node), node in inside)


def _decorators(body: Iterable[ast.stmt]) -> Iterator[tuple[ast.AST, ast.stmt]]:
    """Those of what a module or a class defines in any case, not in a branch; and what that is."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from ((one, node) for one in node.decorator_list)


def _by_star(tree: ast.Module, known: _Places) -> dict[str, str]:
    """What `from generated.channel.resolve import *` brings."""
    imports = (one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom) and not one.level)
    starred = {one.module for one in imports if one.names[0].name == "*"}
    places = ((name, f"generated.{module}.resolve") for module, name in known)
    return {name: f"{full}.{name}" for name, full in places if full in starred}


def _also_called(tree: ast.Module, bound: Mapping[str, str]) -> dict[str, str]:
    """Further names that the module gives to what it imports: `places = resolve`."""
    return {
        target.id: name
        for node in tree.body
        if isinstance(node, ast.Assign) and (name := _full_name(node.value, bound))[:1].isalpha()
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _full_names(node: ast.AST, bound: Mapping[str, str]) -> list[str]:
    """The full names that a node mentions; of an import, all that it brings."""
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Attribute | ast.Name):
        return [_full_name(node, bound)]
    return []


def _full_name(node: ast.expr, bound: Mapping[str, str]) -> str:
    names = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    root = bound.get(node.id, "") if isinstance(node, ast.Name) else ""
    return ".".join([root, *reversed(names)])


def _is_filled(
    place: AnyPlace, loaded: set[str], filled: set[tuple[str, str, str]], broken: Set[str]
) -> bool:
    """Whether one of its files names the place, or cannot be read: then nobody knows."""
    files = _files(place) & loaded
    return any(file in broken or (place.module, place.name, file) in filled for file in files)


def _files(place: AnyPlace) -> set[str]:
    """Where it may be filled; beside a source that would be called alike, where it belongs."""
    namesakes = place.namesakes if isinstance(place, PlaceName) else ()
    if any(place.is_source != (one.operation is Operation.SUBSCRIPTION) for one in namesakes):
        return {place.resolvers_file}
    return _both(place.module)


def _both(module: str) -> set[str]:
    return {f"resolvers/{module}.py", f"resolvers/feeds/{module}.py"}


def _is_stub(place: AnyPlace, texts: Mapping[str, str]) -> bool:
    """Whether the stub that the codegen wrote is still there."""
    return f'NotWritten("{place}")' in texts.get(place.resolvers_file, "")


def _moved(uses: list[_Use], known: _Places, texts: Mapping[str, str]) -> _Places:
    """What the places of a module have become whose SDL file was only renamed, by their old keys.

    Their resolvers follow with the whole file: no stub takes its place.
    """
    there = {module for module, _ in known}
    moved: dict[str, str] = {}
    for module in {use.module for use in uses} - there:
        ones = [use for use in uses if use.module == module]
        now = [new for new in there if all((new, use.name) in known for use in ones)]
        if len(now) == 1 and _can_follow(ones, now[0], texts):
            moved[module] = now[0]
    # Two files cannot become one by a new name.
    news = [*moved.values()]
    alone = {old: new for old, new in moved.items() if news.count(new) == 1}
    return {use.key: known[alone[use.module], use.name] for use in uses if use.module in alone}


def _can_follow(uses: list[_Use], new: str, texts: Mapping[str, str]) -> bool:
    """Whether resolvers stand in their module's own files, and the new ones are these or none."""
    files = {use.position.path for use in uses}
    others = _both(new).intersection(texts) - files
    return not others and all(use.position.path in _both(use.module) | _both(new) for use in uses)


def _orphans(
    uses: list[_Use], known: _Places, unwritten: list[AnyPlace], moved: _Places
) -> Iterator[Problem]:
    for use in uses:
        place = known.get(use.key)
        if now := moved.get(use.key):
            yield _follows(use, now)
        elif place is None or _is_elsewhere(use, place):
            yield _orphan(use, [*known.values()], unwritten)


def _is_elsewhere(use: _Use, place: AnyPlace) -> bool:
    """Whether it stands where only a source may, or none, and another place is meant."""
    return use.position.path in _both(use.module) - _files(place)


def _repeated(uses: list[_Use], known: _Places) -> Iterator[Problem]:
    first: dict[tuple[str, str], Position] = {}
    for use in uses:
        place = known.get(use.key)
        if not place or not use.defined or _is_elsewhere(use, place):
            continue
        if (other := first.setdefault(use.key, use.position)) != use.position:
            message = f"{place} has two {place.kind}s, this and {other}."
            yield Problem(use.position, message, "delete one", Code.FIELDS_HAVE_ONE_RESOLVER)


def _hidden(uses: list[_Use], known: _Places) -> Iterator[Problem]:
    """Those in classes, where the server looks for none."""
    for use in uses:
        if use.is_hidden and (place := known.get(use.key)):
            message = f"The server finds no {place.kind} in a class: this is none for {place}."
            hint = "move it out of the class"
            yield Problem(use.position, message, hint, Code.FIELDS_HAVE_A_RESOLVER)


def _misfits(project: Project, uses: list[_Use], known: _Places) -> Iterator[Problem]:
    for use in uses:
        place = known.get(use.key)
        if not isinstance(place, PlaceName) or _is_elsewhere(use, place):
            continue
        if isinstance(use.defined, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from misfits(project, place, use.position.path, use.defined)


def _orphan(use: _Use, named: list[AnyPlace], unwritten: list[AnyPlace]) -> Problem:
    here = [place for place in named if place.module == use.module]
    alike = [place for place in here if use.name in place.names]
    if alike:
        return _renamed(use, alike)
    if moved := next((place for place in named if place.name == use.name), None):
        message = f"resolve.{use.name} is of generated.{moved.module} now."
        hint = f"move this to {moved.resolvers_file}"
        return Problem(use.position, message, hint, Code.RESOLVERS_HAVE_A_FIELD)
    # Those that have a resolver were not meant.
    likely = [place.name for place in here if place in unwritten]
    kind = "scalar" if use.name.endswith("_codec") else "field"
    return Problem(
        use.position,
        f"The schema has no {kind} for resolve.{use.name} any more.",
        did_you_mean(use.name, likely) or f"delete it, or bring the {kind} back",
        Code.RESOLVERS_HAVE_A_FIELD,
    )


def _follows(use: _Use, now: AnyPlace) -> Problem:
    message = f"resolve.{use.name} is of generated.{now.module} now."
    hint = f"import it from generated.{now.module}"
    if use.position.path != now.resolvers_file:
        hint = f"rename this file to {now.resolvers_file}, and {hint}"
    return Problem(use.position, message, hint, Code.RESOLVERS_HAVE_A_FIELD)


def _renamed(use: _Use, alike: list[AnyPlace]) -> Problem:
    now = next((place for place in alike if place.resolvers_file == use.position.path), alike[0])
    message = f"The place of {now} is called resolve.{now.name} now."
    hint = f"write resolve.{now.name} here"
    return Problem(use.position, message, hint, Code.RESOLVERS_HAVE_A_FIELD)
