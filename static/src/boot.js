/**
 * What the server wrote into the page: surface, meeting, lang, catalogue; error and message if any.
 *
 * @type {Record<string, any>}
 */
export const boot = read();

function read() {
  const source = globalThis.document?.getElementById("boot");
  return source ? JSON.parse(source.textContent) : { lang: "vi", meeting: "", catalogue: {} };
}
