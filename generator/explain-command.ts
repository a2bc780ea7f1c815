import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApis } from "./build-apis.js";
import type { CommandOptions } from "./commands.js";
import { collect, type Diagnostic } from "./diagnostics.js";
import { explain, type Explanation as Found, type Topic } from "./explain/explain.js";
import { readInput } from "./input.js";
import { readProject } from "./read-project.js";
import { showPath } from "./source/find-files.js";
import type { Location } from "./source/source.js";
import { showFrom } from "./source-names.js";

/** What `explainName` answers. */
export interface ExplainResult {
  /** Whether there is something of that name. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly name: string;
  /** One for each namespace that has the name. */
  readonly explanations: readonly Explanation[];
  /** When nothing is called so: the names that are most like it. */
  readonly similar: readonly string[];
}

/** Where one thing of a package came from and why it is what it is. */
export interface Explanation {
  readonly name: string;
  readonly namespace: string;
  readonly summary: string;
  readonly facts: readonly PlacedFact[];
}

/** One reason, and where the schema gives it. The file is relative to `cwd`. */
export interface PlacedFact {
  readonly about: Topic;
  readonly text: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Says where a class, type, field or value of a package came from, place by place, and why it has its name and type: `Order`,
 * `Order.placedAt`, `shop/Order`.
 */
export async function explainName(name: string, options: CommandOptions): Promise<ExplainResult> {
  const { onStage = () => {} } = options;
  const cwd = resolve(options.cwd ?? "");
  const collector = collect();
  const config = await readInput(options, collector.report, { cwd });
  onStage("load");
  const project = config && (await readProject(config, { cwd }, collector));
  const apis =
    config === undefined || project === undefined
      ? []
      : await buildApis(config, project, { report: collector.report, onStage });
  const { explanations, similar } = explain(apis, name);
  return {
    ok: !collector.failed() && explanations.length > 0,
    diagnostics: showFrom(cwd, collector.diagnostics()),
    name,
    explanations: explanations.map((each) => placed(each, cwd)),
    similar,
  };
}

function placed({ facts, ...rest }: Found, cwd: string): Explanation {
  return {
    ...rest,
    facts: facts.map(({ about, text, at }) => ({ about, text, ...(at && placeOf(at, cwd)) })),
  };
}

function placeOf(
  { source, pointer, part }: Location,
  cwd: string,
): Omit<PlacedFact, "about" | "text"> {
  const { line, column } = source.locate(pointer, part);
  return { file: showPath(fileURLToPath(source.uri), cwd), line, column };
}
