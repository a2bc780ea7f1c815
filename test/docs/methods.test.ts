import { expect, test } from "vitest";
import { instanceMethods, type Method } from "../../generator/docs/facts/model-methods.js";
import { staticMethods } from "../../generator/docs/facts/static-methods.js";
import { generatePackage } from "../support/generate-package.js";
import { importPackage } from "../support/import-package.js";

const sources = {
  "all.yaml": `
$defs:
  Leaf: { type: object, required: [kind], properties: { kind: { const: leaf } } }
  Twig: { type: object, required: [kind], properties: { kind: { const: twig } } }
  Part: { oneOf: [{ $ref: "#/$defs/Leaf" }, { $ref: "#/$defs/Twig" }], discriminator: { propertyName: kind } }
  Piece: { oneOf: [{ $ref: "#/$defs/Text" }, { $ref: "#/$defs/Twig" }], discriminator: { propertyName: kind } }
  Text: { type: object, required: [kind], properties: { kind: { const: text }, text: { type: string, x-merge: concatenate } } }
  Tone: { enum: [a, b] }
  Ratio: { type: number }
  Either: { anyOf: [{ type: string }, { type: number }] }
`,
};

/** What an object or class offers by names of its own or inherited ones, without what JavaScript gives to all. */
function offered(value: object): readonly string[] {
  const names = new Set<string>();
  for (let each = value; each !== Object.prototype && each !== Function.prototype; ) {
    for (const name of Object.getOwnPropertyNames(each)) names.add(name);
    each = Object.getPrototypeOf(each);
  }
  const internal = [
    "constructor",
    "length",
    "name",
    "prototype",
    "info",
    "~wire",
    "~decode",
    "~type",
  ];
  return [...names].filter((name) => !internal.includes(name)).sort();
}

function namesOf(methods: readonly Method[]): readonly string[] {
  return methods.map(({ name }) => name).sort();
}

test("Every member of the classes and consts of a package is explained, and nothing else.", async () => {
  const { api, files } = await generatePackage(sources);
  const models = await importPackage<Readonly<Record<string, object>>>(files);
  for (const declaration of api.declarations.values()) {
    const value: object = models[declaration.name] ?? {};
    const explained = namesOf(staticMethods(api, declaration));
    const members = declaration.kind === "enum" ? declaration.members.map(({ name }) => name) : [];
    expect([...explained, ...members].sort(), declaration.name).toEqual(offered(value));
  }
});

test("Every method of an instance is explained, with all of its parameters.", async () => {
  const { files } = await generatePackage(sources);
  const { Leaf } =
    await importPackage<Readonly<Record<string, { readonly prototype: object }>>>(files);
  const own = offered(Leaf?.prototype ?? {}).filter((name) => name !== "kind");
  expect(namesOf(instanceMethods)).toEqual(own);
});

test("A signature names the parameters that are explained, and those alone.", async () => {
  const { api } = await generatePackage(sources);
  const statics = [...api.declarations.values()].flatMap((each) => staticMethods(api, each));
  const methods = [...instanceMethods, ...statics];
  for (const { name, signature, parameters } of methods) {
    const inside = /\((.*)\):/.exec(signature)?.[1] ?? "";
    const named = [...inside.matchAll(/(?:^|[{,]\s*|\.\.\.)([a-z]\w*)(?=\??[:\s])/gi)].map(
      ([, each]) => each,
    );
    expect(
      parameters.map((parameter) => parameter.name),
      name,
    ).toEqual(named);
  }
});
