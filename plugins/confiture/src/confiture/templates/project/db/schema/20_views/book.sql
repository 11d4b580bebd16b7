-- What applications read: one row a book, with the author beside it.
CREATE VIEW v_book AS
SELECT
    tb_book.id,
    tb_book.title,
    tb_book.published,
    tb_author.id AS author_id,
    tb_author.name AS author
FROM tb_book
JOIN tb_author ON tb_author.pk_author = tb_book.fk_author;

COMMENT ON VIEW v_book IS 'Books with the names of their authors';
