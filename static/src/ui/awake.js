import "./awake.css";

const FRAME_MS = 1_000;
const isApple = navigator.vendor.startsWith("Apple");

/**
 * Keep the display of this device on while the page is seen. Secure pages (HTTPS, or on the laptop
 * itself) have a wake lock. Elsewhere a playing video does it: a stream from a canvas, which
 * browsers take for a call and let be small and mute; Safari wants sound in it, which is silence.
 */
export function keepAwake() {
  if (!navigator.wakeLock) return playStill();
  const lock = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      await navigator.wakeLock.request("screen");
    } catch (error) {
      // a battery that is low may refuse it, and a page that was left meanwhile
      if (!(error instanceof DOMException) || error.name !== "NotAllowedError") throw error;
    }
  };
  document.addEventListener("visibilitychange", lock);
  lock();
}

/** A browser may wait for the first press before it plays anything, and stops what is not seen. */
function playStill() {
  const video = stillVideo();
  if (!video) return;
  document.body.append(video);
  const play = async () => {
    if (document.visibilityState !== "visible" || !video.paused) return;
    if (isApple) sound(/** @type {MediaStream} */ (video.srcObject));
    try {
      await video.play();
    } catch (error) {
      const waits = ["NotAllowedError", "AbortError"];
      if (!(error instanceof DOMException) || !waits.includes(error.name)) throw error;
    }
  };
  for (const name of ["visibilitychange", "pointerup", "keydown"]) {
    document.addEventListener(name, play);
  }
  if (!isApple) play();
}

function stillVideo() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 2, height: 2 });
  const pen = canvas.getContext("2d");
  if (!pen || !canvas.captureStream) return null;
  let on = false;
  setInterval(() => {
    on = !on;
    pen.fillStyle = on ? "#000" : "#111";
    pen.fillRect(0, 0, 2, 2);
  }, FRAME_MS);
  const video = document.createElement("video");
  video.className = "still-video";
  video.muted = !isApple;
  video.playsInline = true;
  video.tabIndex = -1;
  video.setAttribute("aria-hidden", "true");
  video.srcObject = canvas.captureStream();
  return video;
}

/**
 * Add silence to a stream that has no sound yet; a press is needed for it.
 *
 * @param {MediaStream} stream
 */
function sound(stream) {
  if (stream.getAudioTracks().length) return;
  const silence = new AudioContext().createMediaStreamDestination();
  for (const track of silence.stream.getAudioTracks()) stream.addTrack(track);
}
