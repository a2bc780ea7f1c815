import { makeVisible } from "../diagnostics/format.js";

/** Long enough for any type that a person reads in a list. */
const maxLength = 160;

/** Marks a text as code, as Markdown does, so that people and programs can tell it from words. */
export function markCode(text: string): string {
  return markWholeCode(text.length > maxLength ? `${text.slice(0, maxLength)}…` : text);
}

/** The same of a text that has to be whole, such as a path. */
export function markWholeCode(text: string): string {
  return `\`${makeVisible(text).replaceAll("`", "'").replaceAll(/\s/g, " ")}\``;
}
