"""Liveness and readiness."""

import httpx
import pytest
from starlette.applications import Starlette

from runtime.http.health import Readiness, health_routes


@pytest.mark.parametrize(
    ("readiness", "status"),
    [(Readiness(True, "ready"), 200), (Readiness(False, "waiting for the database"), 503)],
)
async def test_ready_says_what_is_waited_for_and_health_is_always_well(
    readiness: Readiness, status: int
) -> None:
    app = Starlette(routes=health_routes(lambda: readiness))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as http:
        assert (await http.get("/health")).status_code == 200
        ready = await http.get("/ready")
    assert (ready.status_code, ready.json()) == (status, {"status": readiness.state})
