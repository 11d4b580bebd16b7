"""The contract of a setting that each request carries into PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import ClassVar, Final

import pytest
from fraise_hookspecs.repository import Database, RequestView, SessionVariableSpec

from fraise_testing.fake import load_target
from fraise_testing.graphql import View

#: PostgreSQL, 20.16 "Customized Options": identifiers with dots between them.
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_$]*(\.[A-Za-z_][A-Za-z0-9_$]*)+")
#: RFC 9110, 5.6.2, in lower case.
_HEADER: Final = re.compile(r"[a-z0-9!#$%&'*+.^_`|~-]+")
#: What a target is tempted to trim, to cut, or to take for nothing.
_AWKWARD: Final = ("", "0", " a ", "A, b", "a; b=c", "'\\\"", "ÿ", "x" * 1_000)


class SessionVariableContract:
    """Subclass with a name that begins with ``Test`` and set the class variables.

    Attributes:
        spec: the variable.
        cases: requests, each with the value, or None where the setting is left alone.
        refused: requests for which it must raise, so that nothing is run.
    """

    spec: ClassVar[SessionVariableSpec]
    cases: ClassVar[Sequence[tuple[View, str | None]]]
    refused: ClassVar[Sequence[View]] = ()

    @pytest.fixture
    def variable(self) -> Callable[[RequestView], str | None]:
        """The target of the spec."""
        target: Callable[[RequestView], str | None] = load_target(self.spec.target)
        return target

    def test_says_enough(self) -> None:
        """Some request has a value."""
        assert any(value is not None for _, value in self.cases), "give a request with a value"

    def test_the_name_is_that_of_a_setting(self) -> None:
        """With a dot, as all settings have that PostgreSQL does not bring."""
        assert _NAME.fullmatch(self.spec.name), self.spec.name

    def test_requests_have_their_values(
        self, variable: Callable[[RequestView], str | None]
    ) -> None:
        """A text that PostgreSQL can keep, or None; the same whoever asked before."""
        for view, wanted in (*self.cases, *reversed(self.cases)):
            found = variable(view)
            assert found == wanted, view
            assert found is None or (type(found) is str and "\x00" not in found), view

    def test_refused_requests_raise(self, variable: Callable[[RequestView], str | None]) -> None:
        """None would let them through without the setting."""
        for view in self.refused:
            with pytest.raises(Exception):  # noqa: B017, PT011  # whatever it says to its users
                variable(view)

    def test_a_header_is_the_value_as_it_comes(
        self, variable: Callable[[RequestView], str | None]
    ) -> None:
        """Whatever the rest of the request is: engines read the header without asking."""
        header = self.spec.header
        if header is None:
            return
        assert _HEADER.fullmatch(header), f"{header!r} is no name of a header in lower case"
        assert not self.refused, f"only {header} may decide, and whatever it is"
        for view in (*(view for view, _ in self.cases), View()):
            others = {name: value for name, value in view.headers.items() if name != header}
            assert variable(View(others, view.state)) is None, f"without {header}: {view}"
            for value in _AWKWARD:
                found = variable(View({**others, header: value}, view.state))
                assert found == value, f"{header}: {value!r} became {found!r}"

    @pytest.mark.anyio
    async def test_the_server_keeps_the_value_for_one_transaction(
        self, variable: Callable[[RequestView], str | None], fraise_database: Database
    ) -> None:
        """Whatever is in it, it comes back as it was, and the next request finds nothing of it."""
        shown = "SELECT current_setting($1, true)"
        for view, _ in self.cases:
            value = variable(view)
            if value is None:
                continue
            async with fraise_database.session({self.spec.name: value}) as session:
                assert await session.fetchval(shown, self.spec.name) == value
            assert not await fraise_database.fetchval(shown, self.spec.name)
