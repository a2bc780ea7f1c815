/** The colours that a reader chose; by default those of the system. */
export type Theme = "system" | "light" | "dark";

const key = "modelsmith-theme";
const order: readonly Theme[] = ["system", "light", "dark"];

/** What was chosen before. Where nothing can be remembered, the system decides. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return order.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system";
  }
}

/** The next choice; remembered where that is possible. */
export function nextTheme(theme: Theme): Theme {
  const next = order[(order.indexOf(theme) + 1) % order.length] ?? "system";
  try {
    localStorage.setItem(key, next);
  } catch {
    // Then it holds for this page.
  }
  return next;
}

/** Shows the page in these colours. */
export function applyTheme(theme: Theme): void {
  const { documentElement } = document;
  if (theme === "system") documentElement.removeAttribute("data-theme");
  else documentElement.setAttribute("data-theme", theme);
}
