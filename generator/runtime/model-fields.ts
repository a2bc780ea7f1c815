import { copyAround } from "./copy.js";
import type { ModelField, SchemaInfo } from "./info.js";
import type { FieldPlan, Plan } from "./plan.js";
import { isRecord } from "./stored.js";

/** What can be known of a class's fields at run time, base first. Docs and defaults are those of the schema. */
export function modelFieldsOf(plan: Plan): readonly ModelField[] {
  const lineage: SchemaInfo[] = [];
  for (let owner: Plan | undefined = plan; owner !== undefined; owner = owner.base) {
    const info = owner.schema?.();
    if (info !== undefined) lineage.push(info);
  }
  return [...plan.byName.values()].map((field) => describeField(field, lineage));
}

/** A schema, and the declaration in which its references are to be read. */
interface Place {
  readonly schema: unknown;
  readonly owner: SchemaInfo;
}

/** `lineage`: the schemas of the class and of its bases, the class first. */
function describeField(
  { name, wire, info }: FieldPlan,
  lineage: readonly SchemaInfo[],
): ModelField {
  const text = lineage.flatMap(({ fields }) => fields?.[name] ?? [])[0] ?? "?unknown";
  const required = text[0] !== "?";
  const places = expand(lineage.map((owner) => ({ schema: owner.schema, owner })));
  const annotations = expand(
    places.flatMap(({ schema, owner }) => {
      const property = keywordOf(keywordOf(schema, "properties"), wire);
      return property === undefined ? [] : [{ schema: property, owner }];
    }),
  ).map(({ schema }) => schema);
  const find = (keyword: string): unknown =>
    annotations.map((schema) => keywordOf(schema, keyword)).find((value) => value !== undefined);
  const docs = find("description");
  return {
    name,
    wire,
    type: text.slice(required ? 0 : 1),
    required,
    readOnly: info.access === "read" || find("readOnly") === true,
    writeOnly: info.access === "write" || find("writeOnly") === true,
    default: copyAround(find("default"), 0),
    docs: typeof docs === "string" ? docs : undefined,
  };
}

/** The places and all that holds beside them: members of `allOf` and what `$ref` leads to. */
function expand(places: readonly Place[]): readonly Place[] {
  const reached = new Map<unknown, Place>();
  const add = (place: Place): void => {
    if (isRecord(place.schema) && !reached.has(place.schema)) reached.set(place.schema, place);
  };
  for (const place of places) add(place);
  // A map that grows is iterated to its end.
  for (const { schema, owner } of reached.values()) {
    const members = keywordOf(schema, "allOf");
    if (Array.isArray(members)) for (const member of members) add({ schema: member, owner });
    const reference = keywordOf(schema, "$ref");
    const target = [owner, ...(owner.refs?.() ?? [])].find(
      ({ name }) => reference === `#/$defs/${name}`,
    );
    if (target !== undefined) add({ schema: target.schema, owner: target });
  }
  return [...reached.values()];
}

function keywordOf(schema: unknown, keyword: string): unknown {
  return isRecord(schema) && Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}
