"""The example configuration is valid, and the JSON schema beside it is the present one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import yaml

CONFIGS = Path(__file__).parents[2] / "configs"
FRAISE = Path(sys.executable).with_name("fraise")


def fraise(*arguments: str) -> str:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("FRAISE_")}
    done = subprocess.run(
        [FRAISE, "--project", CONFIGS, *arguments],
        capture_output=True, text=True, timeout=60, env=clean, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_schema_is_the_present_one():
    """Mend it with: fraise --project configs config schema > configs/fraise.schema.json."""
    stored = json.loads((CONFIGS / "fraise.schema.json").read_text("utf-8"))
    assert stored == json.loads(fraise("config", "schema"))


def test_example_is_valid_for_both():
    fraise("config", "validate")
    example = yaml.safe_load((CONFIGS / "fraise.yaml").read_text("utf-8"))
    schema = json.loads((CONFIGS / "fraise.schema.json").read_text("utf-8"))
    jsonschema.validate(example, schema)
