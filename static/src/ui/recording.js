import { postFile } from "../net/api.js";

const PIECE_MS = 60_000;
const RETRY_MS = 5_000;
// an hour of sound is kept in the page while the server cannot take it
const MOST_WAITING = 60;
const KINDS = ["audio/webm;codecs=opus", "audio/webm", "audio/mp4"];

/** Whether this page can take down sound: a browser gives the microphone to the laptop's own page
 * alone, unless the server has a certificate. */
export const canRecord = () => "mediaDevices" in navigator && "MediaRecorder" in globalThis;

/** The microphone, as the browser gives it. */
export function microphone() {
  const sound = { echoCancellation: false, noiseSuppression: true, autoGainControl: true };
  return navigator.mediaDevices.getUserMedia({ audio: sound });
}

/**
 * Take down the hall's sound, in pieces that can be heard each by itself. What cannot be sent waits
 * in the page and is sent again; `failed(error)` is told of it, and with null once it is sent.
 *
 * @param {MediaStream} stream
 * @param {string} path where pieces are sent
 * @param {(error: any) => void} failed
 * @returns {() => Promise<void>} what ends it, once the last piece was sent or given up
 */
export function record(stream, path, failed) {
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const waiting = /** @type {{blob: Blob, length: number, ended: number}[]} */ ([]);
  let sending = Promise.resolve();
  let current = begin();
  let timer = setInterval(() => {
    const before = current;
    current = begin(); // before the old one stops: nothing is lost between
    before.stop();
  }, PIECE_MS);

  function begin() {
    const options = { mimeType, audioBitsPerSecond: 32_000 };
    const recorder = new MediaRecorder(stream, mimeType ? options : {});
    const started = performance.now();
    recorder.ondataavailable = ({ data }) => {
      const ended = performance.now();
      if (data.size) waiting.push({ blob: data, length: Math.round(ended - started), ended });
      waiting.splice(0, waiting.length - MOST_WAITING);
      sending = sending.then(sendAll);
    };
    recorder.start();
    return recorder;
  }

  async function sendAll() {
    while (waiting.length) {
      const [{ blob, length, ended }] = waiting;
      const ago = Math.round(performance.now() - ended);
      try {
        await postFile(
          `${path}?${new URLSearchParams({ length: `${length}`, ago: `${ago}` })}`,
          blob,
        );
        waiting.shift();
        failed(null);
      } catch (error) {
        failed(error);
        if (!timer) return; // it was ended: whoever ended it knows
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  return async () => {
    clearInterval(timer);
    timer = 0;
    await new Promise((resolve) => {
      current.addEventListener("stop", resolve, { once: true });
      current.stop();
    });
    for (const track of stream.getTracks()) track.stop();
    await sending;
  };
}
