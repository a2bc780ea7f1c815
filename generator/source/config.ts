import type { Limits } from "./limits.js";
import type { Location } from "./source.js";

/** What a package is made of and where it goes: `modelsmith.yaml`, or the options that stand in for it. */
export interface Config {
  /** The file it was read from, absolute. Undefined for options. */
  readonly file?: string;
  readonly package: PackageConfig;
  /** The package's folder, absolute. */
  readonly out: string;
  /** In the order they were written. */
  readonly namespaces: readonly NamespaceConfig[];
  readonly reading: ReadingConfig;
  /**
   * The folder that paths of sources are relative to in what is written, so that the package does not depend on the
   * folder one happens to be in. Undefined for the nearest folder that holds all sources.
   */
  readonly root: string | undefined;
  /** All of this as text, to notice when it changes. */
  readonly text: string;
}

/** What goes into the `package.json` of the package. */
export interface PackageConfig {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
}

/** One family of models, with a folder and an export path of its own. */
export interface NamespaceConfig {
  /** Empty when the package has only this one, exported from its root. */
  readonly name: string;
  /** Files and folders, absolute. */
  readonly schemas: readonly string[];
  readonly naming: Naming;
  /** Packages that the namespace's mixins import, with their ranges. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Name of the root model, when the input is one schema. */
  readonly rootName?: string;
  /** What is to be called otherwise. */
  readonly renames?: readonly Rename[];
}

/** One entry of the table of renames. */
export interface Rename {
  /** The name without this entry, or the place of the schema: `pets.yaml#/$defs/Pet`. */
  readonly from: string;
  readonly to: string;
  readonly at: Location;
}

/** How schemas are found and understood. */
export interface ReadingConfig {
  /** The draft of files that name none; default: 2020-12. */
  readonly draft?: DraftName | undefined;
  /** Whether bodies that operations of an OpenAPI document describe on the spot are models too. */
  readonly includeOperations?: boolean | undefined;
  /** Whether `format` refuses values in the drafts in which it only says something. */
  readonly assertFormats?: boolean | undefined;
  /** By the prefix of URIs: the file or folder, absolute, that is read in their stead. */
  readonly map?: ReadonlyMap<string, string> | undefined;
  /** Files and folders, absolute, that references may lead to although they are no input. */
  readonly allow?: readonly string[] | undefined;
  /** Limits that are not to be the usual ones. */
  readonly limits?: Partial<Limits> | undefined;
}

/** The drafts of JSON Schema, as options name them. */
export const draftNames = ["4", "6", "7", "2019-09", "2020-12"] as const;

/** One of them. */
export type DraftName = (typeof draftNames)[number];

/** How attributes are spelled: in camelCase, or as on the wire. */
export type Naming = "camel" | "preserve";

/** Whether npm takes this as the name of a package. */
export function isPackageName(text: string): boolean {
  return /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(text);
}
