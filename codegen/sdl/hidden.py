"""What is hidden is nowhere promised to clients."""

from collections.abc import Iterator, Mapping

from codegen.problems import Code, Problem
from codegen.sdl.complete import Completed
from codegen.sdl.definitions import Definition, definitions, kind_of
from codegen.sdl.directives import find
from codegen.sdl.positions import position_of


def hidden_problems(completed: Completed) -> Iterator[Problem]:
    """Fields with `@hidden` that an interface of their type has, too."""
    if "interface_type" not in map(kind_of, completed.own):
        return
    types = definitions(completed.own)
    for one in types.values():
        promised = _promised(one, types)
        for field in one.parts("fields") if promised else ():
            interface = promised.get(field.name.value)
            use = find(field.directives, "hidden")
            if interface and use:
                message = f"The interface {interface} promises {one.name}.{field.name.value}."
                code = Code.HIDDEN_FIELDS_ARE_NOT_PROMISED
                yield Problem(position_of(use), message, "it cannot be hidden", code)


def _promised(one: Definition, types: Mapping[str, Definition]) -> dict[str, str]:
    """The fields of the interfaces of a type, and which of them has each."""
    interfaces = (types.get(node.name.value) for node in one.parts("interfaces"))
    return {
        field.name.value: interface.name
        for interface in interfaces
        if interface
        for field in interface.parts("fields")
    }
