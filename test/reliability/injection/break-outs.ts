/** What a text would set if any part of it ran, and what no emitted code may name. */
export const canary = "canary";

/** Texts that would run, or end what they stand in, if they were not encoded where they are printed. */
export const breakOuts: readonly string[] = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template is one of the things it breaks out of.
  "\\\"'`*/}]) |\t; globalThis.canary = 1; \u2028\u202e\n/* ${globalThis.canary = 1}",
  "@import canary from 'canary'\n\n- @type {canary}",
  "@type {canary} ~1 %41 #",
  "__proto__",
  '"; globalThis.canary = 1; "',
  "'; globalThis.canary = 1; '",
  "`; globalThis.canary = 1; `",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to run where it is taken for a template.
  "${globalThis.canary = 1}",
  '\\"; globalThis.canary = 1; //',
  "*/ globalThis.canary = 1; /*",
  "*\\/ globalThis.canary = 1; /*",
  "// \n globalThis.canary = 1; \n",
  "\r globalThis.canary = 1; \r\n",
  "\u2028 globalThis.canary = 1; \u2029",
  "</script><script>globalThis.canary = 1</script>",
  "]; globalThis.canary = 1; [",
  "}; globalThis.canary = 1; ({",
  "}} globalThis.canary = 1; class A {{",
  "); globalThis.canary = 1; (",
  '"; } globalThis.canary = 1; type A = { a: "',
  "/; globalThis.canary = 1; /",
  "\u202e globalThis.canary = 1 \u2066",
  "\ud800 globalThis.canary = 1",
  "\0\u0001 globalThis.canary = 1",
  "\u007f\u0085\ufffe\uffff globalThis.canary = 1",
];
