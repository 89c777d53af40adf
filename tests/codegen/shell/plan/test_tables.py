"""What becomes of tables: the steps of the migration, known from two schemas."""

import pytest

from codegen.generate import generate
from codegen.ir.project import Project
from codegen.sdl.sources import Source
from codegen.shell.plan.tables import TableSteps, table_steps

OLD = """
type Article @model {
  id: ID!
  headline: String! @index
  mood: String
  words: [String!]
}
type Query { article(id: ID!): Article @find }
"""


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        ("mood: String", "mood: String\n tone: String", TableSteps()),
        (
            "mood: String",
            'mood: String! @default(value: "fine")',
            TableSteps(steps=('fill the column mood of articles with "fine"',)),
        ),
        (
            "mood: String",
            "mood: String\n at: DateTime! @createdAt",
            TableSteps(
                steps=(
                    "fill the column at of articles with the moment of the migration",
                    "build the index at of articles",
                )
            ),
        ),
        (
            "mood: String",
            "mood: String\n turn: Int! @version",
            TableSteps(steps=("fill the column turn of articles with 1",)),
        ),
        (
            "mood: String",
            "mood: String\n key: String! @default(expr: UUID) @unique",
            TableSteps(
                steps=(
                    "fill the column key of articles with a new UUID for each row",
                    "build the index key of articles",
                )
            ),
        ),
        (
            "mood: String",
            "mood: String\n rank: Int! @default(value: 1) @unique",
            TableSteps(
                steps=("build the index rank of articles",),
                by_hand=(
                    "rows of articles without rank: it is unique, one default cannot fill it",
                ),
            ),
        ),
        (
            "mood: String",
            "mood: Int",
            TableSteps(by_hand=("values of mood in articles are String: they must become Int",)),
        ),
        ("mood: String", "", TableSteps(drops=("drop the column mood of articles",))),
        (
            "headline: String! @index",
            "headline: String!",
            TableSteps(drops=("drop the index headline of articles",)),
        ),
        (
            "headline: String! @index",
            'headline: String! @index(name: "headline", fields: ["headline", "id"])',
            TableSteps(steps=("rebuild the index headline of articles",)),
        ),
        (
            "type Article @model",
            'type Post @model @renamedFrom(name: "Article")',
            TableSteps(steps=("rename the table articles to posts",)),
        ),
        (
            "type Article @model",
            'type Article @model(table: "texts")',
            TableSteps(
                steps=("make the table texts", "build the index headline of texts"),
                drops=("drop the table articles",),
            ),
        ),
    ],
)
def test_steps_follow_from_two_schemas(before: str, after: str, steps: TableSteps) -> None:
    new = OLD.replace(before, after)
    if "type Post" in new:
        new = new.replace("): Article", "): Post")
    assert table_steps(_project(OLD), _project(new)) == steps


INSIDE = """
enum Mood { HAPPY CALM ANGRY }
type Address { street: String! mood: Mood }
type Line { text: String! }
type Shop @model {
  id: ID!
  mood: Mood!
  address: Address
  lines: [Line!]!
}
type Query { shop(id: ID!): Shop @find }
"""


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        (
            "street: String!",
            "street: String! floor: Int! @default(value: 2)",
            TableSteps(steps=("fill the column address.floor of shops with 2",)),
        ),
        (
            "street: String!",
            "street: String! postCode: Int!",
            TableSteps(
                by_hand=(
                    "rows of shops without address.post_code: it is required, "
                    "give it a @default or make it nullable",
                )
            ),
        ),
        (
            "text: String!",
            'text: String! author: String! @default(value: "anon")',
            TableSteps(
                steps=('fill the column lines.author of shops with "anon"',),
            ),
        ),
        (
            "text: String!",
            "key: ID! @default(expr: UUID)",
            TableSteps(
                steps=("fill the column lines.key of shops with a new UUID for each object",),
                drops=("drop the column lines.text of shops",),
            ),
        ),
        (
            "street: String! mood: Mood",
            'road: String! @renamedFrom(name: "street")',
            TableSteps(
                steps=("rename the column address.street of shops to address.road",),
                drops=("drop the column address.mood of shops",),
            ),
        ),
        (
            "street: String!",
            "street: Int!",
            TableSteps(
                by_hand=("values of address.street in shops are String: they must become Int",)
            ),
        ),
        (
            "CALM ANGRY",
            "CALM",
            TableSteps(
                by_hand=(
                    "values of mood in shops may be ANGRY: Mood has no such value now",
                    "values of address.mood in shops may be ANGRY: Mood has no such value now",
                )
            ),
        ),
        ("CALM ANGRY", "CALM ANGRY BORED", TableSteps()),
        ("Address", "Place", TableSteps()),
        ("Mood", "Feeling", TableSteps()),
    ],
)
def test_objects_inside_rows_and_enums_are_compared(
    before: str, after: str, steps: TableSteps
) -> None:
    assert table_steps(_project(INSIDE), _project(INSIDE.replace(before, after))) == steps


@pytest.mark.parametrize(
    ("before", "after", "hints"),
    [
        (
            "mood: String",
            "tone: String!",
            ['articles: renamed? say @renamedFrom(name: "mood") on tone'],
        ),
        (
            "headline: String! @index\n  mood: String",
            "theMood: String",
            ['articles: renamed? say @renamedFrom(name: "mood") on theMood, or name: "headline"'],
        ),
        (
            "type Article @model",
            "type Post @model",
            ['renamed? say @renamedFrom(name: "Article") on Post'],
        ),
        ("mood: String", 'tone: String @renamedFrom(name: "mood")', []),
        ("mood: String", "tone: Int", []),
        ("mood: String", "mood: String tone: String", []),
        ("mood: String", "", []),
        ("type Article @model", 'type Article @model(table: "texts")', []),
        ("type Article @model", 'type Post @model @renamedFrom(name: "Article")', []),
        (
            "type Article @model {\n  id: ID!\n  headline: String! @index\n  mood",
            "type Post @model {\n  id: ID!\n  one: Int\n two: Int\n  mood",
            [],
        ),
    ],
)
def test_what_vanished_may_be_what_appeared(before: str, after: str, hints: list[str]) -> None:
    new = OLD.replace(before, after)
    if "type Post" in new:
        new = new.replace("): Article", "): Post")
    assert list(table_steps(_project(OLD), _project(new)).hints) == hints


@pytest.mark.parametrize(
    ("before", "after", "hints"),
    [
        (
            "street: String! mood: Mood",
            "road: String! mood: Mood",
            ['shops: renamed? say @renamedFrom(name: "street") on Address.road'],
        ),
        ("street: String! mood: Mood", 'road: String! @renamedFrom(name: "street") mood: Mood', []),
        ("street: String! mood: Mood", "street: String! mood: Mood road: String", []),
        ("street: String! mood: Mood", "mood: Mood", []),
    ],
)
def test_so_may_a_field_of_objects_in_any_columns(
    before: str, after: str, hints: list[str]
) -> None:
    old = INSIDE.replace("address: Address\n", "address: Address\n  others: [Address!]\n")
    assert list(table_steps(_project(old), _project(old.replace(before, after))).hints) == hints


def _project(text: str) -> Project:
    return generate([Source("schema/article.graphql", text)]).project
