// Preloaded (`node --import`) into a run of the command line: makes the operating system refuse one change below a folder, or
// kills the process there. Changes are counted in the order they are asked for; a write that is refused or cut short leaves half
// of its text, as a full disk does. Or somebody else puts files there or takes them away at that moment. FAULT_FOLDER: the folder;
// FAULT_AT: the number of the change; FAULT: an error's code, `kill`, or for two runs at once: `tell`, which makes the file
// FAULT_FLAG, and `hold`, which goes on when it is there. Runs in one process are told by `armFault`.
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { constants } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { getSystemErrorMap } from "node:util";

const { FAULT, FAULT_AT, FAULT_FOLDER, FAULT_FLAG } = process.env;
const { existsSync, mkdirSync, rmSync, writeFileSync } = fs;

let armed = { folder: FAULT_FOLDER, at: Number(FAULT_AT), error: FAULT };
let count = 0;

/**
 * For a process that carries out several runs: what the next one meets, if anything. `reads`: whether reading counts too; `puts`:
 * the texts by path that somebody else puts there, null for what is taken away.
 */
export function armFault(fault = {}) {
  armed = fault;
  count = 0;
}

/** How many times there was something to meet since. */
export function countChanges() {
  return count;
}

/** The functions that change something, and where among their arguments the paths are. */
const changing = {
  copyFile: [0, 1],
  link: [0, 1],
  mkdir: [0],
  open: [0],
  rename: [0, 1],
  rm: [0],
  rmdir: [0],
  unlink: [0],
  utimes: [0],
  writeFile: [0],
};

/** Those that only look. */
const reading = ["access", "lstat", "opendir", "readFile", "readdir", "realpath", "stat"];

/** Where open files are that may be written. */
const opened = new WeakMap();

for (const [name, places] of Object.entries(changing)) {
  before(name, (...given) => meetChange(name, places, given));
}
for (const name of reading) {
  before(name, (path) => {
    if (armed.reads && isBelow(path)) meet(name, path);
  });
}
const { open } = promises;
promises.open = async (...given) => {
  const file = await open(...given);
  if (changes("open", given)) opened.set(file, given[0]);
  return file;
};

/** Has something done first whenever a function is called, in both of its forms. */
function before(name, act) {
  const original = promises[name];
  promises[name] = async (...given) => {
    act(...given);
    return original(...given);
  };
  const waiting = fs[`${name}Sync`];
  fs[`${name}Sync`] = Object.assign((...given) => {
    act(...given);
    return waiting(...given);
  }, waiting);
}

const example = await promises.open(fileURLToPath(import.meta.url));
const handle = Object.getPrototypeOf(example);
await example.close();
for (const name of ["writeFile", "sync"]) {
  const original = handle[name];
  handle[name] = async function (...given) {
    const path = opened.get(this);
    if (isBelow(path)) meet(name, path, (half) => fs.writeSync(this.fd, half), given[0]);
    return original.apply(this, given);
  };
}
syncBuiltinESMExports();

function meetChange(name, places, given) {
  if (!changes(name, given) || !places.some((place) => isBelow(given[place]))) return;
  meet(name, given[0], (half) => writeFileSync(given[0], half), given[1]);
}

/** Files are also opened to be read. */
function changes(name, given) {
  return name !== "open" || !["r", undefined].includes(given[1]);
}

function isBelow(path) {
  const { folder } = armed;
  return typeof path === "string" && (path === folder || path.startsWith(`${folder}/`));
}

function meet(syscall, path, write, text) {
  count++;
  const { at, error: code, puts } = armed;
  if (count !== at) return;
  if (puts !== undefined) {
    for (const [place, content] of Object.entries(puts)) put(place, content);
    return;
  }
  if (code === "tell") return writeFileSync(FAULT_FLAG, "");
  if (code === "hold") return waitFor(FAULT_FLAG);
  if (syscall === "writeFile") write(text.slice(0, text.length / 2));
  if (code === "kill") process.kill(process.pid, "SIGKILL");
  const errno = -constants.errno[code];
  const [, words] = getSystemErrorMap().get(errno) ?? [];
  const error = new Error(`${code}: ${words}, ${syscall} '${path}'`);
  throw Object.assign(error, { errno, code, syscall, path });
}

/** Does nothing meanwhile; a minute at most. */
function waitFor(path) {
  const still = new Int32Array(new SharedArrayBuffer(4));
  for (let turn = 0; turn < 6000 && !existsSync(path); turn++) Atomics.wait(still, 0, 0, 10);
}

function put(path, text) {
  if (text === null) rmSync(path, { recursive: true });
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
