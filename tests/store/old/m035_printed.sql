BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 20:50:33.656273+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'liveqa','m002_carried_votes','2026-11-28 20:50:33.656753+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'liveqa','m003_name_checks','2026-11-28 20:50:33.656904+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'liveqa','m004_papers','2026-11-28 20:50:33.663202+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'liveqa','m005_guarding','2026-11-28 20:50:33.664147+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'liveqa','m006_promises','2026-11-28 20:50:33.664480+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'liveqa','m007_hidden_words','2026-11-28 20:50:33.664762+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'liveqa','m008_rehearsal','2026-11-28 20:50:33.665013+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'liveqa','m009_registered_speakers','2026-11-28 20:50:33.665248+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'liveqa','m010_seals','2026-11-28 20:50:33.665335+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'liveqa','m011_ended','2026-11-28 20:50:33.665618+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'liveqa','m012_spent_ids','2026-11-28 20:50:33.666052+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'liveqa','m013_hidden_wifi','2026-11-28 20:50:33.666408+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'liveqa','m014_phone_address','2026-11-28 20:50:33.666950+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'liveqa','m015_prepared_version','2026-11-28 20:50:33.667095+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'liveqa','m016_digest_formats','2026-11-28 20:50:33.667611+00:00');
INSERT INTO "_sqlite_migrations" VALUES(17,'liveqa','m017_confidential_papers','2026-11-28 20:50:33.667947+00:00');
INSERT INTO "_sqlite_migrations" VALUES(18,'liveqa','m018_erasing','2026-11-28 20:50:33.668581+00:00');
INSERT INTO "_sqlite_migrations" VALUES(19,'liveqa','m019_known_time','2026-11-28 20:50:33.669173+00:00');
INSERT INTO "_sqlite_migrations" VALUES(20,'liveqa','m020_aside','2026-11-28 20:50:33.669479+00:00');
INSERT INTO "_sqlite_migrations" VALUES(21,'liveqa','m021_access','2026-11-28 20:50:33.670338+00:00');
INSERT INTO "_sqlite_migrations" VALUES(22,'liveqa','m022_earlier','2026-11-28 20:50:33.670675+00:00');
INSERT INTO "_sqlite_migrations" VALUES(23,'liveqa','m023_corrections','2026-11-28 20:50:33.671709+00:00');
INSERT INTO "_sqlite_migrations" VALUES(24,'liveqa','m024_minutes','2026-11-28 20:50:33.671858+00:00');
INSERT INTO "_sqlite_migrations" VALUES(25,'liveqa','m025_ties','2026-11-28 20:50:33.676508+00:00');
INSERT INTO "_sqlite_migrations" VALUES(26,'liveqa','m026_replies','2026-11-28 20:50:33.678878+00:00');
INSERT INTO "_sqlite_migrations" VALUES(27,'liveqa','m027_units','2026-11-28 20:50:33.679500+00:00');
INSERT INTO "_sqlite_migrations" VALUES(28,'liveqa','m028_intakes','2026-11-28 20:50:33.680210+00:00');
INSERT INTO "_sqlite_migrations" VALUES(29,'liveqa','m029_presence','2026-11-28 20:50:33.680916+00:00');
INSERT INTO "_sqlite_migrations" VALUES(30,'liveqa','m030_bursts','2026-11-28 20:50:33.681792+00:00');
INSERT INTO "_sqlite_migrations" VALUES(31,'liveqa','m031_slips','2026-11-28 20:50:33.682668+00:00');
INSERT INTO "_sqlite_migrations" VALUES(32,'liveqa','m032_staged','2026-11-28 20:50:33.683073+00:00');
INSERT INTO "_sqlite_migrations" VALUES(33,'liveqa','m033_plans','2026-11-28 20:50:33.686562+00:00');
INSERT INTO "_sqlite_migrations" VALUES(34,'liveqa','m034_recording','2026-11-28 20:50:33.687807+00:00');
INSERT INTO "_sqlite_migrations" VALUES(35,'liveqa','m035_printed','2026-11-28 20:50:33.687941+00:00');
CREATE TABLE agenda (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'other',
  presenter TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL DEFAULT 0, extended INTEGER NOT NULL DEFAULT 0,
  started_at INTEGER, ended_at INTEGER, paused_at INTEGER, paused_ms INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "agenda" VALUES(1,1,1,'Tuyên bố lý do','other','','',5,0,NULL,NULL,NULL,0,'',0);
INSERT INTO "agenda" VALUES(2,1,2,'Phát biểu ý kiến','other','','',30,0,1714784402000,1714784430000,NULL,0,'',0);
INSERT INTO "agenda" VALUES(3,1,3,'Kết luận','other','','',10,0,NULL,NULL,NULL,0,'',0);
INSERT INTO "agenda" VALUES(4,2,1,'Tuyên bố lý do','other','','',5,0,NULL,NULL,NULL,0,'',0);
INSERT INTO "agenda" VALUES(5,2,2,'Phát biểu ý kiến','other','','',30,0,NULL,NULL,NULL,0,'',0);
INSERT INTO "agenda" VALUES(6,2,3,'Kết luận','other','','',10,0,NULL,NULL,NULL,0,'',0);
CREATE TABLE answer_answerers (
  answer INTEGER NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
  answerer INTEGER NOT NULL REFERENCES answerers(id), PRIMARY KEY (answer, answerer)
) WITHOUT ROWID;
INSERT INTO "answer_answerers" VALUES(1,1);
CREATE TABLE answer_questions (
  answer INTEGER NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
  question INTEGER NOT NULL REFERENCES questions(id), PRIMARY KEY (answer, question)
) WITHOUT ROWID;
INSERT INTO "answer_questions" VALUES(1,1);
CREATE TABLE answerers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL DEFAULT '',
  topics TEXT NOT NULL DEFAULT '[]'
);
INSERT INTO "answerers" VALUES(1,1,1,'Hiệu trưởng','','[]');
INSERT INTO "answerers" VALUES(2,1,2,'Kế toán','','[]');
INSERT INTO "answerers" VALUES(3,2,1,'Hiệu trưởng','','[]');
INSERT INTO "answerers" VALUES(4,2,2,'Kế toán','','[]');
CREATE TABLE answers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  draft TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT '', recorded_at INTEGER,
  agenda_item INTEGER REFERENCES agenda(id), created_at INTEGER NOT NULL
);
INSERT INTO "answers" VALUES(1,1,'Nhà trường sửa trong tháng 6.',1,'Nhà trường sửa trong tháng 6.',1714784423000,2,1714784421000);
CREATE TABLE approvals (
  id INTEGER PRIMARY KEY REFERENCES meetings(id), meeting INTEGER NOT NULL,
  approved_at INTEGER NOT NULL, in_favour INTEGER NOT NULL DEFAULT 0,
  against INTEGER NOT NULL DEFAULT 0, abstaining INTEGER NOT NULL DEFAULT 0,
  objections TEXT NOT NULL DEFAULT ''
, corrections TEXT NOT NULL DEFAULT '[]', corrected_at TEXT NOT NULL DEFAULT '[]', corrected TEXT NOT NULL DEFAULT '[]', heard TEXT NOT NULL DEFAULT '[]');
INSERT INTO "approvals" VALUES(1,1,1714784427000,2,1,0,'','[]','[]','[]','[]');
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, title TEXT NOT NULL, file TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE authors (
  device INTEGER NOT NULL, op TEXT NOT NULL, meeting INTEGER NOT NULL, rev INTEGER NOT NULL,
  handle TEXT NOT NULL DEFAULT '', PRIMARY KEY (device, op)
) WITHOUT ROWID;
INSERT INTO "authors" VALUES(0,'create-77C7J',2,1,'');
INSERT INTO "authors" VALUES(0,'create-BB7WD',1,1,'');
INSERT INTO "authors" VALUES(1,'op-13',1,19,'');
INSERT INTO "authors" VALUES(1,'op-16',1,22,'');
INSERT INTO "authors" VALUES(1,'op-3',1,9,'RIhTxniWZk9oNJu55yWOOQ');
INSERT INTO "authors" VALUES(1,'op-8',1,14,'qWHdYBjoTg2fUz1A3xC8Qg');
INSERT INTO "authors" VALUES(2,'op-12',1,18,'');
INSERT INTO "authors" VALUES(2,'op-4',1,10,'gdRT9jlJHQHMKLncwQTIcQ');
INSERT INTO "authors" VALUES(2,'op-5',1,11,'4sqsTrXXK6dzQQpRmtmF7w');
INSERT INTO "authors" VALUES(2,'op-6',1,12,'fHM9Ftwpi6EIsChJKrHezA');
INSERT INTO "authors" VALUES(3,'come-in-3',1,2,'');
INSERT INTO "authors" VALUES(3,'op-18',1,24,'');
INSERT INTO "authors" VALUES(3,'op-2',1,8,'');
INSERT INTO "authors" VALUES(3,'op-20',1,26,'');
INSERT INTO "authors" VALUES(3,'op-30',1,36,'');
INSERT INTO "authors" VALUES(4,'come-in-4',1,3,'');
INSERT INTO "authors" VALUES(4,'op-10',1,16,'');
INSERT INTO "authors" VALUES(4,'op-11',1,17,'');
INSERT INTO "authors" VALUES(4,'op-14',1,20,'');
INSERT INTO "authors" VALUES(4,'op-15',1,21,'');
INSERT INTO "authors" VALUES(4,'op-17',1,23,'');
INSERT INTO "authors" VALUES(4,'op-19',1,25,'');
INSERT INTO "authors" VALUES(4,'op-21',1,27,'');
INSERT INTO "authors" VALUES(4,'op-22',1,28,'');
INSERT INTO "authors" VALUES(4,'op-23',1,29,'');
INSERT INTO "authors" VALUES(4,'op-24',1,30,'');
INSERT INTO "authors" VALUES(4,'op-25',1,31,'');
INSERT INTO "authors" VALUES(4,'op-26',1,32,'');
INSERT INTO "authors" VALUES(4,'op-27',1,33,'');
INSERT INTO "authors" VALUES(4,'op-35',1,41,'');
INSERT INTO "authors" VALUES(4,'op-9',1,15,'');
INSERT INTO "authors" VALUES(5,'come-in-5',1,4,'');
INSERT INTO "authors" VALUES(6,'come-in-6',1,5,'');
INSERT INTO "authors" VALUES(6,'op-7',1,13,'');
INSERT INTO "authors" VALUES(7,'come-in-7',1,6,'');
INSERT INTO "authors" VALUES(7,'op-1',1,7,'');
INSERT INTO "authors" VALUES(7,'op-28',1,34,'');
INSERT INTO "authors" VALUES(7,'op-29',1,35,'');
INSERT INTO "authors" VALUES(7,'op-31',1,37,'');
INSERT INTO "authors" VALUES(7,'op-32',1,38,'');
INSERT INTO "authors" VALUES(7,'op-33',1,39,'');
INSERT INTO "authors" VALUES(7,'op-34',1,40,'');
CREATE TABLE bursts (id INTEGER PRIMARY KEY AUTOINCREMENT, meeting INTEGER NOT NULL REFERENCES meetings(id), since INTEGER NOT NULL, until INTEGER NOT NULL, removed_at INTEGER, decided INTEGER NOT NULL DEFAULT 0);
CREATE TABLE collectors (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL DEFAULT '',
  "group" INTEGER REFERENCES groups(id), channel TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT ''
);
CREATE TABLE delivered (
  meeting INTEGER PRIMARY KEY REFERENCES meetings(id),
  delivery INTEGER NOT NULL REFERENCES deliveries(id),
  unit INTEGER NOT NULL REFERENCES units(id),
  code TEXT NOT NULL, digest BLOB NOT NULL, replaces INTEGER REFERENCES meetings(id)
);
CREATE TABLE deliveries (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL);
CREATE TABLE devices (
  id INTEGER PRIMARY KEY, meeting INTEGER REFERENCES meetings(id), role TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE, label TEXT NOT NULL DEFAULT '',
  generation INTEGER NOT NULL DEFAULT 0, joined_at INTEGER NOT NULL, revoked_at INTEGER
, scope INTEGER, body TEXT NOT NULL DEFAULT '', arrived_at INTEGER, burst INTEGER REFERENCES bursts(id), admission TEXT NOT NULL DEFAULT 'none');
INSERT INTO "devices" VALUES(1,1,'attendee',X'E4E5C0D2CA1A9B0E91DC9B6EF73513F07B93963C3830CA2DCDC8A09EA9DE698A','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(2,1,'attendee',X'182954E1BCFCEC15AF2E68C1B97D47D22E754D0C85843B5019590C0C5E7F4B21','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(3,1,'chair',X'CBE6371109A4836F2A8889094D05B909464242D88A890443FF5120036DBE2368','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(4,1,'secretary',X'A61221653752327BAAC0A5B4BB9608F1097C95B0920D701AE48C15B377703244','Thu',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(5,1,'secretary',X'23DF4DC0160951AB1711F37512A9D70A1851E028629853DC3DD65C5173954143','Mai',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(6,1,'helper',X'93476C6BE77B96135CF8B39C09573940D8FB30930CDEA10A2B7CD50C7035F578','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'F13C348F5A56439E0D7233C51B786A7B0E88F074C93A7BCC929746D469DE8099','',0,1714784400000,NULL,0,'',1714784400000,NULL,'none');
CREATE TABLE groups (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, invited INTEGER NOT NULL DEFAULT 0,
  present INTEGER NOT NULL DEFAULT 0, excused INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "groups" VALUES(1,1,1,'Lớp 1A',3,3,0);
INSERT INTO "groups" VALUES(2,1,2,'Lớp 2B',30,0,0);
INSERT INTO "groups" VALUES(3,2,1,'Lớp 1A',3,0,0);
INSERT INTO "groups" VALUES(4,2,2,'Lớp 2B',30,0,0);
CREATE TABLE "journal" (
  meeting INTEGER NOT NULL REFERENCES meetings(id), rev INTEGER NOT NULL,
  format INTEGER NOT NULL, at INTEGER NOT NULL, device INTEGER, op TEXT, author TEXT,
  command TEXT NOT NULL, events TEXT NOT NULL, result TEXT NOT NULL, args_digest BLOB NOT NULL,
  args TEXT, digest BLOB NOT NULL, PRIMARY KEY (meeting, rev)
);
INSERT INTO "journal" VALUES(1,1,2,1714784400000,NULL,NULL,'bef3c1ef23dafde13639694e1d8893a4','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"BB7WD"}',X'69646AB50A35F88A7219D68582117BAFEB990AB119EA738E237936C68B947C1E','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","time_note":"","form":null,"recurrence":"","contact":"","plan_title":"","purposes":[],"requirements":[],"budget":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"tasks":[],"collectors":[],"attachments":[],"questions":[]}',X'E67DC1499643517D11CBB2B36CD7CCEC4A8FA255B77DD743084AA150B3327B0F');
INSERT INTO "journal" VALUES(1,2,2,1714784400000,NULL,NULL,'7d48f7eda337ba1516eeebf19b431760','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[3]}}]','{}',X'4766556DDEB2EFE7539259D339D916B61B44EF3565BDC4399FFFD1E4ABCA7741','{"role":"chair"}',X'AF19E1F73DC278D21B78D447C827AF10139BA42A707E8F2FDAD013CE628698BA');
INSERT INTO "journal" VALUES(1,3,2,1714784400000,NULL,NULL,'3d8fad5c9a0bd4fea3473b9c038699e4','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[4]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'B31393670F4B01B2BEB84D9655E42A74DDD985B0140A2DD056FC48D358AFAF1A');
INSERT INTO "journal" VALUES(1,4,2,1714784400000,NULL,NULL,'13e3537d73f129a5a8c144cec31d3648','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[5]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'D26914E6DD75FD77397938CB4EC3116EBB2A1CF2EADFC375D5CAB55BE5D6733E');
INSERT INTO "journal" VALUES(1,5,2,1714784400000,NULL,NULL,'dca93b32449a472b7c6c85fc3e7b83db','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[6]}}]','{}',X'35C3F163A342CE0709DDC4FEEE03A429CCB0CDA3B030A528D5AFD086FAF452B6','{"role":"helper"}',X'0797E67C887396B85306EABC7060AB2D326595ACC7309EC70C9D7BB42423F761');
INSERT INTO "journal" VALUES(1,6,2,1714784400000,NULL,NULL,'b8327bc9c0a579bc0662752e826b2330','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[7]}}]','{}',X'0FDBC57993CC3C68335276CF606F1C601C8BDC4F6B334D859534622C3DDB2776','{"role":"organiser"}',X'24FD0FE75C504977197E272C551714EEE76CFA68C0BED276CFA6DA4F4A5665B6');
INSERT INTO "journal" VALUES(1,7,2,1714784401000,NULL,NULL,'096f81b43be815f6bfecf08801d56f45','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'49D908956108A0093E39018F3EF4B56FED0B53612E283F52382FF48F69450E34');
INSERT INTO "journal" VALUES(1,8,2,1714784402000,NULL,NULL,'345a8c7e52f43b5a63dc6d17dcfef923','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2],"meeting":[1]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'19A33EECB5E1A59EE12F34496EEAD48BA596F695BEDDC338B8D0F3E9B518DA45');
INSERT INTO "journal" VALUES(1,9,2,1714784400000,NULL,NULL,'c5d78d2bf1726b67e9fed1391ae2a1b7','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'C40D1A9FDC98692C89873B84B0D4BC266D78AECE95D7C560BCFF145D94F80B43','{"name":"Lan","group":null,"name_mode":"named","wants_reply":true,"contact":"Lớp 1A","text":"Bao giờ sửa mái che ở sân trường?","kind":"question","topic":""}',X'E2F9423FA1329004DD0CAD4290DA86F366F27D16890097B6D0DE96FFAB312A3E');
INSERT INTO "journal" VALUES(1,10,2,1714784400000,NULL,NULL,'491617ef14906e96299c2b050f4ac830','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'C60267A5FDCDD7D8925E2B99BEA2A8C14327186F835A2FFE105B5BA85DFE44C0','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Bao giờ có bể bơi?","kind":"question","topic":""}',X'0CB16F28C46A8A7707EAF336420F6F7E70FA8B38CFD1713D1F6252A293F01558');
INSERT INTO "journal" VALUES(1,11,2,1714784400000,NULL,NULL,'e5ec90ca57a76d9d48bdb110b4f12aa6','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'D647EBF27C010649ECD435F63FB2C9FF28A66A55068CFA28C0778ABA302E22FB','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Mái che bao giờ sửa?","kind":"question","topic":""}',X'875869DCE08D61F7C1EA94E9B2CC3BEAF7849A8FA7ADF53952E9BD1DCAAA8983');
INSERT INTO "journal" VALUES(1,12,2,1714784400000,NULL,NULL,'ccdbf65c76968dd1d2fe5f0401a0b36d','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'0D5DFF6153F8B61CBF95D25661158C81BE9F7D862A07B1A4C519B5C14FEAC57B','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Căng tin có bán sữa không?","kind":"question","topic":""}',X'B5B70E171AC4A8623D264926CA5C45E64DC4F62655382875CAA64101385BECCE');
INSERT INTO "journal" VALUES(1,13,2,1714784407000,NULL,NULL,'2944929b5f1b56c3cbbe6c79f4c25c33','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'06B498973856F8AFF2DAF3967DA3A48C40550D8DD26AD9E7BC76CAD021630324','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"paper","direction":"to_leaders","unit":"","speaker":null,"text":"Vì sao lớp học nóng?","kind":"question","topic":""}',X'FAC51DDAE19F98A1D51B8BC949C96064CE6AAC77803041845A98D04536345598');
INSERT INTO "journal" VALUES(1,14,2,1714784400000,NULL,NULL,'dde00de9ce6486e8d2f103d6d43e98c4','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'D600DFA94A835FB53A3EDE519251C074B423E0566AB50EA4028DAF9628163345','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Câu này xin rút.","kind":"question","topic":""}',X'A6C4D5F749FB7A39735A93EB17AE00C1780188D9AF0F63DC38CF52523D3DE40F');
INSERT INTO "journal" VALUES(1,15,2,1714784409000,NULL,NULL,'b56dd609f1cb056504948f00f03a27c4','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'BE6BA61C6AD025DDB25B4C664963BC9DA87563722411158F2ECE12B2CDCC89C4');
INSERT INTO "journal" VALUES(1,16,2,1714784410000,NULL,NULL,'49625bd1bcc9c5f26dc5f6df90c7ee56','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'8D0E071B83E3E1D6ABB2DA39D9F3F59A23514D3821EC0015C7FF9D46E73845D6');
INSERT INTO "journal" VALUES(1,17,2,1714784411000,NULL,NULL,'52888676a0bf86de182f826ce6389193','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'0C3DD291E8A7358675DCEE4FD4C1F28AE7A1E320DFB2E2F0130FFAEEA5E85078');
INSERT INTO "journal" VALUES(1,18,2,1714784400000,NULL,NULL,'0c3aa484cc353173e1073c0fd1651d87','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'B565CFE7C8F9C00A8E803BCB6CDD2608F19597FB6ECD3C80436467FD6BD1791D');
INSERT INTO "journal" VALUES(1,19,2,1714784400000,NULL,NULL,'2f4c065480e386c65cc45a7294ce0fe8','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'2BE91E2854E1DD8BF3C9C89C26921C13FC1235AA02F9ADAE24B9E9B77C93F871');
INSERT INTO "journal" VALUES(1,20,2,1714784414000,NULL,NULL,'8722a44c41dd7fd8316b376680d52881','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'A96FA47056D681F4D61C491346ED291F7EEFF71FC05756ECD65FB348AA8D5798');
INSERT INTO "journal" VALUES(1,21,2,1714784415000,NULL,NULL,'e94ef451920896503e4f50bdc6559409','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'40D83ED33F97D138AC3C5699828BABC25BAFD1D51456D837A73CCE87ABE90ED3');
INSERT INTO "journal" VALUES(1,22,2,1714784400000,NULL,NULL,'4b899dc9eeff61ea403c4e3a756cafac','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'1F109777108B3FB4CFA83334EC7A8B6088A82A701533C8008C966D6841FFFAEF','{"handle":"","question":6}',X'D085409F668ABA7DEC4B0A70B0035FE23051180E145C75E09C48725CDED3D3B1');
INSERT INTO "journal" VALUES(1,23,2,1714784417000,NULL,NULL,'c7b9954d51c57555d8b54b1dbf737945','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'7C6EABA6469B227E9DC62348D7082E08CBEA3DAD68103803A96770CDE1DA5D71','{"name":"Mai","group":null,"name_mode":"named","unit":"Lớp 2B","seat":""}',X'C591F4CC7FF7758C679D7A0A55F54FD540595B585430AD6BF327DD078A30417F');
INSERT INTO "journal" VALUES(1,24,2,1714784418000,NULL,NULL,'c56488d56a2f6cfde175c440a0cfe726','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'9E3EFAF1FAD3C368D1A5067BB03822C75BF24C4A7FC9D5CBBB4699DAA14366F9');
INSERT INTO "journal" VALUES(1,25,2,1714784419000,NULL,NULL,'a0bd633c87847a2ea120e4aa36259aa9','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'8FC2A858A793E32871FE2570B1AF1A799603EEF9F3987DD243F1D0C6E0D104A1','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"microphone","direction":"to_leaders","unit":"","speaker":1,"text":"Xin thêm đèn ở cổng.","kind":"proposal","topic":""}',X'543351579E6A7FD894BFFD4D81B388F49DEFB807EC41C0C83154A2F06323A493');
INSERT INTO "journal" VALUES(1,26,2,1714784420000,NULL,NULL,'473c709d9221134d96b2ef43e616d865','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'851ECD33003D671FC0A6262651A562EBF537DE16BAD160A55BE4B8D66315439B');
INSERT INTO "journal" VALUES(1,27,2,1714784421000,NULL,NULL,'70aaa17437df7a32d231f1e6c3b53ea7','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'633921901C09F24468E038C6003147F56EFD0722F6234920B8D77AC3ADE94BD0');
INSERT INTO "journal" VALUES(1,28,2,1714784422000,NULL,NULL,'93c6393aeb13ab43ed241e5bf4e5bd43','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'AD86C2DF53786D13BAD4785DA0D8E7AA3FA5CD6B22A6338A5D190A8D092C57D8');
INSERT INTO "journal" VALUES(1,29,2,1714784423000,NULL,NULL,'162276ff5d4fcdde70a48be57cd9d519','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'D35AE1433C847573B270DA21B2592F4DED522FA6D242593B7461959C2BD21A46');
INSERT INTO "journal" VALUES(1,30,2,1714784424000,NULL,NULL,'c8f33a444935f51e4b74c9f768cf9fe1','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'3909AF22FA3CFB6079B65EE7562207DCF08458DEBE55C96CDEE741FC6E97AFEC');
INSERT INTO "journal" VALUES(1,31,2,1714784425000,NULL,NULL,'a3baddd584811a752877946be016aad9','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'857243A59F962D306D0D2EAD43FD146D1303F3F800028DC62D76611500258CF5','{"group":1,"present":3,"excused":0,"invited":null,"confirmed":false}',X'F485A7D4D5557ED76CA240732592ABE176D665C3524D9A6D0F3093FF6C6EE629');
INSERT INTO "journal" VALUES(1,32,2,1714784426000,NULL,NULL,'d369d69d88120f42a61e4ace9a269ccb','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'40EE7F92630E9076758197807324789BE70DB139A373C1731742159AF99FD2F0');
INSERT INTO "journal" VALUES(1,33,2,1714784427000,NULL,NULL,'ddaf5929e6c2ac16bf1423cf0171c5c8','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5449B0B7BA0910BE6D619BCB4499F56C055943ADA3959CD46960BD908E2FEA7C','{"in_favour":2,"against":1,"abstaining":0,"confirmed":false,"objections":""}',X'8C52ED0D17D7EE799B35D942E607D722D1DB2D5FFB97633E44B8D8D69C68FC57');
INSERT INTO "journal" VALUES(1,34,2,1714784428000,NULL,NULL,'f15b847bb81468c9adec4730a428371e','signer.add','[{"name":"SignerAdded","touches":{"signers":[1]}}]','{"signer":1}',X'B2351A62C8E1EF61A4FF0DEE5EB479ADE545F67C74AFFE9631E936830B58BC6F','{"papers":["minutes"],"authority":"","office":"Hiệu trưởng","name":"Hoa"}',X'C6D7EE07FB752553F90F54A5EB4F71C084E05FB9EAEFB2B44784AF1620DD202E');
INSERT INTO "journal" VALUES(1,35,2,1714784429000,NULL,NULL,'5c2c44eb38c15c57203e2038aa9a8036','promise.add','[{"name":"PromiseAdded","touches":{"promises":[1]}}]','{"promise":1}',X'A18E5A8CE8886F78E9D52B017E5028D5DB238424C3A5D6E3A6D95733C1066660','{"text":"Sửa cổng trường.","body":"","deadline":"","state":"kept","result":"Đã sửa."}',X'ED1257DDE8D7979FD8CE59211BAA5F6397899FC2DC19C9948DB0FF67081BCF06');
INSERT INTO "journal" VALUES(1,36,2,1714784430000,NULL,NULL,'ad28e8be2eb80da38d265f369324b1fe','meeting.close','[{"name":"MeetingClosed","touches":{"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'FA98A23D305BE65BC038B258AB31A1109E32EE4029EFBE91464ACFF5729CDCFB');
INSERT INTO "journal" VALUES(1,37,2,1714784431000,NULL,NULL,'f91d53e124da6cc00ee77ea0dc75348f','paper.approve','[{"name":"PaperApproved","touches":{"papers":[1]}}]','{"paper":1,"version":1}',X'36ACEFF5FDB42174AFEB92246B9624DBFACD964E9CC5ACCF36FC17F312536683','{"kind":"notice","question":null}',X'FE160B32A6D728E29E0345E1344594A57ABA605CB020F4A2D58562813B217521');
INSERT INTO "journal" VALUES(1,38,2,1714784432000,NULL,NULL,'a4ba47e38e7266893183b6cc042bec7a','paper.approve','[{"name":"PaperApproved","touches":{"papers":[2]}}]','{"paper":2,"version":1}',X'CD3F7EE2E9F049E0817FA5309AF4D8B43219AC838D301F08C05236DCD518BEE5','{"kind":"letter","question":1}',X'62CC24C3F033AEFFE7E28443F67EE93FBF7FB74EDB8D2D2DFBDCA6D7FD79E48D');
INSERT INTO "journal" VALUES(1,39,2,1714784433000,NULL,NULL,'753290cdef3a83ecc58fd0764806f6fb','paper.print','[{"name":"PaperPrinted","touches":{"papers":[1]}}]','{}',X'9A43DE921FFAD19DD825A8D0FF023304EB72BB70828B5414CF6632DC38E97BBA','{"paper":1}',X'E81CA2F4478D81CEDEE31EFDF1F878500C8EE1B9BCDD7FB23EDB9E55D7F9B3E1');
INSERT INTO "journal" VALUES(1,40,2,1714784434000,NULL,NULL,'13270a2c2d07bbf951624f32dba1a75f','paper.number','[{"name":"PaperNumbered","touches":{"papers":[1]}}]','{}',X'2B2E194A9B31CC76776282B4083B41E53102F0AB7799730E5B505C7E5CF554FB','{"paper":1,"number":"12","date":"2024-05-06"}',X'535F94F6595B7CD3808FD13C37B86DBDB6C084153C5FD6106862CA9778E13D1E');
INSERT INTO "journal" VALUES(1,41,2,1714784435000,NULL,NULL,'bfa0f7284dd0990ac45570ee134a031e','name.hide','[{"name":"WordsHidden","touches":{"meeting":[1]}}]','{"places":1}',X'7CB63D9113490A494D7BC160A6F72076FA84C2B21486C3B95A07E8222FF04439','{"word":"Lớp 1A"}',X'13AA569B2B8F1EFAB566D37E16FE2E267A34547911FE22803F2DE8FC0B542B7B');
INSERT INTO "journal" VALUES(2,1,2,1714784400000,NULL,NULL,'686a67c579fa3da514cb86ee4b598bbf','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"77C7J"}',X'69646AB50A35F88A7219D68582117BAFEB990AB119EA738E237936C68B947C1E','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","time_note":"","form":null,"recurrence":"","contact":"","plan_title":"","purposes":[],"requirements":[],"budget":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"tasks":[],"collectors":[],"attachments":[],"questions":[]}',X'ECBDD937E9C6077DC1881F4114077A319374509F8C34810C8FFB50850AF692C7');
CREATE TABLE links (meeting INTEGER NOT NULL, role TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', generation INTEGER NOT NULL, salt BLOB NOT NULL DEFAULT x'', PRIMARY KEY (meeting, role, body));
INSERT INTO "links" VALUES(0,'screen','',1,X'6973E6081E12CA5B10A45C11A304BE4B');
INSERT INTO "links" VALUES(0,'chair','',1,X'4CA2733A8670A8D6CA9E248E5DDE9A59');
INSERT INTO "links" VALUES(0,'secretary','',1,X'89BAD325304AC45F6F15BA47FE45A53E');
INSERT INTO "links" VALUES(0,'helper','',1,X'7E8852C57214EB88606C9CA6CAC3EA22');
INSERT INTO "links" VALUES(0,'organiser','',1,X'FC357A764CC8A5238A067B966B6A5C7F');
INSERT INTO "links" VALUES(1,'screen','',1,X'8C3FBCF55834E9350330FED6D402F624');
INSERT INTO "links" VALUES(1,'chair','',1,X'6ABB4A1413557479604186AB6E60913E');
INSERT INTO "links" VALUES(1,'secretary','',1,X'D1DF88BDB7296104E534D04CEA5A0249');
INSERT INTO "links" VALUES(1,'helper','',1,X'0F22AB99BB73B17D4A97671F895CCDDA');
INSERT INTO "links" VALUES(1,'organiser','',1,X'568699C17C9C8AC747AD3799EB3E57B7');
INSERT INTO "links" VALUES(2,'screen','',1,X'5395A6212FF0228C0A6D95419B4C120F');
INSERT INTO "links" VALUES(2,'chair','',1,X'E2C07F5CF818B055CAAFBCF989B1D16E');
INSERT INTO "links" VALUES(2,'secretary','',1,X'26F29EB34E1F252721C7F747970FCB4F');
INSERT INTO "links" VALUES(2,'helper','',1,X'20981E80409F8D357CD245F5953140DF');
INSERT INTO "links" VALUES(2,'organiser','',1,X'B1DAAAC32AD1A4339628F96CE5DC30E1');
CREATE TABLE meetings (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, state TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'dialogue', theme TEXT NOT NULL DEFAULT '',
  contents TEXT NOT NULL DEFAULT '[]', starts_at INTEGER, ends_at INTEGER,
  venue TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', host TEXT NOT NULL DEFAULT '',
  superior_body TEXT NOT NULL DEFAULT '', issuing_body TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '', legal_grounds TEXT NOT NULL DEFAULT '[]',
  recipients TEXT NOT NULL DEFAULT '[]', participants TEXT NOT NULL DEFAULT '[]',
  form_of_address TEXT NOT NULL DEFAULT '', intake TEXT NOT NULL DEFAULT 'open',
  review INTEGER NOT NULL DEFAULT 1,
  name_modes TEXT NOT NULL DEFAULT '["named","secretaries_only","unrecorded"]',
  default_body TEXT NOT NULL DEFAULT '', default_deadline TEXT NOT NULL DEFAULT '',
  default_channel TEXT NOT NULL DEFAULT '', wifi_ssid TEXT NOT NULL DEFAULT '',
  wifi_password TEXT NOT NULL DEFAULT '', opened_at INTEGER, closed_at INTEGER,
  conclusion TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
, notice_recipients TEXT NOT NULL DEFAULT '[]', report_recipients TEXT NOT NULL DEFAULT '[]', letter_recipients TEXT NOT NULL DEFAULT '[]', addressees TEXT NOT NULL DEFAULT '[]', drafting_unit TEXT NOT NULL DEFAULT '', notice_title TEXT NOT NULL DEFAULT 'results', strengths TEXT NOT NULL DEFAULT '', weaknesses TEXT NOT NULL DEFAULT '', proposals TEXT NOT NULL DEFAULT '', previous_promises TEXT NOT NULL DEFAULT '', flooded_at INTEGER, purge_on TEXT NOT NULL DEFAULT '', purged_at INTEGER, previous_meeting TEXT NOT NULL DEFAULT '', hidden_words TEXT NOT NULL DEFAULT '[]', rehearsal INTEGER, ended_at INTEGER, wifi_hidden INTEGER NOT NULL DEFAULT 0, erased_at INTEGER, clock_doubted INTEGER NOT NULL DEFAULT 0, untied_at INTEGER, tied_journal INTEGER NOT NULL DEFAULT 0, registration TEXT NOT NULL DEFAULT 'open', voting TEXT NOT NULL DEFAULT 'open', slips INTEGER NOT NULL DEFAULT 0, time_note TEXT NOT NULL DEFAULT '', recurrence TEXT NOT NULL DEFAULT '', contact TEXT NOT NULL DEFAULT '', plan_title TEXT NOT NULL DEFAULT '', budget TEXT NOT NULL DEFAULT '', form TEXT, first_session INTEGER REFERENCES meetings(id), purposes TEXT NOT NULL DEFAULT '[]', requirements TEXT NOT NULL DEFAULT '[]', recording_since INTEGER, recorded INTEGER NOT NULL DEFAULT 0, recordings_from INTEGER);
INSERT INTO "meetings" VALUES(1,'BB7WD','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','["Lớp 1A"]',NULL,1714784430000,0,NULL,1,NULL,0,'open','open',0,'','','','','',NULL,NULL,'[]','[]',NULL,0,NULL);
INSERT INTO "meetings" VALUES(2,'77C7J','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','[]',NULL,NULL,0,NULL,0,NULL,0,'open','open',0,'','','','','',NULL,NULL,'[]','[]',NULL,0,NULL);
CREATE TABLE name_checks (id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id), key TEXT NOT NULL, keep INTEGER NOT NULL, UNIQUE (meeting, key));
CREATE TABLE officers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, duty TEXT NOT NULL,
  office TEXT NOT NULL DEFAULT ''
);
CREATE TABLE papers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  kind TEXT NOT NULL, question INTEGER REFERENCES questions(id), version INTEGER NOT NULL,
  state TEXT NOT NULL, approved_at INTEGER NOT NULL, closed_at INTEGER NOT NULL,
  printed_at INTEGER, number TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT '',
  scan TEXT NOT NULL DEFAULT '', scan_name TEXT NOT NULL DEFAULT '', content TEXT NOT NULL
, secretaries_only INTEGER NOT NULL DEFAULT 0, erased_at INTEGER);
INSERT INTO "papers" VALUES(1,1,'notice',NULL,1,'numbered',1714784431000,1714784430000,1714784433000,'12','2024-05-06','','','{"type_name":"THÔNG BÁO","subject":"Kết quả Hội nghị đối thoại","draft":false,"head":{"superior_body":"","issuing_body":"……","number":"Số:    /TB-……","dateline":"……, ngày … tháng … năm …","about":""},"body":[{"part":"paragraph","runs":[{"text":"Ngày 04 tháng 5 năm 2024, tại ……, …… tổ chức Hội nghị đối thoại. Chủ trì hội nghị: ……","bold":false,"italic":false}],"heads":false},{"part":"paragraph","runs":[{"text":"Tham dự hội nghị có: ……","bold":false,"italic":false}],"heads":false},{"part":"paragraph","runs":[{"text":"Sau khi nghe các ý kiến phát biểu, trao đổi, hội nghị kết luận như sau:","bold":false,"italic":false}],"heads":false},{"part":"heading","level":1,"text":"I. NHỮNG NỘI DUNG ĐÃ TRẢ LỜI TẠI HỘI NGHỊ"},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 1.","bold":true,"italic":false},{"text":" Lan: ","bold":false,"italic":false},{"text":"Bao giờ sửa mái che ở sân trường?","bold":false,"italic":false}],"heads":false},{"part":"paragraph","runs":[{"text":"(Cùng nội dung: Câu 3 của một đại biểu.)","bold":false,"italic":true}],"heads":false}],"answers":[{"part":"paragraph","runs":[{"text":"Trả lời (Hiệu trưởng):","bold":true,"italic":false},{"text":" Nhà trường sửa trong tháng 6.","bold":false,"italic":false}],"heads":false}]},{"part":"heading","level":1,"text":"II. NHỮNG NỘI DUNG TIẾP THU, GHI NHẬN"},{"part":"paragraph","runs":[{"text":"Không có.","bold":false,"italic":false}],"heads":false},{"part":"heading","level":1,"text":"III. NHỮNG NỘI DUNG CHƯA TRẢ LỜI TẠI HỘI NGHỊ"},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 2.","bold":true,"italic":false},{"text":" Một đại biểu: ","bold":false,"italic":false},{"text":"Bao giờ có bể bơi?","bold":false,"italic":false}],"heads":false}],"answers":[{"part":"paragraph","runs":[{"text":"Kết quả:","bold":true,"italic":false},{"text":" cần nghiên cứu thêm.","bold":false,"italic":false},{"text":" Đơn vị, cá nhân chịu trách nhiệm: Nhà trường.","bold":false,"italic":false},{"text":" Thời hạn trả lời: ngày 20 tháng 5 năm 2024.","bold":false,"italic":false},{"text":" Hình thức trả lời: Bằng văn bản.","bold":false,"italic":false}],"heads":false}]},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 7.","bold":true,"italic":false},{"text":" Mai, lớp 2B (đề xuất): ","bold":false,"italic":false},{"text":"Xin thêm đèn ở cổng.","bold":false,"italic":false}],"heads":false}],"answers":[{"part":"paragraph","runs":[{"text":"Kết quả:","bold":true,"italic":false},{"text":" chưa trả lời tại hội nghị.","bold":false,"italic":false},{"text":" Đơn vị, cá nhân chịu trách nhiệm: ……","bold":false,"italic":false},{"text":" Thời hạn trả lời: ngày …… tháng …… năm ……","bold":false,"italic":false},{"text":" Hình thức trả lời: ……","bold":false,"italic":false}],"heads":false}]},{"part":"heading","level":1,"text":"IV. NHIỆM VỤ ĐƯỢC GIAO"},{"part":"paragraph","runs":[{"text":"Nhà trường ghi nhận các ý kiến.","bold":false,"italic":false}],"heads":false},{"part":"items","items":[[{"part":"paragraph","runs":[{"text":"Nhà trường trả lời Câu 2, chậm nhất ngày 20 tháng 5 năm 2024.","bold":false,"italic":false}],"heads":false}]],"start":null},{"part":"paragraph","runs":[{"text":"Trên đây là kết quả Hội nghị đối thoại. …… thông báo để các đơn vị, cá nhân liên quan biết và thực hiện./.","bold":false,"italic":false}],"heads":false}],"signers":[{"capacity":"……","name":"……"}],"recipients":["- Lưu: VT."],"annexes":[],"addressees":[],"grounds":[],"rehearsal":false}',0,NULL);
INSERT INTO "papers" VALUES(2,1,'letter',1,1,'approved',1714784432000,1714784430000,NULL,'','','','','{"type_name":"","subject":"","draft":false,"head":{"superior_body":"","issuing_body":"……","number":"Số:    /……","dateline":"……, ngày … tháng … năm …","about":"V/v trả lời ý kiến nêu tại hội nghị ngày 04/5/2024"},"body":[{"part":"paragraph","runs":[{"text":"Ngày 04 tháng 5 năm 2024, tại Hội nghị đối thoại, …… đã tiếp nhận ý kiến của Ông (Bà) (Câu 1) với nội dung như sau:","bold":false,"italic":false}],"heads":false},{"part":"quote","blocks":[{"part":"paragraph","runs":[{"text":"“Bao giờ sửa mái che ở sân trường?”","bold":false,"italic":false}],"heads":false}]},{"part":"paragraph","runs":[{"text":"Về nội dung này, Hiệu trưởng đã trả lời như sau:","bold":false,"italic":false}],"heads":false},{"part":"paragraph","runs":[{"text":"Nhà trường sửa trong tháng 6.","bold":false,"italic":false}],"heads":false},{"part":"paragraph","runs":[{"text":"Trên đây là nội dung trả lời ý kiến của Ông (Bà). …… trân trọng cảm ơn Ông (Bà) đã quan tâm, đóng góp ý kiến./.","bold":false,"italic":false}],"heads":false}],"signers":[{"capacity":"……","name":"……"}],"recipients":["- Như trên;","- Lưu: VT."],"annexes":[],"addressees":["Ông (Bà) Lan"],"grounds":[],"rehearsal":false}',0,NULL);
CREATE TABLE printed (meeting INTEGER PRIMARY KEY REFERENCES meetings(id) ON DELETE CASCADE, address TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TABLE promises (id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id), position INTEGER NOT NULL, number INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '', deadline TEXT NOT NULL DEFAULT '', state TEXT, result TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '', origin_code TEXT NOT NULL DEFAULT '');
INSERT INTO "promises" VALUES(1,1,1,0,'Sửa cổng trường.','','','kept','Đã sửa.','','');
CREATE TABLE questions (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  number INTEGER NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL, origin TEXT NOT NULL,
  asked_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL DEFAULT 'question', direction TEXT NOT NULL DEFAULT 'to_leaders',
  topic TEXT NOT NULL DEFAULT '', name_mode TEXT NOT NULL DEFAULT 'unrecorded',
  name TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
  "group" INTEGER REFERENCES groups(id), asker INTEGER REFERENCES devices(id),
  speaker INTEGER REFERENCES speakers(id), agenda_item INTEGER REFERENCES agenda(id),
  wants_reply INTEGER NOT NULL DEFAULT 0, contact TEXT NOT NULL DEFAULT '',
  prepared_answer TEXT NOT NULL DEFAULT '', prepared_version INTEGER NOT NULL DEFAULT 0,
  answerer INTEGER REFERENCES answerers(id),
  taken_by TEXT NOT NULL DEFAULT '', merged_into INTEGER REFERENCES questions(id),
  decline_reason TEXT, decline_note TEXT NOT NULL DEFAULT '', outcome TEXT,
  outcome_reason TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '',
  deadline TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', answered_at INTEGER, carried_votes INTEGER NOT NULL DEFAULT 0, agreement TEXT, asker_muted INTEGER NOT NULL DEFAULT 0, aside INTEGER NOT NULL DEFAULT 0, earlier TEXT NOT NULL DEFAULT '[]', votes_final INTEGER NOT NULL DEFAULT 0, handle TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', before_burst TEXT, staged_at INTEGER,
  UNIQUE (meeting, number)
);
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784400000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',0,NULL,'',NULL,NULL,'','answered','','','','',1714784423000,0,NULL,0,0,'[]',0,'a7ec39b1897328ea03ebacc8495cf61d779f20e765ade3322491a7bd287c595b','',NULL,NULL);
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000,0,NULL,0,0,'[]',0,'4436b71c744835e9bccd4d5bf44805c06e340d021321467b6f9e9d91f0a49337','',NULL,NULL);
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',1,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'ab28a8b159833827cfddf79a25117f2fe0e0d8de9f4bb6a6d9910086e62d3144','',NULL,NULL);
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'c7a78d06e43a97318bbcbe52ed0cd0a862523cbf3ed84af6fb510a4bda549c4e','',NULL,NULL);
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'','',NULL,NULL);
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'d18611bde6d0a3898fcf2e676a7dc6f467094bd8a1c1840500d9d7fc287b1e6b','',NULL,NULL);
INSERT INTO "questions" VALUES(7,1,7,'Xin thêm đèn ở cổng.','shown','microphone',1714784400000,1,'proposal','to_leaders','','named','Mai','Lớp 2B',NULL,4,1,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'','',NULL,NULL);
CREATE TABLE replies ( id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id), question INTEGER NOT NULL REFERENCES questions(id), answered_on TEXT NOT NULL, text TEXT NOT NULL, answered_by TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'kept', passed_to TEXT NOT NULL DEFAULT '', deadline TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, written_by TEXT NOT NULL, written_at INTEGER NOT NULL);
CREATE TABLE seals (kind TEXT NOT NULL, id INTEGER NOT NULL, digest BLOB NOT NULL, format INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (kind, id)) WITHOUT ROWID;
INSERT INTO "seals" VALUES('agenda',1,X'47D652E26FC3D298F84D4E605D271B9564BE2A13056806AFC5F8BE94A33303B7',1);
INSERT INTO "seals" VALUES('agenda',2,X'7A7488E24BD3FD06DE9377532AF27B584B6C81BE3BF993F629549801887AE3FB',1);
INSERT INTO "seals" VALUES('agenda',3,X'11B914F277F00331F2A21E48F657F8B00826C583F103F4E5159C5A53A4A6162A',1);
INSERT INTO "seals" VALUES('agenda',4,X'EE67298743DBFD4D30D0DFEFE62F332FA9218259D1F7B9720DFF589F66F213A3',1);
INSERT INTO "seals" VALUES('agenda',5,X'7098EAAFD26D891A6739F1242F140D9E6139D0B842F4C0DC3793F6FC3050AC8A',1);
INSERT INTO "seals" VALUES('agenda',6,X'9BA79A06FBC0F87803C89661822F93D93F976ADD1D539B359C4B5942B3120D51',1);
INSERT INTO "seals" VALUES('answerers',1,X'E232C67A6341D3F5592D26FC335ABF77417B241588141056B7830F785C553723',1);
INSERT INTO "seals" VALUES('answerers',2,X'A45D9F8768728FC93008D1B23DFA3EC186E8A6BF3329866C5BE84CB788149ABF',1);
INSERT INTO "seals" VALUES('answerers',3,X'236222277F2C8D764E664E1496AF97DFDEC27B3710805FA581E6760B8B1A8D18',1);
INSERT INTO "seals" VALUES('answerers',4,X'FBCF71EE4C141BE502D9D5CECA958BF2E8C675E070187AD2D94F748970AEAE25',1);
INSERT INTO "seals" VALUES('answers',1,X'38CCD0B1135689BF26441162FF8C7CAD2DD73A4D71676DF716E5EEC8C96ED557',1);
INSERT INTO "seals" VALUES('approval',1,X'E4D56ADB16EBC83EB37528A746230B3FD2CAAC7252B89EF703C234952E6D8F40',1);
INSERT INTO "seals" VALUES('groups',1,X'73993B9D036874311683795D0B6E98BFC684F1E91606CACB3DCFC9CA9B680E3A',1);
INSERT INTO "seals" VALUES('groups',2,X'4EEAC2CD6352777D49DDAE456C4551DF5553AF3BEFF464FE8602255DE11B834B',1);
INSERT INTO "seals" VALUES('groups',3,X'785EC3E1D419409CA0F8A43C5BF1C962957EFC3E6DE87DC7E884829B614A0117',1);
INSERT INTO "seals" VALUES('groups',4,X'313D23BD5F076614DFD954942BD06032547EC59514B501DA516EDB37D68C47C5',1);
INSERT INTO "seals" VALUES('meeting',1,X'CEA2EA9F2C0C4FC331B994355BFEB40C4BA26458D9F9AEF8E584332A0279789A',1);
INSERT INTO "seals" VALUES('meeting',2,X'E17DD76B57BB4969D03DD53D9CAD5CFFC596A09B2BB367B753E63E05F87E3791',1);
INSERT INTO "seals" VALUES('papers',1,X'7384B38EBBDD0AFDA53591AD4734078A875C0216E0213EE2F721409289C8EE66',1);
INSERT INTO "seals" VALUES('papers',2,X'91953418AA13C084160A14CA66D77769332DC41668AACE71F2328B964BBFE421',1);
INSERT INTO "seals" VALUES('promises',1,X'E344498623ADC74FC2B74F4E102DD2EF6C2A195FFFC129462AC40F4528AE1A81',1);
INSERT INTO "seals" VALUES('questions',1,X'E43816610EC5CD3F422330F6AB878296FB7CEF922DA0DAACB22DD153B97EB868',1);
INSERT INTO "seals" VALUES('questions',2,X'A323313F2C863FFB884F20E36DEED689000064A065033D892939175749D2D7A9',1);
INSERT INTO "seals" VALUES('questions',3,X'CBC98ACB17554047935C76C1299925E15E9E652E236CF199280892107AF6ED8D',1);
INSERT INTO "seals" VALUES('questions',4,X'D29ECD11BD0E3B3F136D5B0509C0ABA710E7274AD3E36D8FBF10395096B7E3D6',1);
INSERT INTO "seals" VALUES('questions',5,X'A2F69A9456AE565B5A094EFCB9FD76EB48D2A7320D4E30FD0D5979AAC769BB77',1);
INSERT INTO "seals" VALUES('questions',6,X'6BFD628A317D75421E6C5E7648D7543201091FCAE58639EA601EF25FC917E3F9',1);
INSERT INTO "seals" VALUES('questions',7,X'DC4EDFD87D719ED73D9EC3B9050F15A4BA2613E39339E13B437669B074FB0046',1);
INSERT INTO "seals" VALUES('signers',1,X'E77D8D61B717A82F02912560CCABA34452F4FF2448AE6B71A8170F2844C6B6EB',1);
INSERT INTO "seals" VALUES('speakers',1,X'B2FE375BECF9B3BE34317BD0BEB76F29351E784D583A67C6A0CD2B92C227C4A7',1);
INSERT INTO "seals" VALUES('stage',1,X'EF2C3A6FB52F31B266D77693C312ED1E777DCE20894731B99F919D9EBF2A5B5E',1);
INSERT INTO "seals" VALUES('stage',2,X'F3A1D340DC3BAAA8A9AE4D5EAB3359DBA57BDC640635E3AB997A1C77B15A368E',1);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL, phone_interface TEXT NOT NULL DEFAULT '', phone_address TEXT NOT NULL DEFAULT '', known_at INTEGER NOT NULL DEFAULT 0, restored_at INTEGER NOT NULL DEFAULT 0, rewritten_at INTEGER NOT NULL DEFAULT 0);
INSERT INTO "server" VALUES(1,X'1B55DFF9178256822FD16BE32CC1062D26BE2B4C47A036882B1A737EE94DA676','','',0,0,0);
CREATE TABLE signers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, papers TEXT NOT NULL DEFAULT '[]',
  authority TEXT NOT NULL DEFAULT '', office TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO "signers" VALUES(1,1,1,'["minutes"]','','Hiệu trưởng','Hoa');
CREATE TABLE slips (
  id INTEGER PRIMARY KEY AUTOINCREMENT, meeting INTEGER NOT NULL REFERENCES meetings(id),
  number INTEGER NOT NULL, of_group INTEGER REFERENCES groups(id), digest TEXT NOT NULL,
  device INTEGER REFERENCES devices(id), used INTEGER NOT NULL DEFAULT 0,
  upvotes_after INTEGER NOT NULL DEFAULT 0, UNIQUE (meeting, number)
);
CREATE TABLE speakers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, state TEXT NOT NULL, name TEXT NOT NULL DEFAULT '',
  name_mode TEXT NOT NULL DEFAULT 'named', unit TEXT NOT NULL DEFAULT '',
  seat TEXT NOT NULL DEFAULT '', "group" INTEGER REFERENCES groups(id),
  agenda_item INTEGER REFERENCES agenda(id), started_at INTEGER, ended_at INTEGER
, device INTEGER REFERENCES devices(id));
INSERT INTO "speakers" VALUES(1,1,1,'done','Mai','named','Lớp 2B','',NULL,2,1714784418000,1714784420000,NULL);
CREATE TABLE spent_codes (code TEXT PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id)) WITHOUT ROWID;
CREATE TABLE spent_ids (name TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE spent_scans (name TEXT PRIMARY KEY);
CREATE TABLE stages (
  id INTEGER PRIMARY KEY REFERENCES meetings(id), meeting INTEGER NOT NULL,
  view TEXT NOT NULL DEFAULT 'waiting', questions TEXT NOT NULL DEFAULT '[]',
  votes INTEGER NOT NULL DEFAULT 0, page INTEGER NOT NULL DEFAULT 0, until INTEGER,
  since INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "stages" VALUES(1,1,'closing','[]',0,0,NULL,1714784430000);
INSERT INTO "stages" VALUES(2,2,'waiting','[]',0,0,NULL,0);
CREATE TABLE taken_over (
  question INTEGER PRIMARY KEY REFERENCES questions(id) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES questions(id)
);
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, work TEXT NOT NULL, assignee TEXT NOT NULL DEFAULT '',
  support TEXT NOT NULL DEFAULT '', due TEXT NOT NULL DEFAULT '',
  due_note TEXT NOT NULL DEFAULT '', done_at INTEGER
);
CREATE TABLE units (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, due TEXT NOT NULL DEFAULT '',
  held_on TEXT NOT NULL DEFAULT '', reported_on TEXT NOT NULL DEFAULT '',
  delivery INTEGER REFERENCES deliveries(id)
);
CREATE TABLE "votes" (
  question INTEGER NOT NULL REFERENCES questions(id),
  device INTEGER NOT NULL REFERENCES devices(id), waits_since INTEGER, PRIMARY KEY (question, device)
) WITHOUT ROWID;
INSERT INTO "votes" VALUES(1,2,NULL);
INSERT INTO "votes" VALUES(2,1,NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX agenda_meeting ON agenda(meeting, position);
CREATE INDEX groups_meeting ON groups(meeting, position);
CREATE INDEX officers_meeting ON officers(meeting, position);
CREATE INDEX answerers_meeting ON answerers(meeting, position);
CREATE INDEX speakers_meeting ON speakers(meeting, position);
CREATE INDEX devices_meeting ON devices(meeting, role);
CREATE INDEX answers_meeting ON answers(meeting);
CREATE INDEX signers_meeting ON signers(meeting, position);
CREATE UNIQUE INDEX papers_version ON papers(meeting, kind, coalesce(question, 0), version);
CREATE INDEX questions_asker ON questions(asker, asked_at);
CREATE INDEX promises_meeting ON promises(meeting, position);
CREATE TRIGGER agenda_spent AFTER DELETE ON agenda BEGIN INSERT INTO spent_ids (name, last) VALUES ('agenda', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER groups_spent AFTER DELETE ON groups BEGIN INSERT INTO spent_ids (name, last) VALUES ('groups', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER officers_spent AFTER DELETE ON officers BEGIN INSERT INTO spent_ids (name, last) VALUES ('officers', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER signers_spent AFTER DELETE ON signers BEGIN INSERT INTO spent_ids (name, last) VALUES ('signers', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER answerers_spent AFTER DELETE ON answerers BEGIN INSERT INTO spent_ids (name, last) VALUES ('answerers', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER speakers_spent AFTER DELETE ON speakers BEGIN INSERT INTO spent_ids (name, last) VALUES ('speakers', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER questions_spent AFTER DELETE ON questions BEGIN INSERT INTO spent_ids (name, last) VALUES ('questions', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER answers_spent AFTER DELETE ON answers BEGIN INSERT INTO spent_ids (name, last) VALUES ('answers', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER promises_spent AFTER DELETE ON promises BEGIN INSERT INTO spent_ids (name, last) VALUES ('promises', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER papers_spent AFTER DELETE ON papers BEGIN INSERT INTO spent_ids (name, last) VALUES ('papers', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER name_checks_spent AFTER DELETE ON name_checks BEGIN INSERT INTO spent_ids (name, last) VALUES ('name_checks', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER papers_scan_update AFTER UPDATE OF scan ON papers WHEN old.scan != '' BEGIN INSERT OR IGNORE INTO spent_scans VALUES (old.scan); END;
CREATE TRIGGER papers_scan_delete AFTER DELETE ON papers WHEN old.scan != '' BEGIN INSERT OR IGNORE INTO spent_scans VALUES (old.scan); END;
CREATE INDEX votes_device ON votes(device);
CREATE INDEX questions_merged ON questions(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX authors_entry ON authors(meeting, rev);
CREATE INDEX replies_meeting ON replies(meeting);
CREATE TRIGGER replies_spent AFTER DELETE ON replies BEGIN INSERT INTO spent_ids (name, last) VALUES ('replies', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE INDEX taken_over_source ON taken_over(source);
CREATE INDEX answer_questions_question ON answer_questions(question);
CREATE TRIGGER meetings_spent AFTER DELETE ON meetings BEGIN INSERT INTO spent_ids (name, last) VALUES ('meetings', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE INDEX votes_waiting ON votes(waits_since) WHERE waits_since IS NOT NULL;
CREATE INDEX devices_burst ON devices(burst) WHERE burst IS NOT NULL;
CREATE INDEX slips_digest ON slips(digest);
CREATE INDEX slips_device ON slips(device) WHERE device IS NOT NULL;
CREATE INDEX tasks_meeting ON tasks(meeting, position);
CREATE INDEX collectors_meeting ON collectors(meeting, position);
CREATE INDEX attachments_meeting ON attachments(meeting, position);
CREATE TRIGGER tasks_spent AFTER DELETE ON tasks BEGIN INSERT INTO spent_ids (name, last) VALUES ('tasks', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER collectors_spent AFTER DELETE ON collectors BEGIN INSERT INTO spent_ids (name, last) VALUES ('collectors', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER attachments_spent AFTER DELETE ON attachments BEGIN INSERT INTO spent_ids (name, last) VALUES ('attachments', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
CREATE TRIGGER attachments_file_update AFTER UPDATE OF file ON attachments WHEN old.file != '' BEGIN INSERT OR IGNORE INTO spent_scans VALUES (old.file); END;
CREATE TRIGGER attachments_file_delete AFTER DELETE ON attachments WHEN old.file != '' BEGIN INSERT OR IGNORE INTO spent_scans VALUES (old.file); END;
DELETE FROM "sqlite_sequence";
COMMIT;
