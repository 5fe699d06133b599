import { useLayoutEffect } from "preact/hooks";
import { t } from "../text/i18n.jsx";
import { shades } from "./shades.js";

const NAMES = ["--primary", "--primary-soft"];

/** Let the screen wear the house's colour, lighter on a dark one. @param {string} [colour] */
export function useColour(colour) {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const wear = () => {
      const worn = colour ? shades(colour, root.dataset.theme === "dark") : null;
      for (const [place, name] of NAMES.entries()) {
        if (worn) root.style.setProperty(name, worn[place]);
        else root.style.removeProperty(name);
      }
    };
    wear();
    const watch = new MutationObserver(wear);
    watch.observe(root, { attributes: true, attributeFilter: ["data-theme"] });
    return () => watch.disconnect();
  }, [colour]);
}

/** The emblem of the house. */
export function Emblem({ meeting }) {
  if (!meeting.emblem) return null;
  const alt = meeting.issuing_body || t("screen.emblem");
  return <img class="emblem" src={`data:image/png;base64,${meeting.emblem}`} alt={alt} />;
}
