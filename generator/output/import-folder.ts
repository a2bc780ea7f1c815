import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Fault, nothingWhenAbsent } from "./fault.js";

/** The text of a file; undefined when there is none. A link, which could lead anywhere, and a pipe are faults. */
export async function readTextIn(folder: string, path: string): Promise<string | undefined> {
  const place = join(folder, path);
  const file = await open(place, constants.O_RDONLY | careful).catch(nothingWhenAbsent);
  return file && readAndClose(file, place);
}

/** Writes a file and the folders above it. Nothing is written where a link leads. */
export async function writeTextIn(folder: string, path: string, text: string): Promise<void> {
  const place = join(folder, path);
  await mkdir(dirname(place), { recursive: true });
  const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
  const file = await open(place, O_WRONLY | O_CREAT | O_TRUNC | careful);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** Removes a file. */
export async function removeIn(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
}

/** The names of what is in a folder, sorted. None where there is no folder. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(nothingWhenAbsent))?.sort() ?? [];
}

/** To follow no link, and to wait for nobody at the other end of a pipe. Windows knows neither. */
const careful = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function readAndClose(file: FileHandle, path: string): Promise<string> {
  try {
    if (!(await file.stat()).isFile()) throw new NotAFile(path);
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

/** What stands where a file should be is a folder, a pipe or a device. */
class NotAFile extends Error implements Fault {
  readonly code = "NOT_A_FILE";
  readonly errno = 0;
  readonly path: string;

  constructor(path: string) {
    super(`not a file: ${path}`);
    this.path = path;
  }
}
