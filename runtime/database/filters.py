"""A JSON filter, checked against a table's columns and turned into ReQL."""

from typing import Any, TypeAlias

Filter: TypeAlias = dict[str, Any]
