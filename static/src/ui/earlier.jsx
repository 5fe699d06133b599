import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";

/**
 * That a question's words were changed, and what they were before: shown where it says so, each with
 * what `beside` draws of it.
 *
 * @param {{question: Record<string, any>, beside?: (before: Record<string, any>) => any}} props
 */
export function Earlier({ question, beside }) {
  const { earlier = [] } = question;
  if (!earlier.length) return null;
  const often = earlier.length > 1;
  return (
    <details class="question-earlier small">
      <summary>
        {often ? t("common.edited_times", { n: earlier.length }) : t("common.edited")}
      </summary>
      <ol class="plain-list">
        {earlier.map((/** @type {Record<string, any>} */ before) => (
          <li key={before.until}>
            <p class="muted">{untilWords(before)}</p>
            <blockquote class="as-typed">{before.text}</blockquote>
            {beside?.(before)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** @param {Record<string, any>} before */
function untilWords({ until, by, label }) {
  const who = [t(`role.${by}`), label].filter(Boolean).join(", ");
  return t("common.earlier_until", { time: hm(until), who });
}
