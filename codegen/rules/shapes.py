"""Types that are made of a model's rows: the schema's own have only what the server can answer."""

from collections.abc import Iterator, Mapping

from codegen.ir.lookup import paged_models
from codegen.ir.project import ActionKind, Project
from codegen.problems import Problem, did_you_mean
from codegen.rules.bound import Fields, of_kind

_KINDS = ("ADD", "CHANGE", "REMOVE")
_PLACE = {
    "hasNextPage": "Boolean!",
    "hasPreviousPage": "Boolean!",
    "startCursor": "String",
    "endCursor": "String",
}


def changes_have_their_shape(project: Project, fields: Fields) -> Iterator[Problem]:
    """Changes have `kind`, `old` and `new`, and the kinds are ADD, CHANGE and REMOVE."""
    changed = dict.fromkeys(bound.model.name for bound in of_kind(fields, ActionKind.CHANGES))
    for model in changed:
        wanted = {"kind": "ChangeKind!", "old": model, "new": model}
        yield from _shape(project, f"{model}Change", wanted)
        given = project.objects.get(f"{model}Change")
        if given and not wanted.keys() <= {one.name for one in given.fields}:
            shape = ", ".join(f"{name}: {type_}" for name, type_ in wanted.items())
            message = f"{given.name} must have the fields {shape}."
            yield Problem(given.position, message, "leave it out, and it is made")
    kinds = project.enums.get("ChangeKind") if changed else None
    if kinds and {*kinds.values} != {*_KINDS}:
        message = f"ChangeKind must have the values {', '.join(_KINDS)}, and no others."
        yield Problem(kinds.position, message, "leave it out, and it is made")


def connections_have_their_shape(project: Project) -> Iterator[Problem]:
    """Connections, their edges and the place of a page have only what a connection has."""
    paged = paged_models(project)
    for name in sorted(paged):
        edges = {"cursor": "String!", "node": f"{name}!"}
        page = {
            "edges": f"[{name}Edge!]!",
            "nodes": f"[{name}!]!",
            "pageInfo": "PageInfo!",
            "totalCount": "Int!",
        }
        yield from _shape(project, f"{name}Connection", page)
        yield from _shape(project, f"{name}Edge", edges)
    yield from _shape(project, "PageInfo", _PLACE) if paged else ()


def _shape(project: Project, name: str, wanted: Mapping[str, str]) -> Iterator[Problem]:
    """Fields that are no others than these; those of resolvers are not looked at."""
    given = project.objects.get(name)
    for field in given.fields if given else ():
        if field.name not in wanted:
            message = f"{name} has the fields {', '.join(wanted)}, and no others."
            hint = did_you_mean(field.name, wanted) or "say @computed, and write a resolver"
            yield Problem(field.position, message, hint)
        elif str(field.type) != wanted[field.name]:
            message = f"{name}.{field.name} must be {wanted[field.name]}, not {field.type}."
            yield Problem(field.type.position, message)
