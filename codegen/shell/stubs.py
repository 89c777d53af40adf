"""Stubs for missing resolvers: appended, with their imports; no line that is there changes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from codegen.ir.places import AnyPlace, CodecName, PlaceName
from codegen.ir.project import Project
from codegen.python.imports import Import
from codegen.python.layout import INDENT, call, lay
from codegen.python.source import parse_module, top_names
from codegen.python.text import docstring, quoted
from codegen.shell.source_edit import append, free_name, imports_into
from codegen.views.functions import signature
from codegen.views.resolve import Shape, shape_of

_NOT_WRITTEN = Import("runtime.errors", "NotWritten")
_CODEC = Shape((), (), "", is_source=False, imports=frozenset({Import("typing", "Any")}))
# Names that the file needs for something else than a resolver.
_BUSY = frozenset({"resolve"})
_PACKAGES = {
    "resolvers/__init__.py": '"""Hand-written resolvers, a file for each SDL file."""\n',
    "resolvers/feeds/__init__.py": '"""Hand-written sources of subscriptions."""\n',
}


@dataclass(frozen=True, slots=True)
class Stubs:
    """The files with stubs, whole, and what to say about each stub."""

    texts: Mapping[str, str]
    notes: tuple[str, ...]


def stubs(project: Project, missing: Iterable[AnyPlace], texts: Mapping[str, str]) -> Stubs:
    """The files of resolvers with a stub for each missing one."""
    by_file: dict[str, list[AnyPlace]] = defaultdict(list)
    for place in missing:
        by_file[place.resolvers_file].append(place)
    written = {path: _with_stubs(project, one, texts.get(path)) for path, one in by_file.items()}
    packages = {path: text for path, text in _packages(written) if path not in texts}
    notes = tuple(_note(path, place) for path, found in by_file.items() for place in found)
    return Stubs({**packages, **written}, notes)


def _packages(written: Iterable[str]) -> Iterator[tuple[str, str]]:
    for path, text in _PACKAGES.items():
        folder = path.removesuffix("__init__.py")
        if any(one.startswith(folder) for one in written):
            yield path, text


def _note(path: str, place: AnyPlace) -> str:
    position = place.position
    note = f"{path}: added a stub for {place} ({position.path}:{position.line})"
    if isinstance(place, PlaceName) and place.name != place.names[0]:
        note += f": resolve.{place.name}, as resolve.{place.names[0]} is {place.namesakes[0]}"
    return note


def _with_stubs(project: Project, found: list[AnyPlace], text: str | None) -> str:
    if not text:
        kind = "Sources of the subscriptions" if found[0].is_source else "Resolvers"
        text = docstring(f"{kind} of `{found[0].file}`") + "\n"
    names = _free_names(found, text)
    shapes = [_shape(project, place) for place in found]
    resolve = Import(f"generated.{found[0].module}", "resolve")
    needed = {one for shape in shapes for one in shape.imports} | {resolve, _NOT_WRITTEN}
    arguments = {one.partition(":")[0] for shape in shapes for one in shape.arguments}
    text, imported = imports_into(text, needed, frozenset(names), frozenset(arguments))
    local = {one.name: name for one, name in imported.items()}
    for place, name, shape in zip(found, names, shapes, strict=True):
        text = append(text, _stub(place, name, shape, local))
    return text


def _free_names(found: list[AnyPlace], text: str) -> list[str]:
    """A name for each function that nothing in the module has."""
    taken = set(top_names(parse_module(text))) | _BUSY
    names: list[str] = []
    for place in found:
        names.append(free_name(place.written_as, frozenset(taken)))
        taken.add(names[-1])
    return names


def _shape(project: Project, place: AnyPlace) -> Shape:
    return _CODEC if isinstance(place, CodecName) else shape_of(project, place.field)


def _stub(place: AnyPlace, name: str, shape: Shape, local: Mapping[str, str]) -> str:
    if isinstance(place, CodecName):
        return _codec_stub(place, name, local)
    arguments = [_annotated(one, local) for one in (*shape.parent, "info: Info")]
    if shape.arguments:
        arguments += ["*", *(_annotated(one, local) for one in shape.arguments)]
    prefix = "" if shape.is_source else "async "
    return "\n".join(
        (
            f"@{local['resolve']}.{place.name}",
            signature(name, arguments, _renamed(shape.returns, local), prefix=prefix),
            lay(call(f"raise {local['NotWritten']}", quoted(str(place.field))), 1),
        )
    )


def _codec_stub(place: CodecName, name: str, local: Mapping[str, str]) -> str:
    value, fault = local["Any"], call(f"raise {local['NotWritten']}", quoted(str(place)))
    lines = [f"@{local['resolve']}.{place.name}", f"class {name}:"]
    for method in ("parse", "serialize"):
        head = signature(method, [f"value: {value}", "/"], value, indent=1, prefix="")
        lines += [f"{INDENT}@staticmethod", head, lay(fault, 2), ""]
    return "\n".join(lines[:-1])


def _annotated(parameter: str, local: Mapping[str, str]) -> str:
    name, _, annotation = parameter.partition(": ")
    return f"{name}: {_renamed(annotation, local)}"


def _renamed(annotation: str, local: Mapping[str, str]) -> str:
    """An annotation in the names that the file has for what it imports."""
    return re.sub(r"\w+", lambda found: local.get(found[0], found[0]), annotation)
