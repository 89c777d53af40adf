"""Schemas of any size: ten fields a model, as teams write them and with @crud."""

from pathlib import Path

_MODEL = '''"""Model number {n}."""
type Thing{n} @model{crud} {{
  id: ID!
  """What it is called."""
  name: String! @unique @constraint(minLength: 1, maxLength: 80)
  text: String
  amount: Int! @index
  price: Float
  done: Boolean! @default(value: false)
  createdAt: DateTime! @createdAt
  otherId: ID!
  other: Thing{next} @belongsTo(field: "otherId")
  things: [Thing{last}!]! @hasMany(field: "otherId")
}}
'''
_ROOTS = """
input CreateThing{n}Input {{
  name: String!
  text: String
  amount: Int!
  price: Float
  done: Boolean
  otherId: ID!
}}

input UpdateThing{n}Input {{
  id: ID!
  name: String
  amount: Int
}}

extend type Query {{
  thing{n}(id: ID!): Thing{n} @find
  thing{n}s(filter: JSON, page: Int = 0, limit: Int = 12): [Thing{n}!]! @list
}}

extend type Mutation {{
  createThing{n}(input: CreateThing{n}Input!): Thing{n}! @create
  updateThing{n}(input: UpdateThing{n}Input!): Thing{n}! @update
  deleteThing{n}(id: ID!): Boolean! @delete(model: "Thing{n}")
}}

extend type Subscription {{
  thing{n}Changed: Thing{n}Change! @changes
}}
"""


def put_schema(folder: Path, models: int, *, crud: bool) -> None:
    """A project's `schema/` with this many models, each in a file of its own."""
    (folder / "schema").mkdir(parents=True)
    for n in range(models):
        text = _MODEL.format(
            n=n, next=(n + 1) % models, last=(n - 1) % models, crud=" @crud" if crud else ""
        )
        roots = "" if crud else _ROOTS.format(n=n)
        (folder / "schema" / f"thing{n}.graphql").write_text(text + roots, encoding="utf-8")
