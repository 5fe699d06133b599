// Lists are edited as text, one entry a line.

import { wholeNumber } from "../text/number.js";

export const BULLET = /^(?:[-–•*+]|\d{1,2}\s*[.)](?!\d))\s*/;

export function toLines(list) {
  return (list || []).join("\n");
}

export function fromLines(text) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

// What follows a group's name: behind ";" or a tab whatever stands there, in brackets a figure.
const INVITED = /^(.*?)\s*(?:[;\t]([^;\t]*)|\((\d[\d\s.,/-]*)\))$/;

/**
 * "Tổ chuyên môn 1; 12": a group and how many of it are invited; a pasted table row has a tab.
 * What should be a figure and is none is null.
 */
export function groupsOf(text) {
  return fromLines(text).map((line) => {
    const [, name, listed, told] = INVITED.exec(line) ?? ["", line];
    return { name, invited: wholeNumber((listed ?? told)?.trim() || "0") };
  });
}

/** The entries of a pasted list, without their bullets and numbers. */
export function entriesOf(text) {
  return fromLines(text)
    .map((line) => line.replace(BULLET, ""))
    .filter(Boolean);
}
