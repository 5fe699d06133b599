import { useId } from "preact/hooks";
import { isListed } from "../../board/delegates.js";
import { rehearsalOf } from "../../board/rehearsal.js";
import { byPosition } from "../../board/rows.js";
import { send } from "../../net/connection.js";
import { countIn } from "../../net/error.js";
import { t } from "../../text/i18n.jsx";
import { Confirmation } from "../../ui/act.jsx";
import { AddDelegate } from "../../ui/add-delegate.jsx";
import { Roll } from "../../ui/roll.jsx";
import { Slips } from "../../ui/slips.jsx";
import { SiteCounts } from "./site-counts.jsx";
import { useTyped } from "./typed.js";

const COLUMNS = ["invited", "present", "excused"];

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
            {groups.map((group) =>
              isListed(board, group.id) ? (
                <ListedRow key={group.id} group={group} />
              ) : (
                <GroupRow key={`${group.id} ${rehearsal}`} group={group} rehearsal={rehearsal} />
              ),
            )}
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
      {Object.keys(board.delegates).length > 0 && (
        <details>
          <summary>{t("roll.title")}</summary>
          <Roll />
        </details>
      )}
      {groups.length > 0 && (
        <details>
          <summary>{t("roll.add")}</summary>
          <AddDelegate />
        </details>
      )}
      <SiteCounts board={board} />
      {board.meeting.slips && (
        <details>
          <summary>{t("secretary.slips")}</summary>
          <Slips />
        </details>
      )}
    </section>
  );
}

/** A group whose figures follow from its list. */
function ListedRow({ group }) {
  return (
    <tr>
      <th scope="row">
        {group.name}
        <span class="row-note">{t("roll.listed")}</span>
      </th>
      {COLUMNS.map((name) => (
        <td key={name} class="figures listed">
          {countsOf(group)[name]}
        </td>
      ))}
    </tr>
  );
}

function GroupRow({ group, rehearsal }) {
  const { counts, change, confirm, note, error } = useAttendance(group, rehearsal);
  const noteId = useId();
  return (
    <tr>
      <th scope="row">
        {group.name}
        <span class="row-note" role="status" id={noteId} data-failed={Boolean(error)}>
          {error?.message ?? note}
        </span>
        <Confirmation error={error} onConfirm={confirm} />
      </th>
      {COLUMNS.map((name) => (
        <td key={name}>
          <input
            class="field-control"
            type="text"
            inputMode="numeric"
            aria-label={`${group.name}: ${t(`secretary.${name}`)}`}
            aria-invalid={error?.field === name ? "true" : undefined}
            aria-describedby={error?.field === name ? noteId : undefined}
            value={counts[name]}
            onInput={(event) => change(name, event.currentTarget.value)}
          />
        </td>
      ))}
    </tr>
  );
}

/** A group's counts as typed; the board's while nobody types. */
const useAttendance = (group, rehearsal) =>
  useTyped({
    key: `attendance.${group.id}`,
    stored: countsOf(group),
    save: (counts, confirmed) => {
      const args = { group: group.id, ...numbersOf(counts), confirmed };
      return send("attendance.record", args, { rehearsal });
    },
  });

/** A group's counts as they stand in the fields; of one that nobody counted, who came is left empty. */
function countsOf({ invited, present, excused, counted }) {
  const known = counted || present || excused;
  const came = known ? { present, excused } : { present: "", excused: "" };
  return Object.fromEntries(
    Object.entries({ invited, ...came }).map(([name, n]) => [name, String(n ?? 0)]),
  );
}

function numbersOf(counts) {
  const numbers = COLUMNS.map((name) => [name, countIn(counts[name] || "0", name)]);
  return { ...Object.fromEntries(numbers), ...(counts.present.trim() ? {} : { present: null }) };
}
