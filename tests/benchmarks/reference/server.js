// The same job as LiveQA's, as express and socket.io do it by their documentation, in memory.
//
//   node server.js FIXTURE HERTZ
//
// FIXTURE is a folder with what LiveQA itself serves: page.html, files.json (path → file), board.json.
// HERTZ is the rate of patches to phones; 0 lets it follow the size of the hall, as LiveQA does.
// It prints its port and stops when its input ends.

const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const crypto = require("node:crypto");
const express = require("express");
const { Server } = require("socket.io");

const [fixture, hertz] = [process.argv[2], Number(process.argv[3])];
const read = (name) => fs.readFileSync(path.join(fixture, name));
const state = { rev: 1, board: JSON.parse(read("board.json")), tokens: new Set(), votes: new Map() };
const changed = { phone: {}, screen: {} };
const sentRev = { phone: 1, screen: 1 };

const app = express();
app.disable("etag");
app.disable("x-powered-by");
const zipped = { "Content-Encoding": "gzip", Vary: "Accept-Encoding" };
const page = read("page.html.gz");
app.get("/m/:code", (request, response) => {
  response.set({ ...zipped, "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.send(page);
});
for (const [address, { file, type }] of Object.entries(JSON.parse(read("files.json")))) {
  const body = read(file);
  app.get(address, (request, response) => {
    response.set({ ...zipped, "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" });
    response.send(body);
  });
}
app.post("/api/meetings/:code/join", express.json(), (request, response) => {
  const token = crypto.randomBytes(16).toString("base64url");
  state.tokens.add(token);
  response.json({ token, role: "attendee", meeting: request.params.code });
});

const server = http.createServer(app);
const io = new Server(server, {
  transports: ["websocket"],
  perMessageDeflate: false,
  httpCompression: false,
  pingInterval: 25_000,
  pingTimeout: 20_000,
  serveClient: false,
});

io.use((socket, next) => {
  const { token, surface } = socket.handshake.auth;
  const known = state.tokens.has(token) || surface !== "phone";
  next(known ? undefined : new Error("unauthorised"));
});

io.on("connection", (socket) => {
  const { token, surface } = socket.handshake.auth;
  const audience = surface === "phone" ? "phone" : "screen";
  socket.join(audience);
  socket.emit("board", { rev: sentRev[audience], now: Date.now(), board: state.board });
  socket.emit("mine", { rev: state.rev, votes: [...(state.votes.get(token) ?? [])], questions: {} });
  socket.on("command", ({ name, args }, acknowledge) => {
    const result = name === "question.upvote" ? upvote(token, args.question) : extend(args.item, args.minutes);
    acknowledge({ ok: true, result, rev: state.rev });
    if (name === "question.upvote") {
      const votes = [...state.votes.get(token)];
      socket.emit("mine", { rev: state.rev, votes, questions: {} });
    }
  });
});

function upvote(token, id) {
  const mine = state.votes.get(token) ?? new Set();
  state.votes.set(token, mine);
  const question = state.board.questions[id];
  if (!mine.has(id)) {
    mine.add(id);
    question.votes = (question.votes ?? 0) + 1;
    touch("questions", id, { votes: question.votes });
  }
  return { votes: question.votes };
}

function extend(id, minutes) {
  const item = state.board.agenda[id];
  item.extended = (item.extended ?? 0) + minutes;
  touch("agenda", id, { extended: item.extended });
  return {};
}

function touch(kind, id, values) {
  state.rev += 1;
  for (const changes of Object.values(changed)) {
    changes[kind] ??= {};
    changes[kind][id] = values;
  }
}

function tick(audience) {
  const changes = changed[audience];
  if (Object.keys(changes).length) {
    changed[audience] = {};
    io.to(audience).emit("patch", { from: sentRev[audience], to: state.rev, now: Date.now(), changes });
    sentRev[audience] = state.rev;
  }
}

function phonePeriod() {
  if (hertz) return 1000 / hertz;
  return (io.sockets.adapter.rooms.get("phone")?.size ?? 0) > 200 ? 500 : 250;
}
(function tickPhones() {
  tick("phone");
  setTimeout(tickPhones, phonePeriod());
})();
setInterval(tick, 200, "screen");

server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  console.log(JSON.stringify({ port: server.address().port }));
});
process.stdin.on("end", () => process.exit(0)).resume();
