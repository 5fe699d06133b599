// Date and time fields hold the room's clock, which keeps UTC+7 all year.

const OFFSET = 7 * 3_600_000;

export function toField(ms) {
  return ms ? new Date(ms + OFFSET).toISOString().slice(0, 16) : "";
}

/** The day of a moment, as a date field has it. */
export function dayOf(ms) {
  return toField(ms).slice(0, 10);
}

export function fromField(value) {
  return Date.parse(`${value}:00Z`) - OFFSET;
}
