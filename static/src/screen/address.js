/** An address as one types it: without the scheme and a slash at the end. */
export function shortAddress(url) {
  return url.replace(/^http:\/\//, "").replace(/\/$/, "");
}
