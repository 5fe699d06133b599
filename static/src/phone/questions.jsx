import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { listOf } from "../board/rows.js";
import { recall, remember } from "../net/storage.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Ledger } from "../ui/ledger.jsx";
import { withTail } from "./fetched.js";
import { useFinding } from "./finding.js";
import { HallQuestion } from "./question.jsx";
import { lacksSlip } from "./slip.js";
import { useSteadyOrder } from "./steady.js";

const PAGE = 50;
// so many are read faster than searched
const MANY = 20;
// a press this soon after the list moved was meant for what stood there before
const MOVED_MS = 400;

/**
 * Everyone's questions, in the order the reader chose. Of very many the board carries the head;
 * what follows, and what is searched for, is fetched.
 */
export function Questions({ board, mine, votes, answers, closed = cannotVote(board, mine) }) {
  const [sort, setSort] = useState(() => recall("sort", "wanted"));
  const [limit, setLimit] = useState(PAGE);
  const [typed, setTyped] = useState("");
  const search = typed.trim();
  const top = useRef(null);
  const rows = useMemo(() => listOf(board.questions), [board.questions]);
  const total = board.counts?.questions ?? rows.length;
  const excerpt = total > rows.length;
  const { ids, changes, take } = useSteadyOrder(rows, sort, top);
  const seen = useSeen(rows);
  const found = useFinding(search, sort);
  const toggle = useLateGuard(ids, board.stage, votes.toggle);
  const head = ids.slice(0, excerpt ? PAGE : limit).map((id) => seen.get(id));
  const listed = search ? found.rows : withTail(head, found.rows);
  const left = (search ? found.total : Math.max(total, ids.length)) - listed.length;
  // what is on the screen stands above the list
  const shown = search ? listed : listed.filter(({ id }) => !isStaged(board.stage, id));
  const choose = (value) => {
    remember("sort", value);
    setSort(value);
    setLimit(PAGE);
  };
  const update = () => {
    take();
    top.current.scrollIntoView({ block: "start" });
  };
  const more = () => {
    if (search || excerpt) found.more(head[head.length - 1]?.id);
    else setLimit(limit + PAGE);
  };
  return (
    <section class="stack">
      <h2 class="visually-hidden">{t("phone.questions")}</h2>
      <div ref={top} class="questions-top stack-tight">
        {isVotingPaused(board) && <p class="small">{t("phone.voting_paused")}</p>}
        <Ledger ledger={board.counts?.ledger} />
        {total > MANY && <Search value={typed} onType={setTyped} />}
        {ids.length > 1 && <Sort value={sort} onChoose={choose} />}
        <p role="status" class="small">
          {search && !found.busy && t("phone.found", { n: found.total })}
        </p>
      </div>
      <div role="status" class="questions-changes">
        {changes > 0 && !search && (
          <Button kind="primary" onClick={update}>
            {t("phone.update", { n: changes })}
          </Button>
        )}
      </div>
      {!shown.length && !search && (
        <p class="card muted">{t(ids.length ? "phone.no_others" : "phone.no_questions")}</p>
      )}
      <ul class="plain-list stack">
        {shown.map((row) => {
          const carried = row.id in board.questions;
          const question = carried ? (seen.get(row.id) ?? row) : row;
          return (
            <li key={row.id}>
              <HallQuestion
                question={question}
                groups={board.groups}
                sites={board.sites}
                answerers={board.answerers}
                answers={answers[row.id] ?? found.answersOf[row.id]}
                onScreen={isStaged(board.stage, row.id)}
                own={row.id in mine.questions}
                voted={votes.voted(row.id)}
                votes={votes.count(question, carried)}
                gone={!carried && !excerpt}
                closed={closed}
                onToggle={toggle}
              />
            </li>
          );
        })}
      </ul>
      {found.error && <p class="field-error">{found.error}</p>}
      {left > 0 && !(search && !shown.length) && (
        <Button class="wide" busy={found.busy} onClick={more}>
          {t("phone.more", { n: left })}
        </Button>
      )}
    </section>
  );
}

/** Whether a chair lets the figures stand still. */
export function isVotingPaused({ meeting }) {
  return meeting.state === "open" && meeting.voting === "paused";
}

/** Whether this phone cannot upvote now. */
export const cannotVote = (board, mine) => isVotingPaused(board) || lacksSlip(board, mine);

function Search({ value, onType }) {
  return (
    <Field
      type="search"
      label={t("phone.search")}
      value={value}
      autocomplete="off"
      enterkeyhint="search"
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}

export function isStaged(stage, id) {
  return stage?.view === "questions" && (stage.questions ?? []).includes(id);
}

function Sort({ value, onChoose }) {
  const orders = ["wanted", "newest"];
  return (
    <div class="segments" role="group" aria-label={t("phone.sort")}>
      {orders.map((order) => (
        <Button key={order} aria-pressed={order === value} onClick={() => onChoose(order)}>
          {t(`phone.sort_${order}`)}
        </Button>
      ))}
    </div>
  );
}

/** The questions by id, those that have gone as they were last: their place is kept for now. */
function useSeen(rows) {
  const seen = useRef(new Map());
  for (const row of rows) seen.current.set(row.id, row);
  return seen.current;
}

function useLateGuard(ids, stage, toggle) {
  const held = useRef({ ids, stage, movedAt: 0 });
  if (held.current.ids !== ids || held.current.stage !== stage) {
    held.current = { ids, stage, movedAt: Date.now() };
  }
  const latest = useRef(toggle);
  latest.current = toggle;
  return useCallback((question) => {
    if (Date.now() - held.current.movedAt > MOVED_MS) latest.current(question);
  }, []);
}
