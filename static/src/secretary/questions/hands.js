import { byNumber, listOf } from "../../board/rows.js";
import { recall } from "../../net/storage.js";
import { sameName } from "../../text/names.js";

/** Under which this browser keeps whose desk it is. */
export const MY_NAME = "secretary.name";

export const myName = () => recall(MY_NAME, "");

/** Whether whoever sits here records the answer; a colleague may have typed the name otherwise. */
export const isMine = (question, me = myName()) => sameName(question.taken_by ?? "", me);

/** The questions that a colleague handed over to whoever sits here, until they are taken. */
export const handedToMe = (board, me = myName()) =>
  byNumber(board.questions).filter((question) => question.handed_by && isMine(question, me));

/** To whom work can be handed over: the secretaries of the plan, and whoever has some in hand. */
export function colleagues(board, me = myName()) {
  const officers = listOf(board.officers).filter(({ duty }) => duty === "secretary");
  const named = [
    ...listOf(board.questions).flatMap(({ taken_by: by, handed_by: from }) => [by, from]),
    ...officers.map(({ name }) => name),
  ];
  const found = [];
  for (const name of named.filter(Boolean)) {
    const known = found.findIndex((other) => sameName(other, name));
    // as the plan has it, which comes last
    if (known >= 0) found[known] = name;
    else if (!sameName(name, me)) found.push(name);
  }
  return found;
}
