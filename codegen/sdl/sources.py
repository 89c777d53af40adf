"""The schema's files as text."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One SDL file: its path as reports print it, and its text."""

    path: str
    text: str


def stem(path: str) -> str:
    """`schema/channel.graphql` as `channel`."""
    return PurePosixPath(path).stem
