import type { ModelField } from "../../runtime/index.js";
import { StreamingChatMessageContent } from "../kernel-content.js";
import type { StreamingChatMessageContentInit } from "../types/kernel-content.js";
import { encodeText } from "./encode-text.js";
import { ContentAdditionException } from "./errors.js";
import { hashKey } from "./hash-key.js";
import { joinInnerContent } from "./inner-content.js";
import { mergeItems } from "./merge-items.js";
import type { MessageExtra } from "./message-init.js";

interface Members {
  /** The first text in the message's encoding; UTF-8 unless it has another. */
  toBytes(): Uint8Array;
  /** A new chunk with what both say: texts and calls that belong together as one. Neither of the two is changed. */
  add(other: StreamingChatMessageContent): StreamingChatMessageContent;
}

interface Extra extends MessageExtra {
  /** A chunk has no status. */
  readonly status?: undefined;
}

/** What chunks of messages can do. Their constructor refuses what it does not know. */
export interface StreamingChatMessageMethods {
  /** The choice comes first, as in dumps. */
  readonly modelFields: readonly ModelField[];
  new (init: StreamingChatMessageContentInit & Extra): Members;
}

export function StreamingChatMessageMethods(
  Base: typeof StreamingChatMessageContent,
): StreamingChatMessageMethods {
  return class extends Base {
    constructor(init: StreamingChatMessageContentInit & Extra) {
      assertKnown(new.target, init);
      super(init);
    }

    static override get modelFields(): readonly ModelField[] {
      // biome-ignore lint/complexity/noThisInStatic: the fields of the class that is asked, not of the base.
      const fields = super.modelFields;
      const isChoice = ({ wire }: ModelField): boolean => wire === "choice_index";
      return [...fields.filter(isChoice), ...fields.filter((field) => !isChoice(field))];
    }

    override toBytes(): Uint8Array {
      return encodeText(this.content, this.encoding || "utf-8");
    }

    override add(other: StreamingChatMessageContent): StreamingChatMessageContent {
      assertSameMessage(this, other);
      return new StreamingChatMessageContent({
        role: this.role,
        choiceIndex: this.choiceIndex,
        itemsProperty: mergeItems(this.itemsProperty ?? [], other.itemsProperty ?? []),
        innerContent: joinInnerContent(this.innerContent, other.innerContent),
        name: this.name || other.name,
        encoding: this.encoding,
        finishReason: this.finishReason || other.finishReason,
        aiModelId: this.aiModelId,
        metadata: { ...this.metadata, ...other.metadata },
        functionInvokeAttempt: this.functionInvokeAttempt,
      });
    }

    override hashKey(): string {
      return hashKey(super.hashKey(), this.choiceIndex, this.functionInvokeAttempt);
    }
  };
}

function assertKnown(
  { name, modelFields }: typeof StreamingChatMessageContent,
  init: object,
): void {
  const known = new Set(["content", ...modelFields.flatMap((field) => [field.name, field.wire])]);
  known.delete("status");
  const unknown = Object.keys(init).find((key) => !known.has(key));
  if (unknown === undefined) return;
  throw new TypeError(`${name} takes no ${JSON.stringify(unknown.slice(0, 200))}`);
}

function assertSameMessage(left: StreamingChatMessageContent, right: unknown): void {
  if (!(right instanceof StreamingChatMessageContent)) {
    throw new ContentAdditionException("only another chunk of a message can be added");
  }
  const differs = comparisons.find(([, read]) => (read(left) ?? null) !== (read(right) ?? null));
  if (differs !== undefined) {
    throw new ContentAdditionException(`the chunks differ in their ${differs[0]}`);
  }
}

/** What chunks of one message have in common. */
const comparisons: readonly [string, (chunk: StreamingChatMessageContent) => unknown][] = [
  ["choice", (chunk) => chunk.choiceIndex],
  ["model", (chunk) => chunk.aiModelId],
  ["encoding", (chunk) => chunk.encoding],
  ["role", (chunk) => chunk.role],
];
