import { useCallback, useRef } from "preact/hooks";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { memo } from "../../ui/memo.js";
import { Outcome } from "../../ui/outcome.jsx";
import { focusPaper, listKeys } from "../keys.js";
import { useLayout } from "../layout.js";
import { SecretMark } from "../questions/question-facts.jsx";
import {
  countFilters,
  factsOf,
  filterQuestions,
  isUnwritten,
  questionsOf,
  voiceOf,
} from "../questions/questions.js";
import { ListTools } from "./list-tools.jsx";

/** The left pane: every question, filtered and searched; one or several are chosen. */
export function QuestionList() {
  const { board } = useLive();
  const layout = useLayout();
  const { change } = layout;
  const list = useRef(null);
  const facts = factsOf(board);
  const all = questionsOf(board);
  const rows = filterQuestions(all, facts, layout);

  const select = useCallback(
    (id) => {
      change({ selected: [id], reading: true });
      focusPaper();
    },
    [change],
  );
  const toggle = useCallback(
    (id) => change(({ selected }) => ({ selected: toggled(selected, id) })),
    [change],
  );
  const step = (by) => () => {
    const buttons = [...list.current.querySelectorAll(".row-open")];
    const here = buttons.findIndex((button) =>
      button.closest("li").contains(document.activeElement),
    );
    buttons[Math.max(0, Math.min(here + by, buttons.length - 1))]?.focus();
  };
  const check = () => document.activeElement.closest("li")?.querySelector("input")?.click();
  const keys = listKeys({
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    x: check,
  });

  return (
    <section class="list-pane" aria-label={t("secretary.questions")}>
      <ListTools counts={countFilters(all, facts)} groups={board.groups} />
      <p class="hint keys-hint">{t("secretary.list_keys")}</p>
      <ol class="question-list" ref={list} onKeyDown={keys}>
        {rows.map((question) => (
          <Row
            key={question.id}
            question={question}
            {...nameOf(question, board)}
            chosen={layout.selected.includes(question.id)}
            staged={facts.staged.has(question.id)}
            unwritten={isUnwritten(question, facts)}
            select={select}
            toggle={toggle}
          />
        ))}
      </ol>
      {!rows.length && <p class="empty">{t("secretary.list_empty")}</p>}
    </section>
  );
}

function nameOf(question, board) {
  const { name, secret } = voiceOf(question, board);
  return { name, secret };
}

/** The list with this one added, or taken out when it was in it. */
function toggled(ids, id) {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

const Row = memo(({ question, name, secret, chosen, staged, unwritten, select, toggle }) => (
  <li class="question-row" data-chosen={chosen} data-staged={staged}>
    <label class="row-check">
      <input type="checkbox" checked={chosen} onChange={() => toggle(question.id)} />
      <span class="visually-hidden">
        {t("secretary.select_question", { number: question.number })}
      </span>
    </label>
    <button
      type="button"
      class="row-open"
      aria-current={chosen}
      onClick={() => select(question.id)}
    >
      <span class="row-head">
        <span class="number">{t("common.question_number", { number: question.number })}</span>
        {name && <span class="row-name">{name}</span>}
        {secret && <SecretMark />}
        {question.votes > 0 && (
          <span class="votes">{t("secretary.votes", { count: question.votes })}</span>
        )}
        {question.merged > 0 && (
          <span class="votes">{t("common.asked_same", { n: question.merged })}</span>
        )}
      </span>
      <span class="row-text">{question.text}</span>
      <span class="row-marks">
        {staged && <span class="chip chip-stage">{t("common.on_screen")}</span>}
        {unwritten && <span class="chip chip-unwritten">{t("secretary.unwritten")}</span>}
        {question.taken_by && (
          <span class="chip">{t("secretary.taken_by", { name: question.taken_by })}</span>
        )}
        {question.outcome && <Outcome outcome={question.outcome} />}
        {["pending", "declined", "merged", "withdrawn"].includes(question.state) && (
          <span class="chip">{t(`state.${question.state}`)}</span>
        )}
      </span>
    </button>
  </li>
));
