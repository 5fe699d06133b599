import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOfDue, fromMeeting, partsOf } from "../../static/src/organiser/due.js";
import { planOf } from "../../static/src/organiser/reading.js";
import { partsOfRule, ruleOf } from "../../static/src/organiser/recurrence.js";

const EVENING = Date.parse("2026-12-28T23:30:00+07:00");

test("a due by the meeting's day is a day of the room's calendar", () => {
  assert.equal(dayOfDue("D-1", EVENING), "2026-12-27");
  assert.equal(dayOfDue("D", EVENING), "2026-12-28");
  assert.equal(dayOfDue("D+4", EVENING), "2027-01-01");
  assert.equal(dayOfDue("D-1", null), "");
  assert.equal(dayOfDue("2026-12-23 17:00", null), "2026-12-23");
  for (const due of ["", "D", "D-12", "D+3"]) {
    const { way, days } = partsOf(due);
    assert.equal(way === "none" ? "" : fromMeeting(way, days), due);
  }
});

test("a rule and its three choices say the same", () => {
  const rules = [
    "",
    "FREQ=YEARLY",
    "FREQ=MONTHLY",
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=MONTHLY;BYDAY=-1TH",
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=1SA",
  ];
  for (const rule of rules) assert.equal(ruleOf(partsOfRule(rule)), rule);
});

test("what is done once is a task of the first session alone, what is done for each is each one's", () => {
  const fact = (field, value, session = null) => ({ field, value, many: true, session });
  const facts = [
    fact("tasks", { work: "a", due: "2026-10-02" }),
    fact("tasks", { work: "b", due: "D-1" }),
    fact("tasks", { work: "c", due: "2026-10-02" }, 1),
    fact("purposes", "d"),
  ];
  const works = (session, first) =>
    (planOf({ facts }, new Set([0, 1, 2, 3]), session, first).tasks ?? []).map(({ work }) => work);
  assert.deepEqual(works(0, true), ["a", "b"]);
  assert.deepEqual(works(1, false), ["b", "c"]);
  assert.equal(planOf({ facts }, new Set([3]), 1, false).purposes, undefined);
});
