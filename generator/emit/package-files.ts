import type { Api } from "../model/api.js";
import type { File } from "./files.js";
import { licenseFile } from "./license-file.js";
import { type MixinFiles, mixinFiles } from "./mixin-files.js";
import { readmeFile } from "./readme-file.js";

/** What the package says about itself. */
export interface PackageFacts {
  readonly packageName: string;
  readonly packageVersion: string;
  readonly description?: string;
  readonly license?: string;
  /** What mixins import from other packages, by name: ranges of versions. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly mixins?: MixinFiles;
}

/** Everything beside the sources that makes them something to publish. */
export function packageFiles(apis: readonly Api[], facts: PackageFacts): readonly File[] {
  return [
    ...licenseFile(facts),
    readmeFile(apis, facts),
    { path: "package.json", text: json(packageJson(apis, facts)) },
    { path: "tsconfig.json", text: json(tsconfig(facts)) },
  ];
}

function packageJson(apis: readonly Api[], facts: PackageFacts): object {
  const dependencies = Object.entries(facts.dependencies ?? {}).sort();
  return {
    name: facts.packageName,
    version: facts.packageVersion,
    ...(facts.description === undefined ? {} : { description: facts.description }),
    ...(facts.license === undefined ? {} : { license: facts.license }),
    type: "module",
    sideEffects: false,
    exports: {
      ".": entry("index"),
      ...Object.assign({}, ...apis.map((api) => namespaceExports(api, facts))),
      "./package.json": "./package.json",
    },
    files: ["dist", "src", "CHANGELOG.md"],
    scripts: { clean, build: "tsc -p tsconfig.json", prepack: "npm run clean && npm run build" },
    engines: { node: ">=20.19" },
    ...(dependencies.length === 0 ? {} : { dependencies: Object.fromEntries(dependencies) }),
  };
}

/** Takes away what was compiled of sources that are gone, on any system. */
const clean = `node -e "fs.rmSync('dist', { recursive: true, force: true })"`;

/** A namespace, and each of its families; the mechanics beside them are not for import. */
function namespaceExports(api: Api, { mixins }: PackageFacts): Record<string, unknown> {
  const { namespace } = api;
  const start = namespace === "" ? "." : `./${namespace}`;
  const folder = namespace === "" ? "" : `${namespace}/`;
  return {
    ...(namespace === "" ? {} : { [start]: entry(`${folder}index`) }),
    [`${start}/types/*`]: null,
    [`${start}/rules/*`]: null,
    ...(mixinFiles(api, mixins).length === 0 ? {} : { [`${start}/mixins/*`]: null }),
    [`${start}/*`]: entry(`${folder}*`),
  };
}

function entry(path: string): { readonly types: string; readonly default: string } {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` };
}

function tsconfig({ dependencies = {} }: PackageFacts): object {
  const dependent = Object.keys(dependencies).length > 0;
  return {
    compilerOptions: {
      target: "es2022",
      lib: ["es2022"],
      module: "nodenext",
      types: [],
      rootDir: "src",
      outDir: "dist",
      declaration: true,
      declarationMap: true,
      sourceMap: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      isolatedDeclarations: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      // Whether declarations of other packages stand up to these flags is not for this one to say.
      ...(dependent && { skipLibCheck: true }),
    },
    include: ["src"],
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
