BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 16:41:07.214479+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'liveqa','m002_carried_votes','2026-11-28 16:41:07.214867+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'liveqa','m003_name_checks','2026-11-28 16:41:07.215002+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'liveqa','m004_papers','2026-11-28 16:41:07.216889+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'liveqa','m005_guarding','2026-11-28 16:41:07.221104+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'liveqa','m006_promises','2026-11-28 16:41:07.221556+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'liveqa','m007_hidden_words','2026-11-28 16:41:07.221909+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'liveqa','m008_rehearsal','2026-11-28 16:41:07.222215+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'liveqa','m009_registered_speakers','2026-11-28 16:41:07.222466+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'liveqa','m010_seals','2026-11-28 16:41:07.222557+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'liveqa','m011_ended','2026-11-28 16:41:07.222825+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'liveqa','m012_spent_ids','2026-11-28 16:41:07.223184+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'liveqa','m013_hidden_wifi','2026-11-28 16:41:07.223518+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'liveqa','m014_phone_address','2026-11-28 16:41:07.224053+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'liveqa','m015_prepared_version','2026-11-28 16:41:07.224190+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'liveqa','m016_digest_formats','2026-11-28 16:41:07.224702+00:00');
INSERT INTO "_sqlite_migrations" VALUES(17,'liveqa','m017_confidential_papers','2026-11-28 16:41:07.225043+00:00');
INSERT INTO "_sqlite_migrations" VALUES(18,'liveqa','m018_erasing','2026-11-28 16:41:07.226391+00:00');
INSERT INTO "_sqlite_migrations" VALUES(19,'liveqa','m019_known_time','2026-11-28 16:41:07.227079+00:00');
INSERT INTO "_sqlite_migrations" VALUES(20,'liveqa','m020_aside','2026-11-28 16:41:07.227406+00:00');
INSERT INTO "_sqlite_migrations" VALUES(21,'liveqa','m021_access','2026-11-28 16:41:07.228227+00:00');
INSERT INTO "_sqlite_migrations" VALUES(22,'liveqa','m022_earlier','2026-11-28 16:41:07.228567+00:00');
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
INSERT INTO "devices" VALUES(1,1,'attendee',X'24D78431AE61138532A24C962AE7BACC88F5BEE75E6DD3D4F50DCE478D129DF5','',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(2,1,'attendee',X'11D061142BB6D2527CB030ACCA1D06B83BAD13340FCD835F29475B32BAE399F1','',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(3,1,'chair',X'C53B8B23444BC84DD7E1AB58F4670E6BE61CC9650E80EBBD96B6110DD0E568FE','',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(4,1,'secretary',X'5B7FE3F71946DA37C13DA3AEF3842F507738CC3F03FF46DB279D4D7717F7E4CE','Thu',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(5,1,'secretary',X'BAFBA5AB84D49112A8A4E9C31783F9707C4FD20536A0C88A528BDDDCD202C3E5','Mai',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(6,1,'helper',X'0EA48FE382A89FB107557A21E60925F677F07266F60C1866E2E376180AF5DA2E','',0,1714784400000,NULL,1);
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'8842A83F8E4491637A349B45BC113B9A3987B139F048DA81159025C01FA0EA18','',0,1714784400000,NULL,0);
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
INSERT INTO "journal" VALUES(1,1,1714784400000,0,'create-JPTES','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"JPTES"}',X'673991657A88C47024D8DEC5D197517872B3ADB441DF572E830D14CE46F26410','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'2065A8E33C2FB0ADD87C4EE0D47561C05627E4769999F8673843A1EB6E6ED701',1);
INSERT INTO "journal" VALUES(1,2,1714784400000,3,'come-in-3','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[3]}}]','{}',X'4766556DDEB2EFE7539259D339D916B61B44EF3565BDC4399FFFD1E4ABCA7741','{"role":"chair"}',X'F51C672CC330F49061A7FDB0266099810B77E1CA1105A3E611965303D998EBA9',1);
INSERT INTO "journal" VALUES(1,3,1714784400000,4,'come-in-4','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[4]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'B9E51536F5B2FFBEA035BBE9E84D2CD7D7109888F93C1D3FDA1A6DDE93BFBF30',1);
INSERT INTO "journal" VALUES(1,4,1714784400000,5,'come-in-5','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[5]}}]','{}',X'F399E0CB0B639499D69DA3EEF524223572C4BCAD237AA4E25519EDDF874098EE','{"role":"secretary"}',X'A56E7EBAA639113B2E93BE0B2B67B2ED90BA74B29C4471A01FD55AD663DA7293',1);
INSERT INTO "journal" VALUES(1,5,1714784400000,6,'come-in-6','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[6]}}]','{}',X'35C3F163A342CE0709DDC4FEEE03A429CCB0CDA3B030A528D5AFD086FAF452B6','{"role":"helper"}',X'C3AC4CDC00A1696A9C423A536B4F0EE0BC4A3FDB6DB89780D40FEC716A99023A',1);
INSERT INTO "journal" VALUES(1,6,1714784400000,7,'come-in-7','device.come_in','[{"name":"DeviceCameIn","touches":{"devices":[7]}}]','{}',X'0FDBC57993CC3C68335276CF606F1C601C8BDC4F6B334D859534622C3DDB2776','{"role":"organiser"}',X'956FE2670FA0D6C8866A49EC64602FECE4769D9F83EB0FBCD1B26C1D97F9FFC4',1);
INSERT INTO "journal" VALUES(1,7,1714784401000,7,'op-1','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'40BB45A669F7B63ED05426CE377A93000B404818EF14A3E2D8DBFBAC5928D0B3',1);
INSERT INTO "journal" VALUES(1,8,1714784402000,3,'op-2','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2],"meeting":[1]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'DF4745A4A70F6B3098DBBB63142E183784BCAF33F3D3800B04178D3861183AC5',1);
INSERT INTO "journal" VALUES(1,9,1714784403000,1,'op-3','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'C40D1A9FDC98692C89873B84B0D4BC266D78AECE95D7C560BCFF145D94F80B43','{"name":"Lan","group":null,"name_mode":"named","wants_reply":true,"contact":"Lớp 1A","text":"Bao giờ sửa mái che ở sân trường?","kind":"question","topic":""}',X'AE25CB4CE052C622147841C22240D0539CBAF52859EA1551DE26F16A420E9225',1);
INSERT INTO "journal" VALUES(1,10,1714784404000,2,'op-4','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'C60267A5FDCDD7D8925E2B99BEA2A8C14327186F835A2FFE105B5BA85DFE44C0','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Bao giờ có bể bơi?","kind":"question","topic":""}',X'36AFD07FFA50CBA351B5D05790C9F8251D6446E057E2441B5CB0785C81699441',1);
INSERT INTO "journal" VALUES(1,11,1714784405000,2,'op-5','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'D647EBF27C010649ECD435F63FB2C9FF28A66A55068CFA28C0778ABA302E22FB','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Mái che bao giờ sửa?","kind":"question","topic":""}',X'2035622AD9E280F1FA38AA0717EEA98B55998A301C3A2BD16649F7A2F10B926B',1);
INSERT INTO "journal" VALUES(1,12,1714784406000,2,'op-6','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'0D5DFF6153F8B61CBF95D25661158C81BE9F7D862A07B1A4C519B5C14FEAC57B','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Căng tin có bán sữa không?","kind":"question","topic":""}',X'7252DC30E0308863539E1141613936A7067562441AC223B897FD19804695DAFB',1);
INSERT INTO "journal" VALUES(1,13,1714784407000,6,'op-7','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'06B498973856F8AFF2DAF3967DA3A48C40550D8DD26AD9E7BC76CAD021630324','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"paper","direction":"to_leaders","unit":"","speaker":null,"text":"Vì sao lớp học nóng?","kind":"question","topic":""}',X'4B2704A68752C1EED5E70523F925645FD3A506CA35BCB6CB794728AE36FCD0C8',1);
INSERT INTO "journal" VALUES(1,14,1714784408000,1,'op-8','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'D600DFA94A835FB53A3EDE519251C074B423E0566AB50EA4028DAF9628163345','{"name":"","group":null,"name_mode":"unrecorded","wants_reply":false,"contact":"","text":"Câu này xin rút.","kind":"question","topic":""}',X'FF732214A46A40D14FB7341AD1EECD358CA9D8D2CD0503265A89EA1C2E298046',1);
INSERT INTO "journal" VALUES(1,15,1714784409000,4,'op-9','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'CB3CFC09B81C4011AA90D6B2D785CD7C940E7D36748A373C3DB6CD031AE1773F',1);
INSERT INTO "journal" VALUES(1,16,1714784410000,4,'op-10','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'3C70AE20406AB678903C7A6618F490AC931828FF85A90E9354064CC674A985B3',1);
INSERT INTO "journal" VALUES(1,17,1714784411000,4,'op-11','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'3005E5A4B5CE5D216FFA2B00A7E7A03B8669A79932735C24AF9B12C06994EC3B',1);
INSERT INTO "journal" VALUES(1,18,1714784412000,2,'op-12','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'47B308935CBD73F155EBF1D051B68371C92237B58A4965D6F7C857A78BE07326',1);
INSERT INTO "journal" VALUES(1,19,1714784413000,1,'op-13','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'DE71BC9937047A8BB7ECA7B18B084929183C1DD5269E4548422B58C2A75944DF',1);
INSERT INTO "journal" VALUES(1,20,1714784414000,4,'op-14','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'5B66078E01DEBA2A01AECEEB37FE7272E79FA28C0620F9815682A306758C1EF5',1);
INSERT INTO "journal" VALUES(1,21,1714784415000,4,'op-15','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'B40428AB511562E29D7483909C4D63EE1FD4A485292D769C1C5FBEF85F1B664C',1);
INSERT INTO "journal" VALUES(1,22,1714784416000,1,'op-16','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'5EC108F00033B6C3237943FF8215B5BE7DF00455BF26C067F61A538DBCB2944B','{"question":6}',X'220F42D761998EF40C2F4198F3B66B8AEF01E3583A903986EA543DD1CF8FADDB',1);
INSERT INTO "journal" VALUES(1,23,1714784417000,4,'op-17','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'7C6EABA6469B227E9DC62348D7082E08CBEA3DAD68103803A96770CDE1DA5D71','{"name":"Mai","group":null,"name_mode":"named","unit":"Lớp 2B","seat":""}',X'EC6241306DE92F1C16C98FC5ED875B9E29838E45FB983DFDDF2FABC8C51664E7',1);
INSERT INTO "journal" VALUES(1,24,1714784418000,3,'op-18','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'4C97A81C95495974EF515A09517F37B9A878456FF1C121E2410B3FEFF0D95F46',1);
INSERT INTO "journal" VALUES(1,25,1714784419000,4,'op-19','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'8FC2A858A793E32871FE2570B1AF1A799603EEF9F3987DD243F1D0C6E0D104A1','{"name":"","group":null,"name_mode":null,"wants_reply":false,"contact":"","origin":"microphone","direction":"to_leaders","unit":"","speaker":1,"text":"Xin thêm đèn ở cổng.","kind":"proposal","topic":""}',X'82803D57BC2F903CC738614217F22FDCAFBF8569C622BCF3D4206C08DA10510C',1);
INSERT INTO "journal" VALUES(1,26,1714784420000,3,'op-20','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'60239D8E2EFDB5AF16A798D88EFC5800AC4FA42559F89DA480D6A444A7B07141',1);
INSERT INTO "journal" VALUES(1,27,1714784421000,4,'op-21','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'FD84E7E47941370A8A8EF42E280E966918AF91E067558C518CD4BBAAF6B855FE',1);
INSERT INTO "journal" VALUES(1,28,1714784422000,4,'op-22','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'F5ACBA24F6347F0FD82394BC2B3ED8A7656373E8DE3DABB385CAD1719B64EC76',1);
INSERT INTO "journal" VALUES(1,29,1714784423000,4,'op-23','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'87963C97C9F91080D743CEE95D5009C368AEA333A033625EF9BC166F89136FB2',1);
INSERT INTO "journal" VALUES(1,30,1714784424000,4,'op-24','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'56F94DFC920DC8172D085A4E71391F46E716EAF2B0DA8C87F8FED6EB29B9209E',1);
INSERT INTO "journal" VALUES(1,31,1714784425000,4,'op-25','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'857243A59F962D306D0D2EAD43FD146D1303F3F800028DC62D76611500258CF5','{"group":1,"present":3,"excused":0,"invited":null,"confirmed":false}',X'7D7E70ECEC2892BDA8DCC33FD84CDE17784BB2ECFA5A13630DBCC6CCA07BB8C6',1);
INSERT INTO "journal" VALUES(1,32,1714784426000,4,'op-26','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'4F2A1E77DD40B2A6AB00B7D3A4BC5BB152AF4578FEE60C49E39BBEDED57E1765',1);
INSERT INTO "journal" VALUES(1,33,1714784427000,4,'op-27','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5449B0B7BA0910BE6D619BCB4499F56C055943ADA3959CD46960BD908E2FEA7C','{"in_favour":2,"against":1,"abstaining":0,"confirmed":false,"objections":""}',X'3662575FD8F043A8251DE0B0ADE09C4C1FC1136038B38CB0B41425AC9498F99E',1);
INSERT INTO "journal" VALUES(1,34,1714784428000,7,'op-28','signer.add','[{"name":"SignerAdded","touches":{"signers":[1]}}]','{"signer":1}',X'B2351A62C8E1EF61A4FF0DEE5EB479ADE545F67C74AFFE9631E936830B58BC6F','{"papers":["minutes"],"authority":"","office":"Hiệu trưởng","name":"Hoa"}',X'B2C29BF64059BB1E3D57572C5BB9629706EDCCC3E16F24773598AB8EDA79339C',1);
INSERT INTO "journal" VALUES(1,35,1714784429000,7,'op-29','promise.add','[{"name":"PromiseAdded","touches":{"promises":[1]}}]','{"promise":1}',X'A18E5A8CE8886F78E9D52B017E5028D5DB238424C3A5D6E3A6D95733C1066660','{"text":"Sửa cổng trường.","body":"","deadline":"","state":"kept","result":"Đã sửa."}',X'EBD2B07A8CDE65FB389E65710251995CAE93B454042D733818203AC2A7DC923E',1);
INSERT INTO "journal" VALUES(1,36,1714784430000,3,'op-30','meeting.close','[{"name":"MeetingClosed","touches":{"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'0C51070FE103CCEC2DD7BCBC35CA1B845C554EAFDFCB0EC04621F94506815F4B',1);
INSERT INTO "journal" VALUES(1,37,1714784431000,7,'op-31','paper.approve','[{"name":"PaperApproved","touches":{"papers":[1]}}]','{"paper":1,"version":1}',X'36ACEFF5FDB42174AFEB92246B9624DBFACD964E9CC5ACCF36FC17F312536683','{"kind":"notice","question":null}',X'CEAAB4FBE102D120A0BB0E5260001C45F7D3C0658A5BFCF9F2A97149DA689378',1);
INSERT INTO "journal" VALUES(1,38,1714784432000,7,'op-32','paper.approve','[{"name":"PaperApproved","touches":{"papers":[2]}}]','{"paper":2,"version":1}',X'CD3F7EE2E9F049E0817FA5309AF4D8B43219AC838D301F08C05236DCD518BEE5','{"kind":"letter","question":1}',X'04E4E336A7B7B09FFD3576284DB03A3F1817C53799B01984AE57F5916CCA7930',1);
INSERT INTO "journal" VALUES(1,39,1714784433000,7,'op-33','paper.print','[{"name":"PaperPrinted","touches":{"papers":[1]}}]','{}',X'9A43DE921FFAD19DD825A8D0FF023304EB72BB70828B5414CF6632DC38E97BBA','{"paper":1}',X'E7C6708333550E7CA7287AF0A6EC1B141E98A4F1620780325258674A3C848858',1);
INSERT INTO "journal" VALUES(1,40,1714784434000,7,'op-34','paper.number','[{"name":"PaperNumbered","touches":{"papers":[1]}}]','{}',X'2B2E194A9B31CC76776282B4083B41E53102F0AB7799730E5B505C7E5CF554FB','{"paper":1,"number":"12","date":"2024-05-06"}',X'101EEB9C5013729BA7A58122E86EDB04C10BB19BFF38D15F4697D07A70A57B12',1);
INSERT INTO "journal" VALUES(1,41,1714784435000,4,'op-35','name.hide','[{"name":"WordsHidden","touches":{"meeting":[1]}}]','{"places":1}',X'7CB63D9113490A494D7BC160A6F72076FA84C2B21486C3B95A07E8222FF04439','{"word":"Lớp 1A"}',X'095D64CEB406670C407510E01B880E53CD6E6C85A07F4AB1364F8095CC721964',1);
INSERT INTO "journal" VALUES(2,1,1714784400000,0,'create-5XC6P','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"5XC6P"}',X'673991657A88C47024D8DEC5D197517872B3ADB441DF572E830D14CE46F26410','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"notice_recipients":[],"report_recipients":[],"letter_recipients":[],"addressees":[],"drafting_unit":"","notice_title":"results","participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","wifi_hidden":false,"deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"signers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'96950148B5B68AFC7BB8D3E102524F07B0342ED37DEF954AA49485520AF1936D',1);
CREATE TABLE links (
  meeting INTEGER NOT NULL, role TEXT NOT NULL, generation INTEGER NOT NULL, salt BLOB NOT NULL DEFAULT x'',
  PRIMARY KEY (meeting, role)
) WITHOUT ROWID;
INSERT INTO "links" VALUES(0,'chair',1,X'0F903CAC8FCD5F574411368F8D959FDD');
INSERT INTO "links" VALUES(0,'helper',1,X'D19754C2FDAABD3ED2F755BED4BBD104');
INSERT INTO "links" VALUES(0,'organiser',1,X'52A5BD49DE9FBB3BC8B693BE76B664D1');
INSERT INTO "links" VALUES(0,'screen',1,X'C9B02F9ACCFA42BE1B818B6373B128C1');
INSERT INTO "links" VALUES(0,'secretary',1,X'E6C3D6C6CE51199DF0158477FBF47FCF');
INSERT INTO "links" VALUES(1,'chair',1,X'1870C15C1901828338A980673F574080');
INSERT INTO "links" VALUES(1,'helper',1,X'989A3392C26CBF32E3A46F600A96F38A');
INSERT INTO "links" VALUES(1,'organiser',1,X'B44D32549E4D78539E93CB8B37486B27');
INSERT INTO "links" VALUES(1,'screen',1,X'F9450A2F2967531F498A141B636C2491');
INSERT INTO "links" VALUES(1,'secretary',1,X'8A1BF367F2827E507AEB2180E6D98190');
INSERT INTO "links" VALUES(2,'chair',1,X'013F082A12E7B2D382235B6202BA2E8B');
INSERT INTO "links" VALUES(2,'helper',1,X'F787BD88F54F2C470DAB406560F00441');
INSERT INTO "links" VALUES(2,'organiser',1,X'D9DCE75E162D3B95C33DCE3F1A424AA0');
INSERT INTO "links" VALUES(2,'screen',1,X'562E225310DA6DD3091197350DC4CB99');
INSERT INTO "links" VALUES(2,'secretary',1,X'FFB39EAA9C478166521FBCEEBAA712C9');
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
INSERT INTO "meetings" VALUES(1,'JPTES','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','["Lớp 1A"]',NULL,1714784430000,0,NULL,1);
INSERT INTO "meetings" VALUES(2,'5XC6P','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022", "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000,'[]','[]','[]','[]','','results','','','','',NULL,'',NULL,'','[]',NULL,NULL,0,NULL,0);
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
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784403000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',0,NULL,'',NULL,NULL,'','answered','','','','',1714784423000,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784404000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784405000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',1,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784406000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784407000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784408000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]');
INSERT INTO "questions" VALUES(7,1,7,'Xin thêm đèn ở cổng.','shown','microphone',1714784419000,1,'proposal','to_leaders','','named','Mai','Lớp 2B',NULL,4,1,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0,NULL,0,0,'[]');
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
INSERT INTO "seals" VALUES('meeting',1,X'2E14702C474B23970F7995077872E7958EB2AF4EA2EC267E1CD9E89A6DF5D0D9',1);
INSERT INTO "seals" VALUES('meeting',2,X'CD58C7219808C3D47714ABC9C248D2B68222ADA74E428B5E82F48304889CC1B3',1);
INSERT INTO "seals" VALUES('papers',1,X'34867F56F573468DDE5161FDC63B4457CC91900420F41C6A7BC71A9FBD331796',1);
INSERT INTO "seals" VALUES('papers',2,X'4FCEC8B3D3B72FE0B4DE9503C9EEED6FD07FFF021ABAF0C994D82111AD496A30',1);
INSERT INTO "seals" VALUES('promises',1,X'E344498623ADC74FC2B74F4E102DD2EF6C2A195FFFC129462AC40F4528AE1A81',1);
INSERT INTO "seals" VALUES('questions',1,X'DBE6C96FA13CF2D48CD5CC83EDE5D5A9A77586D6A3A722AC320EC4184BF64A66',1);
INSERT INTO "seals" VALUES('questions',2,X'E5D22B991297326E371B30B14A79816BD7327B948282752F2C4F7E250C450A66',1);
INSERT INTO "seals" VALUES('questions',3,X'532DFA41DA10F8F2157BCC7BEC2CDE2A05BF94E0EC14FBDBB7DAF503A4F04082',1);
INSERT INTO "seals" VALUES('questions',4,X'391BDAC418687B780EB2EFAD23E9F34F60C02614D57E4B415584844DD983C2BC',1);
INSERT INTO "seals" VALUES('questions',5,X'C6E59ABB2F45414C367FBC91080450FA1DE8D72086AA70D700D009728AAEC8D7',1);
INSERT INTO "seals" VALUES('questions',6,X'D7A8FA85AC5A25DA69211FC0261C2CC89C18C9EB89890302F07543A60FBABD9C',1);
INSERT INTO "seals" VALUES('questions',7,X'E56DBF28C4261315DCC9A9A46629D2C84FE5FA11E7981FA8423D35269C7807E3',1);
INSERT INTO "seals" VALUES('signers',1,X'E77D8D61B717A82F02912560CCABA34452F4FF2448AE6B71A8170F2844C6B6EB',1);
INSERT INTO "seals" VALUES('speakers',1,X'B2FE375BECF9B3BE34317BD0BEB76F29351E784D583A67C6A0CD2B92C227C4A7',1);
INSERT INTO "seals" VALUES('stage',1,X'EF2C3A6FB52F31B266D77693C312ED1E777DCE20894731B99F919D9EBF2A5B5E',1);
INSERT INTO "seals" VALUES('stage',2,X'F3A1D340DC3BAAA8A9AE4D5EAB3359DBA57BDC640635E3AB997A1C77B15A368E',1);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL, phone_interface TEXT NOT NULL DEFAULT '', phone_address TEXT NOT NULL DEFAULT '', known_at INTEGER NOT NULL DEFAULT 0, restored_at INTEGER NOT NULL DEFAULT 0);
INSERT INTO "server" VALUES(1,X'68C8988F4E230D3F109AEDF53356471340C1A9D06535468E87267B4139D417CE','','',0,0);
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
