import "./prose.css";

import { translatable } from "./translated.js";

/**
 * HTML that the server has sanitised: answers, notes, the conclusion.
 *
 * @param {{html?: string, class?: string}} props
 */
export function Html({ html, class: extra = "" }) {
  return (
    <div
      class={`prose ${extra}`}
      {...translatable}
      dangerouslySetInnerHTML={{ __html: html ?? "" }}
    />
  );
}
