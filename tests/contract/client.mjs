// A LiveQA client with the official socket.io-client, written from docs/protocol.md alone.
//
//     node client.mjs ADDRESS CODE SECRETARY-SECRET

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";

const { io } = createRequire(new URL("../../static/package.json", import.meta.url))(
  "socket.io-client",
);
const [, , address, code, secret] = process.argv;
const SECONDS = 10_000;

async function post(path, body, token, lang = "vi") {
  const headers = { "Content-Type": "application/json", "Accept-Language": lang };
  if (token) headers.Authorization = `Bearer ${token}`;
  const answer = await fetch(address + path, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

async function join(body = {}) {
  const { status, body: answer } = await post(`/api/meetings/${code}/join`, body);
  assert.equal(status, 200);
  assert.equal(answer.meeting, code);
  return answer;
}

const command = (name, args, op = randomUUID()) => ({ op, name, args });

// RFC 7396
function merge(target, patch) {
  if (patch === null || typeof patch !== "object" || Array.isArray(patch)) return patch;
  const merged =
    target && typeof target === "object" && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(merged[key], value);
  }
  return merged;
}

class Phone {
  constructor(auth, options = {}) {
    this.board = null;
    this.rev = -1;
    this.mine = null;
    this.refused = null;
    this.counts = { board: 0, patch: 0, mine: 0 };
    this.waiting = new Set();
    this.socket = io(address, {
      transports: ["websocket"],
      auth: { meeting: code, surface: "phone", lang: "vi", ...auth },
      forceNew: true,
      reconnectionDelay: 100,
      ...options,
    });
    this.on("board", ({ rev, board }) => Object.assign(this, { rev, board }));
    this.on("patch", ({ from, to, changes }) => {
      assert.ok(this.rev >= from, "a patch was missed");
      if (this.rev >= to) return;
      this.board = merge(this.board, changes);
      this.rev = to;
    });
    this.on("mine", (mine) => (this.mine = mine));
    this.on("refused", (error) => (this.refused = error));
    this.on("disconnect", (reason) => (this.left = reason));
    this.on("connect_error", (error) => (this.failed = error.message));
  }

  on(event, take) {
    this.socket.on(event, (data) => {
      take(data);
      if (event in this.counts) this.counts[event] += 1;
      for (const look of this.waiting) look();
    });
  }

  until(what, true_) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`never: ${what}`)), SECONDS);
      const look = () => {
        if (!true_(this)) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(this);
      };
      this.waiting.add(look);
      look();
    });
  }

  send(envelope) {
    return this.socket.timeout(SECONDS).emitWithAck("command", envelope);
  }
}

async function day() {
  const [lan, minh, thu] = [await join(), await join(), await join({ role: "secretary", secret })];
  assert.deepEqual([lan.role, thu.role], ["attendee", "secretary"]);

  // both phones receive a board and what is theirs
  const phones = [new Phone({ token: lan.token }), new Phone({ token: minh.token, lang: "en" })];
  for (const phone of phones) await phone.until("board and mine", (p) => p.board && p.mine);
  const [first, second] = phones;
  assert.equal(first.board.meeting.code, code);
  assert.equal(first.board.meeting.state, "open");
  assert.deepEqual(first.mine.votes, []);

  // Lan asks; the question waits for review, which Lan alone sees
  const ask = command("question.ask", { text: "Bao giờ trường có sân chơi mới?" });
  const asked = await first.send(ask);
  assert.equal(asked.ok, true);
  const { question, number } = asked.result;
  assert.equal(number, 1);
  await first.until("her own question", (p) => p.mine.questions[question]?.state === "pending");
  assert.equal(second.board.questions?.[question], undefined);
  assert.deepEqual(await first.send(ask), asked, "the same op is answered the same");

  // a secretary accepts it over HTTP; both phones receive it as a patch
  const accepted = await post(
    `/api/meetings/${code}/commands`,
    command("question.accept", { question }),
    thu.token,
  );
  assert.deepEqual([accepted.status, accepted.body.ok], [200, true]);
  for (const phone of phones) await phone.until("question", (p) => p.board.questions?.[question]);
  assert.equal(second.board.questions[question].text, "Bao giờ trường có sân chơi mới?");
  await first.until("shown", (p) => p.mine.questions[question].state === "shown");

  // Minh upvotes it; everyone sees the count; the acknowledgement is his own
  const upvoted = await second.send(command("question.upvote", { question }));
  assert.deepEqual(upvoted.result, { votes: 1 });
  await first.until("one vote", (p) => p.board.questions[question].votes === 1);
  assert.deepEqual(first.mine.votes, []);
  assert.equal(first.counts.board, 1, "what came later came as patches");
  assert.ok(first.counts.patch >= 2);

  // refusals say why, in the connection's language
  const own = await first.send(command("question.upvote", { question }));
  assert.deepEqual([own.ok, own.error.code], [false, "own_question"]);
  const empty = await second.send(command("question.ask", { text: " \u202e " }));
  assert.deepEqual([empty.error.code, empty.error.field], ["empty", "text"]);
  assert.match(empty.error.message, /nothing here/i);
  const unknown = await second.send(command("question.ask", { text: "?", colour: "red" }));
  assert.equal(unknown.error.code, "invalid");
  const wrongRole = await second.send(command("meeting.close", {}));
  assert.equal(wrongRole.error.code, "not_allowed");

  // a lost connection comes back by itself with a fresh board
  const rev = second.rev;
  second.socket.io.engine.close();
  await second.until("a second board", (p) => p.counts.board === 2);
  assert.ok(second.rev >= rev);
  await second.until("my vote", (p) => p.mine.votes.includes(question));
  assert.deepEqual(second.board, first.board);

  // connections that are refused hear why
  for (const [auth, expected] of [
    [{ token: "nobody" }, "unauthorised"],
    [{ token: lan.token, meeting: "NADA" }, "unknown_meeting"],
    [{ token: lan.token, surface: "chair" }, "not_allowed"],
    [{}, "malformed"],
  ]) {
    const stranger = new Phone(auth);
    await stranger.until("the end", (p) => p.left);
    assert.equal(stranger.refused.code, expected);
    assert.ok(stranger.refused.message);
    assert.equal(stranger.left, "io server disconnect");
    assert.equal(stranger.board, null);
    stranger.socket.close();
  }

  // polling is not offered
  const polling = new Phone({ token: lan.token }, { transports: ["polling"], reconnection: false });
  await polling.until("a failure", (p) => p.failed);
  assert.equal(polling.board, null);

  const stranger = await post(`/api/meetings/${code}/commands`, command("intake.pause", {}));
  assert.deepEqual([stranger.status, stranger.body.error.code], [401, "unauthorised"]);
  for (const phone of [...phones, polling]) phone.socket.close();
}

await day();
process.exit(0);
