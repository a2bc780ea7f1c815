import { describe, expect, test } from "vitest";
import { generatePackage } from "../support/generate-package.js";
import { importPackage } from "../support/import-package.js";

/** A document of an API, whose schemas leave out that they are about objects. */
function documentOf(openapi: string): string {
  const schemas = {
    Pet: {
      properties: { name: { type: "string" }, owner: { $ref: "#/components/schemas/Owner" } },
    },
    Owner: { nullable: true, required: ["name"], properties: { name: { type: "string" } } },
  };
  const info = { title: "Pets", version: "1" };
  return JSON.stringify({ openapi, info, paths: {}, components: { schemas } });
}

interface PetClass {
  safeParse(value: unknown): { readonly success: boolean };
  readonly jsonSchema: unknown;
}

describe.each(["3.0.3", "3.1.0"])("in OpenAPI %s", (version) => {
  test("a schema with properties is about objects, in types and in rules", async () => {
    const { files } = await generatePackage({ "api.json": documentOf(version) });
    const pet = files.find(({ path }) => path === "src/pet.ts");
    expect(pet?.text).toContain("declare owner?: Owner | null;");
    const { Pet } = await importPackage<{ readonly Pet: PetClass }>(files);
    expect(Pet.safeParse({ owner: { name: "x" } }).success).toBe(true);
    expect(Pet.safeParse({ owner: null }).success).toBe(true);
    expect(Pet.safeParse({ owner: "x" }).success).toBe(false);
    expect(Pet.jsonSchema).toMatchObject({ type: "object" });
  });
});
