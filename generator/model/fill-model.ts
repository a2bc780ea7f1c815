import { nearest } from "../diagnostics/nearest.js";
import type { Field, ModelDeclaration, Type } from "./api.js";
import type { Building, Draft } from "./building.js";
import { attributeName } from "./declare.js";
import { extraOf, undeclaredOf } from "./extra.js";
import { fieldOf, fieldsOf } from "./fields.js";
import { baseOf } from "./inherit.js";
import { narrower } from "./narrow.js";
import type { MemberTags, Tag } from "./trees.js";
import { unionOf } from "./types.js";

/** Works out the fields of a model, those of its bases first. */
export function fillModel(
  building: Building,
  draft: Draft<ModelDeclaration>,
  tags: MemberTags,
): void {
  const chain: Draft<ModelDeclaration>[] = [];
  for (let each: Draft | undefined = draft; each?.kind === "model"; ) {
    if (building.filled.has(each)) break;
    building.filled.add(each);
    chain.push(each);
    const base = baseOf(building, each.schema);
    each = base === undefined ? undefined : building.drafts.get(base);
  }
  for (const each of chain.reverse()) fillFields(building, each, tags);
}

function fillFields(building: Building, draft: Draft<ModelDeclaration>, tags: MemberTags): void {
  const own = tags.get(draft.schema) ?? new Map<string, readonly Tag[]>();
  const { fields, names } = fieldsOf(building, draft, new Set(own.keys()));
  draft.fields = fields;
  for (const [wire, values] of own) draft.fields = withTag(building, draft, wire, values);
  if (draft.tree !== undefined) draft.fields = draft.fields.map((field) => openTag(draft, field));
  draft.undeclared = undeclaredOf(building, draft, names);
  draft.extra = extraOf(draft);
  for (const mixin of draft.mixins) {
    if (!building.options.mixins.includes(mixin)) reportMixin(building, draft, mixin);
  }
}

function reportMixin(building: Building, draft: Draft<ModelDeclaration>, mixin: string): void {
  const suggestion = nearest(mixin, building.options.mixins);
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  const place = `${draft.at.pointer}/x-mixins/${draft.mixins.indexOf(mixin)}`;
  building.report("unknown-mixin", { ...draft.at, pointer: place }, { mixin, hint });
}

/** Makes sure a member of a tree has its tag as a field that only takes its own values. */
function withTag(
  building: Building,
  draft: Draft<ModelDeclaration>,
  wire: string,
  values: readonly Tag[],
): readonly Field[] {
  const own = draft.fields.find((field) => field.wire === wire);
  if (own?.constant !== undefined) return draft.fields;
  const inherited = draft.base === undefined ? undefined : fieldOf(draft.base, wire);
  const literals: readonly Type[] = values.map((value) => ({ kind: "literal", value }));
  const type = unionOf(literals);
  if (own !== undefined && narrower(own.type, type)) return draft.fields;
  const [only] = values;
  const schema = own?.schema ?? inherited?.schema ?? draft.schema;
  const tag: Field = {
    name: own?.name ?? inherited?.name ?? attributeName(building, wire, schema),
    wire,
    type: own !== undefined && listsMore(draft, own.type, type) ? own.type : type,
    required: true,
    access: own?.access,
    constant: values.length === 1 && only !== undefined ? { value: only } : undefined,
    default: undefined,
    overrides: inherited !== undefined,
    schema,
    docs: own?.docs ?? { text: "", deprecated: false },
  };
  return own === undefined
    ? [tag, ...draft.fields]
    : draft.fields.map((field) => (field === own ? tag : field));
}

/** Whether a member that others extend lists their tags beside its own: theirs could not narrow it otherwise. */
function listsMore(draft: Draft<ModelDeclaration>, listed: Type, own: Type): boolean {
  const members = listed.kind === "union" && !listed.open ? listed.members : [];
  return draft.extended && members.some(({ kind }) => kind === "literal") && narrower(own, listed);
}

/** The tag of a tree's base takes any text, or the members nobody knows could not extend it. */
function openTag(draft: Draft<ModelDeclaration>, field: Field): Field {
  if (field.wire !== draft.tree?.wire || field.constant !== undefined) return field;
  const plain: Type = { kind: draft.tree.tagType };
  return narrower(plain, field.type) || isOpenText(field.type) ? field : { ...field, type: plain };
}

function isOpenText(type: Type): boolean {
  if (type.kind === "reference") return type.to.kind === "enum" && type.to.open;
  return type.kind === "union" && type.open;
}
