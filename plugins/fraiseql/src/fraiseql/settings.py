"""The section ``fraiseql`` of the settings."""

from __future__ import annotations

import attrs
from attrs import frozen
from fraise_hookspecs.repository import OperationStoreSpec, QueryExecutorSpec

from fraiseql.http.settings import HttpSettings
from fraiseql.observing.settings import MetricSettings, TraceSettings


@frozen(kw_only=True)
class LimitSettings:
    """What one request may ask for.  A request beyond a limit is refused before it runs."""

    document_bytes: int = attrs.field(
        default=100_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Size of a document in bytes of UTF-8."},
    )
    tokens: int = attrs.field(
        default=5_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Lexical tokens of a document, comments included."},
    )
    depth: int = attrs.field(
        default=15,
        validator=attrs.validators.ge(1),
        metadata={"help": "Fields above each other, introspection excepted."},
    )
    aliases: int = attrs.field(
        default=50, validator=attrs.validators.ge(0), metadata={"help": "Aliases in an operation."}
    )
    root_fields: int = attrs.field(
        default=20,
        validator=attrs.validators.ge(1),
        metadata={"help": "Root fields of an operation."},
    )
    directives: int = attrs.field(
        default=50,
        validator=attrs.validators.ge(0),
        metadata={"help": "Directives in an operation."},
    )
    cost: float = attrs.field(
        default=100_000.0,
        validator=attrs.validators.ge(1),
        metadata={"help": "Fields that are no leaves, or objects, that an operation may come to."},
    )
    default_page: int = attrs.field(
        default=20,
        validator=attrs.validators.ge(0),
        metadata={"help": "Rows of a list whose `limit` the client leaves out."},
    )
    page: int = attrs.field(
        default=100,
        validator=attrs.validators.ge(1),
        metadata={"help": "Greatest `limit` of a list."},
    )
    offset: int = attrs.field(
        default=10_000,
        validator=attrs.validators.ge(0),
        metadata={"help": "Greatest `offset` of a list."},
    )
    rows: int = attrs.field(
        default=100_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Rows that lists inside of lists of a root field may read together."},
    )
    list_items: int = attrs.field(
        default=1_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Items of a list in an argument, such as `in`."},
    )
    conditions: int = attrs.field(
        default=5_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Keys and items of all filters of an operation together."},
    )
    batch_items: int = attrs.field(
        default=100,
        validator=attrs.validators.ge(1),
        metadata={"help": "Items of a mutation that takes several inputs at once."},
    )
    seconds: float = attrs.field(
        default=30.0,
        validator=attrs.validators.ge(0.001),
        metadata={"help": "Time for a request; then it is cancelled."},
    )


@frozen(kw_only=True)
class PlanSettings:
    """How many plans are kept ready."""

    documents: int = attrs.field(
        default=1_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Documents whose plans are kept."},
    )
    megabytes: int = attrs.field(
        default=32,
        validator=attrs.validators.ge(1),
        metadata={"help": "Memory for documents and their plans, roughly."},
    )
    variants: int = attrs.field(
        default=64,
        validator=attrs.validators.ge(1),
        metadata={"help": "Plans of one document, by the shape of its variables."},
    )


@frozen(kw_only=True)
class IdempotencySettings:
    """Mutations that clients may send again with the same ``Idempotency-Key``."""

    enabled: bool = attrs.field(
        default=False,
        metadata={"help": "Heed the header; needs tables in the schema fraise."},
    )
    scope: tuple[str, ...] | None = attrs.field(
        default=None,
        metadata={"help": "Session variables that tell callers apart; needed where there are any."},
    )
    hours: float = attrs.field(
        default=24.0,
        validator=attrs.validators.gt(0),
        metadata={"help": "How long answers are kept."},
    )
    wait: float = attrs.field(
        default=5.0,
        validator=attrs.validators.ge(0),
        metadata={"help": "Seconds to wait for the same request that is being done elsewhere."},
    )


@frozen(kw_only=True)
class RetrySettings:
    """How often a request runs a transaction again that PostgreSQL rolled back.

    That is by a serialization failure (40001) or a deadlock (40P01), within the time of a request.
    """

    queries: int = attrs.field(
        default=2,
        validator=attrs.validators.and_(attrs.validators.ge(0), attrs.validators.le(20)),
        metadata={"help": "Times for a query."},
    )
    mutations: int = attrs.field(
        default=0,
        validator=attrs.validators.and_(attrs.validators.ge(0), attrs.validators.le(20)),
        metadata={"help": "Times for a mutation; a rollback must undo all that its function does."},
    )


@frozen(kw_only=True)
class PersistedSettings:
    """Documents that clients register once and name by their hash afterwards."""

    store: str | None = attrs.field(
        default=None,
        metadata={
            "help": "Where they are kept: memory, postgres, or a plugin's; else: nowhere.",
            "registered": OperationStoreSpec,
        },
    )
    megabytes: int = attrs.field(
        default=16,
        validator=attrs.validators.ge(1),
        metadata={"help": "Greatest size of all of them."},
    )
    seconds: float = attrs.field(
        default=1.0,
        validator=attrs.validators.gt(0),
        metadata={"help": "How long a request waits for the store."},
    )


@frozen(kw_only=True)
class TrustedSettings:
    """Documents that the application's own clients were built with."""

    folder: str | None = attrs.field(
        default=None,
        metadata={"help": "Folder of .graphql files, below the project."},
    )
    manifests: tuple[str, ...] = attrs.field(
        default=(),
        metadata={
            "help": "JSON files below the project that Apollo's, Relay's or graphql-codegen's tool "
            "wrote."
        },
    )
    mode: str = attrs.field(
        default="only",
        validator=attrs.validators.in_(("only", "prefer")),
        metadata={
            "help": "Refuse everything else (only), or answer it too (prefer).",
            "choices": ("only", "prefer"),
        },
    )

    @property
    def is_used(self) -> bool:
        """Whether there are such documents."""
        return self.folder is not None or bool(self.manifests)


@frozen(kw_only=True)
class FraiseqlSettings:
    """The GraphQL schema, its limits, and how it is served."""

    schema: str | None = attrs.field(
        default=None,
        metadata={"help": "The schema to serve, module:attribute, such as app.schema:schema."},
    )
    introspection: bool | None = attrs.field(
        default=None, metadata={"help": "Answer introspection; else: outside production only."}
    )
    suggestions: bool | None = attrs.field(
        default=None,
        metadata={"help": "Let errors suggest names; else: outside production only."},
    )
    debug: bool = attrs.field(
        default=False,
        metadata={"help": "Show internal errors to clients; never in production."},
    )
    cursor_secret: str | None = attrs.field(
        default=None,
        metadata={
            "help": "Signs the cursors of connections; needed in production where there are any.",
            "secret": True,
        },
    )
    executor: str | None = attrs.field(
        default=None,
        metadata={
            "help": "Who runs queries that were planned before: native, or a plugin's; else: "
            "Python.",
            "registered": QueryExecutorSpec,
        },
    )
    limits: LimitSettings = attrs.field(
        factory=LimitSettings, metadata={"help": "What one request may ask for."}
    )
    plans: PlanSettings = attrs.field(
        factory=PlanSettings, metadata={"help": "How many plans are kept ready."}
    )
    persisted: PersistedSettings = attrs.field(
        factory=PersistedSettings, metadata={"help": "Documents that clients name by hash."}
    )
    trusted_documents: TrustedSettings = attrs.field(
        factory=TrustedSettings, metadata={"help": "Documents of the application's own clients."}
    )
    retries: RetrySettings = attrs.field(
        factory=RetrySettings, metadata={"help": "Transactions that are run again."}
    )
    idempotency: IdempotencySettings = attrs.field(
        factory=IdempotencySettings, metadata={"help": "Mutations that clients may send again."}
    )
    http: HttpSettings = attrs.field(
        factory=HttpSettings, metadata={"help": "How GraphQL is spoken over HTTP."}
    )
    metrics: MetricSettings = attrs.field(
        factory=MetricSettings, metadata={"help": "What is counted, and where it can be read."}
    )
    traces: TraceSettings = attrs.field(
        factory=TraceSettings, metadata={"help": "Spans of requests, for OpenTelemetry."}
    )
