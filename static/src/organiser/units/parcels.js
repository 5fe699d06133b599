// How archives travel: several in one request, since to read one takes the server longer to begin
// than to do.

const LARGEST = 100 * 1024 * 1024;
const AT_ONCE = 10;
const TOGETHER = 24 * 1024 * 1024;

/**
 * Rows in parcels that may be sent, in their order, and those that cannot be, each with why: "large"
 * or "unreadable" (a folder, a file that is gone).
 *
 * @param {{file: File}[]} rows
 */
export async function parcels(rows) {
  /** @type {any[][]} */
  const sent = [];
  /** @type {[any, string][]} */
  const refused = [];
  let bytes = 0;
  for (const row of rows) {
    const why = await unfit(row.file);
    if (why) {
      refused.push([row, why]);
      continue;
    }
    const last = sent[sent.length - 1];
    if (last && last.length < AT_ONCE && bytes + row.file.size <= TOGETHER) {
      last.push(row);
      bytes += row.file.size;
    } else {
      sent.push([row]);
      bytes = row.file.size;
    }
  }
  return { sent, refused };
}

/** @param {File} file */
async function unfit(file) {
  if (file.size > LARGEST) return "large";
  try {
    await file.slice(0, 1).arrayBuffer();
    return "";
  } catch {
    return "unreadable";
  }
}
