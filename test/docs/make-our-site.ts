import { fileURLToPath } from "node:url";
import { collect } from "../../generator/diagnostics.js";
import { docs } from "../../generator/docs/docs.js";
import { readInput } from "../../generator/input.js";
import { produce } from "../../generator/produce.js";
import { byPath } from "./make-site.js";

const cwd = fileURLToPath(new URL("../../", import.meta.url));

/** The site of the package of this repository, and how many declarations that has. */
export async function makeOurSite(): Promise<{
  readonly site: ReadonlyMap<string, string>;
  readonly declarations: number;
}> {
  const collector = collect();
  const config = await readInput({}, collector.report, { cwd });
  const product = config && (await produce(config, { cwd, onStage: () => {} }, collector));
  if (product === undefined) throw new Error("the package of this repository cannot be made");
  const files = await docs(product.apis, {
    packageName: "ai-wire-models",
    packageVersion: "0.0.0",
    package: product.files,
    packagesFrom: cwd,
    onNotRunnable: (_, reason) => {
      throw new Error(reason);
    },
  });
  return {
    site: byPath(files),
    declarations: product.apis.reduce((sum, api) => sum + api.declarations.size, 0),
  };
}
