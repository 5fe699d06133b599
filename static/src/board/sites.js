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
