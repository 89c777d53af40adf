"""Rows are written by arguments that name columns, by inputs, and by both."""

from tests.clients import Client

_TASK = "{ title listId slug from row done version }"


async def test_a_row_is_made_of_arguments(tasks: Client) -> None:
    made = await tasks.ok(
        f'mutation {{ addTask(title: "Rest", listId: "l", slug: "rest", row: null) {_TASK} }}'
    )
    assert made == {
        "title": "Rest",
        "listId": "l",
        "slug": "rest",
        "from": None,
        "row": None,
        "done": False,
        "version": 1,
    }


async def test_a_row_is_made_of_an_input_and_of_arguments(tasks: Client) -> None:
    call = 'addTo(listId: "m", input: {title: "Sing", slug: "sing"}) { title listId }'
    assert await tasks.ok(f"mutation {{ {call} }}") == {"title": "Sing", "listId": "m"}
    inputs = '[{title: "Eat", slug: "eat"}, {title: "Run", slug: "run"}]'
    made = await tasks.ok(
        f'mutation {{ addAllTo(listId: "n", inputs: {inputs}) {{ title listId }} }}'
    )
    assert made == [{"title": "Eat", "listId": "n"}, {"title": "Run", "listId": "n"}]


async def test_a_list_makes_a_row_of_each_value(tasks: Client) -> None:
    call = 'addTags(names: ["red", "blue"], listId: "n", colour: "#fff") { name listId colour }'
    assert await tasks.ok(f"mutation {{ {call} }}") == [
        {"name": "red", "listId": "n", "colour": "#fff"},
        {"name": "blue", "listId": "n", "colour": "#fff"},
    ]
    plain = await tasks.ok('mutation { addTags(names: ["green"], listId: "n") { colour } }')
    assert plain == [{"colour": None}]
    assert await tasks.ok('mutation { addTags(names: [], listId: "n") { name } }') == []


async def test_a_row_is_made_only_once(tasks: Client) -> None:
    call = 'mutation { ensureTask(slug: "once", title: "%s", listId: "o") { id title } }'
    first = await tasks.ok(call % "First")
    assert await tasks.ok(call % "Second") == first
    again = 'mutation { ensureIn(listId: "o", input: {slug: "once", title: "Third"}) { id title } }'
    assert await tasks.ok(again) == first


async def test_a_row_is_known_by_the_first_unique_values_that_are_given(tasks: Client) -> None:
    call = "mutation { ensurePerson(input: {%s}) { id name email phone } }"
    ann = await tasks.ok(call % 'email: "ann@example.com", name: "Ann"')
    bob = await tasks.ok(call % 'phone: "1", name: "Bob"')
    assert await tasks.ok(call % 'phone: "1", name: "Rob"') == bob
    assert await tasks.ok(call % 'email: null, phone: "1", name: "Rob"') == bob
    assert await tasks.ok(call % 'email: "ann@example.com", phone: "2", name: "Eve"') == ann
    by_arguments = 'mutation { ensureNamed(phone: "1", name: "Rob") { id name email phone } }'
    assert await tasks.ok(by_arguments) == bob
    taken = await tasks.failed(call % 'email: "cy@example.com", phone: "1", name: "Cy"')
    assert taken.codes == ["CONFLICT"]
    nameless = call % 'name: "Dee"'
    assert await tasks.ok(nameless) != await tasks.ok(nameless)


async def test_what_is_not_said_stays_and_null_is_said(tasks: Client) -> None:
    made = await tasks.ok(
        'mutation { addTask(title: "A", listId: "p", slug: "p", from: "me", row: 3) { id } }'
    )
    id = made["id"]
    assert await tasks.ok(f'mutation {{ rename(id: "{id}", title: "B") {{ title from }} }}') == {
        "title": "B",
        "from": "me",
    }
    changed = await tasks.ok(f'mutation {{ change(id: "{id}", from: null, done: true) {_TASK} }}')
    assert (changed["from"], changed["row"], changed["done"]) == (None, 3, True)
    both = f'patchAndTick(id: "{id}", done: false, input: {{title: "C"}}) {{ title done }}'
    assert await tasks.ok(f"mutation {{ {both} }}") == {"title": "C", "done": False}


async def test_an_update_for_another_version_is_a_conflict(tasks: Client) -> None:
    made = await tasks.ok('mutation { addTask(title: "A", listId: "q", slug: "q") { id version } }')
    id = made["id"]
    call = f'mutation {{ change(id: "{id}", row: 1, version: %d) {{ version }} }}'
    assert await tasks.ok(call % 1) == {"version": 2}
    assert (await tasks.failed(call % 1)).codes == ["CONFLICT"]
    by_input = f'mutation {{ patch(id: "{id}", input: {{title: "B", version: 2}}) {{ version }} }}'
    assert await tasks.ok(by_input) == {"version": 3}


async def test_an_upsert_makes_a_row_or_changes_it(tasks: Client) -> None:
    fields = 'title: "%s", slug: "u", listId: "r"'
    made = await tasks.ok(f"mutation {{ putTask(input: {{{fields % 'A'}}}) {{ id title }} }}")
    changed = await tasks.ok(
        f'mutation {{ putTask(input: {{id: "{made["id"]}", {fields % "B"}}}) {{ id title }} }}'
    )
    assert changed == {"id": made["id"], "title": "B"}
    by_slug = 'putBySlug(input: {title: "C", slug: "u"}, listId: "s") { id title listId }'
    assert await tasks.ok(f"mutation {{ {by_slug} }}") == {
        "id": made["id"],
        "title": "C",
        "listId": "s",
    }
    many = '[{title: "D", slug: "u", listId: "s"}, {title: "E", slug: "v", listId: "s"}]'
    rows = await tasks.ok(f"mutation {{ putAllBySlug(inputs: {many}) {{ id title }} }}")
    assert [row["title"] for row in rows] == ["D", "E"]
    assert rows[0]["id"] == made["id"]
    found = await tasks.ok('{ tasks(listId: "s") { slug } }')
    assert sorted(task["slug"] for task in found) == ["u", "v"]


async def test_columns_may_be_called_as_bindings_call_what_they_are_given(tasks: Client) -> None:
    asked = "{ values input inputs value one patch }"
    word = {"input": None, "inputs": None, "value": None, "one": None, "patch": None}
    made = await tasks.ok(
        f'mutation {{ addWord(input: {{values: "a", input: "b"}}, one: "c", patch: "d") {asked} }}'
    )
    assert made == {**word, "values": "a", "input": "b", "one": "c", "patch": "d"}
    many = f'addWords(inputs: [{{values: "e"}}], value: "f") {asked}'
    assert await tasks.ok(f"mutation {{ {many} }}") == [{**word, "values": "e", "value": "f"}]
    each = f'addEachWord(values: ["g", "h"], patch: "i") {asked}'
    assert await tasks.ok(f"mutation {{ {each} }}") == [
        {**word, "values": "g", "patch": "i"},
        {**word, "values": "h", "patch": "i"},
    ]
    found = await tasks.ok(f'{{ words(value: "f", inputs: null) {asked} }}')
    assert found == [{**word, "values": "e", "value": "f"}]


async def test_a_column_may_be_called_as_a_function_of_python(tasks: Client) -> None:
    await tasks.ok('mutation { addWord(input: {values: "word"}, len: 4) { len } }')
    assert await tasks.ok("mutation { dropWords(len: 4) }") == 1
    assert await tasks.ok("mutation { dropWords(len: 4) }") == 0
