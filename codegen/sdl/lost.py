"""Names that are lost in files that could not be parsed: nobody knows what stands behind them."""

from collections.abc import Set

from codegen.sdl.errors import DERIVED


def is_lost(name: str, lost: Set[str]) -> bool:
    """Whether such a file may define what is called so, or what that is named after."""
    stems = (one.removeprefix("Related") for one in DERIVED.findall(name))
    return not lost.isdisjoint({name, *stems})
