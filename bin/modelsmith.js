#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { main } from "../dist/cli.js";

// The V8 of Node 20 begins to optimize so early that half of a run would go into it. Later ones wait by themselves.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1200000");

process.exitCode = await main(process.argv.slice(2));
