import { Node, Project, ts } from "ts-morph";
import type { Files } from "../../../generator/emit/files.js";
import { canary } from "./break-outs.js";

/**
 * Places in the code of a package where schema text became code: names of the canary, calls that make code of text, templates
 * with something in them, and what does not even parse. Also in code that nothing calls. The runtime is not looked at.
 */
export function findForeignCode(files: Files): readonly string[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: { noLib: true, noResolve: true },
  });
  const found: string[] = [];
  for (const { path, text } of files) {
    if (!path.endsWith(".ts") || path.startsWith("src/runtime/")) continue;
    if (hidden.test(text)) found.push(`${path}: a character that cannot be seen`);
    const source = project.createSourceFile(path, text);
    source.forEachDescendant((node) => {
      if (isForeign(node)) found.push(`${path}: ${node.getText()}`);
    });
  }
  for (const each of project.getProgram().getSyntacticDiagnostics()) {
    const message = ts.flattenDiagnosticMessageText(each.compilerObject.messageText, " ");
    found.push(`${each.getSourceFile().getFilePath()}: ${message}`);
  }
  return found;
}

/** What may not stand raw in source text, apart from line feeds. */
const hidden = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u;

function isForeign(node: Node): boolean {
  if (Node.isTemplateExpression(node)) return true;
  if (!Node.isIdentifier(node)) return false;
  const name = node.getText();
  return name === canary || name === "eval" || name === "Function" || name === "globalThis";
}
