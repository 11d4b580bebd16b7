-- From the Chinook database, see CHINOOK-LICENSE.md.

COPY tb_media_type (pk_media_type, id, identifier, name) FROM stdin;
1	43cd0c3d-692d-5c2e-9f66-17ef2782ac3b	mpeg-audio-file	MPEG audio file
2	1e69e597-eb32-5807-b0e1-bc56326bcc1e	protected-aac-audio-file	Protected AAC audio file
3	965e3a73-8084-518e-a603-807ea358ed73	protected-mpeg-4-video-file	Protected MPEG-4 video file
4	4a8d0079-a0ca-583b-aa42-a7b63d347895	purchased-aac-audio-file	Purchased AAC audio file
5	d61ce950-556b-5f3b-b5a6-a05a3cc6fa2b	aac-audio-file	AAC audio file
\.

-- The next row gets the number after the last one.
SELECT setval(pg_get_serial_sequence('tb_media_type', 'pk_media_type'), 5);
