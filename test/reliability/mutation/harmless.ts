/** Why calls of a function, or one call, are no mutants: nothing that a schema says could do harm there. */
export interface Reason {
  readonly why: string;
  readonly shown: Shown;
}

/**
 * How that is shown while every check runs: encoding changes nothing of what comes there; nothing comes there; or all checks pass
 * when it is left out, in all such places at once.
 */
export type Shown = "unchanged" | "unseen" | "unneeded";

const code = unneeded("moves lines of code, in which every text is a literal already");
const later = unneeded("gives text that is encoded after that");
const identifier = unchanged(
  "is given names of TypeScript, which `build` promises to be identifiers",
);
const namespace = unchanged("is given names of namespaces, which the settings restrict");
const shown = unneeded("gives text that `html` encodes where it is shown");
const ours = unchanged("is given none but our own words");
const words = unneeded("changes words for people, or our own paths");
const unseenWords: Reason = { why: "is given none but our own words", shown: "unseen" };
const stars = unneeded("puts stars before the lines of a text that ends no comment any more");
const graphviz = unneeded("cuts what Graphviz wrote");
const mixins: Reason = { why: "reads mixins, which are code", shown: "unseen" };

/**
 * By file and function: neither their calls nor the calls in them are mutants. By the id of a mutant: that one is none. What is new is
 * a mutant until it stands here.
 */
export const harmless: Readonly<Record<string, Reason>> = {
  'diagnostics/format.ts excerpt: replace(/[^\\t]/g, " ")': unneeded("makes blanks under a line"),
  "docs/address.ts addressFrom": unchanged("is given names of our own files"),
  "docs/address.ts addressFrom: encodeURIComponent(fragment)": unseenWords,
  "docs/bundle-models.ts bundleModels": namespace,
  "docs/bundle-models.ts withoutDeclaration": unneeded("cuts what esbuild wrote"),
  "docs/facts/example-message.ts singular": unseenWords,
  "docs/facts/example-scalar.ts exampleText": later,
  'docs/facts/example-scalar.ts exampleText: replace(/_?id$/i, "")': { ...later, shown: "unseen" },
  "docs/facts/example-scalar.ts exampleText: test(text)": { ...later, shown: "unseen" },
  "docs/facts/read-mixins.ts docsOf": mixins,
  "docs/facts/read-mixins.ts oneLine": mixins,
  "docs/facts/read-mixins.ts plainName": mixins,
  "docs/facts/rules-in-words.ts code": shown,
  "docs/facts/rules-in-words.ts quoted": shown,
  "docs/json-html.ts highlighted": shown,
  "docs/json-html.ts jsonBlock": shown,
  "docs/json-html.ts linkNamesInJson": shown,
  "docs/pages/declaration-page.ts declarationPage": shown,
  "docs/prose.ts firstSentence": later,
  "docs/search-index.ts entryOf": later,
  "docs/sections/constructor.ts constructorSection": shown,
  "docs/sections/enum-values.ts enumValues": shown,
  "docs/sections/field-marks.ts defaultHtml": shown,
  "docs/sections/inheritance.ts inheritance": shown,
  "docs/sections/members.ts tagsOf": shown,
  "docs/sections/playground.ts playground": shown,
  "emit/comment-blocks.ts readBlocks": later,
  "emit/comment-blocks.ts spaced": later,
  'emit/comment-text.ts commentText: replaceAll("\\n", `\\n${margin} * `)': stars,
  'emit/comment-text.ts commentText: replaceAll(" * \\n", " *\\n")': stars,
  "emit/constraints.ts counted": unseenWords,
  "emit/docs-text.ts shortLiteral": later,
  "emit/example.ts article": words,
  "emit/example.ts member": words,
  "emit/example.ts program": unneeded("is given the package's name, which the settings restrict"),
  "emit/lines.ts behind: replaceAll(`\\n${margin} ${outdent}`, `\\n${margin}`)": code,
  "emit/mixed-base.ts nameMixin": mixins,
  'emit/print.ts tidy: replace(/[ \\t]+$/gm, "")': code,
  'emit/print.ts tidy: replace(/\\n{3,}/g, "\\n\\n")': code,
  "emit/rules/code.ts mentions: test(statement)": code,
  "emit/rules/code.ts mentions: test(statement.condition)": code,
  "emit/rules/code.ts mentions: test(statement.head)": { ...code, shown: "unseen" },
  "emit/rules/code.ts mentions: test(statement.subject)": { ...code, shown: "unseen" },
  "emit/rules/condition-rules.ts refusal": later,
  "emit/rules/place.ts hoistPath": code,
  "emit/rules/rules-file.ts addCheck": ours,
  "emit/statement-text.ts indented": code,
  "emit/type-info.ts unionInfo": code,
  "emit/wire-text.ts indented": code,
  'emit/wire-text.ts wireInterface: fillIn(line, "", named)': unneeded(
    "fills in names of types, where a class declares nothing",
  ),
  "emit/wrap-lines.ts wrapConstructor": code,
  "emit/wrap-lines.ts wrapHead: all of it": code,
  "emit/wrap-lines.ts wrapLine": code,
  "import/merge-edits.ts isSame": unneeded("compares values"),

  "docs/docs.ts scriptOf: stringLiteral(api.namespace)": namespace,
  "docs/facts/find-examples.ts openChecker: stringify(namespace)": namespace,
  "docs/facts/find-examples.ts openChecker: stringify(name)": identifier,
  'docs/picture/draw.ts fitted: replace(/ xmlns(?::xlink)?="[^"]*"/g, "")': graphviz,
  'docs/picture/draw.ts fitted: replace( /<svg width="(\\d+)pt" height="(\\d+)pt"/, \'<svg widt':
    graphviz,
  'docs/picture/draw.ts fitted: replace(/xlink:href=/g, "href=")': graphviz,
  'docs/picture/draw.ts fitted: replace(/ xlink:title="[^"]*"/g, "")': graphviz,
  'docs/picture/draw.ts fitted: replace(/ (?:fill|stroke|font-family)="[^"]*"/g, "")': graphviz,
  'docs/picture/draw.ts fitted: replace(/<title>[^<]*<\\/title>\\n?/g, "")': graphviz,
  'docs/picture/draw.ts fitted: replace(/<(g|svg) id="[^"]*"/g, "<$1")': graphviz,
  'docs/picture/draw.ts fitted: replace(/<g id="a_[^"]*">/g, "<g>")': graphviz,
  "docs/picture/draw.ts draw: literal(text)": identifier,
  "docs/picture/draw.ts draw: literal(address)": unneeded(
    "is given addresses, which are encoded already",
  ),
  "docs/picture/draw.ts literal: replace(/(?!\\n)[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]/gu, ":
    unneeded("is given names and literals"),
  "docs/site.ts openChapter: safeFileName(api.namespace)": { ...namespace, shown: "unseen" },
  "docs/site.ts openChapter: safeFileName(family.file)": identifier,
  'docs/site.ts safeFileName: replace(/[^\\p{ID_Continue}$-]/gu, "-")': identifier,
  "emit/extra-property.ts extraInfo: stringLiteral(undeclared.name)": identifier,
  "emit/extra-property.ts extraInfo: stringLiteral(flags)": ours,
  "emit/long-line.ts initOfBase: stringLiteral": { ...identifier, shown: "unseen" },
  "emit/merge-members.ts ruleText: stringLiteral(merge)": ours,
  "emit/model-class.ts propertiesOf: memberName(field.name)": identifier,
  "emit/model-class.ts fieldInfo: stringLiteral(field.access)": ours,
  "emit/object-text.ts objectLines: memberName(key)": identifier,
  "emit/object-text.ts onOneLine: memberName(key)": identifier,
  "emit/object-text.ts onOneLine: memberName(key) (2)": identifier,
  "emit/rules/check-schema.ts mismatch: stringLiteral(describeTypes(types))": ours,
  "emit/rules/check-schema.ts mismatch: stringLiteral(keyword)": ours,
  "emit/rules/issue-code.ts issue: stringLiteral(keyword)": ours,
  "emit/rules/object-rules.ts dependencyRules: stringify(wire)": later,
  "emit/rules/place.ts variableFor: camelCase(wire)": unneeded(
    "calls what is no plain name `entry`",
  ),
  "emit/rules/place.ts readProperty: stringLiteral(wire) (2)": unneeded(
    "is given names that every object has",
  ),
  "emit/rules/schema-constant.ts schemaConstant: jsonLiteral(name)": identifier,
  "emit/rules/tag-rules.ts unknownTag: stringLiteral(keyword)": unseenWords,
  "emit/tree-union.ts tagProperty: memberName(owner.tree.attribute)": identifier,
  "emit/tree-union.ts unionConst: stringLiteral(tree.name)": identifier,
  "emit/type-info.ts typeInfo: stringLiteral(type.format)": ours,
  "emit/types-file.ts unionTreeTypes: memberName(tree.attribute)": identifier,
  "emit/types-file.ts initInterface: memberName(field.name)": identifier,
  "emit/value-const.ts valueConst: stringLiteral(name)": identifier,
  "emit/value-const.ts enumConst: stringLiteral(name)": identifier,
  "emit/value-const.ts membersConst: memberName(member.name)": identifier,
};

function unchanged(why: string): Reason {
  return { why, shown: "unchanged" };
}

function unneeded(why: string): Reason {
  return { why, shown: "unneeded" };
}
