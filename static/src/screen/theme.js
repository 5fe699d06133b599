import { recall, remember } from "../net/storage.js";

const KEY = "screen.theme";

/** The theme asked for in the address, else the one chosen here before, else light. */
export function chosenTheme() {
  const asked = new URLSearchParams(location.search).get("theme");
  return (asked ?? recall(KEY)) === "dark" ? "dark" : "light";
}

/** Show a theme and remember it on this machine. */
export function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
  remember(KEY, theme);
}
