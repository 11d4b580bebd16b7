-- The artist that a mutation of the check has made or renamed.
SELECT jsonb_build_object('id', id, 'identifier', identifier, 'name', name)
FROM tb_artist
WHERE id = $1::uuid
