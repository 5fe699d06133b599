"""Answers, the questions they cover and who gives them."""

from msgspec.structs import asdict

from liveqa.domain.record import Answer
from liveqa.store.table import Table


class Answers(Table[Answer]):
    """A meeting's answers."""

    @property
    def source(self) -> str:
        return (
            "SELECT t.*,"
            " (SELECT json_group_array(question) FROM answer_questions WHERE answer = t.id)"
            " AS questions,"
            " (SELECT json_group_array(answerer) FROM answer_answerers WHERE answer = t.id)"
            " AS answerers FROM answers AS t"
        )

    def create(self, *, questions: list[int], answerers: list[int], **values: object) -> int:
        """Insert an answer with what it covers; returns its id."""
        answer = self.add(**values)
        self.set_questions(answer, questions)
        self.set_answerers(answer, answerers)
        return answer

    def covering(self, question: int) -> list[Answer]:
        """Return the answers, begun or recorded, that cover a question."""
        covers = "SELECT answer FROM answer_questions WHERE question = ?"
        return self.where(f"t.id IN ({covers})", question)

    def put(self, row: Answer) -> None:
        self.create(**asdict(row))

    def set_questions(self, answer: int, questions: list[int]) -> None:
        """Replace which questions an answer covers."""
        self._link("answer_questions", "question", answer, questions)

    def set_answerers(self, answer: int, answerers: list[int]) -> None:
        """Replace who gives an answer."""
        self._link("answer_answerers", "answerer", answer, answerers)

    def _link(self, table: str, column: str, answer: int, ids: list[int]) -> None:
        self.db.execute(f"DELETE FROM {table} WHERE answer = ?", [answer])
        query = f"INSERT OR IGNORE INTO {table} (answer, {column}) VALUES (?, ?)"
        for id in ids:
            self.db.execute(query, [answer, id])
