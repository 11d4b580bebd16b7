#!/usr/bin/env python3
"""Write the seed files of the template ``music`` from the Chinook database's own SQL file.

Usage: convert_chinook.py Chinook_PostgreSql.sql LICENSE.md TEMPLATE_FOLDER

Rows keep their Chinook numbers as ``pk_*``.  The public ``id`` is a UUID of version 5 made from
the source's address, the kind and that number; the ``identifier`` is the slug of the name,
numbered where it is taken.  The same input gives the same bytes.
"""

from __future__ import annotations

import re
import shutil
import sys
import unicodedata
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

SOURCE = uuid.uuid5(uuid.NAMESPACE_URL, "https://github.com/lerocha/chinook-database")

#: One token of a VALUES list: a text, a number or NULL, or punctuation.
TOKEN = re.compile(r"N?'((?:[^']|'')*)'|(-?[0-9.]+|NULL)|([(),;])|\s+")
HEADER = re.compile(r"INSERT INTO (\w+) \(([^)]*)\) VALUES")

Value = str | None
Row = Mapping[str, Value]


class Table(NamedTuple):
    """How one Chinook table becomes one ``tb_`` table.

    Attributes:
        label: what the identifier is made from; None for a table without public names.
        columns: target column to source column.
        dates: target columns that hold a date without time.
    """

    source: str
    target: str
    label: Callable[[Row], str] | None
    columns: Mapping[str, str]
    dates: tuple[str, ...] = ()


def same(*names: str) -> dict[str, str]:
    """Columns that keep their names."""
    return {name: name for name in names}


def person(row: Row) -> str:
    """First and last name."""
    return f"{row['first_name']} {row['last_name']}"


ADDRESS = same("address", "city", "state", "country", "postal_code", "phone", "fax", "email")

#: One seed file each, in the order in which foreign keys ask for them.
FILES: tuple[tuple[str, tuple[Table, ...]], ...] = (
    ("10_genres", (Table("genre", "genre", lambda row: row["name"] or "", same("name")),)),
    (
        "11_media_types",
        (Table("media_type", "media_type", lambda row: row["name"] or "", same("name")),),
    ),
    ("20_artists", (Table("artist", "artist", lambda row: row["name"] or "", same("name")),)),
    (
        "21_albums",
        (
            Table(
                "album",
                "album",
                lambda row: row["title"] or "",
                {"fk_artist": "artist_id", "title": "title"},
            ),
        ),
    ),
    (
        "22_tracks",
        (
            Table(
                "track",
                "track",
                lambda row: row["name"] or "",
                {
                    "fk_album": "album_id",
                    "fk_genre": "genre_id",
                    "fk_media_type": "media_type_id",
                    **same("name", "composer", "milliseconds", "bytes", "unit_price"),
                },
            ),
        ),
    ),
    (
        "30_playlists",
        (
            Table("playlist", "playlist", lambda row: row["name"] or "", same("name")),
            Table(
                "playlist_track",
                "playlist_track",
                None,
                {"fk_playlist": "playlist_id", "fk_track": "track_id"},
            ),
        ),
    ),
    (
        "40_employees",
        (
            Table(
                "employee",
                "employee",
                person,
                {
                    "fk_manager": "reports_to",
                    **same("first_name", "last_name", "title", "birth_date", "hire_date"),
                    **ADDRESS,
                },
                dates=("birth_date", "hire_date"),
            ),
        ),
    ),
    (
        "41_customers",
        (
            Table(
                "customer",
                "customer",
                person,
                {
                    "fk_support_rep": "support_rep_id",
                    **same("first_name", "last_name", "company"),
                    **ADDRESS,
                },
            ),
        ),
    ),
    (
        "42_invoices",
        (
            Table(
                "invoice",
                "invoice",
                lambda row: f"invoice {row['invoice_id']}",
                {
                    "fk_customer": "customer_id",
                    **same("invoice_date", "billing_address", "billing_city", "billing_state"),
                    **same("billing_country", "billing_postal_code", "total"),
                },
                dates=("invoice_date",),
            ),
            Table(
                "invoice_line",
                "invoice_line",
                lambda row: f"invoice line {row['invoice_line_id']}",
                {
                    "fk_invoice": "invoice_id",
                    "fk_track": "track_id",
                    **same("unit_price", "quantity"),
                },
            ),
        ),
    ),
)

SPELLED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"}
    | dict(zip("øØłŁđĐðÐ", "oolldddd", strict=True))
)


def make_slug(label: str) -> str:
    """The slug of a label, by the rule of the template's ``fn_slug``."""
    decomposed = unicodedata.normalize("NFKD", label)
    plain = re.sub("([A-Za-z])[\u0300-\u036f]+|['’]", r"\1", decomposed).translate(SPELLED)
    composed = unicodedata.normalize("NFC", plain).lower()
    words = re.sub(r"([^\w\u0900-\u109f]|_)+", "-", composed)
    return words.lstrip("-")[:80].rstrip("-")


def read_values(text: str, position: int) -> Iterator[list[Value]]:
    """The rows of the VALUES list that begins at a position, up to its semicolon."""
    row: list[Value] = []
    while token := TOKEN.match(text, position):
        position = token.end()
        word, bare, mark = token.groups()
        if word is not None:
            row.append(word.replace("''", "'"))
        elif bare is not None:
            row.append(None if bare == "NULL" else bare)
        elif mark == ")":
            yield row
            row = []
        elif mark == ";":
            return
    raise SystemExit(
        f"not a VALUES list at character {position}: {text[position : position + 40]!r}"
    )


def read_tables(text: str) -> dict[str, list[Row]]:
    """All rows of the source file by table, each by column name."""
    tables: dict[str, list[Row]] = {}
    for header in HEADER.finditer(text):
        columns = [column.strip() for column in header[2].split(",")]
        rows = tables.setdefault(header[1], [])
        rows.extend(
            dict(zip(columns, values, strict=True)) for values in read_values(text, header.end())
        )
    return tables


def make_identifiers(target: str, labels: Sequence[str]) -> list[str]:
    """A unique identifier for each label, numbered in order where a slug is taken."""
    taken: set[str] = set()
    identifiers = []
    for label in labels:
        slug = make_slug(label) or target
        candidate, number = slug, 1
        while candidate in taken:
            number += 1
            candidate = f"{slug}-{number}"
        taken.add(candidate)
        identifiers.append(candidate)
    return identifiers


def write_field(value: Value) -> str:
    """A value in the text format of COPY."""
    if value is None:
        return r"\N"
    for raw, escaped in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        value = value.replace(raw, escaped)
    return value


def write_table(table: Table, rows: Sequence[Row]) -> str:
    """A COPY statement with its rows and, where there is one, the setting of the sequence."""
    key = f"{table.source}_id"
    columns = list(table.columns)
    lines = []
    if table.label is not None:
        rows = sorted(rows, key=lambda row: int(row[key] or ""))
        identifiers = make_identifiers(table.target, [table.label(row) for row in rows])
        columns = [f"pk_{table.target}", "id", "identifier", *columns]
    else:
        rows = sorted(rows, key=lambda row: tuple(int(value or "") for value in row.values()))
        identifiers = []
    for number, row in enumerate(rows):
        values: list[Value] = []
        if table.label is not None:
            public = uuid.uuid5(SOURCE, f"{table.target}:{row[key]}")
            values += [row[key], str(public), identifiers[number]]
        for target, source in table.columns.items():
            value = row[source]
            if target in table.dates and value is not None:
                value = "-".join(part.zfill(2) for part in value.split("/"))
            values.append(value)
        lines.append("\t".join(map(write_field, values)) + "\n")
    text = f"COPY tb_{table.target} ({', '.join(columns)}) FROM stdin;\n{''.join(lines)}\\.\n"
    if table.label is not None:
        text += (
            f"\n-- The next row gets the number after the last one.\n"
            f"SELECT setval(pg_get_serial_sequence('tb_{table.target}', 'pk_{table.target}'),"
            f" {rows[-1][key]});\n"
        )
    return text


def main(source: Path, licence: Path, template: Path) -> None:
    """Write the seed files and the licence into the template's folder."""
    tables = read_tables(source.read_text(encoding="utf-8"))
    folder = template / "db" / "seeds" / "local"
    folder.mkdir(parents=True, exist_ok=True)
    for name, parts in FILES:
        text = "\n".join(write_table(part, tables[part.source]) for part in parts)
        head = "-- From the Chinook database, see CHINOOK-LICENSE.md.\n\n"
        (folder / f"{name}.sql").write_text(head + text, encoding="utf-8", newline="\n")
    shutil.copyfile(licence, template / "CHINOOK-LICENSE.md")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*map(Path, sys.argv[1:]))
