const MOST_COLUMNS = 4;

/**
 * In how many columns figures stand, so that no row is much emptier than the others.
 *
 * @param {number} count
 */
export function columnsOf(count) {
  const rows = Math.ceil(count / (count === MOST_COLUMNS ? 2 : MOST_COLUMNS));
  return Math.ceil(count / rows);
}
