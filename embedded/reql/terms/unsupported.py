"""Terms that this database does not carry out, and says so."""

from typing import Any

from embedded.reql.compiler.declare import Arity, Term, Traits, term
from embedded.reql.compiler.node import NEVER
from embedded.reql.compiler.parameters import Anything
from embedded.reql.errors import logic_error


def _refused(name: str, shown: str, args: Arity, options: tuple[str, ...] = ()) -> Term:
    traits = Traits(determinism=NEVER, supported=False)

    @term(name, args, traits, options)
    def refuse(*arguments: Anything) -> Any:
        raise logic_error(f"`{shown}` is not supported by the embedded database.")

    return refuse


JAVASCRIPT = _refused("JAVASCRIPT", "r.js", 1, ("timeout",))
HTTP = _refused(
    "HTTP",
    "r.http",
    1,
    (
        "attempts",
        "auth",
        "data",
        "header",
        "method",
        "page",
        "page_limit",
        "params",
        "redirects",
        "result_format",
        "timeout",
        "verify",
    ),
)
GRANT = _refused("GRANT", "grant", (2, 3))
