// Preloaded (`node --import`) into a run of the command line: makes the operating system refuse one change below a folder, or
// kills the process just before it. FAULT_FOLDER: the folder; FAULT_AT: the number of the change; FAULT: an error's code, or
// `kill`; FAULT_COUNT: a file that is told how many changes there were. Changes are counted in the order they are asked for.
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { constants } from "node:os";
import { getSystemErrorMap } from "node:util";

const { FAULT, FAULT_AT, FAULT_FOLDER = "/", FAULT_COUNT } = process.env;
const { writeFileSync } = fs;
let count = 0;

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

for (const [name, places] of Object.entries(changing)) {
  const original = promises[name];
  promises[name] = async (...given) => {
    meetChange(name, places, given);
    return original(...given);
  };
  const waiting = fs[`${name}Sync`];
  fs[`${name}Sync`] = (...given) => {
    meetChange(name, places, given);
    return waiting(...given);
  };
}
syncBuiltinESMExports();

function meetChange(name, places, given) {
  // Files are also opened to be read.
  const changes = name !== "open" || !["r", undefined].includes(given[1]);
  if (changes && places.some((place) => isBelow(given[place]))) meetFault(name, given[0]);
}

function isBelow(path) {
  return typeof path === "string" && (path === FAULT_FOLDER || path.startsWith(`${FAULT_FOLDER}/`));
}

function meetFault(syscall, path) {
  count++;
  if (FAULT_COUNT !== undefined) writeFileSync(FAULT_COUNT, String(count));
  if (count !== Number(FAULT_AT)) return;
  if (FAULT === "kill") process.kill(process.pid, "SIGKILL");
  const errno = -constants.errno[FAULT];
  const [, text] = getSystemErrorMap().get(errno) ?? [];
  const error = new Error(`${FAULT}: ${text}, ${syscall} '${path}'`);
  throw Object.assign(error, { errno, code: FAULT, syscall, path });
}
