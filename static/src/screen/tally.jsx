import { toChildArray } from "preact";
import { columnsOf } from "./tally.js";

/** Figures in even rows; one that is too wide for its place makes all of them smaller (`Fit`). */
export function Tally({ children }) {
  const figures = toChildArray(children);
  const columns = columnsOf(figures.length);
  const rows = [];
  for (let start = 0; start < figures.length; start += columns) {
    rows.push(figures.slice(start, start + columns));
  }
  return (
    <div class="tally">
      {rows.map((row, place) => (
        <dl key={place} class="tally-row">
          {row}
        </dl>
      ))}
    </div>
  );
}
