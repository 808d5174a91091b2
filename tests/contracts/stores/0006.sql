BEGIN TRANSACTION;
CREATE TABLE addresses (
	mentee_id VARCHAR(64) NOT NULL, 
	contact_id VARCHAR(64) NOT NULL, 
	address TEXT NOT NULL, 
	rank INTEGER, 
	PRIMARY KEY (mentee_id, contact_id, address), 
	FOREIGN KEY(mentee_id, contact_id) REFERENCES contacts (mentee_id, id), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "addresses" VALUES('mentee-1','julie','julie.adams@partner.test',0);
INSERT INTO "addresses" VALUES('mentee-1','ben','ben@second.test',0);
INSERT INTO "addresses" VALUES('mentee-1','ann','ann@third.test',0);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE asides (
	mentee_id VARCHAR(64) NOT NULL, 
	kind TEXT NOT NULL, 
	ref TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (mentee_id, kind, ref), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
CREATE TABLE contact_keys (
	mentee_id VARCHAR(64) NOT NULL, 
	"key" TEXT NOT NULL, 
	contact_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (mentee_id, "key", contact_id), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "contact_keys" VALUES('mentee-1','name adams','julie');
INSERT INTO "contact_keys" VALUES('mentee-1','name julie','julie');
INSERT INTO "contact_keys" VALUES('mentee-1','why your talk on nursing at the leeds meeting julie adams changed how i plan my week','julie');
INSERT INTO "contact_keys" VALUES('mentee-1','name ben','ben');
INSERT INTO "contact_keys" VALUES('mentee-1','name cole','ben');
INSERT INTO "contact_keys" VALUES('mentee-1','why your talk on nursing at the leeds meeting ben cole changed how i plan my week','ben');
INSERT INTO "contact_keys" VALUES('mentee-1','name ann','ann');
INSERT INTO "contact_keys" VALUES('mentee-1','name lee','ann');
INSERT INTO "contact_keys" VALUES('mentee-1','why your talk on nursing at the leeds meeting ann lee changed how i plan my week','ann');
CREATE TABLE contacts (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	salutation TEXT NOT NULL, 
	role TEXT NOT NULL, 
	organisation TEXT NOT NULL, 
	need TEXT NOT NULL, 
	source TEXT NOT NULL, 
	introduced_by TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	profile_url TEXT NOT NULL, 
	time_zone TEXT NOT NULL, 
	country TEXT NOT NULL, 
	language TEXT NOT NULL, 
	why_them TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	extra TEXT NOT NULL, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, id)
);
INSERT INTO "contacts" VALUES(1,'mentee-1','julie','Julie Adams','','','','leading a team in public health','other','','email','','Europe/London','GB','','Your talk on nursing at the Leeds meeting, Julie Adams, changed how I plan my week','','{}');
INSERT INTO "contacts" VALUES(2,'mentee-1','ben','Ben Cole','','','Second','leading a team in public health','other','','email','','Europe/London','GB','','Your talk on nursing at the Leeds meeting, Ben Cole, changed how I plan my week','','{}');
INSERT INTO "contacts" VALUES(3,'mentee-1','ann','Ann Lee','','','Third','leading a team in public health','other','','email','','Europe/London','GB','','Your talk on nursing at the Leeds meeting, Ann Lee, changed how I plan my week','','{}');
CREATE TABLE cursors (
	mentee_id VARCHAR(64) NOT NULL, 
	folder TEXT NOT NULL, 
	cursor TEXT NOT NULL, 
	PRIMARY KEY (mentee_id, folder), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "cursors" VALUES('mentee-1','INBOX','{"uidvalidity":1,"last":9}');
INSERT INTO "cursors" VALUES('mentee-1','Sent','{"uidvalidity":1,"last":9}');
INSERT INTO "cursors" VALUES('mentee-1','Junk','{"uidvalidity":1,"last":9}');
CREATE TABLE drafts (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	letter_id VARCHAR(64) NOT NULL, 
	state TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	content TEXT NOT NULL, 
	seen TEXT NOT NULL, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, letter_id)
);
INSERT INTO "drafts" VALUES(1,'mentee-1','id00000001','removed','2026-11-02 10:00:00.000000','11916d0277124e81dba9ac2818e312759944d70538602f7213405961406b01ef','321f1f85f7a8d16fffafb962f1664221f602d30990dd8e24948f2bc018886291');
INSERT INTO "drafts" VALUES(2,'mentee-1','id00000008','placed','2026-11-02 10:00:00.000000','3c13130a935b4b3c4198e5c33c1b5bae18d6b39da9d48ca091fdcd8b5cb86d03','28d676788bcccfd52c2e69715fcf299218a8c17424a9910b01188fc48cbda7d5');
INSERT INTO "drafts" VALUES(3,'mentee-1','id00000015','removed','2026-11-02 10:00:00.000000','6280213016512319b959fe8b9c966164c0543f9dcc1c87f315f119ce0a46cc3c','39d5fbe443b8c7529322241d19f7944f0945f2a1072d52f187cbb85098777326');
CREATE TABLE events (
	mentee_id VARCHAR(64) NOT NULL, 
	stream_id VARCHAR(64) NOT NULL, 
	seq INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	occurred_at DATETIME NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	data TEXT NOT NULL, 
	PRIMARY KEY (mentee_id, stream_id, seq), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "events" VALUES('mentee-1','mentee',1,'PreparationWaived',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{}');
INSERT INTO "events" VALUES('mentee-1','mentee',2,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "purpose", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',3,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "context", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',4,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "needs", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',5,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "looking_for", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',6,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "good_mentee", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',7,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "known_people", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',8,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "comfort", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',9,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "networks", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',10,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "new_networks", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',11,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "beyond", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',12,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "formality", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',13,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "approach", "until": null}');
INSERT INTO "events" VALUES('mentee-1','mentee',14,'ReflectionPassed',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"question": "transition", "until": null}');
INSERT INTO "events" VALUES('mentee-1','julie',1,'ContactAdded',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"stage": "identified", "channel": "email", "last_contact": null}');
INSERT INTO "events" VALUES('mentee-1','ben',1,'ContactAdded',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"stage": "identified", "channel": "email", "last_contact": null}');
INSERT INTO "events" VALUES('mentee-1','ann',1,'ContactAdded',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"stage": "identified", "channel": "email", "last_contact": null}');
INSERT INTO "events" VALUES('mentee-1','ann',2,'LetterDrafted',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"letter": "id00000001", "step": "first_contact", "own": false}');
INSERT INTO "events" VALUES('mentee-1','ann',3,'LetterDrafted',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"letter": "id00000004", "step": "follow_up", "own": false}');
INSERT INTO "events" VALUES('mentee-1','ben',2,'LetterDrafted',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"letter": "id00000008", "step": "first_contact", "own": false}');
INSERT INTO "events" VALUES('mentee-1','ben',3,'LetterDrafted',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"letter": "id00000011", "step": "follow_up", "own": false}');
INSERT INTO "events" VALUES('mentee-1','julie',2,'LetterDrafted',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"letter": "id00000015", "step": "first_contact", "own": false}');
INSERT INTO "events" VALUES('mentee-1','julie',3,'LetterDrafted',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','{"letter": "id00000018", "step": "follow_up", "own": false}');
INSERT INTO "events" VALUES('mentee-1','julie',4,'CommandObeyed',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"command": "SEND", "item": "id00000021", "question": "approve", "about": "id00000015"}');
INSERT INTO "events" VALUES('mentee-1','julie',5,'LetterApproved',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"letter": "id00000015", "step": "first_contact", "digest": "6280213016512319b959fe8b9c966164c0543f9dcc1c87f315f119ce0a46cc3c", "automatic": false}');
INSERT INTO "events" VALUES('mentee-1','julie',6,'LetterApproved',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"letter": "id00000018", "step": "follow_up", "digest": "95c59a3dbb9f189640e57d19c1d39f015373a713892554a3328e6181f0cae63b", "automatic": false}');
INSERT INTO "events" VALUES('mentee-1','julie',7,'LetterQueued',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"letter": "id00000015", "step": "first_contact"}');
INSERT INTO "events" VALUES('mentee-1','ann',4,'CommandObeyed',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"command": "SEND", "item": "id00000007", "question": "approve", "about": "id00000001"}');
INSERT INTO "events" VALUES('mentee-1','ann',5,'LetterApproved',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"letter": "id00000001", "step": "first_contact", "digest": "11916d0277124e81dba9ac2818e312759944d70538602f7213405961406b01ef", "automatic": false}');
INSERT INTO "events" VALUES('mentee-1','ann',6,'LetterApproved',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"letter": "id00000004", "step": "follow_up", "digest": "8ee90889f7f53f15627f0377a7c77e22dc9042972f909d44380ee565b3d469f7", "automatic": false}');
INSERT INTO "events" VALUES('mentee-1','ann',7,'LetterQueued',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"letter": "id00000001", "step": "first_contact"}');
INSERT INTO "events" VALUES('mentee-1','ann',8,'LetterSent',1,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','{"letter": "id00000001", "step": "first_contact", "how": "submitted"}');
INSERT INTO "events" VALUES('mentee-1','julie',8,'LetterSent',1,'2026-11-02 10:35:00.000000','2026-11-02 10:35:00.000000','{"letter": "id00000015", "step": "first_contact", "how": "submitted"}');
INSERT INTO "events" VALUES('mentee-1','julie',9,'AnswerReceived',1,'2026-11-02 10:40:00.000000','2026-11-02 10:40:00.000000','{"message": "id00000034", "answer": "opts_out", "before_their_no": false, "calls_off": null}');
INSERT INTO "events" VALUES('mentee-1','julie',10,'LetterWithdrawn',1,'2026-11-02 10:40:00.000000','2026-11-02 10:40:00.000000','{"letter": "id00000018", "step": "follow_up", "why": "answered"}');
INSERT INTO "events" VALUES('mentee-1','ann',9,'CommandObeyed',1,'2026-11-02 10:40:00.000000','2026-11-02 10:40:00.000000','{"command": "NOTE", "item": null, "question": "", "about": ""}');
INSERT INTO "events" VALUES('mentee-1','ann',10,'NoteAdded',1,'2026-11-02 10:40:00.000000','2026-11-02 10:40:00.000000','{"note": "id00000042"}');
CREATE TABLE heartbeats (
	mentee_id VARCHAR(64) NOT NULL, 
	number INTEGER NOT NULL, 
	started_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	trouble TEXT NOT NULL, 
	words TEXT NOT NULL, 
	failing_since DATETIME, 
	silent_since DATETIME, 
	catch_up_until DATETIME, 
	PRIMARY KEY (mentee_id, number), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "heartbeats" VALUES('mentee-1',1,'2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','','',NULL,NULL,NULL);
INSERT INTO "heartbeats" VALUES('mentee-1',2,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','','',NULL,NULL,NULL);
INSERT INTO "heartbeats" VALUES('mentee-1',3,'2026-11-02 10:35:00.000000','2026-11-02 10:35:00.000000','','',NULL,NULL,NULL);
INSERT INTO "heartbeats" VALUES('mentee-1',4,'2026-11-02 10:40:00.000000','2026-11-02 10:40:00.000000','','',NULL,NULL,NULL);
CREATE TABLE incoming (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	message_id TEXT NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	folder TEXT NOT NULL, 
	place TEXT NOT NULL, 
	seen_at DATETIME NOT NULL, 
	packed BLOB NOT NULL, 
	truncated BOOLEAN NOT NULL, 
	reading TEXT NOT NULL, 
	reading_version INTEGER NOT NULL, shortened_at DATETIME, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, id)
);
INSERT INTO "incoming" VALUES(1,'mentee-1','id00000030','<2356239537730266956@mail.example>','7691beb2b9e794722c52fda40b780496b3019f29a9a7cef7a72d73e09c95b849','inbox','1 2','2026-11-02 10:05:00.000000',X'789C658FC14E02311884EF7D8A3F78D4AE6537EC424502014C302E07205E8C87B2FC6075F7EFA6ED0ADC7C1A1FCC27B124246A9CCC652673F8E6CE9A4AC2F8C56A07B9B13B45D02F4E69880755D52546A11CB09591F0AF66CB66FD8A8597B040090994E83D5A077BA53D6C8D85A3692CEC8DDDC0D3C5D7C7E7339B281F96B9A12B1031CCCD3BC4224EA12DA438192E4510CBD139B5433E9B48E8C749278D935E27C9B2246CD35E271D564A97D11964C066C4175897477E82EC7BF386247E2BEEFEFD3236E4913C5F1DEB00E3F1E0AFEB5269BA090F9575E86F5B8DDFF26EEB676915B92D5A3EA5C26C34ED24646BED593ECBA7FC315CD68624B423C1D87D536A84D146554EC2723A9FB011113C209ED33789A27458',0,'{}',4,NULL);
INSERT INTO "incoming" VALUES(2,'mentee-1','id00000034','<4600185364333739513@mail.example>','a4ff25ee9d1de5f636353f89acf1c512fb42f73a52aa7dd31e1fc2cec7dd18e2','inbox','1 4','2026-11-02 10:40:00.000000',X'789C458E514BC3301485DFF32B2E7BD5D6B459BB19E7A8B889132A82C3F7ACBDAB19696E496E75FE7B3B103C6F1F1CCE779E02F51A5E4667111E5AD347589D2E909A0B548309EC31A48C91D7624F1A9ACF60638567D30F0E530A9D781F0F276C58C3333A4762631835D4E4AF41E6F04A5F90CBBC844C6A556829E14A4E1135C6683A4C761B0DAB792965B62C5439574A2DD46D91A9AA37D6A57F9AB57824CFE839D9FF0CD338E3996F0667ACBF9BFE981091EF67231F93E5ECBF198C8F470CC9D637D45ADF69581C2C8B7A576F930F0CD192D790A5528837872622B4049E18BE83650426E8114C373952F10BF5915D9F',0,'{"kind": "human", "permanent": null, "failure_reason": null, "recipients": [], "back_on": null, "stand_in": null, "left": false, "intents": ["opts_out"], "times": [], "not_before": null, "refers_to": [], "new_address": null, "invitation": null, "visible_text": "Please do not write to me again.", "evidence": ["wants no more mail: “Please do not write to me again.”"], "reading_version": 4, "matched": ["It comes from julie.adams@partner.test."]}',4,NULL);
CREATE TABLE incoming_journeys (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	incoming_id VARCHAR(64) NOT NULL, 
	journey_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id, incoming_id) REFERENCES incoming (mentee_id, id), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, incoming_id, journey_id)
);
INSERT INTO "incoming_journeys" VALUES(1,'mentee-1','id00000034','julie');
CREATE TABLE journeys (
	mentee_id VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	stage TEXT NOT NULL, 
	outcome TEXT, 
	seq INTEGER NOT NULL, 
	due_at DATETIME, 
	rules_digest TEXT NOT NULL, 
	paused_until DATETIME, 
	changed_at DATETIME, 
	PRIMARY KEY (mentee_id, id), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "journeys" VALUES('mentee-1','julie','conversing',NULL,10,NULL,'d247cf8a00c02b2c',NULL,'2026-11-02 10:40:00.000000');
INSERT INTO "journeys" VALUES('mentee-1','ben','identified',NULL,3,NULL,'d247cf8a00c02b2c',NULL,'2026-11-02 10:00:00.000000');
INSERT INTO "journeys" VALUES('mentee-1','ann','contacted',NULL,10,'2026-11-11 09:00:00.000000','d247cf8a00c02b2c',NULL,'2026-11-02 10:40:00.000000');
CREATE TABLE leases (
	mentee_id VARCHAR(64) NOT NULL, 
	host TEXT NOT NULL, 
	boot TEXT NOT NULL, 
	pid INTEGER NOT NULL, 
	renewed_at DATETIME NOT NULL, 
	fencing INTEGER NOT NULL, 
	PRIMARY KEY (mentee_id), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "leases" VALUES('mentee-1','desk','boot-1',0,'2026-11-02 10:40:00.000000',4);
CREATE TABLE mentees (
	id VARCHAR(64) NOT NULL, 
	seq INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	stopped TEXT NOT NULL, 
	paused_until DATETIME, 
	last_good_pass DATETIME, 
	restored BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "mentees" VALUES('mentee-1',14,'2026-11-02 10:00:00.000000','',NULL,'2026-11-02 10:40:00.000000',0);
CREATE TABLE needs (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	knowing TEXT NOT NULL, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, name)
);
CREATE TABLE notes (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	journey_id VARCHAR(64) NOT NULL, 
	at DATETIME NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, id)
);
INSERT INTO "notes" VALUES(1,'mentee-1','id00000042','ann','2026-11-02 10:40:00.000000','likes walking');
CREATE TABLE obeyed (
	mentee_id VARCHAR(64) NOT NULL, 
	message_id TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (mentee_id, message_id), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "obeyed" VALUES('mentee-1','<2356239537730266956@mail.example>','2026-11-02 10:05:00.000000');
CREATE TABLE outbox (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	purpose TEXT NOT NULL, 
	status TEXT NOT NULL, 
	due_at DATETIME NOT NULL, 
	journey_id VARCHAR(64), 
	step TEXT, 
	sender TEXT NOT NULL, 
	to_address TEXT NOT NULL, 
	to_name TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	text TEXT NOT NULL, 
	html TEXT NOT NULL, 
	attachments TEXT NOT NULL, 
	our_id TEXT NOT NULL, 
	message_id TEXT NOT NULL, 
	provider_id TEXT NOT NULL, 
	in_reply_to TEXT NOT NULL, 
	"references" TEXT NOT NULL, 
	own_source BOOLEAN NOT NULL, 
	approved_digest TEXT NOT NULL, 
	could_go_at DATETIME, 
	raw BLOB, 
	claimed_at DATETIME, 
	sent_at DATETIME, 
	copy TEXT NOT NULL, 
	tries INTEGER NOT NULL, 
	last_answer TEXT NOT NULL, good_until DATETIME, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, id)
);
INSERT INTO "outbox" VALUES(1,'mentee-1','id00000001','letter','sent','2026-11-02 10:05:00.000000','ann','first_contact','Chris Morgan <chris@example.org>','ann@third.test','Ann Lee','15 minutes to ask you about leading a team in public health','15 minutes to ask you about leading a team in public health','Dear Ann Lee,

Your talk on nursing at the Leeds meeting, Ann Lee, changed how I plan my week. That is why you are the person I would most like to ask.

I would like to understand leading a team in public health, and what you have seen at Third would teach me more than anything I can read.

Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.

By phone or online, early or late: I will gladly fit around your days.

Thank you for reading this,
Chris
','','[]','token000000000000002','<token000000000000003@example.org>','','','',0,'11916d0277124e81dba9ac2818e312759944d70538602f7213405961406b01ef','2026-11-02 10:05:00.000000',X'46726F6D3A204368726973204D6F7267616E203C6368726973406578616D706C652E6F72673E0D0A546F3A20416E6E204C6565203C616E6E4074686972642E746573743E0D0A5375626A6563743A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74680D0A446174653A204D6F6E2C203032204E6F7620323032362031303A30353A3030202B303030300D0A4D6573736167652D49443A203C746F6B656E303030303030303030303030303033406578616D706C652E6F72673E0D0A4F757472656163682D49643A20746F6B656E3030303030303030303030303030320D0A4D494D452D56657273696F6E3A20312E300D0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220D0A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650D0A0D0A4465617220416E6E204C65652C0D0A0D0A596F75722074616C6B206F6E206E757273696E6720617420746865204C65656473206D656574696E672C20416E6E204C65652C206368616E67656420686F77204920706C616E206D7920773D0D0A65656B2E20546861742069732077687920796F75206172652074686520706572736F6E204920776F756C64206D6F7374206C696B6520746F2061736B2E0D0A0D0A4920776F756C64206C696B6520746F20756E6465727374616E64206C656164696E672061207465616D20696E207075626C6963206865616C74682C20616E64207768617420796F752068613D0D0A7665207365656E20617420546869726420776F756C64207465616368206D65206D6F7265207468616E20616E797468696E6720492063616E20726561642E0D0A0D0A436F756C6420796F75207370617265203135206D696E7574657320746F2074656C6C206D6520686F7720796F752063616D6520746F20776865726520796F75206172652C20616E642077683D0D0A6F2068656C70656420796F75206F6E20746865207761793F20492077696C6C2072656164207570206F6E20796F757220776F726B206265666F726568616E642C206272696E672074776F203D0D0A6F72207468726565207175657374696F6E732C20616E64206B65657020616E20657965206F6E2074686520636C6F636B2E0D0A0D0A42792070686F6E65206F72206F6E6C696E652C206561726C79206F72206C6174653A20492077696C6C20676C61646C79206669742061726F756E6420796F757220646179732E0D0A0D0A5468616E6B20796F7520666F722072656164696E6720746869732C0D0A43687269730D0A','2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','done',0,'250 2.0.0 Ok: queued as 0002',NULL);
INSERT INTO "outbox" VALUES(2,'mentee-1','id00000004','letter','draft','2026-11-02 10:00:00.000000','ann','follow_up','Chris Morgan <chris@example.org>','ann@third.test','Ann Lee','Re: 15 minutes to ask you about leading a team in public health','15 minutes to ask you about leading a team in public health','Dear Ann Lee,

A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.

I would still be glad to hear about your path, by phone or online, whenever it suits you.

And if this is not the right moment, a plain "no, thank you" is quite all right.

With thanks either way,
Chris
','','[]','token000000000000005','<token000000000000006@example.org>','','','',0,'8ee90889f7f53f15627f0377a7c77e22dc9042972f909d44380ee565b3d469f7',NULL,NULL,NULL,NULL,'none',0,'',NULL);
INSERT INTO "outbox" VALUES(3,'mentee-1','id00000008','letter','draft','2026-11-02 10:00:00.000000','ben','first_contact','Chris Morgan <chris@example.org>','ben@second.test','Ben Cole','15 minutes to ask you about leading a team in public health','15 minutes to ask you about leading a team in public health','Dear Ben Cole,

Your talk on nursing at the Leeds meeting, Ben Cole, changed how I plan my week. That is why you are the person I would most like to ask.

I would like to understand leading a team in public health, and what you have seen at Second would teach me more than anything I can read.

Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.

By phone or online, early or late: I will gladly fit around your days.

Thank you for reading this,
Chris
','','[]','token000000000000009','<token000000000000010@example.org>','','','',0,'',NULL,NULL,NULL,NULL,'none',0,'',NULL);
INSERT INTO "outbox" VALUES(4,'mentee-1','id00000011','letter','draft','2026-11-02 10:00:00.000000','ben','follow_up','Chris Morgan <chris@example.org>','ben@second.test','Ben Cole','Re: 15 minutes to ask you about leading a team in public health','15 minutes to ask you about leading a team in public health','Dear Ben Cole,

A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.

I would still be glad to hear about your path, by phone or online, whenever it suits you.

And if this is not the right moment, a plain "no, thank you" is quite all right.

With thanks either way,
Chris
','','[]','token000000000000012','<token000000000000013@example.org>','','','',0,'',NULL,NULL,NULL,NULL,'none',0,'',NULL);
INSERT INTO "outbox" VALUES(5,'mentee-1','id00000015','letter','sent','2026-11-02 10:05:00.000000','julie','first_contact','Chris Morgan <chris@example.org>','julie.adams@partner.test','Julie Adams','15 minutes to ask you about leading a team in public health','15 minutes to ask you about leading a team in public health','Dear Julie Adams,

Your talk on nursing at the Leeds meeting, Julie Adams, changed how I plan my week. That is why you are the person I would most like to ask.

I would like to understand leading a team in public health, and what you have seen would teach me more than anything I can read.

Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.

By phone or online, early or late: I will gladly fit around your days.

Thank you for reading this,
Chris
','','[]','token000000000000016','<token000000000000017@example.org>','','','',0,'6280213016512319b959fe8b9c966164c0543f9dcc1c87f315f119ce0a46cc3c','2026-11-02 10:05:00.000000',X'46726F6D3A204368726973204D6F7267616E203C6368726973406578616D706C652E6F72673E0D0A546F3A204A756C6965204164616D73203C6A756C69652E6164616D7340706172746E65722E746573743E0D0A5375626A6563743A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74680D0A446174653A204D6F6E2C203032204E6F7620323032362031303A33353A3030202B303030300D0A4D6573736167652D49443A203C746F6B656E303030303030303030303030303137406578616D706C652E6F72673E0D0A4F757472656163682D49643A20746F6B656E3030303030303030303030303031360D0A4D494D452D56657273696F6E3A20312E300D0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220D0A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650D0A0D0A44656172204A756C6965204164616D732C0D0A0D0A596F75722074616C6B206F6E206E757273696E6720617420746865204C65656473206D656574696E672C204A756C6965204164616D732C206368616E67656420686F77204920706C616E203D0D0A6D79207765656B2E20546861742069732077687920796F75206172652074686520706572736F6E204920776F756C64206D6F7374206C696B6520746F2061736B2E0D0A0D0A4920776F756C64206C696B6520746F20756E6465727374616E64206C656164696E672061207465616D20696E207075626C6963206865616C74682C20616E64207768617420796F752068613D0D0A7665207365656E20776F756C64207465616368206D65206D6F7265207468616E20616E797468696E6720492063616E20726561642E0D0A0D0A436F756C6420796F75207370617265203135206D696E7574657320746F2074656C6C206D6520686F7720796F752063616D6520746F20776865726520796F75206172652C20616E642077683D0D0A6F2068656C70656420796F75206F6E20746865207761793F20492077696C6C2072656164207570206F6E20796F757220776F726B206265666F726568616E642C206272696E672074776F203D0D0A6F72207468726565207175657374696F6E732C20616E64206B65657020616E20657965206F6E2074686520636C6F636B2E0D0A0D0A42792070686F6E65206F72206F6E6C696E652C206561726C79206F72206C6174653A20492077696C6C20676C61646C79206669742061726F756E6420796F757220646179732E0D0A0D0A5468616E6B20796F7520666F722072656164696E6720746869732C0D0A43687269730D0A','2026-11-02 10:35:00.000000','2026-11-02 10:35:00.000000','done',0,'250 2.0.0 Ok: queued as 0004',NULL);
INSERT INTO "outbox" VALUES(6,'mentee-1','id00000018','letter','withdrawn','2026-11-02 10:00:00.000000','julie','follow_up','Chris Morgan <chris@example.org>','julie.adams@partner.test','Julie Adams','Re: 15 minutes to ask you about leading a team in public health','15 minutes to ask you about leading a team in public health','Dear Julie Adams,

A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.

I would still be glad to hear about your path, by phone or online, whenever it suits you.

And if this is not the right moment, a plain "no, thank you" is quite all right.

With thanks either way,
Chris
','','[]','token000000000000019','<token000000000000020@example.org>','','','',0,'95c59a3dbb9f189640e57d19c1d39f015373a713892554a3328e6181f0cae63b',NULL,NULL,NULL,NULL,'none',0,'',NULL);
INSERT INTO "outbox" VALUES(7,'mentee-1','id00000026','prompt','sent','2026-11-02 10:00:00.000000',NULL,NULL,'Chris Morgan <chris@example.org>','chris@example.org','Chris Morgan','3 letters wait for your word [#token000000000000025]','3 letters wait for your word [#token000000000000025]','These 3 letters are ready. Nothing leaves before you say so.

----- First letter, to Ann Lee -----
To: Ann Lee <ann@third.test>
Subject: 15 minutes to ask you about leading a team in public health

Dear Ann Lee,

Your talk on nursing at the Leeds meeting, Ann Lee, changed how I plan my week. That is why you are the person I would most like to ask.

I would like to understand leading a team in public health, and what you have seen at Third would teach me more than anything I can read.

Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.

By phone or online, early or late: I will gladly fit around your days.

Thank you for reading this,
Chris

----- end of the letter -----

If Ann Lee does not answer, this one follow-up goes later. SEND approves
both.

----- Follow-up to Ann Lee -----
To: Ann Lee <ann@third.test>
Subject: Re: 15 minutes to ask you about leading a team in public health

Dear Ann Lee,

A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.

I would still be glad to hear about your path, by phone or online, whenever it suits you.

And if this is not the right moment, a plain "no, thank you" is quite all right.

With thanks either way,
Chris

----- end of the follow-up -----

----- First letter, to Ben Cole -----
To: Ben Cole <ben@second.test>
Subject: 15 minutes to ask you about leading a team in public health

Dear Ben Cole,

Your talk on nursing at the Leeds meeting, Ben Cole, changed how I plan my week. That is why you are the person I would most like to ask.

I would like to understand leading a team in public health, and what you have seen at Second would teach me more than anything I can read.

Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.

By phone or online, early or late: I will gladly fit around your days.

Thank you for reading this,
Chris

----- end of the letter -----

If Ben Cole does not answer, this one follow-up goes later. SEND approves
both.

----- Follow-up to Ben Cole -----
To: Ben Cole <ben@second.test>
Subject: Re: 15 minutes to ask you about leading a team in public health

Dear Ben Cole,

A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.

I would still be glad to hear about your path, by phone or online, whenever it suits you.

And if this is not the right moment, a plain "no, thank you" is quite all right.

With thanks either way,
Chris

----- end of the follow-up -----

----- First letter, to Julie Adams -----
To: Julie Adams <julie.adams@partner.test>
Subject: 15 minutes to ask you about leading a team in public health

Dear Julie Adams,

Your talk on nursing at the Leeds meeting, Julie Adams, changed how I plan my week. That is why you are the person I would most like to ask.

I would like to understand leading a team in public health, and what you have seen would teach me more than anything I can read.

Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.

By phone or online, early or late: I will gladly fit around your days.

Thank you for reading this,
Chris

----- end of the letter -----

If Julie Adams does not answer, this one follow-up goes later. SEND approves
both.

----- Follow-up to Julie Adams -----
To: Julie Adams <julie.adams@partner.test>
Subject: Re: 15 minutes to ask you about leading a team in public health

Dear Julie Adams,

A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.

I would still be glad to hear about your path, by phone or online, whenever it suits you.

And if this is not the right moment, a plain "no, thank you" is quite all right.

With thanks either way,
Chris

----- end of the follow-up -----

They also lie in your Drafts: one that is finished and sent from there
counts as well.

Reply to this mail with a line for each person, as in

  Ann Lee: SEND
  Ben Cole: SEND
  Julie Adams: SEND

What you can say of each:

  SEND
      it goes as it stands, as soon as the rules allow
  SKIP
      this letter never goes
  LATER 2 weeks
      ask me again then (any time you name)
  CLOSE
      no more letters to this person

What follows LATER is yours to change.

Reply to yourself only: a reply that goes to others too is not obeyed. HELP
lists all that you can say, and STATUS tells how things stand.
','<!DOCTYPE html>
<html lang="en" style="color-scheme: light dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>3 letters wait for your word</title>
</head>
<body style="margin: 0; padding: 0">
<div style="max-width: 600px; margin: 0 auto; padding: 20px 16px 28px; font-family: -apple-system, ''Segoe UI'', Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; overflow-wrap: break-word; word-wrap: break-word">
<p style="margin: 0 0 16px">These 3 letters are ready. Nothing leaves before you say so.</p>
<h2 style="margin: 32px 0 12px; padding: 20px 0 0; border-top: 1px solid #8a8f98; font-size: 20px; line-height: 1.3; font-weight: 600">Ann Lee</h2>
<div style="margin: 0 0 16px; border: 1px solid #8a8f98; border-radius: 8px">
<div style="padding: 12px 16px; border-radius: 7px 7px 0 0; background-color: rgba(128, 128, 128, 0.12); font-size: 14px">
<div style="font-weight: 600; font-size: 15px; margin: 0 0 4px">First letter, to Ann Lee</div>
<div>To: Ann Lee &lt;ann@third.test&gt;</div>
<div>Subject: 15 minutes to ask you about leading a team in public health</div>
</div>
<div style="padding: 14px 16px 16px">Dear Ann Lee,<br><br>Your talk on nursing at the Leeds meeting, Ann Lee, changed how I plan my week. That is why you are the person I would most like to ask.<br><br>I would like to understand leading a team in public health, and what you have seen at Third would teach me more than anything I can read.<br><br>Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.<br><br>By phone or online, early or late: I will gladly fit around your days.<br><br>Thank you for reading this,<br>Chris</div>
</div>


<p style="margin: 0 0 16px">If Ann Lee does not answer, this one follow-up goes later. SEND approves both.</p>
<div style="margin: 0 0 16px; border: 1px solid #8a8f98; border-radius: 8px">
<div style="padding: 12px 16px; border-radius: 7px 7px 0 0; background-color: rgba(128, 128, 128, 0.12); font-size: 14px">
<div style="font-weight: 600; font-size: 15px; margin: 0 0 4px">Follow-up to Ann Lee</div>
<div>To: Ann Lee &lt;ann@third.test&gt;</div>
<div>Subject: Re: 15 minutes to ask you about leading a team in public health</div>
</div>
<div style="padding: 14px 16px 16px">Dear Ann Lee,<br><br>A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.<br><br>I would still be glad to hear about your path, by phone or online, whenever it suits you.<br><br>And if this is not the right moment, a plain &#34;no, thank you&#34; is quite all right.<br><br>With thanks either way,<br>Chris</div>
</div>


<h2 style="margin: 28px 0 10px; font-size: 17px; line-height: 1.3; font-weight: 600">Shall it go to Ann Lee?</h2>

<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20SEND%20%5B%23token000000000000022%5D&amp;body=SEND" style="display: inline-block; padding: 10px 18px; border: 1px solid #2a72b5; border-radius: 6px; background-color: #2a72b5; color: #ffffff; font-weight: 600; text-decoration: none">SEND</a>
<div style="margin: 4px 0 0; font-size: 14px">It goes as it stands, as soon as the rules allow.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20SKIP%20%5B%23token000000000000022%5D&amp;body=SKIP" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">SKIP</a>
<div style="margin: 4px 0 0; font-size: 14px">This letter never goes.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20LATER%20%5B%23token000000000000022%5D&amp;body=LATER%202%20weeks" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">LATER 2 weeks</a>
<div style="margin: 4px 0 0; font-size: 14px">Ask me again then (any time you name). You can change the text before you send it.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20CLOSE%20%5B%23token000000000000022%5D&amp;body=CLOSE" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">CLOSE</a>
<div style="margin: 4px 0 0; font-size: 14px">No more letters to this person.</div>
</div>
<p style="margin: 18px 0 0; font-size: 14px">Each button opens a ready reply; sending it is your answer. Or reply to this mail with a line for each person, as in Ann Lee: SEND.</p>

<h2 style="margin: 32px 0 12px; padding: 20px 0 0; border-top: 1px solid #8a8f98; font-size: 20px; line-height: 1.3; font-weight: 600">Ben Cole</h2>
<div style="margin: 0 0 16px; border: 1px solid #8a8f98; border-radius: 8px">
<div style="padding: 12px 16px; border-radius: 7px 7px 0 0; background-color: rgba(128, 128, 128, 0.12); font-size: 14px">
<div style="font-weight: 600; font-size: 15px; margin: 0 0 4px">First letter, to Ben Cole</div>
<div>To: Ben Cole &lt;ben@second.test&gt;</div>
<div>Subject: 15 minutes to ask you about leading a team in public health</div>
</div>
<div style="padding: 14px 16px 16px">Dear Ben Cole,<br><br>Your talk on nursing at the Leeds meeting, Ben Cole, changed how I plan my week. That is why you are the person I would most like to ask.<br><br>I would like to understand leading a team in public health, and what you have seen at Second would teach me more than anything I can read.<br><br>Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.<br><br>By phone or online, early or late: I will gladly fit around your days.<br><br>Thank you for reading this,<br>Chris</div>
</div>


<p style="margin: 0 0 16px">If Ben Cole does not answer, this one follow-up goes later. SEND approves both.</p>
<div style="margin: 0 0 16px; border: 1px solid #8a8f98; border-radius: 8px">
<div style="padding: 12px 16px; border-radius: 7px 7px 0 0; background-color: rgba(128, 128, 128, 0.12); font-size: 14px">
<div style="font-weight: 600; font-size: 15px; margin: 0 0 4px">Follow-up to Ben Cole</div>
<div>To: Ben Cole &lt;ben@second.test&gt;</div>
<div>Subject: Re: 15 minutes to ask you about leading a team in public health</div>
</div>
<div style="padding: 14px 16px 16px">Dear Ben Cole,<br><br>A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.<br><br>I would still be glad to hear about your path, by phone or online, whenever it suits you.<br><br>And if this is not the right moment, a plain &#34;no, thank you&#34; is quite all right.<br><br>With thanks either way,<br>Chris</div>
</div>


<h2 style="margin: 28px 0 10px; font-size: 17px; line-height: 1.3; font-weight: 600">Shall it go to Ben Cole?</h2>

<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20SEND%20%5B%23token000000000000023%5D&amp;body=SEND" style="display: inline-block; padding: 10px 18px; border: 1px solid #2a72b5; border-radius: 6px; background-color: #2a72b5; color: #ffffff; font-weight: 600; text-decoration: none">SEND</a>
<div style="margin: 4px 0 0; font-size: 14px">It goes as it stands, as soon as the rules allow.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20SKIP%20%5B%23token000000000000023%5D&amp;body=SKIP" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">SKIP</a>
<div style="margin: 4px 0 0; font-size: 14px">This letter never goes.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20LATER%20%5B%23token000000000000023%5D&amp;body=LATER%202%20weeks" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">LATER 2 weeks</a>
<div style="margin: 4px 0 0; font-size: 14px">Ask me again then (any time you name). You can change the text before you send it.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20CLOSE%20%5B%23token000000000000023%5D&amp;body=CLOSE" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">CLOSE</a>
<div style="margin: 4px 0 0; font-size: 14px">No more letters to this person.</div>
</div>
<p style="margin: 18px 0 0; font-size: 14px">Each button opens a ready reply; sending it is your answer. Or reply to this mail with a line for each person, as in Ben Cole: SEND.</p>

<h2 style="margin: 32px 0 12px; padding: 20px 0 0; border-top: 1px solid #8a8f98; font-size: 20px; line-height: 1.3; font-weight: 600">Julie Adams</h2>
<div style="margin: 0 0 16px; border: 1px solid #8a8f98; border-radius: 8px">
<div style="padding: 12px 16px; border-radius: 7px 7px 0 0; background-color: rgba(128, 128, 128, 0.12); font-size: 14px">
<div style="font-weight: 600; font-size: 15px; margin: 0 0 4px">First letter, to Julie Adams</div>
<div>To: Julie Adams &lt;julie.adams@partner.test&gt;</div>
<div>Subject: 15 minutes to ask you about leading a team in public health</div>
</div>
<div style="padding: 14px 16px 16px">Dear Julie Adams,<br><br>Your talk on nursing at the Leeds meeting, Julie Adams, changed how I plan my week. That is why you are the person I would most like to ask.<br><br>I would like to understand leading a team in public health, and what you have seen would teach me more than anything I can read.<br><br>Could you spare 15 minutes to tell me how you came to where you are, and who helped you on the way? I will read up on your work beforehand, bring two or three questions, and keep an eye on the clock.<br><br>By phone or online, early or late: I will gladly fit around your days.<br><br>Thank you for reading this,<br>Chris</div>
</div>


<p style="margin: 0 0 16px">If Julie Adams does not answer, this one follow-up goes later. SEND approves both.</p>
<div style="margin: 0 0 16px; border: 1px solid #8a8f98; border-radius: 8px">
<div style="padding: 12px 16px; border-radius: 7px 7px 0 0; background-color: rgba(128, 128, 128, 0.12); font-size: 14px">
<div style="font-weight: 600; font-size: 15px; margin: 0 0 4px">Follow-up to Julie Adams</div>
<div>To: Julie Adams &lt;julie.adams@partner.test&gt;</div>
<div>Subject: Re: 15 minutes to ask you about leading a team in public health</div>
</div>
<div style="padding: 14px 16px 16px">Dear Julie Adams,<br><br>A little while ago I asked you for 15 minutes to talk about leading a team in public health. It may have reached you on a busy day, so I am asking once more.<br><br>I would still be glad to hear about your path, by phone or online, whenever it suits you.<br><br>And if this is not the right moment, a plain &#34;no, thank you&#34; is quite all right.<br><br>With thanks either way,<br>Chris</div>
</div>


<h2 style="margin: 28px 0 10px; font-size: 17px; line-height: 1.3; font-weight: 600">Shall it go to Julie Adams?</h2>

<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20SEND%20%5B%23token000000000000024%5D&amp;body=SEND" style="display: inline-block; padding: 10px 18px; border: 1px solid #2a72b5; border-radius: 6px; background-color: #2a72b5; color: #ffffff; font-weight: 600; text-decoration: none">SEND</a>
<div style="margin: 4px 0 0; font-size: 14px">It goes as it stands, as soon as the rules allow.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20SKIP%20%5B%23token000000000000024%5D&amp;body=SKIP" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">SKIP</a>
<div style="margin: 4px 0 0; font-size: 14px">This letter never goes.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20LATER%20%5B%23token000000000000024%5D&amp;body=LATER%202%20weeks" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">LATER 2 weeks</a>
<div style="margin: 4px 0 0; font-size: 14px">Ask me again then (any time you name). You can change the text before you send it.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20CLOSE%20%5B%23token000000000000024%5D&amp;body=CLOSE" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">CLOSE</a>
<div style="margin: 4px 0 0; font-size: 14px">No more letters to this person.</div>
</div>
<p style="margin: 18px 0 0; font-size: 14px">Each button opens a ready reply; sending it is your answer. Or reply to this mail with a line for each person, as in Julie Adams: SEND.</p>

<p style="margin: 0 0 16px">They also lie in your Drafts: one that is finished and sent from there counts as well.</p>
<p style="margin: 28px 0 0; padding: 12px 0 0; border-top: 1px solid #8a8f98; font-size: 14px">Reply to yourself only: a reply that goes to others too is not obeyed. HELP lists all that you can say, and STATUS tells how things stand.</p>
</div>
</body>
</html>
','[]','token000000000000027','<token000000000000028@example.org>','','','',0,'',NULL,X'46726F6D3A204368726973204D6F7267616E203C6368726973406578616D706C652E6F72673E0D0A546F3A204368726973204D6F7267616E203C6368726973406578616D706C652E6F72673E0D0A5375626A6563743A2033206C657474657273207761697420666F7220796F757220776F7264205B23746F6B656E3030303030303030303030303032355D0D0A446174653A204D6F6E2C203032204E6F7620323032362031303A30303A3030202B303030300D0A4D6573736167652D49443A203C746F6B656E303030303030303030303030303238406578616D706C652E6F72673E0D0A4F757472656163682D49643A20746F6B656E3030303030303030303030303032370D0A4175746F2D5375626D69747465643A206175746F2D67656E6572617465640D0A4D494D452D56657273696F6E3A20312E300D0A436F6E74656E742D547970653A206D756C7469706172742F616C7465726E61746976653B20626F756E646172793D223D3563623161373834663132633939653638663963633235613732376466633333220D0A0D0A2D2D3D35636231613738346631326339396536386639636332356137323764666333330D0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220D0A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650D0A0D0A54686573652033206C657474657273206172652072656164792E204E6F7468696E67206C6561766573206265666F726520796F752073617920736F2E0D0A0D0A2D2D2D2D2D204669727374206C65747465722C20746F20416E6E204C6565202D2D2D2D2D0D0A546F3A20416E6E204C6565203C616E6E4074686972642E746573743E0D0A5375626A6563743A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74680D0A0D0A4465617220416E6E204C65652C0D0A0D0A596F75722074616C6B206F6E206E757273696E6720617420746865204C65656473206D656574696E672C20416E6E204C65652C206368616E67656420686F77204920706C616E206D7920773D0D0A65656B2E20546861742069732077687920796F75206172652074686520706572736F6E204920776F756C64206D6F7374206C696B6520746F2061736B2E0D0A0D0A4920776F756C64206C696B6520746F20756E6465727374616E64206C656164696E672061207465616D20696E207075626C6963206865616C74682C20616E64207768617420796F752068613D0D0A7665207365656E20617420546869726420776F756C64207465616368206D65206D6F7265207468616E20616E797468696E6720492063616E20726561642E0D0A0D0A436F756C6420796F75207370617265203135206D696E7574657320746F2074656C6C206D6520686F7720796F752063616D6520746F20776865726520796F75206172652C20616E642077683D0D0A6F2068656C70656420796F75206F6E20746865207761793F20492077696C6C2072656164207570206F6E20796F757220776F726B206265666F726568616E642C206272696E672074776F203D0D0A6F72207468726565207175657374696F6E732C20616E64206B65657020616E20657965206F6E2074686520636C6F636B2E0D0A0D0A42792070686F6E65206F72206F6E6C696E652C206561726C79206F72206C6174653A20492077696C6C20676C61646C79206669742061726F756E6420796F757220646179732E0D0A0D0A5468616E6B20796F7520666F722072656164696E6720746869732C0D0A43687269730D0A0D0A2D2D2D2D2D20656E64206F6620746865206C6574746572202D2D2D2D2D0D0A0D0A496620416E6E204C656520646F6573206E6F7420616E737765722C2074686973206F6E6520666F6C6C6F772D757020676F6573206C617465722E2053454E4420617070726F7665730D0A626F74682E0D0A0D0A2D2D2D2D2D20466F6C6C6F772D757020746F20416E6E204C6565202D2D2D2D2D0D0A546F3A20416E6E204C6565203C616E6E4074686972642E746573743E0D0A5375626A6563743A2052653A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74680D0A0D0A4465617220416E6E204C65652C0D0A0D0A41206C6974746C65207768696C652061676F20492061736B656420796F7520666F72203135206D696E7574657320746F2074616C6B2061626F7574206C656164696E672061207465616D203D0D0A696E207075626C6963206865616C74682E204974206D61792068617665207265616368656420796F75206F6E20612062757379206461792C20736F204920616D2061736B696E67206F6E633D0D0A65206D6F72652E0D0A0D0A4920776F756C64207374696C6C20626520676C616420746F20686561722061626F757420796F757220706174682C2062792070686F6E65206F72206F6E6C696E652C207768656E657665723D0D0A20697420737569747320796F752E0D0A0D0A416E642069662074686973206973206E6F7420746865207269676874206D6F6D656E742C206120706C61696E20226E6F2C207468616E6B20796F752220697320717569746520616C6C20723D0D0A696768742E0D0A0D0A57697468207468616E6B7320656974686572207761792C0D0A43687269730D0A0D0A2D2D2D2D2D20656E64206F662074686520666F6C6C6F772D7570202D2D2D2D2D0D0A0D0A2D2D2D2D2D204669727374206C65747465722C20746F2042656E20436F6C65202D2D2D2D2D0D0A546F3A2042656E20436F6C65203C62656E407365636F6E642E746573743E0D0A5375626A6563743A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74680D0A0D0A446561722042656E20436F6C652C0D0A0D0A596F75722074616C6B206F6E206E757273696E6720617420746865204C65656473206D656574696E672C2042656E20436F6C652C206368616E67656420686F77204920706C616E206D79203D0D0A7765656B2E20546861742069732077687920796F75206172652074686520706572736F6E204920776F756C64206D6F7374206C696B6520746F2061736B2E0D0A0D0A4920776F756C64206C696B6520746F20756E6465727374616E64206C656164696E672061207465616D20696E207075626C6963206865616C74682C20616E64207768617420796F752068613D0D0A7665207365656E206174205365636F6E6420776F756C64207465616368206D65206D6F7265207468616E20616E797468696E6720492063616E20726561642E0D0A0D0A436F756C6420796F75207370617265203135206D696E7574657320746F2074656C6C206D6520686F7720796F752063616D6520746F20776865726520796F75206172652C20616E642077683D0D0A6F2068656C70656420796F75206F6E20746865207761793F20492077696C6C2072656164207570206F6E20796F757220776F726B206265666F726568616E642C206272696E672074776F203D0D0A6F72207468726565207175657374696F6E732C20616E64206B65657020616E20657965206F6E2074686520636C6F636B2E0D0A0D0A42792070686F6E65206F72206F6E6C696E652C206561726C79206F72206C6174653A20492077696C6C20676C61646C79206669742061726F756E6420796F757220646179732E0D0A0D0A5468616E6B20796F7520666F722072656164696E6720746869732C0D0A43687269730D0A0D0A2D2D2D2D2D20656E64206F6620746865206C6574746572202D2D2D2D2D0D0A0D0A49662042656E20436F6C6520646F6573206E6F7420616E737765722C2074686973206F6E6520666F6C6C6F772D757020676F6573206C617465722E2053454E4420617070726F7665730D0A626F74682E0D0A0D0A2D2D2D2D2D20466F6C6C6F772D757020746F2042656E20436F6C65202D2D2D2D2D0D0A546F3A2042656E20436F6C65203C62656E407365636F6E642E746573743E0D0A5375626A6563743A2052653A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74680D0A0D0A446561722042656E20436F6C652C0D0A0D0A41206C6974746C65207768696C652061676F20492061736B656420796F7520666F72203135206D696E7574657320746F2074616C6B2061626F7574206C656164696E672061207465616D203D0D0A696E207075626C6963206865616C74682E204974206D61792068617665207265616368656420796F75206F6E20612062757379206461792C20736F204920616D2061736B696E67206F6E633D0D0A65206D6F72652E0D0A0D0A4920776F756C64207374696C6C20626520676C616420746F20686561722061626F757420796F757220706174682C2062792070686F6E65206F72206F6E6C696E652C207768656E657665723D0D0A20697420737569747320796F752E0D0A0D0A416E642069662074686973206973206E6F7420746865207269676874206D6F6D656E742C206120706C61696E20226E6F2C207468616E6B20796F752220697320717569746520616C6C20723D0D0A696768742E0D0A0D0A57697468207468616E6B7320656974686572207761792C0D0A43687269730D0A0D0A2D2D2D2D2D20656E64206F662074686520666F6C6C6F772D7570202D2D2D2D2D0D0A0D0A2D2D2D2D2D204669727374206C65747465722C20746F204A756C6965204164616D73202D2D2D2D2D0D0A546F3A204A756C6965204164616D73203C6A756C69652E6164616D7340706172746E65722E746573743E0D0A5375626A6563743A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74680D0A0D0A44656172204A756C6965204164616D732C0D0A0D0A596F75722074616C6B206F6E206E757273696E6720617420746865204C65656473206D656574696E672C204A756C6965204164616D732C206368616E67656420686F77204920706C616E203D0D0A6D79207765656B2E20546861742069732077687920796F75206172652074686520706572736F6E204920776F756C64206D6F7374206C696B6520746F2061736B2E0D0A0D0A4920776F756C64206C696B6520746F20756E6465727374616E64206C656164696E672061207465616D20696E207075626C6963206865616C74682C20616E64207768617420796F752068613D0D0A7665207365656E20776F756C64207465616368206D65206D6F7265207468616E20616E797468696E6720492063616E20726561642E0D0A0D0A436F756C6420796F75207370617265203135206D696E7574657320746F2074656C6C206D6520686F7720796F752063616D6520746F20776865726520796F75206172652C20616E642077683D0D0A6F2068656C70656420796F75206F6E20746865207761793F20492077696C6C2072656164207570206F6E20796F757220776F726B206265666F726568616E642C206272696E672074776F203D0D0A6F72207468726565207175657374696F6E732C20616E64206B65657020616E20657965206F6E2074686520636C6F636B2E0D0A0D0A42792070686F6E65206F72206F6E6C696E652C206561726C79206F72206C6174653A20492077696C6C20676C61646C79206669742061726F756E6420796F757220646179732E0D0A0D0A5468616E6B20796F7520666F722072656164696E6720746869732C0D0A43687269730D0A0D0A2D2D2D2D2D20656E64206F6620746865206C6574746572202D2D2D2D2D0D0A0D0A4966204A756C6965204164616D7320646F6573206E6F7420616E737765722C2074686973206F6E6520666F6C6C6F772D757020676F6573206C617465722E2053454E4420617070726F7665730D0A626F74682E0D0A0D0A2D2D2D2D2D20466F6C6C6F772D757020746F204A756C6965204164616D73202D2D2D2D2D0D0A546F3A204A756C6965204164616D73203C6A756C69652E6164616D7340706172746E65722E746573743E0D0A5375626A6563743A2052653A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74680D0A0D0A44656172204A756C6965204164616D732C0D0A0D0A41206C6974746C65207768696C652061676F20492061736B656420796F7520666F72203135206D696E7574657320746F2074616C6B2061626F7574206C656164696E672061207465616D203D0D0A696E207075626C6963206865616C74682E204974206D61792068617665207265616368656420796F75206F6E20612062757379206461792C20736F204920616D2061736B696E67206F6E633D0D0A65206D6F72652E0D0A0D0A4920776F756C64207374696C6C20626520676C616420746F20686561722061626F757420796F757220706174682C2062792070686F6E65206F72206F6E6C696E652C207768656E657665723D0D0A20697420737569747320796F752E0D0A0D0A416E642069662074686973206973206E6F7420746865207269676874206D6F6D656E742C206120706C61696E20226E6F2C207468616E6B20796F752220697320717569746520616C6C20723D0D0A696768742E0D0A0D0A57697468207468616E6B7320656974686572207761792C0D0A43687269730D0A0D0A2D2D2D2D2D20656E64206F662074686520666F6C6C6F772D7570202D2D2D2D2D0D0A0D0A5468657920616C736F206C696520696E20796F7572204472616674733A206F6E6520746861742069732066696E697368656420616E642073656E742066726F6D2074686572650D0A636F756E74732061732077656C6C2E0D0A0D0A5265706C7920746F2074686973206D61696C20776974682061206C696E6520666F72206561636820706572736F6E2C20617320696E0D0A0D0A2020416E6E204C65653A2053454E440D0A202042656E20436F6C653A2053454E440D0A20204A756C6965204164616D733A2053454E440D0A0D0A5768617420796F752063616E20736179206F6620656163683A0D0A0D0A202053454E440D0A202020202020697420676F6573206173206974207374616E64732C20617320736F6F6E206173207468652072756C657320616C6C6F770D0A2020534B49500D0A20202020202074686973206C6574746572206E6576657220676F65730D0A20204C415445522032207765656B730D0A20202020202061736B206D6520616761696E207468656E2028616E792074696D6520796F75206E616D65290D0A2020434C4F53450D0A2020202020206E6F206D6F7265206C65747465727320746F207468697320706572736F6E0D0A0D0A5768617420666F6C6C6F7773204C4154455220697320796F75727320746F206368616E67652E0D0A0D0A5265706C7920746F20796F757273656C66206F6E6C793A2061207265706C79207468617420676F657320746F206F746865727320746F6F206973206E6F74206F62657965642E2048454C500D0A6C6973747320616C6C207468617420796F752063616E207361792C20616E64205354415455532074656C6C7320686F77207468696E6773207374616E642E0D0A2D2D3D35636231613738346631326339396536386639636332356137323764666333330D0A436F6E74656E742D547970653A20746578742F68746D6C3B20636861727365743D227574662D38220D0A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650D0A0D0A3C21444F43545950452068746D6C3E0D0A3C68746D6C206C616E673D334422656E22207374796C653D334422636F6C6F722D736368656D653A206C69676874206461726B223E0D0A3C686561643E0D0A3C6D65746120636861727365743D3344227574662D38223E0D0A3C6D657461206E616D653D33442276696577706F72742220636F6E74656E743D33442277696474683D33446465766963652D77696474682C20696E697469616C2D7363616C653D334431223E0D0A3C6D657461206E616D653D334422636F6C6F722D736368656D652220636F6E74656E743D3344226C69676874206461726B223E0D0A3C6D657461206E616D653D334422737570706F727465642D636F6C6F722D736368656D65732220636F6E74656E743D3344226C69676874206461726B223E0D0A3C7469746C653E33206C657474657273207761697420666F7220796F757220776F72643C2F7469746C653E0D0A3C2F686561643E0D0A3C626F6479207374796C653D3344226D617267696E3A20303B2070616464696E673A2030223E0D0A3C646976207374796C653D3344226D61782D77696474683A2036303070783B206D617267696E3A2030206175746F3B2070616464696E673A2032307078203136707820323870783B20666F3D0D0A6E742D66616D696C793A202D6170706C652D73797374656D2C20275365676F65205549272C20526F626F746F2C2048656C7665746963612C20417269616C2C2073616E732D73657269663B3D0D0A20666F6E742D73697A653A20313670783B206C696E652D6865696768743A20312E353B206F766572666C6F772D777261703A20627265616B2D776F72643B20776F72642D777261703A20623D0D0A7265616B2D776F7264223E0D0A3C70207374796C653D3344226D617267696E3A203020302031367078223E54686573652033206C657474657273206172652072656164792E204E6F7468696E67206C6561766573206265663D0D0A6F726520796F752073617920736F2E3C2F703E0D0A3C6832207374796C653D3344226D617267696E3A2033327078203020313270783B2070616464696E673A2032307078203020303B20626F726465722D746F703A2031707820736F6C6964203D0D0A233861386639383B20666F6E742D73697A653A20323070783B206C696E652D6865696768743A20312E333B20666F6E742D7765696768743A20363030223E416E6E204C65653C2F68323E0D0A3C646976207374796C653D3344226D617267696E3A2030203020313670783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A20383D0D0A7078223E0D0A3C646976207374796C653D33442270616464696E673A203132707820313670783B20626F726465722D7261646975733A2037707820377078203020303B206261636B67726F756E642D636F3D0D0A6C6F723A2072676261283132382C203132382C203132382C20302E3132293B20666F6E742D73697A653A2031347078223E0D0A3C646976207374796C653D334422666F6E742D7765696768743A203630303B20666F6E742D73697A653A20313570783B206D617267696E3A2030203020347078223E4669727374206C65743D0D0A7465722C20746F20416E6E204C65653C2F6469763E0D0A3C6469763E546F3A20416E6E204C656520266C743B616E6E4074686972642E746573742667743B3C2F6469763E0D0A3C6469763E5375626A6563743A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74683C2F3D0D0A6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D33442270616464696E673A203134707820313670782031367078223E4465617220416E6E204C65652C3C62723E3C62723E596F75722074616C6B206F6E206E753D0D0A7273696E6720617420746865204C65656473206D656574696E672C20416E6E204C65652C206368616E67656420686F77204920706C616E206D79207765656B2E20546861742069732077683D0D0A7920796F75206172652074686520706572736F6E204920776F756C64206D6F7374206C696B6520746F2061736B2E3C62723E3C62723E4920776F756C64206C696B6520746F20756E6465723D0D0A7374616E64206C656164696E672061207465616D20696E207075626C6963206865616C74682C20616E64207768617420796F752068617665207365656E20617420546869726420776F756C3D0D0A64207465616368206D65206D6F7265207468616E20616E797468696E6720492063616E20726561642E3C62723E3C62723E436F756C6420796F75207370617265203135206D696E757465733D0D0A20746F2074656C6C206D6520686F7720796F752063616D6520746F20776865726520796F75206172652C20616E642077686F2068656C70656420796F75206F6E20746865207761793F20493D0D0A2077696C6C2072656164207570206F6E20796F757220776F726B206265666F726568616E642C206272696E672074776F206F72207468726565207175657374696F6E732C20616E64206B653D0D0A657020616E20657965206F6E2074686520636C6F636B2E3C62723E3C62723E42792070686F6E65206F72206F6E6C696E652C206561726C79206F72206C6174653A20492077696C6C20676C3D0D0A61646C79206669742061726F756E6420796F757220646179732E3C62723E3C62723E5468616E6B20796F7520666F722072656164696E6720746869732C3C62723E43687269733C2F6469763E0D0A3C2F6469763E0D0A0D0A0D0A3C70207374796C653D3344226D617267696E3A203020302031367078223E496620416E6E204C656520646F6573206E6F7420616E737765722C2074686973206F6E6520666F6C6C6F772D753D0D0A7020676F6573206C617465722E2053454E4420617070726F76657320626F74682E3C2F703E0D0A3C646976207374796C653D3344226D617267696E3A2030203020313670783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A20383D0D0A7078223E0D0A3C646976207374796C653D33442270616464696E673A203132707820313670783B20626F726465722D7261646975733A2037707820377078203020303B206261636B67726F756E642D636F3D0D0A6C6F723A2072676261283132382C203132382C203132382C20302E3132293B20666F6E742D73697A653A2031347078223E0D0A3C646976207374796C653D334422666F6E742D7765696768743A203630303B20666F6E742D73697A653A20313570783B206D617267696E3A2030203020347078223E466F6C6C6F772D75703D0D0A20746F20416E6E204C65653C2F6469763E0D0A3C6469763E546F3A20416E6E204C656520266C743B616E6E4074686972642E746573742667743B3C2F6469763E0D0A3C6469763E5375626A6563743A2052653A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C3D0D0A74683C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D33442270616464696E673A203134707820313670782031367078223E4465617220416E6E204C65652C3C62723E3C62723E41206C6974746C65207768696C65203D0D0A61676F20492061736B656420796F7520666F72203135206D696E7574657320746F2074616C6B2061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C743D0D0A682E204974206D61792068617665207265616368656420796F75206F6E20612062757379206461792C20736F204920616D2061736B696E67206F6E6365206D6F72652E3C62723E3C62723E3D0D0A4920776F756C64207374696C6C20626520676C616420746F20686561722061626F757420796F757220706174682C2062792070686F6E65206F72206F6E6C696E652C207768656E657665723D0D0A20697420737569747320796F752E3C62723E3C62723E416E642069662074686973206973206E6F7420746865207269676874206D6F6D656E742C206120706C61696E20262333343B6E6F2C3D0D0A207468616E6B20796F75262333343B20697320717569746520616C6C2072696768742E3C62723E3C62723E57697468207468616E6B7320656974686572207761792C3C62723E43687269733D0D0A3C2F6469763E0D0A3C2F6469763E0D0A0D0A0D0A3C6832207374796C653D3344226D617267696E3A2032387078203020313070783B20666F6E742D73697A653A20313770783B206C696E652D6865696768743A20312E333B20666F6E742D773D0D0A65696768743A20363030223E5368616C6C20697420676F20746F20416E6E204C65653F3C2F68323E0D0A0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D3344526525334125323053454E44253230253542253233746F6B656E3030303D0D0A30303030303030303030323225354426616D703B626F64793D334453454E4422207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A20313D0D0A30707820313870783B20626F726465723A2031707820736F6C696420233261373262353B20626F726465722D7261646975733A203670783B206261636B67726F756E642D636F6C6F723A203D0D0A233261373262353B20636F6C6F723A20236666666666663B20666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E53454E443C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E497420676F6573206173206974207374616E64732C20617320736F3D0D0A6F6E206173207468652072756C657320616C6C6F772E3C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D33445265253341253230534B4950253230253542253233746F6B656E3030303D0D0A30303030303030303030323225354426616D703B626F64793D3344534B495022207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A20313D0D0A30707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F723A20696E68657269743B20666F3D0D0A6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E534B49503C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E54686973206C6574746572206E6576657220676F65732E3C2F64693D0D0A763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D334452652533412532304C41544552253230253542253233746F6B656E30303D0D0A3030303030303030303030323225354426616D703B626F64793D33444C41544552253230322532307765656B7322207374796C653D334422646973706C61793A20696E6C696E652D626C6F3D0D0A636B3B2070616464696E673A203130707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F3D0D0A723A20696E68657269743B20666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E4C415445522032207765656B733C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E41736B206D6520616761696E207468656E2028616E792074696D653D0D0A20796F75206E616D65292E20596F752063616E206368616E6765207468652074657874206265666F726520796F752073656E642069742E3C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D33445265253341253230434C4F5345253230253542253233746F6B656E30303D0D0A3030303030303030303030323225354426616D703B626F64793D3344434C4F534522207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A3D0D0A203130707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F723A20696E68657269743B203D0D0A666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E434C4F53453C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E4E6F206D6F7265206C65747465727320746F2074686973207065723D0D0A736F6E2E3C2F6469763E0D0A3C2F6469763E0D0A3C70207374796C653D3344226D617267696E3A2031387078203020303B20666F6E742D73697A653A2031347078223E4561636820627574746F6E206F70656E7320612072656164792072653D0D0A706C793B2073656E64696E6720697420697320796F757220616E737765722E204F72207265706C7920746F2074686973206D61696C20776974682061206C696E6520666F722065616368203D0D0A706572736F6E2C20617320696E20416E6E204C65653A2053454E442E3C2F703E0D0A0D0A3C6832207374796C653D3344226D617267696E3A2033327078203020313270783B2070616464696E673A2032307078203020303B20626F726465722D746F703A2031707820736F6C6964203D0D0A233861386639383B20666F6E742D73697A653A20323070783B206C696E652D6865696768743A20312E333B20666F6E742D7765696768743A20363030223E42656E20436F6C653C2F68323E0D0A3C646976207374796C653D3344226D617267696E3A2030203020313670783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A20383D0D0A7078223E0D0A3C646976207374796C653D33442270616464696E673A203132707820313670783B20626F726465722D7261646975733A2037707820377078203020303B206261636B67726F756E642D636F3D0D0A6C6F723A2072676261283132382C203132382C203132382C20302E3132293B20666F6E742D73697A653A2031347078223E0D0A3C646976207374796C653D334422666F6E742D7765696768743A203630303B20666F6E742D73697A653A20313570783B206D617267696E3A2030203020347078223E4669727374206C65743D0D0A7465722C20746F2042656E20436F6C653C2F6469763E0D0A3C6469763E546F3A2042656E20436F6C6520266C743B62656E407365636F6E642E746573742667743B3C2F6469763E0D0A3C6469763E5375626A6563743A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74683C2F3D0D0A6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D33442270616464696E673A203134707820313670782031367078223E446561722042656E20436F6C652C3C62723E3C62723E596F75722074616C6B206F6E206E3D0D0A757273696E6720617420746865204C65656473206D656574696E672C2042656E20436F6C652C206368616E67656420686F77204920706C616E206D79207765656B2E2054686174206973203D0D0A77687920796F75206172652074686520706572736F6E204920776F756C64206D6F7374206C696B6520746F2061736B2E3C62723E3C62723E4920776F756C64206C696B6520746F20756E643D0D0A65727374616E64206C656164696E672061207465616D20696E207075626C6963206865616C74682C20616E64207768617420796F752068617665207365656E206174205365636F6E6420773D0D0A6F756C64207465616368206D65206D6F7265207468616E20616E797468696E6720492063616E20726561642E3C62723E3C62723E436F756C6420796F75207370617265203135206D696E753D0D0A74657320746F2074656C6C206D6520686F7720796F752063616D6520746F20776865726520796F75206172652C20616E642077686F2068656C70656420796F75206F6E20746865207761793D0D0A3F20492077696C6C2072656164207570206F6E20796F757220776F726B206265666F726568616E642C206272696E672074776F206F72207468726565207175657374696F6E732C20616E643D0D0A206B65657020616E20657965206F6E2074686520636C6F636B2E3C62723E3C62723E42792070686F6E65206F72206F6E6C696E652C206561726C79206F72206C6174653A20492077696C6C3D0D0A20676C61646C79206669742061726F756E6420796F757220646179732E3C62723E3C62723E5468616E6B20796F7520666F722072656164696E6720746869732C3C62723E43687269733C2F3D0D0A6469763E0D0A3C2F6469763E0D0A0D0A0D0A3C70207374796C653D3344226D617267696E3A203020302031367078223E49662042656E20436F6C6520646F6573206E6F7420616E737765722C2074686973206F6E6520666F6C6C6F772D3D0D0A757020676F6573206C617465722E2053454E4420617070726F76657320626F74682E3C2F703E0D0A3C646976207374796C653D3344226D617267696E3A2030203020313670783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A20383D0D0A7078223E0D0A3C646976207374796C653D33442270616464696E673A203132707820313670783B20626F726465722D7261646975733A2037707820377078203020303B206261636B67726F756E642D636F3D0D0A6C6F723A2072676261283132382C203132382C203132382C20302E3132293B20666F6E742D73697A653A2031347078223E0D0A3C646976207374796C653D334422666F6E742D7765696768743A203630303B20666F6E742D73697A653A20313570783B206D617267696E3A2030203020347078223E466F6C6C6F772D75703D0D0A20746F2042656E20436F6C653C2F6469763E0D0A3C6469763E546F3A2042656E20436F6C6520266C743B62656E407365636F6E642E746573742667743B3C2F6469763E0D0A3C6469763E5375626A6563743A2052653A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C3D0D0A74683C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D33442270616464696E673A203134707820313670782031367078223E446561722042656E20436F6C652C3C62723E3C62723E41206C6974746C65207768696C653D0D0A2061676F20492061736B656420796F7520666F72203135206D696E7574657320746F2074616C6B2061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C3D0D0A74682E204974206D61792068617665207265616368656420796F75206F6E20612062757379206461792C20736F204920616D2061736B696E67206F6E6365206D6F72652E3C62723E3C62723D0D0A3E4920776F756C64207374696C6C20626520676C616420746F20686561722061626F757420796F757220706174682C2062792070686F6E65206F72206F6E6C696E652C207768656E6576653D0D0A7220697420737569747320796F752E3C62723E3C62723E416E642069662074686973206973206E6F7420746865207269676874206D6F6D656E742C206120706C61696E20262333343B6E6F3D0D0A2C207468616E6B20796F75262333343B20697320717569746520616C6C2072696768742E3C62723E3C62723E57697468207468616E6B7320656974686572207761792C3C62723E436872693D0D0A733C2F6469763E0D0A3C2F6469763E0D0A0D0A0D0A3C6832207374796C653D3344226D617267696E3A2032387078203020313070783B20666F6E742D73697A653A20313770783B206C696E652D6865696768743A20312E333B20666F6E742D773D0D0A65696768743A20363030223E5368616C6C20697420676F20746F2042656E20436F6C653F3C2F68323E0D0A0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D3344526525334125323053454E44253230253542253233746F6B656E3030303D0D0A30303030303030303030323325354426616D703B626F64793D334453454E4422207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A20313D0D0A30707820313870783B20626F726465723A2031707820736F6C696420233261373262353B20626F726465722D7261646975733A203670783B206261636B67726F756E642D636F6C6F723A203D0D0A233261373262353B20636F6C6F723A20236666666666663B20666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E53454E443C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E497420676F6573206173206974207374616E64732C20617320736F3D0D0A6F6E206173207468652072756C657320616C6C6F772E3C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D33445265253341253230534B4950253230253542253233746F6B656E3030303D0D0A30303030303030303030323325354426616D703B626F64793D3344534B495022207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A20313D0D0A30707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F723A20696E68657269743B20666F3D0D0A6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E534B49503C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E54686973206C6574746572206E6576657220676F65732E3C2F64693D0D0A763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D334452652533412532304C41544552253230253542253233746F6B656E30303D0D0A3030303030303030303030323325354426616D703B626F64793D33444C41544552253230322532307765656B7322207374796C653D334422646973706C61793A20696E6C696E652D626C6F3D0D0A636B3B2070616464696E673A203130707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F3D0D0A723A20696E68657269743B20666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E4C415445522032207765656B733C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E41736B206D6520616761696E207468656E2028616E792074696D653D0D0A20796F75206E616D65292E20596F752063616E206368616E6765207468652074657874206265666F726520796F752073656E642069742E3C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D33445265253341253230434C4F5345253230253542253233746F6B656E30303D0D0A3030303030303030303030323325354426616D703B626F64793D3344434C4F534522207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A3D0D0A203130707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F723A20696E68657269743B203D0D0A666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E434C4F53453C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E4E6F206D6F7265206C65747465727320746F2074686973207065723D0D0A736F6E2E3C2F6469763E0D0A3C2F6469763E0D0A3C70207374796C653D3344226D617267696E3A2031387078203020303B20666F6E742D73697A653A2031347078223E4561636820627574746F6E206F70656E7320612072656164792072653D0D0A706C793B2073656E64696E6720697420697320796F757220616E737765722E204F72207265706C7920746F2074686973206D61696C20776974682061206C696E6520666F722065616368203D0D0A706572736F6E2C20617320696E2042656E20436F6C653A2053454E442E3C2F703E0D0A0D0A3C6832207374796C653D3344226D617267696E3A2033327078203020313270783B2070616464696E673A2032307078203020303B20626F726465722D746F703A2031707820736F6C6964203D0D0A233861386639383B20666F6E742D73697A653A20323070783B206C696E652D6865696768743A20312E333B20666F6E742D7765696768743A20363030223E4A756C6965204164616D733C2F3D0D0A68323E0D0A3C646976207374796C653D3344226D617267696E3A2030203020313670783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A20383D0D0A7078223E0D0A3C646976207374796C653D33442270616464696E673A203132707820313670783B20626F726465722D7261646975733A2037707820377078203020303B206261636B67726F756E642D636F3D0D0A6C6F723A2072676261283132382C203132382C203132382C20302E3132293B20666F6E742D73697A653A2031347078223E0D0A3C646976207374796C653D334422666F6E742D7765696768743A203630303B20666F6E742D73697A653A20313570783B206D617267696E3A2030203020347078223E4669727374206C65743D0D0A7465722C20746F204A756C6965204164616D733C2F6469763E0D0A3C6469763E546F3A204A756C6965204164616D7320266C743B6A756C69652E6164616D7340706172746E65722E746573742667743B3C2F6469763E0D0A3C6469763E5375626A6563743A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74683C2F3D0D0A6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D33442270616464696E673A203134707820313670782031367078223E44656172204A756C6965204164616D732C3C62723E3C62723E596F75722074616C6B206F3D0D0A6E206E757273696E6720617420746865204C65656473206D656574696E672C204A756C6965204164616D732C206368616E67656420686F77204920706C616E206D79207765656B2E2054683D0D0A61742069732077687920796F75206172652074686520706572736F6E204920776F756C64206D6F7374206C696B6520746F2061736B2E3C62723E3C62723E4920776F756C64206C696B65203D0D0A746F20756E6465727374616E64206C656164696E672061207465616D20696E207075626C6963206865616C74682C20616E64207768617420796F752068617665207365656E20776F756C643D0D0A207465616368206D65206D6F7265207468616E20616E797468696E6720492063616E20726561642E3C62723E3C62723E436F756C6420796F75207370617265203135206D696E75746573203D0D0A746F2074656C6C206D6520686F7720796F752063616D6520746F20776865726520796F75206172652C20616E642077686F2068656C70656420796F75206F6E20746865207761793F2049203D0D0A77696C6C2072656164207570206F6E20796F757220776F726B206265666F726568616E642C206272696E672074776F206F72207468726565207175657374696F6E732C20616E64206B65653D0D0A7020616E20657965206F6E2074686520636C6F636B2E3C62723E3C62723E42792070686F6E65206F72206F6E6C696E652C206561726C79206F72206C6174653A20492077696C6C20676C613D0D0A646C79206669742061726F756E6420796F757220646179732E3C62723E3C62723E5468616E6B20796F7520666F722072656164696E6720746869732C3C62723E43687269733C2F6469763E0D0A3C2F6469763E0D0A0D0A0D0A3C70207374796C653D3344226D617267696E3A203020302031367078223E4966204A756C6965204164616D7320646F6573206E6F7420616E737765722C2074686973206F6E6520666F6C6C3D0D0A6F772D757020676F6573206C617465722E2053454E4420617070726F76657320626F74682E3C2F703E0D0A3C646976207374796C653D3344226D617267696E3A2030203020313670783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A20383D0D0A7078223E0D0A3C646976207374796C653D33442270616464696E673A203132707820313670783B20626F726465722D7261646975733A2037707820377078203020303B206261636B67726F756E642D636F3D0D0A6C6F723A2072676261283132382C203132382C203132382C20302E3132293B20666F6E742D73697A653A2031347078223E0D0A3C646976207374796C653D334422666F6E742D7765696768743A203630303B20666F6E742D73697A653A20313570783B206D617267696E3A2030203020347078223E466F6C6C6F772D75703D0D0A20746F204A756C6965204164616D733C2F6469763E0D0A3C6469763E546F3A204A756C6965204164616D7320266C743B6A756C69652E6164616D7340706172746E65722E746573742667743B3C2F6469763E0D0A3C6469763E5375626A6563743A2052653A203135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C3D0D0A74683C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D33442270616464696E673A203134707820313670782031367078223E44656172204A756C6965204164616D732C3C62723E3C62723E41206C6974746C652077683D0D0A696C652061676F20492061736B656420796F7520666F72203135206D696E7574657320746F2074616C6B2061626F7574206C656164696E672061207465616D20696E207075626C696320683D0D0A65616C74682E204974206D61792068617665207265616368656420796F75206F6E20612062757379206461792C20736F204920616D2061736B696E67206F6E6365206D6F72652E3C62723E3D0D0A3C62723E4920776F756C64207374696C6C20626520676C616420746F20686561722061626F757420796F757220706174682C2062792070686F6E65206F72206F6E6C696E652C207768656E3D0D0A6576657220697420737569747320796F752E3C62723E3C62723E416E642069662074686973206973206E6F7420746865207269676874206D6F6D656E742C206120706C61696E20262333343D0D0A3B6E6F2C207468616E6B20796F75262333343B20697320717569746520616C6C2072696768742E3C62723E3C62723E57697468207468616E6B7320656974686572207761792C3C62723E433D0D0A687269733C2F6469763E0D0A3C2F6469763E0D0A0D0A0D0A3C6832207374796C653D3344226D617267696E3A2032387078203020313070783B20666F6E742D73697A653A20313770783B206C696E652D6865696768743A20312E333B20666F6E742D773D0D0A65696768743A20363030223E5368616C6C20697420676F20746F204A756C6965204164616D733F3C2F68323E0D0A0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D3344526525334125323053454E44253230253542253233746F6B656E3030303D0D0A30303030303030303030323425354426616D703B626F64793D334453454E4422207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A20313D0D0A30707820313870783B20626F726465723A2031707820736F6C696420233261373262353B20626F726465722D7261646975733A203670783B206261636B67726F756E642D636F6C6F723A203D0D0A233261373262353B20636F6C6F723A20236666666666663B20666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E53454E443C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E497420676F6573206173206974207374616E64732C20617320736F3D0D0A6F6E206173207468652072756C657320616C6C6F772E3C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D33445265253341253230534B4950253230253542253233746F6B656E3030303D0D0A30303030303030303030323425354426616D703B626F64793D3344534B495022207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A20313D0D0A30707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F723A20696E68657269743B20666F3D0D0A6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E534B49503C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E54686973206C6574746572206E6576657220676F65732E3C2F64693D0D0A763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D334452652533412532304C41544552253230253542253233746F6B656E30303D0D0A3030303030303030303030323425354426616D703B626F64793D33444C41544552253230322532307765656B7322207374796C653D334422646973706C61793A20696E6C696E652D626C6F3D0D0A636B3B2070616464696E673A203130707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F3D0D0A723A20696E68657269743B20666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E4C415445522032207765656B733C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E41736B206D6520616761696E207468656E2028616E792074696D653D0D0A20796F75206E616D65292E20596F752063616E206368616E6765207468652074657874206265666F726520796F752073656E642069742E3C2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D33445265253341253230434C4F5345253230253542253233746F6B656E30303D0D0A3030303030303030303030323425354426616D703B626F64793D3344434C4F534522207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A3D0D0A203130707820313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F723A20696E68657269743B203D0D0A666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E434C4F53453C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E4E6F206D6F7265206C65747465727320746F2074686973207065723D0D0A736F6E2E3C2F6469763E0D0A3C2F6469763E0D0A3C70207374796C653D3344226D617267696E3A2031387078203020303B20666F6E742D73697A653A2031347078223E4561636820627574746F6E206F70656E7320612072656164792072653D0D0A706C793B2073656E64696E6720697420697320796F757220616E737765722E204F72207265706C7920746F2074686973206D61696C20776974682061206C696E6520666F722065616368203D0D0A706572736F6E2C20617320696E204A756C6965204164616D733A2053454E442E3C2F703E0D0A0D0A3C70207374796C653D3344226D617267696E3A203020302031367078223E5468657920616C736F206C696520696E20796F7572204472616674733A206F6E6520746861742069732066696E3D0D0A697368656420616E642073656E742066726F6D20746865726520636F756E74732061732077656C6C2E3C2F703E0D0A3C70207374796C653D3344226D617267696E3A2032387078203020303B2070616464696E673A2031327078203020303B20626F726465722D746F703A2031707820736F6C696420233861383D0D0A6639383B20666F6E742D73697A653A2031347078223E5265706C7920746F20796F757273656C66206F6E6C793A2061207265706C79207468617420676F657320746F206F746865727320743D0D0A6F6F206973206E6F74206F62657965642E2048454C50206C6973747320616C6C207468617420796F752063616E207361792C20616E64205354415455532074656C6C7320686F77207468693D0D0A6E6773207374616E642E3C2F703E0D0A3C2F6469763E0D0A3C2F626F64793E0D0A3C2F68746D6C3E0D0A2D2D3D35636231613738346631326339396536386639636332356137323764666333332D2D0D0A','2026-11-02 10:00:00.000000','2026-11-02 10:00:00.000000','none',0,'',NULL);
INSERT INTO "outbox" VALUES(8,'mentee-1','id00000031','answer','sent','2026-11-02 10:05:00.000000',NULL,NULL,'Chris Morgan <chris@example.org>','chris@example.org','Chris Morgan','Re: your command [#…]','your command [#…]','The letter to Julie Adams and, if no answer comes, one follow-up will go as
soon as the rules allow.
The letter to Ann Lee and, if no answer comes, one follow-up will go as soon
as the rules allow.

A reply to this mail is a command as well; HELP lists them all.
','<!DOCTYPE html>
<html lang="en" style="color-scheme: light dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Your command</title>
</head>
<body style="margin: 0; padding: 0">
<div style="max-width: 600px; margin: 0 auto; padding: 20px 16px 28px; font-family: -apple-system, ''Segoe UI'', Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; overflow-wrap: break-word; word-wrap: break-word">
<div style="padding-left: 0px">The letter to Julie Adams and, if no answer comes, one follow-up will go as soon as the rules allow.</div>
<div style="padding-left: 0px">The letter to Ann Lee and, if no answer comes, one follow-up will go as soon as the rules allow.</div>
<p style="margin: 28px 0 0; padding: 12px 0 0; border-top: 1px solid #8a8f98; font-size: 14px">A reply to this mail is a command as well; HELP lists them all.</p>
</div>
</body>
</html>
','[]','token000000000000032','<token000000000000033@example.org>','','<2356239537730266956@mail.example>','<2356239537730266956@mail.example>',0,'',NULL,NULL,'2026-11-02 10:05:00.000000','2026-11-02 10:05:00.000000','none',0,'',NULL);
INSERT INTO "outbox" VALUES(9,'mentee-1','id00000038','prompt','sent','2026-11-02 10:40:00.000000',NULL,NULL,'Chris Morgan <chris@example.org>','chris@example.org','Chris Morgan','Julie Adams answered [#token000000000000037]','julie adams answered [#token000000000000037]','Julie Adams has answered the first letter that you sent on Monday 2 November
("15 minutes to ask you about leading a team in public health"). Whatever
was still waiting to go to them has been taken back.

Julie Adams <julie.adams@partner.test> wrote on Monday 2 November:

| Please do not write to me again.

We read it as a wish not to be written to again.

What led us there:
  - They want no more mail: “Please do not write to me again.”

Nothing more goes to them, unless you tell us that we misread it.

Reply to this mail with one of these on its first line:

  CLOSE opted out
      never write to them again
  NO
      they did not ask for that: we misread it

Reply to yourself only: a reply that goes to others too is not obeyed. HELP
lists all that you can say, and STATUS tells how things stand.
','<!DOCTYPE html>
<html lang="en" style="color-scheme: light dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Julie Adams answered</title>
</head>
<body style="margin: 0; padding: 0">
<div style="max-width: 600px; margin: 0 auto; padding: 20px 16px 28px; font-family: -apple-system, ''Segoe UI'', Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; overflow-wrap: break-word; word-wrap: break-word">
<p style="margin: 0 0 16px"><strong>Julie Adams</strong> has answered the first letter that you sent on Monday 2 November (“15 minutes to ask you about leading a team in public health”). Whatever was still waiting to go to them has been taken back.</p>
<p style="margin: 0 0 8px">Julie Adams &lt;julie.adams@partner.test&gt; wrote on Monday 2 November:</p>
<blockquote style="margin: 0 0 16px; padding: 2px 0 2px 14px; border-left: 4px solid #8a8f98">Please do not write to me again.</blockquote>

<p style="margin: 0 0 12px">We read it as <strong>a wish not to be written to again</strong>.</p>
<p style="margin: 0 0 4px; font-size: 14px">What led us there:</p>
<ul style="margin: 0 0 16px; padding: 0 0 0 22px; font-size: 14px">
<li style="margin: 0 0 2px">They want no more mail: “Please do not write to me again.”</li>
</ul>


<p style="margin: 0 0 16px">Nothing more goes to them, unless you tell us that we misread it.</p>
<h2 style="margin: 28px 0 10px; font-size: 17px; line-height: 1.3; font-weight: 600">Where do things stand?</h2>

<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20CLOSE%20%5B%23token000000000000036%5D&amp;body=CLOSE%20opted%20out" style="display: inline-block; padding: 10px 18px; border: 1px solid #2a72b5; border-radius: 6px; background-color: #2a72b5; color: #ffffff; font-weight: 600; text-decoration: none">CLOSE opted out</a>
<div style="margin: 4px 0 0; font-size: 14px">Never write to them again.</div>
</div>
<div style="margin: 0 0 14px">
<a href="mailto:chris@example.org?subject=Re%3A%20NO%20%5B%23token000000000000036%5D&amp;body=NO" style="display: inline-block; padding: 10px 18px; border: 1px solid #8a8f98; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none">NO</a>
<div style="margin: 4px 0 0; font-size: 14px">They did not ask for that: we misread it.</div>
</div>
<p style="margin: 18px 0 0; font-size: 14px">Each button opens a ready reply; sending it is your answer. Or reply to this mail with the same words on its first line.</p>

<p style="margin: 28px 0 0; padding: 12px 0 0; border-top: 1px solid #8a8f98; font-size: 14px">Reply to yourself only: a reply that goes to others too is not obeyed. HELP lists all that you can say, and STATUS tells how things stand.</p>
</div>
</body>
</html>
','[]','token000000000000039','<token000000000000040@example.org>','','','',0,'',NULL,X'46726F6D3A204368726973204D6F7267616E203C6368726973406578616D706C652E6F72673E0D0A546F3A204368726973204D6F7267616E203C6368726973406578616D706C652E6F72673E0D0A5375626A6563743A204A756C6965204164616D7320616E737765726564205B23746F6B656E3030303030303030303030303033375D0D0A446174653A204D6F6E2C203032204E6F7620323032362031303A34303A3030202B303030300D0A4D6573736167652D49443A203C746F6B656E303030303030303030303030303430406578616D706C652E6F72673E0D0A4F757472656163682D49643A20746F6B656E3030303030303030303030303033390D0A4175746F2D5375626D69747465643A206175746F2D67656E6572617465640D0A4D494D452D56657273696F6E3A20312E300D0A436F6E74656E742D547970653A206D756C7469706172742F616C7465726E61746976653B20626F756E646172793D223D3734376332343762303633333732663566346266383731376639393031333537220D0A0D0A2D2D3D37343763323437623036333337326635663462663837313766393930313335370D0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220D0A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650D0A0D0A4A756C6965204164616D732068617320616E73776572656420746865206669727374206C6574746572207468617420796F752073656E74206F6E204D6F6E6461792032204E6F76656D6265720D0A28223135206D696E7574657320746F2061736B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C746822292E2057686174657665720D0A776173207374696C6C2077616974696E6720746F20676F20746F207468656D20686173206265656E2074616B656E206261636B2E0D0A0D0A4A756C6965204164616D73203C6A756C69652E6164616D7340706172746E65722E746573743E2077726F7465206F6E204D6F6E6461792032204E6F76656D6265723A0D0A0D0A7C20506C6561736520646F206E6F7420777269746520746F206D6520616761696E2E0D0A0D0A5765207265616420697420617320612077697368206E6F7420746F206265207772697474656E20746F20616761696E2E0D0A0D0A57686174206C65642075732074686572653A0D0A20202D20546865792077616E74206E6F206D6F7265206D61696C3A203D45323D38303D3943506C6561736520646F206E6F7420777269746520746F206D6520616761696E2E3D45323D38303D0D0A3D39440D0A0D0A4E6F7468696E67206D6F726520676F657320746F207468656D2C20756E6C65737320796F752074656C6C2075732074686174207765206D6973726561642069742E0D0A0D0A5265706C7920746F2074686973206D61696C2077697468206F6E65206F66207468657365206F6E20697473206669727374206C696E653A0D0A0D0A2020434C4F5345206F70746564206F75740D0A2020202020206E6576657220777269746520746F207468656D20616761696E0D0A20204E4F0D0A2020202020207468657920646964206E6F742061736B20666F7220746861743A207765206D6973726561642069740D0A0D0A5265706C7920746F20796F757273656C66206F6E6C793A2061207265706C79207468617420676F657320746F206F746865727320746F6F206973206E6F74206F62657965642E2048454C500D0A6C6973747320616C6C207468617420796F752063616E207361792C20616E64205354415455532074656C6C7320686F77207468696E6773207374616E642E0D0A2D2D3D37343763323437623036333337326635663462663837313766393930313335370D0A436F6E74656E742D547970653A20746578742F68746D6C3B20636861727365743D227574662D38220D0A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650D0A0D0A3C21444F43545950452068746D6C3E0D0A3C68746D6C206C616E673D334422656E22207374796C653D334422636F6C6F722D736368656D653A206C69676874206461726B223E0D0A3C686561643E0D0A3C6D65746120636861727365743D3344227574662D38223E0D0A3C6D657461206E616D653D33442276696577706F72742220636F6E74656E743D33442277696474683D33446465766963652D77696474682C20696E697469616C2D7363616C653D334431223E0D0A3C6D657461206E616D653D334422636F6C6F722D736368656D652220636F6E74656E743D3344226C69676874206461726B223E0D0A3C6D657461206E616D653D334422737570706F727465642D636F6C6F722D736368656D65732220636F6E74656E743D3344226C69676874206461726B223E0D0A3C7469746C653E4A756C6965204164616D7320616E7377657265643C2F7469746C653E0D0A3C2F686561643E0D0A3C626F6479207374796C653D3344226D617267696E3A20303B2070616464696E673A2030223E0D0A3C646976207374796C653D3344226D61782D77696474683A2036303070783B206D617267696E3A2030206175746F3B2070616464696E673A2032307078203136707820323870783B20666F3D0D0A6E742D66616D696C793A202D6170706C652D73797374656D2C20275365676F65205549272C20526F626F746F2C2048656C7665746963612C20417269616C2C2073616E732D73657269663B3D0D0A20666F6E742D73697A653A20313670783B206C696E652D6865696768743A20312E353B206F766572666C6F772D777261703A20627265616B2D776F72643B20776F72642D777261703A20623D0D0A7265616B2D776F7264223E0D0A3C70207374796C653D3344226D617267696E3A203020302031367078223E3C7374726F6E673E4A756C6965204164616D733C2F7374726F6E673E2068617320616E737765726564207468653D0D0A206669727374206C6574746572207468617420796F752073656E74206F6E204D6F6E6461792032204E6F76656D62657220283D45323D38303D39433135206D696E7574657320746F2061733D0D0A6B20796F752061626F7574206C656164696E672061207465616D20696E207075626C6963206865616C74683D45323D38303D3944292E20576861746576657220776173207374696C6C20773D0D0A616974696E6720746F20676F20746F207468656D20686173206265656E2074616B656E206261636B2E3C2F703E0D0A3C70207374796C653D3344226D617267696E3A2030203020387078223E4A756C6965204164616D7320266C743B6A756C69652E6164616D7340706172746E65722E746573742667743B20773D0D0A726F7465206F6E204D6F6E6461792032204E6F76656D6265723A3C2F703E0D0A3C626C6F636B71756F7465207374796C653D3344226D617267696E3A2030203020313670783B2070616464696E673A2032707820302032707820313470783B20626F726465722D6C6566743D0D0A3A2034707820736F6C69642023386138663938223E506C6561736520646F206E6F7420777269746520746F206D6520616761696E2E3C2F626C6F636B71756F74653E0D0A0D0A3C70207374796C653D3344226D617267696E3A203020302031327078223E57652072656164206974206173203C7374726F6E673E612077697368206E6F7420746F206265207772697474653D0D0A6E20746F20616761696E3C2F7374726F6E673E2E3C2F703E0D0A3C70207374796C653D3344226D617267696E3A20302030203470783B20666F6E742D73697A653A2031347078223E57686174206C65642075732074686572653A3C2F703E0D0A3C756C207374796C653D3344226D617267696E3A2030203020313670783B2070616464696E673A20302030203020323270783B20666F6E742D73697A653A2031347078223E0D0A3C6C69207374796C653D3344226D617267696E3A2030203020327078223E546865792077616E74206E6F206D6F7265206D61696C3A203D45323D38303D3943506C6561736520646F206E6F3D0D0A7420777269746520746F206D6520616761696E2E3D45323D38303D39443C2F6C693E0D0A3C2F756C3E0D0A0D0A0D0A3C70207374796C653D3344226D617267696E3A203020302031367078223E4E6F7468696E67206D6F726520676F657320746F207468656D2C20756E6C65737320796F752074656C6C2075733D0D0A2074686174207765206D6973726561642069742E3C2F703E0D0A3C6832207374796C653D3344226D617267696E3A2032387078203020313070783B20666F6E742D73697A653A20313770783B206C696E652D6865696768743A20312E333B20666F6E742D773D0D0A65696768743A20363030223E576865726520646F207468696E6773207374616E643F3C2F68323E0D0A0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D33445265253341253230434C4F5345253230253542253233746F6B656E30303D0D0A3030303030303030303030333625354426616D703B626F64793D3344434C4F53452532306F707465642532306F757422207374796C653D334422646973706C61793A20696E6C696E652D623D0D0A6C6F636B3B2070616464696E673A203130707820313870783B20626F726465723A2031707820736F6C696420233261373262353B20626F726465722D7261646975733A203670783B2062613D0D0A636B67726F756E642D636F6C6F723A20233261373262353B20636F6C6F723A20236666666666663B20666F6E742D7765696768743A203630303B20746578742D6465636F726174696F6E3A3D0D0A206E6F6E65223E434C4F5345206F70746564206F75743C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E4E6576657220777269746520746F207468656D20616761696E2E3C3D0D0A2F6469763E0D0A3C2F6469763E0D0A3C646976207374796C653D3344226D617267696E3A203020302031347078223E0D0A3C6120687265663D3344226D61696C746F3A6368726973406578616D706C652E6F72673F7375626A6563743D334452652533412532304E4F253230253542253233746F6B656E30303030303D0D0A3030303030303030333625354426616D703B626F64793D33444E4F22207374796C653D334422646973706C61793A20696E6C696E652D626C6F636B3B2070616464696E673A2031307078203D0D0A313870783B20626F726465723A2031707820736F6C696420233861386639383B20626F726465722D7261646975733A203670783B20636F6C6F723A20696E68657269743B20666F6E742D773D0D0A65696768743A203630303B20746578742D6465636F726174696F6E3A206E6F6E65223E4E4F3C2F613E0D0A3C646976207374796C653D3344226D617267696E3A20347078203020303B20666F6E742D73697A653A2031347078223E5468657920646964206E6F742061736B20666F7220746861743A203D0D0A7765206D6973726561642069742E3C2F6469763E0D0A3C2F6469763E0D0A3C70207374796C653D3344226D617267696E3A2031387078203020303B20666F6E742D73697A653A2031347078223E4561636820627574746F6E206F70656E7320612072656164792072653D0D0A706C793B2073656E64696E6720697420697320796F757220616E737765722E204F72207265706C7920746F2074686973206D61696C2077697468207468652073616D6520776F726473206F3D0D0A6E20697473206669727374206C696E652E3C2F703E0D0A0D0A3C70207374796C653D3344226D617267696E3A2032387078203020303B2070616464696E673A2031327078203020303B20626F726465722D746F703A2031707820736F6C696420233861383D0D0A6639383B20666F6E742D73697A653A2031347078223E5265706C7920746F20796F757273656C66206F6E6C793A2061207265706C79207468617420676F657320746F206F746865727320743D0D0A6F6F206973206E6F74206F62657965642E2048454C50206C6973747320616C6C207468617420796F752063616E207361792C20616E64205354415455532074656C6C7320686F77207468693D0D0A6E6773207374616E642E3C2F703E0D0A3C2F6469763E0D0A3C2F626F64793E0D0A3C2F68746D6C3E0D0A2D2D3D37343763323437623036333337326635663462663837313766393930313335372D2D0D0A','2026-11-02 10:40:00.000000','2026-11-02 10:40:00.000000','none',0,'',NULL);
CREATE TABLE prompt_items (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	question TEXT NOT NULL, 
	journey_id VARCHAR(64), 
	about TEXT NOT NULL, 
	opened_at DATETIME NOT NULL, 
	state TEXT NOT NULL, 
	prompt_id VARCHAR(64), 
	token_hash VARCHAR(64) NOT NULL, 
	asked_at DATETIME, 
	repeated BOOLEAN NOT NULL, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, id)
);
INSERT INTO "prompt_items" VALUES(1,'mentee-1','id00000007','approve','ann','id00000001','2026-11-02 10:00:00.000000','answered','id00000029','3a9ddc3a7496f2902a982eb71d6e11e29140b2970548d36b772c11845b7cf427','2026-11-02 10:00:00.000000',0);
INSERT INTO "prompt_items" VALUES(2,'mentee-1','id00000014','approve','ben','id00000008','2026-11-02 10:00:00.000000','open','id00000029','db2efce4f7750a58039bb7ada539f91f1b6036cdca4e67b7853dde57068cd8c9','2026-11-02 10:00:00.000000',0);
INSERT INTO "prompt_items" VALUES(3,'mentee-1','id00000021','approve','julie','id00000015','2026-11-02 10:00:00.000000','answered','id00000029','e1df9c279812542e93df9b9ee5d4967bd9f8aa30b90299fa712453c33af5a801','2026-11-02 10:00:00.000000',0);
INSERT INTO "prompt_items" VALUES(4,'mentee-1','id00000035','answered','julie','id00000034','2026-11-02 10:40:00.000000','open','id00000041','617d7d3ec0f172e8e6576f4c4c71b97509b9aeccf52856c2e97d954a830ada15','2026-11-02 10:40:00.000000',0);
CREATE TABLE prompts (
	mentee_id VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	letter_id VARCHAR(64) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	burned BOOLEAN NOT NULL, 
	PRIMARY KEY (mentee_id, id), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "prompts" VALUES('mentee-1','id00000029','2e2c45dc71f5df147af4f45d709fdc70194cefb15b243a5f0363cea48a2d1598','id00000026','2026-11-02 10:00:00.000000','2027-01-01 10:00:00.000000',0);
INSERT INTO "prompts" VALUES('mentee-1','id00000041','5a8a06664a4bbc4a6490b08228d5a736289e0d5026552a099951ba9287659762','id00000038','2026-11-02 10:40:00.000000','2027-01-01 10:40:00.000000',0);
CREATE TABLE reflections (
	mentee_id VARCHAR(64) NOT NULL, 
	question TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (mentee_id, question), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('alembic_version','sqlite_autoindex_alembic_version_1','100000 1');
INSERT INTO "sqlite_stat1" VALUES('mentees','sqlite_autoindex_mentees_1','100000 1');
INSERT INTO "sqlite_stat1" VALUES('asides','sqlite_autoindex_asides_1','100000 100000 1 1');
INSERT INTO "sqlite_stat1" VALUES('contacts','sqlite_autoindex_contacts_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('cursors','sqlite_autoindex_cursors_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('events','sqlite_autoindex_events_1','100000 100000 1 1');
INSERT INTO "sqlite_stat1" VALUES('incoming','incoming_whole','100 100 1');
INSERT INTO "sqlite_stat1" VALUES('incoming','incoming_unread','100 100');
INSERT INTO "sqlite_stat1" VALUES('incoming','incoming_message','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('incoming','incoming_digest','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('incoming','sqlite_autoindex_incoming_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('journeys','journeys_rules','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('journeys','journeys_due','100 100 1');
INSERT INTO "sqlite_stat1" VALUES('journeys','sqlite_autoindex_journeys_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('leases','sqlite_autoindex_leases_1','100000 100000');
INSERT INTO "sqlite_stat1" VALUES('needs','sqlite_autoindex_needs_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('notes','notes_journey','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('notes','sqlite_autoindex_notes_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('obeyed','sqlite_autoindex_obeyed_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('outbox','outbox_whole','100 100 1');
INSERT INTO "sqlite_stat1" VALUES('outbox','outbox_subject','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('outbox','outbox_status','100000 100000 14285 1');
INSERT INTO "sqlite_stat1" VALUES('outbox','outbox_provider','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('outbox','outbox_owed','100 100');
INSERT INTO "sqlite_stat1" VALUES('outbox','outbox_our','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('outbox','outbox_message','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('outbox','outbox_journey','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('outbox','sqlite_autoindex_outbox_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('prompt_items','prompt_items_open','100 100 1');
INSERT INTO "sqlite_stat1" VALUES('prompt_items','prompt_items_token','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('prompt_items','prompt_items_state','100000 100000 33333');
INSERT INTO "sqlite_stat1" VALUES('prompt_items','prompt_items_prompt','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('prompt_items','sqlite_autoindex_prompt_items_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('prompts','prompts_token','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('prompts','sqlite_autoindex_prompts_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('suppressions','sqlite_autoindex_suppressions_1','100000 100000 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('addresses','addresses_address','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('addresses','sqlite_autoindex_addresses_1','100000 100000 1 1');
INSERT INTO "sqlite_stat1" VALUES('incoming_journeys','incoming_journeys_journey','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('incoming_journeys','sqlite_autoindex_incoming_journeys_1','100000 100000 1 1');
INSERT INTO "sqlite_stat1" VALUES('reflections','sqlite_autoindex_reflections_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('tasks','tasks_journey','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('tasks','tasks_due','100 100 1');
INSERT INTO "sqlite_stat1" VALUES('tasks','sqlite_autoindex_tasks_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('drafts','drafts_looked_for','100 100');
INSERT INTO "sqlite_stat1" VALUES('drafts','sqlite_autoindex_drafts_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('heartbeats','sqlite_autoindex_heartbeats_1','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('contact_keys','contact_keys_contact','100000 100000 1');
INSERT INTO "sqlite_stat1" VALUES('contact_keys','sqlite_autoindex_contact_keys_1','100000 100000 1 1');
CREATE TABLE suppressions (
	mentee_id VARCHAR(64) NOT NULL, 
	address_hash VARCHAR(64) NOT NULL, 
	journey_id VARCHAR(64) NOT NULL, 
	reason TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (mentee_id, address_hash, journey_id, reason), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id)
);
INSERT INTO "suppressions" VALUES('mentee-1','22d43cbf42a55a06e3beae8bb407ba0fe874a18f690c89e0925152eebf3650fa','julie','opted_out','2026-11-02 10:40:00.000000');
CREATE TABLE tasks (
	position INTEGER NOT NULL, 
	mentee_id VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	journey_id VARCHAR(64), 
	at DATETIME NOT NULL, 
	text TEXT NOT NULL, 
	due_on DATE, 
	done_at DATETIME, 
	PRIMARY KEY (position), 
	FOREIGN KEY(mentee_id) REFERENCES mentees (id), 
	UNIQUE (mentee_id, id)
);
CREATE INDEX incoming_digest ON incoming (mentee_id, digest);
CREATE INDEX incoming_message ON incoming (mentee_id, message_id);
CREATE INDEX incoming_unread ON incoming (mentee_id) WHERE reading_version = 0;
CREATE INDEX journeys_due ON journeys (mentee_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX notes_journey ON notes (mentee_id, journey_id);
CREATE INDEX outbox_journey ON outbox (mentee_id, journey_id);
CREATE INDEX outbox_message ON outbox (mentee_id, message_id);
CREATE INDEX outbox_our ON outbox (mentee_id, our_id);
CREATE INDEX outbox_owed ON outbox (mentee_id) WHERE copy = 'owed';
CREATE INDEX outbox_provider ON outbox (mentee_id, provider_id);
CREATE INDEX outbox_status ON outbox (mentee_id, status, due_at);
CREATE INDEX outbox_subject ON outbox (mentee_id, subject_key);
CREATE INDEX prompt_items_prompt ON prompt_items (mentee_id, prompt_id);
CREATE INDEX prompt_items_state ON prompt_items (mentee_id, state);
CREATE INDEX prompt_items_token ON prompt_items (mentee_id, token_hash);
CREATE INDEX prompts_token ON prompts (mentee_id, token_hash);
CREATE INDEX addresses_address ON addresses (mentee_id, address);
CREATE INDEX incoming_journeys_journey ON incoming_journeys (mentee_id, journey_id);
CREATE INDEX tasks_due ON tasks (mentee_id, due_on) WHERE done_at IS NULL AND due_on IS NOT NULL;
CREATE INDEX tasks_journey ON tasks (mentee_id, journey_id);
CREATE INDEX drafts_looked_for ON drafts (mentee_id) WHERE state IN ('owed', 'placed');
CREATE INDEX incoming_whole ON incoming (mentee_id, seen_at) WHERE shortened_at IS NULL;
CREATE INDEX outbox_whole ON outbox (mentee_id, sent_at) WHERE raw IS NOT NULL OR html <> '';
CREATE INDEX contact_keys_contact ON contact_keys (mentee_id, contact_id);
CREATE INDEX journeys_rules ON journeys (mentee_id, rules_digest);
CREATE INDEX prompt_items_open ON prompt_items (mentee_id, journey_id) WHERE state = 'open';
COMMIT;
