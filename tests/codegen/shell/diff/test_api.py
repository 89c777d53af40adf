"""What changes for clients: every kind of change, and what it can do."""

import pytest

from codegen.shell.diff.api import Level, api_changes, fails

OLD = '''
directive @old on FIELD

"""When."""
scalar Moment @specifiedBy(url: "https://example.com/moment")

enum Mood { GOOD BAD }
interface Named { name: String }
union Found = Room | User
input RoomInput { name: String! size: Int! = 3 topic: String }
type User { id: ID! name: String mood: Mood }
type Room implements Named { id: ID! name: String size: Float }
type Query {
  """A room."""
  room(id: ID!, limit: Int! = 10): Room
  find(input: RoomInput): [Found]
}
'''


def test_a_schema_and_itself_have_no_change() -> None:
    assert api_changes(OLD, OLD) == []


@pytest.mark.parametrize(
    ("before", "after", "level", "says"),
    [
        ("name: String mood: Mood", "name: String", "breaking", "Field User.mood was removed."),
        ("GOOD BAD", "GOOD", "breaking", "Enum value Mood.BAD was removed."),
        (
            "id: ID!, limit",
            "id: ID!, by: ID!, limit",
            "breaking",
            "A required argument Query.room(by:) was added.",
        ),
        (
            "limit: Int! = 10",
            "limit: Int!",
            "breaking",
            "Query.room(limit:) is required now: its default was removed.",
        ),
        (
            "size: Int! = 3",
            "size: Int!",
            "breaking",
            "RoomInput.size is required now: its default was removed.",
        ),
        (
            "input RoomInput { name: String! size: Int! = 3 topic: String }",
            "input RoomInput @oneOf { name: String size: Int topic: String }",
            "breaking",
            "RoomInput must be given exactly one field now (@oneOf).",
        ),
        ("BAD }", "BAD SO_SO }", "dangerous", "Enum value Mood.SO_SO was added."),
        (
            "limit: Int! = 10",
            "limit: Int! = 12",
            "dangerous",
            "Query.room(limit:) has changed defaultValue from 10 to 12.",
        ),
        ("example.com/moment", "a.b", "dangerous", "Moment is specified by https://a.b now."),
        ("size: Float }", "size: Float topic: String }", "safe", "Field Room.topic was added."),
        ("type User", "type Extra { id: ID }\ntype User", "safe", "Extra was added."),
        ('"""A room."""', '"""One."""', "safe", "Description of field Query.room has changed."),
        ('"""When."""', "", "safe", "Description of Moment has changed."),
        (
            "mood: Mood",
            'mood: Mood @deprecated(reason: "Ask\\nthem.")',
            "safe",
            "User.mood is deprecated: Ask them.",
        ),
        (
            "BAD }",
            "BAD @deprecated }",
            "safe",
            "Mood.BAD is deprecated: No longer supported",
        ),
        (
            "topic: String",
            'topic: String @deprecated(reason: "x")',
            "safe",
            "RoomInput.topic is deprecated: x",
        ),
    ],
)
def test_a_change_is_told_with_what_it_can_do(
    before: str, after: str, level: str, says: str
) -> None:
    found = api_changes(OLD, OLD.replace(before, after, 1))
    assert (Level(level), says) in [(one.level, one.says) for one in found]


def test_a_default_whose_removal_makes_something_required_is_told_once() -> None:
    found = api_changes(OLD, OLD.replace("limit: Int! = 10", "limit: Int!"))
    assert len(found) == 1


def test_a_scalar_of_graphql_itself_comes_and_goes_unnoticed() -> None:
    found = api_changes(OLD, OLD.replace(" size: Float", ""))
    assert [one.says for one in found] == ["Field Room.size was removed."]
    found = api_changes(OLD.replace(" size: Float", ""), OLD)
    assert [one.says for one in found] == ["Field Room.size was added."]


def test_what_is_deprecated_no_more_is_told() -> None:
    old = OLD.replace("mood: Mood", "mood: Mood @deprecated")
    assert [one.says for one in api_changes(old, OLD)] == ["User.mood is not deprecated any more."]


def test_breaking_changes_come_first() -> None:
    new = OLD.replace("BAD }", "WORSE }").replace("size: Float", "size: Float topic: String")
    levels = [one.level.value for one in api_changes(OLD, new)]
    assert levels == ["breaking", "dangerous", "safe"]


@pytest.mark.parametrize(
    ("after", "failing"),
    [
        ("size: Int", ["breaking", "dangerous", "any"]),
        ("size: Float more(a: Int): Int", ["any"]),
        ("size: Float", []),
    ],
)
def test_the_policy_decides_what_fails(after: str, failing: list[str]) -> None:
    found = api_changes(OLD, OLD.replace("size: Float", after))
    policies = ("breaking", "dangerous", "any", "none")
    assert [policy for policy in policies if fails(found, policy)] == failing
