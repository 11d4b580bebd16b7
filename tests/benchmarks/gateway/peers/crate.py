"""``fraiseql-server`` of crates.io, on the same ``tv_`` tables, its schema compiled by hand.

Its own compiler would take a second build of the same size; what it would write for these tables
is little: the types, three queries, and which keys are columns.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from gateway.data import Place
from gateway.routes import FRAISEQL, USER, Dialect
from gateway.servers import Launch, Server, UnavailableError, run

VERSION = "2.19.0"
_FEED = (
    "{ id title createdAt: created_at author { id name } comments { id body author { id name } } }"
)

DIALECT = Dialect(
    documents={
        **FRAISEQL.documents,
        "user": USER.replace("createdAt", "createdAt: created_at"),
        "feed": f"query Feed {{ posts(orderBy: {{created_at: DESC}}, limit: 20) {_FEED} }}",
        "list": "query List($views: Int!) { posts(where: {published: {eq: true}, "
        "views: {gte: $views}}, orderBy: {views: DESC}, limit: 50) "
        "{ id title published views createdAt: created_at } }",
    }
)


def _type(name: str, source: str, /, **fields: object) -> dict[str, object]:
    return {
        "name": name,
        "sql_source": source,
        "jsonb_column": "data",
        "fields": [
            {"name": key, "field_type": kind, "nullable": False} for key, kind in fields.items()
        ],
    }


def _column(kind: str) -> dict[str, object]:
    return {"pg_type": kind, "not_null": True}


_USER = {"Object": "User"}
SCHEMA = {
    "fraiseql_version": VERSION,
    "naming_convention": "camelCase",
    "types": [
        _type("User", "tv_user", id="ID", name="String", email="String", created_at="DateTime"),
        _type("Comment", "tv_comment", id="ID", body="String", author=_USER),
        _type(
            "Post",
            "tv_post",
            id="ID",
            title="String",
            published="Boolean",
            views="Int",
            created_at="DateTime",
            author=_USER,
            comments={"List": {"item": {"Object": "Comment"}}},
        ),
    ],
    "queries": [
        {
            "name": "user",
            "return_type": "User",
            "nullable": True,
            "sql_source": "tv_user",
            "arguments": [{"name": "id", "arg_type": "ID"}],
            "native_columns": {"id": _column("uuid")},
        },
        {
            "name": "posts",
            "return_type": "Post",
            "returns_list": True,
            "sql_source": "tv_post",
            "arguments": [],
            "auto_params": {
                "has_where": True,
                "has_order_by": True,
                "has_limit": True,
                "has_offset": True,
            },
            "native_columns": {
                "id": _column("uuid"),
                "published": _column("bool"),
                "views": _column("int4"),
                "created_at": _column("timestamptz"),
            },
        },
    ],
    "mutations": [],
    "subscriptions": [],
    "enums": [],
    "input_types": [],
    "interfaces": [],
    "unions": [],
    "directives": [],
}

#: Without its cache of answers, and with room for the feed.
CONFIG = """\
schema_path = {schema}
database_url = {database}
bind_addr = "127.0.0.1:{port}"
cors_origins = ["http://localhost"]
cache_enabled = false
compression_enabled = false
tracing_enabled = false
pool_max_size = 8

[rate_limiting]
enabled = false

[validation]
max_query_complexity = 1000000
max_query_depth = 30
"""


def _install(folder: Path) -> str:
    if shutil.which("cargo") is None:
        raise UnavailableError("cargo is missing: https://rustup.rs")
    if not (folder / "bin" / "fraiseql-server").exists():
        words = ["cargo", "install", "fraiseql-server", "--version", VERSION]
        # it takes half an hour on two processors: what was built before an interruption stays
        target = {"CARGO_TARGET_DIR": str(folder / "target")}
        env = {**os.environ, "PATH": str(_without_npm(folder)), **target}
        run([*words, "--root", str(folder)], folder, env)
    (folder / "schema.compiled.json").write_text(json.dumps(SCHEMA))
    return VERSION


def _without_npm(folder: Path) -> Path:
    """A folder of links to all that is on the PATH but npm, with which its build makes a studio."""
    links = folder / "path"
    shutil.rmtree(links, ignore_errors=True)
    links.mkdir()
    for each in os.environ["PATH"].split(os.pathsep):
        for program in Path(each).iterdir() if Path(each).is_dir() else ():
            link = links / program.name
            if program.name not in {"npm", "npx"} and not link.is_symlink():
                link.symlink_to(program)
    return links


def _launch(folder: Path, place: Place, port: int) -> Launch:
    config = folder / f"{place.database}.toml"
    config.write_text(
        CONFIG.format(
            schema=json.dumps(str(folder / "schema.compiled.json")),
            database=json.dumps(place.dsn()),
            port=port,
        )
    )
    words = [str(folder / "bin" / "fraiseql-server"), "--config", str(config)]
    env = {**os.environ, "RUST_LOG": "error", "FRAISEQL_ENV": "production"}
    return Launch(words=words, env=env, cwd=folder)


FRAISEQL_SERVER = Server(
    name="fraiseql-server",
    title=f"fraiseql-server {VERSION}",
    install=_install,
    launch=_launch,
    dialect=DIALECT,
    routes=frozenset({"user", "feed", "list"}),
    tenants=False,
)
