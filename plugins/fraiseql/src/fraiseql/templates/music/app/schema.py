"""The schema that ``fraise serve`` serves; ``fraise.yaml`` names it."""

import fraiseql

schema = fraiseql.Schema("app.models", "app.queries", "app.mutations", "app.concerts")
