DELETE FROM fraise.confiture_migration
WHERE tenant = {tenant} AND version = {version}
