import type { Report } from "./diagnostics.js";
import { keyOf, type Memory, type RememberedApi, recall, recordReport } from "./memory.js";
import type { Api } from "./model/api.js";
import { build } from "./model/build.js";
import type { Stage } from "./produce.js";
import type { Project } from "./read-project.js";
import { reportDepth } from "./report-depth.js";
import { checkPatterns } from "./schema/check-patterns.js";
import { dialectOfDraft } from "./schema/dialects.js";
import { parse } from "./schema/parse.js";
import type { SchemaSet } from "./schema/schema.js";
import type { Config, NamespaceConfig } from "./source/config.js";

/** Who follows the work, and what is known of an earlier one. */
export interface BuildApisOptions {
  readonly report: Report;
  readonly onStage: (stage: Stage) => void;
  readonly memory?: Memory | undefined;
}

/** Parses and builds what was read: one `Api` for each namespace, in their order. What is wrong is reported. */
export async function buildApis(
  config: Config,
  project: Project,
  { report, onStage, memory }: BuildApisOptions,
): Promise<readonly Api[]> {
  onStage("parse");
  const parsed = config.namespaces.map((namespace, index): RememberedApi | Parsed => {
    const key = keyOf(config, project, namespace, index);
    const known = recall(memory, namespace.name, key);
    if (known !== undefined) return known;
    const record = recordReport(report);
    const sources = project.sources[index] ?? [];
    return { ...record, key, namespace, set: parse(sources, record.report, readingOf(config)) };
  });

  for (const each of parsed) if ("set" in each) await checkPatterns(each.set, each.report);

  onStage("build");
  return parsed.flatMap((each) => {
    if ("api" in each) {
      each.repeat(report);
      return each.api;
    }
    const api = buildApi(each, project);
    if (api === undefined) return [];
    memory?.apis.set(each.namespace.name, { key: each.key, api, repeat: each.repeat });
    return api;
  });
}

/** A namespace that is not built yet. */
interface Parsed {
  readonly key: readonly string[];
  readonly namespace: NamespaceConfig;
  readonly set: SchemaSet;
  readonly report: Report;
  readonly repeat: RememberedApi["repeat"];
}

function readingOf({ reading }: Config): Parameters<typeof parse>[2] {
  const { draft, includeOperations, assertFormats, limits } = reading;
  const dialect = draft === undefined ? undefined : dialectOfDraft(draft);
  return { dialect, includeOperations, assertFormats, maxSchemas: limits?.schemas };
}

function buildApi({ namespace, set, report }: Parsed, { mixins, names }: Project): Api | undefined {
  const { name, naming, rootName, renames } = namespace;
  const given = names.get(name);
  const options = {
    namespace: name,
    naming,
    mixins: mixins.get(name)?.names ?? [],
    ...(rootName !== undefined && { rootName }),
    ...(given !== undefined && { given }),
    ...(renames !== undefined && { renames }),
  };
  try {
    return build(set, options, report);
  } catch (error) {
    reportDepth(error, set.schemas.values(), report);
    return undefined;
  }
}
