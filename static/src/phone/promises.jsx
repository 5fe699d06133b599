import { byPosition } from "../board/rows.js";
import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import "./programme.css";
import "./promises.css";

/** What earlier meetings promised, and what became of it: unfolds below the programme. */
export function Promises({ board }) {
  const groups = byOrigin(byPosition(board.promises));
  if (!groups.length) return null;
  const count = groups.reduce((sum, [, rows]) => sum + rows.length, 0);
  return (
    <details class="card programme" data-promises>
      <summary>
        <span class="programme-now">{t("phone.promises", { count })}</span>
      </summary>
      {groups.map(([origin, rows]) => (
        <section key={origin} class="promises-of stack-tight">
          {origin && <h2>{origin}</h2>}
          <ul class="plain-list stack-tight">
            {rows.map((promise) => (
              <Line key={promise.id} promise={promise} />
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

function Line({ promise }) {
  const { number, text, body, deadline, state, result } = promise;
  const terms = [body, deadline && t("phone.promise_until", { day: day(deadline) })];
  return (
    <li class="promise-line stack-tight">
      <p>
        {number > 0 && <strong>{t("common.question_number", { number })}. </strong>}
        <span class="as-typed">{text}</span>
      </p>
      <p class="small muted">{terms.filter(Boolean).join(" · ")}</p>
      <p class="small">
        <strong>{t(state ? `promise_state.${state}` : "common.promise_open")}</strong>
        {result && `: ${result}`}
      </p>
    </li>
  );
}

/** @returns {[string, any[]][]} */
function byOrigin(promises) {
  const found = new Map();
  for (const promise of promises) {
    const origin = promise.origin ?? "";
    found.set(origin, [...(found.get(origin) ?? []), promise]);
  }
  return [...found];
}
