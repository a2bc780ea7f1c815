import type { Report } from "./diagnostics.js";
import type { Api } from "./model/api.js";
import { build } from "./model/build.js";
import type { Stage } from "./produce.js";
import type { Project } from "./read-project.js";
import { reportDepth } from "./report-depth.js";
import { checkPatterns } from "./schema/check-patterns.js";
import { dialectOfDraft } from "./schema/dialects.js";
import { parse } from "./schema/parse.js";
import type { Config } from "./source/config.js";

/** Parses and builds what was read: one `Api` for each namespace, in their order. What is wrong is reported. */
export async function buildApis(
  config: Config,
  { sources, mixins, names }: Project,
  { report, onStage }: { readonly report: Report; readonly onStage: (stage: Stage) => void },
): Promise<readonly Api[]> {
  const { draft, includeOperations, assertFormats, limits } = config.reading;
  onStage("parse");
  const dialect = draft === undefined ? undefined : dialectOfDraft(draft);
  const reading = { dialect, includeOperations, assertFormats, maxSchemas: limits?.schemas };
  const sets = sources.map((each) => parse(each, report, reading));

  for (const set of sets) await checkPatterns(set, report);

  onStage("build");
  return config.namespaces.flatMap(({ name: namespace, naming, rootName, renames }, index) => {
    const set = sets[index];
    if (set === undefined) return [];
    const given = names.get(namespace);
    const options = {
      namespace,
      naming,
      mixins: mixins.get(namespace)?.names ?? [],
      ...(rootName !== undefined && { rootName }),
      ...(given !== undefined && { given }),
      ...(renames !== undefined && { renames }),
    };
    try {
      return build(set, options, report);
    } catch (error) {
      reportDepth(error, set.schemas.values(), report);
      return [];
    }
  });
}
