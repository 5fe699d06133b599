import { useEffect, useRef, useState } from "preact/hooks";
import { rehearsalOf } from "../../board/rehearsal.js";
import { byPosition } from "../../board/rows.js";
import { useKept } from "../../keeping/kept.js";
import { serverNow } from "../../net/clock.js";
import { send } from "../../net/connection.js";
import { hms } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";

const COLUMNS = ["invited", "present", "excused"];
const PAUSE_MS = 700;

/** Điểm danh: how many of each group are invited, here, and excused. */
export function Attendance({ board }) {
  const groups = byPosition(board.groups);
  const rehearsal = rehearsalOf(board);
  const sum = (name) => groups.reduce((total, group) => total + (group[name] || 0), 0);
  return (
    <section class="paper-section" aria-labelledby="attendance-title">
      <h2 id="attendance-title">{t("secretary.attendance")}</h2>
      {groups.length === 0 && <p class="hint">{t("secretary.no_groups")}</p>}
      {groups.length > 0 && (
        <table class="attendance">
          <thead>
            <tr>
              <th scope="col">{t("secretary.group")}</th>
              {COLUMNS.map((name) => (
                <th key={name} scope="col">
                  {t(`secretary.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <GroupRow key={`${group.id} ${rehearsal}`} group={group} rehearsal={rehearsal} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("secretary.total")}</th>
              {COLUMNS.map((name) => (
                <td key={name} class="figures">
                  {sum(name)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

function GroupRow({ group, rehearsal }) {
  const { counts, change, note, failed } = useAttendance(group, rehearsal);
  return (
    <tr>
      <th scope="row">
        {group.name}
        <span class="row-note" role="status" data-failed={failed}>
          {note}
          {isCrowded(counts) && (
            <span class="row-note" data-failed="true">
              {t("secretary.more_than_invited")}
            </span>
          )}
        </span>
      </th>
      {COLUMNS.map((name) => (
        <td key={name}>
          <input
            class="field-control"
            type="text"
            inputMode="numeric"
            maxLength={6}
            aria-label={`${group.name}: ${t(`secretary.${name}`)}`}
            value={counts[name]}
            onInput={(event) => change(name, event.currentTarget.value)}
          />
        </td>
      ))}
    </tr>
  );
}

/** A group's counts as typed, saved a moment after the last key; the board's while nobody types. */
function useAttendance(group, rehearsal) {
  const [typed, setTyped, draft] = useKept(`attendance.${group.id}`, null);
  const [note, setNote] = useState({ text: "", failed: false });
  const timer = useRef(0);

  const save = () => {
    clearTimeout(timer.current);
    const counts = draft.now();
    if (!counts) return;
    const saved = () => {
      setNote({ text: t("common.saved_at", { time: hms(serverNow()) }), failed: false });
      draft.settle(counts);
    };
    const refused = (refusal) => setNote({ text: refusal.message, failed: true });
    const args = { group: group.id, ...numbersOf(counts) };
    send("attendance.record", args, { rehearsal }).then(saved, refused);
  };
  // the last save is this rehearsal's, however late it comes
  useEffect(() => {
    save();
    return save;
  }, []);

  const change = (name, value) => {
    const digits = value.replace(/\D/g, "");
    setTyped((counts) => ({ ...(counts ?? countsOf(group)), [name]: digits }));
    setNote({ text: t("common.saving"), failed: false });
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE_MS);
  };
  return { counts: typed ?? countsOf(group), change, note: note.text, failed: note.failed };
}

function isCrowded(counts) {
  const { invited, present } = numbersOf(counts);
  return invited > 0 && present > invited;
}

function countsOf(group) {
  return Object.fromEntries(COLUMNS.map((name) => [name, String(group[name] || 0)]));
}

function numbersOf(counts) {
  return Object.fromEntries(COLUMNS.map((name) => [name, Number(counts[name])]));
}
