"""The two twins, and the refusal to pass quietly without one of them."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

# Strategies and oracles are shared by the files of this folder, which is not a package.
sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile(
    "fraise-accel",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("fraise-accel")


@pytest.fixture(scope="session")
def pure() -> ModuleType:
    return importlib.import_module("fraise_accel._pure")


@pytest.fixture(scope="session")
def native() -> ModuleType:
    """The native twin; in CI its absence is a failure, elsewhere a reason to skip."""
    try:
        return importlib.import_module("fraise_accel._native")
    except ImportError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI must compare both twins, but native is missing: {error}")
        pytest.skip(f"no native build in this environment: {error}")


@pytest.fixture(scope="session", params=["pure", "native"])
def twin(request: pytest.FixtureRequest) -> ModuleType:
    """Each twin in turn."""
    module: ModuleType = request.getfixturevalue(request.param)
    return module
