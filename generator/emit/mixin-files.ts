import type { Api } from "../model/api.js";
import type { File } from "./files.js";

/** The files of each namespace's `mixins` folder, by the namespace's name. */
export type MixinFiles = ReadonlyMap<string, readonly MixinFile[]>;

/** One file of a namespace's mixins. */
export interface MixinFile {
  /** Below `mixins/`. */
  readonly name: string;
  readonly text: string;
}

/** The mixins of a namespace at their place in the package, byte for byte. */
export function mixinFiles({ namespace }: Api, mixins: MixinFiles = new Map()): readonly File[] {
  const folder = namespace === "" ? "src/mixins/" : `src/${namespace}/mixins/`;
  return (mixins.get(namespace) ?? []).map(({ name, text }) => ({ path: folder + name, text }));
}

/** Whether the mixins of a namespace have something to export beside what classes gain by them. */
export function exportsMixins({ namespace }: Api, mixins: MixinFiles = new Map()): boolean {
  return (mixins.get(namespace) ?? []).some(({ name }) => name === "index.ts");
}
