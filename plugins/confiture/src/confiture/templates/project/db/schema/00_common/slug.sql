-- A text that can stand in an address: letters and digits in lower case, hyphens between.
CREATE FUNCTION fn_slug(label text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT trim(both '-' FROM regexp_replace(lower(label), '[^a-z0-9]+', '-', 'g'))
$$;
