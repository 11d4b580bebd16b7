"""Documents, what is asked of them, and the same picked by hand with orjson."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, NamedTuple

import orjson


def identifier(number: int) -> str:
    return str(uuid.UUID(int=0x7F0C1C526B0E4C5E9A3C1E1F7A0B9C11 * number % (1 << 128)))


TRACKS = (
    "Fast As a Shark", "Restless and Wild", "Princess of the Dawn", "Ahead of the Pack",
    "Shake Your Heads", "Neon Knights", "Get Ready", "Demon's Night",
)  # fmt: skip
#: An invoice of the music store as its ``tv_`` row holds it: 2.2 kB, twelve fields.
INVOICE: dict[str, Any] = {
    "id": identifier(1), "identifier": "invoice-000098", "number": 98, "currency": "EUR",
    "status": "paid", "total": 11.88, "tax": 2.31,
    "paid_at": "2024-03-18T09:41:27.123456+00:00", "created_at": "2024-03-18T09:40:02.5+00:00",
    "customer": {
        "id": identifier(2), "identifier": "francois-tremblay", "first_name": "François",
        "last_name": "Tremblay", "email": "ftremblay@example.org", "country": "Canada",
    },
    "billing_address": {
        "street": "1498 rue Bélanger", "city": "Montréal", "state": "QC", "country": "Canada",
        "postal_code": "H2G 1A7",
    },
    "lines": [
        {
            "id": identifier(number + 9), "track": track, "album": "Restless and Wild",
            "artist": "Accept", "unit_price": 0.99, "quantity": 1 + number % 2,
            "milliseconds": 230_619 + number * 1_234, "total": round(0.99 * (1 + number % 2), 2),
        }
        for number, track in enumerate(TRACKS)
    ],
}  # fmt: skip
WORDS = "the fourth studio album recorded in winter and mixed twice, with a track that names it "
#: Twelve flat fields, most of the bytes in texts that are not asked for.
CUSTOMER: dict[str, Any] = {
    "id": identifier(3), "name": "Restless and Wild", "email": "udo@example.org", "active": True,
    "visits": 184_223, "created_at": "2024-03-18T09:41:27.123456+00:00", "bio": (WORDS * 9)[:500],
    "address": (WORDS * 9)[:120], "notes": (WORDS * 9)[:600], "score": 4.625,
    "history": (WORDS * 9)[:350], "language": "de",
}  # fmt: skip


def as_jsonb(value: Any) -> Any:
    """Keys in the order of jsonb: by length, then by bytes."""
    if isinstance(value, dict):
        return {key: as_jsonb(value[key]) for key in sorted(value, key=lambda key: (len(key), key))}
    return [as_jsonb(item) for item in value] if isinstance(value, list) else value


def field(source: str, node: Any) -> dict[str, Any]:
    first, *rest = source.split("_")
    key = first + "".join(word.title() for word in rest)
    node = {"kind": "leaf", "type": node} if isinstance(node, str) else node
    return {"key": key, "source": source, "field": f"T.{key}", "nonnull": True, "node": node}


def entity(**fields: Any) -> dict[str, Any]:
    return {
        "kind": "object",
        "type": "T",
        "fields": [field(source, node) for source, node in fields.items()],
    }


def pick_invoice(document: bytes) -> bytes:
    found = orjson.loads(document)
    customer = found["customer"]
    return orjson.dumps(
        {
            "id": found["id"],
            "number": found["number"],
            "total": found["total"],
            "createdAt": found["created_at"],
            "customer": {
                "firstName": customer["first_name"],
                "lastName": customer["last_name"],
            },
            "lines": [
                {
                    "track": line["track"],
                    "unitPrice": line["unit_price"],
                    "quantity": line["quantity"],
                }
                for line in found["lines"]
            ],
        }
    )


def pick_head(document: bytes) -> bytes:
    found = orjson.loads(document)
    return orjson.dumps(
        {
            "id": found["id"],
            "number": found["number"],
            "status": found["status"],
            "currency": found["currency"],
            "total": found["total"],
            "createdAt": found["created_at"],
        }
    )


def pick_customer(document: bytes) -> bytes:
    found = orjson.loads(document)
    return orjson.dumps(
        {
            "id": found["id"],
            "name": found["name"],
            "email": found["email"],
            "active": found["active"],
            "visits": found["visits"],
            "createdAt": found["created_at"],
        }
    )


class Case(NamedTuple):
    """A document, what is asked of it, and the same by hand."""

    name: str
    document: dict[str, Any]
    node: dict[str, Any]
    pick: Callable[[bytes], bytes]


CASES = (
    Case(
        "invoice with customer and lines",
        INVOICE,
        entity(
            id="id",
            number="int",
            total="float",
            created_at="string",
            customer=entity(first_name="string", last_name="string"),
            lines={
                "kind": "list",
                "nonnull": True,
                "of": entity(track="string", unit_price="float", quantity="int"),
            },
        ),
        pick_invoice,
    ),
    Case(
        "invoice, flat fields only",
        INVOICE,
        entity(
            id="id",
            number="int",
            status="string",
            currency="string",
            total="float",
            created_at="string",
        ),
        pick_head,
    ),
    Case(
        "customer, flat, long texts left out",
        CUSTOMER,
        entity(
            id="id",
            name="string",
            email="string",
            active="boolean",
            visits="int",
            created_at="string",
        ),
        pick_customer,
    ),
)
