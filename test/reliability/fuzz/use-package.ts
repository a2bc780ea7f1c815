import { expect } from "vitest";
import type { Files } from "../../../generator/emit/files.js";
import type { Json } from "../../../generator/source/json.js";
import { importPackage } from "../../support/import-package.js";

/** A declaration's name, and a value that its schema accepts. */
export interface Example {
  readonly name: string;
  readonly value: Json;
}

/** What every class and const of a package has. */
interface Exported {
  readonly jsonSchema: unknown;
  fromJSON(value: unknown): unknown;
  fromText(text: string): unknown;
  parse(value: unknown): unknown;
  safeParse(value: unknown): { readonly success: boolean; readonly error?: unknown };
  is(value: unknown): boolean;
  toJSON?(value: unknown): unknown;
}

/** What no schema accepts everywhere, and what some code takes for something else. */
const strangers: readonly unknown[] = [
  ...[null, true, 0, -1, "", "text", [], [[]], {}],
  JSON.parse('{"__proto__":{"canary":1},"constructor":{"prototype":{"canary":1}},"toString":1}'),
];

/** Imports a package and asserts of each example that it is valid and comes back as it went in; other values do no harm. */
export async function usePackage(files: Files, examples: readonly Example[]): Promise<void> {
  const exports = await importPackage<Readonly<Record<string, Exported>>>(files);
  for (const { name, value } of examples) {
    const exported = exports[name];
    if (exported === undefined) throw new Error(`the package exports no ${name}`);
    const text = JSON.stringify(value);
    expect({ name, text, ...exported.safeParse(JSON.parse(text)) }).toMatchObject({
      success: true,
    });
    const copies = [
      exported.fromJSON(JSON.parse(text)),
      exported.fromText(text),
      exported.parse(JSON.parse(text)),
    ];
    for (const copy of copies) {
      const back = exported.toJSON === undefined ? copy : exported.toJSON(copy);
      expect(JSON.stringify(back), name).toBe(text);
    }
    void exported.jsonSchema;
    for (const stranger of strangers)
      expect(typeof exported.safeParse(stranger).success).toBe("boolean");
  }
}
