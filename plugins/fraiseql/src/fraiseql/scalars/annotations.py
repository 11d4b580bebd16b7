"""Annotations for scalars that no type of Python's own means."""

from __future__ import annotations

from datetime import date, datetime
from ipaddress import IPv4Network, IPv6Network
from typing import Annotated, Any, TypeAlias

from attrs import frozen

from fraiseql.scalars.ranges import Range


@frozen
class ScalarName:
    """Names a registered scalar: ``Annotated[str, fraiseql.ScalarName("EmailAddress")]``."""

    name: str


#: An integer of 64 bits: ``plays: fraiseql.BigInt``.
BigInt: TypeAlias = Annotated[int, ScalarName("BigInt")]

#: Any JSON value: ``extra: fraiseql.JSON``.
JSON: TypeAlias = Annotated[Any, ScalarName("JSON")]  # Any: that is what it says

#: A network of either family.
CIDR: TypeAlias = Annotated[IPv4Network | IPv6Network, ScalarName("CIDR")]

#: Six octets of a network interface.
MAC: TypeAlias = Annotated[str, ScalarName("MAC")]

#: A path in a tree.
LTree: TypeAlias = Annotated[str, ScalarName("LTree")]

#: A range of dates.
DateRange: TypeAlias = Annotated[Range[date], ScalarName("DateRange")]

#: A range of instants.
DateTimeRange: TypeAlias = Annotated[Range[datetime], ScalarName("DateTimeRange")]

#: A range of integers.
IntRange: TypeAlias = Annotated[Range[int], ScalarName("IntRange")]

#: An e-mail address.
EmailAddress: TypeAlias = Annotated[str, ScalarName("EmailAddress")]

#: A telephone number, E.164.
PhoneNumber: TypeAlias = Annotated[str, ScalarName("PhoneNumber")]

#: A whole web address.
URL: TypeAlias = Annotated[str, ScalarName("URL")]

#: Lower-case words joined by hyphens.
Slug: TypeAlias = Annotated[str, ScalarName("Slug")]

#: Degrees north.
Latitude: TypeAlias = Annotated[float, ScalarName("Latitude")]

#: Degrees east.
Longitude: TypeAlias = Annotated[float, ScalarName("Longitude")]

#: A country of ISO 3166-1.
CountryCode: TypeAlias = Annotated[str, ScalarName("CountryCode")]

#: A currency of ISO 4217.
CurrencyCode: TypeAlias = Annotated[str, ScalarName("CurrencyCode")]

#: A language tag, BCP 47.
LanguageCode: TypeAlias = Annotated[str, ScalarName("LanguageCode")]

#: Numbers, as pgvector keeps them.
Vector: TypeAlias = Annotated[list[float], ScalarName("Vector")]
