import { useState } from "preact/hooks";
import { send } from "../../net/connection.js";
import { useLive } from "../../net/store.js";
import { day } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Check } from "../../ui/field.jsx";

const AT_ONCE = 100;

/** What units put to a higher body and what they owe: with one press questions of this meeting. */
export function Matters({ matters: all, units, changed }) {
  const { board } = useLive();
  const [ticked, setTicked] = useState(/** @type {Record<number, boolean>} */ ({}));
  const { run, busy, error } = useAct();
  const [said, say] = useState("");
  if (all.length === 0) return null;

  const open = all.filter((matter) => !matter.taken_over);
  // what is put to this house is meant for it; whatever else somebody may choose
  const isChosen = (matter) => ticked[matter.question] ?? matter.to_us;
  const chosen = open.filter(isChosen).map(({ question }) => question);
  const take = async () => {
    let count = 0;
    for (let at = 0; at < chosen.length; at += AT_ONCE) {
      const matters = chosen.slice(at, at + AT_ONCE);
      const { numbers } = await send("matter.take_over", { matters });
      count += numbers.length;
    }
    say(t("organiser.matters_taken", { count }));
    changed();
  };
  const fixed = board.meeting.state === "closed";
  return (
    <section class="stack" aria-labelledby="matters">
      <h3 id="matters">{t("organiser.matters", { count: all.length })}</h3>
      <p class="muted">{t("organiser.matters_about")}</p>
      {units.map((unit) => (
        <OfUnit
          key={unit.id}
          unit={unit}
          matters={all.filter((matter) => matter.unit === unit.id)}
          isChosen={isChosen}
          tick={(question, on) => setTicked((before) => ({ ...before, [question]: on }))}
        />
      ))}
      {fixed ? (
        <p>{t("organiser.matters_closed")}</p>
      ) : (
        <div>
          <Button kind="primary" busy={busy} disabled={!chosen.length} onClick={() => run(take)}>
            {t("organiser.matters_take", { count: chosen.length })}
          </Button>
        </div>
      )}
      <p role="status">{said}</p>
      <Refusal error={error} />
    </section>
  );
}

function OfUnit({ unit, matters, isChosen, tick }) {
  if (matters.length === 0) return null;
  const title = t("organiser.matters_of", { name: unit.name, count: matters.length });
  return (
    <details class="matters-of" open={matters.some((matter) => matter.to_us)}>
      <summary>{title}</summary>
      <fieldset class="field" aria-label={title}>
        {matters.map((matter) => (
          <Matter key={matter.question} matter={matter} chosen={isChosen(matter)} tick={tick} />
        ))}
      </fieldset>
    </details>
  );
}

function Matter({ matter, chosen, tick }) {
  const { number, text, body, deadline, outcome, overdue, taken_over: taken } = matter;
  const words = `${t("common.question_number", { number })}. ${text}`;
  const facts = [
    matter.held_on && t("organiser.unit_held_on", { day: day(matter.held_on) }),
    t(`outcome.${outcome}`),
    body,
    deadline && t("organiser.unit_due_on", { day: day(deadline) }),
    overdue && t("organiser.matter_overdue"),
    taken && t("organiser.matter_taken"),
  ];
  const about = facts.filter(Boolean).join(" · ");
  if (taken) {
    return (
      <div class="matter-taken">
        <p>{words}</p>
        <p class="muted small">{about}</p>
      </div>
    );
  }
  return (
    <Check
      label={words}
      hint={about}
      checked={chosen}
      onChange={(on) => tick(matter.question, on)}
    />
  );
}
