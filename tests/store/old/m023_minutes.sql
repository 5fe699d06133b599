BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 17:18:05.875601+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'liveqa','m002_carried_votes','2026-11-28 17:18:05.875974+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'liveqa','m003_name_checks','2026-11-28 17:18:05.876104+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'liveqa','m004_papers','2026-11-28 17:18:05.882143+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'liveqa','m005_guarding','2026-11-28 17:18:05.883027+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'liveqa','m006_promises','2026-11-28 17:18:05.883360+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'liveqa','m007_hidden_words','2026-11-28 17:18:05.883654+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'liveqa','m008_rehearsal','2026-11-28 17:18:05.883919+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'liveqa','m009_registered_speakers','2026-11-28 17:18:05.884225+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'liveqa','m010_seals','2026-11-28 17:18:05.884316+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'liveqa','m011_ended','2026-11-28 17:18:05.884580+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'liveqa','m012_spent_ids','2026-11-28 17:18:05.884928+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'liveqa','m013_hidden_wifi','2026-11-28 17:18:05.885259+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'liveqa','m014_phone_address','2026-11-28 17:18:05.889780+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'liveqa','m015_prepared_version','2026-11-28 17:18:05.889956+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'liveqa','m016_digest_formats','2026-11-28 17:18:05.890530+00:00');
INSERT INTO "_sqlite_migrations" VALUES(17,'liveqa','m017_confidential_papers','2026-11-28 17:18:05.890936+00:00');
INSERT INTO "_sqlite_migrations" VALUES(18,'liveqa','m018_erasing','2026-11-28 17:18:05.891569+00:00');
INSERT INTO "_sqlite_migrations" VALUES(19,'liveqa','m019_known_time','2026-11-28 17:18:05.892141+00:00');
INSERT INTO "_sqlite_migrations" VALUES(20,'liveqa','m020_aside','2026-11-28 17:18:05.892438+00:00');
INSERT INTO "_sqlite_migrations" VALUES(21,'liveqa','m021_access','2026-11-28 17:18:05.893199+00:00');
INSERT INTO "_sqlite_migrations" VALUES(22,'liveqa','m022_earlier','2026-11-28 17:18:05.893507+00:00');
INSERT INTO "_sqlite_migrations" VALUES(23,'liveqa','m023_minutes','2026-11-28 17:18:05.901803+00:00');
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
);
INSERT INTO "approvals" VALUES(1,1,1714784427000,2,1,0,'');
CREATE TABLE devices (
  id INTEGER PRIMARY KEY, meeting INTEGER REFERENCES meetings(id), role TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE, label TEXT NOT NULL DEFAULT '',
  generation INTEGER NOT NULL DEFAULT 0, joined_at INTEGER NOT NULL, revoked_at INTEGER
, scope INTEGER);
INSERT INTO "devices" VALUES(1,1,'attendee',X'DF544C1B721D3C4EF138DD62871EA22D83B19DF6396179443F9A2DFCFAC17CCF','',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(2,1,'attendee',X'EB15F547D844239BBAC0C5819CE894930A33F6D267506597BA6E9977006724BB','',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(3,1,'chair',X'97AB9055654FF09BB85D91C319ECA679BAC1EB8E3A2CEB19F9204E0D87D8D368','',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(4,1,'secretary',X'B961ECA721B9098613C3EFE1F7850F21ECF972DF23E8EB3EA8287862360BC02B','Thu',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(5,1,'secretary',X'A041D7F2152AC16B9D3C5F3D86E7B1FF46A3CB9F52E339976AF50958D55C3A9A','Mai',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(6,1,'helper',X'ED260AB42A89CE05DBA85216808D3AF015B025D9FABD5BF2D7321733A8A52127','',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'D0520DAD68EE3E1DBCA0CED5B6525FDBD566D778CB3ABE6E47CCC835DDCF03E3','',0,1714784400000,NULL,0);
CREATE TABLE groups (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, invited INTEGER NOT NULL DEFAULT 0,
  present INTEGER NOT NULL DEFAULT 0, excused INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "groups" VALUES(1,1,1,'Lớp 1A',3,3,0);
INSERT INTO "groups" VALUES(2,1,2,'Lớp 2B',30,0,0);
INSERT INTO "groups" VALUES(3,2,1,'Lớp 1A',3,0,0);
INSERT INTO "groups" VALUES(4,2,2,'Lớp 2B',30,0,0);
CREATE TABLE journal (
  meeting INTEGER NOT NULL REFERENCES meetings(id), rev INTEGER NOT NULL,
  at INTEGER NOT NULL, device INTEGER NOT NULL, op TEXT NOT NULL, command TEXT NOT NULL,
  events TEXT NOT NULL, result TEXT NOT NULL, args_digest BLOB NOT NULL, args TEXT,
  digest BLOB NOT NULL, format INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (meeting, rev), UNIQUE (device, op)
);
INSERT INTO "journal" VALUES(1,1,1714784400000,0,'create-2JZA4','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"2JZA4"}',X'673991657A88C47024D8DEC5D197517872B3ADB441DF572E830D14CE46F26410','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'485FE35F1B35BC707A00E36F7145859861FDDCD2C9F66A38B2C0C5751A0D67EA',1);
INSERT INTO "journal" VALUES(1,2,1714784400000,3,'come-in-3','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[3]}}]','{}',X'4766556DDEB2EFE7539259D339D916B61B44EF3565BDC4399FFFD1E4ABCA7741','{"role":"chair"}',X'5675B4036C835D32AF43172829845A6873BB3989D89BB9E56B4BA056A8D8FF87',1);
INSERT INTO "journal" VALUES(1,3,1714784400000,4,'come-in-4','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[4]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'DF26CC8882C93A895AC1F49A7B44E8AEA01721A4DA3CF0B6ABC5943F7AF1EDFB',1);
INSERT INTO "journal" VALUES(1,4,1714784400000,5,'come-in-5','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[5]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'30CD7092128EFEE8ACEB052CBABD24BD89CB06390359620850081FCBBACF92A2',1);
INSERT INTO "journal" VALUES(1,5,1714784400000,6,'come-in-6','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[6]}}]','{}',X'35C3F163A342CE0709DDC4FEEE03A429CCB0CDA3B030A528D5AFD086FAF452B6','{"role":"helper"}',X'100E77E13BC0E133FED9FB8A7902C221CB67F27646591D813F3F9BFD93033270',1);
INSERT INTO "journal" VALUES(1,6,1714784400000,7,'come-in-7','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[7]}}]','{}',X'0FDBC57993CC3C68335276CF606F1C601C8BDC4F6B334D859534622C3DDB2776','{"role":"organiser"}',X'AD80728C0291AAD3ED9A10B90A23980CB0E7A623B92A2E08E4C8C63DCB6FD37F',1);
INSERT INTO "journal" VALUES(1,7,1714784401000,7,'op-1','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'BD440255938C06B46AC80F7BA33DC64E7D5DA0BC8E224B3FB1344B8EDDDBFEA9',1);
INSERT INTO "journal" VALUES(1,8,1714784402000,3,'op-2','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2],"meeting":[1]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'807738857B0B95B06F439275BE6E73502DF2C5027C8143033B33EEB411B6FBAE',1);
INSERT INTO "journal" VALUES(1,9,1714784403000,1,'op-3','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'C40D1A9FDC98692C89873B84B0D4BC266D78AECE95D7C560BCFF145D94F80B43','{"name":"Lan","group":null,"name_mode":"named","wants_reply":true,"contact":"Lớp 1A","text":"Bao giờ sửa mái che ở sân trường?","kind":"question","topic":""}',X'DAE24044109C9AE5ECE84846964AD25F460CE26EA1A6D2909560448944100924',1);
INSERT INTO "journal" VALUES(1,10,1714784404000,2,'op-4','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'C60267A5FDCDD7D8925E2B99BEA2A8C14327186F835A2FFE105B5BA85DFE44C0','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Bao giờ có bể bơi?","kind":"question","topic":""}',X'338219B0B443D0F79CE25AB2BBD9300ED35F35203ED3C22F52C8A81BEA0E228A',1);
INSERT INTO "journal" VALUES(1,11,1714784405000,2,'op-5','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'D647EBF27C010649ECD435F63FB2C9FF28A66A55068CFA28C0778ABA302E22FB','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Mái che bao giờ sửa?","kind":"question","topic":""}',X'E6791A0999187E897AB5177B93FABF1F889ECDCDC959D81ADB765E087BE6FB18',1);
INSERT INTO "journal" VALUES(1,12,1714784406000,2,'op-6','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'0D5DFF6153F8B61CBF95D25661158C81BE9F7D862A07B1A4C519B5C14FEAC57B','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Căng tin có bán sữa không?","kind":"question","topic":""}',X'E1F68C90B42BB4D528249F48129C8A82D2BD9294B0DF62B36097A718C93A0FB3',1);
INSERT INTO "journal" VALUES(1,13,1714784407000,6,'op-7','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'06B498973856F8AFF2DAF3967DA3A48C40550D8DD26AD9E7BC76CAD021630324','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"paper","direction":"to_leaders","unit":"","speaker":null,"text":"Vì sao lớp học nóng?","kind":"question","topic":""}',X'0AAD2E92C2AFB169256ECDC6D324731520D981BD3A7BC35CD171FAE1BEC9E1A0',1);
INSERT INTO "journal" VALUES(1,14,1714784408000,1,'op-8','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'D600DFA94A835FB53A3EDE519251C074B423E0566AB50EA4028DAF9628163345','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Câu này xin rút.","kind":"question","topic":""}',X'E131209D72EBD30BB3274357FEB180A0F7EA29E26A8D463630944CFEA4CE3FE5',1);
INSERT INTO "journal" VALUES(1,15,1714784409000,4,'op-9','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'FBE9338659583468ADA46502BD285F2EDC027D6AB1290C07C742702CD8482AEB',1);
INSERT INTO "journal" VALUES(1,16,1714784410000,4,'op-10','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'1A77E5B736F9900A3674D6D25B823750908355F62300BC436693FC72BC94B2F8',1);
INSERT INTO "journal" VALUES(1,17,1714784411000,4,'op-11','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'C9744FD165FC3279B2505E928DEE855A10BAF10B685FCA87FCE4EF64C75FEF9E',1);
INSERT INTO "journal" VALUES(1,18,1714784412000,2,'op-12','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'9486CD0A643807803453EEE2E83E948DD27864AF9CAACA2EB3BE9C4F1C063558',1);
INSERT INTO "journal" VALUES(1,19,1714784413000,1,'op-13','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'3D6B57CA1397556C52A4A6D450502E35452307A166B15C6FA95A086C873B2A1F',1);
INSERT INTO "journal" VALUES(1,20,1714784414000,4,'op-14','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'0BA6A618B1DB25164079F1EC72A1CE91E705435EDBC97AE481FD41813CEA115D',1);
INSERT INTO "journal" VALUES(1,21,1714784415000,4,'op-15','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'21AD5374102E04B9FF6411E16D87A16EC84610B1B84B569F0EEF4BA3CC19E3D1',1);
INSERT INTO "journal" VALUES(1,22,1714784416000,1,'op-16','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'5EC108F00033B6C3237943FF8215B5BE7DF00455BF26C067F61A538DBCB2944B','{"question":6}',X'190369C314E8D25EA441F5668B1082E05876834F14CCCC29638908B19645FCB3',1);
INSERT INTO "journal" VALUES(1,23,1714784417000,4,'op-17','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'7C6EABA6469B227E9DC62348D7082E08CBEA3DAD68103803A96770CDE1DA5D71','{"name":"Mai","group":null,"name_mode":"named","unit":"Lớp 2B","seat":""}',X'5189742A6D760A0C2E9A04EFEC748216EB1561FDF66599DD2E1083516B608747',1);
INSERT INTO "journal" VALUES(1,24,1714784418000,3,'op-18','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'EEED2EFF3656BC3BE5230D6E58893B143EA8F036F0D1BDF3481425759D25B073',1);
INSERT INTO "journal" VALUES(1,25,1714784419000,4,'op-19','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'8FC2A858A793E32871FE2570B1AF1A799603EEF9F3987DD243F1D0C6E0D104A1','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"microphone","direction":"to_leaders","unit":"","speaker":1,"text":"Xin thêm đèn ở cổng.","kind":"proposal","topic":""}',X'17D35E84ED0516C1AB732B449049D873B7DE309FF95B6BC85855AFD94FFDFEFA',1);
INSERT INTO "journal" VALUES(1,26,1714784420000,3,'op-20','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'446FA0CC2A68019D339592F79B2AB8062F1F25983CD94DC9965903543AA19CDE',1);
INSERT INTO "journal" VALUES(1,27,1714784421000,4,'op-21','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'5B667881E9DD0CA5238A61D330D9CD034DD97E3B4F92256926B280B7397CDDE5',1);
INSERT INTO "journal" VALUES(1,28,1714784422000,4,'op-22','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'9A9D584E2D50668FDBAE4FFBEBA6500D7EA30C517204430D1D56B0455E088A88',1);
INSERT INTO "journal" VALUES(1,29,1714784423000,4,'op-23','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'60A887D5D6BA551A2CE5BEEC7DCA75F2BCFB960951471B4EBF2077D43CB69BD2',1);
INSERT INTO "journal" VALUES(1,30,1714784424000,4,'op-24','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'C5109873C9B2DCE535A6F1390C5BC07E212E96F57934D54A89F217D155E1A101',1);
INSERT INTO "journal" VALUES(1,31,1714784425000,4,'op-25','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'857243A59F962D306D0D2EAD43FD146D1303F3F800028DC62D76611500258CF5','{"group":1,"present":3,"excused":0,"invited":null,"confirmed":false}',X'6B36EDCC6CFC0ACC286AF9E88103B592E31954B547124933DA1DB9710ED69F74',1);
INSERT INTO "journal" VALUES(1,32,1714784426000,4,'op-26','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'06AA4FE1EAB56004B54B178CAFF0351A127E390F4FB62E50BDE906D57CD292F4',1);
INSERT INTO "journal" VALUES(1,33,1714784427000,4,'op-27','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5449B0B7BA0910BE6D619BCB4499F56C055943ADA3959CD46960BD908E2FEA7C','{"in_favour":2,"against":1,"abstaining":0,"confirmed":false,"objections":""}',X'31771665609B06C7BAF4094C9BC87DF4744EDBB91E813866B7E8727A8FAD5680',1);
INSERT INTO "journal" VALUES(1,34,1714784428000,7,'op-28','signer.add','[{"name":"SignerAdded","touches":{"signers":[1]}}]','{"signer":1}',X'B2351A62C8E1EF61A4FF0DEE5EB479ADE545F67C74AFFE9631E936830B58BC6F','{"papers":["minutes"],"authority":"","office":"Hiệu trưởng","name":"Hoa"}',X'401228475F1EE1FD35E82AF50A1C1031DB2A5CE4BA2BD465FF7783C7607FF8BB',1);
INSERT INTO "journal" VALUES(1,35,1714784429000,7,'op-29','promise.add','[{"name":"PromiseAdded","touches":{"promises":[1]}}]','{"promise":1}',X'A18E5A8CE8886F78E9D52B017E5028D5DB238424C3A5D6E3A6D95733C1066660','{"text":"Sửa cổng trường.","body":"","deadline":"","state":"kept","result":"Đã sửa."}',X'2B8D7EAC72006F56236028B7C85CBA325E5B169A8BA4281D958CE16D93B7DE6B',1);
INSERT INTO "journal" VALUES(1,36,1714784430000,3,'op-30','meeting.close','[{"name":"MeetingClosed","touches":{"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'C3EBDE5D2049341604923D2BFC0D510238FCD4E595FA14DC3518020CFD699D51',1);
INSERT INTO "journal" VALUES(1,37,1714784431000,7,'op-31','paper.approve','[{"name":"PaperApproved","touches":{"papers":[1]}}]','{"paper":1,"version":1}',X'36ACEFF5FDB42174AFEB92246B9624DBFACD964E9CC5ACCF36FC17F312536683','{"kind":"notice","question":null}',X'B06EAF0D1876375DDF6C340729B78AB0A5008AEB360B7CEA8D7E39F6AEBC016E',1);
INSERT INTO "journal" VALUES(1,38,1714784432000,7,'op-32','paper.approve','[{"name":"PaperApproved","touches":{"papers":[2]}}]','{"paper":2,"version":1}',X'CD3F7EE2E9F049E0817FA5309AF4D8B43219AC838D301F08C05236DCD518BEE5','{"kind":"letter","question":1}',X'E6EE64B810595CEE3C644656891667137FD094507F4C688C36A02A0107EB1115',1);
INSERT INTO "journal" VALUES(1,39,1714784433000,7,'op-33','paper.print','[{"name":"PaperPrinted","touches":{"papers":[1]}}]','{}',X'9A43DE921FFAD19DD825A8D0FF023304EB72BB70828B5414CF6632DC38E97BBA','{"paper":1}',X'A225CC938CE89B39D1D520D007A478F21A0846EBD193ADC1E00F7A0ED6A8DEC4',1);
INSERT INTO "journal" VALUES(1,40,1714784434000,7,'op-34','paper.number','[{"name":"PaperNumbered","touches":{"papers":[1]}}]','{}',X'2B2E194A9B31CC76776282B4083B41E53102F0AB7799730E5B505C7E5CF554FB','{"paper":1,"number":"12","date":"2024-05-06"}',X'C3644D85C25C120CA4773D68A2C8EBA5B25093193A8B3DCA6D17EF49C81F62C8',1);
INSERT INTO "journal" VALUES(1,41,1714784435000,4,'op-35','name.hide','[{"name":"WordsHidden","touches":{"meeting":[1]}}]','{"places":1}',X'7CB63D9113490A494D7BC160A6F72076FA84C2B21486C3B95A07E8222FF04439','{"word":"Lớp 1A"}',X'B8E1D978E2B98B8C70DE6575681D0B2132978A89D33D917C29DF314AAF04F308',1);
INSERT INTO "journal" VALUES(2,1,1714784400000,0,'create-7KCNC','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"7KCNC"}',X'673991657A88C47024D8DEC5D197517872B3ADB441DF572E830D14CE46F26410','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'7414590DF71CB80ED719FA39A98482931E16D7788B3F32599FFAE8A770BB5A1F',1);
CREATE TABLE links (
  meeting INTEGER NOT NULL, role TEXT NOT NULL, generation INTEGER NOT NULL, salt BLOB NOT NULL DEFAULT x'',
  PRIMARY KEY (meeting, role)
) WITHOUT ROWID;
INSERT INTO "links" VALUES(0,'chair',1,X'FF630CE921F94A5290D09225B9F37A35');
INSERT INTO "links" VALUES(0,'helper',1,X'4F976A12BF95209B8CCFA08680760AED');
INSERT INTO "links" VALUES(0,'organiser',1,X'17CC024C3E2D2CA2931352611F1ADACF');
INSERT INTO "links" VALUES(0,'screen',1,X'D9A5DBF8F2A890557948FCF67D8A9376');
INSERT INTO "links" VALUES(0,'secretary',1,X'C63D23093B26F0E3C796C21B5D9BD3E3');
INSERT INTO "links" VALUES(1,'chair',1,X'5AB2BD82C525208027A5CA7AA0B27BAE');
INSERT INTO "links" VALUES(1,'helper',1,X'DF2AE6CD19738147BDA026AC873C7D36');
INSERT INTO "links" VALUES(1,'organiser',1,X'5A4DA5F763A0BAB9861FEAA109132066');
INSERT INTO "links" VALUES(1,'screen',1,X'E090BD4D9B4CCC9FCAFEFEDC6237191B');
INSERT INTO "links" VALUES(1,'secretary',1,X'1FD5E2F182DA95FD89FF03785098949E');
INSERT INTO "links" VALUES(2,'chair',1,X'EE9E805DF10014D66005C5BC6DEBC28D');
INSERT INTO "links" VALUES(2,'helper',1,X'C1EBFAFED017D4BC66E8976242C13152');
INSERT INTO "links" VALUES(2,'organiser',1,X'648470B18171AFA0C9DD78797B08FCD6');
INSERT INTO "links" VALUES(2,'screen',1,X'DB3B1A7DC6E4E4BD608B58309CD621C7');
INSERT INTO "links" VALUES(2,'secretary',1,X'826F88E65C72A76D10C76B2A13F3474B');
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
, notice_recipients TEXT NOT NULL DEFAULT '[]', report_recipients TEXT NOT NULL DEFAULT '[]', letter_recipients TEXT NOT NULL DEFAULT '[]', addressees TEXT NOT NULL DEFAULT '[]', drafting_unit TEXT NOT NULL DEFAULT '', notice_title TEXT NOT NULL DEFAULT 'results', strengths TEXT NOT NULL DEFAULT '', weaknesses TEXT NOT NULL DEFAULT '', proposals TEXT NOT NULL DEFAULT '', previous_promises TEXT NOT NULL DEFAULT '', flooded_at INTEGER, purge_on TEXT NOT NULL DEFAULT '', purged_at INTEGER, previous_meeting TEXT NOT NULL DEFAULT '', hidden_words TEXT NOT NULL DEFAULT '[]', rehearsal INTEGER, ended_at INTEGER, wifi_hidden INTEGER NOT NULL DEFAULT 0, erased_at INTEGER, clock_doubted INTEGER NOT NULL DEFAULT 0);
INSERT INTO "meetings" VALUES(1,'2JZA4','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','["Lớp 1A"]',NULL,1714784430000,0,NULL,1);
INSERT INTO "meetings" VALUES(2,'7KCNC','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','[]',NULL,NULL,0,NULL,0);
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
INSERT INTO "papers" VALUES(1,1,'notice',NULL,1,'numbered',1714784431000,1714784430000,1714784433000,'12','2024-05-06','','','{"type_name":"THÔNG BÁO","subject":"Kết quả Hội nghị đối thoại","draft":false,"head":{"superior_body":"","issuing_body":"……","number":"Số:    /TB-……","dateline":"……, ngày … tháng … năm …","about":""},"body":[{"part":"paragraph","runs":[{"text":"Ngày 04 tháng 5 năm 2024, tại ……, …… tổ chức Hội nghị đối thoại. Chủ trì hội nghị: ……","bold":false,"italic":false}]},{"part":"paragraph","runs":[{"text":"Tham dự hội nghị có: ……","bold":false,"italic":false}]},{"part":"paragraph","runs":[{"text":"Sau khi nghe các ý kiến phát biểu, trao đổi, hội nghị kết luận như sau:","bold":false,"italic":false}]},{"part":"heading","level":1,"text":"I. NHỮNG NỘI DUNG ĐÃ TRẢ LỜI TẠI HỘI NGHỊ"},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 1.","bold":true,"italic":false},{"text":" Lan: ","bold":false,"italic":false},{"text":"Bao giờ sửa mái che ở sân trường?","bold":false,"italic":false}]},{"part":"paragraph","runs":[{"text":"(Cùng nội dung: Câu 3 của một đại biểu.)","bold":false,"italic":true}]}],"answers":[{"part":"paragraph","runs":[{"text":"Trả lời (Hiệu trưởng):","bold":true,"italic":false},{"text":" Nhà trường sửa trong tháng 6.","bold":false,"italic":false}]}]},{"part":"heading","level":1,"text":"II. NHỮNG NỘI DUNG TIẾP THU, GHI NHẬN"},{"part":"paragraph","runs":[{"text":"Không có.","bold":false,"italic":false}]},{"part":"heading","level":1,"text":"III. NHỮNG NỘI DUNG CHƯA TRẢ LỜI TẠI HỘI NGHỊ"},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 2.","bold":true,"italic":false},{"text":" Một đại biểu: ","bold":false,"italic":false},{"text":"Bao giờ có bể bơi?","bold":false,"italic":false}]}],"answers":[{"part":"paragraph","runs":[{"text":"Kết quả:","bold":true,"italic":false},{"text":" cần nghiên cứu thêm.","bold":false,"italic":false},{"text":" Đơn vị, cá nhân chịu trách nhiệm: Nhà trường.","bold":false,"italic":false},{"text":" Thời hạn trả lời: ngày 20 tháng 5 năm 2024.","bold":false,"italic":false},{"text":" Hình thức trả lời: Bằng văn bản.","bold":false,"italic":false}]}]},{"part":"exchange","questions":[{"part":"paragraph","runs":[{"text":"Câu 7.","bold":true,"italic":false},{"text":" Mai, Lớp 2B (đề xuất): ","bold":false,"italic":false},{"text":"Xin thêm đèn ở cổng.","bold":false,"italic":false}]}],"answers":[{"part":"paragraph","runs":[{"text":"Kết quả:","bold":true,"italic":false},{"text":" chưa trả lời tại hội nghị.","bold":false,"italic":false},{"text":" Đơn vị, cá nhân chịu trách nhiệm: ……","bold":false,"italic":false},{"text":" Thời hạn trả lời: ngày …… tháng …… năm ……","bold":false,"italic":false},{"text":" Hình thức trả lời: ……","bold":false,"italic":false}]}]},{"part":"heading","level":1,"text":"IV. NHIỆM VỤ ĐƯỢC GIAO"},{"part":"paragraph","runs":[{"text":"Nhà trường ghi nhận các ý kiến.","bold":false,"italic":false}]},{"part":"items","items":[[{"part":"paragraph","runs":[{"text":"Nhà trường trả lời Câu 2, chậm nhất ngày 20 tháng 5 năm 2024.","bold":false,"italic":false}]}]],"start":null},{"part":"paragraph","runs":[{"text":"Trên đây là kết quả Hội nghị đối thoại. …… thông báo để các đơn vị, cá nhân liên quan biết và thực hiện./.","bold":false,"italic":false}]}],"signers":[{"capacity":"……","name":"……"}],"recipients":["- Lưu: VT."],"annexes":[],"addressees":[],"grounds":[],"rehearsal":false}',0,NULL);
INSERT INTO "papers" VALUES(2,1,'letter',1,1,'approved',1714784432000,1714784430000,NULL,'','','','','{"type_name":"","subject":"","draft":false,"head":{"superior_body":"","issuing_body":"……","number":"Số:    /……","dateline":"……, ngày … tháng … năm …","about":"V/v trả lời ý kiến nêu tại hội nghị ngày 04/5/2024"},"body":[{"part":"paragraph","runs":[{"text":"Ngày 04 tháng 5 năm 2024, tại Hội nghị đối thoại, …… đã tiếp nhận ý kiến của đại biểu (Câu 1) với nội dung như sau:","bold":false,"italic":false}]},{"part":"quote","blocks":[{"part":"paragraph","runs":[{"text":"“Bao giờ sửa mái che ở sân trường?”","bold":false,"italic":false}]}]},{"part":"paragraph","runs":[{"text":"Về nội dung này, Hiệu trưởng đã trả lời như sau:","bold":false,"italic":false}]},{"part":"paragraph","runs":[{"text":"Nhà trường sửa trong tháng 6.","bold":false,"italic":false}]},{"part":"paragraph","runs":[{"text":"Trên đây là nội dung trả lời ý kiến của đại biểu. …… trân trọng cảm ơn đại biểu đã quan tâm, đóng góp ý kiến./.","bold":false,"italic":false}]}],"signers":[{"capacity":"……","name":"……"}],"recipients":["- Như trên;","- Lưu: VT."],"annexes":[],"addressees":["Lan"],"grounds":[],"rehearsal":false}',0,NULL);
CREATE TABLE promises (id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id), position INTEGER NOT NULL, number INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '', deadline TEXT NOT NULL DEFAULT '', state TEXT, result TEXT NOT NULL DEFAULT '');
INSERT INTO "promises" VALUES(1,1,1,0,'Sửa cổng trường.','','','kept','Đã sửa.');
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
  deadline TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', answered_at INTEGER, carried_votes INTEGER NOT NULL DEFAULT 0, agreement TEXT, asker_muted INTEGER NOT NULL DEFAULT 0, aside INTEGER NOT NULL DEFAULT 0, earlier TEXT NOT NULL DEFAULT '[]',
  UNIQUE (meeting, number)
);
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784400000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',0,NULL,'',NULL,NULL,'','answered','','','','',1714784423000,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',1,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784400000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(7,1,7,'Xin thêm đèn ở cổng.','shown','microphone',1714784400000,1,'proposal','to_leaders','','named','Mai','Lớp 2B',NULL,4,1,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]');
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
INSERT INTO "seals" VALUES('meeting',1,X'78D228A03E08E6C4D6C00D33E341CAB28445274C6D71C8D4D6538202283091E8',1);
INSERT INTO "seals" VALUES('meeting',2,X'E37E2411C549D866C5CB13C5163F33FD48A3C22F301E625A43CCF268FB029B6F',1);
INSERT INTO "seals" VALUES('papers',1,X'34867F56F573468DDE5161FDC63B4457CC91900420F41C6A7BC71A9FBD331796',1);
INSERT INTO "seals" VALUES('papers',2,X'4FCEC8B3D3B72FE0B4DE9503C9EEED6FD07FFF021ABAF0C994D82111AD496A30',1);
INSERT INTO "seals" VALUES('promises',1,X'E344498623ADC74FC2B74F4E102DD2EF6C2A195FFFC129462AC40F4528AE1A81',1);
INSERT INTO "seals" VALUES('questions',1,X'9AF02BFDB4A3B2B4C179B3CDFD2F491F633D24257B7F2C83E667BD4E8E5AA9C2',1);
INSERT INTO "seals" VALUES('questions',2,X'12D7525248269E1A6844DCDFFCB85A489D455354903EBB6678378E2D2803B782',1);
INSERT INTO "seals" VALUES('questions',3,X'D9FBB9834C1CD7104BA36C5F32598844DEAEED50A0AD1973ACA3DAA614E3D0B0',1);
INSERT INTO "seals" VALUES('questions',4,X'9E584EE77DC236FF5798F7BCAA92172F4BFCEDF3EC80DB52B7097FE2D918510F',1);
INSERT INTO "seals" VALUES('questions',5,X'A2F69A9456AE565B5A094EFCB9FD76EB48D2A7320D4E30FD0D5979AAC769BB77',1);
INSERT INTO "seals" VALUES('questions',6,X'5935464F84942FC69BAA8AD0275D1FCB6027CB7989AC010EC3F22D65B4755FED',1);
INSERT INTO "seals" VALUES('questions',7,X'DC4EDFD87D719ED73D9EC3B9050F15A4BA2613E39339E13B437669B074FB0046',1);
INSERT INTO "seals" VALUES('signers',1,X'E77D8D61B717A82F02912560CCABA34452F4FF2448AE6B71A8170F2844C6B6EB',1);
INSERT INTO "seals" VALUES('speakers',1,X'B2FE375BECF9B3BE34317BD0BEB76F29351E784D583A67C6A0CD2B92C227C4A7',1);
INSERT INTO "seals" VALUES('stage',1,X'EF2C3A6FB52F31B266D77693C312ED1E777DCE20894731B99F919D9EBF2A5B5E',1);
INSERT INTO "seals" VALUES('stage',2,X'F3A1D340DC3BAAA8A9AE4D5EAB3359DBA57BDC640635E3AB997A1C77B15A368E',1);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL, phone_interface TEXT NOT NULL DEFAULT '', phone_address TEXT NOT NULL DEFAULT '', known_at INTEGER NOT NULL DEFAULT 0, restored_at INTEGER NOT NULL DEFAULT 0);
INSERT INTO "server" VALUES(1,X'8BD93101E429146964C13FA1B33946C12647C52FCAAD70CAE8B0461584AFBB97','','',0,0);
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
CREATE TABLE votes (
  question INTEGER NOT NULL REFERENCES questions(id),
  device INTEGER NOT NULL REFERENCES devices(id), voted_at INTEGER NOT NULL,
  merged_from INTEGER REFERENCES questions(id), PRIMARY KEY (question, device)
) WITHOUT ROWID;
INSERT INTO "votes" VALUES(1,2,1714784412000,NULL);
INSERT INTO "votes" VALUES(2,1,1714784413000,NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX agenda_meeting ON agenda(meeting, position);
CREATE INDEX groups_meeting ON groups(meeting, position);
CREATE INDEX officers_meeting ON officers(meeting, position);
CREATE INDEX answerers_meeting ON answerers(meeting, position);
CREATE INDEX speakers_meeting ON speakers(meeting, position);
CREATE INDEX devices_meeting ON devices(meeting, role);
CREATE INDEX votes_device ON votes(device);
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
COMMIT;
