import type { Diagnostic } from "@codemirror/lint";
import { buildCode } from "./build-code.js";
import { classLevels, pathText } from "./class-levels.js";
import { createEditor, type Editor } from "./editor.js";
import { element } from "./element.js";
import { findError, findRange } from "./find-range.js";
import { shared } from "./globals.js";
import { linkOf, messageIn } from "./message-link.js";
import type { Package, Statics } from "./package-types.js";
import { createPanels, type Panels } from "./panels.js";
import { levelsOf, type Reading, readMessage, staticsOf } from "./read-message.js";
import { dictView, typedView, type ViewContext } from "./value-views.js";

shared().startPlayground = startPlayground;

/** One playground: what it is for, and its parts. */
interface Playground {
  readonly name: string;
  readonly from: string;
  readonly statics: Statics;
  readonly code: Package;
  readonly tags: Readonly<Record<string, string>>;
  readonly context: ViewContext;
  readonly editor: Editor;
  readonly panels: Panels;
}

/** Fills the place on a page with an editor and what the package makes of its text. */
function startPlayground(place: HTMLElement): void {
  const { namespace = "", name = "", import: from = "", example = "" } = place.dataset;
  const { packages = {}, pages = {}, tags = {} } = shared();
  const code = packages[namespace];
  const statics = code === undefined ? undefined : staticsOf(code.models, name);
  if (code === undefined || statics === undefined) {
    place.replaceChildren(
      element("p", { role: "status" }, "The code of this namespace cannot run in a page."),
    );
    return;
  }
  const known = pages[namespace] ?? {};
  const context: ViewContext = {
    Model: code.runtime.Model,
    pageOf: (wanted) => (Object.hasOwn(known, wanted) ? known[wanted] : undefined),
  };
  const host = element("div", { class: "editor" });
  const panels = createPanels();
  let waiting = 0;
  const editor = createEditor(host, messageIn(location.hash) ?? example, () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => update(playground));
  });
  const playground: Playground = {
    name,
    from,
    statics,
    code,
    tags: tags[namespace] ?? {},
    context,
    editor,
    panels,
  };
  place.replaceChildren(toolbar(playground, example), host, panels.root);
  addEventListener("hashchange", () => {
    const linked = messageIn(location.hash);
    if (linked !== undefined) setText(editor, linked);
  });
  update(playground);
}

function toolbar({ editor, panels }: Playground, example: string): HTMLElement {
  const reset = element("button", { type: "button" }, "Start again");
  reset.addEventListener("click", () => setText(editor, example));
  const share = element("button", { type: "button" }, "Link to this message");
  share.addEventListener("click", () => {
    const link = linkOf(editor.view.state.doc.toString());
    if (link === undefined) {
      panels.say("The message is too long for a link.");
      return;
    }
    history.replaceState(null, "", link);
    panels.say("The address of this page now holds the message.");
    void navigator.clipboard?.writeText(location.href).then(
      () => panels.say("Copied: a link to this page with the message."),
      // The address bar has it all the same.
      () => undefined,
    );
  });
  return element("div", { class: "toolbar" }, reset, share);
}

function setText({ view }: Editor, text: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

function update(playground: Playground): void {
  const { editor, statics } = playground;
  const reading = readMessage(editor.view.state.doc.toString(), statics);
  const diagnostics = diagnosticsOf(reading, playground);
  editor.mark(diagnostics);
  try {
    show(reading, diagnostics, playground);
  } catch (error) {
    // A message nested deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
    playground.panels.say("This message is nested too deeply for this page.");
    playground.panels.clear();
  }
}

function diagnosticsOf(reading: Reading, playground: Playground): readonly Diagnostic[] {
  const { state } = playground.editor.view;
  if (reading.kind === "not json")
    return [{ ...findError(state), severity: "error", message: reading.reason }];
  const issues = reading.issues.slice(0, 200).map(
    ({ path, message }): Diagnostic => ({
      ...findRange(state, path, "value"),
      severity: "error",
      message: `${pathText(path)}: ${message}`,
    }),
  );
  return [...issues, ...(reading.kind === "decoded" ? keptKeys(reading.value, playground) : [])];
}

/** Keys that the class does not declare: no fault, but worth seeing. */
function keptKeys(value: unknown, { editor, context }: Playground): readonly Diagnostic[] {
  return levelsOf(value, context.Model, 500).flatMap(({ path, model }) => {
    const declared = new Set(model.constructor.modelFields.map(({ wire }) => wire));
    return [...model.entries()]
      .filter(([wire]) => !declared.has(wire))
      .map(
        ([wire]): Diagnostic => ({
          ...findRange(editor.view.state, [...path, wire], "key"),
          severity: "info",
          message: `kept: ${model.constructor.name} declares no ${JSON.stringify(wire)}`,
        }),
      );
  });
}

function show(reading: Reading, diagnostics: readonly Diagnostic[], playground: Playground): void {
  const { panels, context, code, name, from, tags, editor } = playground;
  const faults = diagnostics.filter(({ severity }) => severity === "error");
  panels.list(
    diagnostics.map(({ from: start, severity, message }) => ({
      line: editor.view.state.doc.lineAt(start).number,
      message,
      fault: severity === "error",
      go: () => {
        editor.view.dispatch({ selection: { anchor: start }, scrollIntoView: true });
        editor.view.focus();
      },
    })),
  );
  if (reading.kind !== "decoded") {
    panels.say(reading.kind === "not json" ? "This is no JSON." : `Refused: ${reading.reason}.`);
    panels.clear();
    return;
  }
  const { value } = reading;
  const valid = reading.issues.length === 0;
  const what = value instanceof context.Model ? value.constructor.name : name;
  panels.say(
    valid
      ? `Valid: ${what}.`
      : `parse finds ${faults.length} ${faults.length === 1 ? "issue" : "issues"}; fromJSON decodes it all the same, as ${what}.`,
  );
  const plain = value instanceof context.Model ? value.asDict({ excludeReadonly: true }) : value;
  panels.show({
    levels: classLevels(value, context, tags),
    typed: typedView(value, context),
    dict: dictView(value, context),
    plain: JSON.stringify(plain, undefined, 2) ?? "",
    code: buildCode(value, valid, { models: code.models, Model: context.Model, from, name }),
  });
}
