// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { InputData, JSONSchemaInput, quicktype } from "quicktype-core";

/**
 * The converter that quicktype writes for a JSON Schema, as a function of text.
 * @param {import("./shapes.js").Schema} schema
 * @returns {Promise<(text: string) => unknown>}
 */
export async function quicktypeConverter(schema) {
  const input = new JSONSchemaInput(undefined);
  await input.addSource({ name: "ServerEvent", schema: JSON.stringify(schema) });
  const inputData = new InputData();
  inputData.addInput(input);
  const { lines } = await quicktype({ inputData, lang: "javascript" });
  const folder = mkdtempSync(join(tmpdir(), "quicktype-"));
  try {
    const file = join(folder, "converter.cjs");
    writeFileSync(file, lines.join("\n"));
    const converter = await import(pathToFileURL(file).href);
    return converter.default.toServerEvent;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
