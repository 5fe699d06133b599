"""Tells what was answered from the question before it, and from what asks for an answer."""

import re

from liveqa.text import fold

_BEGINS = re.compile(
    r"(?:(?<=[?.!…;])|\n)\s*(?:(?:=+>|→|[-–+*])\s*)?(?:trả lời|giải đáp|đáp|TL)\s*:\s*",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"[-–+*=>→ ]{0,4}(?:trả lời|giải đáp|đáp|TL)\s*:\s*(.+)", re.IGNORECASE | re.DOTALL
)
_LABEL = re.compile(
    r"(?!.*\b(de nghi|mong|xin|kinh|muon|yeu cau|can|nen|phai|chua|cho|duoc|(?<!phan )hoi)\b)"
    r"(noi dung )?(.{1,40} )?(tra loi|giai dap|phan hoi|giai trinh|dap)( bo sung)?"
    r"( \(.{1,40}\)| cua .{1,40})?|tl|a( ?\d{1,3})?|answer"
)
_WHO = re.compile(r"(nguoi|don vi|bo phan|ca nhan) (tra loi|giai dap|phu trach|chu tri).*")
_WHETHER = re.compile(
    r"\W*(((da|chua|co|khong|chua co|da co) )?(tra loi|giai dap|phan hoi)|x|v|ok|roi|xong|)\W*"
)
_OF_BOARD = re.compile(
    r"(y kien|tiep thu|ghi nhan|noi dung)( [a-z]+){0,3} cua"
    r" (ban giam hieu|bgh|(ban )?lanh dao|nha truong|hieu truong|chu toa)\b.*"
)


def label_kind(label: str) -> str:
    """Return whether a folded label stands before an answer ("prepared_answer"), before who gives
    it ("other"), or before something else (empty)."""
    if _WHO.fullmatch(label):
        return "other"
    return "prepared_answer" if _LABEL.fullmatch(label) else ""


def answered(text: str) -> tuple[str, str]:
    """Return a question and the answer that follows it in one text; empty for none."""
    question, *answer = _BEGINS.split(text, 1)
    return (question.strip(), answer[0].strip()) if question.strip() and answer else (text, "")


def answer_alone(text: str) -> str:
    """Return the answer that a cell holds below its question: "Trả lời: …"; empty for another."""
    found = _ALONE.match(text)
    return found[1].strip() if found else ""


def told_in(cell: str) -> str:
    """Return the answer in a cell; empty where it says only whether there is one."""
    return "" if _WHETHER.fullmatch(fold(cell)) else cell


def is_of_board(heading: str) -> bool:
    """Return whether a column holds what the school itself says to the questions beside it."""
    return bool(_OF_BOARD.fullmatch(fold(heading).strip(" .:*")))
