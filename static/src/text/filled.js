/**
 * A sentence with its {blanks} filled: {n} with `params.n`, {n:phone|phones} with the words for one
 * or for any other number.
 *
 * @param {string} sentence
 * @param {Record<string, any>} params
 * @returns {string}
 */
export function filled(sentence, params) {
  return sentence.replace(/{(\w+):?([^|}]*)\|?([^}]*)}/g, (blank, name, one, many) => {
    const value = params[name] ?? blank;
    return many ? (+value === 1 ? one : many) : value;
  });
}
