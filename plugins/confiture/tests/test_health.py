"""Which implementation works is said, and a forced one that is missing is a failure."""

import json
import os
import subprocess
import sys
from pathlib import Path

import fraise_accel
import pytest
from confiture.plugin import fraise_health_checks
from fraise_testing.contracts import HealthCheckContract


class TestAccelCheck(HealthCheckContract):
    (spec,) = fraise_health_checks()


@pytest.mark.parametrize("asked", ["pure", "auto"])
def test_doctor_names_the_implementation(asked, tmp_path):
    done = subprocess.run(
        [Path(sys.executable).with_name("fraise"), "doctor", "--json"],
        cwd=tmp_path, env=os.environ | {"FRAISE_ACCEL": asked}, capture_output=True, text=True,
        timeout=60, check=True,
    )  # fmt: skip
    (check,) = [c for c in json.loads(done.stdout)["checks"] if c["name"] == "accel"]
    assert check["status"] == "ok"
    expected = "pure" if asked == "pure" else fraise_accel.implementation
    assert check["details"]["implementation"] == expected
