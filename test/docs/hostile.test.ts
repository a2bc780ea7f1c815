import { test } from "vitest";
import { attackFileNames, checkContent, checkPages, checkScripts } from "./attack-site.js";
import { hostileSchema } from "./hostile-schema.js";
import { makeSite } from "./make-site.js";

test("Nothing that a schema says becomes markup, an address or a script.", async () => {
  const site = await makeSite({ "hostile.json": hostileSchema() });
  checkPages(site);
});

test("Nothing that a schema says ends a text in a script.", async () => {
  const site = await makeSite({ "hostile.json": hostileSchema() });
  checkScripts(site);
});

test("What a schema says is shown as it says it.", async () => {
  checkContent(await makeSite({ "hostile.json": hostileSchema() }));
});

test("Names that file systems and sites have for themselves are not taken.", async () => {
  await attackFileNames();
});
