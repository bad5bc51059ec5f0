-- A store as the first schema kept it (commit 70d673c): two late dossiers, received on 1/10/2025
-- with five working days, a letter each on 10/10/2025. Made by that program and dumped by sqlite3:
--   motcua receive … --limit 5wd; motcua letters issue --reason staff; sqlite3 old.sqlite .dump
PRAGMA application_id = 1297367893;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE event (
  agency TEXT NOT NULL,
  dossier INTEGER NOT NULL CHECK (dossier >= 1),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  number TEXT CHECK (number <> ''),
  kind TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  note TEXT,
  payload TEXT NOT NULL,
  batch INTEGER NOT NULL,
  request TEXT,
  mark INTEGER NOT NULL,
  CHECK (seq > 1 OR number IS NOT NULL),
  PRIMARY KEY (agency, dossier, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO event VALUES('H05.12',1,1,'H05.12-251001-0001','received',29321820,29321820,'lan',NULL,'{"procedure":"TG-02","procedureText":"8ac9e712eaac79fe","limit":"5wd","limitBasis":"thử nghiệm","applicant":"8143e3de8ff5033662cc9bb050ffe234","channel":"atDesk","start":"2025-10-01T09:00","term":"5wd","calendar":"95546c89648b5cf6","knownOn":"2025-10-01","rules":"09f89a5470f908f0","due":"2025-10-08","dueAt":"2025-10-08T17:00","narration":"1ef0d8f98fa1c3b7"}',1,NULL,8299229641767155959);
INSERT INTO event VALUES('H05.12',1,2,NULL,'apologyIssued',29334780,29334780,'lan',NULL,'{"letter":"01/SDTTG-VP","reason":"staff","originalDue":"2025-10-08","newDate":"2025-10-17"}',3,NULL,4469601773921882491);
INSERT INTO event VALUES('H05.12',2,1,'H05.12-251001-0002','received',29321825,29321825,'lan',NULL,'{"procedure":"TG-02","procedureText":"8ac9e712eaac79fe","limit":"5wd","limitBasis":"thử nghiệm","applicant":"b407c1f4a2631e9abd73dec9285e4800","channel":"atDesk","start":"2025-10-01T09:05","term":"5wd","calendar":"95546c89648b5cf6","knownOn":"2025-10-01","rules":"09f89a5470f908f0","due":"2025-10-08","dueAt":"2025-10-08T17:00","narration":"1ef0d8f98fa1c3b7"}',2,NULL,-5160712008014959597);
INSERT INTO event VALUES('H05.12',2,2,NULL,'apologyIssued',29334780,29334780,'lan',NULL,'{"letter":"02/SDTTG-VP","reason":"staff","originalDue":"2025-10-08","newDate":"2025-10-17"}',3,NULL,-7295229484470532044);
CREATE TABLE batch (
  agency TEXT NOT NULL,
  batch INTEGER NOT NULL CHECK (batch >= 1),
  recorded_at INTEGER NOT NULL,
  source TEXT NOT NULL,
  actor TEXT NOT NULL,
  law_count INTEGER NOT NULL,
  letter_count INTEGER NOT NULL,
  event_count INTEGER NOT NULL,
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (agency, batch)
) STRICT, WITHOUT ROWID;
INSERT INTO batch VALUES('H05.12',1,29321820,'receive','lan',3,0,1,X'0000000000000000000000000000000000000000000000000000000000000000',X'66a03c92648a0ef25654307fb6dec07c129bd3a32b0623e6d136ccce4fe33a41');
INSERT INTO batch VALUES('H05.12',2,29321825,'receive','lan',0,0,1,X'66a03c92648a0ef25654307fb6dec07c129bd3a32b0623e6d136ccce4fe33a41',X'a1414a63cf3bfa4fc455fdba95bd66f891bcbd63717a5b1225e885a56f8d5f70');
INSERT INTO batch VALUES('H05.12',3,29334780,'letters','lan',0,2,2,X'a1414a63cf3bfa4fc455fdba95bd66f891bcbd63717a5b1225e885a56f8d5f70',X'ce52cc0e9b021dd3bf9977ec8e8f37c855fd3e084e6f3f19eaa1259fe6c16e61');
CREATE TABLE law_text (
  agency TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('calendar', 'rules', 'procedure')),
  body TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  batch INTEGER NOT NULL,
  PRIMARY KEY (agency, name)
) STRICT, WITHOUT ROWID;
INSERT INTO law_text VALUES('H05.12','09f89a5470f908f0','rules','{"apologyLead":1,"apologyReference":{"article":"Đ.19 k.6","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"boundaryFreeClockStart":"acceptance","checkedOn":"2026-11-24","clockStart":"acceptance","clockStartReference":{"article":"Đ.17 k.3","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"closing":{"reference":{"article":"Đ.19 k.5","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"unit":"calendarDays","value":15},"countingReference":{"article":"mục 2.1","certainty":"seenSecondary","instrument":"Mô tả công thức tính chỉ số 766"},"countingStatement":"theo hạn luật định, ngày có kết quả; hồ sơ rút, dừng, đóng, từ chối tính là đã giải quyết theo ngày kết thúc; chưa tiếp nhận thì không tính","firstDay":{"article":"Đ.147 k.2","certainty":"seen","instrument":"Bộ luật Dân sự 91/2015/QH13"},"id":"nd118-2025","inForce":{"from":"2025-07-01","to":"2026-08-04"},"intakeAlert":{"reference":{"article":"Đ.17 k.2","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"unit":"hours","value":2},"intakeAnswer":{"reference":{"article":"Đ.17 k.2 điểm c","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"unit":"workingHours","value":8},"intakeReference":{"article":"Đ.17","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"intakeSupplements":{"maximum":1,"reference":{"article":"Đ.16 k.3; Đ.11 k.2","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"}},"lastDayRolls":{"article":"Đ.148 k.5","certainty":"seen","instrument":"Bộ luật Dân sự 91/2015/QH13"},"name":"Nghị định 118/2025/NĐ-CP","reappointments":{"maximum":1,"reference":{"article":"Đ.19 k.6","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"}},"refusalReference":{"article":"Đ.19 k.3","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"resultReference":{"article":"Đ.22","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"supplementNotice":{"reference":{"article":"Đ.19 k.5","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"unit":"workingDays","value":3},"suspensionReference":{"article":"(không có quy định tạm dừng)","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"targets":[{"comparison":"above","name":"Giải quyết trước hạn","reference":{"certainty":"seenSecondary","instrument":"Kế hoạch 6 tháng cuối năm 2025 của Sở Dân tộc và Tôn giáo Bắc Ninh"},"share":"early-share","thresholdPerMille":600},{"comparison":"above","name":"Trước hạn, trong số hồ sơ có thời hạn","reference":{"certainty":"seenSecondary","instrument":"Kế hoạch 6 tháng cuối năm 2025 của Sở Dân tộc và Tôn giáo Bắc Ninh"},"share":"early-share-with-limit","thresholdPerMille":600},{"comparison":"atLeast","name":"Trước hạn và đúng hạn","reference":{"certainty":"seenSecondary","instrument":"Kế hoạch 6 tháng cuối năm 2025 của Sở Dân tộc và Tôn giáo Bắc Ninh"},"share":"on-time-share","thresholdPerMille":1000},{"comparison":"atLeast","name":"Hồ sơ quá hạn có văn bản xin lỗi","reference":{"certainty":"seenSecondary","instrument":"Kế hoạch 6 tháng cuối năm 2025 của Sở Dân tộc và Tôn giáo Bắc Ninh"},"share":"apology-coverage","thresholdPerMille":1000}],"transferCutoff":"15:00","transferReference":{"article":"Đ.18 k.2","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"waits":{"consultation":{"effect":"keepsRunning","reference":{"article":"Đ.19 k.4","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"}},"outage":{"effect":"keepsRunning","reference":{"article":"(không có quy định tạm dừng)","certainty":"derived","instrument":"Nghị định 118/2025/NĐ-CP"}},"payment":{"effect":"keepsRunning","reference":{"article":"(không có quy định tạm dừng)","certainty":"derived","instrument":"Nghị định 118/2025/NĐ-CP"}},"supplement":{"alternative":{"effect":"pauses","reference":{"certainty":"seenSecondary","instrument":"Công bố thủ tục hành chính tín ngưỡng, tôn giáo theo Nghị định 95/2023/NĐ-CP"}},"effect":"restarts","reference":{"article":"Đ.19 k.5","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"}},"suspension":{"effect":"keepsRunning","reference":{"article":"(không có quy định tạm dừng)","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"}},"verification":{"effect":"keepsRunning","reference":{"article":"Đ.19 k.4","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"}}},"weeklyDaysOff":{"certainty":"recalled","instrument":"Quyết định 188/1999/QĐ-TTg"},"withdrawalReference":{"article":"Đ.21","certainty":"seen","instrument":"Nghị định 118/2025/NĐ-CP"},"workingDaysOnly":{"article":"Đ.19","certainty":"derived","instrument":"Nghị định 118/2025/NĐ-CP"}}',X'09f89a5470f908f0467129dd2ac0c57360e16b12bdf3807e006af6cb42dab847',1);
INSERT INTO law_text VALUES('H05.12','8ac9e712eaac79fe','procedure','{"checkedOn":"2026-11-24","code":"1.012664","codeCertainty":"seen","components":[{"copies":0,"name":"Văn bản đăng ký (theo mẫu)","originals":1},{"copies":0,"name":"Hiến chương sửa đổi","originals":1}],"decides":"UBND cấp tỉnh","fee":0,"field":"Tín ngưỡng, tôn giáo","id":"TG-02","inForce":{"from":"2024-03-30"},"kind":"registration","legalLimit":{"certainty":"seen","reference":"Luật 02/2016/QH14 Điều 24 (k2 30 ngày)","unit":"calendarDays","value":30},"name":"Đăng ký sửa đổi hiến chương của tổ chức tôn giáo có địa bàn hoạt động ở một tỉnh","notes":"mẫu, cần đối chiếu quyết định công bố của tỉnh","otherCodes":["1.001886"],"processes":"Sở Dân tộc và Tôn giáo","references":["Luật 02/2016/QH14 Điều 24 (k2 30 ngày)"],"result":"Văn bản chấp thuận / từ chối","sets":1,"steps":[{"name":"Kiểm tra, số hóa, tiếp nhận, chuyển hồ sơ","number":1,"quarterDays":2,"role":"Công chức của Sở tại Trung tâm PVHCC cấp tỉnh hoặc công chức tiếp nhận tại Trung tâm PVHCC cấp xã"},{"name":"Phân công chuyên viên","number":2,"quarterDays":2,"role":"Lãnh đạo Phòng"},{"name":"Thẩm tra; dự thảo văn bản lấy ý kiến hoặc yêu cầu bổ sung","number":3,"quarterDays":4,"role":"Chuyên viên"},{"name":"Soát, trình ký","number":4,"quarterDays":2,"role":"Lãnh đạo Phòng"},{"name":"Ký văn bản lấy ý kiến","number":5,"quarterDays":2,"role":"Lãnh đạo Sở"},{"name":"Cho ý kiến","number":6,"quarterDays":48,"role":"Các sở, ngành, địa phương được lấy ý kiến"},{"name":"Tổng hợp, dự thảo báo cáo","number":7,"quarterDays":22,"role":"Chuyên viên"},{"name":"Soát, trình ký","number":8,"quarterDays":4,"role":"Lãnh đạo Phòng"},{"name":"Ký báo cáo UBND cấp tỉnh","number":9,"quarterDays":4,"role":"Lãnh đạo Sở"},{"name":"Vào số, đóng dấu, gửi Văn phòng UBND cấp tỉnh","number":10,"quarterDays":2,"role":"Văn thư Sở"},{"name":"Quyết định","number":11,"quarterDays":24,"role":"UBND cấp tỉnh"},{"name":"Vào số, chuyển kết quả","number":12,"quarterDays":2,"role":"Văn thư UBND cấp tỉnh"},{"name":"Số hóa kết quả, trả kết quả","number":13,"quarterDays":2,"role":"Chuyên viên phòng chuyên môn và công chức của Sở tại Trung tâm PVHCC cấp tỉnh"}]}',X'8ac9e712eaac79fedaf6b26cfad76ec72952c31f109fad0380e7451f32eaa8b1',1);
INSERT INTO law_text VALUES('H05.12','95546c89648b5cf6','calendar','{"calendar":"{\"statutory\":[{\"certainty\":\"seen\",\"name\":\"Tết Dương lịch\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\",\"solar\":{\"day\":1,\"length\":1,\"month\":1},\"substituted\":true},{\"certainty\":\"derived\",\"lunar\":{\"day\":1,\"length\":5,\"month\":1,\"offset\":-1},\"name\":\"Tết Nguyên đán\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\",\"substituted\":true},{\"certainty\":\"seen\",\"lunar\":{\"day\":10,\"length\":1,\"month\":3,\"offset\":0},\"name\":\"Giỗ Tổ Hùng Vương\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\",\"substituted\":true},{\"certainty\":\"seen\",\"name\":\"Ngày Chiến thắng\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\",\"solar\":{\"day\":30,\"length\":1,\"month\":4},\"substituted\":true},{\"certainty\":\"seen\",\"name\":\"Ngày Quốc tế lao động\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\",\"solar\":{\"day\":1,\"length\":1,\"month\":5},\"substituted\":true},{\"certainty\":\"recalled\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\",\"solar\":{\"day\":2,\"length\":1,\"month\":9},\"substituted\":true,\"toYear\":2020},{\"certainty\":\"derived\",\"fromYear\":2021,\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\",\"solar\":{\"day\":2,\"length\":2,\"month\":9},\"substituted\":true},{\"certainty\":\"seenSecondary\",\"fromYear\":2026,\"name\":\"Ngày Văn hóa Việt Nam\",\"reference\":\"Nghị quyết 28/2026/QH16\",\"solar\":{\"day\":24,\"length\":1,\"month\":11},\"substituted\":false}],\"years\":[{\"completeSince\":\"2018-07-10\",\"days\":[{\"certainty\":\"recalled\",\"date\":\"2019-01-01\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"},{\"certainty\":\"recalled\",\"date\":\"2019-01-05\",\"for\":\"2018-12-31\",\"kind\":\"makeUp\",\"knownSince\":\"2018-07-10\",\"name\":\"Làm bù ngày 31/12/2018\",\"reference\":\"CV 6519/VPCP-KGVX\"},{\"certainty\":\"recalled\",\"date\":\"2019-02-04\",\"kind\":\"holiday\",\"knownSince\":\"2018-07-10\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 6519/VPCP-KGVX\"},{\"certainty\":\"recalled\",\"date\":\"2019-02-05\",\"kind\":\"holiday\",\"knownSince\":\"2018-07-10\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 6519/VPCP-KGVX\"},{\"certainty\":\"recalled\",\"date\":\"2019-02-06\",\"kind\":\"holiday\",\"knownSince\":\"2018-07-10\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 6519/VPCP-KGVX\"},{\"certainty\":\"recalled\",\"date\":\"2019-02-07\",\"kind\":\"holiday\",\"knownSince\":\"2018-07-10\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 6519/VPCP-KGVX\"},{\"certainty\":\"recalled\",\"date\":\"2019-02-08\",\"kind\":\"holiday\",\"knownSince\":\"2018-07-10\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 6519/VPCP-KGVX\"},{\"certainty\":\"recalled\",\"date\":\"2019-04-15\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.3\"},{\"certainty\":\"recalled\",\"date\":\"2019-04-29\",\"kind\":\"swappedOff\",\"knownSince\":\"2018-07-10\",\"name\":\"Nghỉ hoán đổi dịp 30/4 và 1/5\",\"reference\":\"CV 6519/VPCP-KGVX\"},{\"certainty\":\"recalled\",\"date\":\"2019-04-30\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"},{\"certainty\":\"recalled\",\"date\":\"2019-05-01\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"},{\"certainty\":\"recalled\",\"date\":\"2019-05-04\",\"for\":\"2019-04-29\",\"kind\":\"makeUp\",\"knownSince\":\"2018-07-10\",\"name\":\"Làm bù ngày 29/04/2019\",\"reference\":\"CV 6519/VPCP-KGVX\"},{\"certainty\":\"recalled\",\"date\":\"2019-09-02\",\"kind\":\"holiday\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2019},{\"days\":[{\"certainty\":\"recalled\",\"date\":\"2020-01-01\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"},{\"certainty\":\"seenSecondary\",\"date\":\"2020-01-23\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seenSecondary\",\"date\":\"2020-01-24\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seenSecondary\",\"date\":\"2020-01-27\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seenSecondary\",\"date\":\"2020-01-28\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seenSecondary\",\"date\":\"2020-01-29\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"recalled\",\"date\":\"2020-04-02\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"},{\"certainty\":\"recalled\",\"date\":\"2020-04-30\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"},{\"certainty\":\"recalled\",\"date\":\"2020-05-01\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"},{\"certainty\":\"recalled\",\"date\":\"2020-09-02\",\"kind\":\"holiday\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 10/2012/QH13 Đ.115 k.1\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2020},{\"days\":[{\"certainty\":\"seen\",\"date\":\"2021-01-01\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"recalled\",\"date\":\"2021-02-10\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"recalled\",\"date\":\"2021-02-11\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"recalled\",\"date\":\"2021-02-12\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"recalled\",\"date\":\"2021-02-15\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"recalled\",\"date\":\"2021-02-16\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seen\",\"date\":\"2021-04-21\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2021-04-30\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2021-05-03\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"seen\",\"date\":\"2021-09-02\",\"kind\":\"holiday\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"recalled\",\"date\":\"2021-09-03\",\"kind\":\"holiday\",\"name\":\"Quốc khánh (ngày liền kề)\",\"reference\":\"chưa thấy số văn bản\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2021},{\"completeSince\":\"2022-01-11\",\"days\":[{\"certainty\":\"seen\",\"date\":\"2022-01-03\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"seenSecondary\",\"date\":\"2022-01-31\",\"kind\":\"holiday\",\"knownSince\":\"2022-01-11\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 245/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2022-02-01\",\"kind\":\"holiday\",\"knownSince\":\"2022-01-11\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 245/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2022-02-02\",\"kind\":\"holiday\",\"knownSince\":\"2022-01-11\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 245/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2022-02-03\",\"kind\":\"holiday\",\"knownSince\":\"2022-01-11\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 245/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2022-02-04\",\"kind\":\"holiday\",\"knownSince\":\"2022-01-11\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 245/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2022-04-11\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"seen\",\"date\":\"2022-05-02\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"seen\",\"date\":\"2022-05-03\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"recalled\",\"date\":\"2022-09-01\",\"kind\":\"holiday\",\"name\":\"Quốc khánh (ngày liền kề)\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seen\",\"date\":\"2022-09-02\",\"kind\":\"holiday\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2022},{\"days\":[{\"certainty\":\"seen\",\"date\":\"2023-01-02\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"seenSecondary\",\"date\":\"2023-01-20\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seenSecondary\",\"date\":\"2023-01-23\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seenSecondary\",\"date\":\"2023-01-24\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seenSecondary\",\"date\":\"2023-01-25\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seenSecondary\",\"date\":\"2023-01-26\",\"kind\":\"holiday\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seen\",\"date\":\"2023-05-01\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2023-05-02\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"seen\",\"date\":\"2023-05-03\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"recalled\",\"date\":\"2023-09-01\",\"kind\":\"holiday\",\"name\":\"Quốc khánh (ngày liền kề)\",\"reference\":\"chưa thấy số văn bản\"},{\"certainty\":\"seen\",\"date\":\"2023-09-04\",\"kind\":\"holiday\",\"name\":\"Quốc khánh (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2023},{\"completeSince\":\"2023-11-03\",\"days\":[{\"certainty\":\"seen\",\"date\":\"2024-01-01\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2024-02-08\",\"kind\":\"holiday\",\"knownSince\":\"2023-11-03\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 8662/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2024-02-09\",\"kind\":\"holiday\",\"knownSince\":\"2023-11-03\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 8662/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2024-02-12\",\"kind\":\"holiday\",\"knownSince\":\"2023-11-03\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 8662/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2024-02-13\",\"kind\":\"holiday\",\"knownSince\":\"2023-11-03\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"CV 8662/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2024-02-14\",\"kind\":\"holiday\",\"knownSince\":\"2023-11-03\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"CV 8662/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2024-04-18\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seenSecondary\",\"date\":\"2024-04-29\",\"kind\":\"swappedOff\",\"knownSince\":\"2024-04-12\",\"name\":\"Nghỉ hoán đổi dịp 30/4 và 1/5\",\"reference\":\"CV 2450/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2024-04-30\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2024-05-01\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seenSecondary\",\"date\":\"2024-05-04\",\"for\":\"2024-04-29\",\"kind\":\"makeUp\",\"knownSince\":\"2024-04-12\",\"name\":\"Làm bù ngày 29/04/2024\",\"reference\":\"CV 2450/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2024-09-02\",\"kind\":\"holiday\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2024-09-03\",\"kind\":\"holiday\",\"knownSince\":\"2023-11-03\",\"name\":\"Quốc khánh (ngày liền kề)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1; CV 8662/VPCP-KGVX\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2024},{\"completeSince\":\"2024-11-26\",\"days\":[{\"certainty\":\"seen\",\"date\":\"2025-01-01\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2025-01-27\",\"kind\":\"holiday\",\"knownSince\":\"2024-11-26\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 8726/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2025-01-28\",\"kind\":\"holiday\",\"knownSince\":\"2024-11-26\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 8726/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2025-01-29\",\"kind\":\"holiday\",\"knownSince\":\"2024-11-26\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 8726/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2025-01-30\",\"kind\":\"holiday\",\"knownSince\":\"2024-11-26\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 8726/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2025-01-31\",\"kind\":\"holiday\",\"knownSince\":\"2024-11-26\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 8726/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2025-04-07\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2025-04-26\",\"for\":\"2025-05-02\",\"kind\":\"makeUp\",\"knownSince\":\"2024-11-26\",\"name\":\"Làm bù ngày 02/05/2025\",\"reference\":\"CV 8726/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2025-04-30\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2025-05-01\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2025-05-02\",\"kind\":\"swappedOff\",\"knownSince\":\"2024-11-26\",\"name\":\"Nghỉ hoán đổi dịp 30/4 và 1/5\",\"reference\":\"CV 8726/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2025-09-01\",\"kind\":\"holiday\",\"knownSince\":\"2024-11-26\",\"name\":\"Quốc khánh (ngày liền kề)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1; CV 8726/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2025-09-02\",\"kind\":\"holiday\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2025},{\"completeSince\":\"2025-10-13\",\"days\":[{\"certainty\":\"seen\",\"date\":\"2026-01-01\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seenSecondary\",\"date\":\"2026-01-02\",\"kind\":\"swappedOff\",\"knownSince\":\"2025-12-25\",\"name\":\"Nghỉ hoán đổi dịp Tết Dương lịch\",\"reference\":\"CV 12729/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2026-01-10\",\"for\":\"2026-01-02\",\"kind\":\"makeUp\",\"knownSince\":\"2025-12-25\",\"name\":\"Làm bù ngày 02/01/2026\",\"reference\":\"CV 12729/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2026-02-16\",\"kind\":\"holiday\",\"knownSince\":\"2025-10-13\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV\"},{\"certainty\":\"seen\",\"date\":\"2026-02-17\",\"kind\":\"holiday\",\"knownSince\":\"2025-10-13\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV\"},{\"certainty\":\"seen\",\"date\":\"2026-02-18\",\"kind\":\"holiday\",\"knownSince\":\"2025-10-13\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV\"},{\"certainty\":\"seen\",\"date\":\"2026-02-19\",\"kind\":\"holiday\",\"knownSince\":\"2025-10-13\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV\"},{\"certainty\":\"seen\",\"date\":\"2026-02-20\",\"kind\":\"holiday\",\"knownSince\":\"2025-10-13\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV\"},{\"certainty\":\"seen\",\"date\":\"2026-04-27\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"seen\",\"date\":\"2026-04-30\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2026-05-01\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2026-08-22\",\"for\":\"2026-08-31\",\"kind\":\"makeUp\",\"knownSince\":\"2025-10-13\",\"name\":\"Làm bù ngày 31/08/2026\",\"reference\":\"CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV\"},{\"certainty\":\"seen\",\"date\":\"2026-08-31\",\"kind\":\"swappedOff\",\"knownSince\":\"2025-10-13\",\"name\":\"Nghỉ hoán đổi dịp Quốc khánh\",\"reference\":\"CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV\"},{\"certainty\":\"seen\",\"date\":\"2026-09-01\",\"kind\":\"holiday\",\"knownSince\":\"2025-10-13\",\"name\":\"Quốc khánh (ngày liền kề)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1; CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV\"},{\"certainty\":\"seen\",\"date\":\"2026-09-02\",\"kind\":\"holiday\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seenSecondary\",\"date\":\"2026-11-24\",\"kind\":\"holiday\",\"knownSince\":\"2026-04-24\",\"name\":\"Ngày Văn hóa Việt Nam\",\"reference\":\"Nghị quyết 28/2026/QH16\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2026},{\"completeSince\":\"2026-10-02\",\"days\":[{\"certainty\":\"seen\",\"date\":\"2027-01-01\",\"kind\":\"holiday\",\"name\":\"Tết Dương lịch\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seenSecondary\",\"date\":\"2027-02-04\",\"kind\":\"holiday\",\"knownSince\":\"2026-10-02\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 10065/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2027-02-05\",\"kind\":\"holiday\",\"knownSince\":\"2026-10-02\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 10065/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2027-02-08\",\"kind\":\"holiday\",\"knownSince\":\"2026-10-02\",\"name\":\"Tết Nguyên đán\",\"reference\":\"CV 10065/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2027-02-09\",\"kind\":\"holiday\",\"knownSince\":\"2026-10-02\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"CV 10065/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2027-02-10\",\"kind\":\"holiday\",\"knownSince\":\"2026-10-02\",\"name\":\"Tết Nguyên đán (nghỉ bù)\",\"reference\":\"CV 10065/VPCP-KGVX\"},{\"certainty\":\"seen\",\"date\":\"2027-04-16\",\"kind\":\"holiday\",\"name\":\"Giỗ Tổ Hùng Vương\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2027-04-30\",\"kind\":\"holiday\",\"name\":\"Ngày Chiến thắng\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seen\",\"date\":\"2027-05-03\",\"kind\":\"holiday\",\"name\":\"Ngày Quốc tế lao động (nghỉ bù)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.111 k.3\"},{\"certainty\":\"seen\",\"date\":\"2027-09-02\",\"kind\":\"holiday\",\"name\":\"Quốc khánh\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1\"},{\"certainty\":\"seenSecondary\",\"date\":\"2027-09-03\",\"kind\":\"holiday\",\"knownSince\":\"2026-10-02\",\"name\":\"Quốc khánh (ngày liền kề)\",\"reference\":\"Bộ luật Lao động 45/2019/QH14 Đ.112 k.1; CV 10065/VPCP-KGVX\"},{\"certainty\":\"seenSecondary\",\"date\":\"2027-11-24\",\"kind\":\"holiday\",\"knownSince\":\"2026-04-24\",\"name\":\"Ngày Văn hóa Việt Nam\",\"reference\":\"Nghị quyết 28/2026/QH16\"}],\"weeklyDaysOff\":[\"saturday\",\"sunday\"],\"year\":2027}]}","officeHours":[{"from":null,"to":null,"hours":[["07:00","11:30"],["13:30","17:00"]],"saturday":null,"saturdayCounts":false}]}',X'95546c89648b5cf6909438c68200cdc220816d31f8ae6459cefa059f2699ca91',1);
CREATE TABLE applicant (
  agency TEXT NOT NULL,
  dossier INTEGER NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 32),
  salt BLOB,
  name TEXT,
  id_number TEXT,
  address TEXT,
  phone TEXT,
  email TEXT,
  erased_at INTEGER,
  CHECK ((name IS NULL) = (erased_at IS NOT NULL)),
  CHECK ((salt IS NULL) = (erased_at IS NOT NULL)),
  PRIMARY KEY (agency, dossier)
) STRICT, WITHOUT ROWID;
INSERT INTO applicant VALUES('H05.12',1,'8143e3de8ff5033662cc9bb050ffe234',X'396bdc9f115b3a6c79be1f9d6d822f2e','Nông Thị Thử Nghiệm',NULL,NULL,NULL,NULL,NULL);
INSERT INTO applicant VALUES('H05.12',2,'b407c1f4a2631e9abd73dec9285e4800',X'b677a2643f5c9ceda4babb8bcbf36ae9','Nông Văn Thử Nghiệm',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE summary (
  agency TEXT NOT NULL,
  dossier INTEGER NOT NULL,
  number TEXT NOT NULL,
  submission_number TEXT,
  state TEXT NOT NULL,
  procedure TEXT,
  procedure_code TEXT,
  applicant TEXT,
  channel TEXT,
  officer TEXT,
  unit TEXT,
  abstract TEXT,
  online_level TEXT,
  appointment INTEGER,
  delay_reason TEXT,
  boundary_free INTEGER,
  procedure_text TEXT,
  rules_text TEXT,
  time_limit TEXT,
  submitted_at INTEGER,
  received_at INTEGER,
  due INTEGER,
  due_at INTEGER,
  due_before_wait INTEGER,
  promised INTEGER,
  latest_apology INTEGER,
  provisional INTEGER NOT NULL,
  ended_at INTEGER,
  ended_as TEXT,
  statutory_class TEXT,
  promised_class TEXT,
  returned_at INTEGER,
  closing_date INTEGER,
  apology_letter TEXT,
  apology_reason TEXT,
  apology_original_due INTEGER,
  apology_new_date INTEGER,
  apology_date INTEGER,
  supplement_requests INTEGER NOT NULL,
  supplements TEXT NOT NULL,
  last_seq INTEGER NOT NULL,
  PRIMARY KEY (agency, dossier)
) STRICT, WITHOUT ROWID;
INSERT INTO summary VALUES('H05.12',1,'H05.12-251001-0001',NULL,'received','TG-02',NULL,'8143e3de8ff5033662cc9bb050ffe234','atDesk',NULL,NULL,NULL,NULL,NULL,'staff',NULL,'8ac9e712eaac79fe','09f89a5470f908f0','5wd',NULL,29321820,20369,29332380,NULL,20378,20368,0,NULL,NULL,NULL,NULL,NULL,NULL,'01/SDTTG-VP','staff',20369,20378,20371,0,'',2);
INSERT INTO summary VALUES('H05.12',2,'H05.12-251001-0002',NULL,'received','TG-02',NULL,'b407c1f4a2631e9abd73dec9285e4800','atDesk',NULL,NULL,NULL,NULL,NULL,'staff',NULL,'8ac9e712eaac79fe','09f89a5470f908f0','5wd',NULL,29321825,20369,29332380,NULL,20378,20368,0,NULL,NULL,NULL,NULL,NULL,NULL,'02/SDTTG-VP','staff',20369,20378,20371,0,'',2);
CREATE TABLE due_span (
  agency TEXT NOT NULL,
  dossier INTEGER NOT NULL,
  position INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER,
  due INTEGER,
  PRIMARY KEY (agency, dossier, position)
) STRICT, WITHOUT ROWID;
INSERT INTO due_span VALUES('H05.12',1,1,20362,NULL,20369);
INSERT INTO due_span VALUES('H05.12',2,1,20362,NULL,20369);
CREATE TABLE tally (
  agency TEXT NOT NULL,
  day INTEGER NOT NULL,
  procedure TEXT NOT NULL,
  unit TEXT NOT NULL,
  officer TEXT NOT NULL,
  channel TEXT NOT NULL,
  online_level TEXT NOT NULL,
  received INTEGER NOT NULL,
  early INTEGER NOT NULL,
  on_time INTEGER NOT NULL,
  late INTEGER NOT NULL,
  no_limit INTEGER NOT NULL,
  ended_without_result INTEGER NOT NULL,
  became_overdue INTEGER NOT NULL,
  overdue_ended INTEGER NOT NULL,
  PRIMARY KEY (agency, day, procedure, unit, officer, channel, online_level)
) STRICT, WITHOUT ROWID;
INSERT INTO tally VALUES('H05.12',20362,'TG-02','','','atDesk','',2,0,0,0,0,0,0,0);
INSERT INTO tally VALUES('H05.12',20370,'TG-02','','','atDesk','',0,0,0,0,0,0,2,0);
CREATE TABLE letter (
  agency TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  letter TEXT NOT NULL,
  dossier INTEGER NOT NULL,
  kind TEXT NOT NULL,
  issued_on INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL,
  original_due INTEGER,
  new_date INTEGER,
  late INTEGER NOT NULL CHECK (late IN (0, 1)),
  file_name TEXT NOT NULL,
  file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),
  template TEXT NOT NULL,
  values_json TEXT,
  values_sha256 BLOB NOT NULL CHECK (length(values_sha256) = 32),
  batch INTEGER NOT NULL,
  PRIMARY KEY (agency, year, number)
) STRICT, WITHOUT ROWID;
INSERT INTO letter VALUES('H05.12',2025,1,'01/SDTTG-VP',1,'apology',20371,29334780,'lan','staff',20369,20378,1,'H05.12-251001-0001.pdf',X'4c107830cac7bf7449d13d30f553aa4927d9438f0b2c6e9c0b512c192adebef2','xin-loi-cong-van/1','{"template":"xin-loi-cong-van/1","number":1,"date":"2025-10-10","letterhead":{"parent":"UBND TỈNH BẮC NINH","agency":"SỞ DÂN TỘC VÀ TÔN GIÁO","agencyName":"Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh","symbol":"SDTTG-VP","place":"Bắc Ninh","copyRecipients":["Trung tâm Phục vụ hành chính công (để phối hợp)"],"draftingUnit":"VP","signerTitle":["GIÁM ĐỐC"],"signerName":""},"applicant":"Nông Thị Thử Nghiệm","addressee":"person","address":null,"identityNumber":null,"dossierNumber":"H05.12-251001-0001","procedure":"Đăng ký sửa đổi hiến chương của tổ chức tôn giáo có địa bàn hoạt động ở một tỉnh","received":"2025-10-01","due":"2025-10-08","dueTime":null,"reason":"staff","causeBody":null,"occasion":{"kind":"overdue","daysLate":2,"newDate":"2025-10-17"},"resultPlace":"Trung tâm Phục vụ hành chính công, tầng 1 và 2 Khu liên cơ quan, Quảng trường 3/2, phường Bắc Giang"}',X'6334fa1850602511ddcdb37af2a31f949dd5e7e41a43ece8dfa43d40bf36a18d',3);
INSERT INTO letter VALUES('H05.12',2025,2,'02/SDTTG-VP',2,'apology',20371,29334780,'lan','staff',20369,20378,1,'H05.12-251001-0002.pdf',X'3f8fab6e0dbb2cd7f634602e5fe6299a8a7c19315b1f505f16b26220e9edb256','xin-loi-cong-van/1','{"template":"xin-loi-cong-van/1","number":2,"date":"2025-10-10","letterhead":{"parent":"UBND TỈNH BẮC NINH","agency":"SỞ DÂN TỘC VÀ TÔN GIÁO","agencyName":"Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh","symbol":"SDTTG-VP","place":"Bắc Ninh","copyRecipients":["Trung tâm Phục vụ hành chính công (để phối hợp)"],"draftingUnit":"VP","signerTitle":["GIÁM ĐỐC"],"signerName":""},"applicant":"Nông Văn Thử Nghiệm","addressee":"person","address":null,"identityNumber":null,"dossierNumber":"H05.12-251001-0002","procedure":"Đăng ký sửa đổi hiến chương của tổ chức tôn giáo có địa bàn hoạt động ở một tỉnh","received":"2025-10-01","due":"2025-10-08","dueTime":null,"reason":"staff","causeBody":null,"occasion":{"kind":"overdue","daysLate":2,"newDate":"2025-10-17"},"resultPlace":"Trung tâm Phục vụ hành chính công, tầng 1 và 2 Khu liên cơ quan, Quảng trường 3/2, phường Bắc Giang"}',X'8cf16035ac35434dea179f5a112d5e677b36534d2557c4e1d3a6eaefea70de2f',3);
CREATE TABLE import_record (
  agency TEXT NOT NULL,
  import INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),
  profile TEXT,
  actor TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  rows_read INTEGER NOT NULL,
  rows_accepted INTEGER NOT NULL,
  rows_unchanged INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  rows_skipped INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (agency, import)
) STRICT, WITHOUT ROWID;
CREATE TABLE number_counter (
  agency TEXT NOT NULL,
  series TEXT NOT NULL,
  day INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 1),
  PRIMARY KEY (agency, series, day)
) STRICT, WITHOUT ROWID;
INSERT INTO number_counter VALUES('H05.12','',20362,2);
CREATE UNIQUE INDEX event_number ON event (agency, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX event_request ON event (agency, request) WHERE request IS NOT NULL;
CREATE TRIGGER event_is_final BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER batch_is_final BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, 'batches are never updated'); END;
CREATE TRIGGER batch_stays BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'batches are never deleted'); END;
CREATE TRIGGER law_text_is_final BEFORE UPDATE ON law_text
BEGIN SELECT RAISE(ABORT, 'law texts are never updated'); END;
CREATE TRIGGER law_text_stays BEFORE DELETE ON law_text
BEGIN SELECT RAISE(ABORT, 'law texts are never deleted'); END;
CREATE INDEX summary_open ON summary (agency, due) WHERE ended_at IS NULL;
CREATE INDEX summary_late ON summary (agency, ended_at) WHERE statutory_class = 'late';
CREATE INDEX letter_dossier ON letter (agency, dossier);
CREATE UNIQUE INDEX letter_reappointment ON letter (agency, dossier)
  WHERE kind = 'apology' AND new_date IS NOT NULL;
CREATE TRIGGER letter_is_final BEFORE UPDATE OF agency, year, number, letter, dossier, kind,
  issued_on, recorded_at, actor, reason, original_due, new_date, late, file_name,
  file_sha256, template, values_sha256, batch ON letter
BEGIN SELECT RAISE(ABORT, 'letters are never updated'); END;
CREATE TRIGGER letter_values_are_final BEFORE UPDATE OF values_json ON letter
WHEN NEW.values_json IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the values of a letter can only be erased'); END;
CREATE TRIGGER letter_stays BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'letters are never deleted'); END;
CREATE TRIGGER number_counter_grows BEFORE UPDATE ON number_counter
WHEN NEW.last < OLD.last OR NEW.agency <> OLD.agency OR NEW.series <> OLD.series
  OR NEW.day <> OLD.day
BEGIN SELECT RAISE(ABORT, 'a number is never given twice'); END;
CREATE TRIGGER number_counter_stays BEFORE DELETE ON number_counter
BEGIN SELECT RAISE(ABORT, 'a number is never given twice'); END;
COMMIT;
