import type { OptionalKind, PropertyDeclarationStructure } from "ts-morph";
import type { ModelDeclaration } from "../model/api.js";
import { letsOthersThrough } from "../model/beside-objects.js";
import { nameRuntime, nameType, type Scope } from "./scope.js";

/** What the compiler reads off a class itself. The values, as far as there are any, are those of `Model`. */
export function staticTypes(
  scope: Scope,
  model: ModelDeclaration,
): readonly OptionalKind<PropertyDeclarationStructure>[] {
  const wire = nameType(scope, model.family, model.wireName);
  const others = letsOthersThrough(model) ? nameRuntime(scope, "NonObject", "type") : undefined;
  const [input, output] = [wire, model.className].map((type) =>
    others === undefined ? type : `${type} | ${others}`,
  );
  const isNarrower = others === undefined && inheritsOthers(model);
  const statics = [
    ['"~standard"', `${nameRuntime(scope, "StandardProps", "type")}<${input}, ${output}>`],
    ['"~others"', others ?? (isNarrower ? "never" : "")],
  ];
  const isFirst = model.fields.length === 0 && model.undeclared?.name === undefined;
  return statics
    .filter(([, type]) => type !== "")
    .map(([name = "", type = ""], index) => ({
      leadingTrivia: isFirst || index > 0 ? "" : "\n",
      name,
      hasDeclareKeyword: true,
      isStatic: true,
      isReadonly: true,
      type,
    }));
}

function inheritsOthers(model: ModelDeclaration): boolean {
  for (let { base } = model; base !== undefined; { base } = base) {
    if (letsOthersThrough(base)) return true;
  }
  return false;
}
