import "./question.css";
import { t } from "../text/i18n.jsx";
import { Earlier } from "./earlier.jsx";
import { Outcome } from "./outcome.jsx";
import { translatable } from "./translated.js";

/**
 * "Bà Hoa, Tổ 1, Trường Tiểu học Hoa Mai": who asked, and at which site, as far as this page is told.
 *
 * @param {Record<string, any>} question
 * @param {{groups?: Collection, sites?: Collection}} [board]
 */
export function whoAsked(question, { groups = {}, sites = {} } = {}) {
  const group = groups[question.group]?.name;
  const site = sites[question.site]?.name;
  return [question.name, question.unit, group, site].filter(Boolean).join(", ");
}

/**
 * One question: number, who, text, kind, outcome. `onScreen` marks it as the one in the hall;
 * `aside` stands at the end of the head, children below the text.
 *
 * @param {{question: Record<string, any>, groups?: Collection, sites?: Collection, onScreen?: boolean, aside?: any, children?: any, [attribute: string]: any}} props
 */
export function QuestionCard({
  question,
  groups,
  sites,
  onScreen = false,
  aside,
  children,
  ...rest
}) {
  const who = whoAsked(question, { groups, sites });
  return (
    <article class="question" data-on-screen={onScreen || undefined} {...rest}>
      {onScreen && <p class="question-on-screen">{t("common.on_screen")}</p>}
      <header class="question-head">
        <h3 class="question-number">{t("common.question_number", { number: question.number })}</h3>
        {question.kind && question.kind !== "question" && (
          <span class="question-kind">{t(`kind.${question.kind}`)}</span>
        )}
        {who && <span class="question-who">{who}</span>}
        {question.aside && <span class="question-kind">{t("common.aside")}</span>}
        <Outcome outcome={question.outcome} />
        {aside}
      </header>
      <p key={question.text} class="question-text as-typed" {...translatable}>
        {question.text}
      </p>
      <Earlier question={question} />
      {children}
    </article>
  );
}
