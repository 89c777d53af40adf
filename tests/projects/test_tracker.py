"""The tracker: names of every kind, uniqueness of two, deep cascades, a codec, told changes."""

from typing import Any
from uuid import uuid4

import pytest

from tests.clients import Client, Socket
from tests.e2e.events import event_where, live

PROJECT = "tracker"
CREATE_ISSUE = "mutation ($input: CreateIssueInput!) { createIssue(input: $input) { id number } }"
UPDATE_ISSUE = """mutation ($id: ID!, $input: UpdateIssueInput!) {
    updateIssue(id: $id, input: $input) { id state version updatedAt }
}"""


async def a_project(api: Client) -> Any:
    """A project in a team of its own."""
    letters = uuid4().hex[:5].translate(str.maketrans("0123456789", "ghijklmnop")).upper()
    return await api.ok(
        "mutation ($input: CreateProjectInput!) { createProject(input: $input) { id teamId } }",
        input={"key": letters, "team": {"create": {"name": uuid4().hex}}},
    )


async def an_issue(api: Client, project: Any, number: int, **more: Any) -> Any:
    values = {"projectId": project["id"], "number": number, "title": f"No. {number}", **more}
    return await api.ok(CREATE_ISSUE, input=values)


async def test_a_number_is_given_once_in_each_project(api: Client) -> None:
    one, other = await a_project(api), await a_project(api)
    issue = await an_issue(api, one, 1)
    await an_issue(api, other, 1)
    failed = await api.failed(
        CREATE_ISSUE, input={"projectId": one["id"], "number": 1, "title": "again"}
    )
    assert failed.codes == ["CONFLICT"]
    query = "query ($id: ID!, $n: Int!) { issue2(projectId: $id, number: $n) { id } }"
    assert await api.ok(query, id=one["id"], n=1) == {"id": issue["id"]}


async def test_fields_called_like_words_of_python_are_fields(api: Client) -> None:
    project, place = await a_project(api), uuid4().hex
    words = {"from": place, "import": True, "class": "first", "async": 1, "None": "nothing"}
    more = {"type": "bug", "field2FA": False, "HTMLUrl": "https://example.com/"}
    issue = await an_issue(api, project, 1, **words, **more)
    fields = " ".join([*words, *more])
    found = await api.ok(f"query ($id: ID!) {{ issue(id: $id) {{ {fields} }} }}", id=issue["id"])
    assert found == {**words, **more}
    table = "query ($from: String!, $in: [IssueState!]) { table(from: $from, in: $in) { id } }"
    assert await api.ok(table, **{"from": place}) == [{"id": issue["id"]}]
    assert await api.ok(table, **{"from": place, "in": ["DONE"]}) == []


async def test_a_team_that_goes_takes_projects_issues_and_labels_along(api: Client) -> None:
    project = await a_project(api)
    issue = await an_issue(api, project, 1)
    await api.ok(
        UPDATE_ISSUE,
        id=issue["id"],
        input={"labels": {"create": [{"projectId": project["id"], "name": "bug"}]}},
    )
    await api.ok("mutation ($id: ID!) { deleteTeam(id: $id) { id } }", id=project["teamId"])
    filter = {"projectId": {"eq": project["id"]}}
    for type in ("Issue", "Label"):
        query = f"query ($f: {type}Filter) {{ {type.lower()}sCount(filter: $f) }}"
        assert await api.ok(query, f=filter) == 0


async def test_an_issue_that_blocks_another_cannot_go(api: Client) -> None:
    project = await a_project(api)
    first = await an_issue(api, project, 1)
    second = await an_issue(api, project, 2, blockedById=first["id"])
    remove = "mutation ($id: ID!) { deleteIssue(id: $id) { id } }"
    assert (await api.failed(remove, id=first["id"])).codes == ["CONFLICT"]
    await api.ok(remove, id=second["id"])
    assert await api.ok(remove, id=first["id"]) == {"id": first["id"]}


async def test_every_update_counts_and_says_when(api: Client) -> None:
    issue = await an_issue(api, await a_project(api), 1)
    first = await api.ok(UPDATE_ISSUE, id=issue["id"], input={"state": "DOING", "version": 1})
    second = await api.ok(UPDATE_ISSUE, id=issue["id"], input={"state": "DONE", "version": 2})
    assert (first["version"], second["version"]) == (2, 3)
    assert first["updatedAt"] < second["updatedAt"]


async def test_many_issues_are_closed_at_once(api: Client) -> None:
    project = await a_project(api)
    for number in range(1, 4):
        await an_issue(api, project, number)
    close = "mutation ($id: ID!) { closeIssues(projectId: $id, input: {}) }"
    assert await api.ok(close, id=project["id"]) == 3
    count = "query ($id: ID!) { openCount(projectId: $id, state: OPEN) }"
    assert await api.ok(count, id=project["id"]) == 0
    line = "query ($id: ID!) { timeline(projectId: $id) { __typename at } }"
    assert {one["__typename"] for one in await api.ok(line, id=project["id"])} == {"IssueClosed"}


@pytest.mark.parametrize("wrong", ["blue", "#FFFFFF", 7])
async def test_a_color_is_read_by_the_codec_of_the_project(api: Client, wrong: Any) -> None:
    project = await a_project(api)
    create = "mutation ($input: CreateLabelInput!) { createLabel(input: $input) { color } }"
    values = {"projectId": project["id"], "name": "bug"}
    assert await api.ok(create, input=values) == {"color": "#888888"}
    right = {**values, "name": "new", "color": "#4080ff"}
    assert await api.ok(create, input=right) == {"color": "#4080ff"}
    failed = await api.failed(create, input={**values, "name": "odd", "color": wrong})
    assert failed.codes == ["BAD_USER_INPUT"]
    assert "color" in failed.message


async def test_the_pages_of_issues_go_both_ways(api: Client) -> None:
    project = await a_project(api)
    for number in range(1, 6):
        await an_issue(api, project, number)
    pages = """query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
        project(id: $id) { issues(first: $first, after: $after, last: $last, before: $before,
            orderBy: [{ number: ASC }]) {
            nodes { number } totalCount
            pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    } } }"""

    async def page(**given: Any) -> Any:
        return (await api.ok(pages, id=project["id"], **given))["issues"]

    first = await page(first=2)
    assert [one["number"] for one in first["nodes"]] == [1, 2]
    assert first["totalCount"] == 5
    second = await page(first=2, after=first["pageInfo"]["endCursor"])
    assert [one["number"] for one in second["nodes"]] == [3, 4]
    back = await page(last=1, before=second["pageInfo"]["startCursor"])
    assert [one["number"] for one in back["nodes"]] == [2]
    assert back["pageInfo"]["hasPreviousPage"]


async def test_those_who_watch_a_project_hear_what_their_filter_lets_through(
    api: Client, socket: Socket
) -> None:
    project, other = await a_project(api), await a_project(api)
    await socket.subscribe(
        """subscription ($id: ID!, $filter: IssueFilter) {
            issueMoved(projectId: $id, filter: $filter) { new { number priority } }
        }""",
        id=project["id"],
        filter={"priority": {"gte": 3}},
    )
    numbers = iter(range(1, 10_000))
    await live(socket, lambda: an_issue(api, project, next(numbers), priority=4))
    await an_issue(api, project, next(numbers), priority=1)
    await an_issue(api, other, 1, priority=4)
    await an_issue(api, project, number := next(numbers), priority=3)
    event = await event_where(socket, lambda event: event["new"]["priority"] != 4)
    assert event == {"new": {"number": number, "priority": 3}}


async def test_a_source_by_hand_counts_down(socket: Socket) -> None:
    await socket.subscribe("subscription { countdown(from: 2) }")
    assert [await socket.event() for _ in range(3)] == [2, 1, 0]


async def test_null_lets_the_assignee_go(api: Client) -> None:
    project = await a_project(api)
    ann = {"handle": f"ann_{uuid4().hex}", "email": "ann@example.com"}
    issue = await an_issue(api, project, 1, assignee={"create": ann})
    update = """mutation ($id: ID!, $input: UpdateIssueInput!) {
        updateIssue(id: $id, input: $input) { assigneeId assignee { handle } }
    }"""
    kept = await api.ok(update, id=issue["id"], input={"title": "Still hers"})
    assert kept["assignee"] == {"handle": ann["handle"]}
    alone = await api.ok(update, id=issue["id"], input={"assignee": None})
    assert alone == {"assigneeId": None, "assignee": None}
    for name in ("project", "labels"):
        failed = await api.failed(update, id=issue["id"], input={name: None})
        assert failed.codes == ["BAD_USER_INPUT"]
        assert failed.message.startswith(f"{name} must not be null")
