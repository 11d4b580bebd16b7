-- From the Chinook database, see CHINOOK-LICENSE.md.

COPY tb_track (pk_track, id, identifier, fk_album, fk_genre, fk_media_type, name, composer, milliseconds, bytes, unit_price) FROM stdin;
1	c681ff60-7f7e-55ea-b24f-cd0befb25ff2	for-those-about-to-rock-we-salute-you	1	1	1	For Those About To Rock (We Salute You)	Angus Young, Malcolm Young, Brian Johnson	343719	11170334	0.99
2	37b86577-29b3-52b8-9bb6-d586970f92bc	balls-to-the-wall	2	1	2	Balls to the Wall	U. Dirkschneider, W. Hoffmann, H. Frank, P. Baltes, S. Kaufmann, G. Hoffmann	342562	5510424	0.99
3	071016d1-bcb5-508f-aceb-c7708097cf2b	fast-as-a-shark	3	1	2	Fast As a Shark	F. Baltes, S. Kaufman, U. Dirkscneider & W. Hoffman	230619	3990994	0.99
4	873bb798-4eab-5bd4-a903-e0f8f4e3d108	restless-and-wild	3	1	2	Restless and Wild	F. Baltes, R.A. Smith-Diesel, S. Kaufman, U. Dirkscneider & W. Hoffman	252051	4331779	0.99
5	6dad8222-e5e9-57da-a369-57f5492b713a	princess-of-the-dawn	3	1	2	Princess of the Dawn	Deaffy & R.A. Smith-Diesel	375418	6290521	0.99
6	4db5131b-9654-5262-b613-8e491d38eb10	put-the-finger-on-you	1	1	1	Put The Finger On You	Angus Young, Malcolm Young, Brian Johnson	205662	6713451	0.99
7	8030c8ae-aa49-5ee7-b4d2-ba4fb2a6cf90	lets-get-it-up	1	1	1	Let's Get It Up	Angus Young, Malcolm Young, Brian Johnson	233926	7636561	0.99
8	54d09596-e057-56a0-aa21-b692d1a56459	inject-the-venom	1	1	1	Inject The Venom	Angus Young, Malcolm Young, Brian Johnson	210834	6852860	0.99
9	73275866-a6f8-575d-8715-5d11179adbea	snowballed	1	1	1	Snowballed	Angus Young, Malcolm Young, Brian Johnson	203102	6599424	0.99
10	3e6e5733-1b19-509e-9bbe-63a105e91127	evil-walks	1	1	1	Evil Walks	Angus Young, Malcolm Young, Brian Johnson	263497	8611245	0.99
11	bbcb8ed0-ab4d-5859-bcff-25e45ebf1caf	c-o-d	1	1	1	C.O.D.	Angus Young, Malcolm Young, Brian Johnson	199836	6566314	0.99
12	a01449ca-b9be-51e9-9795-7ab56ae679ae	breaking-the-rules	1	1	1	Breaking The Rules	Angus Young, Malcolm Young, Brian Johnson	263288	8596840	0.99
13	bd78a94f-3bba-5842-866e-d554c9936498	night-of-the-long-knives	1	1	1	Night Of The Long Knives	Angus Young, Malcolm Young, Brian Johnson	205688	6706347	0.99
14	cde98dac-fd40-53df-ab4a-c3c9a3b1cc29	spellbound	1	1	1	Spellbound	Angus Young, Malcolm Young, Brian Johnson	270863	8817038	0.99
15	bd898e0b-987f-5fdd-a782-fcb1c3be3754	go-down	4	1	1	Go Down	AC/DC	331180	10847611	0.99
16	f8f3d939-2dc0-58d5-9935-111f1856a6e9	dog-eat-dog	4	1	1	Dog Eat Dog	AC/DC	215196	7032162	0.99
17	28783d52-d4d1-55df-9fa0-3674ca50ef14	let-there-be-rock	4	1	1	Let There Be Rock	AC/DC	366654	12021261	0.99
18	d87238f6-3d09-5b69-bdb4-7378aad467c7	bad-boy-boogie	4	1	1	Bad Boy Boogie	AC/DC	267728	8776140	0.99
19	f411205a-2d2c-5ef2-ac4b-c599498a989b	problem-child	4	1	1	Problem Child	AC/DC	325041	10617116	0.99
20	7d09925b-c90a-57b5-8f70-534c6d84c822	overdose	4	1	1	Overdose	AC/DC	369319	12066294	0.99
21	662ec748-46d1-559d-93e5-17b8a44da044	hell-aint-a-bad-place-to-be	4	1	1	Hell Ain't A Bad Place To Be	AC/DC	254380	8331286	0.99
22	0b5da3be-5fa4-5fe4-8536-65c233ec77b8	whole-lotta-rosie	4	1	1	Whole Lotta Rosie	AC/DC	323761	10547154	0.99
23	0751f21d-0ca4-5d2a-9d34-ee0389a4f764	walk-on-water	5	1	1	Walk On Water	Steven Tyler, Joe Perry, Jack Blades, Tommy Shaw	295680	9719579	0.99
24	00a0930a-e290-5d1c-9aa4-c868ddd4009d	love-in-an-elevator	5	1	1	Love In An Elevator	Steven Tyler, Joe Perry	321828	10552051	0.99
25	7da0c264-3340-5cdb-a037-edfeed30ac6f	rag-doll	5	1	1	Rag Doll	Steven Tyler, Joe Perry, Jim Vallance, Holly Knight	264698	8675345	0.99
26	1ea16e1e-3781-5536-80af-bf9d899fdacd	what-it-takes	5	1	1	What It Takes	Steven Tyler, Joe Perry, Desmond Child	310622	10144730	0.99
27	fac3ec73-01c3-5a1e-98de-f7b1e96622fa	dude-looks-like-a-lady	5	1	1	Dude (Looks Like A Lady)	Steven Tyler, Joe Perry, Desmond Child	264855	8679940	0.99
28	ab3ef80b-2a40-5c39-bdd9-b53e84bf3dfb	janies-got-a-gun	5	1	1	Janie's Got A Gun	Steven Tyler, Tom Hamilton	330736	10869391	0.99
29	240dca1b-0e3a-5bce-8cd7-fec05c25d1ea	cryin	5	1	1	Cryin'	Steven Tyler, Joe Perry, Taylor Rhodes	309263	10056995	0.99
30	79e596e1-ee21-5593-bcab-e71315e7e47f	amazing	5	1	1	Amazing	Steven Tyler, Richie Supa	356519	11616195	0.99
31	bf3faa75-82b7-5f7e-b29c-d57b118de1ea	blind-man	5	1	1	Blind Man	Steven Tyler, Joe Perry, Taylor Rhodes	240718	7877453	0.99
32	4c321409-658b-503f-a079-f6d1cfc2a558	deuces-are-wild	5	1	1	Deuces Are Wild	Steven Tyler, Jim Vallance	215875	7074167	0.99
33	41d4bd6c-ffc5-5ba8-9675-5ea9497a53d9	the-other-side	5	1	1	The Other Side	Steven Tyler, Jim Vallance	244375	7983270	0.99
34	de921f84-96df-5946-b811-e1cccfc895fa	crazy	5	1	1	Crazy	Steven Tyler, Joe Perry, Desmond Child	316656	10402398	0.99
35	60b6a456-80b0-50e4-bbc9-67291a074aff	eat-the-rich	5	1	1	Eat The Rich	Steven Tyler, Joe Perry, Jim Vallance	251036	8262039	0.99
36	be2c76ad-10de-5475-a84f-ab8df886cdc1	angel	5	1	1	Angel	Steven Tyler, Desmond Child	307617	9989331	0.99
37	374b6491-f262-5a26-90de-524e9043bc25	livin-on-the-edge	5	1	1	Livin' On The Edge	Steven Tyler, Joe Perry, Mark Hudson	381231	12374569	0.99
38	8e430a50-aadb-582e-b04c-9f46782ea62a	all-i-really-want	6	1	1	All I Really Want	Alanis Morissette & Glenn Ballard	284891	9375567	0.99
39	f2f4e960-3597-589b-b614-81d5932db0d7	you-oughta-know	6	1	1	You Oughta Know	Alanis Morissette & Glenn Ballard	249234	8196916	0.99
40	4f2d129e-d0c6-5c91-ad26-7442af1b111e	perfect	6	1	1	Perfect	Alanis Morissette & Glenn Ballard	188133	6145404	0.99
41	eafb8b19-a3c9-54e6-b633-274eceb408dd	hand-in-my-pocket	6	1	1	Hand In My Pocket	Alanis Morissette & Glenn Ballard	221570	7224246	0.99
42	f6767990-d63a-5a89-9183-a9aac612eb3c	right-through-you	6	1	1	Right Through You	Alanis Morissette & Glenn Ballard	176117	5793082	0.99
43	e70c8a17-db40-504d-9153-67269a1a9d97	forgiven	6	1	1	Forgiven	Alanis Morissette & Glenn Ballard	300355	9753256	0.99
44	3a7fc4cd-146d-5712-a35b-42f5130b9316	you-learn	6	1	1	You Learn	Alanis Morissette & Glenn Ballard	239699	7824837	0.99
45	895d12c9-05a6-5cb8-99f5-a43863b3794d	head-over-feet	6	1	1	Head Over Feet	Alanis Morissette & Glenn Ballard	267493	8758008	0.99
46	5f073aa0-9853-548e-932b-ca869d26ecfa	mary-jane	6	1	1	Mary Jane	Alanis Morissette & Glenn Ballard	280607	9163588	0.99
47	c2932eeb-e268-551a-911d-65fc946713c9	ironic	6	1	1	Ironic	Alanis Morissette & Glenn Ballard	229825	7598866	0.99
48	ab92bdab-e9c9-52c9-9605-8c034cb8f60a	not-the-doctor	6	1	1	Not The Doctor	Alanis Morissette & Glenn Ballard	227631	7604601	0.99
49	c9728d79-1d58-5ff2-ac3e-227798758208	wake-up	6	1	1	Wake Up	Alanis Morissette & Glenn Ballard	293485	9703359	0.99
50	eacb7cb7-c939-5412-b8ec-120d01d3f11b	you-oughta-know-alternate	6	1	1	You Oughta Know (Alternate)	Alanis Morissette & Glenn Ballard	491885	16008629	0.99
51	cb062a87-6b33-5930-9b4a-287787388604	we-die-young	7	1	1	We Die Young	Jerry Cantrell	152084	4925362	0.99
52	d14447e1-446a-5645-a066-2d382650acab	man-in-the-box	7	1	1	Man In The Box	Jerry Cantrell, Layne Staley	286641	9310272	0.99
53	d0536d18-a513-5dc6-8cc5-f25c6e608eb2	sea-of-sorrow	7	1	1	Sea Of Sorrow	Jerry Cantrell	349831	11316328	0.99
54	6a2c0cf1-10d4-5f42-b482-a21993069ad3	bleed-the-freak	7	1	1	Bleed The Freak	Jerry Cantrell	241946	7847716	0.99
55	33d75d42-7675-5999-8067-3a09677a518b	i-cant-remember	7	1	1	I Can't Remember	Jerry Cantrell, Layne Staley	222955	7302550	0.99
56	07248cea-3eb3-5771-9f6c-f895b4e356af	love-hate-love	7	1	1	Love, Hate, Love	Jerry Cantrell, Layne Staley	387134	12575396	0.99
57	52c14eb4-4165-53fc-a7db-09db0329df80	it-aint-like-that	7	1	1	It Ain't Like That	Jerry Cantrell, Michael Starr, Sean Kinney	277577	8993793	0.99
58	f4d435fe-7a99-5854-abd1-beaef8279b13	sunshine	7	1	1	Sunshine	Jerry Cantrell	284969	9216057	0.99
59	6879f6df-7070-5d3f-9d13-a5de90514da5	put-you-down	7	1	1	Put You Down	Jerry Cantrell	196231	6420530	0.99
60	34630bc2-626c-561e-9b9e-e3bc7a0ba79d	confusion	7	1	1	Confusion	Jerry Cantrell, Michael Starr, Layne Staley	344163	11183647	0.99
61	5452e337-d9a4-5426-90e7-1ea429f79b4f	i-know-somethin-bout-you	7	1	1	I Know Somethin (Bout You)	Jerry Cantrell	261955	8497788	0.99
62	fd0d059e-0800-5754-bb94-427d9140f89e	real-thing	7	1	1	Real Thing	Jerry Cantrell, Layne Staley	243879	7937731	0.99
63	dc21f6da-6741-511c-a68c-9024f7bba658	desafinado	8	2	1	Desafinado	\N	185338	5990473	0.99
64	1c0fc7ce-bf2a-51b5-87b5-03a89613524b	garota-de-ipanema	8	2	1	Garota De Ipanema	\N	285048	9348428	0.99
65	b92e71cd-7417-5755-aee7-9dba9e94043f	samba-de-uma-nota-so-one-note-samba	8	2	1	Samba De Uma Nota Só (One Note Samba)	\N	137273	4535401	0.99
66	ef7a6ca4-264d-5b9e-946a-720f3d3b459c	por-causa-de-voce	8	2	1	Por Causa De Você	\N	169900	5536496	0.99
67	a1da397c-b9c1-54b7-941f-df351dc518ea	ligia	8	2	1	Ligia	\N	251977	8226934	0.99
68	3a20671f-4e0d-53d2-ae8a-ac057d9c1ac9	fotografia	8	2	1	Fotografia	\N	129227	4198774	0.99
69	f3d883dd-f63c-5625-9bf9-48551f951a3f	dindi-dindi	8	2	1	Dindi (Dindi)	\N	253178	8149148	0.99
70	ccb6a6fa-613a-53e6-b14f-d591025ddb7e	se-todos-fossem-iguais-a-voce-instrumental	8	2	1	Se Todos Fossem Iguais A Você (Instrumental)	\N	134948	4393377	0.99
71	a01005bb-de9e-5802-854e-c1fe528ed48c	falando-de-amor	8	2	1	Falando De Amor	\N	219663	7121735	0.99
72	162f6f96-6f16-59fb-a2a1-aeed4e2b8894	angela	8	2	1	Angela	\N	169508	5574957	0.99
73	1e033640-0e0b-5344-b406-a9a69722774e	corcovado-quiet-nights-of-quiet-stars	8	2	1	Corcovado (Quiet Nights Of Quiet Stars)	\N	205662	6687994	0.99
74	83b06d9c-3fbe-5151-a3a3-a15a27aefced	outra-vez	8	2	1	Outra Vez	\N	126511	4110053	0.99
75	a7451c59-31ad-5b64-b8a1-1975d492c842	o-boto-boto	8	2	1	O Boto (Bôto)	\N	366837	12089673	0.99
76	1b29e784-530a-5de2-a921-5efc01ec80e4	canta-canta-mais	8	2	1	Canta, Canta Mais	\N	271856	8719426	0.99
77	f3bf8a38-4ea3-5748-ad9c-816e8457c038	enter-sandman	9	3	1	Enter Sandman	Apocalyptica	221701	7286305	0.99
78	25e4c9b3-a3bb-5b3b-bed1-f71ead89965e	master-of-puppets	9	3	1	Master Of Puppets	Apocalyptica	436453	14375310	0.99
79	25cb9629-c15c-59d7-980a-90b040fd37cb	harvester-of-sorrow	9	3	1	Harvester Of Sorrow	Apocalyptica	374543	12372536	0.99
80	5fbc1794-a149-57aa-844d-a3a364d0607a	the-unforgiven	9	3	1	The Unforgiven	Apocalyptica	322925	10422447	0.99
81	c39f6d71-a7c9-564c-85a5-8e19f8829a80	sad-but-true	9	3	1	Sad But True	Apocalyptica	288208	9405526	0.99
82	ab227372-2e42-5222-bb5e-b683cee26b63	creeping-death	9	3	1	Creeping Death	Apocalyptica	308035	10110980	0.99
83	40e5f568-5e9d-533d-b110-54d057069684	wherever-i-may-roam	9	3	1	Wherever I May Roam	Apocalyptica	369345	12033110	0.99
84	231b28d4-0dc1-5855-9d78-d2b1de061ad5	welcome-home-sanitarium	9	3	1	Welcome Home (Sanitarium)	Apocalyptica	350197	11406431	0.99
85	49712d1f-846b-53f6-86e6-6d1985c0bf95	cochise	10	1	1	Cochise	Audioslave/Chris Cornell	222380	5339931	0.99
86	be2258da-f1e8-55b2-b614-16445f65cde8	show-me-how-to-live	10	1	1	Show Me How to Live	Audioslave/Chris Cornell	277890	6672176	0.99
87	d7a57c76-b589-5a39-81ec-0a7987cfd67d	gasoline	10	1	1	Gasoline	Audioslave/Chris Cornell	279457	6709793	0.99
88	6202b003-b213-5680-97e4-351e0fc04851	what-you-are	10	1	1	What You Are	Audioslave/Chris Cornell	249391	5988186	0.99
89	260bb177-7581-5cdb-a56c-20d8735c75e0	like-a-stone	10	1	1	Like a Stone	Audioslave/Chris Cornell	294034	7059624	0.99
90	729b8027-9d16-5023-b991-ce1f748cf61a	set-it-off	10	1	1	Set It Off	Audioslave/Chris Cornell	263262	6321091	0.99
91	891a00d5-53b6-5e79-b996-e5dfcb0bb789	shadow-on-the-sun	10	1	1	Shadow on the Sun	Audioslave/Chris Cornell	343457	8245793	0.99
92	ddf1be51-3c2f-5fba-b2e8-1376274f07f6	i-am-the-highway	10	1	1	I am the Highway	Audioslave/Chris Cornell	334942	8041411	0.99
93	e9fb8a40-66ad-5c91-87d0-884acdc9c6ff	exploder	10	1	1	Exploder	Audioslave/Chris Cornell	206053	4948095	0.99
94	50664efa-08aa-544a-b36b-88a3f75f70db	hypnotize	10	1	1	Hypnotize	Audioslave/Chris Cornell	206628	4961887	0.99
95	9464079c-8718-5545-8574-62a48e256973	bringem-back-alive	10	1	1	Bring'em Back Alive	Audioslave/Chris Cornell	329534	7911634	0.99
96	efa733b7-749f-5dd4-a467-f550df73de56	light-my-way	10	1	1	Light My Way	Audioslave/Chris Cornell	303595	7289084	0.99
97	e1e68e04-ed34-5bd9-a5f1-a892ecdbcb16	getaway-car	10	1	1	Getaway Car	Audioslave/Chris Cornell	299598	7193162	0.99
98	abddb844-ab15-59ee-ac13-c701db6e91f8	the-last-remaining-light	10	1	1	The Last Remaining Light	Audioslave/Chris Cornell	317492	7622615	0.99
99	06872e04-6222-58ad-9612-8cf1af17f881	your-time-has-come	11	4	1	Your Time Has Come	Cornell, Commerford, Morello, Wilk	255529	8273592	0.99
100	eebe7ac9-72e8-5790-a085-46cd9d3fa042	out-of-exile	11	4	1	Out Of Exile	Cornell, Commerford, Morello, Wilk	291291	9506571	0.99
101	a6fd04ea-76e1-5776-ac0f-d0929051132b	be-yourself	11	4	1	Be Yourself	Cornell, Commerford, Morello, Wilk	279484	9106160	0.99
102	0103a0bb-db6b-5181-b2f4-da05a723c6c4	doesnt-remind-me	11	4	1	Doesn't Remind Me	Cornell, Commerford, Morello, Wilk	255869	8357387	0.99
103	ef8bcf89-d6d9-5ab6-93e5-721749e449e0	drown-me-slowly	11	4	1	Drown Me Slowly	Cornell, Commerford, Morello, Wilk	233691	7609178	0.99
104	81c6a390-9240-59fe-ae71-0573a5cfceb4	heavens-dead	11	4	1	Heaven's Dead	Cornell, Commerford, Morello, Wilk	276688	9006158	0.99
105	388ce213-9cd3-5cd7-84ad-25fb0ceeb1bf	the-worm	11	4	1	The Worm	Cornell, Commerford, Morello, Wilk	237714	7710800	0.99
106	d1eb421b-1b53-5c8f-a1e4-c190d081a980	man-or-animal	11	4	1	Man Or Animal	Cornell, Commerford, Morello, Wilk	233195	7542942	0.99
107	4da9ac2c-07f7-5370-8c7d-e94ceb51dcf1	yesterday-to-tomorrow	11	4	1	Yesterday To Tomorrow	Cornell, Commerford, Morello, Wilk	273763	8944205	0.99
108	7cf6d7f2-be77-5ef6-abca-7849dd40fecc	dandelion	11	4	1	Dandelion	Cornell, Commerford, Morello, Wilk	278125	9003592	0.99
109	3a139439-e3d3-52e7-8444-21f97cd8c7ed	1-zero	11	4	1	#1 Zero	Cornell, Commerford, Morello, Wilk	299102	9731988	0.99
110	ba03b209-c785-50dd-b7d7-3a0c5a826cbc	the-curse	11	4	1	The Curse	Cornell, Commerford, Morello, Wilk	309786	10029406	0.99
111	45314f29-bc81-5056-8a94-d96f8d6a02d6	money	12	5	1	Money	Berry Gordy, Jr./Janie Bradford	147591	2365897	0.99
112	ba221f70-96df-531c-a60b-11a22915d5a3	long-tall-sally	12	5	1	Long Tall Sally	Enotris Johnson/Little Richard/Robert "Bumps" Blackwell	106396	1707084	0.99
113	b1033b21-743c-5549-ba0e-07fe56ce3c74	bad-boy	12	5	1	Bad Boy	Larry Williams	116088	1862126	0.99
114	ee059042-b33c-5e1e-9ac6-09ec9cd8140f	twist-and-shout	12	5	1	Twist And Shout	Bert Russell/Phil Medley	161123	2582553	0.99
115	2fff2eff-def0-5696-8c70-aef039d2ccd3	please-mr-postman	12	5	1	Please Mr. Postman	Brian Holland/Freddie Gorman/Georgia Dobbins/Robert Bateman/William Garrett	137639	2206986	0.99
116	a0c07060-aa2e-5359-8b3d-c01e784435c7	cmon-everybody	12	5	1	C'Mon Everybody	Eddie Cochran/Jerry Capehart	140199	2247846	0.99
117	54fa5738-9dd7-5975-8f73-b3bba91fa354	rock-n-roll-music	12	5	1	Rock 'N' Roll Music	Chuck Berry	141923	2276788	0.99
118	f3f10922-eec2-5475-8736-867910763c34	slow-down	12	5	1	Slow Down	Larry Williams	163265	2616981	0.99
119	98418f9f-2dc3-51b8-b313-0369182fcb55	roadrunner	12	5	1	Roadrunner	Bo Diddley	143595	2301989	0.99
120	e4114104-62ac-5382-98e0-7c3cd3b85b0b	carol	12	5	1	Carol	Chuck Berry	143830	2306019	0.99
121	92a04be6-5691-5a23-80c0-352e907371ce	good-golly-miss-molly	12	5	1	Good Golly Miss Molly	Little Richard	106266	1704918	0.99
122	3849e5ce-af8b-5ff2-8d62-76b0c0c89d50	20-flight-rock	12	5	1	20 Flight Rock	Ned Fairchild	107807	1299960	0.99
123	74a6e72a-6185-536f-9371-6478d78f88a1	quadrant	13	2	1	Quadrant	Billy Cobham	261851	8538199	0.99
124	b539ac60-8092-5c2f-b7ec-cb05cc4bcc2d	snoopys-search-red-baron	13	2	1	Snoopy's search-Red baron	Billy Cobham	456071	15075616	0.99
125	a24d0a72-3cb4-5a17-88f7-057dd7b34a94	spanish-moss-a-sound-portrait-spanish-moss	13	2	1	Spanish moss-"A sound portrait"-Spanish moss	Billy Cobham	248084	8217867	0.99
126	f0b760f2-1d8c-5aea-a237-b3054fcf9abd	moon-germs	13	2	1	Moon germs	Billy Cobham	294060	9714812	0.99
127	0811edb0-bf67-555d-af85-2867d1089b2c	stratus	13	2	1	Stratus	Billy Cobham	582086	19115680	0.99
128	0715192b-d9a1-5260-852c-f0476327fbc2	the-pleasant-pheasant	13	2	1	The pleasant pheasant	Billy Cobham	318066	10630578	0.99
129	c908c16c-a84c-566c-892a-db55112a643a	solo-panhandler	13	2	1	Solo-Panhandler	Billy Cobham	246151	8230661	0.99
130	a65848de-d29c-54b8-a17d-519c73cad513	do-what-cha-wanna	13	2	1	Do what cha wanna	George Duke	274155	9018565	0.99
131	1783e476-1f06-5a7c-945f-d7499f20223d	intro-low-down	14	3	1	Intro/ Low Down	\N	323683	10642901	0.99
132	ca4ecda0-707a-5162-9428-012817fbe85d	13-years-of-grief	14	3	1	13 Years Of Grief	\N	246987	8137421	0.99
133	7ff36800-d188-59a7-948c-349d040f3372	stronger-than-death	14	3	1	Stronger Than Death	\N	300747	9869647	0.99
134	8a5cae40-2bee-5b39-9d2d-3732f03fb5a6	all-for-you	14	3	1	All For You	\N	235833	7726948	0.99
135	e8676d45-bb1c-5d95-84fd-6c8a9dba0f37	super-terrorizer	14	3	1	Super Terrorizer	\N	319373	10513905	0.99
136	eb33f046-771b-5f89-adab-ccb695520cdd	phoney-smile-fake-hellos	14	3	1	Phoney Smile Fake Hellos	\N	273606	9011701	0.99
137	2fedce1f-2cf5-5c03-9c68-9c5da22a9689	lost-my-better-half	14	3	1	Lost My Better Half	\N	284081	9355309	0.99
138	6137a0f5-ba49-552c-905f-bd950f09edb1	bored-to-tears	14	3	1	Bored To Tears	\N	247327	8130090	0.99
139	df072887-2716-5058-b33a-3b70dbff32be	a-n-d-r-o-t-a-z	14	3	1	A.N.D.R.O.T.A.Z.	\N	266266	8574746	0.99
140	eaf6f980-5b89-5724-90ec-1158eccc01a0	born-to-booze	14	3	1	Born To Booze	\N	282122	9257358	0.99
141	8b99f96e-99a3-57e9-a87d-97ade22e7663	world-of-trouble	14	3	1	World Of Trouble	\N	359157	11820932	0.99
142	2bd20075-c9cf-59a1-9835-bf4da6929ef9	no-more-tears	14	3	1	No More Tears	\N	555075	18041629	0.99
143	cb9d6f4d-f17f-5118-b463-d6ddcf1618ec	the-begining-at-last	14	3	1	The Begining... At Last	\N	365662	11965109	0.99
144	523f1c44-7315-5ed4-ae3d-603fd6428603	heart-of-gold	15	3	1	Heart Of Gold	\N	194873	6417460	0.99
145	d6870e79-23bb-5623-82d1-7119b3acc66b	snowblind	15	3	1	Snowblind	\N	420022	13842549	0.99
146	6b1607b1-6dc1-545f-9452-85e95068ad87	like-a-bird	15	3	1	Like A Bird	\N	276532	9115657	0.99
147	0267f51d-fbc8-554d-8d8c-256e765a9141	blood-in-the-wall	15	3	1	Blood In The Wall	\N	284368	9359475	0.99
148	c43cfcab-7c1e-5359-a93c-c73f0a366855	the-beginning-at-last	15	3	1	The Beginning...At Last	\N	271960	8975814	0.99
149	9df25eb8-04a5-5670-9f9e-1dfddd43cc2f	black-sabbath	16	3	1	Black Sabbath	\N	382066	12440200	0.99
150	f6ba65f4-9091-5bc3-9517-48f5c205a3fb	the-wizard	16	3	1	The Wizard	\N	264829	8646737	0.99
151	209b13e1-ced0-53ff-8b84-68eb61b28823	behind-the-wall-of-sleep	16	3	1	Behind The Wall Of Sleep	\N	217573	7169049	0.99
152	016b8d3f-9883-50ac-b3d4-f297097292f0	n-i-b	16	3	1	N.I.B.	\N	368770	12029390	0.99
153	6d6aade6-86e3-513e-9c54-4eb0e33be71a	evil-woman	16	3	1	Evil Woman	\N	204930	6655170	0.99
154	b49a6f0f-1558-560f-a5b5-364c5fe4a332	sleeping-village	16	3	1	Sleeping Village	\N	644571	21128525	0.99
155	e2f6fbc4-4a3f-52fb-bf35-7b4bfe67ecd1	warning	16	3	1	Warning	\N	212062	6893363	0.99
156	5ffa53c6-8602-551a-8da0-1b586f548ec3	wheels-of-confusion-the-straightener	17	3	1	Wheels Of Confusion / The Straightener	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	494524	16065830	0.99
157	2b46c860-6658-53ca-bfd7-d519050b20e2	tomorrows-dream	17	3	1	Tomorrow's Dream	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	192496	6252071	0.99
158	352d246e-94e9-59b6-a5c4-264ad7042add	changes	17	3	1	Changes	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	286275	9175517	0.99
159	594df249-7088-5964-98c6-afde44124ecd	fx	17	3	1	FX	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	103157	3331776	0.99
160	7e2a0b5a-8be8-5f36-a4d5-fe3aa7bacaaa	supernaut	17	3	1	Supernaut	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	285779	9245971	0.99
161	5ced28df-60c5-5aa5-8aa9-776afa77b061	snowblind-2	17	3	1	Snowblind	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	331676	10813386	0.99
162	e5918d53-0ee4-53be-962e-23c0b740d549	cornucopia	17	3	1	Cornucopia	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	234814	7653880	0.99
163	a84f9955-e743-5607-b685-4b44a0c58bd1	laguna-sunrise	17	3	1	Laguna Sunrise	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	173087	5671374	0.99
164	08369936-0b7e-5e1f-afcb-b24b4ae3fbbc	st-vitus-dance	17	3	1	St. Vitus Dance	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	149655	4884969	0.99
165	e241b296-a9fa-59cc-b233-7037f5e96d9b	under-the-sun-every-day-comes-and-goes	17	3	1	Under The Sun/Every Day Comes and Goes	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	350458	11360486	0.99
166	ce68a707-dc3a-5e10-9976-814347e59f05	smoked-pork	18	4	1	Smoked Pork	\N	47333	1549074	0.99
167	719190bc-fbf5-5ec2-aa83-a329e79b2423	body-counts-in-the-house	18	4	1	Body Count's In The House	\N	204251	6715413	0.99
168	31e3ce8d-c279-59e0-ac7a-ba0a4b8e64b5	now-sports	18	4	1	Now Sports	\N	4884	161266	0.99
169	a76d2753-37f3-55b8-9043-93ab2ce1f235	body-count	18	4	1	Body Count	\N	317936	10489139	0.99
170	2b6631b8-defc-5960-ab2e-f7b049f52e4f	a-statistic	18	4	1	A Statistic	\N	6373	211997	0.99
171	d4d8ae64-a7e0-5582-a305-247987bb7ed5	bowels-of-the-devil	18	4	1	Bowels Of The Devil	\N	223216	7324125	0.99
172	eab2f80d-d1cd-5a72-b4b5-f84a6881e266	the-real-problem	18	4	1	The Real Problem	\N	11650	387360	0.99
173	35d3238a-321a-55b3-99b1-9e8caa3c157f	kkk-bitch	18	4	1	KKK Bitch	\N	173008	5709631	0.99
174	1656d969-5436-5436-80ac-bec0d42fe65e	d-note	18	4	1	D Note	\N	95738	3067064	0.99
175	2f052d0f-1408-5606-8d79-58cd6ed720a6	voodoo	18	4	1	Voodoo	\N	300721	9875962	0.99
176	85838d32-1e91-5a5b-942c-697dec0c851f	the-winner-loses	18	4	1	The Winner Loses	\N	392254	12843821	0.99
177	808f9917-df43-58ec-982d-77a313065bf7	there-goes-the-neighborhood	18	4	1	There Goes The Neighborhood	\N	350171	11443471	0.99
178	747f986b-8a85-5a8c-bebd-0ed7226a4124	oprah	18	4	1	Oprah	\N	6635	224313	0.99
179	7b2ea55c-1ab6-52a7-b1bd-e89528f81da6	evil-dick	18	4	1	Evil Dick	\N	239020	7828873	0.99
180	88557aba-2c21-5a7e-9000-35544fef1fc7	body-count-anthem	18	4	1	Body Count Anthem	\N	166426	5463690	0.99
181	dd0d545d-3bc0-5896-9642-cc6d00fa0588	mommas-gotta-die-tonight	18	4	1	Momma's Gotta Die Tonight	\N	371539	12122946	0.99
182	f442fe46-dd11-54b3-8ced-67adffb4a237	freedom-of-speech	18	4	1	Freedom Of Speech	\N	281234	9337917	0.99
183	cd747f09-9dc2-5d6d-ac65-dc81f334244d	king-in-crimson	19	3	1	King In Crimson	Roy Z	283167	9218499	0.99
184	8610a5dc-80ec-5e2a-8993-d3942dc9d0d8	chemical-wedding	19	3	1	Chemical Wedding	Roy Z	246177	8022764	0.99
185	01ee2b6c-bcf7-5541-a4cb-cb3caa11f160	the-tower	19	3	1	The Tower	Roy Z	285257	9435693	0.99
186	e29d74dc-0433-5b0d-8d61-b863ce02d329	killing-floor	19	3	1	Killing Floor	Adrian Smith	269557	8854240	0.99
187	8f3d7f7f-df6f-5dfb-a98c-3b275ff0d18e	book-of-thel	19	3	1	Book Of Thel	Eddie Casillas/Roy Z	494393	16034404	0.99
188	17ec1bee-956e-5f4e-be4b-45d4035070fd	gates-of-urizen	19	3	1	Gates Of Urizen	Roy Z	265351	8627004	0.99
189	9d5862ca-82e5-5495-b13f-9d3303930a67	jerusalem	19	3	1	Jerusalem	Roy Z	402390	13194463	0.99
190	91b7cbff-3ee3-51ff-bebd-e5946203c855	trupets-of-jericho	19	3	1	Trupets Of Jericho	Roy Z	359131	11820908	0.99
191	e732f91b-fca9-5147-b067-41cef6f6aa7c	machine-men	19	3	1	Machine Men	Adrian Smith	341655	11138147	0.99
192	c21857ba-9ece-5b21-885c-0dd26bc98a82	the-alchemist	19	3	1	The Alchemist	Roy Z	509413	16545657	0.99
193	a22c65a9-a901-5415-9d53-7e4d765bd716	realword	19	3	1	Realword	Roy Z	237531	7802095	0.99
194	48541fe4-7ab4-5ba0-ade2-611f2f7e21a5	first-time-i-met-the-blues	20	6	1	First Time I Met The Blues	Eurreal Montgomery	140434	4604995	0.99
195	50903bec-9bad-5f69-9d9d-584606a4f912	let-me-love-you-baby	20	6	1	Let Me Love You Baby	Willie Dixon	175386	5716994	0.99
196	abe7219b-c506-5aff-a540-ab53a4be84c4	stone-crazy	20	6	1	Stone Crazy	Buddy Guy	433397	14184984	0.99
197	bc8c974a-67a8-5d93-a082-30aed34510ae	pretty-baby	20	6	1	Pretty Baby	Willie Dixon	237662	7848282	0.99
198	a6109604-2827-5809-8d58-120ad7c43224	when-my-left-eye-jumps	20	6	1	When My Left Eye Jumps	Al Perkins/Willie Dixon	235311	7685363	0.99
199	3ae0ac43-9b99-523c-8627-83a8ec635e53	leave-my-girl-alone	20	6	1	Leave My Girl Alone	Buddy Guy	204721	6859518	0.99
200	807b6f12-d715-55e7-9a6a-b881de48cd34	she-suits-me-to-a-tee	20	6	1	She Suits Me To A Tee	Buddy Guy	136803	4456321	0.99
201	fcbd392d-0907-5af4-aace-041f7c196ef0	keep-it-to-myself-aka-keep-it-to-yourself	20	6	1	Keep It To Myself (Aka Keep It To Yourself)	Sonny Boy Williamson [I]	166060	5487056	0.99
202	6082ba4c-d245-57af-b30f-3a8000d82ea0	my-time-after-awhile	20	6	1	My Time After Awhile	Robert Geddins/Ron Badger/Sheldon Feinberg	182491	6022698	0.99
203	5dc08252-a330-5130-baf1-2b001adb8ecb	too-many-ways-alternate	20	6	1	Too Many Ways (Alternate)	Willie Dixon	135053	4459946	0.99
204	b01d81ff-97f1-56ed-a36c-48728ee3d9ab	talkin-bout-women-obviously	20	6	1	Talkin' 'Bout Women Obviously	Amos Blakemore/Buddy Guy	589531	19161377	0.99
205	0b2af9bb-a5f3-58fa-86ea-7545c32f464e	jorge-da-capadocia	21	7	1	Jorge Da Capadócia	Jorge Ben	177397	5842196	0.99
206	3929947e-3a3b-5a7d-bafa-e9339fd0ab9c	prenda-minha	21	7	1	Prenda Minha	Tradicional	99369	3225364	0.99
207	87e5e60c-9488-52c2-b27f-8f153ebdfba6	meditacao	21	7	1	Meditação	Tom Jobim - Newton Mendoça	148793	4865597	0.99
208	11dd3688-1c4a-5a63-9b52-0a2c6be830d9	terra	21	7	1	Terra	Caetano Veloso	482429	15889054	0.99
209	1da2e2fc-86cc-540d-9749-eaaef9054397	eclipse-oculto	21	7	1	Eclipse Oculto	Caetano Veloso	221936	7382703	0.99
210	f07ba285-4ed7-5dc5-8356-07f3ee38c594	texto-verdade-tropical	21	7	1	Texto "Verdade Tropical"	Caetano Veloso	84088	2752161	0.99
211	3616c61f-1c0d-5914-bdbb-16d5111598ad	bem-devagar	21	7	1	Bem Devagar	Gilberto Gil	133172	4333651	0.99
212	2b278d84-dcad-5423-8f08-151559f33be6	drao	21	7	1	Drão	Gilberto Gil	156264	5065932	0.99
213	ac79c53e-f6d0-5ac1-9695-863d9b5a2ea0	saudosismo	21	7	1	Saudosismo	Caetano Veloso	144326	4726981	0.99
214	07d8b2ba-e178-5c84-b245-b4ed16407c91	carolina	21	7	1	Carolina	Chico Buarque	181812	5924159	0.99
215	f1d71f92-0c04-59b4-9b00-443cc8009ea4	sozinho	21	7	1	Sozinho	Peninha	190589	6253200	0.99
216	e588f687-fb0f-5559-98c7-b7ee2905a2d3	esse-cara	21	7	1	Esse Cara	Caetano Veloso	223111	7217126	0.99
217	147e1c0a-b6f5-502a-8c72-20c7f693c30f	mel	21	7	1	Mel	Caetano Veloso - Waly Salomão	294765	9854062	0.99
218	57bb6b40-1b6a-5ba8-828b-1216e79f28f8	linha-do-equador	21	7	1	Linha Do Equador	Caetano Veloso - Djavan	299337	10003747	0.99
219	bbaf21bd-853d-5a2e-9949-df254f8c4b20	odara	21	7	1	Odara	Caetano Veloso	141270	4704104	0.99
220	8b21a8ce-11d7-5436-9112-2f5bccdcfc2d	a-luz-de-tieta	21	7	1	A Luz De Tieta	Caetano Veloso	251742	8507446	0.99
221	28d1bc33-4edf-5c5b-84a2-23bc00a885ca	atras-da-verd-e-rosa-so-nao-vai-quem-ja-morreu	21	7	1	Atrás Da Verd-E-Rosa Só Não Vai Quem Já Morreu	David Corrêa - Paulinho Carvalho - Carlos Sena - Bira do Ponto	307252	10364247	0.99
222	756fb24a-96fe-5298-9798-44d0f7f2d6d9	vida-boa	21	7	1	Vida Boa	Fausto Nilo - Armandinho	281730	9411272	0.99
223	e9f6a681-1b11-583b-9bd5-31dafe8558ad	sozinho-hitmakers-classic-mix	22	7	1	Sozinho (Hitmakers Classic Mix)	\N	436636	14462072	0.99
224	1573159c-7f37-5496-82f6-b2a10aa5908f	sozinho-hitmakers-classic-radio-edit	22	7	1	Sozinho (Hitmakers Classic Radio Edit)	\N	195004	6455134	0.99
225	253683bf-143f-573f-8083-cf2aceaa7cd2	sozinho-caedrum-n-bass	22	7	1	Sozinho (Caêdrum 'n' Bass)	\N	328071	10975007	0.99
226	bb9983a8-bd8f-5070-b8f8-1b98184b63ee	carolina-2	23	7	1	Carolina	\N	163056	5375395	0.99
227	03e51b70-0cb3-50b7-927a-b6ecd668b685	essa-moca-ta-diferente	23	7	1	Essa Moça Ta Diferente	\N	167235	5568574	0.99
228	6b2f1bf9-074f-59b4-b25a-dab67edfd526	vai-passar	23	7	1	Vai Passar	\N	369763	12359161	0.99
229	abc5ec70-74cb-5f78-9245-8349d06f11b1	samba-de-orly	23	7	1	Samba De Orly	\N	162429	5431854	0.99
230	457f089a-8781-5e54-90da-5c22c777bd3d	bye-bye-brasil	23	7	1	Bye, Bye Brasil	\N	283402	9499590	0.99
231	4dda30c7-b1a5-57c0-9ee8-70e5b183a3b9	atras-da-porta	23	7	1	Atras Da Porta	\N	189675	6132843	0.99
232	81577b3c-af03-5c3d-aa24-976811cd28b1	tatuagem	23	7	1	Tatuagem	\N	172120	5645703	0.99
233	141810eb-a187-558a-ad23-dd604111dc20	o-que-sera-a-flor-da-terra	23	7	1	O Que Será (À Flor Da Terra)	\N	167288	5574848	0.99
234	265b2c23-6179-5626-9f8b-05461848800f	morena-de-angola	23	7	1	Morena De Angola	\N	186801	6373932	0.99
235	54893855-9582-5d89-bbfc-c09dbf305d3d	apesar-de-voce	23	7	1	Apesar De Você	\N	234501	7886937	0.99
236	1160a2ef-85dc-5360-80da-681e4ee8c7bd	a-banda	23	7	1	A Banda	\N	132493	4349539	0.99
237	d8596603-17e9-5239-868d-0d28b814e959	minha-historia	23	7	1	Minha Historia	\N	182256	6029673	0.99
238	fed68cae-9ac9-5fed-b1ff-318b45fd84e1	com-acucar-e-com-afeto	23	7	1	Com Açúcar E Com Afeto	\N	175386	5846442	0.99
239	d53df6f8-cd26-5fc2-92ab-e4bb80be6841	brejo-da-cruz	23	7	1	Brejo Da Cruz	\N	214099	7270749	0.99
240	f95a5ab5-f17b-5aae-90b7-06edbea1fd95	meu-caro-amigo	23	7	1	Meu Caro Amigo	\N	260257	8778172	0.99
241	0b636237-d0bb-55f0-b5a9-a6af1c69a640	geni-e-o-zepelim	23	7	1	Geni E O Zepelim	\N	317570	10342226	0.99
242	a3b890ff-e9ef-5e78-b94b-9d8b6f4d5e3f	trocando-em-miudos	23	7	1	Trocando Em Miúdos	\N	169717	5461468	0.99
243	f67ecd92-dea1-5cd3-a00f-a3bf70200f65	vai-trabalhar-vagabundo	23	7	1	Vai Trabalhar Vagabundo	\N	139154	4693941	0.99
244	5a15d377-ab6e-5984-b780-24672f4c6627	gota-dagua	23	7	1	Gota D'água	\N	153208	5074189	0.99
245	2af57608-c03e-5845-8894-3b470aa5f2c6	construcao-deus-lhe-pague	23	7	1	Construção / Deus Lhe Pague	\N	383059	12675305	0.99
246	0e993e79-e1f9-5e97-adca-ff53b046afec	mateus-enter	24	7	1	Mateus Enter	Chico Science	33149	1103013	0.99
247	6635fe32-c0b4-558b-a9fa-6f57bdc4ea20	o-cidadao-do-mundo	24	7	1	O Cidadão Do Mundo	Chico Science	200933	6724966	0.99
248	5fa226b9-2118-579a-b98c-370608239641	etnia	24	7	1	Etnia	Chico Science	152555	5061413	0.99
249	1e645d0b-8c39-52fa-b3a4-c5684b64ebb6	quilombo-groove-instrumental	24	7	1	Quilombo Groove [Instrumental]	Chico Science	151823	5042447	0.99
250	e63cf901-685f-5583-846a-8018ceb2d8a4	maco	24	7	1	Macô	Chico Science	249600	8253934	0.99
251	2e17d389-f730-55fd-bbe4-c0dc6757ef15	um-passeio-no-mundo-livre	24	7	1	Um Passeio No Mundo Livre	Chico Science	240091	7984291	0.99
252	40f36d6a-c0d2-5cbf-b655-6ed5d61a1921	samba-do-lado	24	7	1	Samba Do Lado	Chico Science	227317	7541688	0.99
253	e2ef55a9-c209-5947-861d-24e9010fe18b	maracatu-atomico	24	7	1	Maracatu Atômico	Chico Science	284264	9670057	0.99
254	42270a6f-7cc5-5107-9dc9-b1d10dbdda14	o-encontro-de-isaac-asimov-com-santos-dumont-no-ceu	24	7	1	O Encontro De Isaac Asimov Com Santos Dumont No Céu	Chico Science	99108	3240816	0.99
255	8d6bfb5c-826b-5b45-bd9b-2ff553fd8a72	corpo-de-lama	24	7	1	Corpo De Lama	Chico Science	232672	7714954	0.99
256	9e62b2ca-6d3d-5891-8f90-bedcb5cfbb86	sobremesa	24	7	1	Sobremesa	Chico Science	240091	7960868	0.99
257	eaf3efc0-ff89-536d-ace4-1aca10df082e	manguetown	24	7	1	Manguetown	Chico Science	194560	6475159	0.99
258	b9e4d38b-4be6-5bf8-884e-21a3580888a7	um-satelite-na-cabeca	24	7	1	Um Satélite Na Cabeça	Chico Science	126615	4272821	0.99
259	d17ad87e-22b9-5976-992a-a178727c744c	baiao-ambiental-instrumental	24	7	1	Baião Ambiental [Instrumental]	Chico Science	152659	5198539	0.99
260	bbb9bce3-648a-58c8-b1d7-b171605f9835	sangue-de-bairro	24	7	1	Sangue De Bairro	Chico Science	132231	4415557	0.99
261	d1f5f7db-839e-5fd1-a55f-4b7892488984	enquanto-o-mundo-explode	24	7	1	Enquanto O Mundo Explode	Chico Science	88764	2968650	0.99
262	26655780-1047-5569-9983-6dd78fe75f8b	interlude-zumbi	24	7	1	Interlude Zumbi	Chico Science	71627	2408550	0.99
263	04e898c3-a287-5e5d-8e31-a305505b22af	crianca-de-domingo	24	7	1	Criança De Domingo	Chico Science	208222	6984813	0.99
264	6ea5be81-64a2-5686-ae30-e11ed2ae015a	amor-de-muito	24	7	1	Amor De Muito	Chico Science	175333	5881293	0.99
265	816c0fef-070d-54d5-b00f-9fae2702a455	samidarish-instrumental	24	7	1	Samidarish [Instrumental]	Chico Science	272431	8911641	0.99
266	a57df05c-eb4a-5928-91b3-2dfe5376677d	maracatu-atomico-atomic-version	24	7	1	Maracatu Atômico [Atomic Version]	Chico Science	273084	9019677	0.99
267	f2fd1a4e-adf5-5238-ba85-b670401a8a07	maracatu-atomico-ragga-mix	24	7	1	Maracatu Atômico [Ragga Mix]	Chico Science	210155	6986421	0.99
268	15080515-14cc-5546-a767-73e71507dc5b	maracatu-atomico-trip-hop	24	7	1	Maracatu Atômico [Trip Hop]	Chico Science	221492	7380787	0.99
269	2bb5a932-19b4-5aa5-a50a-bbef36eeb728	banditismo-por-uma-questa	25	7	1	Banditismo Por Uma Questa	\N	307095	10251097	0.99
270	9001aec0-6cee-5b4a-a365-f3c37ce69999	banditismo-por-uma-questa-2	25	7	1	Banditismo Por Uma Questa	\N	243644	8147224	0.99
271	f537f497-eb5c-5853-b4bd-08e059da5606	rios-pontes-overdrives	25	7	1	Rios Pontes & Overdrives	\N	286720	9659152	0.99
272	f971ca9a-3b0d-59b9-a405-6e02dc9888c6	cidade	25	7	1	Cidade	\N	216346	7241817	0.99
273	5d49fa9f-fa5d-5290-8419-b591f963df64	praiera	25	7	1	Praiera	\N	183640	6172781	0.99
274	27b7874d-ad11-5dda-b7c6-ac7fd98a9bd9	samba-makossa	25	7	1	Samba Makossa	\N	271856	9095410	0.99
275	119d877e-f446-5f1d-9a1b-79ceed2b4989	da-lama-ao-caos	25	7	1	Da Lama Ao Caos	\N	251559	8378065	0.99
276	0a2d8fe1-57ec-5563-81d7-6f7be87e28e1	maracatu-de-tiro-certeiro	25	7	1	Maracatu De Tiro Certeiro	\N	88868	2901397	0.99
277	11540532-b139-5b13-ab9a-04629687be13	salustiano-song	25	7	1	Salustiano Song	\N	215405	7183969	0.99
278	c3726935-ea92-5410-83b1-3f09a8a64939	antene-se	25	7	1	Antene Se	\N	248372	8253618	0.99
279	4c30b9bf-5f81-50ea-b08a-4118706397d8	risoflora	25	7	1	Risoflora	\N	105586	3536938	0.99
280	91572ee4-5973-5dee-930f-e9739b7b69be	lixo-do-mangue	25	7	1	Lixo Do Mangue	\N	193253	6534200	0.99
281	123de065-026d-5cfe-8e38-67792eeb1800	computadores-fazem-arte	25	7	1	Computadores Fazem Arte	\N	404323	13702771	0.99
282	88cd97ac-9c0a-5bd7-a0c3-dc5da922cc4d	girassol	26	8	1	Girassol	Bino Farias/Da Gama/Lazão/Pedro Luis/Toni Garrido	249808	8327676	0.99
283	b0ec07b8-964d-56e4-ba4d-47a25c40f172	a-sombra-da-maldade	26	8	1	A Sombra Da Maldade	Da Gama/Toni Garrido	230922	7697230	0.99
284	75b35eb3-1e21-5316-a9e2-c15d22a5e938	johnny-b-goode	26	8	1	Johnny B. Goode	Chuck Berry	254615	8505985	0.99
285	5f1d979e-efb5-5cbe-8634-9b3dafd2a3d4	soldado-da-paz	26	8	1	Soldado Da Paz	Herbert Vianna	194220	6455080	0.99
286	45647aff-060c-5c1f-8925-946ea2e135f9	firmamento	26	8	1	Firmamento	Bino Farias/Da Gama/Henry Lawes/Lazão/Toni Garrido/Winston Foser-Vers	222145	7402658	0.99
287	bbe496fd-57da-5d95-b02f-9e8b1a6f29f7	extra	26	8	1	Extra	Gilberto Gil	304352	10078050	0.99
288	6cc5ddc6-d3e0-5b70-94d8-964b2e1cc127	o-ere	26	8	1	O Erê	Bernardo Vilhena/Bino Farias/Da Gama/Lazão/Toni Garrido	236382	7866924	0.99
289	f87b916f-975e-557b-9ead-22bec11d5f75	podes-crer	26	8	1	Podes Crer	Bino Farias/Da Gama/Lazão/Toni Garrido	232280	7747747	0.99
290	0fc245e0-e7bf-58d5-bc41-6be896fa8337	a-estrada	26	8	1	A Estrada	Bino Farias/Da Gama/Lazão/Toni Garrido	248842	8275673	0.99
291	a760c476-4304-5824-acc0-1a134cd4df90	berlim	26	8	1	Berlim	Da Gama/Toni Garrido	207542	6920424	0.99
292	80707e15-7f5d-56bf-b86c-5222e4492aea	ja-foi	26	8	1	Já Foi	Bino Farias/Da Gama/Lazão/Toni Garrido	221544	7388466	0.99
293	204bd8ca-3715-55f9-af4c-72d2b8dc318d	onde-voce-mora	26	8	1	Onde Você Mora?	Marisa Monte/Nando Reis	256026	8502588	0.99
294	46a7e756-3b87-591a-8c49-c02eabc01fc6	pensamento	26	8	1	Pensamento	Bino Farias/Da Gamma/Lazão/Rás Bernard	173008	5748424	0.99
295	420fbbc5-87b2-5325-98f8-5d0434c2c1e8	conciliacao	26	8	1	Conciliação	Da Gama/Lazão/Rás Bernardo	257619	8552474	0.99
296	dd9c713e-3517-5bb5-b412-be7f3c37448b	realidade-virtual	26	8	1	Realidade Virtual	Bino Farias/Da Gama/Lazão/Toni Garrido	195239	6503533	0.99
297	03ed62d8-d5b6-5a79-a555-c203ad2f646b	mensagem	26	8	1	Mensagem	Bino Farias/Da Gama/Lazão/Rás Bernardo	225332	7488852	0.99
298	cc108936-371d-542c-b755-1ce674591b2e	a-cor-do-sol	26	8	1	A Cor Do Sol	Bernardo Vilhena/Da Gama/Lazão	231392	7663348	0.99
299	57b82d9b-cafd-52ff-8fee-76f1b30b2b9e	onde-voce-mora-2	27	8	1	Onde Você Mora?	Marisa Monte/Nando Reis	298396	10056970	0.99
300	fca2bf55-e578-59c7-b81a-0f8524478443	o-ere-2	27	8	1	O Erê	Bernardo Vilhena/Bino/Da Gama/Lazao/Toni Garrido	206942	6950332	0.99
301	43072997-7b08-5267-9b0e-24cf2a77e462	a-sombra-da-maldade-2	27	8	1	A Sombra Da Maldade	Da Gama/Toni Garrido	285231	9544383	0.99
302	910743c2-6446-5ef3-a116-661069e24711	a-estrada-2	27	8	1	A Estrada	Da Gama/Lazao/Toni Garrido	282174	9344477	0.99
303	4bbfda54-b99b-5746-b6f1-755c740d9c9f	falar-a-verdade	27	8	1	Falar A Verdade	Bino/Da Gama/Ras Bernardo	244950	8189093	0.99
304	f5eb13d1-2099-5d3c-a375-bc9a4443d98a	firmamento-2	27	8	1	Firmamento	Harry Lawes/Winston Foster-Vers	225488	7507866	0.99
305	d745ed56-91ab-5376-995a-519d93e7fd0d	pensamento-2	27	8	1	Pensamento	Bino/Da Gama/Ras Bernardo	192391	6399761	0.99
306	db3e9da4-b140-5bf3-9f76-b3eb659f5432	realidade-virtual-2	27	8	1	Realidade Virtual	Bino/Da Gamma/Lazao/Toni Garrido	240300	8069934	0.99
307	6e74bf75-aafd-5056-b931-46672aafcf97	doutor	27	8	1	Doutor	Bino/Da Gama/Toni Garrido	178155	5950952	0.99
308	0e3b7938-fe84-55b1-b8c2-833e22d540a7	na-frente-da-tv	27	8	1	Na Frente Da TV	Bino/Da Gama/Lazao/Ras Bernardo	289750	9633659	0.99
309	8f607667-c6d2-5c77-bc33-eb6b0a921bb2	downtown	27	8	1	Downtown	Cidade Negra	239725	8024386	0.99
310	3e34bf8f-15ff-552f-86a2-b6195b591d75	sabado-a-noite	27	8	1	Sábado A Noite	Lulu Santos	267363	8895073	0.99
311	eedc8c34-0c90-5f95-9651-e0e062d3ac9f	a-cor-do-sol-2	27	8	1	A Cor Do Sol	Bernardo Vilhena/Da Gama/Lazao	273031	9142937	0.99
312	712fe4d7-0f74-55b0-9822-e11285b7c939	eu-tambem-quero-beijar	27	8	1	Eu Também Quero Beijar	Fausto Nilo/Moraes Moreira/Pepeu Gomes	211147	7029400	0.99
313	01bd5296-8e1f-5c1c-add6-2c4cb2304857	noite-do-prazer	28	7	1	Noite Do Prazer	\N	311353	10309980	0.99
314	2a6708fa-d635-5d1b-8517-95698f25ad31	a-francesa	28	7	1	À Francesa	\N	244532	8150846	0.99
315	4ca5b067-7daf-59a9-8b7f-73ddc5f0d4d2	cada-um-cada-um-a-namoradeira	28	7	1	Cada Um Cada Um (A Namoradeira)	\N	253492	8441034	0.99
316	58f71090-349a-5167-ae00-0e20322f2dbb	linha-do-equador-2	28	7	1	Linha Do Equador	\N	244715	8123466	0.99
317	290777ab-d0e8-5aaa-8104-8ed677166543	amor-demais	28	7	1	Amor Demais	\N	254040	8420093	0.99
318	408dde95-9792-57ad-adab-3d3405d52e4a	ferias	28	7	1	Férias	\N	264202	8731945	0.99
319	eda5e21f-870d-57f0-9bd6-a4859959ad7b	gostava-tanto-de-voce	28	7	1	Gostava Tanto De Você	\N	230452	7685326	0.99
320	267c84b2-03e9-5c96-832f-197124a0239d	flor-do-futuro	28	7	1	Flor Do Futuro	\N	275748	9205941	0.99
321	314f777c-776c-5660-949f-b25642dea9ce	felicidade-urgente	28	7	1	Felicidade Urgente	\N	266605	8873358	0.99
322	1c877d98-5808-509c-8457-eb91cb4a7a16	livre-pra-viver	28	7	1	Livre Pra Viver	\N	214595	7111596	0.99
323	9b2481b0-e10e-59d7-93fd-75def59e130c	dig-dig-lambe-lambe-ao-vivo	29	9	1	Dig-Dig, Lambe-Lambe (Ao Vivo)	Cassiano Costa/Cintia Maviane/J.F./Lucas Costa	205479	6892516	0.99
324	24e1a4cd-5fd8-5953-90e7-f708cc94c3e0	perere	29	9	1	Pererê	Augusto Conceição/Chiclete Com Banana	198661	6643207	0.99
325	9a8c8452-dd00-5f08-9dc2-5f91e8d20dc7	tribotchan	29	9	1	TriboTchan	Cal Adan/Paulo Levi	194194	6507950	0.99
326	363e3d03-4f2e-505e-b860-3b5f4d986dd2	tapa-aqui-descobre-ali	29	9	1	Tapa Aqui, Descobre Ali	Paulo Levi/W. Rangel	188630	6327391	0.99
327	fb5c3b59-25c1-5731-a13f-50a3b79932f9	daniela	29	9	1	Daniela	Jorge Cardoso/Pierre Onasis	230791	7748006	0.99
328	2a24061e-a7d9-5575-83f4-5bac636e1aad	bate-lata	29	9	1	Bate Lata	Fábio Nolasco/Gal Sales/Ivan Brasil	206733	7034985	0.99
329	8cb66f12-9c43-5161-a3db-31c24761f14f	garotas-do-brasil	29	9	1	Garotas do Brasil	Garay, Ricardo Engels/Luca Predabom/Ludwig, Carlos Henrique/Maurício Vieira	210155	6973625	0.99
330	62910664-fa90-569b-be7a-d6257ce51540	levada-do-amor-ailoviu	29	9	1	Levada do Amor (Ailoviu)	Luiz Wanderley/Paulo Levi	190093	6457752	0.99
331	937d97cc-3690-5845-a3db-c15670276f4b	lavadeira	29	9	1	Lavadeira	Do Vale, Valverde/Gal Oliveira/Luciano Pinto	214256	7254147	0.99
332	925d0d13-140c-5776-b588-336eb523fd97	reboladeira	29	9	1	Reboladeira	Cal Adan/Ferrugem/Julinho Carioca/Tríona Ní Dhomhnaill	210599	7027525	0.99
333	06346382-345e-5cef-af41-6bf67445a51a	e-que-nessa-encarnacao-eu-nasci-manga	29	9	1	É que Nessa Encarnação Eu Nasci Manga	Lucina/Luli	196519	6568081	0.99
334	e9f32bd5-b217-5eb0-971c-584399a7f10f	reggae-tchan	29	9	1	Reggae Tchan	Cal Adan/Del Rey, Tension/Edu Casanova	206654	6931328	0.99
335	7825d189-1c5e-5f7e-a9e7-3d53da399d56	my-love	29	9	1	My Love	Jauperi/Zeu Góes	203493	6772813	0.99
336	095b1a36-5796-5de7-9bc5-d065be6e4d39	latinha-de-cerveja	29	9	1	Latinha de Cerveja	Adriano Bernandes/Edmar Neves	166687	5532564	0.99
337	10dc9051-ae51-5fd3-a139-4e62fba7260e	you-shook-me	30	1	1	You Shook Me	J B Lenoir/Willie Dixon	315951	10249958	0.99
338	59e39fab-a84e-58f4-b198-e33d8d7254f8	i-cant-quit-you-baby	30	1	1	I Can't Quit You Baby	Willie Dixon	263836	8581414	0.99
339	8c020145-eee8-52cf-aba6-2d41d7e46406	communication-breakdown	30	1	1	Communication Breakdown	Jimmy Page/John Bonham/John Paul Jones	192653	6287257	0.99
340	3892cf14-c684-54e9-bd08-fe0e73b8017b	dazed-and-confused	30	1	1	Dazed and Confused	Jimmy Page	401920	13035765	0.99
341	ca510458-5f28-5cd6-bebd-0ebc946f4b7b	the-girl-i-love-she-got-long-black-wavy-hair	30	1	1	The Girl I Love She Got Long Black Wavy Hair	Jimmy Page/John Bonham/John Estes/John Paul Jones/Robert Plant	183327	5995686	0.99
342	d89961c3-de48-5b53-86f3-d0b1f619c6c2	what-is-and-should-never-be	30	1	1	What is and Should Never Be	Jimmy Page/Robert Plant	260675	8497116	0.99
343	5080e3f9-4a46-5959-9cda-9a4f1a3e0eb2	communication-breakdown-2	30	1	1	Communication Breakdown(2)	Jimmy Page/John Bonham/John Paul Jones	161149	5261022	0.99
344	6ca4bd76-c8cd-5b99-9e2e-f87bc726c90a	travelling-riverside-blues	30	1	1	Travelling Riverside Blues	Jimmy Page/Robert Johnson/Robert Plant	312032	10232581	0.99
345	6e1cdb04-b70d-53b9-b9b5-ae0ef1e5e447	whole-lotta-love	30	1	1	Whole Lotta Love	Jimmy Page/John Bonham/John Paul Jones/Robert Plant/Willie Dixon	373394	12258175	0.99
346	6cb85da1-afe7-5d07-a617-dbdbf6b0d4f6	somethin-else	30	1	1	Somethin' Else	Bob Cochran/Sharon Sheeley	127869	4165650	0.99
347	9e751b58-6b92-55de-b719-89ca6888af54	communication-breakdown-3	30	1	1	Communication Breakdown(3)	Jimmy Page/John Bonham/John Paul Jones	185260	6041133	0.99
348	43a1bfde-924e-52ad-8bed-ddaaa304c81b	i-cant-quit-you-baby-2	30	1	1	I Can't Quit You Baby(2)	Willie Dixon	380551	12377615	0.99
349	97b3710c-4467-5690-ab38-9185f44ea013	you-shook-me-2	30	1	1	You Shook Me(2)	J B Lenoir/Willie Dixon	619467	20138673	0.99
350	874bbd11-fd28-57e7-9b1f-af7926497e34	how-many-more-times	30	1	1	How Many More Times	Chester Burnett/Jimmy Page/John Bonham/John Paul Jones/Robert Plant	711836	23092953	0.99
351	af7b2928-e317-554a-b425-bfdfddd08c53	debra-kadabra	31	1	1	Debra Kadabra	Frank Zappa	234553	7649679	0.99
352	1d899b41-382c-5e50-b69e-5eacc258bd98	carolina-hard-core-ecstasy	31	1	1	Carolina Hard-Core Ecstasy	Frank Zappa	359680	11731061	0.99
353	f9509442-dd23-5dd2-8b13-1019ea4a9192	sam-with-the-showing-scalp-flat-top	31	1	1	Sam With The Showing Scalp Flat Top	Don Van Vliet	171284	5572993	0.99
354	6249d51a-ada7-5640-adec-388bc59921e5	poofters-froth-wyoming-plans-ahead	31	1	1	Poofter's Froth Wyoming Plans Ahead	Frank Zappa	183902	6007019	0.99
355	925729e2-7e8c-5a7a-aac8-69ba28cad567	200-years-old	31	1	1	200 Years Old	Frank Zappa	272561	8912465	0.99
356	d4bd25a8-3212-5efa-94b5-83ada636ce27	cucamonga	31	1	1	Cucamonga	Frank Zappa	144483	4728586	0.99
357	5cc3703c-7801-59d0-b9a1-cb79f579f240	advance-romance	31	1	1	Advance Romance	Frank Zappa	677694	22080051	0.99
358	7abb2e24-e225-531a-a6b5-a915c82bc796	man-with-the-woman-head	31	1	1	Man With The Woman Head	Don Van Vliet	88894	2922044	0.99
359	c96a0f02-8a2a-56a6-a0ef-b50b1c029b78	muffin-man	31	1	1	Muffin Man	Frank Zappa	332878	10891682	0.99
360	dea073af-75fd-5888-839f-b0b5ffd3693b	vai-vai-2001	32	10	1	Vai-Vai 2001	\N	276349	9402241	0.99
361	75924ced-d6ea-58d3-9a97-61f8e26a3fa3	x-9-2001	32	10	1	X-9 2001	\N	273920	9310370	0.99
362	35f634fd-b0a2-5b0d-905d-5ecf257d62cf	gavioes-2001	32	10	1	Gavioes 2001	\N	282723	9616640	0.99
363	4742c957-da88-5bb3-b469-872be58b42d1	nene-2001	32	10	1	Nene 2001	\N	284969	9694508	0.99
364	304d18ab-c7de-5c69-9991-e62172daa597	rosas-de-ouro-2001	32	10	1	Rosas De Ouro 2001	\N	284342	9721084	0.99
365	4633bda3-2433-5bd7-965b-85ac799a70fa	mocidade-alegre-2001	32	10	1	Mocidade Alegre 2001	\N	282488	9599937	0.99
366	e53367e2-f6fb-51f4-8bdd-7f314b2bf362	camisa-verde-2001	32	10	1	Camisa Verde 2001	\N	283454	9633755	0.99
367	51229d30-8dac-54cc-959a-ea5755018d15	leandro-de-itaquera-2001	32	10	1	Leandro De Itaquera 2001	\N	274808	9451845	0.99
368	c0fac046-864a-5bef-9d05-ad5727c96fbe	tucuruvi-2001	32	10	1	Tucuruvi 2001	\N	287921	9883335	0.99
369	c290c37b-9d68-52ca-8cfe-dc8d5db5ce99	aguia-de-ouro-2001	32	10	1	Aguia De Ouro 2001	\N	284160	9698729	0.99
370	e358e906-7fed-54a8-88f7-f150f9492f37	ipiranga-2001	32	10	1	Ipiranga 2001	\N	248293	8522591	0.99
371	c3e3f71d-d5bf-5895-a67b-1a3b3800e57f	morro-da-casa-verde-2001	32	10	1	Morro Da Casa Verde 2001	\N	284708	9718778	0.99
372	fc572a5c-af58-5e6b-a41d-c572c29bd715	perola-negra-2001	32	10	1	Perola Negra 2001	\N	281626	9619196	0.99
373	fc8726f3-a439-5969-97fd-39ea74f0e284	sao-lucas-2001	32	10	1	Sao Lucas 2001	\N	296254	10020122	0.99
374	68c1cd83-74ef-5122-8668-0bfd6a7063bb	guanabara	33	7	1	Guanabara	Marcos Valle	247614	8499591	0.99
375	384bf04c-8e55-5586-91d4-3e6c7728907f	mas-que-nada	33	7	1	Mas Que Nada	Jorge Ben	248398	8255254	0.99
376	e2ce9b37-bcef-5b59-a9b7-1dab5d256b5a	voo-sobre-o-horizonte	33	7	1	Vôo Sobre o Horizonte	J.r.Bertami/Parana	225097	7528825	0.99
377	7d28b158-5c1e-5a51-b441-eba10d748269	a-paz	33	7	1	A Paz	Donato/Gilberto Gil	263183	8619173	0.99
378	22f31166-5b94-5e4a-b8ce-47e5f81a8a44	wave-vou-te-contar	33	7	1	Wave (Vou te Contar)	Antonio Carlos Jobim	271647	9057557	0.99
379	93486974-2545-50f8-84fe-695c9e770e38	agua-de-beber	33	7	1	Água de Beber	Antonio Carlos Jobim/Vinicius de Moraes	146677	4866476	0.99
380	576afd13-71ce-5cb1-a2ee-14332efa4d92	samba-da-bencaco	33	7	1	Samba da Bençaco	Baden Powell/Vinicius de Moraes	282200	9440676	0.99
381	eea894ad-8e10-50b7-a9d1-44645b6aeda0	pode-parar	33	7	1	Pode Parar	Jorge Vercilo/Jota Maranhao	179408	6046678	0.99
382	5fca1ebc-9b85-5fe8-90a6-ab6d36af397b	menino-do-rio	33	7	1	Menino do Rio	Caetano Veloso	262713	8737489	0.99
383	3f4bca5c-b889-59e9-aae8-0988c7c76295	ando-meio-desligado	33	7	1	Ando Meio Desligado	Caetano Veloso	195813	6547648	0.99
384	02928594-92c8-5f82-8675-10a232c62af6	misterio-da-raca	33	7	1	Mistério da Raça	Luiz Melodia/Ricardo Augusto	184320	6191752	0.99
385	225086bf-403e-586a-bce9-ac2785cd5e1c	all-star	33	7	1	All Star	Nando Reis	176326	5891697	0.99
386	69d996d2-cea3-5b0a-a87b-fe6c3607073a	menina-bonita	33	7	1	Menina Bonita	Alexandre Brazil/Pedro Luis/Rodrigo Cabelo	237087	7938246	0.99
387	612f8d94-1148-5699-848f-19dea0bb2a92	pescador-de-ilusoes	33	7	1	Pescador de Ilusões	Macelo Yuka/O Rappa	245524	8267067	0.99
388	d6ab5c8e-a48a-5963-b440-7b2c3c980d0f	a-vontade-live-mix	33	7	1	À Vontade (Live Mix)	Bombom/Ed Motta	180636	5972430	0.99
389	d29227b8-807b-58e7-a908-c9b6867605ac	maria-fumaca	33	7	1	Maria Fumaça	Luiz Carlos/Oberdan	141008	4743149	0.99
390	28fd98b0-2088-5854-beed-078c3c21b966	sambassim-dj-patife-remix	33	7	1	Sambassim (dj patife remix)	Alba Carvalho/Fernando Porto	213655	7243166	0.99
391	5f3c32e8-2a7e-564b-9b8a-350b3e96c1fa	garota-de-ipanema-2	34	7	1	Garota De Ipanema	Vários	279536	9141343	0.99
392	8ccd48d7-d1ff-5ce8-ae3f-ac238071f009	tim-tim-por-tim-tim	34	7	1	Tim Tim Por Tim Tim	Vários	213237	7143328	0.99
393	3c308cdc-0d49-5d12-afea-ebfb6e3d7dfa	tarde-em-itapoa	34	7	1	Tarde Em Itapoã	Vários	313704	10344491	0.99
394	f57ba86c-9e55-503f-94e9-3e6fd7165b7e	tanto-tempo	34	7	1	Tanto Tempo	Vários	170292	5572240	0.99
395	00575b37-431c-53f7-a462-838207160e23	eu-vim-da-bahia-live	34	7	1	Eu Vim Da Bahia - Live	Vários	157988	5115428	0.99
396	9dd76ab1-8922-5069-9cfb-f663c4dae089	alo-alo-marciano	34	7	1	Alô Alô Marciano	Vários	238106	8013065	0.99
397	37890cd5-b0b8-5fe1-93fb-7124f8c9763c	linha-do-horizonte	34	7	1	Linha Do Horizonte	Vários	279484	9275929	0.99
398	91f42fcd-bf46-540b-b5e0-8fb621c89b0c	only-a-dream-in-rio	34	7	1	Only A Dream In Rio	Vários	371356	12192989	0.99
399	a4dbebeb-9745-5643-a1d1-b81d106dac6c	abrir-a-porta	34	7	1	Abrir A Porta	Vários	271960	8991141	0.99
400	33424041-d918-5834-932a-d45e2d4085e6	alice	34	7	1	Alice	Vários	165982	5594341	0.99
401	6ebe6697-43ff-59d1-8dbd-364334523dcb	momentos-que-marcam	34	7	1	Momentos Que Marcam	Vários	280137	9313740	0.99
402	bf0a4182-22f5-5ff1-ab6a-5667118c1698	um-jantar-pra-dois	34	7	1	Um Jantar Pra Dois	Vários	237714	7819755	0.99
403	7e6071ec-4375-56a5-ae26-fdcbd4c20ae9	bumbo-da-mangueira	34	7	1	Bumbo Da Mangueira	Vários	270158	9073350	0.99
404	f33c5e79-db1e-51f2-bcb2-9085bc813907	mr-funk-samba	34	7	1	Mr Funk Samba	Vários	213890	7102545	0.99
405	9d593bad-f584-5999-852f-62f1fe7355d4	santo-antonio	34	7	1	Santo Antonio	Vários	162716	5492069	0.99
406	d7c200d1-7aaf-58d4-a0f4-84e0c612ee5b	por-voce	34	7	1	Por Você	Vários	205557	6792493	0.99
407	b1b4d9df-47e3-549d-846a-f7b98eb7fbfd	so-tinha-de-ser-com-voce	34	7	1	Só Tinha De Ser Com Você	Vários	389642	13085596	0.99
408	96274aa8-b29c-5f8e-9098-c6a2966fa426	free-speech-for-the-dumb	35	3	1	Free Speech For The Dumb	Molaney/Morris/Roberts/Wainwright	155428	5076048	0.99
409	88d3efdd-542a-53da-9e54-bb3c90631830	its-electric	35	3	1	It's Electric	Harris/Tatler	213995	6978601	0.99
410	33fdfccb-295b-5ab4-9a93-b4fda845b3a0	sabbra-cadabra	35	3	1	Sabbra Cadabra	Black Sabbath	380342	12418147	0.99
411	2f33f185-ff96-54e0-abc1-2f9d4562959e	turn-the-page	35	3	1	Turn The Page	Seger	366524	11946327	0.99
412	13052c2b-7d8e-53a6-8703-2e726dc017dc	die-die-my-darling	35	3	1	Die Die My Darling	Danzig	149315	4867667	0.99
413	79000967-2e37-5410-b876-2f4eb17069b9	loverman	35	3	1	Loverman	Cave	472764	15446975	0.99
414	804b1fb6-9e30-5575-aa59-3660cafca8ef	mercyful-fate	35	3	1	Mercyful Fate	Diamond/Shermann	671712	21942829	0.99
415	e0060c58-23a3-5105-b7c6-5044aaa03791	astronomy	35	3	1	Astronomy	A.Bouchard/J.Bouchard/S.Pearlman	397531	13065612	0.99
416	ba4219a1-df86-5e4f-8321-1fa652e2b07b	whiskey-in-the-jar	35	3	1	Whiskey In The Jar	Traditional	305005	9943129	0.99
417	ac000fa5-7b36-5a7b-9aa9-57fe31a66ae2	tuesdays-gone	35	3	1	Tuesday's Gone	Collins/Van Zandt	545750	17900787	0.99
418	02fd4930-97f5-5b17-a04c-af7ace6e0a67	the-more-i-see	35	3	1	The More I See	Molaney/Morris/Roberts/Wainwright	287973	9378873	0.99
419	8901559a-fa74-5847-b5dd-6a42e7adb57e	a-kind-of-magic	36	1	1	A Kind Of Magic	Roger Taylor	262608	8689618	0.99
420	af853006-caf3-5d09-b766-ca4aa7b0d6dd	under-pressure	36	1	1	Under Pressure	Queen & David Bowie	236617	7739042	0.99
421	6c3bdeb7-fd9f-55c8-b37f-9d701add333d	radio-ga-ga	36	1	1	Radio GA GA	Roger Taylor	343745	11358573	0.99
422	c79ebacd-ce47-57d7-8ce1-4093e2265692	i-want-it-all	36	1	1	I Want It All	Queen	241684	7876564	0.99
423	cc159f7a-4399-5340-992c-9939449c588b	i-want-to-break-free	36	1	1	I Want To Break Free	John Deacon	259108	8552861	0.99
424	09af1e13-149b-5727-86fb-0c4d4b74d185	innuendo	36	1	1	Innuendo	Queen	387761	12664591	0.99
425	f409b37f-2111-50d8-b47e-8f8965a71a2b	its-a-hard-life	36	1	1	It's A Hard Life	Freddie Mercury	249417	8112242	0.99
426	78496e09-705e-57b9-9af3-a6c3c3d8bce1	breakthru	36	1	1	Breakthru	Queen	249234	8150479	0.99
427	7bf5539f-5983-540c-83bf-fad715e02132	who-wants-to-live-forever	36	1	1	Who Wants To Live Forever	Brian May	297691	9577577	0.99
428	58915e42-d48a-5bfb-8c12-9a088b4b36f8	headlong	36	1	1	Headlong	Queen	273057	8921404	0.99
429	68cbacdd-a2bd-5a83-8a19-9e79fd7f491e	the-miracle	36	1	1	The Miracle	Queen	294974	9671923	0.99
430	8885557f-57de-5502-82ef-0b968d17e77c	im-going-slightly-mad	36	1	1	I'm Going Slightly Mad	Queen	248032	8192339	0.99
431	83176678-d18a-5fc9-8d1a-bfc80a62acfb	the-invisible-man	36	1	1	The Invisible Man	Queen	238994	7920353	0.99
432	d443282b-0520-597e-8034-61db4ba4af98	hammer-to-fall	36	1	1	Hammer To Fall	Brian May	220316	7255404	0.99
433	e6750d8f-996d-53ab-88f0-f294abb2b209	friends-will-be-friends	36	1	1	Friends Will Be Friends	Freddie Mercury & John Deacon	248920	8114582	0.99
434	2dbeeb38-8ad8-5c6d-b0a8-ef7b407f432e	the-show-must-go-on	36	1	1	The Show Must Go On	Queen	263784	8526760	0.99
435	4833a4b8-e576-5862-baf1-f50e756e538a	one-vision	36	1	1	One Vision	Queen	242599	7936928	0.99
436	b83b7f44-64e6-5f9f-95ad-f7952b33bd60	detroit-rock-city	37	1	1	Detroit Rock City	Paul Stanley, B. Ezrin	218880	7146372	0.99
437	75303004-83a1-5501-8933-836ef6fc61a4	black-diamond	37	1	1	Black Diamond	Paul Stanley	314148	10266007	0.99
438	7f4b0d7f-6a44-5774-b482-7bd4eb5a3c73	hard-luck-woman	37	1	1	Hard Luck Woman	Paul Stanley	216032	7109267	0.99
439	26f4a069-b0d3-58cc-9078-f1544f71f56f	sure-know-something	37	1	1	Sure Know Something	Paul Stanley, Vincent Poncia	242468	7939886	0.99
440	00df305f-c492-50a9-be47-85d83f086fba	love-gun	37	1	1	Love Gun	Paul Stanley	196257	6424915	0.99
441	d848bf58-840d-53c4-886c-58ac4da966db	deuce	37	1	1	Deuce	Gene Simmons	185077	6097210	0.99
442	91254145-e7c1-5544-823e-6ca936630dca	goin-blind	37	1	1	Goin' Blind	Gene Simmons, S. Coronel	216215	7045314	0.99
443	cedceeec-527f-5a41-b7ed-b1826bbb0f1d	shock-me	37	1	1	Shock Me	Ace Frehley	227291	7529336	0.99
444	9f315712-96ac-5b0d-8ae8-75154398aead	do-you-love-me	37	1	1	Do You Love Me	Paul Stanley, B. Ezrin, K. Fowley	214987	6976194	0.99
445	e5e592e3-1f8d-5813-a92b-4573af8fd18e	she	37	1	1	She	Gene Simmons, S. Coronel	248346	8229734	0.99
446	5d5edea3-9ef9-5550-9b03-83129eddb146	i-was-made-for-loving-you	37	1	1	I Was Made For Loving You	Paul Stanley, Vincent Poncia, Desmond Child	271360	9018078	0.99
447	c1448386-0e44-57bf-8078-ce1d67d94f4d	shout-it-out-loud	37	1	1	Shout It Out Loud	Paul Stanley, Gene Simmons, B. Ezrin	219742	7194424	0.99
448	1c278357-12fb-5265-9808-d06b44e14112	god-of-thunder	37	1	1	God Of Thunder	Paul Stanley	255791	8309077	0.99
449	5db9fc45-3dc6-5e4f-89fc-c93d6829554a	calling-dr-love	37	1	1	Calling Dr. Love	Gene Simmons	225332	7395034	0.99
450	90806521-9edc-5f2d-bb1f-3d2d6f56625f	beth	37	1	1	Beth	S. Penridge, Bob Ezrin, Peter Criss	166974	5360574	0.99
451	0ff85c80-c23c-5917-8d3f-c2d1ef656608	strutter	37	1	1	Strutter	Paul Stanley, Gene Simmons	192496	6317021	0.99
452	9f8a2bae-cc43-5b73-88ca-e25989c15887	rock-and-roll-all-nite	37	1	1	Rock And Roll All Nite	Paul Stanley, Gene Simmons	173609	5735902	0.99
453	5a7cd4be-8655-5917-ae01-8f9d75a4a3e3	cold-gin	37	1	1	Cold Gin	Ace Frehley	262243	8609783	0.99
454	05ca50ee-e07c-563d-a6ef-9e34ff6e7e0d	plaster-caster	37	1	1	Plaster Caster	Gene Simmons	207333	6801116	0.99
455	9e7ef97f-786d-5ffa-9419-6e6397d9d6d9	god-gave-rock-n-roll-to-you	37	1	1	God Gave Rock 'n' Roll To You	Paul Stanley, Gene Simmons, Rus Ballard, Bob Ezrin	320444	10441590	0.99
456	d7a504b9-19e8-5dc6-bd68-c5fbaba3a440	heart-of-the-night	38	2	1	Heart of the Night	\N	273737	9098263	0.99
457	68dd77ef-2b40-5850-9ab1-9ff5c5bc9a2f	de-la-luz	38	2	1	De La Luz	\N	315219	10518284	0.99
458	b48d990f-5eca-5a4e-97e3-d0917d7356c1	westwood-moon	38	2	1	Westwood Moon	\N	295627	9765802	0.99
459	e892bdfe-5f75-5c64-8a25-16cb05bb68a2	midnight	38	2	1	Midnight	\N	266866	8851060	0.99
460	876fb9a4-d6dc-5fa2-8e40-a8d01df6ed52	playtime	38	2	1	Playtime	\N	273580	9070880	0.99
461	9705988e-6bcd-53ea-ae52-3ca38c3de9cc	surrender	38	2	1	Surrender	\N	287634	9422926	0.99
462	60a12275-7c05-52f3-823d-1cd21589159b	valentinos	38	2	1	Valentino's	\N	296124	9848545	0.99
463	1dbe70df-9046-52c4-b9f6-2c0ba3a72fff	believe	38	2	1	Believe	\N	310778	10317185	0.99
464	6ff109d8-2f6f-533c-bb35-2d42de66c85c	as-we-sleep	38	2	1	As We Sleep	\N	316865	10429398	0.99
465	3eefe3fb-602f-5a46-bcd3-dd4b5d5e49f4	when-evening-falls	38	2	1	When Evening Falls	\N	298135	9863942	0.99
466	89c7925b-c8dd-5628-b6dd-ebbc1aaeac16	j-squared	38	2	1	J Squared	\N	288757	9480777	0.99
467	95d493a9-3e14-576e-b92c-6701e5ee4bae	best-thing	38	2	1	Best Thing	\N	274259	9069394	0.99
468	20f5b335-4eb3-5b5b-bf45-4ba4eacb4480	maria	39	4	1	Maria	Billie Joe Armstrong -Words Green Day -Music	167262	5484747	0.99
469	2385fb54-fd43-58da-be40-ac644a79f0b0	poprocks-and-coke	39	4	1	Poprocks And Coke	Billie Joe Armstrong -Words Green Day -Music	158354	5243078	0.99
470	0cf82ebf-cb18-5fe6-8fe1-b90f60177fa5	longview	39	4	1	Longview	Billie Joe Armstrong -Words Green Day -Music	234083	7714939	0.99
471	01723db8-352e-5567-9e7e-2701bf5753ab	welcome-to-paradise	39	4	1	Welcome To Paradise	Billie Joe Armstrong -Words Green Day -Music	224208	7406008	0.99
472	c1cab917-d22b-5499-8caf-4dc2de0c9a9f	basket-case	39	4	1	Basket Case	Billie Joe Armstrong -Words Green Day -Music	181629	5951736	0.99
473	da146edf-21ab-579a-82fe-8ca3fa5cfff5	when-i-come-around	39	4	1	When I Come Around	Billie Joe Armstrong -Words Green Day -Music	178364	5839426	0.99
474	b7ba2642-b107-5721-87aa-2d7a68a5cbd8	she-2	39	4	1	She	Billie Joe Armstrong -Words Green Day -Music	134164	4425128	0.99
475	9cb731ad-592d-5d13-900f-cf155fc46948	j-a-r-jason-andrew-relva	39	4	1	J.A.R. (Jason Andrew Relva)	Mike Dirnt -Words Green Day -Music	170997	5645755	0.99
476	73882421-3439-52f8-8149-6b744f62dab8	geek-stink-breath	39	4	1	Geek Stink Breath	Billie Joe Armstrong -Words Green Day -Music	135888	4408983	0.99
477	45ae7de4-aae3-56f3-9d96-c2a8efeb4fe5	brain-stew	39	4	1	Brain Stew	Billie Joe Armstrong -Words Green Day -Music	193149	6305550	0.99
478	9e7d85e1-6f16-5b8e-ba42-460059d365d3	jaded	39	4	1	Jaded	Billie Joe Armstrong -Words Green Day -Music	90331	2950224	0.99
479	bf5b0e58-fdae-5dc5-abf6-13d3ae06f86f	walking-contradiction	39	4	1	Walking Contradiction	Billie Joe Armstrong -Words Green Day -Music	151170	4932366	0.99
480	9f82a8d0-00cc-5113-8703-497a60386a1b	stuck-with-me	39	4	1	Stuck With Me	Billie Joe Armstrong -Words Green Day -Music	135523	4431357	0.99
481	985c42ef-dcd4-5ed8-928e-168b37d29f40	hitchin-a-ride	39	4	1	Hitchin' A Ride	Billie Joe Armstrong -Words Green Day -Music	171546	5616891	0.99
482	22c4e59b-c496-5ff5-9781-dcb252cb4ea1	good-riddance-time-of-your-life	39	4	1	Good Riddance (Time Of Your Life)	Billie Joe Armstrong -Words Green Day -Music	153600	5075241	0.99
483	4570808e-0c94-570d-a973-5dbe951e2566	redundant	39	4	1	Redundant	Billie Joe Armstrong -Words Green Day -Music	198164	6481753	0.99
484	ea321e98-0c44-5dcd-a8b4-dd55050edc52	nice-guys-finish-last	39	4	1	Nice Guys Finish Last	Billie Joe Armstrong -Words Green Day -Music	170187	5604618	0.99
485	f6bd9f9b-a7d0-5e04-b278-b7cb0e682971	minority	39	4	1	Minority	Billie Joe Armstrong -Words Green Day -Music	168803	5535061	0.99
486	8d41bb71-bd88-5a0c-87b7-6d35efa3449c	warning-2	39	4	1	Warning	Billie Joe Armstrong -Words Green Day -Music	221910	7343176	0.99
487	a61c851f-4244-59bf-ae87-379598dbac46	waiting	39	4	1	Waiting	Billie Joe Armstrong -Words Green Day -Music	192757	6316430	0.99
488	e6553307-2f01-5b85-be09-b8cee48c1c80	macys-day-parade	39	4	1	Macy's Day Parade	Billie Joe Armstrong -Words Green Day -Music	213420	7075573	0.99
489	e6257ee5-8ba8-539c-a5ad-748fed9ac68d	into-the-light	40	1	1	Into The Light	David Coverdale	76303	2452653	0.99
490	a0606602-6150-58c2-b231-2c22790ecfed	river-song	40	1	1	River Song	David Coverdale	439510	14359478	0.99
491	630f3e9d-a6e6-5b11-9d0a-4d2a7e9f637e	she-give-me	40	1	1	She Give Me ...	David Coverdale	252551	8385478	0.99
492	cf2d161a-1123-58cf-8f79-0cb645253010	dont-you-cry	40	1	1	Don't You Cry	David Coverdale	347036	11269612	0.99
493	64a76548-bb99-57b8-a5d3-12a1f116dce4	love-is-blind	40	1	1	Love Is Blind	David Coverdale/Earl Slick	344999	11409720	0.99
494	4463271b-476a-5294-8895-0ec29f68b624	slave	40	1	1	Slave	David Coverdale/Earl Slick	291892	9425200	0.99
495	75cc6e2c-9d90-53eb-a58d-74abe3b09687	cry-for-love	40	1	1	Cry For Love	Bossi/David Coverdale/Earl Slick	293015	9567075	0.99
496	815fac9e-0d10-5552-b4c1-3e2c846dca92	living-on-love	40	1	1	Living On Love	Bossi/David Coverdale/Earl Slick	391549	12785876	0.99
497	cb758ad4-7eed-5e5e-b66a-538135538c84	midnight-blue	40	1	1	Midnight Blue	David Coverdale/Earl Slick	298631	9750990	0.99
498	ca2c0762-fdc9-517f-ba77-e75cbbbd93e6	too-many-tears	40	1	1	Too Many Tears	Adrian Vanderberg/David Coverdale	359497	11810238	0.99
499	a2906ec3-db10-5098-8de6-dc31c45321e2	dont-lie-to-me	40	1	1	Don't Lie To Me	David Coverdale/Earl Slick	283585	9288007	0.99
500	ffab856b-1e34-59f1-a7a1-d2b9201cbb08	wherever-you-may-go	40	1	1	Wherever You May Go	David Coverdale	239699	7803074	0.99
501	de114ea5-f451-585c-854c-0087cd68086d	grito-de-alerta	41	7	1	Grito De Alerta	Gonzaga Jr.	202213	6539422	0.99
502	b46b43df-7f36-5176-8db3-a4d437fa3889	nao-da-mais-pra-segurar-explode-coracao	41	7	1	Não Dá Mais Pra Segurar (Explode Coração)	\N	219768	7083012	0.99
503	545b26e5-aad8-5372-83a9-998fcf99fed5	comecaria-tudo-outra-vez	41	7	1	Começaria Tudo Outra Vez	\N	196545	6473395	0.99
504	48b4c093-e560-5744-8181-505b25028a48	o-que-e-o-que-e	41	7	1	O Que É O Que É ?	\N	259291	8650647	0.99
505	a93341bf-b989-55c1-827d-428e74b125f1	sangrando	41	7	1	Sangrando	Gonzaga Jr/Gonzaguinha	169717	5494406	0.99
506	97d039e0-9a86-5985-af0d-b019070f8b54	diga-la-coracao	41	7	1	Diga Lá, Coração	\N	255921	8280636	0.99
507	d375d10c-b01e-52e0-a972-d64dadc3c440	lindo-lago-do-amor	41	7	1	Lindo Lago Do Amor	Gonzaga Jr.	249678	8353191	0.99
508	df914419-f9f7-5d74-8af6-8613c31befac	eu-apenas-queria-que-voce-soubesse	41	7	1	Eu Apenas Queria Que Voçê Soubesse	\N	155637	5130056	0.99
509	d0c0c275-9a71-512b-821b-6fae4c280835	com-a-perna-no-mundo	41	7	1	Com A Perna No Mundo	Gonzaga Jr.	227448	7747108	0.99
510	0a4ddeac-b13c-57b7-a7a6-cec18185f443	e-vamos-a-luta	41	7	1	E Vamos À Luta	\N	222406	7585112	0.99
511	6d2b29de-4d79-5070-b2bd-f75826cf11fe	um-homem-tambem-chora-guerreiro-menino	41	7	1	Um Homem Também Chora (Guerreiro Menino)	\N	207229	6854219	0.99
512	92ce87bf-7d41-5c15-8739-222a303d1f91	comportamento-geral	41	7	1	Comportamento Geral	Gonzaga Jr	181577	5997444	0.99
513	243dc100-5a0e-5c6e-8c8b-f972ecb7880f	ponto-de-interrogacao	41	7	1	Ponto De Interrogação	\N	180950	5946265	0.99
514	3600fa2f-1d33-5def-8810-e96aca0170b3	espere-por-mim-morena	41	7	1	Espere Por Mim, Morena	Gonzaguinha	207072	6796523	0.99
515	3e88e711-3f0e-56d2-af87-d651f3d28132	meia-lua-inteira	23	7	1	Meia-Lua Inteira	\N	222093	7466288	0.99
516	6d08998c-b6ea-5321-9e3b-49de6a41fa0a	voce-e-linda	23	7	1	Voce e Linda	\N	242938	8050268	0.99
517	b966eaaf-4913-5d28-bb09-c72e044d7063	um-indio	23	7	1	Um Indio	\N	195944	6453213	0.99
518	2aada156-deb3-551c-a39c-c6441d7edb42	podres-poderes	23	7	1	Podres Poderes	\N	259761	8622495	0.99
519	fcf1c97c-587c-55b4-99cb-2e25e62d6682	voce-nao-entende-nada-cotidiano	23	7	1	Voce Nao Entende Nada - Cotidiano	\N	421982	13885612	0.99
520	73e21995-98bc-5b55-89d2-455ce331f821	o-estrangeiro	23	7	1	O Estrangeiro	\N	374700	12472890	0.99
521	e7f54f50-74ab-5b3b-810b-81a90e0a9374	menino-do-rio-2	23	7	1	Menino Do Rio	\N	147670	4862277	0.99
522	2243bd93-7a1c-5756-bf5d-0c0cb65e5c11	qualquer-coisa	23	7	1	Qualquer Coisa	\N	193410	6372433	0.99
523	2a9a9a28-0b68-5294-b7ca-fcd2b2873433	sampa	23	7	1	Sampa	\N	185051	6151831	0.99
524	4fbcbd80-4d5f-5c2c-802e-4db407fb01bb	queixa	23	7	1	Queixa	\N	299676	9953962	0.99
525	0c3dc7bb-f740-5197-80bc-e45098c1e4c3	o-leaozinho	23	7	1	O Leaozinho	\N	184398	6098150	0.99
526	50ddf45b-cf78-5d14-a4f3-adb18c36cdb8	fora-da-ordem	23	7	1	Fora Da Ordem	\N	354011	11746781	0.99
527	75cc1b3d-bacb-557c-81e9-a94d4f7db611	terra-2	23	7	1	Terra	\N	401319	13224055	0.99
528	8ea340f8-2135-599e-b027-deee3a40c271	alegria-alegria	23	7	1	Alegria, Alegria	\N	169221	5497025	0.99
529	1b650181-ad53-507a-9149-ccf0b30ffaf3	balada-do-louco	42	4	1	Balada Do Louco	Arnaldo Baptista - Rita Lee	241057	7852328	0.99
530	a2b7ed0a-09cc-5925-9102-fb72e53741f3	ando-meio-desligado-2	42	4	1	Ando Meio Desligado	Arnaldo Baptista - Rita Lee -  Sérgio Dias	287817	9484504	0.99
531	eea50791-b599-5bd4-9e63-2581952640d4	top-top	42	4	1	Top Top	Os Mutantes - Arnolpho Lima Filho	146938	4875374	0.99
532	054a6c3b-4a62-5b63-ae14-391877f10a5d	baby	42	4	1	Baby	Caetano Veloso	177188	5798202	0.99
533	3b44ee20-36c4-5642-baef-736438931d1b	a-e-o-z	42	4	1	A E O Z	Mutantes	518556	16873005	0.99
534	8db0f756-4a59-537a-861a-ec31dab44fb6	panis-et-circenses	42	4	1	Panis Et Circenses	Caetano Veloso - Gilberto Gil	125152	4069688	0.99
535	017a284f-74d9-5137-bc4b-3f894c94e4a6	chao-de-estrelas	42	4	1	Chão De Estrelas	Orestes Barbosa-Sílvio Caldas	284813	9433620	0.99
536	1dc4f38a-c64e-53ce-a54c-5aa81692aad1	vida-de-cachorro	42	4	1	Vida De Cachorro	Rita Lee - Arnaldo Baptista - Sérgio Baptista	195186	6411149	0.99
537	288d9663-4121-57bf-a26c-e343f2b000d4	bat-macumba	42	4	1	Bat Macumba	Gilberto Gil - Caetano Veloso	187794	6295223	0.99
538	2c94b9c0-2893-5608-8649-f9c885066a26	desculpe-babe	42	4	1	Desculpe Babe	Arnaldo Baptista - Rita Lee	170422	5637959	0.99
539	433bfff9-c2db-5dac-b26b-3f36ca1590b9	rita-lee	42	4	1	Rita Lee	Arnaldo Baptista/Rita Lee/Sérgio Dias	189257	6270503	0.99
540	4edf1fbc-c585-5e37-9202-ea75e5f6a5db	posso-perder-minha-mulher-minha-mae-desde-que-eu-tenha-o-rock-and-roll	42	4	1	Posso Perder Minha Mulher, Minha Mãe, Desde Que Eu Tenha O Rock And Roll	Arnaldo Baptista - Rita Lee - Arnolpho Lima Filho	222955	7346254	0.99
541	a0d1cb66-2d58-570b-9a91-c84d30a91a19	banho-de-lua	42	4	1	Banho De Lua	B. de Filippi - F. Migliaci - Versão: Fred Jorge	221831	7232123	0.99
542	e4a7ba82-b6ef-5383-aa51-83b0f3fa14b8	meu-refrigerador-nao-funciona	42	4	1	Meu Refrigerador Não Funciona	Arnaldo Baptista - Rita Lee - Sérgio Dias	382981	12495906	0.99
543	7eb2a903-27b2-5e60-a2ab-6ca95afa849e	burn	43	1	1	Burn	Coverdale/Lord/Paice	453955	14775708	0.99
544	342a8557-33a7-562d-8745-fb2b5917953c	stormbringer	43	1	1	Stormbringer	Coverdale	277133	9050022	0.99
545	6300ad51-e07c-5525-afda-1bced5a2a72a	gypsy	43	1	1	Gypsy	Coverdale/Hughes/Lord/Paice	339173	11046952	0.99
546	0a33d45e-6153-5302-806a-b39088855dee	lady-double-dealer	43	1	1	Lady Double Dealer	Coverdale	233586	7608759	0.99
547	e85e105e-c21f-5bd2-8465-06d5d557bae0	mistreated	43	1	1	Mistreated	Coverdale	758648	24596235	0.99
548	f7319485-60b6-593a-acbd-5c0b60ee32ca	smoke-on-the-water	43	1	1	Smoke On The Water	Gillan/Glover/Lord/Paice	618031	20103125	0.99
549	405fd046-133e-5e10-b417-daff093667da	you-fool-no-one	43	1	1	You Fool No One	Coverdale/Lord/Paice	804101	26369966	0.99
550	89c79e51-f60f-5ce3-aba9-ea2338433ad8	custard-pie	44	1	1	Custard Pie	Jimmy Page/Robert Plant	253962	8348257	0.99
551	a04dcf32-5454-5511-8c6d-18519019c22b	the-rover	44	1	1	The Rover	Jimmy Page/Robert Plant	337084	11011286	0.99
552	58660c8c-4582-596b-b211-4b837cddc4ee	in-my-time-of-dying	44	1	1	In My Time Of Dying	John Bonham/John Paul Jones	666017	21676727	0.99
553	35d21e78-07f7-5dbc-b75b-05c36e96eaec	houses-of-the-holy	44	1	1	Houses Of The Holy	Jimmy Page/Robert Plant	242494	7972503	0.99
554	e271e49a-7334-5daa-8e7a-251bd9563824	trampled-under-foot	44	1	1	Trampled Under Foot	John Paul Jones	336692	11154468	0.99
555	dacfe78e-c527-508c-9cdf-f15c08e202af	kashmir	44	1	1	Kashmir	John Bonham	508604	16686580	0.99
556	347ae0aa-fe45-5633-a5f0-35b878417aba	imperatriz	45	7	1	Imperatriz	Guga/Marquinho Lessa/Tuninho Professor	339173	11348710	0.99
557	e3553477-6012-57f5-9c86-d73d6377ac9c	beija-flor	45	7	1	Beija-Flor	Caruso/Cleber/Deo/Osmar	327000	10991159	0.99
558	aa04bb3c-9b38-5835-bf6c-d9749a2501c8	viradouro	45	7	1	Viradouro	Dadinho/Gilbreto Gomes/Gustavo/P.C. Portugal/R. Mocoto	344320	11484362	0.99
559	d9cbe706-69cd-5d49-a2c1-f50c83ed984e	mocidade	45	7	1	Mocidade	Domenil/J. Brito/Joaozinho/Rap, Marcelo Do	261720	8817757	0.99
560	71397edb-c045-5b59-940b-727d8b3cbaf6	unidos-da-tijuca	45	7	1	Unidos Da Tijuca	Douglas/Neves, Vicente Das/Silva, Gilmar L./Toninho Gentil/Wantuir	338834	11440689	0.99
561	334209a1-e01c-5866-a95d-9511defcf5b2	salgueiro	45	7	1	Salgueiro	Augusto/Craig Negoescu/Rocco Filho/Saara, Ze Carlos Da	305920	10294741	0.99
562	568438e2-eff7-537f-b88e-fc8787c83755	mangueira	45	7	1	Mangueira	Bizuca/Clóvis Pê/Gilson Bernini/Marelo D'Aguia	298318	9999506	0.99
563	4bcb32eb-c237-5c11-80ff-62fd19ed45e6	uniao-da-ilha	45	7	1	União Da Ilha	Dito/Djalma Falcao/Ilha, Almir Da/Márcio André	330945	11100945	0.99
564	710cfb29-4144-5f5c-9aac-6d8fa99567a3	grande-rio	45	7	1	Grande Rio	Carlos Santos/Ciro/Claudio Russo/Zé Luiz	307252	10251428	0.99
565	a3ef8de1-26e6-5ede-b8f4-a3bac724f550	portela	45	7	1	Portela	Flavio Bororo/Paulo Apparicio/Wagner Alves/Zeca Sereno	319608	10712216	0.99
566	28b10e04-a777-5fbe-bb1c-41e4933def5d	caprichosos	45	7	1	Caprichosos	Gule/Jorge 101/Lequinho/Luiz Piao	351320	11870956	0.99
567	28274451-6fe1-55e8-96a3-2da26054090b	tradicao	45	7	1	Tradição	Adalto Magalha/Lourenco	269165	9114880	0.99
568	34097b49-cff6-58b7-8ce0-0207b264d408	imperio-serrano	45	7	1	Império Serrano	Arlindo Cruz/Carlos Sena/Elmo Caetano/Mauricao	334942	11161196	0.99
569	8b8851ae-3425-5c4e-af4b-228ae8a9ac29	tuiuti	45	7	1	Tuiuti	Claudio Martins/David Lima/Kleber Rodrigues/Livre, Cesare Som	259657	8749492	0.99
570	f781e0bf-1b1a-5002-b0d9-138f199a116d	da-le-yaleo	46	1	1	(Da Le) Yaleo	Santana	353488	11769507	0.99
571	ca483a97-5656-5b24-97ba-1af80bc05a0a	love-of-my-life	46	1	1	Love Of My Life	Carlos Santana & Dave Matthews	347820	11634337	0.99
572	354880bf-36f7-5548-96a9-a2c053697bf4	put-your-lights-on	46	1	1	Put Your Lights On	E. Shrody	285178	9394769	0.99
573	660c591f-c6fe-5bd3-b00c-27c6f0352f22	africa-bamba	46	1	1	Africa Bamba	I. Toure, S. Tidiane Toure, Carlos Santana & K. Perazzo	282827	9492487	0.99
574	0fb7c2bb-d0cb-5567-97c9-a1f6d67cd3e0	smooth	46	1	1	Smooth	M. Itaal Shur & Rob Thomas	298161	9867455	0.99
575	6fefe80b-9b88-5306-a091-e16c8b9e3fa1	do-you-like-the-way	46	1	1	Do You Like The Way	L. Hill	354899	11741062	0.99
576	261d1b82-6636-5a05-8c94-37daef5058a5	maria-maria	46	1	1	Maria Maria	W. Jean, J. Duplessis, Carlos Santana, K. Perazzo & R. Rekow	262635	8664601	0.99
577	348f0f48-425c-574c-85d7-1edfdbdc9765	migra	46	1	1	Migra	R. Taha, Carlos Santana & T. Lindsay	329064	10963305	0.99
578	848b1c43-8394-58ec-9806-47516666d658	corazon-espinado	46	1	1	Corazon Espinado	F. Olivera	276114	9206802	0.99
579	dce9a88b-1934-5bf7-b7b4-6407319c8d93	wishing-it-was	46	1	1	Wishing It Was	Eale-Eye Cherry, M. Simpson, J. King & M. Nishita	292832	9771348	0.99
580	72a7aa89-aa59-5608-8076-b092169640c8	el-farol	46	1	1	El Farol	Carlos Santana & KC Porter	291160	9599353	0.99
581	fd28d7d3-c69a-5148-9bc0-67129eb90048	primavera	46	1	1	Primavera	KC Porter & JB Eckl	378618	12504234	0.99
582	3a2ca223-f6f8-5cda-a16d-24eec66cd953	the-calling	46	1	1	The Calling	Carlos Santana & C. Thompson	747755	24703884	0.99
583	1a41e657-7b1b-57d5-8ec6-14c8442e25ce	solucao	47	7	1	Solução	\N	247431	8100449	0.99
584	b6e354ed-8214-5cf1-8066-fa952c15d6a9	manuel	47	7	1	Manuel	\N	230269	7677671	0.99
585	d7868a7d-40c2-57ef-9549-528ca22c9a30	entre-e-ouca	47	7	1	Entre E Ouça	\N	286302	9391004	0.99
586	000cf2c7-b2f8-56ac-a091-ce66e3707913	um-contrato-com-deus	47	7	1	Um Contrato Com Deus	\N	202501	6636465	0.99
587	a9457cc2-929b-55cf-903d-8a5a92ed0760	um-jantar-pra-dois-2	47	7	1	Um Jantar Pra Dois	\N	244009	8021589	0.99
588	58f55a39-10a7-5307-9ad8-2b59847c3a11	vamos-dancar	47	7	1	Vamos Dançar	\N	226194	7617432	0.99
589	2a918ce1-c2a0-5efc-8c1a-a7fa58867c38	um-love	47	7	1	Um Love	\N	181603	6095524	0.99
590	10a1cf51-1c0e-5030-9733-7c401067a6a2	seis-da-tarde	47	7	1	Seis Da Tarde	\N	238445	7935898	0.99
591	839d2684-f652-52bc-a041-bbbb12c5e370	baixo-rio	47	7	1	Baixo Rio	\N	198008	6521676	0.99
592	0cd9567f-8f7b-5594-b3e0-8518d75fe975	sombras-do-meu-destino	47	7	1	Sombras Do Meu Destino	\N	280685	9161539	0.99
593	ac9048c7-0495-568a-b59d-0506e1cf2eca	do-you-have-other-loves	47	7	1	Do You Have Other Loves?	\N	295235	9604273	0.99
594	41f77f09-6819-5aae-80ed-507b503d3a2f	agora-que-o-dia-acordou	47	7	1	Agora Que O Dia Acordou	\N	323213	10572752	0.99
595	46e3e015-f165-537f-97c4-dd3c9fde7648	ja	47	7	1	Já!!!	\N	217782	7103608	0.99
596	49fcd6a5-b91d-5420-8e75-9439d27cbffe	a-rua	47	7	1	A Rua	\N	238027	7930264	0.99
597	ab9fd6f1-8941-54fe-8224-6024d1a25b94	nows-the-time	48	2	1	Now's The Time	Miles Davis	197459	6358868	0.99
598	fda95054-6240-558c-b857-55a7d67335f7	jeru	48	2	1	Jeru	Miles Davis	193410	6222536	0.99
599	fc8cff08-4ec1-5569-ba64-6b13664a24e1	compulsion	48	2	1	Compulsion	Miles Davis	345025	11254474	0.99
600	b5d64e0c-4a8b-542e-8bb1-5ac64a101c1a	tempus-fugit	48	2	1	Tempus Fugit	Miles Davis	231784	7548434	0.99
601	016dae23-e992-5c4f-881d-875c03e94f65	walkin	48	2	1	Walkin'	Miles Davis	807392	26411634	0.99
602	43b25f1e-fa28-5906-bd55-46334749d415	round-midnight	48	2	1	'Round Midnight	Miles Davis	357459	11590284	0.99
603	63509914-9307-53af-9b80-c874d7e68276	bye-bye-blackbird	48	2	1	Bye Bye Blackbird	Miles Davis	476003	15549224	0.99
604	3e65a859-a1e1-55f4-9e62-a4157bc21282	new-rhumba	48	2	1	New Rhumba	Miles Davis	277968	9018024	0.99
605	1014f202-82e8-5fc9-b3bf-44d1dda26a92	generique	48	2	1	Generique	Miles Davis	168777	5437017	0.99
606	dfe5e735-b349-5c63-9173-9ecbeca85403	summertime	48	2	1	Summertime	Miles Davis	200437	6461370	0.99
607	3ebbdacd-bc5d-5426-bc07-310237c9bf03	so-what	48	2	1	So What	Miles Davis	564009	18360449	0.99
608	a0ae1879-206f-59f4-8a0a-a982d7504a13	the-pan-piper	48	2	1	The Pan Piper	Miles Davis	233769	7593713	0.99
609	156c2f87-a983-583d-bc8a-58ba7422ccd6	someday-my-prince-will-come	48	2	1	Someday My Prince Will Come	Miles Davis	544078	17890773	0.99
610	d57736b0-91ae-53ee-80a7-c562c47c54f6	my-funny-valentine-live	49	2	1	My Funny Valentine (Live)	Miles Davis	907520	29416781	0.99
611	f792fe56-eba4-54ef-bb8d-0dd939b7c254	e-s-p	49	2	1	E.S.P.	Miles Davis	330684	11079866	0.99
612	dc751e51-ced9-5472-9ad2-f9aed0f56f4c	nefertiti	49	2	1	Nefertiti	Miles Davis	473495	15478450	0.99
613	de1551ca-7f21-5878-8789-7756e84416f9	petits-machins-little-stuff	49	2	1	Petits Machins (Little Stuff)	Miles Davis	487392	16131272	0.99
614	cb4e21ae-8893-55ff-bd44-9250cced4cce	miles-runs-the-voodoo-down	49	2	1	Miles Runs The Voodoo Down	Miles Davis	843964	27967919	0.99
615	c2336888-7014-56b6-b499-22a9ffc6c219	little-church-live	49	2	1	Little Church (Live)	Miles Davis	196101	6273225	0.99
616	8e995822-dc1d-5b0a-8515-f2d9a0c7d576	black-satin	49	2	1	Black Satin	Miles Davis	316682	10529483	0.99
617	d7b0e86e-73f9-5208-8d44-5e06694669e5	jean-pierre-live	49	2	1	Jean Pierre (Live)	Miles Davis	243461	7955114	0.99
618	f2a0e1e3-79ea-559e-bfb3-6ceafe28bdfc	time-after-time	49	2	1	Time After Time	Miles Davis	220734	7292197	0.99
619	04df8566-bb9c-5754-b671-e565c94c005d	portia	49	2	1	Portia	Miles Davis	378775	12520126	0.99
620	b0c965c1-7fa6-5f7f-8efd-2227e6bd751a	space-truckin	50	1	1	Space Truckin'	Blackmore/Gillan/Glover/Lord/Paice	1196094	39267613	0.99
621	9d442fad-8837-5294-bd21-93df01a030e6	going-down-highway-star	50	1	1	Going Down / Highway Star	Gillan/Glover/Lord/Nix - Blackmore/Paice	913658	29846063	0.99
622	00b1fc4c-6dcc-5cd2-9b5f-2abc7a4feb94	mistreated-alternate-version	50	1	1	Mistreated (Alternate Version)	Blackmore/Coverdale	854700	27775442	0.99
623	06578f9b-c012-517c-9809-279717582e9c	you-fool-no-one-alternate-version	50	1	1	You Fool No One (Alternate Version)	Blackmore/Coverdale/Lord/Paice	763924	24887209	0.99
624	23a90700-5b2f-5b9c-b32f-0179bfa107ef	jeepers-creepers	51	2	1	Jeepers Creepers	\N	185965	5991903	0.99
625	56c451ff-7741-5aa5-9145-c8d8453d4120	blue-rythm-fantasy	51	2	1	Blue Rythm Fantasy	\N	348212	11204006	0.99
626	fc629e15-640f-5048-9713-e17ca69c2ca0	drum-boogie	51	2	1	Drum Boogie	\N	191555	6185636	0.99
627	af090621-06c0-5725-b731-3b1062ef1d22	let-me-off-uptown	51	2	1	Let Me Off Uptown	\N	187637	6034685	0.99
628	02b55cf8-7852-5b96-9480-92f0a72f46dc	leave-us-leap	51	2	1	Leave Us Leap	\N	182726	5898810	0.99
629	67a3a40d-4cee-5313-92dc-cf0aeb193379	opus-no-1	51	2	1	Opus No.1	\N	179800	5846041	0.99
630	48a3ce05-36cb-5c84-98b6-d839bd9221a3	boogie-blues	51	2	1	Boogie Blues	\N	204199	6603153	0.99
631	3df74b0e-be1f-560a-9b3a-35ac16a6e4df	how-high-the-moon	51	2	1	How High The Moon	\N	201430	6529487	0.99
632	f1bc7f91-b5d4-52d3-a192-8b508a567df3	disc-jockey-jump	51	2	1	Disc Jockey Jump	\N	193149	6260820	0.99
633	b8174f78-d8e4-5a4e-b82b-7ef5cb0e00c0	up-an-atom	51	2	1	Up An' Atom	\N	179565	5822645	0.99
634	4b38f12f-cea6-5192-9b63-0f588dc8c13d	bop-boogie	51	2	1	Bop Boogie	\N	189596	6093124	0.99
635	b69f1bee-d521-55a3-b7b6-665e15d7ea41	lemon-drop	51	2	1	Lemon Drop	\N	194089	6287531	0.99
636	95a6753b-73f1-5e6c-a22c-e8fdf425249a	coronation-drop	51	2	1	Coronation Drop	\N	176222	5899898	0.99
637	1243c040-2c40-51ee-8844-bf08129dfa98	overtime	51	2	1	Overtime	\N	163030	5432236	0.99
638	82c6e7ee-1d7d-5e44-b329-59b87acd9551	imagination	51	2	1	Imagination	\N	289306	9444385	0.99
639	78aded04-d392-564f-9fdb-6c4192c755b0	dont-take-your-love-from-me	51	2	1	Don't Take Your Love From Me	\N	282331	9244238	0.99
640	67e5a3c7-4155-5e00-b7cf-bf497a5b9161	midget	51	2	1	Midget	\N	217025	7257663	0.99
641	1c4575d9-b971-5577-836b-fdf1307dd2b8	im-coming-virginia	51	2	1	I'm Coming Virginia	\N	280163	9209827	0.99
642	af570029-eb31-569a-9739-61c27e1fbe14	payin-them-dues-blues	51	2	1	Payin' Them Dues Blues	\N	198556	6536918	0.99
643	0e1f55e0-c239-5bfa-aa6a-4301f9f3b68e	jungle-drums	51	2	1	Jungle Drums	\N	199627	6546063	0.99
644	e6d72d2e-ee10-5169-a5ae-04b3544f1581	showcase	51	2	1	Showcase	\N	201560	6697510	0.99
645	4f727f7f-d4f9-5315-96f3-31e98555bb5a	swedish-schnapps	51	2	1	Swedish Schnapps	\N	191268	6359750	0.99
646	7bd3094f-021e-51d5-9340-e7d1b38970c6	samba-da-bencao	52	11	1	Samba Da Bênção	\N	409965	13490008	0.99
647	83634b77-c628-5f7b-a0f4-84e1a4299780	pot-pourri-n-o-4	52	11	1	Pot-Pourri N.º 4	\N	392437	13125975	0.99
648	57ed2079-8bdb-599e-8723-ad2a0ce4da8a	onde-anda-voce	52	11	1	Onde Anda Você	\N	168437	5550356	0.99
649	79d7a0bb-9aca-5b07-8d20-79fca726378a	samba-da-volta	52	11	1	Samba Da Volta	\N	170631	5676090	0.99
650	6463f747-1292-5ad5-8fa1-3aebfbade71e	canto-de-ossanha	52	11	1	Canto De Ossanha	\N	204956	6771624	0.99
651	ae8ad3dc-dd67-5983-86f1-0fda5db3308b	pot-pourri-n-o-5	52	11	1	Pot-Pourri N.º 5	\N	219898	7117769	0.99
652	37b349d6-cef7-5ea0-be73-f79c5e372345	formosa	52	11	1	Formosa	\N	137482	4560873	0.99
653	9a2ac55c-a57c-5a4d-b311-62c883142f40	como-e-duro-trabalhar	52	11	1	Como É Duro Trabalhar	\N	226168	7541177	0.99
654	d23ef36f-b3a7-5a7f-999c-b9e0ed70d74e	minha-namorada	52	11	1	Minha Namorada	\N	244297	7927967	0.99
655	e81f8d11-6e59-58c2-a1ca-4fc23f87f0bb	por-que-sera	52	11	1	Por Que Será	\N	162142	5371483	0.99
656	0840121c-e6f4-5ebe-8c9a-e90b723f7b7a	berimbau	52	11	1	Berimbau	\N	190667	6335548	0.99
657	bccaceed-b8b2-551f-a9cc-64340452834f	deixa	52	11	1	Deixa	\N	179826	5932799	0.99
658	a676fbcb-5df6-54af-bee5-2c8cc254d4de	pot-pourri-n-o-2	52	11	1	Pot-Pourri N.º 2	\N	211748	6878359	0.99
659	e35beb21-3f62-5da8-a031-90a9a306f1a7	samba-em-preludio	52	11	1	Samba Em Prelúdio	\N	212636	6923473	0.99
660	86d5a20d-0c94-5f66-8533-0823efce8340	carta-ao-tom-74	52	11	1	Carta Ao Tom 74	\N	162560	5382354	0.99
661	71399139-e039-5eab-aca3-0796d9852c86	linha-de-passe-joao-bosco	53	7	1	Linha de Passe (João Bosco)	\N	230948	7902328	0.99
662	2fe3c3a8-ae0f-5cba-ab13-586ddd19fccc	pela-luz-dos-olhos-teus-miucha-e-tom-jobim	53	7	1	Pela Luz dos Olhos Teus (Miúcha e Tom Jobim)	\N	163970	5399626	0.99
663	11adc529-5d6c-58c4-a081-8153b86a01ef	chao-de-giz-elba-ramalho	53	7	1	Chão de Giz (Elba Ramalho)	\N	274834	9016916	0.99
664	14876224-45e4-5ba5-9942-40ebdac8d8ea	marina-dorival-caymmi	53	7	1	Marina (Dorival Caymmi)	\N	172643	5523628	0.99
665	1f07076d-82ca-53aa-ac4e-1fb41c90462e	aquarela-toquinho	53	7	1	Aquarela (Toquinho)	\N	259944	8480140	0.99
666	51e7b2d4-3b53-5306-862d-cfe3be5d1bf5	coracao-do-agreste-fafa-de-belem	53	7	1	Coração do Agreste (Fafá de Belém)	\N	258194	8380320	0.99
667	950482fd-c186-588d-9ac0-6522ca067bdb	dona-roupa-nova	53	7	1	Dona (Roupa Nova)	\N	243356	7991295	0.99
668	7cb27320-5b91-555e-b7d1-7a21625d2809	comecaria-tudo-outra-vez-maria-creuza	53	7	1	Começaria Tudo Outra Vez (Maria Creuza)	\N	206994	6851151	0.99
669	237ad1ec-5668-5b52-90ff-c5f7ff92b655	cacador-de-mim-sa-guarabyra	53	7	1	Caçador de Mim (Sá & Guarabyra)	\N	238341	7751360	0.99
670	a394e342-d11d-5e90-8711-2c4870d4e48a	romaria-renato-teixeira	53	7	1	Romaria (Renato Teixeira)	\N	244793	8033885	0.99
671	7ced95b3-50d6-507a-877a-1724d9dfadec	as-rosas-nao-falam-beth-carvalho	53	7	1	As Rosas Não Falam (Beth Carvalho)	\N	116767	3836641	0.99
672	464902a6-5cea-5c68-ba31-3674ad139ee3	wave-os-cariocas	53	7	1	Wave (Os Cariocas)	\N	130063	4298006	0.99
673	8fca2e4c-6c1e-5791-9b5c-2d65749ea26f	garota-de-ipanema-dick-farney	53	7	1	Garota de Ipanema (Dick Farney)	\N	174367	5767474	0.99
674	02e3a77c-5402-5b8d-a9d8-dbdfdba8f3bd	preciso-apender-a-viver-so-maysa	53	7	1	Preciso Apender a Viver Só (Maysa)	\N	143464	4642359	0.99
675	f6cf04eb-dfc1-5dc8-8896-128eccf958e4	susie-q	54	1	1	Susie Q	Hawkins-Lewis-Broadwater	275565	9043825	0.99
676	d61bc40a-d41f-5f20-9288-8d2e12d4494c	i-put-a-spell-on-you	54	1	1	I Put A Spell On You	Jay Hawkins	272091	8943000	0.99
677	7a978333-a911-5434-8705-280ab20a1f77	proud-mary	54	1	1	Proud Mary	J. C. Fogerty	189022	6229590	0.99
678	88a7bed4-b7c4-50a1-badb-c60107f37abe	bad-moon-rising	54	1	1	Bad Moon Rising	J. C. Fogerty	140146	4609835	0.99
679	41822c18-451d-5cdf-bffa-c3d82676fbd8	lodi	54	1	1	Lodi	J. C. Fogerty	191451	6260214	0.99
680	48e4991d-eb38-5bd7-8a66-4b5eff9bbef4	green-river	54	1	1	Green River	J. C. Fogerty	154279	5105874	0.99
681	c85a8dfb-fee7-5c8e-a3a1-96fb2601e7ce	commotion	54	1	1	Commotion	J. C. Fogerty	162899	5354252	0.99
682	ba22db29-1ef0-5f8b-ab40-713011a11955	down-on-the-corner	54	1	1	Down On The Corner	J. C. Fogerty	164858	5521804	0.99
683	20b8532f-6fc1-50ba-b9cf-ba98e00499ad	fortunate-son	54	1	1	Fortunate Son	J. C. Fogerty	140329	4617559	0.99
684	406560fd-b4ae-561d-90e5-4004c82c93d3	travelin-band	54	1	1	Travelin' Band	J. C. Fogerty	129358	4270414	0.99
685	17e1e963-50ca-5b47-8114-943cc63de42b	wholl-stop-the-rain	54	1	1	Who'll Stop The Rain	J. C. Fogerty	149394	4899579	0.99
686	2bae3b6d-ea29-5a82-b5fc-f038af7cd480	up-around-the-bend	54	1	1	Up Around The Bend	J. C. Fogerty	162429	5368701	0.99
687	11d64529-368e-512e-bf75-1b4da76a2fa0	run-through-the-jungle	54	1	1	Run Through The Jungle	J. C. Fogerty	186044	6156567	0.99
688	e0a07c74-9383-56bf-ae13-f9cd38dd5be0	lookin-out-my-back-door	54	1	1	Lookin' Out My Back Door	J. C. Fogerty	152946	5034670	0.99
689	01184c10-6a6c-506e-a044-7705af86e144	long-as-i-can-see-the-light	54	1	1	Long As I Can See The Light	J. C. Fogerty	213237	6924024	0.99
690	f340d423-1f32-5176-8f96-68b76546f5dd	i-heard-it-through-the-grapevine	54	1	1	I Heard It Through The Grapevine	Whitfield-Strong	664894	21947845	0.99
691	3574df0b-ba7e-5000-a2af-c7628e05397e	have-you-ever-seen-the-rain	54	1	1	Have You Ever Seen The Rain?	J. C. Fogerty	160052	5263675	0.99
692	211cdb8f-8509-59cf-befd-bc6f11bd7bcb	hey-tonight	54	1	1	Hey Tonight	J. C. Fogerty	162847	5343807	0.99
693	b20f67ca-cc2c-52fd-9700-9e6361318792	sweet-hitch-hiker	54	1	1	Sweet Hitch-Hiker	J. C. Fogerty	175490	5716603	0.99
694	9d00bbf1-9fc8-5a64-be40-4afd69c9ccfd	someday-never-comes	54	1	1	Someday Never Comes	J. C. Fogerty	239360	7945235	0.99
695	cb0e0ca6-86b9-53ae-9efd-b0dedab3e3c1	walking-on-the-water	55	1	1	Walking On The Water	J.C. Fogerty	281286	9302129	0.99
696	25e5e321-418b-5285-8da4-95ecac3468f9	suzie-q-pt-2	55	1	1	Suzie-Q, Pt. 2	J.C. Fogerty	244114	7986637	0.99
697	e6b2c553-182c-581e-8a4d-4f952394202c	born-on-the-bayou	55	1	1	Born On The Bayou	J.C. Fogerty	316630	10361866	0.99
698	712155f8-877b-552d-b191-d59c8c69181f	good-golly-miss-molly-2	55	1	1	Good Golly Miss Molly	J.C. Fogerty	163604	5348175	0.99
699	9f4ecc2c-3c7b-5571-8dd9-3b36c5df18d1	tombstone-shadow	55	1	1	Tombstone Shadow	J.C. Fogerty	218880	7209080	0.99
700	3a6dbfe7-db04-5fec-9333-4b12fc888517	wrote-a-song-for-everyone	55	1	1	Wrote A Song For Everyone	J.C. Fogerty	296385	9675875	0.99
701	dd6c39cf-36ef-5005-aea1-c7d5ca7f7eff	night-time-is-the-right-time	55	1	1	Night Time Is The Right Time	J.C. Fogerty	190119	6211173	0.99
702	609422ef-1f0b-5943-b32d-678d9028eaee	cotton-fields	55	1	1	Cotton Fields	J.C. Fogerty	178181	5919224	0.99
703	9524ab9e-2e5d-5022-9755-f9dbc82ae1d7	it-came-out-of-the-sky	55	1	1	It Came Out Of The Sky	J.C. Fogerty	176718	5807474	0.99
704	d809455c-902d-5b75-896b-56ed202db637	dont-look-now	55	1	1	Don't Look Now	J.C. Fogerty	131918	4366455	0.99
705	8c4e1628-8680-535c-a6f9-3b281f32ce72	the-midnight-special	55	1	1	The Midnight Special	J.C. Fogerty	253596	8297482	0.99
706	95abbe2d-0d1f-545e-baa1-2faebd820878	before-you-accuse-me	55	1	1	Before You Accuse Me	J.C. Fogerty	207804	6815126	0.99
707	4063e746-5cdb-5330-9826-8a6ef31063a6	my-baby-left-me	55	1	1	My Baby Left Me	J.C. Fogerty	140460	4633440	0.99
708	c297c43a-9f58-5557-b789-658d1d54f66f	pagan-baby	55	1	1	Pagan Baby	J.C. Fogerty	385619	12713813	0.99
709	c3efee11-e2c4-5286-ba94-a5aa87a9d210	wish-i-could-hideaway	55	1	1	(Wish I Could) Hideaway	J.C. Fogerty	228466	7432978	0.99
710	a635d676-e526-50e4-b810-671d2e86e2da	its-just-a-thought	55	1	1	It's Just A Thought	J.C. Fogerty	237374	7778319	0.99
711	51caafa0-4fbc-5f60-ab11-6814355be235	molina	55	1	1	Molina	J.C. Fogerty	163239	5390811	0.99
712	71ff9539-3ebf-5d4e-a2c9-36cfb792bcee	born-to-move	55	1	1	Born To Move	J.C. Fogerty	342804	11260814	0.99
713	1aa9a006-4d0f-551e-85ff-e43628d035a4	lookin-for-a-reason	55	1	1	Lookin' For A Reason	J.C. Fogerty	209789	6933135	0.99
714	7fe14cd8-7592-5048-b44c-efd10fcc2bdd	hello-mary-lou	55	1	1	Hello Mary Lou	J.C. Fogerty	132832	4476563	0.99
715	76f6eff1-0ad3-5f8b-a1b2-f87af6c7b491	gatas-extraordinarias	56	7	1	Gatas Extraordinárias	\N	212506	7095702	0.99
716	81ff8110-3fab-584d-910a-d444764725d2	brasil	56	7	1	Brasil	\N	243696	7911683	0.99
717	ffb9f974-b5ba-5bc5-a4ec-4d27361f535a	eu-sou-neguinha-ao-vivo	56	7	1	Eu Sou Neguinha (Ao Vivo)	\N	251768	8376000	0.99
718	65ce4582-c527-54fd-a06f-d88c6874b27d	geracao-coca-cola-ao-vivo	56	7	1	Geração Coca-Cola (Ao Vivo)	\N	228153	7573301	0.99
719	88c5b1c5-d9bb-5c89-b5e4-5fc9e3dfbda4	lanterna-dos-afogados	56	7	1	Lanterna Dos Afogados	\N	204538	6714582	0.99
720	4d6621d9-fec0-5899-a291-07e211ad3a5d	corone-antonio-bento	56	7	1	Coroné Antonio Bento	\N	200437	6713066	0.99
721	18b0ea38-3b1a-55d5-95ef-7e15ddbdb85e	voce-passa-eu-acho-graca-ao-vivo	56	7	1	Você Passa, Eu Acho Graça (Ao Vivo)	\N	206733	6943576	0.99
722	102f3941-4210-508a-b82c-a0c1065aecaa	meu-mundo-fica-completo-com-voce	56	7	1	Meu Mundo Fica Completo (Com Você)	\N	247771	8322240	0.99
723	d19ad06d-076e-5df3-80db-ba2ccd30381b	1-de-julho	56	7	1	1° De Julho	\N	270262	9017535	0.99
724	834b05e0-9abb-53f9-aedc-b83363226dc5	musica-urbana-2	56	7	1	Música Urbana 2	\N	194899	6383472	0.99
725	71e0139d-61db-5d82-a53c-a13d98e7f193	vida-bandida-ao-vivo	56	7	1	Vida Bandida (Ao Vivo)	\N	192626	6360785	0.99
726	70f3676d-7947-5592-9adc-8107d148c264	palavras-ao-vento	56	7	1	Palavras Ao Vento	\N	212453	7048676	0.99
727	9a16bb1f-e795-5160-b3fe-f987cf3c3dd4	nao-sei-o-que-eu-quero-da-vida	56	7	1	Não Sei O Que Eu Quero Da Vida	\N	151849	5024963	0.99
728	392ee141-c7c0-52de-b673-3e421b856d5b	woman-of-the-world-ao-vivo	56	7	1	Woman Of The World (Ao Vivo)	\N	298919	9724145	0.99
729	34673f13-c7c0-517f-99a5-0791a8760636	juventude-transviada-ao-vivo	56	7	1	Juventude Transviada (Ao Vivo)	\N	278622	9183808	0.99
730	ca9e1b9d-8c30-5387-95ab-ecb67f54414a	malandragem	57	7	1	Malandragem	\N	247588	8165048	0.99
731	c77fe7f9-b1f8-523e-8a77-0a28f232c509	o-segundo-sol	57	7	1	O Segundo Sol	\N	252133	8335629	0.99
732	272a10fa-e099-541b-868a-0fa7953f607b	smells-like-teen-spirit-ao-vivo	57	7	1	Smells Like Teen Spirit (Ao Vivo)	\N	316865	10384506	0.99
733	ccf57e49-a28f-5738-947a-b4b291b76408	e-c-t	57	7	1	E.C.T.	\N	227500	7571834	0.99
734	a820db9b-541e-552c-b173-e290fa282340	todo-amor-que-houver-nesta-vida	57	7	1	Todo Amor Que Houver Nesta Vida	\N	227160	7420347	0.99
735	591363f5-6481-5e20-8897-4cd71ba9dbec	metro-linha-743	57	7	1	Metrô. Linha 743	\N	174654	5837495	0.99
736	f5f976d6-d8cb-58ee-9786-747cf14875a2	nos-ao-vivo	57	7	1	Nós (Ao Vivo)	\N	193828	6498661	0.99
737	69aee041-b145-5e68-ad82-89a85cd689a8	na-cadencia-do-samba	57	7	1	Na Cadência Do Samba	\N	196075	6483952	0.99
738	bb11c4e5-e50f-5778-b60a-6c0c68e571f7	admiravel-gado-novo	57	7	1	Admirável Gado Novo	\N	274390	9144031	0.99
739	da881192-5a14-576b-8da2-9ea6c2fc2dc8	eleanor-rigby	57	7	1	Eleanor Rigby	\N	189466	6303205	0.99
740	55cccdff-3689-5495-a9b9-f139524f428a	socorro	57	7	1	Socorro	\N	258586	8549393	0.99
741	9e372e81-668d-56be-a0e5-989dff63141c	blues-da-piedade	57	7	1	Blues Da Piedade	\N	257123	8472964	0.99
742	04c02708-6fd0-50cd-ab2f-dbfb1d57bb8b	rubens	57	7	1	Rubens	\N	211853	7026317	0.99
743	d7a93259-9910-599e-8a6b-b7339546f376	nao-deixe-o-samba-morrer-cassia-eller-e-alcione	57	7	1	Não Deixe O Samba Morrer - Cassia Eller e Alcione	\N	268173	8936345	0.99
744	bf5ed32e-17d4-57a8-95ce-6015cf19c18d	mis-penas-lloraba-yo-ao-vivo-soy-gitano-tangos	57	7	1	Mis Penas Lloraba Yo (Ao Vivo) Soy Gitano (Tangos)	\N	188473	6195854	0.99
745	6b431589-240f-52d1-b044-aae8dcc96ffd	comin-home	58	1	1	Comin' Home	Bolin/Coverdale/Paice	235781	7644604	0.99
746	accdf305-3a35-523f-b855-c697c2bc6b34	lady-luck	58	1	1	Lady Luck	Cook/Coverdale	168202	5501379	0.99
747	ff2ec2ef-beaa-5ade-9452-063bb42db1d0	gettin-tighter	58	1	1	Gettin' Tighter	Bolin/Hughes	218044	7176909	0.99
748	83ce2284-2529-5095-8e20-781b5b572fd7	dealer	58	1	1	Dealer	Bolin/Coverdale	230922	7591066	0.99
749	7323b1e4-97be-5bc4-934e-6c9bcac6f48b	i-need-love	58	1	1	I Need Love	Bolin/Coverdale	263836	8701064	0.99
750	f2dae798-4302-508c-b4e2-f81ff0bf3667	drifter	58	1	1	Drifter	Bolin/Coverdale	242834	8001505	0.99
751	adcf2a87-e315-525a-b87c-ae281310102c	love-child	58	1	1	Love Child	Bolin/Coverdale	188160	6173806	0.99
752	fe0a15f7-0f29-53b3-ad9c-d3e0c02a009c	this-time-around-owed-to-g-instrumental	58	1	1	This Time Around / Owed to 'G' [Instrumental]	Bolin/Hughes/Lord	370102	11995679	0.99
753	b5550677-600c-5c0c-9b5a-bd0a2adaaac5	you-keep-on-moving	58	1	1	You Keep On Moving	Coverdale/Hughes	319111	10447868	0.99
754	bd249f14-5fba-5e2a-88fa-001678097c6e	speed-king	59	1	1	Speed King	Blackmore, Gillan, Glover, Lord, Paice	264385	8587578	0.99
755	6afb6f9f-1777-58f6-a03b-48e0aef75c2d	bloodsucker	59	1	1	Bloodsucker	Blackmore, Gillan, Glover, Lord, Paice	256261	8344405	0.99
756	02f273a0-2648-5c92-a035-9f3b96d7e08b	child-in-time	59	1	1	Child In Time	Blackmore, Gillan, Glover, Lord, Paice	620460	20230089	0.99
757	35e523d8-44b8-5680-9a66-81b9c15c9dd4	flight-of-the-rat	59	1	1	Flight Of The Rat	Blackmore, Gillan, Glover, Lord, Paice	478302	15563967	0.99
758	33406eda-1e05-5cab-bd4f-77928e48e2aa	into-the-fire	59	1	1	Into The Fire	Blackmore, Gillan, Glover, Lord, Paice	210259	6849310	0.99
759	17eabd0f-3bc2-5cb4-8720-1b7ab8d91d4c	living-wreck	59	1	1	Living Wreck	Blackmore, Gillan, Glover, Lord, Paice	274886	8993056	0.99
760	a27ff0b4-0a5c-5d57-900b-89732a08f3dd	hard-lovin-man	59	1	1	Hard Lovin' Man	Blackmore, Gillan, Glover, Lord, Paice	431203	13931179	0.99
761	494d8e8b-c5ed-5458-a6cb-bc51ef60310c	fireball	60	1	1	Fireball	Ritchie Blackmore, Ian Gillan, Roger Glover, Jon Lord, Ian Paice	204721	6714807	0.99
762	aa25c6b1-a24c-566c-91fe-fabe9b439438	no-no-no	60	1	1	No No No	Ritchie Blackmore, Ian Gillan, Roger Glover, Jon Lord, Ian Paice	414902	13646606	0.99
763	66f163d5-c351-5d00-916b-b040b38c22ac	strange-kind-of-woman	60	1	1	Strange Kind Of Woman	Ritchie Blackmore, Ian Gillan, Roger Glover, Jon Lord, Ian Paice	247092	8072036	0.99
764	738a27c2-4f65-5135-b24f-76b97001c83c	anyones-daughter	60	1	1	Anyone's Daughter	Ritchie Blackmore, Ian Gillan, Roger Glover, Jon Lord, Ian Paice	284682	9354480	0.99
765	963e0388-e08c-509e-92d7-81752fb11061	the-mule	60	1	1	The Mule	Ritchie Blackmore, Ian Gillan, Roger Glover, Jon Lord, Ian Paice	322063	10638390	0.99
766	cde29272-9e2d-5f06-bbf0-ce28a8d8f633	fools	60	1	1	Fools	Ritchie Blackmore, Ian Gillan, Roger Glover, Jon Lord, Ian Paice	500427	16279366	0.99
767	3436f8f6-5363-56ac-a3a4-ab9a68cca5be	no-one-came	60	1	1	No One Came	Ritchie Blackmore, Ian Gillan, Roger Glover, Jon Lord, Ian Paice	385880	12643813	0.99
768	20e5e2fd-1fdc-50f9-894e-768980a20c45	knocking-at-your-back-door	61	1	1	Knocking At Your Back Door	Richie Blackmore, Ian Gillian, Roger Glover	424829	13779332	0.99
769	a5b8495c-7bef-5920-92d7-482bddb98bae	bad-attitude	61	1	1	Bad Attitude	Richie Blackmore, Ian Gillian, Roger Glover, Jon Lord	307905	10035180	0.99
770	6f641a20-b51d-5a98-a7b6-563ed22829b3	child-in-time-son-of-aleric-instrumental	61	1	1	Child In Time (Son Of Aleric - Instrumental)	Richie Blackmore, Ian Gillian, Roger Glover, Jon Lord, Ian Paice	602880	19712753	0.99
771	f454cdc8-57d7-5a13-9204-20eb6c794a47	nobodys-home	61	1	1	Nobody's Home	Richie Blackmore, Ian Gillian, Roger Glover, Jon Lord, Ian Paice	243017	7929493	0.99
772	662739f9-ce94-502d-aef3-9efccf23e18f	black-night	61	1	1	Black Night	Richie Blackmore, Ian Gillian, Roger Glover, Jon Lord, Ian Paice	368770	12058906	0.99
773	e20c9884-db1b-540e-b72d-9f64bdc2a6e9	perfect-strangers	61	1	1	Perfect Strangers	Richie Blackmore, Ian Gillian, Roger Glover	321149	10445353	0.99
774	1a01935b-2a93-52bb-90ad-2d75438e8459	the-unwritten-law	61	1	1	The Unwritten Law	Richie Blackmore, Ian Gillian, Roger Glover, Ian Paice	295053	9740361	0.99
775	5f960790-a96d-5362-81f3-f01f16abb7a2	call-of-the-wild	61	1	1	Call Of The Wild	Richie Blackmore, Ian Gillian, Roger Glover, Jon Lord	293851	9575295	0.99
776	8831844d-a9d3-5cfb-bbe4-09167e12d6b7	hush	61	1	1	Hush	South	213054	6944928	0.99
777	2ca39d7e-7432-5d39-b476-0e0609bff1c8	smoke-on-the-water-2	61	1	1	Smoke On The Water	Richie Blackmore, Ian Gillian, Roger Glover, Jon Lord, Ian Paice	464378	15180849	0.99
778	222cc9bf-639d-5e53-9d2f-09329f0879b3	space-trucking	61	1	1	Space Trucking	Richie Blackmore, Ian Gillian, Roger Glover, Jon Lord, Ian Paice	341185	11122183	0.99
779	e432c2d4-9cd9-59a0-8c1f-61aa9f470d5d	highway-star	62	1	1	Highway Star	Ian Gillan/Ian Paice/Jon Lord/Ritchie Blckmore/Roger Glover	368770	12012452	0.99
780	6ccecd20-525c-5c1b-a695-3332cc6d9e75	maybe-im-a-leo	62	1	1	Maybe I'm A Leo	Ian Gillan/Ian Paice/Jon Lord/Ritchie Blckmore/Roger Glover	290455	9502646	0.99
781	3f2a9d9e-4bb3-516a-ab8e-c66a53d24570	pictures-of-home	62	1	1	Pictures Of Home	Ian Gillan/Ian Paice/Jon Lord/Ritchie Blckmore/Roger Glover	303777	9903835	0.99
782	0df47a13-282f-52b9-8d5d-2413cacb402a	never-before	62	1	1	Never Before	Ian Gillan/Ian Paice/Jon Lord/Ritchie Blckmore/Roger Glover	239830	7832790	0.99
783	2f941325-ebfc-551c-9daf-9066d1c87fd0	smoke-on-the-water-3	62	1	1	Smoke On The Water	Ian Gillan/Ian Paice/Jon Lord/Ritchie Blckmore/Roger Glover	340871	11246496	0.99
784	e4f21109-8032-5ab6-842b-d50bae44fbe1	lazy	62	1	1	Lazy	Ian Gillan/Ian Paice/Jon Lord/Ritchie Blckmore/Roger Glover	442096	14397671	0.99
785	25bd1756-4dbc-556e-ab3f-73508f809ab8	space-truckin-2	62	1	1	Space Truckin'	Ian Gillan/Ian Paice/Jon Lord/Ritchie Blckmore/Roger Glover	272796	8981030	0.99
786	db03db2b-e23f-5544-a251-6d027ceb9661	vavoom-ted-the-mechanic	63	1	1	Vavoom : Ted The Mechanic	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	257384	8510755	0.99
787	92a6925c-db75-5d80-b8f6-a857371825b5	loosen-my-strings	63	1	1	Loosen My Strings	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	359680	11702232	0.99
788	b989371b-aeb3-5fef-83fb-57a1848af1fe	soon-forgotten	63	1	1	Soon Forgotten	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	287791	9401383	0.99
789	0151aaf5-3267-52b1-a090-310bcd9ad56c	sometimes-i-feel-like-screaming	63	1	1	Sometimes I Feel Like Screaming	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	451840	14789410	0.99
790	7d530eb8-3505-56bd-9772-c494c1042278	cascades-im-not-your-lover	63	1	1	Cascades : I'm Not Your Lover	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	283689	9209693	0.99
791	71eacfa1-0007-5810-b02a-41cb922269c3	the-aviator	63	1	1	The Aviator	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	320992	10532053	0.99
792	9f499ef7-fd0d-577e-a11b-c95e2d3d44ff	rosas-cantina	63	1	1	Rosa's Cantina	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	312372	10323804	0.99
793	1bf83000-5c73-5733-aee7-d56941981303	a-castle-full-of-rascals	63	1	1	A Castle Full Of Rascals	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	311693	10159566	0.99
794	7ec829b5-e0be-5ab3-98c2-c9bd98b6ac2e	a-touch-away	63	1	1	A Touch Away	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	276323	9098561	0.99
795	de105a6a-ab99-5deb-90be-c9e4d131bca3	hey-cisco	63	1	1	Hey Cisco	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	354089	11600029	0.99
796	3f8ff65b-f703-5cc1-99e0-8572ac1c579a	somebody-stole-my-guitar	63	1	1	Somebody Stole My Guitar	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	249443	8180421	0.99
797	21d6850a-beb3-54ce-9c0d-72c98bc2d6d8	the-purpendicular-waltz	63	1	1	The Purpendicular Waltz	Ian Gillan, Roger Glover, Jon Lord, Steve Morse, Ian Paice	283924	9299131	0.99
798	7e98141f-6db1-5b9b-b2bd-262e059b8d1c	king-of-dreams	64	1	1	King Of Dreams	Blackmore, Glover, Turner	328385	10733847	0.99
799	f9c3bf83-b724-58c6-aeb8-bcadfd5f6809	the-cut-runs-deep	64	1	1	The Cut Runs Deep	Blackmore, Glover, Turner, Lord, Paice	342752	11191650	0.99
800	8042f173-8e92-5dd7-ae1c-bee1bd74953e	fire-in-the-basement	64	1	1	Fire In The Basement	Blackmore, Glover, Turner, Lord, Paice	283977	9267550	0.99
801	8093f0c2-f3d7-504a-b533-7adb4b24bf6a	truth-hurts	64	1	1	Truth Hurts	Blackmore, Glover, Turner	314827	10224612	0.99
802	8577f168-18c5-5dc1-ab2f-2f2226d0baae	breakfast-in-bed	64	1	1	Breakfast In Bed	Blackmore, Glover, Turner	317126	10323804	0.99
803	96445032-620f-5836-a932-2216d346b04f	love-conquers-all	64	1	1	Love Conquers All	Blackmore, Glover, Turner	227186	7328516	0.99
804	fb2f48dd-78e7-5ce0-b657-6149d6d28904	fortuneteller	64	1	1	Fortuneteller	Blackmore, Glover, Turner, Lord, Paice	349335	11369671	0.99
805	e5e0d999-a279-50cb-9e1e-9332715d86c5	too-much-is-not-enough	64	1	1	Too Much Is Not Enough	Turner, Held, Greenwood	257724	8382800	0.99
806	01ab8147-6a75-5148-bebc-aec1b085e3e8	wicked-ways	64	1	1	Wicked Ways	Blackmore, Glover, Turner, Lord, Paice	393691	12826582	0.99
807	76edf631-3882-5eab-857e-be97862e223e	stormbringer-2	65	1	1	Stormbringer	D.Coverdale/R.Blackmore/Ritchie Blackmore	246413	8044864	0.99
808	16b17a26-2775-560d-8a20-390000a400fa	love-dont-mean-a-thing	65	1	1	Love Don't Mean a Thing	D.Coverdale/G.Hughes/Glenn Hughes/I.Paice/Ian Paice/J.Lord/John Lord/R.Blackmore/Ritchie Blackmore	263862	8675026	0.99
809	c0150f23-1037-5b1d-a9d0-2c0225399ad7	holy-man	65	1	1	Holy Man	D.Coverdale/G.Hughes/Glenn Hughes/J.Lord/John Lord	270236	8818093	0.99
810	80c44f4f-50d8-57b2-bb19-5ea1ea9a6f8d	hold-on	65	1	1	Hold On	D.Coverdal/G.Hughes/Glenn Hughes/I.Paice/Ian Paice/J.Lord/John Lord	306860	10022428	0.99
811	71bc60a3-5e4d-5853-9d77-32631c8c12f0	lady-double-dealer-2	65	1	1	Lady Double Dealer	D.Coverdale/R.Blackmore/Ritchie Blackmore	201482	6554330	0.99
812	87b6bc02-35c6-5093-bea6-693bbd031729	you-cant-do-it-right-with-the-one-you-love	65	1	1	You Can't Do it Right (With the One You Love)	D.Coverdale/G.Hughes/Glenn Hughes/R.Blackmore/Ritchie Blackmore	203755	6709579	0.99
813	554a4d22-547c-5e3d-a23a-ed6e3465efc2	high-ball-shooter	65	1	1	High Ball Shooter	D.Coverdale/G.Hughes/Glenn Hughes/I.Paice/Ian Paice/J.Lord/John Lord/R.Blackmore/Ritchie Blackmore	267833	8772471	0.99
814	3c5eab5e-75cb-5f39-92a6-c4fdcc578a66	the-gypsy	65	1	1	The Gypsy	D.Coverdale/G.Hughes/Glenn Hughes/I.Paice/Ian Paice/J.Lord/John Lord/R.Blackmore/Ritchie Blackmore	242886	7946614	0.99
815	1a656127-8d4c-5969-8d15-25be951f2c6e	soldier-of-fortune	65	1	1	Soldier Of Fortune	D.Coverdale/R.Blackmore/Ritchie Blackmore	193750	6315321	0.99
816	89a22696-5c04-5b08-b6b1-6f747a86712c	the-battle-rages-on	66	1	1	The Battle Rages On	ian paice/jon lord	356963	11626228	0.99
817	f756e13f-4223-5e93-832e-c4aefcb100a1	lick-it-up	66	1	1	Lick It Up	roger glover	240274	7792604	0.99
818	e3b4e18a-843b-56b5-9a97-44db38a1d58a	anya	66	1	1	Anya	jon lord/roger glover	392437	12754921	0.99
819	11674e10-7512-5e5c-8b6a-76896fdd840b	talk-about-love	66	1	1	Talk About Love	roger glover	247823	8072171	0.99
820	16f5da9b-0364-5041-9df8-b2d94f94cf20	time-to-kill	66	1	1	Time To Kill	roger glover	351033	11354742	0.99
821	fc0a84af-1453-5469-a5bf-ef255589d7ed	ramshackle-man	66	1	1	Ramshackle Man	roger glover	334445	10874679	0.99
822	083ddac3-08dd-500c-8f6d-5ce69b1b4b3d	a-twist-in-the-tail	66	1	1	A Twist In The Tail	roger glover	257462	8413103	0.99
823	afe1f1ce-9fc5-5e46-a926-1c92fdf934c4	nasty-piece-of-work	66	1	1	Nasty Piece Of Work	jon lord/roger glover	276662	9076997	0.99
824	94c92d52-e029-5e17-9b22-f763952dfd0b	solitaire	66	1	1	Solitaire	roger glover	282226	9157021	0.99
825	2e0e5bb1-c383-502e-9744-de67ab308002	one-mans-meat	66	1	1	One Man's Meat	roger glover	278804	9068960	0.99
826	56c08982-60dc-5c51-9fa8-682cc81935a0	pour-some-sugar-on-me	67	1	1	Pour Some Sugar On Me	\N	292519	9518842	0.99
827	6730d4fd-ce42-579f-8a64-45c1ebebe54f	photograph	67	1	1	Photograph	\N	248633	8108507	0.99
828	e9ec57a7-9912-5a8e-a65c-b497e5600e9b	love-bites	67	1	1	Love Bites	\N	346853	11305791	0.99
829	b7095624-663b-5549-9c4a-539a9f3167dc	lets-get-rocked	67	1	1	Let's Get Rocked	\N	296019	9724150	0.99
830	36d9f1e3-123b-5efd-9ffa-4fc1335b3e23	two-steps-behind-acoustic-version	67	1	1	Two Steps Behind [Acoustic Version]	\N	259787	8523388	0.99
831	8784b5ee-a01a-5336-973d-93a4043a618f	animal	67	1	1	Animal	\N	244741	7985133	0.99
832	56d05856-2158-5ecf-bbb2-8f9bd2394b6d	heaven-is	67	1	1	Heaven Is	\N	214021	6988128	0.99
833	1d41a997-3dac-53eb-acb2-d77accac1c81	rocket	67	1	1	Rocket	\N	247248	8092463	0.99
834	af783ca8-45c4-566f-93ab-d7184d38d73b	when-love-hate-collide	67	1	1	When Love & Hate Collide	\N	257280	8364633	0.99
835	196e6b99-740e-59e9-9ee3-8b3302a583ed	action	67	1	1	Action	\N	220604	7130830	0.99
836	0c6e9130-b2e1-58e3-a679-af185202bf82	make-love-like-a-man	67	1	1	Make Love Like A Man	\N	255660	8309725	0.99
837	fb84edfa-9e8f-5d99-b6b0-6a447c7b3c80	armageddon-it	67	1	1	Armageddon It	\N	322455	10522352	0.99
838	ac25139c-f611-501a-826d-dd383243e9e9	have-you-ever-needed-someone-so-bad	67	1	1	Have You Ever Needed Someone So Bad	\N	319320	10400020	0.99
839	d3aeebbb-9982-5d92-a15e-f690abf6019e	rock-of-ages	67	1	1	Rock Of Ages	\N	248424	8150318	0.99
840	124d14cf-d61e-58a8-afe9-9bfef79aa5f9	hysteria	67	1	1	Hysteria	\N	355056	11622738	0.99
841	3db9cea6-8e43-5249-9aff-afe0c67099c2	bringin-on-the-heartbreak	67	1	1	Bringin' On The Heartbreak	\N	272457	8853324	0.99
842	318748c4-7c34-50e8-86c1-3a8f2ec98b32	roll-call	68	2	1	Roll Call	Jim Beard	321358	10653494	0.99
843	b72c087d-c07e-5fc0-9a75-217ba4002eed	otay	68	2	1	Otay	John Scofield, Robert Aries, Milton Chambers and Gary Grainger	423653	14176083	0.99
844	58acdc3f-9852-5ec5-93da-941001011864	groovus-interruptus	68	2	1	Groovus Interruptus	Jim Beard	319373	10602166	0.99
845	604b1576-2d9f-564d-8482-e6e52a05dd7a	paris-on-mine	68	2	1	Paris On Mine	Jon Herington	368875	12059507	0.99
846	3b781107-7e28-57ec-8f3f-076dfe3feb0c	in-time	68	2	1	In Time	Sylvester Stewart	368953	12287103	0.99
847	3453f9e9-3a03-5873-a8aa-cd0e26892ec0	plan-b	68	2	1	Plan B	Dean Brown, Dennis Chambers & Jim Beard	272039	9032315	0.99
848	fa857807-86d2-5b03-8e16-8f84e9265339	outbreak	68	2	1	Outbreak	Jim Beard & Jon Herington	659226	21685807	0.99
849	03846bff-3355-5b07-8855-3881067e86e6	baltimore-dc	68	2	1	Baltimore, DC	John Scofield	346932	11394473	0.99
850	1311a56b-e7d1-55ac-8d99-ba5845327f17	talkin-loud-and-saying-nothin	68	2	1	Talkin Loud and Saying Nothin	James Brown & Bobby Byrd	360411	11994859	0.99
851	33ae7713-f4e7-51b0-b34f-ed991316598b	petala	69	7	1	Pétala	\N	270080	8856165	0.99
852	ad2a18fb-35b3-5b43-be5d-ec394fb701cf	meu-bem-querer	69	7	1	Meu Bem-Querer	\N	255608	8330047	0.99
853	f60f2693-f3e9-5eb4-8b6b-fd2e8b88efd5	cigano	69	7	1	Cigano	\N	304692	10037362	0.99
854	6eda68c7-3646-5481-91aa-05f9ad77930c	boa-noite	69	7	1	Boa Noite	\N	338755	11283582	0.99
855	1843efd5-034c-55d1-95e9-9ac909441f38	fato-consumado	69	7	1	Fato Consumado	\N	211565	7018586	0.99
856	3e092472-cd12-5164-aa6f-6140c17a233f	faltando-um-pedaco	69	7	1	Faltando Um Pedaço	\N	267728	8788760	0.99
857	e124c7e5-ac8e-54ca-9565-03a61ffee837	alibi	69	7	1	Álibi	\N	213237	6928434	0.99
858	2e58c1d8-9a60-5e12-b149-9a5ea7313718	esquinas	69	7	1	Esquinas	\N	280999	9096726	0.99
859	ee1e99f1-bbb9-598b-9d2b-bb376271cfdb	se	69	7	1	Se...	\N	286432	9413777	0.99
860	5aa22404-5ad2-5c5e-86b6-a036064dfdc0	eu-te-devoro	69	7	1	Eu Te Devoro	\N	311614	10312775	0.99
861	1d093f3c-9fe1-50ae-9d41-b54d2be7e18f	lilas	69	7	1	Lilás	\N	274181	9049542	0.99
862	4e04c2ab-2af9-5c67-b616-b0346d285107	acelerou	69	7	1	Acelerou	\N	284081	9396942	0.99
863	90c96360-cfb1-53cd-9f36-ce07ffc817c8	um-amor-puro	69	7	1	Um Amor Puro	\N	327784	10687311	0.99
864	68ebcf24-59ba-5f34-bcb7-13b1bf80d798	samurai	70	7	1	Samurai	Djavan	330997	10872787	0.99
865	cbb5b637-282a-58e4-8abb-1af57e6e5d70	nem-um-dia	70	7	1	Nem Um Dia	Djavan	337423	11181446	0.99
866	703fb7f1-40e8-5670-b7b9-17dca9b386bb	oceano	70	7	1	Oceano	Djavan	217338	7026441	0.99
867	bcdb9599-67e1-56b2-94e0-958b80e47d5d	acai	70	7	1	Açai	Djavan	270968	8893682	0.99
868	77ebd10b-0b94-50af-b155-cb5e24afd10e	serrado	70	7	1	Serrado	Djavan	295314	9842240	0.99
869	e1636105-3d8e-5184-a8dc-169dcbd8d688	flor-de-lis	70	7	1	Flor De Lis	Djavan	236355	7801108	0.99
870	2f24d71b-dfc2-5b71-817a-90d4963c70f3	amar-e-tudo	70	7	1	Amar É Tudo	Djavan	211617	7073899	0.99
871	70cbb2fb-5319-533b-b4ca-ae47d2d5b955	azul	70	7	1	Azul	Djavan	253962	8381029	0.99
872	5c85170a-5f37-5253-9580-b15b65f19830	seduzir	70	7	1	Seduzir	Djavan	277524	9163253	0.99
873	52950425-9634-5ea6-983e-1793bd1aff20	a-carta	70	7	1	A Carta	Djavan - Gabriel, O Pensador	347297	11493463	0.99
874	15e13e1a-cd64-5a60-83d3-1bb3e68e257c	sina	70	7	1	Sina	Djavan	268173	8906539	0.99
875	0f8f4cbe-f3b2-5a54-b2eb-f41d0c917ff9	acelerou-2	70	7	1	Acelerou	Djavan	284133	9391439	0.99
876	98fb752e-87a5-57a1-b3cf-f08ecc6f4b2d	um-amor-puro-2	70	7	1	Um Amor Puro	Djavan	327105	10664698	0.99
877	a930a7bf-4443-57cb-9a01-036dc7dc28c6	o-bebado-e-a-equilibrista	71	7	1	O Bêbado e a Equilibrista	\N	223059	7306143	0.99
878	d5c1d075-44f9-5d54-9d7c-ca97d5dce973	o-mestre-sala-dos-mares	71	7	1	O Mestre-Sala dos Mares	\N	186226	6180414	0.99
879	c584d22c-95f8-51de-9af4-891505156c03	atras-da-porta-2	71	7	1	Atrás da Porta	\N	166608	5432518	0.99
880	8e06152c-08b6-59c7-9909-f4036444effb	dois-pra-la-dois-pra-ca	71	7	1	Dois Pra Lá, Dois Pra Cá	\N	263026	8684639	0.99
881	c90f2dc1-d54e-5ddf-8261-443c05fabd46	casa-no-campo	71	7	1	Casa no Campo	\N	170788	5531841	0.99
882	3bf9be4b-cf62-529c-a7f7-25fb7ae53921	romaria	71	7	1	Romaria	\N	242834	7968525	0.99
883	ab1b3797-3520-58ff-b4dd-6c02ba9048eb	alo-alo-marciano-2	71	7	1	Alô, Alô, Marciano	\N	241397	8137254	0.99
884	cb35142a-c523-50e8-8a93-b08d36007767	me-deixas-louca	71	7	1	Me Deixas Louca	\N	214831	6888030	0.99
885	2213c59f-1829-5124-8348-2a6ea594cd7a	fascinacao	71	7	1	Fascinação	\N	180793	5793959	0.99
886	72f930ae-01dc-57f9-bb9e-676662a2ba1c	saudosa-maloca	71	7	1	Saudosa Maloca	\N	278125	9059416	0.99
887	d2836a31-5fdc-541d-9042-8e36c09da455	as-aparencias-enganam	71	7	1	As Aparências Enganam	\N	247379	8014346	0.99
888	5ab87786-246c-5847-a6c0-f065d891b68d	madalena	71	7	1	Madalena	\N	157387	5243721	0.99
889	3857c6dc-b5ed-5a80-bad1-6231d9624f98	maria-rosa	71	7	1	Maria Rosa	\N	232803	7592504	0.99
890	846329a4-b8a2-5e19-aaee-77d6938a841a	aprendendo-a-jogar	71	7	1	Aprendendo A Jogar	\N	290664	9391041	0.99
891	e59eb7ad-ef8d-55f1-a5f3-97ccef66c6ed	layla	72	6	1	Layla	Clapton/Gordon	430733	14115792	0.99
892	ae50b137-53ea-5098-98c2-0953d65d0956	badge	72	6	1	Badge	Clapton/Harrison	163552	5322942	0.99
893	2f06bdbe-e61f-5a44-a4a5-b48a7b54eca6	i-feel-free	72	6	1	I Feel Free	Bruce/Clapton	174576	5725684	0.99
894	08650420-e3a4-5fe0-acf6-4a377e2c2fdb	sunshine-of-your-love	72	6	1	Sunshine Of Your Love	Bruce/Clapton	252891	8225889	0.99
895	9a0e7ace-63e1-56d5-ad6e-6bfcf4311236	crossroads	72	6	1	Crossroads	Clapton/Robert Johnson Arr: Eric Clapton	253335	8273540	0.99
896	6f81c032-589a-5f85-95d7-81c5dcc886c6	strange-brew	72	6	1	Strange Brew	Clapton/Collins/Pappalardi	167810	5489787	0.99
897	6c7c009f-b891-596c-8dfd-f03b3c5038e6	white-room	72	6	1	White Room	Bruce/Clapton	301583	9872606	0.99
898	5b4dcf82-6c6f-5299-af54-a76189b8a7cd	bell-bottom-blues	72	6	1	Bell Bottom Blues	Clapton	304744	9946681	0.99
899	d71b1cc6-06de-5ccb-8fcf-9ac25a179db6	cocaine	72	6	1	Cocaine	Cale/Clapton	215928	7138399	0.99
900	1a5b73b8-43db-5501-b3fb-50c68fb1d241	i-shot-the-sheriff	72	6	1	I Shot The Sheriff	Marley	263862	8738973	0.99
901	5416c4e7-4258-50bc-8867-92a428af10df	after-midnight	72	6	1	After Midnight	Clapton/J. J. Cale	191320	6460941	0.99
902	99aee734-d5ab-59b0-b2b9-ed8fc6eb30c1	swing-low-sweet-chariot	72	6	1	Swing Low Sweet Chariot	Clapton/Trad. Arr. Clapton	208143	6896288	0.99
903	d74c676a-0d10-5ab9-a6d9-82e7eeab190b	lay-down-sally	72	6	1	Lay Down Sally	Clapton/Levy	231732	7774207	0.99
904	946108b0-c067-5cab-baff-0a5b1bdb77d7	knockin-on-heavens-door	72	6	1	Knockin On Heavens Door	Clapton/Dylan	264411	8758819	0.99
905	8753e049-a3f3-57ca-9019-dbf1c342cf7c	wonderful-tonight	72	6	1	Wonderful Tonight	Clapton	221387	7326923	0.99
906	19427650-d35c-56cc-8180-1140a29b67eb	let-it-grow	72	6	1	Let It Grow	Clapton	297064	9742568	0.99
907	5675cfc4-6a84-5e38-ad4b-5ee1a5e1a129	promises	72	6	1	Promises	Clapton/F.eldman/Linn	180401	6006154	0.99
908	d2e93c52-b85d-534f-a45c-528e6f6705e5	i-cant-stand-it	72	6	1	I Can't Stand It	Clapton	249730	8271980	0.99
909	d95dfeae-20a6-5be7-b1d4-6d16847007f6	signe	73	6	1	Signe	Eric Clapton	193515	6475042	0.99
910	ccd977ff-5dc1-5294-aa72-87a978ffb12b	before-you-accuse-me-2	73	6	1	Before You Accuse Me	Eugene McDaniel	224339	7456807	0.99
911	517f2c58-b231-58f8-a474-1bb0e38e7b6b	hey-hey	73	6	1	Hey Hey	Big Bill Broonzy	196466	6543487	0.99
912	b168e9b2-0e06-5e7e-9013-fa29da6049b2	tears-in-heaven	73	6	1	Tears In Heaven	Eric Clapton, Will Jennings	274729	9032835	0.99
913	28bf6b3d-33ee-57a1-847e-4da5a1a61b76	lonely-stranger	73	6	1	Lonely Stranger	Eric Clapton	328724	10894406	0.99
914	d79434d0-8633-5f57-961a-b99e0fabfecc	nobody-knows-you-when-youre-down-out	73	6	1	Nobody Knows You When You're Down & Out	Jimmy Cox	231836	7669922	0.99
915	1be4fc0b-4a36-5934-9016-8608338ed845	layla-2	73	6	1	Layla	Eric Clapton, Jim Gordon	285387	9490542	0.99
916	97df769a-9192-5ad5-be96-76098bb3646c	running-on-faith	73	6	1	Running On Faith	Jerry Lynn Williams	378984	12536275	0.99
917	e4a67f28-b678-51df-851f-d476ff38cee3	walkin-blues	73	6	1	Walkin' Blues	Robert Johnson	226429	7435192	0.99
918	e495f35a-e4a9-5e35-bed1-443b5612ae11	alberta	73	6	1	Alberta	Traditional	222406	7412975	0.99
919	d36a57fc-15c0-5ac6-8374-b1f3f618845d	san-francisco-bay-blues	73	6	1	San Francisco Bay Blues	Jesse Fuller	203363	6724021	0.99
920	67632a88-1b84-5711-8794-8e6517c5411b	malted-milk	73	6	1	Malted Milk	Robert Johnson	216528	7096781	0.99
921	548c60b8-f490-50dd-8088-9ee688e6d39a	old-love	73	6	1	Old Love	Eric Clapton, Robert Cray	472920	15780747	0.99
922	f36ef860-58e1-5e89-aa31-348205df4225	rollin-and-tumblin	73	6	1	Rollin' And Tumblin'	McKinley Morgenfield (Muddy Waters)	251768	8407355	0.99
923	62e9055b-ce48-517b-9cc0-ed13ba077bb6	collision	74	4	1	Collision	Jon Hudson/Mike Patton	204303	6656596	0.99
924	ea99b5be-65f2-588f-ae35-9472a181abba	stripsearch	74	4	1	Stripsearch	Jon Hudson/Mike Bordin/Mike Patton	270106	8861119	0.99
925	7fd230d8-fdc7-57ba-a4e9-b7e389876698	last-cup-of-sorrow	74	4	1	Last Cup Of Sorrow	Bill Gould/Mike Patton	251663	8221247	0.99
926	efcfd522-8f07-5a5f-b454-6237d799b443	naked-in-front-of-the-computer	74	4	1	Naked In Front Of The Computer	Mike Patton	128757	4225077	0.99
927	48b5213f-4e51-5503-9625-847d0f1957fb	helpless	74	4	1	Helpless	Bill Gould/Mike Bordin/Mike Patton	326217	10753135	0.99
928	4056021f-b322-5cd5-bcff-c1d582baf149	mouth-to-mouth	74	4	1	Mouth To Mouth	Bill Gould/Jon Hudson/Mike Bordin/Mike Patton	228493	7505887	0.99
929	649a974b-7e1a-5ab8-aa4f-47df52c64060	ashes-to-ashes	74	4	1	Ashes To Ashes	Bill Gould/Jon Hudson/Mike Bordin/Mike Patton/Roddy Bottum	217391	7093746	0.99
930	2e844afa-c6bb-5a28-a598-440fb6dc794b	she-loves-me-not	74	4	1	She Loves Me Not	Bill Gould/Mike Bordin/Mike Patton	209867	6887544	0.99
931	1fa01793-6b51-5b09-a818-ce1f0d7a835d	got-that-feeling	74	4	1	Got That Feeling	Mike Patton	140852	4643227	0.99
932	ac6273ba-0007-5ed7-9b67-b0f7f7598456	paths-of-glory	74	4	1	Paths Of Glory	Bill Gould/Jon Hudson/Mike Bordin/Mike Patton/Roddy Bottum	257253	8436300	0.99
933	f7c4a0c1-628b-53c8-8ac6-83973ba56e67	home-sick-home	74	4	1	Home Sick Home	Mike Patton	119040	3898976	0.99
934	90f370bf-af19-555d-a1f2-e9d77c1a4ce9	pristina	74	4	1	Pristina	Bill Gould/Mike Patton	232698	7497361	0.99
935	a87acd69-3687-534d-87c1-c82b6fdf9965	land-of-sunshine	75	4	1	Land Of Sunshine	\N	223921	7353567	0.99
936	c8a395fe-fc33-5fef-b575-131085290968	caffeine	75	4	1	Caffeine	\N	267937	8747367	0.99
937	335c8a44-5742-5b58-b1dd-fa35177964d9	midlife-crisis	75	4	1	Midlife Crisis	\N	263235	8628841	0.99
938	57f57a30-af32-5fc2-9c90-5c5f656ac76b	rv	75	4	1	RV	\N	223242	7288162	0.99
939	793db373-1cd3-57c3-b254-c57f455b1a1b	smaller-and-smaller	75	4	1	Smaller And Smaller	\N	310831	10180103	0.99
940	0a263e80-6e22-5f00-8559-fc3de2dbc5cd	everythings-ruined	75	4	1	Everything's Ruined	\N	273658	9010917	0.99
941	c4e3ff6c-11e6-585d-ae19-25d93368a276	malpractice	75	4	1	Malpractice	\N	241371	7900683	0.99
942	f85a6212-1a08-5e59-b298-cc47cce9b886	kindergarten	75	4	1	Kindergarten	\N	270680	8853647	0.99
943	61ab57ab-633c-5586-b7b2-8c5e01dddf36	be-aggressive	75	4	1	Be Aggressive	\N	222432	7298027	0.99
944	1cf6aa99-d73b-5d68-9ac8-212f10b54ffc	a-small-victory	75	4	1	A Small Victory	\N	297168	9733572	0.99
945	e14f91c8-90ad-54b6-ab39-d0052a098719	crack-hitler	75	4	1	Crack Hitler	\N	279144	9162435	0.99
946	51c6ff71-4e51-562f-a820-0d24b0216901	jizzlobber	75	4	1	Jizzlobber	\N	398341	12926140	0.99
947	5ec8d8bb-939e-54e5-bd77-9b831a9eceb7	midnight-cowboy	75	4	1	Midnight Cowboy	\N	251924	8242626	0.99
948	7f933d3a-7e38-58b3-8817-107d075aba16	easy	75	4	1	Easy	\N	185835	6073008	0.99
949	701d060f-5736-5c86-a957-5657ed250040	get-out	76	1	1	Get Out	Mike Bordin, Billy Gould, Mike Patton	137482	4524972	0.99
950	04b25fa1-1df9-5924-8aeb-740cc1d525b2	ricochet	76	1	1	Ricochet	Mike Bordin, Billy Gould, Mike Patton	269400	8808812	0.99
951	59f47424-7818-5d13-a7e9-a9b7c61d07ce	evidence	76	1	1	Evidence	Mike Bordin, Billy Gould, Mike Patton, Trey Spruance	293590	9626136	0.99
952	1ee1a34d-1473-57cb-a47a-f487d234d04b	the-gentle-art-of-making-enemies	76	1	1	The Gentle Art Of Making Enemies	Mike Bordin, Billy Gould, Mike Patton	209319	6908609	0.99
953	75e7e915-86a4-5ed1-b980-7e4cdfd0311d	star-a-d	76	1	1	Star A.D.	Mike Bordin, Billy Gould, Mike Patton	203807	6747658	0.99
954	65b022ad-4def-5651-be64-bb7d2febbb79	cuckoo-for-caca	76	1	1	Cuckoo For Caca	Mike Bordin, Billy Gould, Mike Patton, Trey Spruance	222902	7388369	0.99
955	767a1496-4259-53a7-9fb5-446f8915cf0d	caralho-voador	76	1	1	Caralho Voador	Mike Bordin, Billy Gould, Mike Patton, Trey Spruance	242102	8029054	0.99
956	dcee2c64-1cf7-5c27-86f9-cf1c50eeb80c	ugly-in-the-morning	76	1	1	Ugly In The Morning	Mike Bordin, Billy Gould, Mike Patton	186435	6224997	0.99
957	4576e454-5272-5f57-be9a-4abfa571daa9	digging-the-grave	76	1	1	Digging The Grave	Mike Bordin, Billy Gould, Mike Patton	185129	6109259	0.99
958	2bdd471b-5df6-58ac-8b07-3b206a900358	take-this-bottle	76	1	1	Take This Bottle	Mike Bordin, Billy Gould, Mike Patton, Trey Spruance	298997	9779971	0.99
959	08c7046b-5cbf-5ce5-bc69-944f35350456	king-for-a-day	76	1	1	King For A Day	Mike Bordin, Billy Gould, Mike Patton, Trey Spruance	395859	13163733	0.99
960	df108d1f-1a0a-59dd-8247-6509ff075c19	what-a-day	76	1	1	What A Day	Mike Bordin, Billy Gould, Mike Patton	158275	5203430	0.99
961	04f297a8-fc32-5c4c-ab8b-0e02d3385e70	the-last-to-know	76	1	1	The Last To Know	Mike Bordin, Billy Gould, Mike Patton	267833	8736776	0.99
962	e21206dd-a8ff-5fbe-acef-942f9f7d5312	just-a-man	76	1	1	Just A Man	Mike Bordin, Billy Gould, Mike Patton	336666	11031254	0.99
963	5f470e25-1a7f-565f-bd7a-9e44c0723fe5	absolute-zero	76	1	1	Absolute Zero	Mike Bordin, Billy Gould, Mike Patton	181995	5929427	0.99
964	741c4c45-d7ff-5969-9a3e-5b4ab981ecf9	from-out-of-nowhere	77	4	1	From Out Of Nowhere	Faith No More	202527	6587802	0.99
965	7acaba70-66a0-5426-9e91-86cc80f4c0ee	epic	77	4	1	Epic	Faith No More	294008	9631296	0.99
966	50059f5f-76aa-5d62-8117-9df78e5d7891	falling-to-pieces	77	4	1	Falling To Pieces	Faith No More	316055	10333123	0.99
967	bb2c6f1a-17a8-588f-b978-396976889a1b	surprise-youre-dead	77	4	1	Surprise! You're Dead!	Faith No More	147226	4823036	0.99
968	583c5f42-de52-58d1-809a-fb62b096e3f7	zombie-eaters	77	4	1	Zombie Eaters	Faith No More	360881	11835367	0.99
969	55be47ef-1cf5-5738-9df6-59abc744314f	the-real-thing	77	4	1	The Real Thing	Faith No More	493635	16233080	0.99
970	5ee75a66-8bdb-5b90-8492-d01c723b7ec2	underwater-love	77	4	1	Underwater Love	Faith No More	231993	7634387	0.99
971	890068d5-8cc6-52cd-9467-cfacbdd7bcdf	the-morning-after	77	4	1	The Morning After	Faith No More	223764	7355898	0.99
972	8f9e97b5-055b-50ad-9fee-d1ba52e41ebe	woodpecker-from-mars	77	4	1	Woodpecker From Mars	Faith No More	340532	11174250	0.99
973	6a0ddbe4-49d1-5d36-bc15-1e713854d56a	war-pigs	77	4	1	War Pigs	Tony Iommi, Bill Ward, Geezer Butler, Ozzy Osbourne	464770	15267802	0.99
974	0cb8855b-7a72-5cba-bd15-1cfcc1a315f1	edge-of-the-world	77	4	1	Edge Of The World	Faith No More	250357	8235607	0.99
975	a3b2e706-084a-5e31-b325-367bec292ec5	deixa-entrar	78	7	1	Deixa Entrar	\N	33619	1095012	0.99
976	e8acfac8-e488-5a5b-ab79-53e7f8f101b0	falamansa-song	78	7	1	Falamansa Song	\N	237165	7921313	0.99
977	1abebb86-a275-56f8-93fc-62fde7205123	xote-dos-milagres	78	7	1	Xote Dos Milagres	\N	269557	8897778	0.99
978	b9907973-9227-52ae-9ed5-2f19949766e2	rindo-a-toa	78	7	1	Rindo À Toa	\N	222066	7365321	0.99
979	c5035dfb-87aa-5cff-b8ab-31a9cc234996	confidencia	78	7	1	Confidência	\N	222197	7460829	0.99
980	01722f30-ccff-5fdd-8ef7-938911b5f010	forro-de-toquio	78	7	1	Forró De Tóquio	\N	169273	5588756	0.99
981	28342fe3-677c-5a04-b362-bb129864ad52	zeca-violeiro	78	7	1	Zeca Violeiro	\N	143673	4781949	0.99
982	6904ac44-32b6-5ca9-8a58-4c0a651cac5a	avisa	78	7	1	Avisa	\N	355030	11844320	0.99
983	8f7956e0-acd6-5fa8-bd33-9e65b68d9140	principiando-decolagem	78	7	1	Principiando/Decolagem	\N	116767	3923789	0.99
984	de9c60ee-4263-5a91-b47f-0012d37a1586	asas	78	7	1	Asas	\N	231915	7711669	0.99
985	a0819593-6fd9-53be-89a2-0f926950f86b	medo-de-escuro	78	7	1	Medo De Escuro	\N	213760	7056323	0.99
986	d1b52fe4-0c65-5c15-bdbe-fe5ab2bdd34d	oracao	78	7	1	Oração	\N	271072	9003882	0.99
987	cce883a1-75cb-5d1d-85c2-6cb0fbcaacb8	minha-gata	78	7	1	Minha Gata	\N	181838	6039502	0.99
988	e6fe6f5a-c18e-5a41-bd92-b00ec14e0c5f	desaforo	78	7	1	Desaforo	\N	174524	5853561	0.99
989	a0a2c90c-c110-5d50-a22e-2fc07b5069f9	in-your-honor	79	1	1	In Your Honor	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	230191	7468463	0.99
990	4a96ade5-05f1-5716-841b-0e583216d2d2	no-way-back	79	1	1	No Way Back	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	196675	6421400	0.99
991	81afd53e-3413-57b8-99ab-a53187e38fbc	best-of-you	79	1	1	Best Of You	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	255712	8363467	0.99
992	55bd242e-0d7e-5585-9e74-0c6d5a8a1444	doa	79	1	1	DOA	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	252186	8232342	0.99
993	8f877df1-f268-5248-a3a4-2a0d3233630e	hell	79	1	1	Hell	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	117080	3819255	0.99
994	3ef75303-ca11-539c-9132-232b3109170f	the-last-song	79	1	1	The Last Song	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	199523	6496742	0.99
995	9f601df8-5ed8-5044-8fab-8d41ca85a1a4	free-me	79	1	1	Free Me	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	278700	9109340	0.99
996	e1e4a54c-c94a-5bb0-b46d-ff2732067c4a	resolve	79	1	1	Resolve	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	288731	9416186	0.99
997	81486462-b2de-52e3-ba23-57fa36431115	the-deepest-blues-are-black	79	1	1	The Deepest Blues Are Black	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	238419	7735473	0.99
998	300b7a24-7d83-5a2a-8fc7-dd25fc7b10df	end-over-end	79	1	1	End Over End	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett	352078	11395296	0.99
999	705ed7ed-4530-557a-b0f0-54444602a7f7	still	80	1	1	Still	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	313182	10323157	0.99
1000	67d6a72e-c1cf-5702-852b-c1feaee029a1	what-if-i-do	80	1	1	What If I Do?	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	302994	9929799	0.99
1001	34dd69c1-705a-578e-a8a3-d2e67a0d6336	miracle	80	1	1	Miracle	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	209684	6877994	0.99
1002	0121e887-9992-5194-a99d-152e676d335e	another-round	80	1	1	Another Round	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	265848	8752670	0.99
1003	8a593edd-b966-5389-b50d-a7ca9824e405	friend-of-a-friend	80	1	1	Friend Of A Friend	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	193280	6355088	0.99
1004	781b43a6-5844-5e03-a57c-9d6f08f39954	over-and-out	80	1	1	Over And Out	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	316264	10428382	0.99
1005	254d951a-1503-5d1f-9852-7eaa6f4e66bd	on-the-mend	80	1	1	On The Mend	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	271908	9071997	0.99
1006	375cc095-5f7c-55b3-8058-7fd5b7fbeca9	virginia-moon	80	1	1	Virginia Moon	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	229198	7494639	0.99
1007	b9a37fae-1861-5dc1-a270-f692f55e2da2	cold-day-in-the-sun	80	1	1	Cold Day In The Sun	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	200724	6596617	0.99
1008	cd3e1fc4-04fa-5109-9ef1-3fd357848ba4	razor	80	1	1	Razor	Dave Grohl, Taylor Hawkins, Nate Mendel, Chris Shiflett/FOO FIGHTERS	293276	9721373	0.99
1009	e5eaa64e-d63d-589a-93dd-2265b9d75ce7	all-my-life	81	4	1	All My Life	Foo Fighters	263653	8665545	0.99
1010	087caa01-156b-5d7d-b67d-fbf049b09094	low	81	4	1	Low	Foo Fighters	268120	8847196	0.99
1011	db0e665a-0e78-53fb-a27a-93f043565bbf	have-it-all	81	4	1	Have It All	Foo Fighters	298057	9729292	0.99
1012	9cc7c1be-25fd-522e-917b-d53253db761d	times-like-these	81	4	1	Times Like These	Foo Fighters	266370	8624691	0.99
1013	f678adff-c745-597a-86bf-153c38cf9425	disenchanted-lullaby	81	4	1	Disenchanted Lullaby	Foo Fighters	273528	8919111	0.99
1014	50c890e5-26c2-5fc2-b430-dd11f6b28f38	tired-of-you	81	4	1	Tired Of You	Foo Fighters	311353	10094743	0.99
1015	b1557c5a-4044-5680-a410-742c9e0a8e1c	halo	81	4	1	Halo	Foo Fighters	306442	10026371	0.99
1016	278561fa-d730-5a7c-b512-daa336db5dcf	lonely-as-you	81	4	1	Lonely As You	Foo Fighters	277185	9022628	0.99
1017	2e1550ef-3bc5-5bfc-af21-ca0a90ff1add	overdrive	81	4	1	Overdrive	Foo Fighters	270550	8793187	0.99
1018	320bdf62-eea5-50a1-a8ea-2f81077c85f8	burn-away	81	4	1	Burn Away	Foo Fighters	298396	9678073	0.99
1019	657fcb81-59ff-59e6-9c90-8b264dd1041e	come-back	81	4	1	Come Back	Foo Fighters	469968	15371980	0.99
1020	8eb30a2b-b001-5561-a041-89ec11d789af	doll	82	1	1	Doll	Dave, Taylor, Nate, Chris	83487	2702572	0.99
1021	313368aa-c981-5ca8-86fb-34281cb1f31e	monkey-wrench	82	1	1	Monkey Wrench	Dave, Taylor, Nate, Chris	231523	7527531	0.99
1022	cb8ef3e2-6c3d-539b-b0e4-2d190488294c	hey-johnny-park	82	1	1	Hey, Johnny Park!	Dave, Taylor, Nate, Chris	248528	8079480	0.99
1023	9c51f3b9-cb5d-5b3b-a7fd-c9cacf8932dd	my-poor-brain	82	1	1	My Poor Brain	Dave, Taylor, Nate, Chris	213446	6973746	0.99
1024	4b0301cd-22fb-59d1-a1dc-4174762c6a71	wind-up	82	1	1	Wind Up	Dave, Taylor, Nate, Chris	152163	4950667	0.99
1025	562a0a13-d8e4-5fa9-b9db-352c9a70dde4	up-in-arms	82	1	1	Up In Arms	Dave, Taylor, Nate, Chris	135732	4406227	0.99
1026	8bd6b534-8a1b-5be6-ad4b-3776cc025f2a	my-hero	82	1	1	My Hero	Dave, Taylor, Nate, Chris	260101	8472365	0.99
1027	8ea14fad-6edc-5641-ace1-59f9373736c6	see-you	82	1	1	See You	Dave, Taylor, Nate, Chris	146782	4888173	0.99
1028	cbba390c-2a11-5dc6-bce4-938dd3b7da48	enough-space	82	1	1	Enough Space	Dave Grohl	157387	5169280	0.99
1029	0e4693f7-4d5d-53c1-87d1-01c872167c6e	february-stars	82	1	1	February Stars	Dave, Taylor, Nate, Chris	289306	9344875	0.99
1030	6cf292ef-a7b8-5437-b9d0-b98ef37bc036	everlong	82	1	1	Everlong	Dave Grohl	250749	8270816	0.99
1031	dccafd32-213e-5d85-89e0-62903332b0e2	walking-after-you	82	1	1	Walking After You	Dave Grohl	303856	9898992	0.99
1032	a3d85560-e0f7-5058-8228-c3065ea9bd23	new-way-home	82	1	1	New Way Home	Dave, Taylor, Nate, Chris	342230	11205664	0.99
1033	f66154f2-4b8f-5e4d-bf1e-b984ee58ee9a	my-way	83	12	1	My Way	claude françois/gilles thibault/jacques revaux/paul anka	275879	8928684	0.99
1034	a7b5edd2-7030-53c5-8734-aa47ed97dd73	strangers-in-the-night	83	12	1	Strangers In The Night	berthold kaempfert/charles singleton/eddie snyder	155794	5055295	0.99
1035	86d22be0-0b38-5204-860f-d4c32034beb2	new-york-new-york	83	12	1	New York, New York	fred ebb/john kander	206001	6707993	0.99
1036	896e412c-4a0c-5846-86ef-9c7a19656813	i-get-a-kick-out-of-you	83	12	1	I Get A Kick Out Of You	cole porter	194429	6332441	0.99
1037	e06a895d-bba7-5874-929f-3c2af4acafb6	something-stupid	83	12	1	Something Stupid	carson c. parks	158615	5210643	0.99
1038	3db10ef8-d983-5dd2-a587-791b7ed3938b	moon-river	83	12	1	Moon River	henry mancini/johnny mercer	198922	6395808	0.99
1039	551c3990-b5f9-5cd0-8699-465aeaf13eae	what-now-my-love	83	12	1	What Now My Love	carl sigman/gilbert becaud/pierre leroyer	149995	4913383	0.99
1040	55f1704a-06b5-5525-bd84-7c1a10874784	summer-love	83	12	1	Summer Love	hans bradtke/heinz meier/johnny mercer	174994	5693242	0.99
1041	31a670dd-d52b-59c2-aaa2-15d872dfc68e	for-once-in-my-life	83	12	1	For Once In My Life	orlando murden/ronald miller	171154	5557537	0.99
1042	10a60b2c-6835-54a6-b57d-083606dda1cf	love-and-marriage	83	12	1	Love And Marriage	jimmy van heusen/sammy cahn	89730	2930596	0.99
1043	73ffaa43-0983-581e-bd93-2e2db64de8fc	they-cant-take-that-away-from-me	83	12	1	They Can't Take That Away From Me	george gershwin/ira gershwin	161227	5240043	0.99
1044	812be778-a880-5514-b6d2-36b6fc8328e7	my-kind-of-town	83	12	1	My Kind Of Town	jimmy van heusen/sammy cahn	188499	6119915	0.99
1045	b831f11a-c617-517f-a6df-f0f91654553e	fly-me-to-the-moon	83	12	1	Fly Me To The Moon	bart howard	149263	4856954	0.99
1046	e238bdd3-7511-53d8-8eeb-482a5a13c25f	ive-got-you-under-my-skin	83	12	1	I've Got You Under My Skin	cole porter	210808	6883787	0.99
1047	24c22ace-aa31-59b5-91f3-6635277416d2	the-best-is-yet-to-come	83	12	1	The Best Is Yet To Come	carolyn leigh/cy coleman	173583	5633730	0.99
1048	781c6da9-fa16-5e50-99ee-83efe8d02e02	it-was-a-very-good-year	83	12	1	It Was A Very Good Year	ervin drake	266605	8554066	0.99
1049	4407ddce-2cf2-5ea6-a207-cd3561ba4043	come-fly-with-me	83	12	1	Come Fly With Me	jimmy van heusen/sammy cahn	190458	6231029	0.99
1050	f2e8801e-348d-51e7-bd95-45d77c29463b	thats-life	83	12	1	That's Life	dean kay thompson/kelly gordon	187010	6095727	0.99
1051	5eb8c49e-a8c4-5ad5-a877-bb5863c8a577	the-girl-from-ipanema	83	12	1	The Girl From Ipanema	antonio carlos jobim/norman gimbel/vinicius de moraes	193750	6410674	0.99
1052	ff8deeb7-7659-5764-85f7-cb458efc9cda	the-lady-is-a-tramp	83	12	1	The Lady Is A Tramp	lorenz hart/richard rodgers	184111	5987372	0.99
1053	7aef158e-c100-58bd-83e5-dc273b6a9235	bad-bad-leroy-brown	83	12	1	Bad, Bad Leroy Brown	jim croce	169900	5548581	0.99
1054	1af9fb30-7686-5fa0-b6ea-1f0a9a80e28e	mack-the-knife	83	12	1	Mack The Knife	bert brecht/kurt weill/marc blitzstein	292075	9541052	0.99
1055	543c37ef-1330-5cb3-bfda-daea0ac14284	loves-been-good-to-me	83	12	1	Loves Been Good To Me	rod mckuen	203964	6645365	0.99
1056	46d1e226-cbe8-5865-bbe7-e9ae47dc5d61	l-a-is-my-lady	83	12	1	L.A. Is My Lady	alan bergman/marilyn bergman/peggy lipton jones/quincy jones	193175	6378511	0.99
1057	951dc614-5b5e-5a0b-baca-82fa8c99458d	entrando-na-sua-intro	84	7	1	Entrando Na Sua (Intro)	\N	179252	5840027	0.99
1058	51a948f1-cfd7-5bec-8dfb-dd84368edee8	nervosa	84	7	1	Nervosa	\N	229537	7680421	0.99
1059	eaf28fbe-750b-5a51-95a7-08db4e2b9956	funk-de-bamba-com-fernanda-abreu	84	7	1	Funk De Bamba (Com Fernanda Abreu)	\N	237191	7866165	0.99
1060	469a234c-41df-5517-969b-9883554b4e8c	call-me-at-cleo-s	84	7	1	Call Me At Cleo´s	\N	236617	7920510	0.99
1061	be5bc90e-bc3d-5f9d-8987-6b94724c79ef	olhos-coloridos-com-sandra-de-sa	84	7	1	Olhos Coloridos (Com Sandra De Sá)	\N	321332	10567404	0.99
1062	359c05da-9d35-504b-b964-ba5e04d37607	zambacao	84	7	1	Zambação	\N	301113	10030604	0.99
1063	2368d010-acf2-57ad-94fb-1b168d315acf	funk-hum	84	7	1	Funk Hum	\N	244453	8084475	0.99
1064	afdf64ea-5a3e-5487-b7fb-ebbc41ff56ae	forty-days-com-dj-hum	84	7	1	Forty Days (Com DJ Hum)	\N	221727	7347172	0.99
1065	54fdbfc0-e2c0-5d83-af9b-f0b2a75c0807	balada-da-paula	84	7	1	Balada Da Paula	Emerson Villani	322821	10603717	0.99
1066	443c4e17-f6ff-5d13-83af-7479e65300a7	dujji	84	7	1	Dujji	\N	324597	10833935	0.99
1067	7dafe108-63c9-593a-9acb-d49d514c82d6	meu-guarda-chuva	84	7	1	Meu Guarda-Chuva	\N	248528	8216625	0.99
1068	51da1ffd-84b9-5aa9-9c0f-74d2a95d4c9a	moteis	84	7	1	Motéis	\N	213498	7041077	0.99
1069	50440e2b-ba9b-59a4-af2e-cc6c2a1bfc43	whistle-stop	84	7	1	Whistle Stop	\N	526132	17533664	0.99
1070	f8deaf96-1533-531c-97e4-9296d7e6175d	16-toneladas	84	7	1	16 Toneladas	\N	191634	6390885	0.99
1071	37f44437-af81-569e-b107-711fb249f0ba	divirta-se-saindo-da-sua	84	7	1	Divirta-Se (Saindo Da Sua)	\N	74919	2439206	0.99
1072	7732b939-48ba-551a-a670-e2b20bb19acd	forty-days-instrumental	84	7	1	Forty Days Instrumental	\N	292493	9584317	0.99
1073	c4b4da8f-42ca-5166-9e32-c27d801faacf	oia-eu-aqui-de-novo	85	10	1	Óia Eu Aqui De Novo	\N	219454	7469735	0.99
1074	c69aa254-2626-56a1-bb03-9a65b10ca420	baiao-da-penha	85	10	1	Baião Da Penha	\N	247928	8393047	0.99
1075	7fa416ac-90da-524e-a34d-cc4217f86306	esperando-na-janela	85	10	1	Esperando Na Janela	Manuca/Raimundinho DoAcordion/Targino Godim	261041	8660617	0.99
1076	cafb14f9-0c5e-5aed-9939-5ec6633bf093	juazeiro	85	10	1	Juazeiro	Humberto Teixeira/Luiz Gonzaga	222275	7349779	0.99
1077	7cea22bb-35ad-585f-b423-ea59c24def51	ultimo-pau-de-arara	85	10	1	Último Pau-De-Arara	Corumbá/José Gumarães/Venancio	200437	6638563	0.99
1078	e4d401d0-e349-5e4b-8a1e-a6f1b2c03c63	asa-branca	85	10	1	Asa Branca	Humberto Teixeira/Luiz Gonzaga	217051	7387183	0.99
1079	6a891e24-4824-5a5a-90b1-1c9cfdd00afe	qui-nem-jilo	85	10	1	Qui Nem Jiló	Humberto Teixeira/Luiz Gonzaga	204695	6937472	0.99
1080	d6290542-8126-5b63-8e49-58aa3307045e	assum-preto	85	10	1	Assum Preto	Humberto Teixeira/Luiz Gonzaga	199653	6625000	0.99
1081	0e3f9efe-dfd3-5a2e-a02c-171e40a0643e	pau-de-arara	85	10	1	Pau-De-Arara	Guio De Morais E Seus "Parentes"/Luiz Gonzaga	191660	6340649	0.99
1082	6a76a300-9b86-5e16-8099-8c494f86a9a3	a-volta-da-asa-branca	85	10	1	A Volta Da Asa Branca	Luiz Gonzaga/Zé Dantas	271020	9098093	0.99
1083	144044b4-c04c-502f-a541-3ab0bebab526	o-amor-daqui-de-casa	85	10	1	O Amor Daqui De Casa	Gilberto Gil	148636	4888292	0.99
1084	315f1d93-a083-5c6b-82e1-d5ff74924eed	as-pegadas-do-amor	85	10	1	As Pegadas Do Amor	Gilberto Gil	209136	6899062	0.99
1085	4bad0fc1-3f56-5250-8f68-d6cbce0e5206	lamento-sertanejo	85	10	1	Lamento Sertanejo	Dominguinhos/Gilberto Gil	260963	8518290	0.99
1086	b9bde2bd-f622-54bc-88d8-60369f3650fa	casinha-feliz	85	10	1	Casinha Feliz	Gilberto Gil	32287	1039615	0.99
1087	8cb5e5e0-c328-54ab-91e7-dbd7b469f7b1	introducao-live	86	7	1	Introdução (Live)	\N	154096	5227579	0.99
1088	230f4cd0-44c6-5ee3-8b89-6a8ec5226079	palco-live	86	7	1	Palco (Live)	\N	238315	8026622	0.99
1089	47c517c3-b677-50c4-949d-fa8406f504c6	is-this-love-live	86	7	1	Is This Love (Live)	\N	295262	9819759	0.99
1090	c24c6cb6-e890-5e4e-be96-fdac4a681135	stir-it-up-live	86	7	1	Stir It Up (Live)	\N	282409	9594738	0.99
1091	c3059ed9-2c48-5b98-b23a-13fdfe7301fd	refavela-live	86	7	1	Refavela (Live)	\N	236695	7985305	0.99
1092	5cb4cc03-4074-529c-8850-c89d67fd98b6	vendedor-de-caranguejo-live	86	7	1	Vendedor De Caranguejo (Live)	\N	248842	8358128	0.99
1093	b73bc8e0-5a29-55c5-a219-64c0b202417e	quanta-live	86	7	1	Quanta (Live)	\N	357485	11774865	0.99
1094	06d45f8b-889d-5e46-af35-df202a260943	estrela-live	86	7	1	Estrela (Live)	\N	285309	9436411	0.99
1095	b5251895-2069-52bc-86fc-b3600338db1e	pela-internet-live	86	7	1	Pela Internet (Live)	\N	263471	8804401	0.99
1096	0d55a4a9-743a-5902-8d4f-2a8934a0c5cd	cerebro-eletronico-live	86	7	1	Cérebro Eletrônico (Live)	\N	231627	7805352	0.99
1097	b1cda18a-dd44-5d7b-a969-dc5f0230be89	opachoro-live	86	7	1	Opachorô (Live)	\N	259526	8596384	0.99
1098	5c539e5c-8d52-5af4-aac8-0b5da93d7d12	copacabana-live	86	7	1	Copacabana (Live)	\N	289671	9673672	0.99
1099	d73436f2-17a1-549c-9d5f-1e6b05676540	a-novidade-live	86	7	1	A Novidade (Live)	\N	316969	10508000	0.99
1100	d24a27a8-dfc7-585a-ba6a-300c5111e088	ghandi-live	86	7	1	Ghandi (Live)	\N	222458	7481950	0.99
1101	f104aa6a-24b3-5fd4-af9b-852392aa3aad	de-ouro-e-marfim-live	86	7	1	De Ouro E Marfim (Live)	\N	234971	7838453	0.99
1102	1e6be31e-e535-5ecb-af7e-8ec79457100d	doce-de-carnaval-candy-all	87	2	1	Doce De Carnaval (Candy All)	\N	356101	11998470	0.99
1103	74792afc-a7bc-5cfc-a0fb-95f6e082cccd	lamento-de-carnaval	87	2	1	Lamento De Carnaval	\N	294530	9819276	0.99
1104	a8daf5fc-d1ee-5dde-a39e-04965eb69859	pretinha	87	2	1	Pretinha	\N	265273	8914579	0.99
1105	426f3fb1-e179-566c-ae98-cb49b29053fb	a-novidade	73	7	1	A Novidade	Gilberto Gil	324780	10765600	0.99
1106	e2b6b0a3-1e67-5d0d-a638-cf6b02943e14	tenho-sede	73	7	1	Tenho Sede	Gilberto Gil	261616	8708114	0.99
1107	478f6674-a9bb-5c4a-817e-964d9af09fcc	refazenda	73	7	1	Refazenda	Gilberto Gil	218305	7237784	0.99
1108	1c40a923-3d14-53d6-a067-bf1823c67962	realce	73	7	1	Realce	Gilberto Gil	264489	8847612	0.99
1109	915e70ad-4d6a-5d2f-81b7-f76fe5240ec7	esoterico	73	7	1	Esotérico	Gilberto Gil	317779	10530533	0.99
1110	48553336-0f1b-5caf-a46d-06cfbd46e2f0	drao-2	73	7	1	Drão	Gilberto Gil	301453	9931950	0.99
1111	048bfa46-428b-5776-9ff1-57f8cb48acf8	a-paz-2	73	7	1	A Paz	Gilberto Gil	293093	9593064	0.99
1112	64601d6d-a924-541d-a5d3-876b94f36046	beira-mar	73	7	1	Beira Mar	Gilberto Gil	295444	9597994	0.99
1113	9d3597d2-36bb-5f5f-9ac5-b523befe66eb	sampa-2	73	7	1	Sampa	Gilberto Gil	225697	7469905	0.99
1114	3d85e906-fdf8-5db7-a04d-7fe3592d343b	parabolicamara	73	7	1	Parabolicamará	Gilberto Gil	284943	9543435	0.99
1115	8da89e0a-7cbe-5ea5-96cb-93d98d636033	tempo-rei	73	7	1	Tempo Rei	Gilberto Gil	302733	10019269	0.99
1116	a038fb64-599f-56a0-9242-1637ddeb56d9	expresso-2222	73	7	1	Expresso 2222	Gilberto Gil	284760	9690577	0.99
1117	ab71941b-c65f-5002-8780-db822357a4c6	aquele-abraco	73	7	1	Aquele Abraço	Gilberto Gil	263993	8805003	0.99
1118	ebe44a74-21c0-56b4-b9ce-f8d6c68062cd	palco	73	7	1	Palco	Gilberto Gil	270550	9049901	0.99
1119	4edd0f76-79d0-58eb-a14a-c634206384cb	toda-menina-baiana	73	7	1	Toda Menina Baiana	Gilberto Gil	278177	9351000	0.99
1120	f9209e7f-895f-51b8-897e-89ea4c0350da	sitio-do-pica-pau-amarelo	73	7	1	Sítio Do Pica-Pau Amarelo	Gilberto Gil	218070	7217955	0.99
1121	60c1f69b-03fb-5d3f-92b7-c4eceb683d2c	straight-out-of-line	88	3	1	Straight Out Of Line	Sully Erna	259213	8511877	0.99
1122	7a13170a-426a-5c64-a3de-9d4f6737f8da	faceless	88	3	1	Faceless	Sully Erna	216006	6992417	0.99
1123	11449c24-b537-591c-a933-a22046fc42ba	changes-2	88	3	1	Changes	Sully Erna; Tony Rombola	260022	8455835	0.99
1124	335d4870-b8d7-5736-bf63-ab707720e301	make-me-believe	88	3	1	Make Me Believe	Sully Erna	248607	8075050	0.99
1125	63c192db-2592-5f53-9464-31bb66e91480	i-stand-alone	88	3	1	I Stand Alone	Sully Erna	246125	8017041	0.99
1126	fa17bfd2-a22d-5dc4-9c13-b83756382ec2	re-align	88	3	1	Re-Align	Sully Erna	260884	8513891	0.99
1127	bfec7a40-6ac0-5b00-a521-ac03037b46bc	i-fucking-hate-you	88	3	1	I Fucking Hate You	Sully Erna	247170	8059642	0.99
1128	60f66e4a-9454-5d06-ad67-79f7d13c50f7	releasing-the-demons	88	3	1	Releasing The Demons	Sully Erna	252760	8276372	0.99
1129	a969744d-56de-5ab0-9199-edd910092552	dead-and-broken	88	3	1	Dead And Broken	Sully Erna	251454	8206611	0.99
1130	04805992-a6c2-5f98-ad7e-249b9fe828f9	i-am	88	3	1	I Am	Sully Erna	239516	7803270	0.99
1131	8b5a36ac-e207-5069-8868-28a775e0844c	the-awakening	88	3	1	The Awakening	Sully Erna	89547	3035251	0.99
1132	277fccfe-ffb9-5c8a-b3f5-f33000641fe2	serenity	88	3	1	Serenity	Sully Erna; Tony Rombola	274834	9172976	0.99
1133	ef477d08-0fbe-5050-b786-99b11cc224c8	american-idiot	89	4	1	American Idiot	Billie Joe Armstrong, Mike Dirnt, Tré Cool	174419	5705793	0.99
1134	83788aad-a98a-5e6c-8616-89108ca8f03f	jesus-of-suburbia-city-of-the-damned-i-dont-care-dearly-beloved-tales-of-another	89	4	1	Jesus Of Suburbia / City Of The Damned / I Don't Care / Dearly Beloved / Tales Of Another Broken Home	Billie Joe Armstrong/Green Day	548336	17875209	0.99
1135	5b9d1146-e5fa-573d-aece-652b5f83f267	holiday	89	4	1	Holiday	Billie Joe Armstrong, Mike Dirnt, Tré Cool	232724	7599602	0.99
1136	551968d2-2e16-5ad5-85ef-350affd7790c	boulevard-of-broken-dreams	89	4	1	Boulevard Of Broken Dreams	Mike Dint, Billie Joe, Tré Cool	260858	8485122	0.99
1137	ef1e6e6e-e83e-536e-bcef-b6a58a20c556	are-we-the-waiting	89	4	1	Are We The Waiting	Green Day	163004	5328329	0.99
1138	8fc1f9a3-4b77-5923-b138-57381ac87f4d	st-jimmy	89	4	1	St. Jimmy	Green Day	175307	5716589	0.99
1139	03a844b4-0304-5510-9be0-ae57e6cdecfe	give-me-novacaine	89	4	1	Give Me Novacaine	Green Day	205871	6752485	0.99
1140	a7be09dd-374f-535e-83d9-b2772d6d28a1	shes-a-rebel	89	4	1	She's A Rebel	Green Day	120528	3901226	0.99
1141	081d62ec-a02a-50cb-ac6c-dba0810984a4	extraordinary-girl	89	4	1	Extraordinary Girl	Green Day	214021	6975177	0.99
1142	4ccd4b0c-7b24-5b51-b03c-6546db811602	letterbomb	89	4	1	Letterbomb	Green Day	246151	7980902	0.99
1143	a9fa704f-bcee-5ded-a88c-e8cca2e38198	wake-me-up-when-september-ends	89	4	1	Wake Me Up When September Ends	Mike Dint, Billie Joe, Tré Cool	285753	9325597	0.99
1144	c36fd0bb-2a70-57b1-bfec-afcea464a3ef	homecoming-the-death-of-st-jimmy-east-12th-st-nobody-likes-you-rock-and-roll-gir	89	4	1	Homecoming / The Death Of St. Jimmy / East 12th St. / Nobody Likes You / Rock And Roll Girlfriend / We're Coming Home Again	Mike Dirnt/Tré Cool	558602	18139840	0.99
1145	32c213bc-eecc-5f58-b7c2-d21175fc6395	whatsername	89	4	1	Whatsername	Green Day	252316	8244843	0.99
1146	7ff3163b-edc6-5f13-af73-4c3aea3d3fbe	welcome-to-the-jungle	90	1	2	Welcome to the Jungle	\N	273552	4538451	0.99
1147	38800bfd-6a2d-56db-ae67-460ba48255ba	its-so-easy	90	1	2	It's So Easy	\N	202824	3394019	0.99
1148	6d8877b3-f740-50ac-8665-c7d8f64d05f1	nightrain	90	1	2	Nightrain	\N	268537	4457283	0.99
1149	e9f0d8b6-6b50-5199-9217-0959f865424b	out-ta-get-me	90	1	2	Out Ta Get Me	\N	263893	4382147	0.99
1150	476ae4ce-2a00-5464-9f14-fc8dcc2fb931	mr-brownstone	90	1	2	Mr. Brownstone	\N	228924	3816323	0.99
1151	f9330212-dd7e-5ab8-a1de-1565f125285f	paradise-city	90	1	2	Paradise City	\N	406347	6687123	0.99
1152	f5e72a1a-e71f-5ca0-ad8a-503ebcac989a	my-michelle	90	1	2	My Michelle	\N	219961	3671299	0.99
1153	ef62f21f-56ce-5999-815d-3324d1aee468	think-about-you	90	1	2	Think About You	\N	231640	3860275	0.99
1154	f5a0e710-0526-5b80-b719-fffd90792680	sweet-child-o-mine	90	1	2	Sweet Child O' Mine	\N	356424	5879347	0.99
1155	d74f5789-ec92-595e-bec3-0ac3743c8e67	youre-crazy	90	1	2	You're Crazy	\N	197135	3301971	0.99
1156	a31bf697-10d8-5bcf-8790-5bc603193fed	anything-goes	90	1	2	Anything Goes	\N	206400	3451891	0.99
1157	f4c8755a-046b-5da4-9591-fa9342a9679e	rocket-queen	90	1	2	Rocket Queen	\N	375349	6185539	0.99
1158	e47c687d-d023-5834-a3e1-4cba6197a941	right-next-door-to-hell	91	1	2	Right Next Door to Hell	\N	182321	3175950	0.99
1159	b5fd8566-6c49-555a-9ebf-efe4c44fb594	dust-n-bones	91	1	2	Dust N' Bones	\N	298374	5053742	0.99
1160	9a71eb62-c24e-5d7d-974c-e028994823a0	live-and-let-die	91	1	2	Live and Let Die	\N	184016	3203390	0.99
1161	fb4938ec-ff1f-5a48-ba68-b468cd12e381	dont-cry-original	91	1	2	Don't Cry (Original)	\N	284744	4833259	0.99
1162	d7f3f48f-e2d8-546e-8993-a3c141832f9d	perfect-crime	91	1	2	Perfect Crime	\N	143637	2550030	0.99
1163	65520d69-c605-53b9-9078-78888aa1c9d5	you-aint-the-first	91	1	2	You Ain't the First	\N	156268	2754414	0.99
1164	a97693fd-8de7-5911-a25c-946db3f6ae24	bad-obsession	91	1	2	Bad Obsession	\N	328282	5537678	0.99
1165	1f51e63c-d3f4-5c17-bc09-63338d56a263	back-off-bitch	91	1	2	Back off Bitch	\N	303436	5135662	0.99
1166	169a6b3a-7bd7-511a-bd7d-aa82ea1590b1	double-talkin-jive	91	1	2	Double Talkin' Jive	\N	203637	3520862	0.99
1167	46cdf640-e78a-5e54-b23c-3ab735258376	november-rain	91	1	2	November Rain	\N	537540	8923566	0.99
1168	61fe9ae5-2b58-5714-8fd4-69d7693673f1	the-garden	91	1	2	The Garden	\N	322175	5438862	0.99
1169	41cd6867-a69a-5074-80fd-d5f3b5bcd5de	garden-of-eden	91	1	2	Garden of Eden	\N	161539	2839694	0.99
1170	cdaa0d72-65ce-5cf7-9022-ae6a3c07c33c	dont-damn-me	91	1	2	Don't Damn Me	\N	318901	5385886	0.99
1171	d0779cae-95a1-5527-bae1-e1d19b0c5482	bad-apples	91	1	2	Bad Apples	\N	268351	4567966	0.99
1172	dd460683-f465-573d-be39-c7312053f588	dead-horse	91	1	2	Dead Horse	\N	257600	4394014	0.99
1173	e1388ad7-de6d-5cb0-af0a-8128278819db	coma	91	1	2	Coma	\N	616511	10201342	0.99
1174	bdfc6312-9702-5464-8c53-961bece40259	civil-war	92	3	1	Civil War	Duff McKagan/Slash/W. Axl Rose	461165	15046579	0.99
1175	b28ce131-2325-552c-8f9b-4013f5fe7f2b	14-years	92	3	1	14 Years	Izzy Stradlin'/W. Axl Rose	261355	8543664	0.99
1176	760d5392-2be4-5d15-a8fd-9691a37a8b50	yesterdays	92	3	1	Yesterdays	Billy/Del James/W. Axl Rose/West Arkeen	196205	6398489	0.99
1177	797b0027-7738-5650-abb6-8cbef747f2fa	knockin-on-heavens-door-2	92	3	1	Knockin' On Heaven's Door	Bob Dylan	336457	10986716	0.99
1178	74107e55-54dd-5690-a10e-7fbc296bc1a5	get-in-the-ring	92	3	1	Get In The Ring	Duff McKagan/Slash/W. Axl Rose	341054	11134105	0.99
1179	0e809fbe-b722-55ef-97f0-02ad061b710f	shotgun-blues	92	3	1	Shotgun Blues	W. Axl Rose	203206	6623916	0.99
1180	0c4fb1e0-0de6-5790-8f88-f93467ff17ad	breakdown	92	3	1	Breakdown	W. Axl Rose	424960	13978284	0.99
1181	2d2f3e95-645c-55b9-9d52-b4dff4d39473	pretty-tied-up	92	3	1	Pretty Tied Up	Izzy Stradlin'	287477	9408754	0.99
1182	a8ddad77-3875-5b5b-bbde-da8c2ec4a560	locomotive	92	3	1	Locomotive	Slash/W. Axl Rose	522396	17236842	0.99
1183	648d83da-9221-5dd1-9956-f1033a262a7d	so-fine	92	3	1	So Fine	Duff McKagan	246491	8039484	0.99
1184	929a9406-bc1d-57ed-9e56-8c2173efc707	estranged	92	3	1	Estranged	W. Axl Rose	563800	18343787	0.99
1185	f4cf9b1c-8bd4-5443-9d8f-d80f3c9de5ca	you-could-be-mine	92	3	1	You Could Be Mine	Izzy Stradlin'/W. Axl Rose	343875	11207355	0.99
1186	3edae2be-3d35-5422-a6ce-8ab2a7ee0b81	dont-cry	92	3	1	Don't Cry	Izzy Stradlin'/W. Axl Rose	284238	9222458	0.99
1187	b582f7c4-1d59-5f7d-9c89-722bce8f3cab	my-world	92	3	1	My World	W. Axl Rose	84532	2764045	0.99
1188	721b8464-6d85-51e9-967c-a4b727692372	colibri	93	2	1	Colibri	Richard Bull	361012	12055329	0.99
1189	5ca04fbe-a0e5-5cae-bb05-3f9556925a67	love-is-the-colour	93	2	1	Love Is The Colour	R. Carless	251585	8419165	0.99
1190	8feb12f5-8dd1-50a1-ab65-29eac923cbfb	magnetic-ocean	93	2	1	Magnetic Ocean	Patrick Claher/Richard Bull	321123	10720741	0.99
1191	3c83345f-5bb1-558e-92cb-1c303ea73396	deep-waters	93	2	1	Deep Waters	Richard Bull	396460	13075359	0.99
1192	436f8f46-cc62-54cc-878f-0f9467315119	larc-en-ciel-de-miles	93	2	1	L'Arc En Ciel De Miles	Kevin Robinson/Richard Bull	242390	8053997	0.99
1193	407c9270-138e-5ae5-bd7c-759f26c73f00	gypsy-2	93	2	1	Gypsy	Kevin Robinson	330997	11083374	0.99
1194	b7a57e31-34a4-56a6-9676-e3fcc15ef09b	journey-into-sunlight	93	2	1	Journey Into Sunlight	Jean Paul Maunick	249756	8241177	0.99
1195	2c02b48d-f7e4-55dc-a7c4-1e46630bc089	sunchild	93	2	1	Sunchild	Graham Harvey	259970	8593143	0.99
1196	70aedb5e-0aeb-5ace-86af-4031575ab5ae	millenium	93	2	1	Millenium	Maxton Gig Beesley Jnr.	379167	12511939	0.99
1197	09039ffb-1093-5480-ae6f-e35ca495b63f	thinking-bout-tomorrow	93	2	1	Thinking 'Bout Tomorrow	Fayyaz Virgi/Richard Bull	355395	11865384	0.99
1198	a8879ffa-8552-5004-b5f7-4c34bc049061	jacobs-ladder	93	2	1	Jacob's Ladder	Julian Crampton	367647	12201595	0.99
1199	f3b56c4f-515d-5db2-9b83-9d3e5c885ce9	she-wears-black	93	2	1	She Wears Black	G Harvey/R Hope-Taylor	528666	17617944	0.99
1200	fe04f4cb-eadb-5c63-9603-5e8b8f91f09d	dark-side-of-the-cog	93	2	1	Dark Side Of The Cog	Jean Paul Maunick	377155	12491122	0.99
1201	d7b535be-0ae6-5924-b4e8-4ba92b3df7cf	different-world	94	1	2	Different World	\N	258692	4383764	0.99
1202	403837db-cf54-59af-afd8-9b6535232859	these-colours-dont-run	94	1	2	These Colours Don't Run	\N	412152	6883500	0.99
1203	761c1153-364c-5f28-9cb4-1245aa01ff23	brighter-than-a-thousand-suns	94	1	2	Brighter Than a Thousand Suns	\N	526255	8721490	0.99
1204	22f2ae02-b4d6-5bda-b836-8ac257e0bb74	the-pilgrim	94	1	2	The Pilgrim	\N	307593	5172144	0.99
1205	b5ff08e2-a729-5d89-ad89-ec07062f82dc	the-longest-day	94	1	2	The Longest Day	\N	467810	7785748	0.99
1206	3f466033-bb87-5a11-9af1-dce303f57ec7	out-of-the-shadows	94	1	2	Out of the Shadows	\N	336896	5647303	0.99
1207	2bd1355b-5f31-5368-866a-92cbc89eaca7	the-reincarnation-of-benjamin-breeg	94	1	2	The Reincarnation of Benjamin Breeg	\N	442106	7367736	0.99
1208	512b1bdc-a5ca-562d-9b2b-8abc6d9bf5f2	for-the-greater-good-of-god	94	1	2	For the Greater Good of God	\N	564893	9367328	0.99
1209	72f50490-e370-5205-8779-58181d0121b5	lord-of-light	94	1	2	Lord of Light	\N	444614	7393698	0.99
1210	56e4b128-31a5-5e22-9c24-b832c2d0924b	the-legacy	94	1	2	The Legacy	\N	562966	9314287	0.99
1211	539ecb88-394c-5a18-870c-6c7bbf2a287a	hallowed-be-thy-name-live-non-album-bonus-track	94	1	2	Hallowed Be Thy Name (Live) [Non Album Bonus Track]	\N	431262	7205816	0.99
1212	ffc7b597-6396-5bef-9a4f-5c69d9448153	the-number-of-the-beast	95	3	1	The Number Of The Beast	Steve Harris	294635	4718897	0.99
1213	c98b4b3f-f5da-58c0-b9ea-d0201773cd11	the-trooper	95	3	1	The Trooper	Steve Harris	235311	3766272	0.99
1214	11cc42a7-4f0d-5d16-85d7-7649872ae17f	prowler	95	3	1	Prowler	Steve Harris	255634	4091904	0.99
1215	0e91df82-0145-59c6-be0f-4ca916f29373	transylvania	95	3	1	Transylvania	Steve Harris	265874	4255744	0.99
1216	6c2d3ccf-fd45-529b-8c4a-5ce7bfffd106	remember-tomorrow	95	3	1	Remember Tomorrow	Paul Di'Anno/Steve Harris	352731	5648438	0.99
1217	747fdf01-3b80-53e2-9cb8-82fd3b7a6d74	where-eagles-dare	95	3	1	Where Eagles Dare	Steve Harris	289358	4630528	0.99
1218	222a8617-e074-5c82-a543-36c7b30384db	sanctuary	95	3	1	Sanctuary	David Murray/Paul Di'Anno/Steve Harris	293250	4694016	0.99
1219	03877e36-6939-5559-92ea-f07d6e049425	running-free	95	3	1	Running Free	Paul Di'Anno/Steve Harris	228937	3663872	0.99
1220	b1451195-ed36-5f3a-8d63-3b2e6e5567ad	run-to-the-hilss	95	3	1	Run To The Hilss	Steve Harris	237557	3803136	0.99
1221	07a4255d-055a-524b-9909-968644d703c4	2-minutes-to-midnight	95	3	1	2 Minutes To Midnight	Adrian Smith/Bruce Dickinson	337423	5400576	0.99
1222	150e129b-54ec-5c96-aeba-48e8cc8a52f6	iron-maiden	95	3	1	Iron Maiden	Steve Harris	324623	5195776	0.99
1223	f79f308a-5975-5313-b573-df0c8aad72cc	hallowed-be-thy-name	95	3	1	Hallowed Be Thy Name	Steve Harris	471849	7550976	0.99
1224	d7f3950a-fd68-5831-a124-57176ee2174c	be-quick-or-be-dead	96	3	1	Be Quick Or Be Dead	Bruce Dickinson/Janick Gers	196911	3151872	0.99
1225	4adfd1e9-9c6f-5579-aebf-52b4a6ca9e19	from-here-to-eternity	96	3	1	From Here To Eternity	Steve Harris	259866	4159488	0.99
1226	c3f83673-a372-5d88-96ce-841bd3ff95f4	can-i-play-with-madness	96	3	1	Can I Play With Madness	Adrian Smith/Bruce Dickinson/Steve Harris	282488	4521984	0.99
1227	0544aa87-1513-54ba-8dd4-91aa5493e669	wasting-love	96	3	1	Wasting Love	Bruce Dickinson/Janick Gers	347846	5566464	0.99
1228	d4430a11-3a71-58c9-930f-e6cb397ae4d9	tailgunner	96	3	1	Tailgunner	Bruce Dickinson/Steve Harris	249469	3993600	0.99
1229	d1927b60-6b75-5d20-9e4e-c223025d49a7	the-evil-that-men-do	96	3	1	The Evil That Men Do	Adrian Smith/Bruce Dickinson/Steve Harris	325929	5216256	0.99
1230	36155640-80f4-5c0c-9190-a99a0a2f6566	afraid-to-shoot-strangers	96	3	1	Afraid To Shoot Strangers	Steve Harris	407980	6529024	0.99
1231	b0088d9b-b625-526f-a934-cd018fe21bed	bring-your-daughter-to-the-slaughter	96	3	1	Bring Your Daughter... To The Slaughter	Bruce Dickinson	317727	5085184	0.99
1232	12c55fab-b078-5a03-9498-0353c5ac4f4f	heaven-can-wait	96	3	1	Heaven Can Wait	Steve Harris	448574	7178240	0.99
1233	df2bbcb8-adc6-5ee0-95b5-070bca037268	the-clairvoyant	96	3	1	The Clairvoyant	Steve Harris	269871	4319232	0.99
1234	2a27c034-05d1-5869-b770-14c0b71d43b5	fear-of-the-dark	96	3	1	Fear Of The Dark	Steve Harris	431333	6906078	0.99
1235	ed7635ac-ca84-52d9-bedb-2d31c3884fe3	the-wicker-man	97	1	1	The Wicker Man	Adrian Smith/Bruce Dickinson/Steve Harris	275539	11022464	0.99
1236	00ef0d03-7ff1-52f3-b905-7c96142a3cd8	ghost-of-the-navigator	97	1	1	Ghost Of The Navigator	Bruce Dickinson/Janick Gers/Steve Harris	410070	16404608	0.99
1237	9993c3fd-764c-5a6f-bc80-779d44b47e14	brave-new-world	97	1	1	Brave New World	Bruce Dickinson/David Murray/Steve Harris	378984	15161472	0.99
1238	5ca7e9fa-a8c6-5962-a4a1-55d557bbee81	blood-brothers	97	1	1	Blood Brothers	Steve Harris	434442	17379456	0.99
1239	670f10c6-d58a-526b-904c-d8656370afe8	the-mercenary	97	1	1	The Mercenary	Janick Gers/Steve Harris	282488	11300992	0.99
1240	3fb7570b-cc71-5956-8b86-1029fdc914c8	dream-of-mirrors	97	1	1	Dream Of Mirrors	Janick Gers/Steve Harris	561162	22448256	0.99
1241	36e68a82-8f94-50c9-8a2c-7a879e2ae56f	the-fallen-angel	97	1	1	The Fallen Angel	Adrian Smith/Steve Harris	240718	9629824	0.99
1242	d8ab7d11-ae10-5ee0-adbb-2b6398799cf7	the-nomad	97	1	1	The Nomad	David Murray/Steve Harris	546115	21846144	0.99
1243	dd108466-98e0-5547-b643-6988bcd59e8f	out-of-the-silent-planet	97	1	1	Out Of The Silent Planet	Bruce Dickinson/Janick Gers/Steve Harris	385541	15423616	0.99
1244	d4ea9db2-38ad-5b43-83a4-0cddf39549c7	the-thin-line-between-love-hate	97	1	1	The Thin Line Between Love & Hate	David Murray/Steve Harris	506801	20273280	0.99
1245	6009abaf-e8c9-5d64-938e-2cf480bda83f	wildest-dreams	98	13	1	Wildest Dreams	Adrian Smith/Steve Harris	232777	9312384	0.99
1246	9125d1e1-2d7e-5e82-ab50-cc4e74f8c372	rainmaker	98	13	1	Rainmaker	Bruce Dickinson/David Murray/Steve Harris	228623	9146496	0.99
1247	6b3638e9-4ce3-57a4-9572-396e00c62cda	no-more-lies	98	13	1	No More Lies	Steve Harris	441782	17672320	0.99
1248	5b5be84f-dfed-5c63-95e3-56afd1b50fdb	montsegur	98	13	1	Montsegur	Bruce Dickinson/Janick Gers/Steve Harris	350484	14020736	0.99
1249	dc9241cc-a0d6-5649-9451-5ab079ab273d	dance-of-death	98	13	1	Dance Of Death	Janick Gers/Steve Harris	516649	20670727	0.99
1250	926e033c-1e3e-5fa9-b9af-f4c2d09ecfbc	gates-of-tomorrow	98	13	1	Gates Of Tomorrow	Bruce Dickinson/Janick Gers/Steve Harris	312032	12482688	0.99
1251	c08aa75b-1186-583b-9956-927c16da35fe	new-frontier	98	13	1	New Frontier	Adrian Smith/Bruce Dickinson/Nicko McBrain	304509	12181632	0.99
1252	0900a063-3648-552e-858b-dde7b5a9a7b6	paschendale	98	13	1	Paschendale	Adrian Smith/Steve Harris	508107	20326528	0.99
1253	fb618a55-589b-5832-b64a-f0fdc2a829b8	face-in-the-sand	98	13	1	Face In The Sand	Adrian Smith/Bruce Dickinson/Steve Harris	391105	15648948	0.99
1254	0b3edb15-a7a4-5723-a01d-6abbc77f3fb3	age-of-innocence	98	13	1	Age Of Innocence	David Murray/Steve Harris	370468	14823478	0.99
1255	3e6fb363-7ed3-5f93-bf7c-e4ff384bbb9b	journeyman	98	13	1	Journeyman	Bruce Dickinson/David Murray/Steve Harris	427023	17082496	0.99
1256	59c0c7c2-2cbc-544d-9b65-5b41c21c711b	be-quick-or-be-dead-2	99	1	1	Be Quick Or Be Dead	Bruce Dickinson/Janick Gers	204512	8181888	0.99
1257	1670aa84-328f-5268-a2cd-abdfd07d51f3	from-here-to-eternity-2	99	1	1	From Here To Eternity	Steve Harris	218357	8739038	0.99
1258	3502b323-f7b4-5c1f-9aee-f92d5ea77017	afraid-to-shoot-strangers-2	99	1	1	Afraid To Shoot Strangers	Steve Harris	416496	16664589	0.99
1259	c970313d-95a0-55bc-9f53-1f183316b19d	fear-is-the-key	99	1	1	Fear Is The Key	Bruce Dickinson/Janick Gers	335307	13414528	0.99
1260	ed0a0295-2126-5e0f-9c81-d248cb35a3ce	childhoods-end	99	1	1	Childhood's End	Steve Harris	280607	11225216	0.99
1261	eef35256-c931-5b2e-954c-2174d47c8032	wasting-love-2	99	1	1	Wasting Love	Bruce Dickinson/Janick Gers	350981	14041216	0.99
1262	e31f35f1-71da-5e8e-a3e5-c02efa3c6e3b	the-fugitive	99	1	1	The Fugitive	Steve Harris	294112	11765888	0.99
1263	2dd32a99-117a-5c18-9454-e59ba67250e3	chains-of-misery	99	1	1	Chains Of Misery	Bruce Dickinson/David Murray	217443	8700032	0.99
1264	78240f08-934b-534f-8614-312ac6e309ca	the-apparition	99	1	1	The Apparition	Janick Gers/Steve Harris	234605	9386112	0.99
1265	2b861998-5397-5a26-bc91-cf62b8b92e9f	judas-be-my-guide	99	1	1	Judas Be My Guide	Bruce Dickinson/David Murray	188786	7553152	0.99
1266	db16a58d-24e8-56ee-aa90-25b9c4c9d0b8	weekend-warrior	99	1	1	Weekend Warrior	Janick Gers/Steve Harris	339748	13594678	0.99
1267	5609d709-7f2c-572e-a664-9bed46160649	fear-of-the-dark-2	99	1	1	Fear Of The Dark	Steve Harris	436976	17483789	0.99
1268	5779b43f-8697-56b6-ae90-cab1c161f87a	01-prowler	100	6	1	01 - Prowler	Steve Harris	236173	5668992	0.99
1269	ce9d834d-fccf-57c4-8a7c-9b762dcc0276	02-sanctuary	100	6	1	02 - Sanctuary	David Murray/Paul Di'Anno/Steve Harris	196284	4712576	0.99
1270	eb6720ed-53b0-58b0-84ec-dc07fa9f4701	03-remember-tomorrow	100	6	1	03 - Remember Tomorrow	Harris/Paul Di´Anno	328620	7889024	0.99
1271	3eee683b-0312-51d8-ab3d-9444908117eb	04-running-free	100	6	1	04 - Running Free	Harris/Paul Di´Anno	197276	4739122	0.99
1272	053bca82-fccd-509b-b1ea-8720ab1f84f0	05-phantom-of-the-opera	100	6	1	05 - Phantom of the Opera	Steve Harris	428016	10276872	0.99
1273	8d795615-0ce0-5212-b771-f09f4b39220f	06-transylvania	100	6	1	06 - Transylvania	Steve Harris	259343	6226048	0.99
1274	21279fc8-78b7-5326-afbe-3c849560a60d	07-strange-world	100	6	1	07 - Strange World	Steve Harris	332460	7981184	0.99
1275	1fc0137d-94e5-5639-81ab-b6e7097a0581	08-charlotte-the-harlot	100	6	1	08 - Charlotte the Harlot	Murray  Dave	252708	6066304	0.99
1276	a84ff4af-4169-52ec-ae21-2d5d4b997147	09-iron-maiden	100	6	1	09 - Iron Maiden	Steve Harris	216058	5189891	0.99
1277	f3a96c2f-64ed-5af1-8fb9-51f695f6272f	the-ides-of-march	101	13	1	The Ides Of March	Steve Harris	105926	2543744	0.99
1278	3c387581-9f1f-5950-ae7b-4e36e0a814ae	wrathchild	101	13	1	Wrathchild	Steve Harris	174471	4188288	0.99
1279	98ef02ff-eeb2-55ed-b203-d41f8c6f64df	murders-in-the-rue-morgue	101	13	1	Murders In The Rue Morgue	Steve Harris	258377	6205786	0.99
1280	e411fda8-dbca-59ce-81f6-df12e7e4684f	another-life	101	13	1	Another Life	Steve Harris	203049	4874368	0.99
1281	c70e95ef-d979-51a2-8fd4-297841a6cbaa	genghis-khan	101	13	1	Genghis Khan	Steve Harris	187141	4493440	0.99
1282	4c04da68-d507-5e90-a2a4-505bd7ed5863	innocent-exile	101	13	1	Innocent Exile	Di´Anno/Harris	232515	5584861	0.99
1283	be6db803-7f1e-5e39-9faa-c1fac1e40091	killers	101	13	1	Killers	Steve Harris	300956	7227440	0.99
1284	838a0cfe-3fe3-5fc6-9d10-432387202bf5	prodigal-son	101	13	1	Prodigal Son	Steve Harris	372349	8937600	0.99
1285	d6e6dbfb-e9b5-5b67-9490-37a75a741de7	purgatory	101	13	1	Purgatory	Steve Harris	200150	4804736	0.99
1286	8a91a1f9-75e5-575c-b161-9b66a5ceb4ea	drifter-2	101	13	1	Drifter	Steve Harris	288757	6934660	0.99
1287	d8bd2e4b-765a-54ac-8d99-18d13368949d	intro-churchill-s-speech	102	13	1	Intro- Churchill S Speech	\N	48013	1154488	0.99
1288	9248c9b0-73c3-58bd-ae56-830cbdadeeee	aces-high	102	13	1	Aces High	\N	276375	6635187	0.99
1289	1faf29d1-5346-5056-9afd-aaa7c4dba797	2-minutes-to-midnight-2	102	3	1	2 Minutes To Midnight	Smith/Dickinson	366550	8799380	0.99
1290	85a1da8d-17e2-59c1-aa4a-e4e7bf9fc0e2	the-trooper-2	102	3	1	The Trooper	Harris	268878	6455255	0.99
1291	2a774d90-1d7c-5778-bb20-b6b9d8e798ca	revelations	102	3	1	Revelations	Dickinson	371826	8926021	0.99
1292	616223af-ab33-514b-9b1c-f031b89423d5	flight-of-icarus	102	3	1	Flight Of Icarus	Smith/Dickinson	229982	5521744	0.99
1293	15c6862d-25c5-55c5-be41-d0f52af013a9	rime-of-the-ancient-mariner	102	3	1	Rime Of The Ancient Mariner	\N	789472	18949518	0.99
1294	7be17077-8ee1-593c-a9a4-e0c7f8682ea0	powerslave	102	3	1	Powerslave	\N	454974	10921567	0.99
1295	f7ddfce1-79a2-581a-be44-aef01afa60d4	the-number-of-the-beast-2	102	3	1	The Number Of The Beast	Harris	275121	6605094	0.99
1296	ade30a16-96b6-5750-b0c8-66acb6430b5f	hallowed-be-thy-name-2	102	3	1	Hallowed Be Thy Name	Harris	451422	10836304	0.99
1297	cca990cf-00ed-5997-ae7c-c739f28adad5	iron-maiden-2	102	3	1	Iron Maiden	Harris	261955	6289117	0.99
1298	71c62585-670a-5231-bd07-810178b165c6	run-to-the-hills	102	3	1	Run To The Hills	Harris	231627	5561241	0.99
1299	d8778450-83f5-5447-b1dc-a877bc74bfa2	running-free-2	102	3	1	Running Free	Harris/Di Anno	204617	4912986	0.99
1300	15ca2d50-5b88-5316-9f3b-27e4cfde91ae	wrathchild-2	102	13	1	Wrathchild	Steve Harris	183666	4410181	0.99
1301	6c431cc8-3564-557f-a759-f8ec5e7b1917	acacia-avenue	102	13	1	Acacia Avenue	\N	379872	9119118	0.99
1302	b2eaaed2-3e50-5047-8bc1-b43c8a585146	children-of-the-damned	102	13	1	Children Of The Damned	Steve Harris	278177	6678446	0.99
1303	29f4cc85-f5fe-56f8-ab6d-9f7f300dc84b	die-with-your-boots-on	102	13	1	Die With Your Boots On	Adrian Smith/Bruce Dickinson/Steve Harris	314174	7542367	0.99
1304	edf30a6f-2ad2-5c30-9da8-88f6aaa18245	phantom-of-the-opera	102	13	1	Phantom Of The Opera	Steve Harris	441155	10589917	0.99
1305	03db3e78-d4e7-5eea-98e7-18c993fe2f23	be-quick-or-be-dead-3	103	1	1	Be Quick Or Be Dead	\N	233142	5599853	0.99
1306	67a3d175-41f0-5a89-adf6-67343b6ef961	the-number-of-the-beast-3	103	1	1	The Number Of The Beast	\N	294008	7060625	0.99
1307	14176f77-9669-567b-9494-b467d626e071	wrathchild-3	103	1	1	Wrathchild	\N	174106	4182963	0.99
1308	eca94b42-86d4-5a99-ba45-16d3c5cb20c4	from-here-to-eternity-3	103	1	1	From Here To Eternity	\N	284447	6831163	0.99
1309	832431ef-47ae-5316-820c-36e1d16957fb	can-i-play-with-madness-2	103	1	1	Can I Play With Madness	\N	213106	5118995	0.99
1310	dc12297b-d24a-5085-ab7a-72bb6077e718	wasting-love-3	103	1	1	Wasting Love	\N	336953	8091301	0.99
1311	27e4f2cb-80a4-5be5-8caf-d33df8eb18b1	tailgunner-2	103	1	1	Tailgunner	\N	247640	5947795	0.99
1312	92c2c528-2d55-5f21-b2b1-e8c63a0f5870	the-evil-that-men-do-2	103	1	1	The Evil That Men Do	\N	478145	11479913	0.99
1313	9113657d-eece-54b1-b65c-b8d3fddd7554	afraid-to-shoot-strangers-3	103	1	1	Afraid To Shoot Strangers	\N	412525	9905048	0.99
1314	f2348b21-0f9e-5e03-9bca-ded1eb0a6bad	fear-of-the-dark-3	103	1	1	Fear Of The Dark	\N	431542	10361452	0.99
1315	58193915-4c17-5929-9564-e084e4eae8e5	bring-your-daughter-to-the-slaughter-2	104	1	1	Bring Your Daughter... To The Slaughter...	\N	376711	9045532	0.99
1316	434554db-6f2a-5d21-b435-c2b004db1965	the-clairvoyant-2	104	1	1	The Clairvoyant	\N	262426	6302648	0.99
1317	6c766ce4-8c09-56e4-ac96-ccad5f08f9ae	heaven-can-wait-2	104	1	1	Heaven Can Wait	\N	440555	10577743	0.99
1318	2121b3c1-f903-507c-ae61-1aa6ede502e0	run-to-the-hills-2	104	1	1	Run To The Hills	\N	235859	5665052	0.99
1319	8eb2f845-b46c-558c-84e1-6f61196faae9	2-minutes-to-midnight-3	104	1	1	2 Minutes To Midnight	Adrian Smith/Bruce Dickinson	338233	8122030	0.99
1320	e2f88c64-0904-5949-be48-4fcaf02ece1d	iron-maiden-3	104	1	1	Iron Maiden	\N	494602	11874875	0.99
1321	97595d0d-d433-5aa6-b9d0-4f766d8d069f	hallowed-be-thy-name-3	104	1	1	Hallowed Be Thy Name	\N	447791	10751410	0.99
1322	eb15f88a-cf7e-5d4a-94c9-94b549569e2b	the-trooper-3	104	1	1	The Trooper	\N	232672	5588560	0.99
1323	ed29ea11-be27-53db-944f-c4d45fa89010	sanctuary-2	104	1	1	Sanctuary	\N	318511	7648679	0.99
1324	ab29b1ae-6c49-5ec7-9ed5-5a4e44982088	running-free-3	104	1	1	Running Free	\N	474017	11380851	0.99
1325	282a46be-bdae-5d37-978b-278cc62a04a0	tailgunner-3	105	3	1	Tailgunner	Bruce Dickinson/Steve Harris	255582	4089856	0.99
1326	1a9ebae4-c19f-5555-979a-a7c61df9119d	holy-smoke	105	3	1	Holy Smoke	Bruce Dickinson/Steve Harris	229459	3672064	0.99
1327	0eb7e458-2d04-54e7-a0ef-c010a9657e39	no-prayer-for-the-dying	105	3	1	No Prayer For The Dying	Steve Harris	263941	4225024	0.99
1328	0bb94373-7941-5b00-b348-ae859b37b370	public-enema-number-one	105	3	1	Public Enema Number One	Bruce Dickinson/David Murray	254197	4071587	0.99
1329	fc9b3e3c-79ab-58c7-aab5-cb9665dd59ad	fates-warning	105	3	1	Fates Warning	David Murray/Steve Harris	250853	4018088	0.99
1330	206a31b6-ae54-5a29-a6af-c7c49f160b76	the-assassin	105	3	1	The Assassin	Steve Harris	258768	4141056	0.99
1331	34325aa6-bd81-5250-893d-447c580c148f	run-silent-run-deep	105	3	1	Run Silent Run Deep	Bruce Dickinson/Steve Harris	275408	4407296	0.99
1332	89123871-f23f-5153-883d-791cef580117	hooks-in-you	105	3	1	Hooks In You	Adrian Smith/Bruce Dickinson	247510	3960832	0.99
1333	49e9af09-d387-55dd-b635-fba133150d14	bring-your-daughter-to-the-slaughter-3	105	3	1	Bring Your Daughter... ...To The Slaughter	Bruce Dickinson	284238	4548608	0.99
1334	0865b92c-823d-51a1-a5f3-977e3259f01e	mother-russia	105	3	1	Mother Russia	Steve Harris	332617	5322752	0.99
1335	5da16cc1-a0cb-578c-9555-a7101c427097	where-eagles-dare-2	106	3	1	Where Eagles Dare	Steve Harris	369554	5914624	0.99
1336	20d6c726-0af3-5646-a99a-aa8f7c199050	revelations-2	106	3	1	Revelations	Bruce Dickinson	408607	6539264	0.99
1337	057280d0-5b04-5208-bdb1-0be5a4e29591	flight-of-the-icarus	106	3	1	Flight Of The Icarus	Adrian Smith/Bruce Dickinson	230269	3686400	0.99
1338	a3920788-c150-5c74-b9e4-4f72e5d9ee15	die-with-your-boots-on-2	106	3	1	Die With Your Boots On	Adrian Smith/Bruce Dickinson/Steve Harris	325694	5212160	0.99
1339	274a3a37-d64d-5e5a-ba0f-f2fc59b6dcd6	the-trooper-4	106	3	1	The Trooper	Steve Harris	251454	4024320	0.99
1340	babbd8e8-3290-56c3-b429-c4515d1d74c1	still-life	106	3	1	Still Life	David Murray/Steve Harris	294347	4710400	0.99
1341	54b3d5f6-5a35-5c07-a80e-b5c52d2e73c3	quest-for-fire	106	3	1	Quest For Fire	Steve Harris	221309	3543040	0.99
1342	1517431d-a629-557f-91c9-9cfd2b08e29f	sun-and-steel	106	3	1	Sun And Steel	Adrian Smith/Bruce Dickinson	206367	3306324	0.99
1343	6f151844-d92f-5dc3-9506-98ce2eeb10fb	to-tame-a-land	106	3	1	To Tame A Land	Steve Harris	445283	7129264	0.99
1344	4ffa087d-db58-50fb-ac11-0ac96107e7f5	aces-high-2	107	3	1	Aces High	Harris	269531	6472088	0.99
1345	17a13045-92db-518e-a3ba-5a6c63856064	2-minutes-to-midnight-4	107	3	1	2 Minutes To Midnight	Smith/Dickinson	359810	8638809	0.99
1346	aa57657c-5be6-5246-8555-d5790541dbe0	losfer-words	107	3	1	Losfer Words	Steve Harris	252891	6074756	0.99
1347	3996d224-a9a0-5fa1-b4e1-0d826085a72b	flash-of-the-blade	107	3	1	Flash of The Blade	Dickinson	242729	5828861	0.99
1348	ed92fb6d-89d4-5e93-a34e-923a773782c5	duelists	107	3	1	Duelists	Steve Harris	366471	8800686	0.99
1349	d4c1de99-70b4-53a7-819c-ab64c3cbf7cc	back-in-the-village	107	3	1	Back in the Village	Dickinson/Smith	320548	7696518	0.99
1350	101d1902-716f-5baa-997c-1dae59caeea1	powerslave-2	107	3	1	Powerslave	Dickinson	407823	9791106	0.99
1351	52bd41ad-3394-50d0-9e8a-2d3fe2648bd5	rime-of-the-ancient-mariner-2	107	3	1	Rime of the Ancient Mariner	Harris	816509	19599577	0.99
1352	997a2803-99a7-5704-a129-b8aaea008c9b	intro	108	3	1	Intro	\N	115931	4638848	0.99
1353	f9c24ed3-d34a-5431-b9c6-882c2f1a186a	the-wicker-man-2	108	3	1	The Wicker Man	Adrian Smith/Bruce Dickinson/Steve Harris	281782	11272320	0.99
1354	c491360e-b8f1-5745-98f4-d30f3f08eb70	ghost-of-the-navigator-2	108	3	1	Ghost Of The Navigator	Bruce Dickinson/Janick Gers/Steve Harris	408607	16345216	0.99
1355	fb544692-6255-5548-a265-6fe8983f7c2f	brave-new-world-2	108	3	1	Brave New World	Bruce Dickinson/David Murray/Steve Harris	366785	14676148	0.99
1356	5c7ae5f8-3df0-5a8e-9ec4-94a2b65af39d	wrathchild-4	108	3	1	Wrathchild	Steve Harris	185808	7434368	0.99
1357	2796a0a4-1d9b-5484-ba50-44660197f544	2-minutes-to-midnight-5	108	3	1	2 Minutes To Midnight	Adrian Smith/Bruce Dickinson	386821	15474816	0.99
1358	68b4af04-1a8a-59aa-9719-bc291262e336	blood-brothers-2	108	3	1	Blood Brothers	Steve Harris	435513	17422464	0.99
1359	7ce7abb1-f792-5e17-837f-ff46e936457d	sign-of-the-cross	108	3	1	Sign Of The Cross	Steve Harris	649116	25966720	0.99
1360	8faed630-96fa-533a-8c37-08cbec0848df	the-mercenary-2	108	3	1	The Mercenary	Janick Gers/Steve Harris	282697	11309184	0.99
1361	769cb5bc-ac4d-52bc-b515-eca88997fa0f	the-trooper-5	108	3	1	The Trooper	Steve Harris	273528	10942592	0.99
1362	a8a11dab-f4ba-5bac-9ab0-2bc262d931e1	dream-of-mirrors-2	109	1	1	Dream Of Mirrors	Janick Gers/Steve Harris	578324	23134336	0.99
1363	9607201a-4a87-5d7c-87b0-203ee59d24d5	the-clansman	109	1	1	The Clansman	Steve Harris	559203	22370432	0.99
1364	01001b24-9143-562f-b879-6b146cf9b130	the-evil-that-men-do-3	109	3	1	The Evil That Men Do	Adrian Smith/Bruce Dickinson/Steve Harris	280737	11231360	0.99
1365	fb251c0e-4497-55a2-a778-8cd900323912	fear-of-the-dark-4	109	1	1	Fear Of The Dark	Steve Harris	460695	18430080	0.99
1366	906a73ba-93c7-5970-8f4f-a37220f4edda	iron-maiden-4	109	1	1	Iron Maiden	Steve Harris	351869	14076032	0.99
1367	05ab1ed8-8374-5ad5-8bf5-6083fd6b2e0d	the-number-of-the-beast-4	109	1	1	The Number Of The Beast	Steve Harris	300434	12022107	0.99
1368	65ee8992-499a-5546-be08-29537a683b83	hallowed-be-thy-name-4	109	1	1	Hallowed Be Thy Name	Steve Harris	443977	17760384	0.99
1369	d42faac3-3c4e-55cb-b07c-35732de506d8	sanctuary-3	109	1	1	Sanctuary	David Murray/Paul Di'Anno/Steve Harris	317335	12695680	0.99
1370	2aa7ee24-2554-5be5-9f0e-82a7891623af	run-to-the-hills-3	109	1	1	Run To The Hills	Steve Harris	292179	11688064	0.99
1371	cd2f6787-82e5-5e57-be67-30d19acba5be	moonchild	110	3	1	Moonchild	Adrian Smith; Bruce Dickinson	340767	8179151	0.99
1372	af05cf6c-94f0-5175-a12c-5b35a00922a9	infinite-dreams	110	3	1	Infinite Dreams	Steve Harris	369005	8858669	0.99
1373	b5475ece-1677-5919-bbd4-262a899ca55f	can-i-play-with-madness-3	110	3	1	Can I Play With Madness	Adrian Smith; Bruce Dickinson; Steve Harris	211043	5067867	0.99
1374	6e364b6a-8aa2-53a8-8475-954d10fd255d	the-evil-that-men-do-4	110	3	1	The Evil That Men Do	Adrian Smith; Bruce Dickinson; Steve Harris	273998	6578930	0.99
1375	c78f4da3-5d42-51ff-ab2a-1d4ee246f00f	seventh-son-of-a-seventh-son	110	3	1	Seventh Son of a Seventh Son	Steve Harris	593580	14249000	0.99
1376	96a04e47-b9dc-57ad-bbbb-4d0c24438d59	the-prophecy	110	3	1	The Prophecy	Dave Murray; Steve Harris	305475	7334450	0.99
1377	1d938d1f-ccce-5545-8f69-b06c848600df	the-clairvoyant-3	110	3	1	The Clairvoyant	Adrian Smith; Bruce Dickinson; Steve Harris	267023	6411510	0.99
1378	5675544e-2c9c-56eb-9483-e9dde0b04173	only-the-good-die-young	110	3	1	Only the Good Die Young	Bruce Dickinson; Harris	280894	6744431	0.99
1379	1e5336cd-f417-5d81-922d-0a2445e73fdc	caught-somewhere-in-time	111	3	1	Caught Somewhere in Time	Steve Harris	445779	10701149	0.99
1380	f2e18324-87af-59a0-be53-0d10d5c59ad7	wasted-years	111	3	1	Wasted Years	Adrian Smith	307565	7384358	0.99
1381	cfc21d76-3095-5387-8e2d-6bbc9f3d83b6	sea-of-madness	111	3	1	Sea of Madness	Adrian Smith	341995	8210695	0.99
1382	e8cd0cf4-67fa-5ba9-951b-0b5f79f31f59	heaven-can-wait-3	111	3	1	Heaven Can Wait	Steve Harris	441417	10596431	0.99
1383	3c0570ff-87e0-510f-8b5a-66125fe9a105	stranger-in-a-strange-land	111	3	1	Stranger in a Strange Land	Adrian Smith	344502	8270899	0.99
1384	ee84eac3-5431-5277-b89b-aafd89f68605	alexander-the-great	111	3	1	Alexander the Great	Steve Harris	515631	12377742	0.99
1385	6484b208-60ba-5a2b-b547-31b9dbff77ea	de-ja-vu	111	3	1	De Ja Vu	David Murray/Steve Harris	296176	7113035	0.99
1386	c98e2684-20ea-5246-84af-f3085da1aa58	the-loneliness-of-the-long-dis	111	3	1	The Loneliness of the Long Dis	Steve Harris	391314	9393598	0.99
1387	b04975d1-b748-5e58-8df4-a80d0a8acc08	22-acacia-avenue	112	3	1	22 Acacia Avenue	Adrian Smith/Steve Harris	395572	5542516	0.99
1388	7e58b978-ba4f-5d13-8cc6-346043f0bda0	children-of-the-damned-2	112	3	1	Children of the Damned	Steve Harris	274364	3845631	0.99
1389	f7abbcc8-7d3c-525a-88ec-b230fc482b75	gangland	112	3	1	Gangland	Adrian Smith/Clive Burr/Steve Harris	228440	3202866	0.99
1390	bd0314a1-8a3d-5b93-b72f-3422ed07aa0f	hallowed-be-thy-name-5	112	3	1	Hallowed Be Thy Name	Steve Harris	428669	6006107	0.99
1391	302a9bef-2718-5a0e-8ad9-8d8461c8f4c4	invaders	112	3	1	Invaders	Steve Harris	203180	2849181	0.99
1392	183dd327-df83-5091-8688-b654a9118c58	run-to-the-hills-4	112	3	1	Run to the Hills	Steve Harris	228884	3209124	0.99
1393	c0752542-1b51-55d2-8e1c-deb5b36a118c	the-number-of-the-beast-5	112	1	1	The Number Of The Beast	Steve Harris	293407	11737216	0.99
1394	a7945408-db46-55db-abdb-777e11a39792	the-prisoner	112	3	1	The Prisoner	Adrian Smith/Steve Harris	361299	5062906	0.99
1395	f4fd590a-b736-59b3-8637-50f37372d7b1	sign-of-the-cross-2	113	1	1	Sign Of The Cross	Steve Harris	678008	27121792	0.99
1396	2b4f4eeb-1fe4-52cb-bb9e-e4772db15f87	lord-of-the-flies	113	1	1	Lord Of The Flies	Janick Gers/Steve Harris	303699	12148864	0.99
1397	bb009e0c-fbce-5141-ad0d-251313abeea7	man-on-the-edge	113	1	1	Man On The Edge	Blaze Bayley/Janick Gers	253413	10137728	0.99
1398	aadf3eb8-5817-5ee7-96bf-f7077fc43eb6	fortunes-of-war	113	1	1	Fortunes Of War	Steve Harris	443977	17760384	0.99
1399	0a6008fc-64d1-5908-a694-f6806d463032	look-for-the-truth	113	1	1	Look For The Truth	Blaze Bayley/Janick Gers/Steve Harris	310230	12411008	0.99
1400	cd71ba7f-2c9c-5a99-b41f-cf355650c033	the-aftermath	113	1	1	The Aftermath	Blaze Bayley/Janick Gers/Steve Harris	380786	15233152	0.99
1401	66cb2f03-15e1-53ea-b6d7-2b9f3594230c	judgement-of-heaven	113	1	1	Judgement Of Heaven	Steve Harris	312476	12501120	0.99
1402	18dbc43c-aec0-5d3b-8b2a-ead00d3fa97e	blood-on-the-worlds-hands	113	1	1	Blood On The World's Hands	Steve Harris	357799	14313600	0.99
1403	e6e525ca-7097-5e42-8dcc-a306d719383f	the-edge-of-darkness	113	1	1	The Edge Of Darkness	Blaze Bayley/Janick Gers/Steve Harris	399333	15974528	0.99
1404	b092c283-1674-589c-a77e-aa79e4d4ab62	2-a-m	113	1	1	2 A.M.	Blaze Bayley/Janick Gers/Steve Harris	337658	13511087	0.99
1405	d641dc57-ae1e-5e15-bad6-c2e66eae5f53	the-unbeliever	113	1	1	The Unbeliever	Janick Gers/Steve Harris	490422	19617920	0.99
1406	6a4acf73-8a20-5c24-9724-677d2cb1b642	futureal	114	1	1	Futureal	Blaze Bayley/Steve Harris	175777	7032960	0.99
1407	3e619ffa-6bb5-542e-a06c-2d83567787c8	the-angel-and-the-gambler	114	1	1	The Angel And The Gambler	Steve Harris	592744	23711872	0.99
1408	dc46dbc3-c770-5c91-a9f6-ec1ac13a9dbd	lightning-strikes-twice	114	1	1	Lightning Strikes Twice	David Murray/Steve Harris	290377	11616384	0.99
1409	19e5d269-c2e9-53bf-8d75-4dbdb3ea6d68	the-clansman-2	114	1	1	The Clansman	Steve Harris	539689	21592327	0.99
1410	7d92cd59-566f-5e06-b6b3-c25e99b961b7	when-two-worlds-collide	114	1	1	When Two Worlds Collide	Blaze Bayley/David Murray/Steve Harris	377312	15093888	0.99
1411	3bd93506-7cf4-563c-94f2-be1f7874a405	the-educated-fool	114	1	1	The Educated Fool	Steve Harris	404767	16191616	0.99
1412	77d79f14-8d9f-5178-bc0a-210d6b17cc68	dont-look-to-the-eyes-of-a-stranger	114	1	1	Don't Look To The Eyes Of A Stranger	Steve Harris	483657	19347584	0.99
1413	3bcea916-ed42-5f19-82b3-ecbb1f00f86c	como-estais-amigos	114	1	1	Como Estais Amigos	Blaze Bayley/Janick Gers	330292	13213824	0.99
1414	fff1b486-ce87-5c19-b601-1fc0ad1a9144	please-please-please	115	14	1	Please Please Please	James Brown/Johnny Terry	165067	5394585	0.99
1415	8cab823f-1b90-510b-988b-c162568ad3c5	think	115	14	1	Think	Lowman Pauling	166739	5513208	0.99
1416	6ddd1760-7ab1-577d-a05b-40a1e1505d53	night-train	115	14	1	Night Train	Jimmy Forrest/Lewis C. Simpkins/Oscar Washington	212401	7027377	0.99
1417	8146431d-ac53-5b28-abd3-1144c0025a1c	out-of-sight	115	14	1	Out Of Sight	Ted Wright	143725	4711323	0.99
1418	9080e569-6e4d-5afe-bdb7-1414f982b260	papas-got-a-brand-new-bag-pt-1	115	14	1	Papa's Got A Brand New Bag Pt.1	James Brown	127399	4174420	0.99
1419	9ede5ce7-6d2d-5782-a862-743c9d8814cc	i-got-you-i-feel-good	115	14	1	I Got You (I Feel Good)	James Brown	167392	5468472	0.99
1420	de501883-a2a2-5872-91c2-584ad2107aaf	its-a-mans-mans-mans-world	115	14	1	It's A Man's Man's Man's World	Betty Newsome/James Brown	168228	5541611	0.99
1421	048326b0-0c8b-50ce-ab1b-39d4122da65d	cold-sweat	115	14	1	Cold Sweat	Alfred Ellis/James Brown	172408	5643213	0.99
1422	3feeacab-de89-5252-bde6-0a398a089c25	say-it-loud-im-black-and-im-proud-pt-1	115	14	1	Say It Loud, I'm Black And I'm Proud Pt.1	Alfred Ellis/James Brown	167392	5478117	0.99
1423	79cf391e-9cb6-5289-8168-aefe39b5dc8f	get-up-i-feel-like-being-a-sex-machine	115	14	1	Get Up (I Feel Like Being A) Sex Machine	Bobby Byrd/James Brown/Ron Lenhoff	316551	10498031	0.99
1424	f347053d-62e9-5961-8feb-396676895152	hey-america	115	14	1	Hey America	Addie William Jones/Nat Jones	218226	7187857	0.99
1425	8c4f2fe4-472a-58d5-97c0-5414f95caeef	make-it-funky-pt-1	115	14	1	Make It Funky Pt.1	Charles Bobbitt/James Brown	196231	6507782	0.99
1426	fc4a5e4a-f31e-549b-8f64-93592a4eb112	im-a-greedy-man-pt-1	115	14	1	I'm A Greedy Man Pt.1	Charles Bobbitt/James Brown	217730	7251211	0.99
1427	9e5415ed-aa79-5185-9f4f-0dfabca48ecc	get-on-the-good-foot	115	14	1	Get On The Good Foot	Fred Wesley/James Brown/Joseph Mims	215902	7182736	0.99
1428	415b09eb-f2ce-57bf-89dc-823bb0edc34f	get-up-offa-that-thing	115	14	1	Get Up Offa That Thing	Deanna Brown/Deidra Jenkins/Yamma Brown	250723	8355989	0.99
1429	b7ffc4dc-e60d-5610-ace7-011bc2e248d2	its-too-funky-in-here	115	14	1	It's Too Funky In Here	Brad Shapiro/George Jackson/Robert Miller/Walter Shaw	239072	7973979	0.99
1430	8a65e4de-279d-5deb-828d-3577fdfec7f3	living-in-america	115	14	1	Living In America	Charlie Midnight/Dan Hartman	282880	9432346	0.99
1431	de8db3b3-a2b4-5e48-91a5-98470f2b3da1	im-real	115	14	1	I'm Real	Full Force/James Brown	334236	11183457	0.99
1432	db2918b4-c918-577e-8c82-bb02490b5351	hot-pants-pt-1	115	14	1	Hot Pants Pt.1	Fred Wesley/James Brown	188212	6295110	0.99
1433	718d6917-e8b3-55b2-bd2f-8cc35b5a67ae	soul-power-live	115	14	1	Soul Power (Live)	James Brown	260728	8593206	0.99
1434	25f646f3-45ec-5415-95fe-34a47b97309e	when-you-gonna-learn-digeridoo	116	1	1	When You Gonna Learn (Digeridoo)	Jay Kay/Kay, Jay	230635	7655482	0.99
1435	3ac28fc9-cdc2-5104-944d-95c71a7dab7e	too-young-to-die	116	1	1	Too Young To Die	Smith, Toby	365818	12391660	0.99
1436	68236f1b-35b5-5546-b42f-d80ca5ca881a	hooked-up	116	1	1	Hooked Up	Smith, Toby	275879	9301687	0.99
1437	51c77363-44f2-54f4-9340-c37d7ce2d486	if-i-like-it-i-do-it	116	1	1	If I Like It, I Do It	Gelder, Nick van	293093	9848207	0.99
1438	c395bbf8-b6ae-5a2e-b16d-30615fb6226d	music-of-the-wind	116	1	1	Music Of The Wind	Smith, Toby	383033	12870239	0.99
1439	805aa3b2-27ca-5688-883c-0e1e840a99db	emergency-on-planet-earth	116	1	1	Emergency On Planet Earth	Smith, Toby	245263	8117218	0.99
1440	fa362223-8e29-51ca-9c3e-2abb139cf7b7	whatever-it-is-i-just-cant-stop	116	1	1	Whatever It Is, I Just Can't Stop	Jay Kay/Kay, Jay	247222	8249453	0.99
1441	70862fdb-7edd-5e98-8ed0-450c972a2981	blow-your-mind	116	1	1	Blow Your Mind	Smith, Toby	512339	17089176	0.99
1442	e8dc87d9-a65b-5471-bad4-7c019c58108b	revolution-1993	116	1	1	Revolution 1993	Smith, Toby	616829	20816872	0.99
1443	93cf12c6-99cf-53d6-b4f6-345e1eb644b1	didgin-out	116	1	1	Didgin' Out	Buchanan, Wallis	157100	5263555	0.99
1444	37301420-1613-51ed-b830-7853d48e2e7d	canned-heat	117	14	1	Canned Heat	Jay Kay	331964	11042037	0.99
1445	14064642-ec04-5306-b2cd-dd7c52c8fc5d	planet-home	117	14	1	Planet Home	Jay Kay/Toby Smith	284447	9566237	0.99
1446	990700f6-9b48-550a-b4cc-e3cbed619748	black-capricorn-day	117	14	1	Black Capricorn Day	Jay Kay	341629	11477231	0.99
1447	bbe3559a-23ee-565f-8618-b663aae7415a	soul-education	117	14	1	Soul Education	Jay Kay/Toby Smith	255477	8575435	0.99
1448	804a6938-5c9b-5afd-8d6d-ee51335ab0da	failling	117	14	1	Failling	Jay Kay/Toby Smith	225227	7503999	0.99
1449	150c1618-8723-5fba-adc5-f59080849808	destitute-illusions	117	14	1	Destitute Illusions	Derrick McKenzie/Jay Kay/Toby Smith	340218	11452651	0.99
1450	f297bec1-718b-595f-85be-959dd557b8f4	supersonic	117	14	1	Supersonic	Jay Kay	315872	10699265	0.99
1451	ad338d55-1052-51bf-9f43-ee2737cdaaca	butterfly	117	14	1	Butterfly	Jay Kay/Toby Smith	268852	8947356	0.99
1452	1bc66c11-453a-5e78-9c9e-d2d303b0c8bb	were-do-we-go-from-here	117	14	1	Were Do We Go From Here	Jay Kay	313626	10504158	0.99
1453	799d2727-d2ce-518d-9aa0-c6d8f93c078c	king-for-a-day-2	117	14	1	King For A Day	Jay Kay/Toby Smith	221544	7335693	0.99
1454	b3b2fd3c-7cb5-5898-b9a5-fa9660adc283	deeper-underground	117	14	1	Deeper Underground	Toby Smith	281808	9351277	0.99
1455	fc144af1-412c-5b55-8c39-6c2480db62eb	just-another-story	118	15	1	Just Another Story	Toby Smith	529684	17582818	0.99
1456	e3e79e75-e293-5d26-aade-1f32ab1db55a	stillness-in-time	118	15	1	Stillness In Time	Toby Smith	257097	8644290	0.99
1457	c9171ab4-636d-57b3-b9ee-c18ecfd41115	half-the-man	118	15	1	Half The Man	Toby Smith	289854	9577679	0.99
1458	88747c7e-248a-523f-877a-f677bae3428c	light-years	118	15	1	Light Years	Toby Smith	354560	11796244	0.99
1459	f0f88d42-be41-5c74-b117-01af66c882a7	manifest-destiny	118	15	1	Manifest Destiny	Toby Smith	382197	12676962	0.99
1460	6f44242f-8346-5498-a130-162c42cdd6fa	the-kids	118	15	1	The Kids	Toby Smith	309995	10334529	0.99
1461	cacc4fd8-25a8-566e-9dd3-28cc94d56b3f	mr-moon	118	15	1	Mr. Moon	Stuard Zender/Toby Smith	329534	11043559	0.99
1462	31b63753-1eb3-5db6-97e6-2b29f506be02	scam	118	15	1	Scam	Stuart Zender	422321	14019705	0.99
1463	167b7736-0b68-5fd3-9166-6eb82f994765	journey-to-arnhemland	118	15	1	Journey To Arnhemland	Toby Smith/Wallis Buchanan	322455	10843832	0.99
1464	5b3983fe-94d8-5751-b532-aa46168d29e9	morning-glory	118	15	1	Morning Glory	J. Kay/Jay Kay	384130	12777210	0.99
1465	b3d3ac9e-44f9-575d-a42f-033bb214f1ed	space-cowboy	118	15	1	Space Cowboy	J. Kay/Jay Kay	385697	12906520	0.99
1466	932b9656-1ace-53a5-96a8-c7f015754e70	last-chance	119	4	1	Last Chance	C. Cester/C. Muncey	112352	3683130	0.99
1467	80c1600f-6528-592e-b558-5ac3cdcd4681	are-you-gonna-be-my-girl	119	4	1	Are You Gonna Be My Girl	C. Muncey/N. Cester	213890	6992324	0.99
1468	3461921c-617a-565a-b7f0-284014006e16	rollover-d-j	119	4	1	Rollover D.J.	C. Cester/N. Cester	196702	6406517	0.99
1469	fc98c30c-8ed4-5507-a101-ce797f2c81b2	look-what-youve-done	119	4	1	Look What You've Done	N. Cester	230974	7517083	0.99
1470	0d908175-4a59-5395-9898-bcf1b35e5527	get-what-you-need	119	4	1	Get What You Need	C. Cester/C. Muncey/N. Cester	247719	8043765	0.99
1471	3c83ee55-3ede-5771-b248-9e1fff928945	move-on	119	4	1	Move On	C. Cester/N. Cester	260623	8519353	0.99
1472	556d54c1-03f6-5090-bef2-c84db1e1e434	radio-song	119	4	1	Radio Song	C. Cester/C. Muncey/N. Cester	272117	8871509	0.99
1473	1e49eaa1-a558-55fa-87fe-04042b4845b3	get-me-outta-here	119	4	1	Get Me Outta Here	C. Cester/N. Cester	176274	5729098	0.99
1474	778db5d1-4825-56f3-afd5-2c25d7e3591e	cold-hard-bitch	119	4	1	Cold Hard Bitch	C. Cester/C. Muncey/N. Cester	243278	7929610	0.99
1475	4ebf6d34-ea2b-5751-b198-be6a1dc2593e	come-around-again	119	4	1	Come Around Again	C. Muncey/N. Cester	270497	8872405	0.99
1476	2935436f-fd03-594b-9c14-08ab05944573	take-it-or-leave-it	119	4	1	Take It Or Leave It	C. Muncey/N. Cester	142889	4643370	0.99
1477	3cf4cb37-13e1-586a-8119-e7bf3ce894cf	lazy-gun	119	4	1	Lazy Gun	C. Cester/N. Cester	282174	9186285	0.99
1478	715d17d2-e54b-528d-8d76-60a08e366ccb	timothy	119	4	1	Timothy	C. Cester	270341	8856507	0.99
1479	ed37e317-c54d-58cd-b9f0-3d8eb2bf6b6a	foxy-lady	120	1	1	Foxy Lady	Jimi Hendrix	199340	6480896	0.99
1480	c18702a2-af6f-5d7e-a333-a95481bc4c6c	manic-depression	120	1	1	Manic Depression	Jimi Hendrix	222302	7289272	0.99
1481	c5369ba4-4506-557b-a2a8-69c9e2687e40	red-house	120	1	1	Red House	Jimi Hendrix	224130	7285851	0.99
1482	ada74b5a-0881-590e-b3a8-792c660a7151	can-you-see-me	120	1	1	Can You See Me	Jimi Hendrix	153077	4987068	0.99
1483	54e99752-1963-5004-8d53-c37ef38bc1e6	love-or-confusion	120	1	1	Love Or Confusion	Jimi Hendrix	193123	6329408	0.99
1484	f37eb5ea-819c-5e96-915c-3d051e3711b4	i-dont-live-today	120	1	1	I Don't Live Today	Jimi Hendrix	235311	7661214	0.99
1485	9183367b-e459-5145-a854-0c27e440a22d	may-this-be-love	120	1	1	May This Be Love	Jimi Hendrix	191216	6240028	0.99
1486	0b958fca-c271-5fa7-866b-639435994eba	fire	120	1	1	Fire	Jimi Hendrix	164989	5383075	0.99
1487	ee89f96f-3c58-533c-b3a5-7b23b54b0d82	third-stone-from-the-sun	120	1	1	Third Stone From The Sun	Jimi Hendrix	404453	13186975	0.99
1488	518b4bf0-8987-59bb-ab35-c4ebd4bfd961	remember	120	1	1	Remember	Jimi Hendrix	168150	5509613	0.99
1489	4ddd227c-1020-5e9e-a158-21db464821f6	are-you-experienced	120	1	1	Are You Experienced?	Jimi Hendrix	254537	8292497	0.99
1490	38c475ee-7d4f-5f9c-b741-678adfbac2e0	hey-joe	120	1	1	Hey Joe	Billy Roberts	210259	6870054	0.99
1491	e011d3fa-c1f8-54bd-9221-57dbf19a4376	stone-free	120	1	1	Stone Free	Jimi Hendrix	216293	7002331	0.99
1492	1c0fec0a-d064-5446-b343-85a67c4f1281	purple-haze	120	1	1	Purple Haze	Jimi Hendrix	171572	5597056	0.99
1493	e5fd845b-b876-5189-806d-3d7b32c19734	51st-anniversary	120	1	1	51st Anniversary	Jimi Hendrix	196388	6398044	0.99
1494	f7c0ca6b-741c-5615-836b-951544294075	the-wind-cries-mary	120	1	1	The Wind Cries Mary	Jimi Hendrix	200463	6540638	0.99
1495	c8fdb570-7071-57c6-b4bc-608aa0073ae5	highway-chile	120	1	1	Highway Chile	Jimi Hendrix	212453	6887949	0.99
1496	d046ed58-012c-5075-b3a3-1d673626d545	surfing-with-the-alien	121	1	2	Surfing with the Alien	\N	263707	4418504	0.99
1497	8e8e5511-fb86-5b6c-85f6-e9fa3ffe4e98	ice-9	121	1	2	Ice 9	\N	239721	4036215	0.99
1498	8e49b549-4cc9-5d85-a828-3b029e7a618f	crushing-day	121	1	2	Crushing Day	\N	314768	5232158	0.99
1499	a3fadf58-9995-5dcd-8a35-5107517806f2	always-with-me-always-with-you	121	1	2	Always With Me, Always With You	\N	202035	3435777	0.99
1500	bf2921c1-884d-54df-a074-d897aba3b5a9	satch-boogie	121	1	2	Satch Boogie	\N	193560	3300654	0.99
1501	67500551-59a2-5b5c-8fa7-7487a74d9c2e	hill-of-the-skull	121	1	2	Hill of the Skull	J. Satriani	108435	1944738	0.99
1502	dd6e9619-3340-5f0e-a997-ad9da06d7e9d	circles	121	1	2	Circles	\N	209071	3548553	0.99
1503	77d7ea30-8ed6-53ee-ba40-243715e42c80	lords-of-karma	121	1	2	Lords of Karma	J. Satriani	288227	4809279	0.99
1504	acacd74f-44c4-5176-bf2b-317689eaba0f	midnight-2	121	1	2	Midnight	J. Satriani	102630	1851753	0.99
1505	56ea82ba-bde3-565a-a95a-5281adef1579	echo	121	1	2	Echo	J. Satriani	337570	5595557	0.99
1506	14dbc571-86d9-5783-af4e-caa1820ba931	engenho-de-dentro	122	7	1	Engenho De Dentro	\N	310073	10211473	0.99
1507	520d5f6e-741a-50a1-9861-ee91c30d63e0	alcohol	122	7	1	Alcohol	\N	355239	12010478	0.99
1508	b0515e68-ecd6-50f3-a676-671468debd79	mama-africa	122	7	1	Mama Africa	\N	283062	9488316	0.99
1509	deafd3b6-a7dc-5773-bff6-fc6ff9a03a59	salve-simpatia	122	7	1	Salve Simpatia	\N	343484	11314756	0.99
1510	e1419b36-9cff-5b90-9b8f-ea35cafd12f2	w-brasil-chama-o-sindico	122	7	1	W/Brasil (Chama O Síndico)	\N	317100	10599953	0.99
1511	f50f952e-f22b-5c55-9eb6-a5f7e50763ef	pais-tropical	122	7	1	País Tropical	\N	452519	14946972	0.99
1512	de717022-9cb9-5296-9417-d0fd1450a3a4	os-alquimistas-estao-chegando	122	7	1	Os Alquimistas Estão Chegando	\N	367281	12304520	0.99
1513	96c35291-a71c-5273-b6ab-d3792c2d5f99	charles-anjo-45	122	7	1	Charles Anjo 45	\N	389276	13022833	0.99
1514	6828c6aa-721c-560e-8438-94ef53f753c0	selassie	122	7	1	Selassiê	\N	326321	10724982	0.99
1515	64773eba-b2a8-5803-a4ca-0dca22248870	menina-sarara	122	7	1	Menina Sarará	\N	191477	6393818	0.99
1516	9820ad0b-fe23-5700-85b9-b2f493a37928	que-maravilha	122	7	1	Que Maravilha	\N	338076	10996656	0.99
1517	8ddcc3cb-bada-5e1b-aaee-fa948c6e09e1	santa-clara-clareou	122	7	1	Santa Clara Clareou	\N	380081	12524725	0.99
1518	ff00f492-2662-51bf-9a48-99ee0dac0ad4	filho-maravilha	122	7	1	Filho Maravilha	\N	227526	7498259	0.99
1519	2eab7523-9128-5f64-887e-a431de539a04	taj-mahal	122	7	1	Taj Mahal	\N	289750	9502898	0.99
1520	3c95a325-6749-5856-b348-3bfe61ffa406	rapidamente	123	7	1	Rapidamente	\N	252238	8470107	0.99
1521	89ad8086-b265-5179-8e4e-fbc0669fcad3	as-dores-do-mundo	123	7	1	As Dores do Mundo	Hyldon	255477	8537092	0.99
1522	e7e31fe5-e29e-5f67-b36f-7458cf8cd8ef	vou-pra-ai	123	7	1	Vou Pra Ai	\N	300878	10053718	0.99
1523	a5a5d629-e9e6-53da-a31b-767ca8b1b015	my-brother	123	7	1	My Brother	\N	253231	8431821	0.99
1524	667b09e7-3de5-5d24-8140-804fdcd61e7f	ha-quanto-tempo	123	7	1	Há Quanto Tempo	\N	270027	9004470	0.99
1525	bed2b747-84bf-577f-b30a-68bbd694fe28	vicio	123	7	1	Vício	\N	269897	8887216	0.99
1526	88be711b-7675-5043-88cc-4c97b5d2101a	encontrar-alguem	123	7	1	Encontrar Alguém	Marco Tulio Lara/Rogerio Flausino	224078	7437935	0.99
1527	cdc8e496-c461-532e-b731-e9e814517210	dance-enquanto-e-tempo	123	7	1	Dance Enquanto é Tempo	\N	229093	7583799	0.99
1528	b05e1697-eebe-5076-a1b6-212ca6cfa08a	a-tarde	123	7	1	A Tarde	\N	266919	8836127	0.99
1529	698e7019-f96e-5d4c-95c2-09532fa010ed	always-be-all-right	123	7	1	Always Be All Right	\N	128078	4299676	0.99
1530	e2c75f5c-3da1-5a09-a3b7-b742e3da98ed	sem-sentido	123	7	1	Sem Sentido	\N	250462	8292108	0.99
1531	2575426e-7ec9-5be2-80a6-4248f975e6bb	onibusfobia	123	7	1	Onibusfobia	\N	315977	10474904	0.99
1532	55f93d93-839f-5abf-adbb-20832f5febf2	pura-elegancia	124	16	1	Pura Elegancia	João Suplicy	284107	9632269	0.99
1533	f76d648b-d868-5432-9ff2-a058217201f0	choramingando	124	16	1	Choramingando	João Suplicy	190484	6400532	0.99
1534	91524939-2527-51d6-a389-bf174ed85c40	por-merecer	124	16	1	Por Merecer	João Suplicy	230582	7764601	0.99
1535	c3821496-d7b7-5425-95c9-3c0b48b60d90	no-futuro	124	16	1	No Futuro	João Suplicy	182308	6056200	0.99
1536	63e40fab-55e4-52d5-b746-8b79a875dda8	voce-inteira	124	16	1	Voce Inteira	João Suplicy	241084	8077282	0.99
1537	73b0240a-0b0a-5a59-8bd1-9cd9f53f6888	cuando-a-noite-vai-chegando	124	16	1	Cuando A Noite Vai Chegando	João Suplicy	270628	9081874	0.99
1538	82c330b0-2f88-57c7-8bc1-b5d230adb99f	naquele-dia	124	16	1	Naquele Dia	João Suplicy	251768	8452654	0.99
1539	68310536-c417-5bb6-9992-65124b631714	equinocio	124	16	1	Equinocio	João Suplicy	269008	8871455	0.99
1540	e6ba2457-e7d8-5e88-b592-1cd548f4a807	papelao	124	16	1	Papelão	João Suplicy	213263	7257390	0.99
1541	06430cd0-e0d3-5df2-8eb8-c5ebf67cef39	cuando-eu-for-pro-ceu	124	16	1	Cuando Eu For Pro Ceu	João Suplicy	118804	3948371	0.99
1542	8b61b4db-3675-5e24-856b-063477109749	do-nosso-amor	124	16	1	Do Nosso Amor	João Suplicy	203415	6774566	0.99
1543	afa56b4a-bfef-5acf-af1f-ff3d0dba4b69	borogodo	124	16	1	Borogodo	João Suplicy	208457	7104588	0.99
1544	57a869fc-38b9-5936-a729-e11c0b25cc9e	cafezinho	124	16	1	Cafezinho	João Suplicy	180924	6031174	0.99
1545	4952d19d-6164-5d7c-81ca-b3821892ffec	enquanto-o-dia-nao-vem	124	16	1	Enquanto O Dia Não Vem	João Suplicy	220891	7248336	0.99
1546	176088d9-c11c-522b-851f-bf26b8971f12	the-green-manalishi	125	3	1	The Green Manalishi	\N	205792	6720789	0.99
1547	8bc77310-0970-58c4-b694-73fa3c1c6c58	living-after-midnight	125	3	1	Living After Midnight	\N	213289	7056785	0.99
1548	42739660-9123-5419-b903-4273c105d883	breaking-the-law-live	125	3	1	Breaking The Law (Live)	\N	144195	4728246	0.99
1549	15446033-3bd1-5496-be32-55a533a20bb3	hot-rockin	125	3	1	Hot Rockin'	\N	197328	6509179	0.99
1550	b51da874-44f7-59e4-b963-8a771e923914	heading-out-to-the-highway-live	125	3	1	Heading Out To The Highway (Live)	\N	276427	9006022	0.99
1551	6d775744-1ed1-5dd8-a6b7-0491c3af30e2	the-hellion	125	3	1	The Hellion	\N	41900	1351993	0.99
1552	3d390376-49e4-5096-88d4-be5afa869a1e	electric-eye	125	3	1	Electric Eye	\N	222197	7231368	0.99
1553	f2476c54-db8d-5c59-b0ec-5c92f58511f1	youve-got-another-thing-comin	125	3	1	You've Got Another Thing Comin'	\N	305162	9962558	0.99
1554	1b301742-3c35-5470-9e20-f391bbb068bf	turbo-lover	125	3	1	Turbo Lover	\N	335542	11068866	0.99
1555	e7ee01c5-4879-53d8-bba4-7bce3b2adfbe	freewheel-burning	125	3	1	Freewheel Burning	\N	265952	8713599	0.99
1556	39bac226-7ce0-5d72-9597-c715797a8788	some-heads-are-gonna-roll	125	3	1	Some Heads Are Gonna Roll	\N	249939	8198617	0.99
1557	ef533d8a-2000-58b2-bb4a-f07e747f19bd	metal-meltdown	125	3	1	Metal Meltdown	\N	290664	9390646	0.99
1558	89280c0c-e2e7-59d8-af78-ba6a80a18913	ram-it-down	125	3	1	Ram It Down	\N	292179	9554023	0.99
1559	e9a499db-0973-5767-acb8-963838980162	diamonds-and-rust-live	125	3	1	Diamonds And Rust (Live)	\N	219350	7163147	0.99
1560	8de055fa-f091-5361-aec2-0b34c13b3e60	victim-of-change-live	125	3	1	Victim Of Change (Live)	\N	430942	14067512	0.99
1561	400e4480-8fd5-51e1-a102-7feede385013	tyrant-live	125	3	1	Tyrant (Live)	\N	282253	9190536	0.99
1562	f2c39096-7bf5-5a21-8435-3e14ed35dcd4	comin-home-2	126	1	1	Comin' Home	Paul Stanley, Ace Frehley	172068	5661120	0.99
1563	9f4d6cab-787a-517f-a5ae-25d48af06cc4	plaster-caster-2	126	1	1	Plaster Caster	Gene Simmons	198060	6528719	0.99
1564	e3fb2667-d10b-5297-ba78-54564a74f0d9	goin-blind-2	126	1	1	Goin' Blind	Gene Simmons, Stephen Coronel	217652	7167523	0.99
1565	3ffb80ea-534c-544f-ade6-e95dbfdd52c4	do-you-love-me-2	126	1	1	Do You Love Me	Paul Stanley, Bob Ezrin, Kim Fowley	193619	6343111	0.99
1566	86b9b3b9-ccd8-5c44-8ec0-ac30ff15a857	domino	126	1	1	Domino	Gene Simmons	226377	7488191	0.99
1567	dd9e167e-9e4f-503f-8cd3-cc1127065191	sure-know-something-2	126	1	1	Sure Know Something	Paul Stanley, Vincent Poncia	254354	8375190	0.99
1568	205ecc0c-67e5-5cea-b3b3-cc921c5cc2cc	a-world-without-heroes	126	1	1	A World Without Heroes	Paul Stanley, Gene Simmons, Bob Ezrin, Lewis Reed	177815	5832524	0.99
1569	b6d76476-0471-56d6-bbd8-b444c70180e6	rock-bottom	126	1	1	Rock Bottom	Paul Stanley, Ace Frehley	200594	6560818	0.99
1570	2f171a5e-09f3-5be6-bab5-4cb5c70df5bb	see-you-tonight	126	1	1	See You Tonight	Gene Simmons	146494	4817521	0.99
1571	73257124-93c1-5675-93e2-b4f2d483e48d	i-still-love-you	126	1	1	I Still Love You	Paul Stanley	369815	12086145	0.99
1572	49cfae05-4f9a-5d50-b518-02dd5cdc91c9	every-time-i-look-at-you	126	1	1	Every Time I Look At You	Paul Stanley, Vincent Cusano	283898	9290948	0.99
1573	c4819e94-a548-51e5-bf7a-b19ade8e88d3	2-000-man	126	1	1	2,000 Man	Mick Jagger, Keith Richard	312450	10292829	0.99
1574	2b0ea602-ffea-5321-95cd-7c6b8091b555	beth-2	126	1	1	Beth	Peter Criss, Stan Penridge, Bob Ezrin	170187	5577807	0.99
1575	0621c5fa-52e6-56c1-a888-2fbbf2690687	nothin-to-lose	126	1	1	Nothin' To Lose	Gene Simmons	222354	7351460	0.99
1576	3a7e81ca-489a-5404-b4bc-afeb87f162eb	rock-and-roll-all-nite-2	126	1	1	Rock And Roll All Nite	Paul Stanley, Gene Simmons	259631	8549296	0.99
1577	660d6a72-a169-51a3-970f-3ed5dde936c6	immigrant-song	127	1	1	Immigrant Song	Robert Plant	201247	6457766	0.99
1578	0a18ae5a-4487-5622-9cc6-c1dd768df668	heartbreaker	127	1	1	Heartbreaker	John Bonham/John Paul Jones/Robert Plant	316081	10179657	0.99
1579	7815c43e-2035-5ffc-927c-7ebe3e1de6c9	since-ive-been-loving-you	127	1	1	Since I've Been Loving You	John Paul Jones/Robert Plant	416365	13471959	0.99
1580	b134f6ba-efab-5fb8-8941-79e07fdcca44	black-dog	127	1	1	Black Dog	John Paul Jones/Robert Plant	317622	10267572	0.99
1581	0deda1b1-676e-58d7-9e96-d748db253a4c	dazed-and-confused-2	127	1	1	Dazed And Confused	Jimmy Page/Led Zeppelin	1116734	36052247	0.99
1582	762ab7dc-3dae-5e69-8e8e-01ea6fc5ae74	stairway-to-heaven	127	1	1	Stairway To Heaven	Robert Plant	529658	17050485	0.99
1583	6824269a-2b3b-5af5-a2ab-799e4cd227bc	going-to-california	127	1	1	Going To California	Robert Plant	234605	7646749	0.99
1584	48c69dd4-1a3a-50f4-8e15-ccc5a44d7150	thats-the-way	127	1	1	That's The Way	Robert Plant	343431	11248455	0.99
1585	7bf3bba2-559f-5af1-87a5-16a7c83f3911	whole-lotta-love-medley	127	1	1	Whole Lotta Love (Medley)	Arthur Crudup/Bernard Besman/Bukka White/Doc Pomus/John Bonham/John Lee Hooker/John Paul Jones/Mort Shuman/Robert Plant/Willie Dixon	825103	26742545	0.99
1586	bac26983-2cb5-5ade-a16f-a80ecf1d1a57	thank-you	127	1	1	Thank You	Robert Plant	398262	12831826	0.99
1587	b5fa3588-39c4-5019-830a-49cb0cce78f2	were-gonna-groove	128	1	1	We're Gonna Groove	Ben E.King/James Bethea	157570	5180975	0.99
1588	cf98fabd-75fa-5632-92e0-041288b93d18	poor-tom	128	1	1	Poor Tom	Jimmy Page/Robert Plant	182491	6016220	0.99
1589	38d912b6-bfdf-5422-b12c-41958eed4cec	i-cant-quit-you-baby-3	128	1	1	I Can't Quit You Baby	Willie Dixon	258168	8437098	0.99
1590	4f3cab60-db26-525b-985d-a7bd69236f97	walters-walk	128	1	1	Walter's Walk	Jimmy Page, Robert Plant	270785	8712499	0.99
1591	2c051ff0-8b67-509b-8136-a72b77c5f188	ozone-baby	128	1	1	Ozone Baby	Jimmy Page, Robert Plant	215954	7079588	0.99
1592	1e69c088-c68e-5d96-8e14-0f5017aca45b	darlene	128	1	1	Darlene	Jimmy Page, Robert Plant, John Bonham, John Paul Jones	307226	10078197	0.99
1593	7d9626c5-bda6-54df-a689-2e56ab94fdd8	bonzos-montreux	128	1	1	Bonzo's Montreux	John Bonham	258925	8557447	0.99
1594	754a624f-836c-5d35-9c42-13bf46d532ed	wearing-and-tearing	128	1	1	Wearing And Tearing	Jimmy Page, Robert Plant	330004	10701590	0.99
1595	52ab9ea4-140d-5c86-94cb-291988deca73	the-song-remains-the-same	129	1	1	The Song Remains The Same	Jimmy Page/Jimmy Page & Robert Plant/Robert Plant	330004	10708950	0.99
1596	64de79bf-2d2e-546e-9b45-4d0a19680006	the-rain-song	129	1	1	The Rain Song	Jimmy Page/Jimmy Page & Robert Plant/Robert Plant	459180	15029875	0.99
1597	e6d670dd-36ea-52b0-b722-75ae28449933	over-the-hills-and-far-away	129	1	1	Over The Hills And Far Away	Jimmy Page/Jimmy Page & Robert Plant/Robert Plant	290089	9552829	0.99
1598	e6fd0259-3380-53b7-a2ee-49d96de57e22	the-crunge	129	1	1	The Crunge	John Bonham/John Paul Jones	197407	6460212	0.99
1599	cbcd5479-ed2b-56f3-a0cf-290f7c8a1a35	dancing-days	129	1	1	Dancing Days	Jimmy Page/Jimmy Page & Robert Plant/Robert Plant	223216	7250104	0.99
1600	e3f5cbc5-95ba-5a05-b351-94ff4915fdd7	dyer-maker	129	1	1	D'Yer Mak'er	John Bonham/John Paul Jones	262948	8645935	0.99
1601	58b98ea7-6c1a-5554-92ea-75d0d58ee5e2	no-quarter	129	1	1	No Quarter	John Paul Jones	420493	13656517	0.99
1602	0891ab64-69f9-5684-bca4-e743dca8a0db	the-ocean	129	1	1	The Ocean	John Bonham/John Paul Jones	271098	8846469	0.99
1603	a5067841-c7db-50c1-800d-52021d779f83	in-the-evening	130	1	1	In The Evening	Jimmy Page, Robert Plant & John Paul Jones	410566	13399734	0.99
1604	2f02f561-8f54-5244-8dc8-6a380e14b4ed	south-bound-saurez	130	1	1	South Bound Saurez	John Paul Jones & Robert Plant	254406	8420427	0.99
1605	b6fe68e1-4ba0-5564-820a-cc7087eb4b2e	fool-in-the-rain	130	1	1	Fool In The Rain	Jimmy Page, Robert Plant & John Paul Jones	372950	12371433	0.99
1606	c1af5af7-06b4-5cf1-9eb7-e0c24bf4430e	hot-dog	130	1	1	Hot Dog	Jimmy Page & Robert Plant	197198	6536167	0.99
1607	ed95427f-83d2-5040-ab8f-f11c56c50973	carouselambra	130	1	1	Carouselambra	John Paul Jones, Jimmy Page & Robert Plant	634435	20858315	0.99
1608	7ccc5c5f-5a97-5fd6-88f9-3dd3e6d9e582	all-my-love	130	1	1	All My Love	Robert Plant & John Paul Jones	356284	11684862	0.99
1609	597adbda-348b-5847-a52c-c8e34a6cc77b	im-gonna-crawl	130	1	1	I'm Gonna Crawl	Jimmy Page, Robert Plant & John Paul Jones	329639	10737665	0.99
1610	25bd17ad-8e8e-5310-8c36-511960fe7174	black-dog-2	131	1	1	Black Dog	Jimmy Page, Robert Plant, John Paul Jones	296672	9660588	0.99
1611	14e7acd7-51f1-520c-9bf0-f05995f0e79a	rock-roll	131	1	1	Rock & Roll	Jimmy Page, Robert Plant, John Paul Jones, John Bonham	220917	7142127	0.99
1612	6762c57c-e24b-5621-ba57-a3b0445ff855	the-battle-of-evermore	131	1	1	The Battle Of Evermore	Jimmy Page, Robert Plant	351555	11525689	0.99
1613	9a519e55-4ce3-5fba-8f49-7671c6a64091	stairway-to-heaven-2	131	1	1	Stairway To Heaven	Jimmy Page, Robert Plant	481619	15706767	0.99
1614	95a7397e-de18-544d-be16-c436e424ad19	misty-mountain-hop	131	1	1	Misty Mountain Hop	Jimmy Page, Robert Plant, John Paul Jones	278857	9092799	0.99
1615	cb48cccd-23f8-5c7c-900f-4dbc82c93a9b	four-sticks	131	1	1	Four Sticks	Jimmy Page, Robert Plant	284447	9481301	0.99
1616	669cbe83-5195-57f8-ba23-0b768c56126d	going-to-california-2	131	1	1	Going To California	Jimmy Page, Robert Plant	215693	7068737	0.99
1617	6ed92457-bf47-5f98-9d03-41ce2753b331	when-the-levee-breaks	131	1	1	When The Levee Breaks	Jimmy Page, Robert Plant, John Paul Jones, John Bonham, Memphis Minnie	427702	13912107	0.99
1618	7cefedde-1185-546a-8b5a-c5a0a6f46414	good-times-bad-times	132	1	1	Good Times Bad Times	Jimmy Page/John Bonham/John Paul Jones	166164	5464077	0.99
1619	2cb3e26a-96d1-5937-aaa9-ddb62210ec5f	babe-im-gonna-leave-you	132	1	1	Babe I'm Gonna Leave You	Jimmy Page/Robert Plant	401475	13189312	0.99
1620	48e1dfae-a87a-5ff1-9191-4919b30a2ddc	you-shook-me-3	132	1	1	You Shook Me	J. B. Lenoir/Willie Dixon	388179	12643067	0.99
1621	df352057-8c1c-5127-95ff-f542a9070e9c	dazed-and-confused-3	132	1	1	Dazed and Confused	Jimmy Page	386063	12610326	0.99
1622	89c2554c-d6e6-5933-aab6-c4170ceb787a	your-time-is-gonna-come	132	1	1	Your Time Is Gonna Come	Jimmy Page/John Paul Jones	274860	9011653	0.99
1623	e4fd8387-9c0b-5abf-a3f4-51eb30333f04	black-mountain-side	132	1	1	Black Mountain Side	Jimmy Page	132702	4440602	0.99
1624	38ec7702-52f3-5701-b3d4-fb3467a70960	communication-breakdown-4	132	1	1	Communication Breakdown	Jimmy Page/John Bonham/John Paul Jones	150230	4899554	0.99
1625	761be9de-1d66-5e5b-bc3f-b37bed00adce	i-cant-quit-you-baby-4	132	1	1	I Can't Quit You Baby	Willie Dixon	282671	9252733	0.99
1626	bc8e9ebe-96c8-56fc-8b38-abf0694195cb	how-many-more-times-2	132	1	1	How Many More Times	Jimmy Page/John Bonham/John Paul Jones	508055	16541364	0.99
1627	7427737c-c23e-51ad-87ed-ef552f50e34c	whole-lotta-love-2	133	1	1	Whole Lotta Love	Jimmy Page, Robert Plant, John Paul Jones, John Bonham	334471	11026243	0.99
1628	a704fd86-b5af-5cc8-8c29-55c4ef7bcdab	what-is-and-what-should-never-be	133	1	1	What Is And What Should Never Be	Jimmy Page, Robert Plant	287973	9369385	0.99
1629	566cdd9d-9ef2-56aa-a47d-8db8c270b28a	the-lemon-song	133	1	1	The Lemon Song	Jimmy Page, Robert Plant, John Paul Jones, John Bonham	379141	12463496	0.99
1630	223d7d2a-43d7-5da3-ad92-e304d6512b56	thank-you-2	133	1	1	Thank You	Jimmy Page, Robert Plant	287791	9337392	0.99
1631	1b51b330-c69c-5090-86af-e08b44e01e97	heartbreaker-2	133	1	1	Heartbreaker	Jimmy Page, Robert Plant, John Paul Jones, John Bonham	253988	8387560	0.99
1632	a343bc75-48d2-576a-8bd3-4fe80619e336	living-loving-maid-shes-just-a-woman	133	1	1	Living Loving Maid (She's Just A Woman)	Jimmy Page, Robert Plant	159216	5219819	0.99
1633	aefafbb4-2765-5c01-a598-8f663369ba0e	ramble-on	133	1	1	Ramble On	Jimmy Page, Robert Plant	275591	9199710	0.99
1634	35b75bff-9dac-5168-837f-55dea89b77b3	moby-dick	133	1	1	Moby Dick	John Bonham, John Paul Jones, Jimmy Page	260728	8664210	0.99
1635	53d7dd9c-292e-59af-8051-603f02b82d20	bring-it-on-home	133	1	1	Bring It On Home	Jimmy Page, Robert Plant	259970	8494731	0.99
1636	6b62c8da-fa27-5fc1-936e-a5d679985435	immigrant-song-2	134	1	1	Immigrant Song	Jimmy Page, Robert Plant	144875	4786461	0.99
1637	97e0860b-76d1-58c4-9aef-c55e8b3f235e	friends	134	1	1	Friends	Jimmy Page, Robert Plant	233560	7694220	0.99
1638	1ac409fc-31d9-564b-a388-ac90290d28ce	celebration-day	134	1	1	Celebration Day	Jimmy Page, Robert Plant, John Paul Jones	209528	6871078	0.99
1639	7e0809e2-cb35-5f4f-820a-4a7704a16f79	since-ive-been-loving-you-2	134	1	1	Since I've Been Loving You	Jimmy Page, Robert Plant, John Paul Jones	444055	14482460	0.99
1640	634f172b-869c-5ebe-84db-6384fddd6aed	out-on-the-tiles	134	1	1	Out On The Tiles	Jimmy Page, Robert Plant, John Bonham	246047	8060350	0.99
1641	9b2245ba-b2d3-54cd-b2af-35d51f79ef65	gallows-pole	134	1	1	Gallows Pole	Traditional	296228	9757151	0.99
1642	0574c63d-5291-5e2a-a7f2-33305f3cb4a5	tangerine	134	1	1	Tangerine	Jimmy Page	189675	6200893	0.99
1643	a77639f5-5a4d-53b8-a793-a96c7f92b9e8	thats-the-way-2	134	1	1	That's The Way	Jimmy Page, Robert Plant	337345	11202499	0.99
1644	28b1c392-a42d-5c41-8a87-358e54689bf1	bron-y-aur-stomp	134	1	1	Bron-Y-Aur Stomp	Jimmy Page, Robert Plant, John Paul Jones	259500	8674508	0.99
1645	8286447e-daff-5e64-aa92-0aeaebd439e5	hats-off-to-roy-harper	134	1	1	Hats Off To (Roy) Harper	Traditional	219376	7236640	0.99
1646	f1e91f15-0f51-5a7d-ba06-049f4927de6d	in-the-light	135	1	1	In The Light	John Paul Jones/Robert Plant	526785	17033046	0.99
1647	0fb1fc8f-e24e-56b6-803b-c76ae1fac714	bron-yr-aur	135	1	1	Bron-Yr-Aur	Jimmy Page	126641	4150746	0.99
1648	45b17643-ad19-5cf7-b0fd-dd7f7ac78a25	down-by-the-seaside	135	1	1	Down By The Seaside	Robert Plant	316186	10371282	0.99
1649	7dcbfda2-0b49-5df0-b28f-b022f572ec0f	ten-years-gone	135	1	1	Ten Years Gone	Robert Plant	393116	12756366	0.99
1650	aecb14ce-8f2e-59f1-9c6a-4a0a444239dc	night-flight	135	1	1	Night Flight	John Paul Jones/Robert Plant	217547	7160647	0.99
1651	2f925e30-0368-5e72-996c-91df23b45c71	the-wanton-song	135	1	1	The Wanton Song	Robert Plant	249887	8180988	0.99
1652	d7667693-fd4e-57db-a205-003984a5c1f6	boogie-with-stu	135	1	1	Boogie With Stu	Ian Stewart/John Bonham/John Paul Jones/Mrs. Valens/Robert Plant	233273	7657086	0.99
1653	5e232d63-6b7e-5b15-bb3c-b2fa9acf13fa	black-country-woman	135	1	1	Black Country Woman	Robert Plant	273084	8951732	0.99
1654	c4f2b722-7786-5657-8c8c-5a73395ce598	sick-again	135	1	1	Sick Again	Robert Plant	283036	9279263	0.99
1655	b0f91183-defe-5b65-bbd1-100138283bf5	achilles-last-stand	136	1	1	Achilles Last Stand	Jimmy Page/Robert Plant	625502	20593955	0.99
1656	48325ef7-b60c-5e1f-a476-bb7884e94895	for-your-life	136	1	1	For Your Life	Jimmy Page/Robert Plant	384391	12633382	0.99
1657	cf950321-ff01-5a15-8c33-19f9121fd724	royal-orleans	136	1	1	Royal Orleans	John Bonham/John Paul Jones	179591	5930027	0.99
1658	ce85cc3a-812e-5d41-888d-b9d0450fc523	nobodys-fault-but-mine	136	1	1	Nobody's Fault But Mine	Jimmy Page/Robert Plant	376215	12237859	0.99
1659	294a930a-5158-5ab5-abfe-cb85e00ee114	candy-store-rock	136	1	1	Candy Store Rock	Jimmy Page/Robert Plant	252055	8397423	0.99
1660	0a16e865-81a2-5921-95e5-1248a2125a41	hots-on-for-nowhere	136	1	1	Hots On For Nowhere	Jimmy Page/Robert Plant	284107	9342342	0.99
1661	afd1d0d0-c0ae-5824-835d-c1ebc11c1d7b	tea-for-one	136	1	1	Tea For One	Jimmy Page/Robert Plant	566752	18475264	0.99
1662	36b4d95a-7ba1-5e69-b3a3-ae485eed2e2c	rock-roll-2	137	1	1	Rock & Roll	John Bonham/John Paul Jones/Robert Plant	242442	7897065	0.99
1663	7b65d621-14a1-5090-9c83-5f5626de61f9	celebration-day-2	137	1	1	Celebration Day	John Paul Jones/Robert Plant	230034	7478487	0.99
1664	6bda0506-ae27-5859-ae23-2618e9703430	the-song-remains-the-same-2	137	1	1	The Song Remains The Same	Robert Plant	353358	11465033	0.99
1665	0606a983-7ba5-5970-8275-e853fb976e5a	rain-song	137	1	1	Rain Song	Robert Plant	505808	16273705	0.99
1666	3a70c87c-5028-5f54-902f-8fb285382a03	dazed-and-confused-4	137	1	1	Dazed And Confused	Jimmy Page	1612329	52490554	0.99
1667	54a1a948-d91d-5d1f-a3ba-2bac0900bc3f	no-quarter-2	138	1	1	No Quarter	John Paul Jones/Robert Plant	749897	24399285	0.99
1668	ad2af4f2-e6a9-55e2-ac3e-486bd99b4849	stairway-to-heaven-3	138	1	1	Stairway To Heaven	Robert Plant	657293	21354766	0.99
1669	22704119-b505-522a-a6b4-9efdb455199b	moby-dick-2	138	1	1	Moby Dick	John Bonham/John Paul Jones	766354	25345841	0.99
1670	40df6b33-adba-52c5-8dd4-c6ff24b2fa61	whole-lotta-love-3	138	1	1	Whole Lotta Love	John Bonham/John Paul Jones/Robert Plant/Willie Dixon	863895	28191437	0.99
1671	bb4182c7-e283-57b2-b34f-f48c56c0778b	natalia	139	7	1	Natália	Renato Russo	235728	7640230	0.99
1672	3346f02d-d258-5267-8de7-a413d80f648a	lavventura	139	7	1	L'Avventura	Renato Russo	278256	9165769	0.99
1673	31477641-cb47-5763-8787-643548647e0f	musica-de-trabalho	139	7	1	Música De Trabalho	Renato Russo	260231	8590671	0.99
1674	60b573b0-fd82-5e5d-bec5-c58a4101bda5	longe-do-meu-lado	139	7	1	Longe Do Meu Lado	Renato Russo - Marcelo Bonfá	266161	8655249	0.99
1675	2876cf65-cecf-5332-854f-3e9e00ac5a40	a-via-lactea	139	7	1	A Via Láctea	Renato Russo	280084	9234879	0.99
1676	ea8da2be-6337-5f13-b386-a7c2e1477f12	musica-ambiente	139	7	1	Música Ambiente	Renato Russo	247614	8234388	0.99
1677	4f6adbe8-d45f-5934-ab61-e7b49b8e6661	aloha	139	7	1	Aloha	Renato Russo	325955	10793301	0.99
1678	14468220-1f8f-596b-9ea9-d56ad3a53ea5	soul-parsifal	139	7	1	Soul Parsifal	Renato Russo - Marisa Monte	295053	9853589	0.99
1679	19f0d4e2-b244-5ee8-bde6-f19c47aceaa0	dezesseis	139	7	1	Dezesseis	Renato Russo	323918	10573515	0.99
1680	ba8275eb-e705-593c-ab2a-d787e23970cc	mil-pedacos	139	7	1	Mil Pedaços	Renato Russo	203337	6643291	0.99
1681	1123670e-aef4-528f-912e-b5316b5f2769	leila	139	7	1	Leila	Renato Russo	323056	10608239	0.99
1682	4a9582c0-c0fe-5960-82f7-8082d88e0d90	1o-de-julho	139	7	1	1º De Julho	Renato Russo	290298	9619257	0.99
1683	f64d21bb-6e30-5508-a430-b1b95101169a	esperando-por-mim	139	7	1	Esperando Por Mim	Renato Russo	261668	8844133	0.99
1684	440df1e8-a7cd-55b2-9237-916ede88918b	quando-voce-voltar	139	7	1	Quando Você Voltar	Renato Russo	173897	5781046	0.99
1685	440dcb9b-ea71-56cf-bddc-bf5ef5169740	o-livro-dos-dias	139	7	1	O Livro Dos Dias	Renato Russo	257253	8570929	0.99
1686	65de9eb6-c7be-5916-9b4e-c67b865d137e	sera	140	7	1	Será	Dado Villa-Lobos/Marcelo Bonfá	148401	4826528	0.99
1687	6978b50c-7ca5-5b4d-a3ba-a46f1fb39792	ainda-e-cedo	140	7	1	Ainda É Cedo	Dado Villa-Lobos/Ico Ouro-Preto/Marcelo Bonfá	236826	7796400	0.99
1688	636a33e0-c816-55ba-a61f-8d57f0e3aee7	geracao-coca-cola	140	7	1	Geração Coca-Cola	Renato Russo	141453	4625731	0.99
1689	d53ab3a8-1a57-517e-938e-239596a0baa1	eduardo-e-monica	140	7	1	Eduardo E Mônica	Renato Russo	271229	9026691	0.99
1690	d535593a-f03f-594c-ac1f-29945655e0a0	tempo-perdido	140	7	1	Tempo Perdido	Renato Russo	302158	9963914	0.99
1691	d437164d-9865-5e2d-b96f-1befa958d48d	indios	140	7	1	Indios	Renato Russo	258168	8610226	0.99
1692	fff46a60-1dce-5298-9524-92772be24905	que-pais-e-este	140	7	1	Que País É Este	Renato Russo	177606	5822124	0.99
1693	89e2c84d-3955-5ab0-8abd-8c858a8875ef	faroeste-caboclo	140	7	1	Faroeste Caboclo	Renato Russo	543007	18092739	0.99
1694	a90ec363-debc-5271-a3f7-9014d41833e3	ha-tempos	140	7	1	Há Tempos	Dado Villa-Lobos/Marcelo Bonfá	197146	6432922	0.99
1695	0941334f-fe98-54fa-93a4-a37ad1702451	pais-e-filhos	140	7	1	Pais E Filhos	Dado Villa-Lobos/Marcelo Bonfá	308401	10130685	0.99
1696	fb959f4a-f9a4-500b-9921-aeea908cfa0a	meninos-e-meninas	140	7	1	Meninos E Meninas	Dado Villa-Lobos/Marcelo Bonfá	203781	6667802	0.99
1697	dff8b52e-d6cc-58dd-bfdc-9a14250b0f3f	vento-no-litoral	140	7	1	Vento No Litoral	Dado Villa-Lobos/Marcelo Bonfá	366445	12063806	0.99
1698	b2abfae3-e7b9-555f-ae17-b7a659b9b578	perfeicao	140	7	1	Perfeição	Dado Villa-Lobos/Marcelo Bonfá	276558	9258489	0.99
1699	c3b82a80-9ea6-50d6-8bed-fd9345b98e6c	giz	140	7	1	Giz	Dado Villa-Lobos/Marcelo Bonfá	202213	6677671	0.99
1700	7f875868-8138-5550-ac2c-ec2358fe53f3	dezesseis-2	140	7	1	Dezesseis	Dado Villa-Lobos/Marcelo Bonfá	321724	10501773	0.99
1701	f209f7e5-0133-54a6-901e-72ce28d0c553	antes-das-seis	140	7	1	Antes Das Seis	Dado Villa-Lobos	189231	6296531	0.99
1702	7dc04539-2203-5eff-b9f4-3105882a367b	are-you-gonna-go-my-way	141	1	1	Are You Gonna Go My Way	Craig Ross/Lenny Kravitz	211591	6905135	0.99
1703	298528a9-40bb-5135-99f7-2477132e91e6	fly-away	141	1	1	Fly Away	Lenny Kravitz	221962	7322085	0.99
1704	9529499b-0668-5e62-a393-2113431de259	rock-and-roll-is-dead	141	1	1	Rock And Roll Is Dead	Lenny Kravitz	204199	6680312	0.99
1705	8b33a0cc-7927-5970-98ac-7507af5846c4	again	141	1	1	Again	Lenny Kravitz	228989	7490476	0.99
1706	a37f0117-db6d-5fa6-8dda-bbb3d2a4c673	it-aint-over-til-its-over	141	1	1	It Ain't Over 'Til It's Over	Lenny Kravitz	242703	8078936	0.99
1707	f1030543-c6b9-59d3-8358-e7269f723ed5	cant-get-you-off-my-mind	141	1	1	Can't Get You Off My Mind	Lenny Kravitz	273815	8937150	0.99
1708	9cfe0b60-81ea-5d46-8e6d-dc1673feb5e4	mr-cab-driver	141	1	1	Mr. Cab Driver	Lenny Kravitz	230321	7668084	0.99
1709	30eae148-249c-590d-ba3a-5b905cae5b08	american-woman	141	1	1	American Woman	B. Cummings/G. Peterson/M.J. Kale/R. Bachman	261773	8538023	0.99
1710	a63a29f3-d2cd-5f5c-bc0f-d6f9b4a66893	stand-by-my-woman	141	1	1	Stand By My Woman	Henry Kirssch/Lenny Kravitz/S. Pasch A. Krizan	259683	8447611	0.99
1711	1bf8df85-d62a-5e79-b461-f2ef3fac539c	always-on-the-run	141	1	1	Always On The Run	Lenny Kravitz/Slash	232515	7593397	0.99
1712	b5d13dc7-bb63-54ab-9ae8-f1705797522e	heaven-help	141	1	1	Heaven Help	Gerry DeVeaux/Terry Britten	190354	6222092	0.99
1713	a1973a29-e081-5683-b092-356e45bd8f1e	i-belong-to-you	141	1	1	I Belong To You	Lenny Kravitz	257123	8477980	0.99
1714	fd5697e6-b3d9-505d-90d0-806b88ba65ef	believe-2	141	1	1	Believe	Henry Hirsch/Lenny Kravitz	295131	9661978	0.99
1715	0d1bbc01-87ab-5c39-924f-85bb2472971b	let-love-rule	141	1	1	Let Love Rule	Lenny Kravitz	342648	11298085	0.99
1716	8972a20d-fb64-5ba4-8a1d-b1de466d989e	black-velveteen	141	1	1	Black Velveteen	Lenny Kravitz	290899	9531301	0.99
1717	1fe023c9-675e-5751-aeb9-31e30261dfa3	assim-caminha-a-humanidade	142	7	1	Assim Caminha A Humanidade	\N	210755	6993763	0.99
1718	23df3627-f126-52a4-959d-ae28d4704b76	honolulu	143	7	1	Honolulu	\N	261433	8558481	0.99
1719	b413fc04-7e78-5252-9062-a5e63daf90c2	dancin-days	143	7	1	Dancin´Days	\N	237400	7875347	0.99
1720	6667d286-2313-5a6b-839c-4f4979fb4445	um-pro-outro	142	7	1	Um Pro Outro	\N	236382	7825215	0.99
1721	a390dd17-877a-5985-9161-69935650608e	aviso-aos-navegantes	143	7	1	Aviso Aos Navegantes	\N	242808	8058651	0.99
1722	2fa7358e-20dc-52b0-9c93-bc4a46adc463	casa	142	7	1	Casa	\N	307591	10107269	0.99
1723	ac12ea3b-4090-5162-9c69-0acece03b99b	condicao	142	7	1	Condição	\N	263549	8778465	0.99
1724	6c52cc84-9d43-58d1-b720-24c1b19354e7	hyperconectividade	143	7	1	Hyperconectividade	\N	180636	5948039	0.99
1725	e83a98ee-b66f-5d51-988f-2ff4a95defce	o-descobridor-dos-sete-mares	143	7	1	O Descobridor Dos Sete Mares	\N	225854	7475780	0.99
1726	4ae8bc3f-89b3-5831-989a-ed4ac9bc34da	satisfacao	142	7	1	Satisfação	\N	208065	6901681	0.99
1727	dce01c63-4a79-51bc-a2c4-e3f05898a0c4	brumario	142	7	1	Brumário	\N	216241	7243499	0.99
1728	82341c81-4bbd-55da-8bc5-d9f212c79633	um-certo-alguem	143	7	1	Um Certo Alguém	\N	194063	6430939	0.99
1729	ec0b18b1-71c0-50b7-a4d4-cbdcd3fdb4a0	fullgas	143	7	1	Fullgás	\N	346070	11505484	0.99
1730	0077ae72-3f64-54fb-88d3-45cc6aa3ca76	sabado-a-noite-2	142	7	1	Sábado À Noite	\N	193854	6435114	0.99
1731	2c0f300c-4aa6-58a5-b17f-d77dd8dd42bb	a-cura	142	7	1	A Cura	\N	280920	9260588	0.99
1732	35ea770f-a536-5cd2-9eea-dc5f52ce1af8	aquilo	143	7	1	Aquilo	\N	246073	8167819	0.99
1733	d283eebf-01cd-5138-b6db-9d8aa40abbff	atras-do-trio-eletrico	142	7	1	Atrás Do Trio Elétrico	\N	149080	4917615	0.99
1734	7b139061-9df0-5770-82cf-d1d7f148b98b	senta-a-pua	143	7	1	Senta A Pua	\N	217547	7205844	0.99
1735	2c531dcc-ae48-5c78-8702-59a0bb33e002	ro-que-se-da-ne	143	7	1	Ro-Que-Se-Da-Ne	\N	146703	4805897	0.99
1736	2ca6e240-2dc6-5034-9ad3-86e8a3c06240	tudo-bem	142	7	1	Tudo Bem	\N	196101	6419139	0.99
1737	a314e826-20b0-549a-8f68-4bc77d1fd915	toda-forma-de-amor	142	7	1	Toda Forma De Amor	\N	227813	7496584	0.99
1738	3ae8d46e-6398-567d-a8e1-4a01dfda187a	tudo-igual	143	7	1	Tudo Igual	\N	276035	9201645	0.99
1739	6c2cd2a2-e061-55d6-b5aa-74f365455cce	fogo-de-palha	143	7	1	Fogo De Palha	\N	246804	8133732	0.99
1740	2482f49a-855f-5754-a10c-de0cd33ffc30	sereia	142	7	1	Sereia	\N	278047	9121087	0.99
1741	125cd68a-7616-52ae-bfc6-21f4e72a8a49	assaltaram-a-gramatica	143	7	1	Assaltaram A Gramática	\N	261041	8698959	0.99
1742	80ce2bcd-184c-5edd-9890-92b54ad159dc	se-voce-pensa	142	7	1	Se Você Pensa	\N	195996	6552490	0.99
1743	55fcd1fa-4ac6-512b-a2d0-817a4cdb0b1a	la-vem-o-sol-here-comes-the-sun	142	7	1	Lá Vem O Sol (Here Comes The Sun)	\N	189492	6229645	0.99
1744	12d5fb13-77e0-541f-bdfc-2d18569a9ea1	o-ultimo-romantico-ao-vivo	143	7	1	O Último Romântico (Ao Vivo)	\N	231993	7692697	0.99
1745	07a23eda-3414-5740-8aec-53355f7d075f	pseudo-silk-kimono	144	1	1	Pseudo Silk Kimono	Kelly, Mosley, Rothery, Trewaves	134739	4334038	0.99
1746	320c6da9-2311-5680-bd1b-307b01d8d4fa	kayleigh	144	1	1	Kayleigh	Kelly, Mosley, Rothery, Trewaves	234605	7716005	0.99
1747	7222987f-a421-57ee-a19a-f534f17bee86	lavender	144	1	1	Lavender	Kelly, Mosley, Rothery, Trewaves	153417	4999814	0.99
1748	b55c7eb5-5bc0-5ce0-81fa-381e8a3292af	bitter-suite-brief-encounter-lost-weekend-blue-angel	144	1	1	Bitter Suite: Brief Encounter / Lost Weekend / Blue Angel	Kelly, Mosley, Rothery, Trewaves	356493	11791068	0.99
1749	af883235-42fc-56b1-a3e7-c3259d0d1ca2	heart-of-lothian-wide-boy-curtain-call	144	1	1	Heart Of Lothian: Wide Boy / Curtain Call	Kelly, Mosley, Rothery, Trewaves	366053	11893723	0.99
1750	05b27e7c-75f1-557a-b0fb-fe1d42fc33b9	waterhole-expresso-bongo	144	1	1	Waterhole (Expresso Bongo)	Kelly, Mosley, Rothery, Trewaves	133093	4378835	0.99
1751	ea35329e-14fe-5e28-9655-a68374379f94	lords-of-the-backstage	144	1	1	Lords Of The Backstage	Kelly, Mosley, Rothery, Trewaves	112875	3741319	0.99
1752	cdeecb6c-cbb9-55d6-98dc-48d9118a84fa	blind-curve-vocal-under-a-bloodlight-passing-strangers-mylo-perimeter-walk-thres	144	1	1	Blind Curve: Vocal Under A Bloodlight / Passing Strangers / Mylo / Perimeter Walk / Threshold	Kelly, Mosley, Rothery, Trewaves	569704	18578995	0.99
1753	4f1cb446-22af-5916-acf6-503bf15ac518	childhoods-end-2	144	1	1	Childhoods End?	Kelly, Mosley, Rothery, Trewaves	272796	9015366	0.99
1754	0d1453c4-8cbb-5456-8dad-3de5afc8fe41	white-feather	144	1	1	White Feather	Kelly, Mosley, Rothery, Trewaves	143595	4711776	0.99
1755	c8fe7c78-4ae5-50ee-b539-4a53b848178c	arrepio	145	7	1	Arrepio	Carlinhos Brown	136254	4511390	0.99
1756	2951f223-99fc-5471-b5a4-d420436806f1	magamalabares	145	7	1	Magamalabares	Carlinhos Brown	215875	7183757	0.99
1757	860c446a-ddc5-5310-a4f4-54d5f9831729	chuva-no-brejo	145	7	1	Chuva No Brejo	Morais	145606	4857761	0.99
1758	0962be7d-2b00-574b-84b9-e413900419d6	cerebro-eletronico	145	7	1	Cérebro Eletrônico	Gilberto Gil	172800	5760864	0.99
1759	efbef78e-7009-57ba-8831-91b0899df0e3	tempos-modernos	145	7	1	Tempos Modernos	Lulu Santos	183066	6066234	0.99
1760	4d214096-190e-588b-85d1-cf530ad00f9c	maraca	145	7	1	Maraçá	Carlinhos Brown	230008	7621482	0.99
1761	7e3a5e5f-0a11-537c-b865-1e0a800aee29	blanco	145	7	1	Blanco	Marisa Monte/poema de Octavio Paz/versão: Haroldo de Campos	45191	1454532	0.99
1762	bcabbe06-7d70-51f8-9bf4-89418e4dcc7d	panis-et-circenses-2	145	7	1	Panis Et Circenses	Caetano Veloso e Gilberto Gil	192339	6318373	0.99
1763	74018b75-0649-5bce-8015-5bd01a297683	de-noite-na-cama	145	7	1	De Noite Na Cama	Caetano Veloso e Gilberto Gil	209005	7012658	0.99
1764	3f31732f-5dfc-5ef2-9557-c467d750af23	beija-eu	145	7	1	Beija Eu	Caetano Veloso e Gilberto Gil	197276	6512544	0.99
1765	01878465-2167-5a03-ae16-148612f5d690	give-me-love	145	7	1	Give Me Love	Caetano Veloso e Gilberto Gil	249808	8196331	0.99
1766	2fd4aed4-7e65-5309-86d8-082ce16d3eef	ainda-lembro	145	7	1	Ainda Lembro	Caetano Veloso e Gilberto Gil	218801	7211247	0.99
1767	e7c4d5f1-3bda-5dee-9664-91f94d88ac76	a-menina-danca	145	7	1	A Menina Dança	Caetano Veloso e Gilberto Gil	129410	4326918	0.99
1768	64d577c0-238e-5ab4-9234-24408e67e876	danca-da-solidao	145	7	1	Dança Da Solidão	Caetano Veloso e Gilberto Gil	203520	6699368	0.99
1769	cccf0ff2-2795-549c-a553-1b6f1e77a68d	ao-meu-redor	145	7	1	Ao Meu Redor	Caetano Veloso e Gilberto Gil	275591	9158834	0.99
1770	f3249457-ecba-5fe2-aa9a-c062a9ae8103	bem-leve	145	7	1	Bem Leve	Caetano Veloso e Gilberto Gil	159190	5246835	0.99
1771	d77b53d4-dbf9-5db1-8131-5669eba90e61	segue-o-seco	145	7	1	Segue O Seco	Caetano Veloso e Gilberto Gil	178207	5922018	0.99
1772	629452eb-c78e-514d-aaec-514de38009cb	o-xote-das-meninas	145	7	1	O Xote Das Meninas	Caetano Veloso e Gilberto Gil	291866	9553228	0.99
1773	134ac964-4774-501f-899b-f6e027077b32	wherever-i-lay-my-hat	146	14	1	Wherever I Lay My Hat	\N	136986	4477321	0.99
1774	30b4948c-e0d9-51e7-8d5d-962f9005222c	get-my-hands-on-some-lovin	146	14	1	Get My Hands On Some Lovin'	\N	149054	4860380	0.99
1775	c4e2ddfa-2d71-5e3b-9308-97809e4aac02	no-good-without-you	146	14	1	No Good Without You	William "Mickey" Stevenson	161410	5259218	0.99
1776	7e34540e-80d0-56a2-9067-bc69a2add857	youve-been-a-long-time-coming	146	14	1	You've Been A Long Time Coming	Brian Holland/Eddie Holland/Lamont Dozier	137221	4437949	0.99
1777	51688dc3-3cb9-54a9-a040-6bd01e335aca	when-i-had-your-love	146	14	1	When I Had Your Love	Robert Rogers/Warren "Pete" Moore/William "Mickey" Stevenson	152424	4972815	0.99
1778	7cfe061a-b492-5602-b408-0b55100a0bf8	youre-whats-happening-in-the-world-today	146	14	1	You're What's Happening (In The World Today)	Allen Story/George Gordy/Robert Gordy	142027	4631104	0.99
1779	7ff09f04-e684-553b-9278-6e5a73e04366	loving-you-is-sweeter-than-ever	146	14	1	Loving You Is Sweeter Than Ever	Ivy Hunter/Stevie Wonder	166295	5377546	0.99
1780	0ac05e26-29a7-5e09-8feb-0b93546a77c2	its-a-bitter-pill-to-swallow	146	14	1	It's A Bitter Pill To Swallow	Smokey Robinson/Warren "Pete" Moore	194821	6477882	0.99
1781	3912f577-2a95-5257-87e3-370002b74b5e	seek-and-you-shall-find	146	14	1	Seek And You Shall Find	Ivy Hunter/William "Mickey" Stevenson	223451	7306719	0.99
1782	994fe5ad-098f-5533-be47-c12e512a29dd	gonna-keep-on-tryin-till-i-win-your-love	146	14	1	Gonna Keep On Tryin' Till I Win Your Love	Barrett Strong/Norman Whitfield	176404	5789945	0.99
1783	e175060a-891f-5095-8542-268e5546275c	gonna-give-her-all-the-love-ive-got	146	14	1	Gonna Give Her All The Love I've Got	Barrett Strong/Norman Whitfield	210886	6893603	0.99
1784	9cad8ebf-f0bb-5917-9a22-9f40a8be22d7	i-wish-it-would-rain	146	14	1	I Wish It Would Rain	Barrett Strong/Norman Whitfield/Roger Penzabene	172486	5647327	0.99
1785	83d4de3b-e0c2-55e9-8fdc-ed6d78f88fd4	abraham-martin-and-john	146	14	1	Abraham, Martin And John	Dick Holler	273057	8888206	0.99
1786	96aecafc-f33a-517d-9d2b-7154677829f4	save-the-children	146	14	1	Save The Children	Al Cleveland/Marvin Gaye/Renaldo Benson	194821	6342021	0.99
1787	a1252943-e85a-546b-a711-151b84ec4426	you-sure-love-to-ball	146	14	1	You Sure Love To Ball	Marvin Gaye	218540	7217872	0.99
1788	90907d1c-95d0-505d-a8e4-49cf71dfb55d	ego-tripping-out	146	14	1	Ego Tripping Out	Marvin Gaye	314514	10383887	0.99
1789	86f48f2d-18c6-5c13-85dc-9f89582cfeab	praise	146	14	1	Praise	Marvin Gaye	235833	7839179	0.99
1790	cd648485-30b7-5e79-b57b-c3e874dd9691	heavy-love-affair	146	14	1	Heavy Love Affair	Marvin Gaye	227892	7522232	0.99
1791	8efbf36a-6d18-555b-a002-15604a0bcad3	down-under	147	1	1	Down Under	\N	222171	7366142	0.99
1792	2a45662c-dd1b-568b-a828-1d6457997069	overkill	147	1	1	Overkill	\N	225410	7408652	0.99
1793	1e4d3ffb-6230-5732-988f-bae15a44121f	be-good-johnny	147	1	1	Be Good Johnny	\N	216320	7139814	0.99
1794	95c12564-f2e7-5998-8cc3-fdb3596604d7	everything-i-need	147	1	1	Everything I Need	\N	216476	7107625	0.99
1795	3a693074-9b78-5f7f-af22-017827b7b340	down-by-the-sea	147	1	1	Down by the Sea	\N	408163	13314900	0.99
1796	272200c9-b75c-5f15-b210-707149850a3b	who-can-it-be-now	147	1	1	Who Can It Be Now?	\N	202396	6682850	0.99
1797	37dec727-237f-5bf4-89d8-844bebcb41c9	its-a-mistake	147	1	1	It's a Mistake	\N	273371	8979965	0.99
1798	608de03b-93b2-556b-9d4b-6bb9a323f98b	dr-heckyll-mr-jive	147	1	1	Dr. Heckyll & Mr. Jive	\N	278465	9110403	0.99
1799	c904f2d1-13db-5036-aedc-5c83c0b01851	shakes-and-ladders	147	1	1	Shakes and Ladders	\N	198008	6560753	0.99
1800	b3419fe1-e0cd-5b53-84a5-e7cfd5decf7d	no-sign-of-yesterday	147	1	1	No Sign of Yesterday	\N	362004	11829011	0.99
1801	8ce0d012-07d3-503b-8c5c-e8c1f6ad5a2b	enter-sandman-2	148	3	1	Enter Sandman	James Hetfield, Lars Ulrich and Kirk Hammett	332251	10852002	0.99
1802	a8dd02db-d1bd-5e29-a834-8b5aaa8a27ad	sad-but-true-2	148	3	1	Sad But True	Ulrich	324754	10541258	0.99
1803	97395656-668d-51a9-a5d2-a37fda8f1881	holier-than-thou	148	3	1	Holier Than Thou	Ulrich	227892	7462011	0.99
1804	83830a4d-c793-5f89-8b6d-8a24bf914e37	the-unforgiven-2	148	3	1	The Unforgiven	James Hetfield, Lars Ulrich and Kirk Hammett	387082	12646886	0.99
1805	dc9278f6-0c18-5112-8790-f48e2872ccad	wherever-i-may-roam-2	148	3	1	Wherever I May Roam	Ulrich	404323	13161169	0.99
1806	d2317120-6a2a-5f9d-af3f-3ceec1cffc21	dont-tread-on-me	148	3	1	Don't Tread On Me	Ulrich	240483	7827907	0.99
1807	ce67fa3d-354c-5d94-9f5c-672068360b0b	through-the-never	148	3	1	Through The Never	James Hetfield, Lars Ulrich and Kirk Hammett	244375	8024047	0.99
1808	b3f3e8f7-d66f-557b-a77d-88319398da4a	nothing-else-matters	148	3	1	Nothing Else Matters	Ulrich	388832	12606241	0.99
1809	27cd9256-d5eb-5c99-bd0d-9596ec994e3a	of-wolf-and-man	148	3	1	Of Wolf And Man	James Hetfield, Lars Ulrich and Kirk Hammett	256835	8339785	0.99
1810	2d0e642b-40b6-54a6-9012-19895373d679	the-god-that-failed	148	3	1	The God That Failed	Ulrich	308610	10055959	0.99
1811	9d74adb8-776d-5031-ad31-bdf292e89e89	my-friend-of-misery	148	3	1	My Friend Of Misery	James Hetfield, Lars Ulrich and Jason Newsted	409547	13293515	0.99
1812	9d2da831-93db-534d-9e6a-f35f92269181	the-struggle-within	148	3	1	The Struggle Within	Ulrich	234240	7654052	0.99
1813	82e4ce24-51a2-5271-b37a-099d3e1daf13	helpless-2	149	3	1	Helpless	Harris/Tatler	398315	12977902	0.99
1814	ed08f126-e134-5ad3-9754-23f4a4e1cf9a	the-small-hours	149	3	1	The Small Hours	Holocaust	403435	13215133	0.99
1815	70213b90-a8c0-5a4a-856b-82f67994d15e	the-wait	149	3	1	The Wait	Killing Joke	295418	9688418	0.99
1816	30f07229-aabe-53c4-b5aa-bd23b698f5af	crash-course-in-brain-surgery	149	3	1	Crash Course In Brain Surgery	Bourge/Phillips/Shelley	190406	6233729	0.99
1817	6f47e1d8-4ed5-5a2d-9ea9-3897f8be9b62	last-caress-green-hell	149	3	1	Last Caress/Green Hell	Danzig	209972	6854313	0.99
1818	8ef44e6f-5f15-5b20-8f5e-11a361ac367e	am-i-evil	149	3	1	Am I Evil?	Harris/Tatler	470256	15387219	0.99
1819	a989def2-d484-5f88-aa12-bfc60808ea9b	blitzkrieg	149	3	1	Blitzkrieg	Jones/Sirotto/Smith	216685	7090018	0.99
1820	1a7eef18-d76b-5644-87b3-561365939298	breadfan	149	3	1	Breadfan	Bourge/Phillips/Shelley	341551	11100130	0.99
1821	0081013e-5b4d-5773-918f-3320cbd56f6b	the-prince	149	3	1	The Prince	Harris/Tatler	265769	8624492	0.99
1822	990168b7-313d-5075-8de5-01023bf8d4b6	stone-cold-crazy	149	3	1	Stone Cold Crazy	Deacon/May/Mercury/Taylor	137717	4514830	0.99
1823	550da033-5cde-543d-a310-3a187153650e	so-what-2	149	3	1	So What	Culmer/Exalt	189152	6162894	0.99
1824	6c4b393e-3455-5c49-89e6-f21d927d4bc5	killing-time	149	3	1	Killing Time	Sweet Savage	183693	6021197	0.99
1825	c3660bc1-c372-513f-9257-d30adc5dd8ac	overkill-2	149	3	1	Overkill	Clarke/Kilmister/Tayler	245133	7971330	0.99
1826	3a41036c-a7cc-566d-9341-85ce99e3450c	damage-case	149	3	1	Damage Case	Clarke/Farren/Kilmister/Tayler	220212	7212997	0.99
1827	f173a4c2-6b66-5b6e-80af-bff751b94601	stone-dead-forever	149	3	1	Stone Dead Forever	Clarke/Kilmister/Tayler	292127	9556060	0.99
1828	8a0ab7f9-58e7-56cb-a1ba-1d8129c30675	too-late-too-late	149	3	1	Too Late Too Late	Clarke/Kilmister/Tayler	192052	6276291	0.99
1829	3dc6b58f-f43d-50d7-b6dc-322874240423	hit-the-lights	150	3	1	Hit The Lights	James Hetfield, Lars Ulrich	257541	8357088	0.99
1830	274c973a-2f17-59e9-8e9a-bbd86731cc04	the-four-horsemen	150	3	1	The Four Horsemen	James Hetfield, Lars Ulrich, Dave Mustaine	433188	14178138	0.99
1831	e06420ae-a80c-5cdc-b870-c6e62e80c199	motorbreath	150	3	1	Motorbreath	James Hetfield	188395	6153933	0.99
1832	c71a0eac-e6e4-50fc-93a5-a10ee7760704	jump-in-the-fire	150	3	1	Jump In The Fire	James Hetfield, Lars Ulrich, Dave Mustaine	281573	9135755	0.99
1833	d88db149-a2fa-5f4a-8b1d-cf6f9f720223	anesthesia-pulling-teeth	150	3	1	(Anesthesia) Pulling Teeth	Cliff Burton	254955	8234710	0.99
1834	6eed5c23-172b-52f0-8cfa-2724c4f862e4	whiplash	150	3	1	Whiplash	James Hetfield, Lars Ulrich	249208	8102839	0.99
1835	2bcdf2c4-298f-53bf-989c-4eed533817bc	phantom-lord	150	3	1	Phantom Lord	James Hetfield, Lars Ulrich, Dave Mustaine	302053	9817143	0.99
1836	528b8119-835e-53ab-bb63-572e7a1cbd7e	no-remorse	150	3	1	No Remorse	James Hetfield, Lars Ulrich	386795	12672166	0.99
1837	504a66fe-90a3-5bee-bf5b-611eb3446d58	seek-destroy	150	3	1	Seek & Destroy	James Hetfield, Lars Ulrich	415817	13452301	0.99
1838	da66edf1-cd15-582d-a42e-fd5f4e041787	metal-militia	150	3	1	Metal Militia	James Hetfield, Lars Ulrich, Dave Mustaine	311327	10141785	0.99
1839	24c6a2c7-364d-5532-aa0f-a70da9865d8e	aint-my-bitch	151	3	1	Ain't My Bitch	James Hetfield, Lars Ulrich	304457	9931015	0.99
1840	3a0cbbed-3bf3-5f87-83df-264333868d9d	2-x-4	151	3	1	2 X 4	James Hetfield, Lars Ulrich, Kirk Hammett	328254	10732251	0.99
1841	e1f19583-abd7-5b94-98d2-35c2fb776f41	the-house-jack-built	151	3	1	The House Jack Built	James Hetfield, Lars Ulrich, Kirk Hammett	398942	13005152	0.99
1842	ed5a1923-6087-5314-8165-0238c01292c0	until-it-sleeps	151	3	1	Until It Sleeps	James Hetfield, Lars Ulrich	269740	8837394	0.99
1843	e000a566-6990-5bcc-9093-ee8c55242dae	king-nothing	151	3	1	King Nothing	James Hetfield, Lars Ulrich, Kirk Hammett	328097	10681477	0.99
1844	3fce9627-9ef3-5924-a8b0-1a969ba148df	hero-of-the-day	151	3	1	Hero Of The Day	James Hetfield, Lars Ulrich, Kirk Hammett	261982	8540298	0.99
1845	c541d150-a2b4-556a-bcaf-e1c5caa5ba4b	bleeding-me	151	3	1	Bleeding Me	James Hetfield, Lars Ulrich, Kirk Hammett	497998	16249420	0.99
1846	7af9b867-9872-5fc3-ac6e-53f07d1b105d	cure	151	3	1	Cure	James Hetfield, Lars Ulrich	294347	9648615	0.99
1847	a5303b9f-05f4-52bd-bb7a-5014259e1e3b	poor-twisted-me	151	3	1	Poor Twisted Me	James Hetfield, Lars Ulrich	240065	7854349	0.99
1848	864cb456-04d9-5254-bc63-67400f026a24	wasted-my-hate	151	3	1	Wasted My Hate	James Hetfield, Lars Ulrich, Kirk Hammett	237296	7762300	0.99
1849	81f82c78-ded5-5889-b46a-638043b12c0f	mama-said	151	3	1	Mama Said	James Hetfield, Lars Ulrich	319764	10508310	0.99
1850	b2448e72-c9e8-515f-b42f-862fa4b4fb95	thorn-within	151	3	1	Thorn Within	James Hetfield, Lars Ulrich, Kirk Hammett	351738	11486686	0.99
1851	3d34eb9b-a08b-5dbd-8b4e-8596ebdcf257	ronnie	151	3	1	Ronnie	James Hetfield, Lars Ulrich	317204	10390947	0.99
1852	f4cb37f8-0a1c-5ddb-b405-af1074b65e46	the-outlaw-torn	151	3	1	The Outlaw Torn	James Hetfield, Lars Ulrich	588721	19286261	0.99
1853	01c037c5-4ea4-5fe2-8c66-8fd072437579	battery	152	3	1	Battery	J.Hetfield/L.Ulrich	312424	10229577	0.99
1854	f7245e4a-a818-5739-9644-98e86bc738f8	master-of-puppets-2	152	3	1	Master Of Puppets	K.Hammett	515239	16893720	0.99
1855	e351f48a-28db-5c74-912c-022622e8a291	the-thing-that-should-not-be	152	3	1	The Thing That Should Not Be	K.Hammett	396199	12952368	0.99
1856	dd057476-afd7-5bfb-832d-e5cf0c126f91	welcome-home-sanitarium-2	152	3	1	Welcome Home (Sanitarium)	K.Hammett	387186	12679965	0.99
1857	eb2b2c1f-80f7-5bc8-b5b1-45b64305b19e	disposable-heroes	152	3	1	Disposable Heroes	J.Hetfield/L.Ulrich	496718	16135560	0.99
1858	6bf8835f-1f97-5f77-8abc-cc1a11ef4170	leper-messiah	152	3	1	Leper Messiah	C.Burton	347428	11310434	0.99
1859	5ed20df6-fa09-50aa-8779-f7ba3dbbf2be	orion	152	3	1	Orion	K.Hammett	500062	16378477	0.99
1860	6450f8b6-45f3-5fd0-b794-5646f46f2fb3	damage-inc	152	3	1	Damage Inc.	K.Hammett	330919	10725029	0.99
1861	5a51a129-90a7-5c1d-92e5-aaf3e2d8a271	fuel	153	3	1	Fuel	Hetfield, Ulrich, Hammett	269557	8876811	0.99
1862	8ead5bb0-4928-5f44-80cd-ad008d115073	the-memory-remains	153	3	1	The Memory Remains	Hetfield, Ulrich	279353	9110730	0.99
1863	4898b697-2dcf-5b77-aaac-3ee7d7575998	devils-dance	153	3	1	Devil's Dance	Hetfield, Ulrich	318955	10414832	0.99
1864	2220f864-5997-5f13-ad81-791ca0701d7c	the-unforgiven-ii	153	3	1	The Unforgiven II	Hetfield, Ulrich, Hammett	395520	12886474	0.99
1865	8db6c0ab-4fe9-5e46-bd57-30e761884b03	better-than-you	153	3	1	Better Than You	Hetfield, Ulrich	322899	10549070	0.99
1866	24202eac-c3de-5616-9268-1719e0953943	slither	153	3	1	Slither	Hetfield, Ulrich, Hammett	313103	10199789	0.99
1867	faeb4647-d3d1-5d21-9919-389e3e500e70	carpe-diem-baby	153	3	1	Carpe Diem Baby	Hetfield, Ulrich, Hammett	372480	12170693	0.99
1868	7679a325-8f8c-5000-a2ad-05af07db4fd6	bad-seed	153	3	1	Bad Seed	Hetfield, Ulrich, Hammett	245394	8019586	0.99
1869	491d6398-77d9-5f72-8d41-8d6a1f1e42a6	where-the-wild-things-are	153	3	1	Where The Wild Things Are	Hetfield, Ulrich, Newsted	414380	13571280	0.99
1870	8c011719-34e8-55ed-b0df-9e07a8a18a5e	prince-charming	153	3	1	Prince Charming	Hetfield, Ulrich	365061	12009412	0.99
1871	58195738-a8f4-521d-b5ee-06ccd4a325ff	low-mans-lyric	153	3	1	Low Man's Lyric	Hetfield, Ulrich	457639	14855583	0.99
1872	35db4efb-7c21-5a3c-adc2-c691b804817e	attitude	153	3	1	Attitude	Hetfield, Ulrich	315898	10335734	0.99
1873	39d709a2-1844-50c6-8d37-5fa268fb3a04	fixxxer	153	3	1	Fixxxer	Hetfield, Ulrich, Hammett	496065	16190041	0.99
1874	0b95c090-d976-5dab-9554-9839f72873b9	fight-fire-with-fire	154	3	1	Fight Fire With Fire	Metallica	285753	9420856	0.99
1875	99db609a-776e-5890-b38a-eed71b947135	ride-the-lightning	154	3	1	Ride The Lightning	Metallica	397740	13055884	0.99
1876	9eba6713-15d2-5331-b76f-f8ce8536558e	for-whom-the-bell-tolls	154	3	1	For Whom The Bell Tolls	Metallica	311719	10159725	0.99
1877	2a258682-7d70-5dd5-9c86-834bba473379	fade-to-black	154	3	1	Fade To Black	Metallica	414824	13531954	0.99
1878	0e990ab6-c3f4-58ee-8f99-7423144deb43	trapped-under-ice	154	3	1	Trapped Under Ice	Metallica	244532	7975942	0.99
1879	a4462280-439a-5a6a-bc5a-a4fb3831a3ca	escape	154	3	1	Escape	Metallica	264359	8652332	0.99
1880	1b1f5a25-fa55-566a-bd9b-6c9d7a48ab63	creeping-death-2	154	3	1	Creeping Death	Metallica	396878	12955593	0.99
1881	8a959505-ec18-573c-9364-30e381165556	the-call-of-ktulu	154	3	1	The Call Of Ktulu	Metallica	534883	17486240	0.99
1882	8dc03cd1-f986-57cb-980b-b73f70b3fd53	frantic	155	3	1	Frantic	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	350458	11510849	0.99
1883	97113a09-ce5c-58e3-b625-0733505f2908	st-anger	155	3	1	St. Anger	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	441234	14363779	0.99
1884	9c5baeb1-f1bb-5bce-9a93-854d8221fbfd	some-kind-of-monster	155	3	1	Some Kind Of Monster	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	505626	16557497	0.99
1885	4c716e31-11eb-5c32-8f4c-29becfc609d9	dirty-window	155	3	1	Dirty Window	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	324989	10670604	0.99
1886	14704fed-5587-577c-ac79-bf10fe4f2d37	invisible-kid	155	3	1	Invisible Kid	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	510197	16591800	0.99
1887	5b80407d-46c1-5c4c-944d-a05fbce3125a	my-world-2	155	3	1	My World	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	345626	11253756	0.99
1888	6b8bfef4-5825-5c93-a2f9-353295329a77	shoot-me-again	155	3	1	Shoot Me Again	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	430210	14093551	0.99
1889	c9a2905f-ee8a-58dc-975d-29e8624319ee	sweet-amber	155	3	1	Sweet Amber	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	327235	10616595	0.99
1890	7e8de9e7-f760-5013-a672-24f8a79f137a	the-unnamed-feeling	155	3	1	The Unnamed Feeling	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	429479	14014582	0.99
1891	6afe937c-7b46-57a2-ba7a-4fec4a7fa5b6	purify	155	3	1	Purify	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	314017	10232537	0.99
1892	28167b1e-5beb-59a5-85d6-f38b68c0a871	all-within-my-hands	155	3	1	All Within My Hands	Bob Rock/James Hetfield/Kirk Hammett/Lars Ulrich	527986	17162741	0.99
1893	94ff1782-13cd-5ad1-8767-9b0b3919d876	blackened	156	3	1	Blackened	James Hetfield, Lars Ulrich & Jason Newsted	403382	13254874	0.99
1894	814b5ca4-6678-51ce-b257-6966b2b37047	and-justice-for-all	156	3	1	...And Justice For All	James Hetfield, Lars Ulrich & Kirk Hammett	585769	19262088	0.99
1895	8153dd7e-463c-5fa9-8957-112b1d3b3d64	eye-of-the-beholder	156	3	1	Eye Of The Beholder	James Hetfield, Lars Ulrich & Kirk Hammett	385828	12747894	0.99
1896	07510035-60d8-53c6-a4ba-218ae5d59436	one	156	3	1	One	James Hetfield & Lars Ulrich	446484	14695721	0.99
1897	7560b888-58fb-59be-b434-5e28e927a329	the-shortest-straw	156	3	1	The Shortest Straw	James Hetfield and Lars Ulrich	395389	13013990	0.99
1898	8fac812b-023f-51bc-85b9-8ea6144d56d3	harvester-of-sorrow-2	156	3	1	Harvester Of Sorrow	James Hetfield and Lars Ulrich	345547	11377339	0.99
1899	5d347a04-aa0c-58bc-9e7b-f11af368c716	the-frayed-ends-of-sanity	156	3	1	The Frayed Ends Of Sanity	James Hetfield, Lars Ulrich and Kirk Hammett	464039	15198986	0.99
1900	6e57a3c3-bfcd-5507-8893-171c2c996b43	to-live-is-to-die	156	3	1	To Live Is To Die	James Hetfield, Lars Ulrich and Cliff Burton	588564	19243795	0.99
1901	a88613d1-f99f-5402-aafd-0807165eacf8	dyers-eve	156	3	1	Dyers Eve	James Hetfield, Lars Ulrich and Kirk Hammett	313991	10302828	0.99
1902	7484fc99-2e57-5012-ace2-9a6871712c64	springsville	157	2	1	Springsville	J. Carisi	207725	6776219	0.99
1903	d7ea5564-b58f-592d-b550-411546e6eacd	the-maids-of-cadiz	157	2	1	The Maids Of Cadiz	L. Delibes	233534	7505275	0.99
1904	ae66941d-5c9f-5827-bcb6-c3e5ab1d4d2a	the-duke	157	2	1	The Duke	Dave Brubeck	214961	6977626	0.99
1905	857a4bd0-523f-54da-a585-4b3393e6e52e	my-ship	157	2	1	My Ship	Ira Gershwin, Kurt Weill	268016	8581144	0.99
1906	5977f4dd-0e81-56cd-ad20-6b0ec629fe06	miles-ahead	157	2	1	Miles Ahead	Miles Davis, Gil Evans	209893	6807707	0.99
1907	a07c4a47-5817-508d-bf6d-9531b1192fd9	blues-for-pablo	157	2	1	Blues For Pablo	Gil Evans	318328	10218398	0.99
1908	e5629257-291c-5301-9e86-005baf9edacb	new-rhumba-2	157	2	1	New Rhumba	A. Jamal	276871	8980400	0.99
1909	1f4aae19-5e58-5170-a07a-d8251b65a444	the-meaning-of-the-blues	157	2	1	The Meaning Of The Blues	R. Troup, L. Worth	168594	5395412	0.99
1910	402fb400-0700-5710-83c6-22ec7837ed23	lament	157	2	1	Lament	J.J. Johnson	134191	4293394	0.99
1911	d07cdb56-74b9-5eb2-a474-f133e49f6183	i-dont-wanna-be-kissed-by-anyone-but-you	157	2	1	I Don't Wanna Be Kissed (By Anyone But You)	H. Spina, J. Elliott	191320	6219487	0.99
1912	5bf065b2-3836-59a7-bb5f-cbcb2792ec50	springsville-alternate-take	157	2	1	Springsville (Alternate Take)	J. Carisi	196388	6382079	0.99
1913	a7a80634-e8d1-565f-9395-eb229f208824	blues-for-pablo-alternate-take	157	2	1	Blues For Pablo (Alternate Take)	Gil Evans	212558	6900619	0.99
1914	952dbd4d-6e04-53ba-9cfa-0d86741cf5d8	the-meaning-of-the-blues-lament-alternate-take	157	2	1	The Meaning Of The Blues/Lament (Alternate Take)	J.J. Johnson/R. Troup, L. Worth	309786	9912387	0.99
1915	c03f45c8-4c7b-59ef-8db6-2ee9bd00b4f8	i-dont-wanna-be-kissed-by-anyone-but-you-alternate-take	157	2	1	I Don't Wanna Be Kissed (By Anyone But You) (Alternate Take)	H. Spina, J. Elliott	192078	6254796	0.99
1916	e8b0385a-1a07-511f-9d83-c951e930f124	coracao-de-estudante	158	7	1	Coração De Estudante	Wagner Tiso, Milton Nascimento	238550	7797308	0.99
1917	7e7dc38f-331d-5266-a084-76937663091a	a-noite-do-meu-bem	158	7	1	A Noite Do Meu Bem	Dolores Duran	220081	7125225	0.99
1918	fa2a74d7-d2ac-5cd1-9f83-2f6bf07ea6a6	paisagem-na-janela	158	7	1	Paisagem Na Janela	Lô Borges, Fernando Brant	197694	6523547	0.99
1919	6213aa0c-fc05-5ff7-a4de-ea4aa9c974b9	cuitelinho	158	7	1	Cuitelinho	Folclore	209397	6803970	0.99
1920	f6fc4d67-6c1b-5ba6-b33a-4d653a31524a	caxanga	158	7	1	Caxangá	Milton Nascimento, Fernando Brant	245551	8144179	0.99
1921	21125cfa-b024-5a40-ac24-ba6a344cd8b7	nos-bailes-da-vida	158	7	1	Nos Bailes Da Vida	Milton Nascimento, Fernando Brant	275748	9126170	0.99
1922	91ee4dcc-f778-5fb5-bf1f-16b0c7b6090e	menestrel-das-alagoas	158	7	1	Menestrel Das Alagoas	Milton Nascimento, Fernando Brant	199758	6542289	0.99
1923	537cbf74-159c-57d5-9f55-22770ad4ffb0	brasil-2	158	7	1	Brasil	Milton Nascimento, Fernando Brant	155428	5252560	0.99
1924	62c88dbe-1523-5aa2-b7b2-bc259f01c28d	cancao-do-novo-mundo	158	7	1	Canção Do Novo Mundo	Beto Guedes, Ronaldo Bastos	215353	7032626	0.99
1925	99100175-b8b2-5462-83ca-05e1ab495e16	um-gosto-de-sol	158	7	1	Um Gosto De Sol	Milton Nascimento, Ronaldo Bastos	307200	9893875	0.99
1926	7daaedd5-2d8a-552e-8b45-7e2554c0996a	solar	158	7	1	Solar	Milton Nascimento, Fernando Brant	156212	5098288	0.99
1927	ee5f5a23-1bc4-5559-a9d6-8b7f7cd6e1b4	para-lennon-e-mccartney	158	7	1	Para Lennon E McCartney	Lô Borges, Márcio Borges, Fernando Brant	321828	10626920	0.99
1928	0a2f2f34-e3b5-539f-99c5-46526ba2b194	maria-maria-2	158	7	1	Maria, Maria	Milton Nascimento, Fernando Brant	72463	2371543	0.99
1929	b7c6f346-af4a-5b69-868d-007682fbe658	minas	159	7	1	Minas	Milton Nascimento, Caetano Veloso	152293	4921056	0.99
1930	edf22fcc-1856-5fc4-938c-4774a3bf50da	fe-cega-faca-amolada	159	7	1	Fé Cega, Faca Amolada	Milton Nascimento, Ronaldo Bastos	278099	9258649	0.99
1931	5d10c813-6a51-56c7-b2bb-418ff341766b	beijo-partido	159	7	1	Beijo Partido	Toninho Horta	229564	7506969	0.99
1932	cff1ac71-a355-53cc-9b50-c72f36fb8e66	saudade-dos-avioes-da-panair-conversando-no-bar	159	7	1	Saudade Dos Aviões Da Panair (Conversando No Bar)	Milton Nascimento, Fernando Brant	268721	8805088	0.99
1933	8505057a-2662-58db-9e28-8fb5d48072ff	gran-circo	159	7	1	Gran Circo	Milton Nascimento, Márcio Borges	251297	8237026	0.99
1934	49493fa3-aae6-5cb2-82c5-f9965e23db7d	ponta-de-areia	159	7	1	Ponta de Areia	Milton Nascimento, Fernando Brant	272796	8874285	0.99
1935	07af7eec-6f52-57e8-b745-4809021cc84a	trastevere	159	7	1	Trastevere	Milton Nascimento, Ronaldo Bastos	265665	8708399	0.99
1936	abf250fc-1ace-51c0-9d07-67d59506b250	idolatrada	159	7	1	Idolatrada	Milton Nascimento, Fernando Brant	286249	9426153	0.99
1937	9f3397b7-e7d9-523f-b003-d4283037fcff	leila-venha-ser-feliz	159	7	1	Leila (Venha Ser Feliz)	Milton Nascimento	209737	6898507	0.99
1938	6d59f5bc-7fb8-574b-951c-f0e4b8dcdb09	paula-e-bebeto	159	7	1	Paula E Bebeto	Milton Nascimento, Caetano Veloso	135732	4583956	0.99
1939	aab7cebe-58c7-58b3-8308-f250fd7bc94e	simples	159	7	1	Simples	Nelson Angelo	133093	4326333	0.99
1940	42021e57-6838-5f14-9557-1c8099692d08	norwegian-wood	159	7	1	Norwegian Wood	John Lennon, Paul McCartney	413910	13520382	0.99
1941	878b2a0b-7de9-5700-8739-bbab9ae971a8	caso-voce-queira-saber	159	7	1	Caso Você Queira Saber	Beto Guedes, Márcio Borges	205688	6787901	0.99
1942	91593fb0-9fc3-512f-83e2-5102f1c56c70	ace-of-spades	160	3	1	Ace Of Spades	Clarke/Kilmister/Taylor	169926	5523552	0.99
1943	b6640047-b908-5216-bdd4-6ccf5199981a	love-me-like-a-reptile	160	3	1	Love Me Like A Reptile	Clarke/Kilmister/Taylor	203546	6616389	0.99
1944	bfe5acbc-b434-5e1e-b3df-b73d072d64c0	shoot-you-in-the-back	160	3	1	Shoot You In The Back	Clarke/Kilmister/Taylor	160026	5175327	0.99
1945	251f5e53-41d5-50d9-a9c0-a5303916e1f6	live-to-win	160	3	1	Live To Win	Clarke/Kilmister/Taylor	217626	7102182	0.99
1946	783672b8-07bf-520b-9183-16dce2a1ccba	fast-and-loose	160	3	1	Fast And Loose	Clarke/Kilmister/Taylor	203337	6643350	0.99
1947	e6ece430-72b2-5cf8-9af1-10246aa9c47f	we-are-the-road-crew	160	3	1	(We Are) The Road Crew	Clarke/Kilmister/Taylor	192600	6283035	0.99
1948	aa49b877-f17f-5702-a124-9d4a125f7811	fire-fire	160	3	1	Fire Fire	Clarke/Kilmister/Taylor	164675	5416114	0.99
1949	403a1038-ac4e-58a8-a80d-29251f7a2fe0	jailbait	160	3	1	Jailbait	Clarke/Kilmister/Taylor	213916	6983609	0.99
1950	f8b8bd78-48f0-5f78-b6fc-af10e245c56e	dance	160	3	1	Dance	Clarke/Kilmister/Taylor	158432	5155099	0.99
1951	a26a90b7-5d85-5bde-b7cc-c6bf264fc281	bite-the-bullet	160	3	1	Bite The Bullet	Clarke/Kilmister/Taylor	98115	3195536	0.99
1952	b0c8001b-d074-50b0-878f-be39f409464a	the-chase-is-better-than-the-catch	160	3	1	The Chase Is Better Than The Catch	Clarke/Kilmister/Taylor	258403	8393310	0.99
1953	1b9ad59f-356b-537d-b2c8-189253d31acf	the-hammer	160	3	1	The Hammer	Clarke/Kilmister/Taylor	168071	5543267	0.99
1954	829e2672-b630-5ab3-88bf-ab72425c813e	dirty-love	160	3	1	Dirty Love	Clarke/Kilmister/Taylor	176457	5805241	0.99
1955	b5ae06ea-9cb3-5cbd-8297-fab0ef1f1a18	please-dont-touch	160	3	1	Please Don't Touch	Heath/Robinson	169926	5557002	0.99
1956	ca9059fd-6c0d-541d-b4dc-80929c06ea61	emergency	160	3	1	Emergency	Dufort/Johnson/McAuliffe/Williams	180427	5828728	0.99
1957	b088670d-19c0-556e-b66c-daadd8fa5dc2	kir-royal	161	16	1	Kir Royal	Mônica Marianno	234788	7706552	0.99
1958	3d33f99b-e480-50d2-860f-7a5128b9b594	o-que-vai-em-meu-coracao	161	16	1	O Que Vai Em Meu Coração	Mônica Marianno	255373	8366846	0.99
1959	57a0df45-d50d-57a7-808c-9d9a8bd55927	aos-leoes	161	16	1	Aos Leões	Mônica Marianno	234684	7790574	0.99
1960	42f04f0b-a584-594d-8800-aa04cb68273a	dois-indios	161	16	1	Dois Índios	Mônica Marianno	219271	7213072	0.99
1961	da2cd20c-484b-5955-b025-ea439f0244d1	noite-negra	161	16	1	Noite Negra	Mônica Marianno	206811	6819584	0.99
1962	1d6bb9aa-9588-59b9-9b42-debdb33ce86a	beijo-do-olhar	161	16	1	Beijo do Olhar	Mônica Marianno	252682	8369029	0.99
1963	77bf9142-04ef-5b10-b1bc-a22b346f3787	e-fogo	161	16	1	É Fogo	Mônica Marianno	194873	6501520	0.99
1964	86d2dee4-d0a8-5ccd-843c-973bf47eac50	ja-foi-2	161	16	1	Já Foi	Mônica Marianno	245681	8094872	0.99
1965	8b9f256c-cad9-5ef3-bb43-009646b4d1da	so-se-for-pelo-cabelo	161	16	1	Só Se For Pelo Cabelo	Mônica Marianno	238288	8006345	0.99
1966	8ee002ed-1326-5227-991e-fc4d1df1e8b9	no-clima	161	16	1	No Clima	Mônica Marianno	249495	8362040	0.99
1967	13fae63d-be8f-5e9f-a896-025f0b8e8d1a	a-moca-e-a-chuva	161	16	1	A Moça e a Chuva	Mônica Marianno	274625	8929357	0.99
1968	0ed6972e-06e5-5587-a5d2-42bc46d52f10	demorou	161	16	1	Demorou!	Mônica Marianno	39131	1287083	0.99
1969	5af11b2e-9ef0-5923-a7a3-b4515537df03	bitter-pill	162	3	1	Bitter Pill	Mick Mars/Nikki Sixx/Tommy Lee/Vince Neil	266814	8666786	0.99
1970	45924b44-0606-5188-bdc4-5cb81f4e549b	enslaved	162	3	1	Enslaved	Mick Mars/Nikki Sixx/Tommy Lee	269844	8789966	0.99
1971	83a9c883-2158-5a61-93d9-5d721900cf43	girls-girls-girls	162	3	1	Girls, Girls, Girls	Mick Mars/Nikki Sixx/Tommy Lee	270288	8874814	0.99
1972	6050f0b5-90fc-5d64-9b53-cf8ef97da046	kickstart-my-heart	162	3	1	Kickstart My Heart	Nikki Sixx	283559	9237736	0.99
1973	d03775b6-ac7f-5cda-9e44-6ce4892ca4b7	wild-side	162	3	1	Wild Side	Nikki Sixx/Tommy Lee/Vince Neil	276767	9116997	0.99
1974	366381d8-99ec-5d06-9372-7f7b4e5a5409	glitter	162	3	1	Glitter	Bryan Adams/Nikki Sixx/Scott Humphrey	340114	11184094	0.99
1975	1eead0a0-3403-5eeb-a0a5-50414321db24	dr-feelgood	162	3	1	Dr. Feelgood	Mick Mars/Nikki Sixx	282618	9281875	0.99
1976	feee9153-8f86-5331-811a-1bcca5f7ac9e	same-ol-situation	162	3	1	Same Ol' Situation	Mick Mars/Nikki Sixx/Tommy Lee/Vince Neil	254511	8283958	0.99
1977	f00b2319-e043-5343-9d54-6ba17e2f421a	home-sweet-home	162	3	1	Home Sweet Home	Nikki Sixx/Tommy Lee/Vince Neil	236904	7697538	0.99
1978	f7e99477-ca55-5e73-a9d3-f0733e5beadc	afraid	162	3	1	Afraid	Nikki Sixx	248006	8077464	0.99
1979	fcb43c6e-0773-5391-9305-6cae249a79c2	dont-go-away-mad-just-go-away	162	3	1	Don't Go Away Mad (Just Go Away)	Mick Mars/Nikki Sixx	279980	9188156	0.99
1980	d95bf343-1bb8-5c30-b7d4-a7eb2b13f6cf	without-you	162	3	1	Without You	Mick Mars/Nikki Sixx	268956	8738371	0.99
1981	5cbab1b2-5e2c-5c22-86b5-6e84adc424df	smokin-in-the-boys-room	162	3	1	Smokin' in The Boys Room	Cub Coda/Michael Lutz	206837	6735408	0.99
1982	d38d6f2b-fa11-5902-b677-52c4cc279207	primal-scream	162	3	1	Primal Scream	Mick Mars/Nikki Sixx/Tommy Lee/Vince Neil	286197	9421164	0.99
1983	2452ac87-5c10-5be2-808e-a8cb8f2a048a	too-fast-for-love	162	3	1	Too Fast For Love	Nikki Sixx	200829	6580542	0.99
1984	0fcee7e8-6a35-53eb-9f95-550f6cabd417	looks-that-kill	162	3	1	Looks That Kill	Nikki Sixx	240979	7831122	0.99
1985	2392a638-607b-57fd-a0f7-1a8c7e906007	shout-at-the-devil	162	3	1	Shout At The Devil	Nikki Sixx	221962	7281974	0.99
1986	9dc15606-dbe3-5e81-988c-639468231d16	intro-2	163	1	1	Intro	Kurt Cobain	52218	1688527	0.99
1987	30ff951f-2a22-5064-b530-1bf322cc2508	school	163	1	1	School	Kurt Cobain	160235	5234885	0.99
1988	6e94304c-ec2c-5c4d-939c-538afb430c75	drain-you	163	1	1	Drain You	Kurt Cobain	215196	7013175	0.99
1989	a1876386-68ef-571e-9b48-70eb2de758d4	aneurysm	163	1	1	Aneurysm	Nirvana	271516	8862545	0.99
1990	8fdc9fda-ee6b-5e5e-a995-212f556f251f	smells-like-teen-spirit	163	1	1	Smells Like Teen Spirit	Nirvana	287190	9425215	0.99
1991	245190ee-e802-527c-a75a-677edc58a413	been-a-son	163	1	1	Been A Son	Kurt Cobain	127555	4170369	0.99
1992	15f81b76-f1ce-5534-84a3-f2700a86b0fb	lithium	163	1	1	Lithium	Kurt Cobain	250017	8148800	0.99
1993	f1d50c90-5291-5a50-abd5-14079a0baad3	sliver	163	1	1	Sliver	Kurt Cobain	116218	3784567	0.99
1994	cf66da66-bf20-520c-b91e-4b35c7872684	spank-thru	163	1	1	Spank Thru	Kurt Cobain	190354	6186487	0.99
1995	dc48db9c-c338-55c4-95aa-95dc6bdc26f4	scentless-apprentice	163	1	1	Scentless Apprentice	Nirvana	211200	6898177	0.99
1996	1be40a48-eede-5cfe-a07a-5d06036e380c	heart-shaped-box	163	1	1	Heart-Shaped Box	Kurt Cobain	281887	9210982	0.99
1997	85cf5361-cd5d-579e-a526-1f2715bb48e7	milk-it	163	1	1	Milk It	Kurt Cobain	225724	7406945	0.99
1998	28825668-38fb-5b70-a80b-4da028339de5	negative-creep	163	1	1	Negative Creep	Kurt Cobain	163761	5354854	0.99
1999	5cbbd9c4-74df-51ea-b706-6ed552ffe29c	polly	163	1	1	Polly	Kurt Cobain	149995	4885331	0.99
2000	98559121-15bf-5dd6-b744-f6b0b4283d46	breed	163	1	1	Breed	Kurt Cobain	208378	6759080	0.99
2001	e1b73e6e-80d8-5312-b4d6-ed0a2c70745e	tourettes	163	1	1	Tourette's	Kurt Cobain	115591	3753246	0.99
2002	34cbd8e0-4e1b-5683-a7a2-9ab0a6538825	blew	163	1	1	Blew	Kurt Cobain	216346	7096936	0.99
2003	2fc676d4-f42b-5f67-8048-c4d0309441ad	smells-like-teen-spirit-2	164	1	1	Smells Like Teen Spirit	Kurt Cobain	301296	9823847	0.99
2004	7249e067-a0d7-561b-acc4-705de4fc9e03	in-bloom	164	1	1	In Bloom	Kurt Cobain	254928	8327077	0.99
2005	60156a91-1bf1-53c8-86b1-3ad239a826fc	come-as-you-are	164	1	1	Come As You Are	Kurt Cobain	219219	7123357	0.99
2006	17388116-2b9b-52af-a761-5a7dfd79e4f9	breed-2	164	1	1	Breed	Kurt Cobain	183928	5984812	0.99
2007	2ef87652-79ad-5f9e-85de-84a450df9006	lithium-2	164	1	1	Lithium	Kurt Cobain	256992	8404745	0.99
2008	58725e43-9356-5c36-9d09-f0714e7e65ab	polly-2	164	1	1	Polly	Kurt Cobain	177031	5788407	0.99
2009	e02a488d-666c-5022-8bcf-23522c893bc3	territorial-pissings	164	1	1	Territorial Pissings	Kurt Cobain	143281	4613880	0.99
2010	71f87957-7627-5008-b921-a546dc210c89	drain-you-2	164	1	1	Drain You	Kurt Cobain	223973	7273440	0.99
2011	45b58130-ec10-5881-a5a8-108c73f6ce42	lounge-act	164	1	1	Lounge Act	Kurt Cobain	156786	5093635	0.99
2012	4dac23fa-d296-51bd-9815-4c12e01f23a5	stay-away	164	1	1	Stay Away	Kurt Cobain	212636	6956404	0.99
2013	d2a247cb-11e9-50fa-bbe7-579973947ff4	on-a-plain	164	1	1	On A Plain	Kurt Cobain	196440	6390635	0.99
2014	8bde4540-14ba-5398-b4f5-61ff3fb5ee4b	something-in-the-way	164	1	1	Something In The Way	Kurt Cobain	230556	7472168	0.99
2015	0234e8fa-a41d-5638-8ba0-317b0ecbb7c7	time	165	1	1	Time	\N	96888	3124455	0.99
2016	3056868a-3b2d-53db-a41c-229c0b07b044	p-s-apareca	165	1	1	P.S.Apareça	\N	209188	6842244	0.99
2017	1bcf2478-cece-595c-8c8f-a951cd812169	sangue-latino	165	1	1	Sangue Latino	\N	223033	7354184	0.99
2018	c84058e5-3fb5-5ea1-bdec-e69218ab4901	folhas-secas	165	1	1	Folhas Secas	\N	161253	5284522	0.99
2019	8d8eb46f-a708-526d-9283-f1094f4f8d68	poeira	165	1	1	Poeira	\N	267075	8784141	0.99
2020	3c4c314e-a3c6-53ed-b86c-a307d738c6d8	magica	165	1	1	Mágica	\N	233743	7627348	0.99
2021	28383f55-4f21-5da8-b8cf-22d5b2ab2bb7	quem-mata-a-mulher-mata-o-melhor	165	1	1	Quem Mata A Mulher Mata O Melhor	\N	262791	8640121	0.99
2022	2d404af6-5185-5423-b581-beb72f63a29b	mundareu	165	1	1	Mundaréu	\N	217521	7158975	0.99
2023	7acaa1a0-9259-5c06-b39c-4e4d2e4e69d5	o-braco-da-minha-guitarra	165	1	1	O Braço Da Minha Guitarra	\N	258351	8469531	0.99
2024	283f9971-d382-50a9-a8d5-dbeee654a686	deus	165	1	1	Deus	\N	284160	9188110	0.99
2025	4fba3163-9c72-5197-8811-8c118c2935ac	mae-terra	165	1	1	Mãe Terra	\N	306625	9949269	0.99
2026	402d8f05-a34e-50dd-ac0a-979362b5f463	as-vezes	165	1	1	Às Vezes	\N	330292	10706614	0.99
2027	b70f6ea7-3bb5-5781-be12-93b498ec6166	menino-de-rua	165	1	1	Menino De Rua	\N	329795	10784595	0.99
2028	de4a4b85-8b65-52cc-ae3a-e2429332867f	prazer-e-fe	165	1	1	Prazer E Fé	\N	214831	7031383	0.99
2029	cc10dc6c-361f-5f82-bd99-1b4e8e886442	elza	165	1	1	Elza	\N	199105	6517629	0.99
2030	8f71f967-cc79-5608-b7b3-90b5e4c5faba	requebra	166	7	1	Requebra	\N	240744	8010811	0.99
2031	1b10914d-cd0b-59e8-bd3c-a0602c729895	nossa-gente-avisa-la	166	7	1	Nossa Gente (Avisa Là)	\N	188212	6233201	0.99
2032	bb18c3ec-0962-529d-8091-10f4dea94234	olodum-alegria-geral	166	7	1	Olodum - Alegria Geral	\N	233404	7754245	0.99
2033	98369295-72c8-5182-999c-35e4a57c50eb	madagascar-olodum	166	7	1	Madagáscar Olodum	\N	252264	8270584	0.99
2034	70ef04b0-d9a0-5cd7-96bb-30a9eb30e1e9	farao-divindade-do-egito	166	7	1	Faraó Divindade Do Egito	\N	228571	7523278	0.99
2035	85fdd44a-ef84-5e36-8e81-3f1fc2c66378	todo-amor-asas-da-liberdade	166	7	1	Todo Amor (Asas Da Liberdade)	\N	245133	8121434	0.99
2036	efe27313-9582-5467-aef9-b07a9142dc44	denuncia	166	7	1	Denúncia	\N	159555	5327433	0.99
2037	2db8851e-466c-50b9-b6ca-eca2e13a969c	olodum-a-banda-do-pelo	166	7	1	Olodum, A Banda Do Pelô	\N	146599	4900121	0.99
2038	284f065f-12e2-54cc-a79e-834d68379e64	cartao-postal	166	7	1	Cartao Postal	\N	211565	7082301	0.99
2039	3f22177d-8eab-5610-bb2b-ccd49228fb04	jeito-faceiro	166	7	1	Jeito Faceiro	\N	217286	7233608	0.99
2040	7b4496cf-b214-5281-b98f-a0fb01c5e8b5	revolta-olodum	166	7	1	Revolta Olodum	\N	230191	7557065	0.99
2041	fdea3aea-2793-50cb-8321-c68a8359fb86	reggae-odoya	166	7	1	Reggae Odoyá	\N	224470	7499807	0.99
2042	993201c8-d6c6-550a-92b8-a4bc9a6c3bda	protesto-do-olodum-ao-vivo	166	7	1	Protesto Do Olodum (Ao Vivo)	\N	206001	6766104	0.99
2043	de557bfd-ad2b-5e1f-b29c-0d58309204a6	olodum-smile-instrumental	166	7	1	Olodum - Smile (Instrumental)	\N	235833	7871409	0.99
2044	bec55e7a-1fed-5d9d-a924-3d9bf9571af2	vulcao-dub-fui-eu	167	7	1	Vulcão Dub - Fui Eu	Bi Ribeira/Herbert Vianna/João Barone	287059	9495202	0.99
2045	ad832ec3-4fad-5a80-93b7-5083491fb575	o-trem-da-juventude	167	7	1	O Trem Da Juventude	Herbert Vianna	225880	7507655	0.99
2046	f4f90382-c726-545e-aeea-d9b62f24d83f	manguetown-2	167	7	1	Manguetown	Chico Science/Dengue/Lúcio Maia	162925	5382018	0.99
2047	6c43d882-3b4c-5c01-b68a-3c51d5867d2b	um-amor-um-lugar	167	7	1	Um Amor, Um Lugar	Herbert Vianna	184555	6090334	0.99
2048	a6aa8ea0-ca3b-5675-8c95-d878e23dccde	bora-bora	167	7	1	Bora-Bora	Herbert Vianna	182987	6036046	0.99
2049	e9c9dea9-2197-5986-872b-a0ff2d28c734	vai-valer	167	7	1	Vai Valer	Herbert Vianna	206524	6899778	0.99
2050	8cb3e25c-3290-5404-996c-e62de9e7833d	i-feel-good-i-got-you-sossego	167	7	1	I Feel Good (I Got You) - Sossego	James Brown/Tim Maia	244976	8091302	0.99
2051	e7b00e8a-1aba-5885-8ad0-0285a25092bd	uns-dias	167	7	1	Uns Dias	Herbert Vianna	240796	7931552	0.99
2052	7d8d6261-a8b5-5c0f-9ca1-3bcc994b96d5	sincero-breu	167	7	1	Sincero Breu	C. A./C.A./Celso Alvim/Herbert Vianna/Mário Moura/Pedro Luís/Sidon Silva	208013	6921669	0.99
2053	a5f97d3c-6927-50c7-a173-a8f2d353eefd	meu-erro	167	7	1	Meu Erro	Herbert Vianna	188577	6192791	0.99
2054	1fc0008b-e969-5f67-a25e-af74e2595abf	selvagem	167	7	1	Selvagem	Bi Ribeiro/Herbert Vianna/João Barone	148558	4942831	0.99
2055	1a6296a7-9905-576e-be2b-62a5a267d23d	brasilia-5-31	167	7	1	Brasília 5:31	Herbert Vianna	178337	5857116	0.99
2056	3304c221-9018-5466-acf6-bc068d1de641	tendo-a-lua	167	7	1	Tendo A Lua	Herbert Vianna/Tet Tillett	198922	6568180	0.99
2057	9a31f0d2-e5a9-5e32-997e-4369c4620a76	que-pais-e-este-2	167	7	1	Que País É Este	Renato Russo	216685	7137865	0.99
2058	b82485f6-7ebe-542d-a1a5-9e17c9c2d8b0	navegar-impreciso	167	7	1	Navegar Impreciso	Herbert Vianna	262870	8761283	0.99
2059	ef262964-c077-51c4-85d0-a92ea9d0816b	feira-moderna	167	7	1	Feira Moderna	Beto Guedes/Fernando Brant/L Borges	182517	6001793	0.99
2060	df772382-35c9-5b19-8a12-8b1ef60cbe3c	tequila-lourinha-bombril-parate-y-mira	167	7	1	Tequila - Lourinha Bombril (Parate Y Mira)	Bahiano/Chuck Rio/Diego Blanco/Herbert Vianna	255738	8514961	0.99
2061	ad32a89b-257c-5f5b-af9a-ebffc2dd3960	vamo-bate-lata	167	7	1	Vamo Batê Lata	Herbert Vianna	228754	7585707	0.99
2062	8e73e25b-2b8d-533e-b5e7-54fd9f974b16	life-during-wartime	167	7	1	Life During Wartime	Chris Frantz/David Byrne/Jerry Harrison/Tina Weymouth	259186	8543439	0.99
2063	31ae6dff-fc26-515d-9564-d207c870a5c6	nebulosa-do-amor	167	7	1	Nebulosa Do Amor	Herbert Vianna	203415	6732496	0.99
2064	a18d3111-d23d-5f35-8c45-71d5959888fc	caleidoscopio	167	7	1	Caleidoscópio	Herbert Vianna	256522	8484597	0.99
2065	19ad3b5e-2ebe-5c48-b44c-d9f5f2a685e6	trac-trac	168	7	1	Trac Trac	Fito Paez/Herbert Vianna	231653	7638256	0.99
2066	5882f122-1a30-52fa-9039-dd7adab135d5	tendo-a-lua-2	168	7	1	Tendo A Lua	Herbert Vianna/Tetê Tillet	219585	7342776	0.99
2067	f79f372a-541a-5522-9eec-1e38fa0ab0aa	mensagen-de-amor-2000	168	7	1	Mensagen De Amor (2000)	Herbert Vianna	183588	6061324	0.99
2068	2c94222a-a85d-5fab-8260-3f66e8b63f4e	lourinha-bombril	168	7	1	Lourinha Bombril	Bahiano/Diego Blanco/Herbert Vianna	159895	5301882	0.99
2069	d2466987-b13a-5484-9ea4-d72b7c9e162a	la-bella-luna	168	7	1	La Bella Luna	Herbert Vianna	192653	6428598	0.99
2070	b1b29763-1c9b-514f-ba3d-e2fda3441512	busca-vida	168	7	1	Busca Vida	Herbert Vianna	176431	5798663	0.99
2071	7c6055ed-6d93-5341-90f7-9493192815f0	uma-brasileira	168	7	1	Uma Brasileira	Carlinhos Brown/Herbert Vianna	217573	7280574	0.99
2072	2ed4a5f0-2b93-5c30-aa09-2dc7e1d00e2b	luis-inacio-300-picaretas	168	7	1	Luis Inacio (300 Picaretas)	Herbert Vianna	198191	6576790	0.99
2073	7c01f68c-6ba8-5d3c-a81b-1ebec3d3bca1	saber-amar	168	7	1	Saber Amar	Herbert Vianna	202788	6723733	0.99
2074	ff0a8492-fac6-5b26-807f-e268572ca528	ela-disse-adeus	168	7	1	Ela Disse Adeus	Herbert Vianna	226298	7608999	0.99
2075	20651cf4-902c-5697-b5f9-832a775bd6bd	o-amor-nao-sabe-esperar	168	7	1	O Amor Nao Sabe Esperar	Herbert Vianna	241084	8042534	0.99
2076	1e5b6d59-4422-5c31-aaf1-8030400d7c28	aonde-quer-que-eu-va	168	7	1	Aonde Quer Que Eu Va	Herbert Vianna/Paulo Sérgio Valle	258089	8470121	0.99
2077	eb8a58b6-aad2-52f7-a1c3-9cf57065b661	caleidoscopio-2	169	7	1	Caleidoscópio	\N	211330	7000017	0.99
2078	0cbe779c-9077-5709-83c6-1e354cf251c8	oculos	169	7	1	Óculos	\N	219271	7262419	0.99
2079	4130f271-5fc4-5c86-af2a-85af70527226	cinema-mudo	169	7	1	Cinema Mudo	\N	227918	7612168	0.99
2080	9bb81bc6-c98b-5d7a-93de-66b4b84244b5	alagados	169	7	1	Alagados	\N	302393	10255463	0.99
2081	9b4939e2-99d2-5efe-84c3-5a3b7430ad31	lanterna-dos-afogados-2	169	7	1	Lanterna Dos Afogados	\N	190197	6264318	0.99
2082	764481d1-652d-5595-a0e2-11831c3cfb0f	melo-do-marinheiro	169	7	1	Melô Do Marinheiro	\N	208352	6905668	0.99
2083	e197c369-3b9d-551e-be29-c70251c5f576	vital-e-sua-moto	169	7	1	Vital E Sua Moto	\N	210207	6902878	0.99
2084	15cad895-e23b-5600-a385-4654a23eb078	o-beco	169	7	1	O Beco	\N	189178	6293184	0.99
2085	3a896669-694c-557d-a537-6a9d1b58f111	meu-erro-2	169	7	1	Meu Erro	\N	208431	6893533	0.99
2086	80394388-d0cf-58a5-a219-e74eaafbdd4b	perplexo	169	7	1	Perplexo	\N	161175	5355013	0.99
2087	dcd3f853-9ba8-5fbe-b02a-bb8d9d95ba0b	me-liga	169	7	1	Me Liga	\N	229590	7565912	0.99
2088	18f46746-173e-5f58-8611-6ba430de1806	quase-um-segundo	169	7	1	Quase Um Segundo	\N	275644	8971355	0.99
2089	dc153958-afa4-5ca8-822f-1ad4c62cc2b3	selvagem-2	169	7	1	Selvagem	\N	245890	8141084	0.99
2090	758afeea-6658-55e0-81a7-ff762130fb99	romance-ideal	169	7	1	Romance Ideal	\N	250070	8260477	0.99
2091	ba861133-2df5-5f4c-a49b-8437379ba22b	sera-que-vai-chover	169	7	1	Será Que Vai Chover?	\N	337057	11133830	0.99
2092	97b7a77f-9d49-5980-bcbc-15feff19465e	ska	169	7	1	SKA	\N	148871	4943540	0.99
2093	389b8476-8383-5349-8f6f-56e07d0ea960	bark-at-the-moon	170	1	2	Bark at the Moon	O. Osbourne	257252	4601224	0.99
2094	8824e3be-6e1e-58e2-b866-d71e055de6e9	i-dont-know	171	1	2	I Don't Know	B. Daisley, O. Osbourne & R. Rhoads	312980	5525339	0.99
2095	685936ca-2226-5586-a5c4-883b5285c64a	crazy-train	171	1	2	Crazy Train	B. Daisley, O. Osbourne & R. Rhoads	295960	5255083	0.99
2096	659b19bf-6d68-540c-b355-3fad62e13d8a	flying-high-again	172	1	2	Flying High Again	L. Kerslake, O. Osbourne, R. Daisley & R. Rhoads	290851	5179599	0.99
2097	9213df43-364b-5fa7-82e5-e44ed9332a13	mama-im-coming-home	173	1	2	Mama, I'm Coming Home	L. Kilmister, O. Osbourne & Z. Wylde	251586	4302390	0.99
2098	542ab7c3-e2c2-5991-9dad-f7aa2e4fbbbd	no-more-tears-2	173	1	2	No More Tears	J. Purdell, M. Inez, O. Osbourne, R. Castillo & Z. Wylde	444358	7362964	0.99
2099	534815ac-1b28-52b5-b5e3-9a174644a91d	i-dont-know-2	174	3	1	I Don't Know	O. Osbourne, R. Daisley, R. Rhoads	283088	9207869	0.99
2100	48a617f4-681d-53fa-baa6-bd86c6801263	crazy-train-2	174	3	1	Crazy Train	O. Osbourne, R. Daisley, R. Rhoads	322716	10517408	0.99
2101	3b917140-f734-59ce-a896-1c1038a939c8	believer	174	3	1	Believer	O. Osbourne, R. Daisley, R. Rhoads	308897	10003794	0.99
2102	0a959b93-2219-560f-9233-5a57bf50ea5e	mr-crowley	174	3	1	Mr. Crowley	O. Osbourne, R. Daisley, R. Rhoads	344241	11184130	0.99
2103	c2cf3f45-6a41-5350-95d5-74642f6abadd	flying-high-again-2	174	3	1	Flying High Again	O. Osbourne, R. Daisley, R. Rhoads, L. Kerslake	261224	8481822	0.99
2104	ab9fbf5e-82f0-5f0b-ad8f-44d328ecfb31	relvelation-mother-earth	174	3	1	Relvelation (Mother Earth)	O. Osbourne, R. Daisley, R. Rhoads	349440	11367866	0.99
2105	2222deb8-9e04-5906-917e-fa745455bf7d	steal-away-the-night	174	3	1	Steal Away (The Night)	O. Osbourne, R. Daisley, R. Rhoads	485720	15945806	0.99
2106	9e7b80cb-05a9-52bb-b71c-895363bb1223	suicide-solution-with-guitar-solo	174	3	1	Suicide Solution (With Guitar Solo)	O. Osbourne, R. Daisley, R. Rhoads	467069	15119938	0.99
2107	ae405139-9cf7-5012-87e5-928f98b15df4	iron-man	174	3	1	Iron Man	A. F. Iommi, W. Ward, T. Butler, J. Osbourne	172120	5609799	0.99
2108	f0b2a068-b773-52d3-8e19-d7cce76bf733	children-of-the-grave	174	3	1	Children Of The Grave	A. F. Iommi, W. Ward, T. Butler, J. Osbourne	357067	11626740	0.99
2109	1f956496-7b15-5afc-9d3b-17dd0f8503e8	paranoid	174	3	1	Paranoid	A. F. Iommi, W. Ward, T. Butler, J. Osbourne	176352	5729813	0.99
2110	51f64953-0501-5e49-b00a-5434435070f3	goodbye-to-romance	174	3	1	Goodbye To Romance	O. Osbourne, R. Daisley, R. Rhoads	334393	10841337	0.99
2111	c53e910f-b1aa-5315-ba57-f8eccd184985	no-bone-movies	174	3	1	No Bone Movies	O. Osbourne, R. Daisley, R. Rhoads	249208	8095199	0.99
2112	7507de5f-bcc0-5d5c-ba94-c669aa480e98	dee	174	3	1	Dee	R. Rhoads	261302	8555963	0.99
2113	ef36938b-0235-5492-ae55-a55ca872640d	shining-in-the-light	175	1	1	Shining In The Light	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	240796	7951688	0.99
2114	1ea3a285-31ce-5328-9fcb-2826c41e1299	when-the-world-was-young	175	1	1	When The World Was Young	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	373394	12198930	0.99
2115	da2bbfd9-cbfa-5edf-a2d2-e0c25de182c0	upon-a-golden-horse	175	1	1	Upon A Golden Horse	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	232359	7594829	0.99
2116	12da2982-61ac-5bf0-9a19-2b85ed348082	blue-train	175	1	1	Blue Train	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	405028	13170391	0.99
2117	e3b610e4-800f-5720-9c94-254f84ca312a	please-read-the-letter	175	1	1	Please Read The Letter	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	262112	8603372	0.99
2118	3fe541d0-b026-5ca7-82de-30babb133d8c	most-high	175	1	1	Most High	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	336535	10999203	0.99
2119	12f87397-d428-595a-a27f-04b9bd48759c	heart-in-your-hand	175	1	1	Heart In Your Hand	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	230896	7598019	0.99
2120	4ad5b891-d9b8-55fb-b773-cadc07c98886	walking-into-clarksdale	175	1	1	Walking Into Clarksdale	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	318511	10396315	0.99
2121	86cb00e3-eb63-5f0a-8b1c-8a73bcc9b3a0	burning-up	175	1	1	Burning Up	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	321619	10525136	0.99
2122	17490f2a-ddc5-5f1e-bef5-a3a84bf921f9	when-i-was-a-child	175	1	1	When I Was A Child	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	345626	11249456	0.99
2123	45486609-8786-5bec-99d1-101841c4ca50	house-of-love	175	1	1	House Of Love	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	335699	10990880	0.99
2124	575879e6-2532-5252-a523-cc01d5370669	sons-of-freedom	175	1	1	Sons Of Freedom	Jimmy Page, Robert Plant, Charlie Jones, Michael Lee	246465	8087944	0.99
2125	83226c87-e774-5032-87be-a9c4c607d1a5	united-colours	176	10	1	United Colours	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	330266	10939131	0.99
2126	c52fe5bd-9b30-5fe1-bf93-372aca6c645f	slug	176	10	1	Slug	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	281469	9295950	0.99
2127	142159ec-d94e-577c-96ec-30583bf2a3e4	your-blue-room	176	10	1	Your Blue Room	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	328228	10867860	0.99
2128	0f828f26-3305-5a13-87bf-a6bef5df36e8	always-forever-now	176	10	1	Always Forever Now	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	383764	12727928	0.99
2129	cff1302d-628d-5102-be97-3c271a8b9c59	a-different-kind-of-blue	176	10	1	A Different Kind Of Blue	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	120816	3884133	0.99
2130	fa9645a7-7c25-55f5-9ecc-92eca134eb1b	beach-sequence	176	10	1	Beach Sequence	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	212297	6928259	0.99
2131	a2f34435-1fb0-54db-b573-bfa64c6cc6b0	miss-sarajevo	176	10	1	Miss Sarajevo	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	340767	11064884	0.99
2132	46ec782e-539b-58d8-94ed-793c22e6a127	ito-okashi	176	10	1	Ito Okashi	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	205087	6572813	0.99
2133	0de7f6f1-7ce2-5109-a329-ed5d7f9e8910	one-minute-warning	176	10	1	One Minute Warning	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	279693	9335453	0.99
2134	0e9e3ffd-d12f-5aed-a1d3-f20613c33519	corpse-these-chains-are-way-too-long	176	10	1	Corpse (These Chains Are Way Too Long)	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	214909	6920451	0.99
2135	28687105-55e6-5c3c-b66c-4d1384cfed85	elvis-ate-america	176	10	1	Elvis Ate America	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	180166	5851053	0.99
2136	e8c82fda-4d98-55c0-830a-6c9c097ab73d	plot-180	176	10	1	Plot 180	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	221596	7253729	0.99
2137	31071719-3a46-5057-ae62-f690a590e7ca	theme-from-the-swan	176	10	1	Theme From The Swan	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	203911	6638076	0.99
2138	4e4e61b6-ae3c-5342-97e4-ef633bef0f87	theme-from-lets-go-native	176	10	1	Theme From Let's Go Native	Brian Eno, Bono, Adam Clayton, The Edge & Larry Mullen Jnr.	186723	6179777	0.99
2139	e582e400-83f7-535a-a65e-3c26c69ebbb8	wrathchild-5	177	1	1	Wrathchild	Steve Harris	170396	5499390	0.99
2140	103a9b43-3eb5-5573-a7b8-c823a32a9e2d	killers-2	177	1	1	Killers	Paul Di'Anno/Steve Harris	309995	10009697	0.99
2141	cc5ec4f2-f0e1-5009-a69a-ca742cbacac7	prowler-2	177	1	1	Prowler	Steve Harris	240274	7782963	0.99
2142	278ebd84-105e-511a-8466-9c3fc71c7174	murders-in-the-rue-morgue-2	177	1	1	Murders In The Rue Morgue	Steve Harris	258638	8360999	0.99
2143	9bba4d05-a34f-5964-8871-737d0b55b98d	women-in-uniform	177	1	1	Women In Uniform	Greg Macainsh	189936	6139651	0.99
2144	f87ffb4e-6710-53cc-9ceb-37e10a6ba963	remember-tomorrow-2	177	1	1	Remember Tomorrow	Paul Di'Anno/Steve Harris	326426	10577976	0.99
2145	d66be5dd-9682-55f3-a947-814bf45a85fe	sanctuary-4	177	1	1	Sanctuary	David Murray/Paul Di'Anno/Steve Harris	198844	6423543	0.99
2146	6ea81753-eca5-5f0e-a6a8-689149969b75	running-free-4	177	1	1	Running Free	Paul Di'Anno/Steve Harris	199706	6483496	0.99
2147	f01b30b9-d5a5-5df2-a424-f60ab28ee8c0	phantom-of-the-opera-2	177	1	1	Phantom Of The Opera	Steve Harris	418168	13585530	0.99
2148	d237ffe7-4e5e-58e1-90cc-270a97f520aa	iron-maiden-5	177	1	1	Iron Maiden	Steve Harris	235232	7600077	0.99
2149	7760c4b4-239b-5a4f-b622-2d98d7696249	corduroy	178	1	1	Corduroy	Pearl Jam & Eddie Vedder	305293	9991106	0.99
2150	d399c4a2-a0d1-547d-93ea-c4ceb705a268	given-to-fly	178	1	1	Given To Fly	Eddie Vedder & Mike McCready	233613	7678347	0.99
2151	e20c5102-8028-5af6-8b02-e653c16e201b	hail-hail	178	1	1	Hail, Hail	Stone Gossard & Eddie Vedder & Jeff Ament & Mike McCready	223764	7364206	0.99
2152	f255b8ed-eefc-5ed1-86a4-553f64a65a16	daughter	178	1	1	Daughter	Dave Abbruzzese & Jeff Ament & Stone Gossard & Mike McCready & Eddie Vedder	407484	13420697	0.99
2153	7ce8bc2b-2a51-595e-9c91-eb6359e0a29b	elderly-woman-behind-the-counter-in-a-small-town	178	1	1	Elderly Woman Behind The Counter In A Small Town	Dave Abbruzzese & Jeff Ament & Stone Gossard & Mike McCready & Eddie Vedder	229328	7509304	0.99
2154	f76ca988-ff71-52ca-8f89-a553bac77cf0	untitled	178	1	1	Untitled	Pearl Jam	122801	3957141	0.99
2155	65c862f1-ba6a-5f13-9942-ca77442631c0	mfc	178	1	1	MFC	Eddie Vedder	148192	4817665	0.99
2156	9ca79501-9204-5320-828c-83c538c88319	go	178	1	1	Go	Dave Abbruzzese & Jeff Ament & Stone Gossard & Mike McCready & Eddie Vedder	161541	5290810	0.99
2157	64b8ce4e-b8d8-55c0-98d2-00c27927951c	red-mosquito	178	1	1	Red Mosquito	Jeff Ament & Stone Gossard & Jack Irons & Mike McCready & Eddie Vedder	242991	7944923	0.99
2158	8e525229-9d6e-5809-9820-e77cb391c277	even-flow	178	1	1	Even Flow	Stone Gossard & Eddie Vedder	317100	10394239	0.99
2159	15efbbaa-85f0-525a-95a8-45b14dc7b524	off-he-goes	178	1	1	Off He Goes	Eddie Vedder	343222	11245109	0.99
2160	af3d0130-b3da-54f6-9e1b-77ecec181c64	nothingman	178	1	1	Nothingman	Jeff Ament & Eddie Vedder	278595	9107017	0.99
2161	76ce90f3-c01e-5476-bb30-c1c6c200111a	do-the-evolution	178	1	1	Do The Evolution	Eddie Vedder & Stone Gossard	225462	7377286	0.99
2162	5a98dcb8-4c67-5e39-b083-2009876dff33	better-man	178	1	1	Better Man	Eddie Vedder	246204	8019563	0.99
2163	9e8ef3e1-79e1-5f3a-b047-564d7bf9e164	black	178	1	1	Black	Stone Gossard & Eddie Vedder	415712	13580009	0.99
2164	edc11f45-9224-5474-b31a-36369385f900	f-ckin-up	178	1	1	F*Ckin' Up	Neil Young	377652	12360893	0.99
2165	5310a7eb-76e9-59b7-a30f-0280a0691b58	life-wasted	179	4	1	Life Wasted	Stone Gossard	234344	7610169	0.99
2166	fe02f884-2707-577f-8fc1-d677b961c771	world-wide-suicide	179	4	1	World Wide Suicide	Eddie Vedder	209188	6885908	0.99
2167	d4013b2e-8e18-59b9-baf9-fe4be03d17dd	comatose	179	4	1	Comatose	Mike McCready & Stone Gossard	139990	4574516	0.99
2168	a825ad4c-3ac7-59fa-90de-3fa2bcee4593	severed-hand	179	4	1	Severed Hand	Eddie Vedder	270341	8817438	0.99
2169	045748cf-dc57-5e63-9c19-a7f8e88c367c	marker-in-the-sand	179	4	1	Marker In The Sand	Mike McCready	263235	8656578	0.99
2170	a975df0f-6e94-5c5e-892e-cea5acd8f8d1	parachutes	179	4	1	Parachutes	Stone Gossard	216555	7074973	0.99
2171	229f7889-4d10-5c45-90c1-436839996b5f	unemployable	179	4	1	Unemployable	Matt Cameron & Mike McCready	184398	6066542	0.99
2172	c1f4a7b4-da3a-584d-8196-62d28c51a14e	big-wave	179	4	1	Big Wave	Jeff Ament	178573	5858788	0.99
2173	fe70cf86-511f-52f0-88dc-6d3bffb553af	gone	179	4	1	Gone	Eddie Vedder	249547	8158204	0.99
2174	05b0ebe5-88a6-59e4-88d9-42df79dab615	wasted-reprise	179	4	1	Wasted Reprise	Stone Gossard	53733	1731020	0.99
2175	c9986358-f258-5a87-a788-408925f9cad4	army-reserve	179	4	1	Army Reserve	Jeff Ament	225567	7393771	0.99
2176	b5839105-af6b-5a94-9c59-70e173deec77	come-back-2	179	4	1	Come Back	Eddie Vedder & Mike McCready	329743	10768701	0.99
2177	29e07316-ec5d-5f64-9e11-12025def2185	inside-job	179	4	1	Inside Job	Eddie Vedder & Mike McCready	428643	14006924	0.99
2178	3ad15b4c-6d85-55d9-a028-4d0055899214	cant-keep	180	1	1	Can't Keep	Eddie Vedder	219428	7215713	0.99
2179	a03f0f22-a071-549f-8516-255aa3ca296d	save-you	180	1	1	Save You	Eddie Vedder/Jeff Ament/Matt Cameron/Mike McCready/Stone Gossard	230112	7609110	0.99
2180	9fd6b2c6-1853-5def-a775-d4c05f8ec1e8	love-boat-captain	180	1	1	Love Boat Captain	Eddie Vedder	276453	9016789	0.99
2181	da2e3cfa-f471-59ed-9f31-564a4496378e	cropduster	180	1	1	Cropduster	Matt Cameron	231888	7588928	0.99
2182	f25e0d2b-f708-5267-b434-49d50363a21b	ghost	180	1	1	Ghost	Jeff Ament	195108	6383772	0.99
2183	bbd74249-bfa3-59ff-88d5-8f5dcebf26b9	i-am-mine	180	1	1	I Am Mine	Eddie Vedder	215719	7086901	0.99
2184	e64b7a93-2635-5a6b-bee6-17695b5ac99d	thumbing-my-way	180	1	1	Thumbing My Way	Eddie Vedder	250226	8201437	0.99
2185	1b55e8d8-a65a-5d20-b621-f8f9942ed652	you-are	180	1	1	You Are	Matt Cameron	270863	8938409	0.99
2186	6873651f-140d-5a10-9100-2357b0a7f19e	get-right	180	1	1	Get Right	Matt Cameron	158589	5223345	0.99
2187	687224d9-d6d1-5f8a-86f6-423d622b3763	green-disease	180	1	1	Green Disease	Eddie Vedder	161253	5375818	0.99
2188	1d9e20be-f56e-5f40-b73d-d421d3f77aea	help-help	180	1	1	Help Help	Jeff Ament	215092	7033002	0.99
2189	6f6da4e2-d4b1-5922-a8e1-d5769fec1963	bushleager	180	1	1	Bushleager	Stone Gossard	237479	7849757	0.99
2190	48e57e4c-2332-5b54-bff7-7d28a45b2f85	1-2-full	180	1	1	1/2 Full	Jeff Ament	251010	8197219	0.99
2191	73735c4c-bc89-5283-9eb5-4c6fcd0d2076	arc	180	1	1	Arc	Pearl Jam	65593	2099421	0.99
2192	5f225330-02d6-5a5d-91f4-a43b9c6db1e7	all-or-none	180	1	1	All or None	Stone Gossard	277655	9104728	0.99
2193	e931c406-5a77-50f0-9dd8-34194b082d02	once	181	1	1	Once	Stone Gossard	231758	7561555	0.99
2194	a26c755e-9a83-5e78-ba61-a0be680bf526	evenflow	181	1	1	Evenflow	Stone Gossard	293720	9622017	0.99
2195	1aebc5f4-82a8-59a0-9b9b-0a62147e7aec	alive	181	1	1	Alive	Stone Gossard	341080	11176623	0.99
2196	524ea976-d89e-5ae6-8c48-5402dbdaa0cf	why-go	181	1	1	Why Go	Jeff Ament	200254	6539287	0.99
2197	52a3dbf3-12c5-5250-a21f-4dd6389dcb16	black-2	181	1	1	Black	Dave Krusen/Stone Gossard	343823	11213314	0.99
2198	59ec63f0-63e7-5656-8222-6f7a80e2ef6a	jeremy	181	1	1	Jeremy	Jeff Ament	318981	10447222	0.99
2199	3452fdc1-8893-5108-bd99-e272cd6dd493	oceans	181	1	1	Oceans	Jeff Ament/Stone Gossard	162194	5282368	0.99
2200	262b1b2f-b9bb-5f42-9473-c483c0d07c7e	porch	181	1	1	Porch	Eddie Vedder	210520	6877475	0.99
2201	1b307506-dfcc-59c0-8de1-d967c994c951	garden	181	1	1	Garden	Jeff Ament/Stone Gossard	299154	9740738	0.99
2202	030ecc9f-7231-5624-8822-9318bc35d7a2	deep	181	1	1	Deep	Jeff Ament/Stone Gossard	258324	8432497	0.99
2203	8c82f1f7-6684-58bb-ae84-ed16b067e4fa	release	181	1	1	Release	Jeff Ament/Mike McCready/Stone Gossard	546063	17802673	0.99
2204	1da62d52-31a1-564f-84ce-96aa56ed2289	go-2	182	1	1	Go	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	193123	6351920	0.99
2205	30a88f22-6c7b-5fab-bda5-057809cd1c21	animal-2	182	1	1	Animal	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	169325	5503459	0.99
2206	8a89707e-ec74-5ace-811e-b89bb247bfb0	daughter-2	182	1	1	Daughter	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	235598	7824586	0.99
2207	11aa3fa6-4357-5e18-965e-eafb9e42d221	glorified-g	182	1	1	Glorified G	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	206968	6772116	0.99
2208	087b637a-2fc0-519d-9c2c-be09101e9bf5	dissident	182	1	1	Dissident	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	215510	7034500	0.99
2209	812ad1d3-30a7-5efb-9029-20b797ec048f	w-m-a	182	1	1	W.M.A.	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	359262	12037261	0.99
2210	6f113fce-a81b-5a5e-be8d-989142e67408	blood	182	1	1	Blood	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	170631	5551478	0.99
2211	d2e7a767-92c1-57d1-9b4c-5570e33d1213	rearviewmirror	182	1	1	Rearviewmirror	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	284186	9321053	0.99
2212	303a8001-43c8-556e-892b-3848d7e1b687	rats	182	1	1	Rats	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	255425	8341934	0.99
2213	86cdb0d0-ed95-5e7e-a7d7-0d1260489772	elderly-woman-behind-the-counter-in-a-small-town-2	182	1	1	Elderly Woman Behind The Counter In A Small Town	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	196336	6499398	0.99
2214	376885a6-c3f7-5346-8e77-c2595b2c479d	leash	182	1	1	Leash	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	189257	6191560	0.99
2215	63c87232-8249-5498-a82b-c458ad754f50	indifference	182	1	1	Indifference	Dave Abbruzzese/Eddie Vedder/Jeff Ament/Mike McCready/Stone Gossard	302053	9756133	0.99
2216	8819b55a-7d79-5bbc-b3fa-ef0ab5b13034	johnny-b-goode-2	141	8	1	Johnny B. Goode	\N	243200	8092024	0.99
2217	725e2ed7-fd5f-50a3-af27-59edaebb9f86	dont-look-back	141	8	1	Don't Look Back	\N	221100	7344023	0.99
2218	5bf30a90-6c74-5752-92a7-8ddd308a1cb9	jah-seh-no	141	8	1	Jah Seh No	\N	276871	9134476	0.99
2219	868e7725-a384-57d2-875b-1f2a9977ea85	im-the-toughest	141	8	1	I'm The Toughest	\N	230191	7657594	0.99
2220	1a00eb65-ac43-548d-9fcf-77fbd2d9f94e	nothing-but-love	141	8	1	Nothing But Love	\N	221570	7335228	0.99
2221	5ccd4c96-6ed7-5a28-9827-57e556080f82	buk-in-hamm-palace	141	8	1	Buk-In-Hamm Palace	\N	265665	8964369	0.99
2222	b8f1b993-ea9c-596f-bf85-ad3e44d87a57	bush-doctor	141	8	1	Bush Doctor	\N	239751	7942299	0.99
2223	de943bbc-fd73-54aa-9fd3-ab81c8ac77cb	wanted-dread-and-alive	141	8	1	Wanted Dread And Alive	\N	260310	8670933	0.99
2224	2c2c2bd6-7d34-51b9-8d4f-6d4dff032136	mystic-man	141	8	1	Mystic Man	\N	353671	11812170	0.99
2225	2c2c60d8-5bd1-5ecf-8b4f-4d53a989f7e1	coming-in-hot	141	8	1	Coming In Hot	\N	213054	7109414	0.99
2226	0bf1dd41-af10-551b-ae73-186eef840d4e	pick-myself-up	141	8	1	Pick Myself Up	\N	234684	7788255	0.99
2227	f122485e-7189-5c5d-9a8d-08545d3e076e	crystal-ball	141	8	1	Crystal Ball	\N	309733	10319296	0.99
2228	940de583-44ae-5812-9da5-4e1bdd888f93	equal-rights-downpresser-man	141	8	1	Equal Rights Downpresser Man	\N	366733	12086524	0.99
2229	431d8ec7-ece1-576e-862a-d91362d6cb04	speak-to-me-breathe	183	1	1	Speak To Me/Breathe	Mason/Waters, Gilmour, Wright	234213	7631305	0.99
2230	5278fbd3-d67d-52cd-ac17-0d476783bf80	on-the-run	183	1	1	On The Run	Gilmour, Waters	214595	7206300	0.99
2231	1579b7b8-3493-5afc-a436-cb550610d12a	time-2	183	1	1	Time	Mason, Waters, Wright, Gilmour	425195	13955426	0.99
2232	9d33e50c-c060-5f70-8c36-dba9ce1ba2ec	the-great-gig-in-the-sky	183	1	1	The Great Gig In The Sky	Wright, Waters	284055	9147563	0.99
2233	8c8c81ec-399c-5a2f-ba50-487c2f116872	money-2	183	1	1	Money	Waters	391888	12930070	0.99
2234	b44d3b99-85fd-5a9e-8fac-ba53f9be0cbb	us-and-them	183	1	1	Us And Them	Waters, Wright	461035	15000299	0.99
2235	026063e7-1b56-587a-ace1-b3b754eb3db3	any-colour-you-like	183	1	1	Any Colour You Like	Gilmour, Mason, Wright, Waters	205740	6707989	0.99
2236	2d8f488d-81c0-58b1-9724-695e7582cbad	brain-damage	183	1	1	Brain Damage	Waters	230556	7497655	0.99
2237	8de0e537-ec0d-59de-9b17-51f749d0d1c1	eclipse	183	1	1	Eclipse	Waters	125361	4065299	0.99
2238	47756fe4-5dda-5995-8e36-9ad9bbb0f8d0	zerovinteum	184	17	1	ZeroVinteUm	\N	315637	10426550	0.99
2239	2bc9ec52-e6da-55fd-a00c-db9f3468e2a2	queimando-tudo	184	17	1	Queimando Tudo	\N	172591	5723677	0.99
2240	e3d92515-689b-591a-84de-2d975923dd35	hip-hop-rio	184	17	1	Hip Hop Rio	\N	151536	4991935	0.99
2241	8e4cb306-0ee9-5cc6-9a7b-7f126142a1b2	bossa	184	17	1	Bossa	\N	29048	967098	0.99
2242	b966c840-b54b-56ed-b493-99859ead3ef9	100-hardcore	184	17	1	100% HardCore	\N	165146	5407744	0.99
2243	e5db5b55-53ab-5e43-b340-a7ac2669ecc9	biruta	184	17	1	Biruta	\N	213263	7108200	0.99
2244	60b8bfb5-542c-5ca0-8030-36d19bd59d01	mao-na-cabeca	184	17	1	Mão Na Cabeça	\N	202631	6642753	0.99
2245	17a77e5c-c40a-5336-a486-2dc7e9e1dc9e	o-bicho-ta-pregando	184	17	1	O Bicho Tá Pregando	\N	171964	5683369	0.99
2246	129e0962-cd0d-51df-8135-56cf8de6ed43	adoled-ocean	184	17	1	Adoled (Ocean)	\N	185103	6009946	0.99
2247	f1f7277f-cf76-5065-8ca9-dcfe4391d382	seus-amigos	184	17	1	Seus Amigos	\N	100858	3304738	0.99
2248	75cf58a5-4d74-50a3-85a4-1194e2720438	paga-pau	184	17	1	Paga Pau	\N	197485	6529041	0.99
2249	906bb7cd-fa92-5af5-a0df-8c47ad7c6bab	rappers-reais	184	17	1	Rappers Reais	\N	202004	6684160	0.99
2250	3c127651-9b0d-50ef-a47c-d8eaea6a89e6	nega-do-cabelo-duro	184	17	1	Nega Do Cabelo Duro	\N	121808	4116536	0.99
2251	69c2a06e-da33-5608-abf8-b57caed885c2	hemp-family	184	17	1	Hemp Family	\N	205923	6806900	0.99
2252	7ae14e7f-d12a-5b10-addb-2c176360b8bb	quem-me-cobrou	184	17	1	Quem Me Cobrou?	\N	121704	3947664	0.99
2253	b5743291-5e5a-53b8-9f67-79a9a2a62c93	se-liga	184	17	1	Se Liga	\N	410409	13559173	0.99
2254	43cab766-e168-5746-8178-9269106bd75e	bohemian-rhapsody	185	1	1	Bohemian Rhapsody	Mercury, Freddie	358948	11619868	0.99
2255	2550597d-7d7e-548b-8201-f64490ed8969	another-one-bites-the-dust	185	1	1	Another One Bites The Dust	Deacon, John	216946	7172355	0.99
2256	29fb4462-06e6-5d77-bc9b-047322806830	killer-queen	185	1	1	Killer Queen	Mercury, Freddie	182099	5967749	0.99
2257	f01e330b-44bf-583f-8bef-3afbfa7b1058	fat-bottomed-girls	185	1	1	Fat Bottomed Girls	May, Brian	204695	6630041	0.99
2258	b4b91db3-d445-534c-83c8-3efc738305c2	bicycle-race	185	1	1	Bicycle Race	Mercury, Freddie	183823	6012409	0.99
2259	80ed26cb-6607-52dd-8954-2bb35a409069	youre-my-best-friend	185	1	1	You're My Best Friend	Deacon, John	172225	5602173	0.99
2260	fabb6b26-c433-5a8c-8965-4c4f6d984ca7	dont-stop-me-now	185	1	1	Don't Stop Me Now	Mercury, Freddie	211826	6896666	0.99
2261	66e4cc87-83a1-5204-a01d-b13ce745404f	save-me	185	1	1	Save Me	May, Brian	228832	7444624	0.99
2262	67b2e5b0-d221-56df-8c74-c30eba28f942	crazy-little-thing-called-love	185	1	1	Crazy Little Thing Called Love	Mercury, Freddie	164231	5435501	0.99
2263	0dc00dc6-3391-5377-85dc-746def7bd0f3	somebody-to-love	185	1	1	Somebody To Love	Mercury, Freddie	297351	9650520	0.99
2264	43bd12de-de17-53c3-803d-2a663834c77a	now-im-here	185	1	1	Now I'm Here	May, Brian	255346	8328312	0.99
2265	98afb063-120f-590b-bd75-a6a2f31a17a3	good-old-fashioned-lover-boy	185	1	1	Good Old-Fashioned Lover Boy	Mercury, Freddie	175960	5747506	0.99
2266	7e26aec9-8172-52ba-b1bd-9f4a6b19b06a	play-the-game	185	1	1	Play The Game	Mercury, Freddie	213368	6915832	0.99
2267	f688fc59-6c6e-5fca-a8ad-6b6f11b1426e	flash	185	1	1	Flash	May, Brian	168489	5464986	0.99
2268	35d47503-5376-5d94-8a57-a52a1d6c9b06	seven-seas-of-rhye	185	1	1	Seven Seas Of Rhye	Mercury, Freddie	170553	5539957	0.99
2269	a5473203-2641-5566-8050-94a1fcf670da	we-will-rock-you	185	1	1	We Will Rock You	Deacon, John/May, Brian	122880	4026955	0.99
2270	574aaf1b-f5b0-562a-889a-8b91ba703305	we-are-the-champions	185	1	1	We Are The Champions	Mercury, Freddie	180950	5880231	0.99
2271	d8a60442-fbb9-53de-a032-406951d3681d	we-will-rock-you-2	186	1	1	We Will Rock You	May	122671	4026815	0.99
2272	31241212-d2ca-548b-a22c-154cd2766162	we-are-the-champions-2	186	1	1	We Are The Champions	Mercury	182883	5939794	0.99
2273	1772cb92-cd2e-51de-aada-967bc2025a63	sheer-heart-attack	186	1	1	Sheer Heart Attack	Taylor	207386	6642685	0.99
2274	46d559a5-d09c-5990-b17a-779b8b0fbb04	all-dead-all-dead	186	1	1	All Dead, All Dead	May	190119	6144878	0.99
2275	c6b316ea-7f00-5f67-9b6f-6994c0831d6f	spread-your-wings	186	1	1	Spread Your Wings	Deacon	275356	8936992	0.99
2276	a2335882-7773-5e70-ac5e-bfbf979f903b	fight-from-the-inside	186	1	1	Fight From The Inside	Taylor	184737	6078001	0.99
2277	b99e89ec-8594-51ef-8bac-36876245c4c7	get-down-make-love	186	1	1	Get Down, Make Love	Mercury	231235	7509333	0.99
2278	da33b44c-e660-52c4-9562-3bb0aba50dff	sleep-on-the-sidewalk	186	1	1	Sleep On The Sidewalk	May	187428	6099840	0.99
2279	9c4fb9f2-33cb-5ce7-9886-4eeae4e4fb1e	who-needs-you	186	1	1	Who Needs You	Deacon	186958	6292969	0.99
2280	9cac68d8-3741-5dff-b1c8-dd237dffbc95	its-late	186	1	1	It's Late	May	386194	12519388	0.99
2281	2ee792fc-5e7b-58b9-8044-9b5415bcea6f	my-melancholy-blues	186	1	1	My Melancholy Blues	Mercury	206471	6691838	0.99
2282	f3e78e86-8d37-577e-be76-2e2676a19f8b	shiny-happy-people	187	4	1	Shiny Happy People	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	226298	7475323	0.99
2283	93af3412-cdfe-5f11-a40a-f692409461fc	me-in-honey	187	4	1	Me In Honey	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	246674	8194751	0.99
2284	65726772-7de3-5d5f-b913-0064058b3038	radio-song-2	187	4	1	Radio Song	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	255477	8421172	0.99
2285	b2c6a294-39c5-57c1-8007-bb014ae925dc	pop-song-89	188	4	1	Pop Song 89	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	185730	6132218	0.99
2286	eff24952-9cb5-5c09-8f19-b90ce3ca1d8e	get-up	188	4	1	Get Up	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	160235	5264376	0.99
2287	644bfd94-6eaa-5c6e-b7ac-5b55ff894c0a	you-are-the-everything	188	4	1	You Are The Everything	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	226298	7373181	0.99
2288	3e142e7a-006d-53be-b04f-f851a95104a9	stand	188	4	1	Stand	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	192862	6349090	0.99
2289	1161f0ea-adbc-581a-9a15-6a95ac19b574	world-leader-pretend	188	4	1	World Leader Pretend	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	259761	8537282	0.99
2290	b5b00524-40f9-5db3-b61e-94b980ef9987	the-wrong-child	188	4	1	The Wrong Child	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	216633	7065060	0.99
2291	94adce51-ee1e-589d-825d-eaa4e04068c2	orange-crush	188	4	1	Orange Crush	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	231706	7742894	0.99
2292	aa899c92-4763-5725-aea0-3af0e3b81c5d	turn-you-inside-out	188	4	1	Turn You Inside-Out	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	257358	8395671	0.99
2293	994a3b29-79d8-5333-847f-18e44c782401	hairshirt	188	4	1	Hairshirt	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	235911	7753807	0.99
2294	1b66b224-c809-59da-b37d-d7377dfcdaa7	i-remember-california	188	4	1	I Remember California	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	304013	9950311	0.99
2295	12930f60-1e68-5b10-9b9d-9313aa37afe8	untitled-2	188	4	1	Untitled	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	191503	6332426	0.99
2296	db1d3ded-c256-540f-a61b-b4496e73f996	how-the-west-was-won-and-where-it-got-us	189	1	1	How The West Was Won And Where It Got Us	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	271151	8994291	0.99
2297	15d8f5a2-0615-54c0-8df6-590f6a879c86	the-wake-up-bomb	189	1	1	The Wake-Up Bomb	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	308532	10077337	0.99
2298	7767f195-14bd-5ca7-8eeb-730472744d94	new-test-leper	189	1	1	New Test Leper	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	326791	10866447	0.99
2299	782ffafa-bbf4-535f-8d17-8f1db537bd4d	undertow	189	1	1	Undertow	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	309498	10131005	0.99
2300	ea4eaa27-f8fa-52bd-a4be-25178b5500d5	e-bow-the-letter	189	1	1	E-Bow The Letter	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	324963	10714576	0.99
2301	4aaf8678-2531-5ff7-ac3e-00fc43d59526	leave	189	1	1	Leave	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	437968	14433365	0.99
2302	c66dab21-ecd6-5a77-ae26-f9728c4e6f3a	departure	189	1	1	Departure	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	209423	6818425	0.99
2303	2b07d492-57d0-5e81-b1d3-cd3447bb1888	bittersweet-me	189	1	1	Bittersweet Me	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	245812	8114718	0.99
2304	b8185c08-3cbe-509d-aa0c-edcc2ea7ceb9	be-mine	189	1	1	Be Mine	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	333087	10790541	0.99
2305	adbd27f5-d26e-5479-ae5b-471b28eae40e	binky-the-doormat	189	1	1	Binky The Doormat	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	301688	9950320	0.99
2306	5e1ed37c-6d1e-59fb-a889-ced1a3cff046	zither	189	1	1	Zither	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	154148	5032962	0.99
2307	e02665d5-41fe-5e17-aa98-ef6db314d63a	so-fast-so-numb	189	1	1	So Fast, So Numb	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	252682	8341223	0.99
2308	e09368f5-fd7d-551c-afad-739e1c7d4558	low-desert	189	1	1	Low Desert	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	212062	6989288	0.99
2309	7e9fa591-c5cd-5878-b739-43b1e353ef0c	electrolite	189	1	1	Electrolite	Bill Berry-Peter Buck-Mike Mills-Michael Stipe	245315	8051199	0.99
2310	c6eecb90-0838-54aa-9ad8-5cf9cdb62fbd	losing-my-religion	187	4	1	Losing My Religion	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	269035	8885672	0.99
2311	9b62052c-d146-5843-a71c-2ae736669d0e	low-2	187	4	1	Low	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	296777	9633860	0.99
2312	fd7b77c7-6c18-591c-8c18-5e9c280aa52b	near-wild-heaven	187	4	1	Near Wild Heaven	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	199862	6610009	0.99
2313	d1098d66-2a8c-5b05-bc02-b7df15efe6f1	endgame	187	4	1	Endgame	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	230687	7664479	0.99
2314	69e037aa-b193-55b6-b83f-82c268cbe146	belong	187	4	1	Belong	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	247013	8219375	0.99
2315	4e82e954-6539-5541-bab1-96f2400afdbb	half-a-world-away	187	4	1	Half A World Away	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	208431	6837283	0.99
2316	042d716c-90aa-50c3-be1d-e73e5b9f06cd	texarkana	187	4	1	Texarkana	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	220081	7260681	0.99
2317	86d32c84-97ba-5349-8906-1e7234007085	country-feedback	187	4	1	Country Feedback	Bill Berry/Michael Stipe/Mike Mills/Peter Buck	249782	8178943	0.99
2318	0c821363-37d8-55dc-82c4-a6621ceb6c76	carnival-of-sorts	190	4	1	Carnival Of Sorts	R.E.M.	233482	7669658	0.99
2319	a1bed455-48fc-5f52-8fea-7eb316ef0b5f	radio-free-aurope	190	4	1	Radio Free Aurope	R.E.M.	245315	8163490	0.99
2320	3dbd965a-5a7e-5b94-a3d9-157580c13890	perfect-circle	190	4	1	Perfect Circle	R.E.M.	208509	6898067	0.99
2321	c826c0f9-4b5d-56bc-a562-0849d4cbf8aa	talk-about-the-passion	190	4	1	Talk About The Passion	R.E.M.	203206	6725435	0.99
2322	d2556e54-7cc9-5994-bda7-6359311990e1	so-central-rain	190	4	1	So Central Rain	R.E.M.	194768	6414550	0.99
2323	55d30dc6-412a-59bf-920b-d237b5f862cc	dont-go-back-to-rockville	190	4	1	Don't Go Back To Rockville	R.E.M.	272352	9010715	0.99
2324	78a1346a-5d19-54b0-b65b-ba89cfbc004a	pretty-persuasion	190	4	1	Pretty Persuasion	R.E.M.	229929	7577754	0.99
2325	8a02a85c-6146-5cbf-9008-73a010131c9a	green-grow-the-rushes	190	4	1	Green Grow The Rushes	R.E.M.	225671	7422425	0.99
2326	39ee1d02-4070-57dd-b14c-fa510a551b31	cant-get-there-from-here	190	4	1	Can't Get There From Here	R.E.M.	220630	7285936	0.99
2327	f37c3884-ab35-5489-826d-d2f55a7ede55	driver-8	190	4	1	Driver 8	R.E.M.	204747	6779076	0.99
2328	b068255e-308b-5c33-9397-57c052c8c7d9	fall-on-me	190	4	1	Fall On Me	R.E.M.	172016	5676811	0.99
2329	fdc8f956-8105-5903-9581-d361769e6ff5	i-believe	190	4	1	I Believe	R.E.M.	227709	7542929	0.99
2330	f5651da1-beb2-5b85-b265-aec10392dd0f	cuyahoga	190	4	1	Cuyahoga	R.E.M.	260623	8591057	0.99
2331	932c5cc2-ddfa-51d9-8f22-dc857237ab87	the-one-i-love	190	4	1	The One I Love	R.E.M.	197355	6495125	0.99
2332	dbccad15-42ed-587d-9e12-edb36015901b	the-finest-worksong	190	4	1	The Finest Worksong	R.E.M.	229276	7574856	0.99
2333	2865f04a-4bfe-5ff7-ba5d-f9530ee644da	its-the-end-of-the-world-as-we-know-it-and-i-feel-fine	190	4	1	It's The End Of The World As We Know It (And I Feel Fine)	R.E.M.	244819	7998987	0.99
2334	a5b11fa9-7935-5af6-ba2e-1bb4f55294d8	infeliz-natal	191	4	1	Infeliz Natal	Rodolfo	138266	4503299	0.99
2335	48290c39-2c26-565b-a412-d854a75cea13	a-sua	191	4	1	A Sua	Rodolfo	142132	4622064	0.99
2336	d6cf27aa-a997-5f9f-adbe-7e46bc728035	papeau-nuky-doe	191	4	1	Papeau Nuky Doe	Rodolfo	121652	3995022	0.99
2337	1f0bc28a-3af0-549b-8e22-0ba5b4ddca9a	merry-christmas	191	4	1	Merry Christmas	Rodolfo	126040	4166652	0.99
2338	5d356bc4-dea2-58bf-a171-1db660cc9f8c	bodies	191	4	1	Bodies	Rodolfo	180035	5873778	0.99
2339	a03b9d7b-8421-5ff1-9795-2a6c3ecd2d23	puteiro-em-joao-pessoa	191	4	1	Puteiro Em João Pessoa	Rodolfo	195578	6395490	0.99
2340	145b883e-fa69-50d6-8129-b93ff24c4adf	esporrei-na-manivela	191	4	1	Esporrei Na Manivela	Rodolfo	293276	9618499	0.99
2341	a88ee8fd-f56a-5072-8db1-9b7db0061388	be-a-ba	191	4	1	Bê-a-Bá	Rodolfo	249051	8130636	0.99
2342	a3abcec1-f2db-5616-86b1-7005b0eb7544	cajueiro	191	4	1	Cajueiro	Rodolfo	158589	5164837	0.99
2343	feb4a165-545a-5987-9d04-edc5ffcfe976	palhas-do-coqueiro	191	4	1	Palhas Do Coqueiro	Rodolfo	133851	4396466	0.99
2344	12f04838-d0a7-5432-b387-7b0d93509d13	maluco-beleza	192	1	1	Maluco Beleza	\N	203206	6628067	0.99
2345	44dd88d5-6359-5295-9d48-6cc90f6e7608	o-dia-em-que-a-terra-parou	192	1	1	O Dia Em Que A Terra Parou	\N	261720	8586678	0.99
2346	99d21546-fad6-5efc-b720-62370f781b11	no-fundo-do-quintal-da-escola	192	1	1	No Fundo Do Quintal Da Escola	\N	177606	5836953	0.99
2347	6d71e096-ec8a-5c81-bc11-5762a1671f0c	o-segredo-do-universo	192	1	1	O Segredo Do Universo	\N	192679	6315187	0.99
2348	aae05225-c0eb-56ce-9cca-70c66759a879	as-profecias	192	1	1	As Profecias	\N	232515	7657732	0.99
2349	06b11bcf-440d-5130-9f61-57f1f5202357	mata-virgem	192	1	1	Mata Virgem	\N	142602	4690029	0.99
2350	043a1207-0879-5b52-916d-2409ef7f1035	sapato-36	192	1	1	Sapato 36	\N	196702	6507301	0.99
2351	4deb51f0-b155-5582-894d-5637721c1fea	todo-mundo-explica	192	1	1	Todo Mundo Explica	\N	134896	4449772	0.99
2352	bf778763-c775-51f2-be1a-374f9276c514	que-luz-e-essa	192	1	1	Que Luz É Essa	\N	165067	5620058	0.99
2353	a79365e0-81bd-5d42-84be-5604b1f69ce6	diamante-de-mendigo	192	1	1	Diamante De Mendigo	\N	206053	6775101	0.99
2354	ad2f7d1e-a597-5b1e-811e-4bba9f2b3c8c	negocio-e	192	1	1	Negócio É	\N	175464	5826775	0.99
2355	68e86d1f-6f43-52d1-a577-70112b7d432f	muita-estrela-pouca-constelacao	192	1	1	Muita Estrela, Pouca Constelação	\N	268068	8781021	0.99
2356	e9812e4a-a00f-5bbb-b981-255a5266aa1f	seculo-xxi	192	1	1	Século XXI	\N	244897	8040563	0.99
2357	57288776-9de5-5892-8eb7-e09c8bc2e014	rock-das-aranhas-ao-vivo-live	192	1	1	Rock Das Aranhas (Ao Vivo) (Live)	\N	231836	7591945	0.99
2358	c2ee77e9-7ae1-550f-8dcd-8c4ca5facee1	the-power-of-equality	193	4	1	The Power Of Equality	Anthony Kiedis/Chad Smith/Flea/John Frusciante	243591	8148266	0.99
2359	ff8a2c6d-e7c3-58cf-b053-9228d0cf7a9f	if-you-have-to-ask	193	4	1	If You Have To Ask	Anthony Kiedis/Chad Smith/Flea/John Frusciante	216790	7199175	0.99
2360	f45b0af7-8948-53f0-8d45-82e44e9ce737	breaking-the-girl	193	4	1	Breaking The Girl	Anthony Kiedis/Chad Smith/Flea/John Frusciante	295497	9805526	0.99
2361	85bcb363-fe77-53fd-936b-618834799474	funky-monks	193	4	1	Funky Monks	Anthony Kiedis/Chad Smith/Flea/John Frusciante	323395	10708168	0.99
2362	c6e5c5f7-77dc-5ffe-9941-1fe176e20568	suck-my-kiss	193	4	1	Suck My Kiss	Anthony Kiedis/Chad Smith/Flea/John Frusciante	217234	7129137	0.99
2363	b73b6fe0-03f6-58a0-b9ff-65e15935a45a	i-could-have-lied	193	4	1	I Could Have Lied	Anthony Kiedis/Chad Smith/Flea/John Frusciante	244506	8088244	0.99
2364	9f0168c7-b9a1-5085-96bd-0e6fd4df2632	mellowship-slinky-in-b-major	193	4	1	Mellowship Slinky In B Major	Anthony Kiedis/Chad Smith/Flea/John Frusciante	240091	7971384	0.99
2365	04734e30-51b7-5c42-b5b4-f7590ea79c95	the-righteous-the-wicked	193	4	1	The Righteous & The Wicked	Anthony Kiedis/Chad Smith/Flea/John Frusciante	248084	8134096	0.99
2366	95a33dee-ba15-56af-abfa-2abeaf323cae	give-it-away	193	4	1	Give It Away	Anthony Kiedis/Chad Smith/Flea/John Frusciante	283010	9308997	0.99
2367	e541733b-ccac-55c6-9cce-492a49d6de94	blood-sugar-sex-magik	193	4	1	Blood Sugar Sex Magik	Anthony Kiedis/Chad Smith/Flea/John Frusciante	271229	8940573	0.99
2368	4cb24782-89f2-5591-b45c-9c3435731f65	under-the-bridge	193	4	1	Under The Bridge	Anthony Kiedis/Chad Smith/Flea/John Frusciante	264359	8682716	0.99
2369	53b9ec44-7ddc-5123-9ecf-f59f328c55f0	naked-in-the-rain	193	4	1	Naked In The Rain	Anthony Kiedis/Chad Smith/Flea/John Frusciante	265717	8724674	0.99
2370	bbce9344-238f-50b2-b37e-ee418125168c	apache-rose-peacock	193	4	1	Apache Rose Peacock	Anthony Kiedis/Chad Smith/Flea/John Frusciante	282226	9312588	0.99
2371	610004af-d6b9-5a7b-9376-2aa12c3c414f	the-greeting-song	193	4	1	The Greeting Song	Anthony Kiedis/Chad Smith/Flea/John Frusciante	193593	6346507	0.99
2372	0a1bb516-0398-5f90-a4b7-3105c62febe5	my-lovely-man	193	4	1	My Lovely Man	Anthony Kiedis/Chad Smith/Flea/John Frusciante	279118	9220114	0.99
2373	2c28958f-9246-5bdf-9f5b-762ecb9e0873	sir-psycho-sexy	193	4	1	Sir Psycho Sexy	Anthony Kiedis/Chad Smith/Flea/John Frusciante	496692	16354362	0.99
2374	7e66197b-f8b9-5a87-9e22-36fd0a2865e2	theyre-red-hot	193	4	1	They're Red Hot	Robert Johnson	71941	2382220	0.99
2375	a3479749-6fff-56ea-8292-2b712628a4d5	by-the-way	194	1	1	By The Way	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	218017	7197430	0.99
2376	8b0870bf-59ef-5960-8011-fcf97642a12e	universally-speaking	194	1	1	Universally Speaking	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	259213	8501904	0.99
2377	f9c11cbb-d1a2-500e-b9b8-6d09f81d61aa	this-is-the-place	194	1	1	This Is The Place	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	257906	8469765	0.99
2378	f0564c2d-58b1-5a3b-a772-07b77a23681f	dosed	194	1	1	Dosed	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	312058	10235611	0.99
2379	a06c44e1-7cfa-5f48-a46b-675f37d0a04f	dont-forget-me	194	1	1	Don't Forget Me	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	277995	9107071	0.99
2380	b44acfad-5ade-523d-9125-37571783017d	the-zephyr-song	194	1	1	The Zephyr Song	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	232960	7690312	0.99
2381	f6e40917-cb3b-52a9-893d-fe775b85e48c	cant-stop	194	1	1	Can't Stop	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	269400	8872479	0.99
2382	990b0816-ee76-5a5e-a504-6ac9de70cbd4	i-could-die-for-you	194	1	1	I Could Die For You	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	193906	6333311	0.99
2383	10d57774-52e6-541a-8a1c-fdd0fdd2727f	midnight-3	194	1	1	Midnight	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	295810	9702450	0.99
2384	11949cd0-c691-5af0-af1d-f4dd3efc760b	throw-away-your-television	194	1	1	Throw Away Your Television	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	224574	7483526	0.99
2385	ed21b4f2-7f22-593b-b375-2622ead79aa4	cabron	194	1	1	Cabron	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	218592	7458864	0.99
2386	b384af4c-01dc-5d8b-956b-0868a6c2ad9c	tear	194	1	1	Tear	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	317413	10395500	0.99
2387	344b12aa-06c3-5023-bd31-ab107240c804	on-mercury	194	1	1	On Mercury	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	208509	6834762	0.99
2388	7256b587-3c76-5591-a45a-a99b6293cafe	minor-thing	194	1	1	Minor Thing	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	217835	7148115	0.99
2389	1dcaa240-b675-5b27-ba5d-718eaf639aa0	warm-tape	194	1	1	Warm Tape	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	256653	8358200	0.99
2390	b4366ca3-b204-5b22-ae75-97d949c7a2af	venice-queen	194	1	1	Venice Queen	Anthony Kiedis, Flea, John Frusciante, and Chad Smith	369110	12280381	0.99
2391	37f1d24c-6e5f-51ac-b2a4-b2dc5421f0ea	around-the-world	195	1	1	Around The World	Anthony Kiedis/Chad Smith/Flea/John Frusciante	238837	7859167	0.99
2392	f4caa77b-08b1-5042-9baf-5d992243e194	parallel-universe	195	1	1	Parallel Universe	Red Hot Chili Peppers	270654	8958519	0.99
2393	ceb87550-3908-5010-8a3d-62a23a7b43b0	scar-tissue	195	1	1	Scar Tissue	Red Hot Chili Peppers	217469	7153744	0.99
2394	0d1fadf9-1aca-545f-b8a4-9a4d375b44c3	otherside	195	1	1	Otherside	Red Hot Chili Peppers	255973	8357989	0.99
2395	108713ac-1de2-5395-81d6-c227f0b81470	get-on-top	195	1	1	Get On Top	Red Hot Chili Peppers	198164	6587883	0.99
2396	3313a464-713f-5c13-a568-7010361b67ca	californication	195	1	1	Californication	Red Hot Chili Peppers	321671	10568999	0.99
2397	d1c71164-fae5-5570-9a26-171c93015355	easily	195	1	1	Easily	Red Hot Chili Peppers	231418	7504534	0.99
2398	9f63680f-ec29-5d03-9168-258f227fb331	porcelain	195	1	1	Porcelain	Anthony Kiedis/Chad Smith/Flea/John Frusciante	163787	5278793	0.99
2399	a220b161-9787-592b-bfc3-14b46e61f686	emit-remmus	195	1	1	Emit Remmus	Red Hot Chili Peppers	240300	7901717	0.99
2400	29917868-76f4-5935-a545-3a209d553b58	i-like-dirt	195	1	1	I Like Dirt	Red Hot Chili Peppers	157727	5225917	0.99
2401	7275dfdf-318c-5eda-913e-37ccb2ad2cb4	this-velvet-glove	195	1	1	This Velvet Glove	Red Hot Chili Peppers	225280	7480537	0.99
2402	c3b0abe4-6a68-5f3e-a885-b8e57d0a61db	savior	195	1	1	Savior	Anthony Kiedis/Chad Smith/Flea/John Frusciante	292493	9551885	0.99
2403	06b99f3d-7e8f-5d2c-ba2b-36180e688430	purple-stain	195	1	1	Purple Stain	Red Hot Chili Peppers	253440	8359971	0.99
2404	870b93a5-32c9-5922-98e3-20e1cc7b5bac	right-on-time	195	1	1	Right On Time	Red Hot Chili Peppers	112613	3722219	0.99
2405	796130a3-4b64-5ce6-b45e-15fe0486289c	road-trippin	195	1	1	Road Trippin'	Red Hot Chili Peppers	205635	6685831	0.99
2406	71d60f0b-fdad-5286-9b61-828436ba8278	the-spirit-of-radio	196	1	1	The Spirit Of Radio	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	299154	9862012	0.99
2407	1bef2440-1017-5d72-87b8-c7a1271e603a	the-trees	196	1	1	The Trees	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	285126	9345473	0.99
2408	f5211868-731f-5eaa-bc18-049ed300ffa6	something-for-nothing	196	1	1	Something For Nothing	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	240770	7898395	0.99
2409	9dafba70-a068-5237-9e46-4e93f4f24b5d	freewill	196	1	1	Freewill	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	324362	10694110	0.99
2410	671a26d0-2ee6-5c7c-b590-247edb52868f	xanadu	196	1	1	Xanadu	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	667428	21753168	0.99
2411	553843ea-b2e6-5f10-a5dc-7e11b30a3d1b	bastille-day	196	1	1	Bastille Day	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	280528	9264769	0.99
2412	e890b639-f4bd-59f6-9d67-a3cf8aef07fb	by-tor-and-the-snow-dog	196	1	1	By-Tor And The Snow Dog	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	519888	17076397	0.99
2413	a27ee04a-a2b0-5ffd-ba05-6e2a7c2567ef	anthem	196	1	1	Anthem	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	264515	8693343	0.99
2414	4534d222-7d0a-56eb-aca3-18be1f607ff2	closer-to-the-heart	196	1	1	Closer To The Heart	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	175412	5767005	0.99
2415	c755eefd-053a-5c2f-8402-49e8cd6e7e8b	2112-overture	196	1	1	2112 Overture	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	272718	8898066	0.99
2416	3678f396-4ac0-523b-b015-40bb4e036450	the-temples-of-syrinx	196	1	1	The Temples Of Syrinx	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	133459	4360163	0.99
2417	3bde53ea-dc01-5d38-a672-d75b1b4b3c7f	la-villa-strangiato	196	1	1	La Villa Strangiato	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	577488	19137855	0.99
2418	f21220dc-9eab-5064-9f36-b0eb0fcb7217	fly-by-night	196	1	1	Fly By Night	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	202318	6683061	0.99
2419	9d7561de-0296-503e-afc6-e2aedc9ec74f	finding-my-way	196	1	1	Finding My Way	Geddy Lee And Alex Lifeson/Geddy Lee And Neil Peart/Rush	305528	9985701	0.99
2420	be7a609d-4325-55fa-8266-07629d30044d	jingo	197	1	1	Jingo	M.Babatunde Olantunji	592953	19736495	0.99
2421	93e1ba71-8302-5811-9afd-ca2ce7308853	el-corazon-manda	197	1	1	El Corazon Manda	E.Weiss	713534	23519583	0.99
2422	b734557b-4261-5b21-add9-29c5fd234a2c	la-puesta-del-sol	197	1	1	La Puesta Del Sol	E.Weiss	628062	20614621	0.99
2423	a2664653-46e2-5eda-b1d0-c8e4f155940b	persuasion	197	1	1	Persuasion	Carlos Santana	318432	10354751	0.99
2424	dde2a241-8aa2-542a-bbb6-d0a251fb0cd9	as-the-years-go-by	197	1	1	As The Years Go by	Albert King	233064	7566829	0.99
2425	b922f30b-db0b-520d-a505-67a74140d4d7	soul-sacrifice	197	1	1	Soul Sacrifice	Carlos Santana	296437	9801120	0.99
2426	cf9ccb3f-d640-5fe1-8fe9-6c666dc1306c	fried-neckbones-and-home-fries	197	1	1	Fried Neckbones And Home Fries	W.Correa	638563	20939646	0.99
2427	70bf9910-e53a-5576-9cf7-7a4a1fd64739	santana-jam	197	1	1	Santana Jam	Carlos Santana	882834	29207100	0.99
2428	4f4d7adf-ef21-5a6b-a539-b1b22df5481c	evil-ways	198	1	1	Evil Ways	\N	475402	15289235	0.99
2429	9256f9b7-6aab-594f-889b-3cd5ab3ed13a	weve-got-to-get-together-jingo	198	1	1	We've Got To Get Together/Jingo	\N	1070027	34618222	0.99
2430	ebdc925c-a5e7-53ec-9156-1900f415ea82	rock-me	198	1	1	Rock Me	\N	94720	3037596	0.99
2431	1058d1e6-32b4-51bb-a123-bfdb6dec4071	just-aint-good-enough	198	1	1	Just Ain't Good Enough	\N	850259	27489067	0.99
2432	7112f752-5938-5c98-81d4-a2d210d13767	funky-piano	198	1	1	Funky Piano	\N	934791	30200730	0.99
2433	655900d6-d1cd-5b00-a86e-ca3c6f99cf2f	the-way-you-do-to-mer	198	1	1	The Way You Do To Mer	\N	618344	20028702	0.99
2434	d6debf13-d9e2-5737-970f-fee17685c1c8	holding-back-the-years	141	1	1	Holding Back The Years	Mick Hucknall and Neil Moss	270053	8833220	0.99
2435	38348f58-2e76-54d1-9ae1-d178fe7c07e7	moneys-too-tight-to-mention	141	1	1	Money's Too Tight To Mention	John and William Valentine	268408	8861921	0.99
2436	cf05305c-4955-533d-b81e-02b8ef43b054	the-right-thing	141	1	1	The Right Thing	Mick Hucknall	262687	8624063	0.99
2437	72858b6c-ebec-59f9-84e6-c45fdfda8e9b	its-only-love	141	1	1	It's Only Love	Jimmy and Vella Cameron	232594	7659017	0.99
2438	e81514a3-2426-5705-8238-9f88554d24d9	a-new-flame	141	1	1	A New Flame	Mick Hucknall	237662	7822875	0.99
2439	26f713bd-020d-5f26-9c3c-8fdbeac9c2ac	youve-got-it	141	1	1	You've Got It	Mick Hucknall and Lamont Dozier	235232	7712845	0.99
2440	c6d94ec8-de1f-55ff-ad49-6b6f610ab174	if-you-dont-know-me-by-now	141	1	1	If You Don't Know Me By Now	Kenny Gamble and Leon Huff	206524	6712634	0.99
2441	f392be9e-beea-524b-9f47-f9cad0e8b90f	stars	141	1	1	Stars	Mick Hucknall	248137	8194906	0.99
2442	271cde74-b0c0-5cff-9925-f87cbf2a4a1f	something-got-me-started	141	1	1	Something Got Me Started	Mick Hucknall and Fritz McIntyre	239595	7997139	0.99
2443	c489530e-5b66-56fc-930e-fdcabf2d524a	thrill-me	141	1	1	Thrill Me	Mick Hucknall and Fritz McIntyre	303934	10034711	0.99
2444	b6362acf-d952-5c70-9f0a-5441b1a1def2	your-mirror	141	1	1	Your Mirror	Mick Hucknall	240666	7893821	0.99
2445	c9f51dcd-9109-56ae-8374-e251ec07b416	for-your-babies	141	1	1	For Your Babies	Mick Hucknall	256992	8408803	0.99
2446	33d1dd3c-c76b-596d-be9a-295378524b2a	so-beautiful	141	1	1	So Beautiful	Mick Hucknall	298083	9837832	0.99
2447	fed1f873-b7d7-54cd-ac45-2fa1f5d66fdd	angel-2	141	1	1	Angel	Carolyn Franklin and Sonny Saunders	240561	7880256	0.99
2448	41525e10-ca4c-5de1-b664-23b6f054b413	fairground	141	1	1	Fairground	Mick Hucknall	263888	8793094	0.99
2449	039be868-22e0-5093-8168-53f9fac46673	agua-e-fogo	199	1	1	Água E Fogo	Chico Amaral/Edgard Scandurra/Samuel Rosa	278987	9272272	0.99
2450	bd3da28f-ab41-5990-9e84-aa5d6263a29e	tres-lados	199	1	1	Três Lados	Chico Amaral/Samuel Rosa	233665	7699609	0.99
2451	134ee640-2dbb-5513-9ec3-7d07e6d524ca	ela-desapareceu	199	1	1	Ela Desapareceu	Chico Amaral/Samuel Rosa	250122	8289200	0.99
2452	5c14c9ec-8a3d-5df8-ae56-43168c85d104	balada-do-amor-inabalavel	199	1	1	Balada Do Amor Inabalável	Fausto Fawcett/Samuel Rosa	240613	8025816	0.99
2453	1723ebd8-9536-5e61-b8c6-7349e350b28c	cancao-noturna	199	1	1	Canção Noturna	Chico Amaral/Lelo Zanettik	238628	7874774	0.99
2454	af6e8b00-b9c1-520b-b870-40861db66b4b	muculmano	199	1	1	Muçulmano	Leão, Rodrigo F./Samuel Rosa	249600	8270613	0.99
2455	cb5ee8af-8cfe-5a2b-997e-28fefc15cd73	maquinarama	199	1	1	Maquinarama	Chico Amaral/Samuel Rosa	245629	8213710	0.99
2456	35b322c0-1f43-5873-be66-97b97f2b47e9	rebeliao	199	1	1	Rebelião	Chico Amaral/Samuel Rosa	298527	9817847	0.99
2457	8fa28a08-7450-52bd-8343-1200cfa4229a	a-ultima-guerra	199	1	1	A Última Guerra	Leão, Rodrigo F./Lô Borges/Samuel Rosa	314723	10480391	0.99
2458	915247dd-b45d-5e68-a1ca-1a47be406682	fica	199	1	1	Fica	Chico Amaral/Samuel Rosa	272169	8980972	0.99
2459	46f89d39-c474-5ff8-8b3c-5d4c58a9b3b4	ali	199	1	1	Ali	Nando Reis/Samuel Rosa	306390	10110351	0.99
2460	bc6f83a2-8570-500f-b133-45abe1c593ed	preto-damiao	199	1	1	Preto Damião	Chico Amaral/Samuel Rosa	264568	8697658	0.99
2461	4442d8f8-1c93-5773-9c7c-6c380e754cbe	e-uma-partida-de-futebol	200	1	1	É Uma Partida De Futebol	Samuel Rosa	1071	38747	0.99
2462	61e1bb7e-621b-5159-8e5c-c60fca701196	eu-disse-a-ela	200	1	1	Eu Disse A Ela	Samuel Rosa	254223	8479463	0.99
2463	cbad7dd3-1ecd-50e4-93b7-40f690dbe441	ze-trindade	200	1	1	Zé Trindade	Samuel Rosa	247954	8331310	0.99
2464	147d76aa-3d3d-502e-b373-940c7e065213	garota-nacional	200	1	1	Garota Nacional	Samuel Rosa	317492	10511239	0.99
2465	0de0a4a2-a931-5c2b-b67a-a3f146762d50	tao-seu	200	1	1	Tão Seu	Samuel Rosa	243748	8133126	0.99
2466	e4134102-2abb-54f4-9768-c55af6337f20	sem-terra	200	1	1	Sem Terra	Samuel Rosa	279353	9196411	0.99
2467	b1d7d1ff-d271-58dc-b9bc-909671908dc8	os-exilados	200	1	1	Os Exilados	Samuel Rosa	245551	8222095	0.99
2468	7f9aa1f9-ce8e-5d05-9c89-7bca33ff7f51	um-dia-qualquer	200	1	1	Um Dia Qualquer	Samuel Rosa	292414	9805570	0.99
2469	90a7cdcb-dad6-5c0d-bf7b-35d58a4d70b8	los-pretos	200	1	1	Los Pretos	Samuel Rosa	239229	8025667	0.99
2470	0ee53765-8e68-57d1-9c90-a3fbb5f24eac	sul-da-america	200	1	1	Sul Da América	Samuel Rosa	254928	8484871	0.99
2471	b7e9c1c6-e837-5cbf-8394-8da45ffffc5c	pocone	200	1	1	Poconé	Samuel Rosa	318406	10771610	0.99
2472	fc65dd1f-1063-5580-9bbb-3bd8a31a3e68	lucky-13	201	4	1	Lucky 13	Billy Corgan	189387	6200617	0.99
2473	a20fc5e1-d754-54dc-9da8-58af215bc1c0	aeroplane-flies-high	201	4	1	Aeroplane Flies High	Billy Corgan	473391	15408329	0.99
2474	35c28dfb-3d21-53ac-8c9d-ebb9580bf541	because-you-are	201	4	1	Because You Are	Billy Corgan	226403	7405137	0.99
2475	1d5f36be-4b16-54a7-87dc-d56c8a15456e	slow-dawn	201	4	1	Slow Dawn	Billy Corgan	192339	6269057	0.99
2476	69e16268-8997-5780-a82d-ab72c1ba9742	believe-3	201	4	1	Believe	James Iha	192940	6320652	0.99
2477	97fcdb94-cb23-5a1c-9c5d-95d1367046b9	my-mistake	201	4	1	My Mistake	Billy Corgan	240901	7843477	0.99
2478	f6f58fd8-8e0f-5be0-b232-1a3c4795f494	marquis-in-spades	201	4	1	Marquis In Spades	Billy Corgan	192731	6304789	0.99
2479	ec8aa0d7-ce5f-5c40-9e8f-f34d4baad45e	heres-to-the-atom-bomb	201	4	1	Here's To The Atom Bomb	Billy Corgan	266893	8763140	0.99
2480	2bef38d4-4eac-550d-8d5c-da7a61219909	sparrow	201	4	1	Sparrow	Billy Corgan	176822	5696989	0.99
2481	934200d2-138d-5d8e-b57b-04772f40e751	waiting-2	201	4	1	Waiting	Billy Corgan	228336	7627641	0.99
2482	4f2eec77-2c94-5416-b7b8-5f928713f9e3	saturnine	201	4	1	Saturnine	Billy Corgan	229877	7523502	0.99
2483	9cb9f24f-2be7-5d6a-a081-289923bdf610	rock-on	201	4	1	Rock On	David Cook	366471	12133825	0.99
2484	f9024981-32ab-5175-a958-75c2c98a42ec	set-the-ray-to-jerry	201	4	1	Set The Ray To Jerry	Billy Corgan	249364	8215184	0.99
2485	8558533c-cb8e-57ad-925c-405061de75c5	winterlong	201	4	1	Winterlong	Billy Corgan	299389	9670616	0.99
2486	2271c21f-38f5-5fe6-8134-a5fb9f13562b	soot-stars	201	4	1	Soot & Stars	Billy Corgan	399986	12866557	0.99
2487	58bde1e6-57d9-5faa-9183-a7e54e257024	blissed-gone	201	4	1	Blissed & Gone	Billy Corgan	286302	9305998	0.99
2488	c5fb2abd-7eef-5a38-bb2c-2d4a8e3dbcd7	siva	202	4	1	Siva	Billy Corgan	261172	8576622	0.99
2489	50a481db-5bff-5b51-9b3d-fe9045597788	rhinocerous	202	4	1	Rhinocerous	Billy Corgan	353462	11526684	0.99
2490	2e3bce1d-d22c-5959-983a-5ba8cf700e06	drown	202	4	1	Drown	Billy Corgan	270497	8883496	0.99
2491	1fa356ef-fd03-5159-a450-f9c35c7aa1ea	cherub-rock	202	4	1	Cherub Rock	Billy Corgan	299389	9786739	0.99
2492	9d10093e-1440-575b-8371-149a7467593e	today	202	4	1	Today	Billy Corgan	202213	6596933	0.99
2493	d27a1273-703a-5cc3-adeb-2c95b2c80eaf	disarm	202	4	1	Disarm	Billy Corgan	198556	6508249	0.99
2494	5541cf39-cc12-548c-af0d-2e6008bb4f02	landslide	202	4	1	Landslide	Stevie Nicks	190275	6187754	0.99
2495	cc424cd9-ac53-5134-9e01-edf9f694b908	bullet-with-butterfly-wings	202	4	1	Bullet With Butterfly Wings	Billy Corgan	257306	8431747	0.99
2496	03f05462-1d40-570a-b315-485e70e45066	1979	202	4	1	1979	Billy Corgan	263653	8728470	0.99
2497	64e3d265-b81f-5875-a551-03f101526712	zero	202	4	1	Zero	Billy Corgan	161123	5267176	0.99
2498	77274c90-b724-5a2d-bee5-9744f8cc9850	tonight-tonight	202	4	1	Tonight, Tonight	Billy Corgan	255686	8351543	0.99
2499	b2c10982-15e3-5aa6-b880-a36eea1e101c	eye	202	4	1	Eye	Billy Corgan	294530	9784201	0.99
2500	18d9a7c1-a8bb-522b-a40d-1f1e2178dd72	ava-adore	202	4	1	Ava Adore	Billy Corgan	261433	8590412	0.99
2501	d6ad6207-4830-53c1-a961-3dc03fe44186	perfect-2	202	4	1	Perfect	Billy Corgan	203023	6734636	0.99
2502	b5052ca0-a583-5cf7-886c-e78377fd4f35	the-everlasting-gaze	202	4	1	The Everlasting Gaze	Billy Corgan	242155	7844404	0.99
2503	61075b61-c13d-5296-b7e9-ee7205dfbe34	stand-inside-your-love	202	4	1	Stand Inside Your Love	Billy Corgan	253753	8270113	0.99
2504	9b7566d2-9f85-56ec-919d-41f519682633	real-love	202	4	1	Real Love	Billy Corgan	250697	8025896	0.99
2505	d9a04abc-5a79-55d1-9d3f-ee58377de112	untitled-3	202	4	1	[Untitled]	Billy Corgan	231784	7689713	0.99
2506	2ff0f299-9287-560f-b38e-64f79118c3fc	nothing-to-say	203	1	1	Nothing To Say	Chris Cornell/Kim Thayil	238027	7744833	0.99
2507	622d178c-daa4-56a8-94e9-2eee924417e9	flower	203	1	1	Flower	Chris Cornell/Kim Thayil	208822	6830732	0.99
2508	d676d1d3-8681-594b-a082-bc9ef1f35a73	loud-love	203	1	1	Loud Love	Chris Cornell	297456	9660953	0.99
2509	bc78d1ba-656d-5b22-b6be-78b942aa6d46	hands-all-over	203	1	1	Hands All Over	Chris Cornell/Kim Thayil	362475	11893108	0.99
2510	5baf5748-9871-5521-9034-faf30c4c1ca4	get-on-the-snake	203	1	1	Get On The Snake	Chris Cornell/Kim Thayil	225123	7313744	0.99
2511	87b470cd-5cee-5c2a-8aea-3590a98686d7	jesus-christ-pose	203	1	1	Jesus Christ Pose	Ben Shepherd/Chris Cornell/Kim Thayil/Matt Cameron	352966	11739886	0.99
2512	fd49df49-aaaf-5aaa-9b45-cec71829df7a	outshined	203	1	1	Outshined	Chris Cornell	312476	10274629	0.99
2513	d163b36c-3e59-5d36-a42f-71399e55c68d	rusty-cage	203	1	1	Rusty Cage	Chris Cornell	267728	8779485	0.99
2514	4ea463c6-c5ee-57bd-8eae-ec3d744fcd8a	spoonman	203	1	1	Spoonman	Chris Cornell	248476	8289906	0.99
2515	708a5f81-403e-54d1-8658-02c50f955b97	the-day-i-tried-to-live	203	1	1	The Day I Tried To Live	Chris Cornell	321175	10507137	0.99
2516	0159bf9f-2173-5502-8d4a-b0e40115552d	black-hole-sun	203	1	1	Black Hole Sun	Soundgarden	320365	10425229	0.99
2517	d132bf08-ba8a-5b17-9aac-a468b25e74b2	fell-on-black-days	203	1	1	Fell On Black Days	Chris Cornell	282331	9256082	0.99
2518	ec61785c-85a8-58f9-9004-0832417b1c55	pretty-noose	203	1	1	Pretty Noose	Chris Cornell	253570	8317931	0.99
2519	5bc3f325-467e-5481-bcc9-dd7de1e5ee46	burden-in-my-hand	203	1	1	Burden In My Hand	Chris Cornell	292153	9659911	0.99
2520	746b2a40-de95-5504-bb6b-4a2b6e0648c3	blow-up-the-outside-world	203	1	1	Blow Up The Outside World	Chris Cornell	347898	11379527	0.99
2521	91505c91-81f6-5b0b-9ab4-96bd75bfa6eb	ty-cobb	203	1	1	Ty Cobb	Ben Shepherd/Chris Cornell	188786	6233136	0.99
2522	78491e73-fb2a-5406-9984-69b0524b5844	bleed-together	203	1	1	Bleed Together	Chris Cornell	232202	7597074	0.99
2523	fd8a3262-fdcb-5988-9e23-16edb1cd3dbf	morning-dance	204	2	1	Morning Dance	Jay Beckenstein	238759	8101979	0.99
2524	886a9981-719e-55dc-8134-49e977015a45	jubilee	204	2	1	Jubilee	Jeremy Wall	275147	9151846	0.99
2525	ae6317f1-7dd3-56da-a20f-5731af98a9fd	rasul	204	2	1	Rasul	Jeremy Wall	238315	7854737	0.99
2526	7784c786-0263-597e-9c7a-7ea587ee76eb	song-for-lorraine	204	2	1	Song For Lorraine	Jay Beckenstein	240091	8101723	0.99
2527	baf53f03-3d70-52b7-86e7-eca6e0447a7a	starburst	204	2	1	Starburst	Jeremy Wall	291500	9768399	0.99
2528	26385141-1a15-5301-b1c8-15df0e73889e	heliopolis	204	2	1	Heliopolis	Jay Beckenstein	338729	11365655	0.99
2529	a053041b-04b2-517c-af59-a1660794f43a	it-doesnt-matter	204	2	1	It Doesn't Matter	Chet Catallo	270027	9034177	0.99
2530	d2b5ff6b-8096-5e63-8173-715fb22b0e98	little-linda	204	2	1	Little Linda	Jeremy Wall	264019	8958743	0.99
2531	62e71496-dd7f-55e7-bca5-c7baf6aa3b5e	end-of-romanticism	204	2	1	End Of Romanticism	Rick Strauss	320078	10553155	0.99
2532	708a5b59-6d29-533b-961b-cc427f96b589	the-house-is-rockin	205	6	1	The House Is Rockin'	Doyle Bramhall/Stevie Ray Vaughan	144352	4706253	0.99
2533	df733f12-4458-55d5-824b-5abc96b6f126	crossfire	205	6	1	Crossfire	B. Carter/C. Layton/R. Ellsworth/R. Wynans/T. Shannon	251219	8238033	0.99
2534	da3ab386-659e-53ff-a68a-81e5874b8372	tightrope	205	6	1	Tightrope	Doyle Bramhall/Stevie Ray Vaughan	281155	9254906	0.99
2535	0aefcc34-3bbd-5b34-b1f2-80b0afdfc2c1	let-me-love-you-baby-2	205	6	1	Let Me Love You Baby	Willie Dixon	164127	5378455	0.99
2536	f0eeec27-37e6-50a2-aa01-6a5a226fb07c	leave-my-girl-alone-2	205	6	1	Leave My Girl Alone	B. Guy	256365	8438021	0.99
2537	4439cc69-41bb-582f-ba15-a08b32f41388	travis-walk	205	6	1	Travis Walk	Stevie Ray Vaughan	140826	4650979	0.99
2538	949449b3-3687-54c0-9feb-74494f774358	wall-of-denial	205	6	1	Wall Of Denial	Doyle Bramhall/Stevie Ray Vaughan	336927	11085915	0.99
2539	93962ce3-228d-524d-9476-d8046f093dd1	scratch-n-sniff	205	6	1	Scratch-N-Sniff	Doyle Bramhall/Stevie Ray Vaughan	163422	5353627	0.99
2540	897a3180-13b0-5f43-8fd5-07e7b0849841	love-me-darlin	205	6	1	Love Me Darlin'	C. Burnett	201586	6650869	0.99
2541	c6f8e012-7585-50c6-a69b-9db57be08216	riviera-paradise	205	6	1	Riviera Paradise	Stevie Ray Vaughan	528692	17232776	0.99
2542	79c5bfd4-6c60-5635-811f-411f98141a83	dead-and-bloated	206	1	1	Dead And Bloated	R. DeLeo/Weiland	310386	10170433	0.99
2543	07013d69-7989-536c-a40f-5a357b511799	sex-type-thing	206	1	1	Sex Type Thing	D. DeLeo/Kretz/Weiland	218723	7102064	0.99
2544	9907d3bb-6b41-5ddb-a884-bee648edafe7	wicked-garden	206	1	1	Wicked Garden	D. DeLeo/R. DeLeo/Weiland	245368	7989505	0.99
2545	775834ff-4a5a-5af7-a0f5-973a0e841310	no-memory	206	1	1	No Memory	Dean Deleo	80613	2660859	0.99
2546	77f2d3be-16ef-5083-b9bc-ef7e31e4207e	sin	206	1	1	Sin	R. DeLeo/Weiland	364800	12018823	0.99
2547	9ed658d4-0c9d-519e-b46e-5dc510da6be2	naked-sunday	206	1	1	Naked Sunday	D. DeLeo/Kretz/R. DeLeo/Weiland	229720	7444201	0.99
2548	a51e2f44-4a72-5729-a065-86fba6eb5ff6	creep	206	1	1	Creep	R. DeLeo/Weiland	333191	10894988	0.99
2549	01dceba2-3a67-5a69-ba3f-a62e241102f5	piece-of-pie	206	1	1	Piece Of Pie	R. DeLeo/Weiland	324623	10605231	0.99
2550	8a4dc25b-c2af-5cad-983c-7760c967aee0	plush	206	1	1	Plush	R. DeLeo/Weiland	314017	10229848	0.99
2551	7e77fa64-a39a-5cdc-ab82-973fcddbf636	wet-my-bed	206	1	1	Wet My Bed	R. DeLeo/Weiland	96914	3198627	0.99
2552	fe641ff6-6c36-5a13-be46-486385aef6b0	crackerman	206	1	1	Crackerman	Kretz/R. DeLeo/Weiland	194403	6317361	0.99
2553	ef9ad559-9556-5b14-b0a8-3f64b8256496	where-the-river-goes	206	1	1	Where The River Goes	D. DeLeo/Kretz/Weiland	505991	16468904	0.99
2554	5a11d2d4-1acc-5ffe-9959-0919a293e12e	soldier-side-intro	207	3	1	Soldier Side - Intro	Dolmayan, John/Malakian, Daron/Odadjian, Shavo	63764	2056079	0.99
2555	3b0e8260-b2ce-5a07-b3f0-8bb718fcd7b4	b-y-o-b	207	3	1	B.Y.O.B.	Tankian, Serj	255555	8407935	0.99
2556	741be713-2c98-50e4-855e-941b91de5f61	revenga	207	3	1	Revenga	Tankian, Serj	228127	7503805	0.99
2557	23d89147-6f55-5b15-92f2-5e26d1eb1243	cigaro	207	3	1	Cigaro	Tankian, Serj	131787	4321705	0.99
2558	d0eadd4b-e37f-5b74-9005-c3751a98abe2	radio-video	207	3	1	Radio/Video	Dolmayan, John/Malakian, Daron/Odadjian, Shavo	249312	8224917	0.99
2559	c89b959d-0741-5b73-ba0d-4f7fffea9ffc	this-cocaine-makes-me-feel-like-im-on-this-song	207	3	1	This Cocaine Makes Me Feel Like I'm On This Song	Tankian, Serj	128339	4185193	0.99
2560	db69972d-7498-5d59-9425-11967e898286	violent-pornography	207	3	1	Violent Pornography	Dolmayan, John/Malakian, Daron/Odadjian, Shavo	211435	6985960	0.99
2561	1497f6c7-4b12-57aa-a0a0-36cd0902ddea	question	207	3	1	Question!	Tankian, Serj	200698	6616398	0.99
2562	c9c86b77-25d5-53d1-9508-ec6ae3e91d03	sad-statue	207	3	1	Sad Statue	Tankian, Serj	205897	6733449	0.99
2563	5c0ac08e-f4a0-5efe-abb2-afc7b79db128	old-school-hollywood	207	3	1	Old School Hollywood	Dolmayan, John/Malakian, Daron/Odadjian, Shavo	176953	5830258	0.99
2564	1173928a-570d-52dc-8400-986beae08c00	lost-in-hollywood	207	3	1	Lost in Hollywood	Tankian, Serj	320783	10535158	0.99
2565	522b0d0d-82d3-544d-8d01-066f0d2ad873	the-sun-road	208	1	1	The Sun Road	Terry Bozzio, Steve Stevens, Tony Levin	880640	29008407	0.99
2566	3ca524ca-470a-5855-a063-06813438ff1b	dark-corners	208	1	1	Dark Corners	Terry Bozzio, Steve Stevens, Tony Levin	513541	16839223	0.99
2567	6d87d2fb-576b-5bb6-87e6-93e6237ee744	duende	208	1	1	Duende	Terry Bozzio, Steve Stevens, Tony Levin	447582	14956771	0.99
2568	d7120094-ff40-5716-a118-da73269e1122	black-light-syndrome	208	1	1	Black Light Syndrome	Terry Bozzio, Steve Stevens, Tony Levin	526471	17300835	0.99
2569	3e6206cf-0053-55c1-b2b9-6d97fddd5b0e	falling-in-circles	208	1	1	Falling in Circles	Terry Bozzio, Steve Stevens, Tony Levin	549093	18263248	0.99
2570	bb03f916-f6ca-5673-9e68-a5a9928e7f42	book-of-hours	208	1	1	Book of Hours	Terry Bozzio, Steve Stevens, Tony Levin	583366	19464726	0.99
2571	e93e8239-b084-54eb-93ae-c754df5cea82	chaos-control	208	1	1	Chaos-Control	Terry Bozzio, Steve Stevens, Tony Levin	529841	17455568	0.99
2572	5dd4b898-c328-55a7-b249-03a3c51b85a2	midnight-from-the-inside-out	209	6	1	Midnight From The Inside Out	Chris Robinson/Rich Robinson	286981	9442157	0.99
2573	9cb24338-fc2a-5161-aff4-5e30b2de7c0f	sting-me	209	6	1	Sting Me	Chris Robinson/Rich Robinson	268094	8813561	0.99
2574	fe283af3-92f3-5a2b-b92c-e7abb44137ac	thick-thin	209	6	1	Thick & Thin	Chris Robinson/Rich Robinson	222720	7284377	0.99
2575	df472cb4-0366-5ff5-896d-23c0cbc4aa38	greasy-grass-river	209	6	1	Greasy Grass River	Chris Robinson/Rich Robinson	218749	7157045	0.99
2576	46f11ffa-b1f0-517b-b0f7-068b13940da1	sometimes-salvation	209	6	1	Sometimes Salvation	Chris Robinson/Rich Robinson	389146	12749424	0.99
2577	9f9cc1fe-58be-5c54-8f29-e374df5a2013	cursed-diamonds	209	6	1	Cursed Diamonds	Chris Robinson/Rich Robinson	368300	12047978	0.99
2578	12cc21d4-803e-5842-8ab5-c669e62f2939	miracle-to-me	209	6	1	Miracle To Me	Chris Robinson/Rich Robinson	372636	12222116	0.99
2579	083f5fe2-1293-5c2d-98e4-fb3341144807	wiser-time	209	6	1	Wiser Time	Chris Robinson/Rich Robinson	459990	15161907	0.99
2580	fcef0969-5eef-5332-93d6-baaf0733a916	girl-from-a-pawnshop	209	6	1	Girl From A Pawnshop	Chris Robinson/Rich Robinson	404688	13250848	0.99
2581	53b05d8a-8f9f-5dc2-ab3a-38f81e2d6304	cosmic-fiend	209	6	1	Cosmic Fiend	Chris Robinson/Rich Robinson	308401	10115556	0.99
2582	b0666e91-0e24-513b-b9d2-fc321f36378d	black-moon-creeping	210	6	1	Black Moon Creeping	Chris Robinson/Rich Robinson	359314	11740886	0.99
2583	fbfb4783-47a5-5f1e-844c-c5a849aca4b6	high-head-blues	210	6	1	High Head Blues	Chris Robinson/Rich Robinson	371879	12227998	0.99
2584	2ec50c12-4489-5eb9-a67c-41fe0266b8a6	title-song	210	6	1	Title Song	Chris Robinson/Rich Robinson	505521	16501316	0.99
2585	5861bdb3-47e7-52a8-8ec4-ebf6fc98db40	she-talks-to-angels	210	6	1	She Talks To Angels	Chris Robinson/Rich Robinson	361978	11837342	0.99
2586	98e76af8-d406-5290-bdcb-0e65c6ac365e	twice-as-hard	210	6	1	Twice As Hard	Chris Robinson/Rich Robinson	275565	9008067	0.99
2587	283d0210-b98d-5c9a-bd5a-6cfe10080878	lickin	210	6	1	Lickin'	Chris Robinson/Rich Robinson	314409	10331216	0.99
2588	6c1c723d-dd2d-58d5-980c-0354a88d8459	soul-singing	210	6	1	Soul Singing	Chris Robinson/Rich Robinson	233639	7672489	0.99
2589	b44041c9-c5d1-5b4c-a297-dd376636a307	hard-to-handle	210	6	1	Hard To Handle	A.Isbell/A.Jones/O.Redding	206994	6786304	0.99
2590	c977aac0-0134-54f5-a838-91d799c38161	remedy	210	6	1	Remedy	Chris Robinson/Rich Robinson	337084	11049098	0.99
2591	d18f99c0-f3c7-5f20-8b15-ba9157b74d83	white-riot	211	4	1	White Riot	Joe Strummer/Mick Jones	118726	3922819	0.99
2592	701a5fbd-2fa9-5dcf-867b-17cc217e5c46	remote-control	211	4	1	Remote Control	Joe Strummer/Mick Jones	180297	5949647	0.99
2593	3145318e-7468-5680-bc70-c951d8487ca8	complete-control	211	4	1	Complete Control	Joe Strummer/Mick Jones	192653	6272081	0.99
2594	8fbe67ea-d8c8-5d8a-8eb9-4beb0a36190f	clash-city-rockers	211	4	1	Clash City Rockers	Joe Strummer/Mick Jones	227500	7555054	0.99
2595	e5714769-769a-594c-a36c-a4ebe9820b28	white-man-in-hammersmith-palais	211	4	1	(White Man) In Hammersmith Palais	Joe Strummer/Mick Jones	240640	7883532	0.99
2596	a151bea5-655c-5a32-943f-48013b5a8aa8	tommy-gun	211	4	1	Tommy Gun	Joe Strummer/Mick Jones	195526	6399872	0.99
2597	6aa9f7cb-7107-5683-a413-6f98af66a594	english-civil-war	211	4	1	English Civil War	Mick Jones/Traditional arr. Joe Strummer	156708	5111226	0.99
2598	17d2fa5a-058f-5ae2-9586-dc597553cba4	i-fought-the-law	211	4	1	I Fought The Law	Sonny Curtis	159764	5245258	0.99
2599	03b9f76f-bc79-5636-a0a2-acca624a8b8f	london-calling	211	4	1	London Calling	Joe Strummer/Mick Jones	199706	6569007	0.99
2600	e489f4cf-1952-5edc-a60d-172826ce6702	train-in-vain	211	4	1	Train In Vain	Joe Strummer/Mick Jones	189675	6329877	0.99
2601	4b151928-217b-5d84-9258-f6dfd015bea5	bankrobber	211	4	1	Bankrobber	Joe Strummer/Mick Jones	272431	9067323	0.99
2602	1dde7de6-a82c-5f2c-827a-ce68aafb5ecf	the-call-up	211	4	1	The Call Up	The Clash	324336	10746937	0.99
2603	c8decb90-31ad-5dbb-9245-f1af3a7636d2	hitsville-uk	211	4	1	Hitsville UK	The Clash	261433	8606887	0.99
2604	0c06d58d-35ff-58ea-9c52-34d11a879d0e	the-magnificent-seven	211	4	1	The Magnificent Seven	The Clash	268486	8889821	0.99
2605	088ee6d4-87ba-58b7-bcf3-00c690f2f887	this-is-radio-clash	211	4	1	This Is Radio Clash	The Clash	249756	8366573	0.99
2606	fe3eb94f-5c18-5645-991e-5fd6577f5761	know-your-rights	211	4	1	Know Your Rights	The Clash	217678	7195726	0.99
2607	6437d1fc-c57c-5fd4-84d0-4170744b6bee	rock-the-casbah	211	4	1	Rock The Casbah	The Clash	222145	7361500	0.99
2608	942ed4d0-4695-58b2-a8ef-cb39f000546a	should-i-stay-or-should-i-go	211	4	1	Should I Stay Or Should I Go	The Clash	187219	6188688	0.99
2609	5a1090bf-0d69-571c-ba3b-1fe881b19834	war-the-process	212	1	1	War (The Process)	Billy Duffy/Ian Astbury	252630	8254842	0.99
2610	ff8ec5a4-680a-50b3-b967-35dc833580cf	the-saint	212	1	1	The Saint	Billy Duffy/Ian Astbury	216215	7061584	0.99
2611	c73faf8c-bb83-53e8-9b03-a02f946310cd	rise	212	1	1	Rise	Billy Duffy/Ian Astbury	219088	7106195	0.99
2612	63ca5d7c-a8c2-5d6c-a4f1-f11e3ead43d2	take-the-power	212	1	1	Take The Power	Billy Duffy/Ian Astbury	235755	7650012	0.99
2613	d04a55c2-ac2d-5956-a1b2-103c2fe2decb	breathe	212	1	1	Breathe	Billy Duffy/Ian Astbury/Marti Frederiksen/Mick Jones	299781	9742361	0.99
2614	9fde37bd-1883-5dd6-a9b3-0dec53d440b6	nico	212	1	1	Nico	Billy Duffy/Ian Astbury	289488	9412323	0.99
2615	f8fba36a-7422-59b8-8a8c-337ef6b74cf5	american-gothic	212	1	1	American Gothic	Billy Duffy/Ian Astbury	236878	7739840	0.99
2616	aa64780c-a47a-540d-a028-893af6f7b3e8	ashes-and-ghosts	212	1	1	Ashes And Ghosts	Billy Duffy/Bob Rock/Ian Astbury	300591	9787692	0.99
2617	e5c1e924-ef7e-5c89-b9b3-30b733984eb1	shape-the-sky	212	1	1	Shape The Sky	Billy Duffy/Ian Astbury	209789	6885647	0.99
2618	c2c05c74-3f55-5fe3-b06c-0a8ee9907263	speed-of-light	212	1	1	Speed Of Light	Billy Duffy/Bob Rock/Ian Astbury	262817	8563352	0.99
2619	024fbb42-815b-535b-b5d7-47355103cda0	true-believers	212	1	1	True Believers	Billy Duffy/Ian Astbury	308009	9981359	0.99
2620	95ec9371-1e7c-5b41-bc0f-e0633d7fc825	my-bridges-burn	212	1	1	My Bridges Burn	Billy Duffy/Ian Astbury	231862	7571370	0.99
2621	00433c02-2fe6-595b-bd3b-f2211979c128	she-sells-sanctuary	213	1	1	She Sells Sanctuary	\N	253727	8368634	0.99
2622	342cb4e3-ecf9-55d3-a2b9-0965ebb07d83	fire-woman	213	1	1	Fire Woman	\N	312790	10196995	0.99
2623	1e003ab1-cd1e-50a0-8958-5b2f50780427	lil-evil	213	1	1	Lil' Evil	\N	165825	5419655	0.99
2624	363351dc-ccb6-549c-aba4-da5f3191bc34	spirit-walker	213	1	1	Spirit Walker	\N	230060	7555897	0.99
2625	38fc94dc-978e-5d23-9c3a-b29850494373	the-witch	213	1	1	The Witch	\N	258768	8725403	0.99
2626	e3ba5462-5614-5853-8e08-ada6490557f2	revolution	213	1	1	Revolution	\N	256026	8371254	0.99
2627	7069252c-69e6-5285-b359-1b7e68a402cf	wild-hearted-son	213	1	1	Wild Hearted Son	\N	266893	8670550	0.99
2628	202c2a7a-def1-53a4-ab37-a89eafa786ac	love-removal-machine	213	1	1	Love Removal Machine	\N	257619	8412167	0.99
2629	d32dcd85-b38d-5764-a286-cbc9722d93e9	rain	213	1	1	Rain	\N	236669	7788461	0.99
2630	0ccd77f9-3d29-5b6c-8099-506bebc92fbb	edie-ciao-baby	213	1	1	Edie (Ciao Baby)	\N	241632	7846177	0.99
2631	54305fe7-21ab-5604-8477-2aa7c20b5953	heart-of-soul	213	1	1	Heart Of Soul	\N	274207	8967257	0.99
2632	06a67cad-bfe3-572d-a351-007305098b39	love	213	1	1	Love	\N	326739	10729824	0.99
2633	98e6ebd0-269b-5604-8297-d604a11a6647	wild-flower	213	1	1	Wild Flower	\N	215536	7084321	0.99
2634	f22908b1-7a3e-5c47-93cb-07f17f0035df	go-west	213	1	1	Go West	\N	238158	7777749	0.99
2635	a268b038-cca5-5434-9b44-f1e6fa7c658d	resurrection-joe	213	1	1	Resurrection Joe	\N	255451	8532840	0.99
2636	be345672-03b4-5fbe-adc0-389bf72a8418	sun-king	213	1	1	Sun King	\N	368431	12010865	0.99
2637	ebb90681-2259-511e-9d34-9940003d0130	sweet-soul-sister	213	1	1	Sweet Soul Sister	\N	212009	6889883	0.99
2638	df3b8c47-bff7-54b5-b121-1603306361de	earth-mofo	213	1	1	Earth Mofo	\N	282200	9204581	0.99
2639	81ac463d-c591-51ca-8f77-46e16b397e98	break-on-through	214	1	1	Break on Through	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	149342	4943144	0.99
2640	71a898af-4c8c-5824-a427-68f398cc8e0f	soul-kitchen	214	1	1	Soul Kitchen	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	215066	7040865	0.99
2641	8331732c-b4e1-57eb-86c9-8f6b6a159267	the-crystal-ship	214	1	1	The Crystal Ship	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	154853	5052658	0.99
2642	57e959f3-79c9-5206-a518-531c23811411	twentienth-century-fox	214	1	1	Twentienth Century Fox	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	153913	5069211	0.99
2643	f4ba9b74-9093-5101-85b5-09f17976703b	alabama-song	214	1	1	Alabama Song	Weill-Brecht	200097	6563411	0.99
2644	673291e3-4128-533b-bb17-d13018badaab	light-my-fire	214	1	1	Light My Fire	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	428329	13963351	0.99
2645	0a8a071d-e2cf-57f4-94aa-e38000c6bcf4	back-door-man	214	1	1	Back Door Man	Willie Dixon, C. Burnett	214360	7035636	0.99
2646	62731ac3-3330-5625-9bd3-95599e102a0e	i-looked-at-you	214	1	1	I Looked At You	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	142080	4663988	0.99
2647	ba739421-abbd-599f-ba02-ae2615dfc93b	end-of-the-night	214	1	1	End Of The Night	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	172695	5589732	0.99
2648	fd7ba8b3-6b9b-5923-a3db-ecc485ee993a	take-it-as-it-comes	214	1	1	Take It As It Comes	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	137168	4512656	0.99
2649	bc48c31e-bb90-5224-a35f-ab6468d0cdf5	the-end	214	1	1	The End	Robby Krieger, Ray Manzarek, John Densmore, Jim Morrison	701831	22927336	0.99
2650	41728790-dc67-5643-8606-f7cd9a2e7f58	roxanne	215	1	1	Roxanne	G M Sumner	192992	6330159	0.99
2651	ada543bf-2986-5775-91cf-2efc1efab369	cant-stand-losing-you	215	1	1	Can't Stand Losing You	G M Sumner	181159	5971983	0.99
2652	f29a3f55-141a-5056-b332-a8c5844e8cdb	message-in-a-bottle	215	1	1	Message in a Bottle	G M Sumner	291474	9647829	0.99
2653	8557443a-6aaa-58a3-b08c-ebeb2adc0f25	walking-on-the-moon	215	1	1	Walking on the Moon	G M Sumner	302080	10019861	0.99
2654	7ce69040-000e-5ef4-bf9d-5d443df824dc	dont-stand-so-close-to-me	215	1	1	Don't Stand so Close to Me	G M Sumner	241031	7956658	0.99
2655	728bddf3-f64d-504d-a64c-41e2b1b518ed	de-do-do-do-de-da-da-da	215	1	1	De Do Do Do, De Da Da Da	G M Sumner	247196	8227075	0.99
2656	3a639192-e7f1-524f-8b1f-c49738ed3534	every-little-thing-she-does-is-magic	215	1	1	Every Little Thing She Does is Magic	G M Sumner	261120	8646853	0.99
2657	cb00a935-0e4e-553d-8aa8-81c058814de7	invisible-sun	215	1	1	Invisible Sun	G M Sumner	225593	7304320	0.99
2658	b6aaa15f-777f-5b13-a4d8-11ef71043fb5	spirits-in-the-material-world	215	1	1	Spirit's in the Material World	G M Sumner	181133	5986622	0.99
2659	f3279036-c1e9-58a6-b22f-b1148c570e31	every-breath-you-take	215	1	1	Every Breath You Take	G M Sumner	254615	8364520	0.99
2660	37ff9d08-8eda-5769-b11d-2228f99e619b	king-of-pain	215	1	1	King Of Pain	G M Sumner	300512	9880303	0.99
2661	003ebb58-585b-59e6-b058-312d05b6df8d	wrapped-around-your-finger	215	1	1	Wrapped Around Your Finger	G M Sumner	315454	10361490	0.99
2662	006512c5-a493-5834-beaf-679e5b8104ee	dont-stand-so-close-to-me-86	215	1	1	Don't Stand So Close to Me '86	G M Sumner	293590	9636683	0.99
2663	4ad810b0-e468-5b48-8263-d367617dba10	message-in-a-bottle-new-classic-rock-mix	215	1	1	Message in a Bottle (new classic rock mix)	G M Sumner	290951	9640349	0.99
2664	2b9b8bcd-152f-5ee0-a024-58df9966af56	time-is-on-my-side	216	1	1	Time Is On My Side	Jerry Ragavoy	179983	5855836	0.99
2665	75a52946-dfd3-5305-9d11-928e468066d5	heart-of-stone	216	1	1	Heart Of Stone	Jagger/Richards	164493	5329538	0.99
2666	3596f997-e59b-5a8f-afb9-f3983df7d7af	play-with-fire	216	1	1	Play With Fire	Nanker Phelge	132022	4265297	0.99
2667	ad7421e7-bcc0-5568-8818-fda6c1071925	satisfaction	216	1	1	Satisfaction	Jagger/Richards	226612	7398766	0.99
2668	42cda2e3-20a1-51f0-b5a4-7d9c2e08c25d	as-tears-go-by	216	1	1	As Tears Go By	Jagger/Richards/Oldham	164284	5357350	0.99
2669	2aa09507-4dd6-5412-ae85-3f9983669f19	get-off-of-my-cloud	216	1	1	Get Off Of My Cloud	Jagger/Richards	176013	5719514	0.99
2670	91340be0-1a65-574c-80f5-13b2967db1cd	mothers-little-helper	216	1	1	Mother's Little Helper	Jagger/Richards	167549	5422434	0.99
2671	921feea8-11e3-51fd-913d-4445256a09c8	19th-nervous-breakdown	216	1	1	19th Nervous Breakdown	Jagger/Richards	237923	7742984	0.99
2672	f93eabd0-b32d-52b8-abd6-041c550b76df	paint-it-black	216	1	1	Paint It Black	Jagger/Richards	226063	7442888	0.99
2673	175cd18e-3a56-5bb0-986e-0648be646df8	under-my-thumb	216	1	1	Under My Thumb	Jagger/Richards	221387	7371799	0.99
2674	46ba807a-6843-59ca-bafe-dfd496b397a8	ruby-tuesday	216	1	1	Ruby Tuesday	Jagger/Richards	197459	6433467	0.99
2675	e0b4834d-4f6b-5699-8d13-7a12aa0d2ad8	lets-spend-the-night-together	216	1	1	Let's Spend The Night Together	Jagger/Richards	217495	7137048	0.99
2676	6c74e763-ae13-57df-a448-c220c5aec53d	intro-3	217	1	1	Intro	Jagger/Richards	49737	1618591	0.99
2677	48ecbf53-18b6-5736-a449-be9c62288f3a	you-got-me-rocking	217	1	1	You Got Me Rocking	Jagger/Richards	205766	6734385	0.99
2678	84d5c1ea-96e7-548d-a713-8bbe7e28e289	gimmie-shelters	217	1	1	Gimmie Shelters	Jagger/Richards	382119	12528764	0.99
2679	39bf4b32-e398-5815-bbe3-b23aa8ad3c40	flip-the-switch	217	1	1	Flip The Switch	Jagger/Richards	252421	8336591	0.99
2680	1cc5201c-250c-503c-8af0-894d852a9791	memory-motel	217	1	1	Memory Motel	Jagger/Richards	365844	11982431	0.99
2681	da765429-b099-580a-b7c0-6c14272ebf21	corinna	217	1	1	Corinna	Jesse Ed Davis III/Taj Mahal	257488	8449471	0.99
2682	241722eb-6cf1-5620-9ce9-e4f349206cdd	saint-of-me	217	1	1	Saint Of Me	Jagger/Richards	325694	10725160	0.99
2683	40325367-2892-5899-ade1-bc45e6817f2c	wainting-on-a-friend	217	1	1	Wainting On A Friend	Jagger/Richards	302497	9978046	0.99
2684	dd045494-cd05-53b4-be48-eb95b8b3cd3e	sister-morphine	217	1	1	Sister Morphine	Faithfull/Jagger/Richards	376215	12345289	0.99
2685	50740612-216f-586e-9441-b687d460ed6e	live-with-me	217	1	1	Live With Me	Jagger/Richards	234893	7709006	0.99
2686	f82e0f5a-1b01-594c-8f8d-5a1f99440fd4	respectable	217	1	1	Respectable	Jagger/Richards	215693	7099669	0.99
2687	66e7dd82-a21a-5d5a-b0c6-459aa33ca29a	thief-in-the-night	217	1	1	Thief In The Night	De Beauport/Jagger/Richards	337266	10952756	0.99
2688	5e054c54-ca0e-5756-a70e-03750a307088	the-last-time	217	1	1	The Last Time	Jagger/Richards	287294	9498758	0.99
2689	2fe1da98-afa5-5342-b5bb-8f38388f1ccb	out-of-control	217	1	1	Out Of Control	Jagger/Richards	479242	15749289	0.99
2690	e7c9b6c1-ee44-597c-87b4-2d7939b8a236	love-is-strong	218	1	1	Love Is Strong	Jagger/Richards	230896	7639774	0.99
2691	c1d76955-802a-55c6-9ef8-e0a7e680ed63	you-got-me-rocking-2	218	1	1	You Got Me Rocking	Jagger/Richards	215928	7162159	0.99
2692	3f2dbe4f-48b2-529d-a545-ac19888c1ee0	sparks-will-fly	218	1	1	Sparks Will Fly	Jagger/Richards	196466	6492847	0.99
2693	86fe6e42-5deb-59bf-86e4-76ecd4c90fcc	the-worst	218	1	1	The Worst	Jagger/Richards	144613	4750094	0.99
2694	c28b3f40-3103-5f22-b0ed-2b67b59b5368	new-faces	218	1	1	New Faces	Jagger/Richards	172146	5689122	0.99
2695	9adfe9e5-832c-59c5-92f2-3abc523380dd	moon-is-up	218	1	1	Moon Is Up	Jagger/Richards	222119	7366316	0.99
2696	c36a62bb-8345-5e92-a1ff-8f9a23865b6d	out-of-tears	218	1	1	Out Of Tears	Jagger/Richards	327418	10677236	0.99
2697	53dc5e60-cb0e-5d4e-a4a0-1c9c58940587	i-go-wild	218	1	1	I Go Wild	Jagger/Richards	264019	8630833	0.99
2698	7fd84463-bf2d-540a-9cbe-3db0361a2faa	brand-new-car	218	1	1	Brand New Car	Jagger/Richards	256052	8459344	0.99
2699	d429992f-ef26-5341-9a97-86ff1825f11a	sweethearts-together	218	1	1	Sweethearts Together	Jagger/Richards	285492	9550459	0.99
2700	2c695dd2-deb5-521e-b90b-41881d88c15e	suck-on-the-jugular	218	1	1	Suck On The Jugular	Jagger/Richards	268225	8920566	0.99
2701	5bbf9188-6c90-5ec3-a6b7-3ee3a5ce93e1	blinded-by-rainbows	218	1	1	Blinded By Rainbows	Jagger/Richards	273946	8971343	0.99
2702	42a9b6b9-36ac-50ad-80ca-46275546f153	baby-break-it-down	218	1	1	Baby Break It Down	Jagger/Richards	249417	8197309	0.99
2703	5f78d25a-54f7-55e8-b9e1-cbe9814b8816	thru-and-thru	218	1	1	Thru And Thru	Jagger/Richards	375092	12175406	0.99
2704	453ba97e-1c9e-50b6-ba6e-2ca85a86ad1b	mean-disposition	218	1	1	Mean Disposition	Jagger/Richards	249155	8273602	0.99
2705	d19801f7-33c9-5a80-b801-7c04aba000cd	walking-wounded	219	4	1	Walking Wounded	The Tea Party	277968	9184345	0.99
2706	01a3a752-13f3-566f-a67e-686a0aac2b74	temptation	219	4	1	Temptation	The Tea Party	205087	6711943	0.99
2707	5c1f0a69-eade-5bae-bd5c-b491670ca0c6	the-messenger	219	4	1	The Messenger	Daniel Lanois	212062	6975437	0.99
2708	d45044c6-fabf-5ec0-9d35-a202c19d83e9	psychopomp	219	4	1	Psychopomp	The Tea Party	315559	10295199	0.99
2709	4f7be622-bee4-5338-8fab-40d0128bf4f2	sister-awake	219	4	1	Sister Awake	The Tea Party	343875	11299407	0.99
2710	a4c36dea-1b6d-5f1f-8ebd-226bcd1941d9	the-bazaar	219	4	1	The Bazaar	The Tea Party	222458	7245691	0.99
2711	78a99b42-f0de-5eb9-a794-ba1ee0e26f2d	save-me-remix	219	4	1	Save Me (Remix)	The Tea Party	396303	13053839	0.99
2712	1a0cb02e-e785-504d-8f9a-7dd972ff88c1	fire-in-the-head	219	4	1	Fire In The Head	The Tea Party	306337	10005675	0.99
2713	c91ce3a2-1028-555e-b840-55490714aa81	release-2	219	4	1	Release	The Tea Party	244114	8014606	0.99
2714	8738e473-fc53-51ef-9908-fe31c86872c0	heaven-coming-down	219	4	1	Heaven Coming Down	The Tea Party	241867	7846459	0.99
2715	58c41acd-1d94-5900-aa26-e5aac166028f	the-river-remix	219	4	1	The River (Remix)	The Tea Party	343170	11193268	0.99
2716	5078b97e-f76e-53b7-aec3-da4267e019ee	babylon	219	4	1	Babylon	The Tea Party	169795	5568808	0.99
2717	1e6a8b18-cbf7-5b13-b584-dd27309192a4	waiting-on-a-sign	219	4	1	Waiting On A Sign	The Tea Party	261903	8558590	0.99
2718	9c356b37-1048-5368-9111-5db1f82c1585	life-line	219	4	1	Life Line	The Tea Party	277786	9082773	0.99
2719	4584c92f-0dc5-5e14-b7e1-157a593fc7ee	paint-it-black-2	219	4	1	Paint It Black	Keith Richards/Mick Jagger	214752	7101572	0.99
2720	07966976-9624-5e5a-9cfe-06ba17df5a63	temptation-2	220	4	1	Temptation	The Tea Party	205244	6719465	0.99
2721	1805fb40-15c1-55d5-a582-775af1c74c5b	army-ants	220	4	1	Army Ants	The Tea Party	215405	7075838	0.99
2722	08cf2338-cd39-5096-81ff-228a6053b417	psychopomp-2	220	4	1	Psychopomp	The Tea Party	317231	10351778	0.99
2723	86d95926-604d-5cd9-8aa3-62e9c284c01e	gyroscope	220	4	1	Gyroscope	The Tea Party	177711	5810323	0.99
2724	621cf65e-86fa-5bcc-921e-977b29833152	alarum	220	4	1	Alarum	The Tea Party	298187	9712545	0.99
2725	53895738-f2bf-517f-b596-ac5ac347cd58	release-3	220	4	1	Release	The Tea Party	266292	8725824	0.99
2726	bb60e099-73ae-56c3-a3f8-c5a146cf9b36	transmission	220	4	1	Transmission	The Tea Party	317257	10351152	0.99
2727	62173a02-d9f6-5e81-866e-9215bd6cb4b2	babylon-2	220	4	1	Babylon	The Tea Party	292466	9601786	0.99
2728	66d31166-3ed0-56ba-8780-3f5546f5581a	pulse	220	4	1	Pulse	The Tea Party	250253	8183872	0.99
2729	a05a70e5-8665-5ec4-b86c-0de621056e7a	emerald	220	4	1	Emerald	The Tea Party	289750	9543789	0.99
2730	5b746d98-0762-5d8c-812e-38135bb0c28f	aftermath	220	4	1	Aftermath	The Tea Party	343745	11085607	0.99
2731	6564d744-2ece-5520-a489-95f87c9208a5	i-cant-explain	221	1	1	I Can't Explain	Pete Townshend	125152	4082896	0.99
2732	c82cf4e1-e2c7-5872-9bcb-a33cee8b11e3	anyway-anyhow-anywhere	221	1	1	Anyway, Anyhow, Anywhere	Pete Townshend, Roger Daltrey	161253	5234173	0.99
2733	2f5277bb-30ca-5f71-869c-ec878475341a	my-generation	221	1	1	My Generation	John Entwistle/Pete Townshend	197825	6446634	0.99
2734	b5107177-6e5e-53b1-b230-f96967c5852f	substitute	221	1	1	Substitute	Pete Townshend	228022	7409995	0.99
2735	c7d3b5d7-c172-5fe6-aae2-f63c6df39aa5	im-a-boy	221	1	1	I'm A Boy	Pete Townshend	157126	5120605	0.99
2736	00b2f70b-565e-5a0a-ae54-3018ddf4a2f1	boris-the-spider	221	1	1	Boris The Spider	John Entwistle	149472	4835202	0.99
2737	473fda97-263a-5ba3-bc57-59ee64d74295	happy-jack	221	1	1	Happy Jack	Pete Townshend	132310	4353063	0.99
2738	9ced9b88-7565-5f57-a444-9e686f9d35f7	pictures-of-lily	221	1	1	Pictures Of Lily	Pete Townshend	164414	5329751	0.99
2739	22f09fe1-981c-5915-89ff-ae7ac59fce5a	i-can-see-for-miles	221	1	1	I Can See For Miles	Pete Townshend	262791	8604989	0.99
2740	b6a9fd35-6ac9-5282-8bf6-f9a5057d02c3	magic-bus	221	1	1	Magic Bus	Pete Townshend	197224	6452700	0.99
2741	1ea9016e-9bd9-5996-9e83-c1f2d16304d2	pinball-wizard	221	1	1	Pinball Wizard	John Entwistle/Pete Townshend	181890	6055580	0.99
2742	73f43b8b-76b0-561c-9f48-021b17ce24a6	the-seeker	221	1	1	The Seeker	Pete Townshend	204643	6736866	0.99
2743	20738144-b5d9-5250-be7e-919eb4e3a928	baba-oriley	221	1	1	Baba O'Riley	John Entwistle/Pete Townshend	309472	10141660	0.99
2744	252686c1-0d46-53ea-9691-d2d7c7c0a988	wont-get-fooled-again-full-length-version	221	1	1	Won't Get Fooled Again (Full Length Version)	John Entwistle/Pete Townshend	513750	16855521	0.99
2745	a378b594-d00c-57d8-a0af-9c0c4c7924b2	lets-see-action	221	1	1	Let's See Action	Pete Townshend	243513	8078418	0.99
2746	f656e60b-7074-5cf2-a05a-9a1f25b170b6	5-15	221	1	1	5.15	Pete Townshend	289619	9458549	0.99
2747	c442c300-78d0-58f2-9477-ddf75a76b27a	join-together	221	1	1	Join Together	Pete Townshend	262556	8602485	0.99
2748	a7cc2bee-9203-5a75-b25d-bb0fd7335f70	squeeze-box	221	1	1	Squeeze Box	Pete Townshend	161280	5256508	0.99
2749	78904bec-c8b5-57ce-b20d-f121dd723dde	who-are-you-single-edit-version	221	1	1	Who Are You (Single Edit Version)	John Entwistle/Pete Townshend	299232	9900469	0.99
2750	d142a915-ab1f-58d5-8263-452df27e9d49	you-better-you-bet	221	1	1	You Better You Bet	Pete Townshend	338520	11160877	0.99
2751	68dba7ca-36d4-5399-a3b2-f1266e760afc	primavera-2	222	7	1	Primavera	Genival Cassiano/Silvio Rochael	126615	4152604	0.99
2752	e6e093a7-8a3b-55e1-90d7-1debadb67f42	chocolate	222	7	1	Chocolate	Tim Maia	194690	6411587	0.99
2753	97d7a364-2f37-5aa4-8bbc-6f38b293f283	azul-da-cor-do-mar	222	7	1	Azul Da Cor Do Mar	Tim Maia	197955	6475007	0.99
2754	1fb9af3e-4a0b-55c6-92f3-f0e05f969c04	o-descobridor-dos-sete-mares-2	222	7	1	O Descobridor Dos Sete Mares	Gilson Mendonça/Michel	262974	8749583	0.99
2755	5e1408c2-f89b-5aa5-b560-af4bda4de600	ate-que-enfim-encontrei-voce	222	7	1	Até Que Enfim Encontrei Você	Tim Maia	105064	3477751	0.99
2756	e3d8a29f-71c7-517e-9c7c-93a296d9619f	corone-antonio-bento-2	222	7	1	Coroné Antonio Bento	Do Vale, João/Luiz Wanderley	131317	4340326	0.99
2757	8efca85a-317b-55d5-94fd-129e8d465d5a	new-love	222	7	1	New Love	Tim Maia	237897	7786824	0.99
2758	4428e93d-bbd1-5348-8d64-db241a8aa8c7	nao-vou-ficar	222	7	1	Não Vou Ficar	Tim Maia	172068	5642919	0.99
2759	55662eed-d847-51d5-994e-ddd4dba5ab04	musica-no-ar	222	7	1	Música No Ar	Tim Maia	158511	5184891	0.99
2760	7447492e-e5ed-5384-8082-d824ebdd63a1	salve-nossa-senhora	222	7	1	Salve Nossa Senhora	Carlos Imperial/Edardo Araújo	115461	3827629	0.99
2761	0071c793-2db8-5f30-a242-e353f1b0176e	voce-fugiu	222	7	1	Você Fugiu	Genival Cassiano	238367	7971147	0.99
2762	6bdff0ba-2a81-5a6e-bc86-dfa58900e438	cristina-no-2	222	7	1	Cristina Nº 2	Carlos Imperial/Tim Maia	90148	2978589	0.99
2763	0cd57f63-9cba-5902-8ded-bd73be2defeb	compadre	222	7	1	Compadre	Tim Maia	171389	5631446	0.99
2764	376b085d-c1c1-50fc-8fc6-b2b952ee9a86	over-again	222	7	1	Over Again	Tim Maia	200489	6612634	0.99
2765	9cd333ce-d3ad-573c-8f02-7c00a5017187	reu-confesso	222	7	1	Réu Confesso	Tim Maia	217391	7189874	0.99
2766	5190b210-6157-5364-aeae-1569db5ff80a	o-que-me-importa	223	7	1	O Que Me Importa	\N	153155	4977852	0.99
2767	95f9a432-0b0a-5fec-a1c6-d6888f732d1a	gostava-tanto-de-voce-2	223	7	1	Gostava Tanto De Você	\N	253805	8380077	0.99
2768	e18c7c0e-134a-511f-979a-b4d9e1d3b345	voce	223	7	1	Você	\N	242599	7911702	0.99
2769	defd60ed-ccd1-51b9-aac8-8e02526dca66	nao-quero-dinheiro	223	7	1	Não Quero Dinheiro	\N	152607	5031797	0.99
2770	b5da3bef-22ad-546b-827f-3c784d2c9831	eu-amo-voce	223	7	1	Eu Amo Você	\N	242782	7914628	0.99
2771	2ce322c9-bc33-536b-b239-31d3529d19cb	a-festa-do-santo-reis	223	7	1	A Festa Do Santo Reis	\N	159791	5204995	0.99
2772	66f9807d-27ce-54bc-bb00-332cfb62cc6b	i-dont-know-what-to-do-with-myself	223	7	1	I Don't Know What To Do With Myself	\N	221387	7251478	0.99
2773	1357ae6c-49c3-567c-b53b-229635cc6530	padre-cicero	223	7	1	Padre Cícero	\N	139598	4581685	0.99
2774	67c82c11-ab13-5a7e-9b00-3d10b62a9d78	nosso-adeus	223	7	1	Nosso Adeus	\N	206471	6793270	0.99
2775	70783dec-d229-5344-898f-322eaacd4f05	canario-do-reino	223	7	1	Canário Do Reino	\N	139337	4552858	0.99
2776	3762811c-8f80-5b04-aaf4-63346dedd537	preciso-ser-amado	223	7	1	Preciso Ser Amado	\N	174001	5618895	0.99
2777	4c929ed6-fde5-5429-9de8-089d32b66348	balanco	223	7	1	Balanço	\N	209737	6890327	0.99
2778	a41b51eb-d0a9-5d7c-bdf4-e28bd8d4adfc	preciso-aprender-a-ser-so	223	7	1	Preciso Aprender A Ser Só	\N	162220	5213894	0.99
2779	be5e8bde-7fa0-5335-8215-0d00fc596aa2	esta-e-a-cancao	223	7	1	Esta É A Canção	\N	184450	6069933	0.99
2780	8fce2670-33c0-570c-b414-62a300bf3930	formigueiro	223	7	1	Formigueiro	\N	252943	8455132	0.99
2781	6392d528-d9ec-5a0a-98a1-1731837f704c	comida	224	4	1	Comida	Titãs	322612	10786578	0.99
2782	acb0580b-3711-5f20-871d-409fff03506f	go-back	224	4	1	Go Back	Titãs	230504	7668899	0.99
2783	47d6c94c-b2a6-5ad5-8b59-baae27675858	pra-dizer-adeus	224	4	1	Prá Dizer Adeus	Titãs	222484	7382048	0.99
2784	f8fd8eda-baa8-5f57-aaf1-7b861d4bf93e	familia	224	4	1	Família	Titãs	218331	7267458	0.99
2785	79a750bb-52c3-50ba-afe2-0db9a021e661	os-cegos-do-castelo	224	4	1	Os Cegos Do Castelo	Titãs	296829	9868187	0.99
2786	6eed8a28-eafb-5468-92d3-729b74a37823	o-pulso	224	4	1	O Pulso	Titãs	199131	6566998	0.99
2787	153f93eb-3d39-5c74-830e-8b0e793ea307	marvin	224	4	1	Marvin	Titãs	264359	8741444	0.99
2788	002a713e-62ac-54b6-a3d7-20e0b43276d2	nem-5-minutos-guardados	224	4	1	Nem 5 Minutos Guardados	Titãs	245995	8143797	0.99
2789	36c7e242-8cc1-51c8-966f-2df176996e78	flores	224	4	1	Flores	Titãs	215510	7148017	0.99
2790	2cc9b761-78d1-5892-82d2-41c365c8753d	palavras	224	4	1	Palavras	Titãs	158458	5285715	0.99
2791	17f572fe-efea-5b0f-97d6-a2059bf05d96	hereditario	224	4	1	Hereditário	Titãs	151693	5020547	0.99
2792	ec5fe778-6c06-56b9-98ef-99ca17e3e133	a-melhor-forma	224	4	1	A Melhor Forma	Titãs	191503	6349938	0.99
2793	bdc77b1d-29ac-5d4a-b3eb-080fccbadaf0	cabeca-dinossauro	224	4	1	Cabeça Dinossauro	Titãs	37120	1220930	0.99
2794	7e342598-0413-524e-bba0-24b7b3974145	32-dentes	224	4	1	32 Dentes	Titãs	184946	6157904	0.99
2795	e94ab76f-0008-5024-9566-af6826922f70	bichos-escrotos-vinheta	224	4	1	Bichos Escrotos (Vinheta)	Titãs	104986	3503755	0.99
2796	3528b430-fd0b-51f3-933d-5785b4948c21	nao-vou-lutar	224	4	1	Não Vou Lutar	Titãs	189988	6308613	0.99
2797	ba74995a-b3a8-5581-8ba6-aaf2277dfb14	homem-primata-vinheta	224	4	1	Homem Primata (Vinheta)	Titãs	34168	1124909	0.99
2798	6b18be2b-e0ab-5180-93d4-319f64305a34	homem-primata	224	4	1	Homem Primata	Titãs	195500	6486470	0.99
2799	5ee777a0-8816-524b-81fd-76dba7dd4539	policia-vinheta	224	4	1	Polícia (Vinheta)	Titãs	56111	1824213	0.99
2800	30e8b77b-55cb-5c49-8d35-0731bbf70fe7	querem-meu-sangue	224	4	1	Querem Meu Sangue	Titãs	212401	7069773	0.99
2801	1d5bfe92-38c1-540b-9df6-20d5c835e9fe	diversao	224	4	1	Diversão	Titãs	285936	9531268	0.99
2802	1344074e-055c-5da3-b607-e04c7fe2fb71	televisao	224	4	1	Televisão	Titãs	293668	9776548	0.99
2803	f1682522-e73e-5f49-88df-5514afbbb843	sonifera-ilha	225	4	1	Sonifera Ilha	Branco Mello/Carlos Barmack/Ciro Pessoa/Marcelo Fromer/Toni Belloto	170684	5678290	0.99
2804	8802694c-b761-56dc-9599-a5839641e17c	lugar-nenhum	225	4	1	Lugar Nenhum	Arnaldo Antunes/Charles Gavin/Marcelo Fromer/Sérgio Britto/Toni Bellotto	195840	6472780	0.99
2805	05a34a9f-0662-5862-b3fa-27aedca7ed66	sua-impossivel-chance	225	4	1	Sua Impossivel Chance	Nando Reis	246622	8073248	0.99
2806	bba12ce1-bc97-5d86-9eec-c5032c9e0900	desordem	225	4	1	Desordem	Charles Gavin/Marcelo Fromer/Sérgio Britto	213289	7067340	0.99
2807	bb3269ed-aed5-50d0-beab-b1501eeea840	nao-vou-me-adaptar	225	4	1	Não Vou Me Adaptar	Arnaldo Antunes	221831	7304656	0.99
2808	6729ee8e-d00c-5422-a1d7-9550cc39a895	domingo	225	4	1	Domingo	Sérgio Britto/Toni Bellotto	208613	6883180	0.99
2809	7b765a78-6475-5976-b3b5-6253ffe13750	amanha-nao-se-sabe	225	4	1	Amanhã Não Se Sabe	Sérgio Britto	189440	6243967	0.99
2810	20eb6396-fbe5-5104-8d83-716aa8c19862	caras-como-eu	225	4	1	Caras Como Eu	Toni Bellotto	183092	5999048	0.99
2811	d827d830-44e2-5265-b923-b2be007b094a	senhora-e-senhor	225	4	1	Senhora E Senhor	Arnaldo Anutnes/Marcelo Fromer/Paulo Miklos	203702	6733733	0.99
2812	dcdbf77b-7cf3-50bc-b57b-d5fb7db21e1a	era-uma-vez	225	4	1	Era Uma Vez	Arnaldo Anutnes/Branco Mello/Marcelo Fromer/Sergio Brotto/Toni Bellotto	224261	7453156	0.99
2813	2f2b5399-e7b8-5b8d-a72e-7d81bbee785e	miseria	225	4	1	Miséria	Arnaldo Antunes/Britto, SergioMiklos, Paulo	262191	8727645	0.99
2814	5e8d2ffa-b430-52b9-b99f-7eb260e86538	insensivel	225	4	1	Insensível	Sérgio Britto	207830	6893664	0.99
2815	5ad5ea5d-1900-5780-b4f4-7792ba95096a	eu-e-ela	225	4	1	Eu E Ela	Nando Reis	276035	9138846	0.99
2816	df4ba079-eb8d-51ec-b664-f25e749d5fa4	toda-cor	225	4	1	Toda Cor	Ciro Pressoa/Marcelo Fromer	209084	6939176	0.99
2817	214b4491-84cc-57f4-a4ce-bb0ba2cc46c7	e-preciso-saber-viver	225	4	1	É Preciso Saber Viver	Erasmo Carlos/Roberto Carlos	251115	8271418	0.99
2818	b208d87c-bdc3-5a25-8f83-c1f595dfd222	senhor-delegado-eu-nao-aguento	225	4	1	Senhor Delegado/Eu Não Aguento	Antonio Lopes	156656	5277983	0.99
2819	3304257a-3d31-5282-92ab-67096fe32ab9	battlestar-galactica-the-story-so-far	226	18	3	Battlestar Galactica: The Story So Far	\N	2622250	490750393	1.99
2820	3e6008a6-4a71-5911-a5b7-e367d77f14b9	occupation-precipice	227	19	3	Occupation / Precipice	\N	5286953	1054423946	1.99
2821	8141de2e-ba33-5cba-8029-a97702a5bba2	exodus-pt-1	227	19	3	Exodus, Pt. 1	\N	2621708	475079441	1.99
2822	66c990a7-306e-5880-adbf-180f75acf8eb	exodus-pt-2	227	19	3	Exodus, Pt. 2	\N	2618000	466820021	1.99
2823	a9173f2f-4466-55e2-bcb3-8be9d38bb63d	collaborators	227	19	3	Collaborators	\N	2626626	483484911	1.99
2824	212a2eda-b569-59be-bc2a-9a3d476dbd13	torn	227	19	3	Torn	\N	2631291	495262585	1.99
2825	1098cbf0-0b3f-56d1-a5f5-17dddee9152f	a-measure-of-salvation	227	18	3	A Measure of Salvation	\N	2563938	489715554	1.99
2826	523384c1-c081-5e8a-8ed4-9adecd91364a	hero	227	18	3	Hero	\N	2713755	506896959	1.99
2827	e0596932-ed62-55ea-8d48-211964875c42	unfinished-business	227	18	3	Unfinished Business	\N	2622038	528499160	1.99
2828	4987c9d5-f161-5aeb-8261-18b5d0c0d9ab	the-passage	227	18	3	The Passage	\N	2623875	490375760	1.99
2829	3460e759-a9fb-50b8-b621-05ea6ea9f196	the-eye-of-jupiter	227	18	3	The Eye of Jupiter	\N	2618750	517909587	1.99
2830	21e75563-340c-59bc-828b-6768425b5756	rapture	227	18	3	Rapture	\N	2624541	508406153	1.99
2831	31c3ecc0-3bf1-5102-bc38-d7e6b2da8717	taking-a-break-from-all-your-worries	227	18	3	Taking a Break from All Your Worries	\N	2624207	492700163	1.99
2832	b6b11ce6-5535-5046-94e2-55a1a959f256	the-woman-king	227	18	3	The Woman King	\N	2626376	552893447	1.99
2833	de911ff4-5de4-50d2-92b4-bacaf4d3f009	a-day-in-the-life	227	18	3	A Day In the Life	\N	2620245	462818231	1.99
2834	34a6eb3c-e133-54af-814b-aec8fb690bdd	dirty-hands	227	18	3	Dirty Hands	\N	2627961	537648614	1.99
2835	862ddb65-2459-5c79-afdb-22640f6f8a83	maelstrom	227	18	3	Maelstrom	\N	2622372	514154275	1.99
2836	42f28e51-02f0-5fef-9974-82c696377558	the-son-also-rises	227	18	3	The Son Also Rises	\N	2621830	499258498	1.99
2837	f3d46678-6236-5c47-9f7f-5d0ba008b867	crossroads-pt-1	227	20	3	Crossroads, Pt. 1	\N	2622622	486233524	1.99
2838	91a8fb8b-2ebe-5e95-a698-331f776a441f	crossroads-pt-2	227	20	3	Crossroads, Pt. 2	\N	2869953	497335706	1.99
2839	67682492-b04b-5164-89d3-4bcbf9af8cdf	genesis	228	19	3	Genesis	\N	2611986	515671080	1.99
2840	6612e279-9fc8-5d97-a3de-fbd7d96069ae	dont-look-back-2	228	21	3	Don't Look Back	\N	2571154	493628775	1.99
2841	6a2ec91d-108e-5cb7-9dcd-c417cff069e5	one-giant-leap	228	21	3	One Giant Leap	\N	2607649	521616246	1.99
2842	d1de7ef1-86c8-598e-8f76-2bfcd73d765e	collision-2	228	21	3	Collision	\N	2605480	526182322	1.99
2843	4af36656-49d6-57ff-8d9e-e2f65eac16fc	hiros	228	21	3	Hiros	\N	2533575	488835454	1.99
2844	67ffef10-9d4d-5bb5-9f38-95c6078110b8	better-halves	228	21	3	Better Halves	\N	2573031	549353481	1.99
2845	0a400227-f40a-5b6c-b7c8-f54c667d2d74	nothing-to-hide	228	19	3	Nothing to Hide	\N	2605647	510058181	1.99
2846	784b3164-bfd9-567c-b7c8-332b1d052037	seven-minutes-to-midnight	228	21	3	Seven Minutes to Midnight	\N	2613988	515590682	1.99
2847	da88faf8-3f9c-52e6-9e82-27974dcf3151	homecoming	228	21	3	Homecoming	\N	2601351	516015339	1.99
2848	41d59db6-dc76-5edf-8355-0d5767b07457	six-months-ago	228	19	3	Six Months Ago	\N	2602852	505133869	1.99
2849	182a5382-7ac1-5483-85a7-eecc8bdbd66d	fallout	228	21	3	Fallout	\N	2594761	501145440	1.99
2850	223cb8ac-0866-58ef-b25c-c59944eb40b5	the-fix	228	21	3	The Fix	\N	2600266	507026323	1.99
2851	05fa453d-7efd-5304-aca9-16b9498b3a66	distractions	228	21	3	Distractions	\N	2590382	537111289	1.99
2852	e79d77a8-ca01-5d30-9252-c4f555cb1961	run	228	21	3	Run!	\N	2602602	542936677	1.99
2853	ea0e2d66-18fc-59db-b1ca-6ddc697b5494	unexpected	228	21	3	Unexpected	\N	2598139	511777758	1.99
2854	3c0129b6-637d-5dbd-b60d-963d80d6c22a	company-man	228	21	3	Company Man	\N	2601226	493168135	1.99
2855	28d4fb41-2a2a-5257-8103-0a62fce48ea8	company-man-2	228	21	3	Company Man	\N	2601101	503786316	1.99
2856	61e8c53f-f8d1-5c13-91d4-af0119ce52ea	parasite	228	21	3	Parasite	\N	2602727	487461520	1.99
2857	d97749e3-4c0b-5521-8295-2a6121435cbe	a-tale-of-two-cities	229	19	3	A Tale of Two Cities	\N	2636970	513691652	1.99
2858	505f7a48-ec6a-5ec6-ae23-b64ee23e5f36	lost-pilot-part-1-premiere	230	19	3	Lost (Pilot, Part 1) [Premiere]	\N	2548875	217124866	1.99
2859	4edc8049-bbfe-50c4-a2c4-7ba41abad39e	man-of-science-man-of-faith-premiere	231	19	3	Man of Science, Man of Faith (Premiere)	\N	2612250	543342028	1.99
2860	0d7ce70b-09ec-54f4-802c-81bc6de7c210	adrift	231	19	3	Adrift	\N	2564958	502663995	1.99
2861	809a6d44-d6fa-5eb7-a20e-a367caf16315	lost-pilot-part-2	230	19	3	Lost (Pilot, Part 2)	\N	2436583	204995876	1.99
2862	4d184df3-350e-5f60-96df-33a643b0e0e0	the-glass-ballerina	229	21	3	The Glass Ballerina	\N	2637458	535729216	1.99
2863	b0172368-a25c-5531-9112-240edacc309e	further-instructions	229	19	3	Further Instructions	\N	2563980	502041019	1.99
2864	43232ed5-21fd-596b-89aa-429c8593ff0c	orientation	231	19	3	Orientation	\N	2609083	500600434	1.99
2865	52dc8c93-a7c0-5c08-baf0-a65780bac90f	tabula-rasa	230	19	3	Tabula Rasa	\N	2627105	210526410	1.99
2866	1123f8d0-daf3-55d9-a643-9bc692ae5bba	every-man-for-himself	229	21	3	Every Man for Himself	\N	2637387	513803546	1.99
2867	e8baffbb-c35a-58a1-907d-c4b1b37cc5f4	everybody-hates-hugo	231	19	3	Everybody Hates Hugo	\N	2609192	498163145	1.99
2868	f737daee-2544-5d5b-99cc-c6d32cffeb36	walkabout	230	19	3	Walkabout	\N	2587370	207748198	1.99
2869	e8b21a1f-36e2-52bb-8e87-2c2ad9298baf	and-found	231	19	3	...And Found	\N	2563833	500330548	1.99
2870	6c16c2ff-2538-531a-8e71-649ec2816a3d	the-cost-of-living	229	19	3	The Cost of Living	\N	2637500	505647192	1.99
2871	ddb3b004-28e3-5f43-84b2-b56a910518a3	white-rabbit	230	19	3	White Rabbit	\N	2571965	201654606	1.99
2872	f5cc4f3a-9a94-5f6f-b27f-493b73b56cf0	abandoned	231	19	3	Abandoned	\N	2587041	537348711	1.99
2873	15f54a4a-a1eb-53d1-b2dd-3943db05304f	house-of-the-rising-sun	230	19	3	House of the Rising Sun	\N	2590032	210379525	1.99
2874	63119abf-2d00-5e77-950e-3bfcfe8fa08f	i-do	229	19	3	I Do	\N	2627791	504676825	1.99
2875	bec7715c-931e-5d16-a8ec-0627928ae484	not-in-portland	229	21	3	Not In Portland	\N	2637303	499061234	1.99
2876	284f4ba3-cfc1-53b4-8558-5e1dbe7406d2	not-in-portland-2	229	21	3	Not In Portland	\N	2637345	510546847	1.99
2877	13740482-6155-56f6-a25c-38701d1dbea5	the-moth	230	19	3	The Moth	\N	2631327	228896396	1.99
2878	94145952-0a22-5f00-8784-bf85a47ee589	the-other-48-days	231	19	3	The Other 48 Days	\N	2610625	535256753	1.99
2879	fd5eee69-109c-5f22-a70e-ae9a853058e6	collision-3	231	19	3	Collision	\N	2564916	475656544	1.99
2880	e1ad372e-6c4f-57eb-8f95-fc34b50e496a	confidence-man	230	19	3	Confidence Man	\N	2615244	223756475	1.99
2881	19d0e853-e179-57e6-bd38-69c1bae20d6f	flashes-before-your-eyes	229	21	3	Flashes Before Your Eyes	\N	2636636	537760755	1.99
2882	6835844d-084a-51f4-9c76-2cef98d39549	lost-survival-guide	229	21	3	Lost Survival Guide	\N	2632590	486675063	1.99
2883	a8b0830d-c22f-5a70-8878-8156e4de25b2	solitary	230	19	3	Solitary	\N	2612894	207045178	1.99
2884	0d6b8c27-380d-5e97-8aee-22fa00d870c0	what-kate-did	231	19	3	What Kate Did	\N	2610250	484583988	1.99
2885	24403a19-105e-5096-99a6-6ed66dd4813e	raised-by-another	230	19	3	Raised By Another	\N	2590459	223623810	1.99
2886	103512db-75b4-5de8-bdcd-2e73d4c66736	stranger-in-a-strange-land-2	229	21	3	Stranger In a Strange Land	\N	2636428	505056021	1.99
2887	3f7b19c1-858c-5bbd-bc93-09048b23a314	the-23rd-psalm	231	19	3	The 23rd Psalm	\N	2610416	487401604	1.99
2888	d0f70f31-b2e9-516f-a6b7-9639c2a66b87	all-the-best-cowboys-have-daddy-issues	230	19	3	All the Best Cowboys Have Daddy Issues	\N	2555492	211743651	1.99
2889	db8b7e0a-4021-5b6f-b556-f77cc5143eaf	the-hunting-party	231	21	3	The Hunting Party	\N	2611333	520350364	1.99
2890	de0c7ba4-84f9-565c-8b63-53b0679460f3	tricia-tanaka-is-dead	229	21	3	Tricia Tanaka Is Dead	\N	2635010	548197162	1.99
2891	cad25fac-b14d-58ad-8f01-3da73ee813a0	enter-77	229	21	3	Enter 77	\N	2629796	517521422	1.99
2892	ff501a59-5334-59c8-a5e2-a8674f07b475	fire-water	231	21	3	Fire + Water	\N	2600333	488458695	1.99
2893	b96ff404-384a-5581-bc23-1f281f1480b0	whatever-the-case-may-be	230	19	3	Whatever the Case May Be	\N	2616410	183867185	1.99
2894	40665b33-d406-5183-bafe-c1f76c897c81	hearts-and-minds	230	19	3	Hearts and Minds	\N	2619462	207607466	1.99
2895	4aa17b31-fac2-5efa-b12d-101dcea8b32e	par-avion	229	21	3	Par Avion	\N	2629879	517079642	1.99
2896	128b5216-49a9-5c7f-a4c4-ffd4af7ce4d7	the-long-con	231	19	3	The Long Con	\N	2679583	518376636	1.99
2897	245b8b0e-f3bc-532d-bc5b-70ba5a3bd9f4	one-of-them	231	21	3	One of Them	\N	2698791	542332389	1.99
2898	f02eb7dc-e95c-5468-8727-60877e222caf	special	230	19	3	Special	\N	2618530	219961967	1.99
2899	e6042424-375d-586d-9fea-c3832dcc21ef	the-man-from-tallahassee	229	21	3	The Man from Tallahassee	\N	2637637	550893556	1.99
2900	51793ddd-3fb1-5450-b332-68f6e08c8cc6	expose	229	21	3	Exposé	\N	2593760	511338017	1.99
2901	27b60836-186d-5f2f-aa5f-370cbcda2027	homecoming-2	230	19	3	Homecoming	\N	2515882	210675221	1.99
2902	cffe7ee1-5d3d-59ed-832f-6d317aa785db	maternity-leave	231	21	3	Maternity Leave	\N	2780416	555244214	1.99
2903	a7527b72-1d4a-5986-8d99-0dac87b6e775	left-behind	229	21	3	Left Behind	\N	2635343	538491964	1.99
2904	bede5c37-d9c4-58b0-9ec7-ea753cb259e4	outlaws	230	19	3	Outlaws	\N	2619887	206500939	1.99
2905	b1fb1ca3-236b-558d-b60b-cae959348342	the-whole-truth	231	21	3	The Whole Truth	\N	2610125	495487014	1.99
2906	e6402ab9-5633-596f-a69b-fc4a298531ae	in-translation	230	19	3	...In Translation	\N	2604575	215441983	1.99
2907	74cbccde-b418-5dbf-94da-5b9ad93b9ddd	lockdown	231	21	3	Lockdown	\N	2610250	543886056	1.99
2908	4d02f15e-468e-5bdd-85a9-262bb313e415	one-of-us	229	21	3	One of Us	\N	2638096	502387276	1.99
2909	bffa9e0f-a5e1-5707-9778-8f1831dd52ac	catch-22	229	21	3	Catch-22	\N	2561394	489773399	1.99
2910	744039bf-1668-5e78-a050-2c94874b7045	dave	231	19	3	Dave	\N	2825166	574325829	1.99
2911	c6902cd8-0216-53e3-97ab-5bd24ff00f77	numbers	230	19	3	Numbers	\N	2609772	214709143	1.99
2912	39a2ea39-ac39-5ddf-ab9c-1f11bccadeef	d-o-c	229	21	3	D.O.C.	\N	2616032	518556641	1.99
2913	35ddeb15-a8b7-5dad-88d7-60554cc2b839	deus-ex-machina	230	19	3	Deus Ex Machina	\N	2582009	214996732	1.99
2914	34e42aec-1e6e-573a-b22f-7ea9a2c24246	s-o-s	231	19	3	S.O.S.	\N	2639541	517979269	1.99
2915	3dba737a-7790-59aa-9d48-42a2baf52ad1	do-no-harm	230	19	3	Do No Harm	\N	2618487	212039309	1.99
2916	715d532f-7ff4-5a1b-908d-fbfcb5862ace	two-for-the-road	231	21	3	Two for the Road	\N	2610958	502404558	1.99
2917	5c290664-ee62-52ab-bc04-5c958ae389aa	the-greater-good	230	19	3	The Greater Good	\N	2617784	214130273	1.99
2918	b4368c13-33c2-56b6-8108-2abeb5e6181d	track	231	19	3	"?"	\N	2782333	528227089	1.99
2919	9ca79fdf-c774-5269-a6f7-0c2fd27886b0	born-to-run	230	19	3	Born to Run	\N	2618619	213772057	1.99
2920	9e306d38-b275-5541-9399-e7b2ef008979	three-minutes	231	19	3	Three Minutes	\N	2763666	531556853	1.99
2921	a8343d26-f2f9-5833-9cdf-097ff127f828	exodus-part-1	230	19	3	Exodus (Part 1)	\N	2620747	213107744	1.99
2922	7965debc-5295-59c2-9c65-27df3d7b5fa9	live-together-die-alone-pt-1	231	21	3	Live Together, Die Alone, Pt. 1	\N	2478041	457364940	1.99
2923	0b95e507-44e4-5896-8b88-afa7aa3e62b5	exodus-part-2-season-finale	230	19	3	Exodus (Part 2) [Season Finale]	\N	2605557	208667059	1.99
2924	709c6dac-8ddb-542c-9a6f-61ff295f0352	live-together-die-alone-pt-2	231	19	3	Live Together, Die Alone, Pt. 2	\N	2656531	503619265	1.99
2925	ffda671c-dbe4-5f5b-9edb-2c27d0ac4f00	exodus-part-3-season-finale	230	19	3	Exodus (Part 3) [Season Finale]	\N	2619869	197937785	1.99
2926	83924452-6342-587b-b50f-280577f59ad9	zoo-station	232	1	1	Zoo Station	U2	276349	9056902	0.99
2927	a4e1b9a1-3388-526f-a5fb-c3b5f0377234	even-better-than-the-real-thing	232	1	1	Even Better Than The Real Thing	U2	221361	7279392	0.99
2928	363bd578-cb01-5b63-ab04-9625b24cd044	one-2	232	1	1	One	U2	276192	9158892	0.99
2929	1a3f0ce3-eabf-5f03-b7af-b5559bd8bbac	until-the-end-of-the-world	232	1	1	Until The End Of The World	U2	278700	9132485	0.99
2930	2b1877d1-e510-51e7-addc-6ec7e4e12aae	whos-gonna-ride-your-wild-horses	232	1	1	Who's Gonna Ride Your Wild Horses	U2	316551	10304369	0.99
2931	112afe42-50b2-51a8-b7d6-aee01711e75f	so-cruel	232	1	1	So Cruel	U2	349492	11527614	0.99
2932	0f18975b-de89-5104-9eb4-3e846e4c8757	the-fly	232	1	1	The Fly	U2	268982	8825399	0.99
2933	21a77a04-a9d3-5085-b322-1ba15029b751	mysterious-ways	232	1	1	Mysterious Ways	U2	243826	8062057	0.99
2934	e32885db-8407-53aa-83ef-a95252fafae4	tryin-to-throw-your-arms-around-the-world	232	1	1	Tryin' To Throw Your Arms Around The World	U2	232463	7612124	0.99
2935	6a9b010e-bc22-5540-836b-6cc91aa864a5	ultraviolet-light-my-way	232	1	1	Ultraviolet (Light My Way)	U2	330788	10754631	0.99
2936	8f537363-1e4a-5004-80f4-a5f137202c2d	acrobat	232	1	1	Acrobat	U2	270288	8824723	0.99
2937	5e2826d6-5c84-5668-a746-8299dd888682	love-is-blindness	232	1	1	Love Is Blindness	U2	263497	8531766	0.99
2938	a7f84895-ea49-5602-9951-e1743bcfe559	beautiful-day	233	1	1	Beautiful Day	Adam Clayton, Bono, Larry Mullen, The Edge	248163	8056723	0.99
2939	525924c1-8ef8-5257-8aba-28246004829c	stuck-in-a-moment-you-cant-get-out-of	233	1	1	Stuck In A Moment You Can't Get Out Of	Adam Clayton, Bono, Larry Mullen, The Edge	272378	8997366	0.99
2940	76c1ebb5-2814-58f7-98bf-f904ac435b65	elevation	233	1	1	Elevation	Adam Clayton, Bono, Larry Mullen, The Edge	227552	7479414	0.99
2941	96c414b2-24da-52f5-a2dd-1eb64bb47ccc	walk-on	233	1	1	Walk On	Adam Clayton, Bono, Larry Mullen, The Edge	296280	9800861	0.99
2942	b3ae0193-a0c6-5ebb-941e-75167f570b9f	kite	233	1	1	Kite	Adam Clayton, Bono, Larry Mullen, The Edge	266893	8765761	0.99
2943	c7751b17-c773-5c48-9d0c-50ac015ef7ac	in-a-little-while	233	1	1	In A Little While	Adam Clayton, Bono, Larry Mullen, The Edge	219271	7189647	0.99
2944	4b98a51e-7e47-588c-a99d-a47f7fd41c4c	wild-honey	233	1	1	Wild Honey	Adam Clayton, Bono, Larry Mullen, The Edge	226768	7466069	0.99
2945	13bbf43a-d2ac-5d6f-93a0-fdce0859fe62	peace-on-earth	233	1	1	Peace On Earth	Adam Clayton, Bono, Larry Mullen, The Edge	288496	9476171	0.99
2946	ac0ab99d-577e-5658-9404-f6b871b68404	when-i-look-at-the-world	233	1	1	When I Look At The World	Adam Clayton, Bono, Larry Mullen, The Edge	257776	8500491	0.99
2947	c51f83ea-514d-5250-aa56-2d6b7444fba5	new-york	233	1	1	New York	Adam Clayton, Bono, Larry Mullen, The Edge	330370	10862323	0.99
2948	30eef350-1a94-5f9f-9bc0-d199a713a321	grace	233	1	1	Grace	Adam Clayton, Bono, Larry Mullen, The Edge	330657	10877148	0.99
2949	75d67298-fbf2-5adf-bb61-4213fad4b685	the-three-sunrises	234	1	1	The Three Sunrises	U2	234788	7717990	0.99
2950	38f1a429-a640-5eda-8eb6-debd7a41adf9	spanish-eyes	234	1	1	Spanish Eyes	U2	196702	6392710	0.99
2951	89679c97-37d2-54a2-9839-49f552619f6a	sweetest-thing	234	1	1	Sweetest Thing	U2	185103	6154896	0.99
2952	db12e459-91a5-51ff-ac0f-f86fabdc9e42	love-comes-tumbling	234	1	1	Love Comes Tumbling	U2	282671	9328802	0.99
2953	c92bab16-6ecc-598c-9380-88931972ef26	bass-trap	234	1	1	Bass Trap	U2	213289	6834107	0.99
2954	31ac36c8-0c3b-57ea-8eaa-6afe3ab7e263	dancing-barefoot	234	1	1	Dancing Barefoot	Ivan Kral/Patti Smith	287895	9488294	0.99
2955	5c76db35-eb49-5846-b33f-b3a8ea3bc823	everlasting-love	234	1	1	Everlasting Love	Buzz Cason/Mac Gayden	202631	6708932	0.99
2956	6dc57bf2-eee0-5818-b883-de46baef5899	unchained-melody	234	1	1	Unchained Melody	Alex North/Hy Zaret	294164	9597568	0.99
2957	b0e359c6-0193-570e-b437-3ebd9a186544	walk-to-the-water	234	1	1	Walk To The Water	U2	289253	9523336	0.99
2958	3586c949-77a0-5e85-bd95-d7f5e72d5f90	luminous-times-hold-on-to-love	234	1	1	Luminous Times (Hold On To Love)	Brian Eno/U2	277760	9015513	0.99
2959	d97f8365-a7aa-5fa7-88bb-ecfa3f515810	hallelujah-here-she-comes	234	1	1	Hallelujah Here She Comes	U2	242364	8027028	0.99
2960	6749dc6a-6fb3-54ad-9d51-aac8cfdc531e	silver-and-gold	234	1	1	Silver And Gold	Bono	279875	9199746	0.99
2961	abccd086-6d14-5fe6-9e36-a39bdba930df	endless-deep	234	1	1	Endless Deep	U2	179879	5899070	0.99
2962	4f2e83c1-bdcc-53a4-8d79-5ee0ceb8579c	a-room-at-the-heartbreak-hotel	234	1	1	A Room At The Heartbreak Hotel	U2	274546	9015416	0.99
2963	cb0dcd0e-4aa1-5833-9a3e-4d7379e30fcb	trash-trampoline-and-the-party-girl	234	1	1	Trash, Trampoline And The Party Girl	U2	153965	5083523	0.99
2964	f99e02ca-be9d-5da8-8568-439c2b25ae00	vertigo	235	1	1	Vertigo	Adam Clayton, Bono, Larry Mullen & The Edge	194612	6329502	0.99
2965	6f07d213-6bc9-52ac-9786-b820048c2891	miracle-drug	235	1	1	Miracle Drug	Adam Clayton, Bono, Larry Mullen & The Edge	239124	7760916	0.99
2966	bfb3c068-6df1-5951-8fca-97f4b26c8038	sometimes-you-cant-make-it-on-your-own	235	1	1	Sometimes You Can't Make It On Your Own	Adam Clayton, Bono, Larry Mullen & The Edge	308976	10112863	0.99
2967	2734ec40-24a0-5aa4-9a34-c21de11406b0	love-and-peace-or-else	235	1	1	Love And Peace Or Else	Adam Clayton, Bono, Larry Mullen & The Edge	290690	9476723	0.99
2968	6c174579-f189-5b50-af40-ff8889068a22	city-of-blinding-lights	235	1	1	City Of Blinding Lights	Adam Clayton, Bono, Larry Mullen & The Edge	347951	11432026	0.99
2969	6954216c-6758-55c7-9456-ebdab8c6abde	all-because-of-you	235	1	1	All Because Of You	Adam Clayton, Bono, Larry Mullen & The Edge	219141	7198014	0.99
2970	6c84838d-ef7d-5299-a7cc-99ac14934b48	a-man-and-a-woman	235	1	1	A Man And A Woman	Adam Clayton, Bono, Larry Mullen & The Edge	270132	8938285	0.99
2971	87bcd715-9103-5592-86f8-c8a26610095e	crumbs-from-your-table	235	1	1	Crumbs From Your Table	Adam Clayton, Bono, Larry Mullen & The Edge	303568	9892349	0.99
2972	0f138046-fae1-5e8d-9ab7-569c71e0d101	one-step-closer	235	1	1	One Step Closer	Adam Clayton, Bono, Larry Mullen & The Edge	231680	7512912	0.99
2973	6255c7c4-a931-5622-bad0-039274c9e6fe	original-of-the-species	235	1	1	Original Of The Species	Adam Clayton, Bono, Larry Mullen & The Edge	281443	9230041	0.99
2974	f4b85843-0d4d-55e2-999c-e92f051f4545	yahweh	235	1	1	Yahweh	Adam Clayton, Bono, Larry Mullen & The Edge	262034	8636998	0.99
2975	dcaf69af-d6cc-55fd-a9b0-64c917f14142	discotheque	236	1	1	Discotheque	Bono, The Edge, Adam Clayton, and Larry Mullen	319582	10442206	0.99
2976	44056a2b-f4c0-5998-8a75-0cb381dd5ccb	do-you-feel-loved	236	1	1	Do You Feel Loved	Bono, The Edge, Adam Clayton, and Larry Mullen	307539	10122694	0.99
2977	6fdc15f5-c452-5d8e-b6a5-58466a2b6f50	mofo	236	1	1	Mofo	Bono, The Edge, Adam Clayton, and Larry Mullen	349178	11583042	0.99
2978	0029848e-326d-5aff-b5e7-9af08a9f17f8	if-god-will-send-his-angels	236	1	1	If God Will Send His Angels	Bono, The Edge, Adam Clayton, and Larry Mullen	322533	10563329	0.99
2979	f839cb3a-9683-539e-9ac1-5fa7d37f0610	staring-at-the-sun	236	1	1	Staring At The Sun	Bono, The Edge, Adam Clayton, and Larry Mullen	276924	9082838	0.99
2980	3ccf9a6d-743a-5980-a36a-0d8627159f9a	last-night-on-earth	236	1	1	Last Night On Earth	Bono, The Edge, Adam Clayton, and Larry Mullen	285753	9401017	0.99
2981	3697c388-1ee6-5a1e-aa5b-8b648f979751	gone-2	236	1	1	Gone	Bono, The Edge, Adam Clayton, and Larry Mullen	266866	8746301	0.99
2982	ef841c4e-d444-5eb3-a010-3ee2527fdc32	miami	236	1	1	Miami	Bono, The Edge, Adam Clayton, and Larry Mullen	293041	9741603	0.99
2983	be39ab3a-fd67-5ea9-af9a-f502b8fdb6ac	the-playboy-mansion	236	1	1	The Playboy Mansion	Bono, The Edge, Adam Clayton, and Larry Mullen	280555	9274144	0.99
2984	62481f41-c367-562e-8e26-3a6fb4b27a27	if-you-wear-that-velvet-dress	236	1	1	If You Wear That Velvet Dress	Bono, The Edge, Adam Clayton, and Larry Mullen	315167	10227333	0.99
2985	bbe2a57b-9032-59b3-b26c-29f38bf90b90	please	236	1	1	Please	Bono, The Edge, Adam Clayton, and Larry Mullen	302602	9909484	0.99
2986	60fa9580-08b0-596c-8afc-a88874362890	wake-up-dead-man	236	1	1	Wake Up Dead Man	Bono, The Edge, Adam Clayton, and Larry Mullen	292832	9515903	0.99
2987	5c90b5a1-28ea-5ab4-9bbb-d7e82e4d1c07	helter-skelter	237	1	1	Helter Skelter	Lennon, John/McCartney, Paul	187350	6097636	0.99
2988	3c71bf4c-9084-5332-bbdf-32479ebecb06	van-diemens-land	237	1	1	Van Diemen's Land	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	186044	5990280	0.99
2989	401530b9-2b48-580b-954c-b34a3c4d9c09	desire	237	1	1	Desire	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	179226	5874535	0.99
2990	dd3b857d-ecef-53c7-86d0-385cce79d452	hawkmoon-269	237	1	1	Hawkmoon 269	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	382458	12494987	0.99
2991	90231afc-b941-5acc-810c-3fdca405ef8a	all-along-the-watchtower	237	1	1	All Along The Watchtower	Dylan, Bob	264568	8623572	0.99
2992	83bb92e7-544a-57c5-946b-fe49fd8e541d	i-still-havent-found-what-im-looking-for	237	1	1	I Still Haven't Found What I'm Looking for	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	353567	11542247	0.99
2993	271c68e8-8440-5d84-86e5-527c1be61ef9	freedom-for-my-people	237	1	1	Freedom For My People	Mabins, Macie/Magee, Sterling/Robinson, Bobby	38164	1249764	0.99
2994	3a54adaf-ef78-57b0-9a9a-7402726f062d	silver-and-gold-2	237	1	1	Silver And Gold	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	349831	11450194	0.99
2995	e8801da7-311a-58ef-8fb8-24f8fde756d4	pride-in-the-name-of-love	237	1	1	Pride (In The Name Of Love)	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	267807	8806361	0.99
2996	59fed85f-73af-5d90-8ff8-441eb51c018c	angel-of-harlem	237	1	1	Angel Of Harlem	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	229276	7498022	0.99
2997	a323735e-7327-519a-bc67-bb4b0bb11e90	love-rescue-me	237	1	1	Love Rescue Me	Bono/Clayton, Adam/Dylan, Bob/Mullen Jr., Larry/The Edge	384522	12508716	0.99
2998	3d1a1edb-c3b6-5c3b-99f9-48004e0af01a	when-love-comes-to-town	237	1	1	When Love Comes To Town	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	255869	8340954	0.99
2999	09314f9d-0593-5a31-bf47-f88ba676d8ef	heartland	237	1	1	Heartland	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	303360	9867748	0.99
3000	61251e10-afd4-519c-9a57-7b17ef40876d	god-part-ii	237	1	1	God Part II	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	195604	6497570	0.99
3001	63d6d6c4-2b7d-5744-8e56-8795c5207ee6	the-star-spangled-banner	237	1	1	The Star Spangled Banner	Hendrix, Jimi	43232	1385810	0.99
3002	7ea06606-7a97-507d-b413-4d7ba2499528	bullet-the-blue-sky	237	1	1	Bullet The Blue Sky	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	337005	10993607	0.99
3003	2508f0f5-faaa-59c6-8d3e-c43a9bf071d3	all-i-want-is-you	237	1	1	All I Want Is You	Bono/Clayton, Adam/Mullen Jr., Larry/The Edge	390243	12729820	0.99
3004	e1b06fc6-89ec-56b3-b8a5-9a538aaf2d39	pride-in-the-name-of-love-2	238	1	1	Pride (In The Name Of Love)	U2	230243	7549085	0.99
3005	336442c2-689b-523e-928d-14b124f42e88	new-years-day	238	1	1	New Year's Day	U2	258925	8491818	0.99
3006	483db545-dce1-5921-89f4-7f36e21239bb	with-or-without-you	238	1	1	With Or Without You	U2	299023	9765188	0.99
3007	fe63c25b-db12-5621-91db-4fc7d60ef751	i-still-havent-found-what-im-looking-for-2	238	1	1	I Still Haven't Found What I'm Looking For	U2	280764	9306737	0.99
3008	e6245650-f598-570a-967b-e6caacec0d98	sunday-bloody-sunday	238	1	1	Sunday Bloody Sunday	U2	282174	9269668	0.99
3009	ed722023-d8f8-537b-977f-e2c0d78aa653	bad	238	1	1	Bad	U2	351817	11628058	0.99
3010	7c6d0186-df7c-54bd-9794-851c3e0df052	where-the-streets-have-no-name	238	1	1	Where The Streets Have No Name	U2	276218	9042305	0.99
3011	8b0c1ee4-a414-53aa-8914-9f798519c305	i-will-follow	238	1	1	I Will Follow	U2	218253	7184825	0.99
3012	4fb12e85-50fa-55b0-aab2-19af30932fa2	the-unforgettable-fire	238	1	1	The Unforgettable Fire	U2	295183	9684664	0.99
3013	3de207c9-a0f9-50a2-8c4c-e12e4bbf3581	sweetest-thing-2	238	1	1	Sweetest Thing	U2 & Daragh O'Toole	183066	6071385	0.99
3014	478cbe2c-9413-59e3-b053-854065539cd1	desire-2	238	1	1	Desire	U2	179853	5893206	0.99
3015	04cb3dcf-b01d-52c0-8750-92feaf097ea6	when-love-comes-to-town-2	238	1	1	When Love Comes To Town	U2	258194	8479525	0.99
3016	1bf42216-3795-59b7-8454-1c52da001c78	angel-of-harlem-2	238	1	1	Angel Of Harlem	U2	230217	7527339	0.99
3017	ad1f1094-991d-5316-8472-e8950c2b7918	all-i-want-is-you-2	238	1	1	All I Want Is You	U2 & Van Dyke Parks	591986	19202252	0.99
3018	d6964db9-ee3b-5a56-a825-b584b2e2400f	sunday-bloody-sunday-2	239	1	1	Sunday Bloody Sunday	U2	278204	9140849	0.99
3019	9da77376-65bf-579d-8fbc-945f3b042187	seconds	239	1	1	Seconds	U2	191582	6352121	0.99
3020	a31053e1-8b2d-5015-b5fd-c74012345ab2	new-years-day-2	239	1	1	New Year's Day	U2	336274	11054732	0.99
3021	84225097-726d-5231-9e06-851b5761a9cc	like-a-song	239	1	1	Like A Song...	U2	287294	9365379	0.99
3022	0182a210-6dd6-5c01-a859-036184a2dcc8	drowning-man	239	1	1	Drowning Man	U2	254458	8457066	0.99
3023	a5bac514-3ba6-53d3-96ec-1b262adf4b7e	the-refugee	239	1	1	The Refugee	U2	221283	7374043	0.99
3024	92929eda-11d4-5747-b216-4cb2c8e3fb9d	two-hearts-beat-as-one	239	1	1	Two Hearts Beat As One	U2	243487	7998323	0.99
3025	01985d0d-6654-5f39-bd56-b35e3dddd631	red-light	239	1	1	Red Light	U2	225854	7453704	0.99
3026	ca8d5136-3eac-5fcc-8339-ccf643f94b28	surrender-2	239	1	1	Surrender	U2	333505	11221406	0.99
3027	e2e04c58-23ee-5445-82e2-3cc89c9af97a	40	239	1	1	"40"	U2	157962	5251767	0.99
3028	40307353-5ba6-56cb-aaab-ba733a8b3034	zooropa	240	1	1	Zooropa	U2; Bono	392359	12807979	0.99
3029	0b766def-810d-57d9-8866-12698e913b60	babyface	240	1	1	Babyface	U2; Bono	241998	7942573	0.99
3030	2b0c8839-7e76-567f-9441-7a815194885e	numb	240	1	1	Numb	U2; Edge, The	260284	8577861	0.99
3031	21bef1e7-2de3-53d7-a1b7-8c448319ef18	lemon	240	1	1	Lemon	U2; Bono	418324	13988878	0.99
3032	e042064f-a525-50bd-9ca8-146c5037800a	stay-faraway-so-close	240	1	1	Stay (Faraway, So Close!)	U2; Bono	298475	9785480	0.99
3033	295c674d-f30c-530d-87a8-57f5dc474e5d	daddys-gonna-pay-for-your-crashed-car	240	1	1	Daddy's Gonna Pay For Your Crashed Car	U2; Bono	320287	10609581	0.99
3034	f3d869d5-f09a-57b7-9e7d-dca945f3e7fd	some-days-are-better-than-others	240	1	1	Some Days Are Better Than Others	U2; Bono	257436	8417690	0.99
3035	16d93303-df4d-52b4-b13b-e83d240ffef2	the-first-time	240	1	1	The First Time	U2; Bono	225697	7247651	0.99
3036	34ba1cbf-1539-5493-9f27-6d218754a299	dirty-day	240	1	1	Dirty Day	U2; Bono & Edge, The	324440	10652877	0.99
3037	7ec9a7b2-39da-5745-8202-b6f316b929ba	the-wanderer	240	1	1	The Wanderer	U2; Bono	283951	9258717	0.99
3038	56379d41-bf7f-545a-ba88-2c402f796f43	breakfast-in-bed-2	241	8	1	Breakfast In Bed	\N	196179	6513325	0.99
3039	96240015-eea7-505f-a2dd-6880e744aaa9	where-did-i-go-wrong	241	8	1	Where Did I Go Wrong	\N	226742	7485054	0.99
3040	f2bd2671-9984-5c1b-94b9-ab81f8d3e387	i-would-do-for-you	241	8	1	I Would Do For You	\N	334524	11193602	0.99
3041	ddb23a16-b384-5cca-ae5a-d94cc686c391	homely-girl	241	8	1	Homely Girl	\N	203833	6790788	0.99
3042	deedf10f-c5c6-5532-aff5-4faf36ad6548	here-i-am-come-and-take-me	241	8	1	Here I Am (Come And Take Me)	\N	242102	8106249	0.99
3043	aa067204-8ece-5a2f-8bc1-147cc91bdc18	kingston-town	241	8	1	Kingston Town	\N	226951	7638236	0.99
3044	06c16c8e-dd37-5296-a024-529fafd03878	wear-you-to-the-ball	241	8	1	Wear You To The Ball	\N	213342	7159527	0.99
3045	5de5cce4-65fe-5cb1-8749-f78c902c4740	i-cant-help-falling-in-love-with-you	241	8	1	(I Can't Help) Falling In Love With You	\N	207568	6905623	0.99
3046	b06fd427-5e2b-52ed-b3d0-4892ff46b6b8	higher-ground	241	8	1	Higher Ground	\N	260179	8665244	0.99
3047	b5e24909-261c-55e3-a8c0-b0dbc32b08ef	bring-me-your-cup	241	8	1	Bring Me Your Cup	\N	341498	11346114	0.99
3048	e0a83f27-d1c8-51b7-b684-58dfa47d69dc	cest-la-vie	241	8	1	C'est La Vie	\N	270053	9031661	0.99
3049	0327468e-ff5c-561a-a25c-08661ec82c10	reggae-music	241	8	1	Reggae Music	\N	245106	8203931	0.99
3050	80bf80ce-85d7-54fa-8636-554db87c6bdc	superstition	241	8	1	Superstition	\N	319582	10728099	0.99
3051	38ee4ea4-5468-5fec-adb0-299c8c0f6e65	until-my-dying-day	241	8	1	Until My Dying Day	\N	235807	7886195	0.99
3052	6df716d9-8ea8-548f-a750-4d255496785d	where-have-all-the-good-times-gone	242	1	1	Where Have All The Good Times Gone?	Ray Davies	186723	6063937	0.99
3053	d3ccbd4c-abd6-5f9f-b027-a932996eff5a	hang-em-high	242	1	1	Hang 'Em High	Alex Van Halen/David Lee Roth/Edward Van Halen/Michael Anthony	210259	6872314	0.99
3054	78a03ed5-04c0-599a-bf42-ad8daa8ae7b1	cathedral	242	1	1	Cathedral	Alex Van Halen/David Lee Roth/Edward Van Halen/Michael Anthony	82860	2650998	0.99
3055	bfad54f0-9ebf-5e64-8b72-159faccdc064	secrets	242	1	1	Secrets	Alex Van Halen/David Lee Roth/Edward Van Halen/Michael Anthony	206968	6803255	0.99
3056	ab5758a2-c118-597b-ad0c-bcd6c20081a7	intruder	242	1	1	Intruder	Alex Van Halen/David Lee Roth/Edward Van Halen/Michael Anthony	100153	3282142	0.99
3057	d8b253ff-307c-5b49-ab57-682d2f29e660	oh-pretty-woman	242	1	1	(Oh) Pretty Woman	Bill Dees/Roy Orbison	174680	5665828	0.99
3058	048a15e5-e0ac-51d4-a29c-8ca60c449c0f	dancing-in-the-street	242	1	1	Dancing In The Street	Ivy Jo Hunter/Marvin Gaye/William Stevenson	225985	7461499	0.99
3059	9ad5f8f1-6d44-5d40-857c-d4792a1f03d8	little-guitars-intro	242	1	1	Little Guitars (Intro)	Alex Van Halen/David Lee Roth/Edward Van Halen/Michael Anthony	42240	1439530	0.99
3060	461c36f9-00ab-5a3f-9680-98e060013119	little-guitars	242	1	1	Little Guitars	Alex Van Halen/David Lee Roth/Edward Van Halen/Michael Anthony	228806	7453043	0.99
3061	d139d570-48b2-5aed-92ee-91379fc2fbdd	big-bad-bill-is-sweet-william-now	242	1	1	Big Bad Bill (Is Sweet William Now)	Jack Yellen/Milton Ager	165146	5489609	0.99
3062	60c48c26-0466-50c9-9577-33ebf63ee389	the-full-bug	242	1	1	The Full Bug	Alex Van Halen/David Lee Roth/Edward Van Halen/Michael Anthony	201116	6551013	0.99
3063	a62fc9b2-7320-5e8b-b58c-289f6682c21e	happy-trails	242	1	1	Happy Trails	Dale Evans	65488	2111141	0.99
3064	b5108cd6-3158-5752-b0f8-b8c3b504124d	eruption	243	1	1	Eruption	Edward Van Halen, Alex Van Halen, David Lee Roth, Michael Anthony	102164	3272891	0.99
3065	c6035246-99aa-5be3-9dcb-ef4dac45a568	aint-talkin-bout-love	243	1	1	Ain't Talkin' 'bout Love	Edward Van Halen, Alex Van Halen, David Lee Roth, Michael Anthony	228336	7569506	0.99
3066	09fd2b28-94a0-5dd9-a628-f0a4e221633e	runnin-with-the-devil	243	1	1	Runnin' With The Devil	Edward Van Halen, Alex Van Halen, David Lee Roth, Michael Anthony	215902	7061901	0.99
3067	c9189c57-4ab2-50ea-ab32-ce08916e6dc4	dance-the-night-away	243	1	1	Dance the Night Away	Edward Van Halen, Alex Van Halen, David Lee Roth, Michael Anthony	185965	6087433	0.99
3068	3d20a225-b121-59a9-bded-4783570c84d1	and-the-cradle-will-rock	243	1	1	And the Cradle Will Rock...	Edward Van Halen, Alex Van Halen, David Lee Roth, Michael Anthony	213968	7011402	0.99
3069	441a719a-d3e6-5174-86d4-f31898c7a8a3	unchained	243	1	1	Unchained	Edward Van Halen, Alex Van Halen, David Lee Roth, Michael Anthony	208953	6777078	0.99
3070	5b2360c6-7938-5fcd-9a5c-aa39513c3607	jump	243	1	1	Jump	Edward Van Halen, Alex Van Halen, David Lee Roth	241711	7911090	0.99
3071	01bc3263-de46-51f9-b729-9a78b450fa12	panama	243	1	1	Panama	Edward Van Halen, Alex Van Halen, David Lee Roth	211853	6921784	0.99
3072	4dd2feb2-e44f-5d95-b356-c6a99dcbae45	why-cant-this-be-love	243	1	1	Why Can't This Be Love	Van Halen	227761	7457655	0.99
3073	662cb0a0-5cb3-5921-87d5-af8ef4aa52a2	dreams	243	1	1	Dreams	Edward Van Halen, Alex Van Halen, Michael Anthony,/Edward Van Halen, Alex Van Halen, Michael Anthony, Sammy Hagar	291813	9504119	0.99
3074	c48990e1-26b0-5eab-bf3f-7b182e99214d	when-its-love	243	1	1	When It's Love	Edward Van Halen, Alex Van Halen, Michael Anthony,/Edward Van Halen, Alex Van Halen, Michael Anthony, Sammy Hagar	338991	11049966	0.99
3075	fd520173-2230-59bc-8d27-c072ee336978	poundcake	243	1	1	Poundcake	Edward Van Halen, Alex Van Halen, Michael Anthony,/Edward Van Halen, Alex Van Halen, Michael Anthony, Sammy Hagar	321854	10366978	0.99
3076	a2071edc-d704-54a4-a0d2-576d1c177049	right-now	243	1	1	Right Now	Van Halen	321828	10503352	0.99
3077	c8ca058a-c7f3-5de8-8ab1-2b286e4daba6	cant-stop-loving-you	243	1	1	Can't Stop Loving You	Van Halen	248502	8107896	0.99
3078	a00f7f78-cc6e-56ca-a881-6db240ff9a09	humans-being	243	1	1	Humans Being	Edward Van Halen, Alex Van Halen, Michael Anthony,/Edward Van Halen, Alex Van Halen, Michael Anthony, Sammy Hagar	308950	10014683	0.99
3079	bd9f67bb-e65a-53c4-9434-1527a9e309a5	cant-get-this-stuff-no-more	243	1	1	Can't Get This Stuff No More	Edward Van Halen, Alex Van Halen, Michael Anthony,/Edward Van Halen, Alex Van Halen, Michael Anthony, David Lee Roth	315376	10355753	0.99
3080	41086538-a1f1-5e44-829a-dcb84f9cdb20	me-wise-magic	243	1	1	Me Wise Magic	Edward Van Halen, Alex Van Halen, Michael Anthony,/Edward Van Halen, Alex Van Halen, Michael Anthony, David Lee Roth	366053	12013467	0.99
3081	1cc82e6d-33e2-59b3-8a8f-9ab2fd347751	runnin-with-the-devil-2	244	1	1	Runnin' With The Devil	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	216032	7056863	0.99
3082	aef18d85-ea2e-5ae7-975e-55173e8b59d4	eruption-2	244	1	1	Eruption	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	102556	3286026	0.99
3083	8b4842eb-7e84-5522-809e-352dbb853b99	you-really-got-me	244	1	1	You Really Got Me	Ray Davies	158589	5194092	0.99
3084	07d69e1b-fca8-5a7a-9b48-07cc87aa9199	aint-talkin-bout-love-2	244	1	1	Ain't Talkin' 'Bout Love	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	230060	7617284	0.99
3085	d637872f-c767-53ea-a913-feca5e05b5f0	im-the-one	244	1	1	I'm The One	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	226507	7373922	0.99
3086	809fbed7-8874-57e1-a7ff-ca2720d3535a	jamies-cryin	244	1	1	Jamie's Cryin'	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	210546	6946086	0.99
3087	f196db5e-efe9-5197-a673-e95b44eba7e9	atomic-punk	244	1	1	Atomic Punk	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	182073	5908861	0.99
3088	ed26a138-0159-5c95-9a3e-aa79229be09e	feel-your-love-tonight	244	1	1	Feel Your Love Tonight	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	222850	7293608	0.99
3089	22bb9b99-24dd-5d83-86be-f3a81ac5569f	little-dreamer	244	1	1	Little Dreamer	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	203258	6648122	0.99
3090	2e701c91-19a4-51fb-9892-12463b5b59b7	ice-cream-man	244	1	1	Ice Cream Man	John Brim	200306	6573145	0.99
3091	356be51b-4473-5f98-9395-d8dda1fea7b6	on-fire	244	1	1	On Fire	Edward Van Halen, Alex Van Halen, Michael Anthony and David Lee Roth	180636	5879235	0.99
3092	84724ec7-bf31-53e8-953e-64bd87c6c1be	neworld	245	1	1	Neworld	Van Halen	105639	3495897	0.99
3093	5a1b8721-1727-5681-ae70-93f2cf619a11	without-you-2	245	1	1	Without You	Van Halen	390295	12619558	0.99
3094	eab361d4-1387-5be4-8c2f-f79f3a33d8f4	one-i-want	245	1	1	One I Want	Van Halen	330788	10743970	0.99
3095	93eb99f4-7e32-50db-a79e-014d1e670d58	from-afar	245	1	1	From Afar	Van Halen	324414	10524554	0.99
3096	2d4e009e-cd10-51b3-87d4-f33183305d95	dirty-water-dog	245	1	1	Dirty Water Dog	Van Halen	327392	10709202	0.99
3097	b0324c10-7b31-596c-908d-ad389f82640b	once-2	245	1	1	Once	Van Halen	462837	15378082	0.99
3098	e24a3a95-7c03-5084-82a5-329aa45cbfeb	fire-in-the-hole	245	1	1	Fire in the Hole	Van Halen	331728	10846768	0.99
3099	d4d23ca9-431a-5f65-b208-d1ee5a2caa74	josephina	245	1	1	Josephina	Van Halen	342491	11161521	0.99
3100	b9b52909-5601-5791-a66e-4600f6819454	year-to-the-day	245	1	1	Year to the Day	Van Halen	514612	16621333	0.99
3101	288b9866-ed0c-5585-ab0e-4df1b26dffb4	primary	245	1	1	Primary	Van Halen	86987	2812555	0.99
3102	e2a6b308-0ffb-5b28-b7f2-0da4d2760a63	ballot-or-the-bullet	245	1	1	Ballot or the Bullet	Van Halen	342282	11212955	0.99
3103	66eeb2c2-13ac-5155-b3f7-adbd99d3d785	how-many-say-i	245	1	1	How Many Say I	Van Halen	363937	11716855	0.99
3104	ceea8c63-3763-5c73-ad8c-566a6346e778	sucker-train-blues	246	1	1	Sucker Train Blues	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	267859	8738780	0.99
3105	3ac9015f-931b-571c-b16b-8f4f7a9382ff	do-it-for-the-kids	246	1	1	Do It For The Kids	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	235911	7693331	0.99
3106	d0fbfb10-997b-5e6d-a95c-b4e887cf4718	big-machine	246	1	1	Big Machine	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	265613	8673442	0.99
3107	22b8656c-625a-573f-85ed-4cee910c8471	illegal-i-song	246	1	1	Illegal I Song	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	257750	8483347	0.99
3108	e7720e1b-78ce-5a5c-b5e9-1821e2cc395f	spectacle	246	1	1	Spectacle	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	221701	7252876	0.99
3109	927f9a1a-cf02-5fce-b7e0-8c244ff1de73	fall-to-pieces	246	1	1	Fall To Pieces	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	270889	8823096	0.99
3110	d3cc7106-ff45-5983-aa89-bf7493889ce2	headspace	246	1	1	Headspace	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	223033	7237986	0.99
3111	c1b7609f-7a52-58cd-824d-88674ad77fb3	superhuman	246	1	1	Superhuman	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	255921	8365328	0.99
3112	4ecf9c91-6cd0-5590-ae41-f478d1aff298	set-me-free	246	1	1	Set Me Free	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	247954	8053388	0.99
3113	d174728e-46b3-5391-ac89-f5041e7641d6	you-got-no-right	246	1	1	You Got No Right	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	335412	10991094	0.99
3114	cb72e27e-94d7-5661-9ae8-a4c9e2942a3b	slither-2	246	1	1	Slither	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	248398	8118785	0.99
3115	91f1ab71-ba34-5983-afc9-31c8e5577d4a	dirty-little-thing	246	1	1	Dirty Little Thing	Dave Kushner, Duff, Keith Nelson, Matt Sorum, Scott Weiland & Slash	237844	7732982	0.99
3116	6e46c095-de7a-55f9-bafb-928a493e2181	loving-the-alien	246	1	1	Loving The Alien	Dave Kushner, Duff, Matt Sorum, Scott Weiland & Slash	348786	11412762	0.99
3117	e61fb0ca-3725-5b09-9710-826ff1d34282	pela-luz-dos-olhos-teus	247	7	1	Pela Luz Dos Olhos Teus	\N	119196	3905715	0.99
3118	c421e6ae-8967-583e-9eb2-26331fb4ea98	a-bencao-e-outros	247	7	1	A Bencao E Outros	\N	421093	14234427	0.99
3119	64fc2126-f714-5f04-9357-9ee62b8b790f	tudo-na-mais-santa-paz	247	7	1	Tudo Na Mais Santa Paz	\N	222406	7426757	0.99
3120	aad07a39-1279-5f88-8718-81b5b4262807	o-velho-e-aflor	247	7	1	O Velho E Aflor	\N	275121	9126828	0.99
3121	f8d02c51-c0bd-5100-aa7a-c601ab4d10c3	cotidiano-n-2	247	7	1	Cotidiano N 2	\N	55902	1805797	0.99
3122	a2e595c0-6858-527f-a5cd-1f15be7c0660	adeus	247	7	1	Adeus	\N	221884	7259351	0.99
3123	f42de11e-9142-53ff-93d9-be857280fc5f	samba-pra-endrigo	247	7	1	Samba Pra Endrigo	\N	259265	8823551	0.99
3124	825e6395-fd37-577c-a8b9-4e6377bd5b89	so-por-amor	247	7	1	So Por Amor	\N	236591	7745764	0.99
3125	173b631c-10b5-57dd-8c66-da19fdc23b32	meu-pranto-rolou	247	7	1	Meu Pranto Rolou	\N	181760	6003345	0.99
3126	db00d45b-2725-5038-94da-dacd1f197953	mulher-carioca	247	7	1	Mulher Carioca	\N	191686	6395048	0.99
3127	178a223e-0ae3-5813-861f-3fdaf437cb30	um-homem-chamado-alfredo	247	7	1	Um Homem Chamado Alfredo	\N	151640	4976227	0.99
3128	f66621a1-d882-5444-9797-30cfcf01b78d	samba-do-jato	247	7	1	Samba Do Jato	\N	220813	7357840	0.99
3129	4483498e-11c9-5183-a9ae-bd21058177cb	oi-la	247	7	1	Oi, La	\N	167053	5562700	0.99
3130	eee8aaee-6e5f-5803-b3ba-4d766a3f2214	vinicius-poeta-do-encontro	247	7	1	Vinicius, Poeta Do Encontro	\N	336431	10858776	0.99
3131	d66b46de-23ba-57f7-84a7-a1bdf5147aaa	soneto-da-separacao	247	7	1	Soneto Da Separacao	\N	193880	6277511	0.99
3132	d9f19b45-6c4f-54af-bdd2-08f73b7aa0a5	still-of-the-night	141	3	1	Still Of The Night	Sykes	398210	13043817	0.99
3133	c3a3048c-9eba-539a-92a8-f7b44f31dc79	here-i-go-again	141	3	1	Here I Go Again	Marsden	233874	7652473	0.99
3134	242cb5d6-25a0-5e37-881b-59759609ab67	is-this-love	141	3	1	Is This Love	Sykes	283924	9262360	0.99
3135	cb524b94-544f-53c1-909e-a11876b22da5	love-aint-no-stranger	141	3	1	Love Ain't No Stranger	Galley	259395	8490428	0.99
3136	d482374d-a8b0-59c0-80a0-02ec2f9f5270	looking-for-love	141	3	1	Looking For Love	Sykes	391941	12769847	0.99
3137	84654505-a7e7-5613-8180-254e2512ec1e	now-youre-gone	141	3	1	Now You're Gone	Vandenberg	251141	8162193	0.99
3138	c61b5ef0-1531-55f2-8929-45ebd6287997	slide-it-in	141	3	1	Slide It In	Coverdale	202475	6615152	0.99
3139	8cfd43c7-1fd7-5598-aa00-6b000e92a4bc	slow-an-easy	141	3	1	Slow An' Easy	Moody	367255	11961332	0.99
3140	a8e3f273-0465-5601-a85f-e72776966b7a	judgement-day	141	3	1	Judgement Day	Vandenberg	317074	10326997	0.99
3141	6c30bca9-22d7-5ad6-98c5-debd13c93c92	youre-gonna-break-my-hart-again	141	3	1	You're Gonna Break My Hart Again	Sykes	250853	8176847	0.99
3142	23aa3f74-2dd5-5b97-b390-060332653dfc	the-deeper-the-love	141	3	1	The Deeper The Love	Vandenberg	262791	8606504	0.99
3143	1a1c20a7-d7d5-583e-b4bd-b061aead0f0e	crying-in-the-rain	141	3	1	Crying In The Rain	Coverdale	337005	10931921	0.99
3144	2123da58-ba96-5660-8dee-f6bdd309f43b	fool-for-your-loving	141	3	1	Fool For Your Loving	Marsden/Moody	250801	8129820	0.99
3145	6297e86f-8049-5770-87ab-95fd4bd24e44	sweet-lady-luck	141	3	1	Sweet Lady Luck	Vandenberg	273737	8919163	0.99
3146	c2ed11b3-ced5-5aca-80d2-390a39255c24	faixa-amarela	248	7	1	Faixa Amarela	Beto Gogo/Jessé Pai/Luiz Carlos/Zeca Pagodinho	240692	8082036	0.99
3147	8ec305c7-caa6-5719-946a-48e4da0914f1	posso-ate-me-apaixonar	248	7	1	Posso Até Me Apaixonar	Dudu Nobre	200698	6735526	0.99
3148	8447a6eb-db63-58e5-aa71-572ff446c932	nao-sou-mais-disso	248	7	1	Não Sou Mais Disso	Jorge Aragão/Zeca Pagodinho	225985	7613817	0.99
3149	c125bc3c-ac4a-54d3-8956-0b55dcc265af	vivo-isolado-do-mundo	248	7	1	Vivo Isolado Do Mundo	Alcides Dias Lopes	180035	6073995	0.99
3150	cdf04627-d36d-5060-bd3c-cbf7ea1ddd93	coracao-em-desalinho	248	7	1	Coração Em Desalinho	Mauro Diniz/Ratino Sigem	185208	6225948	0.99
3151	8ff0dc95-f9ed-54e9-b0d8-3835cc02f4d9	seu-balance	248	7	1	Seu Balancê	Paulinho Rezende/Toninho Geraes	219454	7311219	0.99
3152	c5332b0d-b18d-53ee-a3c1-797c73e93703	vai-adiar	248	7	1	Vai Adiar	Alcino Corrêa/Monarco	270393	9134882	0.99
3153	03476dd0-f76c-5b7f-b5c5-1fc1a500c99e	rugas	248	7	1	Rugas	Augusto Garcez/Nelson Cavaquinho	140930	4703182	0.99
3154	75d5a921-fbed-5333-bd57-293b9b4eb313	feirinha-da-pavuna-luz-do-repente-bagaco-da-laranja	248	7	1	Feirinha da Pavuna/Luz do Repente/Bagaço da Laranja	Arlindo Cruz/Franco/Marquinhos PQD/Negro, Jovelina Pérolo/Zeca Pagodinho	107206	3593684	0.99
3155	46231ef4-bcad-55ed-972e-4d536a1f5ded	sem-essa-de-malandro-agulha	248	7	1	Sem Essa de Malandro Agulha	Aldir Blanc/Jayme Vignoli	158484	5332668	0.99
3156	4e21d12e-9411-55e0-b03e-955c9a5f622f	chico-nao-vai-na-corimba	248	7	1	Chico Não Vai na Corimba	Dudu Nobre/Zeca Pagodinho	269374	9122188	0.99
3157	8cb20b52-b0f4-50a4-80ca-89817a21245e	papel-principal	248	7	1	Papel Principal	Almir Guineto/Dedé Paraiso/Luverci Ernesto	217495	7325302	0.99
3158	03d06e6c-2b49-5d3d-9399-ffaa1d80e175	saudade-louca	248	7	1	Saudade Louca	Acyr Marques/Arlindo Cruz/Franco	243591	8136475	0.99
3159	746302b5-35f0-59dc-a3ae-6c5cb90539b0	camarao-que-dorme-e-onda-leva	248	7	1	Camarão que Dorme e Onda Leva	Acyi Marques/Arlindo Bruz/Braço, Beto Sem/Zeca Pagodinho	299102	10012231	0.99
3160	2e67296e-f0f5-50de-8c39-741b6751fd3d	sapopemba-e-maxambomba	248	7	1	Sapopemba e Maxambomba	Nei Lopes/Wilson Moreira	245394	8268712	0.99
3161	26a6ec4f-8208-5149-8890-401fa3586699	minha-fe	248	7	1	Minha Fé	Murilão	206994	6981474	0.99
3162	dcf8efcc-4323-5773-b36b-51cea0443077	lua-de-ogum	248	7	1	Lua de Ogum	Ratinho/Zeca Pagodinho	168463	5719129	0.99
3163	d1bf368b-ed10-510f-a056-40297a48b686	samba-pras-mocas	248	7	1	Samba pras moças	Grazielle/Roque Ferreira	152816	5121366	0.99
3164	b83dd196-5fdb-524c-a49f-e59a68799e75	verdade	248	7	1	Verdade	Carlinhos Santana/Nelson Rufino	332826	11120708	0.99
3165	7b2a9f8e-d5b4-57bf-8cfe-eeaec736dfb2	the-brig	229	21	3	The Brig	\N	2617325	488919543	1.99
3166	2875d404-a54e-52fe-9de9-f706a7eacac5	07	228	21	3	.07%	\N	2585794	541715199	1.99
3167	aa6eafd4-e690-5714-8a10-34a10bbe13fa	five-years-gone	228	21	3	Five Years Gone	\N	2587712	530551890	1.99
3168	0ef78694-a94c-50c6-b606-cc9ef421bc1e	the-hard-part	228	21	3	The Hard Part	\N	2601017	475996611	1.99
3169	2c7df503-7362-5c85-8eff-d6f98f970eb1	the-man-behind-the-curtain	229	21	3	The Man Behind the Curtain	\N	2615990	493951081	1.99
3170	2bac9a1a-b379-5bfb-99e2-350bfa782405	greatest-hits	229	21	3	Greatest Hits	\N	2617117	522102916	1.99
3171	f9259e20-412a-5bfa-9973-74e8dc2d0682	landslide-2	228	21	3	Landslide	\N	2600725	518677861	1.99
3172	09bb9e92-1634-5de2-9047-a418201ccc78	the-office-an-american-workplace-pilot	249	19	3	The Office: An American Workplace (Pilot)	\N	1380833	290482361	1.99
3173	8b3db209-24e1-5ef5-9156-33d696ca9a6d	diversity-day	249	19	3	Diversity Day	\N	1306416	257879716	1.99
3174	7d088ed8-f962-598e-ba94-9a5eb9fcf504	health-care	249	19	3	Health Care	\N	1321791	260493577	1.99
3175	5655c8c0-0170-5dc5-be96-5c0524b6f7b8	the-alliance	249	19	3	The Alliance	\N	1317125	266203162	1.99
3176	edd3a5b5-8842-5d63-b2cb-a949e61aaae8	basketball	249	19	3	Basketball	\N	1323541	267464180	1.99
3177	22cb0077-29b6-50ff-af9e-54c144b7e182	hot-girl	249	19	3	Hot Girl	\N	1325458	267836576	1.99
3178	a5e645b4-feb5-56c3-a10e-3bdb4794a56b	the-dundies	250	19	3	The Dundies	\N	1253541	246845576	1.99
3179	69022c11-ef04-5723-b54f-3121f38a0259	sexual-harassment	250	19	3	Sexual Harassment	\N	1294541	273069146	1.99
3180	62fa2b64-6ce2-5cff-b5f4-c17357c1b3a1	office-olympics	250	19	3	Office Olympics	\N	1290458	256247623	1.99
3181	1ce1d287-714c-505c-a123-b4f3c2b6f460	the-fire	250	19	3	The Fire	\N	1288166	266856017	1.99
3182	85ba80c1-3d98-59ea-8e42-82e7a2803e8c	halloween	250	19	3	Halloween	\N	1315333	249205209	1.99
3183	1057cfe9-fcfd-5aa6-9500-a6b9b69ec5b2	the-fight	250	19	3	The Fight	\N	1320028	277149457	1.99
3184	e3e0632a-55b8-5f3f-adf1-faa71580699b	the-client	250	19	3	The Client	\N	1299341	253836788	1.99
3185	20d618af-5caf-5050-a49d-24a24fa7c6a0	performance-review	250	19	3	Performance Review	\N	1292458	256143822	1.99
3186	1f4669a9-46bf-58c3-801f-80df9d411a2d	email-surveillance	250	19	3	Email Surveillance	\N	1328870	265101113	1.99
3187	5b372a8d-d13f-56e8-b214-6c30c8f09f34	christmas-party	250	19	3	Christmas Party	\N	1282115	260891300	1.99
3188	57bba95e-9075-5bf0-b0c7-195bd6823939	booze-cruise	250	19	3	Booze Cruise	\N	1267958	252518021	1.99
3189	da0c1829-18cb-5611-91a9-2c80c3292546	the-injury	250	19	3	The Injury	\N	1275275	253912762	1.99
3190	9b028557-3e17-5506-ad60-1a5a365781f1	the-secret	250	19	3	The Secret	\N	1264875	253143200	1.99
3191	49af7d3d-39e6-53f3-be9d-50e5079fc85f	the-carpet	250	19	3	The Carpet	\N	1264375	256477011	1.99
3192	594810f4-6075-5eb1-992b-84450c023252	boys-and-girls	250	19	3	Boys and Girls	\N	1278333	255245729	1.99
3193	be982203-8711-5b44-99ac-31173592dde6	valentines-day	250	19	3	Valentine's Day	\N	1270375	253552710	1.99
3194	2472a8cd-7cce-5f89-b45b-a77adff4b8c2	dwights-speech	250	19	3	Dwight's Speech	\N	1278041	255001728	1.99
3195	e9f98864-0dbe-52a0-ac84-4ed70ae410b1	take-your-daughter-to-work-day	250	19	3	Take Your Daughter to Work Day	\N	1268333	253451012	1.99
3196	0b6517b2-6cb0-5796-89f0-273cc5f18f7f	michaels-birthday	250	19	3	Michael's Birthday	\N	1237791	247238398	1.99
3197	c336d9ce-2b83-589f-a455-16c346d257a2	drug-testing	250	19	3	Drug Testing	\N	1278625	244626927	1.99
3198	16a64fd4-413d-58cc-a079-abf445cd9124	conflict-resolution	250	19	3	Conflict Resolution	\N	1274583	253808658	1.99
3199	230ea690-f548-5c43-914d-2216cdfcb57b	casino-night-season-finale	250	19	3	Casino Night - Season Finale	\N	1712791	327642458	1.99
3200	855e1b9d-bc83-5e19-a09c-181d2bc052a6	gay-witch-hunt	251	19	3	Gay Witch Hunt	\N	1326534	276942637	1.99
3201	76d17df0-3e93-585c-a3a9-d2d8edef3459	the-convention	251	19	3	The Convention	\N	1297213	255117055	1.99
3202	5479ef3b-f7e4-5e67-b281-c5c5e60cb7cd	the-coup	251	19	3	The Coup	\N	1276526	267205501	1.99
3203	71c4a852-10aa-5fac-a19d-1571d3274159	grief-counseling	251	19	3	Grief Counseling	\N	1282615	256912833	1.99
3204	b3118968-768f-5121-a2b1-c2d8abaab9dc	the-initiation	251	19	3	The Initiation	\N	1280113	251728257	1.99
3205	b8ac408e-3b47-5895-b00c-548732c81b03	diwali	251	19	3	Diwali	\N	1279904	252726644	1.99
3206	098d4e10-f144-576c-84c4-47297028f51f	branch-closing	251	19	3	Branch Closing	\N	1822781	358761786	1.99
3207	fbac22ae-3d42-5402-941c-13b4bf640af6	the-merger	251	19	3	The Merger	\N	1801926	345960631	1.99
3208	3967b545-3e7f-5898-a53c-831b4f3947c6	the-convict	251	22	3	The Convict	\N	1273064	248863427	1.99
3209	8b06e1be-d969-5fa0-bcd9-0e7a3c60e5bb	a-benihana-christmas-pts-1-2	251	22	3	A Benihana Christmas, Pts. 1 & 2	\N	2519436	515301752	1.99
3210	4b852751-511a-5bb7-b933-1c007450a2cc	back-from-vacation	251	22	3	Back from Vacation	\N	1271688	245378749	1.99
3211	1fd4046a-d618-5592-9d2e-74d64f11f5ff	traveling-salesmen	251	22	3	Traveling Salesmen	\N	1289039	250822697	1.99
3212	1f191977-539d-56a9-9b41-11cf558e8697	producers-cut-the-return	251	22	3	Producer's Cut: The Return	\N	1700241	337219980	1.99
3213	f880ec4d-7ae0-5a6e-8830-8bb11bf23df4	ben-franklin	251	22	3	Ben Franklin	\N	1271938	264168080	1.99
3214	d2658437-5252-5317-9052-da6dc410fdbf	phylliss-wedding	251	22	3	Phyllis's Wedding	\N	1271521	258561054	1.99
3215	0cb22520-23c4-5de9-b10e-9f8c7ba61555	business-school	251	22	3	Business School	\N	1302093	254402605	1.99
3216	50080192-fc96-5c26-be42-b8c8cbb4298c	cocktails	251	22	3	Cocktails	\N	1272522	259011909	1.99
3217	7a39597c-c145-58db-b72c-bcf85281e7ad	the-negotiation	251	22	3	The Negotiation	\N	1767851	371663719	1.99
3218	aa3874c8-a63d-56f3-a4c9-265707df406e	safety-training	251	22	3	Safety Training	\N	1271229	253054534	1.99
3219	4f3fb978-4576-51d3-ab85-fc0f78add15c	product-recall	251	22	3	Product Recall	\N	1268268	251208610	1.99
3220	faf82808-bece-5a96-a08a-2a1f8c9785a3	womens-appreciation	251	22	3	Women's Appreciation	\N	1732649	338778844	1.99
3221	e95505e4-14d4-5159-9ab9-e50bd6835305	beach-games	251	22	3	Beach Games	\N	1676134	333671149	1.99
3222	936c911a-2abb-5975-b1c7-f1edeb509c65	the-job	251	22	3	The Job	\N	2541875	501060138	1.99
3223	ff9aec0f-a1fe-56f9-b6d1-be2cf10fcd0d	how-to-stop-an-exploding-man	228	21	3	How to Stop an Exploding Man	\N	2687103	487881159	1.99
3224	d5f74b5a-97f5-5fe7-aeec-38e99fd16eec	through-a-looking-glass	229	21	3	Through a Looking Glass	\N	5088838	1059546140	1.99
3225	aed2542a-4ad2-58d0-9a51-454dddbb23e9	your-time-is-gonna-come-2	252	1	2	Your Time Is Gonna Come	Page, Jones	310774	5126563	0.99
3226	820cbb3e-f623-5f74-ab32-fd4d831800e7	battlestar-galactica-pt-1	253	20	3	Battlestar Galactica, Pt. 1	\N	2952702	541359437	1.99
3227	6b1001e5-a015-58f3-bd8e-98ddbce07310	battlestar-galactica-pt-2	253	20	3	Battlestar Galactica, Pt. 2	\N	2956081	521387924	1.99
3228	415f29f2-b19e-54aa-9a80-4db4ab6d4c41	battlestar-galactica-pt-3	253	20	3	Battlestar Galactica, Pt. 3	\N	2927802	554509033	1.99
3229	264ef210-be3b-5c60-8b9b-109b1aa07952	lost-planet-of-the-gods-pt-1	253	20	3	Lost Planet of the Gods, Pt. 1	\N	2922547	537812711	1.99
3230	c2a9eb37-3255-542f-9570-af1538a70ae1	lost-planet-of-the-gods-pt-2	253	20	3	Lost Planet of the Gods, Pt. 2	\N	2914664	534343985	1.99
3231	27450521-e00b-5352-91a8-afc9fc736fb6	the-lost-warrior	253	20	3	The Lost Warrior	\N	2920045	558872190	1.99
3232	77c21cdc-9b27-5bbc-9432-308a1a460060	the-long-patrol	253	20	3	The Long Patrol	\N	2925008	513122217	1.99
3233	fc999c44-7f44-51e7-8368-67291182f32e	the-gun-on-ice-planet-zero-pt-1	253	20	3	The Gun On Ice Planet Zero, Pt. 1	\N	2907615	540980196	1.99
3234	848e1a18-2099-5889-b27d-2279e91cea45	the-gun-on-ice-planet-zero-pt-2	253	20	3	The Gun On Ice Planet Zero, Pt. 2	\N	2924341	546542281	1.99
3235	af139560-22d5-5494-880f-bd037ae0db96	the-magnificent-warriors	253	20	3	The Magnificent Warriors	\N	2924716	570152232	1.99
3236	c71036b3-0c96-5a93-89bd-d2df6d2b4e9a	the-young-lords	253	20	3	The Young Lords	\N	2863571	587051735	1.99
3237	f68171c0-66a7-52a7-80a0-d73cf3f0eec8	the-living-legend-pt-1	253	20	3	The Living Legend, Pt. 1	\N	2924507	503641007	1.99
3238	a310cd46-d619-5c83-ad44-6a0b6b7af78d	the-living-legend-pt-2	253	20	3	The Living Legend, Pt. 2	\N	2923298	515632754	1.99
3239	55bfef0d-ce2a-5557-9cea-558ed9ae35ff	fire-in-space	253	20	3	Fire In Space	\N	2926593	536784757	1.99
3240	eeb63488-a212-5d95-af22-1f4a512d8a3a	war-of-the-gods-pt-1	253	20	3	War of the Gods, Pt. 1	\N	2922630	505761343	1.99
3241	0a85321a-002b-57b5-bc80-78684d4c8c31	war-of-the-gods-pt-2	253	20	3	War of the Gods, Pt. 2	\N	2923381	487899692	1.99
3242	fb09cabf-20a6-5339-a8b8-637d195daa8d	the-man-with-nine-lives	253	20	3	The Man With Nine Lives	\N	2956998	577829804	1.99
3243	e25aa583-6686-5a8f-bdee-b7f6faa39213	murder-on-the-rising-star	253	20	3	Murder On the Rising Star	\N	2935894	551759986	1.99
3244	7bbe3e30-e758-54b4-9800-63e5a7c27fa8	greetings-from-earth-pt-1	253	20	3	Greetings from Earth, Pt. 1	\N	2960293	536824558	1.99
3245	21b8e625-0e21-5901-8896-0974829edf31	greetings-from-earth-pt-2	253	20	3	Greetings from Earth, Pt. 2	\N	2903778	527842860	1.99
3246	db538af5-f616-5cc9-829e-7e02f72b575a	baltars-escape	253	20	3	Baltar's Escape	\N	2922088	525564224	1.99
3247	ef745bb3-bf7b-585c-8030-3e109898b20e	experiment-in-terra	253	20	3	Experiment In Terra	\N	2923548	547982556	1.99
3248	652bbd3d-2aa4-5473-93fc-27624e25004f	take-the-celestra	253	20	3	Take the Celestra	\N	2927677	512381289	1.99
3249	efa91d12-baca-5daf-bc51-624d475da7df	the-hand-of-god	253	20	3	The Hand of God	\N	2924007	536583079	1.99
3250	5f5ffeae-d5b1-5e30-aa69-25994e80f6f0	pilot	254	19	3	Pilot	\N	2484567	492670102	1.99
3251	7dab73e6-b95d-5984-99d8-d1f2f369cf25	through-the-looking-glass-pt-2	229	21	3	Through the Looking Glass, Pt. 2	\N	2617117	550943353	1.99
3252	2e8aae3e-d4d5-5fdd-a0b6-7651a61033fe	through-the-looking-glass-pt-1	229	21	3	Through the Looking Glass, Pt. 1	\N	2610860	493211809	1.99
3253	8763c866-1312-515d-aebd-a2b3facbcd6f	instant-karma	255	9	2	Instant Karma	\N	193188	3150090	0.99
3254	de6aaabe-a55c-5d47-afe3-45ee0b8d802b	9-dream	255	9	2	#9 Dream	\N	278312	4506425	0.99
3255	d673b52f-0405-5803-a2d0-c1fb8d72f5a0	mother	255	9	2	Mother	\N	287740	4656660	0.99
3256	7ee75fb6-0135-570f-9e8a-dde78267b059	give-peace-a-chance	255	9	2	Give Peace a Chance	\N	274644	4448025	0.99
3257	2c5b7cda-496f-54f0-92ad-67bffc2be723	cold-turkey	255	9	2	Cold Turkey	\N	281424	4556003	0.99
3258	0f551b1f-ce46-52b8-ab6a-d20ee721ad26	whatever-gets-you-thru-the-night	255	9	2	Whatever Gets You Thru the Night	\N	215084	3499018	0.99
3259	c90ac94e-5a95-5aa1-83dd-47aea7953b28	im-losing-you	255	9	2	I'm Losing You	\N	240719	3907467	0.99
3260	7edc40d5-77fe-532f-985f-297d34a2c9f3	gimme-some-truth	255	9	2	Gimme Some Truth	\N	232778	3780807	0.99
3261	d7b161f9-64a0-58f7-8a32-8a86d6105b1e	oh-my-love	255	9	2	Oh, My Love	\N	159473	2612788	0.99
3262	652686b6-1065-5073-88e2-5c0c6e04facf	imagine	255	9	2	Imagine	\N	192329	3136271	0.99
3263	f8de04cc-f71c-582a-a820-260dea0eaa4d	nobody-told-me	255	9	2	Nobody Told Me	\N	210348	3423395	0.99
3264	65f27fbb-74c4-5644-999c-bb9834da4af1	jealous-guy	255	9	2	Jealous Guy	\N	239094	3881620	0.99
3265	3be68355-a2b4-58c3-be77-d11ae5f222b5	working-class-hero	255	9	2	Working Class Hero	\N	265449	4301430	0.99
3266	bd4044cc-8619-5d83-a491-b4bb7912a128	power-to-the-people	255	9	2	Power to the People	\N	213018	3466029	0.99
3267	da6a9eb2-e5a8-57df-a870-a1fccfbaab98	imagine-2	255	9	2	Imagine	\N	219078	3562542	0.99
3268	f558deb5-0b13-57ed-86f9-794b2147b450	beautiful-boy	255	9	2	Beautiful Boy	\N	227995	3704642	0.99
3269	fbaa9a1f-54d6-5e35-9f94-3567cabbd55a	isolation	255	9	2	Isolation	\N	156059	2558399	0.99
3270	e162498d-118d-5b68-8d0b-0d7d8d6fa02a	watching-the-wheels	255	9	2	Watching the Wheels	\N	198645	3237063	0.99
3271	68970841-f2c1-5e42-bbd5-968a5d6c113e	grow-old-with-me	255	9	2	Grow Old With Me	\N	149093	2447453	0.99
3272	3696c43e-031c-5d66-a8bb-7682fc06497e	gimme-some-truth-2	255	9	2	Gimme Some Truth	\N	187546	3060083	0.99
3273	4daa195e-351a-5b1f-9440-9990f2dfb0e1	just-like-starting-over	255	9	2	[Just Like] Starting Over	\N	215549	3506308	0.99
3274	d4160bca-ee54-5931-a29c-09b89ec7cdec	god	255	9	2	God	\N	260410	4221135	0.99
3275	3d222e50-c25e-55af-bafe-773894e4fe46	real-love-2	255	9	2	Real Love	\N	236911	3846658	0.99
3276	d4ff6991-7872-5265-928f-fc413f240253	sympton-of-the-universe	256	1	2	Sympton of the Universe	\N	340890	5489313	0.99
3277	baa2b580-f199-5ec7-b429-2bcd6d7b8999	snowblind-3	256	1	2	Snowblind	\N	295960	4773171	0.99
3278	8768e7ae-7488-56d5-af9e-0827946f318f	black-sabbath-2	256	1	2	Black Sabbath	\N	364180	5860455	0.99
3279	a7f99d9b-f811-5aa9-858f-3adb0106096e	fairies-wear-boots	256	1	2	Fairies Wear Boots	\N	392764	6315916	0.99
3280	05b00934-18c7-555d-92b6-41aaca730467	war-pigs-2	256	1	2	War Pigs	\N	515435	8270194	0.99
3281	b0924694-a8eb-51b0-8fcc-c071bc74e631	the-wizard-2	256	1	2	The Wizard	\N	282678	4561796	0.99
3282	3ffa36c3-97fd-52d7-b479-eaa83b7c19f4	n-i-b-2	256	1	2	N.I.B.	\N	335248	5399456	0.99
3283	2b6d4738-ff8e-5c75-83a9-6ac548b553b8	sweet-leaf	256	1	2	Sweet Leaf	\N	354706	5709700	0.99
3284	ebfc582a-bbe5-522a-abb7-1c4da1a94fe5	never-say-die	256	1	2	Never Say Die	\N	258343	4173799	0.99
3285	c60abaf3-8a25-5752-b0ac-3ce260691048	sabbath-bloody-sabbath	256	1	2	Sabbath, Bloody Sabbath	\N	333622	5373633	0.99
3286	ec9a30ce-4668-5a58-b1d2-ab9bcaa24a38	iron-man-children-of-the-grave	256	1	2	Iron Man/Children of the Grave	\N	552308	8858616	0.99
3287	809c747b-345a-5491-b6ed-7462b61dc148	paranoid-2	256	1	2	Paranoid	\N	189171	3071042	0.99
3288	30ce8bc6-4213-5451-93e3-90a24c19cf1a	rock-you-like-a-hurricane	257	1	2	Rock You Like a Hurricane	\N	255766	4300973	0.99
3289	9089956f-586d-5896-a01a-6ab4e58e318e	no-one-like-you	257	1	2	No One Like You	\N	240325	4050259	0.99
3290	58a1d712-e287-599a-b60e-d807c1886e63	the-zoo	257	1	2	The Zoo	\N	332740	5550779	0.99
3291	2a5fefcf-2204-503b-996a-36e800aedf79	loving-you-sunday-morning	257	1	2	Loving You Sunday Morning	\N	339125	5654493	0.99
3292	e621ee43-bdc3-5148-8529-9f47f92e6b86	still-loving-you	257	1	2	Still Loving You	\N	390674	6491444	0.99
3293	f020a396-687f-51b4-b68b-410edb9b9e0a	big-city-nights	257	1	2	Big City Nights	\N	251865	4237651	0.99
3294	be849b03-8e2e-5c05-bc34-2688c698fd34	believe-in-love	257	1	2	Believe in Love	\N	325774	5437651	0.99
3295	94d3c57b-54e5-5931-b2d4-eb23e0fb9be6	rhythm-of-love	257	1	2	Rhythm of Love	\N	231246	3902834	0.99
3296	24db5750-9d9b-5657-89f7-3c80c8038021	i-cant-explain-2	257	1	2	I Can't Explain	\N	205332	3482099	0.99
3297	feb5f1b1-8604-5510-9fc8-f1a9ff1717a8	tease-me-please-me	257	1	2	Tease Me Please Me	\N	287229	4811894	0.99
3298	cce9301b-5da9-5573-a25f-048000ed8539	wind-of-change	257	1	2	Wind of Change	\N	315325	5268002	0.99
3299	1cf75f65-0448-5996-8780-0c9c1a5d7358	send-me-an-angel	257	1	2	Send Me an Angel	\N	273041	4581492	0.99
3300	bd09a0e1-fb21-55fd-a417-28dab52cb5e9	jump-around	258	17	1	Jump Around	E. Schrody/L. Muggerud	217835	8715653	0.99
3301	24845a99-cada-5da4-9640-9f9396ec33d2	salutations	258	17	1	Salutations	E. Schrody/L. Dimant	69120	2767047	0.99
3302	568fb783-9806-50ee-a524-712249e68b6b	put-your-head-out	258	17	1	Put Your Head Out	E. Schrody/L. Freese/L. Muggerud	182230	7291473	0.99
3303	1f0f1016-f241-5f4a-a191-3539fd601d02	top-o-the-morning-to-ya	258	17	1	Top O' The Morning To Ya	E. Schrody/L. Dimant	216633	8667599	0.99
3304	2b1edf82-6738-51eb-8485-6e361a8eb605	commercial-1	258	17	1	Commercial 1	L. Muggerud	7941	319888	0.99
3305	dde6ce0f-898c-5522-9fe7-7bbe0ea621b0	house-and-the-rising-sun	258	17	1	House And The Rising Sun	E. Schrody/J. Vasquez/L. Dimant	219402	8778369	0.99
3306	dd137d0b-fa88-54e2-a931-507ba26ae456	shamrocks-and-shenanigans	258	17	1	Shamrocks And Shenanigans	E. Schrody/L. Dimant	218331	8735518	0.99
3307	8feb7c2e-1718-5ead-b8a7-43612016c476	house-of-pain-anthem	258	17	1	House Of Pain Anthem	E. Schrody/L. Dimant	155611	6226713	0.99
3308	ed663f95-0374-5c84-98fa-167eeef74933	danny-boy-danny-boy	258	17	1	Danny Boy, Danny Boy	E. Schrody/L. Muggerud	114520	4583091	0.99
3309	ccb2baad-470d-5270-bba6-e03b38247a4e	guess-whos-back	258	17	1	Guess Who's Back	E. Schrody/L. Muggerud	238393	9537994	0.99
3310	b3b36515-8a7f-5345-aebe-2facb4d7547e	commercial-2	258	17	1	Commercial 2	L. Muggerud	21211	850698	0.99
3311	d61ecb45-d333-53c5-b3d3-fdc1be19f541	put-on-your-shit-kickers	258	17	1	Put On Your Shit Kickers	E. Schrody/L. Muggerud	190432	7619569	0.99
3312	7e7da3b7-d25e-5f2f-a83c-a8d44cb167ca	come-and-get-some-of-this	258	17	1	Come And Get Some Of This	E. Schrody/L. Muggerud/R. Medrano	170475	6821279	0.99
3313	215a6647-ac80-52a6-9d0e-1b4c6969aaac	life-goes-on	258	17	1	Life Goes On	E. Schrody/R. Medrano	163030	6523458	0.99
3314	d0dd1650-7cdc-5112-97f5-7705f44642ce	one-for-the-road	258	17	1	One For The Road	E. Schrody/L. Dimant/L. Muggerud	170213	6810820	0.99
3315	f5d47cb8-d36e-5028-b7c0-2894c1bac87b	feel-it	258	17	1	Feel It	E. Schrody/R. Medrano	239908	9598588	0.99
3316	1afcde18-42d7-571b-b671-f859d2a01024	all-my-love-2	258	17	1	All My Love	E. Schrody/L. Dimant	200620	8027065	0.99
3317	34e6bc68-713c-54b5-9b9e-119fc9344626	jump-around-pete-rock-remix	258	17	1	Jump Around (Pete Rock Remix)	E. Schrody/L. Muggerud	236120	9447101	0.99
3318	20c986b6-a2ff-5f11-976b-349c66b110e3	shamrocks-and-shenanigans-boom-shalock-lock-boom-butch-vig-mix	258	17	1	Shamrocks And Shenanigans (Boom Shalock Lock Boom/Butch Vig Mix)	E. Schrody/L. Dimant	237035	9483705	0.99
3319	8c7d0064-9ee4-554b-b00b-94903585d4f6	instinto-colectivo	259	15	1	Instinto Colectivo	\N	300564	12024875	0.99
3320	dd006625-87cd-5763-a39e-c22238967c14	chapa-o-coco	259	15	1	Chapa o Coco	\N	143830	5755478	0.99
3321	f58ae86f-57e7-526e-a888-62a8df850696	prostituta	259	15	1	Prostituta	\N	359000	14362307	0.99
3322	404c7f2a-9cf4-566f-8bf0-e537e2b36cce	eu-so-queria-sumir	259	15	1	Eu So Queria Sumir	\N	269740	10791921	0.99
3323	585fb251-7670-58ed-86a4-c50262b78781	tres-reis	259	15	1	Tres Reis	\N	304143	12168015	0.99
3324	001a521c-5bc5-5652-849a-ee954d8ec3bb	um-lugar-ao-sol	259	15	1	Um Lugar ao Sol	\N	212323	8495217	0.99
3325	c0fd543a-f58a-539d-991c-ef89671663ec	batalha-naval	259	15	1	Batalha Naval	\N	285727	11431382	0.99
3326	08596991-9b20-519a-ab10-b195ab4c02c4	todo-o-carnaval-tem-seu-fim	259	15	1	Todo o Carnaval tem seu Fim	\N	237426	9499371	0.99
3327	5c0cf061-4ba5-5430-b37b-1fe44f4073b9	o-misterio-do-samba	259	15	1	O Misterio do Samba	\N	226142	9047970	0.99
3328	a04581d6-2f3d-5b91-a7c1-cf130a4c5bdb	armadura	259	15	1	Armadura	\N	232881	9317533	0.99
3329	c56d13be-56fe-5bd3-8777-ac012cc33278	na-ladeira	259	15	1	Na Ladeira	\N	221570	8865099	0.99
3330	3bc83b88-0596-5509-ac0a-a71f1a82e638	carimbo	259	15	1	Carimbo	\N	328751	13152314	0.99
3331	72c48ab8-ba86-50c6-806a-e7b4c7d27066	catimbo	259	15	1	Catimbo	\N	254484	10181692	0.99
3332	4f3b333b-a080-5ae5-afdb-7ef5c2bcb1d6	funk-de-bamba	259	15	1	Funk de Bamba	\N	237322	9495184	0.99
3333	0f4f162b-12b3-5d32-9ee8-c6f06c5b2dbc	chega-no-suingue	259	15	1	Chega no Suingue	\N	221805	8874509	0.99
3334	8feeda94-8d3f-5144-be1f-de7c124c5f90	mun-ra	259	15	1	Mun-Ra	\N	274651	10988338	0.99
3335	41769bfb-1d75-54ce-9443-5f2cc2ea0786	freestyle-love	259	15	1	Freestyle Love	\N	318484	12741680	0.99
3336	7dd01804-04df-5e3d-82f5-5759c7675c06	war-pigs-3	260	23	4	War Pigs	\N	234013	8052374	0.99
3337	bdb1d82c-fe97-50cd-a519-d2db726d82b6	past-present-and-future	261	21	3	Past, Present, and Future	\N	2492867	490796184	1.99
3338	707a5634-df51-5167-899c-eb1c4d24182f	the-beginning-of-the-end	261	21	3	The Beginning of the End	\N	2611903	526865050	1.99
3339	3cf6dd07-1b65-5842-bf25-a76232dc2dd5	lost-season-4-trailer	261	21	3	LOST Season 4 Trailer	\N	112712	20831818	1.99
3340	09f40daf-7268-53c4-9aec-479b94dd9ebd	lost-in-8-15	261	21	3	LOST In 8:15	\N	497163	98460675	1.99
3341	a6724118-1536-5a8f-8785-8ca5f6b179d9	confirmed-dead	261	21	3	Confirmed Dead	\N	2611986	512168460	1.99
3342	dac1d515-4e8c-5548-a018-70861dad0499	the-economist	261	21	3	The Economist	\N	2609025	516934914	1.99
3343	d7f88ddf-e6ef-5ee4-9e34-db28f0b8fcee	eggtown	261	19	3	Eggtown	\N	2608817	501061240	1.99
3344	c63d14e7-d42c-59ea-a599-2d7185cd2644	the-constant	261	21	3	The Constant	\N	2611569	520209363	1.99
3345	42c40ad1-7a4b-5fed-977b-99200dd56fbc	the-other-woman	261	21	3	The Other Woman	\N	2605021	513246663	1.99
3346	6a9f0f9e-48a3-5efa-bd4d-0c6cd2624511	ji-yeon	261	19	3	Ji Yeon	\N	2588797	506458858	1.99
3347	e6d3638f-ea88-5e51-9ea9-e553dca05bba	meet-kevin-johnson	261	19	3	Meet Kevin Johnson	\N	2612028	504132981	1.99
3348	e5fe14f6-4e2e-5ead-94f4-7d6da048ee65	the-shape-of-things-to-come	261	21	3	The Shape of Things to Come	\N	2591299	502284266	1.99
3349	7ea27317-8159-5c41-924b-d9a4716ca8d6	amanda	262	2	5	Amanda	Luca Gusella	246503	4011615	0.99
3350	697d6269-45ef-5730-bd39-a1eb5027b344	despertar	262	2	5	Despertar	Andrea Dulbecco	307385	4821485	0.99
3351	dc847598-d3a7-57e2-9793-ae47010df50f	din-din-wo-little-child	263	16	5	Din Din Wo (Little Child)	Habib Koité	285837	4615841	0.99
3352	f224d115-3b8e-520d-88d5-9af4464678c8	distance	264	15	5	Distance	Karsh Kale/Vishal Vaid	327122	5327463	0.99
3353	04218700-6f48-5ee4-b230-698c303f756a	i-guess-youre-right	265	1	5	I Guess You're Right	Darius "Take One" Minwalla/Jon Auer/Ken Stringfellow/Matt Harris	212044	3453849	0.99
3354	e1a2b225-4156-58e4-994f-875113718862	i-ka-barra-your-work	263	16	5	I Ka Barra (Your Work)	Habib Koité	300605	4855457	0.99
3355	03a8eb02-c3b4-5414-ae2f-1344f8d23008	love-comes	265	1	5	Love Comes	Darius "Take One" Minwalla/Jon Auer/Ken Stringfellow/Matt Harris	199923	3240609	0.99
3356	f8423e08-dbf6-59f2-9431-585cc073fc93	muita-bobeira	266	7	5	Muita Bobeira	Luciana Souza	172710	2775071	0.99
3357	af34a3ce-4b06-5831-bef1-f7f00b46991d	oams-blues	267	2	5	OAM's Blues	Aaron Goldberg	266936	4292028	0.99
3358	1049fba7-89cc-54cb-9274-1f87e37c81a1	one-step-beyond	264	15	5	One Step Beyond	Karsh Kale	366085	6034098	0.99
3359	f85cc29b-3cd3-5c46-b50a-ab61951c7876	symphony-no-3-in-e-flat-major-op-55-eroica-scherzo-allegro-vivace	268	24	5	Symphony No. 3 in E-flat major, Op. 55, "Eroica" - Scherzo: Allegro Vivace	Ludwig van Beethoven	356426	5817216	0.99
3360	01d5d934-1247-527f-ad58-4e1669e0c942	something-nice-back-home	261	21	3	Something Nice Back Home	\N	2612779	484711353	1.99
3361	54473d98-8359-5c39-8bda-60e3b141b84a	cabin-fever	261	21	3	Cabin Fever	\N	2612028	477733942	1.99
3362	26931473-294d-5204-b58a-5a616e4fa1e7	theres-no-place-like-home-pt-1	261	21	3	There's No Place Like Home, Pt. 1	\N	2609526	522919189	1.99
3363	c1d63e4e-ae0d-50cc-b10f-9e546c9330ce	theres-no-place-like-home-pt-2	261	21	3	There's No Place Like Home, Pt. 2	\N	2497956	523748920	1.99
3364	8f229439-dfca-561f-b35c-410c69879095	theres-no-place-like-home-pt-3	261	21	3	There's No Place Like Home, Pt. 3	\N	2582957	486161766	1.99
3365	25d4b795-e64a-54bb-a5e9-6af29177dc4e	say-hello-2-heaven	269	23	2	Say Hello 2 Heaven	\N	384497	6477217	0.99
3366	bd5c6d45-65c3-5f5e-b2a9-0f14fc76901c	reach-down	269	23	2	Reach Down	\N	672773	11157785	0.99
3367	ea7b6257-5776-5ad0-aeaf-7bac39a50108	hunger-strike	269	23	2	Hunger Strike	\N	246292	4233212	0.99
3368	4ab42d06-bd94-587f-9ba2-80096c39d857	pushin-forward-back	269	23	2	Pushin Forward Back	\N	225278	3892066	0.99
3369	334be3ce-a5d7-5174-9063-9edaf7e4befb	call-me-a-dog	269	23	2	Call Me a Dog	\N	304458	5177612	0.99
3370	9c97eccc-850b-5a9e-88cf-f252cbd7ffdc	times-of-trouble	269	23	2	Times of Trouble	\N	342539	5795951	0.99
3371	2fec007a-fdeb-5a07-844f-e600b88393a7	wooden-jesus	269	23	2	Wooden Jesus	\N	250565	4302603	0.99
3372	0a2baf3b-4cba-5046-a30a-ec5bf0515ab2	your-savior	269	23	2	Your Savior	\N	244226	4199626	0.99
3373	32f131ea-6a34-5508-9337-dc852946c4be	four-walled-world	269	23	2	Four Walled World	\N	414474	6964048	0.99
3374	1345dce2-8011-5c15-843b-76a96d2c82dd	all-night-thing	269	23	2	All Night Thing	\N	231803	3997982	0.99
3375	e9a0c556-c0bd-5e24-8678-f9920e8ca9e4	no-such-thing	270	23	2	No Such Thing	Chris Cornell	224837	3691272	0.99
3376	913191b1-6d6c-505e-8ec8-fccc30879ffc	poison-eye	270	23	2	Poison Eye	Chris Cornell	237120	3890037	0.99
3377	6c8ac0c1-c38b-54ec-8053-ba8a810175b1	arms-around-your-love	270	23	2	Arms Around Your Love	Chris Cornell	214016	3516224	0.99
3378	42694d9b-7b26-5fa8-a72c-9df329f8b86d	safe-and-sound	270	23	2	Safe and Sound	Chris Cornell	256764	4207769	0.99
3379	324340b1-d9ed-58f7-aabd-56c1c421d740	shell-never-be-your-man	270	23	2	She'll Never Be Your Man	Chris Cornell	204078	3355715	0.99
3380	7c1024dd-42aa-519f-bf13-6c3f89ce79f6	ghosts	270	23	2	Ghosts	Chris Cornell	231547	3799745	0.99
3381	971c268c-bf55-5074-baa6-f20586e29b45	killing-birds	270	23	2	Killing Birds	Chris Cornell	218498	3588776	0.99
3382	4ae1a103-f228-5796-bcba-4386b3f9489f	billie-jean	270	23	2	Billie Jean	Michael Jackson	281401	4606408	0.99
3383	f52fb184-36f3-5bb4-9612-bd32b6440919	scar-on-the-sky	270	23	2	Scar On the Sky	Chris Cornell	220193	3616618	0.99
3384	67ec3b3f-dfd3-5e58-a07f-d7e0d62fa1a1	your-soul-today	270	23	2	Your Soul Today	Chris Cornell	205959	3385722	0.99
3385	a74117ca-2ce4-5c3a-8656-f2c5aa46f1df	finally-forever	270	23	2	Finally Forever	Chris Cornell	217035	3565098	0.99
3386	d346c2e8-65c0-575c-812b-ef19af01a1fe	silence-the-voices	270	23	2	Silence the Voices	Chris Cornell	267376	4379597	0.99
3387	3f58a692-e032-50a7-bd8f-778f3fb67d3b	disappearing-act	270	23	2	Disappearing Act	Chris Cornell	273320	4476203	0.99
3388	9e7d877e-0842-5e87-8de8-e8c269a42e0f	you-know-my-name	270	23	2	You Know My Name	Chris Cornell	240255	3940651	0.99
3389	bd393070-8046-5564-b8a5-9672102ad165	revelations-3	271	23	2	Revelations	\N	252376	4111051	0.99
3390	9c9b85ec-935d-51c7-8f90-4dd5c5ea9b8c	one-and-the-same	271	23	2	One and the Same	\N	217732	3559040	0.99
3391	01a3df37-c93c-59fc-bae5-a5f950c0b5f1	sound-of-a-gun	271	23	2	Sound of a Gun	\N	260154	4234990	0.99
3392	3167039d-e67a-51b6-b570-caad00523d0c	until-we-fall	271	23	2	Until We Fall	\N	230758	3766605	0.99
3393	a8f524c2-12a9-54a9-a5d5-fbf5304a6218	original-fire	271	23	2	Original Fire	\N	218916	3577821	0.99
3394	b46fdd09-b1d9-5e6c-a071-0779372d1df1	broken-city	271	23	2	Broken City	\N	228366	3728955	0.99
3395	34e60459-3c16-5aa3-b06b-443b179bc702	somedays	271	23	2	Somedays	\N	213831	3497176	0.99
3396	ef739503-743b-58b8-a857-192fb5e0e4c3	shape-of-things-to-come	271	23	2	Shape of Things to Come	\N	274597	4465399	0.99
3397	935639c3-ff01-5a23-829e-aa5da8a9744e	jewel-of-the-summertime	271	23	2	Jewel of the Summertime	\N	233242	3806103	0.99
3398	3c95490b-20c0-53ac-bf53-0f1352c35632	wide-awake	271	23	2	Wide Awake	\N	266308	4333050	0.99
3399	e4ba9acb-f11f-563a-97ff-aa54bad0a51f	nothing-left-to-say-but-goodbye	271	23	2	Nothing Left to Say But Goodbye	\N	213041	3484335	0.99
3400	3bbbac26-8d39-570e-9226-5072c950f63e	moth	271	23	2	Moth	\N	298049	4838884	0.99
3401	557467a6-d56e-5d13-8d9b-4488f89c73ab	show-me-how-to-live-live-at-the-quart-festival	271	23	2	Show Me How to Live (Live at the Quart Festival)	\N	301974	4901540	0.99
3402	62f8fa53-6b62-54db-ab5f-9f5ffa9d5717	band-members-discuss-tracks-from-revelations	271	23	3	Band Members Discuss Tracks from "Revelations"	\N	294294	61118891	0.99
3403	2f42b769-cddf-51c1-87d4-e2ee725c277f	intoitus-adorate-deum	272	24	2	Intoitus: Adorate Deum	Anonymous	245317	4123531	0.99
3404	2875033e-0e85-516e-a4f0-52bbd5bb5d4e	miserere-mei-deus	273	24	2	Miserere mei, Deus	Gregorio Allegri	501503	8285941	0.99
3405	7f04c300-cd56-5752-99ae-411e78c06310	canon-and-gigue-in-d-major-i-canon	274	24	2	Canon and Gigue in D Major: I. Canon	Johann Pachelbel	271788	4438393	0.99
3406	57e1de57-cc58-56dc-b92c-4085dc37ee58	concerto-no-1-in-e-major-rv-269-spring-i-allegro	275	24	2	Concerto No. 1 in E Major, RV 269 "Spring": I. Allegro	Antonio Vivaldi	199086	3347810	0.99
3407	ac30bb41-7b32-5282-9049-6809fce48e67	concerto-for-2-violins-in-d-minor-bwv-1043-i-vivace	276	24	2	Concerto for 2 Violins in D Minor, BWV 1043: I. Vivace	Johann Sebastian Bach	193722	3192890	0.99
3408	4da24c3f-ffc2-5b1c-a2fa-2de38af90132	aria-mit-30-veranderungen-bwv-988-goldberg-variations-aria	277	24	2	Aria Mit 30 Veränderungen, BWV 988 "Goldberg Variations": Aria	Johann Sebastian Bach	120463	2081895	0.99
3409	0d445f62-43dd-56c3-a1b1-9b2fb5747c1e	suite-for-solo-cello-no-1-in-g-major-bwv-1007-i-prelude	278	24	2	Suite for Solo Cello No. 1 in G Major, BWV 1007: I. Prélude	Johann Sebastian Bach	143288	2315495	0.99
3410	77e1f860-5159-55c7-8aa6-53659302f14e	the-messiah-behold-i-tell-you-a-mystery-the-trumpet-shall-sound	279	24	2	The Messiah: Behold, I Tell You a Mystery... The Trumpet Shall Sound	George Frideric Handel	582029	9553140	0.99
3411	fd1866c9-2045-5bab-8976-d031f937e11d	solomon-hwv-67-the-arrival-of-the-queen-of-sheba	280	24	2	Solomon HWV 67: The Arrival of the Queen of Sheba	George Frideric Handel	197135	3247914	0.99
3412	3b564bc4-64a7-566f-b97e-5574a4b46dc0	eine-kleine-nachtmusik-serenade-in-g-k-525-i-allegro	281	24	2	"Eine Kleine Nachtmusik" Serenade In G, K. 525: I. Allegro	Wolfgang Amadeus Mozart	348971	5760129	0.99
3413	2cfe3fd7-a386-5eff-8479-be1f41dfd317	concerto-for-clarinet-in-a-major-k-622-ii-adagio	282	24	2	Concerto for Clarinet in A Major, K. 622: II. Adagio	Wolfgang Amadeus Mozart	394482	6474980	0.99
3414	ac0cc8ad-03b9-5549-9952-a9da7596f136	symphony-no-104-in-d-major-london-iv-finale-spiritoso	283	24	4	Symphony No. 104 in D Major "London": IV. Finale: Spiritoso	Franz Joseph Haydn	306687	10085867	0.99
3415	1e6fa7a6-a5ec-5fac-9e46-f6bd0fca97d2	symphony-no-5-in-c-minor-i-allegro-con-brio	284	24	2	Symphony No.5 in C Minor: I. Allegro con brio	Ludwig van Beethoven	392462	6419730	0.99
3416	d90754e1-479b-5219-a557-f6acdf305a73	ave-maria	285	24	2	Ave Maria	Franz Schubert	338243	5605648	0.99
3417	eeb16e18-18a5-57a5-aef1-923519c94677	nabucco-chorus-va-pensiero-sullali-dorate	286	24	2	Nabucco: Chorus, "Va, Pensiero, Sull'ali Dorate"	Giuseppe Verdi	274504	4498583	0.99
3418	23165382-93f9-52af-824f-055048fc0471	die-walkure-the-ride-of-the-valkyries	287	24	2	Die Walküre: The Ride of the Valkyries	Richard Wagner	189008	3114209	0.99
3419	b1db8fa5-ee9f-5818-9618-630ac786df34	requiem-op-48-4-pie-jesu	288	24	2	Requiem, Op.48: 4. Pie Jesu	Gabriel Fauré	258924	4314850	0.99
3420	da18370d-d4bf-5897-ac4a-fdf1de05a0d4	the-nutcracker-op-71a-act-ii-scene-14-pas-de-deux-dance-of-the-prince-the-sugar	289	24	2	The Nutcracker, Op. 71a, Act II: Scene 14: Pas de deux: Dance of the Prince & the Sugar-Plum Fairy	Peter Ilyich Tchaikovsky	304226	5184289	0.99
3421	93d8e2e3-f743-5f64-8167-dc9d1b7420cf	nimrod-adagio-from-variations-on-an-original-theme-op-36-enigma	290	24	2	Nimrod (Adagio) from Variations On an Original Theme, Op. 36 "Enigma"	Edward Elgar	250031	4124707	0.99
3422	d2e8014a-3a2c-522d-bbbf-d0bc62509f7a	madama-butterfly-un-bel-di-vedremo	291	24	2	Madama Butterfly: Un Bel Dì Vedremo	Giacomo Puccini	277639	4588197	0.99
3423	76b75dcc-3069-5118-aa00-c40d3a48cb27	jupiter-the-bringer-of-jollity	292	24	2	Jupiter, the Bringer of Jollity	Gustav Holst	522099	8547876	0.99
3424	ed1c09f6-6af2-5206-85f9-5facb1dd9c5b	turandot-act-iii-nessun-dorma	293	24	2	Turandot, Act III, Nessun dorma!	Giacomo Puccini	176911	2920890	0.99
3425	f46fb084-e30a-50fe-b5bf-e76a46a93795	adagio-for-strings-from-the-string-quartet-op-11	294	24	2	Adagio for Strings from the String Quartet, Op. 11	Samuel Barber	596519	9585597	0.99
3426	a47ce539-5607-5be9-83cf-1fa58c7e6705	carmina-burana-o-fortuna	295	24	2	Carmina Burana: O Fortuna	Carl Orff	156710	2630293	0.99
3427	26691524-419f-5c74-b7bd-b91d939afc4a	fanfare-for-the-common-man	296	24	2	Fanfare for the Common Man	Aaron Copland	198064	3211245	0.99
3428	68700801-756f-5b54-a8dc-ea28313c8fd0	branch-closing-2	251	22	3	Branch Closing	\N	1814855	360331351	1.99
3429	703cf445-81d8-55c1-8ba1-9cbce6a3ca26	the-return	251	22	3	The Return	\N	1705080	343877320	1.99
3430	8ec7413b-e1fb-5e8d-ba81-695dbf5f48d9	toccata-and-fugue-in-d-minor-bwv-565-i-toccata	297	24	2	Toccata and Fugue in D Minor, BWV 565: I. Toccata	Johann Sebastian Bach	153901	2649938	0.99
3431	45154693-ab00-5470-800c-3c9f31013a93	symphony-no-1-in-d-major-op-25-classical-allegro-con-brio	298	24	2	Symphony No.1 in D Major, Op.25 "Classical", Allegro Con Brio	Sergei Prokofiev	254001	4195542	0.99
3432	607c8aac-2b33-54b7-9217-824d11c9a2ac	scheherazade-op-35-i-the-sea-and-sindbads-ship	299	24	2	Scheherazade, Op. 35: I. The Sea and Sindbad's Ship	Nikolai Rimsky-Korsakov	545203	8916313	0.99
3433	dbc3bd78-bda0-561f-b213-8a496a4a7717	concerto-no-2-in-f-major-bwv1047-i-allegro	300	24	2	Concerto No.2 in F Major, BWV1047, I. Allegro	Johann Sebastian Bach	307244	5064553	0.99
3434	434644a9-dc1e-5bc2-8946-f705b2855d51	concerto-for-piano-no-2-in-f-minor-op-21-ii-larghetto	301	24	2	Concerto for Piano No. 2 in F Minor, Op. 21: II. Larghetto	Frédéric Chopin	560342	9160082	0.99
3435	0d5953bb-e95e-5ba2-b13b-8c8e0df7a006	cavalleria-rusticana-act-intermezzo-sinfonico	302	24	2	Cavalleria Rusticana \\ Act \\ Intermezzo Sinfonico	Pietro Mascagni	243436	4001276	0.99
3436	55955e65-0729-589e-840b-4f5eb40a56dc	karelia-suite-op-11-2-ballade-tempo-di-menuetto	303	24	2	Karelia Suite, Op.11: 2. Ballade (Tempo Di Menuetto)	Jean Sibelius	406000	5908455	0.99
3437	e7f67ba7-efbe-503e-bb04-1d069ccb1f70	piano-sonata-no-14-in-c-sharp-minor-op-27-no-2-moonlight-i-adagio-sostenuto	304	24	2	Piano Sonata No. 14 in C Sharp Minor, Op. 27, No. 2, "Moonlight": I. Adagio sostenuto	Ludwig van Beethoven	391000	6318740	0.99
3438	518ebc99-a36a-52ce-8877-79c03fb38314	fantasia-on-greensleeves	280	24	2	Fantasia On Greensleeves	Ralph Vaughan Williams	268066	4513190	0.99
3439	ac45cf9d-09dd-5fa7-9830-997fbc38eaf8	das-lied-von-der-erde-von-der-jugend	305	24	2	Das Lied Von Der Erde, Von Der Jugend	Gustav Mahler	223583	3700206	0.99
3440	f768b6a6-ecba-5bc4-a829-6be905d2e047	concerto-for-cello-and-orchestra-in-e-minor-op-85-i-adagio-moderato	306	24	2	Concerto for Cello and Orchestra in E minor, Op. 85: I. Adagio - Moderato	Edward Elgar	483133	7865479	0.99
3441	bd05d70b-b835-5be4-9223-71963fd1ea80	two-fanfares-for-orchestra-ii-short-ride-in-a-fast-machine	307	24	2	Two Fanfares for Orchestra: II. Short Ride in a Fast Machine	John Adams	254930	4310896	0.99
3442	081560c4-9243-5f30-a0ca-d73b716c1368	wellingtons-victory-or-the-battle-symphony-op-91-2-symphony-of-triumph	308	24	2	Wellington's Victory or the Battle Symphony, Op.91: 2. Symphony of Triumph	Ludwig van Beethoven	412000	6965201	0.99
3443	f22910ea-97b0-5d28-813a-3457695bb0e7	missa-papae-marcelli-kyrie	309	24	2	Missa Papae Marcelli: Kyrie	Giovanni Pierluigi da Palestrina	240666	4244149	0.99
3444	4a224c30-ff95-51e2-9a7e-c718dc052727	romeo-et-juliette-no-11-danse-des-chevaliers	310	24	2	Romeo et Juliette: No. 11 - Danse des Chevaliers	\N	275015	4519239	0.99
3445	5b6a2e28-00f3-5be0-863d-0de16d9af3b6	on-the-beautiful-blue-danube	311	24	2	On the Beautiful Blue Danube	Johann Strauss II	526696	8610225	0.99
3446	12131d35-414d-53a3-bfe1-2268cbef571c	symphonie-fantastique-op-14-v-songe-dune-nuit-du-sabbat	312	24	2	Symphonie Fantastique, Op. 14: V. Songe d'une nuit du sabbat	Hector Berlioz	561967	9173344	0.99
3447	2febf37e-531b-58ff-b106-e9d7b7cdb1ee	carmen-overture	313	24	2	Carmen: Overture	Georges Bizet	132932	2189002	0.99
3448	ff0497df-29ed-5429-a2bf-91aea93b4259	lamentations-of-jeremiah-first-set-incipit-lamentatio	314	24	2	Lamentations of Jeremiah, First Set \\ Incipit Lamentatio	Thomas Tallis	69194	1208080	0.99
3449	ce95a5df-b07c-554d-b5b0-980e44990086	music-for-the-royal-fireworks-hwv351-1749-la-rejouissance	315	24	2	Music for the Royal Fireworks, HWV351 (1749): La Réjouissance	George Frideric Handel	120000	2193734	0.99
3450	715af9c8-c424-595c-baec-dae8e7e3ce1f	peer-gynt-suite-no-1-op-46-1-morning-mood	316	24	2	Peer Gynt Suite No.1, Op.46: 1. Morning Mood	Edvard Grieg	253422	4298769	0.99
3451	b78e5219-f89a-5056-b37c-c821ffaf028c	die-zauberflote-k-620-der-holle-rache-kocht-in-meinem-herze	317	25	2	Die Zauberflöte, K.620: "Der Hölle Rache Kocht in Meinem Herze"	Wolfgang Amadeus Mozart	174813	2861468	0.99
3452	99a3d50c-8125-5dae-b6aa-f47f46c5b793	scriabin-prelude-in-b-major-op-11-no-11	318	24	4	SCRIABIN: Prelude in B Major, Op. 11, No. 11	\N	101293	3819535	0.99
3453	55958bc5-36a8-5391-b48d-d908cb8e3472	pavan-lachrimae-antiquae	319	24	2	Pavan, Lachrimae Antiquae	John Dowland	253281	4211495	0.99
3454	0b78de9e-5d80-5611-85ed-b608a196ca07	symphony-no-41-in-c-major-k-551-jupiter-iv-molto-allegro	320	24	2	Symphony No. 41 in C Major, K. 551, "Jupiter": IV. Molto allegro	Wolfgang Amadeus Mozart	362933	6173269	0.99
3455	32585442-e6ae-58cc-bbc2-3ce0903d09b6	rehab	321	14	2	Rehab	\N	213240	3416878	0.99
3456	59510d91-67ee-547d-8aea-275ababcbeee	you-know-im-no-good	321	14	2	You Know I'm No Good	\N	256946	4133694	0.99
3457	18ec63e3-1115-57aa-85d1-bf1af647cce8	me-mr-jones	321	14	2	Me & Mr. Jones	\N	151706	2449438	0.99
3458	dd947aab-a3a7-5fba-9815-6bc4c060a238	just-friends	321	14	2	Just Friends	\N	191933	3098906	0.99
3459	d24d42d6-9147-5a1d-80a1-c55b76d559fc	back-to-black	321	14	2	Back to Black	Mark Ronson	240320	3852953	0.99
3460	a04d2a04-580f-57c8-a5cf-6d9034280bc1	love-is-a-losing-game	321	14	2	Love Is a Losing Game	\N	154386	2509409	0.99
3461	47c736e8-88e3-5d68-a0fc-0bc9cd88a19e	tears-dry-on-their-own	321	14	2	Tears Dry On Their Own	Nickolas Ashford & Valerie Simpson	185293	2996598	0.99
3462	276357c6-565c-5acd-b3be-ccc503afe758	wake-up-alone	321	14	2	Wake Up Alone	Paul O'duffy	221413	3576773	0.99
3463	f83bb467-ce9e-5e73-bb47-16b0739b7339	some-unholy-war	321	14	2	Some Unholy War	\N	141520	2304465	0.99
3464	a6bb3bfc-ea76-5cba-961f-f62ef1d79225	he-can-only-hold-her	321	14	2	He Can Only Hold Her	Richard Poindexter & Robert Poindexter	166680	2666531	0.99
3465	4b85ab14-dc58-5245-a05d-f45a18724889	you-know-im-no-good-feat-ghostface-killah	321	14	2	You Know I'm No Good (feat. Ghostface Killah)	\N	202320	3260658	0.99
3466	dfd2b61f-23da-5977-a4f1-276c0fd4f106	rehab-hot-chip-remix	321	14	2	Rehab (Hot Chip Remix)	\N	418293	6670600	0.99
3467	e3e8137d-549e-51e2-aff1-b4ab8837bc0e	intro-stronger-than-me	322	9	2	Intro / Stronger Than Me	\N	234200	3832165	0.99
3468	71625d55-7859-5fcc-9480-66b29a3aa97d	you-sent-me-flying-cherry	322	9	2	You Sent Me Flying / Cherry	\N	409906	6657517	0.99
3469	6465e702-e93f-5373-936c-c0f31524507b	f-k-me-pumps	322	9	2	F**k Me Pumps	Salaam Remi	200253	3324343	0.99
3470	b5722772-ad22-5d80-bacd-5c0d24782ae6	i-heard-love-is-blind	322	9	2	I Heard Love Is Blind	\N	129666	2190831	0.99
3471	05dfa46f-7d33-5890-83ae-5dc0afbb916d	there-is-no-greater-love-teo-licks	322	9	2	(There Is) No Greater Love (Teo Licks)	Isham Jones & Marty Symes	167933	2773507	0.99
3472	82787503-dc2d-5193-b528-1c8c9178e967	in-my-bed	322	9	2	In My Bed	Salaam Remi	315960	5211774	0.99
3473	fcb1b9d7-6e75-53f5-8911-76b3dbb17896	take-the-box	322	9	2	Take the Box	Luke Smith	199160	3281526	0.99
3474	33d2359a-a142-52b4-b954-658cf7511ea9	october-song	322	9	2	October Song	Matt Rowe & Stefan Skarbek	204846	3358125	0.99
3475	fdad548f-f766-5bb9-a206-581120a8cc77	what-is-it-about-men	322	9	2	What Is It About Men	Delroy "Chris" Cooper, Donovan Jackson, Earl Chinna Smith, Felix Howard, Gordon Williams, Luke Smith, Paul Watson & Wilburn Squiddley Cole	209573	3426106	0.99
3476	ac4768b1-5a20-5642-8df0-1c1fadc03391	help-yourself	322	9	2	Help Yourself	Freddy James, Jimmy hogarth & Larry Stock	300884	5029266	0.99
3477	dd1385c3-1dc5-506b-a22e-390a015a964d	amy-amy-amy-outro	322	9	2	Amy Amy Amy (Outro)	Astor Campbell, Delroy "Chris" Cooper, Donovan Jackson, Dorothy Fields, Earl Chinna Smith, Felix Howard, Gordon Williams, James Moody, Jimmy McHugh, Matt Rowe, Salaam Remi & Stefan Skarbek	663426	10564704	0.99
3478	5a0400fa-97c2-5930-9051-f7f0a484fbe2	slowness	323	23	2	Slowness	\N	215386	3644793	0.99
3479	fb30252b-731f-5455-a758-490771548201	prometheus-overture-op-43	324	24	4	Prometheus Overture, Op. 43	Ludwig van Beethoven	339567	10887931	0.99
3480	fecf2f95-a01f-5003-8896-e579904f6292	sonata-for-solo-violin-iv-presto	325	24	4	Sonata for Solo Violin: IV: Presto	Béla Bartók	299350	9785346	0.99
3481	4d8feb37-38aa-53b6-b982-7d81474f752a	a-midsummer-nights-dream-op-61-incidental-music-no-7-notturno	326	24	2	A Midsummer Night's Dream, Op.61 Incidental Music: No.7 Notturno	\N	387826	6497867	0.99
3482	c350912d-db86-5086-bd11-32917a99bf9a	suite-no-3-in-d-bwv-1068-iii-gavotte-i-ii	327	24	2	Suite No. 3 in D, BWV 1068: III. Gavotte I & II	Johann Sebastian Bach	225933	3847164	0.99
3483	aa394b99-2c31-5b6b-a366-19ad1b1de355	concert-pour-4-parties-de-v-les-h-545-i-prelude	328	24	2	Concert pour 4 Parties de V**les, H. 545: I. Prelude	Marc-Antoine Charpentier	110266	1973559	0.99
3484	e5f95930-2fd2-55c6-8628-80db15bc94fd	adios-nonino	329	24	2	Adios nonino	Astor Piazzolla	289388	4781384	0.99
3485	7bd64b15-c9aa-591f-8d10-4fb24b3a9607	symphony-no-3-op-36-for-orchestra-and-soprano-symfonia-piesni-zalosnych-lento-e	330	24	2	Symphony No. 3 Op. 36 for Orchestra and Soprano "Symfonia Piesni Zalosnych" \\ Lento E Largo - Tranquillissimo	Henryk Górecki	567494	9273123	0.99
3486	5119df30-b7a3-5c6f-9c63-8d5df359c8e3	act-iv-symphony	331	24	2	Act IV, Symphony	Henry Purcell	364296	5987695	0.99
3487	59422717-4723-5d2c-acaf-e9eb488bd102	3-gymnopedies-no-1-lent-et-grave-no-3-lent-et-douloureux	332	24	2	3 Gymnopédies: No.1 - Lent Et Grave, No.3 - Lent Et Douloureux	Erik Satie	385506	6458501	0.99
3488	7fd934a9-8766-5e3f-851a-8e1bf63eca41	music-for-the-funeral-of-queen-mary-vi-thou-knowest-lord-the-secrets-of-our-hear	333	24	2	Music for the Funeral of Queen Mary: VI. "Thou Knowest, Lord, the Secrets of Our Hearts"	Henry Purcell	142081	2365930	0.99
3489	91d4564b-d0b9-50c3-84cb-242df3e2c71c	symphony-no-2-iii-allegro-vivace	334	24	2	Symphony No. 2: III. Allegro vivace	Kurt Weill	376510	6129146	0.99
3490	f20c9219-6413-50ea-a57c-7392f993372f	partita-in-e-major-bwv-1006a-i-prelude	335	24	2	Partita in E Major, BWV 1006A: I. Prelude	Johann Sebastian Bach	285673	4744929	0.99
3491	6c229dc4-9120-55ee-80d8-b347c1b6836e	le-sacre-du-printemps-i-iv-spring-rounds	336	24	2	Le Sacre Du Printemps: I.iv. Spring Rounds	Igor Stravinsky	234746	4072205	0.99
3492	c0547aa9-1892-5646-b26f-09f055a4d112	sing-joyfully	314	24	2	Sing Joyfully	William Byrd	133768	2256484	0.99
3493	193505da-226e-5be7-8d48-1be9d7ae1f5b	metopes-op-29-calypso	337	24	2	Metopes, Op. 29: Calypso	Karol Szymanowski	333669	5548755	0.99
3494	5c2640f7-5f6f-576d-ac07-9c39b48d62f2	symphony-no-2-op-16-the-four-temperaments-ii-allegro-comodo-e-flemmatico	338	24	2	Symphony No. 2, Op. 16 -  "The Four Temperaments": II. Allegro Comodo e Flemmatico	Carl Nielsen	286998	4834785	0.99
3495	703795ed-e571-503c-8bda-7be8834d6436	24-caprices-op-1-no-24-for-solo-violin-in-a-minor	339	24	2	24 Caprices, Op. 1, No. 24, for Solo Violin, in A Minor	Niccolò Paganini	265541	4371533	0.99
3496	4b173b30-47a2-5320-bb2a-0ea340dbd39d	etude-1-in-c-major-preludio-presto-liszt	340	24	4	Étude 1, In C Major - Preludio (Presto) - Liszt	\N	51780	2229617	0.99
3497	60c8dce6-14bb-5dee-ba6b-aba5ed8e5967	erlkonig-d-328	341	24	2	Erlkonig, D.328	\N	261849	4307907	0.99
3498	5814fb7a-ab1c-54c2-97ac-807261e50d25	concerto-for-violin-strings-and-continuo-in-g-major-op-3-no-9-i-allegro	342	24	4	Concerto for Violin, Strings and Continuo in G Major, Op. 3, No. 9: I. Allegro	Pietro Antonio Locatelli	493573	16454937	0.99
3499	206efaef-96e6-5655-9396-10650177b5e6	pini-di-roma-pinien-von-rom-i-pini-della-via-appia	343	24	2	Pini Di Roma (Pinien Von Rom) \\ I Pini Della Via Appia	\N	286741	4718950	0.99
3500	71a84b54-8471-5656-b0ed-f9ae7e2fabce	string-quartet-no-12-in-c-minor-d-703-quartettsatz-ii-andante-allegro-assai	344	24	2	String Quartet No. 12 in C Minor, D. 703 "Quartettsatz": II. Andante - Allegro assai	Franz Schubert	139200	2283131	0.99
3501	c597162d-481e-55a3-b394-274701974796	lorfeo-act-3-sinfonia-orchestra	345	24	2	L'orfeo, Act 3, Sinfonia (Orchestra)	Claudio Monteverdi	66639	1189062	0.99
3502	eba8d7cd-4266-5cbb-ac4f-48fb66282594	quintet-for-horn-violin-2-violas-and-cello-in-e-flat-major-k-407-386c-iii-allegr	346	24	2	Quintet for Horn, Violin, 2 Violas, and Cello in E Flat Major, K. 407/386c: III. Allegro	Wolfgang Amadeus Mozart	221331	3665114	0.99
3503	20a37797-2d37-55ed-b3cc-35b007f79173	koyaanisqatsi	347	10	2	Koyaanisqatsi	Philip Glass	206005	3305164	0.99
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_track', 'pk_track'), 3503);
