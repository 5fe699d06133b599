// Lists are edited as text, one entry a line.

export function toLines(list) {
  return (list || []).join("\n");
}

export function fromLines(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

// "Tổ chuyên môn 1; 12": a group and how many of it are invited; a pasted table row has a tab.
export function groupsOf(text) {
  return fromLines(text).map((line) => {
    const [, name, invited] = /^(.*?)(?:\s*[;\t]\s*(\d{1,5}))?$/.exec(line);
    return { name, invited: Number(invited || 0) };
  });
}

const BULLET = /^(?:[-–•*+]|\d{1,2}[.)])\s*/;
const MINUTES = /[\s;:,(–-]*(\d{1,3})\s*(?:phút|ph|'|min(?:utes)?)\.?\)?[;.]?$|\s*[;\t]\s*(\d{1,3})$/i;

// "- Báo cáo đề dẫn (15 phút);": a programme as it stands in a plan, one item a line.
export function itemsOf(text) {
  return fromLines(text).map((line) => {
    const [, unit, bare] = MINUTES.exec(line) ?? [];
    const title = line.replace(MINUTES, "").replace(BULLET, "").replace(/[;.\s]+$/, "");
    return { title, minutes: Number(unit ?? bare ?? 0) };
  });
}
