"""Figures as JSON, as a Markdown page, and as a chart."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any, Final

from attrs import field, mutable

from gateway.measure import Run
from gateway.routes import ROUTES
from gateway.ways import WAYS

#: At how many connections servers are compared.
MAIN = 16
#: The greatest p99, as part of the limit program's.
P99 = 1.3
MEMORY_MEGABYTES = 100.0
_COLUMNS: Final = ("user", "feed", "list")
#: What is asked in turns without tenants and with them.
PAIRED: Final = frozenset(_COLUMNS)
#: What FraiseQL shall be of others, by the routes above.
GOALS: Final[dict[str, tuple[float, float, float]]] = {
    "limit": (0.8, 0.8, 0.8),
    "strawberry": (100, 120, 80),
    "ariadne": (100, 120, 80),
    "graphene": (100, 120, 80),
    "postgraphile": (8, 10, 6),
    "async-graphql": (2, 6, 6),
    "fraiseql-server": (2, 6, 6),
}
#: Beside Strawberry, both inside of FastAPI.
INSIDE_GOAL: Final = 8.0
#: Of the plain way of asking; runs of the same differ by as much.
WAYS_GOAL: Final = 0.95
#: Whose p99 counts as well.
COMPILED: Final = ("async-graphql", "fraiseql-server")
TENANTS_GOAL: Final = (0.85, 0.85, 0.75)
CREATE_GOAL = 2.0

Key = tuple[bool, str, int, str]


@mutable(kw_only=True)
class Results:
    """All that was measured.

    Attributes:
        runs: by tenants, route, connections and server, a run for each round.
        beside: the limit program's run just before each of them.
        ways: of our native engine, by route and way of asking.
        pairs: of our native engine, by route: runs without tenants and with them, in turns.
        titles: of servers, and ``versions``.
        missing: why servers were not run, by name.
        different: what was answered otherwise, by server and route.
        failed: what went wrong in a measurement.
    """

    machine: dict[str, str]
    seconds: float
    rounds: int
    titles: dict[str, str] = field(factory=dict)
    versions: dict[str, str] = field(factory=dict)
    missing: dict[str, str] = field(factory=dict)
    different: dict[str, dict[str, str]] = field(factory=dict)
    failed: list[str] = field(factory=list)
    runs: dict[Key, list[Run]] = field(factory=dict)
    beside: dict[Key, list[Run]] = field(factory=dict)
    ways: dict[tuple[str, str], list[Run]] = field(factory=dict)
    pairs: dict[str, list[tuple[Run, Run]]] = field(factory=dict)
    pgbench: list[float] = field(factory=list)

    def ours(self) -> str | None:
        """The engine that is compared with others."""
        names = [name for name in self.titles if name.startswith("fraiseql-n")]
        names += [name for name in self.titles if name == "fraiseql-python"]
        return names[0] if names else None

    def rates(self, key: Key) -> list[float]:
        """Answers a second of each round."""
        return [run.rate for run in self.runs.get(key, ())]

    def of_limit(
        self, key: Key, what: Callable[[Run], float] = lambda run: run.rate
    ) -> list[float]:
        """Each round as part of the limit program's run beside it."""
        pairs = zip(self.runs.get(key, ()), self.beside.get(key, ()), strict=False)
        return [what(run) / what(limit) for run, limit in pairs if what(limit)]

    def as_json(self) -> dict[str, object]:
        """Everything, for other programs."""
        return {
            "machine": self.machine,
            "seconds": self.seconds,
            "rounds": self.rounds,
            "servers": {
                name: {"title": title, "version": self.versions.get(name)}
                for name, title in self.titles.items()
            },
            "missing": self.missing,
            "different": self.different,
            "failed": self.failed,
            "pgbench_user_8": [round(rate) for rate in self.pgbench],
            "runs": [
                {
                    "tenants": key[0],
                    "route": key[1],
                    "connections": key[2],
                    "server": key[3],
                    "rounds": [run.as_json() for run in runs],
                    "limit_beside": [run.as_json() for run in self.beside.get(key, ())],
                }
                for key, runs in self.runs.items()
            ],
            "ways": [
                {"route": route, "way": way, "rounds": [run.as_json() for run in runs]}
                for (route, way), runs in self.ways.items()
            ],
            "pairs": {
                route: [[one.as_json(), other.as_json()] for one, other in pairs]
                for route, pairs in self.pairs.items()
            },
        }

    @classmethod
    def from_json(cls, found: dict[str, Any]) -> Results:  # Any: values of json.loads
        """What :meth:`as_json` gave."""
        runs = [
            ((each["tenants"], each["route"], each["connections"], each["server"]), each)
            for each in found["runs"]
        ]
        return cls(
            machine=found["machine"],
            seconds=found["seconds"],
            rounds=found["rounds"],
            titles={name: each["title"] for name, each in found["servers"].items()},
            versions={name: each["version"] for name, each in found["servers"].items()},
            missing=found["missing"],
            different=found["different"],
            failed=found["failed"],
            pgbench=found["pgbench_user_8"],
            runs={key: [Run(**run) for run in each["rounds"]] for key, each in runs},
            beside={
                key: [Run(**run) for run in each["limit_beside"]]
                for key, each in runs
                if each["limit_beside"]
            },
            ways={
                (each["route"], each["way"]): [Run(**run) for run in each["rounds"]]
                for each in found["ways"]
            },
            pairs={
                route: [(Run(**one), Run(**other)) for one, other in pairs]
                for route, pairs in found["pairs"].items()
            },
        )


def write(results: Results, folder: Path) -> list[Path]:
    """Write the three files and say where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "gateway.json": json.dumps(results.as_json(), indent=2) + "\n",
        "gateway.md": markdown(results),
        "gateway.svg": chart(results),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]


def markdown(results: Results) -> str:
    """The page."""
    lines = ["# The gateway beside others", ""]
    lines += [
        (
            f"{results.rounds} rounds of {results.seconds:g} s a figure, servers in turn, the limit "
            "program again before each. Minimum, median, maximum."
        ),
        "",
        *_table(("", ""), results.machine.items()),
        "",
    ]
    if results.pgbench:
        limit = _median(results.rates((False, "user", MAIN, "limit")))
        base = _median(results.pgbench)
        part = (
            "" if limit is None or base is None else f"; the limit program {limit / base:.2f} of it"
        )
        lines += [f"`pgbench -c 8 -M prepared`, user by id: {_spread(results.pgbench)}{part}.", ""]
    lines += ["## Goals", "", *_goals(results), ""]
    for tenants in (False, True):
        for route in ROUTES:
            lines += _section(results, tenants, route.name, route.title)
    if results.ways:
        lines += ["## A document or an answer that is known", "", *ways_table(results), ""]
    lines += _left_out(results)
    return "\n".join(lines).rstrip() + "\n"


def _left_out(results: Results) -> list[str]:
    lines = []
    for name, why in results.missing.items():
        told = why.strip().splitlines()
        lines.append(f"- not run: {name}: {' '.join(dict.fromkeys((told[0], told[-1])))}")
    for name, routes in results.different.items():
        for route_name, what in routes.items():
            lines.append(f"- not measured, answers otherwise: {name}, {route_name}: {what}")
    return lines + [f"- failed: {what}" for what in results.failed]


def summary(results: Results) -> list[str]:
    """The figures of a run for a page with a text of its own: goals, and medians at 16."""
    lines = [
        f"{results.rounds} rounds of {results.seconds:g} s, {MAIN} connections.",
        "",
        *_table(("measured on", ""), results.machine.items()),
        "",
        *_goals(results),
        "",
    ]
    for tenants in (False, True):
        names = [
            name
            for name in results.titles
            if any((tenants, route.name, MAIN, name) in results.runs for route in ROUTES)
        ]
        if names:
            under = "With tenants and row level security" if tenants else "Without tenants"
            head = ("", *(route.title for route in ROUTES), "MB")
            rows = [_medians(results, tenants, name) for name in names]
            told = f"{under}: answers a second, and p99 in milliseconds (medians)."
            lines += [told, "", *_table(head, rows), ""]
    if results.ways:
        lines += [*ways_table(results), ""]
    return lines + _left_out(results)


def _medians(results: Results, tenants: bool, name: str) -> tuple[str, ...]:
    cells = []
    most = 0.0
    for route in ROUTES:
        runs = results.runs.get((tenants, route.name, MAIN, name), ())
        rate, tail = _median(run.rate for run in runs), _median(run.p99 for run in runs)
        cells.append("" if rate is None or tail is None else f"{rate:,.0f} ({tail:.1f})")
        most = max([most, *(run.megabytes for run in runs)])
    title, version = results.titles[name], results.versions.get(name) or ""
    told = f"{title} {version}" if version.split(" ")[0] not in title else title
    return (told, *cells, f"{most:.0f}")


def _section(results: Results, tenants: bool, route: str, title: str) -> list[str]:
    keys = [key for key in results.runs if key[:2] == (tenants, route)]
    if not keys:
        return []
    rows = []
    for key in sorted(keys, key=lambda key: (key[2], -(_median(results.rates(key)) or 0))):
        runs = results.runs[key]
        rows.append(
            (
                str(key[2]),
                results.titles[key[3]],
                _spread(results.rates(key)),
                _spread(results.of_limit(key), "{:.2f}") if key[3] != "limit" else "",
                f"{_median([run.p50 for run in runs]):.2f}",
                f"{_median([run.p99 for run in runs]):.2f}",
                f"{_median([run.cpu for run in runs]):.2f}",
                f"{_median([run.database for run in runs]):.2f}",
                f"{max(run.megabytes for run in runs):.0f}",
            )
        )
    head = (
        "connections",
        "server",
        "answers a second",
        "part of the limit program",
        "p50 ms",
        "p99 ms",
        "processors",
        "of PostgreSQL",
        "MB",
    )
    under = "with tenants and row level security" if tenants else "without tenants"
    return [f"## {title[0].upper()}{title[1:]}, {under}", "", *_table(head, rows), ""]


def _goals(results: Results) -> list[str]:
    ours = results.ours()
    if ours is None:
        return ["FraiseQL was not run."]
    rows = [_goal_row(results, ours, name, goals) for name, goals in GOALS.items()]
    rows += [_tail_row(results, ours, name) for name in COMPILED]
    rows.append(
        _ratios(
            "in FastAPI, of Strawberry in FastAPI",
            (INSIDE_GOAL,) * 3,
            [
                _ratio(
                    results.rates((False, r, MAIN, "fraiseql-fastapi")),
                    results.rates((False, r, MAIN, "strawberry-fastapi")),
                )
                for r in _COLUMNS
            ],
        )
    )
    rows.append(
        _ratios(
            "with tenants, of without",
            TENANTS_GOAL,
            [
                _median(other.rate / one.rate for one, other in results.pairs.get(route, ()))
                for route in _COLUMNS
            ],
        )
    )
    peer = _ratio(
        results.rates((False, "create", MAIN, ours)),
        results.rates((False, "create", MAIN, "postgraphile")),
    )
    rows.append(("create a user, of PostGraphile 5", _mark(peer, CREATE_GOAL), "", ""))
    tail = [
        _mark(
            _median(results.of_limit((False, r, MAIN, ours), lambda run: run.p99)), P99, most=True
        )
        for r in _COLUMNS
    ]
    rows.append(("p99, of the limit program's", *tail))
    memory = [
        run.megabytes for key, runs in results.runs.items() for run in runs if key[2:] == (64, ours)
    ]
    rows.append(
        (
            "memory at 64 connections, MB",
            _mark(max(memory, default=None), MEMORY_MEGABYTES, most=True, form="{:.0f}"),
            "",
            "",
        )
    )
    return [
        f"{results.titles[ours]} at {MAIN} connections; a figure, and the goal beside it.",
        "",
        *_table(("of", *_COLUMNS), rows),
    ]


def _tail_row(results: Results, ours: str, name: str) -> tuple[str, ...]:
    """How many times shorter our p99 is than a compiled peer's."""
    tails = lambda who, route: [  # noqa: E731
        run.p99 for run in results.runs.get((False, route, MAIN, who), ())
    ]
    found = [_ratio(tails(name, r), tails(ours, r)) for r in _COLUMNS]
    return _ratios(f"p99, {results.titles.get(name, name)} of ours", GOALS[name], found)


def ways_table(results: Results) -> list[str]:
    """One question in several ways, each beside the one that it must not be slower than."""
    rows = []
    for route in ROUTES:
        for way in WAYS:
            runs = results.ways.get((route.name, way.name))
            if not runs:
                continue
            rates = [run.rate for run in runs]
            held = _ratio(rates, (r.rate for r in results.ways.get((route.name, way.beside), ())))
            rows.append(
                (
                    route.title,
                    way.title,
                    _spread(rates),
                    f"{_median([run.p99 for run in runs]):.2f}",
                    "" if held is None else _mark(held, WAYS_GOAL),
                )
            )
    if not rows:
        return []
    head = ("", "asked by", "answers a second", "p99 ms", "of the same with the document")
    return _table(head, rows)


def _goal_row(
    results: Results, ours: str, name: str, goals: tuple[float, float, float]
) -> tuple[str, ...]:
    if name == "limit":
        found = [_median(results.of_limit((False, r, MAIN, ours))) for r in _COLUMNS]
    else:
        found = [
            _ratio(results.rates((False, r, MAIN, ours)), results.rates((False, r, MAIN, name)))
            for r in _COLUMNS
        ]
    return _ratios(results.titles.get(name, name), goals, found)


def _ratios(
    title: str, goals: tuple[float, float, float], found: list[float | None]
) -> tuple[str, ...]:
    return (title, *(_mark(each, goal) for each, goal in zip(found, goals, strict=True)))


def _mark(found: float | None, goal: float, most: bool = False, form: str = "{:.2f}") -> str:
    if found is None:
        return "not measured"
    reached = found <= goal if most else found >= goal
    sign = "at most" if most else "at least"
    return f"{form.format(found)} ({'reached' if reached else '**missed**'}: {sign} {goal:g})"


def _ratio(left: Iterable[float], right: Iterable[float]) -> float | None:
    over, under = _median(left), _median(right)
    return over / under if over is not None and under else None


def _median(values: Iterable[float]) -> float | None:
    found = list(values)
    return statistics.median(found) if found else None


def _spread(values: list[float], form: str = "{:,.0f}") -> str:
    if not values:
        return ""
    return ", ".join(form.format(v) for v in (min(values), statistics.median(values), max(values)))


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    names = list(head)
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    return lines + [f"| {' | '.join(row)} |" for row in rows]


#: Ours, which the chart tells apart.
OURS: Final = frozenset(
    {"fraiseql-native", "fraiseql-python", "fraiseql-fastapi", "fraiseql-fastapi-python"}
)
#: Pixels: a bar, a group's title, the left edge of bars, their longest.
_BAR, _TITLE, _LEFT, _LONGEST = 16, 26, 190, 470


def chart(results: Results) -> str:
    """Bars of the medians at 16 connections, each route to a scale of its own."""
    parts: list[str] = []
    y = 30
    for route in ROUTES:
        keys = [key for key in results.runs if key[:3] == (False, route.name, MAIN)]
        if not keys:
            continue
        medians = {key[3]: _median(results.rates(key)) or 0.0 for key in keys}
        top = max(medians.values())
        parts.append(f'<text x="8" y="{y}" class="t">{escape(route.title)}</text>')
        y += 8
        for name, rate in sorted(medians.items(), key=lambda each: -each[1]):
            width = max(1.0, rate / top * _LONGEST) if top else 1.0
            kind = "o" if name in OURS else "b"
            kind = "l" if name == "limit" else kind
            title = escape(results.titles[name])
            parts.append(
                f'<text x="{_LEFT - 6}" y="{y + 11}" class="n">{title}</text>'
                f'<rect x="{_LEFT}" y="{y}" width="{width:.1f}" height="{_BAR - 4}" class="{kind}"/>'
                f'<text x="{_LEFT + width + 5:.1f}" y="{y + 11}">{rate:,.0f}</text>'
            )
            y += _BAR
        y += _TITLE
    style = (
        "text{font:11px sans-serif;fill:#333}.t{font-weight:bold;font-size:13px}"
        ".n{text-anchor:end}.o{fill:#d6336c}.l{fill:#adb5bd}.b{fill:#74a9cf}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="760" height="{y}" '
        f'viewBox="0 0 760 {y}" role="img" aria-label="Answers a second">'
        f"<style>{style}</style><rect width='100%' height='100%' fill='#fff'/>"
        f'<text x="752" y="14" class="n">answers a second, {MAIN} connections</text>'
        f"{''.join(parts)}</svg>\n"
    )
