import { NameTable } from "../naming.js";
import type { ModelDeclaration, Tree, Type } from "./api.js";
import type { Building, Draft } from "./building.js";
import { nameBeside } from "./declare.js";
import { isModel, leafQuestion } from "./leaf-types.js";

/**
 * Names everything that stands beside a declaration. Declared names were given out before, so a derived one yields when
 * they meet.
 */
export function deriveNames(building: Building): void {
  nameChecks([...building.drafts.values()]);
  for (const draft of building.drafts.values()) {
    switch (draft.kind) {
      case "model":
        nameModel(building, draft);
        break;
      case "union":
        draft.wireName = nameBeside(building, draft, `${draft.name}Wire`);
        if (draft.tree !== undefined)
          draft.tree = namedTree(
            (name) => nameBeside(building, draft, name),
            draft.tree,
            draft.wireName,
            undefined,
          );
        break;
      case "alias":
        draft.wireName = nameBeside(building, draft, `${draft.name}Wire`);
        break;
      case "enum":
        draft.wireName = draft.name;
        break;
      default:
        throw new Error(`impossible declaration ${String(draft satisfies never)}`);
    }
  }
}

/** Validators have names of their own; the one of a whole tree yields to that of a declaration. */
function nameChecks(drafts: readonly Draft[]): void {
  const names = new NameTable();
  for (const draft of drafts) draft.checkName = names.claim(`check${draft.name}`);
  for (const draft of drafts) {
    if (draft.kind !== "model" || draft.tree === undefined) continue;
    draft.tree = { ...draft.tree, unionCheckName: names.claim(`check${draft.name}Union`) };
  }
}

function nameModel(building: Building, draft: Extract<Draft, { kind: "model" }>): void {
  const claim = (name: string): string => nameBeside(building, draft, name);
  draft.wireName = claim(`${draft.className}Wire`);
  draft.initName = claim(`${draft.className}Init`);
  draft.entriesName = hasNested(draft) ? claim(`${draft.className}Entries`) : undefined;
  if (draft.tree === undefined) return;
  const unionWireName = claim(`${draft.name}Wire`);
  draft.tree = namedTree(claim, draft.tree, unionWireName, draft.wireName);
}

function hasNested(model: ModelDeclaration): boolean {
  const narrowed = new Set<string>();
  for (let owner: ModelDeclaration | undefined = model; owner !== undefined; owner = owner.base) {
    const counting = owner.fields.filter(({ wire }) => !narrowed.has(wire));
    if (counting.some(({ type }) => holdsModels(type))) return true;
    // What a base stores holds no models either, but for fields that this class narrows.
    if (owner !== model && owner.entriesName === undefined && owner.wireName !== "") return false;
    for (const { wire } of owner.fields) narrowed.add(wire);
  }
  return false;
}

function namedTree(
  claim: (name: string) => string,
  tree: Tree,
  unionWireName: string,
  baseWireName: string | undefined,
): Tree {
  return {
    ...tree,
    unionWireName,
    unknownInitName: claim(`${tree.unknownName}Init`),
    unknownWireName: baseWireName ?? claim(`${tree.unknownName}Wire`),
  };
}

/** Whether stored values of a type may be models, so that what the dict view holds differs from the wire. */
export const holdsModels: (type: Type) => boolean = leafQuestion(isModel);
