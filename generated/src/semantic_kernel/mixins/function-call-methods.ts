import { FunctionCallContent } from "../kernel-content.js";
import type { FunctionCallContentInit } from "../types/kernel-content.js";
import { addArguments } from "./add-arguments.js";
import { ContentAdditionException } from "./errors.js";
import { deriveNames, qualifiedName, splitName } from "./function-names.js";
import { hashKey } from "./hash-key.js";
import { parseArguments } from "./parse-arguments.js";
import { toPythonJson } from "./python-json.js";
import { isTruthy } from "./python-text.js";
import { expectTag, makeElement, type XmlElement } from "./xml-element.js";

const tag = "function_call";

/** A call as chat services take it. */
interface CallDict {
  readonly id: string | null;
  readonly type: "function";
  readonly function: { readonly name: string | null; readonly arguments: string | null };
}

interface Members {
  /** Name and arguments, as code would have it. */
  toString(): string;
  /** A new call with the arguments of both chunks. Nothing to add gives this call itself. */
  add(other: FunctionCallContent | null | undefined): FunctionCallContent;
  /** What the arguments say; null when there are none. Whatever JSON the model wrote, so it has to be checked. */
  parseArguments(): unknown;
  /** Plugin, perhaps empty, and function. */
  splitName(): [plugin: string, name: string];
  /** The same by name. */
  splitNameDict(): { plugin_name: string; function_name: string };
  /** Plugin and function with something else between. */
  customFullyQualifiedName(separator: string): string;
  /** `<function_call>`, with the arguments as its body. */
  toElement(): XmlElement;
  /** The form that chat services take. */
  toDict(): CallDict;
  /** Of identifiers, names, and arguments that were read. */
  hashKey(): string;
}

/** What calls of functions can do. Their constructor works out the name from its parts, or the parts from the name. */
export interface FunctionCallMethods {
  new (init: never): Members;
  /** Reads `<function_call>`. */
  fromElement<Made extends FunctionCallContent>(
    this: new (
      init: FunctionCallContentInit,
    ) => Made,
    element: XmlElement,
  ): Made;
}

export function FunctionCallMethods(Base: typeof FunctionCallContent): FunctionCallMethods {
  return class extends Base {
    constructor(init: FunctionCallContentInit) {
      super(deriveNames(new.target, init));
    }

    static override fromElement<Made extends FunctionCallContent>(
      this: new (
        init: FunctionCallContentInit,
      ) => Made,
      element: XmlElement,
    ): Made {
      expectTag(element, tag);
      const { id, name } = element.attributes;
      return new this({ id, name, arguments: element.text ?? "" });
    }

    override toString(): string {
      return `${this.name ?? "None"}(${argumentsText(this) ?? "None"})`;
    }

    override add(other: FunctionCallContent | null | undefined): FunctionCallContent {
      if (!other) return this;
      assertSameCall(this, other);
      return new FunctionCallContent({
        id: this.id || other.id,
        callId: this.callId || other.callId,
        index: this.index || other.index,
        name: this.name || other.name,
        arguments: addArguments(this.arguments, other.arguments),
        metadata: { ...this.metadata, ...other.metadata },
      });
    }

    override parseArguments(): unknown {
      return parseArguments(this.arguments);
    }

    override splitName(): [plugin: string, name: string] {
      return splitName(this);
    }

    override splitNameDict(): { plugin_name: string; function_name: string } {
      const [plugin, name] = splitName(this);
      return { plugin_name: plugin, function_name: name };
    }

    override customFullyQualifiedName(separator: string): string {
      return qualifiedName(this, separator);
    }

    override toElement(): XmlElement {
      const attributes = { id: this.id || null, name: this.name || null };
      const text = isTruthy(this.arguments) ? argumentsText(this) : null;
      return makeElement(tag, { attributes, text });
    }

    override toDict(): CallDict {
      const call = { name: this.name ?? null, arguments: argumentsText(this) };
      return { id: this.id ?? null, type: "function", function: call };
    }

    override hashKey(): string {
      const read = typeof this.arguments === "object" ? flatArguments(this) : null;
      const { id, callId, index, name, functionName, pluginName } = this;
      return hashKey(tag, id, callId, index, name, functionName, pluginName, read);
    }
  };
}

function argumentsText({ arguments: given }: FunctionCallContent): string | null {
  return typeof given === "object" && given !== null ? toPythonJson(given) : (given ?? null);
}

/** Arguments with anything nested in them are no key, as in Python. */
function flatArguments({ arguments: given }: FunctionCallContent): unknown {
  const values = Object.values(given ?? {});
  if (values.some((value) => typeof value === "object" && value !== null)) {
    throw new TypeError("a call with nested arguments cannot be a key");
  }
  return given;
}

function assertSameCall(left: FunctionCallContent, right: FunctionCallContent): void {
  if (left.id && right.id && left.id !== right.id) {
    throw new ContentAdditionException("the calls have different ids");
  }
  if ((left.index ?? null) !== (right.index ?? null)) {
    throw new ContentAdditionException("the calls have different indices");
  }
  if (left.callId && right.callId && left.callId !== right.callId) {
    throw new ContentAdditionException("the calls have different call ids");
  }
}
