"""`python -m embedded.status write|check`: STATUS.md, out of the terms and behaviour.md."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Final, cast

from embedded.reql.compiler.declare import Call, Term
from embedded.reql.compiler.node import Scope
from embedded.reql.errors import ReqlError
from embedded.reql.run import Run
from embedded.reql.terms.registry import FAMILIES, TERMS
from embedded.storage.catalog import Catalog
from embedded.version import RETHINKDB

PAGE: Final = Path(__file__).with_name("STATUS.md")
_TEXT: Final = Path(__file__).with_name("behaviour.md")

_HEAD: Final = """\
<!-- Made by `python -m embedded.status write` from the terms and embedded/behaviour.md. -->

# What the embedded database does

It answers as RethinkDB {release} does, on one server. Of the {all} terms that drivers can send,
{supported} are carried out and {refused} are refused. What is not the same is under
[known differences](#known-differences-from-rethinkdb).

## Terms

Names are those of the protocol. What stands before the dot is an argument, too: `table.get(key)`
has 2."""

# Terms that are compiled out of their JSON: their arguments are not declared.
_SHAPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "DATUM": "a value",
        "MAKE_ARRAY": "0 or more",
        "MAKE_OBJ": "named ones",
        "LITERAL": "0 or 1",
        "VAR": "1",
        "IMPLICIT_VAR": "0",
        "FUNC": "2",
    }
)

_PLACEMENT: Final = "`nonvoting_replica_tags`, `primary_replica_tag`, `replicas` and `shards`"
_OBSOLETE: Final = "`return_vals` is refused: use `return_changes`"

# What is taken and changes nothing, or is no longer taken; the rest does what RethinkDB's does.
REMARKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "TABLE_CREATE": f"{_PLACEMENT} are checked, and without effect: one shard, one replica",
        "WAIT": "answers at once: a table is always ready; `timeout` is without effect",
        "RECONFIGURE": "accepted without effect: arguments are checked, nothing changes",
        "REBALANCE": "accepted without effect: there is one shard",
        "TABLE": "`read_mode` is checked, and without effect; `use_outdated` is refused: "
        "use `read_mode`",
        "REDUCE": "`base` is without effect",
        "UPDATE": _OBSOLETE,
        "REPLACE": _OBSOLETE,
        "DELETE": f"`non_atomic` is without effect; {_OBSOLETE}",
        "INSERT": _OBSOLETE,
    }
)


def page() -> str:
    """The whole of STATUS.md."""
    parts = (_head(), "\n".join(_table()), _TEXT.read_text(encoding="utf-8").strip())
    return "\n\n".join(parts) + "\n"


def _head() -> str:
    supported = sum(term.supported for term in TERMS.values())
    return _HEAD.format(
        release=RETHINKDB, all=len(TERMS), supported=supported, refused=len(TERMS) - supported
    )


def _table() -> Iterator[str]:
    yield "| family | term | arguments | options | here |"
    yield "|---|---|---|---|---|"
    for family in FAMILIES:
        name = family.__name__.rpartition(".")[2]
        for term in terms_of(family):
            yield f"| {name} | {term.name} | {_arity(term)} | {_options(term)} | {_here(term)} |"


def terms_of(family: ModuleType) -> list[Term]:
    """The terms that a module declares, as they stand in it."""
    declared: list[object] = []
    for value in vars(family).values():
        declared.extend(value if isinstance(value, tuple) else (value,))
    return [value for value in declared if isinstance(value, Term)]


def _arity(term: Term) -> str:
    if term.special is not None:
        return _SHAPES[term.name]
    if term.least == term.most:
        return str(term.least)
    if term.most is None:
        return f"{term.least} or more"
    return f"{term.least} {'or' if term.most == term.least + 1 else 'to'} {term.most}"


def _options(term: Term) -> str:
    return ", ".join(f"`{name}`" for name in sorted(term.options))


def _here(term: Term) -> str:
    if not term.supported:
        return f"refused: “{refusal(term)}”"
    remark = REMARKS.get(term.name)
    return remark if remark and remark.startswith("accepted") else _and("supported", remark)


def _and(first: str, remark: str | None) -> str:
    return f"{first}; {remark}" if remark else first


def refusal(term: Term) -> str:
    """What a term answers that is not carried out."""
    # It refuses before it looks at anything, the catalog included.
    scope = Scope(Run(cast(Catalog, None)), {})
    try:
        term.build(Call(term, None, [], {}))(scope)
    except ReqlError as error:
        return error.message
    raise AssertionError(f"{term.name} is carried out")


def main(arguments: list[str]) -> int:
    """Write the page, or say how it differs from what it should be."""
    parser = argparse.ArgumentParser(prog="python -m embedded.status", description=__doc__)
    parser.add_argument("what", choices=("write", "check"))
    if parser.parse_args(arguments).what == "write":
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    return _check(PAGE.read_text(encoding="utf-8") if PAGE.exists() else "")


def _check(there: str) -> int:
    lines = (there.splitlines(), page().splitlines())
    found = list(unified_diff(*lines, "embedded/STATUS.md", "what it should be", lineterm=""))
    if found:
        print("\n".join(found))
        print("run `python -m embedded.status write` and commit the result")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
