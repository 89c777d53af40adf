"""A project's packages, imported in this process for a while."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from runtime.project import LoadedProject, load

_PACKAGES = ("generated", "resolvers")


@contextmanager
def loaded(folder: Path) -> Iterator[LoadedProject]:
    """The project in `folder`; afterwards the packages of before are the imported ones again."""
    before, path = _taken(), [*sys.path]
    importlib.invalidate_caches()
    try:
        yield load(folder)
    finally:
        _taken()
        sys.modules.update(before)
        sys.path[:] = path


def _taken() -> dict[str, ModuleType]:
    names = [name for name in sys.modules if name.partition(".")[0] in _PACKAGES]
    return {name: sys.modules.pop(name) for name in names}
