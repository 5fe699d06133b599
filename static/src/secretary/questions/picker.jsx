import { useId, useState } from "preact/hooks";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { matcher } from "../../text/search.js";
import { useFirstFocus } from "../keys.js";
import { isAnswerable, questionsOf } from "./questions.js";
import { useSimilar } from "./similar.js";

const SHOWN = 6;

/** Find a question that everyone sees, by number or words; before one types, those most alike.
 * Enter in the field picks the first of the list. */
export function QuestionPicker({ label, like, except, pick, pickLabel }) {
  const { board } = useLive();
  const [query, setQuery] = useState("");
  const id = useId();
  const field = useFirstFocus();
  const candidates = questionsOf(board).filter((q) => isAnswerable(q) && !except.includes(q.id));
  const similar = useSimilar(like);
  const alike = similar.map((other) => candidates.find((q) => q.id === other)).filter(Boolean);
  const found = query.trim() ? candidates.filter(matcher(query)) : alike;
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.isComposing || !found.length) return;
    event.preventDefault();
    pick(found[0]);
  };
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
        onKeyDown={onKeyDown}
      />
      <p class="hint" role="status">
        {query.trim()
          ? t("secretary.picker_found", { count: found.length })
          : t(found.length ? "secretary.picker_alike" : "secretary.picker_type")}
      </p>
      <ul class="picker-list">
        {found.slice(0, SHOWN).map((question, at) => (
          <li key={question.id}>
            <button
              type="button"
              class="picker-row"
              aria-label={`${pickLabel} ${question.number}: ${question.text}`}
              onClick={() => pick(question)}
            >
              <span class="row-number">
                {t("common.question_number", { number: question.number })}
              </span>
              <span>{question.text}</span>
              {at === 0 && <kbd>Enter</kbd>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
