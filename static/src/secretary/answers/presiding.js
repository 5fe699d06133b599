import { byPosition } from "../../board/rows.js";
import { sameName } from "../../text/names.js";

/**
 * Who presides and does not stand among those who answer yet.
 *
 * @param {Record<string, any>} board
 */
export function presiding({ officers, answerers }) {
  const listed = Object.values(answerers);
  return byPosition(officers).filter(
    ({ duty, name }) => duty !== "secretary" && !listed.some((other) => sameName(other.name, name)),
  );
}
