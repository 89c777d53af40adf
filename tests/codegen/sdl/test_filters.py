"""Filters and orders: derived where they are mentioned, with what fits each column."""

from tests.codegen.sdl.documents import Public

TEXT = ["contains", "startsWith", "endsWith", "matches"]
ORDER = ["lt", "lte", "gt", "gte"]
SHOP = """
type Item @model {
  id: ID!
  name: String!
  price: Decimal!
  size: Float
  sold: Boolean!
  state: State!
  tags: [String!]!
  states: [State!]
  origin: Origin!
  stays: [Origin!]!
  more: JSON
  grid: [[Int!]!]
  secret: String @hidden
  computed(limit: Int): String
  weight: Grams
  sellerId: ID!
  seller: Seller @belongsTo(field: "sellerId")
  bids: [Bid!]! @hasMany(field: "itemId")
  label: Label @hasOne(field: "itemId")
  likers: SellerConnection! @manyToMany(through: "Like")
}
type Seller @model { id: ID! name: String! }
type Bid @model { id: ID! itemId: ID! }
type Label @model { id: ID! itemId: ID! @unique }
type Origin { country: String! since: Date places: [Place!] }
type Place { name: String! }
enum State { NEW USED }
scalar Grams
type Query { items(filter: ItemFilter, orderBy: [ItemOrderBy!]): [Item!]! @list }
"""


def test_a_row_is_filtered_by_its_columns_and_relations() -> None:
    assert Public(SHOP).fields("ItemFilter") == {
        "id": "IDFilter",
        "name": "StringFilter",
        "price": "DecimalFilter",
        "size": "FloatFilter",
        "sold": "BooleanFilter",
        "state": "StateFilter",
        "tags": "StringListFilter",
        "states": "StateListFilter",
        "origin": "OriginFilter",
        "stays": "OriginListFilter",
        "more": "JSONFilter",
        "weight": "GramsFilter",
        "sellerId": "IDFilter",
        "seller": "SellerFilter",
        "bids": "RelatedBidFilter",
        "label": "LabelFilter",
        "likers": "RelatedSellerFilter",
        "and": "[ItemFilter!]",
        "or": "[ItemFilter!]",
        "not": "ItemFilter",
    }


def test_each_type_has_the_operators_that_fit_it() -> None:
    public = Public(SHOP)
    both, some, null = ["eq", "ne"], ["in", "notIn"], ["isNull"]
    assert list(public.fields("StringFilter")) == [*both, *some, *ORDER, *TEXT, *null]
    assert list(public.fields("IDFilter")) == [*both, *some, *ORDER, *TEXT, *null]
    assert list(public.fields("DecimalFilter")) == [*both, *some, *ORDER, *null]
    assert list(public.fields("FloatFilter")) == [*both, *some, *ORDER, *null]
    assert list(public.fields("StateFilter")) == [*both, *some, *null]
    assert list(public.fields("GramsFilter")) == [*both, *some, *null]
    assert list(public.fields("BooleanFilter")) == [*both, *null]
    assert list(public.fields("JSONFilter")) == [*both, *null]


def test_operands_are_of_the_types_that_they_are_compared_with() -> None:
    fields = Public(SHOP.replace("name: String!", "name: Email!", 1)).fields("EmailFilter")
    assert fields["eq"] == "Email"
    assert fields["in"] == "[Email!]"
    assert fields["contains"] == "String"
    assert fields["isNull"] == "Boolean"


def test_lists_and_what_stands_inside_rows_have_their_own() -> None:
    public = Public(SHOP)
    assert public.fields("StateListFilter") == {
        "eq": "[State!]",
        "ne": "[State!]",
        "has": "State",
        "hasSome": "[State!]",
        "hasEvery": "[State!]",
        "isNull": "Boolean",
    }
    quantified = dict.fromkeys(("some", "none", "every"), "OriginFilter")
    assert public.fields("OriginListFilter") == {**quantified, "isNull": "Boolean"}
    assert public.fields("OriginFilter") == {
        "country": "StringFilter",
        "since": "DateFilter",
        "places": "PlaceListFilter",
        "isNull": "Boolean",
    }
    assert public.fields("RelatedBidFilter") == dict.fromkeys(
        ("some", "none", "every"), "BidFilter"
    )


def test_rows_are_sorted_by_exactly_one_key_of_single_values() -> None:
    public = Public(SHOP)
    names = ["id", "name", "price", "size", "sold", "state", "weight", "sellerId"]
    assert public.fields("ItemOrderBy") == dict.fromkeys(names, "SortDirection")
    assert public.type("ItemOrderBy").is_one_of
    assert "SortDirection" in public


def test_columns_called_like_combinators_are_left_to_them() -> None:
    public = Public(
        "type Gate @model { id: ID! and: Boolean! not: Int }"
        "type Query { gates(filter: GateFilter): [Gate!]! @list }"
    )
    assert public.fields("GateFilter")["and"] == "[GateFilter!]"
    assert public.fields("GateFilter")["not"] == "GateFilter"


def test_models_may_be_called_like_lists_of_others() -> None:
    public = Public(
        'type Todo @model { id: ID! listId: ID! list: TodoList @belongsTo(field: "listId") }'
        'type TodoList @model { id: ID! todos: [Todo!]! @hasMany(field: "listId") }'
        "type Query { todos(filter: TodoFilter): [Todo!]! @list }"
    )
    assert public.fields("TodoFilter")["list"] == "TodoListFilter"
    assert public.fields("TodoListFilter")["todos"] == "RelatedTodoFilter"


def test_what_nobody_mentions_is_not_derived() -> None:
    public = Public("type Item @model { id: ID! name: String } type Query { one: Item }")
    assert "Filter" not in public.text


def test_what_is_said_of_a_column_is_said_of_its_condition() -> None:
    text = (
        'type Item @model { id: ID! """Its name.""" name: String @deprecated(reason: "Gone.") }'
        "type Query { items(filter: ItemFilter, orderBy: [ItemOrderBy!]): [Item!]! @list }"
    )
    for name in ("ItemFilter", "ItemOrderBy"):
        field = Public(text).type(name).fields["name"]
        assert (field.description, field.deprecation_reason) == ("Its name.", "Gone.")


def test_a_schema_may_define_what_graphql_has_itself() -> None:
    shop = Public(f"scalar ID scalar String {SHOP}")
    assert shop.fields("ItemFilter") == Public(SHOP).fields("ItemFilter")
