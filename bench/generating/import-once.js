// @ts-check
import { pathToFileURL } from "node:url";

// Imports a file in a process of its own, and prints how long it took, how much of the heap it holds, and what it leaves behind.
const [path = ""] = process.argv.slice(2);
const { gc = () => {} } = globalThis;
const names = new Set(Object.getOwnPropertyNames(globalThis));
gc();
const before = process.memoryUsage().heapUsed;
const started = performance.now();
const imported = await import(pathToFileURL(path).href);
const time = performance.now() - started;
gc();
const heap = process.memoryUsage().heapUsed - before;
if (Object.keys(imported).length === 0) throw new Error(`${path} exports nothing`);
const left = Object.getOwnPropertyNames(globalThis).filter((name) => !names.has(name));
console.log(JSON.stringify({ time, heap, left }));
