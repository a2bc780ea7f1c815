import {
  ChatMessageContent,
  type FunctionCallContent,
  type FunctionResultContent,
  KernelContentBase,
  StreamingChatMessageContent,
  TextContent,
} from "../kernel-content.js";
import type { FunctionResultContentInit } from "../types/kernel-content.js";
import { deriveNames, qualifiedName, splitName } from "./function-names.js";
import { hashKey } from "./hash-key.js";
import { toPythonText } from "./python-text.js";
import { expectTag, makeElement, type XmlElement } from "./xml-element.js";

const tag = "function_result";

type Metadata = Readonly<Record<string, unknown>>;

interface Members {
  /** The result as text. */
  toString(): string;
  /** A message of the role `tool` with this result in it. */
  toChatMessageContent(): ChatMessageContent;
  /** The same as a chunk of the first choice. */
  toStreamingChatMessageContent(): StreamingChatMessageContent;
  /** Plugin, perhaps empty, and function. */
  splitName(): [plugin: string, name: string];
  /** Plugin and function with something else between. */
  customFullyQualifiedName(separator: string): string;
  /** `<function_result>`, with the result's text as its body. */
  toElement(): XmlElement;
  /** The form that chat services take. */
  toDict(): { tool_call_id: string | null; content: unknown };
  /** Of identifiers, names and the result. */
  hashKey(): string;
}

/** What results of functions can do. Their constructor works out the name from its parts, or the parts from the name. */
export interface FunctionResultMethods {
  new (init: never): Members;
  /** Reads `<function_result>`. */
  fromElement<Made extends FunctionResultContent>(
    this: new (
      init: FunctionResultContentInit,
    ) => Made,
    element: XmlElement,
  ): Made;
  /** What a call gave. Contents become their text; what was given remains as inner content. */
  fromFunctionCallContentAndResult<Made extends FunctionResultContent>(
    this: new (
      init: FunctionResultContentInit,
    ) => Made,
    call: FunctionCallContent,
    result: unknown,
    metadata?: Metadata,
  ): Made;
}

export function FunctionResultMethods(Base: typeof FunctionResultContent): FunctionResultMethods {
  return class extends Base {
    constructor(init: FunctionResultContentInit) {
      super(deriveNames(new.target, init));
    }

    static override fromElement<Made extends FunctionResultContent>(
      this: new (
        init: FunctionResultContentInit,
      ) => Made,
      element: XmlElement,
    ): Made {
      expectTag(element, tag);
      const { id = "", name } = element.attributes;
      return new this({ id, name, result: element.text });
    }

    static override fromFunctionCallContentAndResult<Made extends FunctionResultContent>(
      this: new (
        init: FunctionResultContentInit,
      ) => Made,
      call: FunctionCallContent,
      result: unknown,
      metadata: Metadata = {},
    ): Made {
      const own = result instanceof KernelContentBase ? result.metadata : {};
      return new this({
        id: call.id || "unknown",
        callId: call.callId,
        functionName: call.functionName,
        pluginName: call.pluginName,
        aiModelId: call.aiModelId,
        innerContent: result,
        result: plainResult(result),
        metadata: { ...metadata, ...call.metadata, ...own },
      });
    }

    override toString(): string {
      return toPythonText(this.result);
    }

    override toChatMessageContent(): ChatMessageContent {
      return new ChatMessageContent({ role: "tool", itemsProperty: [this] });
    }

    override toStreamingChatMessageContent(): StreamingChatMessageContent {
      return new StreamingChatMessageContent({
        role: "tool",
        choiceIndex: 0,
        itemsProperty: [this],
      });
    }

    override splitName(): [plugin: string, name: string] {
      return splitName(this);
    }

    override customFullyQualifiedName(separator: string): string {
      return qualifiedName(this, separator);
    }

    override toElement(): XmlElement {
      const attributes = { id: this.id || null, name: this.name || null };
      return makeElement(tag, { attributes, text: toPythonText(this.result) });
    }

    override toDict(): { tool_call_id: string | null; content: unknown } {
      return { tool_call_id: this.id ?? null, content: this.result ?? null };
    }

    override hashKey(): string {
      const { id, callId, name, functionName, pluginName, encoding, result } = this;
      return hashKey(tag, id, callId, result, name, functionName, pluginName, encoding);
    }
  };
}

function plainResult(result: unknown): unknown {
  return result instanceof TextContent || result instanceof ChatMessageContent
    ? String(result)
    : result;
}
