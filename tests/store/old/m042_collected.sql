BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 23:43:58.941457+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'liveqa','m002_carried_votes','2026-11-28 23:43:58.955131+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'liveqa','m003_name_checks','2026-11-28 23:43:58.955361+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'liveqa','m004_papers','2026-11-28 23:43:58.957246+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'liveqa','m005_guarding','2026-11-28 23:43:58.978378+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'liveqa','m006_promises','2026-11-28 23:43:58.978776+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'liveqa','m007_hidden_words','2026-11-28 23:43:58.979046+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'liveqa','m008_rehearsal','2026-11-28 23:43:58.979301+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'liveqa','m009_registered_speakers','2026-11-28 23:43:58.979532+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'liveqa','m010_seals','2026-11-28 23:43:58.979616+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'liveqa','m011_ended','2026-11-28 23:43:58.979891+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'liveqa','m012_spent_ids','2026-11-28 23:43:58.980227+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'liveqa','m013_hidden_wifi','2026-11-28 23:43:58.980592+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'liveqa','m014_phone_address','2026-11-28 23:43:58.981108+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'liveqa','m015_prepared_version','2026-11-28 23:43:58.981245+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'liveqa','m016_digest_formats','2026-11-28 23:43:59.016354+00:00');
INSERT INTO "_sqlite_migrations" VALUES(17,'liveqa','m017_confidential_papers','2026-11-28 23:43:59.016931+00:00');
INSERT INTO "_sqlite_migrations" VALUES(18,'liveqa','m018_erasing','2026-11-28 23:43:59.027578+00:00');
INSERT INTO "_sqlite_migrations" VALUES(19,'liveqa','m019_known_time','2026-11-28 23:43:59.039273+00:00');
INSERT INTO "_sqlite_migrations" VALUES(20,'liveqa','m020_aside','2026-11-28 23:43:59.039730+00:00');
INSERT INTO "_sqlite_migrations" VALUES(21,'liveqa','m021_access','2026-11-28 23:43:59.070193+00:00');
INSERT INTO "_sqlite_migrations" VALUES(22,'liveqa','m022_earlier','2026-11-28 23:43:59.070765+00:00');
INSERT INTO "_sqlite_migrations" VALUES(23,'liveqa','m023_corrections','2026-11-28 23:43:59.071838+00:00');
INSERT INTO "_sqlite_migrations" VALUES(24,'liveqa','m024_minutes','2026-11-28 23:43:59.071994+00:00');
INSERT INTO "_sqlite_migrations" VALUES(25,'liveqa','m025_ties','2026-11-28 23:43:59.133534+00:00');
INSERT INTO "_sqlite_migrations" VALUES(26,'liveqa','m026_replies','2026-11-28 23:43:59.184569+00:00');
INSERT INTO "_sqlite_migrations" VALUES(27,'liveqa','m027_units','2026-11-28 23:43:59.185295+00:00');
INSERT INTO "_sqlite_migrations" VALUES(28,'liveqa','m028_intakes','2026-11-28 23:43:59.222593+00:00');
INSERT INTO "_sqlite_migrations" VALUES(29,'liveqa','m029_presence','2026-11-28 23:43:59.223537+00:00');
INSERT INTO "_sqlite_migrations" VALUES(30,'liveqa','m030_bursts','2026-11-28 23:43:59.224351+00:00');
INSERT INTO "_sqlite_migrations" VALUES(31,'liveqa','m031_slips','2026-11-28 23:43:59.225195+00:00');
INSERT INTO "_sqlite_migrations" VALUES(32,'liveqa','m032_staged','2026-11-28 23:43:59.225593+00:00');
INSERT INTO "_sqlite_migrations" VALUES(33,'liveqa','m033_plans','2026-11-28 23:43:59.325863+00:00');
INSERT INTO "_sqlite_migrations" VALUES(34,'liveqa','m034_recording','2026-11-28 23:43:59.327429+00:00');
INSERT INTO "_sqlite_migrations" VALUES(35,'liveqa','m035_printed','2026-11-28 23:43:59.327586+00:00');
INSERT INTO "_sqlite_migrations" VALUES(36,'liveqa','m036_counted','2026-11-28 23:43:59.328034+00:00');
INSERT INTO "_sqlite_migrations" VALUES(37,'liveqa','m037_imports','2026-11-28 23:43:59.328835+00:00');
INSERT INTO "_sqlite_migrations" VALUES(38,'liveqa','m038_heads','2026-11-28 23:43:59.433180+00:00');
INSERT INTO "_sqlite_migrations" VALUES(39,'liveqa','m039_polls','2026-11-28 23:43:59.476161+00:00');
INSERT INTO "_sqlite_migrations" VALUES(40,'liveqa','m040_foreseen','2026-11-28 23:43:59.517408+00:00');
INSERT INTO "_sqlite_migrations" VALUES(41,'liveqa','m041_recorded','2026-11-28 23:43:59.518674+00:00');
INSERT INTO "_sqlite_migrations" VALUES(42,'liveqa','m042_collected','2026-11-28 23:43:59.519233+00:00');
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
, corrections TEXT NOT NULL DEFAULT '[]', corrected_at TEXT NOT NULL DEFAULT '[]', corrected TEXT NOT NULL DEFAULT '[]', heard TEXT NOT NULL DEFAULT '[]', manner TEXT NOT NULL DEFAULT 'hands', secret INTEGER NOT NULL DEFAULT 0);
INSERT INTO "approvals" VALUES(1,1,1714784427000,2,1,0,'','[]','[]','[]','[]','hands',0);
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, title TEXT NOT NULL, file TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE "authors" (
  device INTEGER NOT NULL, op TEXT NOT NULL, meeting INTEGER NOT NULL, rev INTEGER NOT NULL,
  handle TEXT NOT NULL DEFAULT '', PRIMARY KEY (device, op, meeting)
) WITHOUT ROWID;
INSERT INTO "authors" VALUES(0,'create-2MMD2',2,1,'');
INSERT INTO "authors" VALUES(0,'create-YZVT2',1,1,'');
INSERT INTO "authors" VALUES(1,'op-13',1,19,'');
INSERT INTO "authors" VALUES(1,'op-16',1,22,'');
INSERT INTO "authors" VALUES(1,'op-3',1,9,'9nY-ifqRSr_DNU9ZPc6xdA');
INSERT INTO "authors" VALUES(1,'op-8',1,14,'ngAcJdekeMhYvFa1Czb2Ww');
INSERT INTO "authors" VALUES(2,'op-12',1,18,'');
INSERT INTO "authors" VALUES(2,'op-4',1,10,'qC2fITPgAN7MIctI93AQ4Q');
INSERT INTO "authors" VALUES(2,'op-5',1,11,'sY2vnUvH3y-pxwgLGSy-uw');
INSERT INTO "authors" VALUES(2,'op-6',1,12,'kHmlqfdmwSMv6YUy4Eilqg');
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
CREATE TABLE choices (
  poll INTEGER NOT NULL REFERENCES polls(id) ON DELETE CASCADE,
  device INTEGER NOT NULL REFERENCES devices(id), option INTEGER NOT NULL, waits_since INTEGER,
  PRIMARY KEY (poll, device)
) WITHOUT ROWID;
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
INSERT INTO "devices" VALUES(1,1,'attendee',X'E884C9A00AA2A83291B7313E24AC2BE838BF1DE587B22497CF5C4433E9495AE5','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(2,1,'attendee',X'F8C953250E27EEAD1021E8CD925223C983FF506677C2FD6187F7C5CAB3EC3452','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(3,1,'chair',X'F5B51286DB1B4A8799863ACA177B562588163317E27E918C9236DFB1C80F459C','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(4,1,'secretary',X'5E605F05F8754A01196CE2260EE3079467E293050DCF7D3303BA586E422D3359','Thu',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(5,1,'secretary',X'B48FDC3AB1F7542CB60604BA1DC98F8ABF054C26EFF71241C8AF7FDCEBA916D7','Mai',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(6,1,'helper',X'9B9385402C5C2791ACF2A008A2066BCD0211D29D00386B32F55AC29DC67FB477','',0,1714784400000,NULL,1,'',1714784400000,NULL,'none');
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'CAE6D546C3DFEDB47952D72E8DCF9603F40F968FC7A02AEAFE774345CDEEA955','',0,1714784400000,NULL,0,'',1714784400000,NULL,'none');
CREATE TABLE groups (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, invited INTEGER NOT NULL DEFAULT 0,
  present INTEGER NOT NULL DEFAULT 0, excused INTEGER NOT NULL DEFAULT 0
, counted INTEGER NOT NULL DEFAULT 0);
INSERT INTO "groups" VALUES(1,1,1,'Lớp 1A',3,3,0,1);
INSERT INTO "groups" VALUES(2,1,2,'Lớp 2B',30,0,0,0);
INSERT INTO "groups" VALUES(3,2,1,'Lớp 1A',3,0,0,0);
INSERT INTO "groups" VALUES(4,2,2,'Lớp 2B',30,0,0,0);
CREATE TABLE "journal" (
  meeting INTEGER NOT NULL REFERENCES meetings(id), rev INTEGER NOT NULL,
  format INTEGER NOT NULL, at INTEGER NOT NULL, device INTEGER, op TEXT, author TEXT,
  command TEXT NOT NULL, events TEXT NOT NULL, result TEXT NOT NULL, args_digest BLOB NOT NULL,
  args TEXT, digest BLOB NOT NULL, PRIMARY KEY (meeting, rev)
);
INSERT INTO "journal" VALUES(1,1,2,1714784400000,NULL,NULL,'7933fb541d37b3f62e436d062ef1ac01','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"YZVT2"}',X'711BA52E5668F5BAF4740C09A8E5B62F7E4CAFF090285AA6E814AF24A8C3C31D','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","time_note":"","form":null,"recurrence":"","contact":"","plan_title":"","purposes":[],"requirements":[],"budget":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"slips":false,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"tasks":[],"collectors":[],"attachments":[],"questions":[]}',X'4EDAF7FC311900CAB1204320A0BCB509313BF1B2CD6109B4BBF7A1AD601784B5');
INSERT INTO "journal" VALUES(1,2,2,1714784400000,NULL,NULL,'319e07b300f7935268babee6dd883cf3','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[3]}}]','{}',X'4766556DDEB2EFE7539259D339D916B61B44EF3565BDC4399FFFD1E4ABCA7741','{"role":"chair"}',X'2E04070C3DAAB30EBB445836E6D63EC0F5F640DD02CD33A9E7A05270B23DD371');
INSERT INTO "journal" VALUES(1,3,2,1714784400000,NULL,NULL,'89344461316d485382aa06c358c27832','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[4]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'7D1572194828153EE9AA5B2541237156CB75466E262A8AA7C4A30778128DA27D');
INSERT INTO "journal" VALUES(1,4,2,1714784400000,NULL,NULL,'f74ed0d6c508af22d49eb796770bfd3f','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[5]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'DB496951D94C22BCEB0C913C2DB2485F48ABE15E71460AC52D073CE9CC64AABF');
INSERT INTO "journal" VALUES(1,5,2,1714784400000,NULL,NULL,'d4cf42a22f19d356aa351526990d0362','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[6]}}]','{}',X'35C3F163A342CE0709DDC4FEEE03A429CCB0CDA3B030A528D5AFD086FAF452B6','{"role":"helper"}',X'47D22B27418C57D066E8300FC9906A169CA301123445D62F024BACBDFBAF97ED');
INSERT INTO "journal" VALUES(1,6,2,1714784400000,NULL,NULL,'9a9d94dcdf05cb826508d251ffa406a1','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[7]}}]','{}',X'0FDBC57993CC3C68335276CF606F1C601C8BDC4F6B334D859534622C3DDB2776','{"role":"organiser"}',X'A6E1CA8C7EB2B39AD56EF4A699DFA037052E828EB7D028E6C1D448F8F85A1E4E');
INSERT INTO "journal" VALUES(1,7,2,1714784401000,NULL,NULL,'c0aa4b626eda41c63ca210ec32e80bc0','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'3B674EC65463DAA817E32732C07EB3385FD283B7D27BD7845A5FAAFB48A39C4B');
INSERT INTO "journal" VALUES(1,8,2,1714784402000,NULL,NULL,'e2820f8ed7e949854e28551ea60a2cad','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2],"meeting":[1]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'E77D521D41065D7AE084307470BC7E4DF6D10CE056DBA4BAE2C39A34681CAC24');
INSERT INTO "journal" VALUES(1,9,2,1714784400000,NULL,NULL,'faae422d1bbe1c41aff5816fbfa9094a','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'C40D1A9FDC98692C89873B84B0D4BC266D78AECE95D7C560BCFF145D94F80B43','{"name":"Lan","group":null,"name_mode":"named","wants_reply":true,"contact":"Lớp 1A","text":"Bao giờ sửa mái che ở sân trường?","kind":"question","topic":""}',X'557024DC88BF034875306A6535AD035220C6C666B9CC186C15B47FF0C23EE784');
INSERT INTO "journal" VALUES(1,10,2,1714784400000,NULL,NULL,'b193caa5746250b6afe14a54599b0a5a','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'C60267A5FDCDD7D8925E2B99BEA2A8C14327186F835A2FFE105B5BA85DFE44C0','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Bao giờ có bể bơi?","kind":"question","topic":""}',X'307595DD0C853638D593C042D1ADC5A9615EC8817EA763C8DAD57C17F4BC1B4C');
INSERT INTO "journal" VALUES(1,11,2,1714784400000,NULL,NULL,'0497e373386ac6ebf923e5e2b914e3b8','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'D647EBF27C010649ECD435F63FB2C9FF28A66A55068CFA28C0778ABA302E22FB','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Mái che bao giờ sửa?","kind":"question","topic":""}',X'04BFAC9F07DD9451F2BB76A3E5954F828E1383EA7A742E99C41905E8260F5ADA');
INSERT INTO "journal" VALUES(1,12,2,1714784400000,NULL,NULL,'91515070d6afc028ddbbfff44055c79f','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'0D5DFF6153F8B61CBF95D25661158C81BE9F7D862A07B1A4C519B5C14FEAC57B','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Căng tin có bán sữa không?","kind":"question","topic":""}',X'D2FBD4F2E836E84F9C4A57CB4C0F5CC79E536B7BE71FDB7D92AC3869EA50B38E');
INSERT INTO "journal" VALUES(1,13,2,1714784407000,NULL,NULL,'c20bbb8f943e6dc601cbeab6a5b9d8f9','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'06B498973856F8AFF2DAF3967DA3A48C40550D8DD26AD9E7BC76CAD021630324','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"paper","direction":"to_leaders","unit":"","speaker":null,"text":"Vì sao lớp học nóng?","kind":"question","topic":""}',X'408B73EE2AD1D627E4ECC49D351A9E3A41668FCBB2E722751E814B65B1E992D2');
INSERT INTO "journal" VALUES(1,14,2,1714784400000,NULL,NULL,'3772d4ba63914a95bcee4742ee16aabe','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'D600DFA94A835FB53A3EDE519251C074B423E0566AB50EA4028DAF9628163345','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Câu này xin rút.","kind":"question","topic":""}',X'9503B52D5BA61D6254F91963B25CC9ECC8061B7D6DA238E0C3BCD5ACB7543D14');
INSERT INTO "journal" VALUES(1,15,2,1714784409000,NULL,NULL,'f47e322481527e8e101572ab0874c44e','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'46924E148462C7F8CB16C4EA4E9BCCA734968D6CD1D3CF745B12AC6B124B4AC5');
INSERT INTO "journal" VALUES(1,16,2,1714784410000,NULL,NULL,'ed654844a59ebf5ab44adebf918900fd','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'163902DC0679CFAD8B7BF72A8C6CEE54EF7508E7D7BB4DF47EFBBC8AE7BCDD21');
INSERT INTO "journal" VALUES(1,17,2,1714784411000,NULL,NULL,'d869b20a5b78701ebe864957ca64b597','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'B5351E860BB909B3367E3D2F8107AEC301289DA8E7DA06FDC3F02595006E21D6');
INSERT INTO "journal" VALUES(1,18,2,1714784400000,NULL,NULL,'a6aa30165b8c83247447ae2f3602f621','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'7224ABAEE212BD6FCB57E6CD9E7377653E13BD2F6EEC68641DABE1C32B9254E4');
INSERT INTO "journal" VALUES(1,19,2,1714784400000,NULL,NULL,'c097def0c611463f9617295cdcb2dd45','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'F93A4218C219CE86139E561F8B837902561F1E79B3E34012316A1B1E8C697585');
INSERT INTO "journal" VALUES(1,20,2,1714784414000,NULL,NULL,'99b803085ad703cfc0ee5b9109f6d4df','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'B3FE8D2DA5E3F53686590987DE170F791DC8499C543336B9E7FE662F1F2729D9');
INSERT INTO "journal" VALUES(1,21,2,1714784415000,NULL,NULL,'1f5e9147e8489e7f70c852f9273494bb','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'A69630D1514EE1134DF15F9FC20E16A875C4CDCCE8BF99266D4993A17DAE0FA4');
INSERT INTO "journal" VALUES(1,22,2,1714784400000,NULL,NULL,'73e75d91b9d16a46a8cfc95c02f0711e','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'1F109777108B3FB4CFA83334EC7A8B6088A82A701533C8008C966D6841FFFAEF','{"handle":"","question":6}',X'95A5EE7F26D9152AF9BDE27B37743CF40EF345AC1440ADCCEDA9C17C0D717CAB');
INSERT INTO "journal" VALUES(1,23,2,1714784417000,NULL,NULL,'cb3dca27a49f88821b71e05e3b9c921f','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'7C6EABA6469B227E9DC62348D7082E08CBEA3DAD68103803A96770CDE1DA5D71','{"name":"Mai","group":null,"name_mode":"named","unit":"Lớp 2B","seat":""}',X'F15ACC0629D7AA7FBBEAF395697BA90818A57CE98DCF33E6C25D7C1245270A9D');
INSERT INTO "journal" VALUES(1,24,2,1714784418000,NULL,NULL,'8a8212fb325c7257cdd71f6946f8b4e5','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'8C0F625895D583BB2BD6E377440C4C75ADCB68A2B96DD909EAC01F6F3FD80447');
INSERT INTO "journal" VALUES(1,25,2,1714784419000,NULL,NULL,'16a348a948a82ccea2b7e9e9896170f2','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'8FC2A858A793E32871FE2570B1AF1A799603EEF9F3987DD243F1D0C6E0D104A1','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"microphone","direction":"to_leaders","unit":"","speaker":1,"text":"Xin thêm đèn ở cổng.","kind":"proposal","topic":""}',X'B211354BB5D404702C63C89074CDD9867FCA2684464A1B474E942408CC5231C1');
INSERT INTO "journal" VALUES(1,26,2,1714784420000,NULL,NULL,'0f170ade4463eec28c6c80c8b6a4b9b2','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'A70F7B96B437BA8BBE279DAA4AC08154C535B2ACD2ABF8B8A541DDC8FC84F440');
INSERT INTO "journal" VALUES(1,27,2,1714784421000,NULL,NULL,'1c44658fad5be7c4b7c60e1cc83b3622','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'4C4098CE354FF0DA5A2BDFFF198471C25A09C632D25C7AAD1BFDFC24AAEE8AFC');
INSERT INTO "journal" VALUES(1,28,2,1714784422000,NULL,NULL,'02822b6ce7d4161dd8546c427b4dd418','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'C60B1CAC18E2C2F87AEF0BB942C32801E7BEA98E5BD3B683409FA45179BCEB31');
INSERT INTO "journal" VALUES(1,29,2,1714784423000,NULL,NULL,'07241315eea8fb340f798861b0bc3d08','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'002676FF76A397107F241A4CF3D836135058876F6B9E1DAEF413B6B896F52248');
INSERT INTO "journal" VALUES(1,30,2,1714784424000,NULL,NULL,'b007d0da7129332008a0e47fe03e6ac2','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'4BD087F667723EC520659D767B8007652BD4AF5CE021927A6B319B227B82F41B');
INSERT INTO "journal" VALUES(1,31,2,1714784425000,NULL,NULL,'5fbc5b8352d68e0b98b859e5462582c3','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'857243A59F962D306D0D2EAD43FD146D1303F3F800028DC62D76611500258CF5','{"group":1,"present":3,"excused":0,"invited":null,"confirmed":false}',X'0BFE8965E68236D176C8F3B34F8C12DD54F38D96DBCFB73572B2C6334BBF7497');
INSERT INTO "journal" VALUES(1,32,2,1714784426000,NULL,NULL,'45c02a32018d60bc25f83201902c60a1','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'48FE75B0ED1DDA0B17568B36B9542275D1A7D65A8B9B2DA26EEC65BF3E9CB07D');
INSERT INTO "journal" VALUES(1,33,2,1714784427000,NULL,NULL,'dc6bdf2bf15a2bbc51dd34fe62dc7062','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5449B0B7BA0910BE6D619BCB4499F56C055943ADA3959CD46960BD908E2FEA7C','{"in_favour":2,"against":1,"abstaining":0,"confirmed":false,"objections":""}',X'23FCD26FE0B974B55BAA76E5515D6DCDA0CDB19530D7986C74794CC6CAF92707');
INSERT INTO "journal" VALUES(1,34,2,1714784428000,NULL,NULL,'d60088d9bc2b71836ce2802c47c9c824','signer.add','[{"name":"SignerAdded","touches":{"signers":[1]}}]','{"signer":1}',X'B2351A62C8E1EF61A4FF0DEE5EB479ADE545F67C74AFFE9631E936830B58BC6F','{"papers":["minutes"],"authority":"","office":"Hiệu trưởng","name":"Hoa"}',X'E2A58E2953ECE14BDBBAC3C6E896B28C7645CB9A99A445E8D77C756D358A9499');
INSERT INTO "journal" VALUES(1,35,2,1714784429000,NULL,NULL,'8cba442a383f4780b62c7b1b1dbf1638','promise.add','[{"name":"PromiseAdded","touches":{"promises":[1]}}]','{"promise":1}',X'A18E5A8CE8886F78E9D52B017E5028D5DB238424C3A5D6E3A6D95733C1066660','{"text":"Sửa cổng trường.","body":"","deadline":"","state":"kept","result":"Đã sửa."}',X'EBD8F14263F08C8419E0AF6BA3FC8B90BCA1F8FAE550AFB1070B3B44B8AE25EA');
INSERT INTO "journal" VALUES(1,36,2,1714784430000,NULL,NULL,'e538deafcca02e899c81bd28333ad6da','meeting.close','[{"name":"MeetingClosed","touches":{"polls":[],"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'98A413573286AACCEBFE56ED908FDC4A626E804F722C5872A39173B84BA79061');
INSERT INTO "journal" VALUES(1,37,2,1714784431000,NULL,NULL,'e9d61ae96f859de22d5edbfc9f0ddf19','paper.approve','[{"name":"PaperApproved","touches":{"papers":[1]}}]','{"paper":1,"version":1}',X'36ACEFF5FDB42174AFEB92246B9624DBFACD964E9CC5ACCF36FC17F312536683','{"kind":"notice","question":null}',X'B62C4CF80BAB3244F27F3F1A52046ABA8B187F9B3D909E607538E143426CBA21');
INSERT INTO "journal" VALUES(1,38,2,1714784432000,NULL,NULL,'e4b4ac56b9f4b902caf36df1c90641aa','paper.approve','[{"name":"PaperApproved","touches":{"papers":[2]}}]','{"paper":2,"version":1}',X'CD3F7EE2E9F049E0817FA5309AF4D8B43219AC838D301F08C05236DCD518BEE5','{"kind":"letter","question":1}',X'B15740561A7BA19BCEC14CADA8FE00A99F97175D8918EA9FB1645ACD44B0FDEB');
INSERT INTO "journal" VALUES(1,39,2,1714784433000,NULL,NULL,'3cfef8221878ed8d92cd57037fd9e3eb','paper.print','[{"name":"PaperPrinted","touches":{"papers":[1]}}]','{}',X'9A43DE921FFAD19DD825A8D0FF023304EB72BB70828B5414CF6632DC38E97BBA','{"paper":1}',X'548C6BDDD97845D5F5D735FEDD2D7C53F970A94368282A81DCFE6899953309F0');
INSERT INTO "journal" VALUES(1,40,2,1714784434000,NULL,NULL,'3dd37ff674bcb8f68b32c5b2a1a76e2d','paper.number','[{"name":"PaperNumbered","touches":{"papers":[1]}}]','{}',X'2B2E194A9B31CC76776282B4083B41E53102F0AB7799730E5B505C7E5CF554FB','{"paper":1,"number":"12","date":"2024-05-06"}',X'AC74BFB1FDB2CDBC949BAC063524485E176F4BA8F848C6FE93E8F715D561FFCF');
INSERT INTO "journal" VALUES(1,41,2,1714784435000,NULL,NULL,'00b3025dede2776bb81b870ec6c98a76','name.hide','[{"name":"WordsHidden","touches":{"meeting":[1]}}]','{"places":1}',X'7CB63D9113490A494D7BC160A6F72076FA84C2B21486C3B95A07E8222FF04439','{"word":"Lớp 1A"}',X'4D041570D6670B2B60E810559B0570C9826E437B6EB347DC1EC46BB3A2AB30D7');
INSERT INTO "journal" VALUES(2,1,2,1714784400000,NULL,NULL,'cca9bb0e8f4c441b33aaa1833310d49c','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"2MMD2"}',X'711BA52E5668F5BAF4740C09A8E5B62F7E4CAFF090285AA6E814AF24A8C3C31D','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","time_note":"","form":null,"recurrence":"","contact":"","plan_title":"","purposes":[],"requirements":[],"budget":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"slips":false,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"tasks":[],"collectors":[],"attachments":[],"questions":[]}',X'C1EA674D72727438B85F4C5238AD33181D76945B977881C2230AE3179A75306A');
CREATE TABLE links (meeting INTEGER NOT NULL, role TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', generation INTEGER NOT NULL, salt BLOB NOT NULL DEFAULT x'', PRIMARY KEY (meeting, role, body));
INSERT INTO "links" VALUES(0,'screen','',1,X'07B86EA4F8F3474F2D95F771B5DC4A57');
INSERT INTO "links" VALUES(0,'chair','',1,X'B542E0EB905A52FE48FAA4AE4D802182');
INSERT INTO "links" VALUES(0,'secretary','',1,X'08CD52056D000488C4AA1C818174DEE6');
INSERT INTO "links" VALUES(0,'helper','',1,X'EB3667DA4B43513B84149E95D16A4DF8');
INSERT INTO "links" VALUES(0,'organiser','',1,X'2976F95018BFCDD9B6571FDF457EBB4C');
INSERT INTO "links" VALUES(1,'screen','',1,X'38A0FAAABD4674BDFF09ACC488AC42B3');
INSERT INTO "links" VALUES(1,'chair','',1,X'286435B68A649C6C04F1B05731828B1C');
INSERT INTO "links" VALUES(1,'secretary','',1,X'5AF543666F2955E3A73BD04C0CBEBE2C');
INSERT INTO "links" VALUES(1,'helper','',1,X'F1A86F71ACB254F7C672FD7BF5FA3081');
INSERT INTO "links" VALUES(1,'organiser','',1,X'CDE2B8AC2E3340F51E1DD998925A92DA');
INSERT INTO "links" VALUES(2,'screen','',1,X'81B448051A93BBA2DB3252E8340F009E');
INSERT INTO "links" VALUES(2,'chair','',1,X'E29EE131856B6DFB8F466012B7268638');
INSERT INTO "links" VALUES(2,'secretary','',1,X'D0608CAFCBB6020E4D5A791D289A0BD5');
INSERT INTO "links" VALUES(2,'helper','',1,X'4F4C54F7EA576AA1CAC5799D9B86408F');
INSERT INTO "links" VALUES(2,'organiser','',1,X'A6C918AD07704CCDF6911A5265E3A162');
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
, notice_recipients TEXT NOT NULL DEFAULT '[]', report_recipients TEXT NOT NULL DEFAULT '[]', letter_recipients TEXT NOT NULL DEFAULT '[]', addressees TEXT NOT NULL DEFAULT '[]', drafting_unit TEXT NOT NULL DEFAULT '', notice_title TEXT NOT NULL DEFAULT 'results', strengths TEXT NOT NULL DEFAULT '', weaknesses TEXT NOT NULL DEFAULT '', proposals TEXT NOT NULL DEFAULT '', previous_promises TEXT NOT NULL DEFAULT '', flooded_at INTEGER, purge_on TEXT NOT NULL DEFAULT '', purged_at INTEGER, previous_meeting TEXT NOT NULL DEFAULT '', hidden_words TEXT NOT NULL DEFAULT '[]', rehearsal INTEGER, ended_at INTEGER, wifi_hidden INTEGER NOT NULL DEFAULT 0, erased_at INTEGER, clock_doubted INTEGER NOT NULL DEFAULT 0, untied_at INTEGER, tied_journal INTEGER NOT NULL DEFAULT 0, registration TEXT NOT NULL DEFAULT 'open', voting TEXT NOT NULL DEFAULT 'open', slips INTEGER NOT NULL DEFAULT 0, time_note TEXT NOT NULL DEFAULT '', recurrence TEXT NOT NULL DEFAULT '', contact TEXT NOT NULL DEFAULT '', plan_title TEXT NOT NULL DEFAULT '', budget TEXT NOT NULL DEFAULT '', form TEXT, first_session INTEGER REFERENCES meetings(id), purposes TEXT NOT NULL DEFAULT '[]', requirements TEXT NOT NULL DEFAULT '[]', recording_since INTEGER, recorded INTEGER NOT NULL DEFAULT 0, recordings_from INTEGER, journal_rev INTEGER, journal_digest TEXT NOT NULL DEFAULT '', balloted_at INTEGER, recorded_since INTEGER, recorded_until INTEGER);
INSERT INTO "meetings" VALUES(1,'YZVT2','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','["Lớp 1A"]',NULL,1714784430000,0,NULL,1,NULL,0,'open','open',0,'','','','','',NULL,NULL,'[]','[]',NULL,0,NULL,35,'ebd8f14263f08c8419e0af6ba3fc8b90bca1f8fae550afb1070b3b44b8ae25ea',NULL,NULL,NULL);
INSERT INTO "meetings" VALUES(2,'2MMD2','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','[]',NULL,NULL,0,NULL,0,NULL,0,'open','open',0,'','','','','',NULL,NULL,'[]','[]',NULL,0,NULL,NULL,'',NULL,NULL,NULL);
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
INSERT INTO "papers" VALUES(1,1,'notice',NULL,1,'numbered',1714784431000,1714784430000,1714784433000,'12','2024-05-06','','','{"type_name":"THÔNG BÁO","subject":"Kết quả Hội nghị đối thoại","draft":false,"head":{"superior_body":"","issuing_body":"……","number":"Số:    /TB-……","dateline":"……, ngày … tháng … năm …","about":""},"body":[{"part":"paragraph","runs":[{"text":"Ngày 04 tháng 5 năm 2024, tại ……, …… tổ chức Hội nghị đối thoại. Chủ trì hội nghị: ……","bold":false,"italic":false}],"heads":false,"number":""},{"part":"paragraph","runs":[{"text":"Tham dự hội nghị có: ……","bold":false,"italic":false}],"heads":false,"number":""},{"part":"paragraph","runs":[{"text":"Sau khi nghe các ý kiến phát biểu, trao đổi, hội nghị kết luận như sau:","bold":false,"italic":false}],"heads":false,"number":""},{"part":"heading","level":1,"text":"NHỮNG NỘI DUNG ĐÃ TRẢ LỜI TẠI HỘI NGHỊ","number":"I."},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 1.","bold":true,"italic":false},{"text":" Lan: ","bold":false,"italic":false},{"text":"Bao giờ sửa mái che ở sân trường?","bold":false,"italic":false}],"heads":false,"number":""},{"part":"paragraph","runs":[{"text":"(Cùng nội dung: Câu 3 của một đại biểu.)","bold":false,"italic":true}],"heads":false,"number":""}],"answers":[{"part":"paragraph","runs":[{"text":"Trả lời (Hiệu trưởng):","bold":true,"italic":false},{"text":" Nhà trường sửa trong tháng 6.","bold":false,"italic":false}],"heads":false,"number":""}]},{"part":"heading","level":1,"text":"NHỮNG NỘI DUNG TIẾP THU, GHI NHẬN","number":"II."},{"part":"paragraph","runs":[{"text":"Không có.","bold":false,"italic":false}],"heads":false,"number":""},{"part":"heading","level":1,"text":"NHỮNG NỘI DUNG CHƯA TRẢ LỜI TẠI HỘI NGHỊ","number":"III."},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 2.","bold":true,"italic":false},{"text":" Một đại biểu: ","bold":false,"italic":false},{"text":"Bao giờ có bể bơi?","bold":false,"italic":false}],"heads":false,"number":""}],"answers":[{"part":"paragraph","runs":[{"text":"Kết quả:","bold":true,"italic":false},{"text":" cần nghiên cứu thêm.","bold":false,"italic":false},{"text":" Đơn vị, cá nhân chịu trách nhiệm: Nhà trường.","bold":false,"italic":false},{"text":" Thời hạn trả lời: ngày 20 tháng 5 năm 2024.","bold":false,"italic":false},{"text":" Hình thức trả lời: Bằng văn bản.","bold":false,"italic":false}],"heads":false,"number":""}]},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 7.","bold":true,"italic":false},{"text":" Mai, lớp 2B (đề xuất): ","bold":false,"italic":false},{"text":"Xin thêm đèn ở cổng.","bold":false,"italic":false}],"heads":false,"number":""}],"answers":[{"part":"paragraph","runs":[{"text":"Kết quả:","bold":true,"italic":false},{"text":" chưa trả lời tại hội nghị.","bold":false,"italic":false},{"text":" Đơn vị, cá nhân chịu trách nhiệm: ……","bold":false,"italic":false},{"text":" Thời hạn trả lời: ngày …… tháng …… năm ……","bold":false,"italic":false},{"text":" Hình thức trả lời: ……","bold":false,"italic":false}],"heads":false,"number":""}]},{"part":"heading","level":1,"text":"NHIỆM VỤ ĐƯỢC GIAO","number":"IV."},{"part":"paragraph","runs":[{"text":"Nhà trường ghi nhận các ý kiến.","bold":false,"italic":false}],"heads":false,"number":""},{"part":"items","items":[[{"part":"paragraph","runs":[{"text":"Nhà trường trả lời Câu 2, chậm nhất ngày 20 tháng 5 năm 2024.","bold":false,"italic":false}],"heads":false,"number":""}]],"start":null},{"part":"paragraph","runs":[{"text":"Trên đây là kết quả Hội nghị đối thoại. …… thông báo để các đơn vị, cá nhân liên quan biết và thực hiện./.","bold":false,"italic":false}],"heads":false,"number":""}],"signers":[{"capacity":"……","name":"……"}],"recipients":["- Lưu: VT."],"annexes":[],"addressees":[],"grounds":[],"rehearsal":false}',0,NULL);
INSERT INTO "papers" VALUES(2,1,'letter',1,1,'approved',1714784432000,1714784430000,NULL,'','','','','{"type_name":"","subject":"","draft":false,"head":{"superior_body":"","issuing_body":"……","number":"Số:    /……","dateline":"……, ngày … tháng … năm …","about":"V/v trả lời ý kiến nêu tại hội nghị ngày 04/5/2024"},"body":[{"part":"paragraph","runs":[{"text":"Ngày 04 tháng 5 năm 2024, tại Hội nghị đối thoại, …… đã tiếp nhận ý kiến của Ông (Bà) (Câu 1) với nội dung như sau:","bold":false,"italic":false}],"heads":false,"number":""},{"part":"quote","blocks":[{"part":"paragraph","runs":[{"text":"“Bao giờ sửa mái che ở sân trường?”","bold":false,"italic":false}],"heads":false,"number":""}]},{"part":"paragraph","runs":[{"text":"Về nội dung này, Hiệu trưởng đã trả lời như sau:","bold":false,"italic":false}],"heads":false,"number":""},{"part":"paragraph","runs":[{"text":"Nhà trường sửa trong tháng 6.","bold":false,"italic":false}],"heads":false,"number":""},{"part":"paragraph","runs":[{"text":"Trên đây là nội dung trả lời ý kiến của Ông (Bà). …… trân trọng cảm ơn Ông (Bà) đã quan tâm, đóng góp ý kiến./.","bold":false,"italic":false}],"heads":false,"number":""}],"signers":[{"capacity":"……","name":"……"}],"recipients":["- Như trên;","- Lưu: VT."],"annexes":[],"addressees":["Ông (Bà) Lan"],"grounds":[],"rehearsal":false}',0,NULL);
CREATE TABLE polls (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  text TEXT NOT NULL, options TEXT NOT NULL DEFAULT '[]', manner TEXT NOT NULL,
  secret INTEGER NOT NULL DEFAULT 0, of_minutes INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL, opened_at INTEGER NOT NULL, closed_at INTEGER,
  agenda_item INTEGER REFERENCES agenda(id), result_shown INTEGER NOT NULL DEFAULT 0,
  counts TEXT NOT NULL DEFAULT '[]', final INTEGER NOT NULL DEFAULT 0
);
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
  deadline TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', answered_at INTEGER, carried_votes INTEGER NOT NULL DEFAULT 0, agreement TEXT, asker_muted INTEGER NOT NULL DEFAULT 0, aside INTEGER NOT NULL DEFAULT 0, earlier TEXT NOT NULL DEFAULT '[]', votes_final INTEGER NOT NULL DEFAULT 0, handle TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', before_burst TEXT, staged_at INTEGER, batch INTEGER, prepared_outcome TEXT, prepared_reason TEXT NOT NULL DEFAULT '', prepared_body TEXT NOT NULL DEFAULT '', prepared_deadline TEXT NOT NULL DEFAULT '', prepared_channel TEXT NOT NULL DEFAULT '', collector INTEGER REFERENCES collectors(id),
  UNIQUE (meeting, number)
);
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784400000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',0,NULL,'',NULL,NULL,'','answered','','','','',1714784423000,0,NULL,0,0,'[]',0,'d4990a4935499073450fb2ddbc03044cc4eb2686dc6170d9d43c2deedeabac7d','',NULL,NULL,NULL,NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000,0,NULL,0,0,'[]',0,'9ec8bdae996d46c0eb0b4b8512f36d375f7b240f7f33380b7ef8e2b86138b971','',NULL,NULL,NULL,NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',1,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'f40f19859eba749051b486071a3efd736b66c2523ec8a73469e40b55094bd3c2','',NULL,NULL,NULL,NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'83c2d7bda998d4df5b13d588ecace930475a2e67b91b5a531f274f01b9f01355','',NULL,NULL,NULL,NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'','',NULL,NULL,NULL,NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'1f74f8ef9d4972831f079cfa85f5959b52c7edf252614c724736879f68e83848','',NULL,NULL,NULL,NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(7,1,7,'Xin thêm đèn ở cổng.','shown','microphone',1714784400000,1,'proposal','to_leaders','','named','Mai','Lớp 2B',NULL,4,1,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]',0,'','',NULL,NULL,NULL,NULL,'','','','',NULL);
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
INSERT INTO "seals" VALUES('approval',1,X'E822A15708D86871FF1F7A2DD40E7EEC7022AD2E1375838E34E4E1965C67FDDE',1);
INSERT INTO "seals" VALUES('groups',1,X'51E28760EC46764B1F35555C2EFCE2E2ED30AEF1037237F1D1BC5C30C74F4D3A',1);
INSERT INTO "seals" VALUES('groups',2,X'4EEAC2CD6352777D49DDAE456C4551DF5553AF3BEFF464FE8602255DE11B834B',1);
INSERT INTO "seals" VALUES('groups',3,X'785EC3E1D419409CA0F8A43C5BF1C962957EFC3E6DE87DC7E884829B614A0117',1);
INSERT INTO "seals" VALUES('groups',4,X'313D23BD5F076614DFD954942BD06032547EC59514B501DA516EDB37D68C47C5',1);
INSERT INTO "seals" VALUES('meeting',1,X'F74B5E338316C732F1D3DC05786D860BD2ABA818A76BD9FDB0931EF92E8E9641',1);
INSERT INTO "seals" VALUES('meeting',2,X'E792B9C0D308A47C2807A8278E8785901D5D52FA2FCE300EE1B3618113B4BD72',1);
INSERT INTO "seals" VALUES('papers',1,X'14D6DFB62A3BF1FBBE503C17AD355E6CEE5C9B6E65E557C6CC8027EB5602BE33',1);
INSERT INTO "seals" VALUES('papers',2,X'922A2FA2F48D25D26574F07D81208A1E7D7A00A41993B5E49364231970D5BC6C',1);
INSERT INTO "seals" VALUES('promises',1,X'E344498623ADC74FC2B74F4E102DD2EF6C2A195FFFC129462AC40F4528AE1A81',1);
INSERT INTO "seals" VALUES('questions',1,X'32C00BD36883BD765C1F7350E383E3A5FAC415977D6318C8BE9F3E0806158A69',1);
INSERT INTO "seals" VALUES('questions',2,X'B73D17F5492F95A0E3AEDFA5B496525AD05D4AD2E1D869BC3B647C2F91BA6A74',1);
INSERT INTO "seals" VALUES('questions',3,X'93E9C111838C4D5D2BE1F58CD0D8053892358845E353C383684819CFD548A643',1);
INSERT INTO "seals" VALUES('questions',4,X'063355BE0D35D4E3ECBCE6C16907FB40BD87F15E86B02E3369CD24063D702533',1);
INSERT INTO "seals" VALUES('questions',5,X'A2F69A9456AE565B5A094EFCB9FD76EB48D2A7320D4E30FD0D5979AAC769BB77',1);
INSERT INTO "seals" VALUES('questions',6,X'53901D7DC6C6807AE0FC49460C0B1B2D1E970766CEBACB343F3362A978C6FB88',1);
INSERT INTO "seals" VALUES('questions',7,X'DC4EDFD87D719ED73D9EC3B9050F15A4BA2613E39339E13B437669B074FB0046',1);
INSERT INTO "seals" VALUES('signers',1,X'E77D8D61B717A82F02912560CCABA34452F4FF2448AE6B71A8170F2844C6B6EB',1);
INSERT INTO "seals" VALUES('speakers',1,X'B2FE375BECF9B3BE34317BD0BEB76F29351E784D583A67C6A0CD2B92C227C4A7',1);
INSERT INTO "seals" VALUES('stage',1,X'EF2C3A6FB52F31B266D77693C312ED1E777DCE20894731B99F919D9EBF2A5B5E',1);
INSERT INTO "seals" VALUES('stage',2,X'F3A1D340DC3BAAA8A9AE4D5EAB3359DBA57BDC640635E3AB997A1C77B15A368E',1);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL, phone_interface TEXT NOT NULL DEFAULT '', phone_address TEXT NOT NULL DEFAULT '', known_at INTEGER NOT NULL DEFAULT 0, restored_at INTEGER NOT NULL DEFAULT 0, rewritten_at INTEGER NOT NULL DEFAULT 0);
INSERT INTO "server" VALUES(1,X'AB42AB0AB955F8139D3970EC5CA8E2AC04A898AA64B229DA789A78F87F60022B','','',0,0,0);
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
  upvotes_after INTEGER NOT NULL DEFAULT 0, polls_after INTEGER NOT NULL DEFAULT 0, UNIQUE (meeting, number)
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
, poll INTEGER);
INSERT INTO "stages" VALUES(1,1,'closing','[]',0,0,NULL,1714784430000,NULL);
INSERT INTO "stages" VALUES(2,2,'waiting','[]',0,0,NULL,0,NULL);
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
CREATE INDEX authors_entry ON authors(meeting, rev);
CREATE INDEX polls_meeting ON polls(meeting);
CREATE INDEX choices_device ON choices(device);
CREATE INDEX choices_waiting ON choices(waits_since) WHERE waits_since IS NOT NULL;
CREATE TRIGGER polls_spent AFTER DELETE ON polls BEGIN INSERT INTO spent_ids (name, last) VALUES ('polls', old.id) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END;
DELETE FROM "sqlite_sequence";
COMMIT;
