import "./presence.css";
import { listOf } from "../board/rows.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Button, ConfirmButton } from "./button.jsx";
import { Notice } from "./notice.jsx";

const EVERY_MS = 5_000;
const MINUTE_MS = 60_000;

/**
 * @typedef {{id: number, since: number, until: number, removed_at: number | null, phones: number,
 *   connected: number, votes: number, choices: number, questions: number, speakers: number}} Burst
 */

/**
 * @typedef {{invited: number, present: number, percent: number | null, uncounted: string[],
 *   quorum: number, is_reached: boolean | null, slips_made: number, slips_used: number}} Came
 */

/** @typedef {{at: number, anew: number, away: number}} Move */

/** How many phones are connected, and what came in bursts; asked for again every few seconds. */
export function useHall() {
  const { meetingCode } = useLive();
  return useFetched(meetingPath(meetingCode, "hall"), { every: EVERY_MS });
}

/**
 * What may be compared: the most upvotes of a question, the phones that are connected, the people
 * who are present.
 *
 * @param {{hall: {phones: number, without_slip: number, came: Came, move: Move | null} | null}} props
 */
export function Presence({ hall }) {
  const { board } = useLive();
  if (board.meeting.state !== "open" || !hall) return null;
  const votes = Math.max(0, ...listOf(board.questions).map((question) => question.votes ?? 0));
  const over = votes > Math.max(hall.came.present, hall.phones);
  return (
    <div class="hall-presence">
      <p class="presence figures" data-over={over || undefined}>
        <span>{t("presence.votes", { n: votes })}</span>{" "}
        <span>{t("presence.phones", { n: hall.phones })}</span>{" "}
        {hall.without_slip > 0 && (
          <span>{t("presence.without_slip", { n: hall.without_slip })}</span>
        )}{" "}
        <Turnout came={hall.came} />
      </p>
      <Moved move={hall.move} />
    </div>
  );
}

/**
 * Whose upvotes may count twice: a phone that comes by another address comes as a new one.
 *
 * @param {{move: Move | null | undefined}} props
 */
export function Moved({ move }) {
  if (!move) return null;
  const { at, anew, away } = move;
  return <p class="presence-moved">{t("presence.moved", { time: hm(at), anew, away })}</p>;
}

/**
 * Who came: as counted by group, as the seat slips say, and whether it is enough.
 *
 * @param {{came: Came}} props
 */
function Turnout({ came }) {
  const { invited, present, percent, uncounted, quorum, is_reached: reached } = came;
  const { slips_made: made, slips_used: used } = came;
  const told = percent === null ? "presence.present" : "presence.turnout";
  return (
    <>
      <span>
        {present ? t(told, { n: present, invited, percent: percent ?? 0 }) : t("presence.unknown")}
      </span>{" "}
      {present > 0 && uncounted.length > 0 && (
        <span>{t("presence.uncounted", { groups: uncounted.join(", ") })}</span>
      )}{" "}
      {made > 0 && <span>{t("presence.slips", { used, made })}</span>}{" "}
      {quorum > 0 && (
        <span data-short={reached === false || undefined}>
          {t(`presence.quorum_${reached ?? "unknown"}`, { quorum })}
        </span>
      )}
    </>
  );
}

/**
 * Bursts from one address, each as one number, with what may be done about it.
 *
 * @param {{hall: {bursts: Burst[]} | null, again: () => any}} props
 */
export function Bursts({ hall, again }) {
  const { board, meetingCode } = useLive();
  const [seen, setSeen] = useKept(`bursts.${meetingCode}`, /** @type {number[]} */ ([]), PREPARED);
  const bursts = (hall?.bursts ?? []).filter(({ id }) => !seen.includes(id));
  const open = board.meeting.state === "open";
  return (
    <div role="status" class="bursts">
      {bursts.map((burst) => (
        <BurstNotice
          key={burst.id}
          burst={burst}
          open={open}
          again={again}
          hide={() => setSeen([...seen, burst.id])}
        />
      ))}
    </div>
  );
}

/** @param {{burst: Burst, open: boolean, again: () => any, hide: () => void}} props */
function BurstNotice({ burst, open, again, hide }) {
  const { act, busy, error } = useAct();
  const { removed_at: removedAt, phones, connected } = burst;
  const { votes, choices, questions, speakers } = burst;
  const minutes = Math.max(1, Math.ceil((burst.until - burst.since) / MINUTE_MS));
  const brought = { votes, choices, questions, speakers };
  /** @param {string} name */
  const give = async (name) => {
    if (await act(name, { burst: burst.id })) again();
  };
  return (
    <Notice tone="promised">
      <p>
        <strong>{t("burst.told", { phones, minutes, time: hm(burst.since) })}</strong>{" "}
        {t("burst.brought", { ...brought, connected })}
      </p>
      <p class="small">
        {removedAt ? t("burst.removed", { time: hm(removedAt) }) : t("burst.about")}
      </p>
      <div class="row">
        {open && !removedAt && (
          <ConfirmButton
            busy={busy}
            question={t("burst.question", brought)}
            confirm={t("burst.remove")}
            onConfirm={() => give("burst.remove")}
          >
            {t("burst.remove")}
          </ConfirmButton>
        )}
        {open && removedAt && (
          <Button busy={busy} onClick={() => give("burst.restore")}>
            {t("burst.restore")}
          </Button>
        )}
        <Button kind="quiet" onClick={hide}>
          {t("burst.hide")}
        </Button>
      </div>
      <Refusal error={error} />
    </Notice>
  );
}
