import type { TextContent } from "../kernel-content.js";
import type { TextContentInit } from "../types/kernel-content.js";
import { hashKey } from "./hash-key.js";
import { unescapeHtml } from "./unescape-html.js";
import { expectTag, makeElement, type XmlElement } from "./xml-element.js";

const tag = "text";

interface Members {
  /** The text. */
  toString(): string;
  /** `<text>`, with the encoding as an attribute. */
  toElement(): XmlElement;
  /** The form that chat services take. */
  toDict(): { type: "text"; text: string };
  /** Of the text and its encoding. */
  hashKey(): string;
}

/** What text can do. */
export interface TextMethods {
  new (init: never): Members;
  /** Reads `<text>`, whose body may be escaped once more than XML demands. */
  fromElement<Made extends TextContent>(
    this: new (
      init: TextContentInit,
    ) => Made,
    element: XmlElement,
  ): Made;
}

export function TextMethods(Base: typeof TextContent): TextMethods {
  return class extends Base {
    static override fromElement<Made extends TextContent>(
      this: new (
        init: TextContentInit,
      ) => Made,
      element: XmlElement,
    ): Made {
      expectTag(element, tag);
      const text = unescapeHtml(element.text ?? "");
      return new this({ text, encoding: element.attributes.encoding });
    }

    override toString(): string {
      return this.text;
    }

    override toElement(): XmlElement {
      return makeElement(tag, {
        attributes: { encoding: this.encoding || null },
        text: this.text,
      });
    }

    override toDict(): { type: "text"; text: string } {
      return { type: tag, text: this.text };
    }

    override hashKey(): string {
      return hashKey(tag, this.text, this.encoding);
    }
  };
}
