import { documentPath } from "../../net/api.js";
import { useFetched } from "../../net/fetched.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { Refusal } from "../../ui/act.jsx";
import { Deliveries, HandIn } from "./hand-in.jsx";
import { AddUnits, UnitList } from "./list.jsx";
import { Matters } from "./matters.jsx";
import { Results } from "./results.jsx";

const STATES = ["reported", "held", "late", "not_yet"];

/** Các đơn vị: who has held its meeting, what was handed in, and what came of all. */
export function Units() {
  const { value, error, again, put } = useFetched("/api/units");
  if (error && !value) return <Refusal error={error} />;
  if (!value) return <p class="muted">{t("common.loading")}</p>;
  const { units, deliveries } = value;
  const handedIn = units.some(({ meetings }) => meetings.length > 0);
  return (
    <>
      <p>{t("organiser.units_about")}</p>
      <Standing units={units} />
      <HandIn units={units} changed={again} />
      <Deliveries deliveries={deliveries} put={put} />
      {handedIn && <Opened value={value} put={put} changed={again} />}
      {!handedIn && <Listed units={units} put={put} />}
    </>
  );
}

/** How many units have come how far. */
function Standing({ units }) {
  if (units.length === 0) return <p class="muted">{t("organiser.units_none")}</p>;
  const counts = STATES.map((state) => [state, units.filter((one) => one.state === state).length]);
  return (
    <dl class="units-standing" aria-label={t("organiser.units_standing")}>
      {counts.map(([state, count]) => (
        <div key={state} data-state={state}>
          <dt>{t(`unit_state.${state}`)}</dt>
          <dd class="figures">
            {count}/{units.length}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Listed({ units, put }) {
  return (
    <>
      <UnitList units={units} put={put} />
      <AddUnits put={put} />
    </>
  );
}

/** What all that was handed in comes to; asked for again when something was. */
function Opened({ value: { units, deliveries }, put, changed }) {
  const { meetingCode } = useLive();
  const known = JSON.stringify([deliveries, units.map(({ name, due }) => [name, due])]);
  const path = documentPath(meetingCode, "units.json");
  const { value, error } = useFetched(path, { after: [known] });
  return (
    <>
      <Results overview={value} error={error} />
      <Listed units={units} put={put} />
      {value && <Matters matters={value.matters} units={units} changed={changed} />}
    </>
  );
}
