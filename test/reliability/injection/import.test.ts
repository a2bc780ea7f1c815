import { describe, test } from "vitest";
import { attackImport } from "./attack-import.js";
import { breakOuts } from "./break-outs.js";

describe.each(breakOuts)("A document that holds %j", (text) => {
  test("becomes schema files that say the same.", async () => {
    await attackImport(text);
  });
});
