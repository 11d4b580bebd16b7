-- The types with the OIDs $1, in that order: below domains, of elements for arrays.
SELECT
    base.typname AS type,
    type.typcategory = 'A' AS is_array,
    CASE WHEN base.typtype = 'e' THEN (
        SELECT json_agg(label.enumlabel ORDER BY label.enumsortorder)
        FROM pg_enum AS label
        WHERE label.enumtypid = base.oid
    ) END::text AS enum
FROM unnest($1::oid[]) WITH ORDINALITY AS wanted (oid, place)
JOIN pg_type AS declared ON declared.oid = wanted.oid
JOIN pg_type AS type ON type.oid = CASE declared.typtype
    WHEN 'd' THEN declared.typbasetype ELSE declared.oid END
JOIN pg_type AS base ON base.oid = CASE type.typcategory
    WHEN 'A' THEN type.typelem ELSE type.oid END
ORDER BY wanted.place
