import { forget, keysOf, recall, remember } from "./storage.js";

/** A new op id; `crypto.randomUUID` is not there on a plain-HTTP page. */
export function newOp() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The commands of one meeting and role that have no answer yet, oldest first. Each is kept under
 * a key of its own, so that two tabs do not overwrite each other's.
 */
export class Outbox {
  constructor(meeting, role) {
    this.prefix = `outbox.${meeting}.${role}.`;
    this.entries = keysOf(this.prefix)
      .map((key) => recall(key))
      .filter(Boolean)
      .sort((a, b) => a.at - b.at);
  }

  add(name, args) {
    const entry = { op: newOp(), name, args, at: Date.now() };
    this.entries = [...this.entries, entry];
    remember(this.prefix + entry.op, entry);
    return entry;
  }

  /** Keep a refused command, with why, until someone has read it. */
  fail(op, error) {
    this.entries = this.entries.map((entry) => {
      if (entry.op !== op) return entry;
      const failed = { ...entry, error };
      remember(this.prefix + op, failed);
      return failed;
    });
  }

  remove(op) {
    this.entries = this.entries.filter((entry) => entry.op !== op);
    forget(this.prefix + op);
  }
}
