INSERT INTO fraise.confiture_migration AS m (
    tenant, version, name, state, phase, digest, done, done_digest, announced, origin, schema,
    seconds, tool_version
)
VALUES (
    {tenant}, {version}, {name}, {state}, {phase}, {digest}, {done}, {done_digest}, {announced},
    {origin}, {schema}, {seconds}, {tool_version}
)
ON CONFLICT (tenant, version) DO UPDATE SET
    name = excluded.name,
    state = excluded.state,
    phase = excluded.phase,
    digest = excluded.digest,
    done = excluded.done,
    done_digest = excluded.done_digest,
    announced = excluded.announced,
    origin = excluded.origin,
    schema = excluded.schema,
    applied_at = excluded.applied_at,
    seconds = CASE WHEN m.state = 'applying' THEN m.seconds ELSE 0 END + excluded.seconds,
    applied_by = excluded.applied_by,
    tool_version = excluded.tool_version
