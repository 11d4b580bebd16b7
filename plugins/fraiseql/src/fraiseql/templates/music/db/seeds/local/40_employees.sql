-- From the Chinook database, see CHINOOK-LICENSE.md.

COPY tb_employee (pk_employee, id, identifier, fk_manager, first_name, last_name, title, birth_date, hire_date, address, city, state, country, postal_code, phone, fax, email) FROM stdin;
1	cf30d334-0f20-5de7-b3a4-4ac408098c1f	andrew-adams	\N	Andrew	Adams	General Manager	1962-02-18	2002-08-14	11120 Jasper Ave NW	Edmonton	AB	Canada	T5K 2N1	+1 (780) 428-9482	+1 (780) 428-3457	andrew@chinookcorp.com
2	d86fd147-7064-5c63-9574-da7f6a51ed83	nancy-edwards	1	Nancy	Edwards	Sales Manager	1958-12-08	2002-05-01	825 8 Ave SW	Calgary	AB	Canada	T2P 2T3	+1 (403) 262-3443	+1 (403) 262-3322	nancy@chinookcorp.com
3	35a4ec44-c394-535b-8c0e-a79ee81761b2	jane-peacock	2	Jane	Peacock	Sales Support Agent	1973-08-29	2002-04-01	1111 6 Ave SW	Calgary	AB	Canada	T2P 5M5	+1 (403) 262-3443	+1 (403) 262-6712	jane@chinookcorp.com
4	e03ff98e-9bda-5777-9b97-a87b3a4f2525	margaret-park	2	Margaret	Park	Sales Support Agent	1947-09-19	2003-05-03	683 10 Street SW	Calgary	AB	Canada	T2P 5G3	+1 (403) 263-4423	+1 (403) 263-4289	margaret@chinookcorp.com
5	f694213d-009a-558c-a1c6-8644388485b0	steve-johnson	2	Steve	Johnson	Sales Support Agent	1965-03-03	2003-10-17	7727B 41 Ave	Calgary	AB	Canada	T3B 1Y7	1 (780) 836-9987	1 (780) 836-9543	steve@chinookcorp.com
6	6179e000-588c-5884-81ac-31798d68a664	michael-mitchell	1	Michael	Mitchell	IT Manager	1973-07-01	2003-10-17	5827 Bowness Road NW	Calgary	AB	Canada	T3B 0C5	+1 (403) 246-9887	+1 (403) 246-9899	michael@chinookcorp.com
7	b2623526-ca6a-52c4-9793-77dafedabead	robert-king	6	Robert	King	IT Staff	1970-05-29	2004-01-02	590 Columbia Boulevard West	Lethbridge	AB	Canada	T1K 5N8	+1 (403) 456-9986	+1 (403) 456-8485	robert@chinookcorp.com
8	3cfc4b4c-245b-58ba-bf6f-fb353bd3ca46	laura-callahan	6	Laura	Callahan	IT Staff	1968-01-09	2004-03-04	923 7 ST NW	Lethbridge	AB	Canada	T1H 1Y8	+1 (403) 467-3351	+1 (403) 467-8772	laura@chinookcorp.com
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_employee', 'pk_employee'), 8);
