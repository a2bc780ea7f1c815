import type { Api } from "../model/api.js";
import { target } from "../model/schema-facts.js";
import type { Schema } from "../schema/schema.js";
import type { Fact } from "./explanation.js";
import { keyOf, keywordOf } from "./schema-places.js";

/** What makes the type of a value: each keyword that says something about it, down to the next declaration. */
export function explainType(api: Api, schema: Schema): readonly Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<Schema>();
  const visit = (each: Schema): void => {
    const found = target(each);
    if (seen.has(found)) return;
    seen.add(found);
    if (found !== each) facts.push(fact("a reference", keywordOf(each, "$ref")));
    const declaration = api.declarationOf.get(found);
    if (declaration !== undefined) {
      facts.push(fact(`what ${declaration.name} is`, keyOf(found)));
      return;
    }
    const own = factsOf(found);
    const inner = [
      ...(found.allOf ?? []),
      ...(found.anyOf ?? []),
      ...(found.oneOf ?? []),
      ...(found.prefixItems ?? []),
      ...(found.items === undefined ? [] : [found.items]),
      ...(found.additionalProperties === undefined ? [] : [found.additionalProperties]),
    ];
    if (own.length + inner.length === 0)
      facts.push(fact("nothing is said about its values", found.at));
    facts.push(...own);
    for (const part of inner) if (part.always === undefined) visit(part);
  };
  visit(schema);
  return facts;
}

function factsOf(schema: Schema): readonly Fact[] {
  const { types, format, contentEncoding, constant, enum: values } = schema;
  const facts: Fact[] = [];
  if (constant !== undefined)
    facts.push(fact(`nothing but ${JSON.stringify(constant.value)}`, keywordOf(schema, "const")));
  if (values !== undefined)
    facts.push(fact(`one of ${values.length} listed values`, keywordOf(schema, "enum")));
  if (types !== undefined) {
    facts.push(fact(types.join(" or "), keywordOf(schema, "type")));
  }
  const shown = decoded.get(contentEncoding ?? "") ?? decoded.get(format ?? "");
  if (shown !== undefined) {
    const keyword = contentEncoding === undefined ? "format" : "contentEncoding";
    facts.push(
      fact(`${keyword} ${contentEncoding ?? format} is ${shown}`, keywordOf(schema, keyword)),
    );
  }
  return facts;
}

/** What attributes show for the wire form that a format describes. */
const decoded: ReadonlyMap<string, string> = new Map([
  ["date-time", "shown as a Date"],
  ["unixtime", "shown as a Date"],
  ["date-time-rfc7231", "shown as a Date"],
  ["byte", "shown as a Uint8Array"],
  ["base64", "shown as a Uint8Array"],
  ["base64url", "shown as a Uint8Array"],
]);

function fact(text: string, at: NonNullable<Fact["at"]>): Fact {
  return { about: "type", text, at };
}
