import { createReadStream } from "node:fs";
import * as voicelive from "ai-wire-models/voicelive";
import { decode } from "./decode.js";

console.log(JSON.stringify(await decode(voicelive, createReadStream("transcript.ndjson"))));
