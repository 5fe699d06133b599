import { useEffect, useState } from "preact/hooks";
import { isOpen, pollsOf } from "../board/polls.js";
import { useChosen } from "../keeping/chosen.js";
import { discard, send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";
import { answersOf, mannerOf, PollFigures, pollTitle } from "../ui/polls/figures.jsx";
import { refusedChoices } from "./late-choices.jsx";
import "./polls.css";
import { lacksSlip } from "./slip.js";

/** What the hall votes on now, and the last result that a chair shows. */
export function Polls({ board, mine }) {
  const polls = pollsOf(board);
  const open = polls.filter(isOpen);
  const over = polls.find((poll) => !isOpen(poll));
  const shown = over && (over.counts || isStaged(board, over)) ? [over] : [];
  return [...open, ...shown].map((poll) => (
    <section key={poll.id} class="card stack-tight poll" id={`poll-${poll.id}`}>
      <p class="small poll-manner">{mannerOf(poll)}</p>
      <h2 tabIndex={-1}>{pollTitle(poll)}</h2>
      {isOpen(poll) ? <Open board={board} poll={poll} mine={mine} /> : <Over poll={poll} />}
    </section>
  ));
}

const isStaged = ({ stage }, { id }) => stage?.view === "poll" && stage.poll === id;

const placeOf = (id) => document.getElementById(`poll-${id}`);

/** Leads to a poll in which this phone has not chosen yet, while one reads further down. */
export function ToPoll({ board, mine }) {
  const waiting = pollsOf(board).find(
    (poll) => isOpen(poll) && poll.manner === "phones" && !mine.choices?.[poll.id],
  );
  const away = useAway(waiting?.id);
  if (!waiting || !away || lacksSlip(board, mine)) return null;
  const go = () => {
    const section = placeOf(waiting.id);
    section?.querySelector("h2")?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: "start" });
  };
  return (
    <Button kind="primary" class="wide poll-to" onClick={go}>
      {t("phone.poll_go")}
    </Button>
  );
}

/** Whether a poll is not in sight. */
function useAway(id) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const section = id && placeOf(id);
    if (!section) return setAway(false);
    const watch = new IntersectionObserver(([seen]) => setAway(!seen.isIntersecting));
    watch.observe(section);
    return () => watch.disconnect();
  }, [id]);
  return away;
}

function Open({ board, poll, mine }) {
  if (poll.manner === "hands") {
    return (
      <>
        <PollFigures poll={poll} />
        <p>{t(poll.secret ? "phone.poll_paper" : "phone.poll_hands")}</p>
      </>
    );
  }
  if (lacksSlip(board, mine)) return <p>{t("phone.slip_needed")}</p>;
  return <Vote poll={poll} mine={mine} />;
}

function Vote({ poll, mine }) {
  const { run } = useAct();
  const { outbox } = useLive();
  const stored = mine.choices?.[poll.id];
  const save = (option) => {
    for (const { op } of refusedChoices(outbox)) discard(op);
    return run(() => send("poll.choose", { poll: poll.id, option }, { keep: true }));
  };
  const [chosen, choose] = useChosen(stored?.option ?? null, save);
  return (
    <>
      <div class="stack-tight" role="group" aria-label={t("phone.poll_choose")}>
        {answersOf(poll).map((answer, place) => (
          <Button
            key={answer}
            class="wide poll-option"
            aria-pressed={place === chosen}
            onClick={() => choose(place)}
          >
            {answer}
          </Button>
        ))}
      </div>
      <p class="small" role="status">
        {standing(chosen, stored, mine.voice)}
      </p>
      <p class="small muted">{t(poll.secret ? "phone.poll_secret" : "phone.poll_nobody")}</p>
      {poll.counts && <PollFigures poll={poll} />}
    </>
  );
}

/** Whether the choice is there and counts. */
function standing(chosen, stored, voice) {
  if (chosen === null) return t("phone.poll_not_yet");
  if (stored?.option !== chosen) return t("phone.poll_sending");
  if (stored.counts) return t("phone.poll_counted");
  return t(voice === "taken_away" ? "phone.poll_taken_away" : "phone.poll_arriving");
}

function Over({ poll }) {
  if (!poll.counts) return <p>{t("phone.poll_over")}</p>;
  return (
    <Notice tone="answered" title={t("phone.poll_result", { n: poll.voted ?? 0 })}>
      <PollFigures poll={poll} />
    </Notice>
  );
}
