/** Eleventy has no declarations of its own; these are for what `render-site.ts` uses of it. */
declare module "@11ty/eleventy" {
  /** What a configuration may set. */
  export interface EleventyConfig {
    addTemplate(path: string, template: new () => object): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
  }

  /** How Eleventy runs when no command line starts it. */
  export interface EleventyOptions {
    readonly configPath: false;
    readonly quietMode: boolean;
    readonly source: "script";
    readonly config: (config: EleventyConfig) => void;
  }

  /** A site. */
  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    toJSON(): Promise<readonly { readonly url: string; readonly content: string }[]>;
  }
}
