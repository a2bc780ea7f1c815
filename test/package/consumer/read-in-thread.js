import { createReadStream } from "node:fs";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import * as voicelive from "ai-wire-models/voicelive";
import { decode } from "./decode.js";

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  worker.on("message", (result) => console.log(JSON.stringify(result)));
} else {
  parentPort?.postMessage(await decode(voicelive, createReadStream("transcript.ndjson")));
}
