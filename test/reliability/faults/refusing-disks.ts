import { noMounts, whyNot, withMounts, withoutPrivilege } from "../../support/bash.js";

/** A disk, a folder or a system that does not let a package be written. */
export interface RefusingDisk {
  readonly name: string;
  /** Bash, in the project's folder: what makes it refuse, and what makes it take everything again. */
  readonly hinder: string;
  readonly release?: string;
  /** What stands before the script, and before the run that is refused. */
  readonly around?: readonly string[];
  readonly under?: readonly string[];
  /** What the message says is in the way, in which folder. */
  readonly message: string;
  /** Why it cannot be tried here, if so. */
  readonly impossible: string | undefined;
}

/** Moves the project to a disk in memory, of which only so much is left. */
function onDisk(left: string): string {
  return `mount -t tmpfs none "$DISK"; cp -a . "$DISK"; cd "$DISK"; ${left}`;
}

/** Every size that is too small, as `npm run faults` wants it, or a few. */
const everything = process.env.FAULTS === "all";
const rooms = everything ? Array.from({ length: 13 }, (_, index) => 4 * index) : [0, 24];
const places = everything ? [0, 1, 2, 3, 4, 5, 6] : [0, 4];
const sizes = everything ? [0, 1, 100, 1000, 2000] : [0, 2000];

const used = (what: string): string => `$(df --output=${what} . | tail -1)`;
const full = rooms.map((room) => ({
  name: `a disk with ${room} KiB left`,
  hinder: onDisk(`mount -o remount,size=$(( ${used("used")} + ${room} ))k .`),
  release: "mount -o remount,size=0 .",
  around: withMounts,
  message: "cannot write generated: no space left on device",
  impossible: noMounts,
}));
const crowded = places.map((room) => ({
  name: `a disk with room for ${room} more files`,
  hinder: onDisk(`mount -o remount,nr_inodes=$(( ${used("iused")} + ${room} )) .`),
  release: "mount -o remount,nr_inodes=0 .",
  around: withMounts,
  message: "cannot write generated: no space left on device",
  impossible: noMounts,
}));
const short = sizes.map((size) => ({
  name: `a system where files may have ${size} bytes`,
  hinder: "",
  under: ["prlimit", `--fsize=${size}`],
  message: "cannot write generated: file too large",
  impossible: whyNot("prlimit", "--version"),
}));
const locked = ["generated", "generated/src/pets"].map((folder) => ({
  name: `${folder}, which may only be read`,
  hinder: `chmod a-w ${folder}`,
  release: `chmod u+w ${folder}`,
  under: withoutPrivilege,
  message: "cannot write generated: permission denied",
  impossible: withoutPrivilege.length > 0 ? whyNot(...withoutPrivilege, "true") : undefined,
}));
const readOnly = ["generated", "."].map((folder) => ({
  name: `a disk that may only be read, at ${folder}`,
  hinder: `mount --bind ${folder} ${folder}; mount -o remount,bind,ro ${folder}; cd "$PWD"`,
  release: `cd /; umount -l "$PROJECT/${folder}"; cd "$PROJECT"`,
  around: withMounts,
  message: "cannot write generated: read-only file system",
  impossible: noMounts,
}));

/** Everything that is tried. */
export const refusingDisks: readonly RefusingDisk[] = [
  ...full,
  ...crowded,
  ...short,
  ...locked,
  ...readOnly,
  {
    name: "a folder of the package that is another disk",
    hinder: "mount --bind generated/src generated/src",
    release: "umount generated/src",
    around: withMounts,
    message: "cannot write generated: cross-device link not permitted",
    impossible: noMounts,
  },
];
