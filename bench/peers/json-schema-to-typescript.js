// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const [input = "", output = ""] = process.argv.slice(2);
const { components } = JSON.parse(
  readFileSync(input, "utf8").replaceAll("#/components/schemas/", "#/definitions/"),
);
const options = { format: false, unreachableDefinitions: true, bannerComment: "" };
writeFileSync(output, await compile({ definitions: components.schemas }, "Api", options));
