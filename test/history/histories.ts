/** A document that was published in several versions. */
export interface History {
  readonly name: string;
  /** In the order of their publication. */
  readonly states: readonly Published[];
}

/** A document in a version of an npm package. */
export interface Published {
  /** What the state is called: the version of the package, or of the document. */
  readonly version: string;
  /** With its version, as npm installs it. */
  readonly package: string;
  /** The file in the package. */
  readonly document: string;
}

/** Real documents of several owners and kinds: OpenAPI 3.1, JSON Schema drafts 4 and 7, the description of AsyncAPI. */
export const histories: readonly History[] = [
  history(
    "@figma/rest-api-spec",
    ["0.27.0", "0.31.0", "0.35.0", "0.37.0", "0.39.0", "0.41.0", "0.43.0"],
    "openapi/openapi.yaml",
  ),
  history(
    "@octokit/webhooks-schemas",
    ["6.11.0", "7.1.0", "7.3.1", "7.5.1", "7.6.1"],
    "schema.json",
  ),
  {
    name: "AsyncAPI's own schema",
    states: ["2.0.0", "2.1.0", "2.2.0", "2.3.0", "2.4.0", "2.5.0", "2.6.0"].map((version) => ({
      version,
      package: "@asyncapi/specs@6.11.1",
      document: `schemas/${version}.json`,
    })),
  },
];

function history(name: string, versions: readonly string[], document: string): History {
  return {
    name,
    states: versions.map((version) => ({ version, package: `${name}@${version}`, document })),
  };
}
