BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 20:48:48.608730+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'liveqa','m002_carried_votes','2026-11-28 20:48:48.609167+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'liveqa','m003_name_checks','2026-11-28 20:48:48.609308+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'liveqa','m004_papers','2026-11-28 20:48:48.617815+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'liveqa','m005_guarding','2026-11-28 20:48:48.618766+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'liveqa','m006_promises','2026-11-28 20:48:48.619089+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'liveqa','m007_hidden_words','2026-11-28 20:48:48.619346+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'liveqa','m008_rehearsal','2026-11-28 20:48:48.619593+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'liveqa','m009_registered_speakers','2026-11-28 20:48:48.619814+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'liveqa','m010_seals','2026-11-28 20:48:48.619898+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'liveqa','m011_ended','2026-11-28 20:48:48.620167+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'liveqa','m012_spent_ids','2026-11-28 20:48:48.620502+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'liveqa','m013_hidden_wifi','2026-11-28 20:48:48.620847+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'liveqa','m014_phone_address','2026-11-28 20:48:48.621356+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'liveqa','m015_prepared_version','2026-11-28 20:48:48.621485+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'liveqa','m016_digest_formats','2026-11-28 20:48:48.627886+00:00');
INSERT INTO "_sqlite_migrations" VALUES(17,'liveqa','m017_confidential_papers','2026-11-28 20:48:48.628313+00:00');
INSERT INTO "_sqlite_migrations" VALUES(18,'liveqa','m018_erasing','2026-11-28 20:48:48.629015+00:00');
INSERT INTO "_sqlite_migrations" VALUES(19,'liveqa','m019_known_time','2026-11-28 20:48:48.633759+00:00');
INSERT INTO "_sqlite_migrations" VALUES(20,'liveqa','m020_aside','2026-11-28 20:48:48.634238+00:00');
INSERT INTO "_sqlite_migrations" VALUES(21,'liveqa','m021_access','2026-11-28 20:48:48.635130+00:00');
INSERT INTO "_sqlite_migrations" VALUES(22,'liveqa','m022_earlier','2026-11-28 20:48:48.635471+00:00');
INSERT INTO "_sqlite_migrations" VALUES(23,'liveqa','m023_corrections','2026-11-28 20:48:48.636500+00:00');
INSERT INTO "_sqlite_migrations" VALUES(24,'liveqa','m024_minutes','2026-11-28 20:48:48.636644+00:00');
INSERT INTO "_sqlite_migrations" VALUES(25,'liveqa','m025_ties','2026-11-28 20:48:48.645514+00:00');
INSERT INTO "_sqlite_migrations" VALUES(26,'liveqa','m026_replies','2026-11-28 20:48:48.652041+00:00');
INSERT INTO "_sqlite_migrations" VALUES(27,'liveqa','m027_units','2026-11-28 20:48:48.652689+00:00');
INSERT INTO "_sqlite_migrations" VALUES(28,'liveqa','m028_intakes','2026-11-28 20:48:48.653457+00:00');
INSERT INTO "_sqlite_migrations" VALUES(29,'liveqa','m029_presence','2026-11-28 20:48:48.658460+00:00');
INSERT INTO "_sqlite_migrations" VALUES(30,'liveqa','m030_bursts','2026-11-28 20:48:48.659304+00:00');
INSERT INTO "_sqlite_migrations" VALUES(31,'liveqa','m031_slips','2026-11-28 20:48:48.662218+00:00');
INSERT INTO "_sqlite_migrations" VALUES(32,'liveqa','m032_staged','2026-11-28 20:48:48.662685+00:00');
INSERT INTO "_sqlite_migrations" VALUES(33,'liveqa','m033_plans','2026-11-28 20:48:48.670327+00:00');
INSERT INTO "_sqlite_migrations" VALUES(34,'liveqa','m034_recording','2026-11-28 20:48:48.671631+00:00');
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
INSERT INTO "authors" VALUES(0,'create-S27TB',1,1,'');
INSERT INTO "authors" VALUES(0,'create-TACSN',2,1,'');
INSERT INTO "authors" VALUES(1,'op-13',1,19,'');
INSERT INTO "authors" VALUES(1,'op-16',1,22,'');
INSERT INTO "authors" VALUES(1,'op-3',1,9,'pn50gsko8PwGfSQf9QLFNw');
INSERT INTO "authors" VALUES(1,'op-8',1,14,'OuCDCS8cTwLEu5v9RsK8XQ');
INSERT INTO "authors" VALUES(2,'op-12',1,18,'');
INSERT INTO "authors" VALUES(2,'op-4',1,10,'0eq7DgnuToA9K7uczF6xhQ');
INSERT INTO "authors" VALUES(2,'op-5',1,11,'o2I9z7-dkDUCIHTpTn5kBA');
INSERT INTO "authors" VALUES(2,'op-6',1,12,'lZgi-NH84r-vkYVwdFQ2JA');
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
INSERT INTO "devices" VALUES(1,1,'attendee',X'BEC048AD33851B91F87B6AC6593B175800E5C610C97C163B516FBBA4E09C4156','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(2,1,'attendee',X'FAAF226CA7AD7D6EBA3CA067EF55E245392705F2498B1781495A4C5BD72FEBD3','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(3,1,'chair',X'A06C1284F701B69860D96AF5508F502C88AC52421107927430092E6338AF245A','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(4,1,'secretary',X'1042426A81DB5168269323C0250B596D97E5B276F7D7365090078461C934559E','Thu',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(5,1,'secretary',X'EBC6DFBE2F8307711524F89ACFD7CDEB6E636CB68911D1F8660110856A8A933A','Mai',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(6,1,'helper',X'5D5365098F66CA2E0080A4907155AB1E47C4FBE1CA579D004F20D56CAA5973D9','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'161D478643F32854C87765FAC4EC276B48FEF92BDDB9891E2C54EA1AA2442C36','',0,1714784400000,NULL,0,'',1714784400000,NULL,'none');
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
INSERT INTO "journal" VALUES(1,1,2,1714784400000,NULL,NULL,'1129fddcc7a2822283a014948d4487d3','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"S27TB"}',X'69646AB50A35F88A7219D68582117BAFEB990AB119EA738E237936C68B947C1E','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","time_note":"","form":null,"recurrence":"","contact":"","plan_title":"","purposes":[],"requirements":[],"budget":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"tasks":[],"collectors":[],"attachments":[],"questions":[]}',X'A6827A9501C3C57760F9B5465EAE78781D1BD76E53582F9C769C3ABF36800ED0');
INSERT INTO "journal" VALUES(1,2,2,1714784400000,NULL,NULL,'96a1ec52deaa83f56c391c2c2a664625','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[3]}}]','{}',X'4766556DDEB2EFE7539259D339D916B61B44EF3565BDC4399FFFD1E4ABCA7741','{"role":"chair"}',X'9294F8E97C74B13000449684DBAC3A68F7C4AD473809A9076C0ECC601454813D');
INSERT INTO "journal" VALUES(1,3,2,1714784400000,NULL,NULL,'ed30863b8eb37467fd529293c11f1dfd','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[4]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'CCCB412D3068773B7BB1C1CED818931318DEB7D56D5952077AE2DC100C3C1FB6');
INSERT INTO "journal" VALUES(1,4,2,1714784400000,NULL,NULL,'8e4a4aafe902a97c2d456c0b7100c723','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[5]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'406D2C47DAB5A1E1F7632744AF5C3051862C556393F4C73821FF6FC1841CDA35');
INSERT INTO "journal" VALUES(1,5,2,1714784400000,NULL,NULL,'60fa12c4839acfc4a3f4367889bc3784','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[6]}}]','{}',X'35C3F163A342CE0709DDC4FEEE03A429CCB0CDA3B030A528D5AFD086FAF452B6','{"role":"helper"}',X'B468A78130E2370832F5BB09AD1534C8EE1A123657515A2B142462A8711A6079');
INSERT INTO "journal" VALUES(1,6,2,1714784400000,NULL,NULL,'5718dea7d7906927cdaa9a84057356ae','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[7]}}]','{}',X'0FDBC57993CC3C68335276CF606F1C601C8BDC4F6B334D859534622C3DDB2776','{"role":"organiser"}',X'7B65A38DE90C60C76762EC7804418A471953B26DEC7A234B37D955BB8F02F75C');
INSERT INTO "journal" VALUES(1,7,2,1714784401000,NULL,NULL,'b42a0783412435606be83544c7e7110f','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'4F08361595C4892D5EA940959985F97155124B188BBDDCD962032A94A3A73504');
INSERT INTO "journal" VALUES(1,8,2,1714784402000,NULL,NULL,'f6ce5c06c20bc40d4d8a956e95bd02cf','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2],"meeting":[1]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'E73CC84D947A02F44212CC36B6C858A209F63D426C7984FE1977A8CFF679360B');
INSERT INTO "journal" VALUES(1,9,2,1714784400000,NULL,NULL,'e05acc5215099cfd95360534232d5c78','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'C40D1A9FDC98692C89873B84B0D4BC266D78AECE95D7C560BCFF145D94F80B43','{"name":"Lan","group":null,"name_mode":"named","wants_reply":true,"contact":"Lớp 1A","text":"Bao giờ sửa mái che ở sân trường?","kind":"question","topic":""}',X'267C0B41C87691F3A329CCBE11B9D6DB3375413C23BC11EC03FE514357935B18');
INSERT INTO "journal" VALUES(1,10,2,1714784400000,NULL,NULL,'0e555edcaf790cbe672985144bb40059','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'C60267A5FDCDD7D8925E2B99BEA2A8C14327186F835A2FFE105B5BA85DFE44C0','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Bao giờ có bể bơi?","kind":"question","topic":""}',X'8B4F2864474EB686070ECD2CC82CDA25C62156B58A020E8B46F0971995BF942C');
INSERT INTO "journal" VALUES(1,11,2,1714784400000,NULL,NULL,'8262471fa5cc5846da909d8b5a882a7f','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'D647EBF27C010649ECD435F63FB2C9FF28A66A55068CFA28C0778ABA302E22FB','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Mái che bao giờ sửa?","kind":"question","topic":""}',X'13140B6ECB9BD558A28E147894371BFF432DB72E3DCADAFA9E2BC8782EE1EA80');
INSERT INTO "journal" VALUES(1,12,2,1714784400000,NULL,NULL,'a2c7a4c357c2372877278f6cce28126d','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'0D5DFF6153F8B61CBF95D25661158C81BE9F7D862A07B1A4C519B5C14FEAC57B','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Căng tin có bán sữa không?","kind":"question","topic":""}',X'4F0425BD1867F3D52FB45A00DDF3A06FAE716780C9EFC71FC386E5EA5C4B147D');
INSERT INTO "journal" VALUES(1,13,2,1714784407000,NULL,NULL,'a03b573d229252ecb59f65a8503a82c1','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'06B498973856F8AFF2DAF3967DA3A48C40550D8DD26AD9E7BC76CAD021630324','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"paper","direction":"to_leaders","unit":"","speaker":null,"text":"Vì sao lớp học nóng?","kind":"question","topic":""}',X'B97D8E06E18DB06ED857A3E26119F5FF1F28A85E1841F4548C3DFFA59C8EFE0F');
INSERT INTO "journal" VALUES(1,14,2,1714784400000,NULL,NULL,'8cd22788d2ca6a4ff9431cc8bfac264c','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'D600DFA94A835FB53A3EDE519251C074B423E0566AB50EA4028DAF9628163345','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Câu này xin rút.","kind":"question","topic":""}',X'1CD442AB39D485B91010A2514FD58F5E28A6AB77AD21E6F18E9597A138E8CC3A');
INSERT INTO "journal" VALUES(1,15,2,1714784409000,NULL,NULL,'0bb4da2cfd6ab141bc3c2a74e78a51cf','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'C0F1E9B203A77E53EF68C6BC2688605327F8B261860D87FE2FA860F53617547D');
INSERT INTO "journal" VALUES(1,16,2,1714784410000,NULL,NULL,'a83b9aea47a8802450d45ff407702e91','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'53D51CDD55CB00182B71E8418D3E9DDBFFB7F1050AFC0F94E8E42FBC8BF93692');
INSERT INTO "journal" VALUES(1,17,2,1714784411000,NULL,NULL,'461c581cc6a5551ff491f5b23c23db23','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'6B6CA8C30349CF2E54A8F4A35A29B907ECF28F0DD9D211CEEE938AE0D814BF24');
INSERT INTO "journal" VALUES(1,18,2,1714784400000,NULL,NULL,'fbbee2c2e1eff039e178b1a84b84e017','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'37A51B0991AC0C4BD65EF897F40C33A86045AE22162BDEBCD04F9E84B280A789');
INSERT INTO "journal" VALUES(1,19,2,1714784400000,NULL,NULL,'46b65c2eade1749e1d2956cb46da4154','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'FE8391CB6F30642AF3E44D2E3DC1585BF1401051CB8645716830F404D57F7A79');
INSERT INTO "journal" VALUES(1,20,2,1714784414000,NULL,NULL,'5c56d488481ebb56f0cc37bfcc5caac1','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'0CFC2BE6E359BC157D5412E885ED3EFBD83E5EA8B340587062FD5788E3188CCB');
INSERT INTO "journal" VALUES(1,21,2,1714784415000,NULL,NULL,'cf5123e7c85c7618c4a22963b420f6ef','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'25DBC51A50FEB61B604E4B4F3093252B3BE76BF20A46BD0BDAD02795498D2AC1');
INSERT INTO "journal" VALUES(1,22,2,1714784400000,NULL,NULL,'5d936c6523d17fc744c0a568278663b2','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'1F109777108B3FB4CFA83334EC7A8B6088A82A701533C8008C966D6841FFFAEF','{"handle":"","question":6}',X'EFC35475BE97F7C2EEA96C55F728471602FA8A8168656019B6A2EE57E1B9B74A');
INSERT INTO "journal" VALUES(1,23,2,1714784417000,NULL,NULL,'69265a071292d976b3092306c5442f24','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'7C6EABA6469B227E9DC62348D7082E08CBEA3DAD68103803A96770CDE1DA5D71','{"name":"Mai","group":null,"name_mode":"named","unit":"Lớp 2B","seat":""}',X'AA5DE9D8AD210327CEDA86E59BEFC30C6AB95229B3FBC89A0290235B9364412B');
INSERT INTO "journal" VALUES(1,24,2,1714784418000,NULL,NULL,'c313a45e4be063c96c6972095758df34','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'36A3293EDD8668CDA80137283A2D2D05AE5B55CC60A7ACA9268AF7102D47BD79');
INSERT INTO "journal" VALUES(1,25,2,1714784419000,NULL,NULL,'85be58bc169fa26abd88c1f02a62f37b','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'8FC2A858A793E32871FE2570B1AF1A799603EEF9F3987DD243F1D0C6E0D104A1','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"microphone","direction":"to_leaders","unit":"","speaker":1,"text":"Xin thêm đèn ở cổng.","kind":"proposal","topic":""}',X'C8A2190167216448ABFC824C3329D3B508CC148CA0D9E81C15C85C75E7E9AFA8');
INSERT INTO "journal" VALUES(1,26,2,1714784420000,NULL,NULL,'8cd3bce35ed76716d3dd1278397728d5','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'5A8357236155231F66546A3A488DF7737B71B9D3EB9C6B1E2F50DC69C9A42BC8');
INSERT INTO "journal" VALUES(1,27,2,1714784421000,NULL,NULL,'df5b0047f9ca0643f3d80e15c0deea40','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'88446DA8C31010DD60DEAE59BFE948E7959AC8226040FED71B975633401E8D0A');
INSERT INTO "journal" VALUES(1,28,2,1714784422000,NULL,NULL,'09b4c1ceaebe29e460a417121046d127','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'A52094E24018AE06C09809F8C5DE188C0F931682A8865004C15B96C06E91663F');
INSERT INTO "journal" VALUES(1,29,2,1714784423000,NULL,NULL,'94dfa21df182edf4b485d4627bf3d3b2','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'81C9AF6C2691E0833820016D334720E517C6C89E0A19B2565619A020C95271C7');
INSERT INTO "journal" VALUES(1,30,2,1714784424000,NULL,NULL,'0fe497544cf17aeaca99dad790f57682','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'AB2C5F45F9A296F5376645155A393BD81ABF410482D29B67F1A97CBA4A9728C5');
INSERT INTO "journal" VALUES(1,31,2,1714784425000,NULL,NULL,'500b190d5dc6182a8a3227df1071d02f','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'857243A59F962D306D0D2EAD43FD146D1303F3F800028DC62D76611500258CF5','{"group":1,"present":3,"excused":0,"invited":null,"confirmed":false}',X'676BEEC927F6A678A51DB475A902BE1E3BA498371749F1E5FF83B93480492FE4');
INSERT INTO "journal" VALUES(1,32,2,1714784426000,NULL,NULL,'f3ff71bd54adb0d9e9008d81140e660a','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'72581D4F9852BE26E89DFC6CF6510F347661FEE917A124C8499EC6CE71F44B6D');
INSERT INTO "journal" VALUES(1,33,2,1714784427000,NULL,NULL,'62952bf83ac52a88f8f7352d21d12c9c','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5449B0B7BA0910BE6D619BCB4499F56C055943ADA3959CD46960BD908E2FEA7C','{"in_favour":2,"against":1,"abstaining":0,"confirmed":false,"objections":""}',X'FB418146A66425F75816D2861DA3BAA32E2962718889FB67952F09852EC476BD');
INSERT INTO "journal" VALUES(1,34,2,1714784428000,NULL,NULL,'4902b654d248eeaff77901ed2b69c9d2','signer.add','[{"name":"SignerAdded","touches":{"signers":[1]}}]','{"signer":1}',X'B2351A62C8E1EF61A4FF0DEE5EB479ADE545F67C74AFFE9631E936830B58BC6F','{"papers":["minutes"],"authority":"","office":"Hiệu trưởng","name":"Hoa"}',X'4372BB2428622DAE3EEFEAF6E3C371B73368C3916E31BE386E983AD79D3743AB');
INSERT INTO "journal" VALUES(1,35,2,1714784429000,NULL,NULL,'5036b4afabdc243096aecf115e086f3b','promise.add','[{"name":"PromiseAdded","touches":{"promises":[1]}}]','{"promise":1}',X'A18E5A8CE8886F78E9D52B017E5028D5DB238424C3A5D6E3A6D95733C1066660','{"text":"Sửa cổng trường.","body":"","deadline":"","state":"kept","result":"Đã sửa."}',X'6DFE14E7E3F94B6B896A451E9A81D1ECBEF39103ED26AB0AB6FD6632EB01AA60');
INSERT INTO "journal" VALUES(1,36,2,1714784430000,NULL,NULL,'0bd3e2b477440a6e4e770b7e1a3d810b','meeting.close','[{"name":"MeetingClosed","touches":{"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'5BB45C85AB5E6CB92D4AE4173587F0C9E5E9913DF17650D112B379B7FD832F08');
INSERT INTO "journal" VALUES(1,37,2,1714784431000,NULL,NULL,'cac9f2a6ddf580d46d9b57b8e7c94c30','paper.approve','[{"name":"PaperApproved","touches":{"papers":[1]}}]','{"paper":1,"version":1}',X'36ACEFF5FDB42174AFEB92246B9624DBFACD964E9CC5ACCF36FC17F312536683','{"kind":"notice","question":null}',X'2A4F90AF06FC10D43D01495ABCD43769BB19C46C9DE2339205436C031C9279FA');
INSERT INTO "journal" VALUES(1,38,2,1714784432000,NULL,NULL,'67a6de66c87e43d259f57eaf5deb3f86','paper.approve','[{"name":"PaperApproved","touches":{"papers":[2]}}]','{"paper":2,"version":1}',X'CD3F7EE2E9F049E0817FA5309AF4D8B43219AC838D301F08C05236DCD518BEE5','{"kind":"letter","question":1}',X'77A9F4F46775D21DC5517CEC41C97811B77439AFBC6292C2863866266F9CFFEB');
INSERT INTO "journal" VALUES(1,39,2,1714784433000,NULL,NULL,'d8306d6e5e2c006410fd88a1eb836024','paper.print','[{"name":"PaperPrinted","touches":{"papers":[1]}}]','{}',X'9A43DE921FFAD19DD825A8D0FF023304EB72BB70828B5414CF6632DC38E97BBA','{"paper":1}',X'C659D22025314AA348CB8D11443458075C1629858F03073669E3B58922C19534');
INSERT INTO "journal" VALUES(1,40,2,1714784434000,NULL,NULL,'46dc6d5070354e33b2e5a8c6d3672805','paper.number','[{"name":"PaperNumbered","touches":{"papers":[1]}}]','{}',X'2B2E194A9B31CC76776282B4083B41E53102F0AB7799730E5B505C7E5CF554FB','{"paper":1,"number":"12","date":"2024-05-06"}',X'C5CB31021DA131E812B5B786F056F1E5FAA2E620D291A608112AF788A245DB90');
INSERT INTO "journal" VALUES(1,41,2,1714784435000,NULL,NULL,'b6a3e3b2a9d8f7c7373077896a8739b0','name.hide','[{"name":"WordsHidden","touches":{"meeting":[1]}}]','{"places":1}',X'7CB63D9113490A494D7BC160A6F72076FA84C2B21486C3B95A07E8222FF04439','{"word":"Lớp 1A"}',X'4F5AA85D43DCB78A9DF2DCDC720EFE7651A2BAD2CE91B4CB333CBFC414E0070C');
INSERT INTO "journal" VALUES(2,1,2,1714784400000,NULL,NULL,'215ea018748d46a4ef21f6a7be84f656','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"TACSN"}',X'69646AB50A35F88A7219D68582117BAFEB990AB119EA738E237936C68B947C1E','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","time_note":"","form":null,"recurrence":"","contact":"","plan_title":"","purposes":[],"requirements":[],"budget":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"tasks":[],"collectors":[],"attachments":[],"questions":[]}',X'8022531C3CB2C1E239A4422F5C3947FAF741904356272C1BF3D161EBDDB0E6B0');
CREATE TABLE links (meeting INTEGER NOT NULL, role TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', generation INTEGER NOT NULL, salt BLOB NOT NULL DEFAULT x'', PRIMARY KEY (meeting, role, body));
INSERT INTO "links" VALUES(0,'screen','',1,X'93738FBBD66BA1322E8ABB48EDBFED1D');
INSERT INTO "links" VALUES(0,'chair','',1,X'88545D7423DF78D2DCD92DE7B0481EA3');
INSERT INTO "links" VALUES(0,'secretary','',1,X'F641F1EA33A6C3B24334A22D75B77237');
INSERT INTO "links" VALUES(0,'helper','',1,X'A7A8D163BC82065568F60E2C0162DEBA');
INSERT INTO "links" VALUES(0,'organiser','',1,X'D1C83ED2948BC9F2758BACE9E168A22F');
INSERT INTO "links" VALUES(1,'screen','',1,X'20630810F4968E86569C265DEFE73BAC');
INSERT INTO "links" VALUES(1,'chair','',1,X'0C23F57D52E0856A7B3B8A94A663C43C');
INSERT INTO "links" VALUES(1,'secretary','',1,X'A719061DB81EAF2B83C31E79A6B99434');
INSERT INTO "links" VALUES(1,'helper','',1,X'55E4E5FB92CCA4D69778B29F9298287F');
INSERT INTO "links" VALUES(1,'organiser','',1,X'1093895A0C6A93118A2CC67F411B2BCE');
INSERT INTO "links" VALUES(2,'screen','',1,X'4400437DD0C0C0EDBA8D5D46F181CA8C');
INSERT INTO "links" VALUES(2,'chair','',1,X'C8FFC7A743E812EF8F75CFEEE3F782E3');
INSERT INTO "links" VALUES(2,'secretary','',1,X'1E49D26FF444F2BA539FCB6F897AD076');
INSERT INTO "links" VALUES(2,'helper','',1,X'9F5045092BBC724C33E846B52DBF2518');
INSERT INTO "links" VALUES(2,'organiser','',1,X'0826A1CBD7316E98D27FD8AFB1909221');
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
INSERT INTO "meetings" VALUES(1,'S27TB','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','["Lớp 1A"]',NULL,1714784430000,0,NULL,1,NULL,0,'open','open',0,'','','','','',NULL,NULL,'[]','[]',NULL,0,NULL);
INSERT INTO "meetings" VALUES(2,'TACSN','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','[]',NULL,NULL,0,NULL,0,NULL,0,'open','open',0,'','','','','',NULL,NULL,'[]','[]',NULL,0,NULL);
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
  deadline TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', answered_at INTEGER, carried_votes INTEGER NOT NULL DEFAULT 0, agreement TEXT, asker_muted INTEGER NOT NULL DEFAULT 0, aside INTEGER NOT NULL DEFAULT 0, earlier TEXT NOT NULL DEFAULT '[]', votes_final INTEGER NOT NULL DEFAULT 0, handle TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', before_burst TEXT, staged_at INTEGER,
  UNIQUE (meeting, number)
);
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784400000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',0,NULL,'',NULL,NULL,'','answered','','','','',1714784423000,0,NULL,0,0,'[]',0,'8ed3e367c686523db87d7274702e299e08fca0d92bc7217e8c547109622cebfd','',NULL,NULL);
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000,0,NULL,0,0,'[]',0,'75f1a4d2aaac4e3dc71f05a35f204b665b788114526161df248ee94165f4d4ea','',NULL,NULL);
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',1,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'8653f5287aae608e166d71fd6538d9bd045e827cd822e4ec0d4a9eeae5d567a0','',NULL,NULL);
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'fc0d83049f689d963ee99a5ed58336b95448117679d2a6e02af7789e56f77111','',NULL,NULL);
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'','',NULL,NULL);
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'5b8df844c8a84e6ff2c0a3b69d33580efdf3a9ff36dfeaae1a16403ebb0d6608','',NULL,NULL);
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
INSERT INTO "seals" VALUES('meeting',1,X'2EE1697DD8C3FF53A6B2118161FF7167D06B1F8B0F7F9EA256D6FB1F56FEDCE2',1);
INSERT INTO "seals" VALUES('meeting',2,X'CF2E936B56C50CBCF425DB97F7F7D570E6ABA66804D0BBF15DAF897814893D06',1);
INSERT INTO "seals" VALUES('papers',1,X'7384B38EBBDD0AFDA53591AD4734078A875C0216E0213EE2F721409289C8EE66',1);
INSERT INTO "seals" VALUES('papers',2,X'91953418AA13C084160A14CA66D77769332DC41668AACE71F2328B964BBFE421',1);
INSERT INTO "seals" VALUES('promises',1,X'E344498623ADC74FC2B74F4E102DD2EF6C2A195FFFC129462AC40F4528AE1A81',1);
INSERT INTO "seals" VALUES('questions',1,X'B2E1B37A827310A47BCD523135999AC944B47256965EED0FE98DC6B93F357F9C',1);
INSERT INTO "seals" VALUES('questions',2,X'19C55E6CFD41D080B12A7D94F0CF25AC5F6FB4BE3727DC9BDCA0672244E058E8',1);
INSERT INTO "seals" VALUES('questions',3,X'0ABC929B21BE1693954112E97F49DC8657805CFD9F10565717A7CD13008DC994',1);
INSERT INTO "seals" VALUES('questions',4,X'414A8372EA8C2EE32982266B4FE247132F43E5A6DF0F187E103A8BA3B66C8989',1);
INSERT INTO "seals" VALUES('questions',5,X'A2F69A9456AE565B5A094EFCB9FD76EB48D2A7320D4E30FD0D5979AAC769BB77',1);
INSERT INTO "seals" VALUES('questions',6,X'7E0E3E9065F311D2F00933D2468FA5813DF22213628CA0BAB40C545E2F583C26',1);
INSERT INTO "seals" VALUES('questions',7,X'DC4EDFD87D719ED73D9EC3B9050F15A4BA2613E39339E13B437669B074FB0046',1);
INSERT INTO "seals" VALUES('signers',1,X'E77D8D61B717A82F02912560CCABA34452F4FF2448AE6B71A8170F2844C6B6EB',1);
INSERT INTO "seals" VALUES('speakers',1,X'B2FE375BECF9B3BE34317BD0BEB76F29351E784D583A67C6A0CD2B92C227C4A7',1);
INSERT INTO "seals" VALUES('stage',1,X'EF2C3A6FB52F31B266D77693C312ED1E777DCE20894731B99F919D9EBF2A5B5E',1);
INSERT INTO "seals" VALUES('stage',2,X'F3A1D340DC3BAAA8A9AE4D5EAB3359DBA57BDC640635E3AB997A1C77B15A368E',1);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL, phone_interface TEXT NOT NULL DEFAULT '', phone_address TEXT NOT NULL DEFAULT '', known_at INTEGER NOT NULL DEFAULT 0, restored_at INTEGER NOT NULL DEFAULT 0, rewritten_at INTEGER NOT NULL DEFAULT 0);
INSERT INTO "server" VALUES(1,X'BC94E9B9A1B615367C53FC547875CF1E164C114976964DD963248D9997C3D339','','',0,0,0);
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
