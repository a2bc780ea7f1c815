/** A line of the table of docs/reliability.md. */
export interface Row {
  readonly what: string;
  /** The recorded run, and its counts that are multiplied. */
  readonly run: string;
  readonly counts: readonly string[];
  readonly command: string;
}

/** What must hold, and what was tried to break it. */
export const documentedRows: Readonly<Record<string, readonly Row[]>> = {
  "text of schemas never runs": [
    row("texts that break out", "injection", ["texts"], vitest("test/reliability/injection")),
    row("places that each of them is put in", "injection", ["places"], "the same"),
    row("whole schemas of such text", "fuzz-schemas", ["files"], "npm run fuzz:schemas"),
    row("encodings left out, each noticed by a test", "mutants", ["mutants"], "npm run mutate"),
    row(
      "encodings that nothing needs, each by a checked reason",
      "harmless",
      ["places"],
      "the same",
    ),
  ],
  "names are safe": [
    row(
      "names that mean something to somebody else",
      "hostile-names",
      ["names"],
      vitest("test/names/hostile-names.test.ts"),
    ),
    row("kinds of such names", "hostile-names", ["rows"], "the same"),
  ],
  "keys are data, and no prototype changes": [
    row(
      "keys that mean something to JavaScript",
      "hostile-keys",
      ["keys"],
      vitest("test/hostile/keys.test.ts"),
    ),
    row("classes that carry each of them", "hostile-keys", ["classes"], "the same"),
  ],
  "models hold what dictionaries would": [
    row("operations compared", "fuzz", ["operations"], "npm run fuzz"),
    row("models they were done to", "fuzz", ["models"], "the same"),
  ],
  "odd data is read, or refused in words": [
    row(
      "texts with duplicate keys, half characters and numbers past all",
      "hostile-values",
      ["texts"],
      vitest("test/hostile/values.test.ts"),
    ),
    row("values that are no JSON", "hostile-values", ["values"], "the same"),
    row("types that were given all of these", "hostile-values", ["types"], "the same"),
    row(
      "ways to hand in or put together what is too deep",
      "deep-data",
      ["ways"],
      vitest("test/hostile/depth.test.ts"),
    ),
    row(
      "kinds of data that take time as they grow",
      "growth",
      ["kinds"],
      vitest("test/hostile/growth.test.ts"),
    ),
  ],
  "broken input is named": [
    row(
      "broken inputs, each one message",
      "broken-input",
      ["cases"],
      vitest("test/reliability/input/broken.test.ts"),
    ),
    row("of these at their line", "broken-input", ["located"], "the same"),
    row(
      "of these references that lead nowhere or outside",
      "broken-input",
      ["references"],
      "the same",
    ),
  ],
  "honest input is taken": [
    row(
      "honest inputs, none refused",
      "honest-input",
      ["cases"],
      vitest("test/reliability/input/honest.test.ts"),
    ),
  ],
  "the same bytes everywhere": [
    row(
      "runs in other surroundings",
      "same-bytes",
      ["runs"],
      vitest("test/reliability/same-bytes/same-bytes.test.ts"),
    ),
    row(
      "of these pairs of a time zone and a locale",
      "same-bytes",
      ["zonesAndLocales"],
      "the same",
    ),
    row("releases of Node", "same-bytes-on-nodes", ["releases"], "npm run test:package"),
  ],
  "`check` tells every state and writes nothing": [
    row("states", "check-states", ["states"], vitest("test/reliability/check-states.test.ts")),
  ],
  "the old package or the new one": [
    row("changes that were refused", "refused-changes", ["errors", "points"], "npm run faults"),
    row("changes before which a run was killed", "kills-before-changes", ["points"], "the same"),
    row("random moments at which a run was killed", "kills-at-random", ["moments"], "the same"),
    row(
      "disks and systems that refuse, full or read-only",
      "refusing-disks",
      ["disks"],
      "the same",
    ),
    row("parts of a run at which another one began", "overlapping-runs", ["overlaps"], "the same"),
  ],
  "other people's files and edits stay": [
    row(
      "kinds of their files, after each of these faults",
      "user-files",
      ["kinds"],
      "npm run faults",
    ),
    row("moments at which they edited meanwhile", "others-at-work", ["moments"], "the same"),
  ],
};

function row(what: string, run: string, counts: readonly string[], command: string): Row {
  return { what, run, counts, command };
}

function vitest(path: string): string {
  return `npx vitest run ${path}`;
}
