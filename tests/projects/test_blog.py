"""The blog: nested writes, cascades, cursors, related filters, versions and told changes."""

from typing import Any
from uuid import uuid4

from tests.clients import Client, Socket
from tests.e2e.events import event_where, live

PROJECT = "blog"
CREATE_POST = (
    "mutation ($input: CreatePostInput!) { createPost(input: $input) { id version slug } }"
)
UPDATE_POST = """mutation ($id: ID!, $input: UpdatePostInput!) {
    updatePost(id: $id, input: $input) { id version title tags { name } }
}"""
PAGES = """query ($id: ID!, $after: String) { post(id: $id) {
    comments(first: 2, after: $after, orderBy: [{ createdAt: ASC }]) {
        nodes { text } pageInfo { hasNextPage endCursor } totalCount
} } }"""


def an_author() -> dict[str, Any]:
    return {"name": "Ada", "email": f"{uuid4().hex}@example.com"}


async def a_post(api: Client, **more: Any) -> Any:
    """A post by an author of its own, made with it."""
    values = {"slug": uuid4().hex, "title": "On engines", "body": "Words.", **more}
    if "authorId" not in values:
        values.setdefault("author", {"create": an_author()})
    return await api.ok(CREATE_POST, input=values)


async def a_comment(api: Client, post: Any, text: str) -> Any:
    mutation = "mutation ($input: CreateCommentInput!) { createComment(input: $input) { id } }"
    return await api.ok(mutation, input={"postId": post["id"], "text": text})


async def test_a_post_is_written_with_author_comments_and_tags_at_once(api: Client) -> None:
    tag = uuid4().hex
    post = await a_post(
        api, comments={"create": [{"text": "first!"}]}, tags={"create": [{"name": tag}]}
    )
    found = await api.ok(
        """query ($id: ID!) { post(id: $id) {
            author { name } comments { nodes { text } } tags { name }
        } }""",
        id=post["id"],
    )
    assert found == {
        "author": {"name": "Ada"},
        "comments": {"nodes": [{"text": "first!"}]},
        "tags": [{"name": tag}],
    }


async def test_what_is_written_together_is_refused_together(api: Client) -> None:
    email = an_author()["email"]
    failed = await api.failed(
        CREATE_POST,
        input={
            "slug": "Not a slug",
            "title": "x",
            "body": "x",
            "author": {"create": {"name": "Eve", "email": email}},
        },
    )
    assert failed.codes == ["BAD_USER_INPUT"]
    assert "slug" in failed.message
    query = "query ($filter: AuthorFilter) { authorsCount(filter: $filter) }"
    assert await api.ok(query, filter={"email": {"eq": email}}) == 0


async def test_comments_go_with_their_post_and_answers_with_their_comment(api: Client) -> None:
    post = await a_post(api)
    comment = await a_comment(api, post, "a claim")
    mutation = "mutation ($input: CreateCommentInput!) { createComment(input: $input) { id } }"
    await api.ok(
        mutation, input={"postId": post["id"], "text": "a doubt", "parentId": comment["id"]}
    )
    await api.ok("mutation ($id: ID!) { deletePost(id: $id) { id } }", id=post["id"])
    query = "query ($filter: CommentFilter) { commentsCount(filter: $filter) }"
    assert await api.ok(query, filter={"postId": {"eq": post["id"]}}) == 0


async def test_an_author_with_posts_stays_and_without_them_comments_lose_their_author(
    api: Client,
) -> None:
    author = await api.ok(
        "mutation ($input: CreateAuthorInput!) { createAuthor(input: $input) { id } }",
        input=an_author(),
    )
    post, other = await a_post(api, authorId=author["id"]), await a_post(api)
    mutation = "mutation ($input: CreateCommentInput!) { createComment(input: $input) { id } }"
    comment = await api.ok(
        mutation, input={"postId": other["id"], "text": "mine", "authorId": author["id"]}
    )
    remove = "mutation ($id: ID!) { deleteAuthor(id: $id) { id } }"
    assert (await api.failed(remove, id=author["id"])).codes == ["CONFLICT"]
    await api.ok("mutation ($id: ID!) { deletePost(id: $id) { id } }", id=post["id"])
    await api.ok(remove, id=author["id"])
    query = "query ($id: ID!) { comment(id: $id) { text author { id } } }"
    assert await api.ok(query, id=comment["id"]) == {"text": "mine", "author": None}


async def test_pages_of_comments_miss_none_and_repeat_none_while_more_are_written(
    api: Client,
) -> None:
    post = await a_post(api)
    for number in range(5):
        await a_comment(api, post, f"early {number}")
    seen, after, more = [], None, True
    while more:
        page = (await api.ok(PAGES, id=post["id"], after=after))["comments"]
        seen += [one["text"] for one in page["nodes"]]
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
        if len(seen) < 5:
            await a_comment(api, post, f"late {len(seen)}")
    assert seen == [*(f"early {number}" for number in range(5)), "late 2", "late 4"]


async def test_posts_are_found_by_their_author_comments_and_tags(api: Client) -> None:
    tag = uuid4().hex
    post = await a_post(api, tags={"create": [{"name": tag}]})
    await a_comment(api, post, "splendid")
    query = "query ($filter: PostFilter) { posts(filter: $filter) { id } }"
    for related in (
        {"author": {"name": {"startsWith": "Ad"}}},
        {"comments": {"some": {"text": {"contains": "splend"}}}},
        {"not": {"comments": {"none": {"text": {"contains": "splend"}}}}},
        {"or": [{"title": {"eq": "nothing"}}, {"tags": {"every": {"name": {"eq": tag}}}}]},
    ):
        filter = {"tags": {"some": {"name": {"eq": tag}}}, **related}
        assert await api.ok(query, filter=filter) == [{"id": post["id"]}]


async def test_a_change_made_for_an_older_version_is_refused(api: Client) -> None:
    post = await a_post(api)
    assert post["version"] == 1
    changed = await api.ok(UPDATE_POST, id=post["id"], input={"title": "New", "version": 1})
    assert changed["version"] == 2
    failed = await api.failed(UPDATE_POST, id=post["id"], input={"title": "Old", "version": 1})
    assert failed.codes == ["CONFLICT"]
    query = "query ($id: ID!) { post(id: $id) { title } }"
    assert await api.ok(query, id=post["id"]) == {"title": "New"}


async def test_tags_are_connected_disconnected_and_set(api: Client) -> None:
    names = sorted(uuid4().hex for _ in range(3))
    tags = await api.ok(
        "mutation ($names: [String!]!) { addTags(names: $names) { id } }", names=names
    )
    one, two, three = (tag["id"] for tag in tags)
    post = await a_post(api, tags={"connect": [one, two]})

    async def after(change: Any) -> list[str]:
        changed = await api.ok(UPDATE_POST, id=post["id"], input={"tags": change})
        return sorted(tag["name"] for tag in changed["tags"])

    assert await after({"disconnect": [one]}) == names[1:2]
    assert await after({"set": [one, three]}) == [names[0], names[2]]
    assert await after({"set": []}) == []


async def test_a_slug_is_taken_once(api: Client) -> None:
    post = await a_post(api)
    values = {"slug": post["slug"], "title": "x", "body": "x", "author": {"create": an_author()}}
    failed = await api.failed(CREATE_POST, input=values)
    assert failed.codes == ["CONFLICT"]
    assert "slug" in failed.message


async def test_resolvers_of_the_blog_answer_beside_what_is_generated(api: Client) -> None:
    title = uuid4().hex
    post = await a_post(api, title=title, body="word " * 250)
    published = await api.ok(
        "mutation ($id: ID!) { publish(id: $id) { status readingTime } }", id=post["id"]
    )
    assert published == {"status": "PUBLISHED", "readingTime": "PT2M"}
    query = "query ($text: String!) { search(text: $text) { __typename ... on Post { id } } }"
    assert await api.ok(query, text=title) == [{"__typename": "Post", "id": post["id"]}]
    assert (await api.failed(query, text="x")).codes == ["BAD_USER_INPUT"]


async def test_those_who_watch_a_post_hear_of_its_comments_alone(
    api: Client, socket: Socket
) -> None:
    here, there = await a_post(api), await a_post(api)
    await socket.subscribe(
        "subscription ($id: ID!) { commentAdded(postId: $id) { kind new { text post { id } } } }",
        id=here["id"],
    )
    await live(socket, lambda: a_comment(api, here, "trigger"))
    await a_comment(api, there, "elsewhere")
    await a_comment(api, here, "here")
    event = await event_where(socket, lambda event: event["new"]["text"] != "trigger")
    assert event == {"kind": "ADD", "new": {"text": "here", "post": {"id": here["id"]}}}
