import "./roll.css";

import { useState } from "preact/hooks";
import { countsOf, finder, listsOf, placesOfTwins } from "../board/delegates.js";
import { useChosen } from "../keeping/chosen.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Check, Field } from "./field.jsx";

/**
 * Điểm danh theo danh sách: everybody who is to come, ticked at the door by one touch; groups have
 * headings of the level `heading`.
 *
 * @param {{heading?: any}} props
 */
export function Roll({ heading: Heading = "h3" }) {
  const { board } = useLive();
  const [query, setQuery] = useState("");
  const [awayOnly, setAwayOnly] = useState(false);
  const isFound = finder(query);
  const places = placesOfTwins(board);
  const lists = listsOf(
    board,
    (one) => isFound(one) && !(awayOnly && !query.trim() && one.mark === "present"),
  );
  const open = board.meeting.state === "open";
  return (
    <div class="roll stack">
      <p class="roll-count figures" role="status">
        {t("roll.count", countsOf(Object.values(board.delegates)))}
      </p>
      {!open && <p class="muted">{t("roll.not_open")}</p>}
      <Field
        type="search"
        label={t("roll.search")}
        hint={t("roll.search_hint")}
        autocomplete="off"
        enterkeyhint="search"
        value={query}
        onInput={(/** @type {any} */ event) => {
          setQuery(event.currentTarget.value);
          lift(event.currentTarget);
        }}
        onFocus={(/** @type {any} */ event) => event.currentTarget.select()}
      />
      {!query.trim() && (
        <Check label={t("roll.away_only")} checked={awayOnly} onChange={setAwayOnly} />
      )}
      {lists.length === 0 && (
        <p role="status">{t(query.trim() ? "roll.nobody" : "roll.all_here")}</p>
      )}
      {lists.map(({ group, people }) => (
        <section key={group.id} aria-labelledby={`roll-${group.id}`}>
          <Heading id={`roll-${group.id}`}>{group.name}</Heading>
          <ul class="plain-list roll-list">
            {people.map((delegate) => (
              <Person
                key={delegate.id}
                delegate={delegate}
                place={places.get(delegate.id)}
                open={open}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/**
 * On a phone whoever is found stands above its keyboard.
 *
 * @param {HTMLElement} field
 */
function lift(field) {
  if (matchMedia("(pointer: coarse)").matches) field.scrollIntoView({ block: "start" });
}

/**
 * A name that says whether its person is here, and beside it that they are excused; of two alike
 * with their place on the list.
 *
 * @param {{delegate: Row, place?: number, open: boolean}} props
 */
function Person({ delegate, place, open }) {
  const { run, error } = useAct();
  const [mark, choose] = useChosen(/** @type {string | null} */ (delegate.mark ?? null), (next) =>
    run(() => send("delegate.mark", { delegate: delegate.id, mark: next })),
  );
  const toggle = (/** @type {string} */ value) =>
    choose((/** @type {string | null} */ now) => (now === value ? null : value));
  const name = place ? `${nameOf(delegate)} (${t("roll.place", { place })})` : nameOf(delegate);
  return (
    <li>
      <div class="roll-person" data-mark={mark}>
        <button
          type="button"
          class="roll-name"
          aria-pressed={mark === "present"}
          disabled={!open}
          onClick={() => toggle("present")}
        >
          <span class="roll-tick" aria-hidden="true">
            {mark === "present" && "✓"}
          </span>
          <span>
            <strong>{name}</strong>
            <span class="visually-hidden"> {t("roll.present")}</span>
            {delegate.office && <span class="roll-office">{delegate.office}</span>}
          </span>
        </button>
        <button
          type="button"
          class="roll-excused"
          aria-pressed={mark === "excused"}
          disabled={!open}
          onClick={() => toggle("excused")}
        >
          {t("roll.excused")}
          <span class="visually-hidden"> {name}</span>
        </button>
      </div>
      <Refusal error={error} />
    </li>
  );
}

/**
 * What a delegate is called; a name that was erased is said to be.
 *
 * @param {Record<string, any>} delegate
 * @returns {string}
 */
export const nameOf = ({ name }) => name || t("roll.erased");
