import { useCallback, useRef } from "preact/hooks";
import { isSite } from "../../board/sites.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { memo } from "../../ui/memo.js";
import { Outcome } from "../../ui/outcome.jsx";
import { focusPaper, useListKeys } from "../keys.js";
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
  const site = isSite(board, layout.site) ? layout.site : 0;
  const rows = filterQuestions(all, facts, { ...layout, site });

  const select = useCallback(
    (id) => {
      change({ selected: [id], ticked: false, reading: true });
      focusPaper();
    },
    [change],
  );
  const toggle = useCallback(
    (id) => change(({ selected }) => ({ selected: toggled(selected, id), ticked: true })),
    [change],
  );
  const here = () => rows.findIndex(({ id }) => id === rowWithFocus());
  const step = (by) => (event) => {
    const at = here();
    const to = Math.max(0, Math.min(at + by, rows.length - 1));
    list.current.querySelectorAll(".row-open")[to]?.focus();
    if (!event.shiftKey || !rows[to]) return;
    const passed = [rows[at], rows[to]].filter(Boolean).map(({ id }) => id);
    change(({ selected }) => ({
      selected: [...selected, ...passed.filter((id) => !selected.includes(id))],
      ticked: true,
    }));
  };
  const tick = ({ target }) => {
    const at = here();
    if (at < 0 || target.type === "checkbox") return false;
    return toggle(rows[at].id);
  };
  const open = ({ target }) => {
    if (!layout.ticked || !layout.selected.length || target.matches(".tab")) return false;
    change({ ticked: false, reading: true });
    return focusPaper();
  };
  useListKeys(list, {
    ArrowDown: step(1),
    ArrowUp: step(-1),
    " ": tick,
    Enter: open,
    Escape: () => change({ selected: [], ticked: false }),
  });

  return (
    <section class="list-pane" aria-label={t("secretary.questions")}>
      <ListTools counts={countFilters(all, facts)} board={board} />
      <p class="hint keys-hint" title={t("secretary.list_keys")}>
        {t("secretary.list_keys")}
      </p>
      <ol class="question-list" ref={list} onKeyUp={keepSpace}>
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

/** The id of the question whose row has the focus. */
function rowWithFocus() {
  return Number(document.activeElement.closest("[data-row]")?.getAttribute("data-row"));
}

/** Firefox presses a button when the space bar comes up. */
function keepSpace(event) {
  if (event.key === " " && event.target.matches(".row-open")) event.preventDefault();
}

/** The list with this one added, or taken out when it was in it. */
function toggled(ids, id) {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

const Row = memo(({ question, name, secret, chosen, staged, unwritten, select, toggle }) => (
  <li class="question-row" data-row={question.id} data-chosen={chosen} data-staged={staged}>
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
        <span class="row-number">{t("common.question_number", { number: question.number })}</span>
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
