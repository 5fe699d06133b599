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
]
