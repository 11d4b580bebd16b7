SELECT
    version, name, state, phase, digest, done, done_digest, announced, origin, schema,
    applied_at, seconds, applied_by, tool_version, tenant
FROM fraise.confiture_migration
WHERE tenant = %(tenant)s
ORDER BY version
