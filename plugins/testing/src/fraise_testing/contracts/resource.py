"""The contract of a resource."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import ClassVar

import anyio
import pytest
from fraise_hookspecs.context import Context
from fraise_hookspecs.lifecycle import ResourceAdopter, ResourceOpener, ResourceSpec

from fraise_testing.fake import FakeContext, load_target


class ResourceContract:
    """Subclass with a name that begins with ``Test``, set ``spec``, give a context and a test.

    Attributes:
        spec: the resource.
        patience: seconds that opening or closing may take.
    """

    spec: ClassVar[ResourceSpec]
    patience: ClassVar[float] = 30.0

    @asynccontextmanager
    async def open_context(self) -> AsyncIterator[Context]:
        """The context with what it needs, and no more; an empty one unless overridden."""
        yield FakeContext()

    async def use(self, resource: object) -> None:
        """Assert that the open resource works."""
        raise NotImplementedError("assert that the resource works")

    def bring(self) -> AbstractAsyncContextManager[object]:
        """What a host application would bring; override it where the spec has ``adopt``."""
        raise NotImplementedError("open what a host application brings")

    def open(self, context: Context) -> AbstractAsyncContextManager[object]:
        """Open it."""
        opener: ResourceOpener = load_target(self.spec.target)
        return opener(context)

    @pytest.mark.anyio
    async def test_opens_works_and_closes_again_and_again(self) -> None:
        """Closing leaves nothing that would hinder the next opening."""
        async with self.open_context() as context:
            for _ in range(2):
                with anyio.fail_after(self.patience):
                    async with self.open(context) as resource:
                        await self.use(resource)

    @pytest.mark.anyio
    async def test_leaves_no_tasks(self) -> None:
        """What it started has ended when it is closed."""
        async with self.open_context() as context:
            before = asyncio.all_tasks()
            async with self.open(context) as resource:
                await self.use(resource)
            await asyncio.sleep(0.05)
            assert asyncio.all_tasks() <= before

    @pytest.mark.anyio
    async def test_is_closed_when_the_application_fails(self) -> None:
        """An error passes through, and the resource can be opened again."""
        async with self.open_context() as context:
            with pytest.raises(ZeroDivisionError):
                async with self.open(context):
                    raise ZeroDivisionError
            async with self.open(context) as resource:
                await self.use(resource)

    @pytest.mark.anyio
    async def test_is_closed_when_the_application_is_cancelled(self) -> None:
        """A cancelled application closes it in time, and it can be opened again."""
        async with self.open_context() as context:
            with anyio.fail_after(self.patience):
                with anyio.CancelScope() as scope:
                    async with self.open(context):
                        scope.cancel()
                        await anyio.sleep_forever()
                async with self.open(context) as resource:
                    await self.use(resource)

    @pytest.mark.anyio
    async def test_what_a_host_brings_is_used_and_not_closed(self) -> None:
        """It works, and works on after the kernel is closed."""
        if self.spec.adopt is None:
            pytest.skip("the spec adopts nothing")
        adopter: ResourceAdopter = load_target(self.spec.adopt)
        async with self.open_context() as context, self.bring() as value:
            for _ in range(2):
                async with adopter(value, context) as resource:
                    await self.use(resource)
