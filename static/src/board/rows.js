const rows = new WeakMap();

/** The rows of a collection with their ids; an unchanged row is the same object every time. */
export function listOf(collection = {}) {
  return Object.entries(collection).map(([id, row]) => {
    if (!rows.has(row)) rows.set(row, { id: Number(id), ...row });
    return rows.get(row);
  });
}

export function byPosition(collection) {
  return listOf(collection).sort((a, b) => a.position - b.position);
}

export function byNumber(collection) {
  return listOf(collection).sort((a, b) => a.number - b.number);
}
