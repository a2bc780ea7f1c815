// @ts-check
import { writeFileSync } from "node:fs";
import { renderPage } from "./performance-page.js";
import { readParts } from "./results.js";

const page = new URL("../docs/performance.md", import.meta.url);
writeFileSync(page, renderPage(readParts().values()));
