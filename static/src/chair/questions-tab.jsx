import { useState } from "preact/hooks";
import { atSite, isSite } from "../board/sites.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Elsewhere } from "../ui/elsewhere.jsx";
import { Flooded } from "../ui/flooded.jsx";
import { Intake } from "../ui/intake.jsx";
import { Presence } from "../ui/presence.jsx";
import { SiteSelect } from "../ui/site-select.jsx";
import { useMarkAnswered } from "./marking.js";
import { NotOpen } from "./not-open.jsx";
import { OnStage } from "./on-stage.jsx";
import { QuestionRow } from "./question-row.jsx";
import { FILTERS, listQuestions, matching, SORTS, withIds } from "./questions.js";
import { useSteady } from "./steady.js";

/** Choose what goes on the screen, and say what has been answered. */
export function QuestionsTab({ board, choose, hall }) {
  const [filter, setFilter] = useKept("chair.filter", "shown", PREPARED);
  const [sort, setSort] = useKept("chair.sort", "votes", PREPARED);
  const [site, setSite] = useKept("chair.site", 0, PREPARED);
  const open = board.meeting.state === "open";
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState([]);
  const found = listQuestions(board, filter, sort)
    .filter(atSite(board, site))
    .filter(matching(board, typed));
  const [list, hands] = useSteady(found, `${filter} ${sort} ${site} ${typed}`);
  const pick = (id, on) =>
    setPicked((ids) => [...ids.filter((other) => other !== id), ...(on ? [id] : [])]);
  const show = (name) => {
    setFilter(name);
    setPicked([]);
  };
  return (
    <div class="stack">
      {open ? <OnStage board={board} sort={sort} /> : <NotOpen board={board} choose={choose} />}
      <Flooded />
      <Intake of="intake" />
      <Intake of="voting" />
      <Presence hall={hall} />
      <Filters board={board} filter={filter} choose={show} />
      <div class="sieve">
        <Sort sort={sort} choose={setSort} />
        <SiteSelect
          class="sieve-part"
          sites={board.sites}
          value={site}
          onChange={(chosen) => {
            setSite(chosen);
            setPicked([]);
          }}
        />
        <Search typed={typed} onTyped={setTyped} />
      </div>
      <Elsewhere words={typed} />
      {filter === "pending" && <p class="remark">{t("chair.pending_note")}</p>}
      <ul class="questions" {...hands}>
        {list.map((question) => (
          <QuestionRow
            key={question.id}
            board={board}
            question={question}
            live={open && question.state !== "pending"}
            picked={picked.includes(question.id)}
            pick={(on) => pick(question.id, on)}
          />
        ))}
      </ul>
      {!list.length && (
        <p class="empty">
          {t(typed || isSite(board, site) ? "chair.none_found" : `chair.none_${filter}`)}
        </p>
      )}
      <Picked board={board} picked={picked} clear={() => setPicked([])} />
    </div>
  );
}

function Filters({ board, filter, choose }) {
  return (
    <div class="filters" role="group" aria-label={t("chair.filter")}>
      {FILTERS.map((name) => (
        <Button key={name} aria-pressed={name === filter} onClick={() => choose(name)}>
          {t(`chair.filter_${name}`)}{" "}
          <span class="filter-count">{listQuestions(board, name, "number").length}</span>
        </Button>
      ))}
    </div>
  );
}

function Sort({ sort, choose }) {
  return (
    <label class="sieve-part">
      <span>{t("chair.sort")}</span>
      <select
        class="field-control"
        value={sort}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {SORTS.map((name) => (
          <option key={name} value={name}>
            {t(`chair.sort_${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Search({ typed, onTyped }) {
  return (
    <label class="sieve-part">
      <span>{t("chair.search")}</span>
      <input
        type="search"
        class="field-control"
        value={typed}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
    </label>
  );
}

/** What can be done with several questions at once. */
function Picked({ board, picked, clear }) {
  const { act, busy, error } = useAct();
  const markAnswered = useMarkAnswered(act);
  const questions = picked.filter((id) => board.questions[id]);
  if (!questions.length) return null;
  const count = questions.length;
  const thenClear = async (done) => (await done) && clear();
  const showAll = () => thenClear(act("stage.show_questions", { questions }));
  const markAll = () => thenClear(markAnswered(withIds(board, questions)));
  return (
    <div class="picked" role="region" aria-label={t("chair.picked", { count })}>
      <LiveButton kind="primary" busy={busy} onClick={showAll}>
        {t("chair.show_group", { count })}
      </LiveButton>
      <ConfirmButton
        as={LiveButton}
        question={t("chair.answered_group_question", { count })}
        confirm={t("chair.answered")}
        onConfirm={markAll}
      >
        {t("chair.answered_group", { count })}
      </ConfirmButton>
      <Button kind="quiet" onClick={clear}>
        {t("chair.unpick")}
      </Button>
      <Refusal error={error} />
    </div>
  );
}
