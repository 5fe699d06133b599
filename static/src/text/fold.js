/**
 * For searching: "doi thoai" finds "Đối thoại". The same folding as liveqa/text.py.
 *
 * @param {string} text
 */
export function fold(text) {
  return text
    .replace(/[đð]/g, "d")
    .replace(/[ĐÐ]/g, "D")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
