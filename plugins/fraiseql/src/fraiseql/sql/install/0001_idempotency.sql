CREATE TABLE idempotency_key (
    scope      bytea       NOT NULL,
    key        text        NOT NULL,
    field      text        NOT NULL,
    request    bytea       NOT NULL,
    answer     text,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (scope, key, field)
);
COMMENT ON TABLE idempotency_key IS
    'Answers of mutations that clients may send again; a row a root field, written in its transaction.';
COMMENT ON COLUMN idempotency_key.scope IS 'Hash of the settings that tell callers apart.';
COMMENT ON COLUMN idempotency_key.request IS 'Hash of document, operation and variables.';
COMMENT ON COLUMN idempotency_key.answer IS 'JSON; null only while the transaction that made the row is open.';

CREATE INDEX ON idempotency_key (expires_at);

-- One caller at a time for a key: others wait until the transaction of the first has ended, then see
-- what it left.  "stored" gives the answer of before, "claimed" means that the caller shall do the
-- work in this transaction, "reused" that the key stands for another request.
CREATE FUNCTION claim_idempotency_key(
    p_scope bytea, p_key text, p_field text, p_request bytea, p_seconds double precision, p_wait text,
    OUT state text, OUT answer text
) LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    patience text := current_setting('lock_timeout');
BEGIN
    PERFORM set_config('lock_timeout', p_wait, true);
    PERFORM pg_advisory_xact_lock(
        hashtextextended('fraiseql ' || encode(p_scope, 'hex') || ' ' || p_key, 0));
    PERFORM set_config('lock_timeout', patience, true);

    IF EXISTS (SELECT FROM idempotency_key AS known
                WHERE known.scope = p_scope AND known.key = p_key
                  AND known.expires_at <= clock_timestamp()) THEN
        DELETE FROM idempotency_key AS known WHERE known.scope = p_scope AND known.key = p_key;
    END IF;
    IF EXISTS (SELECT FROM idempotency_key AS known
                WHERE known.scope = p_scope AND known.key = p_key AND known.request <> p_request) THEN
        state := 'reused';
        RETURN;
    END IF;
    SELECT known.answer INTO answer
      FROM idempotency_key AS known
     WHERE known.scope = p_scope AND known.key = p_key AND known.field = p_field;
    IF FOUND THEN
        state := 'stored';
        RETURN;
    END IF;
    INSERT INTO idempotency_key (scope, key, field, request, expires_at)
    VALUES (p_scope, p_key, p_field, p_request, clock_timestamp() + make_interval(secs => p_seconds));
    -- Each new key takes a few old ones with it, so that the table needs nobody to sweep it.
    DELETE FROM idempotency_key AS old
     WHERE old.ctid = ANY (ARRAY(
           SELECT ctid FROM idempotency_key
            WHERE expires_at <= clock_timestamp()
            LIMIT 20 FOR UPDATE SKIP LOCKED));
    state := 'claimed';
END
$$;
