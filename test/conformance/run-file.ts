import { collect } from "../../generator/diagnostics.js";
import { build } from "../../generator/model/build.js";
import type { Issue } from "../../generator/runtime/issue.js";
import { dialectOfDraft } from "../../generator/schema/dialects.js";
import { parse } from "../../generator/schema/parse.js";
import { type DraftName, draftNames } from "../../generator/source/config.js";
import type { Source } from "../../generator/source/source.js";
import { compileGroups, type Wanted } from "./compile-groups.js";
import { referredRemotes } from "./referred-remotes.js";
import { returnValue } from "./return-value.js";
import { type Remote, readGroups, type SuiteGroup } from "./suite.js";

/** What became of one test: passed, or why not. */
export interface Outcome {
  /** `file: group: test`. */
  readonly name: string;
  readonly failure: string | undefined;
  /** Whether the suite says that the value is valid. */
  readonly valid: boolean;
  /** For a valid value: undefined when it came back unchanged, or what happened to it. */
  readonly changed: string | undefined;
}

/** Runs every test of one file through all stages: each group is a namespace of one package. */
export async function runFile(
  draft: string,
  file: string,
  remotes: readonly Remote[],
): Promise<readonly Outcome[]> {
  const assertFormats = /^optional\/(?:format\/|content\.json)/.test(file);
  const groups = await readGroups(draft, file);
  const staged = groups.map((group, index) =>
    stage(group, `group${index}`, { draft, remotes, assertFormats }),
  );
  const compiled = await compileGroups(
    staged.flatMap((one) => ("wanted" in one ? one.wanted : [])),
  );
  let next = 0;
  return groups.flatMap(({ description: about, tests }, index) => {
    const result = staged[index];
    const group = result !== undefined && "wanted" in result ? compiled[next++] : undefined;
    return tests.map(({ description, data, valid }) => {
      const name = `${file}: ${about}: ${description}`;
      if (group === undefined) {
        const failure =
          result !== undefined && "refused" in result ? result.refused : "not compiled";
        return { name, failure, valid, changed: failure };
      }
      const issues: Issue[] = [];
      group.check(data, undefined, issues);
      const [first] = issues;
      const changed = valid ? returnValue(group.statics, data) : undefined;
      if ((first === undefined) === valid) return { name, failure: undefined, valid, changed };
      const failure = first === undefined ? "accepted" : `refused: ${first.message}`;
      return { name, failure, valid, changed };
    });
  });
}

type Staged = { readonly wanted: Wanted } | { readonly refused: string };

interface StageOptions {
  readonly draft: string;
  readonly remotes: readonly Remote[];
  readonly assertFormats: boolean;
}

/** Everything before emission. Remote documents are given as sources, since nothing is ever fetched. */
function stage(
  group: SuiteGroup,
  namespace: string,
  { draft, remotes, assertFormats }: StageOptions,
): Staged {
  const referred = referredRemotes(group.schema, remotes);
  const root = sourceOf("schema.json", "file:///suite/schema.json", JSON.stringify(group.schema));
  const sources = [
    root,
    ...referred.map((remote) => sourceOf(remote.uri, remote.uri, remote.text)),
  ];
  const collector = collect();
  const schemas = parse(sources, collector.report, {
    dialect: dialectOfDraft(draftOf(draft)),
    assertFormats,
  });
  const api = build(schemas, { namespace, naming: "camel", mixins: [] }, collector.report);
  const schema = schemas.definitions.find(
    (one) => one.root && one.schema.at.source === root,
  )?.schema;
  const declaration = schema === undefined ? undefined : api.declarationOf.get(schema);
  if (declaration !== undefined && !collector.failed()) return { wanted: { api, declaration } };
  return {
    refused:
      collector.diagnostics().find((one) => one.severity === "error")?.message ??
      "the root has no declaration",
  };
}

function draftOf(folder: string): DraftName {
  const draft = draftNames.find((name) => `draft${name}` === folder);
  if (draft === undefined) throw new Error(`${folder} is no draft of ours`);
  return draft;
}

function sourceOf(path: string, uri: string, text: string): Source {
  const start = { line: 1, column: 1 };
  return { path, uri, text, value: JSON.parse(text), locate: () => start };
}
