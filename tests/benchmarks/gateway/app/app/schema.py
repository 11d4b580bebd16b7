"""The schema that ``fraise serve`` serves."""

import fraiseql

schema = fraiseql.Schema("app.models", "app.slow")
