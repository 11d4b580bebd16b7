-- From the Chinook database, see CHINOOK-LICENSE.md.

COPY tb_invoice (pk_invoice, id, identifier, fk_customer, invoice_date, billing_address, billing_city, billing_state, billing_country, billing_postal_code, total) FROM stdin;
1	499007ea-2d98-50a3-a231-83e24078d769	invoice-1	2	2021-01-01	Theodor-Heuss-Straße 34	Stuttgart	\N	Germany	70174	1.98
2	9e75275c-88d0-5539-a251-fe5cd1e830c2	invoice-2	4	2021-01-02	Ullevålsveien 14	Oslo	\N	Norway	0171	3.96
3	a2b166d4-a922-53a3-b20e-8e71ff101b97	invoice-3	8	2021-01-03	Grétrystraat 63	Brussels	\N	Belgium	1000	5.94
4	bb8b5c4f-1794-5aaa-a547-5c8f992cd8fb	invoice-4	14	2021-01-06	8210 111 ST NW	Edmonton	AB	Canada	T6G 2C7	8.91
5	055641d0-ed34-52b2-8fe0-098a8fd54605	invoice-5	23	2021-01-11	69 Salem Street	Boston	MA	USA	2113	13.86
6	6bbbf98a-d959-5b72-91a6-d7ae39265649	invoice-6	37	2021-01-19	Berger Straße 10	Frankfurt	\N	Germany	60316	0.99
7	ec7d2379-5be8-5d6c-8aa4-c8ef56570e47	invoice-7	38	2021-02-01	Barbarossastraße 19	Berlin	\N	Germany	10779	1.98
8	14a6e7af-f4e4-5469-9045-70281b6aeb92	invoice-8	40	2021-02-01	8, Rue Hanovre	Paris	\N	France	75002	1.98
9	aaec2378-d5a5-5ed4-9cc8-b990424952e7	invoice-9	42	2021-02-02	9, Place Louis Barthou	Bordeaux	\N	France	33000	3.96
10	b9053686-d5d4-531b-bb02-8046ffb112bb	invoice-10	46	2021-02-03	3 Chatham Street	Dublin	Dublin	Ireland	\N	5.94
11	0d65e2d8-8c2c-53a3-9e26-0a0824c567c3	invoice-11	52	2021-02-06	202 Hoxton Street	London	\N	United Kingdom	N1 5LH	8.91
12	7736f59d-ccf9-5813-8132-92e6063903bd	invoice-12	2	2021-02-11	Theodor-Heuss-Straße 34	Stuttgart	\N	Germany	70174	13.86
13	d54a71c6-8a51-5116-afbd-416e4a097437	invoice-13	16	2021-02-19	1600 Amphitheatre Parkway	Mountain View	CA	USA	94043-1351	0.99
14	116a7467-0226-5ab5-ac16-e172f61d36b3	invoice-14	17	2021-03-04	1 Microsoft Way	Redmond	WA	USA	98052-8300	1.98
15	918cb8cf-0e0e-50d6-94bf-509f3dc2d5f2	invoice-15	19	2021-03-04	1 Infinite Loop	Cupertino	CA	USA	95014	1.98
16	fd4788e2-4f0c-569b-bf0f-43da20a3682f	invoice-16	21	2021-03-05	801 W 4th Street	Reno	NV	USA	89503	3.96
17	ff936b8a-2d6d-5e76-b4fb-bf758b127c86	invoice-17	25	2021-03-06	319 N. Frances Street	Madison	WI	USA	53703	5.94
18	e914ae9e-2a65-5a0c-9a0f-b9a3eb7357d4	invoice-18	31	2021-03-09	194A Chain Lake Drive	Halifax	NS	Canada	B3S 1C5	8.91
19	247ac727-70f3-55a3-a8d7-31fd63f92154	invoice-19	40	2021-03-14	8, Rue Hanovre	Paris	\N	France	75002	13.86
20	5c7b3659-e23b-5175-99de-203b0d02b6e1	invoice-20	54	2021-03-22	110 Raeburn Pl	Edinburgh 	\N	United Kingdom	EH4 1HH	0.99
21	3d379676-ab5f-5dd8-b23d-11459ace1245	invoice-21	55	2021-04-04	421 Bourke Street	Sidney	NSW	Australia	2010	1.98
22	af3efebb-907f-5835-b437-2b59982e27b9	invoice-22	57	2021-04-04	Calle Lira, 198	Santiago	\N	Chile	\N	1.98
23	42886c99-4960-54ef-8b3b-d7c45418b697	invoice-23	59	2021-04-05	3,Raj Bhavan Road	Bangalore	\N	India	560001	3.96
24	413a40f6-fcd1-5da2-909a-1cf7a5752a65	invoice-24	4	2021-04-06	Ullevålsveien 14	Oslo	\N	Norway	0171	5.94
25	e03c4f6f-4e81-5b13-a197-5f9b19dc7913	invoice-25	10	2021-04-09	Rua Dr. Falcão Filho, 155	São Paulo	SP	Brazil	01007-010	8.91
26	f29b8559-a6b5-54c9-aead-696e7d0f57e6	invoice-26	19	2021-04-14	1 Infinite Loop	Cupertino	CA	USA	95014	13.86
27	ad20ba36-82a3-5c31-b3f3-ad901318d05b	invoice-27	33	2021-04-22	5112 48 Street	Yellowknife	NT	Canada	X1A 1N6	0.99
28	8c1bbdb2-e35c-5c27-b930-ed82f692a07e	invoice-28	34	2021-05-05	Rua da Assunção 53	Lisbon	\N	Portugal	\N	1.98
29	f0b1215e-ef81-5bdf-9ee7-d4f73b87f072	invoice-29	36	2021-05-05	Tauentzienstraße 8	Berlin	\N	Germany	10789	1.98
30	768bf3ab-9440-5da9-be9b-cf7eb85f81d6	invoice-30	38	2021-05-06	Barbarossastraße 19	Berlin	\N	Germany	10779	3.96
31	43c30853-ec8e-5362-8724-e28354b3feca	invoice-31	42	2021-05-07	9, Place Louis Barthou	Bordeaux	\N	France	33000	5.94
32	1c93ee16-730a-5d98-8cd8-8ca54f3b75ca	invoice-32	48	2021-05-10	Lijnbaansgracht 120bg	Amsterdam	VV	Netherlands	1016	8.91
33	f5b3fddc-cbdc-5fd6-a991-e137453ea315	invoice-33	57	2021-05-15	Calle Lira, 198	Santiago	\N	Chile	\N	13.86
34	44925a1d-1c44-5f21-a47d-22223ea728ac	invoice-34	12	2021-05-23	Praça Pio X, 119	Rio de Janeiro	RJ	Brazil	20040-020	0.99
35	f4aaf754-8085-51d6-b967-080196136e35	invoice-35	13	2021-06-05	Qe 7 Bloco G	Brasília	DF	Brazil	71020-677	1.98
36	e1a8f13b-da16-50f3-b2d2-c92cbeb8fc3e	invoice-36	15	2021-06-05	700 W Pender Street	Vancouver	BC	Canada	V6C 1G8	1.98
37	f06c0807-7fac-595d-86c6-9841c0e26670	invoice-37	17	2021-06-06	1 Microsoft Way	Redmond	WA	USA	98052-8300	3.96
38	2f711726-f5f7-5dc6-9d3d-71d142d80a6a	invoice-38	21	2021-06-07	801 W 4th Street	Reno	NV	USA	89503	5.94
39	6d75c144-129e-5f66-ba7c-51510d444e05	invoice-39	27	2021-06-10	1033 N Park Ave	Tucson	AZ	USA	85719	8.91
40	f97fc292-52d8-55dd-8ecb-07a4ad3900a6	invoice-40	36	2021-06-15	Tauentzienstraße 8	Berlin	\N	Germany	10789	13.86
41	7e7813d0-5d4a-58d3-b7b7-c694ec6c5de7	invoice-41	50	2021-06-23	C/ San Bernardo 85	Madrid	\N	Spain	28015	0.99
42	6f89fe61-8283-5ba6-8e4b-a2cc00573368	invoice-42	51	2021-07-06	Celsiusg. 9	Stockholm	\N	Sweden	11230	1.98
43	53f9e236-333b-5837-a961-2ceccd98825e	invoice-43	53	2021-07-06	113 Lupus St	London	\N	United Kingdom	SW1V 3EN	1.98
44	21bc336d-b5cc-5f9a-a8ac-2ed52a76a81d	invoice-44	55	2021-07-07	421 Bourke Street	Sidney	NSW	Australia	2010	3.96
45	60b6d32a-d85d-5e84-87e1-5982bade21ff	invoice-45	59	2021-07-08	3,Raj Bhavan Road	Bangalore	\N	India	560001	5.94
46	2920bedb-5693-5a9f-9f01-f30d431b5673	invoice-46	6	2021-07-11	Rilská 3174/6	Prague	\N	Czech Republic	14300	8.91
47	928d56b6-2567-5e52-827a-2da443a18e21	invoice-47	15	2021-07-16	700 W Pender Street	Vancouver	BC	Canada	V6C 1G8	13.86
48	b4f0f365-5815-5fc2-b0ce-dfa9a43e947b	invoice-48	29	2021-07-24	796 Dundas Street West	Toronto	ON	Canada	M6J 1V1	0.99
49	ae6eea1e-2c74-504f-9809-e20ac86f2c42	invoice-49	30	2021-08-06	230 Elgin Street	Ottawa	ON	Canada	K2P 1L7	1.98
50	29950b22-e105-5732-87ef-828281e49fa5	invoice-50	32	2021-08-06	696 Osborne Street	Winnipeg	MB	Canada	R3L 2B9	1.98
51	f29b1faf-cfe6-54ec-aff0-4bc47191c56d	invoice-51	34	2021-08-07	Rua da Assunção 53	Lisbon	\N	Portugal	\N	3.96
52	da7fe1d6-4951-50e0-b708-d11a184f93f8	invoice-52	38	2021-08-08	Barbarossastraße 19	Berlin	\N	Germany	10779	5.94
53	f0b8562a-c270-5145-b4e4-4e64088dc8e8	invoice-53	44	2021-08-11	Porthaninkatu 9	Helsinki	\N	Finland	00530	8.91
54	39e7cfb0-f559-5be8-911f-3c6735653bd9	invoice-54	53	2021-08-16	113 Lupus St	London	\N	United Kingdom	SW1V 3EN	13.86
55	606a0168-7745-5615-acfe-de35eded2c30	invoice-55	8	2021-08-24	Grétrystraat 63	Brussels	\N	Belgium	1000	0.99
56	fa3f25fd-a977-5a89-9f12-2629523d30c9	invoice-56	9	2021-09-06	Sønder Boulevard 51	Copenhagen	\N	Denmark	1720	1.98
57	ad85c52c-4ebc-58f9-ab12-1a14b5014626	invoice-57	11	2021-09-06	Av. Paulista, 2022	São Paulo	SP	Brazil	01310-200	1.98
58	2a783ecc-780f-5213-826c-b78ad727942a	invoice-58	13	2021-09-07	Qe 7 Bloco G	Brasília	DF	Brazil	71020-677	3.96
59	091c5e31-7be9-543a-bd7b-4c3ac02a93b8	invoice-59	17	2021-09-08	1 Microsoft Way	Redmond	WA	USA	98052-8300	5.94
60	fab9fcfb-c5d2-549c-9213-86cb5f78ba48	invoice-60	23	2021-09-11	69 Salem Street	Boston	MA	USA	2113	8.91
61	53c6330c-4db4-5f2c-bd67-cd616937a15c	invoice-61	32	2021-09-16	696 Osborne Street	Winnipeg	MB	Canada	R3L 2B9	13.86
62	a0702307-b753-5c4e-9898-37613110a6f6	invoice-62	46	2021-09-24	3 Chatham Street	Dublin	Dublin	Ireland	\N	0.99
63	368e1d93-88ea-56f3-92ee-a832975ec9c3	invoice-63	47	2021-10-07	Via Degli Scipioni, 43	Rome	RM	Italy	00192	1.98
64	6a0e57e5-41dc-5f8a-97a3-0d886ed140d5	invoice-64	49	2021-10-07	Ordynacka 10	Warsaw	\N	Poland	00-358	1.98
65	6bf2277c-dbc4-5434-81bb-1ef672d919ce	invoice-65	51	2021-10-08	Celsiusg. 9	Stockholm	\N	Sweden	11230	3.96
66	8901fc28-11ed-5a9c-9c2e-4dab9651da21	invoice-66	55	2021-10-09	421 Bourke Street	Sidney	NSW	Australia	2010	5.94
67	e0542dea-5f8d-5dbe-9c40-59173f514eb4	invoice-67	2	2021-10-12	Theodor-Heuss-Straße 34	Stuttgart	\N	Germany	70174	8.91
68	3914c2ae-d7eb-525e-a6c0-d7fa2f83062d	invoice-68	11	2021-10-17	Av. Paulista, 2022	São Paulo	SP	Brazil	01310-200	13.86
69	e0df5388-ba39-5ccd-aaa7-89ac64119422	invoice-69	25	2021-10-25	319 N. Frances Street	Madison	WI	USA	53703	0.99
70	54a195b1-0a55-5096-893a-667fa5d6f72b	invoice-70	26	2021-11-07	2211 W Berry Street	Fort Worth	TX	USA	76110	1.98
71	5a2c844b-12f4-5c68-bd34-511f98da5b8e	invoice-71	28	2021-11-07	302 S 700 E	Salt Lake City	UT	USA	84102	1.98
72	3d6c951e-4497-5c08-8763-deaa3c58aa2a	invoice-72	30	2021-11-08	230 Elgin Street	Ottawa	ON	Canada	K2P 1L7	3.96
73	f1f41ea6-e647-59ae-ab8b-2dd0d663096e	invoice-73	34	2021-11-09	Rua da Assunção 53	Lisbon	\N	Portugal	\N	5.94
74	d0640f5a-c52c-5b93-8e7c-8d511a7fd988	invoice-74	40	2021-11-12	8, Rue Hanovre	Paris	\N	France	75002	8.91
75	f00b3a55-9318-5fe2-a0ee-8cfcfdab2c2a	invoice-75	49	2021-11-17	Ordynacka 10	Warsaw	\N	Poland	00-358	13.86
76	31e2af26-f659-5742-a74a-dafa197253d2	invoice-76	4	2021-11-25	Ullevålsveien 14	Oslo	\N	Norway	0171	0.99
77	f3aff6da-6327-5664-8e3f-34501f3e9de8	invoice-77	5	2021-12-08	Klanova 9/506	Prague	\N	Czech Republic	14700	1.98
78	a98ff2cd-d972-5ba9-a415-ca34c22e4e3c	invoice-78	7	2021-12-08	Rotenturmstraße 4, 1010 Innere Stadt	Vienne	\N	Austria	1010	1.98
79	26c9672d-93c7-53dc-a2b9-21d3b8936b83	invoice-79	9	2021-12-09	Sønder Boulevard 51	Copenhagen	\N	Denmark	1720	3.96
80	33d2a050-7d5e-5c63-82c2-687508d56694	invoice-80	13	2021-12-10	Qe 7 Bloco G	Brasília	DF	Brazil	71020-677	5.94
81	aa885f5a-37b6-57f7-a84c-3c51c17523bf	invoice-81	19	2021-12-13	1 Infinite Loop	Cupertino	CA	USA	95014	8.91
82	2d57465e-0499-5ff8-8093-e67bd7dd6bec	invoice-82	28	2021-12-18	302 S 700 E	Salt Lake City	UT	USA	84102	13.86
83	002619ca-a558-5cde-b2cd-659304e3af5f	invoice-83	42	2021-12-26	9, Place Louis Barthou	Bordeaux	\N	France	33000	0.99
84	6105efd3-7529-5bc2-8e8c-67bd5ec026ce	invoice-84	43	2022-01-08	68, Rue Jouvence	Dijon	\N	France	21000	1.98
85	76f3b175-8091-56ef-a582-81590f01f3f3	invoice-85	45	2022-01-08	Erzsébet krt. 58.	Budapest	\N	Hungary	H-1073	1.98
86	915f1c2b-af32-5d89-bfeb-733ae4ae916a	invoice-86	47	2022-01-09	Via Degli Scipioni, 43	Rome	RM	Italy	00192	3.96
87	c878cf10-08f8-509b-8a32-0b65c42a358b	invoice-87	51	2022-01-10	Celsiusg. 9	Stockholm	\N	Sweden	11230	6.94
88	9cec45d2-992a-508c-ad18-f9cb0e063d4a	invoice-88	57	2022-01-13	Calle Lira, 198	Santiago	\N	Chile	\N	17.91
89	eb722d21-bbe8-5738-aebf-89f264f1aeb0	invoice-89	7	2022-01-18	Rotenturmstraße 4, 1010 Innere Stadt	Vienne	\N	Austria	1010	18.86
90	b7cdfa3e-37e5-5de0-936a-9a92b0c5261c	invoice-90	21	2022-01-26	801 W 4th Street	Reno	NV	USA	89503	0.99
91	cbaf12dd-e052-5160-8276-45d164e81fb1	invoice-91	22	2022-02-08	120 S Orange Ave	Orlando	FL	USA	32801	1.98
92	0fbdca4f-bdcd-54bb-b66c-cba096c9b2b5	invoice-92	24	2022-02-08	162 E Superior Street	Chicago	IL	USA	60611	1.98
93	f0c9ed20-92b6-5708-b4eb-2c5de0ec020b	invoice-93	26	2022-02-09	2211 W Berry Street	Fort Worth	TX	USA	76110	3.96
94	b0ff9173-d609-5c6f-972b-628704607691	invoice-94	30	2022-02-10	230 Elgin Street	Ottawa	ON	Canada	K2P 1L7	5.94
95	628c1d8d-b2f4-51da-ba0d-6abfd6f94810	invoice-95	36	2022-02-13	Tauentzienstraße 8	Berlin	\N	Germany	10789	8.91
96	371e030b-5453-5e77-a19f-7a361cb12410	invoice-96	45	2022-02-18	Erzsébet krt. 58.	Budapest	\N	Hungary	H-1073	21.86
97	cb5e50e0-538e-522f-bf55-946f37fa0639	invoice-97	59	2022-02-26	3,Raj Bhavan Road	Bangalore	\N	India	560001	1.99
98	0a4bad39-f16e-5064-91cd-ff61f374ba9b	invoice-98	1	2022-03-11	Av. Brigadeiro Faria Lima, 2170	São José dos Campos	SP	Brazil	12227-000	3.98
99	7fd068ae-1e11-544f-968f-fe11fdbeaf11	invoice-99	3	2022-03-11	1498 rue Bélanger	Montréal	QC	Canada	H2G 1A7	3.98
100	c0d510c6-784e-52d6-8e46-0386303c6ff7	invoice-100	5	2022-03-12	Klanova 9/506	Prague	\N	Czech Republic	14700	3.96
101	aeee9d46-c39f-58e8-908c-17cb7a4e5632	invoice-101	9	2022-03-13	Sønder Boulevard 51	Copenhagen	\N	Denmark	1720	5.94
102	f00bdea0-9636-54b0-9a55-3ef8ae8739c7	invoice-102	15	2022-03-16	700 W Pender Street	Vancouver	BC	Canada	V6C 1G8	9.91
103	a741f197-e0bc-5db5-840d-c30199081e8b	invoice-103	24	2022-03-21	162 E Superior Street	Chicago	IL	USA	60611	15.86
104	314c6a5b-f85f-562c-8e84-d03baecd15aa	invoice-104	38	2022-03-29	Barbarossastraße 19	Berlin	\N	Germany	10779	0.99
105	bb25f4ea-7a15-5b83-9a10-8f72ff642abc	invoice-105	39	2022-04-11	4, Rue Milton	Paris	\N	France	75009	1.98
106	90c4b535-4e0d-5fb1-9bc0-fdca66acc080	invoice-106	41	2022-04-11	11, Place Bellecour	Lyon	\N	France	69002	1.98
107	d82c5370-9dc5-59aa-81a1-80f18146ff48	invoice-107	43	2022-04-12	68, Rue Jouvence	Dijon	\N	France	21000	3.96
108	03e97e57-2b60-512a-aa21-35fa9bfa080e	invoice-108	47	2022-04-13	Via Degli Scipioni, 43	Rome	RM	Italy	00192	5.94
109	d0bc18f8-cc96-552b-9924-4fc7377655bd	invoice-109	53	2022-04-16	113 Lupus St	London	\N	United Kingdom	SW1V 3EN	8.91
110	05b0078c-e6fe-543e-a51d-b366ef7900e2	invoice-110	3	2022-04-21	1498 rue Bélanger	Montréal	QC	Canada	H2G 1A7	13.86
111	f0a2306f-c5af-51fc-9716-09b19128fc11	invoice-111	17	2022-04-29	1 Microsoft Way	Redmond	WA	USA	98052-8300	0.99
112	26908051-250c-5123-961f-c2b1aae0cd5b	invoice-112	18	2022-05-12	627 Broadway	New York	NY	USA	10012-2612	1.98
113	610d17d6-7ae3-59be-9bd8-bbd88d436b14	invoice-113	20	2022-05-12	541 Del Medio Avenue	Mountain View	CA	USA	94040-111	1.98
114	6bdb2685-aee1-5bce-bbf4-8b82f0645a6b	invoice-114	22	2022-05-13	120 S Orange Ave	Orlando	FL	USA	32801	3.96
115	a96de956-ac0d-5504-808a-4266a8fc6bc5	invoice-115	26	2022-05-14	2211 W Berry Street	Fort Worth	TX	USA	76110	5.94
116	3a4213c1-2237-5622-84d8-4917fc3dfc5c	invoice-116	32	2022-05-17	696 Osborne Street	Winnipeg	MB	Canada	R3L 2B9	8.91
117	23754c78-029f-5d35-b593-e941b832f088	invoice-117	41	2022-05-22	11, Place Bellecour	Lyon	\N	France	69002	13.86
118	11f6bce9-cb03-5538-a796-56501cc07648	invoice-118	55	2022-05-30	421 Bourke Street	Sidney	NSW	Australia	2010	0.99
119	ce35843f-158e-5d99-8b70-39e0f0d7ee95	invoice-119	56	2022-06-12	307 Macacha Güemes	Buenos Aires	\N	Argentina	1106	1.98
120	5afe8603-5445-526b-908c-d62ce8eeafff	invoice-120	58	2022-06-12	12,Community Centre	Delhi	\N	India	110017	1.98
121	b209d93f-4632-5b8e-a61b-f37c711c9a5d	invoice-121	1	2022-06-13	Av. Brigadeiro Faria Lima, 2170	São José dos Campos	SP	Brazil	12227-000	3.96
122	c35ae473-b47f-5434-8579-03ac92679b21	invoice-122	5	2022-06-14	Klanova 9/506	Prague	\N	Czech Republic	14700	5.94
123	6684dfda-f53a-5bdb-9138-2891b4912386	invoice-123	11	2022-06-17	Av. Paulista, 2022	São Paulo	SP	Brazil	01310-200	8.91
124	03a3a470-2da6-57f7-ab97-75d78235cfed	invoice-124	20	2022-06-22	541 Del Medio Avenue	Mountain View	CA	USA	94040-111	13.86
125	58f10422-8491-558c-8903-c0f55df48e2b	invoice-125	34	2022-06-30	Rua da Assunção 53	Lisbon	\N	Portugal	\N	0.99
126	bf20d795-cd1f-50fb-9ea3-a0f72f5515da	invoice-126	35	2022-07-13	Rua dos Campeões Europeus de Viena, 4350	Porto	\N	Portugal	\N	1.98
127	d13f767b-507c-599e-8e8d-441f765d6f7a	invoice-127	37	2022-07-13	Berger Straße 10	Frankfurt	\N	Germany	60316	1.98
128	b19643dc-8020-57cb-8e72-51518e747292	invoice-128	39	2022-07-14	4, Rue Milton	Paris	\N	France	75009	3.96
129	fcbafc5d-ba9b-5285-85ed-9e1e404cbe49	invoice-129	43	2022-07-15	68, Rue Jouvence	Dijon	\N	France	21000	5.94
130	75b2df6d-cde1-5986-b460-a67cb7338e60	invoice-130	49	2022-07-18	Ordynacka 10	Warsaw	\N	Poland	00-358	8.91
131	8d73abe1-2a7d-597a-af90-d31c060c9eaa	invoice-131	58	2022-07-23	12,Community Centre	Delhi	\N	India	110017	13.86
132	f4ec26c3-5508-5b3e-a0f6-39fcbea3794b	invoice-132	13	2022-07-31	Qe 7 Bloco G	Brasília	DF	Brazil	71020-677	0.99
133	7f8fa79f-247c-58cb-a6dc-b5c4461f6de9	invoice-133	14	2022-08-13	8210 111 ST NW	Edmonton	AB	Canada	T6G 2C7	1.98
134	68590f4c-e0e4-5d58-aa34-e0dd9c83f668	invoice-134	16	2022-08-13	1600 Amphitheatre Parkway	Mountain View	CA	USA	94043-1351	1.98
135	9d51ae4e-f573-5cd6-a326-ca6372412d97	invoice-135	18	2022-08-14	627 Broadway	New York	NY	USA	10012-2612	3.96
136	8a11a059-c5f3-5940-ba76-6853ea67b85a	invoice-136	22	2022-08-15	120 S Orange Ave	Orlando	FL	USA	32801	5.94
137	b4f4f85e-e45d-5af4-b8d4-f3860ec24b1a	invoice-137	28	2022-08-18	302 S 700 E	Salt Lake City	UT	USA	84102	8.91
138	5fddbc1f-31cc-54ec-83b9-234ef26bb47a	invoice-138	37	2022-08-23	Berger Straße 10	Frankfurt	\N	Germany	60316	13.86
139	8444660b-1168-51c4-867d-48bbf4b22ac0	invoice-139	51	2022-08-31	Celsiusg. 9	Stockholm	\N	Sweden	11230	0.99
140	6c6c539c-69cf-5224-84c3-caf3590e722a	invoice-140	52	2022-09-13	202 Hoxton Street	London	\N	United Kingdom	N1 5LH	1.98
141	0baa2f41-c415-55f3-b95f-462b062153d6	invoice-141	54	2022-09-13	110 Raeburn Pl	Edinburgh 	\N	United Kingdom	EH4 1HH	1.98
142	5bcad4bf-7c00-5a62-8544-3d9dc130b57f	invoice-142	56	2022-09-14	307 Macacha Güemes	Buenos Aires	\N	Argentina	1106	3.96
143	93989dff-401c-5c7a-98d2-f1033cabba9c	invoice-143	1	2022-09-15	Av. Brigadeiro Faria Lima, 2170	São José dos Campos	SP	Brazil	12227-000	5.94
144	ea7bf854-59ba-5b14-9f13-4d8c905dd5eb	invoice-144	7	2022-09-18	Rotenturmstraße 4, 1010 Innere Stadt	Vienne	\N	Austria	1010	8.91
145	df14fc84-2608-5b58-9d50-2c8e8e8122e9	invoice-145	16	2022-09-23	1600 Amphitheatre Parkway	Mountain View	CA	USA	94043-1351	13.86
146	e02914da-7be8-550b-82c0-1eeec9ef40fb	invoice-146	30	2022-10-01	230 Elgin Street	Ottawa	ON	Canada	K2P 1L7	0.99
147	5246e981-4302-589a-9611-09a052005e5d	invoice-147	31	2022-10-14	194A Chain Lake Drive	Halifax	NS	Canada	B3S 1C5	1.98
148	827ec354-2a98-5a29-9b67-c7b59046f155	invoice-148	33	2022-10-14	5112 48 Street	Yellowknife	NT	Canada	X1A 1N6	1.98
149	b4eef5f8-ec45-5980-ad6c-22c9fcee7d05	invoice-149	35	2022-10-15	Rua dos Campeões Europeus de Viena, 4350	Porto	\N	Portugal	\N	3.96
150	8488ff72-2e0a-5d28-a227-8583394e98a6	invoice-150	39	2022-10-16	4, Rue Milton	Paris	\N	France	75009	5.94
151	a0ecbb12-e8d4-5b7c-9c15-164b11862c77	invoice-151	45	2022-10-19	Erzsébet krt. 58.	Budapest	\N	Hungary	H-1073	8.91
152	aacbbd4e-cd3d-51cc-a9ef-d4ad170a45d5	invoice-152	54	2022-10-24	110 Raeburn Pl	Edinburgh 	\N	United Kingdom	EH4 1HH	13.86
153	d2dbf5b6-bc81-5f23-b052-fb48147d5a18	invoice-153	9	2022-11-01	Sønder Boulevard 51	Copenhagen	\N	Denmark	1720	0.99
154	1ddde728-0fd9-57cd-a317-5c076f6ca3cc	invoice-154	10	2022-11-14	Rua Dr. Falcão Filho, 155	São Paulo	SP	Brazil	01007-010	1.98
155	ada75d60-68aa-54c1-a0c2-ccd076b71cb2	invoice-155	12	2022-11-14	Praça Pio X, 119	Rio de Janeiro	RJ	Brazil	20040-020	1.98
156	ed720682-de30-5d0c-b7e5-2326d03a642b	invoice-156	14	2022-11-15	8210 111 ST NW	Edmonton	AB	Canada	T6G 2C7	3.96
157	3ed50a42-1606-5961-8572-0ef015d89487	invoice-157	18	2022-11-16	627 Broadway	New York	NY	USA	10012-2612	5.94
158	79bd6c00-09fc-530b-b363-24f60c581e80	invoice-158	24	2022-11-19	162 E Superior Street	Chicago	IL	USA	60611	8.91
159	18e37727-e4d2-562b-8110-2c1d69f208b7	invoice-159	33	2022-11-24	5112 48 Street	Yellowknife	NT	Canada	X1A 1N6	13.86
160	542d5174-fc1e-5997-913e-8f872ff2213d	invoice-160	47	2022-12-02	Via Degli Scipioni, 43	Rome	RM	Italy	00192	0.99
161	30fab133-196f-548c-ba2b-b8a3cf47fe24	invoice-161	48	2022-12-15	Lijnbaansgracht 120bg	Amsterdam	VV	Netherlands	1016	1.98
162	99215e63-a433-5996-a5f0-286320fe2b6f	invoice-162	50	2022-12-15	C/ San Bernardo 85	Madrid	\N	Spain	28015	1.98
163	434f4e02-36a2-51cc-b3e8-72a1aefa8132	invoice-163	52	2022-12-16	202 Hoxton Street	London	\N	United Kingdom	N1 5LH	3.96
164	f5a80a9c-06fe-5fd0-aff8-ba6329837c06	invoice-164	56	2022-12-17	307 Macacha Güemes	Buenos Aires	\N	Argentina	1106	5.94
165	ec446ed2-bb48-5d65-bfc9-6bf7e66a82f3	invoice-165	3	2022-12-20	1498 rue Bélanger	Montréal	QC	Canada	H2G 1A7	8.91
166	9f27da23-0ab7-59ff-b561-b4cf8b9609ed	invoice-166	12	2022-12-25	Praça Pio X, 119	Rio de Janeiro	RJ	Brazil	20040-020	13.86
167	c3319a3d-d6aa-58bb-959a-9df66a64af26	invoice-167	26	2023-01-02	2211 W Berry Street	Fort Worth	TX	USA	76110	0.99
168	0e520d8e-b1d9-583a-9aaa-c99ace80e0f3	invoice-168	27	2023-01-15	1033 N Park Ave	Tucson	AZ	USA	85719	1.98
169	76da1488-56c9-5b08-ad3e-bb8da77a0293	invoice-169	29	2023-01-15	796 Dundas Street West	Toronto	ON	Canada	M6J 1V1	1.98
170	066858e2-b347-55a4-9a79-4d462d72b0d4	invoice-170	31	2023-01-16	194A Chain Lake Drive	Halifax	NS	Canada	B3S 1C5	3.96
171	3994b108-c350-5b94-905f-3ba940ba431f	invoice-171	35	2023-01-17	Rua dos Campeões Europeus de Viena, 4350	Porto	\N	Portugal	\N	5.94
172	3cb77078-6454-5e36-814e-7e4df8e68a34	invoice-172	41	2023-01-20	11, Place Bellecour	Lyon	\N	France	69002	8.91
173	ae54e4b2-ac65-55b8-a654-2ae79486228f	invoice-173	50	2023-01-25	C/ San Bernardo 85	Madrid	\N	Spain	28015	13.86
174	ef4624b8-464e-5891-aa9c-5d3a1eada00d	invoice-174	5	2023-02-02	Klanova 9/506	Prague	\N	Czech Republic	14700	0.99
175	b7550a87-439c-508d-a9b4-ae4756c06c92	invoice-175	6	2023-02-15	Rilská 3174/6	Prague	\N	Czech Republic	14300	1.98
176	6e5227a3-6b22-5e8f-9b8f-7221a231a28c	invoice-176	8	2023-02-15	Grétrystraat 63	Brussels	\N	Belgium	1000	1.98
177	8bf2b064-ab56-507e-ac4f-080ea2d86d21	invoice-177	10	2023-02-16	Rua Dr. Falcão Filho, 155	São Paulo	SP	Brazil	01007-010	3.96
178	9cc6f7f8-2df6-5d4c-9d28-d8ba1685dd68	invoice-178	14	2023-02-17	8210 111 ST NW	Edmonton	AB	Canada	T6G 2C7	5.94
179	e70c536d-de01-5cfd-8cc7-e06adddb15e3	invoice-179	20	2023-02-20	541 Del Medio Avenue	Mountain View	CA	USA	94040-111	8.91
180	ca853872-2bab-5039-9e5e-08f12924d549	invoice-180	29	2023-02-25	796 Dundas Street West	Toronto	ON	Canada	M6J 1V1	13.86
181	8b63e4d0-0924-5947-b5a9-4ff810ce46f0	invoice-181	43	2023-03-05	68, Rue Jouvence	Dijon	\N	France	21000	0.99
182	fc652aca-f2be-5bbd-ac70-1865f341a514	invoice-182	44	2023-03-18	Porthaninkatu 9	Helsinki	\N	Finland	00530	1.98
183	cc6c3481-90f5-5426-a321-d5e79048757d	invoice-183	46	2023-03-18	3 Chatham Street	Dublin	Dublin	Ireland	\N	1.98
184	597286c0-658d-5968-836f-dca192347cf6	invoice-184	48	2023-03-19	Lijnbaansgracht 120bg	Amsterdam	VV	Netherlands	1016	3.96
185	4ff3757a-f8ce-5759-839c-e43e92f089ba	invoice-185	52	2023-03-20	202 Hoxton Street	London	\N	United Kingdom	N1 5LH	5.94
186	561b4fa1-7ba2-5b5c-91fe-8f0b9f05096b	invoice-186	58	2023-03-23	12,Community Centre	Delhi	\N	India	110017	8.91
187	746289bb-7b20-53dc-b88c-effe60da1a6d	invoice-187	8	2023-03-28	Grétrystraat 63	Brussels	\N	Belgium	1000	13.86
188	96fceb22-abd2-5b96-aa8f-52e36bcf0588	invoice-188	22	2023-04-05	120 S Orange Ave	Orlando	FL	USA	32801	0.99
189	a8fed761-e82a-57ad-90fd-bdf6bf26987f	invoice-189	23	2023-04-18	69 Salem Street	Boston	MA	USA	2113	1.98
190	64b3cce3-1e30-518b-9588-ceff868e3030	invoice-190	25	2023-04-18	319 N. Frances Street	Madison	WI	USA	53703	1.98
191	7c78fc88-85bb-54a7-a233-8f9249cbc770	invoice-191	27	2023-04-19	1033 N Park Ave	Tucson	AZ	USA	85719	3.96
192	d6210575-5e31-530d-b9c1-50f5a6c60ea5	invoice-192	31	2023-04-20	194A Chain Lake Drive	Halifax	NS	Canada	B3S 1C5	5.94
193	ec61b420-0257-551c-baf2-24de1051c7b6	invoice-193	37	2023-04-23	Berger Straße 10	Frankfurt	\N	Germany	60316	14.91
194	327f822e-4a7c-5088-8e83-d9cbf9928c26	invoice-194	46	2023-04-28	3 Chatham Street	Dublin	Dublin	Ireland	\N	21.86
195	756bf8bb-b127-56fb-94ef-e34e84b1df71	invoice-195	1	2023-05-06	Av. Brigadeiro Faria Lima, 2170	São José dos Campos	SP	Brazil	12227-000	0.99
196	874502e4-c5bc-5e0d-9f37-a60f4a3f30ff	invoice-196	2	2023-05-19	Theodor-Heuss-Straße 34	Stuttgart	\N	Germany	70174	1.98
197	060c7bc0-294b-5e71-85f3-a909a0e7f833	invoice-197	4	2023-05-19	Ullevålsveien 14	Oslo	\N	Norway	0171	1.98
198	369b6cc0-b634-56cd-bcc6-d89afab3b764	invoice-198	6	2023-05-20	Rilská 3174/6	Prague	\N	Czech Republic	14300	3.96
199	d0c56c4b-f429-56b1-b982-c8fb6e77f0f9	invoice-199	10	2023-05-21	Rua Dr. Falcão Filho, 155	São Paulo	SP	Brazil	01007-010	5.94
200	7b209be4-cbad-5e36-a9c4-0c15ca047c19	invoice-200	16	2023-05-24	1600 Amphitheatre Parkway	Mountain View	CA	USA	94043-1351	8.91
201	89d1add5-6d65-5ecc-9d00-2fc8834308a3	invoice-201	25	2023-05-29	319 N. Frances Street	Madison	WI	USA	53703	18.86
202	80dcfd07-1fdc-51f5-8b57-571c9d1d8f04	invoice-202	39	2023-06-06	4, Rue Milton	Paris	\N	France	75009	1.99
203	87b1211c-466a-5bb4-b698-295a3a39398d	invoice-203	40	2023-06-19	8, Rue Hanovre	Paris	\N	France	75002	2.98
204	f592a651-f762-58d8-b503-512b2676e5de	invoice-204	42	2023-06-19	9, Place Louis Barthou	Bordeaux	\N	France	33000	3.98
205	9480f8c9-b0b8-548e-bf7e-bc3c69e26b3a	invoice-205	44	2023-06-20	Porthaninkatu 9	Helsinki	\N	Finland	00530	7.96
206	cdcbea2e-b425-5bd9-a0bf-ab93c2ca9417	invoice-206	48	2023-06-21	Lijnbaansgracht 120bg	Amsterdam	VV	Netherlands	1016	8.94
207	4f9263f8-1f00-5b65-83f7-57d1f84cf998	invoice-207	54	2023-06-24	110 Raeburn Pl	Edinburgh 	\N	United Kingdom	EH4 1HH	8.91
208	622d9666-5e88-5938-ba33-f3e55ff9519b	invoice-208	4	2023-06-29	Ullevålsveien 14	Oslo	\N	Norway	0171	15.86
209	00bb3b24-28cb-5378-941d-0afa8194cf9d	invoice-209	18	2023-07-07	627 Broadway	New York	NY	USA	10012-2612	0.99
210	275c4f43-e5df-5c4d-8977-14112ada7ba1	invoice-210	19	2023-07-20	1 Infinite Loop	Cupertino	CA	USA	95014	1.98
211	5163549f-2f61-502b-8746-d8898ec3805f	invoice-211	21	2023-07-20	801 W 4th Street	Reno	NV	USA	89503	1.98
212	16d694f9-5dfe-56ab-ba6b-dc72a3fdd232	invoice-212	23	2023-07-21	69 Salem Street	Boston	MA	USA	2113	3.96
213	308f21be-3364-5008-a653-0c7f81d125b6	invoice-213	27	2023-07-22	1033 N Park Ave	Tucson	AZ	USA	85719	5.94
214	50a206dd-6480-5fde-ab8a-7654192ea22c	invoice-214	33	2023-07-25	5112 48 Street	Yellowknife	NT	Canada	X1A 1N6	8.91
215	d88b85a9-a5e2-5d01-95f5-5a6bc46ec5d4	invoice-215	42	2023-07-30	9, Place Louis Barthou	Bordeaux	\N	France	33000	13.86
216	aab90dc6-61dd-5888-8dba-17d5b4e0e7ae	invoice-216	56	2023-08-07	307 Macacha Güemes	Buenos Aires	\N	Argentina	1106	0.99
217	121b0c6a-c88a-5a08-84b4-55142cc507ad	invoice-217	57	2023-08-20	Calle Lira, 198	Santiago	\N	Chile	\N	1.98
218	5608358d-b406-58f5-9556-4c3f75afead9	invoice-218	59	2023-08-20	3,Raj Bhavan Road	Bangalore	\N	India	560001	1.98
219	7a1a4c4d-3dfe-5902-a154-db6436702e59	invoice-219	2	2023-08-21	Theodor-Heuss-Straße 34	Stuttgart	\N	Germany	70174	3.96
220	b8210214-ee53-5aa6-aacb-610119cf4ebe	invoice-220	6	2023-08-22	Rilská 3174/6	Prague	\N	Czech Republic	14300	5.94
221	8814d939-f17b-5ef2-9137-a4a75fadbe2e	invoice-221	12	2023-08-25	Praça Pio X, 119	Rio de Janeiro	RJ	Brazil	20040-020	8.91
222	bf938513-e3c7-5ec8-aecf-6d63cf0a68d6	invoice-222	21	2023-08-30	801 W 4th Street	Reno	NV	USA	89503	13.86
223	355c7bd3-04e3-5f7e-9c9a-51f1adfe98d6	invoice-223	35	2023-09-07	Rua dos Campeões Europeus de Viena, 4350	Porto	\N	Portugal	\N	0.99
224	004862bb-4f27-5b26-b88e-ed691e1da1c3	invoice-224	36	2023-09-20	Tauentzienstraße 8	Berlin	\N	Germany	10789	1.98
225	a5efb201-4a55-5eac-9f7e-b6329e0aeb6c	invoice-225	38	2023-09-20	Barbarossastraße 19	Berlin	\N	Germany	10779	1.98
226	4e7f6e61-4036-5212-b908-7649c0e89a70	invoice-226	40	2023-09-21	8, Rue Hanovre	Paris	\N	France	75002	3.96
227	633e4664-19f0-5a27-8a74-03b104f52692	invoice-227	44	2023-09-22	Porthaninkatu 9	Helsinki	\N	Finland	00530	5.94
228	bc277b9c-ff63-52df-a144-ad420e5171dd	invoice-228	50	2023-09-25	C/ San Bernardo 85	Madrid	\N	Spain	28015	8.91
229	6e2dd6b1-b538-55e6-a3d6-36522b8b1dde	invoice-229	59	2023-09-30	3,Raj Bhavan Road	Bangalore	\N	India	560001	13.86
230	70f0f738-964d-512b-9cf6-007bce0f4787	invoice-230	14	2023-10-08	8210 111 ST NW	Edmonton	AB	Canada	T6G 2C7	0.99
231	888ca0ff-74b9-51aa-8174-c746eb6bb6eb	invoice-231	15	2023-10-21	700 W Pender Street	Vancouver	BC	Canada	V6C 1G8	1.98
232	c6ed4c52-0c28-56af-966f-a431afd2287c	invoice-232	17	2023-10-21	1 Microsoft Way	Redmond	WA	USA	98052-8300	1.98
233	ef794a70-6214-55d7-860f-850cdc293bf1	invoice-233	19	2023-10-22	1 Infinite Loop	Cupertino	CA	USA	95014	3.96
234	5a8b3fe3-9017-545a-a79e-52b2f5748eff	invoice-234	23	2023-10-23	69 Salem Street	Boston	MA	USA	2113	5.94
235	c86a4261-69fb-523e-bab2-51244322fbfc	invoice-235	29	2023-10-26	796 Dundas Street West	Toronto	ON	Canada	M6J 1V1	8.91
236	5a32f672-e08a-580c-974e-9567dcfa6ac8	invoice-236	38	2023-10-31	Barbarossastraße 19	Berlin	\N	Germany	10779	13.86
237	f60229ed-9054-543b-ac95-d2d29f9ae477	invoice-237	52	2023-11-08	202 Hoxton Street	London	\N	United Kingdom	N1 5LH	0.99
238	fcdf7b29-b950-5929-94c6-9786dca5a6f8	invoice-238	53	2023-11-21	113 Lupus St	London	\N	United Kingdom	SW1V 3EN	1.98
239	10233896-9be0-5217-a306-080aeb00f3c7	invoice-239	55	2023-11-21	421 Bourke Street	Sidney	NSW	Australia	2010	1.98
240	52052317-1b75-5ff5-bb0f-be156321a939	invoice-240	57	2023-11-22	Calle Lira, 198	Santiago	\N	Chile	\N	3.96
241	b7b2e8fb-207f-5eb7-9842-a4fae34bd002	invoice-241	2	2023-11-23	Theodor-Heuss-Straße 34	Stuttgart	\N	Germany	70174	5.94
242	fe5f21d8-e681-5483-9e57-828e6a22cc1e	invoice-242	8	2023-11-26	Grétrystraat 63	Brussels	\N	Belgium	1000	8.91
243	55c4ee19-c945-5d4c-97e6-d215e6abc6d5	invoice-243	17	2023-12-01	1 Microsoft Way	Redmond	WA	USA	98052-8300	13.86
244	c50f378c-d461-5aac-a807-c63d11b09381	invoice-244	31	2023-12-09	194A Chain Lake Drive	Halifax	NS	Canada	B3S 1C5	0.99
245	f7f6d622-fe8d-51f9-a2b4-43042afda5cf	invoice-245	32	2023-12-22	696 Osborne Street	Winnipeg	MB	Canada	R3L 2B9	1.98
246	1c743d96-59e4-59cb-a76d-827cfaf086d1	invoice-246	34	2023-12-22	Rua da Assunção 53	Lisbon	\N	Portugal	\N	1.98
247	5392ee7a-dbd4-54a0-8a84-d001eff1718f	invoice-247	36	2023-12-23	Tauentzienstraße 8	Berlin	\N	Germany	10789	3.96
248	5d8dada9-8e6d-56ad-a7f4-d72338ca4c36	invoice-248	40	2023-12-24	8, Rue Hanovre	Paris	\N	France	75002	5.94
249	9abb6368-7b3f-523a-888a-9012771a595c	invoice-249	46	2023-12-27	3 Chatham Street	Dublin	Dublin	Ireland	\N	8.91
250	bd712d90-7f3d-58d8-8303-ad58505c7b08	invoice-250	55	2024-01-01	421 Bourke Street	Sidney	NSW	Australia	2010	13.86
251	a51f1b48-259f-54df-a52f-9caaccb71523	invoice-251	10	2024-01-09	Rua Dr. Falcão Filho, 155	São Paulo	SP	Brazil	01007-010	0.99
252	942fcce9-6907-585c-8310-a89b361042f1	invoice-252	11	2024-01-22	Av. Paulista, 2022	São Paulo	SP	Brazil	01310-200	1.98
253	ff6f0bff-3d01-500d-bf7b-5a3690c43451	invoice-253	13	2024-01-22	Qe 7 Bloco G	Brasília	DF	Brazil	71020-677	1.98
254	1223a637-2e43-5b50-b184-f3b213ef682d	invoice-254	15	2024-01-23	700 W Pender Street	Vancouver	BC	Canada	V6C 1G8	3.96
255	5c1f35b9-650b-59fc-8119-974d5380c1cb	invoice-255	19	2024-01-24	1 Infinite Loop	Cupertino	CA	USA	95014	5.94
256	09cbea69-d20e-5401-83d4-83a64a9e2849	invoice-256	25	2024-01-27	319 N. Frances Street	Madison	WI	USA	53703	8.91
257	295a150d-097e-5a29-903b-6db47ea6a143	invoice-257	34	2024-02-01	Rua da Assunção 53	Lisbon	\N	Portugal	\N	13.86
258	9566471d-b7ee-5b70-884e-bb0aca2e9d74	invoice-258	48	2024-02-09	Lijnbaansgracht 120bg	Amsterdam	VV	Netherlands	1016	0.99
259	a3f269b3-387b-58a8-adba-354eac57ccbb	invoice-259	49	2024-02-22	Ordynacka 10	Warsaw	\N	Poland	00-358	1.98
260	176da8ee-4b9b-557c-a709-967fe39c1790	invoice-260	51	2024-02-22	Celsiusg. 9	Stockholm	\N	Sweden	11230	1.98
261	d4ba8c8c-b008-5e86-9c22-b2d625f84ca9	invoice-261	53	2024-02-23	113 Lupus St	London	\N	United Kingdom	SW1V 3EN	3.96
262	f8aab3d0-103d-5e74-bb65-3aebebea5f28	invoice-262	57	2024-02-24	Calle Lira, 198	Santiago	\N	Chile	\N	5.94
263	d44cfc0c-08a2-5e54-b33f-872464b134fb	invoice-263	4	2024-02-27	Ullevålsveien 14	Oslo	\N	Norway	0171	8.91
264	853c0cb9-dad1-5ea7-9f64-e7f3e7edba72	invoice-264	13	2024-03-03	Qe 7 Bloco G	Brasília	DF	Brazil	71020-677	13.86
265	3ed78c8d-ab1a-5f93-a7b8-b4c8e535a33f	invoice-265	27	2024-03-11	1033 N Park Ave	Tucson	AZ	USA	85719	0.99
266	82468435-2352-5b81-b288-e23356f226b5	invoice-266	28	2024-03-24	302 S 700 E	Salt Lake City	UT	USA	84102	1.98
267	71ca02f8-fb8c-5aea-a41a-efe0dd1b991d	invoice-267	30	2024-03-24	230 Elgin Street	Ottawa	ON	Canada	K2P 1L7	1.98
268	5f7242df-026b-5c43-81a6-1463a73052a2	invoice-268	32	2024-03-25	696 Osborne Street	Winnipeg	MB	Canada	R3L 2B9	3.96
269	6da2ae3a-dac8-5c45-8050-473d6ca4cd91	invoice-269	36	2024-03-26	Tauentzienstraße 8	Berlin	\N	Germany	10789	5.94
270	e0b24a27-ba10-5a41-a1c4-21713fe3c619	invoice-270	42	2024-03-29	9, Place Louis Barthou	Bordeaux	\N	France	33000	8.91
271	5bc9ae7d-9512-5110-8524-bc5c87578860	invoice-271	51	2024-04-03	Celsiusg. 9	Stockholm	\N	Sweden	11230	13.86
272	51fbea92-ec8c-5640-b24b-4ab91b2ecd16	invoice-272	6	2024-04-11	Rilská 3174/6	Prague	\N	Czech Republic	14300	0.99
273	d7361143-5832-5333-a446-394e3a6b1f4b	invoice-273	7	2024-04-24	Rotenturmstraße 4, 1010 Innere Stadt	Vienne	\N	Austria	1010	1.98
274	5ccaeda5-351a-515e-a3ea-c24f5421ae55	invoice-274	9	2024-04-24	Sønder Boulevard 51	Copenhagen	\N	Denmark	1720	1.98
275	9e4fa6ff-199e-5a30-bd94-8381a98faa83	invoice-275	11	2024-04-25	Av. Paulista, 2022	São Paulo	SP	Brazil	01310-200	3.96
276	7c599f0e-4166-52b8-b9f2-6659407a2c4c	invoice-276	15	2024-04-26	700 W Pender Street	Vancouver	BC	Canada	V6C 1G8	5.94
277	c1d89e02-d9e4-55e5-864d-b3fabbdfafd6	invoice-277	21	2024-04-29	801 W 4th Street	Reno	NV	USA	89503	8.91
278	52d79c86-4e9a-511b-ad90-d9ce4fedc13e	invoice-278	30	2024-05-04	230 Elgin Street	Ottawa	ON	Canada	K2P 1L7	13.86
279	d80c89da-e915-5951-ba87-5633998ed025	invoice-279	44	2024-05-12	Porthaninkatu 9	Helsinki	\N	Finland	00530	0.99
280	f76f3c37-51e2-58cf-a228-b7b353390842	invoice-280	45	2024-05-25	Erzsébet krt. 58.	Budapest	\N	Hungary	H-1073	1.98
281	7f258f57-4c85-5ac1-8eba-f2401cf7f300	invoice-281	47	2024-05-25	Via Degli Scipioni, 43	Rome	RM	Italy	00192	1.98
282	c3b7cf57-3a36-5c46-bc0f-5cce6849f3a1	invoice-282	49	2024-05-26	Ordynacka 10	Warsaw	\N	Poland	00-358	3.96
283	d16b6db8-9d12-59b5-a3ac-441cb89a4dc5	invoice-283	53	2024-05-27	113 Lupus St	London	\N	United Kingdom	SW1V 3EN	5.94
284	8f0507a2-840f-5487-9af0-511f49783568	invoice-284	59	2024-05-30	3,Raj Bhavan Road	Bangalore	\N	India	560001	8.91
285	6033fa6f-5ba1-547b-8449-a1893619d8a1	invoice-285	9	2024-06-04	Sønder Boulevard 51	Copenhagen	\N	Denmark	1720	13.86
286	18a2b8ed-742a-5e3d-9fe1-927d93cccc00	invoice-286	23	2024-06-12	69 Salem Street	Boston	MA	USA	2113	0.99
287	4051cf06-1ee4-537a-a9e6-674691acd25b	invoice-287	24	2024-06-25	162 E Superior Street	Chicago	IL	USA	60611	1.98
288	0745bf97-b5df-581c-bd9b-24f0de286631	invoice-288	26	2024-06-25	2211 W Berry Street	Fort Worth	TX	USA	76110	1.98
289	7b493255-6c05-5350-bef2-f4da7c02ab45	invoice-289	28	2024-06-26	302 S 700 E	Salt Lake City	UT	USA	84102	3.96
290	910297a1-40fb-5025-a870-b8d996551b15	invoice-290	32	2024-06-27	696 Osborne Street	Winnipeg	MB	Canada	R3L 2B9	5.94
291	191db410-f955-5057-86d4-fafc691492d0	invoice-291	38	2024-06-30	Barbarossastraße 19	Berlin	\N	Germany	10779	8.91
292	f3edbae0-63d2-5410-a543-edc7941bfe5a	invoice-292	47	2024-07-05	Via Degli Scipioni, 43	Rome	RM	Italy	00192	13.86
293	ea905da3-a539-5065-9108-da50c67fd667	invoice-293	2	2024-07-13	Theodor-Heuss-Straße 34	Stuttgart	\N	Germany	70174	0.99
294	35af28d7-d047-5e17-83f9-19de30ddc9c0	invoice-294	3	2024-07-26	1498 rue Bélanger	Montréal	QC	Canada	H2G 1A7	1.98
295	6888a971-e0a4-502c-a02e-77279ad9094b	invoice-295	5	2024-07-26	Klanova 9/506	Prague	\N	Czech Republic	14700	1.98
296	aa3a686a-a9fd-5a69-ae5f-c127740969c4	invoice-296	7	2024-07-27	Rotenturmstraße 4, 1010 Innere Stadt	Vienne	\N	Austria	1010	3.96
297	8d706824-df08-5529-a128-04e8242d46b4	invoice-297	11	2024-07-28	Av. Paulista, 2022	São Paulo	SP	Brazil	01310-200	5.94
298	c71de86a-530c-5b6e-a410-f23b1036ce5a	invoice-298	17	2024-07-31	1 Microsoft Way	Redmond	WA	USA	98052-8300	10.91
299	77b9ac0e-9ded-5834-a137-a5c348c1fcc2	invoice-299	26	2024-08-05	2211 W Berry Street	Fort Worth	TX	USA	76110	23.86
300	6278d928-c023-5b3f-964d-154790cd1058	invoice-300	40	2024-08-13	8, Rue Hanovre	Paris	\N	France	75002	0.99
301	06623581-c6ea-54a2-a2e8-39cd3cdff464	invoice-301	41	2024-08-26	11, Place Bellecour	Lyon	\N	France	69002	1.98
302	dda8ddea-5a13-54e2-bf32-24316691f636	invoice-302	43	2024-08-26	68, Rue Jouvence	Dijon	\N	France	21000	1.98
303	94ace5b4-705f-5aa2-b6fb-ed3b285bcbce	invoice-303	45	2024-08-27	Erzsébet krt. 58.	Budapest	\N	Hungary	H-1073	3.96
304	29858cae-d41a-59fb-a887-88f9890ddb1b	invoice-304	49	2024-08-28	Ordynacka 10	Warsaw	\N	Poland	00-358	5.94
305	9d68c183-7c16-5d53-9cd6-aaf9abe2a7fe	invoice-305	55	2024-08-31	421 Bourke Street	Sidney	NSW	Australia	2010	8.91
306	e736c512-cd8f-5a10-9861-63eac3b70d2f	invoice-306	5	2024-09-05	Klanova 9/506	Prague	\N	Czech Republic	14700	16.86
307	2e0ab728-083e-5954-836e-e95b5d86b746	invoice-307	19	2024-09-13	1 Infinite Loop	Cupertino	CA	USA	95014	1.99
308	fef9a469-d4af-5c15-9823-ba3d4871eb0d	invoice-308	20	2024-09-26	541 Del Medio Avenue	Mountain View	CA	USA	94040-111	3.98
309	da563a69-fafe-5d56-a939-ce76815a4565	invoice-309	22	2024-09-26	120 S Orange Ave	Orlando	FL	USA	32801	3.98
310	5b5f607e-28b4-53f1-8553-b1b20053361f	invoice-310	24	2024-09-27	162 E Superior Street	Chicago	IL	USA	60611	7.96
311	064093af-056d-59c2-a7bf-7ff30e2df402	invoice-311	28	2024-09-28	302 S 700 E	Salt Lake City	UT	USA	84102	11.94
312	84fe8564-d0bd-53c6-8945-4e5b001db3b7	invoice-312	34	2024-10-01	Rua da Assunção 53	Lisbon	\N	Portugal	\N	10.91
313	1ca9937d-26d4-5199-a7f8-ac46df422ba9	invoice-313	43	2024-10-06	68, Rue Jouvence	Dijon	\N	France	21000	16.86
314	97a95527-2266-5c20-9a76-61e3f50ed628	invoice-314	57	2024-10-14	Calle Lira, 198	Santiago	\N	Chile	\N	0.99
315	568bb68e-0cd1-5cf3-b3d0-1bea41a0f479	invoice-315	58	2024-10-27	12,Community Centre	Delhi	\N	India	110017	1.98
316	63234be5-6641-56a8-bcf5-a2a987461f9f	invoice-316	1	2024-10-27	Av. Brigadeiro Faria Lima, 2170	São José dos Campos	SP	Brazil	12227-000	1.98
317	14e3de4c-af95-56c5-82e7-abb578bd3a7e	invoice-317	3	2024-10-28	1498 rue Bélanger	Montréal	QC	Canada	H2G 1A7	3.96
318	70f194e5-80f9-5268-8ea8-8e655835b9c1	invoice-318	7	2024-10-29	Rotenturmstraße 4, 1010 Innere Stadt	Vienne	\N	Austria	1010	5.94
319	4b975d68-aeef-5200-a9e8-45ff00a7d519	invoice-319	13	2024-11-01	Qe 7 Bloco G	Brasília	DF	Brazil	71020-677	8.91
320	0d086994-d18c-56b6-a92d-64979705088f	invoice-320	22	2024-11-06	120 S Orange Ave	Orlando	FL	USA	32801	13.86
321	5901a5a4-5035-5424-9126-aa57b11ed2f2	invoice-321	36	2024-11-14	Tauentzienstraße 8	Berlin	\N	Germany	10789	0.99
322	60efb516-1ec5-5442-856c-8eb17e1714fb	invoice-322	37	2024-11-27	Berger Straße 10	Frankfurt	\N	Germany	60316	1.98
323	818913c6-02b5-5972-9021-a94a2731065a	invoice-323	39	2024-11-27	4, Rue Milton	Paris	\N	France	75009	1.98
324	18b8cfd6-f1cb-5db2-bc1f-e50063fb20b7	invoice-324	41	2024-11-28	11, Place Bellecour	Lyon	\N	France	69002	3.96
325	9258c870-12b7-59f2-afc0-9bc8a69ab5da	invoice-325	45	2024-11-29	Erzsébet krt. 58.	Budapest	\N	Hungary	H-1073	5.94
326	9360edc2-256f-5e6e-8d28-f21581793253	invoice-326	51	2024-12-02	Celsiusg. 9	Stockholm	\N	Sweden	11230	8.91
327	4376c866-2d3e-59e8-84df-ebed82bd8d3f	invoice-327	1	2024-12-07	Av. Brigadeiro Faria Lima, 2170	São José dos Campos	SP	Brazil	12227-000	13.86
328	eaf8b6ff-3442-5f13-9a91-99cde70a6f76	invoice-328	15	2024-12-15	700 W Pender Street	Vancouver	BC	Canada	V6C 1G8	0.99
329	19267246-dd29-5dd7-a93e-78ff46e6d1ba	invoice-329	16	2024-12-28	1600 Amphitheatre Parkway	Mountain View	CA	USA	94043-1351	1.98
330	0786cf5a-bed5-50a3-9f2d-681c75068606	invoice-330	18	2024-12-28	627 Broadway	New York	NY	USA	10012-2612	1.98
331	3bc3da59-fe92-53c2-8a29-f95bbeb57180	invoice-331	20	2024-12-29	541 Del Medio Avenue	Mountain View	CA	USA	94040-111	3.96
332	8876250d-a732-50d2-83b6-24f74640d382	invoice-332	24	2024-12-30	162 E Superior Street	Chicago	IL	USA	60611	5.94
333	283fcaf6-60d4-5b6b-9bc0-cd67bc16dbb1	invoice-333	30	2025-01-02	230 Elgin Street	Ottawa	ON	Canada	K2P 1L7	8.91
334	deb6fc43-1cb4-50fe-b7a4-f03efcf269dc	invoice-334	39	2025-01-07	4, Rue Milton	Paris	\N	France	75009	13.86
335	c7bed5dd-b67d-51a9-9d14-5c4adc1db6eb	invoice-335	53	2025-01-15	113 Lupus St	London	\N	United Kingdom	SW1V 3EN	0.99
336	3dd17aca-f1f6-52e0-be3c-41c21f61c93a	invoice-336	54	2025-01-28	110 Raeburn Pl	Edinburgh 	\N	United Kingdom	EH4 1HH	1.98
337	ef0d2172-d146-5d38-876b-cfdb1b148577	invoice-337	56	2025-01-28	307 Macacha Güemes	Buenos Aires	\N	Argentina	1106	1.98
338	6a14f231-1b7b-5495-a8c8-5265b49b95d7	invoice-338	58	2025-01-29	12,Community Centre	Delhi	\N	India	110017	3.96
339	fdb336a9-6c7e-5ed6-b4e1-122bbf0f38b0	invoice-339	3	2025-01-30	1498 rue Bélanger	Montréal	QC	Canada	H2G 1A7	5.94
340	de822f08-35fb-57ea-bef0-7e587cea6b76	invoice-340	9	2025-02-02	Sønder Boulevard 51	Copenhagen	\N	Denmark	1720	8.91
341	f28509c7-7a2e-5833-8b71-8b8149547cdc	invoice-341	18	2025-02-07	627 Broadway	New York	NY	USA	10012-2612	13.86
342	dbfaf24d-f211-57fb-9dfd-6654e969bd7c	invoice-342	32	2025-02-15	696 Osborne Street	Winnipeg	MB	Canada	R3L 2B9	0.99
343	e20a2502-b3ed-5bf7-aade-3ac6cbdbd914	invoice-343	33	2025-02-28	5112 48 Street	Yellowknife	NT	Canada	X1A 1N6	1.98
344	6a6eb564-5142-5b68-a944-1421c731531d	invoice-344	35	2025-02-28	Rua dos Campeões Europeus de Viena, 4350	Porto	\N	Portugal	\N	1.98
345	ac43537e-f3b2-538e-abdd-dc823672a3f2	invoice-345	37	2025-03-01	Berger Straße 10	Frankfurt	\N	Germany	60316	3.96
346	1ddf56f4-c777-573a-915a-96c5e831324f	invoice-346	41	2025-03-02	11, Place Bellecour	Lyon	\N	France	69002	5.94
347	e516f7ca-347a-5297-bf0b-e23730f5f96d	invoice-347	47	2025-03-05	Via Degli Scipioni, 43	Rome	RM	Italy	00192	8.91
348	09423e58-f405-5d6b-9a70-de601875bdb2	invoice-348	56	2025-03-10	307 Macacha Güemes	Buenos Aires	\N	Argentina	1106	13.86
349	f942fe81-1519-54ed-acc3-62dbe4d57e74	invoice-349	11	2025-03-18	Av. Paulista, 2022	São Paulo	SP	Brazil	01310-200	0.99
350	b3975944-fcf1-5345-af35-f0b67e3b1a21	invoice-350	12	2025-03-31	Praça Pio X, 119	Rio de Janeiro	RJ	Brazil	20040-020	1.98
351	c89f9399-9a29-5525-a8d6-4a558cd7ce98	invoice-351	14	2025-03-31	8210 111 ST NW	Edmonton	AB	Canada	T6G 2C7	1.98
352	6c8e9d64-a9ee-5c41-ae48-dbb384d20237	invoice-352	16	2025-04-01	1600 Amphitheatre Parkway	Mountain View	CA	USA	94043-1351	3.96
353	3b02b9c3-4654-59bc-9739-ecc0291f537a	invoice-353	20	2025-04-02	541 Del Medio Avenue	Mountain View	CA	USA	94040-111	5.94
354	b3c9be9a-30d4-530e-a82b-928b4d11d118	invoice-354	26	2025-04-05	2211 W Berry Street	Fort Worth	TX	USA	76110	8.91
355	deebc35f-b9b9-5b95-b77f-cbd2753bcffa	invoice-355	35	2025-04-10	Rua dos Campeões Europeus de Viena, 4350	Porto	\N	Portugal	\N	13.86
356	932f8f4e-427f-58a9-945e-abcc46faa1e3	invoice-356	49	2025-04-18	Ordynacka 10	Warsaw	\N	Poland	00-358	0.99
357	b9fe03dd-e1d5-5465-a738-d6080a5d0a18	invoice-357	50	2025-05-01	C/ San Bernardo 85	Madrid	\N	Spain	28015	1.98
358	b571248a-36ef-532e-9c03-a83c5daab8e9	invoice-358	52	2025-05-01	202 Hoxton Street	London	\N	United Kingdom	N1 5LH	1.98
359	5a39133a-ea95-5103-93cf-3d8e1da94a73	invoice-359	54	2025-05-02	110 Raeburn Pl	Edinburgh 	\N	United Kingdom	EH4 1HH	3.96
360	5ca492a6-5101-580e-8e65-8b6d0c33201c	invoice-360	58	2025-05-03	12,Community Centre	Delhi	\N	India	110017	5.94
361	4470b709-0d48-5ee5-a6fa-ec1a3caf9c47	invoice-361	5	2025-05-06	Klanova 9/506	Prague	\N	Czech Republic	14700	8.91
362	208f5093-b44a-5e8b-a1b8-f1cadb02c985	invoice-362	14	2025-05-11	8210 111 ST NW	Edmonton	AB	Canada	T6G 2C7	13.86
363	79a5b75b-815a-5412-9977-95c7f4dcdf6f	invoice-363	28	2025-05-19	302 S 700 E	Salt Lake City	UT	USA	84102	0.99
364	5f66ad25-00a0-5b9c-82e6-ab3bb1015769	invoice-364	29	2025-06-01	796 Dundas Street West	Toronto	ON	Canada	M6J 1V1	1.98
365	887b707d-8137-5f59-8f37-b140157e4a04	invoice-365	31	2025-06-01	194A Chain Lake Drive	Halifax	NS	Canada	B3S 1C5	1.98
366	1465f9ed-1f31-5568-8969-a7928bd53adf	invoice-366	33	2025-06-02	5112 48 Street	Yellowknife	NT	Canada	X1A 1N6	3.96
367	2274f91c-20d0-54c7-87bb-dcd423a8c907	invoice-367	37	2025-06-03	Berger Straße 10	Frankfurt	\N	Germany	60316	5.94
368	e3bf52f0-c85a-538b-b77a-486392f88da3	invoice-368	43	2025-06-06	68, Rue Jouvence	Dijon	\N	France	21000	8.91
369	522a6d70-1496-58ef-b11a-906660283ddd	invoice-369	52	2025-06-11	202 Hoxton Street	London	\N	United Kingdom	N1 5LH	13.86
370	91dbf756-14da-5fc5-9456-681aa0aceed6	invoice-370	7	2025-06-19	Rotenturmstraße 4, 1010 Innere Stadt	Vienne	\N	Austria	1010	0.99
371	1ad8c1ee-c4f2-5173-82fe-223cd3b7cde2	invoice-371	8	2025-07-02	Grétrystraat 63	Brussels	\N	Belgium	1000	1.98
372	c723461f-2194-55f2-a7ed-7b131f888bd7	invoice-372	10	2025-07-02	Rua Dr. Falcão Filho, 155	São Paulo	SP	Brazil	01007-010	1.98
373	00a75f9e-7004-5810-8385-b585991997af	invoice-373	12	2025-07-03	Praça Pio X, 119	Rio de Janeiro	RJ	Brazil	20040-020	3.96
374	206f5370-dec3-599c-9ce0-c8aedd1d73c7	invoice-374	16	2025-07-04	1600 Amphitheatre Parkway	Mountain View	CA	USA	94043-1351	5.94
375	cfd19dab-8ffb-5c4e-b978-76eea4879e44	invoice-375	22	2025-07-07	120 S Orange Ave	Orlando	FL	USA	32801	8.91
376	351dc49b-2150-5da3-ab36-d23644c5140a	invoice-376	31	2025-07-12	194A Chain Lake Drive	Halifax	NS	Canada	B3S 1C5	13.86
377	0b4d9952-f4fb-5be1-a372-cf6c44f2276e	invoice-377	45	2025-07-20	Erzsébet krt. 58.	Budapest	\N	Hungary	H-1073	0.99
378	ca1c6483-aaee-5c4f-afe9-beb02e126b19	invoice-378	46	2025-08-02	3 Chatham Street	Dublin	Dublin	Ireland	\N	1.98
379	cd3d76e1-dd31-52c9-87ec-81b1cfaf119a	invoice-379	48	2025-08-02	Lijnbaansgracht 120bg	Amsterdam	VV	Netherlands	1016	1.98
380	5ae1b9ca-8e3d-5678-bfb1-28ab46128f39	invoice-380	50	2025-08-03	C/ San Bernardo 85	Madrid	\N	Spain	28015	3.96
381	f6d02a4f-d47b-53e2-b1e6-b4556c678d77	invoice-381	54	2025-08-04	110 Raeburn Pl	Edinburgh 	\N	United Kingdom	EH4 1HH	5.94
382	5760e446-1ef7-5c5b-b6a3-7dc3eb70f179	invoice-382	1	2025-08-07	Av. Brigadeiro Faria Lima, 2170	São José dos Campos	SP	Brazil	12227-000	8.91
383	819e5634-e314-5875-9665-73048f80d40e	invoice-383	10	2025-08-12	Rua Dr. Falcão Filho, 155	São Paulo	SP	Brazil	01007-010	13.86
384	3eff1840-638d-597c-b42e-86aa4c6ab80f	invoice-384	24	2025-08-20	162 E Superior Street	Chicago	IL	USA	60611	0.99
385	1bfe5fe8-c1ac-51af-99cf-1446b7c6589a	invoice-385	25	2025-09-02	319 N. Frances Street	Madison	WI	USA	53703	1.98
386	6740c5b0-742d-5d83-98c8-8cca8322cab2	invoice-386	27	2025-09-02	1033 N Park Ave	Tucson	AZ	USA	85719	1.98
387	ded92295-26ef-57af-9e60-8fb45d55dd18	invoice-387	29	2025-09-03	796 Dundas Street West	Toronto	ON	Canada	M6J 1V1	3.96
388	3dace2d5-eb2f-598c-9c69-a932aba4794c	invoice-388	33	2025-09-04	5112 48 Street	Yellowknife	NT	Canada	X1A 1N6	5.94
389	20146ec8-6770-5d71-bdfe-f78034f038e1	invoice-389	39	2025-09-07	4, Rue Milton	Paris	\N	France	75009	8.91
390	b5a0a9e2-8b69-5069-b35a-85257fdcbfde	invoice-390	48	2025-09-12	Lijnbaansgracht 120bg	Amsterdam	VV	Netherlands	1016	13.86
391	a64a6d94-6a5f-521c-b463-0c7abe8679a1	invoice-391	3	2025-09-20	1498 rue Bélanger	Montréal	QC	Canada	H2G 1A7	0.99
392	03543e5a-3228-5ebb-bf07-53db0799489d	invoice-392	4	2025-10-03	Ullevålsveien 14	Oslo	\N	Norway	0171	1.98
393	f9f9f01c-3b28-5a5e-8390-9c64ae0dc2a9	invoice-393	6	2025-10-03	Rilská 3174/6	Prague	\N	Czech Republic	14300	1.98
394	ec868cd3-89a2-5d2b-b538-64cfd75a5a10	invoice-394	8	2025-10-04	Grétrystraat 63	Brussels	\N	Belgium	1000	3.96
395	85e51c15-94ae-5aa5-ada9-e70306efa137	invoice-395	12	2025-10-05	Praça Pio X, 119	Rio de Janeiro	RJ	Brazil	20040-020	5.94
396	00787c22-c707-59a3-979f-b66e03478c2e	invoice-396	18	2025-10-08	627 Broadway	New York	NY	USA	10012-2612	8.91
397	aceb4ec1-4653-5a0c-bb5c-1f8d005c414f	invoice-397	27	2025-10-13	1033 N Park Ave	Tucson	AZ	USA	85719	13.86
398	7efdaa73-4975-5fdc-8fe0-846529ffa06c	invoice-398	41	2025-10-21	11, Place Bellecour	Lyon	\N	France	69002	0.99
399	28de819d-4f4a-59c0-a5c7-3740cc792250	invoice-399	42	2025-11-03	9, Place Louis Barthou	Bordeaux	\N	France	33000	1.98
400	ef9d3113-fa58-5c2c-94f5-0373b50d4c26	invoice-400	44	2025-11-03	Porthaninkatu 9	Helsinki	\N	Finland	00530	1.98
401	1ce257a5-4e7b-532b-a8d3-dc32fb5bf2e3	invoice-401	46	2025-11-04	3 Chatham Street	Dublin	Dublin	Ireland	\N	3.96
402	e40e3ca8-ff26-5f2d-bdce-8b404cde4eae	invoice-402	50	2025-11-05	C/ San Bernardo 85	Madrid	\N	Spain	28015	5.94
403	30f3493f-f110-5d11-b64f-d529bd0e3278	invoice-403	56	2025-11-08	307 Macacha Güemes	Buenos Aires	\N	Argentina	1106	8.91
404	c3050f3a-1251-5157-963f-cab66d4f6d29	invoice-404	6	2025-11-13	Rilská 3174/6	Prague	\N	Czech Republic	14300	25.86
405	934af790-26e5-57b7-a3ff-8f5f2236c2d7	invoice-405	20	2025-11-21	541 Del Medio Avenue	Mountain View	CA	USA	94040-111	0.99
406	c5141dbb-66ca-5aee-96ca-c27e9975b601	invoice-406	21	2025-12-04	801 W 4th Street	Reno	NV	USA	89503	1.98
407	6d194b16-d032-5456-aa3f-60cbcf71e97d	invoice-407	23	2025-12-04	69 Salem Street	Boston	MA	USA	2113	1.98
408	9cd62370-08bb-5b9a-85ce-483fec8d3f58	invoice-408	25	2025-12-05	319 N. Frances Street	Madison	WI	USA	53703	3.96
409	98c4156d-e06a-59af-ab61-443f4c0c0fed	invoice-409	29	2025-12-06	796 Dundas Street West	Toronto	ON	Canada	M6J 1V1	5.94
410	52b91ced-3dda-572a-8632-04b7a408be7f	invoice-410	35	2025-12-09	Rua dos Campeões Europeus de Viena, 4350	Porto	\N	Portugal	\N	8.91
411	1a89e359-3c33-5316-a2ee-77e6761a496d	invoice-411	44	2025-12-14	Porthaninkatu 9	Helsinki	\N	Finland	00530	13.86
412	6ba8e063-230e-58e8-b442-815db642a2c9	invoice-412	58	2025-12-22	12,Community Centre	Delhi	\N	India	110017	1.99
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_invoice', 'pk_invoice'), 412);

COPY tb_invoice_line (pk_invoice_line, id, identifier, fk_invoice, fk_track, unit_price, quantity) FROM stdin;
1	28fafb09-31dc-55c8-bde4-94b75a7a5c76	invoice-line-1	1	2	0.99	1
2	3c65175a-02df-5e47-8086-0a315951dd24	invoice-line-2	1	4	0.99	1
3	8a6d0b9f-3722-5fe4-af6b-7f3abfeffce4	invoice-line-3	2	6	0.99	1
4	909c0c43-01dc-53bd-8e3c-f00fbdb178a7	invoice-line-4	2	8	0.99	1
5	9e062cde-65db-5ee5-ba07-b1cada43a2f9	invoice-line-5	2	10	0.99	1
6	97d11896-70dc-5e75-aa02-1b1f9b90c46c	invoice-line-6	2	12	0.99	1
7	230c9ab8-5985-5719-bfd1-e3b6b2b372a1	invoice-line-7	3	16	0.99	1
8	c6122313-476e-564a-b4df-3dba3c6354cf	invoice-line-8	3	20	0.99	1
9	131b4771-f9cf-5e10-9484-526950c08557	invoice-line-9	3	24	0.99	1
10	21dc7a55-8d83-559d-bc19-b10758b24d2e	invoice-line-10	3	28	0.99	1
11	29fc7f71-7180-5617-9338-7c789bf476d3	invoice-line-11	3	32	0.99	1
12	ad2bc6dd-2935-5cec-97d2-5e0d55273a7b	invoice-line-12	3	36	0.99	1
13	9e63b754-26fe-5283-aa65-aa76a9b49cf5	invoice-line-13	4	42	0.99	1
14	831c30cf-943c-5550-85f1-1c6bb1b11204	invoice-line-14	4	48	0.99	1
15	fa487e0f-2ecc-56b1-9305-2c5c90353ac5	invoice-line-15	4	54	0.99	1
16	b19be8fc-1e23-56e5-839f-a43472076b3b	invoice-line-16	4	60	0.99	1
17	25511aab-d442-5968-8786-37f6a806aedd	invoice-line-17	4	66	0.99	1
18	44099c96-4c41-5157-a536-32b2d3bd3173	invoice-line-18	4	72	0.99	1
19	0e3cffd4-09bb-5f57-9e76-58dc5e208ac7	invoice-line-19	4	78	0.99	1
20	fb354a4b-ef5a-54d7-b008-f03a49131d3c	invoice-line-20	4	84	0.99	1
21	5a970e1e-8771-5bf1-b7a0-1b3e991d0158	invoice-line-21	4	90	0.99	1
22	c7abf3e6-9955-5ce3-885c-05321e877419	invoice-line-22	5	99	0.99	1
23	b0934d03-480e-5275-9d05-6e001988ec1d	invoice-line-23	5	108	0.99	1
24	5f549df3-c9cd-5e7b-a786-25fa283070c4	invoice-line-24	5	117	0.99	1
25	09610a4a-db0e-54de-a17f-76ab1cae8689	invoice-line-25	5	126	0.99	1
26	27c532be-b0bd-5b4d-b881-1aac8755f192	invoice-line-26	5	135	0.99	1
27	07b45a7e-71fc-5793-b6e1-abdc593091da	invoice-line-27	5	144	0.99	1
28	41a2b1e4-ff9d-58c4-b14c-aac555e0853a	invoice-line-28	5	153	0.99	1
29	8e072384-cdb0-5e22-b1fe-d5ec6040b1da	invoice-line-29	5	162	0.99	1
30	3d23a6b1-2477-5ff2-873f-8e6785454ff3	invoice-line-30	5	171	0.99	1
31	b732d6f9-6b50-5c81-b00f-4f37aea6c238	invoice-line-31	5	180	0.99	1
32	959f85eb-3d13-5f9e-989a-9e09c497ef1b	invoice-line-32	5	189	0.99	1
33	2377691d-4918-550d-82dd-557584a6f66c	invoice-line-33	5	198	0.99	1
34	feb3857b-926f-593d-9042-cb5bbf69bbc3	invoice-line-34	5	207	0.99	1
35	fb24266a-8a15-5439-87cb-c221a93e00ce	invoice-line-35	5	216	0.99	1
36	3bb3b6bb-887a-5b26-8f04-b87e32de9c68	invoice-line-36	6	230	0.99	1
37	0359edf6-bdda-5337-9b13-e11665151cdc	invoice-line-37	7	231	0.99	1
38	b63448d3-1584-518a-b9bb-41d8b4833925	invoice-line-38	7	232	0.99	1
39	af77725e-409d-5096-970e-0dabf7e79cb1	invoice-line-39	8	234	0.99	1
40	a166472e-55d6-5c73-a07e-a12f0e0fbbaf	invoice-line-40	8	236	0.99	1
41	b50e464d-3089-55df-8b40-85086aa50e1b	invoice-line-41	9	238	0.99	1
42	434910f5-4bb5-552f-8531-c5f91ab44868	invoice-line-42	9	240	0.99	1
43	e68b57dc-81c0-5185-99a6-9775cd540483	invoice-line-43	9	242	0.99	1
44	78ceb241-b647-5f43-a838-062cccfe0a81	invoice-line-44	9	244	0.99	1
45	5086c5a8-0f1e-5833-8b9f-0d9586526b9e	invoice-line-45	10	248	0.99	1
46	3de0af7a-f891-561c-9287-3e839a478fd2	invoice-line-46	10	252	0.99	1
47	d4041665-9f21-533e-8c1c-37110a71e49d	invoice-line-47	10	256	0.99	1
48	c60e9036-85a5-5876-8ff3-5b219432a930	invoice-line-48	10	260	0.99	1
49	761740df-b631-5987-8c59-442cb73cef32	invoice-line-49	10	264	0.99	1
50	827ec332-973a-5fed-9b69-cf012d6e01a0	invoice-line-50	10	268	0.99	1
51	d56a7a55-01b7-5a71-9399-e1f6a02a6f84	invoice-line-51	11	274	0.99	1
52	a713e493-1259-5cc7-a997-54007b95d44e	invoice-line-52	11	280	0.99	1
53	a94d17a9-e21d-500a-b260-f261e566d25b	invoice-line-53	11	286	0.99	1
54	d1784e7e-87a3-585a-b0e2-bb5670511d81	invoice-line-54	11	292	0.99	1
55	e36ed5d4-51cf-5b4e-bddb-8aa751bc0ca6	invoice-line-55	11	298	0.99	1
56	4a9821d3-6622-5247-bf45-e21c525d1daf	invoice-line-56	11	304	0.99	1
57	91a850ea-45e6-51ca-89a9-983aaccecd06	invoice-line-57	11	310	0.99	1
58	857948a0-4f2a-5652-94fc-a0d93c242439	invoice-line-58	11	316	0.99	1
59	100c7b9e-fdb4-59cf-9f39-64b3144918e1	invoice-line-59	11	322	0.99	1
60	d7ceb43c-bc69-5eea-8c45-aa3d4b3a1d68	invoice-line-60	12	331	0.99	1
61	a7cef4ec-e885-5412-9081-f7d540965032	invoice-line-61	12	340	0.99	1
62	f583c709-9123-59cb-ba9f-0055f6349fd5	invoice-line-62	12	349	0.99	1
63	810b2297-89be-5fcb-b379-20222d8a18f0	invoice-line-63	12	358	0.99	1
64	4e7a4742-8dec-5cd3-83f4-db433c0c7258	invoice-line-64	12	367	0.99	1
65	8cb13edf-4aa2-518f-8447-feb08b56fd23	invoice-line-65	12	376	0.99	1
66	583b5165-cc15-54e9-98e5-ed7250cff1b8	invoice-line-66	12	385	0.99	1
67	e58ef969-d820-5374-b7eb-73a2fb58ed84	invoice-line-67	12	394	0.99	1
68	853438ce-1ab2-5544-9c66-245b2374f630	invoice-line-68	12	403	0.99	1
69	c3e90693-98b1-561d-916e-ccd11565cd45	invoice-line-69	12	412	0.99	1
70	e649d1a1-0e68-57c9-adef-24f15339dc94	invoice-line-70	12	421	0.99	1
71	d4f1d296-a149-5b3f-b0a5-160be4e8bb61	invoice-line-71	12	430	0.99	1
72	07b5b89a-6f77-554a-a77c-47aeaa8f1579	invoice-line-72	12	439	0.99	1
73	6aff085f-3965-5baa-b99d-0424b402ec8b	invoice-line-73	12	448	0.99	1
74	20a2346d-ed8b-5007-a0d6-8cc32af1a7d4	invoice-line-74	13	462	0.99	1
75	736d98da-27e2-5d57-b86f-564a8013b106	invoice-line-75	14	463	0.99	1
76	408f258a-0c0e-59a4-8b83-93414f8ff716	invoice-line-76	14	464	0.99	1
77	beced394-84ba-58ed-85bc-07782d563bdd	invoice-line-77	15	466	0.99	1
78	2bd91e9d-c438-58aa-ac30-a0104672be75	invoice-line-78	15	468	0.99	1
79	5d8893b2-9595-57ae-9cd5-2abfef76c594	invoice-line-79	16	470	0.99	1
80	09320691-11ed-50ad-835d-65619c8b624b	invoice-line-80	16	472	0.99	1
81	5256a208-7380-5cfa-9774-5dc840d1d090	invoice-line-81	16	474	0.99	1
82	a6de20b3-5273-5bd9-a6a3-0c37cf3becd1	invoice-line-82	16	476	0.99	1
83	f922c9ec-96f1-59af-863f-8dc0bbf388cc	invoice-line-83	17	480	0.99	1
84	67647e69-9411-5126-a407-197ddb2a9516	invoice-line-84	17	484	0.99	1
85	fdc5db46-eb84-50e8-8213-76bedfb55d8f	invoice-line-85	17	488	0.99	1
86	742cb89e-e937-568c-b66d-af48dc41520c	invoice-line-86	17	492	0.99	1
87	11aee1b1-89fb-5ecc-8719-419dad2211b7	invoice-line-87	17	496	0.99	1
88	547f303e-c399-52f5-9e12-898a3d4ec869	invoice-line-88	17	500	0.99	1
89	d4ac12cc-c3a6-5436-8dce-bef91e7b0fad	invoice-line-89	18	506	0.99	1
90	c740317c-f110-57d0-aed2-a759592e8750	invoice-line-90	18	512	0.99	1
91	20a2d46b-d4b9-5469-b8fd-9deec78bd892	invoice-line-91	18	518	0.99	1
92	f3d81d90-bd4d-5684-9d44-139c9c0bc124	invoice-line-92	18	524	0.99	1
93	011e2e8c-131d-5405-bfc1-fcf5eb0853af	invoice-line-93	18	530	0.99	1
94	6c06af82-3aff-5613-a182-a1bb0def4936	invoice-line-94	18	536	0.99	1
95	515ec22b-07b5-5841-9a25-6507a6415896	invoice-line-95	18	542	0.99	1
96	61070301-c60a-5ec0-80f6-3489202bc729	invoice-line-96	18	548	0.99	1
97	d9cf9712-770f-552c-b2d8-01632635599c	invoice-line-97	18	554	0.99	1
98	40df6c3a-2e93-52dd-acd8-baaf4fbc69e1	invoice-line-98	19	563	0.99	1
99	b03762d6-32bf-5aec-a4a8-45d5b895a7aa	invoice-line-99	19	572	0.99	1
100	726dbd80-03d0-5c1a-b4ca-16274aca653a	invoice-line-100	19	581	0.99	1
101	be482822-7021-5a14-900a-313b0f9e1069	invoice-line-101	19	590	0.99	1
102	045703d2-91af-524b-bd84-23bc82d3e0e1	invoice-line-102	19	599	0.99	1
103	4a32d516-ac89-5524-876e-3b24ade1e37a	invoice-line-103	19	608	0.99	1
104	7f4f8f78-7c23-5c7a-aacc-8e14cf356c3d	invoice-line-104	19	617	0.99	1
105	045d0b95-6776-5120-abcd-cab3eae8eab4	invoice-line-105	19	626	0.99	1
106	d29f00ba-c177-5781-82bd-b78e537e38dc	invoice-line-106	19	635	0.99	1
107	70e243f0-6ce7-5cfd-b976-27d509368d6d	invoice-line-107	19	644	0.99	1
108	c9c15ef8-97cf-553d-a03d-480ce05f496d	invoice-line-108	19	653	0.99	1
109	7223b66c-c716-5fa4-8c12-8a8fa749e31c	invoice-line-109	19	662	0.99	1
110	4766a528-a33c-5dd7-ba6f-e52530907050	invoice-line-110	19	671	0.99	1
111	37c28900-1dea-555d-b443-d3a2a44d0313	invoice-line-111	19	680	0.99	1
112	c9f25378-461e-5f05-b16b-a25b65f34f2e	invoice-line-112	20	694	0.99	1
113	447911dd-9305-55c0-a7d5-dd8c5c47bf86	invoice-line-113	21	695	0.99	1
114	de2c21e6-d5b9-55f3-b3ca-e3567ef214f7	invoice-line-114	21	696	0.99	1
115	5122d597-adda-5620-b80e-1330f2a929bc	invoice-line-115	22	698	0.99	1
116	b679d0a0-a212-56ab-8426-296c43291c29	invoice-line-116	22	700	0.99	1
117	4d5d0699-6bde-518d-a664-a06a72a1b45b	invoice-line-117	23	702	0.99	1
118	0aeacec6-7b06-5276-9f3d-455a03b33dff	invoice-line-118	23	704	0.99	1
119	362bfd9e-b556-566d-9d46-86aa63c3eb8a	invoice-line-119	23	706	0.99	1
120	d169d204-d67a-5075-8249-0b7fb3bad878	invoice-line-120	23	708	0.99	1
121	7c87fc36-5b1b-5dc8-b28b-7ef080078a87	invoice-line-121	24	712	0.99	1
122	b4d73cd9-6ca3-5f57-8976-450a113120fc	invoice-line-122	24	716	0.99	1
123	89b90011-097e-522e-860f-b90cce70674c	invoice-line-123	24	720	0.99	1
124	69f5d574-8a32-5119-82c6-c4e86d651ead	invoice-line-124	24	724	0.99	1
125	7b44c114-dcdb-51b7-a03d-172e57dc6440	invoice-line-125	24	728	0.99	1
126	9e608791-7c8b-54f7-a005-7bb82885f422	invoice-line-126	24	732	0.99	1
127	77bf3146-4b69-5437-852b-8c2ce1382fab	invoice-line-127	25	738	0.99	1
128	98002db0-1028-5d73-a4f7-6788f46b792a	invoice-line-128	25	744	0.99	1
129	88844cbd-5378-5cc9-94f3-40ada193f75d	invoice-line-129	25	750	0.99	1
130	a7529e5d-ba0b-5cd1-929c-ed9056c55fc8	invoice-line-130	25	756	0.99	1
131	f98504e7-5427-5fa1-9d3e-60e29f00eba2	invoice-line-131	25	762	0.99	1
132	09756e62-0b61-573b-b1c0-06eb879612a5	invoice-line-132	25	768	0.99	1
133	39d61091-8578-5897-b96d-67bc0bce185f	invoice-line-133	25	774	0.99	1
134	e277e1eb-3ed4-5929-8693-89bdb6dff36c	invoice-line-134	25	780	0.99	1
135	4b189772-2095-59a3-9e1b-6c15ed1f9278	invoice-line-135	25	786	0.99	1
136	d3c15ac1-07df-5511-b6d5-43b5503bea77	invoice-line-136	26	795	0.99	1
137	3d8ac199-c984-5035-9034-681717826b2f	invoice-line-137	26	804	0.99	1
138	f1e1a6fc-224e-56c3-9f5a-c07e2d8cf979	invoice-line-138	26	813	0.99	1
139	4ee9792f-8230-5859-918a-d4183c424d9b	invoice-line-139	26	822	0.99	1
140	12eaf4e5-4c27-5051-81fd-e77f92b4113d	invoice-line-140	26	831	0.99	1
141	b38e5454-e942-52d3-9322-33cf61cc68e3	invoice-line-141	26	840	0.99	1
142	9d7377ed-bf9d-5db3-aa70-f4465ee102b2	invoice-line-142	26	849	0.99	1
143	2d9f03df-08b2-5acf-b042-54a5b1630b6d	invoice-line-143	26	858	0.99	1
144	a41ab5cb-e5d3-5109-8ad0-40e622e46ccc	invoice-line-144	26	867	0.99	1
145	d7eb6957-4dee-5dff-89d6-799448776d1f	invoice-line-145	26	876	0.99	1
146	676ef63f-001a-5ecf-b8d0-a35b6aae266c	invoice-line-146	26	885	0.99	1
147	f0ea2412-fc47-540d-80bd-393cfdac7a77	invoice-line-147	26	894	0.99	1
148	a01f3705-ca3f-5488-8dfb-8f596357fbeb	invoice-line-148	26	903	0.99	1
149	0466d57c-1a53-560d-a09b-97a2e5437da2	invoice-line-149	26	912	0.99	1
150	67350fcb-38b0-5184-84be-05cdfe0939f7	invoice-line-150	27	926	0.99	1
151	0367de57-3a0c-5e03-87ba-abc373b7f0bd	invoice-line-151	28	927	0.99	1
152	64d98ae9-d118-5da1-969e-db4644ec4f8e	invoice-line-152	28	928	0.99	1
153	3c62e3b9-0422-54e6-a2fa-19cb6b978a36	invoice-line-153	29	930	0.99	1
154	9a484c37-40fa-5d88-a30a-69c3288dcef8	invoice-line-154	29	932	0.99	1
155	06604a8f-4296-5f0e-9697-611ee27de60b	invoice-line-155	30	934	0.99	1
156	a8bba641-4686-5fc4-b082-ec66940a1b11	invoice-line-156	30	936	0.99	1
157	e14ebe0b-bdf1-5737-b23e-9b3e2ef153cc	invoice-line-157	30	938	0.99	1
158	94c79b96-3e64-5a5c-8ffd-e575abb50a6e	invoice-line-158	30	940	0.99	1
159	f59db983-9f02-5c54-b741-70011c1a495d	invoice-line-159	31	944	0.99	1
160	3e205f62-a42f-50c9-b5f4-3ab832dcd543	invoice-line-160	31	948	0.99	1
161	eae09290-23f7-566c-86de-81e0377bf7e8	invoice-line-161	31	952	0.99	1
162	f4e93370-a9a3-52fe-b962-e1ca8ff769b9	invoice-line-162	31	956	0.99	1
163	1898adb1-628f-5b40-a046-7c33e3d7f548	invoice-line-163	31	960	0.99	1
164	82eb84fd-e9cd-5fee-8790-b5df8fae41b1	invoice-line-164	31	964	0.99	1
165	41e320c0-8a5f-5e31-906e-b96c912a217d	invoice-line-165	32	970	0.99	1
166	0be7c120-ed1c-5851-81f4-a9ec3f68a1c4	invoice-line-166	32	976	0.99	1
167	80ceda1f-764a-5670-aa8e-d220cd87a9f9	invoice-line-167	32	982	0.99	1
168	69598200-8619-5925-9abc-e6d8602b27b2	invoice-line-168	32	988	0.99	1
169	ef0853fc-a916-5527-9bac-4c1ffbfe51f9	invoice-line-169	32	994	0.99	1
170	be449d63-bc74-546a-acf6-7be1d642c088	invoice-line-170	32	1000	0.99	1
171	6d12a4b4-4df0-55e6-9393-cf89055cb9bb	invoice-line-171	32	1006	0.99	1
172	27ba2895-2418-5334-b2b7-3cd69d0a0aa2	invoice-line-172	32	1012	0.99	1
173	d4a2c0c4-e9aa-5fb1-9323-a1430a2e5c64	invoice-line-173	32	1018	0.99	1
174	84688c89-2144-518c-b112-60ef2f80cafd	invoice-line-174	33	1027	0.99	1
175	cfeb6b0a-0d2f-5d4c-9e3b-9fb6c71f2e29	invoice-line-175	33	1036	0.99	1
176	e0aa62f5-6f29-5b91-8721-bd36f5d018cf	invoice-line-176	33	1045	0.99	1
177	13543540-1962-5f84-9159-fe0f67e46ac0	invoice-line-177	33	1054	0.99	1
178	f39077f4-49a5-5c92-99c1-0f8d20058668	invoice-line-178	33	1063	0.99	1
179	24c706b8-e6d3-5156-9087-9f4a4bad5dd4	invoice-line-179	33	1072	0.99	1
180	dba0c770-b459-58a7-8a5d-d35146545a98	invoice-line-180	33	1081	0.99	1
181	971f5abe-b39c-5e18-a386-0ecbe74f6873	invoice-line-181	33	1090	0.99	1
182	25ec1000-8d69-5a6f-b121-96885deee234	invoice-line-182	33	1099	0.99	1
183	6dac574e-24dd-5478-80f6-cfd91f63bf0e	invoice-line-183	33	1108	0.99	1
184	6a6f7eba-d095-5279-9a53-51b38c8cf278	invoice-line-184	33	1117	0.99	1
185	2cf57615-d3f8-557d-8b0d-a04dc5310afe	invoice-line-185	33	1126	0.99	1
186	6b07b080-f44f-53d4-99ca-8205b238016f	invoice-line-186	33	1135	0.99	1
187	a0dd07cd-b61c-5a46-ada9-def9a0a217ba	invoice-line-187	33	1144	0.99	1
188	cee9f400-ccec-5d0c-8334-aadd14be18cc	invoice-line-188	34	1158	0.99	1
189	c610ce65-c6c1-5a3f-9ff3-89fcdaf5c540	invoice-line-189	35	1159	0.99	1
190	56798778-a90c-5373-a900-ab61c52aaddc	invoice-line-190	35	1160	0.99	1
191	82f424bb-efff-5967-a289-5c6aebef5d82	invoice-line-191	36	1162	0.99	1
192	1ad6f300-3ed5-5b9c-bc4e-0dee22357065	invoice-line-192	36	1164	0.99	1
193	4bac6287-e7b9-5c3d-947b-18cd9c5a5628	invoice-line-193	37	1166	0.99	1
194	5684a328-9bee-589b-9ccb-2072324b8649	invoice-line-194	37	1168	0.99	1
195	2c27c623-3adb-5fda-a539-e3c863ebd5a4	invoice-line-195	37	1170	0.99	1
196	0cabf823-9862-5473-89d2-91fd66ef9051	invoice-line-196	37	1172	0.99	1
197	24209cf7-d0d0-5097-aeee-f4829d309dd2	invoice-line-197	38	1176	0.99	1
198	7a2e7b6a-1974-506d-a303-f71d38dacec2	invoice-line-198	38	1180	0.99	1
199	13307801-6585-5e03-a2f2-62166944cbaf	invoice-line-199	38	1184	0.99	1
200	0bd4552f-50a2-50ca-abd3-6bedd0ebe784	invoice-line-200	38	1188	0.99	1
201	c31b6888-76c2-526c-a981-9422fbec1105	invoice-line-201	38	1192	0.99	1
202	c0f9c400-ae5f-516a-bdca-43a2dc0be777	invoice-line-202	38	1196	0.99	1
203	db88e4d2-ed0e-57b5-8e2e-d993d31c0d66	invoice-line-203	39	1202	0.99	1
204	29baaaa0-75b1-5424-9ef3-68c83af57dd4	invoice-line-204	39	1208	0.99	1
205	6a097bd6-8179-502c-a297-a268e5419d17	invoice-line-205	39	1214	0.99	1
206	db19a76d-400b-5fec-a417-00ccda179515	invoice-line-206	39	1220	0.99	1
207	52f61afa-9739-5a9e-8895-9a52145b4f85	invoice-line-207	39	1226	0.99	1
208	f8c40885-b65f-5afa-a826-4236a2792ce0	invoice-line-208	39	1232	0.99	1
209	42b27565-9044-5d7d-9935-ea4ca77e8ca3	invoice-line-209	39	1238	0.99	1
210	0a3d0d3e-0058-5eb0-9369-c05477348015	invoice-line-210	39	1244	0.99	1
211	09c24c8f-a984-514f-b6bf-f409ded460ea	invoice-line-211	39	1250	0.99	1
212	05a51c9f-e0be-5bc9-bb0f-831c21f327f9	invoice-line-212	40	1259	0.99	1
213	57aa29dc-37c6-5d24-b68b-7a80355114eb	invoice-line-213	40	1268	0.99	1
214	b51b3172-42af-533f-af49-5ad102d60284	invoice-line-214	40	1277	0.99	1
215	b100c07d-4073-5d23-b19e-af026d3da1b2	invoice-line-215	40	1286	0.99	1
216	9bf78ff7-7553-5051-b600-5ee70cd97a83	invoice-line-216	40	1295	0.99	1
217	a7dad091-e36a-54db-9138-be97d7305fb6	invoice-line-217	40	1304	0.99	1
218	53ce667d-c2ee-58bf-b2cc-d4bf6fb97e81	invoice-line-218	40	1313	0.99	1
219	df6f278d-3432-5a7b-94c9-360f6d6a7fdd	invoice-line-219	40	1322	0.99	1
220	75e438e6-ee5e-5f6e-8e04-b5e60f69f97c	invoice-line-220	40	1331	0.99	1
221	3326f4d3-9a57-575f-a296-ed1233e41844	invoice-line-221	40	1340	0.99	1
222	617265a2-2ad3-5873-9a99-67eb07a49ca1	invoice-line-222	40	1349	0.99	1
223	0d7b517d-9dd7-57c0-9359-19c51bce5394	invoice-line-223	40	1358	0.99	1
224	deeb0287-19b7-5a87-92f8-0d45d5e02b2b	invoice-line-224	40	1367	0.99	1
225	1c76c59a-15d3-5e16-8f8a-29b848d3cf59	invoice-line-225	40	1376	0.99	1
226	346a4ba4-5907-583b-ad63-b489f697812c	invoice-line-226	41	1390	0.99	1
227	2a7c41cc-b5f8-5f2c-9b55-4f8f27996149	invoice-line-227	42	1391	0.99	1
228	b2512ad7-a92c-5e2c-9780-1ad61b7a6440	invoice-line-228	42	1392	0.99	1
229	b34034c8-7532-5b83-b3db-413dd60d3906	invoice-line-229	43	1394	0.99	1
230	7c1dc705-43b3-5a3f-b7a8-e268b6ea57af	invoice-line-230	43	1396	0.99	1
231	54b43139-32d6-5b52-91ec-06899279395a	invoice-line-231	44	1398	0.99	1
232	9b1011e7-50e0-5f9d-b8c9-c22711dada47	invoice-line-232	44	1400	0.99	1
233	f71d4853-7bf1-57f9-bda8-0a27323393d8	invoice-line-233	44	1402	0.99	1
234	66188523-dd75-546d-ac00-d70ba3cc1dea	invoice-line-234	44	1404	0.99	1
235	dcf08a94-c306-5623-8109-a1329f675789	invoice-line-235	45	1408	0.99	1
236	9e65a881-6a26-5d94-b079-2ec1c2672693	invoice-line-236	45	1412	0.99	1
237	7834a563-147e-5060-a8d2-7fb5895f10d9	invoice-line-237	45	1416	0.99	1
238	6564ee0c-1f02-545f-8d1d-96b03384189e	invoice-line-238	45	1420	0.99	1
239	2d78d29a-e521-578a-8ca1-136b852a98ae	invoice-line-239	45	1424	0.99	1
240	df43be03-4e00-5e95-8016-6b377b6a5149	invoice-line-240	45	1428	0.99	1
241	b3b9c9db-4fbc-5205-ba82-d4977572473a	invoice-line-241	46	1434	0.99	1
242	7b3ad5ae-527a-59d2-bf7f-73ebec230883	invoice-line-242	46	1440	0.99	1
243	1b476410-de46-57ff-899e-3e887c60e542	invoice-line-243	46	1446	0.99	1
244	3b68ed53-1c63-56e1-854a-c9df084f0ee8	invoice-line-244	46	1452	0.99	1
245	976f24d6-4e2b-5259-8f4e-8cd71b8a9dff	invoice-line-245	46	1458	0.99	1
246	d055668e-9c87-5391-8781-48a3b17a8c33	invoice-line-246	46	1464	0.99	1
247	f9383b8a-b7f5-5e0a-9ce4-cd85e61545ac	invoice-line-247	46	1470	0.99	1
248	de4e819c-b914-531f-b4dd-17a625a3f686	invoice-line-248	46	1476	0.99	1
249	1d799cb2-a022-555e-8578-e35915755e59	invoice-line-249	46	1482	0.99	1
250	f7b4e896-8965-578b-b2d4-f2298b80a616	invoice-line-250	47	1491	0.99	1
251	68be6d56-ab31-5000-8482-d32831b80347	invoice-line-251	47	1500	0.99	1
252	a86946c2-69e4-503f-a1b2-6ff0940ff46d	invoice-line-252	47	1509	0.99	1
253	2aeb4ddd-c3e8-53d1-84ef-3d1ceabaedb3	invoice-line-253	47	1518	0.99	1
254	df4990d5-3c5a-504d-9502-8153eea5ad3f	invoice-line-254	47	1527	0.99	1
255	ddadd2f2-0534-592b-b7cc-47ff4c96f41c	invoice-line-255	47	1536	0.99	1
256	37581898-45d1-5dd1-a8fe-dbd57293d84d	invoice-line-256	47	1545	0.99	1
257	cd47f160-91af-5663-93f8-afc79b22a7f8	invoice-line-257	47	1554	0.99	1
258	1b463ed9-1ba1-51e0-9481-b9f99d380c7e	invoice-line-258	47	1563	0.99	1
259	4e3fa547-954a-561e-a677-b203879ddc4e	invoice-line-259	47	1572	0.99	1
260	1757b41c-2a3b-5d5c-ae98-8902c50fb2d0	invoice-line-260	47	1581	0.99	1
261	4f0ac615-07d7-571b-8a25-d76dde6bdf6f	invoice-line-261	47	1590	0.99	1
262	f095f505-6074-5023-89fe-12f431d1c256	invoice-line-262	47	1599	0.99	1
263	adca47ab-7e76-5702-b64f-d884173267c3	invoice-line-263	47	1608	0.99	1
264	1af09a0d-aabf-5e9f-88ff-c36794dededb	invoice-line-264	48	1622	0.99	1
265	11d52692-7f77-59e2-9d41-f4959716a910	invoice-line-265	49	1623	0.99	1
266	8a78c56d-469a-562b-918b-7527cddf10ed	invoice-line-266	49	1624	0.99	1
267	6c6fa08a-9887-5256-8c60-026db314af4e	invoice-line-267	50	1626	0.99	1
268	e469c7f2-0176-5b34-b5f5-56236c94be2d	invoice-line-268	50	1628	0.99	1
269	dbfb26a1-4beb-5b96-a9ef-bc3dcd45ee6b	invoice-line-269	51	1630	0.99	1
270	b07a681a-38ef-577c-9749-4312f1d4acaa	invoice-line-270	51	1632	0.99	1
271	136e9c00-7000-5351-abe7-dfc51dca1b16	invoice-line-271	51	1634	0.99	1
272	fb70ce56-73dd-55bd-9db4-17ea1273c916	invoice-line-272	51	1636	0.99	1
273	81b9f50d-2d8a-5ad4-9f22-bbccd195411a	invoice-line-273	52	1640	0.99	1
274	d3541a42-dfe6-5d21-ac0e-8d84d9b47b36	invoice-line-274	52	1644	0.99	1
275	0514cf28-d43d-571c-a10c-074a89f33479	invoice-line-275	52	1648	0.99	1
276	abd8f8af-5f62-571e-bda6-fce9609da5ff	invoice-line-276	52	1652	0.99	1
277	77d7a8aa-3f9b-5f30-ae17-a546466a75bc	invoice-line-277	52	1656	0.99	1
278	597c8377-f96c-5811-9064-557f4013e697	invoice-line-278	52	1660	0.99	1
279	aecf6a03-8a18-5eec-85d5-eefedfcdd814	invoice-line-279	53	1666	0.99	1
280	d1a3cec9-9f69-5707-8903-ee9faa3c8d5e	invoice-line-280	53	1672	0.99	1
281	a366fa85-f785-5425-9fec-089b2091e09b	invoice-line-281	53	1678	0.99	1
282	3e8b74a2-a0a6-5191-8721-8f8dd11ce0f0	invoice-line-282	53	1684	0.99	1
283	5b49a7db-38e6-5729-840f-dca6bf467244	invoice-line-283	53	1690	0.99	1
284	99ede6ea-1d4a-5bb4-8deb-a1a5b949f0ac	invoice-line-284	53	1696	0.99	1
285	1edc9bd5-7383-5cfa-b425-0a554c86130b	invoice-line-285	53	1702	0.99	1
286	3ddfc333-7a14-5506-b212-14a570bfbb74	invoice-line-286	53	1708	0.99	1
287	b6c3bdc5-b069-5096-9d73-0ed75105f94b	invoice-line-287	53	1714	0.99	1
288	e3648659-109b-5291-bd13-1d0f94c51315	invoice-line-288	54	1723	0.99	1
289	2d0ab52e-e190-58e6-b3b2-170f9d5138a3	invoice-line-289	54	1732	0.99	1
290	36e92102-a5ea-5d91-80da-5d356a3aceb9	invoice-line-290	54	1741	0.99	1
291	d237657c-79de-5b8a-91b1-0bdb5f8e37ea	invoice-line-291	54	1750	0.99	1
292	c9ad5362-b569-59fd-821d-4c5331d5773a	invoice-line-292	54	1759	0.99	1
293	e34f20ff-ace7-58a4-81b2-56921a76247a	invoice-line-293	54	1768	0.99	1
294	e75a27b5-2f16-5ff9-ab6e-d80d7bbf22e3	invoice-line-294	54	1777	0.99	1
295	9b021f1f-0312-58dd-8854-e930b9afe9d9	invoice-line-295	54	1786	0.99	1
296	128380e0-bd6d-5691-bff1-5275cdaab9c8	invoice-line-296	54	1795	0.99	1
297	b515e233-d2cd-559d-bf09-90372562f649	invoice-line-297	54	1804	0.99	1
298	d6cebc11-b8c8-5bdd-afda-3c662f7c1fd0	invoice-line-298	54	1813	0.99	1
299	2c8de63d-d93d-5f56-9e9d-494fbf10a4a2	invoice-line-299	54	1822	0.99	1
300	8b39fccc-09dd-507f-b290-d87fb4477848	invoice-line-300	54	1831	0.99	1
301	de7f0b45-81a2-544b-992b-800279e2f7da	invoice-line-301	54	1840	0.99	1
302	b326a4bb-9a82-596d-9ad2-7a26337596fe	invoice-line-302	55	1854	0.99	1
303	d0b55576-a39a-58bd-a807-272618d58ee8	invoice-line-303	56	1855	0.99	1
304	2217207f-2e04-5a17-8f17-3b3f4a3dd065	invoice-line-304	56	1856	0.99	1
305	2e846c27-a444-5c26-b308-4d499177f757	invoice-line-305	57	1858	0.99	1
306	1b743a6c-25df-5807-9c85-a3a0b9cd790a	invoice-line-306	57	1860	0.99	1
307	21718df5-bbae-5732-a29c-0dba979c7855	invoice-line-307	58	1862	0.99	1
308	f2bc4190-bc36-5aab-a624-6e18d4cd7192	invoice-line-308	58	1864	0.99	1
309	58f1ff5f-50bf-5a6f-b33c-1d6c458e7963	invoice-line-309	58	1866	0.99	1
310	ba98c9b2-f837-5ecd-83f6-0c763301a126	invoice-line-310	58	1868	0.99	1
311	d31a0816-2a80-56fd-8a43-4058cafd58e3	invoice-line-311	59	1872	0.99	1
312	395c7f85-0518-5aae-85b8-f4bf97de9a0a	invoice-line-312	59	1876	0.99	1
313	2812651d-02b2-57dc-b535-99b4bdb4be52	invoice-line-313	59	1880	0.99	1
314	ca074eb0-6dee-576e-a3e2-0668fb01e137	invoice-line-314	59	1884	0.99	1
315	8def1b35-6512-567d-bb2e-18f664553493	invoice-line-315	59	1888	0.99	1
316	70392b31-89ac-53e5-9c83-053ceb310411	invoice-line-316	59	1892	0.99	1
317	484deb50-3bbe-5071-b53b-3f88c9eb0dc6	invoice-line-317	60	1898	0.99	1
318	9d1b7e3d-6f1e-588f-a939-46aae3f01d32	invoice-line-318	60	1904	0.99	1
319	888276b2-18f4-5fa2-8bda-35b6f3bd2304	invoice-line-319	60	1910	0.99	1
320	57af745c-213e-53ea-a8b9-b5336c6a5e57	invoice-line-320	60	1916	0.99	1
321	deb6025b-33b7-5d37-9396-3ea892e10ef2	invoice-line-321	60	1922	0.99	1
322	be1195f2-bc88-52eb-a3f0-9a7f48e14bf9	invoice-line-322	60	1928	0.99	1
323	7adce92f-5c61-525e-af0b-afed33462c7c	invoice-line-323	60	1934	0.99	1
324	83cddb5c-40a8-5680-93da-13062a02a35c	invoice-line-324	60	1940	0.99	1
325	4630fc47-6294-5060-bdd1-a405dd199130	invoice-line-325	60	1946	0.99	1
326	b567b976-4dcb-5d04-87de-072ad16376aa	invoice-line-326	61	1955	0.99	1
327	1f8c98ca-30de-5138-9262-a844a1de88f7	invoice-line-327	61	1964	0.99	1
328	6a694ea3-2851-504a-bf3a-93e2f2ea3e08	invoice-line-328	61	1973	0.99	1
329	5c661ffa-463a-51b7-910c-770d6ab44286	invoice-line-329	61	1982	0.99	1
330	29282378-1fd7-5ad6-9f18-f2280fcefbf1	invoice-line-330	61	1991	0.99	1
331	b94e096a-3c58-5ac2-917d-52d4fac78128	invoice-line-331	61	2000	0.99	1
332	c13e68a8-0e63-56a3-b52a-c77fdafa8319	invoice-line-332	61	2009	0.99	1
333	5814d4e9-3c84-53af-ada7-0a4778de591f	invoice-line-333	61	2018	0.99	1
334	add390b7-e53b-57df-9726-7b0941ac6a26	invoice-line-334	61	2027	0.99	1
335	5dc0f560-d487-5aea-a7ab-18765517deb2	invoice-line-335	61	2036	0.99	1
336	6a0c551b-67ae-599f-9db2-78838f2623d8	invoice-line-336	61	2045	0.99	1
337	f9ec4740-e240-5a15-8c48-00bd2af66358	invoice-line-337	61	2054	0.99	1
338	042a2974-4356-59ad-8680-9bb723498ac2	invoice-line-338	61	2063	0.99	1
339	b14d4d49-bad4-5410-93d7-430f1ac1bf26	invoice-line-339	61	2072	0.99	1
340	551a828e-ceaa-5085-b7f5-cad86f3adcc7	invoice-line-340	62	2086	0.99	1
341	15c2b07f-47ba-50b8-ac70-2e9125eeba9b	invoice-line-341	63	2087	0.99	1
342	0fd24c2b-427d-5ad6-b6b0-d55f34b7ee7b	invoice-line-342	63	2088	0.99	1
343	fafb1285-4b24-50fd-97bc-1125e29d954c	invoice-line-343	64	2090	0.99	1
344	ec3960ab-f406-58b0-9f3b-a0fb38efc084	invoice-line-344	64	2092	0.99	1
345	e4c5859a-85d0-5b55-8d45-a77d7b3585d8	invoice-line-345	65	2094	0.99	1
346	91d08d6a-a2ce-5279-8ed8-4f048268230e	invoice-line-346	65	2096	0.99	1
347	54f22040-7d1b-5e5c-a5a3-28d76ef05985	invoice-line-347	65	2098	0.99	1
348	ee52569c-3e1a-53c2-9657-5235da44349e	invoice-line-348	65	2100	0.99	1
349	0f830044-4462-558f-83c3-d917937ccf70	invoice-line-349	66	2104	0.99	1
350	3ebdac52-840e-566e-afad-7585b1b2012f	invoice-line-350	66	2108	0.99	1
351	49969345-9fe7-5359-9228-8e995be4ccba	invoice-line-351	66	2112	0.99	1
352	02fb67f4-30b7-5ebd-ba98-000fe747c2bf	invoice-line-352	66	2116	0.99	1
353	f2f8eeba-355d-5d33-a880-fe6012b1d90c	invoice-line-353	66	2120	0.99	1
354	33a35169-fa04-53de-ac9c-aa66d27a6dc8	invoice-line-354	66	2124	0.99	1
355	2a7ce348-0f0d-5ee7-97ec-3774777685a2	invoice-line-355	67	2130	0.99	1
356	5ce33cd1-76d0-58ce-9c2d-c27f93e556b1	invoice-line-356	67	2136	0.99	1
357	689802e6-427a-53e5-9efb-abe8cf9db3dd	invoice-line-357	67	2142	0.99	1
358	6c81265b-ef2d-59f3-b579-ec8176c2a6bd	invoice-line-358	67	2148	0.99	1
359	68615d9a-0bda-5346-a879-20f7805fbede	invoice-line-359	67	2154	0.99	1
360	e67a43d0-a3db-5770-9f51-5270920cdede	invoice-line-360	67	2160	0.99	1
361	b49926fb-4953-5afc-842d-a00c224d1446	invoice-line-361	67	2166	0.99	1
362	df5add7e-108e-5c00-b79f-dfb65f2f875c	invoice-line-362	67	2172	0.99	1
363	58ef50e3-a64a-5fb2-8f48-20d4355f5695	invoice-line-363	67	2178	0.99	1
364	eabfd1b9-75ae-5568-828c-bc3e5caa5d5a	invoice-line-364	68	2187	0.99	1
365	c46e3a5e-aa8d-5716-92e5-4d263ccf9f71	invoice-line-365	68	2196	0.99	1
366	a8e3c26b-19c6-56be-b3db-f4aabce44c89	invoice-line-366	68	2205	0.99	1
367	1d8e073c-03ec-529c-b1c1-2d77b14159a1	invoice-line-367	68	2214	0.99	1
368	a3287174-9f0e-5ab9-8af3-a330b6087a94	invoice-line-368	68	2223	0.99	1
369	5b44a2f4-57fc-5ea9-843d-fc9ba88fd3d8	invoice-line-369	68	2232	0.99	1
370	4659e6fc-3f16-5aba-84d0-3be6393ac504	invoice-line-370	68	2241	0.99	1
371	a417e8c6-7229-5b76-8aba-be5cd012a3ff	invoice-line-371	68	2250	0.99	1
372	0b30103e-ba48-56cb-925f-3e24f63e51b7	invoice-line-372	68	2259	0.99	1
373	be87a2cd-ebd9-58b4-994c-4e3caf95b9b0	invoice-line-373	68	2268	0.99	1
374	f0961b11-9fca-5de5-85fb-72e8eec56abe	invoice-line-374	68	2277	0.99	1
375	06db27cb-b1ed-5165-b1b4-4459adae0643	invoice-line-375	68	2286	0.99	1
376	6ec9ee0e-817b-582c-a506-7362fd403bf2	invoice-line-376	68	2295	0.99	1
377	55e61a8c-6eab-57f7-92e5-faf729f62376	invoice-line-377	68	2304	0.99	1
378	c68f6fa6-ad07-5f2d-b072-57d0ed8e319b	invoice-line-378	69	2318	0.99	1
379	ec20a7c2-ccb4-5165-8223-be0d3fcf4472	invoice-line-379	70	2319	0.99	1
380	2297874c-9620-50ac-9054-1b4d6472ef59	invoice-line-380	70	2320	0.99	1
381	50191f02-5bc6-58b3-8fcf-b23131c70f8d	invoice-line-381	71	2322	0.99	1
382	2d33d1a6-568e-570c-a592-62504fc6388c	invoice-line-382	71	2324	0.99	1
383	1f4bed87-8e4f-5d42-8279-7b98833d5750	invoice-line-383	72	2326	0.99	1
384	c33f7d7a-8c43-5c91-bb55-27d15c0a7f56	invoice-line-384	72	2328	0.99	1
385	2d2a7012-e9f5-5ba3-91a4-9db2ed720b15	invoice-line-385	72	2330	0.99	1
386	24639e5c-2b6c-57ed-8614-c31ff512aaa0	invoice-line-386	72	2332	0.99	1
387	b5c31f65-2371-5eb7-ab2a-657c62f01c6d	invoice-line-387	73	2336	0.99	1
388	1de13e6c-573d-5cce-956a-8473cb3889eb	invoice-line-388	73	2340	0.99	1
389	84b0a106-01bd-5adb-8eb9-6add593fa5b7	invoice-line-389	73	2344	0.99	1
390	672dab2f-d13f-5a1c-8560-df48bc6e4e29	invoice-line-390	73	2348	0.99	1
391	557ae096-371a-5692-b520-56ee95c2a6b4	invoice-line-391	73	2352	0.99	1
392	0e95de0b-c772-5b89-844e-c96e6329cbdc	invoice-line-392	73	2356	0.99	1
393	3a4fb7b1-3ee4-54c5-b415-0a05d5c036af	invoice-line-393	74	2362	0.99	1
394	aaedbd72-6396-530d-9727-178809428d3c	invoice-line-394	74	2368	0.99	1
395	a553ee0d-99a9-58b2-81af-f6c1a309f26e	invoice-line-395	74	2374	0.99	1
396	ff9802fb-c04f-55a2-89d4-57edeb940539	invoice-line-396	74	2380	0.99	1
397	e0db8116-4939-5137-bb38-d936405af969	invoice-line-397	74	2386	0.99	1
398	4bc23013-2d2e-5ca1-a3b0-2433def6d3b0	invoice-line-398	74	2392	0.99	1
399	0b53d5aa-a2d1-5b06-af18-1066f614d02f	invoice-line-399	74	2398	0.99	1
400	fbe1e633-e819-5057-bc7c-7d55f5dfc570	invoice-line-400	74	2404	0.99	1
401	d3035244-db34-56d2-9881-d2d72d15a2dc	invoice-line-401	74	2410	0.99	1
402	3730354f-b3b1-53d7-b864-9785258bbbce	invoice-line-402	75	2419	0.99	1
403	e5c51ae7-6f5f-5c38-a5b9-9ec4d413fba5	invoice-line-403	75	2428	0.99	1
404	2811598e-ee01-50d2-8535-650cbcc178e7	invoice-line-404	75	2437	0.99	1
405	f65c0c7b-1d5e-5c1f-80ef-853eb80d6ed0	invoice-line-405	75	2446	0.99	1
406	a3c565cd-df2e-5e9e-a4e2-d3fe75a69ef1	invoice-line-406	75	2455	0.99	1
407	b58ad60a-9308-5576-8b31-e60ffccb062b	invoice-line-407	75	2464	0.99	1
408	e165ddaa-c5b7-589f-8b57-7bc809041861	invoice-line-408	75	2473	0.99	1
409	7fbd6cce-0e45-5bba-ab77-271c0d9a8d6a	invoice-line-409	75	2482	0.99	1
410	6ebf52db-eef8-5cd4-8b85-9b9ae0ba97ed	invoice-line-410	75	2491	0.99	1
411	9f32eaf8-e8c6-5ea9-8583-2e66171246d7	invoice-line-411	75	2500	0.99	1
412	b61c8dda-f46b-5c25-b3d0-4e9d9d523636	invoice-line-412	75	2509	0.99	1
413	aea88b59-dbea-5d9b-a35b-0c8834c9ef82	invoice-line-413	75	2518	0.99	1
414	4760194a-4ffd-5f1a-83ec-3d091344efc9	invoice-line-414	75	2527	0.99	1
415	aad96c4d-189e-561d-8c1c-58338171efe7	invoice-line-415	75	2536	0.99	1
416	f9c46ea1-0532-50b1-8bd7-eee23bfe0398	invoice-line-416	76	2550	0.99	1
417	47094ed9-0fcd-57cf-a6e5-8ae4ee5c6eda	invoice-line-417	77	2551	0.99	1
418	df9c3e8b-4d32-512e-9170-008f3dabc2d6	invoice-line-418	77	2552	0.99	1
419	501850bb-11ad-5fe7-ad4f-eeab0acbc403	invoice-line-419	78	2554	0.99	1
420	f2edf43c-0458-5f19-9c86-ecdca6b480e4	invoice-line-420	78	2556	0.99	1
421	b8ab71b2-90a4-5cab-b15a-682dfcc7de7e	invoice-line-421	79	2558	0.99	1
422	e610c9e9-16b4-518e-a090-563b514fb8e5	invoice-line-422	79	2560	0.99	1
423	88459987-d1ca-5aae-bc75-d37c54e6819c	invoice-line-423	79	2562	0.99	1
424	f9e6d578-b665-57ad-92d8-3430d2e3a6e5	invoice-line-424	79	2564	0.99	1
425	15df86be-fc2c-52e3-a4e4-5caa5bf8fdf2	invoice-line-425	80	2568	0.99	1
426	1535bbe4-6b58-5a38-8251-abf73a08f9c7	invoice-line-426	80	2572	0.99	1
427	fb8f76e5-0f40-50ce-8f00-12252c7f492a	invoice-line-427	80	2576	0.99	1
428	4a3debb7-4805-5fc7-bfab-a41e30fadbaf	invoice-line-428	80	2580	0.99	1
429	2bd75493-68dd-5bf1-be0d-6582cc668cf3	invoice-line-429	80	2584	0.99	1
430	4dca6b28-c4f8-5035-85c0-6c82676ea534	invoice-line-430	80	2588	0.99	1
431	b8439a12-2e41-5de8-ae19-5c9dc8c97894	invoice-line-431	81	2594	0.99	1
432	3c71ec7e-f54a-563d-ab1d-f7a258d75db2	invoice-line-432	81	2600	0.99	1
433	2b9c2ad4-7ab2-5469-8a3d-b441920f290f	invoice-line-433	81	2606	0.99	1
434	35145a4a-5ca9-5a2d-97ab-358735156dbc	invoice-line-434	81	2612	0.99	1
435	9cb404d1-6898-59c8-8147-4bf2f8db4227	invoice-line-435	81	2618	0.99	1
436	ac79f940-0110-5840-9e6e-6b74ac374e6d	invoice-line-436	81	2624	0.99	1
437	b9f6c9e4-2b97-5e76-a44f-fb3579b1843a	invoice-line-437	81	2630	0.99	1
438	a0a5fca3-8009-50c0-87ab-289915df791a	invoice-line-438	81	2636	0.99	1
439	27035eeb-b7bf-595c-b11c-0deccca92cf6	invoice-line-439	81	2642	0.99	1
440	96e4d195-0a5b-5ea9-927e-d84a84c3557c	invoice-line-440	82	2651	0.99	1
441	1e3bd3e2-0c10-5d1c-96bc-034e56be413c	invoice-line-441	82	2660	0.99	1
442	0bcf478b-b469-5e30-af53-a7d1355e5dda	invoice-line-442	82	2669	0.99	1
443	999d77a9-9975-5ac7-91e5-475fd950f77f	invoice-line-443	82	2678	0.99	1
444	a2e3723f-5aa7-52b9-b160-82b4a0070962	invoice-line-444	82	2687	0.99	1
445	cc3a84ac-c0ca-52dd-bb8f-fe11a0ea5389	invoice-line-445	82	2696	0.99	1
446	e893a440-1a55-5043-8532-aa3494eca522	invoice-line-446	82	2705	0.99	1
447	94a728cd-2b8b-54de-a9ab-b91f4b03e505	invoice-line-447	82	2714	0.99	1
448	2fa08f1d-e699-5513-8810-c6bee247fa2d	invoice-line-448	82	2723	0.99	1
449	af591364-cc72-5f9a-9c53-5e5794bb4201	invoice-line-449	82	2732	0.99	1
450	e4310f4a-c03b-58b3-992f-ddf5b73b6bb0	invoice-line-450	82	2741	0.99	1
451	1d800496-77be-5d78-a493-3e5347112d69	invoice-line-451	82	2750	0.99	1
452	0a2e0953-0214-5af3-84cc-26512220b350	invoice-line-452	82	2759	0.99	1
453	54f71f70-5160-5aec-98ab-ced1d2723427	invoice-line-453	82	2768	0.99	1
454	1e0b463b-d093-5b25-8fa6-e45c3883a395	invoice-line-454	83	2782	0.99	1
455	e493afe1-b77b-59e0-9505-8e8641a79bb1	invoice-line-455	84	2783	0.99	1
456	8b22d9d0-91aa-5f4b-b14a-75d2495c092f	invoice-line-456	84	2784	0.99	1
457	47dd4299-0224-5de4-a53c-bb1bdbd9c525	invoice-line-457	85	2786	0.99	1
458	f5458531-ce0f-5c7e-a829-e3decf0d45a7	invoice-line-458	85	2788	0.99	1
459	86b616fa-cd34-5930-af42-6c02f45f5ea3	invoice-line-459	86	2790	0.99	1
460	7fd6ec1b-be6b-5772-970f-a9a7d6b7cadf	invoice-line-460	86	2792	0.99	1
461	7dfd1b7d-2a0f-5446-8bc6-717cc2a7dfab	invoice-line-461	86	2794	0.99	1
462	7e33ef45-00a7-5b92-838c-8a5587012744	invoice-line-462	86	2796	0.99	1
463	2c708c77-5100-556b-8fbe-54ca03f719f4	invoice-line-463	87	2800	0.99	1
464	cece062d-413e-5472-bc31-b487e47a9f3c	invoice-line-464	87	2804	0.99	1
465	c021fdf3-3aa0-5389-bbbc-81706fedec0b	invoice-line-465	87	2808	0.99	1
466	3d2661be-f300-5a7a-9a18-3408c66e55fc	invoice-line-466	87	2812	0.99	1
467	05f11d5a-6597-52b2-a8ad-7248f32e02aa	invoice-line-467	87	2816	0.99	1
468	74cbb9f6-7bc2-5804-83df-0ddedc88aa2d	invoice-line-468	87	2820	1.99	1
469	8c08a371-68af-5e7d-99a9-36acee59bf98	invoice-line-469	88	2826	1.99	1
470	33276e9f-506a-5b9f-a4b1-fc8ce8319ca7	invoice-line-470	88	2832	1.99	1
471	e92570dd-631a-5876-b5bf-0883b34e4996	invoice-line-471	88	2838	1.99	1
472	ed7a6b65-f9c5-59e1-915c-b3ce262695b4	invoice-line-472	88	2844	1.99	1
473	26616fb7-434d-5f41-bd09-22bc32c2c99c	invoice-line-473	88	2850	1.99	1
474	c3b3e47d-4a72-5c09-8b5e-2abf2d0a686a	invoice-line-474	88	2856	1.99	1
475	ed1e6f87-a8f1-59f6-97d1-1be26a9d0f87	invoice-line-475	88	2862	1.99	1
476	b7eebf4c-f145-5d99-95e1-01061c4affe6	invoice-line-476	88	2868	1.99	1
477	44ad629d-fd24-5411-aed5-d3acb9b45f45	invoice-line-477	88	2874	1.99	1
478	fa902c13-65ba-5f57-a34a-6a9865f0880b	invoice-line-478	89	2883	1.99	1
479	3eb09066-22c7-599b-9d79-a5f32028c2ca	invoice-line-479	89	2892	1.99	1
480	b42dc08e-4912-5aa9-9168-cb1707acfd05	invoice-line-480	89	2901	1.99	1
481	c9b55f38-9ffd-5380-a943-c07b52aafdb3	invoice-line-481	89	2910	1.99	1
482	1ad4454a-ee7c-56c0-a150-6536fa061b07	invoice-line-482	89	2919	1.99	1
483	94a9d1c8-79c0-595f-af0b-51ed8a5c53a4	invoice-line-483	89	2928	0.99	1
484	84d9125a-7eb8-5b0f-a587-882ec3425503	invoice-line-484	89	2937	0.99	1
485	5db85da8-148a-5e03-a064-45ff9546c834	invoice-line-485	89	2946	0.99	1
486	22d0c2be-1546-56ef-9b9a-eca7d64eba15	invoice-line-486	89	2955	0.99	1
487	8c3da1e1-9aa4-5c17-a7bc-aaa765281f70	invoice-line-487	89	2964	0.99	1
488	ff497fc7-c505-5d32-b0c3-6755f1974b88	invoice-line-488	89	2973	0.99	1
489	1e19d0b4-d155-5416-8edc-f2137410a94d	invoice-line-489	89	2982	0.99	1
490	07edfdd3-da89-5b48-ba76-538656e410a5	invoice-line-490	89	2991	0.99	1
491	ab1aca0c-197f-571c-98f0-925b5c21564c	invoice-line-491	89	3000	0.99	1
492	fd045dba-52cc-5aa4-ade8-84cd6638c0ba	invoice-line-492	90	3014	0.99	1
493	eb8fe2e4-d7e8-5ffe-8a15-78de4141c49f	invoice-line-493	91	3015	0.99	1
494	ffd2080e-a741-5894-a5dd-87756a67f05a	invoice-line-494	91	3016	0.99	1
495	ed0130bd-d972-54d5-9418-9a9b90b7a79c	invoice-line-495	92	3018	0.99	1
496	d8e47959-612c-5866-bd94-9bb6d77b9827	invoice-line-496	92	3020	0.99	1
497	358db014-c24f-59e8-9671-3f1f132152b9	invoice-line-497	93	3022	0.99	1
498	e0a0f7bf-7161-502c-b686-749a7b78e802	invoice-line-498	93	3024	0.99	1
499	bdb4b130-6190-50f1-9693-4e4250b958e7	invoice-line-499	93	3026	0.99	1
500	e6b97b9d-7380-5748-bef6-c2db8efa76c8	invoice-line-500	93	3028	0.99	1
501	b684e10d-5951-5a9d-9598-f6f925b9441d	invoice-line-501	94	3032	0.99	1
502	18c61564-b521-5bf5-b278-27649b2fefb5	invoice-line-502	94	3036	0.99	1
503	81b3b497-3ed3-5cd0-86b4-c82122fcd0dd	invoice-line-503	94	3040	0.99	1
504	5b2e5b52-3cfc-5e6e-8c88-87a86f885dd8	invoice-line-504	94	3044	0.99	1
505	84e798c6-0227-5de1-a888-093d1b57e75a	invoice-line-505	94	3048	0.99	1
506	542aacb9-fb3b-56a4-af76-a7e57b9aafd0	invoice-line-506	94	3052	0.99	1
507	a3bdd6d5-400b-5f11-80e4-b8d1aeedfddb	invoice-line-507	95	3058	0.99	1
508	da526fc6-f4cf-5736-830a-96b7713d764f	invoice-line-508	95	3064	0.99	1
509	05dae543-59ae-5bed-b271-e20017c59a15	invoice-line-509	95	3070	0.99	1
510	1aa65912-c3b9-5463-8e43-5b55c40660be	invoice-line-510	95	3076	0.99	1
511	59b4a0c9-929f-5588-a5e9-21e6a484c3ce	invoice-line-511	95	3082	0.99	1
512	5bdc880c-ea03-5585-a34e-cb9090140f4e	invoice-line-512	95	3088	0.99	1
513	8a4d17c0-099e-5112-bed1-7df06254d68a	invoice-line-513	95	3094	0.99	1
514	1c12df85-f6c5-519e-bfd7-3ac825d2a1b5	invoice-line-514	95	3100	0.99	1
515	ef6a64d6-1d8f-5fdb-856a-adbfa7ae53b0	invoice-line-515	95	3106	0.99	1
516	714eabb1-7055-501c-85fe-bee72a4b18bc	invoice-line-516	96	3115	0.99	1
517	dc5ff0eb-bb35-5b27-b84f-f0ea3dfbc21e	invoice-line-517	96	3124	0.99	1
518	30e58a33-dcaf-5008-8c7c-ae13c9cd1a8c	invoice-line-518	96	3133	0.99	1
519	40165214-cba0-55f8-af5d-5ab45205b7cc	invoice-line-519	96	3142	0.99	1
520	9324cd79-f6d8-5c77-b46b-e556d4423d1a	invoice-line-520	96	3151	0.99	1
521	1939a376-21a1-56a1-9959-4d43e74059af	invoice-line-521	96	3160	0.99	1
522	fc61370a-2a69-5657-b440-b9645749a6a7	invoice-line-522	96	3169	1.99	1
523	4f76e3a6-b40f-51d9-b246-9e77f2864415	invoice-line-523	96	3178	1.99	1
524	86aa1bff-e456-5908-9077-c5171129884c	invoice-line-524	96	3187	1.99	1
525	6fd53004-b6df-5111-a1df-d519a37930d2	invoice-line-525	96	3196	1.99	1
526	783d5f12-7b3b-5814-8105-4c2df6859905	invoice-line-526	96	3205	1.99	1
527	c80aaefe-b534-510d-be11-f957124d4760	invoice-line-527	96	3214	1.99	1
528	0848e9b2-592d-5b10-ba47-b7ef521c71f6	invoice-line-528	96	3223	1.99	1
529	7f5fffc6-a5d8-56f8-b9ed-ef9ffae41e3c	invoice-line-529	96	3232	1.99	1
530	002cf30f-26b0-5b27-a6da-266023616287	invoice-line-530	97	3246	1.99	1
531	5b536f73-26f5-5df7-84e0-c2382e222dbd	invoice-line-531	98	3247	1.99	1
532	264689a4-ab17-5990-9a9f-d4054afea267	invoice-line-532	98	3248	1.99	1
533	4c3a4d77-f94d-5dd0-8501-ea75ce9711d0	invoice-line-533	99	3250	1.99	1
534	5c0db0cd-7f05-5dcf-91b5-e2266ef1a77b	invoice-line-534	99	3252	1.99	1
535	178c7b68-fdde-528f-ac63-f039722fb299	invoice-line-535	100	3254	0.99	1
536	d30702d5-2942-5b2a-aa60-22ec23d4252a	invoice-line-536	100	3256	0.99	1
537	f34717ff-a4ba-5bfe-8bac-143f5444ad4b	invoice-line-537	100	3258	0.99	1
538	3ad591ec-4147-518a-a4a6-de24d2867618	invoice-line-538	100	3260	0.99	1
539	7f3b978a-4882-53d5-8781-bd4c64d27ddd	invoice-line-539	101	3264	0.99	1
540	a9bf9429-b44c-5b16-a051-add60797c8ce	invoice-line-540	101	3268	0.99	1
541	5b722265-c77b-503a-a852-5e3ac3e1d335	invoice-line-541	101	3272	0.99	1
542	5acbb9cc-d0a4-5cf3-a1fd-6c278d6b647c	invoice-line-542	101	3276	0.99	1
543	045686bb-d814-5820-8913-589a900fbaae	invoice-line-543	101	3280	0.99	1
544	ae1924cb-4578-5c0e-ac22-d1f927c90192	invoice-line-544	101	3284	0.99	1
545	4be5c35f-ddcc-5d35-a894-aa0396bf3d96	invoice-line-545	102	3290	0.99	1
546	7d82c9a8-2a20-55d9-b7b0-b65184f56210	invoice-line-546	102	3296	0.99	1
547	bbe452f9-0e6e-57b1-ad6b-84c5a3ba1130	invoice-line-547	102	3302	0.99	1
548	c1cdfd73-e596-5fa0-890c-a7249206d5dd	invoice-line-548	102	3308	0.99	1
549	c4e63c41-e42b-5329-8f41-03d770cc4b1e	invoice-line-549	102	3314	0.99	1
550	eb866c8b-14f5-57f3-8d93-3f09e729e0e2	invoice-line-550	102	3320	0.99	1
551	7c8aa6f9-7f4c-59fc-9217-d7e791fba4ff	invoice-line-551	102	3326	0.99	1
552	97df582d-8afc-58db-ad73-0b714a0f1738	invoice-line-552	102	3332	0.99	1
553	eaf42479-3368-57ef-a1d3-9a3b90a41bf0	invoice-line-553	102	3338	1.99	1
554	9a1bc77d-3787-51bb-b868-ea4a179e2713	invoice-line-554	103	3347	1.99	1
555	f1dce142-fae1-5c07-a8ba-08a7ddc2ac48	invoice-line-555	103	3356	0.99	1
556	a1ceef9c-9e24-5328-895b-2f1652cb6ceb	invoice-line-556	103	3365	0.99	1
557	50385e3d-aba4-5023-a70a-56211478fc89	invoice-line-557	103	3374	0.99	1
558	fbd8ee88-efe1-5b83-8bab-516912e3f958	invoice-line-558	103	3383	0.99	1
559	906754c2-12bf-59af-99b2-1e83f293669f	invoice-line-559	103	3392	0.99	1
560	8dcbdc24-8ec2-5f9c-b024-4351d799c367	invoice-line-560	103	3401	0.99	1
561	49e6be64-6ac2-557d-ab9b-7ea0eda4a4f1	invoice-line-561	103	3410	0.99	1
562	db4a4774-2add-5d22-95a6-44b9bae46990	invoice-line-562	103	3419	0.99	1
563	4039a679-b7ae-55d9-9b27-dc79cea8ec20	invoice-line-563	103	3428	1.99	1
564	ac51feb7-44d1-5fa4-af24-695e7a37ee14	invoice-line-564	103	3437	0.99	1
565	e139b0b9-da64-57ac-b820-3f5a9733f3ac	invoice-line-565	103	3446	0.99	1
566	15f26314-e634-55d3-989b-a95f66370fe0	invoice-line-566	103	3455	0.99	1
567	845b34b9-0c97-567c-801d-32095555a664	invoice-line-567	103	3464	0.99	1
568	bfd763fc-c158-511a-8ffd-eb7dafd44a03	invoice-line-568	104	3478	0.99	1
569	73e8390a-5802-541e-9cf5-a82f1e4ff992	invoice-line-569	105	3479	0.99	1
570	1f827705-2c4f-55f2-a477-0d7de9462495	invoice-line-570	105	3480	0.99	1
571	41fc91a3-e870-596c-b08d-a3c91b9e2352	invoice-line-571	106	3482	0.99	1
572	b1244d7f-317a-5eab-a7b8-c4e7e80ab164	invoice-line-572	106	3484	0.99	1
573	c0300cfc-9379-5007-a189-c549f81bf3dc	invoice-line-573	107	3486	0.99	1
574	2131118f-1696-55f8-9997-97aecd296a1b	invoice-line-574	107	3488	0.99	1
575	0b1d5340-4ef4-5afc-979d-a23c41e74b0d	invoice-line-575	107	3490	0.99	1
576	d0ec1022-a1c9-5011-99e0-6e9cb8343612	invoice-line-576	107	3492	0.99	1
577	4105f58a-26d2-59ad-8936-4aece81c3cb0	invoice-line-577	108	3496	0.99	1
578	b6a9cf21-f683-5ab8-a672-c4d03a200e53	invoice-line-578	108	3500	0.99	1
579	ff4242ec-2821-53db-a649-a63817d375e7	invoice-line-579	108	1	0.99	1
580	6820d69c-cc0e-5f4c-bd13-f935bbf4a939	invoice-line-580	108	5	0.99	1
581	a6846648-5a03-5d7b-9b3a-dc307c4b4de6	invoice-line-581	108	9	0.99	1
582	1072d5b6-656e-57dd-ab7c-f91c7447af0b	invoice-line-582	108	13	0.99	1
583	3a34ee72-7735-56aa-b50f-6d6c060d8192	invoice-line-583	109	19	0.99	1
584	affadfa6-3676-59d8-8e82-dc2384806f2e	invoice-line-584	109	25	0.99	1
585	02db6d58-934b-5a1f-bdc3-692e492aabda	invoice-line-585	109	31	0.99	1
586	2ed01802-d0a8-5c3b-be8c-cc06fee2de2c	invoice-line-586	109	37	0.99	1
587	47329c3c-4251-5381-a880-ba21c0f0acc3	invoice-line-587	109	43	0.99	1
588	feb70bd0-51fe-534a-ba1b-6f5eb734673d	invoice-line-588	109	49	0.99	1
589	67b22d18-3220-512b-ac0e-ac4f5456e51a	invoice-line-589	109	55	0.99	1
590	bed2470c-b7bc-5688-aa87-460cc568e334	invoice-line-590	109	61	0.99	1
591	31e74acf-9099-5b85-b0c9-8dfeed8df1ae	invoice-line-591	109	67	0.99	1
592	31f33a4d-4843-57e5-ba72-aceaa76ff5c3	invoice-line-592	110	76	0.99	1
593	db0fdf8e-c658-5191-83f3-0fb40f5a267c	invoice-line-593	110	85	0.99	1
594	1016fb25-5481-51d6-93ab-a8e86400c52e	invoice-line-594	110	94	0.99	1
595	a7a9f673-92a6-5e06-97d8-401b9016cc39	invoice-line-595	110	103	0.99	1
596	341b132c-feb1-56a1-b213-5ca8c671aef8	invoice-line-596	110	112	0.99	1
597	716be97a-67f6-5e99-a441-432e2e27a030	invoice-line-597	110	121	0.99	1
598	580ebcef-607f-5103-b1e8-8d62f23edf05	invoice-line-598	110	130	0.99	1
599	84ed9af0-c8a1-5b8a-8483-70a4282ce9ec	invoice-line-599	110	139	0.99	1
600	31d6a2ff-6497-5050-a671-26de3b57b0e4	invoice-line-600	110	148	0.99	1
601	a25703d5-f1d4-5d68-88b9-da434b114db5	invoice-line-601	110	157	0.99	1
602	bd716538-f4cb-5d59-9407-f54a27e782af	invoice-line-602	110	166	0.99	1
603	acb1acca-808f-5237-a3e7-93444d0ced71	invoice-line-603	110	175	0.99	1
604	a1b55653-15d2-5a71-93f9-5692d8fa3ede	invoice-line-604	110	184	0.99	1
605	a77a8b02-6263-54b8-8d83-c4740df958fe	invoice-line-605	110	193	0.99	1
606	b2cf04a0-aea3-5e4e-a73c-8e2d3f11b40e	invoice-line-606	111	207	0.99	1
607	39a9e750-87e4-5592-9966-401d1c6a0d54	invoice-line-607	112	208	0.99	1
608	e0ef0117-f939-53b7-8d36-c8b01bd19a1f	invoice-line-608	112	209	0.99	1
609	872651bd-5799-5862-b004-033a382cd187	invoice-line-609	113	211	0.99	1
610	30af12dd-05ab-5165-bff9-bc80f00f9b28	invoice-line-610	113	213	0.99	1
611	029304d9-5a21-5738-8af6-23d2c3496434	invoice-line-611	114	215	0.99	1
612	67fa86b4-1b6a-50df-a236-e4caa9bc0ba0	invoice-line-612	114	217	0.99	1
613	cd59fe58-36d9-5aa3-8fd7-489db16e0bb9	invoice-line-613	114	219	0.99	1
614	96fb3a6c-bdd4-5d73-a458-9ad8e41cb91e	invoice-line-614	114	221	0.99	1
615	91d32014-f094-5023-b223-669ca9625f4c	invoice-line-615	115	225	0.99	1
616	9d8823b5-efe2-5201-b093-be355cdef2c8	invoice-line-616	115	229	0.99	1
617	2adee44a-40a6-5c1d-a8fc-3bf0eeb0e2f2	invoice-line-617	115	233	0.99	1
618	ea9214eb-863d-58bc-a88c-800ac41fa32f	invoice-line-618	115	237	0.99	1
619	33bbf976-732c-5d0d-8cad-9ad1194d47f2	invoice-line-619	115	241	0.99	1
620	58c40e75-0f91-5d8f-a122-c991db9e8f62	invoice-line-620	115	245	0.99	1
621	7339b229-c0d2-59c1-a0c9-c423e83adf5c	invoice-line-621	116	251	0.99	1
622	dee69bc6-3cbc-5e39-bf5b-d8245c115565	invoice-line-622	116	257	0.99	1
623	a3a13a0d-6ed0-54e8-a1ed-3e667c288b5a	invoice-line-623	116	263	0.99	1
624	39455ded-9520-56aa-be25-a182a1d24619	invoice-line-624	116	269	0.99	1
625	21c3654f-d7cd-504a-bd6a-0ac00e02b0cd	invoice-line-625	116	275	0.99	1
626	7a5c5e67-880e-507b-8d36-1269f8efbb26	invoice-line-626	116	281	0.99	1
627	50184d64-1731-5353-ae54-ba9f709bfb1f	invoice-line-627	116	287	0.99	1
628	df6543e0-b909-5abe-84b2-c2828f6bb5bf	invoice-line-628	116	293	0.99	1
629	d11fec6f-26c9-5b0a-9cb5-5537d90a2f01	invoice-line-629	116	299	0.99	1
630	01634971-75aa-579e-ad07-5e31ad79d8bb	invoice-line-630	117	308	0.99	1
631	45d04155-70b6-5cff-a3d0-e24d0e1c9aca	invoice-line-631	117	317	0.99	1
632	53de7f9b-ad1f-5af8-8144-6f2b8520ba04	invoice-line-632	117	326	0.99	1
633	6532bd59-7dea-5027-a0af-9af8e7e2868e	invoice-line-633	117	335	0.99	1
634	155aa61a-6ccf-51c2-96f2-dd69a5c90a25	invoice-line-634	117	344	0.99	1
635	537e0ee3-f19c-5961-b7f3-8cd6dbbd3cbd	invoice-line-635	117	353	0.99	1
636	3a3ed671-3eff-5309-95fe-1e6665b21e24	invoice-line-636	117	362	0.99	1
637	b3657b96-d3c9-5e40-aa67-e3c5ce3fd566	invoice-line-637	117	371	0.99	1
638	2368a3bb-ab7e-5222-b4db-bce03f5e889c	invoice-line-638	117	380	0.99	1
639	05e7fb59-b2a5-5ab4-ab3f-da0a2f1d969a	invoice-line-639	117	389	0.99	1
640	d05cd443-dc71-58aa-8f16-126a718d8a8b	invoice-line-640	117	398	0.99	1
641	d76aa3a5-cc6d-5c46-a10b-bb605f758833	invoice-line-641	117	407	0.99	1
642	e20d30a8-2f5c-57b5-91fe-dbddbb8be047	invoice-line-642	117	416	0.99	1
643	ff65b1a4-b8a7-54db-904a-b54142bb099b	invoice-line-643	117	425	0.99	1
644	bf49d74b-dbd4-5cc0-b4cf-43a1e937d389	invoice-line-644	118	439	0.99	1
645	8296d47a-a283-5d5a-818d-4d842ecae20c	invoice-line-645	119	440	0.99	1
646	eb98286f-faae-53b2-9a68-dd83020e5a20	invoice-line-646	119	441	0.99	1
647	ea3c8524-d4c1-5584-9693-256796669252	invoice-line-647	120	443	0.99	1
648	e941e286-44fb-5411-95af-bbfc302cdd10	invoice-line-648	120	445	0.99	1
649	e42ce80c-643b-5184-9e7e-845a3ebcc429	invoice-line-649	121	447	0.99	1
650	45709f9c-daec-50dd-8dd5-fb77f701ee41	invoice-line-650	121	449	0.99	1
651	0f212103-6101-5ade-be90-2a508cb0112d	invoice-line-651	121	451	0.99	1
652	bcbd07e3-3924-53b4-b5a8-17c0dc7aaa24	invoice-line-652	121	453	0.99	1
653	22ce7895-aadc-5b6d-bf2d-61da78b07c75	invoice-line-653	122	457	0.99	1
654	3afb4911-8c55-5657-b60c-b62937a02532	invoice-line-654	122	461	0.99	1
655	594b898a-05d3-5c1b-ae4f-1a4ffd3656e9	invoice-line-655	122	465	0.99	1
656	c41c4afa-5fd2-51dc-a354-33b8b1fe0964	invoice-line-656	122	469	0.99	1
657	f9e1eb82-5d81-5fc8-a35b-dd8a51708798	invoice-line-657	122	473	0.99	1
658	682dea81-73e6-5f78-ae18-e86904026bf3	invoice-line-658	122	477	0.99	1
659	6f6fcd67-996e-5e80-8a86-2b8925b78883	invoice-line-659	123	483	0.99	1
660	63359b27-ea64-5d38-a973-a9f9c60d5d19	invoice-line-660	123	489	0.99	1
661	8ad610fe-e9b0-589a-962d-4f111b5d8f29	invoice-line-661	123	495	0.99	1
662	1b4acf5c-9ac0-5f4b-9389-d0d5f42fa812	invoice-line-662	123	501	0.99	1
663	b6c732e6-cd4a-5ac5-80de-782369b82861	invoice-line-663	123	507	0.99	1
664	2d88c1e6-cbf2-5e1a-bd50-a2ffa4e701c3	invoice-line-664	123	513	0.99	1
665	fed10e2c-90ca-569a-bdcb-a172cb197282	invoice-line-665	123	519	0.99	1
666	abbaaad7-132f-5e5d-ae37-f514a4c81ff1	invoice-line-666	123	525	0.99	1
667	a2229fb7-cbbc-5e79-9ba2-68b3bb80d1c6	invoice-line-667	123	531	0.99	1
668	625645df-571a-5a5c-bc35-8dd8a9fe1e6f	invoice-line-668	124	540	0.99	1
669	8e32a38e-4ca8-52af-935b-2aae219f0327	invoice-line-669	124	549	0.99	1
670	22d7968b-5af8-5649-95e9-ef81b5d2cfe5	invoice-line-670	124	558	0.99	1
671	0b63bd66-b3cd-5418-8af8-d92ff46d6e04	invoice-line-671	124	567	0.99	1
672	735f5252-9f18-55d7-84a9-499e6f41f61f	invoice-line-672	124	576	0.99	1
673	95d3fa07-d3a9-5029-b69a-b7c58e0d23a0	invoice-line-673	124	585	0.99	1
674	48c643a0-11f7-5213-85be-1ba73bce21a4	invoice-line-674	124	594	0.99	1
675	f9885c39-107a-5ba2-bb71-6372a34be214	invoice-line-675	124	603	0.99	1
676	0f7f2c28-a95b-52b8-b751-8fbfce552034	invoice-line-676	124	612	0.99	1
677	9f793bea-b644-5c4a-adb8-15cce559b7b3	invoice-line-677	124	621	0.99	1
678	9321ad66-6b6d-5c6d-bddb-cc1cd81dfc7a	invoice-line-678	124	630	0.99	1
679	dd6529a3-590c-544a-8521-7a1aac225109	invoice-line-679	124	639	0.99	1
680	d7b555a8-89de-5cdf-a3a8-08f39fd38cf8	invoice-line-680	124	648	0.99	1
681	c230700f-70ae-5e38-94dc-03dd13da7920	invoice-line-681	124	657	0.99	1
682	a6e1dfa3-145c-5b0e-b028-e931fa737998	invoice-line-682	125	671	0.99	1
683	e7932f06-98d8-54a7-8ecc-617c7ff2167d	invoice-line-683	126	672	0.99	1
684	d2a69d55-1001-54b2-a513-e9be2fe812c9	invoice-line-684	126	673	0.99	1
685	738e2fe9-1595-5ab5-9090-82b0bf4cb3df	invoice-line-685	127	675	0.99	1
686	ffe46088-fb77-5a8d-91c1-acb481118655	invoice-line-686	127	677	0.99	1
687	74ade92d-21c1-56c1-8373-e665515307df	invoice-line-687	128	679	0.99	1
688	d544b3d0-d95f-5b95-b5a1-6647f86ad992	invoice-line-688	128	681	0.99	1
689	44987798-cfa6-57b0-a04d-813268583c89	invoice-line-689	128	683	0.99	1
690	6173005e-5463-5d03-b24a-dee7de7f2d75	invoice-line-690	128	685	0.99	1
691	24d45fd1-5641-5632-ae05-b049449251b1	invoice-line-691	129	689	0.99	1
692	eb7039f8-fc04-5654-a603-10320527efb0	invoice-line-692	129	693	0.99	1
693	50ca8dd9-c90e-5b9c-8441-f6934f9c79e9	invoice-line-693	129	697	0.99	1
694	cf8dc4c6-ffab-59b1-a1d9-b70d4705d966	invoice-line-694	129	701	0.99	1
695	4cfcd4cd-c923-54a0-bfd0-deadfab4f84a	invoice-line-695	129	705	0.99	1
696	c1aec030-8877-5536-b56a-c785cc902efd	invoice-line-696	129	709	0.99	1
697	458bb25e-e757-5772-9faa-5690ef54b881	invoice-line-697	130	715	0.99	1
698	eaad2802-37a3-5842-a1b4-629d5f7d8157	invoice-line-698	130	721	0.99	1
699	cb46a62c-d72c-5e20-92cc-4b01b6c1acbb	invoice-line-699	130	727	0.99	1
700	35602397-fd5f-5488-9613-7add92ab2c70	invoice-line-700	130	733	0.99	1
701	45bba975-97c3-5290-996e-b302aa434402	invoice-line-701	130	739	0.99	1
702	aec0cd7d-ece2-5147-9b3d-31a572f57fe4	invoice-line-702	130	745	0.99	1
703	e282d15c-e96f-56b4-b0cb-ce3d6189051d	invoice-line-703	130	751	0.99	1
704	1491ebe3-322d-53fc-b8c1-1182c86944bc	invoice-line-704	130	757	0.99	1
705	22d8626c-c2f1-59b2-9453-d1a48c9d7eda	invoice-line-705	130	763	0.99	1
706	8ed35916-1752-58e5-ae0f-166e228160d7	invoice-line-706	131	772	0.99	1
707	b4e95cb1-2df8-5ee1-b26f-a03c3f9b1642	invoice-line-707	131	781	0.99	1
708	24fb07a4-5d13-5fc0-a5a0-b54c3359e40d	invoice-line-708	131	790	0.99	1
709	c52a5948-e1af-5f03-a996-2178348b1169	invoice-line-709	131	799	0.99	1
710	93e6d0cc-8e47-557c-9706-fb208f9568ec	invoice-line-710	131	808	0.99	1
711	25801725-7a4f-5788-831e-8f726617e391	invoice-line-711	131	817	0.99	1
712	1e80d816-74a2-54da-832d-799d121dcf2c	invoice-line-712	131	826	0.99	1
713	dd54a9c8-271e-50dd-8e7f-21e1a3df721a	invoice-line-713	131	835	0.99	1
714	6c3f6752-a0b1-5106-b0ba-e637ccfd0c02	invoice-line-714	131	844	0.99	1
715	b78c37b8-28c6-54ae-a689-a09c2548030b	invoice-line-715	131	853	0.99	1
716	439b4658-f7f1-5ef3-8e9d-5acd3667f740	invoice-line-716	131	862	0.99	1
717	d4ccb47a-f639-54ba-9fe6-5a2fb4885f99	invoice-line-717	131	871	0.99	1
718	b31449de-0d0c-54e0-b7c6-add13cfe170f	invoice-line-718	131	880	0.99	1
719	8ec876bd-21c6-562e-b6eb-3e312ebc7004	invoice-line-719	131	889	0.99	1
720	e9bd7a34-023f-5aa7-86cc-00d769b1574a	invoice-line-720	132	903	0.99	1
721	ed9c479f-7e93-51ae-928b-6956aea973af	invoice-line-721	133	904	0.99	1
722	f663443b-1211-5e48-964a-5d6aa62bb906	invoice-line-722	133	905	0.99	1
723	3353b0bf-70fb-5487-bfa9-b82f38ced071	invoice-line-723	134	907	0.99	1
724	dc2f8deb-6a37-5bee-bdce-de7a77c8f320	invoice-line-724	134	909	0.99	1
725	592a80fb-45d3-523c-9eab-7063dfdc520e	invoice-line-725	135	911	0.99	1
726	1f0941ca-b42a-5cba-a44a-f25068259017	invoice-line-726	135	913	0.99	1
727	0b4c2471-f756-5af8-bb1f-a5eb25f5bfd1	invoice-line-727	135	915	0.99	1
728	8bacc572-85db-51c2-8bf8-9417f6e3a43a	invoice-line-728	135	917	0.99	1
729	41e5a742-b39c-5431-bdbb-bcdec12cb600	invoice-line-729	136	921	0.99	1
730	7d13bb20-b818-563d-ab5e-de9a572f88c4	invoice-line-730	136	925	0.99	1
731	e8426a4e-500d-5af2-8713-59c568d0001b	invoice-line-731	136	929	0.99	1
732	c3923f40-2e35-5924-b9f8-c72d215b2104	invoice-line-732	136	933	0.99	1
733	a70ef874-c819-5d32-8caa-947a4e07e881	invoice-line-733	136	937	0.99	1
734	072ae655-2eae-5487-839f-3601a5e3fdb9	invoice-line-734	136	941	0.99	1
735	f9c9b6d8-d124-5d9e-b9a1-3c3fcb63ae4c	invoice-line-735	137	947	0.99	1
736	a71ab23c-5ed5-5198-a68b-8a5003871754	invoice-line-736	137	953	0.99	1
737	81580576-7184-5354-98ff-f76d7aa98979	invoice-line-737	137	959	0.99	1
738	87fa2ecd-65d8-511f-8448-1762a6e75a45	invoice-line-738	137	965	0.99	1
739	000b6153-23fd-59ae-ba62-8177adf33870	invoice-line-739	137	971	0.99	1
740	5b16897e-5458-52e9-8333-0d46f35b1e01	invoice-line-740	137	977	0.99	1
741	24a49816-370d-5571-a48d-ad724777cbed	invoice-line-741	137	983	0.99	1
742	5c5d0aaa-0ce7-5d9a-9a2c-abc41b9748b3	invoice-line-742	137	989	0.99	1
743	4cf027c3-caad-5a68-8235-e25d3d62b6e1	invoice-line-743	137	995	0.99	1
744	533cf104-496d-5ece-b843-7749aa00cb55	invoice-line-744	138	1004	0.99	1
745	d5a1c551-8518-51be-bcac-f922b8395194	invoice-line-745	138	1013	0.99	1
746	3d11dd4d-d45d-5e1b-88a5-4367eb06a046	invoice-line-746	138	1022	0.99	1
747	b6ab24b5-4405-50c4-b73e-d7d90ba6aa84	invoice-line-747	138	1031	0.99	1
748	c5fcd587-f26a-50ac-8389-38760b2f26b2	invoice-line-748	138	1040	0.99	1
749	f0e3c0bb-e9f7-5140-817c-cc67ccbdfe5e	invoice-line-749	138	1049	0.99	1
750	769bd211-0f77-5374-a079-8bf7c56a5fac	invoice-line-750	138	1058	0.99	1
751	9ccd2e00-7164-53a5-9312-d1efab4f2cad	invoice-line-751	138	1067	0.99	1
752	23a914c4-f353-546e-bdee-9ed5e4d5d1d9	invoice-line-752	138	1076	0.99	1
753	4ba0456b-e8d3-5b10-80c6-167b9d871100	invoice-line-753	138	1085	0.99	1
754	d576b3c2-da28-5802-89ac-1d0d0c97b15f	invoice-line-754	138	1094	0.99	1
755	2379ddb8-f96f-5f87-a0f0-329175ddf29c	invoice-line-755	138	1103	0.99	1
756	00d21cfc-37f6-54b9-b796-6e0c4211da33	invoice-line-756	138	1112	0.99	1
757	fb76b9cc-5620-584e-a041-d5de16f6fbc3	invoice-line-757	138	1121	0.99	1
758	9ae2190d-617c-5b5a-a188-90ec4b873275	invoice-line-758	139	1135	0.99	1
759	bc5c67e5-aa2a-554a-bfb7-574b6aed3dab	invoice-line-759	140	1136	0.99	1
760	9f1875d2-fe64-5803-a1ba-c253f1cadb8f	invoice-line-760	140	1137	0.99	1
761	9c84924f-c01b-5abb-9b64-3729f1f58d38	invoice-line-761	141	1139	0.99	1
762	6a30bb59-7b33-5167-9bdd-6465277a640f	invoice-line-762	141	1141	0.99	1
763	919d5bfa-a5ce-5551-8d00-9f4f057cdbcc	invoice-line-763	142	1143	0.99	1
764	5d5f8892-b771-56b9-9eb7-d8474f495358	invoice-line-764	142	1145	0.99	1
765	3ce2da8f-3528-508c-89e1-9ce6ad7ebc21	invoice-line-765	142	1147	0.99	1
766	d204dfab-21cd-58f6-948c-08f323d4a9a8	invoice-line-766	142	1149	0.99	1
767	e09d005b-c524-5c55-b677-d0085f1ffadb	invoice-line-767	143	1153	0.99	1
768	82754ed6-d419-5ed1-8519-1f6cde9ca01b	invoice-line-768	143	1157	0.99	1
769	a12ee556-3338-545c-8df8-6712ec2a7b5a	invoice-line-769	143	1161	0.99	1
770	1a4f38e6-47e0-5ece-b2af-f3387c35f34e	invoice-line-770	143	1165	0.99	1
771	960155e1-eba5-5213-a8cd-1efe88fed526	invoice-line-771	143	1169	0.99	1
772	f7a30adb-bc31-5d8a-9493-0a383df917d9	invoice-line-772	143	1173	0.99	1
773	359c26bc-e856-52d8-838f-b25bc86c8aab	invoice-line-773	144	1179	0.99	1
774	1935b9ca-ccdc-56ab-abaa-3d241411a9ca	invoice-line-774	144	1185	0.99	1
775	8f1f6942-b361-570b-bc32-93850a268dfb	invoice-line-775	144	1191	0.99	1
776	f615c403-b763-5e68-a760-86ff6a58111f	invoice-line-776	144	1197	0.99	1
777	996d5ec4-b2d7-5479-9301-f6145751cea0	invoice-line-777	144	1203	0.99	1
778	ff7c7266-208a-50a6-be02-e4bdb1b99807	invoice-line-778	144	1209	0.99	1
779	14c9cc3d-c4de-51a4-8c30-04a7ea752b73	invoice-line-779	144	1215	0.99	1
780	10873e48-ad29-563d-91f9-2965a7f66e7f	invoice-line-780	144	1221	0.99	1
781	4177490c-4d83-515f-8b6c-4bd641b16aad	invoice-line-781	144	1227	0.99	1
782	f602fb4b-c3cf-54d0-a002-66c97c89d0b6	invoice-line-782	145	1236	0.99	1
783	d4135b81-d81d-567d-b9f2-5ac25812b40e	invoice-line-783	145	1245	0.99	1
784	2911e55f-2f71-57e8-bf67-ff01aad07513	invoice-line-784	145	1254	0.99	1
785	7172b7f8-3d66-5e53-a848-2ada2eec1ce7	invoice-line-785	145	1263	0.99	1
786	ae531ee8-653f-5899-9bf2-c07a1f0d109e	invoice-line-786	145	1272	0.99	1
787	cdf71e66-0138-50b8-9c6c-82422a7247cc	invoice-line-787	145	1281	0.99	1
788	06f1a717-6ed2-5e3f-b1f1-d7fb8f76961e	invoice-line-788	145	1290	0.99	1
789	71c22a44-7c45-5db1-8cd3-fc3d652e3eb2	invoice-line-789	145	1299	0.99	1
790	3b18552d-b474-5ae0-b715-0978ba646c90	invoice-line-790	145	1308	0.99	1
791	d4525489-628b-5157-9970-a2236e4c8a3b	invoice-line-791	145	1317	0.99	1
792	2a76578a-3124-5711-b399-dd2932c2da25	invoice-line-792	145	1326	0.99	1
793	89bd81ea-8abb-5abf-95be-7678d2ba5f96	invoice-line-793	145	1335	0.99	1
794	4b322837-8c33-5871-afab-e9e3635c4d22	invoice-line-794	145	1344	0.99	1
795	8a3305a2-43d4-5b48-9092-93bfbbdb1ee0	invoice-line-795	145	1353	0.99	1
796	69ccd27f-0816-53c4-a1a3-629ae13f72c4	invoice-line-796	146	1367	0.99	1
797	109dce00-d338-5a5c-910f-13ac12aa75d5	invoice-line-797	147	1368	0.99	1
798	754b30e4-e3f5-57f6-8063-b404f0d7ffde	invoice-line-798	147	1369	0.99	1
799	8219a933-36b9-5039-b0ba-04b7a47b551c	invoice-line-799	148	1371	0.99	1
800	9b43e7ba-3771-5922-a446-83f68fd6a467	invoice-line-800	148	1373	0.99	1
801	942754f3-945e-5d77-9ba1-e2d443fc7ae4	invoice-line-801	149	1375	0.99	1
802	025a6e61-a7ad-57d8-aa3f-0b5efc553978	invoice-line-802	149	1377	0.99	1
803	52691ad5-9300-57d2-b899-7745e91b4a61	invoice-line-803	149	1379	0.99	1
804	4d1cd008-534a-5dc7-af38-7c492276d951	invoice-line-804	149	1381	0.99	1
805	edb92957-1eb8-50f5-b59d-75291e0ee313	invoice-line-805	150	1385	0.99	1
806	a91ab7d1-76cf-505d-8f24-ed9c4ab59acd	invoice-line-806	150	1389	0.99	1
807	7f20c359-d531-51b9-80b5-fe92bc21bac9	invoice-line-807	150	1393	0.99	1
808	f6797724-da6e-587e-82c3-84029ec24df8	invoice-line-808	150	1397	0.99	1
809	dd7c7a82-8e61-5ef1-8c4f-b13d16887606	invoice-line-809	150	1401	0.99	1
810	67f8794f-f7fa-53d3-b2aa-83432e03eed9	invoice-line-810	150	1405	0.99	1
811	1ee067f2-4918-5372-a506-3fb7202a2d30	invoice-line-811	151	1411	0.99	1
812	2a29beb1-958e-5842-999e-a8dc947813b4	invoice-line-812	151	1417	0.99	1
813	3e5409c1-4a0a-5164-a06f-28729b6c0b70	invoice-line-813	151	1423	0.99	1
814	7d361de3-430b-5318-9a28-e2ca234311fc	invoice-line-814	151	1429	0.99	1
815	486fd69d-a642-5787-a97e-4cd92e8767be	invoice-line-815	151	1435	0.99	1
816	e575ec4f-818f-57cc-9d0a-4ec10af1148f	invoice-line-816	151	1441	0.99	1
817	5e8d4e25-30e6-5582-8ab2-fb02b85b9d9f	invoice-line-817	151	1447	0.99	1
818	9a3d47ef-eb4b-5714-8748-c483d1fe8997	invoice-line-818	151	1453	0.99	1
819	ccbee601-aad0-5155-be40-e54af64390e0	invoice-line-819	151	1459	0.99	1
820	832d1f35-0b79-5632-a108-5eb2d86d98ba	invoice-line-820	152	1468	0.99	1
821	74bb5804-e9e7-5807-b124-de317351c76d	invoice-line-821	152	1477	0.99	1
822	4458fa9f-97fe-5d32-add1-57fc9e901daa	invoice-line-822	152	1486	0.99	1
823	27df7242-2ef2-5d38-98b1-b4871185ccbd	invoice-line-823	152	1495	0.99	1
824	d87e8875-d58b-5a98-a306-454b7641094e	invoice-line-824	152	1504	0.99	1
825	8e23d42f-9a81-5897-84d6-7f25d1efb2b1	invoice-line-825	152	1513	0.99	1
826	894e11c2-bc21-5373-8825-f63ab426b21f	invoice-line-826	152	1522	0.99	1
827	ca9f0d03-dfee-5344-987e-d92a152c6bec	invoice-line-827	152	1531	0.99	1
828	1461ab47-cd10-5b4c-aba7-f633e97f1155	invoice-line-828	152	1540	0.99	1
829	b2dfa21a-5660-5efc-8c85-0504c0462d81	invoice-line-829	152	1549	0.99	1
830	b2ddd38e-6899-5f45-b1f6-4a4f929a8526	invoice-line-830	152	1558	0.99	1
831	ea2e4003-e92f-59c4-9644-11130a4a4b7a	invoice-line-831	152	1567	0.99	1
832	2959e355-1da1-5d35-b6e0-52fe9dbce036	invoice-line-832	152	1576	0.99	1
833	5d758383-41fc-541b-aa4a-6a26f10559e2	invoice-line-833	152	1585	0.99	1
834	191fabed-9a53-5cad-a080-34ba148aba6f	invoice-line-834	153	1599	0.99	1
835	a4b8d47b-6a0a-5527-8235-02bf9194b40e	invoice-line-835	154	1600	0.99	1
836	40ae6f71-6f0b-5ab0-ad69-c7a98ddf4d0e	invoice-line-836	154	1601	0.99	1
837	b46848c5-6a3d-5823-9867-ba0852545b76	invoice-line-837	155	1603	0.99	1
838	14962888-0950-5578-bce9-92f66c671c98	invoice-line-838	155	1605	0.99	1
839	ea86f070-59d1-5df0-997d-0e5a4f8440ae	invoice-line-839	156	1607	0.99	1
840	28682d2e-0da5-50dc-825b-742ec80c37c9	invoice-line-840	156	1609	0.99	1
841	8a18fcc2-08c7-553b-9840-d222b512ba3d	invoice-line-841	156	1611	0.99	1
842	285455e1-60ab-55e3-9376-21525a84ad04	invoice-line-842	156	1613	0.99	1
843	33ca7b68-2d32-5e07-aa3a-ef1c2a7e69c5	invoice-line-843	157	1617	0.99	1
844	23054c34-3196-5213-8bd7-2959fc9bde6a	invoice-line-844	157	1621	0.99	1
845	3b9625c5-fc63-5e2e-940a-cc0e32d92c27	invoice-line-845	157	1625	0.99	1
846	7ae3786b-5673-5f01-8fdb-88aa4b16cf8d	invoice-line-846	157	1629	0.99	1
847	6ca040c1-92af-589a-9910-475270730794	invoice-line-847	157	1633	0.99	1
848	8b509cb2-d411-565b-9412-4f0136cb43f4	invoice-line-848	157	1637	0.99	1
849	8c6d4d2a-fe16-548a-ad7f-a0b7e8c9c6f0	invoice-line-849	158	1643	0.99	1
850	5802aed0-5193-56a5-90fb-27a91acf0089	invoice-line-850	158	1649	0.99	1
851	4570ab1e-e024-5957-a7f0-54d30958790f	invoice-line-851	158	1655	0.99	1
852	6e3ce683-703b-56eb-beba-606d0fe77303	invoice-line-852	158	1661	0.99	1
853	0a6fab8e-2c76-5a48-b77e-d357c3939d19	invoice-line-853	158	1667	0.99	1
854	11d48377-2f16-529d-a638-efb7d380580c	invoice-line-854	158	1673	0.99	1
855	edc5c6a5-8f03-5a8c-aa10-01a243b00363	invoice-line-855	158	1679	0.99	1
856	fda04267-21a8-55b8-b8a3-87ef8bfd2950	invoice-line-856	158	1685	0.99	1
857	42a307de-786c-52d9-9ddc-91d1b7487e16	invoice-line-857	158	1691	0.99	1
858	7beb65fe-f19f-52d9-9a18-550c7fe6c324	invoice-line-858	159	1700	0.99	1
859	e18c36cb-5c29-5562-a83a-0ba7ac3ed359	invoice-line-859	159	1709	0.99	1
860	b4a1956f-bad5-52ff-86c8-6b6f9d6b9a80	invoice-line-860	159	1718	0.99	1
861	b0fbdac2-e192-5849-9e0b-c26d42a0fc93	invoice-line-861	159	1727	0.99	1
862	6304d4f4-31f0-5be6-98a2-c1482d550119	invoice-line-862	159	1736	0.99	1
863	7a608457-6bba-5131-80cc-b7df54e97bb7	invoice-line-863	159	1745	0.99	1
864	a9a7f616-d05b-5a18-bc2e-4ff89b4f962a	invoice-line-864	159	1754	0.99	1
865	fdb0b286-0ba4-5427-82ba-bbf5aadfb074	invoice-line-865	159	1763	0.99	1
866	a7b7b03c-443f-5464-a9f2-2ae4aecfa645	invoice-line-866	159	1772	0.99	1
867	cb95d49c-74d8-5131-8ce1-6e0cdf6a64f6	invoice-line-867	159	1781	0.99	1
868	89b72892-fdc6-5fba-a4de-5c44df0287fe	invoice-line-868	159	1790	0.99	1
869	b5d965a4-359d-5b11-ac57-ac9d64daab8d	invoice-line-869	159	1799	0.99	1
870	3f705da7-81b6-5e15-a282-ae7f2663c125	invoice-line-870	159	1808	0.99	1
871	9a17576d-456b-5b53-a70a-c9d2d4b6f2aa	invoice-line-871	159	1817	0.99	1
872	bb5c4847-5a6a-591d-977c-c8cb2e1c3406	invoice-line-872	160	1831	0.99	1
873	40c0a572-83a6-5c86-9347-7302cd9366b9	invoice-line-873	161	1832	0.99	1
874	f36f152e-d922-5788-8d8a-71489957e09a	invoice-line-874	161	1833	0.99	1
875	6d39d154-a3f2-569b-86cb-49b9612b58c7	invoice-line-875	162	1835	0.99	1
876	b5adfb8a-b974-5b06-8dce-f79b0803f76a	invoice-line-876	162	1837	0.99	1
877	0e2b56d0-ac43-5a0e-8b6f-44c7f8f40dc5	invoice-line-877	163	1839	0.99	1
878	f419c632-f01a-5f74-a63e-98bb58009de6	invoice-line-878	163	1841	0.99	1
879	b3b06190-e88b-5c3f-9ce9-a83b14ac426e	invoice-line-879	163	1843	0.99	1
880	98702ed3-0c64-5471-9fbe-f3a2c86eeb2d	invoice-line-880	163	1845	0.99	1
881	050b0693-643a-5dd2-be0f-ba84ea12f4a0	invoice-line-881	164	1849	0.99	1
882	1203ede4-7781-54be-9f3b-8f9b8c0f5456	invoice-line-882	164	1853	0.99	1
883	ecf3c7ac-2a58-5717-9077-e1ec90c998d8	invoice-line-883	164	1857	0.99	1
884	b2588de1-c606-5720-a231-163dbea4818e	invoice-line-884	164	1861	0.99	1
885	82e634db-28a6-5ad1-8711-ff7c5f019696	invoice-line-885	164	1865	0.99	1
886	7e6e0bb5-cbf7-5be3-a4f6-751e31eb95f9	invoice-line-886	164	1869	0.99	1
887	e3219827-401b-5371-a271-931fc21f7323	invoice-line-887	165	1875	0.99	1
888	efa90b93-fe55-5cf6-9091-ed3fa11929fc	invoice-line-888	165	1881	0.99	1
889	973711bb-1997-5e03-b0d3-5e88547cfb08	invoice-line-889	165	1887	0.99	1
890	9072b01a-c785-5d89-94df-ae8a7ab3787d	invoice-line-890	165	1893	0.99	1
891	634528bf-c33f-5929-93cf-0e3557f64a1c	invoice-line-891	165	1899	0.99	1
892	394a4f4a-a81c-5236-9c83-0a69257080da	invoice-line-892	165	1905	0.99	1
893	1288421b-be92-5964-9f68-a811a09474b0	invoice-line-893	165	1911	0.99	1
894	688aa699-0fcf-5b2f-8533-60d65ccc24bb	invoice-line-894	165	1917	0.99	1
895	e501c4c7-2b72-5911-b6de-89111710dc72	invoice-line-895	165	1923	0.99	1
896	ad799b15-872a-5afb-85c9-5dcdd07ff9b7	invoice-line-896	166	1932	0.99	1
897	c95138fd-c2e4-549a-bd93-a5da13758184	invoice-line-897	166	1941	0.99	1
898	574ebeff-58b1-5883-97dd-ca3458f3fdfb	invoice-line-898	166	1950	0.99	1
899	e68f7634-3e95-5d47-bbf3-2f20e0c07340	invoice-line-899	166	1959	0.99	1
900	67ad5d9f-5fdf-5ca6-8337-38398a5d31b7	invoice-line-900	166	1968	0.99	1
901	337f7fd9-e91b-5dc0-8bd5-6960a19ea827	invoice-line-901	166	1977	0.99	1
902	afa8909e-5ac3-5f29-85c7-b4f0f38efb47	invoice-line-902	166	1986	0.99	1
903	6757b9a4-01fe-5d8a-9591-108ab960ddad	invoice-line-903	166	1995	0.99	1
904	47379653-7045-54bd-a3f4-494264e84a2c	invoice-line-904	166	2004	0.99	1
905	e0746f81-64e5-51d2-b911-8da23271f2ed	invoice-line-905	166	2013	0.99	1
906	c7ea4678-8767-5395-90a0-ef252ba697c9	invoice-line-906	166	2022	0.99	1
907	ec323fa2-a6c3-570b-b0e1-ce4051817a79	invoice-line-907	166	2031	0.99	1
908	18aecaa3-0d57-525f-97ae-45eddbc94c58	invoice-line-908	166	2040	0.99	1
909	14be80ec-cb9b-5373-8eb1-47d54322d8f2	invoice-line-909	166	2049	0.99	1
910	446c3d92-fd5e-58fa-8708-1c67bd342862	invoice-line-910	167	2063	0.99	1
911	e1e2c39d-73c3-5c04-af38-a61e30a68125	invoice-line-911	168	2064	0.99	1
912	0d92b215-2b34-5808-97f3-12e76d9a36e1	invoice-line-912	168	2065	0.99	1
913	f69eb70f-f95f-5418-aa59-f351eb3c2525	invoice-line-913	169	2067	0.99	1
914	6d4face5-c3e2-56e5-add7-788955139615	invoice-line-914	169	2069	0.99	1
915	e6dd8f1d-a6f0-56e9-a0d4-889f5433a91a	invoice-line-915	170	2071	0.99	1
916	83871980-45e7-502b-85eb-04ccbbf07034	invoice-line-916	170	2073	0.99	1
917	00958e27-21a6-5772-a7dc-a9ca8ee6c0a8	invoice-line-917	170	2075	0.99	1
918	0fd872a6-0b0b-5737-9437-dc936ce9aea8	invoice-line-918	170	2077	0.99	1
919	5f05b643-340a-5be8-95de-43962fd619f0	invoice-line-919	171	2081	0.99	1
920	8447f1ce-3f7f-5d62-bd84-221073e4a341	invoice-line-920	171	2085	0.99	1
921	29eb6547-2f00-556d-a3a3-ebbf5aa27d0c	invoice-line-921	171	2089	0.99	1
922	668f7e7c-17ae-5e18-820a-a9e44ab93c12	invoice-line-922	171	2093	0.99	1
923	8943c09e-fc20-529e-9a68-045aebbdeedf	invoice-line-923	171	2097	0.99	1
924	afae37ee-ff86-53e1-95de-bdfc0e6c2fbe	invoice-line-924	171	2101	0.99	1
925	464a3eaa-c5db-5236-b6cf-2828a03f0031	invoice-line-925	172	2107	0.99	1
926	4bf3525c-8e0f-5e47-a1c6-e6b060aa168c	invoice-line-926	172	2113	0.99	1
927	21dad277-a25a-5ad2-9499-f0115c2a5585	invoice-line-927	172	2119	0.99	1
928	e8d84da8-8fc9-5ae6-88ba-23c0723f22c0	invoice-line-928	172	2125	0.99	1
929	bade0838-059d-5717-b68a-d47a2e777203	invoice-line-929	172	2131	0.99	1
930	0deb52f4-0263-5778-9636-ed759ef95e13	invoice-line-930	172	2137	0.99	1
931	95c1185c-2978-5f80-bad2-9511c40abdaa	invoice-line-931	172	2143	0.99	1
932	70a09f47-dcea-5a59-9594-41c0d484030f	invoice-line-932	172	2149	0.99	1
933	fc8d47fd-1e79-5f8f-b87e-d4fd33160ab8	invoice-line-933	172	2155	0.99	1
934	a5e0924f-bcda-577b-8730-2e81475bd451	invoice-line-934	173	2164	0.99	1
935	8965c5c7-c847-5b79-b87c-08bb0aa451e1	invoice-line-935	173	2173	0.99	1
936	6972c528-da98-5ff1-9ee8-9600695dc994	invoice-line-936	173	2182	0.99	1
937	e9d77301-23e0-5668-afe4-90a9c6d3d01a	invoice-line-937	173	2191	0.99	1
938	4657fc31-50b4-5a98-97d0-58f24fffd937	invoice-line-938	173	2200	0.99	1
939	4fe61d07-fa6e-574e-a7e1-e6e1d75146d3	invoice-line-939	173	2209	0.99	1
940	d299ff88-43d5-53d5-9779-ac4479ce69b0	invoice-line-940	173	2218	0.99	1
941	7f4f0ab4-1ba5-51a2-8962-b19178d4eed3	invoice-line-941	173	2227	0.99	1
942	cf59ea3f-1e3f-5e05-8057-19b454ec00d7	invoice-line-942	173	2236	0.99	1
943	dfb60cb4-1e83-50fb-ad0e-113b4bc1b6c7	invoice-line-943	173	2245	0.99	1
944	07397206-b902-5b28-a400-d14b5ae494fe	invoice-line-944	173	2254	0.99	1
945	6f397256-8485-5771-8382-93b2c4da44fc	invoice-line-945	173	2263	0.99	1
946	72ecd979-c34c-54fc-ac3f-0318eb680cac	invoice-line-946	173	2272	0.99	1
947	b405fe48-d59f-588d-9b17-44ca8e8d5ccc	invoice-line-947	173	2281	0.99	1
948	4957266f-f64b-5c0e-b731-e90fcc3beb15	invoice-line-948	174	2295	0.99	1
949	bc1df759-74ed-5fd7-9b8a-5a1e6c8b95e4	invoice-line-949	175	2296	0.99	1
950	277ecf07-c97c-5cfe-ae44-6a781018fef3	invoice-line-950	175	2297	0.99	1
951	3c0e7de0-9681-5715-82c8-1b95b2a0d467	invoice-line-951	176	2299	0.99	1
952	807055a5-52ee-58ea-bfb4-8eaa2f9bd205	invoice-line-952	176	2301	0.99	1
953	f12a8bc2-9dcf-56e6-afe9-4cf8a2525b94	invoice-line-953	177	2303	0.99	1
954	4f8adc85-2f1c-5c7c-9230-fc86871c0b2d	invoice-line-954	177	2305	0.99	1
955	25625343-1c18-56c4-b1ad-68058ff73ab8	invoice-line-955	177	2307	0.99	1
956	fc9138f8-01af-5bf7-b0f8-a09fd96c2017	invoice-line-956	177	2309	0.99	1
957	f2c96738-47d7-5bd2-8d81-3095e093316e	invoice-line-957	178	2313	0.99	1
958	0a97e9e3-a405-5e10-91f1-12cdadc26dc7	invoice-line-958	178	2317	0.99	1
959	16cf360e-ff1a-5c0e-9248-3af8102be3a1	invoice-line-959	178	2321	0.99	1
960	5bb4c050-5860-5a45-b580-68579003afc0	invoice-line-960	178	2325	0.99	1
961	bd6fc1bd-990a-506a-82b8-c945264500af	invoice-line-961	178	2329	0.99	1
962	6a25b393-a50e-5b55-9024-1bd2e8740e62	invoice-line-962	178	2333	0.99	1
963	bea2378b-9947-5b1a-b2d4-d431039e7bf4	invoice-line-963	179	2339	0.99	1
964	5c20b5e7-2f75-528f-b979-4cca9c0a986f	invoice-line-964	179	2345	0.99	1
965	a0d97c20-6109-5b05-a00f-54b59917d3cb	invoice-line-965	179	2351	0.99	1
966	bb245112-d520-5e54-b28f-2f23cfd3513d	invoice-line-966	179	2357	0.99	1
967	bf48d543-08cc-5105-8725-8c8417ee8be7	invoice-line-967	179	2363	0.99	1
968	3942c692-8b74-512c-ab96-237d50caf537	invoice-line-968	179	2369	0.99	1
969	55035de3-ff12-54db-bfe5-42ca1d7394a8	invoice-line-969	179	2375	0.99	1
970	13a567bf-3919-544f-adb5-899d65172c0d	invoice-line-970	179	2381	0.99	1
971	56cf1788-0475-5f28-8649-f3f95c2d0ef1	invoice-line-971	179	2387	0.99	1
972	db283282-6175-5029-baaf-d0e2d76e12d3	invoice-line-972	180	2396	0.99	1
973	9e2471b4-a2d3-5666-a834-51690739a1ed	invoice-line-973	180	2405	0.99	1
974	442c7f18-dec0-5476-9c43-45231d9f17eb	invoice-line-974	180	2414	0.99	1
975	1fd2b0f0-264b-5d3e-b28e-69d150dfb501	invoice-line-975	180	2423	0.99	1
976	75ede1ee-1526-5926-babd-df55868f3aa7	invoice-line-976	180	2432	0.99	1
977	472e27a0-9066-50ca-acc1-81c4f5f59ef8	invoice-line-977	180	2441	0.99	1
978	a9e4c9a8-6953-52e1-8fbe-d965e353593d	invoice-line-978	180	2450	0.99	1
979	c5773c99-dc7e-5e21-b35c-8997fb64b13f	invoice-line-979	180	2459	0.99	1
980	05be41cd-d8aa-5141-a2c8-387d272ebeb3	invoice-line-980	180	2468	0.99	1
981	c33337f7-ab24-5f03-8f69-cb85ba17cf49	invoice-line-981	180	2477	0.99	1
982	76efd6ca-f031-5f7a-b915-e4adbe306ef0	invoice-line-982	180	2486	0.99	1
983	fe654238-863d-52f8-828e-0438b01de738	invoice-line-983	180	2495	0.99	1
984	e9908518-0f0f-564f-835e-52bd867b85f2	invoice-line-984	180	2504	0.99	1
985	49d8fc5f-38f4-55e1-a4f8-4a5b28c64ed4	invoice-line-985	180	2513	0.99	1
986	bb2b3727-df85-5a6e-8ef2-cb24a08d761c	invoice-line-986	181	2527	0.99	1
987	1ab27424-0513-5a85-94cd-55344a9088c5	invoice-line-987	182	2528	0.99	1
988	91f57cb3-87de-5599-a95c-7bb9e0578ff5	invoice-line-988	182	2529	0.99	1
989	de53ce2a-0d7b-5ae7-ac90-485529207687	invoice-line-989	183	2531	0.99	1
990	24f5a10e-15fb-580e-b022-f140a2619e99	invoice-line-990	183	2533	0.99	1
991	6c2f80d7-04a9-5e7e-9d6a-d2d5467ceefc	invoice-line-991	184	2535	0.99	1
992	1433d445-e636-52e0-80df-081e741f2b40	invoice-line-992	184	2537	0.99	1
993	308abd6f-02f7-5016-9d4e-70ffcdb4df06	invoice-line-993	184	2539	0.99	1
994	ed53c828-0e87-5154-be49-1c884f183497	invoice-line-994	184	2541	0.99	1
995	ef4e830b-2ae0-5bfe-808e-2f1d35031cd3	invoice-line-995	185	2545	0.99	1
996	baa54d1d-5fda-5301-a612-e0247f80f061	invoice-line-996	185	2549	0.99	1
997	7f3b80f1-8d76-5940-b547-e70367f52d4a	invoice-line-997	185	2553	0.99	1
998	9e66bbea-1a7b-5a22-b926-210658076a6a	invoice-line-998	185	2557	0.99	1
999	cc39d7b0-f571-568b-a2f6-4f14e396406f	invoice-line-999	185	2561	0.99	1
1000	498be487-b2d2-5d28-a6ba-9bf5faa57fb9	invoice-line-1000	185	2565	0.99	1
1001	4310a9d6-3905-5244-af60-8fed1752cdcb	invoice-line-1001	186	2571	0.99	1
1002	42c4b814-a0d1-5a52-a52d-226393915763	invoice-line-1002	186	2577	0.99	1
1003	5b0e9ec9-99d0-5e1a-b0e5-68510a521504	invoice-line-1003	186	2583	0.99	1
1004	96ed570c-2c51-5c17-a790-e9e518c2c753	invoice-line-1004	186	2589	0.99	1
1005	f5caf8e4-60d5-50e6-9084-f842e3f1a797	invoice-line-1005	186	2595	0.99	1
1006	b40302e5-3c68-596a-b116-6133a786c973	invoice-line-1006	186	2601	0.99	1
1007	253bbcc8-9688-5991-9650-907cab5128d5	invoice-line-1007	186	2607	0.99	1
1008	267e7cfb-a8c7-547d-bd65-8e17fe31a28f	invoice-line-1008	186	2613	0.99	1
1009	48029c60-a61f-597f-94d8-c64d3b682094	invoice-line-1009	186	2619	0.99	1
1010	5f608b58-b57e-57af-bf37-b4862da11d05	invoice-line-1010	187	2628	0.99	1
1011	f46d349d-daf4-5813-bd65-c43fab36d4a3	invoice-line-1011	187	2637	0.99	1
1012	350b7ef0-fb79-5b79-8ab0-d9b0a5bdf84b	invoice-line-1012	187	2646	0.99	1
1013	3d6549a7-cdb8-5200-8a3b-e22ef34d35f9	invoice-line-1013	187	2655	0.99	1
1014	9346d70b-5c25-5398-a5b2-464ba19fdb36	invoice-line-1014	187	2664	0.99	1
1015	440e7774-cba7-53ac-a021-613ac63ea35e	invoice-line-1015	187	2673	0.99	1
1016	e2f28265-a4aa-5a54-a514-e0846f6c939d	invoice-line-1016	187	2682	0.99	1
1017	d3c0ae67-823a-51c8-bedf-a7c11950b8ea	invoice-line-1017	187	2691	0.99	1
1018	d215fdf3-4c0d-5935-ab97-3459500da356	invoice-line-1018	187	2700	0.99	1
1019	9d09ee83-fc2c-5117-92d0-9c02de7af03f	invoice-line-1019	187	2709	0.99	1
1020	98865c55-bdad-5b28-960d-310ac8d14a21	invoice-line-1020	187	2718	0.99	1
1021	c90a2eaa-54df-52d6-b55a-a199dce4c3d6	invoice-line-1021	187	2727	0.99	1
1022	9b0b4a41-a6a8-57d3-9f4e-42c45c6dc149	invoice-line-1022	187	2736	0.99	1
1023	7594fbfc-d528-5554-a122-350ad2074f91	invoice-line-1023	187	2745	0.99	1
1024	0ea43e2a-4270-5ced-9380-469c8342521a	invoice-line-1024	188	2759	0.99	1
1025	3b56b4e3-0f04-517b-a255-5c8054d156e1	invoice-line-1025	189	2760	0.99	1
1026	038e247b-6b03-5832-917e-89e45b379cdc	invoice-line-1026	189	2761	0.99	1
1027	bc47dfe1-4add-53dd-9554-1650ec7c9c41	invoice-line-1027	190	2763	0.99	1
1028	31546354-6b6d-532e-9ffa-7ba5cbc7f883	invoice-line-1028	190	2765	0.99	1
1029	2b009095-c8c6-5fae-816c-628709d5b27c	invoice-line-1029	191	2767	0.99	1
1030	605eb6ce-e516-55f3-8b4d-8da45e873dc0	invoice-line-1030	191	2769	0.99	1
1031	ad7624dd-fee5-5309-9288-0580304fdd92	invoice-line-1031	191	2771	0.99	1
1032	d3e1d37a-db9f-5949-ade6-be5a9c61fdb6	invoice-line-1032	191	2773	0.99	1
1033	60a85c6d-b3ac-592a-9d63-ceeadc312b64	invoice-line-1033	192	2777	0.99	1
1034	fb91caa9-93c6-581b-9859-a05583622e45	invoice-line-1034	192	2781	0.99	1
1035	8d45efab-ef97-53bb-b276-fe458c45a94c	invoice-line-1035	192	2785	0.99	1
1036	80249c28-d137-5d9c-8cd7-1dc23233b820	invoice-line-1036	192	2789	0.99	1
1037	7efb31d4-9ab2-57be-b0a8-7c794c019ecb	invoice-line-1037	192	2793	0.99	1
1038	f912efed-a64e-57e8-8eeb-3402874b5df1	invoice-line-1038	192	2797	0.99	1
1039	c7506b28-1658-5dd3-b526-2975e4be1905	invoice-line-1039	193	2803	0.99	1
1040	025957ea-7dd8-5ecf-aec3-5f66e84521ed	invoice-line-1040	193	2809	0.99	1
1041	1485ac28-5151-5794-9b2d-8a7c943c0b6b	invoice-line-1041	193	2815	0.99	1
1042	59feba2a-eed5-58f2-836b-cf787706baa4	invoice-line-1042	193	2821	1.99	1
1043	e07b1994-ba5c-5a5a-b14d-c515afecd83d	invoice-line-1043	193	2827	1.99	1
1044	d21646e7-c1e7-5df7-9beb-c8eaf340565b	invoice-line-1044	193	2833	1.99	1
1045	57daca79-ea04-54e1-aae6-abd34df3086c	invoice-line-1045	193	2839	1.99	1
1046	311af114-851b-5c1b-88ff-87d2e4547127	invoice-line-1046	193	2845	1.99	1
1047	e1ee7448-1055-5446-8289-7f1da5c64ede	invoice-line-1047	193	2851	1.99	1
1048	c75701b3-5fd6-5dd5-bb10-4c8fd2ce87f8	invoice-line-1048	194	2860	1.99	1
1049	46115cc0-b5f1-5283-b7e4-4bb256c376fe	invoice-line-1049	194	2869	1.99	1
1050	51e765db-bcab-5ae3-ad67-023dbdaab1ae	invoice-line-1050	194	2878	1.99	1
1051	fe4e2176-2c7a-58a3-bb87-a725039ac7fc	invoice-line-1051	194	2887	1.99	1
1052	40a3545f-16aa-5222-bb9d-2acb851063cd	invoice-line-1052	194	2896	1.99	1
1053	34b27ef8-6c6d-5eb5-9942-b606321b0dd5	invoice-line-1053	194	2905	1.99	1
1054	ef707e03-9223-5971-9ded-ece870c7629f	invoice-line-1054	194	2914	1.99	1
1055	158c2a72-3f24-5215-80b1-7c5ddcbb239a	invoice-line-1055	194	2923	1.99	1
1056	765fa2ac-549c-5027-9cb9-a378f5545db4	invoice-line-1056	194	2932	0.99	1
1057	0ec5b9f6-c8f7-592f-b6a8-83115bf212c0	invoice-line-1057	194	2941	0.99	1
1058	6ab5fe4f-2871-5000-af83-09db019e6a36	invoice-line-1058	194	2950	0.99	1
1059	86897207-1064-5064-a8d3-5687afb99c6a	invoice-line-1059	194	2959	0.99	1
1060	a5445b72-e0e2-5c87-bd92-d171179a2511	invoice-line-1060	194	2968	0.99	1
1061	89cbfc3f-40ce-54b5-98f9-0c68560a108f	invoice-line-1061	194	2977	0.99	1
1062	facf64c9-0639-5bc0-ba23-22e2209393c9	invoice-line-1062	195	2991	0.99	1
1063	a970bcd9-8ef6-515b-932c-53dee8ff3b42	invoice-line-1063	196	2992	0.99	1
1064	11e56fad-985a-5757-9f09-98a6fa55e81d	invoice-line-1064	196	2993	0.99	1
1065	8be97cb5-dff6-5043-ad83-70e0fc583ba0	invoice-line-1065	197	2995	0.99	1
1066	e39f7430-16d0-5f2a-83b1-afd402a2685d	invoice-line-1066	197	2997	0.99	1
1067	7830b975-f06d-5604-ab2f-c1d6e12ac74b	invoice-line-1067	198	2999	0.99	1
1068	2f30231f-687a-5b2f-a6fb-c6b01a4d40b5	invoice-line-1068	198	3001	0.99	1
1069	2a63c1f0-2ae7-55ed-98e5-192ca8a045de	invoice-line-1069	198	3003	0.99	1
1070	9c1b9a41-bec3-524a-9369-a9d6bd06bcfa	invoice-line-1070	198	3005	0.99	1
1071	14d87867-12e1-5a91-a56d-6aab72dd4a82	invoice-line-1071	199	3009	0.99	1
1072	57d47868-7ace-5f07-8252-259c01d2598e	invoice-line-1072	199	3013	0.99	1
1073	1c077eb4-44ad-5d06-8748-f58385c69c4d	invoice-line-1073	199	3017	0.99	1
1074	7d60b134-3b22-50a6-92d2-e412e5afaf47	invoice-line-1074	199	3021	0.99	1
1075	7d60e89b-335d-55aa-acd1-fe3fcab647ae	invoice-line-1075	199	3025	0.99	1
1076	94392ad3-f1ad-5cd1-89ab-6c6a2d111572	invoice-line-1076	199	3029	0.99	1
1077	c24d3691-b6ec-5f1c-b50a-53116b49ef27	invoice-line-1077	200	3035	0.99	1
1078	f80d1415-d7ee-50b2-8f5d-dd28cc4b15e8	invoice-line-1078	200	3041	0.99	1
1079	ccf15fea-e2a0-55fe-9ab4-1d9f38e9a586	invoice-line-1079	200	3047	0.99	1
1080	4b7dc86a-beb2-5817-921c-902437dc1d1d	invoice-line-1080	200	3053	0.99	1
1081	d5661327-a1a8-5a79-a253-73dbbe92d651	invoice-line-1081	200	3059	0.99	1
1082	346a74f9-922e-5935-97fc-aac7762761cc	invoice-line-1082	200	3065	0.99	1
1083	8ff6430e-b868-5d99-943e-dcdc8a5ac89a	invoice-line-1083	200	3071	0.99	1
1084	530780f9-0387-5b09-9ab0-e4690b24e131	invoice-line-1084	200	3077	0.99	1
1085	646faf4d-a575-5939-a646-95781b91e385	invoice-line-1085	200	3083	0.99	1
1086	aad4866f-2eb4-5394-a217-1b2cdeba520f	invoice-line-1086	201	3092	0.99	1
1087	5d96eef8-6eb6-52f6-b301-7e6099a040f9	invoice-line-1087	201	3101	0.99	1
1088	67292168-7174-5c12-9517-f6e436723ebc	invoice-line-1088	201	3110	0.99	1
1089	eeb3c6e4-6bfb-5c2c-8280-5b171efaa6da	invoice-line-1089	201	3119	0.99	1
1090	8a3808a1-93cc-5c92-a7c6-527b9640989d	invoice-line-1090	201	3128	0.99	1
1091	530156ea-f31c-5629-b737-afca2520ab2e	invoice-line-1091	201	3137	0.99	1
1092	35ddf444-4a5c-5093-92be-33aea0a780da	invoice-line-1092	201	3146	0.99	1
1093	920a02eb-b3ca-5b34-bf8d-1ffdda31b37f	invoice-line-1093	201	3155	0.99	1
1094	b4494a57-dad0-57b9-97fa-4e0af4b4e10a	invoice-line-1094	201	3164	0.99	1
1095	945ef36d-ca02-5237-9ec8-2a8781c37372	invoice-line-1095	201	3173	1.99	1
1096	aa2812d6-0dbf-5fdd-b0b3-0e2a20965663	invoice-line-1096	201	3182	1.99	1
1097	a567fa31-9b65-56a3-a61b-7bb38311668a	invoice-line-1097	201	3191	1.99	1
1098	a5f1d5be-85b2-5572-89bf-9693bd95ae1a	invoice-line-1098	201	3200	1.99	1
1099	016f646c-9a5f-52f5-bc44-c551e0b303c6	invoice-line-1099	201	3209	1.99	1
1100	b355dceb-cbee-5fda-acfb-109759aa5e17	invoice-line-1100	202	3223	1.99	1
1101	646350c0-7422-5c45-9ce6-2812b4fef401	invoice-line-1101	203	3224	1.99	1
1102	8163595b-344c-5278-a250-eef8de4f2129	invoice-line-1102	203	3225	0.99	1
1103	3d3f3a26-69d7-581e-9713-fee49f603fda	invoice-line-1103	204	3227	1.99	1
1104	645af865-a3da-592a-a6d1-dc87d018324b	invoice-line-1104	204	3229	1.99	1
1105	89bfc475-61f1-5f8a-b48f-1d000bd01692	invoice-line-1105	205	3231	1.99	1
1106	c8a7f99e-f7f7-5786-a04f-5b663e5be02c	invoice-line-1106	205	3233	1.99	1
1107	34a2daf1-63c0-55c6-9e97-96852295eb8f	invoice-line-1107	205	3235	1.99	1
1108	3b230d9d-76b0-5de6-959c-94d96d7bf47b	invoice-line-1108	205	3237	1.99	1
1109	aa6f105d-e9fe-5ca1-a055-4ad609beea3d	invoice-line-1109	206	3241	1.99	1
1110	46ea8481-6703-5324-a16a-6e5808b9678e	invoice-line-1110	206	3245	1.99	1
1111	c731a472-1ddd-5504-baae-0e0d750542e5	invoice-line-1111	206	3249	1.99	1
1112	508edac9-e380-5866-b0db-9be827797c9b	invoice-line-1112	206	3253	0.99	1
1113	9d8294da-7b69-57d8-969e-62185b4086ae	invoice-line-1113	206	3257	0.99	1
1114	167907f1-23d0-5dcb-bd24-54eba7be3722	invoice-line-1114	206	3261	0.99	1
1115	274b8f95-5961-55de-a14c-5c86afebcc48	invoice-line-1115	207	3267	0.99	1
1116	6406c8b4-5998-58f9-9d35-3715d46c8256	invoice-line-1116	207	3273	0.99	1
1117	42323cea-a376-5cc3-960f-90747ee600b0	invoice-line-1117	207	3279	0.99	1
1118	4ca031c8-87ea-57a8-9b84-24949e372c43	invoice-line-1118	207	3285	0.99	1
1119	f497366f-7fd4-533c-b1d2-2a5df02b2522	invoice-line-1119	207	3291	0.99	1
1120	da0c49cd-9447-5481-a2d6-9f73466ab610	invoice-line-1120	207	3297	0.99	1
1121	a51cba46-5b36-50ec-bf9f-13d73e0114b0	invoice-line-1121	207	3303	0.99	1
1122	bba7fbba-57e8-515f-9a6c-bb6a01096b9f	invoice-line-1122	207	3309	0.99	1
1123	27365666-a915-5582-9551-b8b39335165b	invoice-line-1123	207	3315	0.99	1
1124	e0404f06-e599-5a56-b0aa-d7fd53b2e759	invoice-line-1124	208	3324	0.99	1
1125	bec6ef19-8ff5-561e-bfc8-cd6f4548c477	invoice-line-1125	208	3333	0.99	1
1126	ee2457f3-ef69-5bc3-a968-94b336fa9422	invoice-line-1126	208	3342	1.99	1
1127	d71e93b9-6502-5569-ba49-35cf7d92e0d0	invoice-line-1127	208	3351	0.99	1
1128	ea1c9122-3a02-54eb-904c-da27d6454bf0	invoice-line-1128	208	3360	1.99	1
1129	8623f861-e7a3-57a5-a280-8bfe5c46e493	invoice-line-1129	208	3369	0.99	1
1130	43fe2d16-7041-51d3-9522-a66278f41d6f	invoice-line-1130	208	3378	0.99	1
1131	118443a1-4dc7-5ebd-b524-23551e77eddb	invoice-line-1131	208	3387	0.99	1
1132	c298b675-9915-53e8-b5d6-d32cc926638c	invoice-line-1132	208	3396	0.99	1
1133	60c02bbd-4da3-5257-9505-f45e1680dd07	invoice-line-1133	208	3405	0.99	1
1134	5bb55b3d-ab6e-59d0-aacf-1ba67dd01d6d	invoice-line-1134	208	3414	0.99	1
1135	68740c31-0ba9-5015-b6c3-56e3b00b23bc	invoice-line-1135	208	3423	0.99	1
1136	a6d6b8bf-0cfe-50a9-bc4a-573f33b4ff78	invoice-line-1136	208	3432	0.99	1
1137	39936adb-161e-5945-b2f2-2792fdebb3f3	invoice-line-1137	208	3441	0.99	1
1138	4937a3e7-39af-56b1-94ad-12ddbf8b02d4	invoice-line-1138	209	3455	0.99	1
1139	b418ed0a-e2a0-5406-a5d0-d46aad325832	invoice-line-1139	210	3456	0.99	1
1140	384d3d7c-ae24-51ca-b18d-2e71dcefe56e	invoice-line-1140	210	3457	0.99	1
1141	160708d4-3ed9-5f6a-94ec-e83452d09d0f	invoice-line-1141	211	3459	0.99	1
1142	6a0e90d0-494d-5528-b156-cec38c64914c	invoice-line-1142	211	3461	0.99	1
1143	dac3bede-f441-57a8-a0af-a22f4eba1809	invoice-line-1143	212	3463	0.99	1
1144	c457f312-e2ba-52ae-a081-0e1946960581	invoice-line-1144	212	3465	0.99	1
1145	1f5c8fbf-88aa-5a7f-b256-e0af3f54e084	invoice-line-1145	212	3467	0.99	1
1146	848915d4-57c7-5b2c-bcc7-c6991a47ffbf	invoice-line-1146	212	3469	0.99	1
1147	ca49ae40-2dae-556a-8642-19dffd36e58a	invoice-line-1147	213	3473	0.99	1
1148	daa933c4-51c0-5b78-9c1b-a9ebad4091c7	invoice-line-1148	213	3477	0.99	1
1149	bd075533-47a4-5afc-b3d6-e3617270ce4a	invoice-line-1149	213	3481	0.99	1
1150	4bae7e88-4232-540f-9e2c-9b3024b924ea	invoice-line-1150	213	3485	0.99	1
1151	1f7a2a12-cf3b-572e-ab2a-1e824dcc9d6f	invoice-line-1151	213	3489	0.99	1
1152	17880a84-4355-519e-b950-42ffe1e5f940	invoice-line-1152	213	3493	0.99	1
1153	d53ddd60-ab06-5968-911c-53a73b04f9eb	invoice-line-1153	214	3499	0.99	1
1154	8afd5a47-f95d-5f43-be32-1f5312827a66	invoice-line-1154	214	2	0.99	1
1155	140eda28-6266-5036-ba61-5e15936266f4	invoice-line-1155	214	8	0.99	1
1156	b30bb3bc-56f6-59d9-82da-c3f035363d86	invoice-line-1156	214	14	0.99	1
1157	559356d7-271e-5f7f-b2cc-bb041632352a	invoice-line-1157	214	20	0.99	1
1158	a9e315d9-1d00-5672-bb2d-2bfef51b452c	invoice-line-1158	214	26	0.99	1
1159	df2ee7ba-1bda-595b-b105-588c432abfd1	invoice-line-1159	214	32	0.99	1
1160	020b99d5-c185-57cb-84c1-34cba2008b01	invoice-line-1160	214	38	0.99	1
1161	f5bc1410-fdcb-51ab-a470-5334b0f11c67	invoice-line-1161	214	44	0.99	1
1162	18878073-0d2b-5b8c-b33a-fc9985511846	invoice-line-1162	215	53	0.99	1
1163	d6ec9d9c-2b11-552a-b735-2a37495259ba	invoice-line-1163	215	62	0.99	1
1164	ff13c051-223d-5da8-8411-31c6098b8929	invoice-line-1164	215	71	0.99	1
1165	6a1f327a-4cbb-5040-ada3-3d6b6c3341b8	invoice-line-1165	215	80	0.99	1
1166	af221ffc-ba69-5217-80f4-5d7eb801ad20	invoice-line-1166	215	89	0.99	1
1167	e3cab6e6-85de-5d91-a083-80196d38b25a	invoice-line-1167	215	98	0.99	1
1168	c693f7ae-8a9e-5073-b9fc-239e99d0837f	invoice-line-1168	215	107	0.99	1
1169	e7637fe5-4175-54bd-a6f7-d5cc89a7ef4f	invoice-line-1169	215	116	0.99	1
1170	12819dc0-c978-5098-8e7a-57e1f79fd626	invoice-line-1170	215	125	0.99	1
1171	058ff83f-cab8-5629-b3c5-f112c179d414	invoice-line-1171	215	134	0.99	1
1172	a36f84a0-bfad-54d7-bde9-ccebe5f71e49	invoice-line-1172	215	143	0.99	1
1173	22c98368-7e96-556c-b5f2-dc98514c2005	invoice-line-1173	215	152	0.99	1
1174	1f707be4-b849-5c3a-85bd-d07a2db3ea00	invoice-line-1174	215	161	0.99	1
1175	fc3bb2ed-3c52-5ff9-be1e-abe96133cbf6	invoice-line-1175	215	170	0.99	1
1176	62b1cf5c-a8b9-58bb-881c-66ac0f37f07d	invoice-line-1176	216	184	0.99	1
1177	a8d99c62-9e8a-5702-91d2-fedcb5a77ab4	invoice-line-1177	217	185	0.99	1
1178	9362d9cc-c5c7-5415-b0f1-b91eb5ad1a47	invoice-line-1178	217	186	0.99	1
1179	eb5c0ea3-37a8-5d7c-8d33-ec09246001a6	invoice-line-1179	218	188	0.99	1
1180	68c90db8-bedf-54a2-a198-324353b74112	invoice-line-1180	218	190	0.99	1
1181	50321265-6897-5bc4-9c84-1e09c8a6643c	invoice-line-1181	219	192	0.99	1
1182	8f2e182a-0503-5e69-ab81-48dee4082ccc	invoice-line-1182	219	194	0.99	1
1183	e34df4f5-6d87-5289-a31f-733d964bc2ca	invoice-line-1183	219	196	0.99	1
1184	9f735030-aec8-50fd-836a-d613311c4b85	invoice-line-1184	219	198	0.99	1
1185	65e68b17-cf00-540b-92d8-55a7c2aa3c1e	invoice-line-1185	220	202	0.99	1
1186	3e25b711-fe58-5759-8522-7cb574f9c931	invoice-line-1186	220	206	0.99	1
1187	402ca497-ebb7-5751-b87d-f3e844fed4bc	invoice-line-1187	220	210	0.99	1
1188	a5fa3e78-54fd-5090-ad2c-869f28791e70	invoice-line-1188	220	214	0.99	1
1189	2085d97d-a163-5790-9f76-03396d02094b	invoice-line-1189	220	218	0.99	1
1190	2f98f32b-9ea5-5229-b147-fcfefb7edd6b	invoice-line-1190	220	222	0.99	1
1191	d8c1686b-336d-5a39-aa60-253bda6a7575	invoice-line-1191	221	228	0.99	1
1192	23afe234-8b00-54be-8ee3-c531f9a7cf2d	invoice-line-1192	221	234	0.99	1
1193	0675b5fb-5755-5dad-bb14-a7f3a08a629c	invoice-line-1193	221	240	0.99	1
1194	be0062b5-0137-55ce-a935-b016ad1c5aa5	invoice-line-1194	221	246	0.99	1
1195	adc19aaf-969e-5418-aaf4-5e75351c70e8	invoice-line-1195	221	252	0.99	1
1196	877884da-fe4f-5230-bb22-7a6c1688cdc1	invoice-line-1196	221	258	0.99	1
1197	efce0936-7468-5d94-aebf-85507189da70	invoice-line-1197	221	264	0.99	1
1198	056a912e-9bb9-5c02-8bbd-14b477ab108d	invoice-line-1198	221	270	0.99	1
1199	6076a458-9858-5c14-b810-4ffd71b7a56a	invoice-line-1199	221	276	0.99	1
1200	56e8cf0a-153a-5427-b3a3-be5c4a71eede	invoice-line-1200	222	285	0.99	1
1201	e0fb260a-483c-5702-947a-fa377e3e3628	invoice-line-1201	222	294	0.99	1
1202	11af8cab-7d8b-554c-a5b0-f1b13d956199	invoice-line-1202	222	303	0.99	1
1203	a79caf41-7118-54d9-b604-519cd84bb104	invoice-line-1203	222	312	0.99	1
1204	19dd7633-8141-5590-b44b-c83373155ce1	invoice-line-1204	222	321	0.99	1
1205	941ca388-bd03-5888-9dac-1962582808b1	invoice-line-1205	222	330	0.99	1
1206	89bbd1f9-c059-5729-a8ed-c36c2a80b1b8	invoice-line-1206	222	339	0.99	1
1207	0838f4c7-4350-5ea0-a681-60e3c20ced18	invoice-line-1207	222	348	0.99	1
1208	062e5751-b4ca-5719-8c28-f766918d7a7c	invoice-line-1208	222	357	0.99	1
1209	fea75b3d-c627-5226-9ea3-ba6be23c9b5c	invoice-line-1209	222	366	0.99	1
1210	351d959f-354c-5214-8752-560241b19eb9	invoice-line-1210	222	375	0.99	1
1211	8fbba196-783d-5a9f-bbc6-5b2a8c4240f0	invoice-line-1211	222	384	0.99	1
1212	b43b00ba-ef19-5167-addc-09fada17a638	invoice-line-1212	222	393	0.99	1
1213	6222e39f-7951-5772-a5a6-27c0a7da0fa2	invoice-line-1213	222	402	0.99	1
1214	8a7a2b0c-9338-5ed2-a894-1d84941eb00a	invoice-line-1214	223	416	0.99	1
1215	0f9bd0a5-0db4-5cb8-8ed3-813fb4e25fd9	invoice-line-1215	224	417	0.99	1
1216	457e3adc-d87c-5491-a4aa-6df2e478e6be	invoice-line-1216	224	418	0.99	1
1217	66dd8fc7-6c33-58d0-869d-c11c6c1f2f5c	invoice-line-1217	225	420	0.99	1
1218	dd705cf0-2d0b-589e-8f01-b90e1f442013	invoice-line-1218	225	422	0.99	1
1219	2477dc15-3ed1-5b88-9ac8-1ae6c54a41fe	invoice-line-1219	226	424	0.99	1
1220	c6cd315a-95b4-5699-9fea-3a6bd0973380	invoice-line-1220	226	426	0.99	1
1221	0d381bd3-3c87-5ab5-b69a-9ac5e9d19a5b	invoice-line-1221	226	428	0.99	1
1222	e680abd5-2467-5d95-be0c-08d57a345c97	invoice-line-1222	226	430	0.99	1
1223	96a66df1-30ff-5931-a571-6d61cb10bce4	invoice-line-1223	227	434	0.99	1
1224	d9a270aa-c087-53de-b5a6-6eb4fb1afc87	invoice-line-1224	227	438	0.99	1
1225	1109daea-6bbf-5d6d-a66f-3b94bf7f7589	invoice-line-1225	227	442	0.99	1
1226	a53e1440-23f5-5ffc-8d85-706f974d2824	invoice-line-1226	227	446	0.99	1
1227	32cb071d-3e04-5f8d-b960-3edd64dbbadf	invoice-line-1227	227	450	0.99	1
1228	cff8f384-467d-5f3b-a368-66be028b980c	invoice-line-1228	227	454	0.99	1
1229	d56a4003-c235-509d-9c93-8ae5eb92bf94	invoice-line-1229	228	460	0.99	1
1230	ec54e91e-b86e-5809-af12-9c390e0abb7c	invoice-line-1230	228	466	0.99	1
1231	92937ae9-f6c7-5a37-bad4-b78d9f678f36	invoice-line-1231	228	472	0.99	1
1232	7e3a822a-9412-590e-a4db-1e243686b5ec	invoice-line-1232	228	478	0.99	1
1233	3f9da981-59a2-5a42-a2c0-e8c8ed00a4e9	invoice-line-1233	228	484	0.99	1
1234	8d28778c-307c-5fe0-9d3c-2b5d98241c10	invoice-line-1234	228	490	0.99	1
1235	75f16219-12e8-504e-af2a-766a50e31b9d	invoice-line-1235	228	496	0.99	1
1236	58ebc933-c765-5e1c-b692-830a681f0a31	invoice-line-1236	228	502	0.99	1
1237	1f3b603e-cf24-52aa-ab65-6dc153d90b72	invoice-line-1237	228	508	0.99	1
1238	dbc6c722-0c04-590f-a993-20e3611d121b	invoice-line-1238	229	517	0.99	1
1239	901edd6b-8ff8-509f-8f0b-42c74d49d45b	invoice-line-1239	229	526	0.99	1
1240	c197d1ec-c621-512a-bd0e-ef79b70634cf	invoice-line-1240	229	535	0.99	1
1241	8e4a7f71-eabd-5d32-bf91-a5670340054b	invoice-line-1241	229	544	0.99	1
1242	29d97af0-ad7f-5e6b-9287-557c450afd30	invoice-line-1242	229	553	0.99	1
1243	84c90703-e25a-5a7a-bce2-4b4aa5098c65	invoice-line-1243	229	562	0.99	1
1244	787a7fda-a70f-5a2a-b485-56ec34db51c8	invoice-line-1244	229	571	0.99	1
1245	4ae46b6d-dabc-59e8-a90e-b1806f644164	invoice-line-1245	229	580	0.99	1
1246	5bcfbe66-ec02-50d2-bdc0-3a5ea2883ec5	invoice-line-1246	229	589	0.99	1
1247	e2542e68-4c78-54ab-b52f-a902b79f6a1a	invoice-line-1247	229	598	0.99	1
1248	ae259fe2-7bcd-563d-9be0-433ca6463f0d	invoice-line-1248	229	607	0.99	1
1249	a808a18e-ff1b-5e28-aa3e-0ad1a33c2007	invoice-line-1249	229	616	0.99	1
1250	292a7259-d7ab-5e23-95f6-64697d3c870a	invoice-line-1250	229	625	0.99	1
1251	71043a3d-2ac0-5ffc-b4db-afff7537845a	invoice-line-1251	229	634	0.99	1
1252	e1a78fb8-06c5-51b2-a3be-48a75ac281af	invoice-line-1252	230	648	0.99	1
1253	8a9d98e4-85fe-51a0-96dd-3f68935793ab	invoice-line-1253	231	649	0.99	1
1254	f3dc6c12-2563-57d7-bf93-2226adfb7340	invoice-line-1254	231	650	0.99	1
1255	848692b1-0f57-51e8-8fc0-fa48d87a313f	invoice-line-1255	232	652	0.99	1
1256	d152a46e-c7e1-5ef7-9316-ce318dfbd785	invoice-line-1256	232	654	0.99	1
1257	41eb5e92-f3c9-5a90-8f16-d004558247d0	invoice-line-1257	233	656	0.99	1
1258	1bf29f59-30a2-5b52-8cad-f1549c574496	invoice-line-1258	233	658	0.99	1
1259	80e5c064-ce46-51e5-8619-2bb5efeee119	invoice-line-1259	233	660	0.99	1
1260	2232e4f0-718e-5193-823c-777289727cab	invoice-line-1260	233	662	0.99	1
1261	3656c2f1-8835-5632-a492-0e3db0a01a56	invoice-line-1261	234	666	0.99	1
1262	fa6a8dc8-b5eb-532f-9378-11451ae59a30	invoice-line-1262	234	670	0.99	1
1263	7ecc0144-1357-5d0a-8eee-98d9039f209c	invoice-line-1263	234	674	0.99	1
1264	01c0bcfc-1c2f-5794-90a1-4af9e66c08da	invoice-line-1264	234	678	0.99	1
1265	62e238e0-93e3-5dc7-8f63-62669a2760d3	invoice-line-1265	234	682	0.99	1
1266	59d6c478-7e3e-5d26-9182-44c3ed965c4c	invoice-line-1266	234	686	0.99	1
1267	b64bc5db-2be1-556a-adf0-db1640ecd192	invoice-line-1267	235	692	0.99	1
1268	bf542da2-6916-589d-a4b2-b82e6f7d2c4b	invoice-line-1268	235	698	0.99	1
1269	33e62e49-45f4-5969-b8c1-6f46a055a3c4	invoice-line-1269	235	704	0.99	1
1270	48c57b71-e0f0-5181-8756-61916ee939bd	invoice-line-1270	235	710	0.99	1
1271	b7980647-9567-591c-8e6d-da6e7dd450cd	invoice-line-1271	235	716	0.99	1
1272	ce7ee7eb-1734-58d5-a8e1-e1068ad65aae	invoice-line-1272	235	722	0.99	1
1273	4305cce4-94c8-556c-89b9-50f35f2507c1	invoice-line-1273	235	728	0.99	1
1274	a66e1ebe-c19a-55dd-8939-4028be5eab7d	invoice-line-1274	235	734	0.99	1
1275	c56b1174-607e-5198-91d9-15a721515b94	invoice-line-1275	235	740	0.99	1
1276	619e465a-41d2-52f0-92e9-497d19197dad	invoice-line-1276	236	749	0.99	1
1277	5843eb37-bf91-5d4e-a0c5-d8acf8ea808d	invoice-line-1277	236	758	0.99	1
1278	3331af83-5392-5da0-a5b6-09ea02d1b4db	invoice-line-1278	236	767	0.99	1
1279	3ab34ac8-765b-5135-bc9b-dcc77b632628	invoice-line-1279	236	776	0.99	1
1280	3d4acec1-00f6-5632-85fd-96113d600eee	invoice-line-1280	236	785	0.99	1
1281	87179750-d0cd-5e84-be44-ce696f6e6ef7	invoice-line-1281	236	794	0.99	1
1282	53950850-c345-5dcd-8024-249c449374db	invoice-line-1282	236	803	0.99	1
1283	4129a86c-a7b1-5425-ac0d-47b4d9878e6d	invoice-line-1283	236	812	0.99	1
1284	57f3f324-7021-5e50-a33b-0db8765e11a4	invoice-line-1284	236	821	0.99	1
1285	da382a14-b448-5563-b2c7-b4e81f3f4f89	invoice-line-1285	236	830	0.99	1
1286	31138fde-7438-5a42-9e92-760e2def6e0d	invoice-line-1286	236	839	0.99	1
1287	8cde3839-9401-5b99-9f9b-7fee9517947f	invoice-line-1287	236	848	0.99	1
1288	31805de8-984f-5029-baa5-6d568d9943c5	invoice-line-1288	236	857	0.99	1
1289	d1e8b00b-549d-5b7f-8dfe-0e687612ae44	invoice-line-1289	236	866	0.99	1
1290	91415cfd-ab84-563e-aa05-77ca1b8172b4	invoice-line-1290	237	880	0.99	1
1291	9b2c1599-3aef-5e91-a504-fec596ec92cc	invoice-line-1291	238	881	0.99	1
1292	022d1f72-5136-5ea4-b9f9-ab8bce8bb3d3	invoice-line-1292	238	882	0.99	1
1293	6891f94d-7714-547a-b6ab-b9a115ef5c34	invoice-line-1293	239	884	0.99	1
1294	dedd920f-3179-52f1-b844-696617b648a3	invoice-line-1294	239	886	0.99	1
1295	3df20732-ba2e-53b9-90d7-1b2e83bbf11b	invoice-line-1295	240	888	0.99	1
1296	817a6524-cd3e-5844-8a33-ec379194e244	invoice-line-1296	240	890	0.99	1
1297	63e3e072-73de-5b01-9b0b-6ab26000a3e9	invoice-line-1297	240	892	0.99	1
1298	3958b119-0fbd-5559-81f7-a8b3c95ca922	invoice-line-1298	240	894	0.99	1
1299	9b9aaf61-bcc6-58fa-b106-b60418490c95	invoice-line-1299	241	898	0.99	1
1300	7828029a-69fc-5349-8729-d8df8254b390	invoice-line-1300	241	902	0.99	1
1301	88322529-caa0-51b4-8ad8-4d1b0a960020	invoice-line-1301	241	906	0.99	1
1302	d5ffe90d-8086-5dd5-8dcb-50a8531e9096	invoice-line-1302	241	910	0.99	1
1303	f106ebd8-74ce-5d4a-bb96-eedb43e1d387	invoice-line-1303	241	914	0.99	1
1304	2bc7b885-4c5d-5470-8eb7-8d64334cff21	invoice-line-1304	241	918	0.99	1
1305	f7b730cf-181f-54c7-ab30-313d40d1d5ab	invoice-line-1305	242	924	0.99	1
1306	a45507b4-6764-5bbb-9cef-4d49f4580161	invoice-line-1306	242	930	0.99	1
1307	4a8f2b43-6999-550d-b2bd-14179701dac8	invoice-line-1307	242	936	0.99	1
1308	4cde1127-dfe7-51c4-abda-ad1fd323c36f	invoice-line-1308	242	942	0.99	1
1309	21d12e79-bcad-5a60-9dc6-c32480729aa9	invoice-line-1309	242	948	0.99	1
1310	8013076b-e9de-5a65-8fe6-89de085a910b	invoice-line-1310	242	954	0.99	1
1311	bc522bc8-74fd-5bb1-a78a-e5eafc05b7f1	invoice-line-1311	242	960	0.99	1
1312	01dbf4d6-af8a-57d5-b746-40df3eadc9b9	invoice-line-1312	242	966	0.99	1
1313	1a1cdaaa-9b0e-5c2d-9b73-50661760b1cb	invoice-line-1313	242	972	0.99	1
1314	6f1a543c-b5bc-5479-8d5b-09f3f29a207a	invoice-line-1314	243	981	0.99	1
1315	ba7a2044-c7eb-5ae9-a3d9-c4549e272f42	invoice-line-1315	243	990	0.99	1
1316	8b1bfe6a-a3a4-54e6-a17b-e4060e2ea1d9	invoice-line-1316	243	999	0.99	1
1317	b42e99ee-0002-5ab6-985f-4736120097e2	invoice-line-1317	243	1008	0.99	1
1318	56b2d018-6ec5-559a-8361-a62e4bf2577a	invoice-line-1318	243	1017	0.99	1
1319	0e7cc7bc-1f96-58a0-8d84-6542804e6909	invoice-line-1319	243	1026	0.99	1
1320	ee3ffacc-1a01-55e5-b140-76e294087fdd	invoice-line-1320	243	1035	0.99	1
1321	53b9ea32-9da5-5abf-b9d3-be30ade9008d	invoice-line-1321	243	1044	0.99	1
1322	5c1b3bbe-8124-5c62-8c54-fde31669f1cf	invoice-line-1322	243	1053	0.99	1
1323	94718d8b-b96b-5975-a54c-10ceea55a120	invoice-line-1323	243	1062	0.99	1
1324	849ea1b1-289a-58fb-9774-c7351ee05163	invoice-line-1324	243	1071	0.99	1
1325	8a11acc8-b91f-558c-be19-14a81fd3e386	invoice-line-1325	243	1080	0.99	1
1326	9d33ea30-7a0d-5cf1-98e7-f18944c3b558	invoice-line-1326	243	1089	0.99	1
1327	cb0099a8-c63a-5965-b4f6-4c6a0f16bbf7	invoice-line-1327	243	1098	0.99	1
1328	32957a57-533e-55eb-b688-683adf250c6a	invoice-line-1328	244	1112	0.99	1
1329	f5fd2bc3-9322-5155-bd94-899d59f074ab	invoice-line-1329	245	1113	0.99	1
1330	247c2f60-0721-567c-9efa-c9e8db4a9580	invoice-line-1330	245	1114	0.99	1
1331	5156bd6f-315f-545e-b000-3c4cb0abdd6c	invoice-line-1331	246	1116	0.99	1
1332	0b08e9f8-1caf-53c9-8e7e-70a5b6498af8	invoice-line-1332	246	1118	0.99	1
1333	e9feb76f-b659-5930-a3cd-4b7dc2af54dd	invoice-line-1333	247	1120	0.99	1
1334	50535c52-0769-5f5c-a970-5a21727d31d5	invoice-line-1334	247	1122	0.99	1
1335	1fdc1add-95a8-50a5-add5-566aefa1ff43	invoice-line-1335	247	1124	0.99	1
1336	5674b354-7980-535e-b883-4bd26bebc651	invoice-line-1336	247	1126	0.99	1
1337	5ec8dcfa-3cc6-5bca-a594-7746a149c862	invoice-line-1337	248	1130	0.99	1
1338	b6c3ebae-a6c0-5fdf-bd5a-ae4d1396cdb1	invoice-line-1338	248	1134	0.99	1
1339	7e5dcb97-c9b1-5c1b-a739-27f3a6311917	invoice-line-1339	248	1138	0.99	1
1340	70dd1454-9fef-500d-ad17-930e4c5a9277	invoice-line-1340	248	1142	0.99	1
1341	922e3563-3fa7-5f5d-857a-c7191fd6337e	invoice-line-1341	248	1146	0.99	1
1342	6be0e659-807f-50c7-b907-afb47b9f248e	invoice-line-1342	248	1150	0.99	1
1343	6e206b25-452b-5809-8a53-e35e39ec002a	invoice-line-1343	249	1156	0.99	1
1344	294b7e0a-c27c-5908-9102-030ab1bbfb1f	invoice-line-1344	249	1162	0.99	1
1345	53b1259d-85dc-5e7e-8a03-735ff98283ed	invoice-line-1345	249	1168	0.99	1
1346	51d665d1-af6d-5a43-9f61-f8d1edb962bf	invoice-line-1346	249	1174	0.99	1
1347	ce88cb8c-9d36-5115-86ba-9cf36f8c0a0c	invoice-line-1347	249	1180	0.99	1
1348	03151524-5cb3-5f59-a9b1-4c6572c7cf95	invoice-line-1348	249	1186	0.99	1
1349	5d89470b-5307-5cf2-8e86-83c6aef0231f	invoice-line-1349	249	1192	0.99	1
1350	c49eb284-9152-5bdc-aadf-a79216ab7467	invoice-line-1350	249	1198	0.99	1
1351	5ee68396-5096-5072-8f84-4f983cbe55f6	invoice-line-1351	249	1204	0.99	1
1352	a61d4d76-40f5-53e9-ab67-83c5e950ed9c	invoice-line-1352	250	1213	0.99	1
1353	cdffd871-0393-56f6-b9c3-0097dd1a6fe9	invoice-line-1353	250	1222	0.99	1
1354	8ac77cc9-b078-5625-a128-98ebc943d6cf	invoice-line-1354	250	1231	0.99	1
1355	31f65c02-6444-5702-94c3-9ce6970e6f54	invoice-line-1355	250	1240	0.99	1
1356	4966e052-8dd9-5600-81ae-293e127037ad	invoice-line-1356	250	1249	0.99	1
1357	45b89c6f-e52f-5159-9b1e-f60824fceb3e	invoice-line-1357	250	1258	0.99	1
1358	9a4f3deb-3861-5dad-96a5-418e8bfd8c31	invoice-line-1358	250	1267	0.99	1
1359	1f158aae-e364-5231-93f1-7fe0eb1e5489	invoice-line-1359	250	1276	0.99	1
1360	3e7b1a9c-2973-58fd-9de2-72419a154a57	invoice-line-1360	250	1285	0.99	1
1361	bca5d95d-427a-5831-bfc0-a7f9af73bc74	invoice-line-1361	250	1294	0.99	1
1362	4073a450-a5fe-55aa-8416-6cb61051d0dd	invoice-line-1362	250	1303	0.99	1
1363	4fe290d3-00b4-5ec4-ac9b-46f03388de25	invoice-line-1363	250	1312	0.99	1
1364	d6c14539-d3da-5688-b2b5-b0c2f9e44f8e	invoice-line-1364	250	1321	0.99	1
1365	40a87bb4-b2aa-5a5e-9542-f5e5a18499ac	invoice-line-1365	250	1330	0.99	1
1366	dc50fb62-9c51-5ea3-a739-3a82615d999b	invoice-line-1366	251	1344	0.99	1
1367	85fa0475-b775-5e2b-ae48-45d2eb12fafc	invoice-line-1367	252	1345	0.99	1
1368	96374582-41d0-5b55-8e43-e59b94a2a8c8	invoice-line-1368	252	1346	0.99	1
1369	192a45a9-bc7c-5ae0-ba30-e71b47f5196d	invoice-line-1369	253	1348	0.99	1
1370	3d8e32cc-27a7-5eb9-9669-46b0be2f16a8	invoice-line-1370	253	1350	0.99	1
1371	435572c7-b564-5ff3-ba66-9c11099691b3	invoice-line-1371	254	1352	0.99	1
1372	8c7f41c6-dae4-57ff-96ca-e81b5bd3d8ac	invoice-line-1372	254	1354	0.99	1
1373	bc1a8dfe-cf07-53bc-8729-5d56d248cbbd	invoice-line-1373	254	1356	0.99	1
1374	e10ed126-3b1c-5f5d-8814-baf35821b517	invoice-line-1374	254	1358	0.99	1
1375	01d76707-72b2-52e8-81ec-0bf8b90b9cda	invoice-line-1375	255	1362	0.99	1
1376	2917a6e2-278e-5c90-ab4e-28d15d28cac0	invoice-line-1376	255	1366	0.99	1
1377	bd88ca07-7079-5284-b578-5fe5da39e4ff	invoice-line-1377	255	1370	0.99	1
1378	40099bbc-e2a5-512a-bfa4-bfe038f74dea	invoice-line-1378	255	1374	0.99	1
1379	17e2a8b7-4d15-5d4f-a7fa-bfa07657e4d9	invoice-line-1379	255	1378	0.99	1
1380	199b0994-4830-50c8-96a3-6819fe727b23	invoice-line-1380	255	1382	0.99	1
1381	b3438d3d-5379-5c3a-86bb-bb4cbecc5f22	invoice-line-1381	256	1388	0.99	1
1382	63fcfc54-d0b2-5e2c-a37d-d2a1436f1e94	invoice-line-1382	256	1394	0.99	1
1383	2cbab558-26bf-5ed4-9a48-3eaf98b84f3b	invoice-line-1383	256	1400	0.99	1
1384	4d7675a2-3120-5d4a-a968-3e4f663147cb	invoice-line-1384	256	1406	0.99	1
1385	c29b58eb-3fed-5e3b-80cd-ef785954c3af	invoice-line-1385	256	1412	0.99	1
1386	bdb83e4e-6388-57a7-b7bb-52f98b917b04	invoice-line-1386	256	1418	0.99	1
1387	5cf5f72a-d84c-54e2-8b2f-575f3e49ae4b	invoice-line-1387	256	1424	0.99	1
1388	4ae11877-7176-59b9-bc29-f22c7492b30f	invoice-line-1388	256	1430	0.99	1
1389	87aff85e-fcad-575c-8148-4ff027c2d07c	invoice-line-1389	256	1436	0.99	1
1390	cd3957b4-b6d9-5f43-a49f-0061facc76f2	invoice-line-1390	257	1445	0.99	1
1391	0879faa3-a90d-58db-94b7-8a7877595255	invoice-line-1391	257	1454	0.99	1
1392	a57a8a44-71ba-5b84-abfb-a48acccd4a8b	invoice-line-1392	257	1463	0.99	1
1393	7d889290-cb57-50b5-8001-a3c318062155	invoice-line-1393	257	1472	0.99	1
1394	f3e3fd84-3225-5ad8-871e-906ea0f8d2fb	invoice-line-1394	257	1481	0.99	1
1395	65f39673-b68a-5b2c-85b3-a5c292a4a31f	invoice-line-1395	257	1490	0.99	1
1396	13af39ab-6e89-5334-9c40-3b06c5542348	invoice-line-1396	257	1499	0.99	1
1397	588490d2-305f-5af0-b217-6295755d040c	invoice-line-1397	257	1508	0.99	1
1398	f5f0ce84-0c05-5962-9cac-613c08ae00c5	invoice-line-1398	257	1517	0.99	1
1399	477f325f-ab2c-55f9-bd9d-df33a6f1d83a	invoice-line-1399	257	1526	0.99	1
1400	f621a289-338a-591a-b935-86a1a489a5f8	invoice-line-1400	257	1535	0.99	1
1401	3362c33a-b55e-5bd4-ba89-8899886aad85	invoice-line-1401	257	1544	0.99	1
1402	d67c13f2-9750-517c-88d6-01ba28fe3ce9	invoice-line-1402	257	1553	0.99	1
1403	7f61f6ca-f285-58ad-9dc7-9bf89e676b49	invoice-line-1403	257	1562	0.99	1
1404	3038ccb6-df29-560a-bdd0-b03dbd4b91a5	invoice-line-1404	258	1576	0.99	1
1405	01514888-1c06-57bd-88f5-8a99e0b73753	invoice-line-1405	259	1577	0.99	1
1406	492a39e1-1db8-5561-9d5b-bc29fb02cf5b	invoice-line-1406	259	1578	0.99	1
1407	d1c80454-41c9-58bb-ad54-cce2ae006f84	invoice-line-1407	260	1580	0.99	1
1408	30ca435e-fe19-5ab1-a21e-e09af65dc211	invoice-line-1408	260	1582	0.99	1
1409	0c89932e-dc28-51c6-bcd5-494849e8c05e	invoice-line-1409	261	1584	0.99	1
1410	fab3c110-0c41-5c91-86d8-89f50da832ae	invoice-line-1410	261	1586	0.99	1
1411	792b1c6b-a1fc-59a4-8217-0653ab949206	invoice-line-1411	261	1588	0.99	1
1412	3455899d-f9c7-528e-803d-6a51159dc8a5	invoice-line-1412	261	1590	0.99	1
1413	7f8725de-76e6-52e3-904e-66f96d71c11c	invoice-line-1413	262	1594	0.99	1
1414	26a7ad1d-3cc1-5a08-8563-09881e8c34da	invoice-line-1414	262	1598	0.99	1
1415	fc0c22bd-3e92-558b-8849-546ae7cb85b2	invoice-line-1415	262	1602	0.99	1
1416	de860990-6bc6-5a8f-bdc5-1f1c70c44be2	invoice-line-1416	262	1606	0.99	1
1417	92445c07-056c-58fd-a0f5-48a361e5d8f9	invoice-line-1417	262	1610	0.99	1
1418	d5c23ecc-ee60-56dc-9fc6-3ced0ba26af5	invoice-line-1418	262	1614	0.99	1
1419	4f9f01fb-9e72-5152-8c2e-662814e2d42e	invoice-line-1419	263	1620	0.99	1
1420	35a268e6-09a7-58cb-abc9-d37d1c817147	invoice-line-1420	263	1626	0.99	1
1421	622899a2-0916-5ac5-8d74-628248871d9a	invoice-line-1421	263	1632	0.99	1
1422	27d56e48-ef96-5f7a-90d3-80ad3882579e	invoice-line-1422	263	1638	0.99	1
1423	ee237cc6-5493-5fee-8a25-cf69daa0178a	invoice-line-1423	263	1644	0.99	1
1424	c224f455-f81c-5df8-988e-0fedf9c32ad6	invoice-line-1424	263	1650	0.99	1
1425	8d04533b-d7cf-539a-ab08-ea67814ac947	invoice-line-1425	263	1656	0.99	1
1426	d89a7531-570a-51a7-a40f-2ffd07cdbf08	invoice-line-1426	263	1662	0.99	1
1427	c0d2282a-4a7e-56d7-a4ce-e45699fab75f	invoice-line-1427	263	1668	0.99	1
1428	a8698f3c-4c3f-58f8-a335-ac9a4601395b	invoice-line-1428	264	1677	0.99	1
1429	fbf0e401-bc53-5a11-844a-405dc50350e9	invoice-line-1429	264	1686	0.99	1
1430	4ceb1cf8-1dc6-59eb-bfb8-130f66ae31c3	invoice-line-1430	264	1695	0.99	1
1431	91b43774-67ff-529f-ab4d-27e2f9b3490d	invoice-line-1431	264	1704	0.99	1
1432	6ba5fb69-0b0d-5295-a391-61264f3188fb	invoice-line-1432	264	1713	0.99	1
1433	ebff5879-2f4d-5276-a360-f5fcc6975918	invoice-line-1433	264	1722	0.99	1
1434	51024878-a545-5024-8141-f94e545ea17d	invoice-line-1434	264	1731	0.99	1
1435	c3d5a0b2-085a-5c37-a037-e745bf8963d6	invoice-line-1435	264	1740	0.99	1
1436	5c208e87-d4b8-5ad4-9b7e-43559f8500d3	invoice-line-1436	264	1749	0.99	1
1437	6de35966-093a-5ece-af53-ae1954f21475	invoice-line-1437	264	1758	0.99	1
1438	38be5f53-478d-5ee1-b544-87f023ec5d9a	invoice-line-1438	264	1767	0.99	1
1439	4ddbd008-df36-56ac-9057-148385d4c169	invoice-line-1439	264	1776	0.99	1
1440	f6d7c4c5-4357-5f26-adce-b7d31ef34b7a	invoice-line-1440	264	1785	0.99	1
1441	d46043f1-dc94-55fb-9483-0b59f4700518	invoice-line-1441	264	1794	0.99	1
1442	30c97a21-1f40-52a7-82f8-a0b823a06fb7	invoice-line-1442	265	1808	0.99	1
1443	b908655d-eb08-577e-8521-9c5a5040c08c	invoice-line-1443	266	1809	0.99	1
1444	e174ea99-4579-5df0-8fd8-902ae924d3c2	invoice-line-1444	266	1810	0.99	1
1445	de1b554e-21ed-567b-b20a-05c7ed81e4bc	invoice-line-1445	267	1812	0.99	1
1446	e7962134-cc1b-534d-9822-f47d297c9452	invoice-line-1446	267	1814	0.99	1
1447	87bdba4d-14fa-5a84-9fe1-ef08ed4d9d21	invoice-line-1447	268	1816	0.99	1
1448	f5215bea-3622-51a8-877d-ad81f25a3081	invoice-line-1448	268	1818	0.99	1
1449	ea619b90-c534-560c-af2c-9f3e0b859de4	invoice-line-1449	268	1820	0.99	1
1450	e9a6eb47-148d-5ca7-96fd-7c2dc810f9a1	invoice-line-1450	268	1822	0.99	1
1451	df8d88b0-8b79-5336-ad99-9b2fcd529fd2	invoice-line-1451	269	1826	0.99	1
1452	c78f1869-63ff-531e-a37a-50679445afb8	invoice-line-1452	269	1830	0.99	1
1453	01b2985e-13c5-5a87-89d7-6cc9147ffabb	invoice-line-1453	269	1834	0.99	1
1454	5e504d70-88f9-5c76-a249-1db10bc41af0	invoice-line-1454	269	1838	0.99	1
1455	34ea4cfa-d1de-59d5-866f-fd30bd01b5d7	invoice-line-1455	269	1842	0.99	1
1456	f25b5425-5919-5297-953f-fa0008b51d1c	invoice-line-1456	269	1846	0.99	1
1457	08a98516-f28c-5b93-85a3-66555f0ce990	invoice-line-1457	270	1852	0.99	1
1458	7381f42d-e02b-5c87-bff1-911b922dd3b1	invoice-line-1458	270	1858	0.99	1
1459	ea8c3ee3-c306-53ef-a0a7-f91e0e43df8c	invoice-line-1459	270	1864	0.99	1
1460	678cb1d9-66e9-5d80-bcb7-436f7f955719	invoice-line-1460	270	1870	0.99	1
1461	b2d69db8-3e39-5a4e-b057-9cffab913a0b	invoice-line-1461	270	1876	0.99	1
1462	45313997-d107-5ee9-b101-b44a58a947c5	invoice-line-1462	270	1882	0.99	1
1463	3e37a5ac-6e8d-5981-8871-44ea173a1733	invoice-line-1463	270	1888	0.99	1
1464	ae0b4c73-8052-5228-ba32-6c7e1ac3671e	invoice-line-1464	270	1894	0.99	1
1465	81bc1877-5ee5-5551-83ed-99a5d121a7aa	invoice-line-1465	270	1900	0.99	1
1466	66a2b943-c055-5b5d-8fc5-36b5e73d363b	invoice-line-1466	271	1909	0.99	1
1467	3c924ca1-1b52-57f8-94de-af6abf45990b	invoice-line-1467	271	1918	0.99	1
1468	13bc2549-5d43-51d8-9f77-f731649d4cde	invoice-line-1468	271	1927	0.99	1
1469	efe52d54-05a3-5ad4-b6b9-4c02d712bde4	invoice-line-1469	271	1936	0.99	1
1470	9170e7d6-3efd-520d-8741-2ca888236c66	invoice-line-1470	271	1945	0.99	1
1471	02577024-d502-594c-86ac-0b938582aada	invoice-line-1471	271	1954	0.99	1
1472	1c4f3e31-0c05-54ea-94ae-90a82243923c	invoice-line-1472	271	1963	0.99	1
1473	2c1b4892-8ca4-5e78-a22a-4009d7949a1e	invoice-line-1473	271	1972	0.99	1
1474	5b967877-e4ab-5960-9323-a151b4c5882b	invoice-line-1474	271	1981	0.99	1
1475	b9a7f53c-b9e9-525f-b029-94d1b09da93b	invoice-line-1475	271	1990	0.99	1
1476	71185da4-978f-5e12-97cc-a159a6582418	invoice-line-1476	271	1999	0.99	1
1477	f71140d7-5722-5751-ab9e-b8820fb8a26d	invoice-line-1477	271	2008	0.99	1
1478	8ad9e7b0-a0e6-5aec-af8f-4393d9fe1716	invoice-line-1478	271	2017	0.99	1
1479	2e6b9a82-f5af-5251-a703-2a5ab9355a62	invoice-line-1479	271	2026	0.99	1
1480	428d0a5c-adf6-5908-a289-2ad77cda7d44	invoice-line-1480	272	2040	0.99	1
1481	44eb3dae-01c9-5cec-a6a3-ebca30eb3a8d	invoice-line-1481	273	2041	0.99	1
1482	76a1532d-14f0-5f54-bd4f-a72974fc5fbd	invoice-line-1482	273	2042	0.99	1
1483	43381b68-dd05-5def-b949-9a45b1618f73	invoice-line-1483	274	2044	0.99	1
1484	ab74c548-3b62-5b0a-add1-6fe9fea64717	invoice-line-1484	274	2046	0.99	1
1485	ac2fdb93-2ac5-517a-95d4-fff5fdf2b64a	invoice-line-1485	275	2048	0.99	1
1486	b4281132-65fb-59f6-b278-d545df4c93ff	invoice-line-1486	275	2050	0.99	1
1487	bdf467b5-6a0c-5728-9a21-06562c33eaef	invoice-line-1487	275	2052	0.99	1
1488	6b77f7f0-15bd-57a1-9f07-b353889a1d5f	invoice-line-1488	275	2054	0.99	1
1489	a31cfc89-cc18-5cdf-83e6-86be3d312616	invoice-line-1489	276	2058	0.99	1
1490	15060ddc-e3bf-5ba8-998a-1a4b491905ed	invoice-line-1490	276	2062	0.99	1
1491	0bee5dfc-c1c8-5765-ba34-95c25eb2d5fa	invoice-line-1491	276	2066	0.99	1
1492	cbd68f73-9003-52c1-bc2b-ea14c28c78e6	invoice-line-1492	276	2070	0.99	1
1493	0a1dd4c1-40f3-551b-8c13-4eff6877774c	invoice-line-1493	276	2074	0.99	1
1494	7974e03c-20c6-5cb6-b2e3-9eb9194725b3	invoice-line-1494	276	2078	0.99	1
1495	fd692bfd-78ad-5102-ae7d-81ee4456b20a	invoice-line-1495	277	2084	0.99	1
1496	2b47c064-f37c-5e49-9d1c-c0e0759b187f	invoice-line-1496	277	2090	0.99	1
1497	66df4d34-6548-5574-b908-69f3cef56b23	invoice-line-1497	277	2096	0.99	1
1498	737e24ee-da93-539c-8b59-2d9f369c6340	invoice-line-1498	277	2102	0.99	1
1499	eb544781-e5f8-51a2-a507-7466a236381c	invoice-line-1499	277	2108	0.99	1
1500	0ab5a900-a7ae-5720-b5c1-b98d897a526e	invoice-line-1500	277	2114	0.99	1
1501	65262ec8-c3f8-5b48-9680-22340726734f	invoice-line-1501	277	2120	0.99	1
1502	49a70288-cfee-5ea5-8448-cdec95141a50	invoice-line-1502	277	2126	0.99	1
1503	b87ee5e4-4894-5d81-af70-45e93711e5e8	invoice-line-1503	277	2132	0.99	1
1504	85d0da43-bc4a-5bff-95cc-abd208a77bc3	invoice-line-1504	278	2141	0.99	1
1505	a1a9b097-6673-5ff9-af70-9586c8cf9552	invoice-line-1505	278	2150	0.99	1
1506	77601e00-37af-5b2e-ba0f-d1d8f774a17a	invoice-line-1506	278	2159	0.99	1
1507	fab63e68-bd8f-56dc-9e0b-645d58d10778	invoice-line-1507	278	2168	0.99	1
1508	d5ddec3b-50e6-51f8-b06c-2117812f9021	invoice-line-1508	278	2177	0.99	1
1509	baaddec6-a140-54b5-8594-15bfc5c3e4df	invoice-line-1509	278	2186	0.99	1
1510	3e8a848e-1b4f-55c3-b131-2547928d9673	invoice-line-1510	278	2195	0.99	1
1511	b90d7432-d9bc-5aab-90c5-9eda1cb122bf	invoice-line-1511	278	2204	0.99	1
1512	ea6a78f5-a014-55fc-a8ed-d0035256938f	invoice-line-1512	278	2213	0.99	1
1513	6da54209-edd6-587c-b7e3-8143c4a20207	invoice-line-1513	278	2222	0.99	1
1514	4dc12d55-d9a6-53d2-9722-8771921164ce	invoice-line-1514	278	2231	0.99	1
1515	d0dbe421-f6dc-5471-91af-b47818295254	invoice-line-1515	278	2240	0.99	1
1516	31cdca4a-e26f-5a94-b6a0-18311570db8d	invoice-line-1516	278	2249	0.99	1
1517	506cfbad-6725-520d-868b-4059b28686ab	invoice-line-1517	278	2258	0.99	1
1518	205e3d56-dfcc-5abc-a87e-679ed2a1b032	invoice-line-1518	279	2272	0.99	1
1519	66027fe6-1317-5504-a531-95d4bbf62dc4	invoice-line-1519	280	2273	0.99	1
1520	5fb17486-395a-5d75-a04d-0f0be78abf2a	invoice-line-1520	280	2274	0.99	1
1521	89694ef1-3883-5858-84e3-e9eca84c40cc	invoice-line-1521	281	2276	0.99	1
1522	400f9d5b-763a-5a8a-beee-f5add002f430	invoice-line-1522	281	2278	0.99	1
1523	d343292c-7bf0-5d68-b468-20d50a745f43	invoice-line-1523	282	2280	0.99	1
1524	be88143e-3743-5427-86f5-d33a1ae77f74	invoice-line-1524	282	2282	0.99	1
1525	a86426c7-45cd-5cd8-9980-bac965fb22f4	invoice-line-1525	282	2284	0.99	1
1526	8c1ccbff-20dd-5a02-8559-06662ddd2701	invoice-line-1526	282	2286	0.99	1
1527	0a10a762-03cf-567e-b05a-fdd37278ab1a	invoice-line-1527	283	2290	0.99	1
1528	9dd021dd-eeaf-56bf-b91d-985b0b7c8ec9	invoice-line-1528	283	2294	0.99	1
1529	76ca9289-fd7f-5ada-832c-4ff7aa1e985e	invoice-line-1529	283	2298	0.99	1
1530	b3e76416-b345-52de-b80d-1bd094fbce9f	invoice-line-1530	283	2302	0.99	1
1531	99099210-4b85-5b18-baaf-76bc20aeae57	invoice-line-1531	283	2306	0.99	1
1532	d114108b-1a61-5530-aaf4-4013baabe106	invoice-line-1532	283	2310	0.99	1
1533	294bbff6-8fb0-5792-89c2-0e78c573b69c	invoice-line-1533	284	2316	0.99	1
1534	a3011ff9-f8ec-59a9-be51-c4a87c174230	invoice-line-1534	284	2322	0.99	1
1535	9657c823-553d-5d79-bfb3-428577bda1e0	invoice-line-1535	284	2328	0.99	1
1536	6b2ca995-ef55-5f32-8c02-707e5789800e	invoice-line-1536	284	2334	0.99	1
1537	4ce3e48a-c11d-5aa9-862b-7732b6e0aea8	invoice-line-1537	284	2340	0.99	1
1538	84bb8619-2b7c-5e32-b091-271adc72ecdd	invoice-line-1538	284	2346	0.99	1
1539	0f49a446-b9fc-5fa2-a29f-4327d50b4bc5	invoice-line-1539	284	2352	0.99	1
1540	305f7c39-22c9-56bd-99b4-4382a1e997f8	invoice-line-1540	284	2358	0.99	1
1541	240e5dee-0756-5e23-b609-da4706f8fe15	invoice-line-1541	284	2364	0.99	1
1542	1f0300f2-2b95-5c2d-95d6-94b5d87c678e	invoice-line-1542	285	2373	0.99	1
1543	ff68c311-a189-5f72-b4c3-be969b0800f5	invoice-line-1543	285	2382	0.99	1
1544	c4829cf5-280f-55d2-bbc6-b0c629797bd7	invoice-line-1544	285	2391	0.99	1
1545	ea5efc39-144c-5c97-9d73-cbf180d569ae	invoice-line-1545	285	2400	0.99	1
1546	642c8fb1-da57-5077-8993-b61c63b72e5c	invoice-line-1546	285	2409	0.99	1
1547	97d9b47e-6782-5c6b-abc8-f0f592949957	invoice-line-1547	285	2418	0.99	1
1548	e84bec5c-4c96-5fad-b426-7ab703ac345c	invoice-line-1548	285	2427	0.99	1
1549	fce9f85a-3871-54f8-b5c3-5dadcfc3342f	invoice-line-1549	285	2436	0.99	1
1550	789875f4-a56e-5cbc-bdd4-e374524ed33e	invoice-line-1550	285	2445	0.99	1
1551	d83de1c7-a848-593f-ad94-c228d0d19aa0	invoice-line-1551	285	2454	0.99	1
1552	0e3d6961-a575-5507-838a-685889499668	invoice-line-1552	285	2463	0.99	1
1553	bc866987-887f-5ea9-a35b-87e0caf14c3e	invoice-line-1553	285	2472	0.99	1
1554	1ec2964f-39f0-59b1-8584-2d85d24e3da7	invoice-line-1554	285	2481	0.99	1
1555	93f5b4e5-00a6-5430-af31-33c4e9fd1007	invoice-line-1555	285	2490	0.99	1
1556	821d996c-1b54-5ade-93c4-ec68ab940e9c	invoice-line-1556	286	2504	0.99	1
1557	e9936f76-c0dd-59db-9892-9f33e900dd03	invoice-line-1557	287	2505	0.99	1
1558	06b262ad-e7b5-507f-b53f-5a4b2a4da306	invoice-line-1558	287	2506	0.99	1
1559	52162801-615f-53d6-8723-aed7b46c934e	invoice-line-1559	288	2508	0.99	1
1560	dbbd85b2-c01a-5c9b-99c8-7435bb97bf03	invoice-line-1560	288	2510	0.99	1
1561	0cd8bc27-8786-5134-99bd-6ad2179ea393	invoice-line-1561	289	2512	0.99	1
1562	34a30a68-8ecb-52fe-b369-2e3c45c455c7	invoice-line-1562	289	2514	0.99	1
1563	4501b1ca-cb6b-5729-bb8d-b8843e6872b9	invoice-line-1563	289	2516	0.99	1
1564	a9fb7d96-45a5-5da9-82ac-ddf2a597d68e	invoice-line-1564	289	2518	0.99	1
1565	25b778f4-656a-5dcc-b3ff-7c6d83db34a7	invoice-line-1565	290	2522	0.99	1
1566	6fbfc10b-2d76-58e9-b713-d50c2a39c0d7	invoice-line-1566	290	2526	0.99	1
1567	9591ed3d-21c4-5ba8-a209-a80ee59377ed	invoice-line-1567	290	2530	0.99	1
1568	bd78e2bd-73b5-5da3-af30-cd606ce407b1	invoice-line-1568	290	2534	0.99	1
1569	5432b539-6bd9-57a0-b100-3298abf53bc2	invoice-line-1569	290	2538	0.99	1
1570	e5c4ca0a-b5fc-5f4e-80a2-4247bfc5135a	invoice-line-1570	290	2542	0.99	1
1571	a849e831-bace-5200-9dda-05cb2f92565c	invoice-line-1571	291	2548	0.99	1
1572	4d9a5bfb-c22c-58dd-bdf1-67804bb478b5	invoice-line-1572	291	2554	0.99	1
1573	1edd336b-1441-5ff6-8977-08444f71fd80	invoice-line-1573	291	2560	0.99	1
1574	3670d63a-6b26-50b0-8dc9-ca5ece041f60	invoice-line-1574	291	2566	0.99	1
1575	e6fd7445-ab31-58f1-b1f4-499774c0870a	invoice-line-1575	291	2572	0.99	1
1576	6b9f0c2c-6e74-5a5d-ab46-662716164451	invoice-line-1576	291	2578	0.99	1
1577	a0f22ded-b9e9-5a9c-9538-0871344564d4	invoice-line-1577	291	2584	0.99	1
1578	088e4433-1cfd-51e9-ad29-60c1b0743f92	invoice-line-1578	291	2590	0.99	1
1579	ef15088e-36f3-53fa-93c5-90c38185c2b0	invoice-line-1579	291	2596	0.99	1
1580	dbd66622-8fdc-5b0b-b8af-cb1be40be9d8	invoice-line-1580	292	2605	0.99	1
1581	37df94bb-7c24-5505-8f73-eea212d3f457	invoice-line-1581	292	2614	0.99	1
1582	1580d474-65ff-5cad-9dc0-aaad2ffc8ce7	invoice-line-1582	292	2623	0.99	1
1583	0afb5cd5-392c-5938-9c36-fcb192da6531	invoice-line-1583	292	2632	0.99	1
1584	2d725267-54f4-5a17-85c8-d927618ba8c7	invoice-line-1584	292	2641	0.99	1
1585	2d702ab7-3ce4-5936-8e1b-08c92be23858	invoice-line-1585	292	2650	0.99	1
1586	2366f2c9-7cdd-58bf-b83f-a245f900926e	invoice-line-1586	292	2659	0.99	1
1587	551ade95-1dab-5087-bbf9-918f2b994644	invoice-line-1587	292	2668	0.99	1
1588	cf338446-2bc5-53b7-8a16-7b08d61520af	invoice-line-1588	292	2677	0.99	1
1589	d5b22953-bbdb-526b-9cba-98f49f8f3e6e	invoice-line-1589	292	2686	0.99	1
1590	cde3a1d0-d7fa-5773-a223-490d1ded6d09	invoice-line-1590	292	2695	0.99	1
1591	f1d4b11f-a2d7-5244-8ea3-ade17864d3bb	invoice-line-1591	292	2704	0.99	1
1592	9e522d48-d9e4-507a-a3b1-318474546b3d	invoice-line-1592	292	2713	0.99	1
1593	ffed37d1-e7fc-58ea-a34d-35e0406104d2	invoice-line-1593	292	2722	0.99	1
1594	ffb5fa26-a56f-5332-927f-ea54e968637e	invoice-line-1594	293	2736	0.99	1
1595	0c4311a7-05af-5ad7-bc3b-8ba3690547dd	invoice-line-1595	294	2737	0.99	1
1596	b635d1ca-2aa8-5ce7-bb2d-843942dc4e29	invoice-line-1596	294	2738	0.99	1
1597	5029ae5d-17cf-5f9c-b3c4-f06a94dc7eee	invoice-line-1597	295	2740	0.99	1
1598	c441e1f7-c877-5b80-b1b0-86d2842e1a67	invoice-line-1598	295	2742	0.99	1
1599	379773e1-0ddc-58ba-a95d-b77a6549d364	invoice-line-1599	296	2744	0.99	1
1600	0c6b6d06-ef9e-5c04-8130-65faa4c9e0f4	invoice-line-1600	296	2746	0.99	1
1601	75b42a11-e1e5-5a11-b45b-3e1dc8f94479	invoice-line-1601	296	2748	0.99	1
1602	318e1d7d-f9f0-5063-973e-d6d13752bf51	invoice-line-1602	296	2750	0.99	1
1603	ce041f73-be79-521e-a32e-d182090bb9d5	invoice-line-1603	297	2754	0.99	1
1604	dd4e12b8-e850-533b-9d1a-7013917cc3b0	invoice-line-1604	297	2758	0.99	1
1605	8f79f6ba-2bcb-5c22-bbb2-e14e4d913a47	invoice-line-1605	297	2762	0.99	1
1606	213b62ac-cc7f-52ad-9f1c-d40d67b2729d	invoice-line-1606	297	2766	0.99	1
1607	6c6ce831-261a-5835-9b48-e052de63626d	invoice-line-1607	297	2770	0.99	1
1608	3ce55269-8ed9-5a4a-81f4-6cab21e83921	invoice-line-1608	297	2774	0.99	1
1609	91e1811a-807c-5ba4-b2e7-c2b6481e6d5e	invoice-line-1609	298	2780	0.99	1
1610	55c2667a-f940-5e7a-8b89-b6bb525035a5	invoice-line-1610	298	2786	0.99	1
1611	d86a66cc-8d53-5933-8999-e61f3176409c	invoice-line-1611	298	2792	0.99	1
1612	fea3b4d4-21ae-50c0-9f9b-c40a40d5cd86	invoice-line-1612	298	2798	0.99	1
1613	05566b64-6c09-5af6-accb-8cd4257beadd	invoice-line-1613	298	2804	0.99	1
1614	c037543e-aa8f-5889-bc14-3849d39964e9	invoice-line-1614	298	2810	0.99	1
1615	32e0396b-b888-562f-a554-f9e1fda93a2f	invoice-line-1615	298	2816	0.99	1
1616	7171a0df-a42e-5a0c-b17d-5f56c4f75f99	invoice-line-1616	298	2822	1.99	1
1617	7201f555-2ac3-55f5-98f2-dae68aef80ce	invoice-line-1617	298	2828	1.99	1
1618	40316e81-57dd-52eb-a40d-9c91b9a52ec2	invoice-line-1618	299	2837	1.99	1
1619	ce33fc11-a24d-5002-bb29-b7de0eede4f0	invoice-line-1619	299	2846	1.99	1
1620	b386180d-19ed-5324-9b7b-951478bdbcd8	invoice-line-1620	299	2855	1.99	1
1621	78045de8-0f52-5e70-bbb5-bad1323e507c	invoice-line-1621	299	2864	1.99	1
1622	c9179125-27a9-5f08-880d-90c817278daa	invoice-line-1622	299	2873	1.99	1
1623	5e085267-61a0-5433-9e58-5440c589baa2	invoice-line-1623	299	2882	1.99	1
1624	b6c6df72-9d25-51e7-81b2-5c55afca8749	invoice-line-1624	299	2891	1.99	1
1625	5e33b852-acb3-5749-ad21-6716177b7967	invoice-line-1625	299	2900	1.99	1
1626	43e2840e-161e-5b87-a5e6-82e16072f5cf	invoice-line-1626	299	2909	1.99	1
1627	788552f6-f549-5c12-b1bc-04119af11814	invoice-line-1627	299	2918	1.99	1
1628	1acb4821-f1f3-5872-87b6-c7eaebda21ab	invoice-line-1628	299	2927	0.99	1
1629	11fe3759-412b-5add-8137-c5601eaf97eb	invoice-line-1629	299	2936	0.99	1
1630	8a35fcc7-3240-5870-9d72-e7fc0017b00a	invoice-line-1630	299	2945	0.99	1
1631	be7ce4b6-d4b5-5309-9803-3776b34e96c8	invoice-line-1631	299	2954	0.99	1
1632	4d921df6-be51-5b76-8636-e8c6b403d166	invoice-line-1632	300	2968	0.99	1
1633	9059337c-3ed8-5529-8423-77f0fc0aa412	invoice-line-1633	301	2969	0.99	1
1634	f348efab-17c4-5e78-b3a9-3aa335ac84b8	invoice-line-1634	301	2970	0.99	1
1635	a5431243-1acd-5108-b2a4-5e5abd4bc721	invoice-line-1635	302	2972	0.99	1
1636	45415bc6-35dd-50d3-9429-e5bdb677f121	invoice-line-1636	302	2974	0.99	1
1637	96ae10bc-345e-5470-9f34-4a5a5b18244d	invoice-line-1637	303	2976	0.99	1
1638	4dc6f286-9bc8-5aec-9d10-acc10cad830e	invoice-line-1638	303	2978	0.99	1
1639	bd4ec4ce-9d74-51bc-8fdf-1611d8122ab7	invoice-line-1639	303	2980	0.99	1
1640	375790f9-37e8-51b0-a3e5-0abf43d036e4	invoice-line-1640	303	2982	0.99	1
1641	503d1e5e-de93-5aaf-8fc5-bafd6d86d32d	invoice-line-1641	304	2986	0.99	1
1642	0d27ab47-ee86-5eae-9d32-7973d04eb293	invoice-line-1642	304	2990	0.99	1
1643	205ad938-b071-5c40-954e-22e40c6a2ac5	invoice-line-1643	304	2994	0.99	1
1644	2861c5cb-15e5-508c-839e-0613ab54a6e6	invoice-line-1644	304	2998	0.99	1
1645	99bae82c-e075-53c0-97c4-0afa06c9de15	invoice-line-1645	304	3002	0.99	1
1646	15a06562-a8e1-5875-9a40-fb81805ff7fa	invoice-line-1646	304	3006	0.99	1
1647	36563bbc-2283-5304-aadb-ee078c3cd10d	invoice-line-1647	305	3012	0.99	1
1648	782ada51-7873-5ce9-b79f-cf96b5dbe872	invoice-line-1648	305	3018	0.99	1
1649	4c86f024-24bf-5e71-8df9-ed360da77e13	invoice-line-1649	305	3024	0.99	1
1650	3d381b68-fcd3-502a-8a5a-d0cefc468e9c	invoice-line-1650	305	3030	0.99	1
1651	0eae1b44-6eee-528c-a9c7-546c14882db2	invoice-line-1651	305	3036	0.99	1
1652	b431c64f-cd0d-5544-bd4e-036195fb1042	invoice-line-1652	305	3042	0.99	1
1653	e2e860a5-d89b-5788-ad91-8e5611c12546	invoice-line-1653	305	3048	0.99	1
1654	a1c33562-5884-5406-a909-451fa9fa7fe7	invoice-line-1654	305	3054	0.99	1
1655	5d251c5c-de4e-5789-802e-72c8a21057a8	invoice-line-1655	305	3060	0.99	1
1656	5a4b7f33-430c-530e-92f5-3571b316e0a1	invoice-line-1656	306	3069	0.99	1
1657	6bb76da3-c77e-513a-a291-42b435404000	invoice-line-1657	306	3078	0.99	1
1658	353c54be-d53d-544c-9c4a-6e77e55ec227	invoice-line-1658	306	3087	0.99	1
1659	7959c4e1-02a0-572f-ae0b-993d444f0f63	invoice-line-1659	306	3096	0.99	1
1660	20e76256-4dd6-5c05-a89d-b88c3a22a7cc	invoice-line-1660	306	3105	0.99	1
1661	c6faf2f6-3eca-55c7-ae1c-25e1ec06a218	invoice-line-1661	306	3114	0.99	1
1662	1d8bac25-7ab3-5111-9859-667756f39907	invoice-line-1662	306	3123	0.99	1
1663	ae3ac05b-ac9f-589a-b4c3-5966115b2a1f	invoice-line-1663	306	3132	0.99	1
1664	db9a49af-71c3-57cd-8bb2-ac0d57ba19f9	invoice-line-1664	306	3141	0.99	1
1665	bc96f004-fb46-5438-998b-8f67b2958cf1	invoice-line-1665	306	3150	0.99	1
1666	b6eed766-7f6d-5dc0-85bc-4aea3caa516a	invoice-line-1666	306	3159	0.99	1
1667	45b7f93d-76bf-5891-aebe-5cf2ab65c05b	invoice-line-1667	306	3168	1.99	1
1668	ab9bfc25-c836-560b-b8b0-eb1629d8e593	invoice-line-1668	306	3177	1.99	1
1669	b9a4138f-9045-5baf-bf87-6b06a1e923d6	invoice-line-1669	306	3186	1.99	1
1670	765644ed-4db8-5f17-ae7b-c5f02bcb7266	invoice-line-1670	307	3200	1.99	1
1671	9dfffdd4-36ad-585e-9024-3b13654c0630	invoice-line-1671	308	3201	1.99	1
1672	db1b5e6e-ffbb-5368-8b79-ef89fc72b8ac	invoice-line-1672	308	3202	1.99	1
1673	a7e0e53a-d170-5fb8-9d0e-125855aaa12d	invoice-line-1673	309	3204	1.99	1
1674	7570ae6b-bc00-50b9-aa31-f5429c3eb2e2	invoice-line-1674	309	3206	1.99	1
1675	b1355d76-bc5c-5794-bf98-d1bcc0ffca08	invoice-line-1675	310	3208	1.99	1
1676	e752b0ce-656e-5d56-af7e-ffcf6904047f	invoice-line-1676	310	3210	1.99	1
1677	751c401b-4e5a-5b19-81e0-5d2ec6856ae4	invoice-line-1677	310	3212	1.99	1
1678	14d2135c-17cc-562a-a322-d5c5505e73eb	invoice-line-1678	310	3214	1.99	1
1679	3138dbf7-e72f-5769-9802-a3cae3c0ef3b	invoice-line-1679	311	3218	1.99	1
1680	1b6a6169-b1b8-54e5-a526-4f55b0eeeb60	invoice-line-1680	311	3222	1.99	1
1681	57c98f1b-8bc4-528c-a1ea-ce67ecd57f88	invoice-line-1681	311	3226	1.99	1
1682	a6421eec-e6ac-58c8-8044-ce3b7f7d567c	invoice-line-1682	311	3230	1.99	1
1683	e6edd6e5-faa0-572f-b8f9-dc5fb5973f94	invoice-line-1683	311	3234	1.99	1
1684	9916ce89-f5de-5750-8c9a-53abee8f2ac5	invoice-line-1684	311	3238	1.99	1
1685	2e66ef13-47a3-5652-91aa-86603f30a578	invoice-line-1685	312	3244	1.99	1
1686	5d39ec6e-19d2-5616-8bda-db1c3b7a212f	invoice-line-1686	312	3250	1.99	1
1687	50474cd2-5d27-5393-9188-3008b6a63ce9	invoice-line-1687	312	3256	0.99	1
1688	51f9728e-ed9f-5bb5-a131-ae21be6b533f	invoice-line-1688	312	3262	0.99	1
1689	d9ff6e61-90d7-5278-b520-b17bc12a69b2	invoice-line-1689	312	3268	0.99	1
1690	df0e1504-677c-549d-8239-af677b077265	invoice-line-1690	312	3274	0.99	1
1691	f23653a6-2032-5b20-a602-535c429df310	invoice-line-1691	312	3280	0.99	1
1692	3f05e2c7-4a5c-53d7-b446-e7a46e5de8ac	invoice-line-1692	312	3286	0.99	1
1693	af16dc62-13ef-5cef-bcca-dbd2c92c30cd	invoice-line-1693	312	3292	0.99	1
1694	e7e495ec-18d7-5bba-b306-9b71b883b8d6	invoice-line-1694	313	3301	0.99	1
1695	75ebf2fa-8be9-5bf4-997b-e32908b5dc54	invoice-line-1695	313	3310	0.99	1
1696	0670a09f-c7ec-526f-a63c-39640bf73bf9	invoice-line-1696	313	3319	0.99	1
1697	bf750f78-5a3f-539b-bcc4-fc4b0c2a00af	invoice-line-1697	313	3328	0.99	1
1698	0cce22d5-27d2-528f-96af-280508b30715	invoice-line-1698	313	3337	1.99	1
1699	adbbe8d3-9e93-551c-8b9f-7b7ef4159596	invoice-line-1699	313	3346	1.99	1
1700	8aa01e7b-8870-5869-92b7-8a62a397b9d1	invoice-line-1700	313	3355	0.99	1
1701	667de3b0-1844-5176-a509-fa653fac1d41	invoice-line-1701	313	3364	1.99	1
1702	85941bae-1a4c-5b59-8736-c73c3b06af2a	invoice-line-1702	313	3373	0.99	1
1703	c9b4f288-6cdf-57a7-93d2-5858046ce878	invoice-line-1703	313	3382	0.99	1
1704	32505e56-ab5c-56f1-b591-4f85d15bc777	invoice-line-1704	313	3391	0.99	1
1705	634be186-5214-501a-a10c-8b1fce78601f	invoice-line-1705	313	3400	0.99	1
1706	8655ecb6-970b-59f8-a02f-ffa3e91b2dc2	invoice-line-1706	313	3409	0.99	1
1707	6ac6cc75-b492-5e3d-8024-ad3d20a40ba4	invoice-line-1707	313	3418	0.99	1
1708	5ff802f7-a988-5d22-98b5-9c2017d11b65	invoice-line-1708	314	3432	0.99	1
1709	ad64a03a-e997-56e2-a18a-895dfb40a304	invoice-line-1709	315	3433	0.99	1
1710	22e42f57-2380-5454-a2fb-ab2d92b448d1	invoice-line-1710	315	3434	0.99	1
1711	1e46af59-46ff-54c3-bfbd-80a3ea8dcc58	invoice-line-1711	316	3436	0.99	1
1712	75961b8a-acc3-52f6-b8c5-3526660c9a16	invoice-line-1712	316	3438	0.99	1
1713	98e50092-ce02-5cf6-a1de-b805687887ed	invoice-line-1713	317	3440	0.99	1
1714	888e95c4-3aa3-558a-9c22-7f5eb4294fcf	invoice-line-1714	317	3442	0.99	1
1715	e123d318-6a9e-531b-afc7-1a00b7f98e82	invoice-line-1715	317	3444	0.99	1
1716	239fe1d1-1b13-5e48-bd32-650d69aff112	invoice-line-1716	317	3446	0.99	1
1717	b8a00c67-d229-572a-8151-2c050cb43a99	invoice-line-1717	318	3450	0.99	1
1718	244e7315-0246-5c19-b21a-be7cad71cb54	invoice-line-1718	318	3454	0.99	1
1719	193e26f6-991d-5ab4-b79e-d179f980f46b	invoice-line-1719	318	3458	0.99	1
1720	ac7f50e4-de0d-51c7-b483-86870a653307	invoice-line-1720	318	3462	0.99	1
1721	f774fcd8-4ec7-5252-8997-0ce9f051ec97	invoice-line-1721	318	3466	0.99	1
1722	f34cee64-79ec-5bc9-ae77-db1733ed6bd7	invoice-line-1722	318	3470	0.99	1
1723	1a8a02b6-5b97-51a2-8c01-c087f87a7f91	invoice-line-1723	319	3476	0.99	1
1724	b8359904-4857-5224-9308-2d4a3fcdebc0	invoice-line-1724	319	3482	0.99	1
1725	9fe831b5-54e3-5302-9cef-32208d816bbb	invoice-line-1725	319	3488	0.99	1
1726	a9b734dd-e271-5915-8156-4b35df95b0cc	invoice-line-1726	319	3494	0.99	1
1727	c2d66acf-ef44-5823-9d60-5b3c9bc4cb6b	invoice-line-1727	319	3500	0.99	1
1728	35860dd2-5fba-5b81-a43e-42ad91258c72	invoice-line-1728	319	3	0.99	1
1729	39bc5432-61a2-57a3-bc4b-67d617c9bfa1	invoice-line-1729	319	9	0.99	1
1730	40504717-dc86-53c7-aa01-d94981e70d47	invoice-line-1730	319	15	0.99	1
1731	9c46d258-0eba-5766-83c5-8911db2406f0	invoice-line-1731	319	21	0.99	1
1732	c32ff4d7-af89-563d-9150-e4547343fb07	invoice-line-1732	320	30	0.99	1
1733	fca7acc2-b866-5ba7-b3bd-7af8a8485179	invoice-line-1733	320	39	0.99	1
1734	1db6d1fb-4504-5b80-afca-6d131f02059d	invoice-line-1734	320	48	0.99	1
1735	a3a98a3e-cc77-58ae-876e-6c09b15b024a	invoice-line-1735	320	57	0.99	1
1736	a90bc0f7-da12-5cce-a135-a1b8587b582d	invoice-line-1736	320	66	0.99	1
1737	89c938ec-0285-5986-b182-a0fec561d71f	invoice-line-1737	320	75	0.99	1
1738	0b5f6dcb-124f-57a0-8712-5c9d290acc68	invoice-line-1738	320	84	0.99	1
1739	1c06f129-5db7-53ae-8614-7b5fcf1cec44	invoice-line-1739	320	93	0.99	1
1740	26f602fb-9da5-52b7-ae68-976eeb7092a5	invoice-line-1740	320	102	0.99	1
1741	8aaa60c9-bef3-5f2c-8db2-e544656d4587	invoice-line-1741	320	111	0.99	1
1742	7f10b1ef-698c-578c-b50b-99dc2d6b4d02	invoice-line-1742	320	120	0.99	1
1743	abb32556-db2c-50e2-8afb-7397ea0e9097	invoice-line-1743	320	129	0.99	1
1744	6e1b9725-b245-5e9b-ae8c-18b2f8295095	invoice-line-1744	320	138	0.99	1
1745	818575ee-396b-5f22-bb03-ac86e5ace452	invoice-line-1745	320	147	0.99	1
1746	3356cf1a-b5f4-535a-9da6-a651e8dcdc3e	invoice-line-1746	321	161	0.99	1
1747	7f535421-dc96-5847-9fe1-55a36ebd0d53	invoice-line-1747	322	162	0.99	1
1748	38492ef3-a22c-5305-9238-4a02baa4af15	invoice-line-1748	322	163	0.99	1
1749	c9030464-f85d-57b7-b5d0-f3f0c729c76c	invoice-line-1749	323	165	0.99	1
1750	1bab9200-134d-5f78-b31c-93f1c8e85d6d	invoice-line-1750	323	167	0.99	1
1751	dc7de6bd-df06-510d-95fd-444f3cb14ef7	invoice-line-1751	324	169	0.99	1
1752	1e19298b-e3f9-59b5-85d7-a7fee1c993e8	invoice-line-1752	324	171	0.99	1
1753	127b5e5f-c81a-574f-9b60-795d1b3bf18d	invoice-line-1753	324	173	0.99	1
1754	793e5eba-5100-5ca8-9d69-bc9be26a2a53	invoice-line-1754	324	175	0.99	1
1755	52e4db10-cff5-5267-8c34-3a6dd108ffbf	invoice-line-1755	325	179	0.99	1
1756	354729b8-1c1c-5492-9f66-af5818fa29ba	invoice-line-1756	325	183	0.99	1
1757	135f0325-31fc-567a-86d5-7c540353e325	invoice-line-1757	325	187	0.99	1
1758	c82c3513-c7bc-5d3c-9402-26165150349b	invoice-line-1758	325	191	0.99	1
1759	888eb975-767f-57b6-a50f-b485e424b791	invoice-line-1759	325	195	0.99	1
1760	070bff0e-5e72-57c8-a857-32d12b4134c1	invoice-line-1760	325	199	0.99	1
1761	65b36091-c53d-5bca-9e39-269e46219f78	invoice-line-1761	326	205	0.99	1
1762	fed38675-6a7f-5409-9ed4-a714cd6b564a	invoice-line-1762	326	211	0.99	1
1763	2599103f-f76a-54e1-8558-f8e767dc8c45	invoice-line-1763	326	217	0.99	1
1764	cb97fb4d-86a3-572e-89f8-6d62553a9e4a	invoice-line-1764	326	223	0.99	1
1765	31808e6f-0c60-5d48-9ca1-11d0558dcb41	invoice-line-1765	326	229	0.99	1
1766	196fdbff-479d-577f-bb63-74db897db01b	invoice-line-1766	326	235	0.99	1
1767	da0fcd7b-da99-5903-b952-d4857b1b9538	invoice-line-1767	326	241	0.99	1
1768	ef99328c-95e1-576a-98e9-9b49b4ada02f	invoice-line-1768	326	247	0.99	1
1769	ac2db85d-c73b-569a-ad8b-7f2fc13c5903	invoice-line-1769	326	253	0.99	1
1770	f729d817-991e-5d3b-9f6e-16231513468b	invoice-line-1770	327	262	0.99	1
1771	0064bf85-0ad6-58fd-a0a1-8b6b972e0384	invoice-line-1771	327	271	0.99	1
1772	3c207d9a-4e9b-5bb9-bd18-098d49fe5e4a	invoice-line-1772	327	280	0.99	1
1773	14ac912d-e917-55f0-aa0e-1a00ebe9f0fb	invoice-line-1773	327	289	0.99	1
1774	6a7c59ba-623c-5ae5-86f4-c0e2efc26662	invoice-line-1774	327	298	0.99	1
1775	6f2ab29c-4902-5252-b919-8e78ad251580	invoice-line-1775	327	307	0.99	1
1776	e17bd405-ab32-595b-9f14-12d012d38ecc	invoice-line-1776	327	316	0.99	1
1777	8e47d849-e429-5b0c-aaf7-44b3c005ac1a	invoice-line-1777	327	325	0.99	1
1778	e3c92291-10b6-5356-b4f4-7f707ee057ed	invoice-line-1778	327	334	0.99	1
1779	f3e5ac5f-b2a0-52d2-81b9-0dae2bd1bfa5	invoice-line-1779	327	343	0.99	1
1780	0ddaa345-9559-5f9c-9caf-3174c7a75cd7	invoice-line-1780	327	352	0.99	1
1781	459d4fcb-17e3-5ec4-b4da-097da7f48df4	invoice-line-1781	327	361	0.99	1
1782	91c60c82-32ed-5804-b243-fff5b8224689	invoice-line-1782	327	370	0.99	1
1783	9578b50a-a500-5ae0-b0d5-1ab12942819d	invoice-line-1783	327	379	0.99	1
1784	09c8ea13-fbbf-5da7-80f9-c0797c27c2ea	invoice-line-1784	328	393	0.99	1
1785	a2adc24e-05af-5d3a-946f-37a30df7e563	invoice-line-1785	329	394	0.99	1
1786	97fad497-846e-52f5-989e-bffc4e0ea9f3	invoice-line-1786	329	395	0.99	1
1787	258062ad-5851-59b1-a230-3ad39f12f666	invoice-line-1787	330	397	0.99	1
1788	db5503ae-55bc-57a4-a35c-361266b013b4	invoice-line-1788	330	399	0.99	1
1789	a0e7e0bd-c64d-576c-aa2e-686d8163697e	invoice-line-1789	331	401	0.99	1
1790	a1766174-9606-56ed-9364-555349798900	invoice-line-1790	331	403	0.99	1
1791	44f3096f-da6d-5902-9926-fa56b51c3a2f	invoice-line-1791	331	405	0.99	1
1792	b0281d30-8fdc-543c-8dcb-5fdf85353481	invoice-line-1792	331	407	0.99	1
1793	4f66a882-67a3-5e5b-9f4e-855ce6745bff	invoice-line-1793	332	411	0.99	1
1794	a9edd61b-f3da-5e9f-aa63-dd4690c1cfb8	invoice-line-1794	332	415	0.99	1
1795	7f65aa71-1fd2-5491-8607-42bd7be97259	invoice-line-1795	332	419	0.99	1
1796	800a93f4-4334-562c-bf13-e6aa0748b351	invoice-line-1796	332	423	0.99	1
1797	ea692cc6-0ac3-55eb-88af-fe0b06b4bc46	invoice-line-1797	332	427	0.99	1
1798	57d7e113-dc58-57a5-b573-ce18b23430b9	invoice-line-1798	332	431	0.99	1
1799	803a17f0-726f-5749-9fc8-407ba3131fc9	invoice-line-1799	333	437	0.99	1
1800	6c8f81ce-fdea-5fc0-8d77-07239b2f711c	invoice-line-1800	333	443	0.99	1
1801	cae8e08d-dedb-52aa-84db-3201a355e2ab	invoice-line-1801	333	449	0.99	1
1802	b94c4e0a-0e08-58a1-ab1c-f90c05871b00	invoice-line-1802	333	455	0.99	1
1803	69f98ecd-711a-5bce-a00f-bba30f59310c	invoice-line-1803	333	461	0.99	1
1804	524b9c99-e46f-5654-92a3-934b30f84921	invoice-line-1804	333	467	0.99	1
1805	78f410d4-39c2-52c2-a6ee-46f333f039ea	invoice-line-1805	333	473	0.99	1
1806	833d3ac9-7479-5c03-bcd2-a5fadf9ae6a7	invoice-line-1806	333	479	0.99	1
1807	fb9705d4-4b4e-5256-8d46-511f2a93d2a1	invoice-line-1807	333	485	0.99	1
1808	bbf0c188-8b35-5762-af37-383e46ae5d3a	invoice-line-1808	334	494	0.99	1
1809	70bcb533-e68a-55b5-bb34-0f32a884c65d	invoice-line-1809	334	503	0.99	1
1810	d4b7c71d-5acb-56ad-a42e-37cc04ab320d	invoice-line-1810	334	512	0.99	1
1811	68bbdd8d-4d5f-56e2-b1d1-1723774a3abf	invoice-line-1811	334	521	0.99	1
1812	dc86e9f5-5267-54ae-bd52-7038768e2127	invoice-line-1812	334	530	0.99	1
1813	4501bab5-61e2-5166-9ce7-581e7f30138e	invoice-line-1813	334	539	0.99	1
1814	af50abf8-1d69-5e19-80f4-30bac7ba72e3	invoice-line-1814	334	548	0.99	1
1815	68f895cc-98db-527b-b5f2-2cd25b76b19d	invoice-line-1815	334	557	0.99	1
1816	b11c7cbf-f4f8-5570-aa06-f5d33d80fb70	invoice-line-1816	334	566	0.99	1
1817	3a0c85b6-44d5-5185-a0e9-f6c1ea4e9f14	invoice-line-1817	334	575	0.99	1
1818	041d6877-c1a0-5117-95b9-113b47e4a0b9	invoice-line-1818	334	584	0.99	1
1819	b90bbacc-bf89-520f-b708-3f7a47e09088	invoice-line-1819	334	593	0.99	1
1820	ed8ed87e-cf35-5c5d-be0b-4aa2e0baa1ef	invoice-line-1820	334	602	0.99	1
1821	50aba3ea-1005-5c6e-b99b-fcef8788aa23	invoice-line-1821	334	611	0.99	1
1822	2b23b66d-17c5-5daf-82c4-86f3ccaffc20	invoice-line-1822	335	625	0.99	1
1823	3d45e335-9e4c-5e84-a875-7c672123b029	invoice-line-1823	336	626	0.99	1
1824	9b22b706-76ce-509b-aa1f-ad580050091c	invoice-line-1824	336	627	0.99	1
1825	c7933661-bfb5-5b01-8238-8fc3057ee293	invoice-line-1825	337	629	0.99	1
1826	8776e7d6-9b6e-5f78-b8d7-ca7c3a6cec51	invoice-line-1826	337	631	0.99	1
1827	bb9af438-8a17-5fc9-ba6f-c2e8e6985d4b	invoice-line-1827	338	633	0.99	1
1828	9f44d760-1baa-5ddf-bd1c-06a7d5ec6454	invoice-line-1828	338	635	0.99	1
1829	91eb3117-9737-5aa2-9bc3-cb3ae929d75f	invoice-line-1829	338	637	0.99	1
1830	d6707918-6494-57cb-bb4c-f2180cf92d4d	invoice-line-1830	338	639	0.99	1
1831	83c9b971-21fb-50ea-8ed0-3e2e691a28a4	invoice-line-1831	339	643	0.99	1
1832	650cde8c-eb9b-5797-b143-35859eb3e3e9	invoice-line-1832	339	647	0.99	1
1833	7813c1ea-2609-5d67-b591-16f206a3c622	invoice-line-1833	339	651	0.99	1
1834	b61e1194-3896-5175-9114-c4cc345bb68a	invoice-line-1834	339	655	0.99	1
1835	7f6bd55c-aa75-5dc8-8b91-a4b3241d7c48	invoice-line-1835	339	659	0.99	1
1836	aeb5897d-2c78-559e-88ce-5f3ea5c02ce8	invoice-line-1836	339	663	0.99	1
1837	2152c71a-db01-5c57-b019-9782449848ef	invoice-line-1837	340	669	0.99	1
1838	a2cfc4db-ff54-5956-bdd7-1c9847b8f6ba	invoice-line-1838	340	675	0.99	1
1839	0c2390ab-d69d-5a07-b9bf-e36ef2a6a3be	invoice-line-1839	340	681	0.99	1
1840	c4c210c9-7e9a-519c-87ce-d7876d4db77e	invoice-line-1840	340	687	0.99	1
1841	6bc610e1-1d2d-5546-a5b3-6b1ab5f58258	invoice-line-1841	340	693	0.99	1
1842	70368165-d910-5f3b-9f96-b1dfdc680ad2	invoice-line-1842	340	699	0.99	1
1843	9c8d12f2-9d8c-59ca-8052-b579d2b98c1e	invoice-line-1843	340	705	0.99	1
1844	839d77af-edd3-54e2-b46c-9ba6957df37e	invoice-line-1844	340	711	0.99	1
1845	f33a2df4-1b55-5d44-ba3e-890e2bbe8fd1	invoice-line-1845	340	717	0.99	1
1846	d41a6502-5dc7-57aa-8955-da19442f9f35	invoice-line-1846	341	726	0.99	1
1847	d90caf07-feff-583b-b1c6-cf39f79269ca	invoice-line-1847	341	735	0.99	1
1848	4ae6c5e1-1c80-5346-811a-04ae39ad6a7d	invoice-line-1848	341	744	0.99	1
1849	ff2a8cc6-cc32-518b-b988-55fc1e0d2bfc	invoice-line-1849	341	753	0.99	1
1850	3bb66240-11b0-58d3-99b2-7baf38b05b06	invoice-line-1850	341	762	0.99	1
1851	462a4abf-162e-5b90-8bb3-e7e1e90e6633	invoice-line-1851	341	771	0.99	1
1852	14140f0d-5576-54bb-807f-66bd7bf634eb	invoice-line-1852	341	780	0.99	1
1853	f3af4a8a-38cd-5b12-ae81-efef86a34b90	invoice-line-1853	341	789	0.99	1
1854	cd896aa4-a6c3-5ebf-a5e5-7fc1c549b343	invoice-line-1854	341	798	0.99	1
1855	71ed1e67-86cf-5b6e-b037-24494f896fbe	invoice-line-1855	341	807	0.99	1
1856	10cff3a7-8c37-59c8-b43d-2316324962b6	invoice-line-1856	341	816	0.99	1
1857	03d5fa68-fd9c-5bed-923e-7bd572c5ec34	invoice-line-1857	341	825	0.99	1
1858	a1b8d55e-73fb-5eb8-a716-a4a61247fce6	invoice-line-1858	341	834	0.99	1
1859	b3cb24dc-57e3-5ad9-9bab-e09f69bf287c	invoice-line-1859	341	843	0.99	1
1860	2bb10140-83d0-5694-bed4-6837f11dc4ea	invoice-line-1860	342	857	0.99	1
1861	bc512a84-cff5-5b94-b89b-295d022d140d	invoice-line-1861	343	858	0.99	1
1862	162d4566-9109-551c-a0b2-7073d5b03e34	invoice-line-1862	343	859	0.99	1
1863	0c977b24-607c-5818-8979-e90fd110c37a	invoice-line-1863	344	861	0.99	1
1864	c4d83038-81b5-5561-929f-a8d34741210b	invoice-line-1864	344	863	0.99	1
1865	105e787d-a049-5249-a6fe-eb0fd99fa31a	invoice-line-1865	345	865	0.99	1
1866	dbee90c4-e612-5789-82c2-bdfd754203c5	invoice-line-1866	345	867	0.99	1
1867	da28b948-75cf-5650-884e-a74e4d14d388	invoice-line-1867	345	869	0.99	1
1868	c627a157-9895-58cb-b370-ec257373a5be	invoice-line-1868	345	871	0.99	1
1869	e30546d0-7c4b-5805-83fe-f380a3cddd4b	invoice-line-1869	346	875	0.99	1
1870	ec261272-6d00-508e-be34-401760062565	invoice-line-1870	346	879	0.99	1
1871	4706dfb1-67b5-5061-aa95-84d40a7d4278	invoice-line-1871	346	883	0.99	1
1872	34c13883-2f21-5617-bdd3-fc287a2d99f8	invoice-line-1872	346	887	0.99	1
1873	57e17384-d359-52ed-88ef-93e47cdc6029	invoice-line-1873	346	891	0.99	1
1874	66fc59bb-6a40-5da1-b29b-98917fc64470	invoice-line-1874	346	895	0.99	1
1875	cd9784c0-610a-5587-9dbe-92ad5e33de98	invoice-line-1875	347	901	0.99	1
1876	a731ada6-38e8-5961-b9f2-df6945493b5d	invoice-line-1876	347	907	0.99	1
1877	222d2b92-a575-5c4f-9e3e-0ceac1017f6b	invoice-line-1877	347	913	0.99	1
1878	471aad2d-a5ac-51ff-8efe-bfb10e8b044f	invoice-line-1878	347	919	0.99	1
1879	577fa758-c47e-513b-b2b2-7e84c1dfe6c9	invoice-line-1879	347	925	0.99	1
1880	8ccddcdf-77f6-5df5-9bb6-afe3cff1bab2	invoice-line-1880	347	931	0.99	1
1881	fa99241b-3493-5316-913c-3123111817ff	invoice-line-1881	347	937	0.99	1
1882	1571fa72-1347-56b2-aeb1-8b674e60f7d5	invoice-line-1882	347	943	0.99	1
1883	017fd7ae-5857-5a43-962f-9d847b6fd0d3	invoice-line-1883	347	949	0.99	1
1884	dd2a1139-4438-540c-86fe-21a5f535e6dc	invoice-line-1884	348	958	0.99	1
1885	55670bd9-3c13-525a-8050-77e8b8dafe57	invoice-line-1885	348	967	0.99	1
1886	bc3c2ab3-92f0-5b81-91b3-d645968d1431	invoice-line-1886	348	976	0.99	1
1887	7ccb07b0-d281-5ead-8f92-014ffc17c897	invoice-line-1887	348	985	0.99	1
1888	a7d865e9-c710-580b-a144-9a0584916c93	invoice-line-1888	348	994	0.99	1
1889	1814e8bc-4951-55d4-b58f-26b70d5fae3a	invoice-line-1889	348	1003	0.99	1
1890	ad776d0d-2101-572f-aa82-c054279f6d26	invoice-line-1890	348	1012	0.99	1
1891	f82a86ee-eda5-52b0-8a63-2db56de98942	invoice-line-1891	348	1021	0.99	1
1892	82a3d7ee-a04e-5cbb-87ac-79dc2e479f03	invoice-line-1892	348	1030	0.99	1
1893	4317415a-7694-584f-a8e7-6a8a3d64a09b	invoice-line-1893	348	1039	0.99	1
1894	f8f2f186-b02d-5902-9274-59e277ecae80	invoice-line-1894	348	1048	0.99	1
1895	737a5feb-5ff7-5b05-b596-96f91f243cee	invoice-line-1895	348	1057	0.99	1
1896	44b03df7-ecac-5886-b4ad-c7ba942dc212	invoice-line-1896	348	1066	0.99	1
1897	8e4528cb-2968-5231-ad42-249019149dff	invoice-line-1897	348	1075	0.99	1
1898	a5db1e85-ada0-5af8-b810-8bf236b4c96a	invoice-line-1898	349	1089	0.99	1
1899	58e48638-081f-541a-9f68-03f39ff73b89	invoice-line-1899	350	1090	0.99	1
1900	85239f07-1978-5a8e-8023-2621d5653cb8	invoice-line-1900	350	1091	0.99	1
1901	632b7758-df77-5370-ab78-32dad36c258a	invoice-line-1901	351	1093	0.99	1
1902	0e851966-bcfe-5a07-b450-e82e4cad4841	invoice-line-1902	351	1095	0.99	1
1903	1e15345e-0e37-5fb5-9071-cfdf923bfea7	invoice-line-1903	352	1097	0.99	1
1904	56ae1693-6c4f-5ccd-a68b-0f8dc38c5420	invoice-line-1904	352	1099	0.99	1
1905	74e71f06-0bb3-5d69-bf92-95e02c799b9d	invoice-line-1905	352	1101	0.99	1
1906	952a67ac-177d-564c-9f34-cf55124289a7	invoice-line-1906	352	1103	0.99	1
1907	b2b0c462-204f-5042-836a-0d900060c6b8	invoice-line-1907	353	1107	0.99	1
1908	9ba3e194-700d-504e-adcb-988b44583bb6	invoice-line-1908	353	1111	0.99	1
1909	d12d3adb-fd35-5660-9bef-22a084105333	invoice-line-1909	353	1115	0.99	1
1910	4e164268-15af-5a4b-8aea-c4edefeb081d	invoice-line-1910	353	1119	0.99	1
1911	e89fecfc-dadf-57d3-8c97-705660e9cf62	invoice-line-1911	353	1123	0.99	1
1912	e77d9c2a-7883-5aa6-87ac-52f7dc2d6647	invoice-line-1912	353	1127	0.99	1
1913	891536db-dbf3-521b-80e8-2b991a1932c0	invoice-line-1913	354	1133	0.99	1
1914	3935d559-e0c5-5068-a7d9-d8f4943e2553	invoice-line-1914	354	1139	0.99	1
1915	f51d0c8a-8114-543c-9d85-c6f035ce0dbe	invoice-line-1915	354	1145	0.99	1
1916	ff00e61a-811f-5a35-9510-cbed1a97f973	invoice-line-1916	354	1151	0.99	1
1917	91e750ee-0c96-5969-b6bc-f92bdd8e4e0c	invoice-line-1917	354	1157	0.99	1
1918	894c9c6a-e523-5d55-a70a-eb8be867dd51	invoice-line-1918	354	1163	0.99	1
1919	dfa96ae2-ad1f-59bc-a521-9efb0561b5e3	invoice-line-1919	354	1169	0.99	1
1920	ccd7e752-38cd-585a-86df-8520c06c121c	invoice-line-1920	354	1175	0.99	1
1921	91e34750-603e-54c9-a655-d87ce461bfaa	invoice-line-1921	354	1181	0.99	1
1922	f2dd98a0-ffeb-59b4-a3a4-7d2ea76630d3	invoice-line-1922	355	1190	0.99	1
1923	58b38dc0-e3a3-501c-8410-61ec99373416	invoice-line-1923	355	1199	0.99	1
1924	7ee21b9c-25a4-5835-8740-1043629dcb4f	invoice-line-1924	355	1208	0.99	1
1925	0772cba1-f7b5-5504-b91b-7b497d2d923a	invoice-line-1925	355	1217	0.99	1
1926	ca9b9e0a-f4af-5785-9e7f-1ddc64187a9e	invoice-line-1926	355	1226	0.99	1
1927	a1ec8f52-31db-5813-ad89-27cda7a053d2	invoice-line-1927	355	1235	0.99	1
1928	18405b25-1d6f-52e8-9838-130ac182f4f3	invoice-line-1928	355	1244	0.99	1
1929	8e1c8f45-959c-50a3-934b-1ebe1f4cd0ff	invoice-line-1929	355	1253	0.99	1
1930	d436cb3f-8873-5f9b-a4ea-6f8453b8bf28	invoice-line-1930	355	1262	0.99	1
1931	2a54b7d3-8ea9-55b6-877a-f181b3fbe6c2	invoice-line-1931	355	1271	0.99	1
1932	dad48b12-4ebb-5a38-b23f-662d5e1533a7	invoice-line-1932	355	1280	0.99	1
1933	dfafbdba-1a57-5873-8964-97d146369efa	invoice-line-1933	355	1289	0.99	1
1934	ff4814ca-1287-5997-880e-237113159557	invoice-line-1934	355	1298	0.99	1
1935	97ea8249-4f5d-55eb-ae6e-8ae43a8566b0	invoice-line-1935	355	1307	0.99	1
1936	6bde6ad6-24ac-5a87-80d3-d3cc6e59378d	invoice-line-1936	356	1321	0.99	1
1937	8ead753b-a0a6-5217-87f2-7474e60fc1cf	invoice-line-1937	357	1322	0.99	1
1938	597c69a2-6ba9-52a2-bd5d-678010ae1cb1	invoice-line-1938	357	1323	0.99	1
1939	39f0b581-572b-5902-9e75-287f504e4747	invoice-line-1939	358	1325	0.99	1
1940	a2988810-915b-595b-9c43-1b1a5d8a9481	invoice-line-1940	358	1327	0.99	1
1941	801ea55d-49bc-535c-8d24-c26a39a8eef5	invoice-line-1941	359	1329	0.99	1
1942	f9caa567-85ce-5529-8bb4-bfc2ecfac357	invoice-line-1942	359	1331	0.99	1
1943	f299f646-11a1-582e-aff9-1470c7fcd923	invoice-line-1943	359	1333	0.99	1
1944	0a887110-8b64-5773-99bb-987761688558	invoice-line-1944	359	1335	0.99	1
1945	d1cc15cb-03c7-5b0b-8ceb-e229780be9a3	invoice-line-1945	360	1339	0.99	1
1946	67f43e73-c0f9-52ca-96a4-e3c34956fefd	invoice-line-1946	360	1343	0.99	1
1947	a8e76b92-0d4c-545f-8463-36c823625215	invoice-line-1947	360	1347	0.99	1
1948	fb9172d9-fba2-5ce6-bdf6-f41a89bc7363	invoice-line-1948	360	1351	0.99	1
1949	1cfe8f83-9d78-5a85-a591-92ab2a0e6b7d	invoice-line-1949	360	1355	0.99	1
1950	ffa7fcf9-c810-5828-bf6a-a334615a24da	invoice-line-1950	360	1359	0.99	1
1951	60b15cb9-4617-5cdf-88ec-5a6f2bf42c04	invoice-line-1951	361	1365	0.99	1
1952	0328850c-97f7-5ae8-a92d-babf58afa974	invoice-line-1952	361	1371	0.99	1
1953	4f96f27f-6707-5c34-8ae4-e3f31b9446a2	invoice-line-1953	361	1377	0.99	1
1954	40db9e91-7578-568a-bc3c-25bb0f315479	invoice-line-1954	361	1383	0.99	1
1955	caa0a149-edb5-5985-aad4-cc8f9a3eec9e	invoice-line-1955	361	1389	0.99	1
1956	806f79f2-5405-5a53-aaca-97924f17547c	invoice-line-1956	361	1395	0.99	1
1957	743387b1-2b4c-5626-ab39-8c348b2d10ba	invoice-line-1957	361	1401	0.99	1
1958	c008254c-a5c2-5e89-a13a-3180740ac221	invoice-line-1958	361	1407	0.99	1
1959	6703a419-80e1-5954-b998-29573bf21d18	invoice-line-1959	361	1413	0.99	1
1960	f845795b-7970-50eb-b160-ef89af4c2f3f	invoice-line-1960	362	1422	0.99	1
1961	283f143f-3dc2-5e83-8db8-a72cf34396a0	invoice-line-1961	362	1431	0.99	1
1962	aa92cef9-71a6-5852-aa11-c415737ecaf3	invoice-line-1962	362	1440	0.99	1
1963	d29a8923-cb8d-5e4f-899c-c0ce464c9f59	invoice-line-1963	362	1449	0.99	1
1964	fd627111-4fd6-5d1c-87e6-824251ced363	invoice-line-1964	362	1458	0.99	1
1965	f9756d39-9a0e-5d0e-8161-533a06168d54	invoice-line-1965	362	1467	0.99	1
1966	1dab085e-40b7-5b5f-bd3a-d7537167be4d	invoice-line-1966	362	1476	0.99	1
1967	8bf3c884-b6db-52fe-be84-bafe68a31619	invoice-line-1967	362	1485	0.99	1
1968	00ea8db1-4c5c-5411-8888-d30d67e6fca1	invoice-line-1968	362	1494	0.99	1
1969	9496b39f-734c-58f0-8b54-728371a60908	invoice-line-1969	362	1503	0.99	1
1970	7b30f340-708e-5ff8-a10f-879ef2cf5617	invoice-line-1970	362	1512	0.99	1
1971	cfda3cbd-a7ba-568b-aca2-6f10a7397ee3	invoice-line-1971	362	1521	0.99	1
1972	dd0a5686-e380-50b0-89ce-98800b5d5653	invoice-line-1972	362	1530	0.99	1
1973	e1765aad-9885-5d1f-ba77-3846d9917685	invoice-line-1973	362	1539	0.99	1
1974	a3b551e6-e838-5601-95ab-4db3d184e2a1	invoice-line-1974	363	1553	0.99	1
1975	99842bde-5bc8-56e9-bb84-2fde8a32d258	invoice-line-1975	364	1554	0.99	1
1976	5765f306-e92e-5fa1-a644-c776b5c6dbc0	invoice-line-1976	364	1555	0.99	1
1977	79850237-6f87-5764-a1f3-b032cbbe2fca	invoice-line-1977	365	1557	0.99	1
1978	5936035b-ceb9-5c72-b7d3-b811923554fd	invoice-line-1978	365	1559	0.99	1
1979	44325802-63c1-5cda-8279-8c15062687ba	invoice-line-1979	366	1561	0.99	1
1980	d1a22a65-11da-585f-865d-d50ec3cbcb6b	invoice-line-1980	366	1563	0.99	1
1981	afa146e5-2c0e-5bd8-b618-a7e102dbb113	invoice-line-1981	366	1565	0.99	1
1982	e483e660-2041-567b-8e6a-bbfe86ca810a	invoice-line-1982	366	1567	0.99	1
1983	1f32bea7-629a-5af8-a698-cb606493151b	invoice-line-1983	367	1571	0.99	1
1984	e40ec9e1-fb20-5346-8e79-f8d4072c6d97	invoice-line-1984	367	1575	0.99	1
1985	555ea3d4-9090-543f-a99f-41c95497b625	invoice-line-1985	367	1579	0.99	1
1986	967cd372-ad1f-5882-a678-23b4bb75db43	invoice-line-1986	367	1583	0.99	1
1987	e2e73295-c98b-58c6-bd5c-fe33027f25e6	invoice-line-1987	367	1587	0.99	1
1988	2dc41aaa-8a9e-5dfd-bdb3-f4dc8eb34096	invoice-line-1988	367	1591	0.99	1
1989	8bebcba7-9adc-5e90-bf99-3ebaad414395	invoice-line-1989	368	1597	0.99	1
1990	33fb2ce4-3b47-5e1d-adf3-cbd99d60aec9	invoice-line-1990	368	1603	0.99	1
1991	dd2cedc1-450a-55cb-beca-85bff915c899	invoice-line-1991	368	1609	0.99	1
1992	24382765-49ec-5e64-9c8a-16ab2ee645ae	invoice-line-1992	368	1615	0.99	1
1993	71600e42-22e1-56f7-a743-36c0970aec28	invoice-line-1993	368	1621	0.99	1
1994	5d96414b-930f-5e56-bdc7-1760d33ce553	invoice-line-1994	368	1627	0.99	1
1995	0772e9ba-3487-54c7-97cd-986d81ae7198	invoice-line-1995	368	1633	0.99	1
1996	40ba35e3-fe18-5ea7-a629-7e87d57ddf83	invoice-line-1996	368	1639	0.99	1
1997	c6e906bd-ff1a-5a50-b1c1-2ae6e3b67f48	invoice-line-1997	368	1645	0.99	1
1998	6798e4a3-c28d-5959-983c-04a7a81dec32	invoice-line-1998	369	1654	0.99	1
1999	19e18a4b-c733-5fdf-aa6e-e04c34df135f	invoice-line-1999	369	1663	0.99	1
2000	0195efd2-bfbd-5f29-8c4f-9712fed9b5c6	invoice-line-2000	369	1672	0.99	1
2001	77220be8-e12b-55c7-b130-d862cc4ae31f	invoice-line-2001	369	1681	0.99	1
2002	f7de3de5-bfdb-5823-8665-eb22b21f965d	invoice-line-2002	369	1690	0.99	1
2003	08a29ce1-ba36-52f5-9e18-b9ca0524c580	invoice-line-2003	369	1699	0.99	1
2004	f9b7c5c9-34e5-50fc-8151-dd76a651333d	invoice-line-2004	369	1708	0.99	1
2005	a1f4735c-f544-5059-89a4-9d4292997e61	invoice-line-2005	369	1717	0.99	1
2006	d6dfe9fc-f88c-5bfa-a6e4-74a9e6263794	invoice-line-2006	369	1726	0.99	1
2007	06fb50d7-10a9-53aa-ba53-2ecb4fb96c02	invoice-line-2007	369	1735	0.99	1
2008	92ee901a-c0ec-56b7-b53c-80b99d5ec684	invoice-line-2008	369	1744	0.99	1
2009	babade6e-e1e5-53bb-84af-6646fe9abca7	invoice-line-2009	369	1753	0.99	1
2010	117d2512-5021-5c47-bc6c-d948d3ae0e7a	invoice-line-2010	369	1762	0.99	1
2011	7fda8ef4-be34-5c7d-be2c-28aef6d24458	invoice-line-2011	369	1771	0.99	1
2012	ec64e6a0-e653-55c3-84ac-ef0cb52461b8	invoice-line-2012	370	1785	0.99	1
2013	fd70a341-0ccf-5ea4-b18f-6cfc16be970a	invoice-line-2013	371	1786	0.99	1
2014	d772341c-54c6-59e0-9bd9-16d6d034c177	invoice-line-2014	371	1787	0.99	1
2015	df6b00ec-0955-5806-9561-c997a3af57e4	invoice-line-2015	372	1789	0.99	1
2016	c26a7935-2615-560a-83f4-f76c24ed0ca2	invoice-line-2016	372	1791	0.99	1
2017	5c0af47d-5d53-5d62-a75d-e31761c36d43	invoice-line-2017	373	1793	0.99	1
2018	0b8eabe6-77c0-560d-8308-e9e34714e8b7	invoice-line-2018	373	1795	0.99	1
2019	972e410f-a88b-5f33-b643-71960e20e05f	invoice-line-2019	373	1797	0.99	1
2020	a45c87c2-ed4c-5618-8f86-cac36b43ae7f	invoice-line-2020	373	1799	0.99	1
2021	3707bd81-3048-58f2-af3a-23bcb33c577e	invoice-line-2021	374	1803	0.99	1
2022	29bbb0f6-233f-5fe1-b7fb-b07b599b3320	invoice-line-2022	374	1807	0.99	1
2023	3a9f4e20-c2e5-5b51-812f-f0ae5acf0c11	invoice-line-2023	374	1811	0.99	1
2024	c8f11df9-1ab1-5f35-b36d-a31a6822d811	invoice-line-2024	374	1815	0.99	1
2025	b9790314-bcce-5257-82c8-bde4cb00883f	invoice-line-2025	374	1819	0.99	1
2026	dee0f9f2-013e-50e8-9e49-33b1dbeb0c0a	invoice-line-2026	374	1823	0.99	1
2027	095c88e3-6af2-57e5-9916-3a47db82ef30	invoice-line-2027	375	1829	0.99	1
2028	5b8a5dd7-175e-5f02-bca0-679d57a98748	invoice-line-2028	375	1835	0.99	1
2029	dffa3bf8-7742-57d7-b476-963df88993e0	invoice-line-2029	375	1841	0.99	1
2030	326032c4-a79b-56b4-b221-53304359bc22	invoice-line-2030	375	1847	0.99	1
2031	284dbc7b-6b06-5aab-8866-149b07144cb7	invoice-line-2031	375	1853	0.99	1
2032	61aa4d90-afe6-5ee0-acc7-ddcee66c5fd4	invoice-line-2032	375	1859	0.99	1
2033	c795e035-a310-5ea8-ba13-0352893e9914	invoice-line-2033	375	1865	0.99	1
2034	9b93b9dd-222f-5e88-ac54-1580e90c07ae	invoice-line-2034	375	1871	0.99	1
2035	71b133fd-41e9-504f-9e2d-29ef9aed86ea	invoice-line-2035	375	1877	0.99	1
2036	731b5cff-80a3-5404-bea2-fd66da61ec12	invoice-line-2036	376	1886	0.99	1
2037	1178a0a8-da74-5971-a15d-4ead4475cb15	invoice-line-2037	376	1895	0.99	1
2038	ff77dfa6-8d1e-5946-ad9e-b3c87fbed181	invoice-line-2038	376	1904	0.99	1
2039	779edfae-16a1-5f34-bd2d-92e1cbe26d91	invoice-line-2039	376	1913	0.99	1
2040	556592cc-8692-5c86-82bf-9e8837a6ce98	invoice-line-2040	376	1922	0.99	1
2041	865ae84e-aed3-56a1-a43a-f3fdb93cd8f3	invoice-line-2041	376	1931	0.99	1
2042	119ca877-5816-5ddb-9c26-d44b8beb33ad	invoice-line-2042	376	1940	0.99	1
2043	cac8b205-c9cf-5290-8162-6ba6e62872d4	invoice-line-2043	376	1949	0.99	1
2044	fa929980-f38c-582a-8633-4018c7fae0de	invoice-line-2044	376	1958	0.99	1
2045	ec5807f9-fe86-5fbb-aff7-bc2f07c376ab	invoice-line-2045	376	1967	0.99	1
2046	5135ab1f-a7c6-571e-b31e-c9e84dde6e20	invoice-line-2046	376	1976	0.99	1
2047	a4e69692-4b7a-523c-bbfd-a2f19b84348d	invoice-line-2047	376	1985	0.99	1
2048	324bd0a0-d215-59c9-8bf1-65d4847c99e2	invoice-line-2048	376	1994	0.99	1
2049	c523e083-6db6-5d54-8eed-f91fb44c0d75	invoice-line-2049	376	2003	0.99	1
2050	5787bc3b-e32a-5b8e-97c9-079622b04b29	invoice-line-2050	377	2017	0.99	1
2051	e1f24ffc-745d-53d8-b381-a5fe25082313	invoice-line-2051	378	2018	0.99	1
2052	9a353dbe-97e2-5c03-ba23-8b4fefd15663	invoice-line-2052	378	2019	0.99	1
2053	e8beb9e2-48b3-500b-86c5-b965dfc21093	invoice-line-2053	379	2021	0.99	1
2054	345ebaef-1b6e-58b3-bdf4-b9aecd4668a4	invoice-line-2054	379	2023	0.99	1
2055	1881e23d-0ed0-5e4c-89b1-bcde8401fc5d	invoice-line-2055	380	2025	0.99	1
2056	eaddf68f-5191-5569-aa04-cf3071330ce6	invoice-line-2056	380	2027	0.99	1
2057	aa139acf-dc33-5a60-94d0-5801df56d8cc	invoice-line-2057	380	2029	0.99	1
2058	7f1e4aef-37b6-5ae6-b0fa-735a61f22697	invoice-line-2058	380	2031	0.99	1
2059	aca7ea70-586d-5436-a854-0315d9ecf3ba	invoice-line-2059	381	2035	0.99	1
2060	9527a9d3-d92b-5da9-a144-6e8a56ae6f95	invoice-line-2060	381	2039	0.99	1
2061	06be9dcd-1162-59a2-8453-0d4d8ffb425c	invoice-line-2061	381	2043	0.99	1
2062	89fb4552-2723-599b-9171-c736ca314929	invoice-line-2062	381	2047	0.99	1
2063	3fb834ed-d425-5030-88a2-83fad9831920	invoice-line-2063	381	2051	0.99	1
2064	e2f51f4a-c3a6-5094-899d-a6c28655cc19	invoice-line-2064	381	2055	0.99	1
2065	05b4fcaa-c3eb-5389-9b4e-0614e06a148a	invoice-line-2065	382	2061	0.99	1
2066	196730f7-4c86-5923-a33b-c664c4c18beb	invoice-line-2066	382	2067	0.99	1
2067	459e5289-4265-51d6-bc1b-5519955eed34	invoice-line-2067	382	2073	0.99	1
2068	a3ee6f91-be12-5e42-ad16-2de460abd70e	invoice-line-2068	382	2079	0.99	1
2069	ef7347e4-40bb-5597-944d-9e65f1f4cfff	invoice-line-2069	382	2085	0.99	1
2070	773c427b-472b-51dc-9b98-48a32cd2553c	invoice-line-2070	382	2091	0.99	1
2071	6ae7ee9c-b586-5c2e-b7a0-808630591b63	invoice-line-2071	382	2097	0.99	1
2072	eddb9f9a-2dc0-5331-82aa-132b39e38f33	invoice-line-2072	382	2103	0.99	1
2073	4b5fdd43-7818-5889-b506-a12771d329bd	invoice-line-2073	382	2109	0.99	1
2074	4832bb61-c6c9-5bd2-ac42-4485e5b98abe	invoice-line-2074	383	2118	0.99	1
2075	adc17f02-dfa1-5c52-b02e-933ccaea282d	invoice-line-2075	383	2127	0.99	1
2076	37619377-fd6a-5333-890d-8cdf96199989	invoice-line-2076	383	2136	0.99	1
2077	1eb2be0c-8dd8-50db-9bac-932cb86a39b9	invoice-line-2077	383	2145	0.99	1
2078	faaadf1e-0cbd-541a-bb5b-b887e74a2bf7	invoice-line-2078	383	2154	0.99	1
2079	90bc08d1-2f78-51c0-87b6-47945f5dd7ad	invoice-line-2079	383	2163	0.99	1
2080	973be87a-b0ba-54d4-b3cb-3810f2948b12	invoice-line-2080	383	2172	0.99	1
2081	a3fe2d4f-d8aa-5bfc-9511-d3f47ee263e4	invoice-line-2081	383	2181	0.99	1
2082	0cac7566-dc37-570e-bd6f-dde9edf4bb7a	invoice-line-2082	383	2190	0.99	1
2083	7b7918e2-4948-5f6d-8e3c-2009d20d65cd	invoice-line-2083	383	2199	0.99	1
2084	a34d2278-2c91-587f-9b35-5e5ae08a4a41	invoice-line-2084	383	2208	0.99	1
2085	d8a7c408-e692-5056-aff8-a5c10cabe6ce	invoice-line-2085	383	2217	0.99	1
2086	ddce0a1f-344d-5de5-a671-a3211dd4cad2	invoice-line-2086	383	2226	0.99	1
2087	97076451-2941-577d-996f-9cc88cde1a1b	invoice-line-2087	383	2235	0.99	1
2088	e0d373db-dff1-59dd-b64b-12445e85796c	invoice-line-2088	384	2249	0.99	1
2089	5c6d5ad5-0ea0-544d-a9b4-a66851d9eb5b	invoice-line-2089	385	2250	0.99	1
2090	a55bb773-be1d-59af-9b04-eff046c312bc	invoice-line-2090	385	2251	0.99	1
2091	9f2e3a44-940c-50c1-a6d4-95d91b39521a	invoice-line-2091	386	2253	0.99	1
2092	07d8bfb3-81e0-5f51-a112-53a8e010c6c5	invoice-line-2092	386	2255	0.99	1
2093	5f33e565-b766-5260-b47c-87c1e19aed35	invoice-line-2093	387	2257	0.99	1
2094	d94c8f6c-3dc4-5042-96d8-48f68ac7cabb	invoice-line-2094	387	2259	0.99	1
2095	9f8080e9-2b68-508c-a769-d367cc6c68ec	invoice-line-2095	387	2261	0.99	1
2096	54f8ea26-59c2-510d-b0eb-3899351ba58d	invoice-line-2096	387	2263	0.99	1
2097	4e6c9c43-0a1b-5658-8a9c-43a28b6efc1f	invoice-line-2097	388	2267	0.99	1
2098	5739025e-7048-59ae-95ce-bac48346e7f6	invoice-line-2098	388	2271	0.99	1
2099	52b24e20-261d-59bd-a340-4457e7cfaf4b	invoice-line-2099	388	2275	0.99	1
2100	d94f100f-f420-5139-aab7-d6458b904650	invoice-line-2100	388	2279	0.99	1
2101	c8cb61eb-de92-5799-8fc5-7fa329a55b75	invoice-line-2101	388	2283	0.99	1
2102	a3140771-f1ff-5d22-bf54-8ade8565197c	invoice-line-2102	388	2287	0.99	1
2103	dd9401be-43e0-5349-b2b9-e64b3284b863	invoice-line-2103	389	2293	0.99	1
2104	877ad367-bcf9-5f3e-af3d-1769b82d160c	invoice-line-2104	389	2299	0.99	1
2105	e894a2ab-1f2d-5972-9641-8f4abb5242d8	invoice-line-2105	389	2305	0.99	1
2106	fe13438d-4993-5e8f-930d-97d744f9dcd4	invoice-line-2106	389	2311	0.99	1
2107	76103d68-d19b-56d1-8adf-512a404dfd7e	invoice-line-2107	389	2317	0.99	1
2108	261fceca-2433-58be-984b-08444a34d401	invoice-line-2108	389	2323	0.99	1
2109	63711354-2675-5c84-ad6a-331a93b447fc	invoice-line-2109	389	2329	0.99	1
2110	649aaf5c-9f87-55e5-a35d-7f4ff670f331	invoice-line-2110	389	2335	0.99	1
2111	d3af267c-9884-52bd-9f09-610480e8320f	invoice-line-2111	389	2341	0.99	1
2112	d17e97ff-1213-5e40-90c3-9ca2b40e5fb3	invoice-line-2112	390	2350	0.99	1
2113	96c655bf-fbd9-597a-8097-ff1fe602c2fe	invoice-line-2113	390	2359	0.99	1
2114	c3beac09-2fd1-5ae2-bdfc-b99cd8775d99	invoice-line-2114	390	2368	0.99	1
2115	88e7e7d9-f5c5-5783-9a0a-92914c342bbf	invoice-line-2115	390	2377	0.99	1
2116	c52db55b-7d39-5a45-b097-9ff76d401999	invoice-line-2116	390	2386	0.99	1
2117	42ee2bdc-4618-57a3-a5e7-46b35d7d0883	invoice-line-2117	390	2395	0.99	1
2118	f19f4ea1-c4be-5d71-95c1-2b88cc34233e	invoice-line-2118	390	2404	0.99	1
2119	705dfd67-b6c6-5990-a4ed-2ed1af50a3f5	invoice-line-2119	390	2413	0.99	1
2120	8c5cfb3e-7938-5744-a82b-2529ec2cf6d1	invoice-line-2120	390	2422	0.99	1
2121	2bf88ed7-6f8b-5b89-ae76-f5132954b282	invoice-line-2121	390	2431	0.99	1
2122	a1a4e1f8-cb4c-5b04-846f-01772a7dc1e3	invoice-line-2122	390	2440	0.99	1
2123	e9dc829f-bafd-597c-b8c6-e078f9d5459a	invoice-line-2123	390	2449	0.99	1
2124	75e5a748-6dc0-5cfc-a028-c7a08b2d9cd5	invoice-line-2124	390	2458	0.99	1
2125	2fa23c0d-4471-5432-916c-db6b89a9ad24	invoice-line-2125	390	2467	0.99	1
2126	6d23b61d-f145-5994-999b-5887c62c5a79	invoice-line-2126	391	2481	0.99	1
2127	c542ed78-a046-5ab6-b943-9156af0a9719	invoice-line-2127	392	2482	0.99	1
2128	f9cecb37-f6d2-58d5-a6c9-cf285c1c6cb8	invoice-line-2128	392	2483	0.99	1
2129	13c2d48e-ba0e-5cfe-a7c6-e640ff3d8738	invoice-line-2129	393	2485	0.99	1
2130	d6d6c97c-c807-5535-b807-db8cdbaa5aa4	invoice-line-2130	393	2487	0.99	1
2131	690d93a4-d2ec-5a60-b03e-4e0ef7da2622	invoice-line-2131	394	2489	0.99	1
2132	b175de32-793a-54f2-8aed-0ec9745ca4bb	invoice-line-2132	394	2491	0.99	1
2133	73a619c1-55e4-5a85-9846-52d8d366b620	invoice-line-2133	394	2493	0.99	1
2134	3ba70dbe-b0d3-53d3-b643-59b93b933caf	invoice-line-2134	394	2495	0.99	1
2135	df57a5f2-bcf7-5abe-9e76-751a48a13bf5	invoice-line-2135	395	2499	0.99	1
2136	cdc40339-482c-55ac-90f0-f4b6b6fb72d9	invoice-line-2136	395	2503	0.99	1
2137	59b798f1-ada2-55a1-b751-f9c9c9bcb8de	invoice-line-2137	395	2507	0.99	1
2138	0414dec9-0b9a-5ca7-93bc-a2951c4fb215	invoice-line-2138	395	2511	0.99	1
2139	dc0ee662-c5af-52e4-8f84-a646d5e15cbb	invoice-line-2139	395	2515	0.99	1
2140	3af54e92-2b01-5542-9419-6a8eda12f714	invoice-line-2140	395	2519	0.99	1
2141	bfa7cd13-b7f1-59ec-af48-f9e1248a15db	invoice-line-2141	396	2525	0.99	1
2142	47b6b456-2897-5234-89c7-5899c0920795	invoice-line-2142	396	2531	0.99	1
2143	46821992-b37d-5c12-8c79-85462aa01b5e	invoice-line-2143	396	2537	0.99	1
2144	da1f6723-aedc-55cb-9143-47d674340cb3	invoice-line-2144	396	2543	0.99	1
2145	a370d6b5-5cf9-5784-a4c3-87306e2675e4	invoice-line-2145	396	2549	0.99	1
2146	c6b4287e-7567-5391-8f6c-894a71cc5d25	invoice-line-2146	396	2555	0.99	1
2147	61a46aa5-ebd8-5106-9ad7-dcf1b6f0d9a2	invoice-line-2147	396	2561	0.99	1
2148	d54bbed4-a1fc-5cf3-85f3-507fd11e5372	invoice-line-2148	396	2567	0.99	1
2149	36777a24-3215-51df-8bcf-6f0b5df04bb7	invoice-line-2149	396	2573	0.99	1
2150	3596fb17-d386-55a9-a1ae-5f786d61ed49	invoice-line-2150	397	2582	0.99	1
2151	de147967-95af-5a9d-941f-550acd353593	invoice-line-2151	397	2591	0.99	1
2152	73fe53ee-26c8-563e-b306-1061194d10b9	invoice-line-2152	397	2600	0.99	1
2153	02953364-2a58-5c76-a1ac-a1cbff5b249b	invoice-line-2153	397	2609	0.99	1
2154	c6a48dfd-7f39-5714-ad30-293c84ebacd3	invoice-line-2154	397	2618	0.99	1
2155	9e70fe38-c136-5de8-be12-9b78c6bc42eb	invoice-line-2155	397	2627	0.99	1
2156	8d52e1b0-e464-5ceb-9d73-110fa50c1ddc	invoice-line-2156	397	2636	0.99	1
2157	fa212387-16d3-5687-a2b9-5f7448a20ca5	invoice-line-2157	397	2645	0.99	1
2158	67fb33a0-774c-51e4-a8ac-157f0921a0d8	invoice-line-2158	397	2654	0.99	1
2159	8d672bbf-90ef-52c3-af97-66d8571cfd49	invoice-line-2159	397	2663	0.99	1
2160	3eb0ae6b-3ee8-5c24-99d8-6b0a37029e76	invoice-line-2160	397	2672	0.99	1
2161	67f020f3-4a0b-5f45-95f9-6ec037e1ffee	invoice-line-2161	397	2681	0.99	1
2162	0953ef27-fc8a-56c1-95f6-5c72f075690b	invoice-line-2162	397	2690	0.99	1
2163	604d4144-c82d-58f7-9ad4-e26062813baa	invoice-line-2163	397	2699	0.99	1
2164	248887fb-2af5-565c-b6e9-0487e490e38f	invoice-line-2164	398	2713	0.99	1
2165	02e824aa-5796-58bd-b412-5bde654854f5	invoice-line-2165	399	2714	0.99	1
2166	ed0012d1-868d-50c5-aff5-92a45b4a1f13	invoice-line-2166	399	2715	0.99	1
2167	2b52af5a-46dd-5c60-aaa8-21a77465fa2b	invoice-line-2167	400	2717	0.99	1
2168	a972f699-c9c0-5a41-bc56-91af879046db	invoice-line-2168	400	2719	0.99	1
2169	4bdab0e6-0fb0-5005-9039-6cea66e5aeba	invoice-line-2169	401	2721	0.99	1
2170	e07c36dc-6a6c-5cd0-8cf2-ed441bd08b33	invoice-line-2170	401	2723	0.99	1
2171	5703152b-b1cd-521d-a79e-0f10d9e78733	invoice-line-2171	401	2725	0.99	1
2172	5776a7f0-32cd-5b39-ba56-27e6a58719ba	invoice-line-2172	401	2727	0.99	1
2173	9c46057b-79c0-5a18-a746-da873255e143	invoice-line-2173	402	2731	0.99	1
2174	aa7cbaf3-1354-5200-ad62-ee998d49191f	invoice-line-2174	402	2735	0.99	1
2175	08c400e2-3436-5600-a39e-a441b464cddf	invoice-line-2175	402	2739	0.99	1
2176	bfbf1f44-a331-52d4-8c90-b40c5d66d58b	invoice-line-2176	402	2743	0.99	1
2177	33aa04d2-3d57-595e-9cd4-b8d31bdba6e3	invoice-line-2177	402	2747	0.99	1
2178	57b01fad-409a-556a-8919-efd1f5f3107a	invoice-line-2178	402	2751	0.99	1
2179	b956d590-618e-5512-9053-f0d66884c5a1	invoice-line-2179	403	2757	0.99	1
2180	a9bcc300-dc6f-5809-a37a-c570c377c4af	invoice-line-2180	403	2763	0.99	1
2181	7df301db-74aa-5d4e-8868-17ed18c7b522	invoice-line-2181	403	2769	0.99	1
2182	7c669dfe-4da5-5409-a2c5-682dada78c1c	invoice-line-2182	403	2775	0.99	1
2183	902e0266-8892-5321-83f1-8366d46e520a	invoice-line-2183	403	2781	0.99	1
2184	a2344bf8-d1bb-550f-b001-41d9792ac211	invoice-line-2184	403	2787	0.99	1
2185	d8d9e0a4-fe2a-5de4-bd23-9881c8516e33	invoice-line-2185	403	2793	0.99	1
2186	d0f08284-763e-5a7c-9a02-3440e9dbcd1a	invoice-line-2186	403	2799	0.99	1
2187	153bbe41-f6df-50a9-98d5-0848808a0daf	invoice-line-2187	403	2805	0.99	1
2188	c14e81e5-7d92-5ebf-b302-63f5c6f576ca	invoice-line-2188	404	2814	0.99	1
2189	763acbd5-d6b2-507a-924c-12d3bff58b38	invoice-line-2189	404	2823	1.99	1
2190	0aec3679-737c-5120-bb9f-911bd97665bd	invoice-line-2190	404	2832	1.99	1
2191	1702feb5-aa6d-5e19-a785-bf8c477a48f4	invoice-line-2191	404	2841	1.99	1
2192	b160edf3-e707-5b80-9aab-4ac7ed144689	invoice-line-2192	404	2850	1.99	1
2193	501a4062-affe-5de1-98d6-ccc5f34ad052	invoice-line-2193	404	2859	1.99	1
2194	09437ed3-ef58-526f-8cc5-e33dda64d82e	invoice-line-2194	404	2868	1.99	1
2195	6d2b5d83-f6c9-5463-82bf-1c0e57edbdef	invoice-line-2195	404	2877	1.99	1
2196	bd30d77c-db7b-575b-9f7e-f887654235ff	invoice-line-2196	404	2886	1.99	1
2197	612d796c-2e1a-5316-b8be-06d6b34254f1	invoice-line-2197	404	2895	1.99	1
2198	65afd642-c37f-5a42-b5e7-b7617a0ff300	invoice-line-2198	404	2904	1.99	1
2199	ac3d8284-5803-5cc3-9944-8c2983afe36b	invoice-line-2199	404	2913	1.99	1
2200	c7cd06fe-5c7c-5b92-abe0-3261bf42a46a	invoice-line-2200	404	2922	1.99	1
2201	34a3bfea-6ee1-5ae6-a61d-352675625a7d	invoice-line-2201	404	2931	0.99	1
2202	a2f41769-dbb3-5373-8573-b5d0227191d7	invoice-line-2202	405	2945	0.99	1
2203	b9843a9a-9435-53dd-ad8f-541a1829150a	invoice-line-2203	406	2946	0.99	1
2204	3067e2aa-e509-5a1f-903d-517e8c0ed40c	invoice-line-2204	406	2947	0.99	1
2205	a35d5e37-529e-55ec-a1d7-4b5b8874eb83	invoice-line-2205	407	2949	0.99	1
2206	9acf3013-117b-5cd9-b8c1-6cef9adf9ded	invoice-line-2206	407	2951	0.99	1
2207	e6d3395e-3075-5b1c-ba18-a7ab4a58cfa5	invoice-line-2207	408	2953	0.99	1
2208	e75f5111-732a-5a82-8da7-f974f916f04c	invoice-line-2208	408	2955	0.99	1
2209	84dc2c3a-63d6-595d-8242-6ef9989f7a56	invoice-line-2209	408	2957	0.99	1
2210	a7899f5f-d589-5598-a7e8-1de9a7831979	invoice-line-2210	408	2959	0.99	1
2211	55bfbf01-fc0e-5f7d-9699-ea78d2a8c556	invoice-line-2211	409	2963	0.99	1
2212	9bcc0a21-cdbf-584e-a0ae-a98f9ffeabf6	invoice-line-2212	409	2967	0.99	1
2213	0398dacd-3d4a-5c12-a014-07cde2647877	invoice-line-2213	409	2971	0.99	1
2214	ae3da77a-0ba4-531f-a908-947b2e91fa4a	invoice-line-2214	409	2975	0.99	1
2215	99f3a78e-c71b-545f-b80a-55ea878b19f0	invoice-line-2215	409	2979	0.99	1
2216	e9a09206-47ec-5a4e-b82a-36bd194c426d	invoice-line-2216	409	2983	0.99	1
2217	46351e30-8fd3-52eb-b2bb-7139e1e1865b	invoice-line-2217	410	2989	0.99	1
2218	3b239128-24a2-561e-ac84-d8d72420ee08	invoice-line-2218	410	2995	0.99	1
2219	0370a3cc-4de3-5412-96ee-5beb21024abd	invoice-line-2219	410	3001	0.99	1
2220	8eed98a1-ae39-5a7c-a3de-05e85486e3c2	invoice-line-2220	410	3007	0.99	1
2221	c4c2ead3-149a-5d9c-a7d4-86f3041c48d9	invoice-line-2221	410	3013	0.99	1
2222	033e9c2b-54f9-5e43-be4c-6126c8606e56	invoice-line-2222	410	3019	0.99	1
2223	7187c6ac-5d74-5444-a8e9-feebff88c22c	invoice-line-2223	410	3025	0.99	1
2224	f05f9eaa-c1eb-5068-8ade-955cd1b73e27	invoice-line-2224	410	3031	0.99	1
2225	2cecb120-6412-5b5a-b299-802871dac201	invoice-line-2225	410	3037	0.99	1
2226	024fb8c2-920e-5663-9a6c-ee7e315dca6c	invoice-line-2226	411	3046	0.99	1
2227	6a93656a-68e0-5897-a03d-d061f68b3bac	invoice-line-2227	411	3055	0.99	1
2228	c794418f-366f-5650-a26b-04ff426a7c3e	invoice-line-2228	411	3064	0.99	1
2229	b78ae2cb-ac46-5b33-9dd6-3bc7055d8884	invoice-line-2229	411	3073	0.99	1
2230	505dd380-3522-5a14-865f-134226ad7738	invoice-line-2230	411	3082	0.99	1
2231	415103d3-a1f3-5cfc-b036-57256dc655c9	invoice-line-2231	411	3091	0.99	1
2232	627e9d39-13d7-56d2-b1f4-704b533b3c8b	invoice-line-2232	411	3100	0.99	1
2233	f0c61adb-265b-51d8-9034-62b074b0b8b3	invoice-line-2233	411	3109	0.99	1
2234	37fbf935-2253-5325-9d2b-6e0425826703	invoice-line-2234	411	3118	0.99	1
2235	bfabf2dc-6218-5703-ba98-fc00308d9ead	invoice-line-2235	411	3127	0.99	1
2236	71c0276e-d549-518c-8e05-6ea22723d4f0	invoice-line-2236	411	3136	0.99	1
2237	b9479eb2-ce20-5b62-a616-423c6d65f4a8	invoice-line-2237	411	3145	0.99	1
2238	4cf52ceb-b1a1-5997-897d-86df3bd782e6	invoice-line-2238	411	3154	0.99	1
2239	e058e7a4-73b7-5b69-b94d-39db8c9180bf	invoice-line-2239	411	3163	0.99	1
2240	9da02de9-6c87-54d2-8d1d-e319b891f58b	invoice-line-2240	412	3177	1.99	1
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_invoice_line', 'pk_invoice_line'), 2240);
