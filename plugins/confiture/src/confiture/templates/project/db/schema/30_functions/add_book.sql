-- What applications call: the author is created with the first book.
CREATE FUNCTION fn_add_book(author text, title text, published integer DEFAULT NULL) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
    writer integer;
    book uuid;
BEGIN
    SELECT pk_author INTO writer FROM tb_author WHERE name = fn_add_book.author;
    IF writer IS NULL THEN
        INSERT INTO tb_author (name) VALUES (fn_add_book.author) RETURNING pk_author INTO writer;
    END IF;
    INSERT INTO tb_book (fk_author, title, published)
    VALUES (writer, fn_add_book.title, fn_add_book.published)
    RETURNING id INTO book;
    RETURN book;
END
$$;

COMMENT ON FUNCTION fn_add_book(text, text, integer) IS 'Add a book; the id of the new row';
