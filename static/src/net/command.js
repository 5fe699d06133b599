import { meetingPath, post } from "./api.js";
import { LiveError } from "./error.js";
import { newOp } from "./outbox.js";

/**
 * Give a command in any meeting that this device belongs to, over HTTP; its result. It is tried
 * once, so what was typed has to stay in its form until then.
 *
 * @param {string} code
 * @param {string} name
 * @param {object} args
 * @throws {LiveError} when it is refused
 */
export async function commandIn(code, name, args) {
  const acknowledged = await post(meetingPath(code, "commands"), { op: newOp(), name, args });
  if (!acknowledged.ok) throw new LiveError(acknowledged.error);
  return acknowledged.result;
}
