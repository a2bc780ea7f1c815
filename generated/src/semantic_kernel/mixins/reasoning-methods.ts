import type { ReasoningContent } from "../kernel-content.js";
import type { ReasoningContentInit } from "../types/kernel-content.js";
import { unescapeHtml } from "./unescape-html.js";
import { expectTag, makeElement, type XmlElement } from "./xml-element.js";

const tag = "reasoning";

interface Members {
  /** The text, empty where the model keeps it to itself. */
  toString(): string;
  /** `<reasoning>`. */
  toElement(): XmlElement;
  /** The form that chat services take. */
  toDict(): { type: "reasoning"; text: string };
}

/** What reasoning can do. */
export interface ReasoningMethods {
  new (init: never): Members;
  /** Reads `<reasoning>`, whose body may be escaped once more than XML demands. */
  fromElement<Made extends ReasoningContent>(
    this: new (
      init: ReasoningContentInit,
    ) => Made,
    element: XmlElement,
  ): Made;
}

export function ReasoningMethods(Base: typeof ReasoningContent): ReasoningMethods {
  return class extends Base {
    static override fromElement<Made extends ReasoningContent>(
      this: new (
        init: ReasoningContentInit,
      ) => Made,
      element: XmlElement,
    ): Made {
      expectTag(element, tag);
      return new this({ text: unescapeHtml(element.text ?? "") });
    }

    override toString(): string {
      return this.text ?? "";
    }

    override toElement(): XmlElement {
      return makeElement(tag, { text: this.text ?? null });
    }

    override toDict(): { type: "reasoning"; text: string } {
      return { type: tag, text: this.text ?? "" };
    }
  };
}
