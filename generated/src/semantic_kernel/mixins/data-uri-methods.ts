import type { DataUri } from "../data-uri.js";
import type { DataUriInit } from "../types/data-uri.js";
import { decodePayload, parseDataUri, printDataUri } from "./data-uri-parts.js";
import { assertValid, byName, declaredOnly } from "./init.js";

interface Members {
  /** Replaces the payload. Text is taken for what stands in the URI. */
  updateData(value: Uint8Array | string): void;
  /** The URI, with these parameters in place of its own. */
  toString(metadata?: Readonly<Record<string, unknown>>): string;
}

interface Extra {
  /** The payload as it stands in the URI. */
  readonly dataStr?: string;
}

/** What data URIs can do. */
export interface DataUriMethods {
  new (init: Extra): Members;
  /** Takes a data URI apart. Throws a `ContentInitializationError` for what is none. */
  fromDataUri<Made extends DataUri>(
    this: new (
      init: DataUriInit,
    ) => Made,
    text: string,
    defaultMimeType?: string,
  ): Made;
}

export function DataUriMethods(Base: typeof DataUri): DataUriMethods {
  return class extends Base {
    constructor(init: DataUriInit & Extra) {
      super(readInit(new.target, init));
      assertValid(new.target, this);
    }

    static override fromDataUri<Made extends DataUri>(
      this: new (
        init: DataUriInit,
      ) => Made,
      text: string,
      defaultMimeType?: string,
    ): Made {
      const { mimeType, parameters, format, bytes } = parseDataUri(text, defaultMimeType);
      return new this({ mimeType, parameters, dataFormat: format, dataBytes: bytes });
    }

    override updateData(value: Uint8Array | string): void {
      this.dataBytes =
        typeof value === "string" ? decodePayload(value, this.dataFormat ?? null) : value;
    }

    override toString(metadata: Readonly<Record<string, unknown>> = {}): string {
      const { mimeType, dataFormat, dataBytes } = this;
      return printDataUri(
        {
          mimeType: mimeType ?? "text/plain",
          format: dataFormat ?? null,
          bytes: dataBytes ?? new Uint8Array(),
        },
        metadata,
      );
    }
  };
}

function readInit(type: typeof DataUri, init: DataUriInit & Extra): DataUriInit {
  const { dataStr, data_str: text = dataStr, ...given } = byName(type, init);
  const parameters = readParameters(given.parameters);
  const declared = declaredOnly(type, { ...given, parameters });
  if (typeof text !== "string") return declared;
  const format = typeof given.dataFormat === "string" ? given.dataFormat : null;
  return { ...declared, dataBytes: decodePayload(text, format) };
}

/** Parameters may be a list of `key=value` as well; blank ones do not count. */
function readParameters(parameters: unknown): unknown {
  if (!Array.isArray(parameters)) return parameters;
  const pairs = parameters.map(String).filter((text) => text !== "");
  return Object.fromEntries(
    pairs.map((text) => {
      const [key = "", ...value] = text.split("=");
      return [key, value.join("=")];
    }),
  );
}
