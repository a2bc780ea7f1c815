import type { Declaration, ModelDeclaration } from "../../model/api.js";
import { isMergeable } from "../../model/merge-rules.js";
import { codeBlock } from "../code-html.js";
import type { Example } from "../facts/find-examples.js";
import { basesOf, ownsTree } from "../facts/lineage.js";
import { instanceMethods, type Method } from "../facts/model-methods.js";
import type { MixinFacts } from "../facts/read-mixins.js";
import { staticMethods } from "../facts/static-methods.js";
import { type Html, html } from "../html.js";
import type { Here, Page, Section } from "../page.js";
import type { Pen } from "../picture/draw.js";
import { firstSentence, prose } from "../prose.js";
import { constructorSection } from "../sections/constructor.js";
import { enumValues } from "../sections/enum-values.js";
import { exampleSection } from "../sections/example.js";
import { inheritance } from "../sections/inheritance.js";
import { treeMembers, typeSection } from "../sections/members.js";
import { type MethodGroup, methods } from "../sections/methods.js";
import { playground } from "../sections/playground.js";
import { schemaSection } from "../sections/schema.js";
import { uses } from "../sections/uses.js";
import { attributes, variables } from "../sections/variables.js";
import { besideDeclaration } from "./beside.js";

/** What a page of a declaration is made with. */
export interface DeclarationTools {
  readonly pen: Pen;
  readonly mixins: ReadonlyMap<string, MixinFacts>;
  readonly examples: ReadonlyMap<Declaration, Example>;
}

/** The page of a declaration. Its parts are in the order that reference pages of such classes have; what they lack comes last. */
export function declarationPage(
  here: Here,
  declaration: Declaration,
  tools: DeclarationTools,
): Page {
  const { name, docs } = declaration;
  const example = tools.examples.get(declaration);
  const sections: readonly (Section | undefined)[] = [
    ...ownSections(here, declaration, tools),
    example && exampleSection(declaration, example),
    playground(here, declaration, example),
    uses(here, declaration),
    schemaSection(here, declaration),
  ];
  return {
    path: here.path,
    title: name,
    summary:
      firstSentence(docs.text).replaceAll("`", "") ||
      `${kindText(declaration)} ${name} of ${here.chapter.title}.`,
    chapter: here.chapter,
    above: aboveDeclaration(here, declaration),
    head: head(here, declaration),
    sections: sections.filter((section) => section !== undefined),
    beside: besideDeclaration(here.chapter, declaration),
    scripts: [],
  };
}

function ownSections(
  here: Here,
  declaration: Declaration,
  tools: DeclarationTools,
): readonly (Section | undefined)[] {
  const statics = {
    title: `Of ${declaration.name} itself`,
    methods: staticMethods(here.chapter.api, declaration),
  };
  switch (declaration.kind) {
    case "model": {
      const mixins = mixinsOf(declaration, tools.mixins);
      return [
        ownsTree(declaration) ? treeMembers(here, tools.pen, declaration) : undefined,
        inheritance(here, declaration),
        constructorSection(here, declaration, mixins),
        variables(here, declaration),
        methods(here, [...instanceGroups(declaration, mixins), withMixins(statics, mixins)]),
        attributes(here, declaration),
      ];
    }
    case "union":
      return [
        ownsTree(declaration) ? treeMembers(here, tools.pen, declaration) : undefined,
        ownsTree(declaration) ? undefined : typeSection(here, declaration),
        methods(here, [statics]),
      ];
    case "enum":
      return [enumValues(here, declaration), methods(here, [statics])];
    case "alias":
      return [typeSection(here, declaration), methods(here, [statics])];
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

function mixinsOf(
  model: ModelDeclaration,
  known: ReadonlyMap<string, MixinFacts>,
): readonly MixinFacts[] {
  const names = [...basesOf(model)]
    .reverse()
    .concat(model)
    .flatMap(({ mixins }) => mixins);
  return names.map((name) => known.get(name)).filter((facts) => facts !== undefined);
}

function instanceGroups(
  model: ModelDeclaration,
  mixins: readonly MixinFacts[],
): readonly MethodGroup[] {
  const added = isMergeable(model) ? [addMethod(model)] : [];
  return [
    { title: "Of every instance", methods: [...instanceMethods, ...added] },
    ...mixins.map(({ name, members }) => ({ title: `From ${name}`, methods: members })),
  ];
}

/** What a mixin says of a method goes before what holds for every class. */
function withMixins(statics: MethodGroup, mixins: readonly MixinFacts[]): MethodGroup {
  const methods = new Map(statics.methods.map((method) => [method.name, method]));
  for (const method of mixins.flatMap((mixin) => mixin.statics)) methods.set(method.name, method);
  return { ...statics, methods: [...methods.values()] };
}

function addMethod({ className }: ModelDeclaration): Method {
  return {
    name: "add",
    signature: `add(other: ${className}): ${className}`,
    summary:
      "A new model with what both say, by the merge rules of the fields. Neither of the two is changed.",
    parameters: [{ name: "other", type: className, text: "What comes after this one." }],
    returns: { type: className, text: "Both as one." },
    throws: [{ error: "TypeError", when: "The two do not belong together." }],
  };
}

function head(here: Here, declaration: Declaration): Html {
  const { name, docs } = declaration;
  return html`<h1>${name} <span class="kind ${declaration.kind}">${kindText(declaration)}</span></h1>
${docs.deprecated && html`<p class="notice">Deprecated: not for new code.</p>`}
${prose(here, docs.text)}
${codeBlock(here, `import { ${name} } from "${here.chapter.from}";`, "Import")}`;
}

function kindText(declaration: Declaration): string {
  if (ownsTree(declaration)) return "Union";
  switch (declaration.kind) {
    case "model":
      return "Class";
    case "union":
      return "Union";
    case "enum":
      return declaration.open ? "Open enum" : "Enum";
    case "alias":
      return "Type";
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

function aboveDeclaration({ chapter }: Here, declaration: Declaration): Page["above"] {
  const family = chapter.familyOf.get(declaration);
  const path = family && chapter.familyPages.get(family);
  return [
    [chapter.title, chapter.index],
    ...(family !== undefined && path !== undefined ? [[family.file, path] as const] : []),
  ];
}
