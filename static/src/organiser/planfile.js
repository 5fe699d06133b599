// A plan file, whatever program wrote it: a document for the server to read, or text in UTF-8 with or
// without a mark, UTF-16 (Notepad's "Unicode"), or the old Vietnamese Windows code page.

const LARGEST = 20 * 2 ** 20;
const OWN_FORMAT = /^\s*title\s*:/m;
// Word and other programs' containers, their old form, PDF, and pictures.
const DOCUMENTS = [
  "PK\x03\x04",
  "\xd0\xcf\x11\xe0",
  "%PDF",
  "{\\rtf",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
];

export class PlanFileError extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** What a file holds: the `text` of a plan in our own format, or a `document` written for people. */
export async function readPlanFile(file) {
  if (file.size > LARGEST) throw new PlanFileError("too_large");
  const bytes = new Uint8Array(await bytesOf(file));
  if (isDocument(bytes)) return { document: new Blob([bytes]) };
  const text = decode(bytes);
  if (text.includes("\0")) throw new PlanFileError("not_text");
  if (!text.trim()) throw new PlanFileError("empty");
  const isOwn = OWN_FORMAT.test(text) || /\.ya?ml$/i.test(file.name);
  return isOwn ? { text: text.normalize("NFC") } : { document: new Blob([text]) };
}

/** Whether these bytes are a document and not text, whatever the file is called. */
export function isDocument(bytes) {
  const head = String.fromCharCode(...bytes.slice(0, 8));
  return DOCUMENTS.some((sign) => head.startsWith(sign));
}

/** Whether a pasted text is a plan in our own format. */
export const isOwnFormat = (text) => OWN_FORMAT.test(text);

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
