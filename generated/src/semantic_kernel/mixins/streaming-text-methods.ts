import { StreamingTextContent, type TextContent } from "../kernel-content.js";
import { encodeText } from "./encode-text.js";
import { ContentAdditionException } from "./errors.js";
import { joinInnerContent } from "./inner-content.js";

interface Members {
  /** The text in its encoding; UTF-8 unless it has another. */
  toBytes(): Uint8Array;
  /** A new chunk with both texts, and the metadata of this one. */
  add(other: TextContent): StreamingTextContent;
}

/** What chunks of text can do. */
export interface StreamingTextMethods {
  new (init: never): Members;
}

export function StreamingTextMethods(Base: typeof StreamingTextContent): StreamingTextMethods {
  return class extends Base {
    override toBytes(): Uint8Array {
      return encodeText(this.text, this.encoding || "utf-8");
    }

    override add(other: TextContent): StreamingTextContent {
      assertSameChoice(this, other);
      return new StreamingTextContent({
        choiceIndex: this.choiceIndex,
        innerContent: joinInnerContent(this.innerContent, other.innerContent),
        aiModelId: this.aiModelId,
        metadata: this.metadata,
        text: this.text + other.text,
        encoding: this.encoding,
      });
    }
  };
}

function assertSameChoice(left: StreamingTextContent, right: TextContent): void {
  if (right instanceof StreamingTextContent && right.choiceIndex !== left.choiceIndex) {
    throw new ContentAdditionException("the texts belong to different choices");
  }
  if ((left.aiModelId ?? null) !== (right.aiModelId ?? null)) {
    throw new ContentAdditionException("the texts come from different models");
  }
  if ((left.encoding ?? null) !== (right.encoding ?? null)) {
    throw new ContentAdditionException("the texts have different encodings");
  }
}
