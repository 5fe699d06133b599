import { useId, useState } from "preact/hooks";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { likeness, matcher } from "../../text/search.js";
import { useFirstFocus } from "../keys.js";
import { isAnswerable, questionsOf } from "./questions.js";

const SHOWN = 6;
const ALIKE = 0.3;

/** Find a question that everyone sees, by number or words; before one types, those most alike. */
export function QuestionPicker({ label, like, except, pick, pickLabel }) {
  const { board } = useLive();
  const [query, setQuery] = useState("");
  const id = useId();
  const field = useFirstFocus();
  const candidates = questionsOf(board).filter((q) => isAnswerable(q) && !except.includes(q.id));
  const found = query.trim() ? candidates.filter(matcher(query)) : alike(candidates, like);
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="search"
        value={query}
        placeholder={t("secretary.picker_placeholder")}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="hint" role="status">
        {query.trim()
          ? t("secretary.picker_found", { count: found.length })
          : t(found.length ? "secretary.picker_alike" : "secretary.picker_type")}
      </p>
      <ul class="picker-list">
        {found.slice(0, SHOWN).map((question) => (
          <li key={question.id}>
            <button
              type="button"
              class="picker-row"
              aria-label={`${pickLabel} ${question.number}: ${question.text}`}
              onClick={() => pick(question)}
            >
              <span class="number">{t("common.question_number", { number: question.number })}</span>
              <span>{question.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function alike(candidates, like) {
  return candidates
    .map((question) => ({ question, share: likeness(question, like) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
    .map(({ question }) => question);
}
