-- From the Chinook database, see CHINOOK-LICENSE.md.

COPY tb_album (pk_album, id, identifier, fk_artist, title) FROM stdin;
1	6e384c42-8b1f-5bae-9a6d-cf00d53612f2	for-those-about-to-rock-we-salute-you	1	For Those About To Rock We Salute You
2	7a5da90b-1557-5088-bede-f98d6124d9e9	balls-to-the-wall	2	Balls to the Wall
3	d4ae5441-7076-5790-a573-d5bc21f7b98a	restless-and-wild	2	Restless and Wild
4	0186f8c4-07a0-5a86-a5d6-d0b8726f5f41	let-there-be-rock	1	Let There Be Rock
5	110ec11b-3183-58ca-a90c-3f3c6e3d86a3	big-ones	3	Big Ones
6	cf2aa133-946e-5994-886c-aa7df0425c51	jagged-little-pill	4	Jagged Little Pill
7	3d49857c-4927-58ce-834a-46c00f169a25	facelift	5	Facelift
8	4f8f9001-5a32-530e-9a18-45b08d805328	warner-25-anos	6	Warner 25 Anos
9	9953c20f-3f5f-54ac-8a53-749631d80d55	plays-metallica-by-four-cellos	7	Plays Metallica By Four Cellos
10	fce88299-1eb3-52c9-8d8b-ed94a61faaac	audioslave	8	Audioslave
11	db1349f9-a2bf-5ad5-aa76-3347b6adec83	out-of-exile	8	Out Of Exile
12	6077b963-3dc9-5903-93d7-1759aa648ef5	backbeat-soundtrack	9	BackBeat Soundtrack
13	68407e67-5374-530c-9147-06cbcedc3951	the-best-of-billy-cobham	10	The Best Of Billy Cobham
14	31ed281f-dc1a-5cec-909c-6b6add11ba18	alcohol-fueled-brewtality-live-disc-1	11	Alcohol Fueled Brewtality Live! [Disc 1]
15	f15b7358-963a-57f2-a661-4363939e7ade	alcohol-fueled-brewtality-live-disc-2	11	Alcohol Fueled Brewtality Live! [Disc 2]
16	3023592d-84cd-5c7f-a396-109d9a91e70e	black-sabbath	12	Black Sabbath
17	ba6e59f8-25ba-5f1c-968f-457548b1c5be	black-sabbath-vol-4-remaster	12	Black Sabbath Vol. 4 (Remaster)
18	8ccd038a-12e8-5cec-8ba3-7643d95823ae	body-count	13	Body Count
19	5b084e00-7a09-511e-b7b2-6878f08d762d	chemical-wedding	14	Chemical Wedding
20	5d97885e-2efa-5e0a-a518-ad4bd5815682	the-best-of-buddy-guy-the-millenium-collection	15	The Best Of Buddy Guy - The Millenium Collection
21	c06821b7-afe2-5b31-ac71-f09a2965f235	prenda-minha	16	Prenda Minha
22	788b7018-eb05-5e72-9393-2be02a472834	sozinho-remix-ao-vivo	16	Sozinho Remix Ao Vivo
23	19e30229-ac2b-567f-b15d-27a5a125dc1c	minha-historia	17	Minha Historia
24	18aa2ee6-adc9-5688-826b-2496f26925cc	afrociberdelia	18	Afrociberdelia
25	84ecd699-bf44-5367-a651-6b9fdc3718ba	da-lama-ao-caos	18	Da Lama Ao Caos
26	6533007b-0697-58e3-9f7c-e0edb2c8f610	acustico-mtv-live	19	Acústico MTV [Live]
27	ff905623-2e4b-5261-accc-53d7ccb5704f	cidade-negra-hits	19	Cidade Negra - Hits
28	280101e6-a429-57ca-ab2a-2f3b3bf239f6	na-pista	20	Na Pista
29	aeb1cc67-870e-504b-b887-e1b0a472cbd6	axe-bahia-2001	21	Axé Bahia 2001
30	9cfcf51d-6fab-5def-a531-c20ff9b0a07f	bbc-sessions-disc-1-live	22	BBC Sessions [Disc 1] [Live]
31	466da304-f2a7-5a6e-92ee-09fc686c964b	bongo-fury	23	Bongo Fury
32	b9446ec6-5669-59e9-b32a-6eb8112237bd	carnaval-2001	21	Carnaval 2001
33	22943610-3572-5ae9-82ac-87f895fdd01d	chill-brazil-disc-1	24	Chill: Brazil (Disc 1)
34	5b3f9b88-c552-54bf-b0ba-241732b7eb77	chill-brazil-disc-2	6	Chill: Brazil (Disc 2)
35	6060a3cf-2cac-5dfd-b651-fdb109ca0cf9	garage-inc-disc-1	50	Garage Inc. (Disc 1)
36	dacbe2f3-655a-5961-a9c4-635b6aee1eb5	greatest-hits-ii	51	Greatest Hits II
37	e829cd9d-f8c2-5d98-be20-124fbe5011d2	greatest-kiss	52	Greatest Kiss
38	9ca460dd-07bb-5f04-8cfd-965787573a9e	heart-of-the-night	53	Heart of the Night
39	0bdf05a9-d707-514f-af83-edbe0f457b64	international-superhits	54	International Superhits
40	8928de4a-c2f2-5322-babe-25cb0ae52cb1	into-the-light	55	Into The Light
41	ea62bf50-1065-563a-8ec0-fc119e9ec3a3	meus-momentos	56	Meus Momentos
42	86488e5e-598c-5666-b36e-590fb57a1495	minha-historia-2	57	Minha História
43	658b2ff8-b33f-5d97-858d-21c4c3d4c475	mk-iii-the-final-concerts-disc-1	58	MK III The Final Concerts [Disc 1]
44	599c4adf-3b2f-5590-9ed3-6e9802d1435c	physical-graffiti-disc-1	22	Physical Graffiti [Disc 1]
45	0485bb5c-b9ad-5b55-9db6-342a6d263325	sambas-de-enredo-2001	21	Sambas De Enredo 2001
46	4cc87b79-6b4e-521a-98e0-abc1782df69b	supernatural	59	Supernatural
47	af67a9fa-e4ad-5b1b-a4a9-3733041926fe	the-best-of-ed-motta	37	The Best of Ed Motta
48	688c5d28-f891-5cd0-934a-65e922792d45	the-essential-miles-davis-disc-1	68	The Essential Miles Davis [Disc 1]
49	3a8457e6-319f-5fc6-a486-ed3c57227089	the-essential-miles-davis-disc-2	68	The Essential Miles Davis [Disc 2]
50	147b6b99-3c7d-56a7-bf28-df5664fc8922	the-final-concerts-disc-2	58	The Final Concerts (Disc 2)
51	0e35b0b7-3c72-524a-b86c-002bb6c1bdbe	up-an-atom	69	Up An' Atom
52	55d5254c-49ed-52f4-a2d6-8c7fc6b78437	vinicius-de-moraes-sem-limite	70	Vinícius De Moraes - Sem Limite
53	d1754de0-6cf2-5fc1-a249-69b7feed199f	vozes-do-mpb	21	Vozes do MPB
54	8497c9dc-70c7-5b31-8323-d172145753fc	chronicle-vol-1	76	Chronicle, Vol. 1
55	cdd1072e-8dc5-58d0-a388-1f7b0ff7ed21	chronicle-vol-2	76	Chronicle, Vol. 2
56	de3d6a02-15c8-5fd5-bda8-626f03a8f0ae	cassia-eller-colecao-sem-limite-disc-2	77	Cássia Eller - Coleção Sem Limite [Disc 2]
57	477634e6-ee51-5591-849e-ca1391dd4273	cassia-eller-sem-limite-disc-1	77	Cássia Eller - Sem Limite [Disc 1]
58	fa71bd19-4274-5372-80bf-95a8db02db23	come-taste-the-band	58	Come Taste The Band
59	20a51127-47af-5318-83ba-73d24162afb4	deep-purple-in-rock	58	Deep Purple In Rock
60	db0a98bb-09cc-507f-a2da-4e8651e62615	fireball	58	Fireball
61	fe98995a-f07e-5f6c-a506-c8a6fb4020f1	knocking-at-your-back-door-the-best-of-deep-purple-in-the-80s	58	Knocking at Your Back Door: The Best Of Deep Purple in the 80's
62	e6451281-04ae-5f76-ba3a-18dcee515680	machine-head	58	Machine Head
63	49ce2214-e2c3-50a2-a55a-1a6796bb45a9	purpendicular	58	Purpendicular
64	db093cbe-19ae-5c1c-aa2d-8e93cf0629a5	slaves-and-masters	58	Slaves And Masters
65	3bdd8e23-bea9-57a7-ad5e-a82b45148cee	stormbringer	58	Stormbringer
66	de4080f3-0347-55b0-8818-22c3deb53ac5	the-battle-rages-on	58	The Battle Rages On
67	5e9ae50e-8624-5528-969f-dce38e80c773	vault-def-leppards-greatest-hits	78	Vault: Def Leppard's Greatest Hits
68	bf913a97-986a-5639-8ee1-34a46e5770fb	outbreak	79	Outbreak
69	871fcc03-26e3-5462-bfaf-93c80e7f5c2c	djavan-ao-vivo-vol-02	80	Djavan Ao Vivo - Vol. 02
70	e52daede-e412-5dff-9ead-d56eca494073	djavan-ao-vivo-vol-1	80	Djavan Ao Vivo - Vol. 1
71	8900cc5d-4dc3-588c-85ed-754337008386	elis-regina-minha-historia	41	Elis Regina-Minha História
72	650c9357-5326-580e-a5fc-2aad11428eaa	the-cream-of-clapton	81	The Cream Of Clapton
73	00f479fb-8a0d-59fa-b88a-f3efdbf74a28	unplugged	81	Unplugged
74	64d9138d-121b-5a9c-882c-6e7d016e9b1f	album-of-the-year	82	Album Of The Year
75	846f15cc-f0c1-58f8-a593-7c3161bbbbb3	angel-dust	82	Angel Dust
76	5f7328f9-8f74-5072-9442-cdcc0e05b7a1	king-for-a-day-fool-for-a-lifetime	82	King For A Day Fool For A Lifetime
77	d511af72-b904-52b0-858f-8d89b1f435f3	the-real-thing	82	The Real Thing
78	100657a3-2b3a-5504-a85f-a7728f00f425	deixa-entrar	83	Deixa Entrar
79	dd2c9013-2649-5edd-b8fe-352dd902831c	in-your-honor-disc-1	84	In Your Honor [Disc 1]
80	39d31cef-e6c9-56d8-bfeb-350600584eae	in-your-honor-disc-2	84	In Your Honor [Disc 2]
81	93fc6f7c-e338-595e-b23e-ac611b5054d0	one-by-one	84	One By One
82	9420a0ee-f42a-5df4-8d2b-85dde2c47efe	the-colour-and-the-shape	84	The Colour And The Shape
83	da5317b8-a73f-5c6a-bad5-7334712a8e70	my-way-the-best-of-frank-sinatra-disc-1	85	My Way: The Best Of Frank Sinatra [Disc 1]
84	c3414bea-31c3-552a-ac0b-be5d705b03df	roda-de-funk	86	Roda De Funk
85	3a81bf4f-986d-5804-a05d-bf57aac6e369	as-cancoes-de-eu-tu-eles	27	As Canções de Eu Tu Eles
86	923ac18c-1e85-5d54-834b-52632ca528e7	quanta-gente-veio-ver-live	27	Quanta Gente Veio Ver (Live)
87	ccffeaf4-b3f5-537e-a924-bb5cfe70e286	quanta-gente-veio-ver-bonus-de-carnaval	27	Quanta Gente Veio ver--Bônus De Carnaval
88	23bc26c7-e6f7-5d50-aa15-9a883edfcccc	faceless	87	Faceless
89	6273c836-cada-5a24-981f-f1da04a16b52	american-idiot	54	American Idiot
90	e92fd57e-2afa-589c-b69a-4ef80f37bbff	appetite-for-destruction	88	Appetite for Destruction
91	4cc38d78-af21-5480-af02-dfbd64ba2a47	use-your-illusion-i	88	Use Your Illusion I
92	be6bbdc6-1302-50cf-a54e-92f541c3ad45	use-your-illusion-ii	88	Use Your Illusion II
93	51a386df-4f6f-56ab-86c4-4054717d64a5	blue-moods	89	Blue Moods
94	84125797-4d5f-553e-949f-ab46f01ecd77	a-matter-of-life-and-death	90	A Matter of Life and Death
95	4b15837d-8b28-5c87-b8a6-536599b3e49f	a-real-dead-one	90	A Real Dead One
96	e6f43c7a-ad86-5b43-8491-56fb90de03d4	a-real-live-one	90	A Real Live One
97	fcfc7185-10af-592a-844b-0200d62c3d9e	brave-new-world	90	Brave New World
98	6a856b33-3800-57ae-ba7a-bf2a89f674fc	dance-of-death	90	Dance Of Death
99	fb4a5081-4ef8-5335-aa4b-e2dc37502eff	fear-of-the-dark	90	Fear Of The Dark
100	ecdec749-8035-5927-af9c-8dfba5cc595a	iron-maiden	90	Iron Maiden
101	7f9cfed6-d54a-59de-ab1f-cee0d6066587	killers	90	Killers
102	cfc61be7-b0c0-519e-9d35-135033ba6150	live-after-death	90	Live After Death
103	c47961fc-43b0-58bf-8a33-f63fabe83472	live-at-donington-1992-disc-1	90	Live At Donington 1992 (Disc 1)
104	7f92819b-d088-5cee-922a-08f2954d323b	live-at-donington-1992-disc-2	90	Live At Donington 1992 (Disc 2)
105	a14e1dc1-f363-5016-82fd-289d3a8137ba	no-prayer-for-the-dying	90	No Prayer For The Dying
106	3ee7e8f5-c658-53c6-8e51-72c977275c95	piece-of-mind	90	Piece Of Mind
107	06a61d25-6cf9-5c55-875e-0bcad2723e1b	powerslave	90	Powerslave
108	4adbc207-e7a0-57ac-9636-14673a9c57fb	rock-in-rio-cd1	90	Rock In Rio [CD1]
109	b9ae3d3e-2189-5f7b-9de6-d6254020f9fc	rock-in-rio-cd2	90	Rock In Rio [CD2]
110	4d9d9440-5787-50f2-9dfe-4ba2753f530e	seventh-son-of-a-seventh-son	90	Seventh Son of a Seventh Son
111	b5485a66-90a7-5fa0-aa9b-221b5539ed22	somewhere-in-time	90	Somewhere in Time
112	fef7a67d-b450-5634-a62d-0c83346d7b34	the-number-of-the-beast	90	The Number of The Beast
113	7478a837-a063-5392-acaf-83d96526f4b1	the-x-factor	90	The X Factor
114	6fbffafe-9b23-5910-8db3-543e2b78908d	virtual-xi	90	Virtual XI
115	68167233-8e6b-5174-9fc2-be571e556602	sex-machine	91	Sex Machine
116	3363f2c3-16ab-53fd-ac99-47fcd453bf87	emergency-on-planet-earth	92	Emergency On Planet Earth
117	737e36c5-3b0c-5e20-bd81-0bb34a81c2f6	synkronized	92	Synkronized
118	a59e16b9-8617-533b-a29c-b0efaae82cd0	the-return-of-the-space-cowboy	92	The Return Of The Space Cowboy
119	271ebccf-6176-53da-86f2-4ca307ed2d6c	get-born	93	Get Born
120	bf1750d1-1707-511d-b452-5e771df36472	are-you-experienced	94	Are You Experienced?
121	29456927-ecec-5001-b216-b3738c28ed29	surfing-with-the-alien-remastered	95	Surfing with the Alien (Remastered)
122	35872381-8efb-5895-b720-5899126e2317	jorge-ben-jor-25-anos	46	Jorge Ben Jor 25 Anos
123	a1ad1570-6792-556d-af27-36024e26329a	jota-quest-1995	96	Jota Quest-1995
124	31c38951-d2b9-5fd7-9ca4-d8cf66f4661a	cafezinho	97	Cafezinho
125	a68bde0e-6fc7-5c5c-be67-5a9bdde0c631	living-after-midnight	98	Living After Midnight
126	6aa3e916-767c-5813-b6bc-3fc00f836bca	unplugged-live	52	Unplugged [Live]
127	34a4d974-5431-5400-b783-9e942785f32c	bbc-sessions-disc-2-live	22	BBC Sessions [Disc 2] [Live]
128	ba264932-1f54-51d9-a8bb-5d1266d53048	coda	22	Coda
129	dd158197-c172-52ae-9717-92646892fad0	houses-of-the-holy	22	Houses Of The Holy
130	17e745ab-b274-5c42-a7b8-2f3ad68da63b	in-through-the-out-door	22	In Through The Out Door
131	0109cf15-cde9-5469-8acd-9fee7f14f6b1	iv	22	IV
132	08eecc2d-5703-54c7-ae83-126cda9040c4	led-zeppelin-i	22	Led Zeppelin I
133	c5951db6-840b-5987-8d0d-ede7b5e2a7ef	led-zeppelin-ii	22	Led Zeppelin II
134	03953f43-2a4e-592e-9313-4f8a60e91161	led-zeppelin-iii	22	Led Zeppelin III
135	41cc9d54-a785-5d24-abc5-3e5e72f05ff5	physical-graffiti-disc-2	22	Physical Graffiti [Disc 2]
136	a68cc1e7-ec31-53fe-92b1-86243f3b75ef	presence	22	Presence
137	6b80c53e-f768-5f95-aa18-3db27ebfc7bc	the-song-remains-the-same-disc-1	22	The Song Remains The Same (Disc 1)
138	c41551b5-48d6-5a8b-9ecd-f0dcb06724f4	the-song-remains-the-same-disc-2	22	The Song Remains The Same (Disc 2)
139	2270e4b9-4a09-5cc7-b97c-7865f9f52f50	a-tempestadetempestade-ou-o-livro-dos-dias	99	A TempestadeTempestade Ou O Livro Dos Dias
140	4a469a4e-44d5-573f-af93-9edccb2374da	mais-do-mesmo	99	Mais Do Mesmo
141	9052d541-1cea-5e77-82cb-f783b6834654	greatest-hits	100	Greatest Hits
142	57b070c5-5a7c-5b0d-bf71-5ad0e080fa41	lulu-santos-rca-100-anos-de-musica-album-01	101	Lulu Santos - RCA 100 Anos De Música - Álbum 01
143	e0cd980b-12a4-5eed-978f-60b52dcbb663	lulu-santos-rca-100-anos-de-musica-album-02	101	Lulu Santos - RCA 100 Anos De Música - Álbum 02
144	93e3e19d-b2be-5fce-a312-c005a32bc190	misplaced-childhood	102	Misplaced Childhood
145	4562b754-9767-59e7-a7ec-e36f2ce890c0	barulhinho-bom	103	Barulhinho Bom
146	3f714ea3-1619-5752-8391-10a57d99268f	seek-and-shall-find-more-of-the-best-1963-1981	104	Seek And Shall Find: More Of The Best (1963-1981)
147	d17d1f6f-16ec-59f3-b7c0-4c68c485082e	the-best-of-men-at-work	105	The Best Of Men At Work
148	4c43cc46-9783-5724-846d-4d14565ec55c	black-album	50	Black Album
149	ca978833-e757-5075-9a48-37be6444084e	garage-inc-disc-2	50	Garage Inc. (Disc 2)
150	3d8d74a8-7faf-5bd2-a5e1-3e467f47cca5	kill-em-all	50	Kill 'Em All
151	1ef5c4e9-e49a-5576-8cdf-6281fe0e213c	load	50	Load
152	9a7448be-942e-579f-8b27-c6c0cd94228e	master-of-puppets	50	Master Of Puppets
153	867c35a8-5167-5509-aaa8-1435f4dd4aca	reload	50	ReLoad
154	2582b2ea-8ea3-55f8-9094-9dda31166f5f	ride-the-lightning	50	Ride The Lightning
155	30a96bbf-bda1-566f-9934-c8b5e73581b9	st-anger	50	St. Anger
156	6d7266ff-0af9-5437-9d8b-c0985a97bfe6	and-justice-for-all	50	...And Justice For All
157	95a1649e-04d0-512a-8b32-58d5901e0b3c	miles-ahead	68	Miles Ahead
158	4dec3a3d-d69d-5f69-9ecb-890d9e8d469b	milton-nascimento-ao-vivo	42	Milton Nascimento Ao Vivo
159	a27aa376-b790-5c67-8e51-a78a92bef45f	minas	42	Minas
160	00f3b89c-169a-5081-98ad-7dc1348cc8a6	ace-of-spades	106	Ace Of Spades
161	bf184ed6-004c-5f62-bf25-84b67243b934	demorou	108	Demorou...
162	0dc5fc9b-3053-5a64-91f5-4b441897f90c	motley-crue-greatest-hits	109	Motley Crue Greatest Hits
163	3b80f454-da09-570b-81ef-45f26d0d3584	from-the-muddy-banks-of-the-wishkah-live	110	From The Muddy Banks Of The Wishkah [Live]
164	f0bfb4b1-0605-5a98-8ae1-d37ef0293b5b	nevermind	110	Nevermind
165	d258bab8-2e7e-5b2c-9d5e-aa2889796d8f	compositores	111	Compositores
166	c610f00a-ad61-5225-af44-4bc3b58629b5	olodum	112	Olodum
167	3f229331-1cff-5e7f-9c91-1a0887442d5d	acustico-mtv	113	Acústico MTV
168	37ae192f-e78f-5676-9e77-cc952e50f8dc	arquivo-ii	113	Arquivo II
169	bcac422a-4aa4-556e-9dc0-c93edbe525e6	arquivo-os-paralamas-do-sucesso	113	Arquivo Os Paralamas Do Sucesso
170	06523af7-13f7-53e0-9a7e-2c5d0257505f	bark-at-the-moon-remastered	114	Bark at the Moon (Remastered)
171	971b96ed-2fa6-59c5-899b-522b3a8fbac2	blizzard-of-ozz	114	Blizzard of Ozz
172	da6d2014-68f2-55fe-b46b-dd0283043e36	diary-of-a-madman-remastered	114	Diary of a Madman (Remastered)
173	7cffc05a-af02-58c3-ac96-0529562b2556	no-more-tears-remastered	114	No More Tears (Remastered)
174	f2be47e8-d713-5624-8821-9ee7af8493e9	tribute	114	Tribute
175	dad57d44-2c8a-533c-934b-c0645e72b388	walking-into-clarksdale	115	Walking Into Clarksdale
176	64199fc4-a07a-5828-867f-2fca2114d27d	original-soundtracks-1	116	Original Soundtracks 1
177	f205c589-44e7-5e00-be9b-d09ca7025633	the-beast-live	117	The Beast Live
178	64038313-c4f2-58ff-a969-bbd70d18cf99	live-on-two-legs-live	118	Live On Two Legs [Live]
179	aded1d0d-a959-5831-9e2d-25449d513724	pearl-jam	118	Pearl Jam
180	f8551ba8-4f4e-56e8-ac75-b3671925a8ec	riot-act	118	Riot Act
181	2f0e9437-6fde-50c1-b6f4-9b1154c3399f	ten	118	Ten
182	adb22162-b581-5c6f-999f-1b395f6eff42	vs	118	Vs.
183	001c623e-810b-57b7-a92e-60278dc6cc5b	dark-side-of-the-moon	120	Dark Side Of The Moon
184	564052c1-ed68-5124-b4f9-444e7b094f31	os-caes-ladram-mas-a-caravana-nao-para	121	Os Cães Ladram Mas A Caravana Não Pára
185	5a7ee94e-38ee-50c2-9db7-d069f2e8f265	greatest-hits-i	51	Greatest Hits I
186	2a53e362-e9f0-5d96-bbb7-dee3b751489c	news-of-the-world	51	News Of The World
187	b4e57d29-030b-5c82-a9be-510ebbba864b	out-of-time	122	Out Of Time
188	94018be8-8021-5fef-bf4f-0dd99f633b33	green	124	Green
189	10fff12a-867a-5fb7-bd19-e8f8c664cd45	new-adventures-in-hi-fi	124	New Adventures In Hi-Fi
190	761b1d5e-29ed-5efe-b082-9e7a6e961cde	the-best-of-r-e-m-the-irs-years	124	The Best Of R.E.M.: The IRS Years
191	10f98e65-d68e-5241-bd82-10c3e0066e5b	cesta-basica	125	Cesta Básica
192	a0ae492d-c846-5d35-859b-ddfba310d5c5	raul-seixas	126	Raul Seixas
193	ae61d659-dc11-5b9b-82eb-1576b7e0a4ee	blood-sugar-sex-magik	127	Blood Sugar Sex Magik
194	dee3e608-6977-5aac-a2fe-fa8613382a75	by-the-way	127	By The Way
195	90f8747f-16cc-514c-9fdd-a7731428161a	californication	127	Californication
196	9cc831d4-05ef-5f0b-9570-0caa9a63f0dd	retrospective-i-1974-1980	128	Retrospective I (1974-1980)
197	00ec9357-5b8d-5a3a-8d14-fb65cf402b54	santana-as-years-go-by	59	Santana - As Years Go By
198	72c8ecfc-99e2-54cd-875a-f86ab9485205	santana-live	59	Santana Live
199	6baebd97-7bac-51b4-b1e1-c38f90723428	maquinarama	130	Maquinarama
200	a9710dd0-d1a8-5d59-8e26-b63d7a4da5b0	o-samba-pocone	130	O Samba Poconé
201	6069c960-5d6d-5e96-a69e-e02f435042d5	judas-0-b-sides-and-rarities	131	Judas 0: B-Sides and Rarities
202	02bd2d61-de56-5b28-b157-91e29ec0dbdf	rotten-apples-greatest-hits	131	Rotten Apples: Greatest Hits
203	3dd4976f-60cb-5c6c-af1e-7cca792f4827	a-sides	132	A-Sides
204	d9eccf8a-a612-58f6-8933-146c942d88c5	morning-dance	53	Morning Dance
205	8363eb7a-c0cb-57ac-8ad6-f350bc44ad14	in-step	133	In Step
206	f2f4f50f-1c6c-5171-bfbf-882f9d96a861	core	134	Core
207	6a160b54-bebf-5177-8650-f71a8204b6d0	mezmerize	135	Mezmerize
208	efca207f-2d5b-5af6-9f33-25b9411bbed3	1997-black-light-syndrome	136	[1997] Black Light Syndrome
209	f2330cdd-a4a6-5462-9435-0e1676efd534	live-disc-1	137	Live [Disc 1]
210	ef95b3de-07ee-52b9-b7dc-1961c888c742	live-disc-2	137	Live [Disc 2]
211	eac1f965-7d9b-5fd7-b051-8fa5a4630113	the-singles	138	The Singles
212	a0d3896f-027c-55bb-88cc-5e4c08ca0398	beyond-good-and-evil	139	Beyond Good And Evil
213	2163e5e8-3c34-56d0-b61c-10fb6e131f79	pure-cult-the-best-of-the-cult-for-rockers-ravers-lovers-sinners-uk	139	Pure Cult: The Best Of The Cult (For Rockers, Ravers, Lovers & Sinners) [UK]
214	2991f595-f00d-5d2f-b011-03967b5683a2	the-doors	140	The Doors
215	6b770ade-39b9-5672-809e-5c181bcb625c	the-police-greatest-hits	141	The Police Greatest Hits
216	d4e08268-b054-50cd-a36b-24dd39e677bc	hot-rocks-1964-1971-disc-1	142	Hot Rocks, 1964-1971 (Disc 1)
217	ff564c7d-785a-5c4d-9a96-b25bdb3edac1	no-security	142	No Security
218	8b7a7503-b2b3-5fec-af87-1061973d9540	voodoo-lounge	142	Voodoo Lounge
219	5d6f8e6e-b089-51be-b4e4-5e0a80cfc85a	tangents	143	Tangents
220	e66da367-a5cc-533e-8089-244374991eda	transmission	143	Transmission
221	c589340a-3a93-5147-ad6a-2f3b563d4474	my-generation-the-very-best-of-the-who	144	My Generation - The Very Best Of The Who
222	418114f1-eaf5-5bff-b92a-1fe838271ec6	serie-sem-limite-disc-1	145	Serie Sem Limite (Disc 1)
223	8fad4be0-e5d4-5b82-bde8-2f8050f73d7e	serie-sem-limite-disc-2	145	Serie Sem Limite (Disc 2)
224	b064d483-ac69-5a4a-99f1-d946b4fa6a73	acustico	146	Acústico
225	9a80376c-5394-54d4-b153-be8a578bf234	volume-dois	146	Volume Dois
226	910c0019-ab76-56ed-bd66-fab807f117aa	battlestar-galactica-the-story-so-far	147	Battlestar Galactica: The Story So Far
227	87444184-352b-5631-851e-cbc4d3814664	battlestar-galactica-season-3	147	Battlestar Galactica, Season 3
228	f79b7330-cb8f-5bec-876e-144bf7b59a65	heroes-season-1	148	Heroes, Season 1
229	10fe02cd-4c6c-57b5-bbe6-59ee7b45bb5c	lost-season-3	149	Lost, Season 3
230	3e9bb9f6-7cab-541a-a445-5f369267ba92	lost-season-1	149	Lost, Season 1
231	011eafe0-0e1f-5f4a-97f2-6b19c30a141d	lost-season-2	149	Lost, Season 2
232	29d0a8a6-8d55-51f6-be7d-24d7b65b36b1	achtung-baby	150	Achtung Baby
233	0b21e73f-d45d-5075-bd8d-38e722998216	all-that-you-cant-leave-behind	150	All That You Can't Leave Behind
234	476df5b2-fa55-537f-aa55-2f4d4041100a	b-sides-1980-1990	150	B-Sides 1980-1990
235	99e9ba3e-6891-5808-8571-4ce54ce903a9	how-to-dismantle-an-atomic-bomb	150	How To Dismantle An Atomic Bomb
236	12404445-82b0-5b32-8fcb-629d9695c4b4	pop	150	Pop
237	e0223cd0-aa43-5bd9-b7d6-d0019d7875d7	rattle-and-hum	150	Rattle And Hum
238	be78bc86-35b9-522d-85b8-30813f1161d5	the-best-of-1980-1990	150	The Best Of 1980-1990
239	d16ee6d6-6be5-5270-ad3f-8b933b17e4f4	war	150	War
240	56a6f1fe-9e10-55ee-a7da-cf99a3306a49	zooropa	150	Zooropa
241	709a0bbc-f2c2-5f02-bfdf-0e8866b845d8	ub40-the-best-of-volume-two-uk	151	UB40 The Best Of - Volume Two [UK]
242	1a4372ea-5f62-56f6-9e8d-79cb3907c2eb	diver-down	152	Diver Down
243	f182be5a-cf0f-55bc-84a1-f84eea203001	the-best-of-van-halen-vol-i	152	The Best Of Van Halen, Vol. I
244	39e49461-59f3-54da-9bbb-306885590b73	van-halen	152	Van Halen
245	a5033ff1-7ff9-5e83-9ed2-6bd51856627f	van-halen-iii	152	Van Halen III
246	5dbef53a-0884-519f-bbee-36d76721dc19	contraband	153	Contraband
247	adc89971-e2bc-54dd-91d8-1e77acaad229	vinicius-de-moraes	72	Vinicius De Moraes
248	37029d16-3259-5fcc-93be-465ada0e9284	ao-vivo-import	155	Ao Vivo [IMPORT]
249	44ba0182-4862-5241-a6f9-75c805a3b9d9	the-office-season-1	156	The Office, Season 1
250	f649e79a-0115-519f-861a-854e968bb357	the-office-season-2	156	The Office, Season 2
251	39259548-a0b8-5f2c-b809-46c1a28cc3f0	the-office-season-3	156	The Office, Season 3
252	4c985988-55b2-5a49-9a1c-15415dc916f0	un-led-ed	157	Un-Led-Ed
253	465a63d2-467b-5d9e-9218-1c137ee14f29	battlestar-galactica-classic-season-1	158	Battlestar Galactica (Classic), Season 1
254	9b7c6638-9082-5887-a764-41b5915e9b83	aquaman	159	Aquaman
255	5664081e-574c-53fc-8a9b-7985c039a701	instant-karma-the-amnesty-international-campaign-to-save-darfur	150	Instant Karma: The Amnesty International Campaign to Save Darfur
256	b7425ec3-41e5-513b-ab8c-6822f2ceb817	speak-of-the-devil	114	Speak of the Devil
257	82be6afb-eed6-53d7-8d1a-3cf62cfc00cf	20th-century-masters-the-millennium-collection-the-best-of-scorpions	179	20th Century Masters - The Millennium Collection: The Best of Scorpions
258	6c44e2c2-d45d-57d1-bedf-ca3c05379c58	house-of-pain	180	House of Pain
259	e4931d51-66c2-5017-a750-c0a8831379ef	radio-brasil-o-som-da-jovem-vanguarda-seleccao-de-henrique-amaro	36	Radio Brasil (O Som da Jovem Vanguarda) - Seleccao de Henrique Amaro
260	b0bc9b3b-716f-56f9-a1ed-a17f58460300	cake-b-sides-and-rarities	196	Cake: B-Sides and Rarities
261	eefe9c0c-9726-54a3-aca2-36ee475bc726	lost-season-4	149	LOST, Season 4
262	92aef6c2-3255-5783-a5b5-1677a0cd45bc	quiet-songs	197	Quiet Songs
263	49d2d265-29ed-5a68-80a1-57b13e58b7c3	muso-ko	198	Muso Ko
264	3a059b17-6d62-50ba-bbc8-1bb93798178e	realize	199	Realize
265	785e2adb-26cb-534f-b083-940f9389888c	every-kind-of-light	200	Every Kind of Light
266	b3d5c35e-c7d8-58dd-9a81-8103a75b186a	duos-ii	201	Duos II
267	9c14b0e2-ec6c-5122-b2d6-044a7669a6bd	worlds	202	Worlds
268	4944decb-002c-59d2-a26d-851d7688f551	the-best-of-beethoven	203	The Best of Beethoven
269	53141fb8-26cb-55b8-92ac-4119a52b3923	temple-of-the-dog	204	Temple of the Dog
270	f3ca7146-9905-55f8-83ab-188c23d3e4aa	carry-on	205	Carry On
271	01ecf4f6-a5be-5208-96bf-46c56869bdc0	revelations	8	Revelations
272	6590f9d6-8091-5199-91e3-d50a19223762	adorate-deum-gregorian-chant-from-the-proper-of-the-mass	206	Adorate Deum: Gregorian Chant from the Proper of the Mass
273	efb68ecd-882c-590e-a6c2-a8adc3ea04b6	allegri-miserere	207	Allegri: Miserere
274	c8ff9360-759b-57d5-8b62-a9c3ceb8b912	pachelbel-canon-gigue	208	Pachelbel: Canon & Gigue
275	f21f6dcb-b7c2-5ef0-b86b-ebd0ec73d246	vivaldi-the-four-seasons	209	Vivaldi: The Four Seasons
276	3ac14e7e-a0c4-5c09-ab97-93d086cab454	bach-violin-concertos	210	Bach: Violin Concertos
277	dd68d7d0-4212-501e-8e27-a11b7b174109	bach-goldberg-variations	211	Bach: Goldberg Variations
278	9c7c557a-a125-5939-a77f-eb3efad4d96b	bach-the-cello-suites	212	Bach: The Cello Suites
279	e3bf47f0-4ac2-5a6c-a9d2-a170c84fadf2	handel-the-messiah-highlights	213	Handel: The Messiah (Highlights)
280	9d7deff1-3fba-5e5a-8914-9796f16404d9	the-world-of-classical-favourites	214	The World of Classical Favourites
281	e813e09d-ec58-5445-8447-6002d6868280	sir-neville-marriner-a-celebration	215	Sir Neville Marriner: A Celebration
282	cdd9ed76-24b9-5d6a-b1ba-a9d5a730a38f	mozart-wind-concertos	216	Mozart: Wind Concertos
283	18b6a388-8c64-5f29-985b-3db9b26fd2b0	haydn-symphonies-99-104	217	Haydn: Symphonies 99 - 104
284	db130d9a-1ffa-5329-8fc1-4885754e9bf0	beethoven-symhonies-nos-5-6	218	Beethoven: Symhonies Nos. 5 & 6
285	e93b5ba9-929c-52ed-804e-0d2a7a026b54	a-soprano-inspired	219	A Soprano Inspired
286	e4a0d83b-9fa6-5456-a057-f913d81266bb	great-opera-choruses	220	Great Opera Choruses
287	1e58badb-ff2b-5116-b580-099468b08540	wagner-favourite-overtures	221	Wagner: Favourite Overtures
288	afbaa2ee-e24d-5f38-b62a-84299d1a56e7	faure-requiem-ravel-pavane-others	222	Fauré: Requiem, Ravel: Pavane & Others
289	15d30ac5-b325-5271-a3a6-b1c9f4696228	tchaikovsky-the-nutcracker	223	Tchaikovsky: The Nutcracker
290	a13bbbad-6544-54dd-9f7a-14d72d55719c	the-last-night-of-the-proms	224	The Last Night of the Proms
291	630d1258-8423-51e8-b9fe-dcb955e89ee1	puccini-madama-butterfly-highlights	225	Puccini: Madama Butterfly - Highlights
292	303a4cee-d818-5f20-84ac-03f78540f19d	holst-the-planets-op-32-vaughan-williams-fantasies	226	Holst: The Planets, Op. 32 & Vaughan Williams: Fantasies
293	7206b1d9-27cb-5de3-997a-6a6303591cd6	pavarottis-opera-made-easy	227	Pavarotti's Opera Made Easy
294	05726595-3181-5173-a785-b4306f48dd08	great-performances-barbers-adagio-and-other-romantic-favorites-for-strings	228	Great Performances - Barber's Adagio and Other Romantic Favorites for Strings
295	9f4b0af1-8eae-5ea1-bdd8-6542a4fe0e87	carmina-burana	229	Carmina Burana
296	24876d38-329d-59e4-ac21-2ba2210cfa24	a-copland-celebration-vol-i	230	A Copland Celebration, Vol. I
297	e2e34d5f-77cc-5908-a39f-9b6de80f9672	bach-toccata-fugue-in-d-minor	231	Bach: Toccata & Fugue in D Minor
298	db8b9a30-1dc3-529f-9d46-0bdb0399e378	prokofiev-symphony-no-1	232	Prokofiev: Symphony No.1
299	ce12d071-7211-5e0a-b2b4-8f03e9ac1476	scheherazade	233	Scheherazade
300	cd5ac1a4-f6b8-581c-9d02-45e963200dc0	bach-the-brandenburg-concertos	234	Bach: The Brandenburg Concertos
301	1ea8a372-8080-568d-bf70-25fbfebaa5db	chopin-piano-concertos-nos-1-2	235	Chopin: Piano Concertos Nos. 1 & 2
302	8c328cc6-9836-58c6-8a9e-3a7688eccbaa	mascagni-cavalleria-rusticana	236	Mascagni: Cavalleria Rusticana
303	d2d03220-58cf-59bd-9f78-1aab734cb974	sibelius-finlandia	237	Sibelius: Finlandia
304	679b7a85-2930-589a-96de-6af1fa17a522	beethoven-piano-sonatas-moonlight-pastorale	238	Beethoven Piano Sonatas: Moonlight & Pastorale
305	6b0ee023-97e9-576d-a582-aab8420a2094	great-recordings-of-the-century-mahler-das-lied-von-der-erde	240	Great Recordings of the Century - Mahler: Das Lied von der Erde
306	fbc51e4c-329f-5d34-b2de-183368cc44c2	elgar-cello-concerto-vaughan-williams-fantasias	241	Elgar: Cello Concerto & Vaughan Williams: Fantasias
307	41a13b7d-a033-507f-acdc-ad75db6fe9e3	adams-john-the-chairman-dances	242	Adams, John: The Chairman Dances
308	63b038c0-0bb3-5799-a095-96dd1ca88651	tchaikovsky-1812-festival-overture-op-49-capriccio-italien-beethoven-wellingtons	243	Tchaikovsky: 1812 Festival Overture, Op.49, Capriccio Italien & Beethoven: Wellington's Victory
309	78971b77-715d-5e9a-b1d3-12476d0c3064	palestrina-missa-papae-marcelli-allegri-miserere	244	Palestrina: Missa Papae Marcelli & Allegri: Miserere
310	cb5a680b-9574-5a70-b105-fe052b97e29c	prokofiev-romeo-juliet	245	Prokofiev: Romeo & Juliet
311	209e61a6-51e5-5ac1-bfd3-cff0bbef9821	strauss-waltzes	226	Strauss: Waltzes
312	e391510e-0c05-56f2-b9f9-3d3684760abe	berlioz-symphonie-fantastique	245	Berlioz: Symphonie Fantastique
313	f76ae5e5-738b-5265-ba71-7104529a3c63	bizet-carmen-highlights	246	Bizet: Carmen Highlights
314	3ff884de-4788-5382-90de-16623125da32	english-renaissance	247	English Renaissance
315	d9796315-c55a-5d2c-be01-524939f4983f	handel-music-for-the-royal-fireworks-original-version-1749	208	Handel: Music for the Royal Fireworks (Original Version 1749)
316	828d07c6-e658-5c62-9f79-100a5ef402b9	grieg-peer-gynt-suites-sibelius-pelleas-et-melisande	248	Grieg: Peer Gynt Suites & Sibelius: Pelléas et Mélisande
317	5c86d5ce-d3ec-53b6-b455-17f11c60ba61	mozart-gala-famous-arias	249	Mozart Gala: Famous Arias
318	130d3dfd-13f8-585e-9f33-3ebd4cb1d569	scriabin-vers-la-flamme	250	SCRIABIN: Vers la flamme
319	a681ef6b-fb60-5ce1-8cd7-82000860b2cc	armada-music-from-the-courts-of-england-and-spain	251	Armada: Music from the Courts of England and Spain
320	cee51ba1-cba4-5619-a6d4-cc5e624a9035	mozart-symphonies-nos-40-41	248	Mozart: Symphonies Nos. 40 & 41
321	41dd0931-5609-5772-b836-f63b825b48ac	back-to-black	252	Back to Black
322	52d4b937-eaf3-55d8-a5ad-5d7607d365df	frank	252	Frank
323	413eac0c-3aea-5b7b-a037-d48a00a4d3d8	carried-to-dust-bonus-track-version	253	Carried to Dust (Bonus Track Version)
324	b225ab0e-2b36-51d3-bf66-418924c4e8cb	beethoven-symphony-no-6-pastoral-etc	254	Beethoven: Symphony No. 6 'Pastoral' Etc.
325	4c7db3cd-44bc-536e-9ab2-92c3d74530c5	bartok-violin-viola-concertos	255	Bartok: Violin & Viola Concertos
326	c7345e4b-dea4-5a51-a82c-41995b4f9c08	mendelssohn-a-midsummer-nights-dream	256	Mendelssohn: A Midsummer Night's Dream
327	1ade8199-9926-5f48-a16d-ec39f29a3acf	bach-orchestral-suites-nos-1-4	257	Bach: Orchestral Suites Nos. 1 - 4
328	3818bb4a-e489-5960-9e51-3c8712f00eee	charpentier-divertissements-airs-concerts	258	Charpentier: Divertissements, Airs & Concerts
329	020da5e7-e495-5396-aba3-243b392ce7f5	south-american-getaway	259	South American Getaway
330	91d258c4-0617-530c-9da1-95b7332a477b	gorecki-symphony-no-3	260	Górecki: Symphony No. 3
331	bafdb030-32f2-55e4-b051-d905e142d9ec	purcell-the-fairy-queen	261	Purcell: The Fairy Queen
332	86742877-c0ac-5354-b68f-a087eaf612a4	the-ultimate-relexation-album	262	The Ultimate Relexation Album
333	277893ec-3cb1-5c91-9228-153b17c068c5	purcell-music-for-the-queen-mary	263	Purcell: Music for the Queen Mary
334	faf857ba-2164-5a30-a7f6-8df45e5c8225	weill-the-seven-deadly-sins	264	Weill: The Seven Deadly Sins
335	7bb44597-e310-5baf-888a-31eeb11f7aed	j-s-bach-chaconne-suite-in-e-minor-partita-in-e-major-prelude-fugue-and-allegro	265	J.S. Bach: Chaconne, Suite in E Minor, Partita in E Major & Prelude, Fugue and Allegro
336	b239fee2-cd6f-5add-8c49-7d6ce482d8d7	prokofiev-symphony-no-5-stravinksy-le-sacre-du-printemps	248	Prokofiev: Symphony No.5 & Stravinksy: Le Sacre Du Printemps
337	16c97b64-d3ba-5bee-a342-1fa9970c2018	szymanowski-piano-works-vol-1	266	Szymanowski: Piano Works, Vol. 1
338	bef00bfe-b8fa-5822-ab05-e89d89143d83	nielsen-the-six-symphonies	267	Nielsen: The Six Symphonies
339	eed26bbe-82e3-5a96-8ca0-8d7400a49ac5	great-recordings-of-the-century-paganinis-24-caprices	268	Great Recordings of the Century: Paganini's 24 Caprices
340	349ec6ca-b40a-5f08-95da-18d588e744ca	liszt-12-etudes-dexecution-transcendante	269	Liszt - 12 Études D'Execution Transcendante
341	19966fa1-ef27-51ed-9177-2bc14ac0d2ef	great-recordings-of-the-century-shubert-schwanengesang-4-lieder	270	Great Recordings of the Century - Shubert: Schwanengesang, 4 Lieder
342	be29fa9c-5b0a-5174-8936-1fee241081c9	locatelli-concertos-for-violin-strings-and-continuo-vol-3	271	Locatelli: Concertos for Violin, Strings and Continuo, Vol. 3
343	3e46a386-0bfa-5519-b3d7-4fb04604e104	respighi-pines-of-rome	226	Respighi:Pines of Rome
344	d5843c6c-7f52-5209-a995-ae94859c97fd	schubert-the-late-string-quartets-string-quintet-3-cds	272	Schubert: The Late String Quartets & String Quintet (3 CD's)
345	b326cc0d-954e-5e22-aff5-1845d481250a	monteverdi-lorfeo	273	Monteverdi: L'Orfeo
346	704eacd1-297a-5227-8381-90759f1011d7	mozart-chamber-music	274	Mozart: Chamber Music
347	e45e6fe6-5ead-5a12-96b2-614e28ac4cf8	koyaanisqatsi-soundtrack-from-the-motion-picture	275	Koyaanisqatsi (Soundtrack from the Motion Picture)
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_album', 'pk_album'), 347);
