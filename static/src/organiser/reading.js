// A plan as it was read: what is ticked, and the meetings that this makes.

/** What is certain is ticked, and nothing else. */
export function ticksOf(read) {
  return new Set(read.facts.flatMap((fact, place) => (fact.doubt ? [] : [place])));
}

/** The ticks after one more or less: of a value that can only be one, the last one stays. */
export function ticked(read, ticks, place, on) {
  const next = new Set(ticks);
  next.delete(place);
  if (!on) return next;
  const { field, session, many } = read.facts[place];
  const isRival = (other) => other.field === field && other.session === session;
  if (!many) for (const other of ticks) if (isRival(read.facts[other])) next.delete(other);
  return next.add(place);
}

// What belongs to a plan of several sessions as a whole stands in the first one that is made.
const OF_WHOLE_PLAN = ["plan_title", "purposes", "requirements", "budget"];

const isOnce = ({ field, value }) =>
  OF_WHOLE_PLAN.includes(field) || (field === "tasks" && !/^D/.test(value.due ?? ""));

/**
 * The plan of one session, from what is ticked for it or for all: lists in the order of the
 * sentences, and of two single values the session's own.
 */
export function planOf(read, ticks, session, first = true) {
  const plan = {};
  read.facts.forEach((fact, place) => {
    if (!ticks.has(place) || !isOf(fact, session, first)) return;
    if (fact.many) plan[fact.field] = [...(plan[fact.field] ?? []), fact.value];
    else if (fact.session !== null || !(fact.field in plan)) plan[fact.field] = fact.value;
  });
  return plan;
}

function isOf(fact, session, first) {
  if (OF_WHOLE_PLAN.includes(fact.field)) return first;
  return fact.session === session || (fact.session === null && (first || !isOnce(fact)));
}

/** Each sentence with what was read from it, what contradicts it, and whether to look at it. */
export function rowsOf(read) {
  const rows = read.sentences.map(({ text, why }, at) => ({ at, text, why, facts: [] }));
  read.facts.forEach((fact, place) => {
    const [first, ...rest] = fact.sentences;
    rows[first].facts.push(place);
    for (const at of rest) rows[at].above = rows[at].above ?? first;
  });
  const disputed = new Set(read.contradictions.flatMap(({ sentences }) => sentences));
  return rows.map((row) => ({
    ...row,
    verdict: verdictOf(row, read),
    disputed: disputed.has(row.at),
  }));
}

function verdictOf({ facts, above }, read) {
  if (facts.some((place) => read.facts[place].doubt)) return "doubtful";
  return facts.length || above !== undefined ? "taken" : "left";
}
