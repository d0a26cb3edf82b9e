/** A page for a person: its title, what it says of itself, and its article a paragraph at a time. */
import type { Page } from '../feeds/page/page.ts';
import { drawer } from './draw-feed.ts';
import { minute } from './minute.ts';
import type { Ink } from './wrap-runs.ts';

export function drawPage(page: Page, columns: number, ink: Ink): string {
  const draw = drawer(columns, ink);
  const { title, publisher, byline, published, shownDate, modified, url, text, warnings } = page;
  const facts = [
    publisher,
    byline && `by ${byline}`,
    published ? minute(published) : shownDate && `shows ${minute(shownDate)}`,
    modified && modified !== published && `changed ${minute(modified)}`,
    page.kind === 'live blog' && 'live blog',
  ].filter((part) => part);
  const head = [
    draw(title ?? 'a page without a title', 'heading', ''),
    ...(facts.length > 0 ? [draw(facts.join(', '), 'quiet', '')] : []),
    ...(url ? [draw(url, 'quiet', '')] : []),
    ...warnings.map((warning) => draw(`warning: ${warning}`, 'doubt', '')),
  ];
  const paragraphs = text === '' ? [] : text.split('\n').map((line) => draw(line, 'plain', ''));
  return [head.join('\n'), ...paragraphs].join('\n\n');
}
