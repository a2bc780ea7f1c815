import type { Report } from "./diagnostics.js";
import type { Printed } from "./emit/print-api.js";
import type { Api } from "./model/api.js";
import { namesText } from "./output/given-names-text.js";
import type { Project } from "./read-project.js";
import type { Config, NamespaceConfig } from "./source/config.js";
import type { SourceMemory } from "./source/read-again.js";

/**
 * What a process that runs again and again keeps from one run for the next. A part of it is used only where everything
 * that it was made from is the same; the options of the process itself do not change.
 */
export interface Memory {
  readonly sources: SourceMemory;
  /** By the name of the namespace. */
  readonly apis: Map<string, RememberedApi>;
  /** By the name of the namespace: the files that were printed of it last. */
  readonly printed: Map<string, Printed>;
  /** What the package was made from that was written last, by its fingerprint. */
  made: string | undefined;
}

/** What was made of a namespace. */
export interface RememberedApi {
  /** Everything it was made from. */
  readonly key: readonly string[];
  readonly api: Api;
  /** Says again what was reported meanwhile. */
  readonly repeat: (report: Report) => void;
}

/** A memory of nothing. */
export function createMemory(): Memory {
  return { sources: new Map(), apis: new Map(), printed: new Map(), made: undefined };
}

/** Everything that the `Api` of a namespace and its files are made from, as texts to compare. */
export function keyOf(
  config: Config,
  { root, sources, mixins, names }: Project,
  { name }: NamespaceConfig,
  index: number,
): readonly string[] {
  const given = names.get(name);
  return [
    // The whole configuration, since diagnostics point into it.
    config.text,
    root,
    given === undefined ? "" : namesText(new Map([[name, given]])),
    ...(mixins.get(name)?.files ?? []).flatMap((file) => [file.name, file.text]),
    ...(sources[index] ?? []).flatMap(({ path, text, broken, onlyDialect, aliases }) => [
      path,
      text,
      JSON.stringify([broken, onlyDialect, aliases]),
    ]),
  ];
}

/** What is remembered of a namespace that is made from the same once more. */
export function recall(
  memory: Memory | undefined,
  name: string,
  key: readonly string[],
): RememberedApi | undefined {
  const known = memory?.apis.get(name);
  const isSame =
    known?.key.length === key.length && key.every((text, index) => text === known.key[index]);
  return isSame ? known : undefined;
}

/** A report that passes on what it is told, and can say it again. */
export function recordReport(report: Report): {
  readonly report: Report;
  readonly repeat: (report: Report) => void;
} {
  const said: ((report: Report) => void)[] = [];
  return {
    report: (code, at, params) => {
      said.push((again) => again(code, at, params));
      report(code, at, params);
    },
    repeat: (again) => {
      for (const say of said) say(again);
    },
  };
}
