import { useState } from "preact/hooks";
import { preparedOutcome } from "../board/outcome-values.js";
import { daysTo } from "../board/preparing.js";
import { serverNow } from "../net/clock.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { outcomeInWords } from "../ui/outcome.jsx";
import { PrepareForm } from "../ui/prepare-form.jsx";

/** How many questions one is to answer, how many are ready, how many days are left. */
export function Standing({ questions, meeting }) {
  if (!questions.length) return null;
  const ready = questions.filter(isPrepared).length;
  const left = daysTo(meeting.starts_at, serverNow());
  return (
    <p>
      <strong>{t("staff.ready_of", { ready, assigned: questions.length })}</strong>
      {left !== null && left >= 0 && ` · ${t("staff.days_left", { days: left })}`}
    </p>
  );
}

const isPrepared = ({ prepared_answer: answer, prepared_outcome: outcome }) =>
  Boolean(answer || outcome);

/** A question to be answered, who asked it as far as everybody may know, and what is prepared. */
export function Assigned({ question, give }) {
  const [open, setOpen] = useState(false);
  const { number, text, kind, topic } = question;
  const who = [question.name, question.unit, question.group].filter(Boolean).join(", ");
  const facts = [who, kind !== "question" && t(`kind.${kind}`), topic].filter(Boolean);
  const ready = isPrepared(question);
  return (
    <article class="owed stack" aria-labelledby={`assigned-${number}`}>
      <div class="stack-tight">
        <h2 id={`assigned-${number}`}>{t("common.question_number", { number })}</h2>
        {facts.length > 0 && <p class="small muted">{facts.join(" · ")}</p>}
        <p class="as-typed">{text}</p>
      </div>
      {open ? (
        <PrepareForm
          question={question}
          label={t("answerer.prepared")}
          give={give}
          close={() => setOpen(false)}
        />
      ) : (
        <>
          {ready && <Prepared question={question} />}
          <div>
            <Button kind={ready ? "plain" : "primary"} onClick={() => setOpen(true)}>
              {t(ready ? "answerer.mend" : "answerer.write")}
              <span class="visually-hidden">{t("common.question_number", { number })}</span>
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

function Prepared({ question }) {
  const then = outcomeInWords(preparedOutcome(question));
  return (
    <div class="stack-tight">
      <h3 class="small muted">{t("answerer.prepared")}</h3>
      {question.prepared_answer && <p class="as-typed">{question.prepared_answer}</p>}
      {then && <p>{then}</p>}
    </div>
  );
}
