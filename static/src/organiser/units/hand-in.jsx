import { useRef, useState } from "preact/hooks";
import { post, postFile } from "../../net/api.js";
import { date, hm } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Button, ConfirmButton } from "../../ui/button.jsx";
import { Check, Field } from "../../ui/field.jsx";
import { parcels } from "./parcels.js";

const DONE = ["taken", "replaced", "same", "older"];

/** Archives of units, dropped many at once: what became of each, and what has to be said of some. */
export function HandIn({ units, changed }) {
  const [rows, setRows] = useState(/** @type {any[]} */ ([]));
  const [busy, setBusy] = useState(false);
  const [add, setAdd] = useState(/** @type {boolean | null} */ (null));
  const adds = add ?? units.length === 0;
  const delivery = useRef(0);

  const note = (keys, change) =>
    setRows((before) =>
      before.map((row) => (keys.includes(row.key) ? { ...row, ...change } : row)),
    );

  /** Send some rows' files at once, with what was said of them. */
  const send = async (some, said = {}) => {
    const keys = some.map(({ key }) => key);
    note(keys, { state: "sending", error: "" });
    try {
      const asked = {
        delivery: String(delivery.current),
        sizes: some.map(({ file }) => file.size).join(","),
      };
      const query = new URLSearchParams({ ...asked, ...said });
      const files = new Blob(some.map(({ file }) => file));
      const answer = await postFile(`/api/archives?${query}`, files);
      delivery.current = answer.delivery;
      answer.archives.forEach((one, place) => {
        const error = one.error?.message ?? "";
        note([keys[place]], { state: error ? "refused" : one.handled, said: one, error });
      });
    } catch (error) {
      note(keys, { state: "refused", error: error.message });
    }
  };

  const bring = async (chosen) => {
    const files = [...chosen];
    if (busy || files.length === 0) return;
    setBusy(true);
    delivery.current = 0;
    const brought = files.map((file, key) => ({ key, file, name: file.name, state: "waiting" }));
    setRows(brought);
    const { sent, refused } = await parcels(brought);
    for (const [row, why] of refused) {
      note([row.key], { state: "refused", error: t(`organiser.handed_${why}`) });
    }
    for (const parcel of sent) {
      await send(parcel, { add: adds ? 1 : 0 });
    }
    setBusy(false);
    changed();
  };

  const say = async (row, said) => {
    await send([row], said);
    changed();
  };

  const done = rows.filter(({ state }) => !["waiting", "sending"].includes(state)).length;
  const drop = (event) => {
    event.preventDefault();
    bring(event.dataTransfer.files);
  };
  const choose = (event) => {
    const input = event.currentTarget;
    bring([...input.files]);
    // so that the mended files can be chosen again
    input.value = "";
  };
  return (
    <section
      class="units-drop stack"
      aria-labelledby="hand-in"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h3 id="hand-in">{t("organiser.hand_in")}</h3>
      <Field
        type="file"
        name="archives"
        multiple
        accept=".zip"
        label={t("organiser.hand_in_files")}
        hint={t("organiser.hand_in_hint")}
        disabled={busy}
        onChange={choose}
      />
      <Check
        label={t("organiser.hand_in_add")}
        hint={t("organiser.hand_in_add_hint")}
        checked={adds}
        onChange={setAdd}
      />
      <p role="status">
        {rows.length > 0 && t("organiser.hand_in_done", { done, count: rows.length })}
      </p>
      {busy && <progress max={rows.length} value={done} aria-labelledby="hand-in" />}
      <ul class="plain-list units-files" aria-label={t("organiser.hand_in_files_list")}>
        {rows.map((row) => (
          <File key={row.key} row={row} units={units} say={(said) => say(row, said)} />
        ))}
      </ul>
    </section>
  );
}

function File({ row, units, say }) {
  const { state, said, name, error } = row;
  const named = (wanted) => units.find(({ id }) => id === wanted)?.name;
  const unit = named(said?.unit) ?? said?.body ?? "";
  const other = named(said?.elsewhere);
  const whose = said?.unit ? { unit: said.unit } : { add: 1 };
  return (
    <li data-state={DONE.includes(state) ? "done" : state}>
      <p class="units-file">{name}</p>
      {error ? (
        <p class="refusal">{error}</p>
      ) : (
        <p>
          {other && state === "which_version"
            ? t("organiser.handed_elsewhere", { unit, other })
            : t(`organiser.handed_${state}`, { unit, body: said?.body ?? "" })}
        </p>
      )}
      {state === "which_unit" && <WhichUnit said={said} name={name} units={units} say={say} />}
      {(state === "which_version" || state === "older") && (
        <Button onClick={() => say({ ...whose, replace: 1 })}>
          {t("organiser.hand_in_replace")}
          <span class="visually-hidden">{name}</span>
        </Button>
      )}
    </li>
  );
}

const NEW = "new";

/** Whose an archive is, said by a person: never guessed. */
function WhichUnit({ said, name, units, say }) {
  const [chosen, setChosen] = useState("");
  const likely = units.filter(({ id }) => said.likely.includes(id));
  const others = units.filter(({ id }) => !said.likely.includes(id));
  const take = () => say(chosen === NEW ? { add: 1 } : { unit: chosen });
  return (
    <div class="entry-fields">
      <Field
        as="select"
        name={`unit.${name}`}
        label={t("organiser.hand_in_whose")}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{t("organiser.hand_in_choose")}</option>
        {said.body && (
          <option value={NEW}>{t("organiser.hand_in_new", { body: said.body })}</option>
        )}
        {likely.map(({ id, name: unit }) => (
          <option key={id} value={id}>
            {unit}
          </option>
        ))}
        {others.map(({ id, name: unit }) => (
          <option key={id} value={id}>
            {unit}
          </option>
        ))}
      </Field>
      <Button disabled={!chosen} onClick={take}>
        {t("organiser.hand_in_take")}
        <span class="visually-hidden">{name}</span>
      </Button>
    </div>
  );
}

/** What was handed in at once, each to be undone in one step. */
export function Deliveries({ deliveries, put }) {
  if (deliveries.length === 0) return null;
  return (
    <section class="stack-tight" aria-labelledby="deliveries">
      <h3 id="deliveries">{t("organiser.deliveries")}</h3>
      <ul class="plain-list rows">
        {deliveries.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} put={put} />
        ))}
      </ul>
    </section>
  );
}

function Delivery({ delivery, put }) {
  const { run, busy, error } = useAct();
  const { id, at, meetings: count, taken_over: built } = delivery;
  const when = `${hm(at)}, ${date(at)}`;
  return (
    <li class="entry spread">
      <div class="entry-title">
        <p>{t("organiser.delivery", { when, count })}</p>
        {built > 0 && <p class="muted">{t("organiser.delivery_built", { count: built })}</p>}
      </div>
      <ConfirmButton
        busy={busy}
        question={t("organiser.delivery_undo_question", { count })}
        confirm={t("organiser.delivery_undo")}
        aria-label={`${t("organiser.delivery_undo")}: ${when}`}
        onConfirm={() => run(async () => put(await post(`/api/deliveries/${id}/undo`)))}
      >
        {t("organiser.delivery_undo")}
      </ConfirmButton>
      <Refusal error={error} />
    </li>
  );
}
