import { Node, Project, ts } from "ts-morph";
import type { Files } from "../../../generator/emit/files.js";
import { canary } from "./break-outs.js";

/**
 * Places in the code of a package where schema text became code: names of the canary, calls that make code of text, templates
 * with something in them, and what does not even parse. Also in code that nothing calls, and in the examples of the README. The
 * runtime is not looked at.
 */
export function findForeignCode(files: Files): readonly string[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: { noLib: true, noResolve: true },
  });
  const found: string[] = [];
  for (const { path, text } of [...files, ...examplesIn(files)]) {
    if (!path.endsWith(".ts") || path.startsWith("src/runtime/")) continue;
    if (hidden.test(text)) found.push(`${path}: a character that cannot be seen`);
    if (tag.test(text)) found.push(`${path}: a tag in a comment`);
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

/** The programs that the README shows, as files. */
function examplesIn(files: Files): Files {
  const readme = files.find(({ path }) => path === "README.md")?.text ?? "";
  const blocks = readme.split(/^```/m).filter((block) => block.startsWith("ts\n"));
  return blocks.map((block, index) => ({ path: `README-${index}.ts`, text: block.slice(3) }));
}

/** What may not stand raw in source text, apart from line feeds. What is unassigned in one version of Unicode is not in the next. */
export const hidden: RegExp =
  /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** Whether a statement declares or imports a class or const of that name. */
function declares(statement: Node, name: string): boolean {
  if (Node.isClassDeclaration(statement)) return statement.getName() === name;
  if (Node.isImportDeclaration(statement)) {
    return statement.getNamedImports().some((each) => each.getName() === name);
  }
  if (!Node.isVariableStatement(statement)) return false;
  return statement.getDeclarations().some((each) => each.getName() === name);
}

/** What editors and compilers take for a tag in a comment, apart from the one that we write. */
const tag = /^\s*(?:\/\*)?\*+[-*+>\d.) ]*@(?!deprecated\b)/m;

function isForeign(node: Node): boolean {
  if (Node.isTemplateExpression(node)) return true;
  if (!Node.isIdentifier(node)) return false;
  const name = node.getText();
  const parent = node.getParent();
  if (name === "globalThis") {
    return Node.isPropertyAccessExpression(parent) && parent.getExpression() === node;
  }
  if (name !== "eval" && name !== "Function") return name === canary;
  const isCalled = Node.isCallExpression(parent) || Node.isNewExpression(parent);
  const isOurs = node
    .getSourceFile()
    .getStatements()
    .some((each) => declares(each, name));
  return isCalled && parent.getExpression() === node && !isOurs;
}
