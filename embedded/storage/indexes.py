"""Secondary indexes as the catalog knows them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from embedded.storage.documents import Document, Json


@dataclass(frozen=True, slots=True)
class IndexDefinition:
    """A secondary index: its name and the ReQL function whose value it keeps."""

    name: str
    function: Json
    multi: bool = False
    geo: bool = False


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """How far an index is; `progress` goes from 0 to 1 and means something until it is ready."""

    definition: IndexDefinition
    ready: bool
    progress: float


# The keys of a document in an index, [] when it is left out. A multi index may repeat a key.
KeysOf: TypeAlias = Callable[[Document], list[bytes]]
IndexKeys: TypeAlias = Callable[[IndexDefinition], KeysOf]
