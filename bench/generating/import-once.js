// @ts-check
import { pathToFileURL } from "node:url";

// Imports a file in a process of its own, and prints how long it took and how much of the heap it holds.
const [path = ""] = process.argv.slice(2);
const { gc = () => {} } = globalThis;
const names = Object.getOwnPropertyNames(globalThis).join();
gc();
const before = process.memoryUsage().heapUsed;
const started = performance.now();
const imported = await import(pathToFileURL(path).href);
const time = performance.now() - started;
gc();
const heap = process.memoryUsage().heapUsed - before;
if (Object.keys(imported).length === 0) throw new Error(`${path} exports nothing`);
if (Object.getOwnPropertyNames(globalThis).join() !== names) {
  throw new Error(`${path} changes the global object`);
}
console.log(JSON.stringify({ time, heap }));
