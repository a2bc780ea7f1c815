/** Inputs that must be accepted: name, files below `in`. */
export type HonestCase = readonly [name: string, files: Readonly<Record<string, string>>];

const model = { type: "object", properties: { a: { type: "string" } } };
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** One YAML file each. */
const yaml: Readonly<Record<string, string>> = {
  "a byte order mark": "\ufefftitle: A\ntype: object\n",
  "CRLF line ends": "title: A\r\ntype: object\r\n",
  "CR line ends in a folded text": "title: A\ndescription: >\r\n  one\r\n  two\r\n",
  "no line end at the end": "title: A",
  "comments everywhere": "# a\ntitle: A # b\n# c\ntype: object\n",
  "a document mark": "---\ntitle: A\n...\n",
  "a YAML directive": "%YAML 1.2\n---\ntitle: A\n",
  "braces and quotes": '{ "title": "A", type: "object" }\n',
  "150 uses of one anchor": aliases(150),
  "5,000 uses of one anchor": aliases(5_000),
  "an anchor on a map": "title: A\nproperties: { a: &x { type: string }, b: *x }\n",
  "an anchor on a text": "title: &t A\ndescription: *t\n",
  "a tag of the core schema": "title: !!str A\ndefault: !!int 1\n",
  "a literal text": "title: A\ndescription: |\n  one\n\n  two\n",
  "a folded text with dashes": "title: A\ndescription: >-\n  one\n  two\n",
  "yes and no as texts": "title: A\nenum: [yes, no, on, off, y, n]\n",
  "a date as a text": "title: A\ndefault: 2020-01-01\n",
  "a number as a key": "title: A\nproperties: { 1: {}, 1.0: {}, true: {}, null: {} }\n",
  "an octal number": "title: A\ndefault: 0o17\n",
  "a large number": "title: A\ndefault: 123456789012345678901234567890\n",
  "a very small number": "title: A\nminimum: 1e-400\n",
  "a tab between tokens": "title:\tA\n",
  "a tab in a text": 'title: A\ndescription: "a\tb"\n',
  "an empty map": "title: A\nproperties: {}\n",
  "an empty value": "title: A\ndefault:\n",
  "keys in quotes": "'title': A\n\"type\": object\n",
  "Unicode escapes": 'title: A\ndescription: "\\u00e9\\U0001F642"\n',
  "half a character": 'title: A\ndefault: "\\ud800"\n',
  "text from right to left": "title: A\ndescription: שלום\n",
  "400 levels of lists": `title: A\ndefault: ${"[".repeat(400)}${"]".repeat(400)}\n`,
  "100,000 characters in a line": `title: A\ndescription: ${"x".repeat(100_000)}\n`,
};

/** One JSON schema each. */
const json: Readonly<Record<string, object>> = {
  "900 levels of arrays": { title: "A", default: nest(900, (inner) => [inner]) },
  "a hundred levels of objects": nest(100, (inner) => ({
    type: "object",
    properties: { a: inner },
  })),
  "200 levels of inheritance": {
    $defs: Object.fromEntries(
      range(200).map((index) => [
        `C${index}`,
        index === 0 ? model : { allOf: [{ $ref: `#/$defs/C${index - 1}` }] },
      ]),
    ),
  },
  "a ring of two": { $defs: { A: ref("B"), B: ref("A") } },
  "a reference to itself": { $defs: { A: ref("A") } },
  "a tree": { $defs: { A: { type: "object", properties: { a: ref("A") } } } },
  "a list of itself": { $defs: { A: { type: "array", items: ref("A") } } },
  "a map of itself": { $defs: { A: { type: "object", additionalProperties: ref("A") } } },
  "a union of itself": { $defs: { A: { anyOf: [ref("A"), { type: "string" }] } } },
  "allOf of itself": { $defs: { A: { ...model, allOf: [ref("A")] } } },
  "a ring of bases": {
    $defs: { A: { ...model, allOf: [ref("B")] }, B: { ...model, allOf: [ref("A")] } },
  },
  "not of itself": { $defs: { A: { not: ref("A") } } },
  "if of itself": { $defs: { A: { if: ref("A") } } },
  "a dynamic reference": { $dynamicAnchor: "a", $defs: { A: { items: { $dynamicRef: "#a" } } } },
  "a recursive reference": {
    $schema: "https://json-schema.org/draft/2019-09/schema",
    $recursiveAnchor: true,
    title: "A",
    items: { $recursiveRef: "#" },
  },
  "a schema that is true": { $defs: { A: true } },
  "a schema that is false": { $defs: { A: false } },
  "an empty schema": { $defs: { A: {} } },
  "an empty enum": { $defs: { A: { enum: [] } } },
  "an enum of everything": { $defs: { A: { enum: [1, "1", true, null, {}, [], 1.5] } } },
  "an enum of one": { $defs: { A: { enum: ["a"] } } },
  "equal values in an enum": { $defs: { A: { enum: ["a", "a", 1, 1.0] } } },
  "an empty required": { $defs: { A: { ...model, required: [] } } },
  "a required key that nobody declares": { $defs: { A: { ...model, required: ["b"] } } },
  "a contradiction": { $defs: { A: { allOf: [{ type: "string" }, { type: "number" }] } } },
  "bounds that exclude each other": { $defs: { A: { minimum: 2, maximum: 1 } } },
  "an allOf of one": { $defs: { A: { allOf: [model] } } },
  "an empty property name": { $defs: { A: { type: "object", properties: { "": {} } } } },
  "an empty definition name": { $defs: { "": model } },
  "the key __proto__": JSON.parse(
    '{"$defs":{"A":{"type":"object","properties":{"__proto__":{}}}}}',
  ),
  "the definition __proto__": JSON.parse('{"$defs":{"__proto__":{"type":"object"}}}'),
  "the key constructor": { $defs: { A: { type: "object", properties: { constructor: {} } } } },
  "methods as keys": { $defs: { A: keys("get", "set", "keys", "items", "toJSON", "then") } },
  "keys that differ in case": { $defs: { A: keys("a", "A", "a_", "_a") } },
  "definitions that differ in case": { $defs: { Pet: model, pet: model, PET: model } },
  "a definition like a global": { $defs: { Object: model, Error: model, Map: model, Date: model } },
  "an unknown keyword": { title: "A", "x-anything": { $ref: 1 }, whatever: [1] },
  "an unknown format": { title: "A", type: "string", format: "nothing" },
  "an unknown dialect": { $schema: "https://a.example/dialect", title: "A" },
  "a lookbehind": pattern("(?<=a)b"),
  "a named group": pattern("(?<year>\\d{4})-\\k<year>"),
  "a pattern for u only": pattern("\\p{L}+"),
  "a pattern against u": pattern("[\\w-.]\\-\\_\\@"),
  "a pattern of PCRE": pattern("^(?i)a\\z"),
  "a broken pattern": pattern("("),
  "a possessive pattern": pattern("a++b"),
  "a POSIX class": pattern("[[:alpha:]]"),
  "an empty pattern": pattern(""),
  "a long pattern": pattern("a".repeat(5_000)),
  "a huge minItems": { title: "A", type: "array", items: {}, minItems: 1_000_000 },
  "a huge maxLength": { title: "A", type: "string", maxLength: 1e15 },
  "a fraction that is whole": { title: "A", type: "string", maxLength: 3.0 },
  "an id": { $id: "https://a.example/schemas/a", title: "A" },
  "an id without a file": {
    $id: "https://a.example/a",
    properties: { b: { $ref: "b" } },
    $defs: { B: { $id: "b", type: "string" } },
  },
  "an id of a URN": {
    $id: "urn:uuid:0",
    properties: { b: { $ref: "#/$defs/B" } },
    $defs: { B: {} },
  },
  "an anchor": { properties: { b: { $ref: "#b" } }, $defs: { B: { $anchor: "b" } } },
  "a pointer with escapes": {
    properties: { b: { $ref: "#/$defs/a~1b~0c%25" } },
    $defs: { "a/b~c%": {} },
  },
  "draft 4": draft("http://json-schema.org/draft-04/schema#", {
    exclusiveMinimum: true,
    minimum: 1,
  }),
  "draft 6": draft("http://json-schema.org/draft-06/schema#", { const: 1 }),
  "draft 7": draft("http://json-schema.org/draft-07/schema#", { if: true, else: false }),
  "draft 2019-09": draft("https://json-schema.org/draft/2019-09/schema", {
    unevaluatedItems: false,
  }),
  "items in a list, as before 2020": draft("http://json-schema.org/draft-07/schema#", {
    items: [{}, {}],
  }),
  "definitions for $defs": { definitions: { A: model } },
  "dependencies of both kinds": {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A",
    dependencies: { a: ["b"], b: { required: ["c"] } },
  },
  "siblings of a reference": { $defs: { A: { $ref: "#/$defs/B", description: "more" }, B: model } },
  "nullable as in OpenAPI": { $defs: { A: { type: "string", nullable: true } } },
  "a type in a list": { $defs: { A: { type: ["string", "null", "integer"] } } },
  "an open enum": { $defs: { A: { anyOf: [{ type: "string" }, { enum: ["a"] }] } } },
  "a discriminator that nobody has": {
    $defs: { A: { ...model, discriminator: { propertyName: "k" } } },
  },
  "a discriminator on a union of one": {
    $defs: { A: { discriminator: { propertyName: "k" }, oneOf: [model] } },
  },
  "tags of numbers": { $defs: { A: { oneOf: [tagged(1), tagged(2)] } } },
  "tags of both kinds": { $defs: { A: { oneOf: [tagged("1"), tagged(1)] } } },
  "a tag called constructor": {
    $defs: { A: { oneOf: [tagged("constructor"), tagged("__proto__")] } },
  },
  "a description that ends comments": { title: "A", description: "*/ // /* <!-- ``` @deprecated" },
  "a title of 300 characters": { title: "A".repeat(300), type: "object", properties: {} },
  "a title that is a sentence": { title: "What it is, and why: 100% of it.", type: "object" },
  "a title of no letters": { title: "!!!", type: "object" },
  "a title in Japanese": { title: "注文", type: "object", properties: { 名前: {} } },
  "a title of emoji": { title: "🙂", type: "object", properties: { "🙂": {} } },
  "a default that does not fit": { $defs: { A: { type: "string", default: 1 } } },
  "a default of nested things": { $defs: { A: { default: { a: [{ b: null }] } } } },
  "read-only and write-only": {
    $defs: { A: { type: "object", properties: { a: { readOnly: true }, b: { writeOnly: true } } } },
  },
  "500 properties": { $defs: { A: keys(...range(500).map((index) => `p${index}`)) } },
  "500 values": { $defs: { A: { enum: range(500).map((index) => `v${index}`) } } },
  "200 members of a union": {
    $defs: { A: { oneOf: range(200).map((index) => tagged(`t${index}`)) } },
  },
};

/** More than one file, or a document. */
const others: readonly HonestCase[] = [
  ["two files that refer to each other", files({ a: ref2("b.json"), b: ref2("a.json") })],
  ["a file in a folder", { "in/x/a.json": text(ref2("../b.json")), "in/b.json": text(model) }],
  [
    "a file with blanks in its name",
    { "in/a b.json": text(ref2("c%20d.json")), "in/c d.json": text(model) },
  ],
  ["files of one name in two folders", { "in/x/a.json": text(model), "in/y/a.json": text(model) }],
  [
    "YAML that refers to JSON",
    { "in/a.yaml": "properties: { a: { $ref: b.json } }\n", "in/b.json": text(model) },
  ],
  [
    "files that are no schemas beside",
    { "in/a.json": text(model), "in/README.md": "# A", "in/.hidden.json": "{" },
  ],
  ["a file called like a device", { "in/con.json": text(model), "in/aux.json": text(model) }],
  ["an upper-case ending", { "in/A.JSON": text(model), "in/B.YML": "type: object\n" }],
];

/** Every honest input. */
export const honestInputs: readonly HonestCase[] = [
  ...Object.entries(yaml).map(([name, content]): HonestCase => [name, { "in/a.yaml": content }]),
  ...Object.entries(json).map(
    ([name, content]): HonestCase => [name, { "in/a.json": text(content) }],
  ),
  ...others,
];

function aliases(count: number): string {
  const uses = range(count).map((index) => `  p${index}: *text\n`);
  return `title: A\nproperties:\n  p: &text { type: string, maxLength: 10 }\n${uses.join("")}`;
}

function nest(levels: number, wrap: (inner: object) => object): object {
  return range(levels).reduce<object>((inner) => wrap(inner), {});
}

function ref(name: string): object {
  return { $ref: `#/$defs/${name}` };
}

function ref2(file: string): object {
  return { type: "object", properties: { a: { $ref: file } } };
}

function keys(...names: readonly string[]): object {
  return { type: "object", properties: Object.fromEntries(names.map((name) => [name, {}])) };
}

function pattern(regex: string): object {
  return { title: "A", type: "string", pattern: regex };
}

function draft($schema: string, more: object): object {
  return { $schema, title: "A", ...more };
}

function tagged(kind: string | number): object {
  return { type: "object", required: ["kind"], properties: { kind: { const: kind } } };
}

function text(schema: object): string {
  return JSON.stringify(schema);
}

function files(schemas: Readonly<Record<string, object>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`in/${name}.json`, text(schema)]),
  );
}
