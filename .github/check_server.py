"""Lets an installed fraise_server answer one request by way of Python, and end."""

import http.client
import json
import select
import socket
import threading

import fraise_server

SETTINGS = {
    "path": "/graphql", "seconds": 5, "header_bytes": 32768, "header_seconds": 5,
    "body_bytes": 100000, "body_seconds": 5, "codings": ["zstd", "br", "gzip"],
    "compress_bytes": 2000, "forwarded": 10, "overloaded": "{}", "timed_out": "{}",
    "cors": {"allowed": [], "credentials": False}, "incremental": False,
}  # fmt: skip


def answer(server: fraise_server.Server) -> None:
    """Play the application for one request."""
    select.select([server.wake], [], [], 10)
    ((_, number, method, target, *_),) = server.take(10)
    server.head(number, 200, [(b"content-type", b"text/plain")])
    server.body(number, method.encode() + b" " + target, more=False)


def main() -> None:
    """Fail unless the answer comes."""
    server = fraise_server.Server(json.dumps(SETTINGS).encode())
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server.start(listener.fileno())
        port = listener.getsockname()[1]
        python = threading.Thread(target=answer, args=(server,), daemon=True)
        python.start()
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        client.request("GET", "/path?query")
        response = client.getresponse()
        found = response.read()
        client.close()
    python.join(10)
    server.stop(5.0)
    if (response.status, found) != (200, b"GET /path?query"):
        raise SystemExit(f"unexpected: {response.status} {found!r}")


if __name__ == "__main__":
    main()
