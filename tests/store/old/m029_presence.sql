BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 18:38:19.974542+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'liveqa','m002_carried_votes','2026-11-28 18:38:19.974880+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'liveqa','m003_name_checks','2026-11-28 18:38:19.975000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'liveqa','m004_papers','2026-11-28 18:38:19.976798+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'liveqa','m005_guarding','2026-11-28 18:38:19.977620+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'liveqa','m006_promises','2026-11-28 18:38:19.977965+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'liveqa','m007_hidden_words','2026-11-28 18:38:19.978208+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'liveqa','m008_rehearsal','2026-11-28 18:38:19.978442+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'liveqa','m009_registered_speakers','2026-11-28 18:38:19.978671+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'liveqa','m010_seals','2026-11-28 18:38:19.978752+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'liveqa','m011_ended','2026-11-28 18:38:19.979002+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'liveqa','m012_spent_ids','2026-11-28 18:38:19.979326+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'liveqa','m013_hidden_wifi','2026-11-28 18:38:19.979642+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'liveqa','m014_phone_address','2026-11-28 18:38:19.980150+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'liveqa','m015_prepared_version','2026-11-28 18:38:19.980286+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'liveqa','m016_digest_formats','2026-11-28 18:38:19.980805+00:00');
INSERT INTO "_sqlite_migrations" VALUES(17,'liveqa','m017_confidential_papers','2026-11-28 18:38:19.981129+00:00');
INSERT INTO "_sqlite_migrations" VALUES(18,'liveqa','m018_erasing','2026-11-28 18:38:19.981802+00:00');
INSERT INTO "_sqlite_migrations" VALUES(19,'liveqa','m019_known_time','2026-11-28 18:38:19.982375+00:00');
INSERT INTO "_sqlite_migrations" VALUES(20,'liveqa','m020_aside','2026-11-28 18:38:19.982669+00:00');
INSERT INTO "_sqlite_migrations" VALUES(21,'liveqa','m021_access','2026-11-28 18:38:19.983426+00:00');
INSERT INTO "_sqlite_migrations" VALUES(22,'liveqa','m022_earlier','2026-11-28 18:38:19.983723+00:00');
INSERT INTO "_sqlite_migrations" VALUES(23,'liveqa','m023_corrections','2026-11-28 18:38:19.984665+00:00');
INSERT INTO "_sqlite_migrations" VALUES(24,'liveqa','m024_minutes','2026-11-28 18:38:19.984787+00:00');
INSERT INTO "_sqlite_migrations" VALUES(25,'liveqa','m025_ties','2026-11-28 18:38:19.988831+00:00');
INSERT INTO "_sqlite_migrations" VALUES(26,'liveqa','m026_replies','2026-11-28 18:38:19.991134+00:00');
INSERT INTO "_sqlite_migrations" VALUES(27,'liveqa','m027_units','2026-11-28 18:38:19.991732+00:00');
INSERT INTO "_sqlite_migrations" VALUES(28,'liveqa','m028_intakes','2026-11-28 18:38:19.992423+00:00');
INSERT INTO "_sqlite_migrations" VALUES(29,'liveqa','m029_presence','2026-11-28 18:38:19.993110+00:00');
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
INSERT INTO "authors" VALUES(0,'create-7ZTWX',1,1,'');
INSERT INTO "authors" VALUES(0,'create-MDVEC',2,1,'');
INSERT INTO "authors" VALUES(1,'op-13',1,19,'');
INSERT INTO "authors" VALUES(1,'op-16',1,22,'');
INSERT INTO "authors" VALUES(1,'op-3',1,9,'utOV0WKeV3Yw_I9kgqxfcw');
INSERT INTO "authors" VALUES(1,'op-8',1,14,'z09PPhlGFrCIkLOHbGDosQ');
INSERT INTO "authors" VALUES(2,'op-12',1,18,'');
INSERT INTO "authors" VALUES(2,'op-4',1,10,'t5P5pDbWF5lGNkJGTpry2Q');
INSERT INTO "authors" VALUES(2,'op-5',1,11,'_eIG1TKnafcNFKMvNrzajw');
INSERT INTO "authors" VALUES(2,'op-6',1,12,'oY57d4ZiJTi8CZGKKngImg');
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
, scope INTEGER, body TEXT NOT NULL DEFAULT '', arrived_at INTEGER);
INSERT INTO "devices" VALUES(1,1,'attendee',X'9888E897C36ECBB095512B5508024F2E51FB5A80923367F01EFA253F010C8879','',0,1714784400000,NULL,1,'',1714784400000);
INSERT INTO "devices" VALUES(2,1,'attendee',X'4D7D53916046322BA6DD20C8801D56FED84CFA618458F0DED752F53EF8B3C559','',0,1714784400000,NULL,1,'',1714784400000);
INSERT INTO "devices" VALUES(3,1,'chair',X'55282A9206C208508A7AE830E6D7CFC69104BE2C5A8F87671AC42F692855DC3B','',0,1714784400000,NULL,1,'',1714784400000);
INSERT INTO "devices" VALUES(4,1,'secretary',X'D500E3EC5DFBD2956BCAD0B8EB309AE99B43BC5D2771D1C2EF7001959972227E','Thu',0,1714784400000,NULL,1,'',1714784400000);
INSERT INTO "devices" VALUES(5,1,'secretary',X'115E636C99E6DDAAFE813B871FC15DA2E9BC8D7E22BE795FED935C0E0390E506','Mai',0,1714784400000,NULL,1,'',1714784400000);
INSERT INTO "devices" VALUES(6,1,'helper',X'A3C781FC609277398236A03EA9373DCE013AF0B03DB79A896785393C1B6AAEEB','',0,1714784400000,NULL,1,'',1714784400000);
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'FB2EF75404F7B3FBC8F330448168B335CDDE031CD03975203A6A0FE6545F0146','',0,1714784400000,NULL,0,'',1714784400000);
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
INSERT INTO "journal" VALUES(1,1,2,1714784400000,NULL,NULL,'531f72c4c5078b5d92654693cb6b17a5','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"7ZTWX"}',X'673991657A88C47024D8DEC5D197517872B3ADB441DF572E830D14CE46F26410','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'4767FBB84B341EC9056C30557686F689F175B094F5A9FE4B654BF35E4391F57E');
INSERT INTO "journal" VALUES(1,2,2,1714784400000,NULL,NULL,'aa0379c6d79d67085c454caa6dcf3d00','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[3]}}]','{}',X'4766556DDEB2EFE7539259D339D916B61B44EF3565BDC4399FFFD1E4ABCA7741','{"role":"chair"}',X'1A9567CD1FC2AC103B1145D35D145EFEFCB4841ACEEDC0AB216554B4424D59FC');
INSERT INTO "journal" VALUES(1,3,2,1714784400000,NULL,NULL,'9b2512ab6addc77c611de95aff84bce7','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[4]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'C980660C1A10AB125CC8C21382A9631175C919B7A24B9C3BCF141D83CB286D7A');
INSERT INTO "journal" VALUES(1,4,2,1714784400000,NULL,NULL,'b44a87aa595c8793b820e9b612258ab0','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[5]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'7C338A0C9460ABE9733541FA1329924AF192F8D450A5858432125A6E02EA6F7A');
INSERT INTO "journal" VALUES(1,5,2,1714784400000,NULL,NULL,'33c5abd546e1fa7857d05d2c30cdcb95','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[6]}}]','{}',X'35C3F163A342CE0709DDC4FEEE03A429CCB0CDA3B030A528D5AFD086FAF452B6','{"role":"helper"}',X'9C14CCA8E81AEA2D8241ABF493481CE8123C82B2F092B89A25402AD8F91C2EA6');
INSERT INTO "journal" VALUES(1,6,2,1714784400000,NULL,NULL,'e5b1f58d9f5c49444daa12594620abee','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[7]}}]','{}',X'0FDBC57993CC3C68335276CF606F1C601C8BDC4F6B334D859534622C3DDB2776','{"role":"organiser"}',X'B373EBDB4755A19ED419D375B3F7938FF67C05F3101BC92B9669E2BCAFE2316A');
INSERT INTO "journal" VALUES(1,7,2,1714784401000,NULL,NULL,'e0fd4a84c91b64451b3bbfee22ca6fbf','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'02208999A484A7AB59030813C4BEDB87F08B0E2F26B00032B5F23596268A4F4A');
INSERT INTO "journal" VALUES(1,8,2,1714784402000,NULL,NULL,'5edaf3de77c5916f7439eb19571f6b45','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2],"meeting":[1]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'BCB1D0A7BA188ABB1D779A1141966D75C87CF5B17D4BD35142D14B63129CE387');
INSERT INTO "journal" VALUES(1,9,2,1714784400000,NULL,NULL,'84b3d2fd578246f731aa1c036a2d1e5c','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'C40D1A9FDC98692C89873B84B0D4BC266D78AECE95D7C560BCFF145D94F80B43','{"name":"Lan","group":null,"name_mode":"named","wants_reply":true,"contact":"Lớp 1A","text":"Bao giờ sửa mái che ở sân trường?","kind":"question","topic":""}',X'059131F2B42710496C3A08C03ABEA9F64EBA330AC1E882172E5490CA46873A73');
INSERT INTO "journal" VALUES(1,10,2,1714784400000,NULL,NULL,'ec551c28b11d93f2881d316a5a74f14e','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'C60267A5FDCDD7D8925E2B99BEA2A8C14327186F835A2FFE105B5BA85DFE44C0','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Bao giờ có bể bơi?","kind":"question","topic":""}',X'5317AC5E59D807241F5A54C478FAD2C10820978BA266401C4B4F9FCA8FCECFFD');
INSERT INTO "journal" VALUES(1,11,2,1714784400000,NULL,NULL,'3d8478977018598a428b2bbb3ebc81c9','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'D647EBF27C010649ECD435F63FB2C9FF28A66A55068CFA28C0778ABA302E22FB','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Mái che bao giờ sửa?","kind":"question","topic":""}',X'84F44BF4E7F4BA5192FA3BB8D916CE4E606DA2AA83055ABF401CD17F0869818A');
INSERT INTO "journal" VALUES(1,12,2,1714784400000,NULL,NULL,'5fa3e00ddbb056f67a66f5bf2ffce4d7','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'0D5DFF6153F8B61CBF95D25661158C81BE9F7D862A07B1A4C519B5C14FEAC57B','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Căng tin có bán sữa không?","kind":"question","topic":""}',X'9107F18B3A3D1D5BD03522FD838F5EFFF7A2BA766809059040A8A7029EB4BE2E');
INSERT INTO "journal" VALUES(1,13,2,1714784407000,NULL,NULL,'b28ce529bb7fe7aaa0e0d0405deaa4f3','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'06B498973856F8AFF2DAF3967DA3A48C40550D8DD26AD9E7BC76CAD021630324','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"paper","direction":"to_leaders","unit":"","speaker":null,"text":"Vì sao lớp học nóng?","kind":"question","topic":""}',X'3333D7338193556C37D0F7A5ED5E7A570CE576518581C830E1ED639284C6BDBE');
INSERT INTO "journal" VALUES(1,14,2,1714784400000,NULL,NULL,'191e8dd4914fae6ad7de3c8185c769dc','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'D600DFA94A835FB53A3EDE519251C074B423E0566AB50EA4028DAF9628163345','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Câu này xin rút.","kind":"question","topic":""}',X'7205CB637800130C05C98BFDD1042A542C8943A85AFB984563A5A66918104ECC');
INSERT INTO "journal" VALUES(1,15,2,1714784409000,NULL,NULL,'df55b0cb36c8ccc61893fae7e27b9d61','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'87BCC3E45BFAAADCC827B689105A82B1F9E46EE61CA95CD2FF669F59F0511F64');
INSERT INTO "journal" VALUES(1,16,2,1714784410000,NULL,NULL,'8a777957e401b180dd315e13838d2af9','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'8D19C446FFB27051EECFE57DCA6D592C07B255D4D5A3577DCD2B8E86259592DD');
INSERT INTO "journal" VALUES(1,17,2,1714784411000,NULL,NULL,'5439955cff9d7716c17df9169cb625d2','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'B51572FBC85C1B2C7325500BE6DA3BCE285485B32FE73ADC4F5E54917C81A799');
INSERT INTO "journal" VALUES(1,18,2,1714784400000,NULL,NULL,'5d8cf34b0989ffe5252765d209eeafb6','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'403AE660596E8DBA504C33F4D6CF673D345124AD44461EC4C21A31FA3F7B467D');
INSERT INTO "journal" VALUES(1,19,2,1714784400000,NULL,NULL,'c9b0a9fafc2b231c92c0512e0698cc04','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'5931002D04A010CA09BBE39EB2ECA8EAA9F157FF7774314E1DB90B9B2BCDF812');
INSERT INTO "journal" VALUES(1,20,2,1714784414000,NULL,NULL,'c5eb1318bdc3fe2e3c929283c6879591','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'402A2F14D9E40AD0FDA874BBCC40C0D5D116D530188C96D83F8A6CFBA96190B2');
INSERT INTO "journal" VALUES(1,21,2,1714784415000,NULL,NULL,'457d9c610124eb8ae9ca717aed803ff5','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'69AE1607A646F9D1DC0CD38FCEF69F70EC5EE2DDC72F7717810512D2F3CF4D86');
INSERT INTO "journal" VALUES(1,22,2,1714784400000,NULL,NULL,'cf37e833dab40b9e421ef48adc0e2a70','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'1F109777108B3FB4CFA83334EC7A8B6088A82A701533C8008C966D6841FFFAEF','{"handle":"","question":6}',X'23F9E35C682C95EEACD702CA36F4F527CDBBFCD89CB5C07F7E21C814A98F4177');
INSERT INTO "journal" VALUES(1,23,2,1714784417000,NULL,NULL,'868f43de546a37aa5f66eb75042e4c96','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'7C6EABA6469B227E9DC62348D7082E08CBEA3DAD68103803A96770CDE1DA5D71','{"name":"Mai","group":null,"name_mode":"named","unit":"Lớp 2B","seat":""}',X'AE21370488E020E0E554C47F8C851E972D7F93EF2C8F66249657F1EDFC3F8639');
INSERT INTO "journal" VALUES(1,24,2,1714784418000,NULL,NULL,'f696e03c2447c534dd3216786be525fa','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'7116F489AC2D98BB2FA43FBDF213DB32A4E46593E3B111428AAF81B3585E3F36');
INSERT INTO "journal" VALUES(1,25,2,1714784419000,NULL,NULL,'8264f7363ddf5a767e4f8f0586d91e2d','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'8FC2A858A793E32871FE2570B1AF1A799603EEF9F3987DD243F1D0C6E0D104A1','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"microphone","direction":"to_leaders","unit":"","speaker":1,"text":"Xin thêm đèn ở cổng.","kind":"proposal","topic":""}',X'EDC62B811A03D7A33519D985A55B243514D9B7B25F5772603746494DF9A6F781');
INSERT INTO "journal" VALUES(1,26,2,1714784420000,NULL,NULL,'1fddf534a611f7937fb01f2832d46765','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'B763607910B1899154FA8D0021CF2CF953006586C3D57D6DA60D1B6D28FD8E67');
INSERT INTO "journal" VALUES(1,27,2,1714784421000,NULL,NULL,'e849d038f46c4fc6b3775c4971903a9b','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'0F9353F5C53E50C9B4F5F70F8A86389E3BAF2B19124F49F7E7837AF24CFCF9BD');
INSERT INTO "journal" VALUES(1,28,2,1714784422000,NULL,NULL,'96b4ca9f31c8024cac8ee7d7662f7154','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'69230749231FDD0CF3B01805A9686E884A82DCE0067799DE8300A191AFA4D1D0');
INSERT INTO "journal" VALUES(1,29,2,1714784423000,NULL,NULL,'8693d52bb2e8f074a0fa11bff4b8de76','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'CEB46909C36A7D9955C95AC1B58B2E92E1FCEA83FC34D5EA0AB36CB21D5F14B8');
INSERT INTO "journal" VALUES(1,30,2,1714784424000,NULL,NULL,'a106e74c153de018388a93e969e26f7b','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'22F8319AA56433A5936A4808AE3E51A1E1526DB8860E0A58EEC91FD7711C97CD');
INSERT INTO "journal" VALUES(1,31,2,1714784425000,NULL,NULL,'46065de9f79fcb86ce4e14c1d826b93a','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'857243A59F962D306D0D2EAD43FD146D1303F3F800028DC62D76611500258CF5','{"group":1,"present":3,"excused":0,"invited":null,"confirmed":false}',X'1A7D50D9CCA27E2C11EF4C6F65C4E3977683FE5F3CED1E7E798E234A9BC255A9');
INSERT INTO "journal" VALUES(1,32,2,1714784426000,NULL,NULL,'dfb8ad4b1271ea4b7b4b5f92885024cf','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'AB0594BF7985EDCCA73BAB6D2681FCD95487F602CF629EC36BFB34B831F7BA5E');
INSERT INTO "journal" VALUES(1,33,2,1714784427000,NULL,NULL,'97f9c5ad8e85d47c203eb9820f43c408','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5449B0B7BA0910BE6D619BCB4499F56C055943ADA3959CD46960BD908E2FEA7C','{"in_favour":2,"against":1,"abstaining":0,"confirmed":false,"objections":""}',X'F8E964A6BB050406609A26528B14142DD6518298A69A0C6D43BA27EF87DDC74A');
INSERT INTO "journal" VALUES(1,34,2,1714784428000,NULL,NULL,'22e699cfde0bc5d6b8c860f5c5f45cb8','signer.add','[{"name":"SignerAdded","touches":{"signers":[1]}}]','{"signer":1}',X'B2351A62C8E1EF61A4FF0DEE5EB479ADE545F67C74AFFE9631E936830B58BC6F','{"papers":["minutes"],"authority":"","office":"Hiệu trưởng","name":"Hoa"}',X'EA53F9D5C6660BD1C35D103653E22676CA6C51278178ED153D42C7501DB21799');
INSERT INTO "journal" VALUES(1,35,2,1714784429000,NULL,NULL,'300861c8dc16b5f202542fc20cb5395e','promise.add','[{"name":"PromiseAdded","touches":{"promises":[1]}}]','{"promise":1}',X'A18E5A8CE8886F78E9D52B017E5028D5DB238424C3A5D6E3A6D95733C1066660','{"text":"Sửa cổng trường.","body":"","deadline":"","state":"kept","result":"Đã sửa."}',X'00878D2F27A7C5E284D1A5D709A485ED3F5C8F96BD9AE25BE462296EFDD83013');
INSERT INTO "journal" VALUES(1,36,2,1714784430000,NULL,NULL,'875a1993caec1d81148b084bac967d8e','meeting.close','[{"name":"MeetingClosed","touches":{"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'8C9CE78AF82604510323EFD224FE5D34C4B9EF376DE8DE46940736D4FEE25A94');
INSERT INTO "journal" VALUES(1,37,2,1714784431000,NULL,NULL,'a4951f83d551df6f180a3671fd9182a1','paper.approve','[{"name":"PaperApproved","touches":{"papers":[1]}}]','{"paper":1,"version":1}',X'36ACEFF5FDB42174AFEB92246B9624DBFACD964E9CC5ACCF36FC17F312536683','{"kind":"notice","question":null}',X'05997E92C491F898D6C9856613E2DEA12F33BAEA7FF513ABEA88FD2C284834A4');
INSERT INTO "journal" VALUES(1,38,2,1714784432000,NULL,NULL,'e1cf621f62d766eb8a895e5dfc79a393','paper.approve','[{"name":"PaperApproved","touches":{"papers":[2]}}]','{"paper":2,"version":1}',X'CD3F7EE2E9F049E0817FA5309AF4D8B43219AC838D301F08C05236DCD518BEE5','{"kind":"letter","question":1}',X'5C83B879EF6992169B62A472C88DBADCDFD6B32C57FB2293E97E39359D73EAE8');
INSERT INTO "journal" VALUES(1,39,2,1714784433000,NULL,NULL,'54576e14805da3bee6e48c05f12acbb6','paper.print','[{"name":"PaperPrinted","touches":{"papers":[1]}}]','{}',X'9A43DE921FFAD19DD825A8D0FF023304EB72BB70828B5414CF6632DC38E97BBA','{"paper":1}',X'2B5695B4ECA9885D1172FE900D6FEF16C84D820FEE2C2D015BA5861959D82ECA');
INSERT INTO "journal" VALUES(1,40,2,1714784434000,NULL,NULL,'36258204db2e253d9fc6ee42011c1f87','paper.number','[{"name":"PaperNumbered","touches":{"papers":[1]}}]','{}',X'2B2E194A9B31CC76776282B4083B41E53102F0AB7799730E5B505C7E5CF554FB','{"paper":1,"number":"12","date":"2024-05-06"}',X'B2D1E8E8DB75A9771EE71EF22C78CD6DB2E76EDEF48BA67A845DDC60ABBCD970');
INSERT INTO "journal" VALUES(1,41,2,1714784435000,NULL,NULL,'821b355c23f2520f491f2b30813e12ac','name.hide','[{"name":"WordsHidden","touches":{"meeting":[1]}}]','{"places":1}',X'7CB63D9113490A494D7BC160A6F72076FA84C2B21486C3B95A07E8222FF04439','{"word":"Lớp 1A"}',X'ADF2E7BE6BD3904424F77735C66FAAAFEAC4275D2353C97E7CDA8A77B99CD605');
INSERT INTO "journal" VALUES(2,1,2,1714784400000,NULL,NULL,'96172dc7374cbae6916df9d9eeb21ed0','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"MDVEC"}',X'673991657A88C47024D8DEC5D197517872B3ADB441DF572E830D14CE46F26410','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'1A3B941D86231E1A03B4A2BB76D8A869AFDB5A885EC141D721D7313408F5A13E');
CREATE TABLE links (meeting INTEGER NOT NULL, role TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', generation INTEGER NOT NULL, salt BLOB NOT NULL DEFAULT x'', PRIMARY KEY (meeting, role, body));
INSERT INTO "links" VALUES(0,'screen','',1,X'6C1860151261EF7B5F93525ECFD1652F');
INSERT INTO "links" VALUES(0,'chair','',1,X'255C5B7C0C6B4FFB44CCA54FD16A96B2');
INSERT INTO "links" VALUES(0,'secretary','',1,X'A64EE26E114771266D3A35810F49FE83');
INSERT INTO "links" VALUES(0,'helper','',1,X'BB9DAC906CCF3C0E5AA987C4CEE4A806');
INSERT INTO "links" VALUES(0,'organiser','',1,X'051AA241431B3D841EF2100FCC313B38');
INSERT INTO "links" VALUES(1,'screen','',1,X'E9612571E4E658E665BB3A7A70E29BAF');
INSERT INTO "links" VALUES(1,'chair','',1,X'47B7B0F7ECDF565CF959D567E1123AD1');
INSERT INTO "links" VALUES(1,'secretary','',1,X'8A37DF076355C625A36C24F6218E232D');
INSERT INTO "links" VALUES(1,'helper','',1,X'D4DC8C2DC24C5C00DC6A4FC46CA70313');
INSERT INTO "links" VALUES(1,'organiser','',1,X'B23E817F70B15950E10A355BEB120AEE');
INSERT INTO "links" VALUES(2,'screen','',1,X'FD28D96613DDAE21AE12E7349C88646A');
INSERT INTO "links" VALUES(2,'chair','',1,X'F613417B368BA5228208674E79B9866A');
INSERT INTO "links" VALUES(2,'secretary','',1,X'0AE0B36687930ED2B9B49D5BE41301F9');
INSERT INTO "links" VALUES(2,'helper','',1,X'6D35B6B72A9E08FFFEB683CEAB937BB2');
INSERT INTO "links" VALUES(2,'organiser','',1,X'17689A2F37369054AC9EBE538478CB1F');
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
, notice_recipients TEXT NOT NULL DEFAULT '[]', report_recipients TEXT NOT NULL DEFAULT '[]', letter_recipients TEXT NOT NULL DEFAULT '[]', addressees TEXT NOT NULL DEFAULT '[]', drafting_unit TEXT NOT NULL DEFAULT '', notice_title TEXT NOT NULL DEFAULT 'results', strengths TEXT NOT NULL DEFAULT '', weaknesses TEXT NOT NULL DEFAULT '', proposals TEXT NOT NULL DEFAULT '', previous_promises TEXT NOT NULL DEFAULT '', flooded_at INTEGER, purge_on TEXT NOT NULL DEFAULT '', purged_at INTEGER, previous_meeting TEXT NOT NULL DEFAULT '', hidden_words TEXT NOT NULL DEFAULT '[]', rehearsal INTEGER, ended_at INTEGER, wifi_hidden INTEGER NOT NULL DEFAULT 0, erased_at INTEGER, clock_doubted INTEGER NOT NULL DEFAULT 0, untied_at INTEGER, tied_journal INTEGER NOT NULL DEFAULT 0, registration TEXT NOT NULL DEFAULT 'open', voting TEXT NOT NULL DEFAULT 'open');
INSERT INTO "meetings" VALUES(1,'7ZTWX','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','["Lớp 1A"]',NULL,1714784430000,0,NULL,1,NULL,0,'open','open');
INSERT INTO "meetings" VALUES(2,'MDVEC','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','[]',NULL,NULL,0,NULL,0,NULL,0,'open','open');
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
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784400000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',0,NULL,'',NULL,NULL,'','answered','','','','',1714784423000,0,NULL,0,0,'[]',0,'d043c906d63ff6ab5b59b869400bac58496ec5d16c60e615cd4365d71cb2ca93','');
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000,0,NULL,0,0,'[]',0,'3c7e0040aa31b38fff2601f4d08527cb1551bb65797c230730ddc3696404f7d0','');
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',1,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'8b3d3ac8f16a9e5f9bff29f9a81313e728ca5346f3fd1d80e86cd05b2461616e','');
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'0b40df56057500300f197958c36241bd822c74d95235c76e9eb1bd474ea7736a','');
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'','');
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'301964bb53e0f5a1b13fe061e0cb7ac69fc237fcb91487ebc22a88b2d61db0bb','');
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
INSERT INTO "seals" VALUES('meeting',1,X'C3280233A490A59E007F74F1CFA8E6907062A7B7922DE156F29D35D97AF00E76',1);
INSERT INTO "seals" VALUES('meeting',2,X'8A33DB81B26DBB6587FCE37D1798DBCDA9FE478510F7F4CE0575812CA7B612AC',1);
INSERT INTO "seals" VALUES('papers',1,X'7384B38EBBDD0AFDA53591AD4734078A875C0216E0213EE2F721409289C8EE66',1);
INSERT INTO "seals" VALUES('papers',2,X'91953418AA13C084160A14CA66D77769332DC41668AACE71F2328B964BBFE421',1);
INSERT INTO "seals" VALUES('promises',1,X'E344498623ADC74FC2B74F4E102DD2EF6C2A195FFFC129462AC40F4528AE1A81',1);
INSERT INTO "seals" VALUES('questions',1,X'A2391EE7E70F291B4208248E2637464D036AD5210D355391BFFDA39AB42E82AF',1);
INSERT INTO "seals" VALUES('questions',2,X'8B4B61702ED0BC723DDF3F40DDC8956A5C637DEEECCAC9C7C3528F3373FE1209',1);
INSERT INTO "seals" VALUES('questions',3,X'E53868B4ABD82811E781CEDEAD94C4B5258C438833655BA0E2228CAF3B538A74',1);
INSERT INTO "seals" VALUES('questions',4,X'DCFD22013C3303CCC7D5ED6B1605FFF3D42467DD5E5EBB2FC6513ADAE4D3FB6E',1);
INSERT INTO "seals" VALUES('questions',5,X'A2F69A9456AE565B5A094EFCB9FD76EB48D2A7320D4E30FD0D5979AAC769BB77',1);
INSERT INTO "seals" VALUES('questions',6,X'C2FB16597CDF71DF066FE6432A9E14774104111AAD551A0265EB7162C4A43613',1);
INSERT INTO "seals" VALUES('questions',7,X'DC4EDFD87D719ED73D9EC3B9050F15A4BA2613E39339E13B437669B074FB0046',1);
INSERT INTO "seals" VALUES('signers',1,X'E77D8D61B717A82F02912560CCABA34452F4FF2448AE6B71A8170F2844C6B6EB',1);
INSERT INTO "seals" VALUES('speakers',1,X'B2FE375BECF9B3BE34317BD0BEB76F29351E784D583A67C6A0CD2B92C227C4A7',1);
INSERT INTO "seals" VALUES('stage',1,X'EF2C3A6FB52F31B266D77693C312ED1E777DCE20894731B99F919D9EBF2A5B5E',1);
INSERT INTO "seals" VALUES('stage',2,X'F3A1D340DC3BAAA8A9AE4D5EAB3359DBA57BDC640635E3AB997A1C77B15A368E',1);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL, phone_interface TEXT NOT NULL DEFAULT '', phone_address TEXT NOT NULL DEFAULT '', known_at INTEGER NOT NULL DEFAULT 0, restored_at INTEGER NOT NULL DEFAULT 0, rewritten_at INTEGER NOT NULL DEFAULT 0);
INSERT INTO "server" VALUES(1,X'F8E1699BF5BC6D8420696E0422A0C9126CC83187A38B7C8FCFDCD0DCE51B47AB','','',0,0,0);
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
DELETE FROM "sqlite_sequence";
COMMIT;
