"""Relations as the table declares them."""

from collections.abc import Iterator

from codegen.ir.models import BelongsTo, HasMany, HasOne, ManyToMany, Model, Relation
from codegen.ir.project import Project
from codegen.ir.references import join_of
from codegen.python.imports import Import
from codegen.python.layout import Bracket, call
from codegen.python.text import quoted

_CLASSES = {BelongsTo: "ToOne", HasOne: "HasOne", HasMany: "ToMany", ManyToMany: "Through"}


def relation_pieces(project: Project, model: Model) -> tuple[Bracket, ...]:
    """`ToOne("author", "User", column="author_id")` of each relation."""
    return tuple(
        call(
            _CLASSES[type(one)],
            quoted(one.name),
            quoted(one.target),
            *_columns(project, model, one),
            *([] if one.key == one.name else [f"key={quoted(one.key)}"]),
        )
        for one in model.relations
    )


def relation_imports(model: Model) -> Iterator[Import]:
    """What the declarations of the relations name."""
    for one in model.relations:
        yield Import("runtime.database.relations", _CLASSES[type(one)])


def _columns(project: Project, model: Model, relation: Relation) -> Iterator[str]:
    if isinstance(relation, ManyToMany):
        join = join_of(project, model.name, relation)
        assert join
        yield f"join={quoted(join.model.name)}"
        yield f"ours={quoted(join.ours.key)}"
        yield f"theirs={quoted(join.theirs.key)}"
        return
    holder = model if isinstance(relation, BelongsTo) else project.models[relation.target]
    column = holder.column(relation.column.text)
    assert column
    yield f"column={quoted(column.key)}"
