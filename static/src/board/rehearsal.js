/**
 * When the rehearsal under way was opened, which tells it from every other; 0 without one.
 *
 * @param {Board | null} [board]
 * @returns {number}
 */
export const rehearsalOf = (board) => (board?.meeting.rehearsal ? board.meeting.opened_at : 0);

/**
 * A key under which the device keeps what belongs to this rehearsal, or to none, apart.
 *
 * @param {string} key
 * @param {Board | null} [board]
 */
export function keptApart(key, board) {
  const rehearsal = rehearsalOf(board);
  return rehearsal ? `${key}.rehearsal-${rehearsal}` : key;
}
