"""Terms that this database does not carry out, and says so."""

from typing import Any

from embedded.reql.compiler.declare import Arity, Call, Term, Traits, term
from embedded.reql.compiler.node import NEVER
from embedded.reql.compiler.parameters import Anything
from embedded.reql.errors import logic_error
from embedded.reql.values.table import Database


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

ADMINISTERS = Traits(determinism=NEVER, writes=True)


@term(
    "RECONFIGURE",
    (0, 1),
    ADMINISTERS,
    (
        "dry_run",
        "emergency_repair",
        "nonvoting_replica_tags",
        "primary_replica_tag",
        "replicas",
        "shards",
    ),
)
def reconfigure(call: Call, *of: Anything) -> Any:
    """There is one server and one shard: nothing is to be moved."""
    if not of:
        raise logic_error("`reconfigure` can only be called on a table or database.")
    return {"reconfigured": 0, "config_changes": [], "status_changes": []}


@term("REBALANCE", (0, 1), ADMINISTERS)
def rebalance(*of: Anything) -> Any:
    """There is one shard: it is balanced."""
    if not of:
        raise logic_error("`rebalance` can only be called on a table or database.")
    counted = [] if isinstance(of[0], Database) else [of[0]]
    return {"rebalanced": len(counted), "status_changes": []}
