"""Roman numerals: a scalar, its settings and a health check."""

from fraise_hookspecs import hookimpl
from fraise_hookspecs.lifecycle import HealthCheckSpec, SettingsSpec
from fraise_hookspecs.schema import JsonForm, ScalarSpec


@hookimpl
def fraise_scalars():
    return (
        ScalarSpec(
            name="RomanNumeral",
            summary="A number from I to MMMCMXCIX",
            target="fraise_roman.numeral:scalar",
            python=("fraise_roman.numeral:RomanNumeral",),
            sql_type="text",
            json=JsonForm.STRING,
        ),
    )


@hookimpl
def fraise_settings():
    return (
        SettingsSpec(
            name="roman", summary="Roman numerals", target="fraise_roman.numeral:RomanSettings"
        ),
    )


@hookimpl
def fraise_health_checks():
    return (
        HealthCheckSpec(
            name="roman.arithmetic",
            summary="Rome still counts",
            target="fraise_roman.numeral:check",
        ),
    )
