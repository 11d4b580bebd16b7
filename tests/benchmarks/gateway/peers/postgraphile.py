"""PostGraphile 5 over the tables, on the Node of the package ``node``."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from gateway.data import Place
from gateway.routes import Dialect
from gateway.servers import Launch, Server, UnavailableError, run

SOURCE = Path(__file__).parent / "node"

_AUTHOR = "author: tbUserByFkAuthor"
DIALECT = Dialect(
    documents={
        "user": "query User($id: UUID!) "
        "{ user: tbUserByRowId(rowId: $id) { id: rowId name email createdAt } }",
        "feed": "query Feed { posts: allTbPosts(first: 20, orderBy: [CREATED_AT_DESC]) { nodes "
        f"{{ id: rowId title createdAt {_AUTHOR} {{ id: rowId name }} "
        "comments: tbCommentsByFkPost(orderBy: [PK_COMMENT_ASC]) { nodes "
        f"{{ id: rowId body {_AUTHOR} {{ id: rowId name }} }} }} }} }} }}",
        "list": "query List($views: Int!) { posts: allTbPosts(first: 50, orderBy: [VIEWS_DESC], "
        "filter: {published: {equalTo: true}, views: {greaterThanOrEqualTo: $views}}) "
        "{ nodes { id: rowId title published views createdAt } } }",
        "page": "query Page($after: Cursor) "
        "{ postPages: allTbPosts(first: 20, after: $after, orderBy: [CREATED_AT_DESC]) "
        f"{{ edges {{ cursor node {{ id: rowId title {_AUTHOR} {{ name }} }} }} "
        "pageInfo { hasNextPage endCursor } } }",
        "create": "mutation Create($input: PeersCreateUserInput!) { createUser: "
        "peersCreateUser(input: $input) { result { id: rowId name email createdAt } } }",
    },
    unwrap={
        "feed": lambda data: {
            "posts": [
                {**post, "comments": post["comments"]["nodes"]} for post in data["posts"]["nodes"]
            ]
        },
        "list": lambda data: {"posts": data["posts"]["nodes"]},
        "create": lambda data: {"createUser": data["createUser"]["result"]},
    },
)


def _install(folder: Path) -> str:
    if shutil.which("npm") is None:
        raise UnavailableError("npm is missing (Debian: apt-get install npm)")
    for name in ("package.json", "server.mjs"):
        shutil.copyfile(SOURCE / name, folder / name)
    run(["npm", "install", "--no-audit", "--no-fund", "--loglevel", "error"], folder)
    found = json.loads((folder / "node_modules" / "postgraphile" / "package.json").read_text())
    node = run([str(folder / "node_modules" / ".bin" / "node"), "--version"], folder).strip()
    return f"{found['version']} (Node {node.removeprefix('v')})"


def _launch(folder: Path, place: Place, port: int) -> Launch:
    env = {**os.environ, **place.variables(), "GRAPHILE_ENV": "production"}
    env |= {"NODE_ENV": "production", "BENCH_TENANTS": "1" if place.tenants else "0"}
    words = [str(folder / "node_modules" / ".bin" / "node"), "server.mjs", str(port)]
    return Launch(words=words, env=env, cwd=folder)


POSTGRAPHILE = Server(
    name="postgraphile",
    title="PostGraphile 5",
    install=_install,
    launch=_launch,
    dialect=DIALECT,
)
