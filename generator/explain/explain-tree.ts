import type { Api, Declaration, ModelDeclaration, Tree, TreeMember } from "../model/api.js";
import { allFields } from "../model/fields.js";
import { listedValues, target } from "../model/schema-facts.js";
import { pointerStep } from "../source/pointer.js";
import type { Fact } from "./explanation.js";
import { keyOf, keywordOf } from "./schema-places.js";

/** What a union consists of, and how its members are told apart. */
export function explainMembers(api: Api, declaration: Declaration): readonly Fact[] {
  if (declaration.kind === "enum" || declaration.kind === "alias") return [];
  const { tree, schema } = declaration;
  if (tree === undefined) return declaration.kind === "model" ? [] : explainBranches(api, schema);
  const text =
    schema.discriminator === undefined
      ? `told apart by "${tree.wire}", which is another constant in each member`
      : `told apart by "${tree.wire}", as discriminator says`;
  const at = schema.discriminator?.at ?? schema.at;
  const unknown = `${tree.unknownName}, where the tag is missing or nobody knows it`;
  return [
    { about: "union", text, at },
    ...tree.members.flatMap((member) =>
      member.tags.map((tag): Fact => {
        const { reason, at } = reasonOf(declaration, tree, member, tag);
        const chosen = `${JSON.stringify(tag)} is ${member.declaration.name}: ${reason}`;
        return { about: "member", text: chosen, at };
      }),
    ),
    { about: "member", text: unknown },
  ];
}

/** The unions that a class is a member of, and by which tags. */
export function explainMembership(api: Api, declaration: Declaration): readonly Fact[] {
  return [...api.declarations.values()].flatMap((union) => {
    const tree = union.kind === "model" || union.kind === "union" ? union.tree : undefined;
    const member = tree?.members.find((each) => each.declaration === declaration);
    if (tree === undefined || member === undefined) return [];
    return member.tags.map((tag): Fact => {
      const { reason, at } = reasonOf(union, tree, member, tag);
      const text = `a member of ${union.name} by "${tree.wire}" ${JSON.stringify(tag)}: ${reason}`;
      return { about: "member", text, at };
    });
  });
}

function explainBranches(
  { declarationOf }: Api,
  { anyOf = [], oneOf = [] }: Declaration["schema"],
): readonly Fact[] {
  return [...anyOf, ...oneOf].map((branch) => {
    const declaration = declarationOf.get(target(branch));
    const text = declaration?.name ?? "what stands here";
    return { about: "member", text, at: branch.at };
  });
}

type Reason = { readonly reason: string } & Required<Pick<Fact, "at">>;

/** A constant in the member counts first, then the mapping, then the member's name. */
function reasonOf(
  union: Declaration,
  { wire }: Tree,
  { declaration }: TreeMember,
  tag: string | number | boolean,
): Reason {
  const constant = constantPlace(declaration, wire, tag);
  if (constant !== undefined) return constant;
  const { discriminator } = union.schema;
  if (discriminator?.mapping.has(String(tag))) {
    const pointer = `${discriminator.at.pointer}/mapping${pointerStep(String(tag))}`;
    return { reason: "the mapping says so", at: { ...discriminator.at, pointer, part: "key" } };
  }
  if (declaration.tree !== undefined)
    return { reason: "it stands for a member of its own", at: keyOf(declaration.schema) };
  return { reason: "that is the schema's name", at: keyOf(declaration.schema) };
}

function constantPlace(
  declaration: ModelDeclaration,
  wire: string,
  tag: string | number | boolean,
): Reason | undefined {
  const schema = allFields(declaration).get(wire)?.schema;
  if (schema === undefined || listedValues(schema)?.includes(tag) !== true) return undefined;
  const keyword = schema.constant === undefined ? "enum" : "const";
  return { reason: `its own ${keyword} says so`, at: keywordOf(schema, keyword) };
}
