/** Text that is HTML already. Only `html` and the few callers of `trust` make it, so whatever else is shown gets escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a template: text is escaped, lists are joined, nothing is nothing. */
export type Content = string | number | Html | readonly Content[] | undefined | false;

/** A template. Holes may stand between tags and inside double quotes. */
export function html(parts: TemplateStringsArray, ...holes: readonly Content[]): Html {
  let text = parts[0] ?? "";
  for (const [index, hole] of holes.entries()) text += textOf(hole) + (parts[index + 1] ?? "");
  return new Html(text);
}

/** Takes text for HTML. The caller answers for what is in it. */
export function trust(text: string): Html {
  return new Html(text);
}

/** A name that may be broken into lines between its words. */
export function breakable(name: string): Content {
  return name
    .split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=[_.\-/#])(?=[\p{L}\p{N}$])/gu)
    .map((part, index) => (index === 0 ? part : [new Html("<wbr>"), part]));
}

/** What a page shows of a text, between tags or inside quotes. */
export function escapeHtml(text: string): string {
  return text.replace(special, (character) => entities[character] ?? visible(character));
}

function textOf(content: Content): string {
  if (content === undefined || content === false) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  return content.map(textOf).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Beside what HTML reads as markup: controls, which it forbids, and what turns the direction of all text behind it. */
const special = /[&<>"']|(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

function visible(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
