import "./reply.css";
import { listOf } from "../board/rows.js";
import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Html } from "./html.jsx";

/**
 * What was answered to a question after the close, the earliest first.
 *
 * @param {Collection | undefined} replies
 * @param {number} question
 */
export const repliesTo = (replies, question) =>
  listOf(replies)
    .filter((reply) => reply.question === question)
    .sort((one, other) => one.answered_on.localeCompare(other.answered_on) || one.id - other.id);

/**
 * An answer given after the close: when, by whom, what. Children stand below it.
 *
 * @param {{reply: Record<string, any>, children?: any}} props
 */
export function Reply({ reply, children }) {
  const { state, text, html, deadline } = reply;
  const how = [reply.answered_by, reply.channel].filter(Boolean).join(" · ");
  return (
    <section class="reply stack-tight" data-state={state}>
      <p class="reply-head">{repliedOn(reply)}</p>
      {how && <p class="small muted">{how}</p>}
      {html ? <Html html={html} /> : <p class="as-typed">{text}</p>}
      {deadline && <p class="small">{t("common.reply_rest", { day: day(deadline) })}</p>}
      {children}
    </section>
  );
}

/** @param {Record<string, any>} reply */
export function repliedOn({ state, answered_on: on, passed_to: body }) {
  if (state === "handed_over") return t("common.handed_over_on", { day: day(on), body });
  return t(state === "partly" ? "common.replied_partly_on" : "common.replied_on", { day: day(on) });
}

/**
 * How a promise stands, as a badge.
 *
 * @param {{standing: string}} props
 */
export function Standing({ standing }) {
  return (
    <span class="standing" data-standing={standing}>
      {t(`standing.${standing}`)}
    </span>
  );
}
