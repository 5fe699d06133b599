BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'liveqa','m001_first','2026-11-28 09:19:53.152908+00:00');
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
INSERT INTO "devices" VALUES(1,1,'attendee',X'1E2679E933854C16E518C6C65314A83274111881130ED6952025478E0774F881','',0,1714784400000,NULL);
INSERT INTO "devices" VALUES(2,1,'attendee',X'CC695150E4F44FB943712EBDCC430DE4D904D052B80099AC87B77E728967EABE','',0,1714784400000,NULL);
INSERT INTO "devices" VALUES(3,1,'chair',X'0757C386371E63B0A2531A30ADBD40D4054B88BB0D2AE8B75576BBCCE0F7E000','',1,1714784400000,NULL);
INSERT INTO "devices" VALUES(4,1,'secretary',X'8AE226888BC46B2904D72016C70EE521B2601B9B4889BABF3FA03ADDE025EAA4','Thu',1,1714784400000,NULL);
INSERT INTO "devices" VALUES(5,1,'secretary',X'2100FB0D7079C8445929F25B02D24E4CB925F3666E229D47B6D99124D07DF7D2','Mai',1,1714784400000,NULL);
INSERT INTO "devices" VALUES(6,1,'helper',X'58568A4F383D20CEDEBA565E027C826D920F029D98BC5DFC985BE2F5B33A59EF','',1,1714784400000,NULL);
INSERT INTO "devices" VALUES(7,NULL,'organiser',X'396485616BE025DE81269C4D70F34BD4415C30B9E8C43130F010448FFBB7994C','',1,1714784400000,NULL);
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
INSERT INTO "journal" VALUES(1,1,1714784400000,0,'create-6KM5S','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[1]}}]','{"code":"6KM5S"}',X'A0DE787C0B0F70DDBC3C3CAD7A3267F3B69EB8AFDD0B60652F424D91F1A2F417','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'8C4D1AFD0BFDA0C1EDC0824E74165AAA21553E7511466F2A7C5ADA5A389C3972');
INSERT INTO "journal" VALUES(1,2,1714784401000,7,'op-1','meeting.open','[{"name":"MeetingOpened","touches":{"meeting":[1]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'961227782AB469D59E87065CC16449B526886F3046E9358DAE27278E6E138263');
INSERT INTO "journal" VALUES(1,3,1714784402000,3,'op-2','agenda.start_item','[{"name":"AgendaItemStarted","touches":{"agenda":[2]}}]','{}',X'91DF1A0248C0495C1868E738BDBD63AB3E18A23C9DE1F9CC60BEDCFBEEF708B1','{"item":2}',X'D36F8257875D4F2C9161E910BC1B64EDCDBDAF259346608A89C7853B6F399594');
INSERT INTO "journal" VALUES(1,4,1714784403000,1,'op-3','question.ask','[{"name":"QuestionAsked","touches":{"questions":[1]}}]','{"question":1,"number":1}',X'A71130C5D449B29E93AAA145C290414E47545BE8855E4038F078635951922A2C','{"text":"Bao giờ sửa mái che ở sân trường?","name_mode":"named","name":"Lan","group":null,"kind":"question","topic":"","wants_reply":true,"contact":"Lớp 1A"}',X'3FFCC0CF3CEB9113AA03E3F57B977E587E335604CD184B07572D887101993A8A');
INSERT INTO "journal" VALUES(1,5,1714784404000,2,'op-4','question.ask','[{"name":"QuestionAsked","touches":{"questions":[2]}}]','{"question":2,"number":2}',X'052C2E722BE1C0FF8354D0630F51F11C7C9E8B3B49713236D735CC544C88B3CE','{"text":"Bao giờ có bể bơi?","name_mode":"unrecorded","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":""}',X'E2B9577B64D4CA2058A4AEECF943346954E2FA7A2CEA6BFF6B7A8B5F622C8F6A');
INSERT INTO "journal" VALUES(1,6,1714784405000,2,'op-5','question.ask','[{"name":"QuestionAsked","touches":{"questions":[3]}}]','{"question":3,"number":3}',X'934DDEEA198B99CF229BF70E40FD52F49B4C6BE0FFE6496EF2C092D094D66289','{"text":"Mái che bao giờ sửa?","name_mode":"unrecorded","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":""}',X'3DEA688DC4B961DD7EDBD02D38973EC37D4875B5D18A1A0029C7FC799CB08DC8');
INSERT INTO "journal" VALUES(1,7,1714784406000,2,'op-6','question.ask','[{"name":"QuestionAsked","touches":{"questions":[4]}}]','{"question":4,"number":4}',X'7DF5CCDB821EB44449E2C111CD8FDA60681A924955AEF5504551017ED5F281B3','{"text":"Căng tin có bán sữa không?","name_mode":"unrecorded","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":""}',X'51F864657A76947911366267AB9ADAAF7DFBF172DA6976859CB4B79781AC2488');
INSERT INTO "journal" VALUES(1,8,1714784407000,6,'op-7','question.enter','[{"name":"QuestionAsked","touches":{"questions":[5]}}]','{"question":5,"number":5}',X'D655234A1E6582CB7C74F5EAED00B4BE266F544816194E94190561025441D578','{"text":"Vì sao lớp học nóng?","name_mode":"unrecorded","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":"","origin":"paper","direction":"to_leaders","unit":"","speaker":null}',X'B5167DFDC4B0E8B442FDFD2341F411027B2E7FA7656AB91B640A10F1A39BD292');
INSERT INTO "journal" VALUES(1,9,1714784408000,1,'op-8','question.ask','[{"name":"QuestionAsked","touches":{"questions":[6]}}]','{"question":6,"number":6}',X'B1961C2A0444539FE63B25182AAA973F722070E010541C17ACA9D63EE92AFC22','{"text":"Câu này xin rút.","name_mode":"unrecorded","name":"","group":null,"kind":"question","topic":"","wants_reply":false,"contact":""}',X'3093D62026A63D0F8931FFF00E86F88A4C8C3CE5983CC9CD859821776E66A04F');
INSERT INTO "journal" VALUES(1,10,1714784409000,4,'op-9','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[1]}}]','{}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'014A048075AE9FE50A392BE5D5AAED8AAECD69F8836A661B374BEE672880C362');
INSERT INTO "journal" VALUES(1,11,1714784410000,4,'op-10','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[2]}}]','{}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'853F11344AA09D5FB26F62887F898A8618A48BB0CFF60DB8E31313CF98F75604');
INSERT INTO "journal" VALUES(1,12,1714784411000,4,'op-11','question.accept','[{"name":"QuestionAccepted","touches":{"questions":[3]}}]','{}',X'A5A536352BF22EA320C2120066BAF941D40D9627B6401A2FCFC7CB4E5D3D775B','{"question":3}',X'821995919DB89181EFE93A947ADB7F2F17FF8231435DA3B556DFB30AFBE3C3BC');
INSERT INTO "journal" VALUES(1,13,1714784412000,2,'op-12','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[1]}}]','{"votes":1}',X'D817771E8F2841A9132DB1E897F8C48C708D228E209D65C01FE09832235951DE','{"question":1}',X'65810ED7A8D6F4C496CDF2001EAFCF48B9F1FE20286E3F6F33541A476FF7FF9F');
INSERT INTO "journal" VALUES(1,14,1714784413000,1,'op-13','question.upvote','[{"name":"QuestionUpvoted","touches":{"questions":[2]}}]','{"votes":1}',X'98AF3F690D1E498D11A7A1E89BF2896980CA1A43CAC5B0E3A7B04D3911E00700','{"question":2}',X'052789C9D9FE399813E96DD87BC79D4979B457228520EAF30D976DA92CE60F98');
INSERT INTO "journal" VALUES(1,15,1714784414000,4,'op-14','question.merge','[{"name":"QuestionMerged","touches":{"questions":[3,1],"stage":[1]}}]','{}',X'E5C74A13F89D8580ECBD0B1A8C1674459E146E753C325BD1444A113D9671E4A6','{"question":3,"into":1}',X'96FEAC2A359140E924FDD9C808E6B74EBC9BBAC16347953581A627B9558C2F15');
INSERT INTO "journal" VALUES(1,16,1714784415000,4,'op-15','question.decline','[{"name":"QuestionDeclined","touches":{"questions":[4],"stage":[1]}}]','{}',X'4A284EBA8401F70AC6A3FC5D337A2C42E7EE67CD886E5AD6E20478B283AD61F9','{"question":4,"reason":"off_topic","note":"Hỏi căng tin."}',X'851D7C34104C49353EB344D3858523C4BAC99CB0CFF1FBCB76B4B66D294FAD78');
INSERT INTO "journal" VALUES(1,17,1714784416000,1,'op-16','question.withdraw','[{"name":"QuestionWithdrawn","touches":{"questions":[6],"stage":[1]}}]','{}',X'5EC108F00033B6C3237943FF8215B5BE7DF00455BF26C067F61A538DBCB2944B','{"question":6}',X'62415821A5A6D47A8BA8BF2D684D2091DBC36F20513B770CDD9589AB3FED98BE');
INSERT INTO "journal" VALUES(1,18,1714784417000,4,'op-17','speaker.add','[{"name":"SpeakerAdded","touches":{"speakers":[1]}}]','{"speaker":1}',X'AED217DF2184328A85CC0FD994F23464BBB217D15CAA04FB18878AE72CDD0DC2','{"name":"Mai","name_mode":"named","unit":"Lớp 2B","seat":"","group":null}',X'007AF8E4658530F7D3D0CFB292C2BDF8388146EEDE97A59FE4440B502F6100DE');
INSERT INTO "journal" VALUES(1,19,1714784418000,3,'op-18','speaker.call','[{"name":"SpeakerCalled","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'A5EBF66FFADBD822E0031D4D524919F548FFD4DEF31486FF3368590C8F66B349');
INSERT INTO "journal" VALUES(1,20,1714784419000,4,'op-19','question.enter','[{"name":"QuestionAsked","touches":{"questions":[7]}}]','{"question":7,"number":7}',X'31CFD8CB0111A165A5C8C1158A8D840356861C4E73A9BCE503AC7A19B9C14C03','{"text":"Xin thêm đèn ở cổng.","name_mode":"unrecorded","name":"","group":null,"kind":"proposal","topic":"","wants_reply":false,"contact":"","origin":"microphone","direction":"to_leaders","unit":"","speaker":1}',X'0C3C9FAF0E3CB3485AAE60EEFFFADF8EE5D3BE7C9DCA5C2ADD727AD229B2F4B6');
INSERT INTO "journal" VALUES(1,21,1714784420000,3,'op-20','speaker.finish','[{"name":"SpeakerFinished","touches":{"speakers":[1]}}]','{}',X'BBA8394E94988FE75EFEEFC412977DEBC4FED5A3AD222DDE5651718065885552','{"speaker":1}',X'A49A4CBB6569182002ACAB3384D935E970138128C6539873DF76018C14FE74A9');
INSERT INTO "journal" VALUES(1,22,1714784421000,4,'op-21','answer.start','[{"name":"AnswerStarted","touches":{"answers":[1]}}]','{"answer":1,"text":"","version":0}',X'2C358D4F24AFA563F945B1597DC09AD41C92A52C59E101696AD15A04440F3E24','{"questions":[1],"answerers":[1]}',X'97E77CA7FEB6EADF19E538679FFC0344F3A178160C99D31814CB01A525C1FE54');
INSERT INTO "journal" VALUES(1,23,1714784422000,4,'op-22','answer.draft','[{"name":"AnswerDrafted","touches":{"answers":[1]}}]','{"version":1,"saved_at":1714784422000}',X'38284294BF0E5BBC99C477C562A1D208ADBDF4396F24EF8D27CA8EBB28174D3C','{"answer":1,"text":"Nhà trường sửa trong tháng 6.","base_version":0}',X'E3225A17A3D05070E382160981A0F6761A1278351900C5996CA90A33E2137348');
INSERT INTO "journal" VALUES(1,24,1714784423000,4,'op-23','answer.record','[{"name":"AnswerRecorded","touches":{"answers":[1],"questions":[1]}}]','{"recorded_at":1714784423000}',X'AED6CBBE621D94BD02A9B85BD636D371C2039FFDDA7DA09615AE28E8D19E51F7','{"answer":1}',X'109A630EC6740B92DBCECA029ED47A07DC06B37947F386D59DC0F3507DBF5504');
INSERT INTO "journal" VALUES(1,25,1714784424000,4,'op-24','outcome.set','[{"name":"OutcomeSet","touches":{"questions":[2]}}]','{}',X'61571FC99552FB387F243F7D6549ED1252D05837F1AFA6F49F632515F1CCA98E','{"questions":[2],"outcome":"needs_study","reason":"","body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"}',X'A76C9DCA7A2E35AE0F416625EFBF79315C1B0C5C72802ED4AE37323DBA3C416E');
INSERT INTO "journal" VALUES(1,26,1714784425000,4,'op-25','attendance.record','[{"name":"AttendanceRecorded","touches":{"groups":[1]}}]','{}',X'48DFCEC58CA31C894F582F15FC1957B23745896D5E8E0BE1BD9AD0AFAF177A2F','{"group":1,"present":3,"excused":0,"invited":null}',X'64E17B016B1C71FEE03FF4CF65FFD33FA492A01C14B181017D5276CF07ACDA5A');
INSERT INTO "journal" VALUES(1,27,1714784426000,4,'op-26','conclusion.write','[{"name":"ConclusionWritten","touches":{"meeting":[1]}}]','{"version":1,"saved_at":1714784426000}',X'DADF9BC9F42C4A6C4026074CF7F7BCCAE79C7686AA933B79C451E44C54C9208D','{"text":"Nhà trường ghi nhận các ý kiến.","base_version":0}',X'8F1709B598E1D7EA7E0F3E6F4DDA63564101441E8ACFEC17A800522EE8F94265');
INSERT INTO "journal" VALUES(1,28,1714784427000,4,'op-27','minutes.approve','[{"name":"MinutesApproved","touches":{"approval":[1]}}]','{}',X'5CB82A15A2921D110881520D3BA74C9FF9D4750D7D02C1B7815F053DF1EA66B7','{"in_favour":30,"against":1,"abstaining":0,"objections":""}',X'BF00A23952A124AECCDC194098FEE8136C5FECBB6429A9CBB5433DBCD893994C');
INSERT INTO "journal" VALUES(1,29,1714784430000,3,'op-30','meeting.close','[{"name":"MeetingClosed","touches":{"meeting":[1],"stage":[1],"agenda":[2],"speakers":[]}}]','{}',X'44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A','{}',X'E176C22B02F8708A664A3DB33DC9CBF4196EC5A852AC9180A99742CBE8EB91C7');
INSERT INTO "journal" VALUES(2,1,1714784400000,0,'create-XA9NM','meeting.create','[{"name":"MeetingCreated","touches":{"meeting":[2]}}]','{"code":"XA9NM"}',X'A0DE787C0B0F70DDBC3C3CAD7A3267F3B69EB8AFDD0B60652F424D91F1A2F417','{"title":"Hội nghị đối thoại","kind":"dialogue","theme":"","contents":[],"starts_at":"","ends_at":"","venue":"","place":"","host":"","superior_body":"","issuing_body":"","symbol":"","legal_grounds":[],"recipients":[],"participants":[],"form_of_address":"","review":true,"name_modes":["named","secretaries_only","unrecorded"],"wifi_ssid":"","wifi_password":"","deferral":{"body":"Nhà trường","deadline":"2024-05-20","channel":"Bằng văn bản"},"agenda":[{"title":"Tuyên bố lý do","kind":"other","presenter":"","text":"","minutes":5},{"title":"Phát biểu ý kiến","kind":"other","presenter":"","text":"","minutes":30},{"title":"Kết luận","kind":"other","presenter":"","text":"","minutes":10}],"groups":[{"name":"Lớp 1A","invited":3},{"name":"Lớp 2B","invited":30}],"officers":[],"answerers":[{"name":"Hiệu trưởng","office":"","topics":[]},{"name":"Kế toán","office":"","topics":[]}],"questions":[]}',X'776D1AE37B4A3E45F7E90AA7E4DAF2DEDA159378340E3727E32F59DC4EE91567');
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
INSERT INTO "meetings" VALUES(1,'6KM5S','Hội nghị đối thoại','closed','dialogue','','[]',NULL,NULL,'','','','','','','[]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',1714784401000,1714784430000,'Nhà trường ghi nhận các ý kiến.',1,1714784400000);
INSERT INTO "meetings" VALUES(2,'XA9NM','Hội nghị đối thoại','draft','dialogue','','[]',NULL,NULL,'','','','','','','[]','[]','[]','','open',1,'["named", "secretaries_only", "unrecorded"]','Nhà trường','2024-05-20','Bằng văn bản','','',NULL,NULL,'',0,1714784400000);
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
  prepared_answer TEXT NOT NULL DEFAULT '', answerer INTEGER REFERENCES answerers(id),
  taken_by TEXT NOT NULL DEFAULT '', merged_into INTEGER REFERENCES questions(id),
  decline_reason TEXT, decline_note TEXT NOT NULL DEFAULT '', outcome TEXT,
  outcome_reason TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '',
  deadline TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', answered_at INTEGER,
  UNIQUE (meeting, number)
);
INSERT INTO "questions" VALUES(1,1,1,'Bao giờ sửa mái che ở sân trường?','answered','phone',1714784403000,1,'question','to_leaders','','named','Lan','',NULL,1,NULL,2,1,'Lớp 1A','',NULL,'',NULL,NULL,'','answered','','','','',1714784423000);
INSERT INTO "questions" VALUES(2,1,2,'Bao giờ có bể bơi?','answered','phone',1714784404000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',NULL,'',NULL,NULL,'','needs_study','','Nhà trường','2024-05-20','Bằng văn bản',1714784424000);
INSERT INTO "questions" VALUES(3,1,3,'Mái che bao giờ sửa?','merged','phone',1714784405000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',NULL,'',1,NULL,'',NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(4,1,4,'Căng tin có bán sữa không?','declined','phone',1714784406000,1,'question','to_leaders','','unrecorded','','',NULL,2,NULL,2,0,'','',NULL,'',NULL,'off_topic','Hỏi căng tin.',NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(5,1,5,'Vì sao lớp học nóng?','pending','paper',1714784407000,1,'question','to_leaders','','unrecorded','','',NULL,6,NULL,2,0,'','',NULL,'',NULL,NULL,'',NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(6,1,6,'Câu này xin rút.','withdrawn','phone',1714784408000,1,'question','to_leaders','','unrecorded','','',NULL,1,NULL,2,0,'','',NULL,'',NULL,NULL,'',NULL,'','','','',NULL);
INSERT INTO "questions" VALUES(7,1,7,'Xin thêm đèn ở cổng.','shown','microphone',1714784419000,1,'proposal','to_leaders','','named','Mai','Lớp 2B',NULL,4,1,2,0,'','',NULL,'',NULL,NULL,'',NULL,'','','','',NULL);
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL);
INSERT INTO "server" VALUES(1,X'117FB902406E764B29D4E2BFD022D60E7CA4D961896138374F304C668ED63E67');
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
