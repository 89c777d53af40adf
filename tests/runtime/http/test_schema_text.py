"""`/schema.graphql`, as the app answers it."""

from pathlib import Path

import httpx

from runtime.app import App
from runtime.project import LoadedProject
from tests.runtime.test_app import SDL, a_project, client_of, settings_of

PATH = "/schema.graphql"


def client(folder: Path, **settings: str) -> httpx.AsyncClient:
    return client_of(App(a_project(folder), settings_of(folder, **settings)))


async def test_the_schema_is_served_as_text_with_a_tag(tmp_path: Path) -> None:
    async with client(tmp_path) as http:
        answer = await http.get(PATH)
        head = await http.head(PATH)
    assert (answer.status_code, answer.text) == (200, SDL)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == answer.headers["etag"]
    assert head.headers["content-length"] == str(len(SDL))


async def test_who_has_the_schema_is_told_that_it_is_the_same(tmp_path: Path) -> None:
    async with client(tmp_path) as http:
        tag = (await http.get(PATH)).headers["etag"]
        for held in (tag, f"W/{tag}", f'"other", {tag}', "*"):
            answer = await http.get(PATH, headers={"If-None-Match": held})
            assert (answer.status_code, answer.content) == (304, b"")
            assert answer.headers["etag"] == tag
        for held in ('"other"', tag.strip('"'), ""):
            answer = await http.get(PATH, headers={"If-None-Match": held})
            assert (answer.status_code, answer.text) == (200, SDL)


async def test_another_schema_has_another_tag(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    longer = LoadedProject(tmp_path, project.declared, f"{SDL}# ü", {})
    async with client(tmp_path) as one, client_of(App(longer, settings_of(tmp_path))) as other:
        tags = {(await http.get(PATH)).headers["etag"] for http in (one, other)}
        assert len(tags) == 2
        assert (await other.get(PATH)).text.endswith("ü")


async def test_other_methods_are_refused(tmp_path: Path) -> None:
    async with client(tmp_path) as http:
        answer = await http.post(PATH)
    assert (answer.status_code, set(answer.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})


async def test_browsers_of_allowed_origins_may_read_it(tmp_path: Path) -> None:
    origin = "https://app.example.com"
    async with client(tmp_path, cors_origins=origin) as http:
        answer = await http.get(PATH, headers={"Origin": origin})
        other = await http.get(PATH, headers={"Origin": "https://evil.example.com"})
    assert answer.headers["access-control-allow-origin"] == origin
    assert "ETag" in answer.headers["access-control-expose-headers"]
    assert "access-control-allow-origin" not in other.headers
