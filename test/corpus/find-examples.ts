import { isJsonObject, type Json, type JsonObject } from "../../generator/source/json.js";

/** A value that a document gives as an example, and the pointer of the schema that it is one of. */
export interface Example {
  readonly pointer: string;
  readonly value: Json;
}

/**
 * The examples of a document: `example` and `examples` of schemas, and those that stand beside a reference to a schema, as for
 * bodies and parameters in OpenAPI.
 */
export function findExamples(document: Json): readonly Example[] {
  const found: Example[] = [];
  const pending: { readonly value: Json; readonly pointer: string; readonly above: string }[] = [
    { value: document, pointer: "", above: "" },
  ];
  for (const { value, pointer, above } of pending) {
    if (typeof value !== "object" || value === null) continue;
    const isNamed = /^(?:properties|patternProperties|definitions|\$defs|schemas)$/.test(above);
    if (isJsonObject(value) && !isMap(above)) {
      const schema = isJsonObject(value.schema) ? value.schema.$ref : undefined;
      const target = value.schema === undefined ? pointer : local(schema);
      if (target !== undefined)
        for (const example of examplesIn(value, document))
          found.push({ pointer: target, value: example });
    }
    for (const [key, child] of Object.entries(value)) {
      if (!isNamed && /^(?:examples?|default|enum|const)$/.test(key)) continue;
      const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
      pending.push({ value: child, pointer: `${pointer}/${step}`, above: isNamed ? "" : key });
    }
  }
  return found;
}

/** Whether the keys of an object are names that somebody chose. */
function isMap(key: string): boolean {
  return /^(?:properties|patternProperties|definitions|\$defs|schemas)$/.test(key);
}

function examplesIn(holder: JsonObject, document: Json): readonly Json[] {
  const one = Object.hasOwn(holder, "example") ? [holder.example] : [];
  const { examples } = holder;
  const listed = Array.isArray(examples) ? examples : [];
  const named = isJsonObject(examples) ? Object.values(examples) : [];
  const values = named.flatMap((entry) => {
    const target = isJsonObject(entry) ? (resolveLocal(entry.$ref, document) ?? entry) : entry;
    return isJsonObject(target) && Object.hasOwn(target, "value") ? [target.value] : [];
  });
  return [...one, ...listed, ...values].filter((value) => value !== undefined);
}

function local(ref: Json | undefined): string | undefined {
  return typeof ref === "string" && ref.startsWith("#/") ? ref.slice(1) : undefined;
}

function resolveLocal(ref: Json | undefined, document: Json): Json | undefined {
  return local(ref)
    ?.split("/")
    .slice(1)
    .reduce<Json | undefined>((value, step) => {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    }, document);
}
