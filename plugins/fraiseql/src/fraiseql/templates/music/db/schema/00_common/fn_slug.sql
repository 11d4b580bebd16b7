-- 'Mötley Crüe' -> 'motley-crue', 'Борис Гребенщиков' -> 'борис-гребенщиков': the readable half of
-- an identifier.
--
-- Latin letters lose their accents by compatibility decomposition; the ones that have none are
-- spelled out. Letters of other scripts stay as they are. What is then neither letter nor digit
-- becomes one hyphen. May give an empty text.
--
-- What \w and lower() take for a letter is the database's locale to say: C.UTF-8, which embedded
-- servers have, knows all scripts; plain C knows ASCII. Between Devanagari and Myanmar vowels and
-- tones are signs, which \w does not count as letters, so that range is named. (The database's
-- encoding must be UTF8, which is what normalize() asks for.)
CREATE FUNCTION fn_slug(label text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    WITH decomposed(plain) AS (
        SELECT regexp_replace(
            normalize(label, NFKD), '([A-Za-z])[\u0300-\u036f]+|[''’]', '\1', 'g')
    ), spelled(plain) AS (
        SELECT translate(
            replace(replace(replace(replace(replace(plain,
                'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
            'øØłŁđĐðÐ', 'oolldddd')
        FROM decomposed
    )
    SELECT rtrim(left(ltrim(
        regexp_replace(
            lower(normalize(plain, NFC)), '([^\w\u0900-\u109f]|_)+', '-', 'g'), '-'), 80), '-')
    FROM spelled
$$;

COMMENT ON FUNCTION fn_slug(text) IS
    'A label as lower-case words joined by hyphens, Latin letters without accents';
