import type { CitationType } from "../enums.js";
import type { StreamingAnnotationContent } from "../kernel-content.js";
import type { StreamingAnnotationContentInit } from "../types/kernel-content.js";
import { ContentInitializationError } from "./errors.js";
import { byName } from "./init.js";
import { toPythonText } from "./python-text.js";
import { makeElement, type XmlElement } from "./xml-element.js";

interface Members {
  /** The class and what it says of the source. */
  toString(): string;
  /** An element with all that is known of the source, but not container and file name. */
  toElement(): XmlElement;
  /** The form that chat services take: a sentence of sorts. */
  toDict(): { type: "text"; text: string };
}

interface Extra {
  /** Another name for `citationType`. */
  readonly type?: CitationType | null;
}

/** What annotations can do, streamed or not. */
export interface AnnotationMethods {
  new (init: Extra): Members;
  /** Reads an element, whatever its tag. */
  fromElement<Made>(
    this: new (
      init: StreamingAnnotationContentInit,
    ) => Made,
    element: XmlElement,
  ): Made;
}

export function AnnotationMethods(Base: typeof StreamingAnnotationContent): AnnotationMethods {
  return class extends Base {
    constructor({ type, ...init }: StreamingAnnotationContentInit & Extra) {
      super({ citationType: type, ...byName(new.target, init) });
    }

    static override fromElement<Made>(
      this: new (
        init: StreamingAnnotationContentInit,
      ) => Made,
      { attributes }: XmlElement,
    ): Made {
      const { type, file_id: fileId, quote, url, title } = attributes;
      return new this({
        // Another word than those of the enum is refused by the constructor, which validates.
        citationType: type as CitationType | undefined,
        fileId,
        quote,
        url,
        title,
        startIndex: readIndex(attributes.start_index),
        endIndex: readIndex(attributes.end_index),
      });
    }

    override toString(): string {
      const { citationType, fileId, url, quote, title, startIndex, endIndex } = this;
      const streamed = this.contentType === "streaming_annotation";
      const parts = Object.entries({
        type: citationType,
        file_id: fileId,
        url,
        quote,
        ...(streamed && { title }),
        start_index: startIndex,
        end_index: endIndex,
      });
      const texts = parts.map(([key, value]) => `${key}=${toPythonText(value)}`);
      return `${this.constructor.name}(${texts.join(", ")})`;
    }

    override toElement(): XmlElement {
      const { citationType, fileId, quote, startIndex, endIndex, url, title } = this;
      return makeElement(this.contentType, {
        attributes: {
          type: citationType || null,
          file_id: fileId || null,
          quote: quote || null,
          start_index: startIndex,
          end_index: endIndex,
          url,
          title,
        },
      });
    }

    override toDict(): { type: "text"; text: string } {
      const { citationType, fileId, url, quote, startIndex, endIndex } = this;
      const [source, cited, start, end] = [fileId || url, quote, startIndex, endIndex].map(
        toPythonText,
      );
      const place = `(Start Index=${start}->End Index=${end})`;
      return {
        type: "text",
        text: `type=${toPythonText(citationType)}, ${source} ${cited} ${place}`,
      };
    }
  };
}

function readIndex(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  if (/^[+-]?\d+$/.test(text.trim())) return Number(text);
  throw new ContentInitializationError(`"${text}" is no index`);
}
