/** The way from one page of the site to another, or to a place in it: works from a folder and below any address. */
export function addressFrom(page: string, target: string): string {
  const [path = "", fragment] = target.split("#");
  const place = fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`;
  if (path === page && place !== "") return place;
  const from = page.split("/").slice(0, -1);
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => "..");
  return [...up, ...to.slice(shared).map(encodeURIComponent)].join("/") + place;
}
