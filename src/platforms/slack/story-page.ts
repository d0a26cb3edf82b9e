/** The slug in the address of a story's page, "https://news.example/stories/scale-deal"; undefined for any other. */
export function storyOfPage(url: string, publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || !URL.canParse(url)) return undefined;
  const [page, base] = [new URL(url), new URL(`${publicUrl}/stories/`)];
  if (page.origin !== base.origin || !page.pathname.startsWith(base.pathname)) return undefined;
  return /^[a-z0-9-]+$/.exec(page.pathname.slice(base.pathname.length))?.[0];
}
