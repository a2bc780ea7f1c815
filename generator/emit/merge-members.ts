import type { MethodDeclarationStructure, OptionalKind } from "ts-morph";
import type { Field, ModelDeclaration } from "../model/api.js";
import { collectOf, isMergeable, mergeOf } from "../model/merge-rules.js";
import type { MergeKeyword } from "../schema/schema.js";
import { stringLiteral } from "./literal.js";
import { nameRuntime, type Scope } from "./scope.js";

/** How a field is merged, as an expression; undefined where the later value simply stays. Tags have to agree. */
export function mergeText(model: ModelDeclaration, field: Field): string | undefined {
  const merge = mergeOf(model, field);
  if (merge !== undefined) return ruleText(merge);
  const isTag = field.wire === model.tree?.wire && field.constant === undefined;
  return isTag && isMergeable(model) ? ruleText("same") : undefined;
}

/** What an event adds to what its stream builds up, as an expression. */
export function collectText(model: ModelDeclaration): string | undefined {
  const rules = collectOf(model).map(({ into, from, merge, ends }) => {
    const members = [`into: ${stringLiteral(into)}`, `from: ${stringLiteral(from)}`];
    if (merge !== undefined) members.push(`merge: ${ruleText(merge)}`);
    if (ends) members.push("ends: true");
    return `{ ${members.join(", ")} }`;
  });
  return rules.length === 0 ? undefined : listText(rules);
}

/** What the first class of its line to have a rule gains by it. The const of a tree collects, not its base. */
export function mergeMethods(
  scope: Scope,
  model: ModelDeclaration,
): readonly OptionalKind<MethodDeclarationStructure>[] {
  const inherits = model.base !== undefined && isMergeable(model.base);
  if (inherits || !isMergeable(model)) return [];
  return model.tree === undefined
    ? [addMethod(scope), collectMethod(scope, model)]
    : [addMethod(scope)];
}

function addMethod(scope: Scope): OptionalKind<MethodDeclarationStructure> {
  return {
    name: "add",
    docs: ["Makes one model of this and a later one. Neither is changed."],
    parameters: [{ name: "other", type: "this" }],
    returnType: "this",
    statements: [`return ${nameRuntime(scope, "mergeModels", "value")}(this, other);`],
  };
}

function collectMethod(
  scope: Scope,
  { className }: ModelDeclaration,
): OptionalKind<MethodDeclarationStructure> {
  const parts = nameRuntime(scope, "Parts", "type");
  return {
    name: "collect",
    isStatic: true,
    docs: ["Makes one model of all that a stream brings. None of them is changed."],
    typeParameters: [`T extends ${className}`],
    parameters: [{ name: "parts", type: `${parts}<T>` }],
    returnType: "Promise<T>",
    statements: [`return ${nameRuntime(scope, "mergeParts", "value")}(parts);`],
  };
}

function ruleText(merge: MergeKeyword): string {
  return typeof merge === "string" ? stringLiteral(merge) : `{ by: ${stringLiteral(merge.by)} }`;
}

function listText(items: readonly string[]): string {
  const line = `[${items.join(", ")}]`;
  return `    collect: ${line},`.length <= 100
    ? line
    : `[\n${items.map((item) => `  ${item},\n`).join("")}]`;
}
