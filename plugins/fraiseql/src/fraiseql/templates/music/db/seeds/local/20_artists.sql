-- From the Chinook database, see CHINOOK-LICENSE.md.

COPY tb_artist (pk_artist, id, identifier, name) FROM stdin;
1	858b9045-5006-5b91-9601-db470b0340fd	ac-dc	AC/DC
2	f4660cfd-2695-5e1c-bdd4-8246ec92dc75	accept	Accept
3	26d0f2cb-3971-551a-987d-78dbfb3331fd	aerosmith	Aerosmith
4	bd76e9af-06d1-5f68-962a-1d8565f978f2	alanis-morissette	Alanis Morissette
5	5e4bf530-235c-5308-a860-bf765c0b3500	alice-in-chains	Alice In Chains
6	7619a609-6a40-5d4f-a6d6-c4d60e502350	antonio-carlos-jobim	Antônio Carlos Jobim
7	44d10fa5-654a-539a-8767-44b35835d20e	apocalyptica	Apocalyptica
8	0e13ff2e-008e-59cf-a697-15369b4136d6	audioslave	Audioslave
9	6c5b2f94-6c6d-59e2-841c-a3a621b7312d	backbeat	BackBeat
10	ef3dc0c5-c34b-53fc-a49e-e799fc869806	billy-cobham	Billy Cobham
11	72f2308e-368a-54ba-8f07-d71e142c7db8	black-label-society	Black Label Society
12	45363899-0648-5ee6-a455-2977feaa2b15	black-sabbath	Black Sabbath
13	be68c5ee-22c0-5aa6-9931-c4f64c002f63	body-count	Body Count
14	1573e206-23a0-5007-9994-b9d17a2eafbf	bruce-dickinson	Bruce Dickinson
15	451fe0fd-0cd1-5fde-b77d-5f6576e1cb17	buddy-guy	Buddy Guy
16	1b0ff88f-6d4f-5b98-849b-9b3d357b7575	caetano-veloso	Caetano Veloso
17	aba6b4cd-a8eb-5642-9f09-be6d0205ae1f	chico-buarque	Chico Buarque
18	4869ca35-f785-5242-96b6-412a336015ea	chico-science-nacao-zumbi	Chico Science & Nação Zumbi
19	7cce9958-e201-5cf0-8759-c6627da38576	cidade-negra	Cidade Negra
20	adfbe5b2-6d47-51c1-9580-f68d6849402f	claudio-zoli	Cláudio Zoli
21	09aa5284-c1f8-59e2-80b4-7d8414389cf5	various-artists	Various Artists
22	07fdd5d6-8457-5bf1-8df2-4a29deb224ad	led-zeppelin	Led Zeppelin
23	d622d1c1-cf9c-5f0e-814f-77437597c1fe	frank-zappa-captain-beefheart	Frank Zappa & Captain Beefheart
24	20dac8e1-0019-53b4-a737-1359fbf8cf8a	marcos-valle	Marcos Valle
25	bb887ce2-5285-5907-a156-1a7b7da33310	milton-nascimento-bebeto	Milton Nascimento & Bebeto
26	9ec64e7f-a336-5042-8128-ae393bb45cf6	azymuth	Azymuth
27	95ffe108-e3d7-5eaf-9480-c372e68075ec	gilberto-gil	Gilberto Gil
28	edaae513-3a95-5f03-9b63-01bb388ebecc	joao-gilberto	João Gilberto
29	22c6748f-605e-55a7-a6e0-27174e342e2c	bebel-gilberto	Bebel Gilberto
30	d7671f2a-3efa-5047-87cc-70f74d20b4ff	jorge-vercilo	Jorge Vercilo
31	a98e314d-acc9-5038-9f3f-7fd04233fa4a	baby-consuelo	Baby Consuelo
32	e82655df-22ce-59f6-8b85-ebf29a5b35a6	ney-matogrosso	Ney Matogrosso
33	98530be6-7e94-5e80-a901-a2dbb11b734b	luiz-melodia	Luiz Melodia
34	97602f96-bdba-5cf2-8777-3d3ef2d721c8	nando-reis	Nando Reis
35	2d509a22-fab6-5831-b4e9-2b5e7270de65	pedro-luis-a-parede	Pedro Luís & A Parede
36	ddcb5f49-7593-5c36-b68f-2b316c8cafab	o-rappa	O Rappa
37	c418314c-a71e-54e8-a999-f68edeb03e18	ed-motta	Ed Motta
38	49984a05-1883-5b13-8c2e-ec86f9108404	banda-black-rio	Banda Black Rio
39	a22d21ff-f077-5c20-a53c-7362eab524c4	fernanda-porto	Fernanda Porto
40	258239ae-e417-587f-a15c-2a31ef0ab291	os-cariocas	Os Cariocas
41	494f5e25-c3e4-504b-a715-591744bdb040	elis-regina	Elis Regina
42	1da31e6c-c04d-5488-9af0-d7170c4ded84	milton-nascimento	Milton Nascimento
43	cbc087db-ca33-554b-bbf7-86448d0afb7d	a-cor-do-som	A Cor Do Som
44	586a3923-08be-5564-9664-f7de14c16f3d	kid-abelha	Kid Abelha
45	47d0c0da-2418-5060-a413-ed6f2b4e6cef	sandra-de-sa	Sandra De Sá
46	2272fb60-218f-50e3-8fa2-82864454ccf3	jorge-ben	Jorge Ben
47	abef9b8d-9018-540c-81fd-72481145adfb	hermeto-pascoal	Hermeto Pascoal
48	6a72d563-11b4-526a-91b0-a4e6e1b2a0d2	barao-vermelho	Barão Vermelho
49	4e4564ce-544f-5cdf-9ca1-3178b423752e	edson-dj-marky-dj-patife-featuring-fernanda-porto	Edson, DJ Marky & DJ Patife Featuring Fernanda Porto
50	8460ae56-dc00-5591-bfa7-694e36353716	metallica	Metallica
51	533a057f-2c5a-5d27-a4ca-95ad3d2c8b0d	queen	Queen
52	d78588f2-ac38-5cf6-95f9-0a3b6a30b3dd	kiss	Kiss
53	f1ba159b-9faf-5717-88cd-2f7da9bf77df	spyro-gyra	Spyro Gyra
54	00b24578-16e6-533f-a349-a75f0628eba1	green-day	Green Day
55	71da1015-baaf-5b60-b744-a23b3f5b79e0	david-coverdale	David Coverdale
56	07283c63-9484-52f4-b0d7-998c6efd9589	gonzaguinha	Gonzaguinha
57	f9708b70-8c5b-56f2-9df4-b1d50793df8a	os-mutantes	Os Mutantes
58	f37de943-c478-5be7-a13d-ef0a67eb5b61	deep-purple	Deep Purple
59	03cd1137-d15e-5612-a838-ce39ab0658ee	santana	Santana
60	882bc4c3-42e3-50ad-80d0-85c36fe5ffe2	santana-feat-dave-matthews	Santana Feat. Dave Matthews
61	89d466fa-12de-56b4-b2c6-10a0dd9b729c	santana-feat-everlast	Santana Feat. Everlast
62	184ec13c-d9f5-5b74-8ee3-d7c10f9312be	santana-feat-rob-thomas	Santana Feat. Rob Thomas
63	45acf40e-0bab-52a6-b760-8476854ca64b	santana-feat-lauryn-hill-cee-lo	Santana Feat. Lauryn Hill & Cee-Lo
64	a951b3e9-598c-5aa6-b6d3-c98ece3aa8bf	santana-feat-the-project-g-b	Santana Feat. The Project G&B
65	f88c8dc3-fbbb-5c7d-b552-57ae0b8c81ff	santana-feat-mana	Santana Feat. Maná
66	ed2b7060-4dad-5bdb-8eb3-0575192e02fd	santana-feat-eagle-eye-cherry	Santana Feat. Eagle-Eye Cherry
67	d97ea18f-9d38-5e01-82b8-e5dde55e811b	santana-feat-eric-clapton	Santana Feat. Eric Clapton
68	273763de-6a5c-5a21-8ba9-0551ec2593f5	miles-davis	Miles Davis
69	04b3ff9c-e641-5d93-b07f-1448d0491857	gene-krupa	Gene Krupa
70	823e094e-ddbb-5a79-b703-07b585ecd6eb	toquinho-vinicius	Toquinho & Vinícius
71	990dd627-f197-5d0c-901d-f25cbeaf4545	vinicius-de-moraes-baden-powell	Vinícius De Moraes & Baden Powell
72	92d08ae7-c61a-5012-a3d6-e2899ff0644b	vinicius-de-moraes	Vinícius De Moraes
73	a9d8023b-1d65-54ec-a2a7-e14fc03114d3	vinicius-e-qurteto-em-cy	Vinícius E Qurteto Em Cy
74	9de175bf-ab12-5c75-87c5-751b82482c25	vinicius-e-odette-lara	Vinícius E Odette Lara
75	faea9d60-d96a-58f8-9d4f-cc6c3b70e1ca	vinicius-toquinho-quarteto-em-cy	Vinicius, Toquinho & Quarteto Em Cy
76	5831d546-e697-511a-95c6-ac7713db9b15	creedence-clearwater-revival	Creedence Clearwater Revival
77	f1fbe596-f07e-5f9d-80fc-7e8bfbb2074c	cassia-eller	Cássia Eller
78	f142d655-52ad-59b4-a9f6-32ae4a18fcf2	def-leppard	Def Leppard
79	a8fe938d-b61c-5469-8db6-10e792c6b7d8	dennis-chambers	Dennis Chambers
80	0913a466-724d-554b-bd73-9154198195b4	djavan	Djavan
81	6ba21ca9-ce8c-57b8-ba09-9b79804f5cba	eric-clapton	Eric Clapton
82	55f3cda7-6670-5fd9-9c2c-0a4f6b411a46	faith-no-more	Faith No More
83	78455d77-3ce2-53c2-b83c-5672290b9006	falamansa	Falamansa
84	a013c22e-7eb7-54b9-ab97-7e0609565e57	foo-fighters	Foo Fighters
85	4402372f-5b85-5d23-aeb6-98630c44de2a	frank-sinatra	Frank Sinatra
86	e2314bf7-9513-5fac-97e5-d25f283815ef	funk-como-le-gusta	Funk Como Le Gusta
87	2529c6c1-1e3c-5c10-b79b-0e4356bb2eb1	godsmack	Godsmack
88	cc1e8882-93a3-509c-9b65-a410c8902582	guns-n-roses	Guns N' Roses
89	8d58e8fb-309a-5582-99f1-9ecd19065f2d	incognito	Incognito
90	2e9b4bbc-2b0d-580e-8594-23369d62f72e	iron-maiden	Iron Maiden
91	52fac59b-8e09-5869-8620-8205848b96b4	james-brown	James Brown
92	caf324f6-519d-57a7-b798-9fa165ef8b96	jamiroquai	Jamiroquai
93	9c02c495-7c45-525d-ae5f-e7ee0a711020	jet	JET
94	fbd9d374-e267-556e-96d1-6256316c82cc	jimi-hendrix	Jimi Hendrix
95	33a0b16f-2b7a-5431-88a3-49c2af676ab8	joe-satriani	Joe Satriani
96	7877401b-58b8-5e82-a4a7-a15100d4b1ea	jota-quest	Jota Quest
97	1bf32ffe-6185-517b-95c9-08237bdddf6c	joao-suplicy	João Suplicy
98	f94f3b79-d0a2-563a-8e8b-bd05397cff0e	judas-priest	Judas Priest
99	3d4f35b9-d08e-5e9c-9735-d9b705924808	legiao-urbana	Legião Urbana
100	410061cb-6671-5e4c-888a-683effbbfe33	lenny-kravitz	Lenny Kravitz
101	537a6082-bb6a-5c7a-9bbe-d66df7684586	lulu-santos	Lulu Santos
102	1c74567b-e148-5059-ae3e-a5245a4dd851	marillion	Marillion
103	0eeb0f93-9060-5116-b9c1-bafa9f18a63a	marisa-monte	Marisa Monte
104	964d5b71-cf6f-5ce2-a1ce-7ff8a828022f	marvin-gaye	Marvin Gaye
105	06491f96-93e4-5d63-84e7-58bf8a246768	men-at-work	Men At Work
106	1882e8c2-6029-5afc-9810-474c34d6fb4f	motorhead	Motörhead
107	44282114-b45f-598d-9fa8-3c3ec64d39d7	motorhead-girlschool	Motörhead & Girlschool
108	157e469e-9dd6-5f34-a1d3-5e229eb85667	monica-marianno	Mônica Marianno
109	57f04a70-b316-53b1-858f-b89d252fda8e	motley-crue	Mötley Crüe
110	c6220e20-44c1-5ff8-b91f-4ceb296cebbf	nirvana	Nirvana
111	642adf65-9266-5405-b522-70c8ab97c1b6	o-terco	O Terço
112	7ea5ceff-fe81-54f5-bc8b-af10aac7e3be	olodum	Olodum
113	a2b58f4d-85ab-59f4-896c-feed53a4160e	os-paralamas-do-sucesso	Os Paralamas Do Sucesso
114	6c1ba5af-7bd5-5336-a4a5-fffea843b107	ozzy-osbourne	Ozzy Osbourne
115	ae016c9b-0bca-5d4b-af93-dc69e38307d3	page-plant	Page & Plant
116	ebbd6086-d367-51cd-974a-f81193b4b47b	passengers	Passengers
117	18b743b5-810e-57e0-bdf6-81ea70ba6d34	paul-dianno	Paul D'Ianno
118	baf55ef4-a9b1-5c09-b292-c780329b811f	pearl-jam	Pearl Jam
119	c3076953-a5de-52c1-98c0-170529102c69	peter-tosh	Peter Tosh
120	9ca52333-3576-563c-b383-208fc57a7d3c	pink-floyd	Pink Floyd
121	eb1748ec-e607-5e1b-bea9-732474513241	planet-hemp	Planet Hemp
122	50936ac1-65fc-545f-a88b-b86078c77d3e	r-e-m-feat-kate-pearson	R.E.M. Feat. Kate Pearson
123	30f8428f-5a0a-5208-a117-f7b4acbb1243	r-e-m-feat-krs-one	R.E.M. Feat. KRS-One
124	761998bd-79a0-5d1a-8dad-4f8ca1d9c60b	r-e-m	R.E.M.
125	750d605b-140b-54db-814b-ba864f9e4b9f	raimundos	Raimundos
126	3f848a1f-508e-59bb-946e-9281073a965c	raul-seixas	Raul Seixas
127	d9bee22d-fdc5-5949-923a-ba2d72959b50	red-hot-chili-peppers	Red Hot Chili Peppers
128	eee46b2c-b041-5834-aa3a-00676abb81e8	rush	Rush
129	4f48b543-4104-5402-913a-caffd47beb1f	simply-red	Simply Red
130	9e5b1b9c-f10d-510d-a581-3248f2885a46	skank	Skank
131	79c3bbda-a073-5359-9fa8-436c50da0c2f	smashing-pumpkins	Smashing Pumpkins
132	5d7d2a50-9866-50de-a523-0473620a644e	soundgarden	Soundgarden
133	4ecfdc31-e454-501b-a388-9865a60ff7fb	stevie-ray-vaughan-double-trouble	Stevie Ray Vaughan & Double Trouble
134	d401afe8-cb63-5550-a1fc-ad26fac41c57	stone-temple-pilots	Stone Temple Pilots
135	cf653f1e-3d03-5165-b922-fd7a09f32966	system-of-a-down	System Of A Down
136	d5bb3816-a5c1-54e1-bb31-a714fb9c2405	terry-bozzio-tony-levin-steve-stevens	Terry Bozzio, Tony Levin & Steve Stevens
137	9a4b3624-2bd5-58c5-8f35-2691f52dbb9a	the-black-crowes	The Black Crowes
138	5d9397fd-4c25-5d10-a784-34c4712a111d	the-clash	The Clash
139	14bfda8b-1ab4-5be7-b5c0-793166b6da5b	the-cult	The Cult
140	1f494503-590b-57cd-a047-75f44a35326b	the-doors	The Doors
141	0b196a8a-8d47-5a78-8492-81df4bbf2452	the-police	The Police
142	ff77bee4-8586-527a-8228-158e9c9c36f9	the-rolling-stones	The Rolling Stones
143	278a744b-6684-5316-9834-40a90d83d337	the-tea-party	The Tea Party
144	736672ba-a963-5d7d-b9e4-f8b4b4a4e6b2	the-who	The Who
145	377e2c49-3bb7-50d9-a044-6400f3793e0a	tim-maia	Tim Maia
146	150899fc-3a2a-5863-ae01-86385a40e7ff	titas	Titãs
147	1e5ef78d-695a-5d56-bd08-878eefcddbec	battlestar-galactica	Battlestar Galactica
148	9a0dbbbe-87f4-5aea-8fa2-cdc1432b988a	heroes	Heroes
149	a1cd8123-5fad-573f-9bd0-2f2bf36feadb	lost	Lost
150	d0023196-db39-582c-8d86-8d74a655bc7d	u2	U2
151	27d732e9-0276-5317-95da-e5f3cee7854f	ub40	UB40
152	8f536aff-934d-5ece-8239-d74ae22222fb	van-halen	Van Halen
153	f82042eb-ae78-5ab2-8e55-2468e45d916d	velvet-revolver	Velvet Revolver
154	04d37582-a69f-513a-8937-c7fb11d63e01	whitesnake	Whitesnake
155	b1fd48fc-6ec3-5fdf-b1a8-6a2a95b3acd3	zeca-pagodinho	Zeca Pagodinho
156	d55c85eb-a1b0-5924-be15-312fe18febba	the-office	The Office
157	c4d439ae-30ed-54ab-920d-da448358eb9a	dread-zeppelin	Dread Zeppelin
158	239e883a-2e16-59d0-b940-3bb7b8f03368	battlestar-galactica-classic	Battlestar Galactica (Classic)
159	e862f75d-e19f-5ae0-981f-6912c0b9e1de	aquaman	Aquaman
160	a9bbcff0-f0e7-522a-a4dc-129716c1585e	christina-aguilera-featuring-bigelf	Christina Aguilera featuring BigElf
161	8fa4b7f5-84a6-5b9d-a20c-1de323b5400c	aerosmith-sierra-leones-refugee-allstars	Aerosmith & Sierra Leone's Refugee Allstars
162	8dceebef-d95b-5f26-9cdd-81c6e4f7f3c7	los-lonely-boys	Los Lonely Boys
163	df80d8c5-6472-54a0-ab02-99296270017e	corinne-bailey-rae	Corinne Bailey Rae
164	ff05e47c-bace-5c0d-881b-8f0754a042e0	dhani-harrison-jakob-dylan	Dhani Harrison & Jakob Dylan
165	99a32ef1-f87d-597a-b78d-d3b336b51cdc	jackson-browne	Jackson Browne
166	471d4a07-36ec-551c-9d93-6cf767c96156	avril-lavigne	Avril Lavigne
167	3291cd04-e3b6-59de-9098-438c3282ae12	big-rich	Big & Rich
168	4e6b575e-37f8-566e-8f9c-97e814b0afbf	youssou-ndour	Youssou N'Dour
169	6c03ec30-edc2-5e44-aa57-835abeb9eef0	black-eyed-peas	Black Eyed Peas
170	e7b474d7-c397-51c4-9c29-e17bab2d9871	jack-johnson	Jack Johnson
171	564ef506-0868-54be-a684-9f7951c293dd	ben-harper	Ben Harper
172	a3f8938b-bf12-5ae5-a35d-4800b5f4b54f	snow-patrol	Snow Patrol
173	048ce125-7833-5f56-9c46-201ebf1b80d2	matisyahu	Matisyahu
174	65fbc957-4ce1-56de-be30-67e42526a6a9	the-postal-service	The Postal Service
175	a2519fd7-3624-56e8-9f55-5ea594b27a91	jaguares	Jaguares
176	02c29663-84da-56da-a1f1-3daab53127a8	the-flaming-lips	The Flaming Lips
177	dbc3002a-d9f9-5389-a1a6-0b0ede345d0b	jacks-mannequin-mick-fleetwood	Jack's Mannequin & Mick Fleetwood
178	d30eaca4-784c-57d2-a4ff-5454be0f0cc8	regina-spektor	Regina Spektor
179	28020f1f-c91f-58cc-be51-f9c9c7f89e34	scorpions	Scorpions
180	7a5c11ec-65e1-5ff9-abc5-33046bc03b87	house-of-pain	House Of Pain
181	5186309b-ebc5-59e4-83e6-c569a2ddcaf5	xis	Xis
182	7cba8dae-2da9-5b9d-b45e-58877992dd91	nega-gizza	Nega Gizza
183	56f760c4-af46-5049-ab48-f1a6711456ae	gustavo-andres-veiga-salazar	Gustavo & Andres Veiga & Salazar
184	594eb8b1-321b-5dae-87d3-b1bf614e3212	rodox	Rodox
185	14da15be-2e9b-58de-8762-ae0d0685a1ca	charlie-brown-jr	Charlie Brown Jr.
186	dda4844d-f832-55da-b01d-841026afe169	pedro-luis-e-a-parede	Pedro Luís E A Parede
187	64793bb5-4ba9-5bff-af2d-612fbd8ffbaa	los-hermanos	Los Hermanos
188	1cdd2e4a-ef78-531b-bc42-f54056e0da8e	mundo-livre-s-a	Mundo Livre S/A
189	653fe3e3-160b-55c2-bb3c-35b4b8c361a8	otto	Otto
190	f8d7c573-e3ad-541f-885c-15e64a29a14a	instituto	Instituto
191	4c4acce7-ed4b-5eb7-b017-ef8fca27da98	nacao-zumbi	Nação Zumbi
192	166e0823-0d3c-5809-a69c-77a2c728fad1	dj-dolores-orchestra-santa-massa	DJ Dolores & Orchestra Santa Massa
193	39c43d6d-f593-5f32-b80b-78ce8ab1d9d9	seu-jorge	Seu Jorge
194	88698d50-166a-5922-a300-7519575ab752	sabotage-e-instituto	Sabotage E Instituto
195	33d51c7e-12c9-5f2f-bac8-a743fdc2ede6	stereo-maracana	Stereo Maracana
196	6c230445-e683-5e2e-aad4-9ec69c92358e	cake	Cake
197	6ce5a5b7-9f9f-58fa-951a-cf2af44b63d7	aisha-duo	Aisha Duo
198	c3c49d11-c74c-5bdc-983f-cf771ec247b9	habib-koite-and-bamada	Habib Koité and Bamada
199	e460845d-79c6-58bb-8cd9-a33d030e29bf	karsh-kale	Karsh Kale
200	75848ad3-bc4f-5670-97fd-f4bf4e586d33	the-posies	The Posies
201	e31af3e1-8952-538c-969b-d56aefebf582	luciana-souza-romero-lubambo	Luciana Souza/Romero Lubambo
202	55d65d3c-bc1a-56bd-845c-716547e73366	aaron-goldberg	Aaron Goldberg
203	b7cbb49e-98af-5b59-9fed-7d2202133ee7	nicolaus-esterhazy-sinfonia	Nicolaus Esterhazy Sinfonia
204	a72ad289-08a2-559e-a776-ac71570724bc	temple-of-the-dog	Temple of the Dog
205	0723b302-8fb9-5e0a-b205-3c99bc498f97	chris-cornell	Chris Cornell
206	03f841fc-e3c5-5155-895f-e56d9e9a61f4	alberto-turco-nova-schola-gregoriana	Alberto Turco & Nova Schola Gregoriana
207	016bdbb5-f0f6-5fdb-a9e6-b3f7a6aa9741	richard-marlow-the-choir-of-trinity-college-cambridge	Richard Marlow & The Choir of Trinity College, Cambridge
208	96c503ad-f1a1-5798-9f03-7b50ae74e217	english-concert-trevor-pinnock	English Concert & Trevor Pinnock
209	44caf054-90e0-56aa-a6b1-b597004f0357	anne-sophie-mutter-herbert-von-karajan-wiener-philharmoniker	Anne-Sophie Mutter, Herbert Von Karajan & Wiener Philharmoniker
210	96475b38-cc65-54ff-8018-715dcfd44eb9	hilary-hahn-jeffrey-kahane-los-angeles-chamber-orchestra-margaret-batjer	Hilary Hahn, Jeffrey Kahane, Los Angeles Chamber Orchestra & Margaret Batjer
211	d2bf2800-32a7-51f2-833d-8024b4431fe4	wilhelm-kempff	Wilhelm Kempff
212	40de25f6-3c63-50c6-9b70-ccb93cb7819e	yo-yo-ma	Yo-Yo Ma
213	9e4d4523-7f22-56e2-a9ca-a5016e4dce74	scholars-baroque-ensemble	Scholars Baroque Ensemble
214	a61ee465-caaa-50ea-b873-489f5a104a56	academy-of-st-martin-in-the-fields-sir-neville-marriner	Academy of St. Martin in the Fields & Sir Neville Marriner
215	ef18bc89-e855-5c81-bc56-2a2c6f630eb1	academy-of-st-martin-in-the-fields-chamber-ensemble-sir-neville-marriner	Academy of St. Martin in the Fields Chamber Ensemble & Sir Neville Marriner
216	faed737e-87ff-5e97-9b00-a86f6aecea5c	berliner-philharmoniker-claudio-abbado-sabine-meyer	Berliner Philharmoniker, Claudio Abbado & Sabine Meyer
217	eebdd76d-81b0-53e2-aa68-d4bfd0880250	royal-philharmonic-orchestra-sir-thomas-beecham	Royal Philharmonic Orchestra & Sir Thomas Beecham
218	d22fa4ab-54b9-56cd-960e-0bb503a1477d	orchestre-revolutionnaire-et-romantique-john-eliot-gardiner	Orchestre Révolutionnaire et Romantique & John Eliot Gardiner
219	a616b03e-5a6d-57bc-93f6-22ff2e84ced5	britten-sinfonia-ivor-bolton-lesley-garrett	Britten Sinfonia, Ivor Bolton & Lesley Garrett
220	5de77be2-f34e-5e78-a171-6c109214dfa1	chicago-symphony-chorus-chicago-symphony-orchestra-sir-georg-solti	Chicago Symphony Chorus, Chicago Symphony Orchestra & Sir Georg Solti
221	70b5ad6f-b0ff-5561-ae2a-b75c6d69c7aa	sir-georg-solti-wiener-philharmoniker	Sir Georg Solti & Wiener Philharmoniker
222	01507a16-95b7-512f-b60c-ff8efd20c0ea	academy-of-st-martin-in-the-fields-john-birch-sir-neville-marriner-sylvia-mcnair	Academy of St. Martin in the Fields, John Birch, Sir Neville Marriner & Sylvia McNair
223	f5bc14ac-5358-531e-b22e-aa170ca4ea7e	london-symphony-orchestra-sir-charles-mackerras	London Symphony Orchestra & Sir Charles Mackerras
224	83315abb-889f-57ea-9ebe-ed94ce0e13dd	barry-wordsworth-bbc-concert-orchestra	Barry Wordsworth & BBC Concert Orchestra
225	8164bee8-e8b2-57d6-9ddf-a8a9a4764485	herbert-von-karajan-mirella-freni-wiener-philharmoniker	Herbert Von Karajan, Mirella Freni & Wiener Philharmoniker
226	2756dbe1-2078-5332-95b0-5688bc8eeea6	eugene-ormandy	Eugene Ormandy
227	1f8b2b79-c9cf-579b-9f0d-a3837f7b3caa	luciano-pavarotti	Luciano Pavarotti
228	3b22c0eb-25e9-5117-bbbd-49fa03dffa29	leonard-bernstein-new-york-philharmonic	Leonard Bernstein & New York Philharmonic
229	e8f50731-f77e-5833-83cf-c032a4eee235	boston-symphony-orchestra-seiji-ozawa	Boston Symphony Orchestra & Seiji Ozawa
230	bf68721c-b109-50f3-9301-6f06d27d36ee	aaron-copland-london-symphony-orchestra	Aaron Copland & London Symphony Orchestra
231	c9114776-ba35-5769-9ae4-5e7f28e0fcae	ton-koopman	Ton Koopman
232	e9f371c2-0d17-54ec-84ec-a31a19a673ea	sergei-prokofiev-yuri-temirkanov	Sergei Prokofiev & Yuri Temirkanov
233	74a5710a-722a-5544-813a-8f0e77cd99ad	chicago-symphony-orchestra-fritz-reiner	Chicago Symphony Orchestra & Fritz Reiner
234	9c351e8e-d378-5ec3-83d4-7a9077cbde97	orchestra-of-the-age-of-enlightenment	Orchestra of The Age of Enlightenment
235	6020acaa-3773-5e3d-88dd-ff892329e4a5	emanuel-ax-eugene-ormandy-philadelphia-orchestra	Emanuel Ax, Eugene Ormandy & Philadelphia Orchestra
236	6e22aace-adcf-54fb-9933-1201c6a4f8c0	james-levine	James Levine
237	a5383af1-aae7-51c4-affb-0abc5407f7fd	berliner-philharmoniker-hans-rosbaud	Berliner Philharmoniker & Hans Rosbaud
238	e3739208-c066-5c71-96ba-9d330237479f	maurizio-pollini	Maurizio Pollini
239	792d8255-2f70-57c5-9eb9-614d131569ca	academy-of-st-martin-in-the-fields-sir-neville-marriner-william-bennett	Academy of St. Martin in the Fields, Sir Neville Marriner & William Bennett
240	38f62941-f510-5705-be92-7a902fc994bf	gustav-mahler	Gustav Mahler
241	f03a04c4-5d07-522f-935c-12c0481bb377	felix-schmidt-london-symphony-orchestra-rafael-fruhbeck-de-burgos	Felix Schmidt, London Symphony Orchestra & Rafael Frühbeck de Burgos
242	f16ec0f3-3ef5-5aa0-bf5b-dbdda95a641c	edo-de-waart-san-francisco-symphony	Edo de Waart & San Francisco Symphony
243	cc48106b-0b63-5a45-affa-613b5c62c956	antal-dorati-london-symphony-orchestra	Antal Doráti & London Symphony Orchestra
244	a29357eb-70bf-5371-849e-0d509ab03387	choir-of-westminster-abbey-simon-preston	Choir Of Westminster Abbey & Simon Preston
245	39cc0bba-3307-52f4-8ee7-3900e85d7d00	michael-tilson-thomas-san-francisco-symphony	Michael Tilson Thomas & San Francisco Symphony
246	e4014199-4d5f-52ae-b1c8-e6579f88cf94	chor-der-wiener-staatsoper-herbert-von-karajan-wiener-philharmoniker	Chor der Wiener Staatsoper, Herbert Von Karajan & Wiener Philharmoniker
247	ad1b2f7a-7ce3-5570-9b5a-2c0807e79289	the-kings-singers	The King's Singers
248	1c1207d0-52b5-53ef-b4d9-4d9836807830	berliner-philharmoniker-herbert-von-karajan	Berliner Philharmoniker & Herbert Von Karajan
249	13766e3a-d784-50a5-b3aa-2d150bb473f5	sir-georg-solti-sumi-jo-wiener-philharmoniker	Sir Georg Solti, Sumi Jo & Wiener Philharmoniker
250	dd9a41e5-abc4-5642-be19-86933e900b80	christopher-oriley	Christopher O'Riley
251	ab1a6548-1f38-5200-bfa4-8c814332b1ee	fretwork	Fretwork
252	a950183d-6d6f-5efa-a3af-f103f8f0ab08	amy-winehouse	Amy Winehouse
253	a807fe23-e9f5-5cbb-ba34-e9a4914b2126	calexico	Calexico
254	6f6d05c0-6355-5cf7-ba0d-9818e78723fa	otto-klemperer-philharmonia-orchestra	Otto Klemperer & Philharmonia Orchestra
255	2c5933b7-64ed-5f4b-b47c-c881da5fcd52	yehudi-menuhin	Yehudi Menuhin
256	a260321b-f47c-5bfb-b3c7-86ccd9175d38	philharmonia-orchestra-sir-neville-marriner	Philharmonia Orchestra & Sir Neville Marriner
257	0346c75c-6e76-5041-965f-27bb6f8b1c7a	academy-of-st-martin-in-the-fields-sir-neville-marriner-thurston-dart	Academy of St. Martin in the Fields, Sir Neville Marriner & Thurston Dart
258	d1aec50c-32c8-55eb-8dd9-1e054c826a50	les-arts-florissants-william-christie	Les Arts Florissants & William Christie
259	4e74fc83-a25b-54c5-8ca8-fca87681eb3d	the-12-cellists-of-the-berlin-philharmonic	The 12 Cellists of The Berlin Philharmonic
260	af0b659c-c058-55bb-b628-c25d469fa80d	adrian-leaper-doreen-de-feis	Adrian Leaper & Doreen de Feis
261	31921660-abb5-50e6-8a13-5b528438c218	roger-norrington-london-classical-players	Roger Norrington, London Classical Players
262	4fee875f-faf8-54cc-adca-a66e85983a85	charles-dutoit-lorchestre-symphonique-de-montreal	Charles Dutoit & L'Orchestre Symphonique de Montréal
263	21a0f021-777b-5d85-97f4-6f930bd757d1	equale-brass-ensemble-john-eliot-gardiner-munich-monteverdi-orchestra-and-choir	Equale Brass Ensemble, John Eliot Gardiner & Munich Monteverdi Orchestra and Choir
264	7cedfb2c-3a2c-503d-8936-a7b42519263c	kent-nagano-and-orchestre-de-lopera-de-lyon	Kent Nagano and Orchestre de l'Opéra de Lyon
265	fe7b3ec0-3bfc-5110-8e70-bfd321e384f2	julian-bream	Julian Bream
266	84f3baec-c8de-53d4-9f6d-32dcbe4aaf0d	martin-roscoe	Martin Roscoe
267	3557759e-a766-58cb-b45a-9ad48dd0a908	goteborgs-symfoniker-neeme-jarvi	Göteborgs Symfoniker & Neeme Järvi
268	98be9ccd-a229-5e6f-ac0d-03d052fc8643	itzhak-perlman	Itzhak Perlman
269	dba36a9d-471a-5f9c-a291-4a8bd667e368	michele-campanella	Michele Campanella
270	9a50dd81-2852-54a9-b583-3302f622ff6f	gerald-moore	Gerald Moore
271	4d8f7867-d5a0-5b96-ab15-ac5d9af8ebf2	mela-tenenbaum-pro-musica-prague-richard-kapp	Mela Tenenbaum, Pro Musica Prague & Richard Kapp
272	53e07f4f-590a-58dc-bdc8-7e6a723d025d	emerson-string-quartet	Emerson String Quartet
273	cd3dbd00-ad76-534b-a483-cf944742b5f3	c-monteverdi-nigel-rogers-chiaroscuro-london-baroque-london-cornett-sackbu	C. Monteverdi, Nigel Rogers - Chiaroscuro; London Baroque; London Cornett & Sackbu
274	0ccf9c06-8240-5c9f-96b2-d0815a0a9144	nash-ensemble	Nash Ensemble
275	abffca12-e011-55fd-a7a3-99ac0caa85b5	philip-glass-ensemble	Philip Glass Ensemble
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_artist', 'pk_artist'), 275);
