"""Finding distributions by their metadata."""

import importlib.metadata
import sys

from fraise_kernel import discovery
from fraise_kernel.discovery import scan


def test_finds_plugins_commands_and_what_metadata_says(site):
    site.metadata(
        "fraise-Sample_Thing",
        "2.1",
        "Summary: What it does",
        "Keywords: a, fraise-security",
        "Requires-Dist: attrs",
        "Requires-Dist: fraise-hookspecs>=1",
        " a folded line",
        entry_points="""
            [console_scripts]
            sample = x:main
            # a comment = ignored
            [fraise.plugins]
            sample = fraise_sample.plugin [extra]
            not an entry
            [fraise.commands]
            sample.sub = fraise_sample.cli:app
        """,
    )
    (found,) = scan([str(site.folder)]).distributions
    assert found.name == "fraise-Sample_Thing"
    assert found.version == "2.1"
    assert found.summary == "What it does"
    assert found.security
    assert found.requires == ("attrs", "fraise-hookspecs>=1")
    assert found.plugins == {"sample": "fraise_sample.plugin"}
    assert found.commands == {"sample.sub": "fraise_sample.cli:app"}


def test_other_distributions_are_installed_and_nothing_more(site):
    site.metadata("attrs", "24.2", entry_points="[fraise.unknown]\nx = y\n")
    site.metadata("click", "8.0", entry_points="[console_scripts]\nx = y:z\n")
    (site.folder / "~raise_old-1.0.dist-info").mkdir()
    (site.folder / "notes.txt").write_text("no distribution")
    found = scan([str(site.folder)])
    assert found.distributions == ()
    assert set(found.installed) == {"attrs", "click", "fraise-hookspecs"}
    assert found.version_of("Attrs") == "24.2"
    assert found.version_of("absent") is None


def test_an_egg_info_counts_and_its_version_is_in_the_file(site):
    site.metadata(
        "fraise-egg", "3.0", kind="egg-info", entry_points="[fraise.plugins]\negg = egg.plugin\n"
    )
    found = scan([str(site.folder)])
    assert found.distributions[0].version == "3.0"
    assert found.version_of("fraise-egg") == "3.0"


def test_without_metadata_the_folder_gives_the_name(site):
    info = site.metadata("fraise-bare", entry_points="[fraise.plugins]\nbare = bare.plugin\n")
    (info / "METADATA").unlink()
    (found,) = scan([str(site.folder)]).distributions
    assert (found.name, found.version, found.security) == ("fraise-bare", "", False)


def test_the_same_distribution_twice_is_the_first_as_python_would(site, tmp_path):
    second = type(site)(tmp_path / "second")
    entry_points = "[fraise.plugins]\nsame = same.plugin\n"
    site.metadata("fraise-same", "2.0", entry_points=entry_points)
    second.metadata("Fraise.Same", "1.0", entry_points=entry_points)
    (found,) = scan([str(site.folder), str(second.folder)]).distributions
    assert found.version == "2.0"


def test_folders_that_are_not_there_are_skipped(site, tmp_path, monkeypatch):
    monkeypatch.chdir(site.folder)
    assert scan([str(tmp_path / "absent"), ""]).version_of("fraise-hookspecs") == "1.0.0"


def test_extras_of_the_suite(site):
    assert scan([str(site.folder)]).extras == ()
    site.metadata("fraise-suite", "0.1", "Provides-Extra: rls", "Provides-Extra: all")
    assert scan([str(site.folder)]).extras == ("rls", "all")


def test_agrees_with_importlib_metadata():
    ours = {
        (one.name, name, target)
        for one in scan(sys.path).distributions
        for name, target in one.plugins.items()
    }
    theirs = {
        (point.dist.name, point.name, point.value)
        for point in importlib.metadata.entry_points(group=discovery.PLUGINS)
    }
    assert ours == theirs
    assert ours
