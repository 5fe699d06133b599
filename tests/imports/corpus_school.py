"""Lists as teachers, parents and children write them down by hand, in a chat or in a form. Each
with the rows that it must give, as in corpus.py."""

from tests.imports.corpus import Case

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
]
