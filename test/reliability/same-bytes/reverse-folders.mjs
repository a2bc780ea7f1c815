// Preloaded into a run: folders list what they hold in the reverse order.
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const { readdir } = promises;
const { readdirSync } = fs;
promises.readdir = async (...given) => (await readdir(...given)).reverse();
fs.readdirSync = (...given) => readdirSync(...given).reverse();
syncBuiltinESMExports();
