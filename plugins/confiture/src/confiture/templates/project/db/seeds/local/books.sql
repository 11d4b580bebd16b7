-- Rows to begin with; loaded by `confiture build --seed`.
COPY tb_author (pk_author, name) FROM stdin;
1	Ursula K. Le Guin
2	Italo Calvino
\.

COPY tb_book (fk_author, title, published) FROM stdin;
1	The Left Hand of Darkness	1969
1	The Dispossessed	1974
2	Invisible Cities	1972
\.

SELECT setval(pg_get_serial_sequence('tb_author', 'pk_author'), 2);
