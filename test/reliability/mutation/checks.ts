import { attackConditions } from "../../checks/attack-conditions.js";
import { attackRules } from "../../checks/attack-rules.js";
import { attackFileNames, checkContent, checkPages, checkScripts } from "../../docs/attack-site.js";
import { hostileSchema } from "../../docs/hostile-schema.js";
import { makeSite } from "../../docs/make-site.js";
import { checkNames } from "../../names/check-names.js";
import { checkNaming } from "../../names/check-naming.js";
import { nameRows } from "../../names/name-rows.js";
import { attackImport } from "../injection/attack-import.js";
import { attackProject } from "../injection/attack-project.js";
import { attackReports } from "../injection/attack-reports.js";
import { breakOuts } from "../injection/break-outs.js";

/** What a test asks of the generator, and where text is encoded that it looks at. */
export interface Check {
  readonly test: string;
  readonly covers: RegExp;
  run(): Promise<void>;
}

/** In the order in which they are asked: what is quick and finds most comes first. */
export const checks: readonly Check[] = [
  ...forEach([undefined], /^naming\.ts/, "../naming", checkNaming),
  ...forEach(breakOuts, /^(?:diagnostics|diff|command-line)\//, "injection/reports", async (text) =>
    attackReports(text),
  ),
  ...forEach(breakOuts, /^(?:import\/|source\/pointer)/, "injection/import", attackImport),
  ...forEach(breakOuts, /^(?:emit\/|source\/pointer)/, "injection/injection", attackProject),
  ...forEach(breakOuts, /^emit\//, "../checks/hostile-text", attackRules),
  ...forEach(["a === b", ...breakOuts], /^emit\//, "../checks/hostile-text", attackConditions),
  ...forEach(
    Object.values(nameRows).toSorted((a, b) => a.length - b.length),
    /^(?:naming\.ts|emit\/)/,
    "../names/hostile-names",
    async (names) => {
      await checkNames(names);
    },
  ),
  ...forEach([hostileSchema()], /^docs\//, "../docs/hostile", async (schema) => {
    const site = await makeSite({ "hostile.json": schema });
    checkPages(site);
    checkScripts(site);
    checkContent(site);
  }),
  ...forEach([undefined], /^docs\/site/, "../docs/hostile", attackFileNames),
];

function forEach<Subject>(
  subjects: readonly Subject[],
  covers: RegExp,
  test: string,
  ask: (subject: Subject) => Promise<void>,
): readonly Check[] {
  return subjects.map((subject) => ({ test, covers, run: () => ask(subject) }));
}
