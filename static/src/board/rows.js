/** @type {WeakMap<object, Row>} */
const rows = new WeakMap();

/**
 * The rows of a collection with their ids; an unchanged row is the same object every time.
 *
 * @param {Collection} [collection]
 * @returns {Row[]}
 */
export function listOf(collection = {}) {
  return Object.entries(collection).map(([id, row]) => {
    const known = rows.get(row) ?? { id: Number(id), ...row };
    rows.set(row, known);
    return known;
  });
}

/** @param {Collection} [collection] */
export function byPosition(collection) {
  return listOf(collection).sort((a, b) => a.position - b.position);
}

/** @param {Collection} [collection] */
export function byNumber(collection) {
  return listOf(collection).sort((a, b) => a.number - b.number);
}
