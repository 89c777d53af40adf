"""Functions as text: a signature that is broken where it is long, and a body of a few lines."""

from collections.abc import Sequence

from codegen.python.layout import Bracket, Piece, Shape, call, lay


def signature(
    name: str, parameters: Sequence[str], returns: str, *, indent: int = 0, prefix: str = "async "
) -> str:
    """`async def name(parameters) -> returns:`."""
    return lay(_head(name, parameters, returns, prefix), indent, ":")


def protocol_call(parameters: Sequence[str], returns: str, *, is_async: bool) -> str:
    """`async def __call__(parameters) -> returns: ...`."""
    prefix = "async " if is_async else ""
    return lay(_head("__call__", parameters, returns, prefix), 1, ": ...")


def _head(name: str, parameters: Sequence[str], returns: str, prefix: str) -> Bracket:
    tail = f") -> {returns}"
    return Bracket(f"{prefix}def {name}(", tuple(parameters), tail, Shape.PARAMETERS)


def method(name: str, parameters: Sequence[str], returns: str, *body: Piece) -> str:
    """An async method of a few statements."""
    lines = [lay(statement, 2) for statement in body]
    head = signature(name, ("self", *parameters), returns, indent=1)
    return "\n".join((head, *lines))


def awaited(function: str, *arguments: Piece) -> Bracket:
    """`return await function(arguments)`."""
    return call(f"return await {function}", *arguments)
