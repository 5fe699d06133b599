const TYPING = new Set(["INPUT", "TEXTAREA", "SELECT"]);

/**
 * Say whether keys go to what is typed or chosen there; a box to tick takes the space bar alone.
 *
 * @param {any} target
 */
export const isTyping = (target) => TYPING.has(target.tagName) && target.type !== "checkbox";
