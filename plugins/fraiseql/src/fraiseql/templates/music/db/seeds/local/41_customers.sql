-- From the Chinook database, see CHINOOK-LICENSE.md.

COPY tb_customer (pk_customer, id, identifier, fk_support_rep, first_name, last_name, company, address, city, state, country, postal_code, phone, fax, email) FROM stdin;
1	623972b0-e185-569a-ac83-16a267c16ea7	luis-goncalves	3	Luís	Gonçalves	Embraer - Empresa Brasileira de Aeronáutica S.A.	Av. Brigadeiro Faria Lima, 2170	São José dos Campos	SP	Brazil	12227-000	+55 (12) 3923-5555	+55 (12) 3923-5566	luisg@embraer.com.br
2	46d0d8aa-e2a3-5fec-b4be-b2a5c24e815c	leonie-kohler	5	Leonie	Köhler	\N	Theodor-Heuss-Straße 34	Stuttgart	\N	Germany	70174	+49 0711 2842222	\N	leonekohler@surfeu.de
3	ff7f62a4-2c9c-5cc3-bf5b-095131eb3886	francois-tremblay	3	François	Tremblay	\N	1498 rue Bélanger	Montréal	QC	Canada	H2G 1A7	+1 (514) 721-4711	\N	ftremblay@gmail.com
4	cb7ac959-0888-5560-8f7f-f5efa8982340	bjorn-hansen	4	Bjørn	Hansen	\N	Ullevålsveien 14	Oslo	\N	Norway	0171	+47 22 44 22 22	\N	bjorn.hansen@yahoo.no
5	ac168c19-1b50-5a8d-a074-34cace609328	frantisek-wichterlova	4	František	Wichterlová	JetBrains s.r.o.	Klanova 9/506	Prague	\N	Czech Republic	14700	+420 2 4172 5555	+420 2 4172 5555	frantisekw@jetbrains.com
6	46af4b09-32da-54eb-874e-e35ca89bee4f	helena-holy	5	Helena	Holý	\N	Rilská 3174/6	Prague	\N	Czech Republic	14300	+420 2 4177 0449	\N	hholy@gmail.com
7	9e57e1e0-0031-5a24-b31a-1ad462d8ae68	astrid-gruber	5	Astrid	Gruber	\N	Rotenturmstraße 4, 1010 Innere Stadt	Vienne	\N	Austria	1010	+43 01 5134505	\N	astrid.gruber@apple.at
8	7887ad30-6f39-5325-b906-74bea28ff1b9	daan-peeters	4	Daan	Peeters	\N	Grétrystraat 63	Brussels	\N	Belgium	1000	+32 02 219 03 03	\N	daan_peeters@apple.be
9	7fa6951b-9ab3-5047-ba3d-2594d3a9bef1	kara-nielsen	4	Kara	Nielsen	\N	Sønder Boulevard 51	Copenhagen	\N	Denmark	1720	+453 3331 9991	\N	kara.nielsen@jubii.dk
10	3e9da1d2-86a4-5ab7-9ec9-329383faf96f	eduardo-martins	4	Eduardo	Martins	Woodstock Discos	Rua Dr. Falcão Filho, 155	São Paulo	SP	Brazil	01007-010	+55 (11) 3033-5446	+55 (11) 3033-4564	eduardo@woodstock.com.br
11	d2e1606a-c79d-5df2-a568-406c9b724fe2	alexandre-rocha	5	Alexandre	Rocha	Banco do Brasil S.A.	Av. Paulista, 2022	São Paulo	SP	Brazil	01310-200	+55 (11) 3055-3278	+55 (11) 3055-8131	alero@uol.com.br
12	9c6247d7-d175-51ca-9d7a-5d02c2fda869	roberto-almeida	3	Roberto	Almeida	Riotur	Praça Pio X, 119	Rio de Janeiro	RJ	Brazil	20040-020	+55 (21) 2271-7000	+55 (21) 2271-7070	roberto.almeida@riotur.gov.br
13	0ec85e06-b1d8-59ad-b9d1-64068dbd62bc	fernanda-ramos	4	Fernanda	Ramos	\N	Qe 7 Bloco G	Brasília	DF	Brazil	71020-677	+55 (61) 3363-5547	+55 (61) 3363-7855	fernadaramos4@uol.com.br
14	8fae6442-7f75-55ce-b506-86d9b129ca33	mark-philips	5	Mark	Philips	Telus	8210 111 ST NW	Edmonton	AB	Canada	T6G 2C7	+1 (780) 434-4554	+1 (780) 434-5565	mphilips12@shaw.ca
15	de454aaf-4c97-51ac-a6b4-3140e143c5c5	jennifer-peterson	3	Jennifer	Peterson	Rogers Canada	700 W Pender Street	Vancouver	BC	Canada	V6C 1G8	+1 (604) 688-2255	+1 (604) 688-8756	jenniferp@rogers.ca
16	f0eba89d-0a69-5709-a4b2-d52f1066588b	frank-harris	4	Frank	Harris	Google Inc.	1600 Amphitheatre Parkway	Mountain View	CA	USA	94043-1351	+1 (650) 253-0000	+1 (650) 253-0000	fharris@google.com
17	f04a9ba9-6bdc-52f0-a9eb-7a4b0ced4c56	jack-smith	5	Jack	Smith	Microsoft Corporation	1 Microsoft Way	Redmond	WA	USA	98052-8300	+1 (425) 882-8080	+1 (425) 882-8081	jacksmith@microsoft.com
18	326ada17-b91f-5cb1-a4d6-48434f4ec90a	michelle-brooks	3	Michelle	Brooks	\N	627 Broadway	New York	NY	USA	10012-2612	+1 (212) 221-3546	+1 (212) 221-4679	michelleb@aol.com
19	39f89e98-031a-5c64-bd05-dd2a02b015d8	tim-goyer	3	Tim	Goyer	Apple Inc.	1 Infinite Loop	Cupertino	CA	USA	95014	+1 (408) 996-1010	+1 (408) 996-1011	tgoyer@apple.com
20	8a54f289-f804-5b0a-9460-5432e2fa36ab	dan-miller	4	Dan	Miller	\N	541 Del Medio Avenue	Mountain View	CA	USA	94040-111	+1 (650) 644-3358	\N	dmiller@comcast.com
21	20b37e59-639f-56f9-837d-276c3f552ed2	kathy-chase	5	Kathy	Chase	\N	801 W 4th Street	Reno	NV	USA	89503	+1 (775) 223-7665	\N	kachase@hotmail.com
22	bc57ac99-cb6a-5af1-b7ce-961b098af760	heather-leacock	4	Heather	Leacock	\N	120 S Orange Ave	Orlando	FL	USA	32801	+1 (407) 999-7788	\N	hleacock@gmail.com
23	6b207b1e-d4c6-5cc1-a890-0e33d51a525f	john-gordon	4	John	Gordon	\N	69 Salem Street	Boston	MA	USA	2113	+1 (617) 522-1333	\N	johngordon22@yahoo.com
24	74bd5370-680c-5294-a4c9-1e2a5f1f5bf1	frank-ralston	3	Frank	Ralston	\N	162 E Superior Street	Chicago	IL	USA	60611	+1 (312) 332-3232	\N	fralston@gmail.com
25	1520fa84-61da-50bb-b732-3f5f9d104cc8	victor-stevens	5	Victor	Stevens	\N	319 N. Frances Street	Madison	WI	USA	53703	+1 (608) 257-0597	\N	vstevens@yahoo.com
26	48af94ce-8a76-5212-8caa-0260f785b4b6	richard-cunningham	4	Richard	Cunningham	\N	2211 W Berry Street	Fort Worth	TX	USA	76110	+1 (817) 924-7272	\N	ricunningham@hotmail.com
27	c022f96b-ad06-5b1e-b71e-6092e14b6e00	patrick-gray	4	Patrick	Gray	\N	1033 N Park Ave	Tucson	AZ	USA	85719	+1 (520) 622-4200	\N	patrick.gray@aol.com
28	170253a7-6355-54e2-86d9-fcf5fb399573	julia-barnett	5	Julia	Barnett	\N	302 S 700 E	Salt Lake City	UT	USA	84102	+1 (801) 531-7272	\N	jubarnett@gmail.com
29	13896046-ca2b-585a-9aa9-5615b951fe48	robert-brown	3	Robert	Brown	\N	796 Dundas Street West	Toronto	ON	Canada	M6J 1V1	+1 (416) 363-8888	\N	robbrown@shaw.ca
30	e244d81f-2ff1-5c11-9f67-e5b200cb5061	edward-francis	3	Edward	Francis	\N	230 Elgin Street	Ottawa	ON	Canada	K2P 1L7	+1 (613) 234-3322	\N	edfrancis@yachoo.ca
31	de2b7d0d-2bb1-5540-9aab-e782a1f48ba2	martha-silk	5	Martha	Silk	\N	194A Chain Lake Drive	Halifax	NS	Canada	B3S 1C5	+1 (902) 450-0450	\N	marthasilk@gmail.com
32	e6c9769f-6ca1-51b2-976b-6887124461dd	aaron-mitchell	4	Aaron	Mitchell	\N	696 Osborne Street	Winnipeg	MB	Canada	R3L 2B9	+1 (204) 452-6452	\N	aaronmitchell@yahoo.ca
33	1d7bf266-16ea-5608-ba01-2f423480da72	ellie-sullivan	3	Ellie	Sullivan	\N	5112 48 Street	Yellowknife	NT	Canada	X1A 1N6	+1 (867) 920-2233	\N	ellie.sullivan@shaw.ca
34	48b4230d-d77c-5dc4-9910-1925fa3b0aa2	joao-fernandes	4	João	Fernandes	\N	Rua da Assunção 53	Lisbon	\N	Portugal	\N	+351 (213) 466-111	\N	jfernandes@yahoo.pt
35	d3538114-34c2-5712-8a5c-b2d86411ccab	madalena-sampaio	4	Madalena	Sampaio	\N	Rua dos Campeões Europeus de Viena, 4350	Porto	\N	Portugal	\N	+351 (225) 022-448	\N	masampaio@sapo.pt
36	0c878500-4746-5c17-8bd8-8ddbbf6dd1e1	hannah-schneider	5	Hannah	Schneider	\N	Tauentzienstraße 8	Berlin	\N	Germany	10789	+49 030 26550280	\N	hannah.schneider@yahoo.de
37	10f595d3-7d00-5098-963c-2c73740a6b97	fynn-zimmermann	3	Fynn	Zimmermann	\N	Berger Straße 10	Frankfurt	\N	Germany	60316	+49 069 40598889	\N	fzimmermann@yahoo.de
38	5236fe8d-a9b0-568a-a480-68f8f898dbe6	niklas-schroder	3	Niklas	Schröder	\N	Barbarossastraße 19	Berlin	\N	Germany	10779	+49 030 2141444	\N	nschroder@surfeu.de
39	d14a9796-1d34-5c94-a173-7da5171a608e	camille-bernard	4	Camille	Bernard	\N	4, Rue Milton	Paris	\N	France	75009	+33 01 49 70 65 65	\N	camille.bernard@yahoo.fr
40	dec3fc20-777c-5bf6-b671-954e520f7ae1	dominique-lefebvre	4	Dominique	Lefebvre	\N	8, Rue Hanovre	Paris	\N	France	75002	+33 01 47 42 71 71	\N	dominiquelefebvre@gmail.com
41	427f1b08-7dac-52e4-8aa5-19ffdef8f207	marc-dubois	5	Marc	Dubois	\N	11, Place Bellecour	Lyon	\N	France	69002	+33 04 78 30 30 30	\N	marc.dubois@hotmail.com
42	e9700a60-025e-56fe-8ce2-987368bd2963	wyatt-girard	3	Wyatt	Girard	\N	9, Place Louis Barthou	Bordeaux	\N	France	33000	+33 05 56 96 96 96	\N	wyatt.girard@yahoo.fr
43	25cb4a3e-93d5-5d4a-99b5-5f02daa8ff5c	isabelle-mercier	3	Isabelle	Mercier	\N	68, Rue Jouvence	Dijon	\N	France	21000	+33 03 80 73 66 99	\N	isabelle_mercier@apple.fr
44	1f68c852-7b7e-593b-aeef-870748826323	terhi-hamalainen	3	Terhi	Hämäläinen	\N	Porthaninkatu 9	Helsinki	\N	Finland	00530	+358 09 870 2000	\N	terhi.hamalainen@apple.fi
45	89ed342a-aa2e-50ad-aeed-d15a68174df0	ladislav-kovacs	3	Ladislav	Kovács	\N	Erzsébet krt. 58.	Budapest	\N	Hungary	H-1073	\N	\N	ladislav_kovacs@apple.hu
46	93ce3ff7-8721-5582-9d33-d8e7fa7ec727	hugh-oreilly	3	Hugh	O'Reilly	\N	3 Chatham Street	Dublin	Dublin	Ireland	\N	+353 01 6792424	\N	hughoreilly@apple.ie
47	74f866da-12ca-5f6e-ad8b-036721ffc487	lucas-mancini	5	Lucas	Mancini	\N	Via Degli Scipioni, 43	Rome	RM	Italy	00192	+39 06 39733434	\N	lucas.mancini@yahoo.it
48	c0f5c9e5-fad1-5a9e-aef2-2c18e6630aa4	johannes-van-der-berg	5	Johannes	Van der Berg	\N	Lijnbaansgracht 120bg	Amsterdam	VV	Netherlands	1016	+31 020 6223130	\N	johavanderberg@yahoo.nl
49	c5f5a745-be63-5216-b9df-4db388593b8f	stanislaw-wojcik	4	Stanisław	Wójcik	\N	Ordynacka 10	Warsaw	\N	Poland	00-358	+48 22 828 37 39	\N	stanisław.wójcik@wp.pl
50	0688b6b7-f327-5fe6-996e-0b104f659240	enrique-munoz	5	Enrique	Muñoz	\N	C/ San Bernardo 85	Madrid	\N	Spain	28015	+34 914 454 454	\N	enrique_munoz@yahoo.es
51	45918894-2cef-5f66-ae26-58494adc8234	joakim-johansson	5	Joakim	Johansson	\N	Celsiusg. 9	Stockholm	\N	Sweden	11230	+46 08-651 52 52	\N	joakim.johansson@yahoo.se
52	82726943-707d-50a1-ba67-b7d98a07d801	emma-jones	3	Emma	Jones	\N	202 Hoxton Street	London	\N	United Kingdom	N1 5LH	+44 020 7707 0707	\N	emma_jones@hotmail.com
53	3c3bf329-a4b3-56ba-aafc-69bbc7a32884	phil-hughes	3	Phil	Hughes	\N	113 Lupus St	London	\N	United Kingdom	SW1V 3EN	+44 020 7976 5722	\N	phil.hughes@gmail.com
54	bdd52b29-13fa-597a-a984-5732ee04deda	steve-murray	5	Steve	Murray	\N	110 Raeburn Pl	Edinburgh 	\N	United Kingdom	EH4 1HH	+44 0131 315 3300	\N	steve.murray@yahoo.uk
55	8cd10ef8-280c-5e25-812e-f24db3d41c64	mark-taylor	4	Mark	Taylor	\N	421 Bourke Street	Sidney	NSW	Australia	2010	+61 (02) 9332 3633	\N	mark.taylor@yahoo.au
56	fe4d8c67-a3c3-5977-a9f6-58716a961728	diego-gutierrez	4	Diego	Gutiérrez	\N	307 Macacha Güemes	Buenos Aires	\N	Argentina	1106	+54 (0)11 4311 4333	\N	diego.gutierrez@yahoo.ar
57	07aa56e0-273e-5156-91ef-3ff226ab5ef4	luis-rojas	5	Luis	Rojas	\N	Calle Lira, 198	Santiago	\N	Chile	\N	+56 (0)2 635 4444	\N	luisrojas@yahoo.cl
58	d33158ea-2db6-5f91-b1fe-7d084c106f4f	manoj-pareek	3	Manoj	Pareek	\N	12,Community Centre	Delhi	\N	India	110017	+91 0124 39883988	\N	manoj.pareek@rediff.com
59	e58b53bd-52f7-5c06-83ad-44756a44bd7d	puja-srivastava	3	Puja	Srivastava	\N	3,Raj Bhavan Road	Bangalore	\N	India	560001	+91 080 22289999	\N	puja_srivastava@yahoo.in
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_customer', 'pk_customer'), 59);
