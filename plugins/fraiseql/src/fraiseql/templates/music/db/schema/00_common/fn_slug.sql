-- 'Mötley Crüe' -> 'motley-crue': the readable half of an identifier.
--
-- Letters lose their accents by compatibility decomposition; the ones that have none are spelled
-- out. What is then neither a letter a-z nor a digit becomes one hyphen. May give an empty text.
-- (The database's encoding must be UTF8, which is what normalize() asks for.)
CREATE FUNCTION fn_slug(label text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    WITH decomposed(plain) AS (
        SELECT regexp_replace(normalize(label, NFKD), '[\u0300-\u036f''’]', '', 'g')
    ), spelled(plain) AS (
        SELECT translate(
            replace(replace(replace(replace(replace(plain,
                'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
            'øØłŁđĐðÐ', 'oolldddd')
        FROM decomposed
    )
    SELECT rtrim(left(ltrim(
        regexp_replace(lower(plain), '[^a-z0-9]+', '-', 'g'), '-'), 80), '-')
    FROM spelled
$$;

COMMENT ON FUNCTION fn_slug(text) IS 'A label as lower-case ASCII words joined by hyphens';
