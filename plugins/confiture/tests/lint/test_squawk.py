"""Another linter as the observer: where both have a rule, both complain of the cases, or it is said why not."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .cases import CASES, NEW

SQUAWK = shutil.which("squawk", path=str(Path(sys.executable).parent))
pytestmark = pytest.mark.skipif(SQUAWK is None, reason="squawk-cli has no program for this system")

#: Its rules by ours.
PAIRS = {
    "LINT-101": {"require-concurrent-index-creation"},
    "LINT-102": {"require-concurrent-index-deletion"},
    "LINT-103": {"require-concurrent-reindex"},
    "LINT-104": {"constraint-missing-not-valid"},
    "LINT-105": {"adding-foreign-key-constraint", "constraint-missing-not-valid"},
    "LINT-106": {
        "disallowed-unique-constraint",
        "adding-serial-primary-key-field",
        "constraint-missing-not-valid",
    },
    "LINT-108": {"adding-not-nullable-field"},
    "LINT-109": {"changing-column-type"},
    "LINT-110": {"adding-field-with-default"},
    "LINT-118": {"ban-alter-domain-with-add-constraint"},
    "LINT-201": {
        "ban-drop-table",
        "ban-drop-database",
        "ban-drop-schema",
        "ban-drop-sequence",
        "ban-drop-extension",
    },
    "LINT-202": {"ban-drop-column"},
    "LINT-301": {"renaming-column"},
    "LINT-302": {"renaming-table", "renaming-object", "ban-set-schema"},
    "LINT-303": {"adding-required-field"},
    "LINT-304": {"ban-drop-default", "ban-alter-identity"},
    "LINT-305": {"ban-drop-not-null"},
    "LINT-307": {"ban-drop-view", "ban-drop-function", "ban-drop-type"},
    "LINT-308": {"renaming-object", "ban-set-schema"},
    "LINT-309": {"ban-drop-constraint"},
    "LINT-502": {"prefer-identity"},
    "LINT-503": {"prefer-timestamp-tz"},
    "LINT-505": {"ban-char-field"},
    "LINT-506": {"prefer-text-field"},
    "LINT-510": {"identifier-too-long"},
    "LINT-511": {"require-enum-value-ordering"},
    "LINT-512": {"require-table-schema"},
}
#: Cases of which only we complain, and why.
OURS = {
    "CREATE TABLE IF NOT EXISTS t (a int); CREATE INDEX ON t (a)": "t may be there already",
    "REINDEX (CONCURRENTLY false) TABLE t": "it is switched off",
    "ALTER TABLE t ADD COLUMN a int CHECK (a > 0)": "the server reads all rows",
    "ALTER TABLE t ADD CONSTRAINT c NOT NULL a": "the same as SET NOT NULL",
    "ALTER TABLE t ADD COLUMN a bigserial": "the server writes the table anew",
    "ALTER DOMAIN d SET NOT NULL": "the server reads all rows",
    "ALTER TABLE t ADD COLUMN a int PRIMARY KEY": "NOT NULL is part of it",
    "DELETE FROM t WHERE a": "rows as well depend on search_path",
    "CREATE INDEX ON t (a)": "indexes as well depend on search_path",
}
#: Cases that we pass, and of which it complains, and why.
THEIRS = {
    f"{NEW}CREATE INDEX ON public.n (a)": "n is the new table, with its schema",
    f"{NEW}ALTER TABLE n RENAME TO m; CREATE INDEX ON m (a)": "m is the new table",
    "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED": "nothing is read",
    "ALTER TABLE t ADD COLUMN a int REFERENCES u": "nothing is read: all values are null",
    "ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS (b + 1) VIRTUAL": "nothing is written",
    "ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 0) NOT VALID": "nothing is read",
    "CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CHECK (value > 0)": "no column has the new domain",
    "ALTER INDEX i RENAME TO j": "no statement of a program names it",
    "CREATE VIEW v AS SELECT 1; DROP VIEW v": "the view is new",
    **dict.fromkeys(
        (
            NEW + "CREATE INDEX i ON n (a); DROP INDEX i",
            NEW + "ALTER TABLE n ALTER a SET NOT NULL",
            NEW + "ALTER TABLE n ALTER a TYPE varchar",
            NEW + "DROP TABLE n",
            NEW + "ALTER TABLE n DROP COLUMN a",
            NEW + "ALTER TABLE n RENAME a TO b",
            NEW + "ALTER TABLE n RENAME TO m",
            NEW + "ALTER TABLE n DROP CONSTRAINT c",
        ),
        "the table is new, and nobody uses it yet",
    ),
}


def look(folder, texts):
    """The rules of which it complains, of each text."""
    paths = []
    for at, text in enumerate(texts):
        path = folder / f"{at}.sql"
        path.write_text(text + ";\n")
        paths.append(str(path))
    wanted = sorted({rule for rules in PAIRS.values() for rule in rules})
    words = [SQUAWK, "--reporter", "json", "--assume-in-transaction"]
    words += [f"--include={rule}" for rule in wanted]
    done = subprocess.run([*words, *paths], capture_output=True, text=True, timeout=60, check=False)
    found = {path: set() for path in paths}
    for one in json.loads(done.stdout):
        found[one["file"]].add(one["rule_name"])
    return dict(zip(texts, found.values(), strict=True))


def test_both_complain(tmp_path):
    texts = [(code, text) for code, bad, _ in CASES if code in PAIRS for text in bad]
    found = look(tmp_path, [text for _, text in texts])
    silent = {text for code, text in texts if not found[text] & PAIRS[code]}
    assert silent == set(OURS)


def test_both_pass(tmp_path):
    texts = [(code, text) for code, _, good in CASES if code in PAIRS for text in good]
    found = look(tmp_path, [text for _, text in texts])
    loud = {text for code, text in texts if found[text] & PAIRS[code]}
    assert loud == set(THEIRS)
