"""Processes of Python beside the native server, for what Rust does not answer.

The files: ``channel`` (messages over a pair of sockets), ``remote`` (the native server as a worker
sees it), ``process`` (what a worker runs), ``counting`` (metrics of workers), ``herd`` (who starts
workers, hands requests to them and renews those that end).
"""

from __future__ import annotations

from fraise_gateway.workers.herd import Herd

__all__ = ["Herd"]
