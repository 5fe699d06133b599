// The people of a list between being read and being taken over.

/** What the group of all is called who are of none. Papers have it, and are always Vietnamese. */
export const EVERYBODY = "Đại biểu";

/** Who may be no person, or is there already, is left out unless someone wants them. */
export function rowsOf(rows) {
  return rows.map((row, key) => ({
    office: "",
    ...row,
    key,
    chosen: !row.doubt && !row.is_known,
  }));
}

/** Whether a row has a name that can be one: a dash or a number is none. */
export const isNamed = ({ name }) => /\p{L}/u.test(name);

/** The groups, by name, that have to be made for these people; `group` is that of those without. */
export function newGroups(rows, group) {
  return [...new Set(rows.map((row) => nameFor(row, group)).filter(Boolean))];
}

/** What the server is told of a person; `made` are the ids of new groups. */
export function argsOf(row, group, made) {
  const fresh = nameFor(row, group);
  return {
    name: row.name.trim(),
    office: row.office.trim(),
    group: fresh ? made[fresh] : row.group || group,
  };
}

function nameFor(row, group) {
  if (row.group) return "";
  return row.group_name || (group ? "" : EVERYBODY);
}
