import type { TemplateFile } from "../source/load-template.js";
import type { ProjectNames } from "./guess-names.js";

/** What a new project is made of. */
export interface ProjectFacts extends ProjectNames {
  /** Version of modelsmith. */
  readonly version: string;
  /** Whether the project brings schemas of its own, so that it needs no example. */
  readonly hasSchemas: boolean;
  readonly template: readonly TemplateFile[];
}

/** The files of a new project, in the order in which somebody would look at them. */
export function projectFiles(facts: ProjectFacts): readonly TemplateFile[] {
  const { hasSchemas, template, models } = facts;
  return [
    { path: "modelsmith.yaml", text: configText(facts) },
    { path: "package.json", text: `${JSON.stringify(packageJson(facts), undefined, 2)}\n` },
    ...template
      .filter(({ path }) => !(hasSchemas && path.startsWith("schemas/")))
      .map(({ path, text }) => ({
        path,
        text: text.replaceAll('"my-models"', JSON.stringify(models)),
      })),
  ];
}

/** What a `package.json` needs so that the commands, the tests and the workflow work. */
export function packageJson({ project, version }: ProjectFacts): object {
  return {
    name: project,
    private: true,
    type: "module",
    workspaces: ["generated"],
    scripts: {
      generate: "modelsmith generate",
      check: "modelsmith check",
      build: "npm run build --workspace generated",
      test: "npm run build && node --test test/models.test.js",
    },
    devDependencies: { modelsmith: `^${version}`, typescript: "^5.9.3" },
  };
}

function configText({ models, namespace }: ProjectNames): string {
  return `# yaml-language-server: $schema=./node_modules/modelsmith/modelsmith.schema.json
package:
  name: ${JSON.stringify(models)}
  version: 0.1.0
out: generated
namespaces:
  ${namespace}:
    schemas: schemas
`;
}
