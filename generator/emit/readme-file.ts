import type { Api, Declaration } from "../model/api.js";
import { exampleText } from "./example.js";
import type { File } from "./files.js";
import type { PackageFacts } from "./package-files.js";
import { ownsTree } from "./tree-union.js";

/** The page that people see where the package is published: how to get it, what it holds, and how to use it. */
export function readmeFile(apis: readonly Api[], facts: PackageFacts): File {
  const { packageName, description, license } = facts;
  const parts = [
    `# ${packageName}`,
    ...(description === undefined ? [] : [description]),
    `\`\`\`sh\nnpm install ${packageName}\n\`\`\``,
    requirements(facts),
    namespaceTable(apis, facts),
    ...apis.flatMap((api) => namespacePart(api, facts)),
    "## What every class does",
    abilities,
    ...(license === undefined ? [] : [`Licence: ${license}.`]),
  ];
  return { path: "README.md", text: `${parts.join("\n\n")}\n`, yields: true };
}

function requirements({ dependencies = {} }: PackageFacts): string {
  const names = Object.keys(dependencies).sort();
  const needs =
    names.length === 0
      ? "It has no dependencies"
      : `It depends on ${names.join(", ")}, for the namespaces that import them`;
  return `ES modules with type declarations, for Node 20.19 or newer, browsers and workers. ${needs}, and importing it runs nothing.`;
}

function namespaceTable(apis: readonly Api[], facts: PackageFacts): string {
  const rows = apis.map((api) => {
    const counts = kinds.map(({ counts }) => [...api.declarations.values()].filter(counts).length);
    return `| \`${importPath(api, facts)}\` | ${counts.join(" | ")} |`;
  });
  const heads = kinds.map(({ title }) => title);
  return [
    `| import from | ${heads.join(" | ")} |`,
    `|---|${"---|".repeat(heads.length)}`,
    ...rows,
  ].join("\n");
}

interface Kind {
  readonly title: string;
  readonly counts: (declaration: Declaration) => boolean;
}

/** A base of a tree counts twice: it is a class, and a union of its members. */
const kinds: readonly Kind[] = [
  { title: "models", counts: ({ kind }) => kind === "model" },
  { title: "unions", counts: (each) => each.kind === "union" || ownsTree(each) },
  { title: "enums", counts: ({ kind }) => kind === "enum" },
  { title: "other types", counts: ({ kind }) => kind === "alias" },
];

function namespacePart(api: Api, facts: PackageFacts): readonly string[] {
  const path = importPath(api, facts);
  const example = exampleText(api, path);
  if (example === "") return [];
  const [first] = api.families;
  const file = first === undefined ? "" : `${path}/${first.file}`;
  return [
    `## ${api.namespace === "" ? "Example" : api.namespace}`,
    `\`\`\`ts\n${example}\`\`\``,
    `Each file of the namespace can also be imported alone, as in \`${file}\`.`,
  ];
}

function importPath({ namespace }: Api, { packageName }: PackageFacts): string {
  return namespace === "" ? packageName : `${packageName}/${namespace}`;
}

const abilities = `| call | what it does |
|---|---|
| \`Foo.fromText(text)\`, \`Foo.fromJSON(value)\` | decode what is trusted: nothing is checked, added or lost |
| \`Foo.parseText(text)\`, \`Foo.parse(value)\`, \`Foo.safeParse(value)\` | check against the schema, then decode |
| \`new Foo({ … })\` | makes one; constants fill themselves in |
| \`foo.someField\` | reads and writes an entry as what it means: text as a date, an object as a model |
| \`foo.get("some_field")\`, \`set\`, \`has\`, \`delete\`, \`keys\`, \`entries\`, \`update\`… | the same entries as a dictionary, by their names on the wire |
| \`JSON.stringify(foo)\`, \`foo.asDict()\` | back to JSON, with every key that came in |

A union is a type and a value of one name, with the same calls. What a newer server sends and this package does not know
stays where it is: unknown keys in their places, unknown values of enums as they are, unknown members of a union as
\`Unknown…\`.`;
