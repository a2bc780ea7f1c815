import { applyTheme, readTheme } from "./theme-choice.js";

// Runs before the page is shown, so that it never appears in the other colours first.
applyTheme(readTheme());
