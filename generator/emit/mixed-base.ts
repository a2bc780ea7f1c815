import type { Field, ModelDeclaration } from "../model/api.js";
import { kebabCase } from "../naming.js";
import { need } from "./imports.js";
import { lowerLines } from "./lines.js";
import type { Statement } from "./print.js";
import { nameRuntime, type Scope } from "./scope.js";
import { StructureKind } from "./structure-kind.js";

/** The name of what a class extends: its base, with the mixins on top where there are any. */
export function baseName(scope: Scope, model: ModelDeclaration): string {
  return model.mixins.length === 0 ? unmixedBase(scope, model) : mixedName(model);
}

/**
 * The base of a class with its mixins on top: a const with a type of its own, since declarations are to be had without
 * inference, made by a call that bundlers may drop. Mixins are applied in their order, so the last one is on top.
 */
export function mixedBase(scope: Scope, model: ModelDeclaration): readonly Statement[] {
  if (model.mixins.length === 0) return [];
  const base = unmixedBase(scope, model);
  const mixed = nameRuntime(scope, "Mixed", "type");
  const mix = nameRuntime(scope, "mix", "value");
  let type = `typeof ${base}`;
  let value = base;
  for (const mixin of model.mixins) {
    const local = nameMixin(scope, mixin);
    type = `${mixed}<${type}, ${local}>`;
    value = `${mix}(${value}, ${local})`;
  }
  return [
    {
      kind: StructureKind.VariableStatement,
      leadingTrivia: "\n",
      declarations: [
        {
          name: mixedName(model),
          type,
          initializer: lowerLines([`/* @__PURE__ */ ${value}`]),
        },
      ],
    },
  ];
}

/** What `new` takes beside the fields, because of the mixins of a class and of those it extends. */
export function mixedInit(scope: Scope, model: ModelDeclaration): readonly string[] {
  const mixins: string[] = [];
  for (
    let current: ModelDeclaration | undefined = model;
    current !== undefined;
    current = current.base
  ) {
    mixins.unshift(...current.mixins);
  }
  if (mixins.length === 0) return [];
  const init = nameRuntime(scope, "MixinInit", "type");
  return mixins.map((mixin) => `${init}<${nameMixin(scope, mixin)}>`);
}

/** Whether a mixin provides the attribute of a field, which then is on the wire only. */
export function isComputed({ schema }: Field): boolean {
  return schema.extensions.computed === true;
}

function unmixedBase(scope: Scope, { base }: ModelDeclaration): string {
  return base?.className ?? nameRuntime(scope, "Model", "value");
}

/** In lower case, so that it is never the name of a class. */
function mixedName({ className }: ModelDeclaration): string {
  return `baseOf${className}`;
}

/** A mixin is a function, and the type of the same name is the class it gives. A class may be called like it. */
function nameMixin(scope: Scope, mixin: string): string {
  const local = scope.taken.has(mixin) ? `${mixin}Mixin` : mixin;
  const alias = local === mixin ? undefined : local;
  need(scope.imports, `./mixins/${kebabCase(mixin)}.js`, mixin, "value", alias);
  return local;
}
