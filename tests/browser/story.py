"""What is said on the day: own sentences, no real persons."""

TITLE = (
    "Hội nghị gặp gỡ, đối thoại với Bí thư Chi đoàn giáo viên, Tổng phụ trách Đội thành phố"
    " Thủ Đức năm 2024"
)
PROGRAMME = [
    "Tuyên bố lý do, giới thiệu đại biểu",
    "Thông tin chương trình, nội dung đối thoại",
    "Báo cáo đề dẫn",
    "Phát biểu góp ý, phản ánh, hiến kế, kiến nghị, đề xuất",
    "Trả lời, thông tin hướng giải quyết các kiến nghị, phản ánh",
    "Kết luận hội nghị",
    "Kết thúc hội nghị",
]
EDUCATION, HOME_AFFAIRS = "Phòng Giáo dục và Đào tạo", "Phòng Nội vụ"
YOUTH_UNION, CHILDREN_HOUSE = "Thành Đoàn", "Nhà Thiếu nhi"

# Three names that were given to the secretaries alone; the first came with the plan.
IN_THE_PLAN = "Phan Thảo Nguyên"
ON_THE_PHONE = "Quách Gia Khiêm"
AT_THE_MICROPHONE = "Lưu Ngọc Diễm Thúy"
SECRETS = (IN_THE_PLAN, ON_THE_PHONE, AT_THE_MICROPHONE)

# The plan brought questions 1 to 6; how they begin.
COLLECTED = [
    "Mỗi trường đang tính số tiết của Tổng phụ trách Đội một kiểu.",
    "Giáo viên mầm non ở lớp với trẻ cả ngày",
    "Phụ cấp trách nhiệm của Bí thư Chi đoàn giáo viên",
    "Nội dung xấu trên mạng xã hội đến với học sinh THCS rất nhanh.",
    "Nên lập “ngân hàng hoạt động” dùng chung.",
    "Tiêu chí trường học hạnh phúc và tiêu chí thi đua",
]
NAMED = "Liên đội chưa có phòng truyền thống, có được dùng chung phòng của trường bạn không ạ?"
SECRET = "Giáo viên kiêm nhiệm công tác Đội có được giảm số buổi trực hè không?"
UNRECORDED = "Bao giờ các trường có mạng ổn định để sinh hoạt trực tuyến?"
DECLINED = "Xin cho hỏi giá vé xe buýt từ Linh Chiểu vào trung tâm."
DECLINED_NOTE = "Mời thầy/cô hỏi bàn tiếp đón."
DUPLICATE = "Chúng tôi cũng cần một phòng truyền thống dùng chung cho cụm."
SLIP = "Đề nghị thông báo sớm lịch trại hè để các trường xếp người đi cùng học sinh."
LATE = "Kết quả hội nghị hôm nay được gửi về trường khi nào?"
DRAFT = "Tôi còn muốn hỏi thêm về kinh phí trại hè"

SPEAKERS = [
    ("Hồ Thị Bích Liên", "Trường Tiểu học Ban Mai"),
    ("Ngô Văn Thành", "Trường THCS Bình Minh"),
    ("Đào Thị Kim Chi", "Trường Mầm non Hoa Sen"),
    ("Phùng Quang Vinh", "Trường Tiểu học Sao Việt"),
    (AT_THE_MICROPHONE, "Trường Mầm non Nắng Mai"),
    ("Tạ Minh Hoàng", "Trường THCS Trúc Xanh"),
    ("Vũ Thị Thanh Tâm", "Trường Tiểu học Phù Sa"),
    ("Lâm Quốc Toàn", "Trường THCS Đồng Xanh"),
    ("Trịnh Thị Ngọc Ánh", "Trường Mầm non Vành Khuyên"),
    ("Châu Hữu Nghĩa", "Trường Tiểu học Cánh Diều"),
]
OPINIONS = [
    "Sổ sách của Liên đội còn trùng với hồ sơ chủ nhiệm.",
    "Mong được bớt các cuộc thi trong tháng Ba.",
    "Loa kéo của Liên đội đã hỏng ba năm.",
    "Sân trường hẹp, khó tổ chức trò chơi dân gian.",
    "Cần tập huấn kỹ năng sơ cứu cho phụ trách Sao.",
    "Nên có thư viện bài hát thiếu nhi mới.",
    "Phụ huynh chưa hiểu việc thu kế hoạch nhỏ.",
    "Đồng phục Đội viên chưa thống nhất giữa các trường.",
    "Học sinh nội trú thiếu chỗ sinh hoạt cuối tuần.",
    "Mong có xe đưa đội tuyển đi thi.",
    "Chi đoàn ít đoàn viên, khó đủ số để sinh hoạt.",
    "Nên cho Chi đoàn ghép sinh hoạt với phường.",
    "Tuyên dương nên gửi thư về tận gia đình.",
    "Bảng điểm thi đua nên công khai hằng tuần.",
    "Cần người tư vấn tâm lý cho học sinh lớp 9.",
    "Nên mời cựu Đội viên về nói chuyện truyền thống.",
    "Hội trại nên tổ chức theo cụm cho đỡ tốn.",
    "Tài liệu chuyên hiệu rèn luyện đã cũ.",
    "Đề nghị xem lại chế độ cho phụ trách Sao không lương.",
    "Xin hướng dẫn cách lập quỹ bạn nghèo.",
]
FIRST_OPINION = 13
QUESTIONS = dict(
    enumerate(
        [*COLLECTED, NAMED, SECRET, UNRECORDED, DECLINED, DUPLICATE, SLIP, *OPINIONS, LATE], 1
    )
)
PREPARED = "Định mức của Tổng phụ trách Đội phụ thuộc hạng trường"

# Three answers in blocks: the opinions they cover, who gives them, what is said.
BLOCKS = [
    (
        range(13, 19),
        (HOME_AFFAIRS, YOUTH_UNION),
        "Hai đơn vị thống nhất cắt giảm sổ sách, mỗi năm chỉ còn hai cuộc thi.",
    ),
    (
        range(19, 26),
        (EDUCATION,),
        "Phòng sẽ hướng dẫn chung về đồng phục và thi đua.",
    ),
    (range(26, 31), (CHILDREN_HOUSE,), "Nhà Thiếu nhi nhận tổ chức hội trại theo cụm từ hè này."),
]
FIRST_BODY = "Các trường trong cụm được dùng chung, đăng ký với Phòng trước một tuần."
SECOND_BODY = "Thành Đoàn hỗ trợ thêm tư liệu, hiện vật cho phòng truyền thống."
HALF_TYPED = "Nhà Thiếu nhi nhận tổ chức"
PROMISED = 31
OPENING_NOTE = "Ban Tổ chức giới thiệu thành phần; hội nghị hát Quốc ca."
CONCLUSION_OF_THU = "Chủ tọa ghi nhận mười lượt phát biểu."
CONCLUSION_OF_MAI = "Chủ tọa giao Phòng tổng hợp trong một tuần."
