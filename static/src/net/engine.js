/** Engine.IO 4 as LiveQA's server speaks it: WebSockets alone, and text alone. The bundler gives this
 * to socket.io-client for "engine.io-client", two thirds of which are ways that the server does not
 * know (https://socket.io/docs/v4/engine-io-protocol/). */

import { Emitter } from "@socket.io/component-emitter";

// by the digit that begins a frame
const TYPES = ["open", "close", "ping", "pong", "message", "upgrade", "noop"];
const PONG = "3";
const MESSAGE = "4";

/** A connection: emits `open`, `packet` with each that comes, `data`, `ping`, and at its end `error`,
 * where there was one or it never opened, and `close` with the reason as Socket.IO has it.
 *
 * @extends {Emitter<any, any>} */
export class Socket extends Emitter {
  /**
   * @param {string} page the address of the server
   * @param {{path: string}} options
   */
  constructor(page, { path }) {
    super();
    this.readyState = "opening";
    // how long a ping may take, and when it is overdue, in ms
    this.patience = 0;
    this.expires = Number.POSITIVE_INFINITY;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    const address = new URL(`${path}/?EIO=4&transport=websocket`, page.replace(/^http/, "ws"));
    this.ws = new WebSocket(address);
    this.ws.onmessage = ({ data }) => this.take(data);
    this.ws.onerror = () => this.end("transport error", true);
    this.ws.onclose = () => this.end("transport close");
    this.offline = () => this.end("transport close");
    addEventListener("offline", this.offline);
  }

  get transport() {
    return { writable: this.readyState === "open" };
  }

  /** @param {string} text */
  write(text) {
    if (this.readyState === "open") this.send(MESSAGE + text);
  }

  close() {
    this.end("forced close");
  }

  /** Say whether a ping is overdue: of a phone that slept no timer may have rung. */
  _hasPingExpired() {
    const is = Date.now() > this.expires;
    if (is) queueMicrotask(() => this.end("ping timeout"));
    return is;
  }

  /** @param {string} frame */
  take(frame) {
    const type = TYPES[Number(frame[0])];
    const data = frame.slice(1);
    this.emitReserved("packet", { type, data });
    if (type === "open") this.opened(JSON.parse(data));
    else if (type === "ping") {
      this.send(PONG);
      this.emitReserved("ping");
      this.wait();
    } else if (type === "message") this.emitReserved("data", data);
    else if (type === "close") this.end("transport close");
  }

  /** @param {{pingInterval: number, pingTimeout: number}} handshake */
  opened({ pingInterval, pingTimeout }) {
    this.patience = pingInterval + pingTimeout;
    this.readyState = "open";
    this.wait();
    this.emitReserved("open");
  }

  wait() {
    if (this.readyState !== "open") return;
    clearTimeout(this.timer);
    this.expires = Date.now() + this.patience;
    this.timer = setTimeout(() => this.end("ping timeout"), this.patience);
  }

  /** @param {string} frame */
  send(frame) {
    // one that closes takes nothing, and its end is told in a moment
    if (this.ws.readyState === WebSocket.OPEN) this.ws.send(frame);
  }

  /**
   * @param {string} reason
   * @param {boolean} [failed]
   */
  end(reason, failed = this.readyState === "opening") {
    if (this.readyState === "closed") return;
    this.readyState = "closed";
    clearTimeout(this.timer);
    removeEventListener("offline", this.offline);
    this.ws.onmessage = this.ws.onerror = this.ws.onclose = null;
    this.ws.close();
    if (failed && reason !== "forced close") this.emitReserved("error", new Error(reason));
    this.emitReserved("close", reason);
  }
}

/** Give an object the timers that Socket.IO asks for there.
 *
 * @param {any} owner */
export function installTimerFunctions(owner) {
  owner.setTimeoutFn = setTimeout.bind(globalThis);
  owner.clearTimeoutFn = clearTimeout.bind(globalThis);
}

/** @param {() => void} deed */
export function nextTick(deed) {
  queueMicrotask(deed);
}

/** Take an address apart.
 *
 * @param {string} address */
export function parse(address) {
  const { protocol, hostname, port, pathname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, "");
  return { source: address, protocol: protocol.slice(0, -1), host, port, path: pathname };
}

// what socket.io-client hands on, and nothing here asks for
const none = null;
export {
  none as Fetch,
  none as NodeWebSocket,
  none as NodeXHR,
  none as WebSocket,
  none as WebTransport,
  none as XHR,
};
