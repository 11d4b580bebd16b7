CREATE TABLE persisted_document (
    hash          bytea       PRIMARY KEY,
    document      text        NOT NULL,
    size          integer     NOT NULL GENERATED ALWAYS AS (octet_length(document)) STORED,
    is_admitted   boolean     NOT NULL DEFAULT false,
    registered_at timestamptz NOT NULL DEFAULT now(),
    used_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE persisted_document IS
    'GraphQL documents that clients registered and name by their hash.';
COMMENT ON COLUMN persisted_document.hash IS 'SHA-256 of the document in UTF-8.';
COMMENT ON COLUMN persisted_document.is_admitted IS
    'Whether it was asked for after it was registered; what was not has a fifth of the room at most.';
COMMENT ON COLUMN persisted_document.used_at IS 'Exact to ten minutes.';

CREATE INDEX ON persisted_document (is_admitted, used_at DESC) INCLUDE (size);

-- Forgets what was not used for longest, of the new or of the admitted ones.  A flood of new ones
-- cannot push out what is in use, because they are counted apart.
CREATE FUNCTION trim_persisted_documents(p_is_admitted boolean, p_most bigint) RETURNS void
    LANGUAGE sql SET search_path FROM CURRENT AS $$
    DELETE FROM persisted_document AS old
     WHERE old.ctid = ANY (ARRAY(
           SELECT ranked.ctid
             FROM (SELECT ctid, sum(size) OVER (ORDER BY used_at DESC, hash) AS taken
                     FROM persisted_document
                    WHERE is_admitted = p_is_admitted) AS ranked
            WHERE ranked.taken > CASE WHEN p_is_admitted THEN p_most - p_most / 5 ELSE p_most / 5 END))
       AND old.is_admitted = p_is_admitted;
$$;

CREATE FUNCTION find_persisted_document(p_hash bytea, p_most bigint) RETURNS text
    LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    known persisted_document;
BEGIN
    SELECT * INTO known FROM persisted_document AS one WHERE one.hash = p_hash;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    -- Reading writes once in ten minutes; a standby only reads.
    IF (NOT known.is_admitted OR known.used_at < clock_timestamp() - interval '10 minutes')
       AND NOT pg_is_in_recovery() THEN
        UPDATE persisted_document AS one
           SET used_at = clock_timestamp(), is_admitted = true
         WHERE one.hash = p_hash;
        IF NOT known.is_admitted THEN
            PERFORM trim_persisted_documents(true, p_most);
        END IF;
    END IF;
    RETURN known.document;
END
$$;

CREATE FUNCTION keep_persisted_document(p_hash bytea, p_document text, p_most bigint) RETURNS void
    LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO persisted_document (hash, document) VALUES (p_hash, p_document)
        ON CONFLICT ON CONSTRAINT persisted_document_pkey DO NOTHING;
    PERFORM trim_persisted_documents(false, p_most);
END
$$;
