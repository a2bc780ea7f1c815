import { deviceNames } from "../naming.js";
import { isPackageName } from "../source/config.js";

/** What a new project and what is made in it are called. */
export interface ProjectNames {
  /** The project itself, which is not published. */
  readonly project: string;
  /** The package of models. */
  readonly models: string;
  /** Its one namespace. */
  readonly namespace: string;
}

/** Names for a project, from that of its folder or its package: `shop` makes `shop-models` with the namespace `shop`. */
export function guessNames(written: string): ProjectNames {
  const [, scope = "", rest = written] = /^(@[^/]+\/)?(.*)$/s.exec(written.toLowerCase()) ?? [];
  const words = rest
    .normalize("NFD")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const subject = words.filter((word) => word !== "models").join("-");
  const name = subject === "" ? "models" : `${subject}-models`;
  const models = isPackageName(scope + name) ? scope + name : name;
  const project = words.join("-") === name ? `${name}-project` : words.join("-");
  return {
    project: project === "" ? "models-project" : project,
    models,
    namespace: named(subject),
  };
}

/** A namespace begins with a letter, and has a folder that is not the runtime's and may stand on any system. */
function named(subject: string): string {
  const name = subject.replace(/^[^a-z]+/, "");
  return ["", "runtime", ...deviceNames].includes(name) ? "api" : name;
}
