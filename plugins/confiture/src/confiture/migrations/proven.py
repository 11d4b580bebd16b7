"""What a generated change does is proved with rows before its files are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from confiture.catalog.facts import Catalog, Identity
from confiture.errors import ProofFailedError
from confiture.migrations.change import Change
from confiture.migrations.draft import Part, Script
from confiture.proof.proving import Trial, Way, prove
from confiture.proof.result import Proof
from confiture.server.wire import Cancellation


def prove_parts(parts: Sequence[Part], change: Change, cancellation: Cancellation) -> Proof:
    """Try the statements of all parts on a clone with rows; back as well, if all have a way.

    Args:
        parts: in order, with their ways back.
        change: what they do together; what is not compared was told before.
        cancellation: stops the work.

    Raises:
        ProofFailedError: they do not do what they should.
        FraiseError: the server cannot be used, or there is no ``pg_dump``.
    """
    old, new = (evolve(one, unmodelled=()) for one in (change.old, change.new))
    ways_back = [part.down for part in reversed(parts) if part.down is not None]

    def back(identity: Identity) -> Identity:
        for rename in change.renamed.backwards:
            identity = rename.carry(identity)
        return identity

    proof = prove(
        old,
        _join([part.up for part in parts], new, change.renamed.carry),
        _join(ways_back, old, back) if len(ways_back) == len(parts) else None,
        Trial(server_dsn=change.server_dsn, cancellation=cancellation),
    )
    if not proof.passed:
        raise ProofFailedError(
            f"nothing was written, because the proof failed: {proof.findings[0]}",
            hint="change it by hand, or say --no-prove, which the migration then records",
        )
    return proof


def _join(
    scripts: Sequence[Script], wanted: Catalog, renamed: Callable[[Identity], Identity]
) -> Way:
    """The statements and settings of several scripts as one way."""
    return Way(
        statements=tuple(action for script in scripts for action in script.actions),
        settings=tuple(dict.fromkeys(one for script in scripts for one in script.settings)),
        wanted=wanted,
        renamed=renamed,
    )
