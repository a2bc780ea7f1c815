import type { BinaryContent } from "../kernel-content.js";
import { type DataUriParts, decodePayload, printDataUri } from "./data-uri-parts.js";

/** The data that a content holds; undefined when it holds none. What is there was written by `storeData`. */
export function readData(content: BinaryContent): Omit<DataUriParts, "parameters"> | undefined {
  const text = content.get("data_uri", "");
  const comma = text.indexOf(",");
  if (comma < 0) return undefined;
  const parts = text.slice(text.indexOf(":") + 1, comma).split(";");
  const format = (parts.length > 1 ? parts.at(-1) : "") || null;
  const bytes = decodePayload(text.slice(comma + 1), format);
  return { mimeType: parts[0] || "text/plain", format, bytes };
}

/** Puts data into a content, as a data URI that names its metadata. */
export function storeData(content: BinaryContent, data: Omit<DataUriParts, "parameters">): void {
  content.set("data_uri", printDataUri(data, content.metadata ?? {}));
}

/** Takes the data out of a content. */
export function clearData(content: BinaryContent): void {
  content.set("data_uri", "");
}

/** The payload of a content's data URI, as it stands there. */
export function readPayload(content: BinaryContent): string {
  const text = content.get("data_uri", "");
  return text.slice(text.indexOf(",") + 1);
}
