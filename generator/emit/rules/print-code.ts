import {
  allOfThese,
  type Code,
  type IfStatement,
  type Statement,
  type SwitchStatement,
} from "./code.js";

/** Longest line that a statement is kept on together with its condition. */
const width = 100;

/** Prints statements, a line each, without a margin. */
export function printCode(code: Code): readonly string[] {
  const lines: string[] = [];
  for (const statement of code) {
    if (typeof statement === "string") lines.push(statement);
    else lines.push(...printStatement(statement));
  }
  return lines;
}

function printStatement(statement: Exclude<Statement, string>): readonly string[] {
  switch (statement.kind) {
    case "block":
      return [`${statement.head} {`, ...indented(printCode(statement.body)), "}"];
    case "if":
      return printIf(statement);
    case "switch":
      return printSwitch(statement);
    default:
      return impossible(statement);
  }
}

function printIf(outer: IfStatement): readonly string[] {
  const statement = merged(outer);
  const body = printCode(statement.body);
  const head = `if (${statement.condition})`;
  const lines = joined(head, body, statement.otherwise.length > 0);
  const [first, ...rest] = statement.otherwise;
  if (first === undefined) return lines;
  const otherwise = printCode(statement.otherwise);
  const chained = typeof first !== "string" && first.kind === "if" && rest.length === 0;
  const tail = chained
    ? [`else ${otherwise[0] ?? ""}`, ...otherwise.slice(1)]
    : joined("else", otherwise, false);
  const closing = lines.at(-1);
  if (closing !== "}") return [...lines, ...tail];
  return [...lines.slice(0, -1), `} ${tail[0] ?? ""}`, ...tail.slice(1)];
}

/** `if (a) { if (b) … }` says the same as `if (a && b) …` as long as neither has an `else`. */
function merged(statement: IfStatement): IfStatement {
  let { condition, body } = statement;
  while (statement.otherwise.length === 0) {
    const [only, ...rest] = body;
    if (only === undefined || rest.length > 0) break;
    if (typeof only === "string" || only.kind !== "if" || only.otherwise.length > 0) break;
    condition = allOfThese([condition, only.condition]);
    body = only.body;
  }
  return { ...statement, condition, body };
}

/** One line where the body is one short statement. An `if` before an `else` keeps its braces. */
function joined(head: string, body: readonly string[], more: boolean): readonly string[] {
  const [only = "", ...rest] = body;
  const plain = rest.length === 0 && !(more && only.startsWith("if "));
  if (plain && head.length + only.length < width) return [`${head} ${only}`];
  return [`${head} {`, ...indented(body), "}"];
}

function printSwitch(statement: SwitchStatement): readonly string[] {
  const cases = statement.cases.flatMap(({ labels, body }) => {
    const lines = printCode(body);
    const ends = lines.at(-1)?.startsWith("return") ? [] : ["break;"];
    return [...labels.map((label) => `case ${label}:`), ...indented([...lines, ...ends])];
  });
  const otherwise =
    statement.otherwise.length === 0
      ? []
      : ["default:", ...indented(printCode(statement.otherwise))];
  return [`switch (${statement.subject}) {`, ...indented([...cases, ...otherwise]), "}"];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function impossible(value: never): never {
  throw new Error(`impossible statement ${JSON.stringify(value)}`);
}
