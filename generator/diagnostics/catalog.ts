/**
 * Severity and message of everything that can be wrong, by code and in the order of the stages. Holes are
 * written `{name}`; `report` does not compile without all of them.
 */
export const catalog = {
  // load: finding and reading files
  "file-not-found": ["error", "no such file or folder: {path}"],
  "file-unreadable": ["error", "cannot read {path}: {reason}"],
  "file-type-unknown": [
    "error",
    "{path} is no schema file; its name must end in .yaml, .yml or .json",
  ],
  "folder-without-files": ["error", "{path} holds no .yaml, .yml or .json file"],
  "link-outside": ["error", "{path} is a link that leads outside the input folder"],
  "file-empty": ["error", "the file is empty"],
  "file-too-large": ["error", "the file has {size} bytes; the limit fileSize is {limit}"],
  "file-not-utf8": ["error", "the file is not UTF-8 text from here on"],
  "control-character": ["error", "the control character {character} cannot stand in YAML"],
  "nesting-too-deep": ["error", "nested too deeply; the limit {limit} is {levels}"],
  "duplicate-key": ["error", 'the key "{key}" appears twice in one object'],
  "json-syntax": ["error", "expected {expected}, found {found}"],
  "yaml-syntax": ["error", "{reason}"],
  "yaml-key": ["error", "a key must be a text, not a list or a map"],
  "yaml-merge-key": ["error", 'merge keys ("<<") are not supported; write the keys out'],
  "yaml-tag": ["error", "the tag {tag} has no meaning here; remove it"],
  "yaml-number": ["error", "{number} is not a JSON number"],
  "yaml-alias-unknown": ["error", "the alias *{name} has no anchor before it"],
  "yaml-alias-limit": [
    "error",
    "aliases multiply the file to {size} values; the limit aliases is {limit}",
  ],
  "yaml-documents": ["error", "a second document starts here; one file holds one document"],
  "reference-outside": ["error", '"{ref}" leads outside the input folder, to {path}'],

  // parse: identity and references
  "document-unknown": [
    "error",
    "{name} is not known here; OpenAPI 2.0 to 3.2 and AsyncAPI 2 and 3 are",
  ],
  "dialect-unknown": ["warning", 'unknown dialect "{uri}"; read as 2020-12'],
  "vocabulary-unknown": [
    "error",
    'the vocabulary "{uri}" is required here and not known; with false it may be ignored',
  ],
  "uri-invalid": ["error", '"{uri}" is no URI reference'],
  "id-fragment": ["error", '"{id}" has a fragment; name the place with "$anchor"'],
  "id-twice": ["error", '"{id}" is already the identifier of {path}'],
  "anchor-invalid": ["error", '"{anchor}" is no anchor; use letters, digits, "-", "_" and "."'],
  "anchor-twice": ["error", 'the anchor "{anchor}" appears twice in one schema resource'],
  "reference-no-file": ["error", '"{ref}" leads to no file'],
  "reference-no-place": ["error", '"{ref}" leads nowhere{hint}'],
  "reference-not-schema": ["error", '"{ref}" leads to {found}, not to a schema'],
  "reference-remote": [
    "error",
    '"{ref}" is not among the inputs and nothing is fetched; save it in the input folder with "$id": "{uri}"',
  ],

  "too-many-schemas": ["error", "more schemas than the limit schemas allows, which is {limit}"],
  "schema-too-deep": [
    "error",
    "here {levels} schemas stand in or refer to each other in a row, more than can be followed",
  ],

  // parse: keywords
  "not-a-schema": ["error", "a schema is an object or a boolean, not {found}"],
  "keyword-wrong-kind": ["error", '"{keyword}" takes {expected}, not {found}'],
  "keyword-unknown": ["warning", 'unknown keyword "{keyword}"; did you mean "{suggestion}"?'],
  "keyword-too-new": ["warning", '"{keyword}" is no keyword of {dialect} and is ignored'],
  "type-unknown": ["error", 'unknown type "{type}"{hint}'],
  "pattern-invalid": [
    "warning",
    'JavaScript cannot run the pattern "{pattern}"; it is not checked',
  ],
  "pattern-legacy": [
    "warning",
    'the pattern "{pattern}" is no Unicode pattern; it is checked without the flag "u"',
  ],
  "pattern-exponential": [
    "warning",
    'a short text can keep the pattern "{pattern}" busy for hours; let a text match in one way only',
  ],
  "pattern-polynomial": [
    "warning",
    'a long text can keep the pattern "{pattern}" busy for minutes; allow at most {limit} characters, or let a text match in one way only',
  ],
  "enum-names-length": [
    "error",
    '"{keyword}" has {found} entries for the {expected} values of "enum"',
  ],

  // build
  "no-models": ["error", "the input declares nothing"],
  "name-collision": [
    "warning",
    'two schemas want the name "{name}"; {winner} has it, this one is called "{other}"',
  ],
  "rename-unknown": ["error", 'nothing here is called "{name}"{hint}'],
  "rename-taken": ["error", '"{name}" is already the name of {winner}'],
  "invalid-ts-name": ["error", '"{name}" cannot be a TypeScript name: {reason}'],
  "discriminator-no-property": [
    "warning",
    'the discriminator "{property}" is no property of this schema or its members',
  ],
  "discriminator-without-value": [
    "error",
    '"{member}" has no constant for the discriminator "{property}"; give the property a "const"',
  ],
  "discriminator-contradiction": [
    "error",
    'the mapping gives "{member}" the value "{mapped}", its own constant is "{constant}"',
  ],
  "discriminator-unrelated": [
    "warning",
    'the mapping names "{member}", which does not derive from "{base}"',
  ],
  "tag-used-twice": [
    "warning",
    '"{first}" and "{second}" share the tag "{tag}"; "{first}" keeps it',
  ],
  "unknown-mixin": ["error", 'no mixin "{mixin}"{hint}'],
  "contradictory-allof": [
    "warning",
    "no value can meet every part of this allOf; its type is never",
  ],
  "empty-enum": ["warning", "no value is allowed by an empty enum; its type is never"],
  "merge-unfit": ["error", '"{rule}" merges {takes}, and nothing else is here'],
  "collect-without-result": [
    "error",
    'nothing says what "{event}" adds to; give its base "x-collect" with a "result"',
  ],
  "collect-not-model": [
    "error",
    "what events build up must be one class, not a union or any other type",
  ],
  "collect-no-property": ["error", '"{event}" has no property "{property}"'],
  "collect-no-place": ["error", '"{into}" leads nowhere in "{result}"'],

  // configuration and output
  "config-not-found": [
    "error",
    "no {path} here; name one with --config, or the input with --schemas and --out",
  ],
  "command-git-failed": ["error", "git cannot read {revision}: {reason}"],
  "config-invalid": ["error", '"{key}" takes {expected}, not {found}'],
  "config-unknown-key": ["error", 'unknown key "{key}"{hint}'],
  "output-inside-input": ["error", "the output folder {path} and the input folder overlap"],
  "output-is-root": [
    "error",
    "the output folder {path} is the root of the file system; name a folder below it",
  ],
  "output-is-package": [
    "error",
    "{path} is the folder of a package, all of which a site would replace; give it one of its own",
  ],
  "output-not-runnable": [
    "warning",
    "the playgrounds of {namespace} stay empty, since its code cannot be bundled: {reason}",
  ],
  "output-packages-missing": [
    "error",
    "the site is made by packages that nothing else needs; install them: npm install --save-dev {packages}",
  ],
  "output-not-writable": ["error", "cannot write {path}: {reason}"],
  "output-not-ours": [
    "error",
    "{path} was not made by modelsmith and stands where something has to be written; move it away",
  ],
  "output-changed-by-hand": [
    "warning",
    "{path} was changed by hand; the change is replaced, keep such code in a mixin",
  ],
  "output-left-alone": [
    "warning",
    "{path} is no longer produced, but was changed by hand; it stays, delete it if nobody needs it",
  ],
  "output-edit-kept": [
    "warning",
    '{path}: "{pointer}" was changed by hand and in the document; the hand-made change stays',
  ],
  "output-deletion-kept": ["warning", "{path} was deleted by hand and is not written again"],
  "output-locked": ["error", "another run is writing {path}; wait for it, or delete {lock}"],
  "output-not-repairable": [
    "error",
    "an interrupted run left {path} half written; restore the folder and delete {work}",
  ],
} as const;
