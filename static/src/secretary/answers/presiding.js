import { byPosition } from "../../board/rows.js";
import { fold } from "../../text/fold.js";

/**
 * Who presides and does not stand among those who answer yet.
 *
 * @param {Record<string, any>} board
 */
export function presiding({ officers, answerers }) {
  const listed = new Set(Object.values(answerers).map(({ name }) => fold(name)));
  return byPosition(officers).filter(
    ({ duty, name }) => duty !== "secretary" && !listed.has(fold(name)),
  );
}
