"""Reading and checking Roman numerals."""

import re

from attrs import frozen
from fraise_hookspecs.lifecycle import Health, HealthStatus

_FORM = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")


class RomanNumeral(str):
    """A checked Roman numeral."""

    __slots__ = ()


@frozen
class RomanSettings:
    """Section ``roman``."""

    lower_case: bool = False


class _Scalar:
    def parse(self, value):
        if not isinstance(value, str) or not value or not _FORM.fullmatch(value):
            raise ValueError(f"RomanNumeral cannot represent {value!r}")
        return RomanNumeral(value)

    def serialize(self, value):
        return str(self.parse(value))


scalar = _Scalar()


async def check(context):
    lower = context.settings("roman").lower_case
    return Health(status=HealthStatus.OK, summary="iv is 4" if lower else "IV is 4")
