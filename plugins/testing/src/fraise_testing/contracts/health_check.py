"""The contract of a health check."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import ClassVar

import anyio
import pytest
from fraise_hookspecs.context import Context
from fraise_hookspecs.lifecycle import Health, HealthCheck, HealthCheckSpec, HealthStatus

from fraise_testing.fake import FakeContext, load_target


class HealthCheckContract:
    """Subclass with a name that begins with ``Test``, set ``spec``, give two contexts.

    Attributes:
        spec: the check.
    """

    spec: ClassVar[HealthCheckSpec]

    def open_well(self) -> AbstractAsyncContextManager[Context]:
        """A context in which all is well; empty unless overridden."""
        return _empty()

    def open_broken(self) -> AbstractAsyncContextManager[Context] | None:
        """A context in which the check must find something; None where there is none."""
        return None

    async def check(self, opened: AbstractAsyncContextManager[Context]) -> Health:
        """One answer, in time."""
        target: HealthCheck = load_target(self.spec.target)
        async with opened as context:
            with anyio.fail_after(self.spec.timeout):
                health = await target(context)
        assert isinstance(health, Health)
        assert health.summary.strip()
        assert "\n" not in health.summary
        json.dumps(dict(health.details), allow_nan=False)
        return health

    @pytest.mark.anyio
    async def test_all_is_well(self) -> None:
        """It says OK."""
        assert (await self.check(self.open_well())).status is HealthStatus.OK

    @pytest.mark.anyio
    async def test_something_is_broken(self) -> None:
        """It says so instead of raising, in time, with a way to mend it."""
        opened = self.open_broken()
        if opened is None:
            pytest.skip("nothing that this check looks at can be broken from outside")
        health = await self.check(opened)
        assert health.status is not HealthStatus.OK
        assert health.hint.strip(), "a finding needs a hint"


@asynccontextmanager
async def _empty() -> AsyncIterator[Context]:
    yield FakeContext()
