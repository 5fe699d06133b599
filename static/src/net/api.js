import { boot } from "../boot.js";
import { t } from "../text/i18n.jsx";
import { LiveError, networkError } from "./error.js";

let token = "";

/**
 * The token that every later request carries.
 *
 * @param {string} value
 */
export function setToken(value) {
  token = value;
}

/**
 * @param {string} path
 * @param {RequestInit} options
 */
async function request(path, options = {}) {
  /** @type {Record<string, string>} */
  const headers = { "Accept-Language": boot.lang, .../** @type {object} */ (options.headers) };
  if (token) headers.Authorization = `Bearer ${token}`;
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options, headers });
  } catch {
    throw networkError();
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

/** @param {Response} response */
async function refusal(response) {
  const answer = await response.json().catch(() => ({}));
  const unknown = { code: "internal", message: t("common.failed") };
  return new LiveError(answer.error ?? unknown);
}

/**
 * @param {string} path
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function get(path, signal) {
  return (await request(path, signal && { signal })).json();
}

/**
 * What `path` answers as text, such as a paper to read in the page.
 *
 * @param {string} path
 */
export async function getText(path) {
  return (await request(path)).text();
}

/**
 * What `path` answers as bytes, such as a sound.
 *
 * @param {string} path
 */
export async function getBlob(path) {
  return (await request(path)).blob();
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
export async function post(path, body = {}) {
  const headers = { "Content-Type": "application/json" };
  return (await request(path, { method: "POST", headers, body: JSON.stringify(body) })).json();
}

/**
 * Send a file's bytes as they are.
 *
 * @param {string} path
 * @param {Blob} file
 * @returns {Promise<any>}
 */
export async function postFile(path, file) {
  const headers = { "Content-Type": "application/octet-stream" };
  return (await request(path, { method: "POST", headers, body: file })).json();
}

/**
 * The address of `rest` below a meeting's, with a query.
 *
 * @param {string} code
 * @param {string} rest
 * @param {Record<string, any>} [asked]
 */
export function meetingPath(code, rest, asked = {}) {
  const query = new URLSearchParams(asked).toString();
  return `/api/meetings/${encodeURIComponent(code)}/${rest}${query && `?${query}`}`;
}

/**
 * The address of a document: "minutes.pdf".
 *
 * @param {string} code
 * @param {string} name
 * @param {Record<string, any>} [asked]
 */
export const documentPath = (code, name, asked) => meetingPath(code, `documents/${name}`, asked);

/**
 * Save what `path` answers as a file, under the name that the server gives it.
 *
 * @param {string} path
 */
export async function download(path) {
  await saved(await request(path));
}

/**
 * Save what `path` makes of a body as a file.
 *
 * @param {string} path
 * @param {object} body
 */
export async function save(path, body) {
  const headers = { "Content-Type": "application/json" };
  await saved(await request(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** @param {Response} response */
async function saved(response) {
  const [, name] =
    /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "") ?? [];
  saveBlob(name ?? "", await response.blob());
}

/**
 * Save a text that this page knows as a file.
 *
 * @param {string} name
 * @param {string} text
 */
export const saveText = (name, text) => saveBlob(name, new Blob([text], { type: "text/plain" }));

/**
 * @param {string} name
 * @param {Blob} blob
 */
function saveBlob(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
