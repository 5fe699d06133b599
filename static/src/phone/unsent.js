/** The questions of this device that the server has not taken, as they lie in the outbox. */
export const unsent = (outbox) => outbox.filter((entry) => entry.name === "question.ask");
