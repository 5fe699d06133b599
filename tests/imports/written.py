"""Plans as schools, offices, wards and unions write them, with invented names, and each as the Word
document that it would be."""

import io
from collections.abc import Iterator
from pathlib import Path

import docx

KINDERGARTEN = """\
 \tUBND QUẬN SAO MAI

TRƯỜNG MẦM NON HOA SEN
Số:       /KH-MNHS

\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc


Sao Mai, ngày …. tháng 10 năm 2026


KẾ HOẠCH
Tổ chức đối thoại năm học 2026 - 2027

Thực hiện Kế hoạch số 40/KH-MNHS ngày 7/10/2026 của Trường mầm non Hoa Sen về quy chế dân chủ;

Căn cứ Quyết định số 77/QĐ-MNHS ngày 7/10/2026 của Trường Mầm non Hoa Sen;

Thực hiện Kế hoạch số 02/KH-MNHS ngày 7/10/2026 của Công đoàn Trường Mầm non Hoa Sen
Trường Mầm non Hoa Sen xây dựng kế hoạch tổ chức đối thoại năm học 2026 - 2027 như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Phát huy quyền làm chủ của người lao động.
2. Yêu cầu
- Tổ chức hội nghị đảm bảo đúng thời gian, địa điểm, thành phần.
II. NỘI DUNG CHƯƠNG TRÌNH, THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1. Nội dung
Năm học này nhà trường tổ chức 02 buổi đối thoại với các nội dung sau:
1.1. Đối thoại giữa người sử dụng lao động và người lao động
Trao đổi những khó khăn trong hoạt động của nhà trường gồm:
- Việc thực hiện chế độ, chính sách;

- Điều kiện làm việc của giáo viên, nhân viên.
1.2. Đối thoại giữa nhà trường và phụ huynh
- Bữa ăn bán trú; công tác thu – chi.
1.3. Các nội dung khác mà hai bên quan tâm.

2. Thời gian – Địa điểm – Thành phần
2.1. Đối thoại giữa người sử dụng lao động và người lao động
- Thời gian: 17h00 – 18h30 ngày  28/12/2026
- Địa điểm: Phòng HĐSP trường Mầm non Hoa Sen
- Thành phần: 100% CBGVNV nhà trường

2.2. Đối thoại giữa nhà trường và phụ huynh
- Thời gian: 08h00 – 09h30 ngày     /01/2027
- Địa điểm: Hội trường tầng 2
- Thành phần:
+ Ban giám hiệu nhà trường; Kế toán

+ Đại diện CMHS 11 lớp

III. PHÂN CÔNG THỰC HIỆN

\tTT
\tNội dung công việc
\tNgười thực hiện + Phối hợp
\tThời gian hoàn thành

\t1
\tXây dựng Kế hoạch; Quy chế đối thoại
\tHiệu trưởng, CTCĐ
\t2/10/2026

\t2
\tTriển khai tới phụ huynh
\tGVCN 23 lớp
\t14/10/2026

\t3
\tChủ trì và trả lời đối thoại về bữa ăn bán trú
\tĐ/c Hoa - HT
\tTại 02 Hội nghị đối thoại

\t4
\tTrả lời đối thoại về chế độ, chính sách
\tĐ/c Thu - KT
\tTại Hội nghị đối thoại với người lao động

\t5
\tTổng hợp các câu hỏi đối thoại từ phía người lao động
\tĐ/c Mai CTCĐ
\t23/12/2026

\t6
\tTổng hợp các câu hỏi đối thoại từ phía phụ huynh toàn trường
\tĐ/c Lan – Trưởng ban CMHS
\t28/12/2026

\t7
\tChuẩn bị tài liệu, CSVC phục vụ hội nghị
\tĐ/c Minh Anh, Quân
\tTrước HN đối thoại 01 ngày

\t8
\tChụp ảnh, viết tin bài
\tĐ/c Dung, Minh
\tTại 02 Hội nghị đối thoại

\t9
\tCác nội dung khác thực hiện theo Quyết định số 71 /QĐ-MNHS ngày 7/10/2026 của trường


IV. Kinh phí tổ chức.

Theo quy chế chi tiêu nội bộ.

Trên đây là kế hoạch tổ chức đối thoại, đề nghị các đ/c nghiêm túc thực hiện./.
\tNơi nhận:

- CBGVNV: (để t/h);

- CMHS toàn trường: (để t/h);                        - Lưu: VP.

\tHIỆU TRƯỞNG

Trần Thị Hoa
"""
MONTHLY = """\
Sao Mai, ngày 15 tháng 9 năm 2026

KẾ HOẠCH

Tổ chức đối thoại giữa Hiệu trưởng với giáo viên, nhân viên và cha mẹ học sinh năm học 2026-2027

Căn cứ Điều 17 Thông tư số 11/2020/TT-BGDĐT ngày 19/5/2020 của Bộ Giáo dục và Đào tạo;

Trường Tiểu học Sao Mai phối hợp với các đoàn thể xây dựng kế hoạch tổ chức đối thoại như sau:

I. Mục đích và yêu cầu

1. Mục đích

- Nhằm phát huy tính dân chủ.

II. Nội dung đối thoại

Lựa chọn nội dung đối thoại bám sát vào tình hình thực tế, những vấn đề mà giáo viên đang quan tâm:

- + Cơ sở vật chất phục vụ cho các hoạt động giáo dục.
- + Kế hoạch, nội quy trong nhà trường;

+ Các khoản thu trong năm học.

- Tổ chức hội nghị đối thoại với giáo viên. Thông qua đối thoại giúp nhà trường nắm bắt tâm tư.

III. Thời gian, hình thức, thành phần tham dự, địa điểm

1. Thời gian: Tổ chức vào chiều thứ Năm của tuần cuối cùng trong tháng.

2. Hình thức: Trực tiếp.

3. Thành phần tham dự

- 100% giáo viên, nhân viên trong nhà trường.
- Ban đại diện cha mẹ học sinh trường.

4. Địa điểm: Tại văn phòng trường Tiểu học Sao Mãi

IV. Tổ chức thực hiện

1. Hiệu trưởng

Thành lập tổ thư ký ghi chép.

Tiếp nhận và tổng hợp các ý kiến của giáo viên, nhân viên và ban đại diện cha mẹ học sinh trường

2. Các tổ chức, đoàn thể trong nhà trường

Chuẩn bị cơ sở vật chất, hệ thống loa đài, trang trí.

3. Đại diện cha mẹ học sinh nhà trường

Tập hợp các câu hỏi liên quan đến nội dung đối thoại của học sinh (phụ huynh) trong trường.

Trên đây là Kế hoạch tổ chức đối thoại trường Tiểu học Sao Mai năm học 2026-2027./.

Nơi nhận:

- Chi bộ (b/c);
- Website nhà trường (c/k);
- Lưu: VT.



Trần Thị Hoa
"""
DISTRICT_TITLE = (
    "Hội nghị tiếp xúc, đối thoại trực tiếp giữa Trưởng phòng Giáo dục và Đào tạo quận với đội ngũ"
    " cán bộ quản lý, giáo viên, nhân viên, phụ huynh học sinh và học sinh trong toàn ngành; người"
    " đứng đầu cấp ủy, Hiệu trưởng, Giám đốc Trung tâm GDNN-GDTX quận với đội ngũ giáo viên, nhân"
    " viên, phụ huynh học sinh và học sinh tại các trường Mầm non, Tiểu học, THCS, Trung tâm"
    " GDNN-GDTX trên địa bàn quận năm học 2026-2027"
)
DISTRICT = f"""\
Số: /KH-UBND

Sao Mai, ngày tháng 8 năm 2026

KẾ HOẠCH

Tổ chức {DISTRICT_TITLE[0].lower()}{DISTRICT_TITLE[1:]}

Căn cứ Thông tư số 11/2020/TT-BGDĐT, ngày 19/5/2020 của Bộ Giáo dục và Đào tạo;

Thực hiện Kế hoạch số 98-KH/QU, ngày 25/5/2026 của Quận ủy Sao Mai về “*Thực hiện Quyết định số \
217-QĐ/TW*”, UBND Quận xây dựng Kế hoạch tổ chức hội nghị tiếp xúc, đối thoại, cụ thể như sau:

I. MỤC ĐÍCH, YÊU CẦU

- Các đề xuất đảm bảo ngắn gọn, đúng trọng tâm;

II. NỘI DUNG, HÌNH THỨC, THỜI GIAN, ĐỊA ĐIỂM TỔ CHỨC

1. Nội dung

- Xây dựng kế hoạch cụ thể, lựa chọn nội dung đối thoại bám sát vào tình hình thực tế của ngành Giáo

dục, những vấn đề mà giáo viên đang quan tâm.

2. Hình thức, thời gian, địa điểm tổ chức đối thoại

2.1. Hội nghị tiếp xúc, đối thoại của Trưởng phòng Giáo dục và Đào tạo

- Hình thức: Tiếp xúc, đối thoại trực tiếp kết hợp trực tuyến.
- Thời gian: Hoàn thành trước ngày 20/10/2026 (thứ Ba).

(có văn bản chi tiết riêng).

2.2. Hội nghị tiếp xúc, đối thoại của Bí thư cấp ủy, Hiệu trưởng nhà trường

- Hình thức: Tiếp xúc, đối thoại trực tiếp.
- Thời gian: Hoàn thành trước ngày 30/9/2026 (thứ Sáu).

III. THÀNH PHẦN HỘI NGHỊ ĐỐI THOẠI CỦA BÍ THƯ CẤP ỦY, HIỆU TRƯỞNG NHÀ TRƯỜNG

1. Chủ trì hội nghị: Bí thư Chi bộ, Hiệu trưởng nhà trường; Giám đốc Trung tâm GDNN-GDTX quận.

2. Thành phần tham dự

- Tập thể Ban Giám hiệu nhà trường; Ban Giám đốc Trung tâm;
- Đại diện học sinh các lớp (áp dụng đối với cấp THCS).

Lưu ý: Mỗi trường mời số lượng đại diện phụ huynh của mỗi lớp phù hợp vào điều kiện.

IV. TỔ CHỨC THỰC HIỆN

1. Phòng Giáo dục và Đào tạo quận

- Đôn đốc, kiểm tra các trường.

Nơi nhận:

- Sở GDĐT;
- Lưu VT, PGDĐT.

**TM. ỦY BAN NHÂN DÂN
K/T CHỦ TỊCH
PHÓ CHỦ TỊCH**

Lê Văn Quân
"""
COORDINATION = """\
Số: 50 /KHPH-TMN-HS

Sao Mai, ngày 03 tháng 10 năm 2026

KẾ HOẠCH

Phối hợp giữa nhà trường và các tổ chức trong và ngoài nhà trường Năm học: 2026-2027

Căn cứ Quyết định số: 2400/QĐ-UBND ngày 10/8/2026 của UBND Thành phố;

I. MỤC ĐÍCH

- Xây dựng môi trường an toàn, lành mạnh.

II. BIỆN PHÁP THỰC HIỆN.

1.1. Giữa nhà trường với công đoàn cơ sở:

- Trong các cuộc họp mỗi bên cần thông báo trước thời gian, nội dung.

- Tổ chức Hội nghị mỗi năm 02 lần.

Trên đây là kế hoạch phối hợp giữa nhà trường với các tổ chức năm học 2026 - 2027./.

**TM. BCH CÔNG ĐOÀN
CHỦ TỊCH**

**TM. TRƯỜNG MN HOA SEN
HIỆU TRƯỞNG**

Lê Thu

Trần Thị Hoa
"""
OFFICE = """\
 \tỦY BAN NHÂN DÂN
THÀNH PHỐ SAO MAI
\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc

\tPHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số:         /KH-GDĐT


Thành phố Sao Mai, ngày       tháng  4 năm 2026

KẾ HOẠCH
Hội nghị gặp gỡ, đối thoại với đội ngũ Bí thư Chi đoàn giáo viên,
Tổng phụ trách Đội các cơ sở giáo dục thành phố Sao Mai năm 2026

Thực hiện công văn số 1610/GDĐT ngày 16 tháng 10 năm 2025 của Phòng Giáo dục và Đào tạo;
Phòng Giáo dục và Đào tạo (GD&ĐT) xây dựng kế hoạch tổ chức hội nghị với nội dung như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Hội nghị là dịp để lãnh đạo Phòng GD&ĐT nắm bắt tâm tư.
2. Yêu cầu
- Chuẩn bị chu đáo, với tinh thần dân chủ, cởi mở.
II. THỜI GIAN - ĐỊA ĐIỂM
1. Thời gian: dự kiến 08g00 ngày 02 tháng 5 năm 2026 (Thứ Bảy)
2. Địa điểm: Hội trường của Trường tiểu học Hướng Dương
(số 45, đường Bình Minh, phường Sao Mai).
III. NỘI DUNG, CHƯƠNG TRÌNH HỘI NGHỊ
1. Chủ đề: “Vai trò của Tổng phụ trách Đội trong trường học hạnh phúc”.

2. Nội dung trao đổi, đối thoại
- Các chế độ chính sách, quan tâm hỗ trợ đến đội ngũ.
- Bí thư Chi đoàn đề xuất kiến nghị, giải pháp.
3. Chương trình hội nghị
- Tuyên bố lý do, giới thiệu đại biểu;
- Thông tin chương trình, nội dung đối thoại;
- Báo cáo đề dẫn;
- Phát biểu ý kiến góp ý, phản ánh;
- Lãnh đạo Phòng GD&ĐT kết luận Hội nghị;
- Kết thúc Hội nghị.
IV. THÀNH PHẦN THAM DỰ
- Lãnh đạo Phòng GD&ĐT; Chuyên viên Phòng GD&ĐT;
- Đại diện lãnh đạo các đơn vị: Phòng Nội vụ, Ban Thường vụ Thành Đoàn;
V. TỔ CHỨC THỰC HIỆN
1. Phòng Giáo dục và Đào tạo
- Thông báo kết luận sau hội nghị.
2. Các trường
- Chuẩn bị các câu hỏi, đề nghị các trường gửi về địa chỉ hộp thư điện tử: ctct@saomai.example \
trước ngày 26 tháng 4 năm 2026 để Phòng GD&ĐT tổng hợp, giải đáp trong hội nghị.
3. Trường tiểu học Hướng Dương
- Hỗ trợ về cơ sở vật chất (hội trường, âm thanh, bàn ghế), giữ xe.
Trên đây là Kế hoạch tổ chức Hội nghị. Nếu có thắc mắc, các đơn vị liên hệ với Thầy Trần Quân (số \
điện thoại: 0200000001)./.

\tNơi nhận:
- UBND thành phố (để b/c);
- Lưu: VT, CTTT (T. Quân).
"""
UPPER = """\
SỞ GIÁO DỤC VÀ ĐÀO TẠO\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THPT SAO MAI\tĐộc lập – Tự do – Hạnh phúc
Số: 45/KH-THPTSM\tSao Mai, ngày 02 tháng 11 năm 2026

KẾ HOẠCH TỔ CHỨC HỘI NGHỊ ĐỐI THOẠI
GIỮA HIỆU TRƯỞNG VỚI HỌC SINH NĂM HỌC 2026 – 2027

Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;
Nay Trường THPT Sao Mai xây dựng Kế hoạch tổ chức Hội nghị đối thoại giữa Hiệu trưởng với học sinh \
năm học 2026 – 2027 như sau:

A. MỤC ĐÍCH
1. Lắng nghe tâm tư.
B. THỜI GIAN, ĐỊA ĐIỂM
1/ Thời gian: bắt đầu từ 14 giờ 00 phút đến 16 giờ 30 phút, thứ Sáu ngày 20/11/2026.
2/ Địa điểm: Tại Hội trường A
C. THÀNH PHẦN
a) Đoàn chủ tọa: Trần Văn Minh - Hiệu trưởng, Lê Thị Thu - Phó Hiệu trưởng
b) Thư ký: Hiệu trưởng phân công
c) Đại biểu:
- Ban Chấp hành Đoàn trường;
- Học sinh các lớp: 108 học sinh
D. NỘI DUNG ĐỐI THOẠI
• Cơ sở vật chất, căng tin;
• Hoạt động ngoại khóa.
E. CHƯƠNG TRÌNH
STT\tThời gian\tNội dung\tNgười thực hiện
1\t14h00 - 14h10\tTuyên bố lý do\tPhạm Mai
2\t14h10 - 16h30\tĐối thoại\tĐoàn chủ tọa
F. TỔ CHỨC THỰC HIỆN
1. Đoàn trường: tập hợp câu hỏi của các lớp trước ngày 25/11/2026.
Nơi nhận:\tHIỆU TRƯỞNG
- Website trường;
- Lưu: VT.\tTrần Văn Minh
"""
WARD = """\
ỦY BAN NHÂN DÂN
PHƯỜNG SAO MAI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 112/KH-UBND
Sao Mai, ngày 05 tháng 10 năm 2026
KẾ HOẠCH
Tổ chức Hội nghị đối thoại trực tiếp giữa Chủ tịch Ủy ban nhân dân phường
với Nhân dân trên địa bàn phường năm 2026
_____________
Thực hiện Nghị quyết số 05-NQ/ĐU ngày 01/9/2026 của Đảng ủy phường, UBND phường ban hành Kế hoạch \
tổ chức Hội nghị đối thoại như sau:
I. MỤC ĐÍCH, YÊU CẦU
- Nắm bắt tâm tư.
II. NỘI DUNG
1. Nội dung đối thoại: Quản lý đất đai, vệ sinh môi trường.
2. Thời gian, địa điểm: 08 giờ 00, ngày 29 tháng 10 năm 2026 (thứ Tư) tại Hội trường UBND phường.
3. Hình thức: trực tiếp.
4. Thành phần tham dự
a. Chủ trì: Ông Nguyễn Văn Quân, Chủ tịch UBND phường.
b. Đại biểu mời
- Thường trực Đảng ủy, HĐND phường;
c. Nhân dân: 150 đại biểu đại diện nhân dân 12 tổ dân phố.
III. TỔ CHỨC THỰC HIỆN
- Gửi giấy mời trước ngày 20/10/2026.
- Tổng hợp báo cáo kết quả trước ngày 05/11/2026.
Trên đây là Kế hoạch tổ chức Hội nghị./.
Nơi nhận:
- Đảng ủy (b/c);
- Lưu VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Nguyễn Văn Quân
"""
UNION = """\
CÔNG ĐOÀN NGÀNH GIÁO DỤC
CÔNG ĐOÀN TRƯỜNG TIỂU HỌC SAO MAI
Số: 07/KH-CĐ
Sao Mai, ngày 10/12/2026
KẾ HOẠCH
V/v tổ chức đối thoại định kỳ tại nơi làm việc năm 2026
Căn cứ:
- Bộ luật Lao động ngày 20 tháng 11 năm 2019;
- Nghị định số 145/2020/NĐ-CP ngày 14 tháng 12 năm 2020 của Chính phủ;
Ban Chấp hành Công đoàn phối hợp với Hiệu trưởng xây dựng kế hoạch như sau:
1. Mục đích – yêu cầu
Phát huy dân chủ.
2. Thời gian: Chiều thứ Sáu, ngày 25/12/2026, lúc 2 giờ.
3. Địa điểm: Phòng Hội đồng
4. Thành phần:
Đại diện người sử dụng lao động: Ban Giám hiệu
Đại diện người lao động: BCH Công đoàn
5. Nội dung:
+ Tiền lương, tiền thưởng.
+ Điều kiện làm việc
6. Phân công
Chủ trì: đ/c Lê Thị Hoa
Thư ký: đ/c Mai
7. Kinh phí: Theo quy chế.
"""
GRADES = """\
TRƯỜNG THCS SAO MAI
KẾ HOẠCH
Tổ chức đối thoại với cha mẹ học sinh năm học 2026-2027
Thời gian:
- Khối 6, 7: 7 giờ 30 phút ngày 15/11/2026
- Khối 8, 9: 14 giờ 00 ngày 15/11/2026
Địa điểm: Nhà đa năng
Thành phần:
1. Ban Giám hiệu
2. Cha mẹ học sinh
"""
PARTY = """\
ĐẢNG ỦY PHƯỜNG SAO MAI\tĐẢNG CỘNG SẢN VIỆT NAM
*\tSao Mai, ngày 12 tháng 9 năm 2026
Số 25-KH/ĐU
KẾ HOẠCH
tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền
với Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân năm 2026
-----
Thực hiện Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị;
Đảng ủy phường ban hành Kế hoạch như sau:
I- MỤC ĐÍCH, YÊU CẦU
1- Mục đích
- Lắng nghe.
II- NỘI DUNG, HÌNH THỨC
1- Nội dung đối thoại
1.1- Công tác xây dựng Đảng.
1.2- Phát triển kinh tế - xã hội.
2- Hình thức: trực tiếp
III- THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1- Thời gian: 01 buổi, bắt đầu từ 8 giờ 00 phút, ngày 25/9/2026 (sáng thứ Sáu).
2- Địa điểm: Hội trường Đảng ủy phường (số 1 đường Hoa Sen).
3- Thành phần
3.1- Chủ trì: Đồng chí Bí thư Đảng ủy và đồng chí Chủ tịch UBND phường
3.2- Đại biểu mời:
- Thường trực Đảng ủy
- Ban Thường trực UBMTTQ
IV- TỔ CHỨC THỰC HIỆN
1- Văn phòng Đảng ủy: chuẩn bị trước ngày 20/9/2026
Nơi nhận:
- Thành ủy (để báo cáo),
- Các đồng chí Đảng ủy viên,
- Lưu Văn phòng Đảng ủy.
T/M ĐẢNG ỦY
BÍ THƯ
Nguyễn Thị Lan
"""
ROWS = """\
KẾ HOẠCH
Tổ chức Hội nghị tiếp xúc, đối thoại năm 2026
II. Thời gian, địa điểm, thành phần
TT\tĐối tượng\tThời gian\tĐịa điểm
1\tGiáo viên, nhân viên\t14h00 ngày 20/11/2026\tPhòng họp
2\tCha mẹ học sinh\t8h00 ngày 21/11/2026\tHội trường
"""


SHAPES = {
    path.stem.upper(): path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "shapes").glob("*.txt"))
}
"""Plans in the shapes of public ones: of communes, companies, schools, an office, a web page."""


def plan(name: str) -> str:
    """The text of a plan by its name."""
    return SHAPES[name] if name in SHAPES else str(globals()[name])


def word(text: str) -> bytes:
    """A plan as a Word document: letterhead, tasks and signature in tables, the rest in
    paragraphs."""
    document = docx.Document()
    lines = [
        line.rstrip("* ") if line.startswith("* ") else line.strip("* ")
        for line in text.replace("\t\n", "\n").split("\n")
    ]
    at = next(place for place, line in enumerate(lines) if line.startswith("KẾ HOẠCH"))
    _side_by_side(document, [line.strip() for line in lines[:at]])
    rows: list[list[str]] = []
    for line in _with_rows(lines[at:]):
        if isinstance(line, list):
            rows.append(line)
            continue
        _table(document, rows)
        rows = []
        for part in line.split("\t"):
            if part.strip():
                document.add_paragraph(part.strip())
    _table(document, rows)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _with_rows(lines: list[str]) -> Iterator[str | list[str]]:
    """The lines, with those that are a table's cells put together to rows."""
    cells: list[str] = []
    for line in [*lines, ""]:
        if line.startswith("\t") and line.count("\t") == 1:
            cells.append(line.strip())
            continue
        if len(cells) > 1:
            yield cells
        else:
            yield from cells
        cells = []
        if line.count("\t") > 2:
            yield line.split("\t")
        elif line.strip():
            yield line


def _table(document: "docx.document.Document", rows: list[list[str]]) -> None:
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            if len(cells) < len(row.cells):  # the last one is as wide as all that are left
                row.cells[len(cells) - 1].merge(row.cells[-1])
            for cell, text in zip(row.cells, cells, strict=False):
                cell.text = text


def _side_by_side(document: "docx.document.Document", lines: list[str]) -> None:
    cells = [part for line in lines for part in line.split("\t") if part]
    right = [line for line in cells if line.startswith(("CỘNG", "Độc")) or "ngày" in line]
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "\n".join(line for line in cells if line not in right)
    table.cell(0, 1).text = "\n".join(right)
