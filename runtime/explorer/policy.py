"""The Content-Security-Policy of the pages: they talk to their own server and to nobody else."""

import re
from typing import Final

_HOST: Final = re.compile(r"[A-Za-z0-9.\-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")


def content_security_policy(host: str, cdn: str | None, *, evaluates: bool = False) -> str:
    """What a page at `host` may load: its own files or the CDN's, and nothing of anybody else."""
    files = f"'self' {cdn}" if cdn else "'self'"
    evaluation = " 'unsafe-eval'" if evaluates else ""
    directives = (
        "default-src 'none'",
        f"script-src {files}{evaluation}",
        f"style-src {files} 'unsafe-inline'",
        f"img-src {files} data:",
        f"font-src {files} data:",
        f"connect-src {files} {_websockets(host)}",
        f"worker-src {files} blob:",
        "frame-src 'self'",
        f"base-uri {files}",
        "form-action 'none'",
        "frame-ancestors 'self'",
    )
    return "; ".join(directive.rstrip() for directive in directives)


def _websockets(host: str) -> str:
    # Not every browser counts ws: and wss: as 'self'. The Host header is the client's own word.
    return f"ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
