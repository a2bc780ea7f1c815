import type { JSDocStructure, OptionalKind } from "ts-morph";

/** Comments in front of something, each on lines of its own behind `margin`. Undefined for what is more than text. */
export function docsText(
  docs: readonly (OptionalKind<JSDocStructure> | string)[] | undefined,
  margin: string,
): string | undefined {
  let texts = "";
  for (const text of docs ?? []) {
    if (typeof text !== "string") return undefined;
    texts += commentText(text, margin);
  }
  return texts;
}

/** A text that begins on a new line gets lines of its own. */
function commentText(text: string, margin: string): string {
  if (!text.startsWith("\n")) return `${margin}/** ${text} */\n`;
  const starred = text.replaceAll("\n", `\n${margin} * `);
  const lines = text.includes("\n\n") ? starred.replaceAll(" * \n", " *\n") : starred;
  return `${margin}/**${lines}\n${margin} */\n`;
}
