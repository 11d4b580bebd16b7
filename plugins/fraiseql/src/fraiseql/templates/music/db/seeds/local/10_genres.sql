-- From the Chinook database, see CHINOOK-LICENSE.md.

COPY tb_genre (pk_genre, id, identifier, name) FROM stdin;
1	e500b3a8-1540-58b9-8096-8b06e087277c	rock	Rock
2	e3e5be1d-2d37-50a5-99c7-d4c854d0dc34	jazz	Jazz
3	aed4c029-7481-5152-886f-29afc53687de	metal	Metal
4	a82a2526-d1e4-5a20-80c4-93d4f4688202	alternative-punk	Alternative & Punk
5	735890f9-61b3-5745-8164-4eaaee2a0098	rock-and-roll	Rock And Roll
6	8c23b62f-910b-5590-8a74-3c8e744cfd38	blues	Blues
7	3cf9413c-3b17-53f2-a786-378530614720	latin	Latin
8	49a8226d-5026-5985-99b8-f430aa27db10	reggae	Reggae
9	bd38ee89-59a7-58b0-9438-8fc409e3adcf	pop	Pop
10	7502e528-ca42-585b-b1c1-9c3a73564acc	soundtrack	Soundtrack
11	08608aa5-e828-5d1d-8d7b-dd5cf5b3d17a	bossa-nova	Bossa Nova
12	784cf5a9-d875-519e-9022-13a2bf542daf	easy-listening	Easy Listening
13	1391eb9f-e9e9-5e00-b307-c6c7d12aefe5	heavy-metal	Heavy Metal
14	5c051ca1-b136-5e5d-b0fd-a49ff7483b16	r-b-soul	R&B/Soul
15	77da72df-6589-5514-8064-9dd9d8d7ce8a	electronica-dance	Electronica/Dance
16	65192004-d616-59cf-af78-14e02a06acd7	world	World
17	55ca8e84-2efe-5ce4-b55d-933c6199fa5d	hip-hop-rap	Hip Hop/Rap
18	c14e91ba-52fd-5834-8441-93dc332b3fee	science-fiction	Science Fiction
19	fcd4e1dd-1273-539d-b781-af0d89061f10	tv-shows	TV Shows
20	2ecbf349-602f-52a7-86a7-8881f2fdaec6	sci-fi-fantasy	Sci Fi & Fantasy
21	3b9a547f-1331-5979-aa14-091ea80ed18f	drama	Drama
22	39d9f30d-c458-5100-8572-d7712d070e12	comedy	Comedy
23	3231e2fd-5a15-544c-8201-017b67d8b3a7	alternative	Alternative
24	9e0de6d0-3e3d-509d-a44a-7cdbeb934fdb	classical	Classical
25	a336d43e-d7d7-5283-b8d4-7a53975afeee	opera	Opera
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_genre', 'pk_genre'), 25);
