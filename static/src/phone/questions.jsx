import { useCallback, useMemo, useRef, useState } from "preact/hooks";

import { Button } from "../shared/button.jsx";
import { t } from "../shared/i18n.jsx";
import { listOf } from "../shared/lists.js";
import { recall, remember } from "../shared/storage.js";
import { HallQuestion } from "./question.jsx";
import { useSteadyOrder } from "./steady.js";

const PAGE = 50;
// a press this soon after the list moved was meant for what stood there before
const MOVED_MS = 400;

/** Everyone's questions, in the order the reader chose. */
export function Questions({ board, mine, votes, answers, closed = false }) {
  const [sort, setSort] = useState(() => recall("sort", "wanted"));
  const [limit, setLimit] = useState(PAGE);
  const top = useRef(null);
  const rows = useMemo(() => listOf(board.questions), [board.questions]);
  const { ids, changes, take } = useSteadyOrder(rows, sort, top);
  const seen = useSeen(rows);
  const toggle = useLateGuard(ids, votes.toggle);
  const choose = (value) => {
    remember("sort", value);
    setSort(value);
    setLimit(PAGE);
  };
  const update = () => {
    take();
    top.current.scrollIntoView({ block: "start" });
  };
  return (
    <section class="stack">
      <h2 class="visually-hidden">{t("phone.questions")}</h2>
      <div ref={top} class="questions-top">
        {ids.length > 1 && <Sort value={sort} onChoose={choose} />}
      </div>
      <div role="status" class="questions-changes">
        {changes > 0 && (
          <Button kind="primary" onClick={update}>
            {t("phone.update", { n: changes })}
          </Button>
        )}
      </div>
      {!ids.length && <p class="card muted">{t("phone.no_questions")}</p>}
      <ul class="plain-list stack">
        {ids.slice(0, limit).map((id) => {
          const question = seen.get(id);
          return (
            <li key={id}>
              <HallQuestion
                question={question}
                groups={board.groups}
                answerers={board.answerers}
                answers={answers[id]}
                onScreen={isStaged(board.stage, id)}
                own={id in mine.questions}
                voted={votes.voted(id)}
                votes={votes.count(question)}
                gone={!(id in board.questions)}
                closed={closed}
                onToggle={toggle}
              />
            </li>
          );
        })}
      </ul>
      {ids.length > limit && (
        <Button class="wide" onClick={() => setLimit(limit + PAGE)}>
          {t("phone.more", { n: ids.length - limit })}
        </Button>
      )}
    </section>
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

function useLateGuard(ids, toggle) {
  const held = useRef({ ids, movedAt: 0 });
  if (held.current.ids !== ids) held.current = { ids, movedAt: Date.now() };
  const latest = useRef(toggle);
  latest.current = toggle;
  return useCallback((question) => {
    if (Date.now() - held.current.movedAt > MOVED_MS) latest.current(question);
  }, []);
}
