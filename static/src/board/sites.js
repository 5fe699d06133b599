// Where people take part, of a meeting at several places.

/**
 * Whether a site that was chosen is one of this meeting.
 *
 * @param {Record<string, any>} board
 * @param {number} site
 */
export const isSite = (board, site) => Boolean(board.sites?.[site]);

/**
 * A test for questions: what was asked at a site; everything while none is chosen.
 *
 * @param {Record<string, any>} board
 * @param {number} site
 * @returns {(question: Row) => boolean}
 */
export const atSite = (board, site) => (question) => !isSite(board, site) || question.site === site;

/**
 * How many were counted as present.
 *
 * @param {Row[]} rows
 * @returns {number}
 */
export const inAll = (rows) => rows.reduce((total, row) => total + (row.present || 0), 0);

/**
 * Whether groups and sites do not come to the same, where all of both were counted.
 *
 * @param {Row[]} groups
 * @param {Row[]} sites
 */
export function differ(groups, sites) {
  const rows = [...groups, ...sites];
  const isWhole =
    groups.length > 0 && rows.every((row) => row.counted || row.present || row.excused);
  return isWhole && inAll(groups) !== inAll(sites);
}
