import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Fit } from "./fit.jsx";

const DONE = { kept: "answered", under_way: "promised", not_yet: "open" };

/** What earlier meetings promised and what became of it, page by page, each meeting by itself. */
export function Promises({ board }) {
  const { promises, page = 0, pages = 1 } = board.stage;
  const rows = promises?.promises ?? [];
  return (
    <>
      <h1 class="view-title view-head">
        <span>{t("screen.promises")}</span>
        <span class="view-aside">
          {t("screen.page", { page: Math.min(page + 1, pages), pages })}
        </span>
      </h1>
      {promises?.origin && <p class="promises-origin">{promises.origin}</p>}
      <Fit max={4.5}>
        {!rows.length && <p>{t("screen.promises_none")}</p>}
        <ol class="register">
          {rows.map((promise) => (
            <li key={promise.id} class="register-line fit-item">
              <p class="fit-clamp">
                {promise.number > 0 && (
                  <strong>{t("common.question_number", { number: promise.number })}. </strong>
                )}
                {promise.text}
              </p>
              <p class="register-outcome fit-clamp" data-outcome={DONE[promise.state] ?? "open"}>
                {becameOf(promise)}
              </p>
            </li>
          ))}
        </ol>
      </Fit>
    </>
  );
}

function becameOf({ state, result, body, deadline }) {
  const parts = [t(state ? `promise_state.${state}` : "common.promise_open"), result];
  if (state !== "kept")
    parts.push(body, deadline && t("screen.before_day", { day: day(deadline) }));
  return parts.filter(Boolean).join(" – ");
}
