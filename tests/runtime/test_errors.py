"""Every code that clients may read is explained in docs/errors.md."""

from collections.abc import Iterator

import pytest

from runtime.errors import BackendError
from runtime.http.problems import HttpError
from tests.databases import ROOT

EXPLAINED = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")


def kinds_of(base: type[Exception]) -> Iterator[type[Exception]]:
    """All that derive from `base`."""
    for kind in base.__subclasses__():
        yield kind
        yield from kinds_of(kind)


@pytest.mark.parametrize("kind", [*kinds_of(BackendError), *kinds_of(HttpError)])
def test_a_code_is_explained(kind: type[BackendError | HttpError]) -> None:
    assert f"| `{kind.code}` |" in EXPLAINED
