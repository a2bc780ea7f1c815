import type { Api, Family } from "../model/api.js";
import type { File, Files } from "./files.js";
import { findKeptFamilies } from "./kept-families.js";
import type { MixinFiles } from "./mixin-files.js";
import { familyModules, namespaceIndex } from "./modules.js";
import { print } from "./print.js";
import { exportedNames, type Names } from "./scope.js";

/** The files of a namespace that are made of declarations, and what they were made of. */
export interface Printed {
  readonly api: Api;
  readonly families: ReadonlyMap<Family, PrintedFamily>;
  readonly index: File;
}

/** The files of a family. */
export interface PrintedFamily {
  readonly files: Files;
  /** What was asked about the names of the whole namespace, and the answers. */
  readonly taken: Answers;
  readonly declared: Answers;
}

/** By name: whether it is one of those that were asked about. */
export type Answers = ReadonlyMap<string, boolean>;

/** Prints every file of a namespace that is made of declarations, as far as it is not in `before` with nothing to say anew. */
export async function printApi(
  api: Api,
  mixins: MixinFiles | undefined,
  before: Printed | undefined,
): Promise<Printed> {
  const taken = exportedNames(api);
  const kept = before && findKeptFamilies(api, taken, before);
  const families = new Map<Family, PrintedFamily>();
  for (const family of api.families) {
    families.set(family, kept?.get(family) ?? (await printFamily(api, taken, family)));
  }
  return { api, families, index: await print(namespaceIndex(api, taken, mixins)) };
}

async function printFamily(api: Api, names: Names, family: Family): Promise<PrintedFamily> {
  const taken = recordAnswers(names);
  const declared = recordAnswers(api.declarations);
  const files: File[] = [];
  for await (const module of familyModules(api, { taken, declared }, family)) {
    files.push(await print(module));
  }
  return { files, taken: taken.answers, declared: declared.answers };
}

function recordAnswers(names: Names): Names & { readonly answers: Answers } {
  const answers = new Map<string, boolean>();
  const ask = (name: string): boolean => {
    const answer = names.has(name);
    answers.set(name, answer);
    return answer;
  };
  return { answers, has: (name) => answers.get(name) ?? ask(name) };
}
