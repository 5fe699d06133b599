/**
 * Whether phones may ask now, before the opening; `early_until` is 0 where that ends with it.
 *
 * @param {Record<string, any>} meeting
 * @param {number} now
 */
export const takesEarly = ({ state, early_until: until }, now) =>
  state === "draft" && until !== undefined && (!until || now <= until);
