"""What the demo says, to people and to machines."""

import io
import json

import pytest
from fraiseql.demo.board import Board
from rich.console import Console


def run(board: Board) -> None:
    with board.step("First") as step:
        step.detail = "done [bold]well[/bold]"
    board.say("between")
    with pytest.raises(ValueError, match="no"), board.step("Second"):
        raise ValueError("no")
    board.report(ok=False)


def test_a_file_gets_plain_lines():
    out = io.StringIO()
    run(Board(Console(file=out, width=40, highlight=False)))
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("ok   First ")
    assert lines[0].endswith(" s  done [bold]well[/bold]")
    assert lines[1] == "between"
    assert lines[2].startswith("FAIL Second ")
    assert "\x1b" not in out.getvalue()


def test_a_terminal_gets_ticks_and_colours():
    out = io.StringIO()
    run(Board(Console(file=out, force_terminal=True, color_system="standard", highlight=False)))
    assert "✓" in out.getvalue()
    assert "✗" in out.getvalue()
    assert "\x1b[32m" in out.getvalue()


def test_no_color_is_honoured(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    out = io.StringIO()
    run(Board(Console(file=out, force_terminal=True, highlight=False)))
    assert "✓" in out.getvalue()
    assert "\x1b[32m" not in out.getvalue()


def test_a_machine_gets_one_object(capsys):
    run(Board(None))
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert [(one["step"], one["ok"], one["detail"]) for one in told["steps"]] == [
        ("First", True, "done [bold]well[/bold]"),
        ("Second", False, ""),
    ]
