"""LiveQA: the meeting-day server for school dialogue conferences."""

__version__ = "0.1.0"

INCOMPLETE = """\
Thiếu tệp của LiveQA, hoặc tệp bị hỏng. Hãy giải nén lại toàn bộ thư mục LiveQA rồi chạy lại.
Files of LiveQA are missing or damaged. Unpack the whole LiveQA folder again, then run it again."""
"""What is said where not even the sentences can be read."""
