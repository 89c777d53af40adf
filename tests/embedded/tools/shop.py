"""Databases with one of everything that a dump carries, and all that can be seen of them."""

from datetime import datetime, timedelta, timezone
from typing import Any

from rethinkdb import RethinkDB

r: Any = RethinkDB()
RAW = {"time_format": "raw", "binary_format": "raw"}
ZONE = timezone(timedelta(hours=5, minutes=30))


def stock(connection: Any) -> None:
    """Make the databases `shop` and `archive`, their tables, indexes, hooks and documents."""
    for name in ("shop", "archive"):
        r.db_create(name).run(connection)
    _stock_products(connection)
    _stock_places(connection)
    _stock_orders(connection)
    r.db("shop").table_create("nothing").run(connection)
    r.db("archive").table_create("annees_2020", primary_key="year").run(connection)
    r.db("archive").table("annees_2020").insert(
        [{"year": year, "text": "x" * 2000} for year in range(2000)], durability="soft"
    ).run(connection)


def _stock_products(connection: Any) -> None:
    products = r.db("shop").table("products")
    r.db("shop").table_create("products", primary_key="sku").run(connection)
    products.index_create("name").run(connection)
    products.index_create("made", [r.row["maker"]["name"], r.row["made"]]).run(connection)
    products.index_create("tags", multi=True).run(connection)
    products.index_create("size", lambda row: row["width"] * row["height"]).run(connection)
    products.index_create(
        "tag_and_name", lambda row: row["tags"].map(lambda tag: [tag, row["name"]]), multi=True
    ).run(connection)
    products.index_wait().run(connection)
    products.insert([product(number) for number in range(300)] + ODDITIES).run(connection)


def product(number: int) -> dict[str, Any]:
    """An ordinary document."""
    return {
        "sku": f"p-{number:04}",
        "name": f"Product {number % 50}",
        "maker": {"name": ["Ada", "Žofia", "李"][number % 3], "since": 1900 + number},
        "made": datetime(2024, 2, 29, 12, 0, number % 60, 123_000, tzinfo=ZONE),
        "tags": ["red", "green", "blue", "ünï", "\U0001f422"][: number % 6],
        "width": number / 7,
        "height": number,
    }


ODDITIES: list[dict[str, Any]] = [
    {"sku": 1},
    {"sku": -0.0, "text": "zero"},
    {"sku": 2.5, "numbers": [2**53, -(2**53), 1e300, 5e-324, 0.1, -0.0, 1e21, 2.0**60]},
    {"sku": True, "none": None, "empty": {}, "list": [], "nested": [[[[{"a": [[]]}]]]]},
    {"sku": ["a", 1, [False]], "name": "compound key"},
    {"sku": datetime(1969, 7, 20, 20, 17, 40, tzinfo=r.make_timezone("+00:00")), "name": "moon"},
    {"sku": r.binary(b"\x00\xff key"), "bytes": r.binary(bytes(range(256)))},
    {"sku": 'żółw \u2028 \U0001f422 \x7f \\ "quoted"', "": "empty name", "a.b": 1, "$x": 2},
    {"sku": "controls", "text": "\x00\x01\t\r\n\x1f", "width": "no number", "height": 2},
    {"sku": "long", "text": "é" * 100_000},
    {"sku": "wide", **{f"field {number}": number for number in range(500)}},
]


def _stock_places(connection: Any) -> None:
    places = r.db("shop").table("places")
    r.db("shop").table_create("places").run(connection)
    places.index_create("where", geo=True).run(connection)
    places.index_create("corners", geo=True, multi=True).run(connection)
    places.index_wait().run(connection)
    square = r.polygon([0, 0], [0, 2], [2, 2], [2, 0])
    places.insert(
        [
            *({"id": n, "where": r.point(n / 10, -n / 20), "kind": "point"} for n in range(100)),
            {"id": "line", "where": r.line([-1, -1], [1, 1], [3, 1.5])},
            {"id": "hole", "where": square.polygon_sub(r.polygon([0.5, 0.5], [0.5, 1], [1, 1]))},
            {"id": "many", "corners": [r.point(1, 1), r.point(-1, 5), square]},
            {"id": "nowhere"},
        ]
    ).run(connection)


def _stock_orders(connection: Any) -> None:
    orders = r.db("shop").table("orders")
    r.db("shop").table_create("orders").run(connection)
    orders.index_create("status").run(connection)
    orders.set_write_hook(
        lambda _context, _old, new: r.branch(new.eq(None), None, new.merge({"checked": True}))
    ).run(connection)
    orders.insert(
        [{"id": r.uuid(str(n)), "status": n % 3, "at": r.epoch_time(n)} for n in range(100)]
    ).run(connection)


def seen(connection: Any) -> dict[str, Any]:
    """Every table of every database: documents, indexes, what these find, and the hook."""
    return {
        f"{db}.{table}": _table(r.db(db).table(table), connection)
        for db in r.db_list().run(connection)
        if db != "rethinkdb"
        for table in r.db(db).table_list().run(connection)
    }


def _table(table: Any, connection: Any) -> dict[str, Any]:
    key = table.info()["primary_key"].run(connection)
    indexes = table.index_status().run(connection, **RAW)
    return {
        "key": key,
        "documents": list(table.order_by(index=key).run(connection, **RAW)),
        "indexes": indexes,
        "found": {index["index"]: _found(table, key, index, connection) for index in indexes},
        "hook": table.get_write_hook().run(connection, **RAW),
    }


def _found(table: Any, key: str, index: dict[str, Any], connection: Any) -> list[Any]:
    if not index["geo"]:
        ordered = table.order_by(index=index["index"])
        return list(ordered.get_field(key).run(connection, **RAW))
    around = r.polygon([-5, -5], [-5, 2], [2, 2], [2, -5])
    hits = table.get_intersecting(around, index=index["index"]).get_field(key)
    return list(hits.coerce_to("array").order_by(r.row).run(connection, **RAW))
