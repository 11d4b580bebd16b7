"""The music store, declared anew from its database, and its read tables verified."""

import json
import os
import subprocess
import sys
from pathlib import Path

FRAISEQL = Path(sys.executable).with_name("fraiseql")


def run(folder, *words):
    own = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    done = subprocess.run(
        [str(FRAISEQL), *words],
        cwd=folder,
        env=own,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_what_is_generated_from_the_store_fits_it(tmp_path, music_dsn):
    (tmp_path / "fraise.yaml").write_text(
        f"postgres:\n  dsn: {json.dumps(music_dsn)}\nfraiseql:\n  schema: app.found:schema\n"
    )
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text("")
    run(tmp_path, "generate", "from-db", "--output", "app/found.py")
    found = tmp_path / "app" / "found.py"
    text = found.read_text()
    assert "    tracks: list[Track]\n" in text  # from the definition of the view
    assert "    entries: list[PlaylistEntries]\n" in text  # from documents
    found.write_text(f"{text}\n\nschema = fraiseql.Schema(__name__)\n")
    assert run(tmp_path, "check").endswith("all is well\n")
    told = json.loads(run(tmp_path, "schema", "verify", "--chunk", "500", "--json"))
    assert told["ok"] is True
    assert {table["name"]: table["rows"] for table in told["tables"]}["tv_track"] == 3503
