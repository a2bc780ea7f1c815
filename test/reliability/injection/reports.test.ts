import { describe, test } from "vitest";
import { attackReports } from "./attack-reports.js";
import { breakOuts } from "./break-outs.js";

describe.each(breakOuts)("A report about %j", (text) => {
  test("steers no terminal and is no Markdown.", () => {
    attackReports(text);
  });
});
