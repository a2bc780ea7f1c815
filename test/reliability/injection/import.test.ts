import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { valueText } from "../../../generator/import/yaml-text.js";
import { attackImport, findHidden } from "./attack-import.js";
import { breakOuts } from "./break-outs.js";
import { hidden } from "./find-foreign-code.js";

describe.each(breakOuts)("A document that holds %j", (text) => {
  test("becomes schema files that say the same.", async () => {
    await attackImport(text);
  });
});

test("No character is hidden in an imported file, and each is what it was, in keys, texts and lines.", () => {
  const characters = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code));
  const odd = characters.filter((character) => hidden.test(character));
  expect(odd.length).toBeGreaterThan(139_000);
  // Characters for private use are many and alike.
  const some = odd.filter((character, index) => !/\p{Co}/u.test(character) || index % 1000 === 0);
  for (const character of some) {
    const value = { [`a${character}: b`]: [character, `\\${character}"`, `a\nb #${character}\n`] };
    const text = valueText(value);
    expect(findHidden(text)).toBeUndefined();
    expect(parseYaml(text)).toEqual(value);
  }
});
