BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 09:19:54.698623+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'liveqa','m002_carried_votes','2026-11-28 09:19:54.699534+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'liveqa','m003_name_checks','2026-11-28 09:19:54.701980+00:00');
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
INSERT INTO "approvals" VALUES(1,1,1714784427000,30,1,0,'');
CREATE TABLE devices (
  id INTEGER PRIMARY KEY, meeting INTEGER REFERENCES meetings(id), role TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE, label TEXT NOT NULL DEFAULT '',
  generation INTEGER NOT NULL DEFAULT 0, joined_at INTEGER NOT NULL, revoked_at INTEGER
);
INSERT INTO "devices" VALUES(1,1,'attendee',X'4DE5D2CED37E8377046DE384BB40092D6E06D3F8010421A973DB501E7671CBF1','',0,1714784400000,NULL);
INSERT INTO "devices" VALUES(2,1,'attendee',X'0052C48D499374E18537705FEA40A80D290B6B51702A03D3C74417549D585800','',0,1714784400000,NULL);
INSERT INTO "devices" VALUES(3,1,'chair',X'9D0A5F3868470315897E4DA0DA102BD2BC0B12EA10396DDF9D72A93519A01949','',1,1714784400000,NULL);
INSERT INTO "devices" VALUES(4,1,'secretary',X'DD2915F265EEC43C4D97D4FD99CC75035FA5DBF3FE8AA7005973CB84C17D360E','Thu',1,1714784400000,NULL);
INSERT INTO "devices" VALUES(5,1,'secretary',X'4087550B9391743DAE54174948D42206B763AF4F1FB36BE45FC8453367D0F869','Mai',1,1714784400000,NULL);
INSERT INTO "devices" VALUES(6,1,'helper',X'1B5EB518546D890FC3B783A037EFF9F582AC3BD877432E03D65F167713FB103D','',1,1714784400000,NULL);
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'C7DC68CCB5F2DE4CB8EF59A11711368BE005F9C813F9D176137A42EE9D01EC0B','',1,1714784400000,NULL);
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
  digest BLOB NOT NULL, PRIMARY KEY (meeting, rev), UNIQUE (device, op)
);
INSERT INTO "journal" VALUES(1,1,1714784400000,0,'create-XYV45','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"XYV45"}',X'A0DE787C0B0F70DDBC3C3CAD7A3267F3B69EB8AFDD0B60652F424D91F1A2F417','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'A039C770441685A7ED9C2A6A666D65D0C7680FDC79154C8DA31C4B176490B531');
INSERT INTO "journal" VALUES(1,2,1714784401000,7,'op-1','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'D5E84A791ACE52E48C7DCBD03FCC56CA6DA72C735E4485DAEDF8F6EA80113C71');
INSERT INTO "journal" VALUES(1,3,1714784402000,3,'op-2','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'C3BE14C1BC0B35D0FC41301BEF83A2136B3C8782E4795A5BD9E71F8F5C0E0DE9');
INSERT INTO "journal" VALUES(1,4,1714784403000,1,'op-3','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'97EA10D67DADCF6EE3C6D57A90335DDB7CF351C67691EBF9196C1E1BE9433993','{"text":"Bao giờ sửa mái che ở sân trường?","name":"Lan","group":null,"kind":"question","topic":"","wants_reply":true,"contact":"Lớp 1A","name_mode":"named"}',X'142B9E79D9EFCE2D81CED6F90130D1FA0ADB2E42EF58B354850871411BAC83D6');
INSERT INTO "journal" VALUES(1,5,1714784404000,2,'op-4','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'BE04236028F97340042BA16E0C9ED2264F16EC74B52CA195478D0747E061DA0A','{"text":"Bao giờ có bể bơi?","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":"","name_mode":"unrecorded"}',X'7B12176D7E1AE9EE38127A5724EE63DEF7312871AA5E1B17A97D88B8077FDEDA');
INSERT INTO "journal" VALUES(1,6,1714784405000,2,'op-5','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'AABCC5D30BA22E79EFAF223ABB19DCA84E2E2857C106887F1158605C42E691E3','{"text":"Mái che bao giờ sửa?","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":"","name_mode":"unrecorded"}',X'9B04857B464E54237C54946F65544E53F9D206217A3DF70B8A354FB6AF1E54AA');
INSERT INTO "journal" VALUES(1,7,1714784406000,2,'op-6','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'89F5B4B89978840FFD3B857E1B991550212F4F384AF04F4BC6D3FF221517070C','{"text":"Căng tin có bán sữa không?","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":"","name_mode":"unrecorded"}',X'305BA41C10A1950DDC75CD2EC362EC98D0EAD33FC43ED41F295F6FBD5381BD9C');
INSERT INTO "journal" VALUES(1,8,1714784407000,6,'op-7','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'0831EE02AB57AB8A833C12AD57950F23268992C5068A673FFCEAD51B5C8E8C5B','{"text":"Vì sao lớp học nóng?","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":"","name_mode":null,"origin":"paper","direction":"to_leaders","unit":"","speaker":null}',X'CCA94EA0291F26EAB6A4ABEA3308CA8FA9A83EB2728BEAC3B852DEFD64D59A8D');
INSERT INTO "journal" VALUES(1,9,1714784408000,1,'op-8','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'296ACAC3BC4F1751A36D8FD3E44D5A0638643C08F52B04CA237AA5C015EB9C31','{"text":"Câu này xin rút.","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":"","name_mode":"unrecorded"}',X'C498E5DB11FA71F02137D51EEE09D65BBF619FC1492E724DAB710E725EC5E765');
INSERT INTO "journal" VALUES(1,10,1714784409000,4,'op-9','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'D13CF566495E6C39A249B3BC1938E06139AB6922A257BC22D0AB8FA89F101A98');
INSERT INTO "journal" VALUES(1,11,1714784410000,4,'op-10','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'FF234E2F4BC46E24D064FE2383A0810DB37C626EC4B059BC21BEE1F0BCE6B7C1');
INSERT INTO "journal" VALUES(1,12,1714784411000,4,'op-11','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'FFA1951D405FEAB08A12D80334B5804EEA06CA302BFDDDEF1514B425FC75D8CD');
INSERT INTO "journal" VALUES(1,13,1714784412000,2,'op-12','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'563C48BE0932B1C5C505DD2138999B27EBB8CF085E5A53D5BAEBEABEB08F62F2');
INSERT INTO "journal" VALUES(1,14,1714784413000,1,'op-13','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'52D33D09D76E7E8238279FB775AC4EBB1AD0CFED886ADAD5944E89E15BE8C9C8');
INSERT INTO "journal" VALUES(1,15,1714784414000,4,'op-14','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'C90D8DFF1880E63F4866E6F2E3364919E3963D8BDC808C1E039179E870DF2E5D');
INSERT INTO "journal" VALUES(1,16,1714784415000,4,'op-15','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'26F6932ACDEA9A3131FA3013495C40B48A92B02D0C24E358B0ADFA7BBF4AAD34');
INSERT INTO "journal" VALUES(1,17,1714784416000,1,'op-16','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'5EC108F00033B6C3237943FF8215B5BE7DF00455BF26C067F61A538DBCB2944B','{"question":6}',X'904A2D2CE0FD0E57943560CF41435A7D162A0DC895453D493B11E21C3269BB07');
INSERT INTO "journal" VALUES(1,18,1714784417000,4,'op-17','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'AED217DF2184328A85CC0FD994F23464BBB217D15CAA04FB18878AE72CDD0DC2','{"name":"Mai","name_mode":"named","unit":"Lớp 2B","seat":"","group":null}',X'026A65B06CB16B5F41C5C1DE75DF02B90E086A0EC93E3AF7E15A2EF0402F6673');
INSERT INTO "journal" VALUES(1,19,1714784418000,3,'op-18','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'1575BA9C5115C2124C5D01FEB5BF616597B3A91C1E3E222EDA1800229F7B7818');
INSERT INTO "journal" VALUES(1,20,1714784419000,4,'op-19','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'3A7E32A83F62394404A4FE54454809D5E8444C269163F6D40ACF89496C3CDA18','{"text":"Xin thêm đèn ở cổng.","name":"","group":null,"kind":"proposal","topic":"","wants_reply":false,"contact":"","name_mode":null,"origin":"microphone","direction":"to_leaders","unit":"","speaker":1}',X'D6F3F93FB2416A539BFF049EE0BE0DA26A45C252DFDC163F9E856556699B74B4');
INSERT INTO "journal" VALUES(1,21,1714784420000,3,'op-20','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'41D2A999296C63E2B04FCF3FA56A2822CF15EA1A83D31BFAFA7BD43FB97E95D2');
INSERT INTO "journal" VALUES(1,22,1714784421000,4,'op-21','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"text":"","version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'39F540E84F02FA1B763AE38BBAECBF3079567680F4B480BF7C63ECC59590BD6B');
INSERT INTO "journal" VALUES(1,23,1714784422000,4,'op-22','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'C82156549508A59D7C77236D73B066B80113CCF2E9B53ACFEAC4DE8F26A52675');
INSERT INTO "journal" VALUES(1,24,1714784423000,4,'op-23','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'382DD46DF2838CB16089E8CBCFAA9DFEEB9C46A145FF91A13A5E6D403BDC8193');
INSERT INTO "journal" VALUES(1,25,1714784424000,4,'op-24','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'2819143A3722B7A5CD220461F0CC5EDE745006208F1292FE01BBD6892BD623FD');
INSERT INTO "journal" VALUES(1,26,1714784425000,4,'op-25','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'48DFCEC58CA31C894F582F15FC1957B23745896D5E8E0BE1BD9AD0AFAF177A2F','{"group":1,"present":3,"excused":0,"invited":null}',X'6A246C3F784B44AD9EB081DF50E33B38FD9DC11F234B6BDF2F13460B0A040157');
INSERT INTO "journal" VALUES(1,27,1714784426000,4,'op-26','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'2BA7B717019C9BF77C19E02013DF940C8CC00FB851216B5840A58CD8D38F4AC2');
INSERT INTO "journal" VALUES(1,28,1714784427000,4,'op-27','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5CB82A15A2921D110881520D3BA74C9FF9D4750D7D02C1B7815F053DF1EA66B7','{"in_favour":30,"against":1,"abstaining":0,"objections":""}',X'A7FBF9DD5975A31E0D5B946B90EF35CF0ECE00641809394DDA3B3150E7E6B626');
INSERT INTO "journal" VALUES(1,29,1714784430000,3,'op-30','meeting.close','[{"name":"MeetingClosed","touches":{"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'17158F1A89AF61961763212D90AB458DA91FCE04AAD569379EDAD76ED2339199');
INSERT INTO "journal" VALUES(2,1,1714784400000,0,'create-6VKCS','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"6VKCS"}',X'A0DE787C0B0F70DDBC3C3CAD7A3267F3B69EB8AFDD0B60652F424D91F1A2F417','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'FEBB97657CF268BCE817FB6CF50729F8A160A6BB508A34958A7215609DAA1843');
CREATE TABLE links (
  meeting INTEGER NOT NULL, role TEXT NOT NULL, generation INTEGER NOT NULL,
  PRIMARY KEY (meeting, role)
) WITHOUT ROWID;
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
);
INSERT INTO "meetings" VALUES(1,'XYV45','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','[]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000);
INSERT INTO "meetings" VALUES(2,'6VKCS','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','[]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000);
CREATE TABLE name_checks (id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id), key TEXT NOT NULL, keep INTEGER NOT NULL, UNIQUE (meeting, key));
CREATE TABLE officers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, duty TEXT NOT NULL,
  office TEXT NOT NULL DEFAULT ''
);
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
  deadline TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', answered_at INTEGER, carried_votes INTEGER NOT NULL DEFAULT 0,
  UNIQUE (meeting, number)
);
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784403000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',0,NULL,'',NULL,NULL,'','answered','','','','',1714784423000,0);
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784404000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000,0);
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784405000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',1,NULL,'',NULL,'','','','',NULL,0);
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784406000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',0,NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL,0);
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784407000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0);
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784408000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0);
INSERT INTO "questions" VALUES(7,1,7,'Xin thêm đèn ở cổng.','shown','microphone',1714784419000,1,'proposal','to_leaders','','named','Mai','Lớp 2B',NULL,4,1,2,0,'','',0,NULL,'',NULL,NULL,'',NULL,'','','','',NULL,0);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL);
INSERT INTO "server" VALUES(1,X'4C0131C57A65A56C924746C0426B00989C761BA38F2778B467B3465F2410C5A8');
CREATE TABLE speakers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, state TEXT NOT NULL, name TEXT NOT NULL DEFAULT '',
  name_mode TEXT NOT NULL DEFAULT 'named', unit TEXT NOT NULL DEFAULT '',
  seat TEXT NOT NULL DEFAULT '', "group" INTEGER REFERENCES groups(id),
  agenda_item INTEGER REFERENCES agenda(id), started_at INTEGER, ended_at INTEGER
);
INSERT INTO "speakers" VALUES(1,1,1,'done','Mai','named','Lớp 2B','',NULL,2,1714784418000,1714784420000);
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
COMMIT;
