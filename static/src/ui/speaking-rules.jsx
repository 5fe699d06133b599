import { useChosen } from "../keeping/chosen.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Check, Field } from "./field.jsx";

const MINUTES = [0, 1, 2, 3, 5, 7, 10, 15];

/** How long each speaker has, from the next call on, and whether groups take turns. */
export function SpeakingRules() {
  const { board } = useLive();
  const stored = board.meeting.speaking_minutes ?? 0;
  const { run, error } = useAct();
  const [chosen, choose] = useChosen(String(stored), (minutes) =>
    send("speaker.limit", { minutes: Number(minutes) }),
  );
  const offered = MINUTES.includes(stored) ? MINUTES : [...MINUTES, stored];
  return (
    <>
      <Field
        as="select"
        label={t("speaking.time")}
        value={chosen}
        onChange={(/** @type {Event & {currentTarget: HTMLSelectElement}} */ event) => {
          const { value } = event.currentTarget;
          run(() => choose(value));
        }}
      >
        {offered.map((minutes) => (
          <option key={minutes} value={String(minutes)}>
            {minutes ? t("speaking.minutes", { minutes }) : t("speaking.no_limit")}
          </option>
        ))}
      </Field>
      {Object.keys(board.groups ?? {}).length > 1 && (
        <Check
          label={t("speaking.alternate")}
          hint={t("speaking.alternate_hint")}
          checked={Boolean(board.meeting.alternate_groups)}
          onChange={(on) => run(() => send("speaker.alternate", { on }))}
        />
      )}
      <Refusal error={error} />
    </>
  );
}
