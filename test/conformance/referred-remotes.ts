import { isJsonObject, type Json } from "../../generator/source/json.js";
import type { Remote } from "./suite.js";

const references = new Set(["$ref", "$dynamicRef", "$recursiveRef", "$schema"]);

/** The remote documents that a schema leads to, directly or through others, in their order. */
export function referredRemotes(schema: Json, remotes: readonly Remote[]): readonly Remote[] {
  const needed = new Set<Remote>();
  const pending = [{ uri: "file:///suite/schema.json", value: schema }];
  for (const document of pending) {
    const uris = urisIn(document.uri, document.value);
    for (const remote of remotes) {
      if (needed.has(remote) || !uris.has(remote.uri)) continue;
      needed.add(remote);
      pending.push({ uri: remote.uri, value: JSON.parse(remote.text) });
    }
  }
  return remotes.filter((remote) => needed.has(remote));
}

/** Everywhere that a reference of the document could lead, whichever of its `$id`s it is relative to. */
function urisIn(uri: string, value: Json): ReadonlySet<string> {
  const bases = new Set([uri]);
  const found = new Set<string>();
  const strings = (one: Json, visit: (key: string, text: string) => void): void => {
    if (Array.isArray(one)) for (const item of one) strings(item, visit);
    else if (isJsonObject(one)) {
      for (const [key, item] of Object.entries(one)) {
        if (typeof item === "string") visit(key, item);
        else strings(item, visit);
      }
    }
  };
  strings(value, (key, text) => {
    if (key !== "$id" && key !== "id") return;
    for (const base of [...bases])
      if (URL.canParse(text, base)) bases.add(new URL(text, base).href);
  });
  strings(value, (key, text) => {
    if (!references.has(key)) return;
    for (const base of bases) {
      if (URL.canParse(text, base)) found.add(new URL(text, base).href.replace(/#.*$/, ""));
    }
  });
  return found;
}
