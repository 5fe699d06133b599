"""Lists as an office or a form makes them, with what stands around and within their cells. Each
with the rows that it must give, as in corpus.py."""

from tests.imports.corpus import Case, book

POOL, GATE, BUS, MENU = (
    "Bể bơi của trường bao giờ mở lại?",
    "Đề nghị lắp thêm đèn ở cổng sau",
    "Xe đưa đón có tăng giá không?",
    "Thực đơn tuần nào cũng giống nhau, nhà trường có đổi không?",
)

OFFICE = [
    Case(
        "no headings, and two empty sheets",
        lambda: book(["5A", POOL], ["5B", BUS], sheets={"Sheet2": [], "Sheet3": []}),
        [f"{POOL} @Lớp 5A", f"{BUS} @5B"],
    ),
    Case(
        "signatures below the numbers",
        lambda: book(
            ["STT", "Họ và tên", "Ý kiến"],
            [1, "Người Một", POOL],
            ["NGƯỜI LẬP BIỂU", None, "TRƯỞNG BAN ĐẠI DIỆN"],
            ["(Ký, ghi rõ họ tên)", None, "(Ký, ghi rõ họ tên)"],
            ["Người Ba", None, "Người Bốn"],
        ),
        [f"{POOL} ~Người Một", "Người Bốn ?place"],
        ("TRƯỞNG BAN", "(Ký"),
    ),
    Case(
        "what adds up the rows of each class, and who is called so",
        lambda: book(
            ["STT", "Lớp", "Ý kiến"],
            [1, "5A", POOL],
            [None, "Cộng lớp 5A", "1 ý kiến"],
            [2, "Tổng phụ trách", GATE],
            [None, "Công đoàn", "Công khai thu chi"],
            ["Tổng số", None, "3 ý kiến"],
        ),
        [f"{POOL} @Lớp 5A", f"{GATE} @Tổng phụ trách", "Công khai thu chi @Công đoàn"],
        ("Cộng lớp 5A | 1 ý kiến", "3 ý kiến"),
    ),
]
