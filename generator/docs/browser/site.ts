import { rootAddress } from "./element.js";
import { shared } from "./globals.js";
import { loadScript } from "./load-script.js";
import { applyTheme, nextTheme, readTheme, type Theme } from "./theme-choice.js";

for (const tools of document.querySelectorAll("[data-tools]")) tools.removeAttribute("hidden");
foldOnNarrowScreens();
switchThemes();
openSearchOnDemand();
startPlaygrounds();
revealTarget();
addEventListener("hashchange", revealTarget);

/** On a phone, lists beside the content come before it; they are closed until asked for. */
function foldOnNarrowScreens(): void {
  if (!matchMedia("(max-width: 60rem)").matches) return;
  for (const list of document.querySelectorAll(".side details")) list.removeAttribute("open");
}

function switchThemes(): void {
  const button = document.querySelector("[data-theme-switch]");
  if (button === null) return;
  const names = { system: "as the system", light: "light", dark: "dark" };
  const say = (chosen: Theme): void => {
    button.setAttribute("aria-label", `Colours: ${names[chosen]}`);
    button.setAttribute("title", `Colours: ${names[chosen]}`);
  };
  let theme = readTheme();
  say(theme);
  button.addEventListener("click", () => {
    theme = nextTheme(theme);
    applyTheme(theme);
    say(theme);
  });
}

function openSearchOnDemand(): void {
  const open = async (): Promise<void> => {
    await Promise.all(
      ["search.js", "search-index.js"].map((name) => loadScript(`${rootAddress()}assets/${name}`)),
    );
    shared().openSearch?.();
  };
  document.querySelector("[data-search-open]")?.addEventListener("click", () => void open());
  addEventListener("keydown", (event) => {
    const wanted = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const shortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (!shortcut && (!wanted || isEditable(event.target))) return;
    event.preventDefault();
    void open();
  });
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/** The package's code is fetched when a reader comes near the playground, or follows a link to what it held. */
function startPlaygrounds(): void {
  const start = async (place: HTMLElement): Promise<void> => {
    const { code = "", models = "" } = place.dataset;
    await Promise.all([loadScript(code), loadScript(models)]);
    shared().startPlayground?.(place);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void start(target);
      }
    },
    { rootMargin: "200px" },
  );
  for (const place of document.querySelectorAll<HTMLElement>("[data-playground]")) {
    place.querySelector(".waiting")?.replaceChildren("The playground is loading…");
    observer.observe(place);
    if (location.hash.startsWith("#try=")) place.scrollIntoView();
  }
}

/** What a link leads to may be folded away. */
function revealTarget(): void {
  const target = document.getElementById(decode(location.hash.slice(1)));
  if (target === null) return;
  for (
    let fold = target.closest("details");
    fold !== null;
    fold = fold.parentElement?.closest("details") ?? null
  )
    fold.open = true;
  if (target.matches("details")) target.setAttribute("open", "");
  target.scrollIntoView();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
