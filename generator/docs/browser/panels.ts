import { element } from "./element.js";

/** What is shown beside the editor. */
export interface Panels {
  readonly root: HTMLElement;
  /** The result in a sentence; read out when it changes. */
  say(text: string): void;
  /** What was found in the text, line by line. */
  list(findings: readonly Finding[]): void;
  show(views: Views): void;
  /** Nothing to show. */
  clear(): void;
}

/** Something at a line of the text. */
export interface Finding {
  readonly line: number;
  readonly message: string;
  readonly fault: boolean;
  /** Puts the cursor there. */
  readonly go: () => void;
}

/** The message, seen in different ways. */
export interface Views {
  readonly levels: HTMLElement;
  readonly typed: HTMLElement;
  readonly dict: HTMLElement;
  readonly plain: string;
  readonly code: string;
}

/** Makes the panels, empty. */
export function createPanels(): Panels {
  const status = element("p", { class: "verdict", role: "status" });
  const findings = element("ul", { class: "findings" });
  const body = element("div", { class: "views" });
  return {
    root: element("div", {}, status, findings, body),
    say: (text) => {
      if (status.textContent !== text) status.textContent = text;
    },
    list: (found) => findings.replaceChildren(...found.map(findingItem)),
    show: (views) => body.replaceChildren(...panelsOf(views)),
    clear: () => body.replaceChildren(),
  };
}

function findingItem({ line, message, fault, go }: Finding): HTMLElement {
  const button = element("button", { type: "button" }, `Line ${line}`);
  button.addEventListener("click", go);
  return element("li", { class: fault ? "fault" : "kept" }, button, ` ${message}`);
}

function panelsOf({ levels, typed, dict, plain, code }: Views): readonly HTMLElement[] {
  return [
    panel("Classes chosen", levels),
    element("div", { class: "beside" }, panel("Typed view", typed), panel("Dict view", dict)),
    panel("asDict({ excludeReadonly: true })", codeBlock(plain, "JSON without read-only fields")),
    panel("The same in TypeScript", codeBlock(code, "TypeScript that makes the message")),
  ];
}

function panel(title: string, content: HTMLElement): HTMLElement {
  return element("section", { class: "panel" }, element("h3", {}, title), content);
}

function codeBlock(text: string, label: string): HTMLElement {
  return element(
    "pre",
    { class: "code", tabindex: "0", role: "group", "aria-label": label },
    element("code", {}, text),
  );
}
