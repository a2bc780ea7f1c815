import type { XmlElement } from "./xml-element.js";

/** How an element without text and children is written: `<text></text>` or `<text />`. */
export type EmptyForm = "long" | "short";

/** Writes an element, its tail included, as XML text. */
export function printXml(element: XmlElement, empty: EmptyForm = "long"): string {
  const { tag, attributes, text, children, tail = "" } = element;
  const pairs = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const start = `<${tag}${pairs.join("")}`;
  const body = escapeText(text ?? "") + children.map((child) => printXml(child, empty)).join("");
  const whole = body === "" && empty === "short" ? `${start} />` : `${start}>${body}</${tag}>`;
  return whole + escapeText(tail);
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Line breaks and tabs are escaped, too, or a parser would read them as spaces. */
function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', "&quot;")
    .replace(
      /[\r\n\t]/g,
      (character) => `&#${character === "\t" ? "09" : character.charCodeAt(0)};`,
    );
}
