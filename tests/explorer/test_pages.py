"""The pages and files as they are served: addresses, headers, and where files come from."""

import json
import logging
import re
from pathlib import Path
from typing import Any

import httpx
import pytest
from graphql import build_schema
from starlette.applications import Starlette
from starlette.routing import Mount, Route

from runtime.explorer.assets import CDN, FOLDER, Assets
from runtime.explorer.explorer import Api, Explorer

SCHEMA = build_schema("type Query { hello: String }")
PAGES = ("/graphql", "/playground", "/altair")


def client_of(explorer: Explorer, root: str = "") -> httpx.AsyncClient:
    routes = [Route("/graphql", explorer.graphiql), *explorer.routes()]
    app = Starlette(routes=[Mount(root, routes=routes)] if root else routes)
    transport = httpx.ASGITransport(app)
    return httpx.AsyncClient(transport=transport, base_url="http://chat.example:8000")


def installed(modules: Path, version: str | None = None) -> Assets:
    """Assets that look as if npm had installed them at the pinned version, or at another one."""
    pinned = json.loads((FOLDER / "package.json").read_text())["dependencies"]
    for package, wanted in pinned.items():
        for folder in ("umd", "build/static", "build/dist/iframe-sandbox"):
            (modules / package / folder).mkdir(parents=True)
        (modules / package / "package.json").write_text(json.dumps({"version": version or wanted}))
        (modules / package / "build/dist/iframe-sandbox/index.html").write_text("<p>frame</p>")
        (modules / package / "umd/code.js").write_text("1")
    return Assets(modules)


def settings(page: str) -> Any:
    found = re.search(r'<script id="settings" type="application/json">(.*?)</script>', page)
    assert found
    return json.loads(found[1])


def sources(page: str) -> list[str]:
    return re.findall(r'(?:src|href)="([^"]+)"', page)


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_knows_the_api_from_one_place(path: str, tmp_path: Path) -> None:
    api = Api(endpoint="/api", websocket="/live", title="Support chat")
    page = await client_of(Explorer(SCHEMA, api, installed(tmp_path))).get(path)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "Support chat</title>" in page.text
    told = settings(page.text)
    assert (told["endpoint"], told["websocket"]) == ("/api", "/live")
    assert told["examples"] == [{"name": "Hello", "query": "query Hello {\n  hello\n}\n"}]


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_below_a_mount_point_asks_below_it(path: str, tmp_path: Path) -> None:
    page = (
        await client_of(Explorer(SCHEMA, assets=installed(tmp_path)), "/chat").get(f"/chat{path}")
    ).text
    assert settings(page)["endpoint"] == "/chat/graphql"
    assert all(source.startswith("/chat/explorer/") for source in sources(page))


@pytest.mark.parametrize("path", PAGES)
async def test_nothing_said_can_break_out_of_the_page(path: str, tmp_path: Path) -> None:
    api = Api(endpoint="/</script><b>", title="</title><b>$own")
    page = (await client_of(Explorer(SCHEMA, api, installed(tmp_path))).get(path)).text
    assert "<b>" not in page
    assert "&lt;/title&gt;&lt;b&gt;$own</title>" in page
    assert settings(page)["endpoint"] == "/</script><b>"


@pytest.mark.parametrize("path", PAGES)
async def test_an_api_without_a_name_goes_by_its_host(path: str, tmp_path: Path) -> None:
    page = await client_of(Explorer(SCHEMA, assets=installed(tmp_path))).get(path)
    assert "chat.example:8000</title>" in page.text


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_may_talk_to_its_own_server_only(path: str, tmp_path: Path) -> None:
    page = await client_of(Explorer(SCHEMA, assets=installed(tmp_path))).get(path)
    policy = page.headers["content-security-policy"]
    hosts = {word for word in re.split(r"[ ;]+", policy) if "/" in word}
    assert hosts == {"ws://chat.example:8000", "wss://chat.example:8000"}
    # Altair evaluates the request scripts that its user writes.
    evaluates = " 'unsafe-eval'" if path == "/altair" else ""
    assert f"script-src 'self'{evaluates};" in policy
    assert "default-src 'none';" in policy


async def test_a_forged_host_adds_nothing_to_the_policy(tmp_path: Path) -> None:
    client = client_of(Explorer(SCHEMA, assets=installed(tmp_path)))
    for host in ("a; script-src *", "evil.example/ https:", "*", ""):
        page = await client.get("/altair", headers={"Host": host})
        assert "connect-src 'self';" in page.headers["content-security-policy"]


async def test_files_are_kept_by_version_and_our_own_are_asked_for_again(tmp_path: Path) -> None:
    client = client_of(Explorer(SCHEMA, assets=installed(tmp_path)))
    react = await client.get("/explorer/react@18.3.1/code.js")
    own = await client.get("/explorer/own/settings.js")
    assert "immutable" in react.headers["cache-control"]
    assert own.headers["cache-control"] == "no-cache"


async def test_nothing_beside_the_files_is_served(tmp_path: Path) -> None:
    client = client_of(Explorer(SCHEMA, assets=installed(tmp_path)))
    for path in ("react@18.3.1/..%2fpackage.json", "own/..%2fexplorer.py", "own/%2e%2e/lock.mjs"):
        assert (await client.get(f"/explorer/{path}")).status_code == 404


async def test_altairs_script_frame_has_no_rights_here(tmp_path: Path) -> None:
    client = client_of(Explorer(SCHEMA, assets=installed(tmp_path)))
    page = (await client.get("/altair")).text
    altair = next(source for source in sources(page) if source.endswith("/main.js"))
    frame = await client.get(altair.replace("main.js", "iframe-sandbox/index.html"))
    assert frame.text == "<p>frame</p>"
    assert frame.headers["content-security-policy"] == "sandbox allow-scripts"


@pytest.mark.parametrize("version", [None, "0.0.1"], ids=["missing", "outdated"])
async def test_without_the_right_files_the_pages_use_the_cdn_and_the_log_says_so(
    version: str | None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assets = installed(tmp_path, version) if version else Assets(tmp_path)
    assert "graphiql" in caplog.text
    assert "npm ci" in caplog.text
    page = await client_of(Explorer(SCHEMA, assets=assets)).get("/graphql")
    ours, theirs = ("/explorer/own/", f"{CDN}/npm/")
    assert all(source.startswith((ours, theirs)) for source in sources(page.text))
    assert f"{CDN}/npm/graphiql@3.9.0/graphiql.min.js" in sources(page.text)
    assert f"script-src 'self' {CDN};" in page.headers["content-security-policy"]


def test_with_the_files_nothing_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert installed(tmp_path).cdn is None
    assert caplog.text == ""


def test_every_version_is_pinned_and_the_lock_holds_nothing_else() -> None:
    pinned = json.loads((FOLDER / "package.json").read_text())["dependencies"]
    locked = json.loads((FOLDER / "package-lock.json").read_text())["packages"]
    versions = {path: entry["version"] for path, entry in locked.items() if path}
    assert versions == {f"node_modules/{name}": version for name, version in pinned.items()}
