import "./polls.css";
import { isOpen, pollsOf } from "../../board/polls.js";
import { useChosen } from "../../keeping/chosen.js";
import { useKept } from "../../keeping/kept.js";
import { countIn } from "../../net/error.js";
import { hm } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { Confirmation, errorOf, Refusal, useAct } from "../act.jsx";
import { Button, ConfirmButton, LiveButton } from "../button.jsx";
import { Check, Field } from "../field.jsx";
import { answersOf, mannerOf, PollFigures, pollTitle } from "./figures.jsx";
import { PollForm } from "./form.jsx";

/**
 * Biểu quyết: what was put to the room, how it stands, and a new one. `operates` says whether this
 * page runs the screen.
 *
 * @param {{board: Board, operates?: boolean}} props
 */
export function Polls({ board, operates = false }) {
  const { act } = useAct();
  const open = board.meeting.state === "open";
  const show = (/** @type {number} */ poll) => act("stage.show_poll", { poll });
  return (
    <div class="stack">
      {pollsOf(board).map((poll) => (
        <Poll key={poll.id} board={board} poll={poll} operates={operates} open={open} />
      ))}
      {open && (
        <details class="poll" open={!pollsOf(board).some(isOpen)}>
          <summary>{t("poll.new")}</summary>
          <PollForm opened={operates ? show : undefined} />
        </details>
      )}
    </div>
  );
}

/** @param {{board: Board, poll: Row, operates: boolean, open: boolean}} props */
function Poll({ board, poll, operates, open }) {
  const { act, busy, error } = useAct();
  const running = open && isOpen(poll);
  const close = (confirmed = false) => act("poll.close", { poll: poll.id, confirmed });
  return (
    <article class="poll stack-tight" data-open={isOpen(poll) || undefined}>
      <h3 class="poll-title">{pollTitle(poll)}</h3>
      <p class="hint" role="status">
        {[mannerOf(poll), stateOf(poll), standingOf(poll)].filter(Boolean).join(" · ")}
      </p>
      <PollFigures poll={poll} />
      {open && operates && poll.state !== "withdrawn" && <OnScreen board={board} poll={poll} />}
      {open && poll.manner === "hands" && poll.state !== "withdrawn" && <Hands poll={poll} />}
      {running && (
        <div class="actions">
          {poll.manner === "phones" && (
            <ConfirmButton
              as={LiveButton}
              kind="primary"
              busy={busy}
              question={t("poll.close_question", { n: poll.voted ?? 0 })}
              onConfirm={() => close()}
            >
              {t("poll.close")}
            </ConfirmButton>
          )}
          <ConfirmButton
            busy={busy}
            question={t("poll.withdraw_question")}
            onConfirm={() => act("poll.withdraw", { poll: poll.id })}
          >
            {t("poll.withdraw")}
          </ConfirmButton>
        </div>
      )}
      <Refusal error={error} />
      <Confirmation error={error} busy={busy} onConfirm={() => close(true)} />
    </article>
  );
}

/** @param {Row} poll */
function stateOf({ state, closed_at: closedAt }) {
  return state === "open" ? t("poll.is_open") : t(`poll.is_${state}`, { time: hm(closedAt) });
}

/** @param {Row} poll */
function standingOf({ state, manner, voted, waiting }) {
  if (state === "withdrawn" || (state === "open" && manner === "hands")) return "";
  const some = waiting > 0 && t("poll.waiting", { n: waiting });
  return [t("poll.voted", { n: voted ?? 0 }), some].filter(Boolean).join(" · ");
}

/** @param {{board: Board, poll: Row}} props */
function OnScreen({ board, poll }) {
  const { act, busy, error } = useAct();
  const [visible, setVisible] = useChosen(Boolean(poll.result_shown), (on) =>
    act("poll.show_result", { poll: poll.id, on }),
  );
  const shown = board.stage.view === "poll" && board.stage.poll === poll.id;
  return (
    <div class="stack-tight">
      <LiveButton
        busy={busy}
        aria-pressed={shown}
        onClick={() => act("stage.show_poll", { poll: poll.id })}
      >
        {t(shown ? "poll.on_screen" : "poll.show")}
      </LiveButton>
      <Check
        label={t("poll.show_result")}
        hint={poll.secret && isOpen(poll) ? t("poll.show_result_secret") : undefined}
        checked={visible}
        onChange={setVisible}
      />
      <Refusal error={error} />
    </div>
  );
}

/** The figures counted by a person, beside what a colleague has recorded of the others. @param {{poll: Row}} props */
function Hands({ poll }) {
  const { act, busy, error } = useAct();
  const answers = answersOf(poll);
  const stored = answers.map((_, place) => String(poll.counts?.[place] ?? ""));
  const nothing = /** @type {Record<number, string> | null} */ (null);
  const [kept, keep, draft] = useKept(`poll.${poll.id}`, nothing);
  const over = (/** @type {typeof nothing} */ typed) =>
    stored.map((each, place) => typed?.[place] ?? each);
  const typed = over(kept);
  /** @type {(place: number, value: string) => void} */
  const set = (place, value) => keep((now) => ({ ...now, [place]: value }));
  const record = (confirmed = false) =>
    draft.handIn((now) => act("poll.record", argsOf(poll, over(now), confirmed)));
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    record();
  };
  return (
    <form class="stack-tight" onSubmit={submit} noValidate>
      <div class="poll-hands">
        {answers.map((answer, place) => (
          <Field
            key={answer}
            label={answer}
            inputMode="numeric"
            value={typed[place]}
            error={errorOf(error, `counts.${place}`)}
            onInput={(/** @type {any} */ event) => set(place, event.currentTarget.value)}
          />
        ))}
      </div>
      <Button type="submit" kind={isOpen(poll) ? "primary" : "plain"} busy={busy}>
        {t(isOpen(poll) ? "poll.record" : "poll.record_again")}
      </Button>
      <Refusal error={error} but={answers.map((_, place) => `counts.${place}`)} />
      <Confirmation error={error} busy={busy} onConfirm={() => record(true)} />
    </form>
  );
}

/** @type {(poll: Row, typed: string[], confirmed: boolean) => Promise<object>} */
async function argsOf(poll, typed, confirmed) {
  const counts = typed.map((each, place) => countIn(each || "0", `counts.${place}`));
  return { poll: poll.id, counts, confirmed };
}
