import assert from "node:assert/strict";
import test from "node:test";

const sockets = [];
class Wire {
  static OPEN = 1;
  constructor(address) {
    this.address = String(address);
    this.readyState = Wire.OPEN;
    this.sent = [];
    this.closed = false;
    sockets.push(this);
  }
  send(frame) {
    this.sent.push(frame);
  }
  close() {
    this.closed = true;
  }
  bring(data) {
    this.onmessage({ data });
  }
}
globalThis.WebSocket = Wire;
globalThis.addEventListener ??= () => {};
globalThis.removeEventListener ??= () => {};
const { parse, Socket } = await import("../../static/src/net/engine.js");

const HANDSHAKE = '0{"sid":"x","upgrades":[],"pingInterval":3000,"pingTimeout":4000}';

function connected() {
  const engine = new Socket("http://192.168.1.20:8000", { path: "/socket.io" });
  const told = [];
  for (const event of ["open", "data", "ping", "error", "close"])
    engine.on(event, (what) =>
      told.push(what === undefined ? event : `${event} ${what.message ?? what}`),
    );
  return { engine, wire: sockets.at(-1), told };
}

test("it speaks version 4 over a WebSocket at the server's own address", () => {
  const { wire } = connected();
  assert.equal(wire.address, "ws://192.168.1.20:8000/socket.io/?EIO=4&transport=websocket");
  new Socket("https://hoi-nghi.example", { path: "/socket.io" });
  assert.match(sockets.at(-1).address, /^wss:\/\/hoi-nghi\.example\/socket\.io\//);
});

test("what comes is told, what is written goes as a message, and a ping is answered", () => {
  const { engine, wire, told } = connected();
  engine.write("too early");
  wire.bring(HANDSHAKE);
  wire.bring('42["board",{}]');
  wire.bring("2");
  engine.write('2["command",{}]');
  engine.close();
  engine.write("too late");
  assert.deepEqual(told, ["open", 'data 2["board",{}]', "ping", "close forced close"]);
  assert.deepEqual(wire.sent, ["3", '42["command",{}]']);
  assert.ok(wire.closed);
});

test("an end before the opening is an error, so that it is tried again at once", () => {
  const { wire, told } = connected();
  wire.onclose();
  assert.deepEqual(told, ["error transport close", "close transport close"]);
});

test("an end is told once, whatever comes after it", () => {
  const { engine, wire, told } = connected();
  wire.bring(HANDSHAKE);
  const { onerror } = wire;
  onerror();
  onerror();
  engine.close();
  assert.deepEqual(told, ["open", "error transport error", "close transport error"]);
});

test("a server that is not heard for an interval and its patience is given up", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const { engine, wire, told } = connected();
  wire.bring(HANDSHAKE);
  context.mock.timers.tick(6_999);
  wire.bring("2");
  context.mock.timers.tick(6_999);
  assert.equal(engine._hasPingExpired(), false);
  assert.deepEqual(told, ["open", "ping"]);
  context.mock.timers.tick(1);
  assert.deepEqual(told, ["open", "ping", "close ping timeout"]);
});

test("of a phone that slept the first look says that a ping is overdue", async (context) => {
  context.mock.timers.enable({ apis: ["Date"] });
  const { engine, wire, told } = connected();
  wire.bring(HANDSHAKE);
  context.mock.timers.setTime(60_000);
  assert.equal(engine._hasPingExpired(), true);
  await Promise.resolve();
  assert.deepEqual(told, ["open", "close ping timeout"]);
});

test("an address is taken apart as Socket.IO asks for it", () => {
  const source = "http://[fe80::1]:8000";
  assert.deepEqual(parse(source), {
    source,
    protocol: "http",
    host: "fe80::1",
    port: "8000",
    path: "/",
  });
});
