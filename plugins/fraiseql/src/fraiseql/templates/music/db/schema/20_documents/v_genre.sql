CREATE VIEW v_genre AS
SELECT
    genre.pk_genre,
    genre.id,
    genre.identifier,
    jsonb_build_object(
        'id', genre.id,
        'identifier', genre.identifier,
        'name', genre.name
    ) AS data
FROM tb_genre AS genre;

COMMENT ON VIEW v_genre IS 'The document of each genre';
