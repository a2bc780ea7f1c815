import { type ReasoningContent, StreamingReasoningContent } from "../kernel-content.js";
import { ContentAdditionException } from "./errors.js";
import { joinInnerContent } from "./inner-content.js";
import { encodeUtf8 } from "./utf8.js";

interface Members {
  /** The text as UTF-8. */
  toBytes(): Uint8Array;
  /** A new chunk with both texts and the metadata of both. */
  add(other: ReasoningContent): StreamingReasoningContent;
}

/** What chunks of reasoning can do. */
export interface StreamingReasoningMethods {
  new (init: never): Members;
}

export function StreamingReasoningMethods(
  Base: typeof StreamingReasoningContent,
): StreamingReasoningMethods {
  return class extends Base {
    override toBytes(): Uint8Array {
      return encodeUtf8(this.text ?? "");
    }

    override add(other: ReasoningContent): StreamingReasoningContent {
      if (other instanceof StreamingReasoningContent && other.choiceIndex !== this.choiceIndex) {
        throw new ContentAdditionException("the reasoning belongs to different choices");
      }
      if ((this.aiModelId ?? null) !== (other.aiModelId ?? null)) {
        throw new ContentAdditionException("the reasoning comes from different models");
      }
      return new StreamingReasoningContent({
        choiceIndex: this.choiceIndex,
        innerContent: joinInnerContent(this.innerContent, other.innerContent),
        aiModelId: this.aiModelId,
        metadata: { ...this.metadata, ...other.metadata },
        text: (this.text ?? "") + (other.text ?? ""),
      });
    }
  };
}
