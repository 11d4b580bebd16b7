"""The GraphiQL page and its files."""

from __future__ import annotations

import functools
import html
from importlib.resources import files
from typing import Final

from fraiseql.http.libraries import FILES, File
from fraiseql.http.messages import Outgoing

_MEDIA: Final = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
_OWN: Final = frozenset({"page.js", "page.css"})
_CDN: Final = "https://cdn.jsdelivr.net"


def render_page(place: str) -> Outgoing:
    """The page.

    Args:
        place: path of the page's files, as the browser sees it.
    """
    place = html.escape(place, quote=True)
    local = are_files_here()
    styles = [_tag(file, place, local=local) for file in FILES if file.name.endswith(".css")]
    scripts = [_tag(file, place, local=local) for file in FILES if file.name.endswith(".js")]
    text = (
        _read("graphiql.html")
        .decode("utf-8")
        .replace("{place}", place)
        .replace("<!--styles-->", "\n    ".join(styles))
        .replace("<!--scripts-->", "\n    ".join(scripts))
    )
    return Outgoing(
        status=200,
        body=text.encode("utf-8"),
        media="text/html; charset=utf-8",
        headers=(
            ("content-security-policy", _policy(local=local)),
            ("referrer-policy", "same-origin"),
            ("cache-control", "no-cache"),
        ),
    )


def read_asset(name: str) -> Outgoing | None:
    """One of the page's files; None for any other name."""
    if name in _OWN:
        body = _read(name)
    elif any(file.name == name for file in FILES) and are_files_here():
        body = _read(f"graphiql/{name}")
    else:
        return None
    # The names hold no version, so browsers ask again after an hour.
    headers = (("cache-control", "public, max-age=3600"),)
    return Outgoing(status=200, body=body, media=_MEDIA[name.rpartition(".")[2]], headers=headers)


@functools.cache
def are_files_here() -> bool:
    """Whether the libraries were put into this installation when it was built."""
    folder = files("fraiseql.http").joinpath("static", "graphiql")
    return all(folder.joinpath(file.name).is_file() for file in FILES)


def _tag(file: File, place: str, *, local: bool) -> str:
    if local:
        address, guard = f"{place}/{file.name}", ""
    else:
        address = f"{_CDN}/npm/{file.package}@{file.version}/{file.path}"
        guard = f' integrity="{file.integrity}" crossorigin="anonymous"'
    if file.name.endswith(".css"):
        return f'<link rel="stylesheet" href="{address}"{guard}>'
    return f'<script src="{address}"{guard} defer></script>'


def _policy(*, local: bool) -> str:
    source = "'self'" if local else f"'self' {_CDN}"
    # CodeMirror and the panes write style attributes; scripts run from files only.
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {source}",
            f"style-src {source} 'unsafe-inline'",
            f"font-src {source} data:",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


@functools.cache
def _read(name: str) -> bytes:
    return files("fraiseql.http").joinpath("static", *name.split("/")).read_bytes()
