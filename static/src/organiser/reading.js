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

/**
 * The plan of one session, from what is ticked for it or for all: lists in the order of the
 * sentences, and of two single values the session's own.
 */
export function planOf(read, ticks, session) {
  const plan = {};
  read.facts.forEach((fact, place) => {
    if (!ticks.has(place) || ![null, session].includes(fact.session)) return;
    if (fact.many) plan[fact.field] = [...(plan[fact.field] ?? []), fact.value];
    else if (fact.session !== null || !(fact.field in plan)) plan[fact.field] = fact.value;
  });
  return plan;
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
