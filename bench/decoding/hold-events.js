// @ts-check
import { ServerEvent } from "ai-wire-models/voicelive";
import { makeEvents } from "./events.js";

// Run with --expose-gc, and the name of what is held: prints the bytes that 100,000 events take.
const texts = makeEvents(100_000);
const decode = process.argv[2] === "models" ? ServerEvent.fromText : JSON.parse;
collectGarbage();
const before = process.memoryUsage().heapUsed;
const held = texts.map((text) => decode(text));
collectGarbage();
console.log((process.memoryUsage().heapUsed - before) * Math.sign(held.length));

function collectGarbage() {
  if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
  globalThis.gc();
  globalThis.gc();
}
