"""Root fields that directives bind: which directive is answered how."""

from collections.abc import Callable, Mapping

from codegen.ir.lookup import model_of
from codegen.ir.models import Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.views.bindings import reads, writes
from codegen.views.bindings.binding import Answer, Binding, bind_root

_ANSWERS: Mapping[ActionKind, Callable[[Project, Model, RootField], Answer]] = {
    ActionKind.FIND: reads.find,
    ActionKind.LIST: reads.rows,
    ActionKind.PAGINATE: reads.connection,
    ActionKind.COUNT: reads.count,
    ActionKind.CREATE: writes.create,
    ActionKind.CREATE_MANY: writes.create_many,
    ActionKind.GET_OR_CREATE: writes.get_or_create,
    ActionKind.UPSERT: writes.upsert,
    ActionKind.UPDATE: writes.update,
    ActionKind.UPDATE_MANY: writes.update_many,
    ActionKind.DELETE: writes.delete,
    ActionKind.DELETE_MANY: writes.delete_many,
    ActionKind.CHANGES: reads.changes,
}


def root_binding(project: Project, field: RootField) -> Binding:
    """The binding of a root field."""
    model = model_of(project, field)
    assert model
    return bind_root(field, _ANSWERS[field.action.kind](project, model, field))
