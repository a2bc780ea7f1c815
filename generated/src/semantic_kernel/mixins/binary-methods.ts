import type { ModelField } from "../../runtime/index.js";
import type { BinaryContent } from "../kernel-content.js";
import type { BinaryContentInit } from "../types/kernel-content.js";
import { decodePayload, parseDataUri } from "./data-uri-parts.js";
import { byName, type Declaring, invalid } from "./init.js";
import { toPythonText } from "./python-text.js";
import { clearData, readData, readPayload, storeData } from "./stored-data.js";
import { expectTag, makeElement, type XmlElement } from "./xml-element.js";

interface Members {
  /** The bytes; empty when there are none. Text that is assigned is taken for the payload. */
  get data(): Uint8Array;
  set data(value: Uint8Array | string);
  /** The bytes as they stand in the data URI. */
  get dataString(): string;
  /** The media type of the bytes. Assigning has no effect while there are none. */
  get mimeType(): string;
  set mimeType(value: string);
  /** Whether there are bytes. */
  get canRead(): boolean;
  /** The bytes as a data URI, which also names the metadata; empty when there are none. */
  get dataUri(): string;
  set dataUri(value: string);
  /** The data URI; without one the URI. */
  toString(): string;
  /** An element with the URI as an attribute and the data URI as its body. */
  toElement(): XmlElement;
  /** The form that chat services take. */
  toDict(): Readonly<Record<string, unknown>>;
}

/** How bytes are given. A data URI comes before data. */
interface Extra {
  readonly dataUri?: string | null;
  readonly data?: Uint8Array | string | null;
  /** `base64` for data that is, or is to be, written so. */
  readonly dataFormat?: string | null;
  readonly mimeType?: string | null;
}

/** What contents of bytes can do. */
export interface BinaryMethods {
  new (init: Extra): Members;
  readonly modelComputedFields: readonly ModelField[];
  /** Reads an element that has the class's tag. */
  fromElement<Made extends BinaryContent>(
    this: new (
      init: BinaryContentInit & Extra,
    ) => Made,
    element: XmlElement,
  ): Made;
}

export function BinaryMethods(Base: typeof BinaryContent): BinaryMethods {
  return class extends Base {
    constructor(init: BinaryContentInit & Extra) {
      const { uri, ...given } = byName(new.target, init, extraNames);
      super({ ...given, ...(typeof uri === "string" && { uri: normalUri(new.target, uri) }) });
      clearData(this);
      fill(this, given);
    }

    static override get modelComputedFields(): readonly ModelField[] {
      return [dataUriField];
    }

    static override fromElement<Made extends BinaryContent>(
      this: new (
        init: BinaryContentInit & Extra,
      ) => Made,
      element: XmlElement,
    ): Made {
      expectTag(element, new this({}).contentType);
      return new this({ uri: element.attributes.uri, dataUri: element.text });
    }

    override get data(): Uint8Array {
      return readData(this)?.bytes ?? new Uint8Array();
    }

    override set data(value: Uint8Array | string) {
      const { mimeType = "text/plain", format = null } = readData(this) ?? {};
      storeData(this, { mimeType, format, bytes: toBytes(value, format) });
    }

    override get dataString(): string {
      return readPayload(this);
    }

    override get mimeType(): string {
      return readData(this)?.mimeType ?? "text/plain";
    }

    override set mimeType(value: string) {
      const data = readData(this);
      if (data !== undefined) storeData(this, { ...data, mimeType: value });
    }

    override get canRead(): boolean {
      return this.dataUri !== "";
    }

    override get dataUri(): string {
      return dataUriOf(this);
    }

    override set dataUri(value: string) {
      const { parameters, ...data } = parseDataUri(value);
      mergeParameters(this, parameters);
      storeData(this, data);
    }

    override toString(): string {
      return this.dataUri || (this.uri ?? "None");
    }

    override toElement(): XmlElement {
      const attributes = { uri: this.uri || null };
      return makeElement(this.contentType, { attributes, text: this.dataUri || null });
    }

    override toDict(): Readonly<Record<string, unknown>> {
      const uri = String(this);
      switch (this.contentType) {
        case "image":
          return { type: "image_url", image_url: { url: uri } };
        case "audio":
          return { type: "audio_url", audio_url: { uri } };
        default:
          return { type: "binary", binary: { uri } };
      }
    }
  };
}

const dataUriField: ModelField = {
  name: "dataUri",
  wire: "data_uri",
  type: "string",
  required: false,
  readOnly: false,
  writeOnly: false,
  default: "",
  docs: "The bytes, with their media type and the metadata as parameters. Empty when there are none.",
};

/** What is no field, by what Python calls it. */
const extraNames = { data_uri: "dataUri", data_format: "dataFormat", mime_type: "mimeType" };

function fill(content: BinaryContent, { dataUri, data, dataFormat, mimeType }: Extra): void {
  if (dataUri) {
    content.dataUri = dataUri;
  } else if (data !== undefined && data !== null) {
    const format = dataFormat ?? null;
    storeData(content, {
      mimeType: mimeType ?? "text/plain",
      format,
      bytes: toBytes(data, format),
    });
  }
}

/** Parameters win, unless they are but the text of what is there already. */
function mergeParameters(
  content: BinaryContent,
  parameters: Readonly<Record<string, string>>,
): void {
  const metadata = { ...content.metadata };
  const news = Object.entries(parameters).filter(
    ([key, text]) => toPythonText(metadata[key]) !== text,
  );
  content.metadata = { ...metadata, ...Object.fromEntries(news) };
}

function toBytes(value: Uint8Array | string, format: string | null): Uint8Array {
  return typeof value === "string" ? decodePayload(value, format) : value;
}

function dataUriOf(content: BinaryContent): string {
  return content.get("data_uri", "");
}

// Every platform has it, but no standard library without a platform declares it.
declare const URL: new (text: string) => { readonly href: string };

/** An absolute URL as browsers spell it. */
function normalUri(type: Declaring, uri: string): string {
  try {
    return new URL(uri).href;
  } catch {
    throw invalid(type, "uri", "must be an absolute URL");
  }
}
