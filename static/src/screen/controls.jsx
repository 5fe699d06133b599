import { useEffect, useState } from "preact/hooks";
import { LanguageSwitch, t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Leave, WhichRole } from "../ui/leave.jsx";
import { applyTheme, chosenTheme } from "./theme.js";

const IDLE_AFTER = 3000;

/** Buttons for whoever sets up the projector; they go when the mouse rests. */
export function Controls() {
  const idle = useIdle();
  return (
    <div
      class="controls"
      role="group"
      aria-label={t("screen.controls")}
      data-idle={idle || undefined}
    >
      <ThemeButton />
      <FullscreenButton />
      <LanguageSwitch />
      <WhichRole />
      <Leave />
    </div>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState(chosenTheme);
  useEffect(() => applyTheme(theme), [theme]);
  const other = theme === "dark" ? "light" : "dark";
  return (
    <Button kind="quiet" onClick={() => setTheme(other)}>
      {t(`screen.theme_${other}`)}
    </Button>
  );
}

function FullscreenButton() {
  const full = useFullscreen();
  if (!document.fullscreenEnabled) return null;
  const toggle = () =>
    full ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return (
    <Button kind="quiet" onClick={toggle}>
      {t(full ? "screen.leave_fullscreen" : "screen.fullscreen")}
    </Button>
  );
}

function useFullscreen() {
  const [full, setFull] = useState(Boolean(document.fullscreenElement));
  useEffect(() => {
    const changed = () => setFull(Boolean(document.fullscreenElement));
    document.addEventListener("fullscreenchange", changed);
    return () => document.removeEventListener("fullscreenchange", changed);
  }, []);
  return full;
}

/** Whether nobody has moved the mouse or touched a key for a while. */
function useIdle() {
  const [idle, setIdle] = useState(true);
  useEffect(() => {
    let timer;
    const wake = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_AFTER);
    };
    const signs = ["pointermove", "pointerdown", "keydown"];
    for (const sign of signs) addEventListener(sign, wake);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, wake);
    };
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-idle", idle);
  }, [idle]);
  return idle;
}
