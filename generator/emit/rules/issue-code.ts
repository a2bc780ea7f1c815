import { stringLiteral } from "../literal.js";
import type { Place } from "./place.js";
import { helper } from "./rules-file.js";

/** A statement that appends an issue at the value of `place`, or at `path`. */
export function issue(
  place: Place,
  keyword: string,
  message: string,
  path: string = place.path,
): string {
  const texts = `${stringLiteral(keyword)}, ${stringLiteral(message)}`;
  return `${helper(place.file, "addIssue")}(issues, ${path}, ${texts});`;
}

/** `1 item`, `2 items`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Text of a schema as part of a message, cut where it gets long. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join("")}…`;
}
