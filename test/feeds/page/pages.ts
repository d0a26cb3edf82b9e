/** Pages to test with, in a few words. */
import type { Page } from '../../../src/feeds/page/page.ts';
import { parsePage } from '../../../src/feeds/parse-page.ts';

export const ADDRESS = 'https://www.news.example.com/2026/06/11/orvex-closes';

/** Sentences as long as those of newspapers. */
export const ONE =
  'Acme will close its paper mill in Orvex by the end of the year, the company said on Thursday.';
export const TWO =
  'Some 200 people work at the mill, which opened in 1911 and was once the largest employer of the valley.';
export const THREE =
  '"We looked at every way to keep it," chief executive Jane Roe told reporters outside the gates. "There was none."';
export const ARTICLE = [ONE, TWO, THREE].join('\n');
export const PARAGRAPHS = `<p>${ONE}</p><p>${TWO}</p><p>${THREE}</p>`;

export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Orvex closes mill | Acme Wire</title>${head}</head><body>${body}</body></html>`;
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

export function read(html: string, url = ADDRESS): Page {
  const parsed = parsePage(new TextEncoder().encode(html), 'text/html; charset=utf-8', url);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
}
