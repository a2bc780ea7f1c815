import { recognizeDocument } from "../schema/document.js";
import { decodeFragment, resolveUri } from "../schema/uri.js";
import { valueAt } from "../schema/value-at.js";
import { isJsonObject, type Json } from "../source/json.js";
import { pointerKeys, pointerStep } from "../source/pointer.js";
import type { Source } from "../source/source.js";

/** Towards those who use the package, or from them. */
export type Direction = "read" | "sent";

/** A schema that an operation has in a message. */
export interface Use {
  readonly id: string;
  readonly direction: Direction;
}

/**
 * The schemas in the messages of a document's operations, by their ids, as far as `isDeclared` knows them. Undefined where
 * the document does not say, or says it in another file: then nothing can be concluded from what is missing.
 */
export function findUses(
  source: Source,
  isDeclared: (id: string) => boolean,
): readonly Use[] | undefined {
  const document = recognizeDocument(source.value);
  if (document.kind !== "api" || document.family === "AsyncAPI") return undefined;
  const uses: Use[] = [];
  const seen = new Set<string>();
  const open: Step[] = messagesOf(document.value);
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { keys, direction } = step;
    const pointer = keys.map(pointerStep).join("");
    const value = valueAt(document.value, keys);
    if (value === undefined || seen.has(`${direction} ${pointer}`)) continue;
    seen.add(`${direction} ${pointer}`);
    const id = `${source.uri}#${pointer}`;
    if (isDeclared(id)) {
      uses.push({ id, direction });
      continue;
    }
    const target = referenceOf(value, source);
    if (target === "elsewhere") return undefined;
    if (target !== undefined) open.push({ keys: target, direction });
    else open.push(...childrenOf(value).map((key) => ({ keys: [...keys, key], direction })));
  }
  return uses;
}

/** A place in a document, and which way it goes. */
interface Step {
  readonly keys: readonly string[];
  readonly direction: Direction;
}

/** Requests are sent and responses read; where the server calls, in webhooks and callbacks, it is the other way round. */
function messagesOf(document: Json): Step[] {
  return [
    ...operationsIn(document, ["paths"]).flatMap((keys) => {
      const path = keys.slice(0, -1);
      const callbacks = keysAt(document, [...keys, "callbacks"]).flatMap((name) =>
        operationsIn(document, [...keys, "callbacks", name]),
      );
      return [
        ...messages(keys, "sent", "read"),
        { keys: [...path, "parameters"], direction: "sent" as const },
        ...callbacks.flatMap((callback) => messages(callback, "read", "sent")),
      ];
    }),
    ...operationsIn(document, ["webhooks"]).flatMap((keys) => messages(keys, "read", "sent")),
  ];
}

function messages(operation: readonly string[], asked: Direction, answered: Direction): Step[] {
  return [
    { keys: [...operation, "requestBody"], direction: asked },
    { keys: [...operation, "parameters"], direction: asked },
    { keys: [...operation, "responses"], direction: answered },
  ];
}

function operationsIn(document: Json, holder: readonly string[]): readonly (readonly string[])[] {
  return keysAt(document, holder).flatMap((path) =>
    keysAt(document, [...holder, path]).map((method) => [...holder, path, method]),
  );
}

function keysAt(document: Json, keys: readonly string[]): readonly string[] {
  const value = valueAt(document, keys);
  return isJsonObject(value) ? Object.keys(value) : [];
}

/** Where a reference leads to in its own document. */
function referenceOf(value: Json, source: Source): readonly string[] | "elsewhere" | undefined {
  const ref = isJsonObject(value) && Object.hasOwn(value, "$ref") ? value.$ref : undefined;
  if (typeof ref !== "string") return undefined;
  const uri = resolveUri(ref, source.uri);
  if (uri?.resource !== source.uri) return "elsewhere";
  return pointerKeys(decodeFragment(uri.fragment));
}

/** What examples show is no message. */
function childrenOf(value: Json): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).filter((key) => key !== "example" && key !== "examples");
}
