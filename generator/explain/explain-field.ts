import { typeText } from "../emit/type-text.js";
import type { Api, Field, ModelDeclaration } from "../model/api.js";
import { memberNames } from "../model/member-names.js";
import { camelCase } from "../naming.js";
import { explainType } from "./explain-type.js";
import type { Explanation, Fact } from "./explanation.js";
import { findMentions } from "./find-mentions.js";
import { keyOf, keywordOf } from "./schema-places.js";

/** Where a field came from: who declares it, who requires it, what makes its name and its type. */
export function explainField(api: Api, model: ModelDeclaration, field: Field): Explanation {
  const { name, wire, required, schema } = field;
  return {
    name: `${model.name}.${name}`,
    namespace: api.namespace,
    summary: `${name}${required ? "" : "?"}: ${typeText(field.type)}`,
    facts: [
      ...explainMentions(model, field),
      ...explainAttribute(field),
      ...explainType(api, schema),
      ...explainTag(api, model, wire),
      ...explainPresence(model, field),
      ...explainAccess(field),
    ],
  };
}

function explainMentions(model: ModelDeclaration, { wire, schema }: Field): readonly Fact[] {
  const mentions = findMentions(model, wire).filter(({ property }) => property !== undefined);
  const facts = mentions.map(({ owner, property = schema, alternative }): Fact => {
    const says = property === schema ? "declared by" : "also described by";
    const often = alternative ? ", in an alternative" : "";
    return { about: "schema", text: `${says} ${owner.className}${often}`, at: keyOf(property) };
  });
  return facts.length > 0 ? facts : [{ about: "schema", text: "not declared", at: keyOf(schema) }];
}

function explainAttribute({ name, wire, schema }: Field): readonly Fact[] {
  const { tsName } = schema.extensions;
  // On an object it is the name of the class.
  const own = tsName !== undefined && name.startsWith(tsName) ? tsName : undefined;
  const [wanted = wire] = [own ?? wire, camelCase(wire)].filter((each) => name.startsWith(each));
  const from =
    own !== undefined
      ? "x-ts-name says so"
      : wanted === wire
        ? "as on the wire"
        : `"${wire}" in camelCase`;
  const at = own === undefined ? keyOf(schema) : keywordOf(schema, "x-ts-name");
  const facts: Fact[] = [{ about: "name", text: from, at }];
  if (name !== wanted) {
    const text = memberNames.has(wanted)
      ? `with "${name.slice(wanted.length)}", since every model has a member "${wanted}"`
      : `with "${name.slice(wanted.length)}", since another field is called "${wanted}"`;
    facts.push({ about: "name", text });
  }
  return facts;
}

/** A field that tells the members of a union apart takes other types than its schema says. */
function explainTag(api: Api, model: ModelDeclaration, wire: string): readonly Fact[] {
  return [...api.declarations.values()].flatMap((union): readonly Fact[] => {
    const tree = union.kind === "model" || union.kind === "union" ? union.tree : undefined;
    if (tree?.wire !== wire) return [];
    const at = union.schema.discriminator?.at ?? union.schema.at;
    const member = tree.members.find(({ declaration }) => declaration === model);
    const tags = member?.tags.map((tag) => JSON.stringify(tag)).join(", ");
    if (tags !== undefined)
      return [{ about: "type", text: `the tag of ${union.name}: ${tags} is this class`, at }];
    if (union !== model) return [];
    return [{ about: "type", text: `the tag of ${union.name}: its members narrow it`, at }];
  });
}

function explainPresence(model: ModelDeclaration, { wire, required, constant }: Field): Fact[] {
  const about = "required";
  if (!required) return [{ about, text: "no, nothing lists it as required" }];
  const mention = findMentions(model, wire).find((each) => each.requires);
  const text = constant === undefined ? "yes" : "yes; it has one value, which new fills in";
  return [{ about, text, ...(mention && { at: keywordOf(mention.schema, "required") }) }];
}

function explainAccess({ access, default: preset, schema }: Field): readonly Fact[] {
  const facts: Fact[] = [];
  if (access === "read") {
    const text = "read only: the server sets it, so new does not ask for it";
    facts.push({ about: "access", text, at: keywordOf(schema, "readOnly") });
  }
  if (access === "write") {
    const text = "write only: the server does not send it";
    facts.push({ about: "access", text, at: keywordOf(schema, "writeOnly") });
  }
  if (preset !== undefined)
    facts.push({
      about: "default",
      text: JSON.stringify(preset.value),
      at: keywordOf(schema, "default"),
    });
  return facts;
}
