INSERT INTO fraise.confiture_migration_log (
    tenant, version, name, event, done, digest, origin, tool_version
)
VALUES (
    {tenant}, {version}, {name}, {event}, {done}, {digest}, {origin}, {tool_version}
)
