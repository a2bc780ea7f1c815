import { SaxesParser } from "saxes";
import type { XmlElement } from "./xml-element.js";

/**
 * Reads an XML document. Whatever is not well-formed is refused with an `Error`, as are entities beyond the five of XML
 * itself: nothing is fetched and nothing multiplies. Comments and processing instructions are passed over.
 */
export function parseXml(text: string): XmlElement {
  const document = new Growing("", {});
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  const add = (piece: string): void => open.at(-1)?.addText(piece);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > maxDepth)
      throw new Error(`elements are nested deeper than ${maxDepth} levels`);
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = new Growing(name, Object.fromEntries(values));
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  const [root] = document.children;
  if (root === undefined) throw new Error("the document has no element");
  return finish(root);
}

/** Further down, code that walks the elements would run out of stack. */
const maxDepth = 1000;

/** An element that is not closed yet, or whose tail is not over. */
class Growing {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Growing[] = [];
  text = "";
  tail = "";

  constructor(tag: string, attributes: Readonly<Record<string, string>>) {
    this.tag = tag;
    this.attributes = attributes;
  }

  addText(piece: string): void {
    const last = this.children.at(-1);
    if (last === undefined) this.text += piece;
    else last.tail += piece;
  }
}

function finish({ tag, attributes, text, children, tail }: Growing): XmlElement {
  return {
    tag,
    attributes,
    text: text === "" ? null : text,
    children: children.map(finish),
    ...(tail !== "" && { tail }),
  };
}
