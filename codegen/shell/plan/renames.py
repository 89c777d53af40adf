"""What may have been renamed, and nobody said so: what vanished beside what appeared."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from codegen.ir.models import Column, Model
from codegen.ir.tables import former_table
from codegen.shell.plan.columns import Columns, gone

# So many names are told.
_MOST_NAMES = 3


def column_hints(old: Columns, new: Columns) -> Iterator[str]:
    """New columns of which one of the same type vanished."""
    vanished = [*gone(old, new)]
    before = {column.key for column in old.columns}
    for column in new.columns:
        if column.key not in before and not column.renamed_from:
            alike = [one.name for one in vanished if _is_stored_alike(one, column)]
            if alike:
                yield _hint(alike, column.name, new.type)


def table_hints(
    gone: Sequence[Model], made: Iterable[Model], names: Iterable[str]
) -> Iterator[str]:
    """New tables with mostly the columns of one that vanished; the schema's types have `names`."""
    taken = set(names)
    former = [one for one in gone if one.name not in taken and _is_found_by_its_type(one)]
    for model in made:
        alike = [one.name for one in former if _is_alike(one, model)]
        if alike and not model.renamed_from:
            yield _hint(alike, model.name)


def _hint(names: list[str], on: str, of: str = "") -> str:
    first, *others = sorted(names, key=lambda name: (-_likeness(name, on), name))[:_MOST_NAMES]
    also = "".join(f', or name: "{name}"' for name in others)
    where = f"{of}.{on}" if of else on
    return f'renamed? say @renamedFrom(name: "{first}") on {where}{also}'


def _likeness(name: str, other: str) -> float:
    return SequenceMatcher(None, name, other).ratio()


def _is_stored_alike(old: Column, new: Column) -> bool:
    """Whether both hold values of one type, null or not."""
    return str(old.type).replace("!", "") == str(new.type).replace("!", "")


def _is_found_by_its_type(model: Model) -> bool:
    """Whether a type's former name says which table its rows are in."""
    return model.table.text == former_table(model.name)


def _is_alike(old: Model, new: Model) -> bool:
    """Whether most columns of either are the other's, too."""
    before, after = _keys(old), _keys(new)
    return 2 * len(before & after) > max(len(before), len(after))


def _keys(model: Model) -> set[str]:
    return {column.key for column in model.columns} - {"id"}
