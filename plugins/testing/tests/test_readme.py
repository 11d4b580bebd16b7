"""The examples of the README run as they stand there."""

import pathlib
import re

README = pathlib.Path(__file__).parents[1] / "README.md"


def test_every_python_block_runs(pytester, fraise_server, monkeypatch):
    blocks = re.findall(
        r"^```python\n(.*?)^```", README.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert len(blocks) == 3
    for number, block in enumerate(blocks):
        (pytester.path / f"test_block_{number}.py").write_text(block, encoding="utf-8")
    monkeypatch.setenv("FRAISE_TEST_DSN", fraise_server)
    # A module must be importable by its name for the target of a spec.
    monkeypatch.setenv("PYTHONPATH", str(pytester.path))
    result = pytester.runpytest_subprocess(
        *("-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-W", "error")
    )
    result.assert_outcomes(passed=2 + 6)
