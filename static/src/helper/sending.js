/** What has not come back yet as a question with a number: each entry remembers what was there. */
export function notYetThere(sending, questions) {
  const claimed = new Set();
  return sending.filter((entry) => {
    const found = questions.find((question) => !claimed.has(question.id) && isIt(question, entry));
    if (found) claimed.add(found.id);
    return !found;
  });
}

function isIt(question, { question: id, text, known }) {
  if (id) return question.id === id;
  return !known.has(question.id) && question.text === text.normalize("NFC").trim();
}
