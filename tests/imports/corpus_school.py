"""Lists as teachers, parents and children write them down by hand, in a chat or in a form. Each
with the rows that it must give, as in corpus.py."""

from tests.imports.corpus import Case, book, p, table_of, tbl, tr, word

FAN, SHED, SWIM, FEES = (
    "Bao giờ nhà trường lắp điều hòa?",
    "Nhà xe phụ huynh bị dột khi mưa.",
    "Có thể cho các con học bơi không?",
    "Đề nghị công khai các khoản thu đầu năm.",
)

SCHOOL = [
    Case(
        "classes before numbered questions",
        (
            f"I. VỀ CHUYÊN MÔN\n1. Lớp 1A: {SWIM}\n2. Lớp 1B, 1C: {FAN}\nII. VỀ TÀI CHÍNH\n"
            f"1. Khối 4: {SHED}\n2. {FEES}\n3. Lớp năng khiếu: {FAN}\n- Tổ 4: 2 ý kiến"
        ).encode,
        [
            f"{SWIM} @Lớp 1A #VỀ CHUYÊN MÔN",
            f"{FAN} @Lớp 1B, 1C #VỀ CHUYÊN MÔN",
            f"{SHED} @Khối 4 #VỀ TÀI CHÍNH",
            f"{FEES} #VỀ TÀI CHÍNH",
            f"Lớp năng khiếu: {FAN} #VỀ TÀI CHÍNH",
        ],
    ),
    Case(
        "who asks, by the names of a chat",
        (
            f"Mẹ Bin 5A: {FAN}\nBố Na lớp 5B: {FEES}\nChị Lê Mơ: {SWIM}\n"
            "Cô Thảo: Các bố mẹ cứ gửi ý kiến ạ\nThầy An: sao hay nghỉ?"
        ).encode,
        [
            f"{FAN} @Lớp 5A ~Mẹ Bin",
            f"{FEES} @lớp 5B ~Bố Na",
            f"{SWIM} ~Chị Lê Mơ",
            "Cô Thảo: Các bố mẹ cứ gửi ý kiến ạ ?place",
            "Thầy An: sao hay nghỉ?",
        ],
    ),
    Case(
        "who asks, behind the question or its number",
        (
            f"1. {FAN} (Lớp 5A)\n2. {FEES} (PH Lê Mơ, lớp 5B)\n3. {SWIM} - Lớp 4C\n"
            f"**Câu 4 (Lớp 5A – PH Nguyễn Văn Một):** {SHED}\n5. Quạt hỏng (lớp 5A)\n"
            f"6. {SHED} (cổng sau)"
        ).encode,
        [
            f"{FAN} @Lớp 5A",
            f"{FEES} @lớp 5B ~Lê Mơ",
            f"{SWIM} @Lớp 4C",
            f"{SHED} @Lớp 5A ~Nguyễn Văn Một",
            "Quạt hỏng (lớp 5A)",
            f"{SHED} (cổng sau)",
        ],
    ),
    Case(
        "a class in fields above the headings, and a sheet of figures",
        lambda: book(
            ["Lớp:", "5A", "Sĩ số: 35", "GVCN: Lê Mơ"],
            ["STT", "Nội dung câu hỏi", "Người hỏi"],
            [1, FAN, "Người Một"],
            [2, "(ghi nội dung câu hỏi)", None],
            sheets={"Thống kê": [["Lớp", "Số ý kiến", "Đã trả lời"], ["5A", 1, 0], ["5B", 2, 1]]},
        ),
        [f"{FAN} @Lớp 5A ~Người Một", "(ghi nội dung câu hỏi) @Lớp 5A ?place"],
        ("5B | 2 | 1",),
    ),
    Case(
        "a slip with a scale and fields for questions",
        (
            "PHIẾU LẤY Ý KIẾN\nHọ và tên: Người Một   Con học lớp: 5A\n"
            "1. Mức độ hài lòng về bữa ăn (khoanh tròn): 1 2 3 4 5\n"
            f"2. Anh/chị có câu hỏi gì cho nhà trường?\n{FAN}\n3. Kiến nghị, đề xuất:\n{FEES}\n"
        ).encode,
        [
            "Mức độ hài lòng về bữa ăn (khoanh tròn): 1 2 3 4 5 @Lớp 5A ~Người Một ?place",
            f"{FAN} @Lớp 5A ~Người Một",
            f"{FEES} @Lớp 5A ~Người Một",
        ],
        ("3. Kiến nghị, đề xuất:",),
    ),
    Case(
        "an export of Padlet, in CSV without a quotation mark",
        table_of(
            ["Post ID", "Section", "Author full name", "Subject", "Body", "Attachment"],
            ["1", "Cơ sở vật chất", "Người Một", "Điều hòa", FAN, ""],
            ["2", "Thu chi", "", "", FEES, ""],
        ).encode,
        [f"{FAN} #Điều hòa ~Người Một", FEES],
    ),
    Case(
        "a list in English",
        table_of(
            ["No", "Class", "Parent", "Question for the Principal", "Response"],
            ["1", "5A", "Mr Long", "When will the pool open?", "Next term"],
        ).encode,
        ["When will the pool open? @Lớp 5A ~Mr Long >Next term"],
    ),
    Case(
        "what the school itself asks about",
        lambda: book(
            ["TT", "Nội dung xin ý kiến", "Đồng ý", "Không đồng ý", "Ý kiến khác"],
            [1, "Mức thu tiền ăn", 30, 2, FEES],
        ),
        ["Mức thu tiền ăn #Nội dung xin ý kiến ?column", FEES],
        asked=("Nội dung xin ý kiến",),
    ),
    Case(
        "a letter that counts in words, and who signs it in a table",
        lambda: word(
            p("BAN ĐẠI DIỆN CHA MẸ HỌC SINH LỚP 5A")
            + p("Kính gửi: Ban Giám hiệu nhà trường")
            + p("Ban đại diện CMHS lớp 5A xin gửi tới hội nghị một số ý kiến như sau:")
            + p(f"Thứ nhất, {FAN}")
            + p(f"Thứ hai: {FEES}")
            + p(f"Cuối cùng, {SWIM}")
            + p("Trân trọng cảm ơn!")
            + tbl(tr("Thư ký", "Trưởng ban"), tr("Người Một", "Người Hai"))
        ),
        [f"{FAN} @Lớp 5A", f"{FEES} @Lớp 5A", f"{SWIM} @Lớp 5A"],
        ("Người Một | Người Hai",),
    ),
    Case(
        "a day of the week, which counts nothing",
        "- Thứ hai, các con mặc đồng phục gì?\n- Thứ tư, sao nghỉ?".encode,
        ["Thứ hai, các con mặc đồng phục gì?", "Thứ tư, sao nghỉ?"],
    ),
    Case(
        "a title in an old font",
        (
            "PHIEÁU TOÅNG HÔÏP YÙ KIEÁN LÔÙP 5A\n1. Bao giôø nhaø tröôøng laép ñieàu hoøa?\n"
            "2. Ñeà nghò coâng khai caùc khoaûn thu ñaàu naêm.\nNgöôøi toång hôïp"
        ).encode,
        [f"{FAN} @Lớp 5A", f"{FEES} @Lớp 5A"],
    ),
    Case(
        "numbers that nobody filled in, and numbers as pictures",
        f"Lớp: 5A\nCâu 1: {FAN}\nCâu 2:\n{FEES}\nCâu 3:\nCâu 4:\n1️⃣ {SWIM}\n2️⃣ {SHED}".encode,
        [f"{each} @Lớp 5A" for each in (FAN, FEES, SWIM, SHED)],
    ),
    Case(
        "who speaks as a title, and what the school says to all of it",
        (
            f"Câu hỏi thảo luận: Làm gì để bữa ăn ngon hơn?\n* Đại diện CMHS lớp 5A phát biểu:\n"
            f"- {FAN}\n* PH lớp 5B:\n- {SWIM}\n* Ý kiến trả lời của Hiệu trưởng:\n"
            f"- Trường sẽ lắp trong hè.\n- Cổng đã sửa.\n- {FEES}\n"
        ).encode,
        [
            f"{FAN} @Lớp 5A",
            f"{SWIM} @lớp 5B",
            "Trường sẽ lắp trong hè. @lớp 5B ?place",
            "Cổng đã sửa. @lớp 5B ?place",
            f"{FEES} @lớp 5B",
        ],
        ("Câu hỏi thảo luận",),
    ),
    Case(
        "rows that ask what another asks, and answers below their questions",
        lambda: book(
            ["STT", "Lớp", "Câu hỏi", "Số PH cùng ý kiến", "Lĩnh vực"],
            [1, "5A", FAN, 12, "x"],
            [None, None, "Trả lời: Trong hè.", None, None],
            [2, "5B", "(trùng câu 1)", 3, None],
            [3, "5C", "Như lớp 5A", 1, None],
            [4, "5D", "Giống cây ở vườn trường chết hết", 1, "Cây"],
        ),
        [
            f"{FAN} @Lớp 5A >Trong hè.",
            "(trùng câu 1) @5B ?place",
            "Như lớp 5A @5C ?place",
            "Giống cây ở vườn trường chết hết @5D #Cây",
        ],
    ),
    Case(
        "what teachers say to it, in a column",
        lambda: book(
            ["Lớp", "Ý kiến của phụ huynh", "Ý kiến của GVCN"], ["5A", FAN, "Đồng ý với PH"]
        ),
        [f"{FAN} @Lớp 5A", "Đồng ý với PH @Lớp 5A #Ý kiến của GVCN ?column"],
        asked=("Ý kiến của GVCN",),
    ),
    Case(
        "classes as titles where no column has a heading",
        lambda: book(["Ý KIẾN KHỐI 4"], ["Lớp 4A"], [1, FAN], [2, SWIM], ["Lớp 4B"], [1, SHED]),
        [f"{FAN} @Lớp 4A", f"{SWIM} @Lớp 4A", f"{SHED} @Lớp 4B"],
    ),
    Case(
        "sentences whose commas part nothing",
        (
            "1. Như trên báo đã nêu, học sinh bị bạo lực thì xử lý sao?\n"
            "2. Cùng nội dung này, năm ngoái hỏi chưa ai trả lời\n"
            "3. Giống lớp bên, lớp em cũng muốn có điều hòa"
        ).encode,
        [
            "Như trên báo đã nêu, học sinh bị bạo lực thì xử lý sao?",
            "Cùng nội dung này, năm ngoái hỏi chưa ai trả lời",
            "Giống lớp bên, lớp em cũng muốn có điều hòa",
        ],
    ),
    Case(
        "commas without a blank",
        "Học phí,tiền ăn,đồng phục thu thế nào\nSân trường,nhà xe,cổng sau khi nào sửa".encode,
        [
            "Học phí,tiền ăn,đồng phục thu thế nào",
            "Sân trường,nhà xe,cổng sau khi nào sửa",
        ],
    ),
    Case(
        "numbers above their questions",
        f"Câu 1:\n{FAN}\nCâu 2:\n{FEES}\nCâu 3:".encode,
        [FAN, FEES],
    ),
    Case(
        "a question above the headings, which the list says what it is about",
        lambda: book([FAN], ["STT", "Nội dung xin ý kiến"], [1, FEES]),
        [FEES],
        (FAN,),
    ),
    Case(
        "a wish that begins as a signature does, in a table without headings",
        lambda: book(["5A", "Giáo viên chủ nhiệm hay mắng"], ["5B", FEES], ["5C", "Sân bẩn"]),
        [f"{FEES} @5B", "Sân bẩn @5C"],
        ("Giáo viên chủ nhiệm hay mắng",),
    ),
    Case(
        "answers as a part of their own",
        f"I. Câu hỏi\n1. {FAN}\n2. {FEES}\nII. Trả lời\n1. Trong hè.\n2. Đã niêm yết.".encode,
        [
            f"{FAN} #Câu hỏi",
            f"{FEES} #Câu hỏi",
            "Trong hè. #Trả lời ?place",
            "Đã niêm yết. #Trả lời ?place",
        ],
    ),
    Case(
        "how many chose what",
        f"Kết quả khảo sát:\n- Không hài lòng: 5%\n- Chưa tốt: 3/33 (9%)\n"
        f"Ý kiến khác:\n- {FEES}".encode,
        ["Không hài lòng: 5% ?place", "Chưa tốt: 3/33 (9%) ?place", FEES],
    ),
    Case(
        "headings that a form counts, and a class in the cell of the name",
        f"1. Họ và tên;2. Lớp;3. Câu hỏi\nNgười Một;5A;{FAN}\nBà Lê Mơ, PH lớp 5B;;{SWIM}".encode,
        [f"{FAN} @Lớp 5A ~Người Một", f"{SWIM} @lớp 5B ~Bà Lê Mơ"],
    ),
]
