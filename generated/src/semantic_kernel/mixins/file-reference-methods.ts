import type { StreamingFileReferenceContent } from "../kernel-content.js";
import { makeElement, type XmlElement } from "./xml-element.js";

interface Members {
  /** The class and the file's identifier. */
  toString(): string;
  /** An element with the file's identifier. Tools and source are not written. */
  toElement(): XmlElement;
  /** The form that chat services take. */
  toDict(): { file_id: string | null };
}

/** What a file's identifier is given by. */
interface Init {
  readonly fileId?: string | null;
}

/** What references to files can do, streamed or not. */
export interface FileReferenceMethods {
  new (init: never): Members;
  /** Reads an element, whatever its tag. */
  fromElement<Made>(this: new (init: Init) => Made, element: XmlElement): Made;
}

export function FileReferenceMethods(
  Base: typeof StreamingFileReferenceContent,
): FileReferenceMethods {
  return class extends Base {
    static override fromElement<Made>(this: new (init: Init) => Made, element: XmlElement): Made {
      return new this({ fileId: element.attributes.file_id ?? null });
    }

    override toString(): string {
      return `${this.constructor.name}(file_id=${this.fileId ?? "None"})`;
    }

    override toElement(): XmlElement {
      return makeElement(this.contentType, { attributes: { file_id: this.fileId || null } });
    }

    override toDict(): { file_id: string | null } {
      return { file_id: this.fileId ?? null };
    }
  };
}
