"""Shards and replicas: there is one of each, so all that can be done is to check the wishes."""

from dataclasses import dataclass, field
from typing import Any

from embedded.reql.compiler.declare import Call, Traits, term
from embedded.reql.compiler.node import NEVER
from embedded.reql.compiler.parameters import AnyDatum, Anything, Integer, Text, Truth
from embedded.reql.datum.kinds import Datum, is_number, type_name
from embedded.reql.datum.numbers import type_error
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import Place, ReqlError, failed, logic_error
from embedded.reql.run import Run
from embedded.reql.system.orders import SYSTEM, special
from embedded.reql.system.tables import table_config, table_status
from embedded.reql.values.convert import as_integer, as_table
from embedded.reql.values.named import checked_name
from embedded.reql.values.table import Database, Table
from embedded.storage.bounds import MAX, MIN
from embedded.storage.table import TableStore

ADMINISTERS = Traits(determinism=NEVER, writes=True)
DEFAULT_TAG = "default"
_MOST_SHARDS = 64
_RECOMMIT = "_debug_recommit"
_REPAIRS = ("unsafe_rollback", "unsafe_rollback_or_erase", _RECOMMIT)


@dataclass(slots=True)
class Placement:
    """How many shards and replicas somebody wants, and where."""

    shards: int = 1
    replicas: dict[str, int] = field(default_factory=lambda: {DEFAULT_TAG: 1})
    primary: str = DEFAULT_TAG
    nonvoting: tuple[str, ...] = ()

    def check(self) -> None:
        """Refuse what one server cannot do."""
        if not sum(self.replicas.values()):
            raise failed(
                "You must set `replicas` to at least one. `replicas` includes the primary "
                "replica; if there are zero replicas, there is nowhere to put the data."
            )
        if self.shards > _MOST_SHARDS:
            raise failed(f"Maximum number of shards is {_MOST_SHARDS}.")
        if not self.replicas.get(self.primary):
            raise failed(
                f"Can't use server tag `{self.primary}` for primary replicas because you "
                f"specified no replicas in server tag `{self.primary}`."
            )
        for tag in self.nonvoting:
            if tag not in self.replicas:
                raise failed(
                    f"You specified that the replicas in server tag `{tag}` should be "
                    "non-voting, but you didn't specify a number of replicas in server tag "
                    f"`{tag}`."
                )
        _check_servers(self.replicas)


def _check_servers(replicas: dict[str, int]) -> None:
    for tag, count in replicas.items():
        if count and tag != DEFAULT_TAG:
            raise failed(f"Could not find any servers with server tag `{tag}`.")
    for tag, count in replicas.items():
        if count > 1:
            raise failed(
                f"Can't put {count} replicas on servers with the tag `{tag}` because there are "
                f"only 1 servers with the tag `{tag}`. It's impossible to have more replicas of "
                "the data than there are servers."
            )


def wished(call: Call, given: dict[str, Any]) -> Placement:
    """The placement that the options of a term describe."""
    placement = Placement()
    if "shards" in given:
        _check_shards(call, given["shards"])
        placement.shards = given["shards"]
    if "replicas" in given:
        placement.replicas = _replicas(call, given)
    if "nonvoting_replica_tags" in given:
        placement.nonvoting = _tags(given["nonvoting_replica_tags"], call)
    if "primary_replica_tag" in given:
        at = call.options["primary_replica_tag"].place
        placement.primary = checked_name(given["primary_replica_tag"], "Server tag", at)
    return placement


def _check_shards(call: Call, count: int) -> None:
    if count < 1:
        raise _blamed(call, "shards", "Every table must have at least one shard.")


def _blamed(call: Call, option: str, text: str) -> ReqlError:
    return logic_error(text).at(call.options[option].place)


def _replicas(call: Call, given: dict[str, Any]) -> dict[str, int]:
    replicas = given["replicas"]
    if type(replicas) is dict:
        if "primary_replica_tag" not in given:
            raise _blamed(
                call,
                "replicas",
                "`primary_replica_tag` must be specified when `replicas` is an OBJECT.",
            )
        return {tag: _count(call, replicas[tag], tag) for tag in sorted(replicas)}
    if not is_number(replicas):
        text = f"Expected type OBJECT or NUMBER but found {type_name(replicas)}:"
        raise type_error(replicas, f"{text}\n{pretty(replicas)}").at(call.options["replicas"].place)
    for option in ("primary_replica_tag", "nonvoting_replica_tags"):
        if option in given:
            raise _blamed(
                call, "replicas", f"`replicas` must be an OBJECT if `{option}` is specified."
            )
    # RethinkDB counts in unsigned numbers of 64 bits.
    return {DEFAULT_TAG: as_integer(replicas, call.options["replicas"].place) % 2**64}


def _count(call: Call, value: Datum, tag: str) -> int:
    at = call.options["replicas"].place
    checked_name(tag, "Server tag", at)
    if not is_number(value):
        raise type_error(value, f"Expected type NUMBER but found {type_name(value)}.")
    count = as_integer(value, at)
    if count < 0:
        raise logic_error("Can't have a negative number of replicas").at(at)
    return count


def _tags(value: Datum, call: Call) -> tuple[str, ...]:
    at = call.options["nonvoting_replica_tags"].place
    if type(value) is not list:
        text = f"Expected type ARRAY but found {type_name(value)}:\n{pretty(value)}"
        raise type_error(value, text).at(at)
    for tag in value:
        if type(tag) is not str:
            text = f"Expected type STRING but found {type_name(tag)}:\n{pretty(tag)}"
            raise type_error(tag, text).at(at)
    return tuple(checked_name(tag, "Server tag", at) for tag in value)


@term("RECONFIGURE", (0, 1), ADMINISTERS)
def reconfigure(  # noqa: PLR0913  one parameter per option of the term
    run: Run,
    call: Call,
    *of: Anything,
    dry_run: Truth = False,
    emergency_repair: AnyDatum = None,
    nonvoting_replica_tags: AnyDatum = None,
    primary_replica_tag: Text = DEFAULT_TAG,
    replicas: AnyDatum = None,
    shards: Integer = 1,
) -> Datum:
    """Everything stays where it is; wishes that one server cannot fulfil are refused."""
    if not of:
        raise logic_error("`reconfigure` can only be called on a table or database.")
    target = table_or_database(of[0], call.arguments[0].place)
    if emergency_repair is not None:
        _check_repair(call, emergency_repair)
        return _repaired(run, emergency_repair, target, dry_run=dry_run)
    if "shards" not in call.options:
        raise logic_error("Missing required argument `shards`.")
    _check_shards(call, shards)
    if "replicas" not in call.options:
        raise logic_error("Missing required argument `replicas`.")
    values = {
        "nonvoting_replica_tags": nonvoting_replica_tags,
        "primary_replica_tag": primary_replica_tag,
        "replicas": replicas,
        "shards": shards,
    }
    wish = wished(call, {name: values[name] for name in values if name in call.options})
    stores = _stores(run, target, "configure")
    if not stores:
        return {}
    wish.check()
    return _outcome(run, stores, "reconfigured", dry_run=dry_run)


def _outcome(run: Run, stores: list[TableStore], done: str, *, dry_run: bool) -> Datum:
    configs = [_pair(table_config(store, run)) for store in stores]
    if dry_run:
        return {done: 0, "config_changes": configs}
    statuses = [_pair(table_status(store, run)) for store in stores]
    return {done: len(stores), "config_changes": configs, "status_changes": statuses}


def _pair(row: Datum) -> Datum:
    return {"old_val": row, "new_val": row}


def _check_repair(call: Call, mode: Datum) -> None:
    at = call.options["emergency_repair"].place
    if type(mode) is not str:
        raise type_error(mode, f"Expected type STRING but found {type_name(mode)}.").at(at)
    if mode not in _REPAIRS:
        raise logic_error(
            '`emergency_repair` should be "unsafe_rollback" or "unsafe_rollback_or_erase"'
        ).at(at)
    others = ("nonvoting_replica_tags", "primary_replica_tag", "replicas", "shards")
    if any(name in call.options for name in others):
        raise logic_error("In emergency repair mode, you can't specify shards, replicas, etc.")


def _repaired(run: Run, mode: Datum, of: Table | Database, *, dry_run: bool) -> Datum:
    if isinstance(of, Database):
        raise logic_error(
            "Can't emergency repair an entire database at once; instead you should run "
            "`reconfigure()` on each table individually."
        )
    store = of.stored(special("you can't configure the tables in it.").message)
    if mode == _RECOMMIT:
        return _outcome(run, [store], "repaired", dry_run=dry_run)
    raise failed("This table doesn't need to be repaired.")


@term("REBALANCE", (0, 1), ADMINISTERS)
def rebalance(run: Run, call: Call, *of: Anything) -> Datum:
    """There is one shard: it is balanced."""
    if not of:
        raise logic_error("`rebalance` can only be called on a table or database.")
    stores = _stores(run, table_or_database(of[0], call.arguments[0].place), "rebalance")
    if not stores:
        return {}
    return {
        "rebalanced": sum(any(store.scan_keyed(MIN, MAX)) for store in stores),
        "status_changes": [_pair(table_status(store, run)) for store in stores],
    }


def table_or_database(value: Any, place: Place) -> Table | Database:
    """What `wait`, `reconfigure` and `rebalance` are called on."""
    return value if isinstance(value, Database) else as_table(value, place)


def _stores(run: Run, target: Table | Database, what: str) -> list[TableStore]:
    refusal = f"you can't {what} the tables in it."
    if isinstance(target, Table):
        return [target.stored(special(refusal).message)]
    if target.name == SYSTEM:
        raise special(refusal)
    found = [run.catalog.table(target.name, name) for name in run.catalog.tables(target.name)]
    return [store for store in found if store is not None]
