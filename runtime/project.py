"""A project: what its generated code declares, and its resolvers, found and complete."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ariadne import SchemaBindable

from runtime.places import Place


@dataclass(frozen=True, slots=True)
class Project:
    """What `generated/project.py` says about a project."""

    context: Callable[..., Any]
    tables: tuple[Any, ...]
    bindables: tuple[SchemaBindable, ...]
    places: tuple[Place[Any], ...]
    resolvers: tuple[str, ...]
