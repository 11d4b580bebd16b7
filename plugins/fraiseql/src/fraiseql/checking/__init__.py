"""``fraiseql check``: whether schema and database fit."""
