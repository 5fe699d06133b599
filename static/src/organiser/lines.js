// Lists are edited as text, one entry a line.

export const BULLET = /^(?:[-–•*+]|\d{1,2}\s*[.)](?!\d))\s*/;

export function toLines(list) {
  return (list || []).join("\n");
}

export function fromLines(text) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

// "Tổ chuyên môn 1; 12": a group and how many of it are invited; a pasted table row has a tab.
export function groupsOf(text) {
  return fromLines(text).map((line) => {
    const [, name, listed, told] = /^(.*?)(?:\s*[;\t]\s*(\d{1,5})|\s*\((\d{1,5})\))?$/.exec(line);
    return { name, invited: Number(listed ?? told ?? 0) };
  });
}

/** The entries of a pasted list, without their bullets and numbers. */
export function entriesOf(text) {
  return fromLines(text)
    .map((line) => line.replace(BULLET, ""))
    .filter(Boolean);
}
