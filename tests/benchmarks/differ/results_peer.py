"""Answers questions of bench_differ.py by the package ``results``; runs in its own environment."""

import json
import sys
import time

import results
from results.dbdiff import Migration

for line in sys.stdin:
    asked = json.loads(line)
    try:
        old, wanted = results.db(asked["old"]), results.db(asked["wanted"])
        old.q("select 1"), wanted.q("select 1")
        began = time.perf_counter()
        migration = Migration(old, wanted)
        migration.set_safety(False)
        migration.add_all_changes_ordered(privileges=True)
        statements = [str(one) for one in migration.statements]
        answer = {
            "milliseconds": (time.perf_counter() - began) * 1000,
            "statements": statements,
        }
    except Exception as error:  # noqa: BLE001  # whatever it raises is its answer
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
