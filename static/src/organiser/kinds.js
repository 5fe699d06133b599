import { fold } from "../shared/fold.js";

// the first that fits: "Phát biểu khai mạc" opens, "Trả lời ý kiến" answers
const KIND_WORDS = [
  ["introduction", /gioi thieu/],
  ["conclusion", /ket luan/],
  ["closing", /be mac|ket thuc/],
  ["opening", /khai mac|tuyen bo/],
  ["contribution", /tham luan/],
  ["report", /bao cao/],
  ["answers", /tra loi|giai dap/],
  ["opinions", /phat bieu|\by kien|thao luan|doi thoai/],
  ["break", /giai lao|nghi trua|^nghi(?! thuc| le)\b/],
];

/** The kind that an agenda item's title speaks of. */
export function suggestKind(title) {
  const folded = fold(title.trim());
  return KIND_WORDS.find(([, words]) => words.test(folded))?.[0] ?? "other";
}
