import { type Browser, chromium } from "playwright-core";

const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser of the system. `CHROMIUM` says where it is, when it is not where Debian puts it. */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: quiet });
}

/** What a page leaves in its global `results`, which it may take time to work out. Whatever goes wrong in it is thrown. */
export async function readResults(browser: Browser, url: string): Promise<unknown> {
  const page = await browser.newPage();
  const failed = new Promise<never>((_, reject) => {
    page.on("pageerror", reject);
    page.on("response", (response) => {
      const known = response.ok() || response.url().endsWith("/favicon.ico");
      if (!known) reject(new Error(`${response.status()} for ${response.url()}`));
    });
  });
  const results = page
    .goto(url)
    .then(() => page.waitForFunction(() => Reflect.get(globalThis, "results")))
    .then((handle) => handle.jsonValue());
  try {
    return await Promise.race([results, failed]);
  } finally {
    await page.close();
  }
}
