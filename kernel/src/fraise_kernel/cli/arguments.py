"""The options before a command."""

from __future__ import annotations

from attrs import field, frozen

from fraise_kernel.errors import UsageError
from fraise_kernel.suggest import suggest

_WITH_VALUE = {"--project": "project", "--env": "environment"}
_COMPLETION = ("--install-completion", "--show-completion")


@frozen(kw_only=True)
class Arguments:
    """A command line, taken apart.

    Attributes:
        options: names of the options without a value that stand before the command.
        rest: the command and what follows.
    """

    project: str | None = None
    environment: str | None = None
    options: frozenset[str] = frozenset()
    rest: tuple[str, ...] = field(default=())

    @property
    def debug(self) -> bool:
        """Whether tracebacks and debug messages are wanted."""
        return "--debug" in self.options

    @property
    def json(self) -> bool:
        """Whether the command was asked for JSON, so that errors are JSON as well."""
        return "--json" in self.rest


def parse(words: list[str]) -> Arguments:
    """Read the options up to the first word that is none.

    In a group that a brand enters directly, the group's own options follow: the first unknown
    one ends the reading, and whoever is responsible complains.

    Raises:
        UsageError: an option lacks its value.
    """
    values: dict[str, str] = {}
    options = set()
    at = 0
    while at < len(words):
        name, equals, value = words[at].partition("=")
        if name in _WITH_VALUE:
            if not equals:
                at += 1
                value = words[at] if at < len(words) else ""
            if not value:
                raise UsageError(f"the option {name} needs a value", hint=f"write: {name} VALUE")
            values[_WITH_VALUE[name]] = value
        elif words[at] in {"--debug", *_COMPLETION}:
            options.add(words[at])
        else:
            break
        at += 1
    return Arguments(
        project=values.get("project"),
        environment=values.get("environment"),
        options=frozenset(options),
        rest=tuple(words[at:]),
    )


def refuse_option(word: str) -> UsageError:
    """The error for an unknown option before the command."""
    if word == "--json":
        return UsageError(
            "there is no option --json before the command",
            hint="write it behind the command, as in: fraise config validate --json",
        )
    known = [*_WITH_VALUE, "--debug", "--version", "--help", *_COMPLETION]
    return UsageError(
        f"there is no option {word}",
        hint=suggest(word, known, otherwise="options before the command: fraise --help"),
    )
