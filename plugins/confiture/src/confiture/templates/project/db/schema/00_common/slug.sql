-- A text that can stand in an address: words in lower case, hyphens between. Letters of every script
-- stay as they are, as far as the database's locale knows them (plain C knows ASCII); from U+0900 to
-- U+109F vowels and tones are signs, which are no letters by themselves. Where nothing is left, the
-- label's hash stands for it, so that it is never empty.
CREATE FUNCTION fn_slug(label text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT coalesce(
        nullif(
            trim(both '-' FROM regexp_replace(
                lower(normalize(label, NFC)), '[^[:alnum:]\u0900-\u109f]+', '-', 'g')),
            ''),
        left(md5(label), 12))
$$;
