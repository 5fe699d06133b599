import { useMemo } from "preact/hooks";
import { listOf } from "../board/rows.js";
import { t } from "../text/i18n.jsx";
import { QuestionCard } from "../ui/question.jsx";
import { alike } from "./alike.js";
import { Interest, Upvote } from "./question.jsx";
import { isVotingPaused } from "./questions.jsx";

/** What others have asked already in nearly these words: one press says as much as another question. */
export function Alike({ text, board, mine, votes }) {
  const others = useMemo(
    () => listOf(board.questions).filter(({ id }) => !(id in mine.questions)),
    [board.questions, mine.questions],
  );
  const found = useMemo(() => alike(others, text), [others, text]);
  return (
    <div class="alike stack-tight">
      <p role="status" class="small">
        {found.length > 0 && t("phone.alike")}
      </p>
      {found.map((question) => (
        <QuestionCard key={question.id} question={question}>
          <div class="question-foot">
            {isVotingPaused(board) || question.votes_final ? (
              <Interest
                question={question}
                votes={votes.count(question)}
                voted={votes.voted(question.id)}
              />
            ) : (
              <Upvote
                question={question}
                voted={votes.voted(question.id)}
                votes={votes.count(question)}
                onToggle={votes.toggle}
              />
            )}
          </div>
        </QuestionCard>
      ))}
    </div>
  );
}
