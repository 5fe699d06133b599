import { takesEarly } from "../board/early.js";
import { useNow } from "../net/clock.js";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Notice } from "../ui/notice.jsx";
import { Qr } from "../ui/qr.jsx";
import { SavedCheck } from "./choice.jsx";
import { Copy } from "./copy.jsx";
import { SavedDue } from "./due.jsx";
import { useFacts } from "./facts.jsx";
import { onlyHere } from "./phones.jsx";

const LOOK_MS = 5_000;

/**
 * Questions that anybody may send before the opening, from a device that reaches the server: until
 * when, and at which address.
 *
 * @param {{join: {url: string, qr: string} | undefined}} props
 */
export function EarlyIntake({ join }) {
  const { board } = useLive();
  const { meeting } = board;
  const fact = useFacts();
  const isTaken = takesEarly(meeting, useNow(LOOK_MS));
  if (meeting.state !== "draft") return null;
  return (
    <>
      <h3>{t("organiser.early")}</h3>
      <SavedCheck {...fact("early_intake")} hint={t("organiser.early_intake_hint")} />
      {meeting.early_intake && (
        <>
          <div class="entry-fields">
            <SavedDue {...fact("early_due")} />
          </div>
          <p role="status">{howItStands(meeting, isTaken, countOf(board.questions))}</p>
          {isTaken && join && <Way join={join} />}
        </>
      )}
    </>
  );
}

function Way({ join }) {
  return (
    <>
      {onlyHere(join.url) && <Notice tone="danger">{t("organiser.only_here")}</Notice>}
      <div class="link">
        <Qr qr={join.qr} label={t("organiser.early_code")} />
        <div class="stack">
          <p class="link-address">{join.url}</p>
          <div class="row">
            <Copy text={join.url} />
          </div>
          <p class="muted small">{t("organiser.early_way")}</p>
        </div>
      </div>
    </>
  );
}

const countOf = (questions) =>
  Object.values(questions).filter(({ origin }) => origin === "early").length;

/**
 * "Đang nhận, đến 17:00, 02/05/2024. Đã nhận 3 câu."
 *
 * @param {Record<string, any>} meeting
 * @param {boolean} isTaken
 * @param {number} count
 */
function howItStands({ early_until: until }, isTaken, count) {
  const moment = until ? `${hm(until)}, ${date(until)}` : "";
  const open = moment ? "organiser.early_until" : "organiser.early_open";
  const state = t(isTaken ? open : "organiser.early_over", { moment });
  return `${state} ${t("organiser.early_count", { count })}`;
}
