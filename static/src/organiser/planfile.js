// A plan file as text, whatever program wrote it: UTF-8 with or without a mark, UTF-16 (Notepad's
// "Unicode"), or the old Vietnamese Windows code page.

const LARGEST_PLAN = 1_000_000;

export class PlanFileError extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export async function readPlanFile(file) {
  if (file.size > LARGEST_PLAN) throw new PlanFileError("too_large");
  const text = decode(new Uint8Array(await bytesOf(file)));
  if (text.includes("\0")) throw new PlanFileError("not_text");
  if (!text.trim()) throw new PlanFileError("empty");
  return text.normalize("NFC");
}

export function decode(bytes) {
  const marked = encodingOfMark(bytes) || encodingOfZeros(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1258").decode(bytes);
  }
}

function bytesOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(new PlanFileError("unreadable"));
    reader.readAsArrayBuffer(file);
  });
}

function encodingOfMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "";
}

// A plan begins with a key in ASCII, so one byte of its first pair is zero in UTF-16.
function encodingOfZeros([first, second]) {
  if (first && second === 0) return "utf-16le";
  if (first === 0 && second) return "utf-16be";
  return "";
}
