import { parse as parseYaml } from "yaml";
import type { Json } from "../../generator/source/json.js";
import { returnValue } from "../conformance/return-value.js";
import { generatePackage, type Stages } from "../support/generate-package.js";
import { importPackage } from "../support/import-package.js";
import type { Document } from "./documents.js";
import { findExamples } from "./find-examples.js";
import { readFiles } from "./read-files.js";

/** A document after all stages. */
export interface Survey extends Stages {
  readonly seconds: number;
  /** The document itself, of several files the first. */
  readonly value: Json;
}

/** Generates the package of a document. */
export async function surveyDocument(document: Document): Promise<Survey> {
  const files = await readFiles(document);
  const main = document.file ?? Object.keys(files)[0] ?? "";
  const paths = document.file === undefined ? undefined : [document.file];
  const start = performance.now();
  const stages = await generatePackage(files, { ...(paths && { paths }), map: document.map });
  const seconds = (performance.now() - start) / 1000;
  const text = files[main] ?? "";
  return { ...stages, seconds, value: main.endsWith(".json") ? JSON.parse(text) : parseYaml(text) };
}

/** What became of the examples of a document. */
export interface ExampleResults {
  /** Those of schemas that are exported. */
  readonly found: number;
  /** Those that their own schema allows. */
  readonly valid: number;
  /** What happened to valid ones that did not come back as they were. */
  readonly changed: readonly string[];
}

/** Imports a package and takes the examples of its document in and out. Everything declared must be exported. */
export async function tryExamples({ api, files, value }: Survey): Promise<ExampleResults> {
  const library = await importPackage(files);
  const byPointer = new Map(
    [...api.declarations.values()].map(({ schema, name }) => [schema.at.pointer, name]),
  );
  const missing = [...api.declarations.keys()].filter((name) => library[name] === undefined);
  if (missing.length > 0) throw new Error(`not exported: ${missing.join(", ")}`);
  let found = 0;
  let valid = 0;
  const changed: string[] = [];
  for (const { pointer, value: example } of findExamples(value)) {
    const name = byPointer.get(pointer);
    const statics = name === undefined ? undefined : library[name];
    if (!isValidator(statics)) continue;
    found++;
    if (!statics.safeParse(example).success) continue;
    valid++;
    const change = returnValue(statics, example);
    if (change !== undefined) changed.push(`${name}: ${change}`);
  }
  return { found, valid, changed };
}

interface Validator {
  safeParse(value: unknown): { readonly success: boolean };
}

function isValidator(value: unknown): value is Validator {
  return typeof Reflect.get(Object(value), "safeParse") === "function";
}
