-- The text with its white space tidied, or an error that names the argument.
CREATE FUNCTION fn_require_text(argument text, given text, longest integer) RETURNS text
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
    tidy text := btrim(regexp_replace(given, '[\s\u00a0]+', ' ', 'g'));
BEGIN
    IF coalesce(tidy, '') = '' THEN
        RAISE EXCEPTION '% must not be empty', argument
            USING ERRCODE = 'invalid_parameter_value',
                  COLUMN = argument,
                  HINT = format('Give %s of 1 to %s characters.', argument, longest);
    ELSIF length(tidy) > longest THEN
        RAISE EXCEPTION '% must have at most % characters, found %',
            argument, longest, length(tidy)
            USING ERRCODE = 'string_data_right_truncation',
                  COLUMN = argument,
                  HINT = format('Give %s of 1 to %s characters.', argument, longest);
    END IF;
    RETURN tidy;
END
$$;

COMMENT ON FUNCTION fn_require_text(text, text, integer) IS
    'A text of 1 to n characters without needless white space; SQLSTATE 22023 or 22001 otherwise';
