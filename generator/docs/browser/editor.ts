import { json } from "@codemirror/lang-json";
import { syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { minimalSetup } from "codemirror";

/** An editor for JSON that can mark places in its text. */
export interface Editor {
  readonly view: EditorView;
  mark(diagnostics: readonly Diagnostic[]): void;
}

/** Makes an editor. The colours are those of the page. Tab leaves it, as it leaves any field. */
export function createEditor(parent: HTMLElement, text: string, onChange: () => void): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        minimalSetup,
        lineNumbers(),
        json(),
        lintGutter(),
        syntaxHighlighting(classHighlighter),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "JSON message", tabindex: "0" }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) onChange();
        }),
      ],
    }),
  });
  return {
    view,
    mark: (diagnostics) => view.dispatch(setDiagnostics(view.state, [...diagnostics])),
  };
}
