import {
  type InterfaceDeclaration,
  type JSDocableNode,
  type MethodSignature,
  Node,
  Project,
  type SourceFile,
  SyntaxKind,
  type TypeElementTypes,
  type TypeLiteralNode,
  type TypeNode,
} from "ts-morph";
import type { File, Files } from "../../emit/files.js";
import type { Api } from "../../model/api.js";
import type { Method, Parameter } from "./model-methods.js";

/** What a mixin gives to a class, as the interface of its name says. */
export interface MixinFacts {
  readonly name: string;
  /** What instances gain. */
  readonly members: readonly Method[];
  /** What the class itself gains. */
  readonly statics: readonly Method[];
  /** What its constructor takes beside the fields. */
  readonly init: readonly Parameter[];
}

/**
 * Reads the mixins of a namespace out of the files of the package. A mixin whose interface is not written out is known by its
 * name only.
 */
export function readMixins(api: Api, files: Files): ReadonlyMap<string, MixinFacts> {
  const folder = api.namespace === "" ? "src/mixins/" : `src/${api.namespace}/mixins/`;
  const sources = openAll(files.filter(({ path }) => path.startsWith(folder)));
  const found = new Map<string, MixinFacts>();
  for (const source of sources) {
    for (const made of source.getFunctions().filter((each) => each.isExported())) {
      const name = made.getName();
      const said = name === undefined ? undefined : source.getInterface(name);
      if (name !== undefined && said !== undefined) found.set(name, factsOf(name, said, sources));
    }
  }
  return found;
}

function openAll(files: readonly File[]): readonly SourceFile[] {
  if (files.length === 0) return [];
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return files.map(({ path, text }) => project.createSourceFile(`/${path}`, text));
}

function factsOf(
  name: string,
  said: InterfaceDeclaration,
  sources: readonly SourceFile[],
): MixinFacts {
  const [construct] = said.getConstructSignatures();
  const init = construct?.getParameters()[0]?.getTypeNode();
  return {
    name,
    statics: withoutOverloads(membersOf(said, sources).flatMap(describe)),
    members: withoutOverloads(
      partsOf(construct?.getReturnTypeNode(), sources)
        .flatMap((each) => membersOf(each, sources))
        .flatMap(describe),
    ),
    init: partsOf(init, sources)
      .flatMap((each) => membersOf(each, sources))
      .flatMap(parameterOf),
  };
}

/** Of methods by one name, the first. */
function withoutOverloads(methods: readonly Method[]): readonly Method[] {
  return methods.filter(
    ({ name }, index) => methods.findIndex((each) => each.name === name) === index,
  );
}

/** Something with members. */
type Members = InterfaceDeclaration | TypeLiteralNode;

/** What a type consists of: members that are written out, and interfaces of the mixins' own files. */
function partsOf(type: TypeNode | undefined, sources: readonly SourceFile[]): readonly Members[] {
  if (type === undefined) return [];
  const parts = Node.isIntersectionTypeNode(type) ? type.getTypeNodes() : [type];
  return parts.flatMap((part): readonly Members[] => {
    if (Node.isTypeLiteral(part)) return [part];
    if (!Node.isTypeReference(part)) return [];
    return find(part.getTypeName().getText(), type.getSourceFile(), sources);
  });
}

/** In the file itself first: many mixins call what they give `Members`. */
function find(
  name: string,
  source: SourceFile,
  sources: readonly SourceFile[],
): readonly InterfaceDeclaration[] {
  const own = source.getInterface(name);
  if (own !== undefined) return [own];
  const exported = sources
    .map((each) => each.getInterface(name))
    .find((each) => each?.isExported());
  return exported === undefined ? [] : [exported];
}

/** All members, those of what an interface extends first. */
function membersOf(said: Members, sources: readonly SourceFile[]): readonly TypeElementTypes[] {
  const extended = Node.isInterfaceDeclaration(said) ? said.getExtends() : [];
  const inherited = extended.flatMap((each) =>
    find(each.getExpression().getText(), said.getSourceFile(), sources).flatMap((base) =>
      base === said ? [] : membersOf(base, sources),
    ),
  );
  return [...inherited, ...said.getMembers()];
}

function describe(member: TypeElementTypes): readonly Method[] {
  if (Node.isMethodSignature(member)) return [methodOf(member)];
  if (Node.isPropertySignature(member) || Node.isGetAccessorDeclaration(member)) {
    const type =
      (Node.isPropertySignature(member)
        ? member.getTypeNode()
        : member.getReturnTypeNode()
      )?.getText() ?? "unknown";
    return [
      {
        name: plainName(member.getName()),
        signature: oneLine(`${member.getName()}: ${type}`),
        summary: docsOf(member),
        parameters: [],
        returns: { type: oneLine(type), text: "" },
        throws: [],
      },
    ];
  }
  return [];
}

function methodOf(member: MethodSignature): Method {
  const parameters = member.getParameters().filter((parameter) => parameter.getName() !== "this");
  const returns = oneLine(member.getReturnTypeNode()?.getText() ?? "unknown");
  const shown = parameters.map((parameter) => oneLine(parameter.getText())).join(", ");
  return {
    name: plainName(member.getName()),
    signature: `${member.getName()}(${shown}): ${returns}`,
    summary: docsOf(member),
    parameters: parameters.map((parameter) => ({
      name: parameter.getName(),
      type: oneLine(parameter.getTypeNode()?.getText() ?? "unknown"),
      text: "",
      ...(parameter.isOptional() && { default: "may be left out" }),
    })),
    returns: { type: returns, text: "" },
    throws: [],
  };
}

/** What can only be left out, since its type is undefined, is no parameter. */
function parameterOf(member: TypeElementTypes): readonly Parameter[] {
  if (!Node.isPropertySignature(member)) return [];
  const type = member.getTypeNode();
  if (type === undefined || type.getKind() === SyntaxKind.UndefinedKeyword) return [];
  return [
    { name: plainName(member.getName()), type: oneLine(type.getText()), text: docsOf(member) },
  ];
}

function docsOf(member: JSDocableNode): string {
  return member
    .getJsDocs()
    .map((docs) => docs.getDescription().replace(/\s+/g, " ").trim())
    .join(" ");
}

function plainName(name: string): string {
  return name.replace(/^"|"$/g, "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
