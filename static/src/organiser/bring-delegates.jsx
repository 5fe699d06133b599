import { useState } from "preact/hooks";
import { byPosition } from "../board/rows.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { meetingPath, postFile } from "../net/api.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Check, Field } from "../ui/field.jsx";
import { Left, Source } from "../ui/list.jsx";
import { RowSelect } from "../ui/row-select.jsx";
import { argsOf, EVERYBODY, isNamed, newGroups, rowsOf } from "./listed-delegates.js";

const AT_ONCE = 100;
/** Doubts that a name typed anew settles. */
const NAMED = ["name", "letters"];
/** @type {Record<string, any>} */
const BEGINNING = { read: null };

/**
 * A list of people, from a file or pasted: read first, looked through, then taken over. What was
 * read and chosen outlives a reload.
 */
export function BringDelegates() {
  const { meetingCode } = useLive();
  const key = `draft.organiser.${meetingCode}.delegates`;
  const [{ read }, , draft] = useKept(`${key}_read`, BEGINNING, PREPARED);
  const [said, say] = useState("");
  const close = (count) => {
    draft.set(BEGINNING);
    say(count ? t("organiser.delegates_taken", { count }) : "");
  };
  return (
    <div class="card stack">
      <h3>{t("organiser.delegates_bring")}</h3>
      {read ? (
        <Preview draft={draft} close={close} />
      ) : (
        <Source
          draft={key}
          hints={{
            file: t("organiser.delegates_file_hint"),
            text: t("organiser.delegates_text_hint"),
          }}
          read={(what) => postFile(meetingPath(meetingCode, "delegates/readings"), what)}
          onRead={(found) => {
            say("");
            draft.set({ read: found, rows: rowsOf(found.rows), group: 0 });
          }}
        />
      )}
      <p role="status">{said}</p>
    </div>
  );
}

/** Who was read, person by person; nobody is taken over before the button says how many. */
function Preview({ draft, close }) {
  const { board } = useLive();
  const { run, busy, error } = useAct();
  const { read, rows, group } = draft.now();
  const change = (part) => draft.set((now) => ({ ...now, ...part(now) }));
  const set = (key, changes) =>
    change((now) => ({
      rows: now.rows.map((row) => (row.key === key ? { ...row, ...changes } : row)),
    }));
  const chosen = rows.filter((row) => row.chosen && isNamed(row));
  const asked = rows.filter((row) => !row.chosen && (row.doubt || row.is_known));
  const fresh = newGroups(chosen, group);
  const take = async () => {
    const made = await groupsFor(fresh, board.groups);
    let rest = chosen;
    while (rest.length) {
      const part = rest.slice(0, AT_ONCE);
      await send("delegate.add", { people: part.map((row) => argsOf(row, group, made)) });
      const done = new Set(part.map(({ key }) => key));
      change((now) => ({ rows: now.rows.filter(({ key }) => !done.has(key)) }));
      rest = rest.slice(AT_ONCE);
    }
    close(chosen.length);
  };
  return (
    <div class="stack">
      <p>{t("organiser.delegates_found", { count: read.rows.length })}</p>
      {asked.length > 0 && <p>{t("organiser.delegates_asked", { count: asked.length })}</p>}
      <Left read={read} skipped="organiser.delegates_skipped" />
      <Columns {...read} />
      {rows.some((row) => !row.group && !row.group_name) && (
        <RowSelect
          label={t("organiser.delegates_group_for")}
          rows={board.groups}
          none={t("organiser.delegates_group_new", { name: EVERYBODY })}
          value={group}
          onChange={(event) => change(() => ({ group: Number(event.currentTarget.value) }))}
        />
      )}
      {fresh.length > 0 && (
        <p>{t("organiser.delegates_new_groups", { names: fresh.join("; ") })}</p>
      )}
      <ol class="plain-list rows list-preview">
        {rows.map((row) => (
          <Row key={row.key} row={row} group={group} set={(changes) => set(row.key, changes)} />
        ))}
      </ol>
      <Refusal error={error} />
      <div class="row">
        <Button kind="primary" busy={busy} disabled={!chosen.length} onClick={() => run(take)}>
          {t("organiser.delegates_take", { count: chosen.length })}
        </Button>
        <Button onClick={() => close(0)}>{t("bring.drop")}</Button>
      </div>
    </div>
  );
}

/** The ids of groups by name; those that the meeting does not have yet are made. */
async function groupsFor(names, groups) {
  const known = new Map(byPosition(groups).map(({ id, name }) => [name.toLowerCase(), id]));
  const made = {};
  for (const name of names) {
    const there = known.get(name.toLowerCase());
    made[name] = there ?? (await send("group.add", { name })).group;
  }
  return made;
}

/** @param {{columns: Record<string, string>, ignored: string[]}} props */
function Columns({ columns, ignored }) {
  const found = Object.entries(columns).map(
    ([kind, heading]) => `${t(`roll.${kind}`)} ← “${heading}”`,
  );
  return (
    <>
      {found.length > 0 && <p class="muted">{t("bring.columns", { columns: found.join("; ") })}</p>}
      {ignored.length > 0 && (
        <p class="muted">{t("bring.ignored", { columns: ignored.join("; ") })}</p>
      )}
    </>
  );
}

function Row({ row, group, set }) {
  const { board } = useLive();
  const where = board.groups[row.group || (row.group_name ? 0 : group)]?.name ?? row.group_name;
  const settled = row.doubt === "letters" ? "" : row.doubt;
  const doubt = isNamed(row) ? settled : "letters";
  const field = (name) => ({
    label: t(`roll.${name}`),
    value: row[name],
    onInput: (event) => set({ [name]: event.currentTarget.value, chosen: true }),
  });
  return (
    <li class="entry stack-tight">
      <Check
        label={row.name}
        hint={[row.office, where].filter(Boolean).join(" · ")}
        checked={row.chosen}
        onChange={(chosen) => set({ chosen })}
      />
      {row.typed && (
        <p class="muted small">{t("bring.typed", { font: row.font, text: row.typed })}</p>
      )}
      {row.is_known && <p class="small list-note">{t("organiser.delegates_known")}</p>}
      {doubt && <p class="small list-note">{t(`organiser.delegates_doubt_${doubt}`)}</p>}
      {(row.is_known || NAMED.includes(row.doubt)) && (
        <div class="entry-fields">
          <Field {...field("name")} />
          <Field {...field("office")} />
        </div>
      )}
    </li>
  );
}
