const loaded = new Map<string, Promise<void>>();

/** Loads a script of the site, once. */
export function loadScript(address: string): Promise<void> {
  const known = loaded.get(address);
  if (known !== undefined) return known;
  const script = document.createElement("script");
  const done = new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} cannot be loaded`)));
  });
  script.src = address;
  document.head.append(script);
  loaded.set(address, done);
  return done;
}
