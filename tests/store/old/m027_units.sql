BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 18:09:19.807331+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'liveqa','m002_carried_votes','2026-11-28 18:09:19.807689+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'liveqa','m003_name_checks','2026-11-28 18:09:19.807818+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'liveqa','m004_papers','2026-11-28 18:09:19.817928+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'liveqa','m005_guarding','2026-11-28 18:09:19.819071+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'liveqa','m006_promises','2026-11-28 18:09:19.819438+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'liveqa','m007_hidden_words','2026-11-28 18:09:19.819702+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'liveqa','m008_rehearsal','2026-11-28 18:09:19.819948+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'liveqa','m009_registered_speakers','2026-11-28 18:09:19.820185+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'liveqa','m010_seals','2026-11-28 18:09:19.820271+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'liveqa','m011_ended','2026-11-28 18:09:19.820541+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'liveqa','m012_spent_ids','2026-11-28 18:09:19.820882+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'liveqa','m013_hidden_wifi','2026-11-28 18:09:19.821206+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'liveqa','m014_phone_address','2026-11-28 18:09:19.886507+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'liveqa','m015_prepared_version','2026-11-28 18:09:19.886774+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'liveqa','m016_digest_formats','2026-11-28 18:09:19.887464+00:00');
INSERT INTO "_sqlite_migrations" VALUES(17,'liveqa','m017_confidential_papers','2026-11-28 18:09:19.887844+00:00');
INSERT INTO "_sqlite_migrations" VALUES(18,'liveqa','m018_erasing','2026-11-28 18:09:19.902670+00:00');
INSERT INTO "_sqlite_migrations" VALUES(19,'liveqa','m019_known_time','2026-11-28 18:09:19.903328+00:00');
INSERT INTO "_sqlite_migrations" VALUES(20,'liveqa','m020_aside','2026-11-28 18:09:19.903653+00:00');
INSERT INTO "_sqlite_migrations" VALUES(21,'liveqa','m021_access','2026-11-28 18:09:19.904451+00:00');
INSERT INTO "_sqlite_migrations" VALUES(22,'liveqa','m022_earlier','2026-11-28 18:09:19.904766+00:00');
INSERT INTO "_sqlite_migrations" VALUES(23,'liveqa','m023_corrections','2026-11-28 18:09:19.925906+00:00');
INSERT INTO "_sqlite_migrations" VALUES(24,'liveqa','m024_minutes','2026-11-28 18:09:19.926116+00:00');
INSERT INTO "_sqlite_migrations" VALUES(25,'liveqa','m025_ties','2026-11-28 18:09:19.951091+00:00');
INSERT INTO "_sqlite_migrations" VALUES(26,'liveqa','m026_replies','2026-11-28 18:09:19.953425+00:00');
INSERT INTO "_sqlite_migrations" VALUES(27,'liveqa','m027_units','2026-11-28 18:09:19.968878+00:00');
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
CREATE TABLE authors (
  device INTEGER NOT NULL, op TEXT NOT NULL, meeting INTEGER NOT NULL, rev INTEGER NOT NULL,
  handle TEXT NOT NULL DEFAULT '', PRIMARY KEY (device, op)
) WITHOUT ROWID;
INSERT INTO "authors" VALUES(0,'create-A5J2H',1,1,'');
INSERT INTO "authors" VALUES(0,'create-VR6DM',2,1,'');
INSERT INTO "authors" VALUES(1,'op-13',1,19,'');
INSERT INTO "authors" VALUES(1,'op-16',1,22,'');
INSERT INTO "authors" VALUES(1,'op-3',1,9,'XZICn1Guz-Lcf0w7NjPBDg');
INSERT INTO "authors" VALUES(1,'op-8',1,14,'I-OhORkt1c18w2ST9w09sg');
INSERT INTO "authors" VALUES(2,'op-12',1,18,'');
INSERT INTO "authors" VALUES(2,'op-4',1,10,'NVqguxBBwiOm9siosZIG9w');
INSERT INTO "authors" VALUES(2,'op-5',1,11,'SwrDoorUEgOlhQrNP2kImg');
INSERT INTO "authors" VALUES(2,'op-6',1,12,'PHjjrlicDrZcRoR37Lcizg');
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
, scope INTEGER, body TEXT NOT NULL DEFAULT '');
INSERT INTO "devices" VALUES(1,1,'attendee',X'07FE0F8EE1D900ABED64C9093F564C4A29DFC5C442EDE18C33A6A33E48CBFD1F','',0,1714784400000,NULL,1,'');
INSERT INTO "devices" VALUES(2,1,'attendee',X'564A25E4A9D8A4E8BC1C013FE47DB4A21AA32FD3C40AFB1989EE11A1BCBDFADB','',0,1714784400000,NULL,1,'');
INSERT INTO "devices" VALUES(3,1,'chair',X'0B61F9BC28F36CA5AE2C22C5B4D7F7394DC404C2BAC3D7C3D53E4F515374554D','',0,1714784400000,NULL,1,'');
INSERT INTO "devices" VALUES(4,1,'secretary',X'D2E9237983FBB993205EF986CCFA24C57B3C78565146ED59D685EE9896B26D34','Thu',0,1714784400000,NULL,1,'');
INSERT INTO "devices" VALUES(5,1,'secretary',X'0DF7D0013D4655BC451F1A29E0F6DC25766182D939E93E79D10440C774FA219C','Mai',0,1714784400000,NULL,1,'');
INSERT INTO "devices" VALUES(6,1,'helper',X'7BB38C1CA0ED0A18551C4390A1D16AFF6260764D1A7C9BC48017E3EC53A5D15F','',0,1714784400000,NULL,1,'');
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'B648874910185457229D8E4417C1884BCB078EF66E7FA29195F947B477F00DCD','',0,1714784400000,NULL,0,'');
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
INSERT INTO "journal" VALUES(1,1,2,1714784400000,NULL,NULL,'b00d05c52122ede61d7c7f3b815cf24b','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"A5J2H"}',X'673991657A88C47024D8DEC5D197517872B3ADB441DF572E830D14CE46F26410','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'8531EA6914BB84628311C5959647781E64D85FB60CBCD8A439B968C28F2354A5');
INSERT INTO "journal" VALUES(1,2,2,1714784400000,NULL,NULL,'bfa5c4c8fb91a0285f397a100b8a664f','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[3]}}]','{}',X'4766556DDEB2EFE7539259D339D916B61B44EF3565BDC4399FFFD1E4ABCA7741','{"role":"chair"}',X'AC3FA7B724985C410CD87C2E01443085820D640BABF64EC7134EE798F95F88DB');
INSERT INTO "journal" VALUES(1,3,2,1714784400000,NULL,NULL,'d5350b0e6c6788ca5800259e6f61b1bb','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[4]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'8F2B162378E310A8526F728BB4D2ABEAA58710CEC8199DCF07ACB2A9DD987235');
INSERT INTO "journal" VALUES(1,4,2,1714784400000,NULL,NULL,'e2209a8e2562e510c355dd4056d21fa6','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[5]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'2BE828FD46DEA9F2FE28C749DA353F81A0E1B6CFA82A06DB5B8837B18A66D690');
INSERT INTO "journal" VALUES(1,5,2,1714784400000,NULL,NULL,'69bbd1275e92db1973009a137e98ffb6','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[6]}}]','{}',X'35C3F163A342CE0709DDC4FEEE03A429CCB0CDA3B030A528D5AFD086FAF452B6','{"role":"helper"}',X'4173C9219C74C59E4DA930CF03A63BEAB166CA2AD9378312382386D270826E7B');
INSERT INTO "journal" VALUES(1,6,2,1714784400000,NULL,NULL,'4fc20f1d77618cc9624d85d14a963107','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[7]}}]','{}',X'0FDBC57993CC3C68335276CF606F1C601C8BDC4F6B334D859534622C3DDB2776','{"role":"organiser"}',X'45A327B1E446EBCEC1B09A7217CE933AD359ACBF2683C609734D2FA1D1F2278D');
INSERT INTO "journal" VALUES(1,7,2,1714784401000,NULL,NULL,'c4f824d4ec2fa2db087086995072966a','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'A336B5E672C134EA31C5C278DFDAC9561C9908118332B881CB61B33615DD7185');
INSERT INTO "journal" VALUES(1,8,2,1714784402000,NULL,NULL,'40ed57dbfb06908179468cf7f53f2510','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2],"meeting":[1]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'E61D05560EA81BAE7ABADF9B5785D1DAFEDA73F59E6840C7BE7099032070B2B2');
INSERT INTO "journal" VALUES(1,9,2,1714784400000,NULL,NULL,'a57f9b588fcd83bd79657096a23f95b1','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'C40D1A9FDC98692C89873B84B0D4BC266D78AECE95D7C560BCFF145D94F80B43','{"name":"Lan","group":null,"name_mode":"named","wants_reply":true,"contact":"Lớp 1A","text":"Bao giờ sửa mái che ở sân trường?","kind":"question","topic":""}',X'7936C8EE26B68FD3C7355E848E8688283DA1901A7CC20D55E28B7FCA419E86E5');
INSERT INTO "journal" VALUES(1,10,2,1714784400000,NULL,NULL,'f31120f63ba648b68fcf3f735a714606','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'C60267A5FDCDD7D8925E2B99BEA2A8C14327186F835A2FFE105B5BA85DFE44C0','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Bao giờ có bể bơi?","kind":"question","topic":""}',X'23333D34E289692DDFC67BA2328EED1B3B0243C7C4D3AAD65207F1F9709F396F');
INSERT INTO "journal" VALUES(1,11,2,1714784400000,NULL,NULL,'5392f04ba49789ba2a6b496ad29ece26','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'D647EBF27C010649ECD435F63FB2C9FF28A66A55068CFA28C0778ABA302E22FB','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Mái che bao giờ sửa?","kind":"question","topic":""}',X'FCEDBE9FB3F8E36A8C692CE49F93A30D0BF80808D3E9A18FFC0964FF1DCC428E');
INSERT INTO "journal" VALUES(1,12,2,1714784400000,NULL,NULL,'494cc91bfb26863efd331263b0b7ce26','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'0D5DFF6153F8B61CBF95D25661158C81BE9F7D862A07B1A4C519B5C14FEAC57B','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Căng tin có bán sữa không?","kind":"question","topic":""}',X'A723F1109C400821F6F0EAB607DD2CB7DBC89B04A50678B1A87F628736077186');
INSERT INTO "journal" VALUES(1,13,2,1714784407000,NULL,NULL,'45e184367f415a76fa69ff6d02579321','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'06B498973856F8AFF2DAF3967DA3A48C40550D8DD26AD9E7BC76CAD021630324','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"paper","direction":"to_leaders","unit":"","speaker":null,"text":"Vì sao lớp học nóng?","kind":"question","topic":""}',X'EEE30006930E0DD17B24B03A14EEECA509023D59A3D598E849E0D963C4A9E8AB');
INSERT INTO "journal" VALUES(1,14,2,1714784400000,NULL,NULL,'4d01b89208630b5170ca797e00e55785','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'D600DFA94A835FB53A3EDE519251C074B423E0566AB50EA4028DAF9628163345','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Câu này xin rút.","kind":"question","topic":""}',X'4E2FCE32A32B240B9E114C6E30D961A45ADC0FA04C08D1162B963309F587CE51');
INSERT INTO "journal" VALUES(1,15,2,1714784409000,NULL,NULL,'4f6baa62dae5e0b094842d45c4db1f35','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'00AED632E2EA8A70EA3AED0771DA001F3B87F8CA455C7794978B0DF54273F762');
INSERT INTO "journal" VALUES(1,16,2,1714784410000,NULL,NULL,'ceeb32669174869fbb26b1f19b02d7dc','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'3468FEF709F4926AB04B26CD9E81E0F339EDD9498A533D2F6D841A291DBC8FF0');
INSERT INTO "journal" VALUES(1,17,2,1714784411000,NULL,NULL,'3bcea294efe3cd6381df08663d07f71b','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'EE2E62A439370C360551DDBEC6CDFA96F56308026DF833CE43F782223384669C');
INSERT INTO "journal" VALUES(1,18,2,1714784400000,NULL,NULL,'e0aca5d31b0a1ef5e59f7cf7d0d8b9ba','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'6C323E8EC41BC49EEC5765FE3E0B43113239839F4A47C06B14A9CE62C16392FD');
INSERT INTO "journal" VALUES(1,19,2,1714784400000,NULL,NULL,'b593422434da805c4bd4f4acba334ecd','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'0E2F7A9286E4F4E5FA66C390CB1754152EFE0E6D86C53A4DB7197F36FA219C58');
INSERT INTO "journal" VALUES(1,20,2,1714784414000,NULL,NULL,'77c2656913a1bd01f8f0aaadefaa843f','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'668D6A1847EFC24D3FCC5F526F834F992BB0876D0E769352D0A1AFAE1CFC769C');
INSERT INTO "journal" VALUES(1,21,2,1714784415000,NULL,NULL,'9c8f171278d312852175d769e98a93d5','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'39453D079CEBBEDE8B73FC9B3B5B1DCBBDED2CD641FE259423B6ECBA6F203D08');
INSERT INTO "journal" VALUES(1,22,2,1714784400000,NULL,NULL,'3b3e40141790100b5da3b7db326bc9f7','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'1F109777108B3FB4CFA83334EC7A8B6088A82A701533C8008C966D6841FFFAEF','{"handle":"","question":6}',X'36CEAD72649620B759F957B3428369685F9F90999BEF40447F6720587F12FEEC');
INSERT INTO "journal" VALUES(1,23,2,1714784417000,NULL,NULL,'cc5ddccade54417db8510a2bd6e708f6','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'7C6EABA6469B227E9DC62348D7082E08CBEA3DAD68103803A96770CDE1DA5D71','{"name":"Mai","group":null,"name_mode":"named","unit":"Lớp 2B","seat":""}',X'58A09A5FE6435437ABDABC8B16B247BEA73D48BAF6D340C0CEAEDE38B0A9F3C8');
INSERT INTO "journal" VALUES(1,24,2,1714784418000,NULL,NULL,'0bd2bec98176de76d7f51f0366740fad','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'3C55E2F3E117E30D98382F27FB5C57B739D6370EC7CB68E15B0A6C64143A4A66');
INSERT INTO "journal" VALUES(1,25,2,1714784419000,NULL,NULL,'3a9a976d58f3456be1957426f7ede2f7','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'8FC2A858A793E32871FE2570B1AF1A799603EEF9F3987DD243F1D0C6E0D104A1','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"microphone","direction":"to_leaders","unit":"","speaker":1,"text":"Xin thêm đèn ở cổng.","kind":"proposal","topic":""}',X'079448C6AB3767D5AE8F065E307BF1C393ECEA0F9A120244AEF54EA7FA14A339');
INSERT INTO "journal" VALUES(1,26,2,1714784420000,NULL,NULL,'59d5880f60c9b05149c4318a6685324c','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'849C62968D5891808CB56D8AFD080263C7DAB62EA2601468B37853AF4EB50E9B');
INSERT INTO "journal" VALUES(1,27,2,1714784421000,NULL,NULL,'fe932114594e043c828326a5dfae914c','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'054F70333327A1979C836626610A9419CACFD1D0233F067B12060563C6104D76');
INSERT INTO "journal" VALUES(1,28,2,1714784422000,NULL,NULL,'43d73693f219334274ac979b0264f901','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'1C6CD134AC085F364A7A5CFF9F5F0DD675CB8F04EE14C8E1EA248D90A0AA0E5A');
INSERT INTO "journal" VALUES(1,29,2,1714784423000,NULL,NULL,'4f0bf4b563e447508b710f3f38cc1dbc','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'126BBFEE4FE1142DE2F9EE0EF89EC217DE38C907CB1FCC91D6C2BB94B345CD65');
INSERT INTO "journal" VALUES(1,30,2,1714784424000,NULL,NULL,'7c31a634748af33475220b50999634de','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'ED83C093892C076DE3810446C6C098904682ACA0250504AFECCE6885FEDD1B50');
INSERT INTO "journal" VALUES(1,31,2,1714784425000,NULL,NULL,'88507d6b05db55ed99de1bda2cfbbbaf','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'857243A59F962D306D0D2EAD43FD146D1303F3F800028DC62D76611500258CF5','{"group":1,"present":3,"excused":0,"invited":null,"confirmed":false}',X'058867CC8CD18AF716B09289313BEB31884AA17D905EA32940A18A81D10883B4');
INSERT INTO "journal" VALUES(1,32,2,1714784426000,NULL,NULL,'c340fee58610bcea60773a0b1d9324b5','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'EB5A94BB3CC342BB40E232BDBE1DBB6D843778FC14CE993CBDEC6EB4A52A6BD8');
INSERT INTO "journal" VALUES(1,33,2,1714784427000,NULL,NULL,'e96f25b34f0219f41e325c3ad22abad1','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5449B0B7BA0910BE6D619BCB4499F56C055943ADA3959CD46960BD908E2FEA7C','{"in_favour":2,"against":1,"abstaining":0,"confirmed":false,"objections":""}',X'210F1DB21B848E1901B6BCE175659687CFB7FA54E3A18940477D17685FDA36BA');
INSERT INTO "journal" VALUES(1,34,2,1714784428000,NULL,NULL,'9b8e6dcca1570771f4f7aed4ba60d964','signer.add','[{"name":"SignerAdded","touches":{"signers":[1]}}]','{"signer":1}',X'B2351A62C8E1EF61A4FF0DEE5EB479ADE545F67C74AFFE9631E936830B58BC6F','{"papers":["minutes"],"authority":"","office":"Hiệu trưởng","name":"Hoa"}',X'5232A5DCE8A469D29AAA601A8AEC09FECE007C3F354FEDC3CBA88DF379EA2C5A');
INSERT INTO "journal" VALUES(1,35,2,1714784429000,NULL,NULL,'6b3dc2a6010e91626910b8a02984f918','promise.add','[{"name":"PromiseAdded","touches":{"promises":[1]}}]','{"promise":1}',X'A18E5A8CE8886F78E9D52B017E5028D5DB238424C3A5D6E3A6D95733C1066660','{"text":"Sửa cổng trường.","body":"","deadline":"","state":"kept","result":"Đã sửa."}',X'8730F4F771908C1ABBCECE114552C22EA3DE3A510726E544C52A0043A9767C40');
INSERT INTO "journal" VALUES(1,36,2,1714784430000,NULL,NULL,'6f37807f88157793439bcc94cee15df3','meeting.close','[{"name":"MeetingClosed","touches":{"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'55B0A3CB82E9D7DD713E0079091FCE58CE9113074F54ED30E907F317E16C4AF3');
INSERT INTO "journal" VALUES(1,37,2,1714784431000,NULL,NULL,'a3ec3cce1d634d241f9b2961e92221d6','paper.approve','[{"name":"PaperApproved","touches":{"papers":[1]}}]','{"paper":1,"version":1}',X'36ACEFF5FDB42174AFEB92246B9624DBFACD964E9CC5ACCF36FC17F312536683','{"kind":"notice","question":null}',X'AB1D5663ACA797EE5708B9AAE2822C6F772DF1EA1DDDFC0D5A835EC1A641ECB6');
INSERT INTO "journal" VALUES(1,38,2,1714784432000,NULL,NULL,'88c1532dd40788515d68a1f491f92da4','paper.approve','[{"name":"PaperApproved","touches":{"papers":[2]}}]','{"paper":2,"version":1}',X'CD3F7EE2E9F049E0817FA5309AF4D8B43219AC838D301F08C05236DCD518BEE5','{"kind":"letter","question":1}',X'2EEC60D9DE002FFC9A7EE62065856924CAFF6844640C3205A753ECEE29B33CF8');
INSERT INTO "journal" VALUES(1,39,2,1714784433000,NULL,NULL,'c1480905edb00e40c529dd38b2567687','paper.print','[{"name":"PaperPrinted","touches":{"papers":[1]}}]','{}',X'9A43DE921FFAD19DD825A8D0FF023304EB72BB70828B5414CF6632DC38E97BBA','{"paper":1}',X'36D6CE4E5A9DE612325C36B0912E0FDA1DD5E536307A310670C3434191B73411');
INSERT INTO "journal" VALUES(1,40,2,1714784434000,NULL,NULL,'7c9eb756841b53947e7c7ac975fc047a','paper.number','[{"name":"PaperNumbered","touches":{"papers":[1]}}]','{}',X'2B2E194A9B31CC76776282B4083B41E53102F0AB7799730E5B505C7E5CF554FB','{"paper":1,"number":"12","date":"2024-05-06"}',X'C8F0EA6EA944F27E826F48221B6A20059E9D6141574669312F683563DDEE8653');
INSERT INTO "journal" VALUES(1,41,2,1714784435000,NULL,NULL,'2d5c6379f83aa1ae07736beb05ffc59d','name.hide','[{"name":"WordsHidden","touches":{"meeting":[1]}}]','{"places":1}',X'7CB63D9113490A494D7BC160A6F72076FA84C2B21486C3B95A07E8222FF04439','{"word":"Lớp 1A"}',X'AB6FE4DF9C7E824EED055A96D8040DCA1EF95D5F2FBC4A098F83F665F7F42497');
INSERT INTO "journal" VALUES(2,1,2,1714784400000,NULL,NULL,'74071de4ec221bce27757877a0b43e72','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"VR6DM"}',X'673991657A88C47024D8DEC5D197517872B3ADB441DF572E830D14CE46F26410','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'B15462AA94FB5F74C7487B2A4ED9D6533AA201FF44508F6237AE5963CAC37343');
CREATE TABLE links (meeting INTEGER NOT NULL, role TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', generation INTEGER NOT NULL, salt BLOB NOT NULL DEFAULT x'', PRIMARY KEY (meeting, role, body));
INSERT INTO "links" VALUES(0,'screen','',1,X'077BC76628F646D8598333B3C28A0606');
INSERT INTO "links" VALUES(0,'chair','',1,X'AC31D4D07726DF7E8EF05B51CB2B89DA');
INSERT INTO "links" VALUES(0,'secretary','',1,X'FD0D48CD66FF18EA93DB8132193F962C');
INSERT INTO "links" VALUES(0,'helper','',1,X'1CD4094FFA008BDC357EF32A81645C38');
INSERT INTO "links" VALUES(0,'organiser','',1,X'960FE0FD8BD19C64E8E298C7E419EB75');
INSERT INTO "links" VALUES(1,'screen','',1,X'301E9D6EB3EF53ED246A00554A8E1D16');
INSERT INTO "links" VALUES(1,'chair','',1,X'6E93082F9744037CBE12D98304A53172');
INSERT INTO "links" VALUES(1,'secretary','',1,X'57C721B7011D778582A737B2E83B54BE');
INSERT INTO "links" VALUES(1,'helper','',1,X'DC415CC1E24F0FC459C50574E9D96E00');
INSERT INTO "links" VALUES(1,'organiser','',1,X'754964351B43B4464FE4847395D5C6CD');
INSERT INTO "links" VALUES(2,'screen','',1,X'E4F3F366DBE057E924D2FCFEA834F4DF');
INSERT INTO "links" VALUES(2,'chair','',1,X'165BBCD06A0C6A9F4984DE819A86F5D9');
INSERT INTO "links" VALUES(2,'secretary','',1,X'AFC657A7C949277D2A6F4C2B9390FB6C');
INSERT INTO "links" VALUES(2,'helper','',1,X'433983286643B47D3D7BEE961D67B592');
INSERT INTO "links" VALUES(2,'organiser','',1,X'B7707A7681D9954988F5072F08430790');
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
, notice_recipients TEXT NOT NULL DEFAULT '[]', report_recipients TEXT NOT NULL DEFAULT '[]', letter_recipients TEXT NOT NULL DEFAULT '[]', addressees TEXT NOT NULL DEFAULT '[]', drafting_unit TEXT NOT NULL DEFAULT '', notice_title TEXT NOT NULL DEFAULT 'results', strengths TEXT NOT NULL DEFAULT '', weaknesses TEXT NOT NULL DEFAULT '', proposals TEXT NOT NULL DEFAULT '', previous_promises TEXT NOT NULL DEFAULT '', flooded_at INTEGER, purge_on TEXT NOT NULL DEFAULT '', purged_at INTEGER, previous_meeting TEXT NOT NULL DEFAULT '', hidden_words TEXT NOT NULL DEFAULT '[]', rehearsal INTEGER, ended_at INTEGER, wifi_hidden INTEGER NOT NULL DEFAULT 0, erased_at INTEGER, clock_doubted INTEGER NOT NULL DEFAULT 0, untied_at INTEGER, tied_journal INTEGER NOT NULL DEFAULT 0);
INSERT INTO "meetings" VALUES(1,'A5J2H','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','["Lớp 1A"]',NULL,1714784430000,0,NULL,1,NULL,0);
INSERT INTO "meetings" VALUES(2,'VR6DM','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','[]',NULL,NULL,0,NULL,0,NULL,0);
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
  deadline TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', answered_at INTEGER, carried_votes INTEGER NOT NULL DEFAULT 0, agreement TEXT, asker_muted INTEGER NOT NULL DEFAULT 0, aside INTEGER NOT NULL DEFAULT 0, earlier TEXT NOT NULL DEFAULT '[]', votes_final INTEGER NOT NULL DEFAULT 0, handle TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '',
  UNIQUE (meeting, number)
);
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784400000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',0,NULL,'',NULL,NULL,'','answered','','','','',1714784423000,0,NULL,0,0,'[]',0,'9fd8c0451aa93594654eda8de289b32ace3e49ce76093ae78da6ed6a457d0c3c','');
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000,0,NULL,0,0,'[]',0,'37f3839c367c07171c48cea70ab7c5d13cc94fe47169ce496455c13ae9c712ba','');
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',1,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'1e99d8a7cae1314acc493a4eedecc335490d15af236d3507d925f64d3f85048a','');
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'6e084bd39d15c64a1a07663152a1fd6dafc8696053ace35db0f68b645cff0cc0','');
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'','');
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'b0254ee87f53529339e73099febaada6a83308c8e89cfa2e609c20534b8804ea','');
INSERT INTO "questions" VALUES(7,1,7,'Xin thêm đèn ở cổng.','shown','microphone',1714784400000,1,'proposal','to_leaders','','named','Mai','Lớp 2B',NULL,4,1,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'','');
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
INSERT INTO "seals" VALUES('meeting',1,X'6D4EDB43F7A242D12980DF07671C12F9B862AEF9BE65405E78486A3284A4503B',1);
INSERT INTO "seals" VALUES('meeting',2,X'C57E6B0B843B1BC38D9F3C8C26B7B7BFF61E0FA61C23CBD71AEF1E47E0C9281F',1);
INSERT INTO "seals" VALUES('papers',1,X'7384B38EBBDD0AFDA53591AD4734078A875C0216E0213EE2F721409289C8EE66',1);
INSERT INTO "seals" VALUES('papers',2,X'91953418AA13C084160A14CA66D77769332DC41668AACE71F2328B964BBFE421',1);
INSERT INTO "seals" VALUES('promises',1,X'E344498623ADC74FC2B74F4E102DD2EF6C2A195FFFC129462AC40F4528AE1A81',1);
INSERT INTO "seals" VALUES('questions',1,X'18B96FAE5666B79DDC2957401016BD8C41B7098461630A631113FF8F91DAC1AF',1);
INSERT INTO "seals" VALUES('questions',2,X'3E37BCA2503B3C534AB49868C089C84F790A8EDCE1FB5815A9A07915E8A22344',1);
INSERT INTO "seals" VALUES('questions',3,X'EBEDD886E5AC8B3563583026CE808373747F77B157C21ACC3F72F3462B8D6A9F',1);
INSERT INTO "seals" VALUES('questions',4,X'44AF8F184FAB676B7D53A991E1B771C0CE7ED88783A5E7F3939CFA9D93A2823E',1);
INSERT INTO "seals" VALUES('questions',5,X'A2F69A9456AE565B5A094EFCB9FD76EB48D2A7320D4E30FD0D5979AAC769BB77',1);
INSERT INTO "seals" VALUES('questions',6,X'3EC75DAADA0D9FE3943F5E6C37C12738979EC6915C2512A070A0E832EB7E864B',1);
INSERT INTO "seals" VALUES('questions',7,X'DC4EDFD87D719ED73D9EC3B9050F15A4BA2613E39339E13B437669B074FB0046',1);
INSERT INTO "seals" VALUES('signers',1,X'E77D8D61B717A82F02912560CCABA34452F4FF2448AE6B71A8170F2844C6B6EB',1);
INSERT INTO "seals" VALUES('speakers',1,X'B2FE375BECF9B3BE34317BD0BEB76F29351E784D583A67C6A0CD2B92C227C4A7',1);
INSERT INTO "seals" VALUES('stage',1,X'EF2C3A6FB52F31B266D77693C312ED1E777DCE20894731B99F919D9EBF2A5B5E',1);
INSERT INTO "seals" VALUES('stage',2,X'F3A1D340DC3BAAA8A9AE4D5EAB3359DBA57BDC640635E3AB997A1C77B15A368E',1);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL, phone_interface TEXT NOT NULL DEFAULT '', phone_address TEXT NOT NULL DEFAULT '', known_at INTEGER NOT NULL DEFAULT 0, restored_at INTEGER NOT NULL DEFAULT 0, rewritten_at INTEGER NOT NULL DEFAULT 0);
INSERT INTO "server" VALUES(1,X'5E7932D2C4F73FA2E3A550564E7A6BA23705D538C5F5C75E69D221AAABDE8BB3','','',0,0,0);
CREATE TABLE signers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, papers TEXT NOT NULL DEFAULT '[]',
  authority TEXT NOT NULL DEFAULT '', office TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT ''
);
INSERT INTO "signers" VALUES(1,1,1,'["minutes"]','','Hiệu trưởng','Hoa');
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
CREATE TABLE units (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, due TEXT NOT NULL DEFAULT '',
  held_on TEXT NOT NULL DEFAULT '', reported_on TEXT NOT NULL DEFAULT '',
  delivery INTEGER REFERENCES deliveries(id)
);
CREATE TABLE "votes" (
  question INTEGER NOT NULL REFERENCES questions(id),
  device INTEGER NOT NULL REFERENCES devices(id), PRIMARY KEY (question, device)
) WITHOUT ROWID;
INSERT INTO "votes" VALUES(2,1);
INSERT INTO "votes" VALUES(1,2);
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
DELETE FROM "sqlite_sequence";
COMMIT;
