import * as voicelive from "ai-wire-models/voicelive";
import { askWorker } from "./ask-worker.js";
import { decode } from "./decode.js";

const worker = new Worker("web-worker.js", { type: "module" });
globalThis.results = {
  page: await decode(voicelive, await fetch("transcript.ndjson")),
  worker: await askWorker(worker),
};
