/** One real feed over half a year: every item is told once, and every edit of a title or a description is found. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noticeItems, type Seen } from '../src/feeds/notice-items.ts';
import { parseFeed } from '../src/feeds/parse-feed.ts';
import { type Scores, score, scoreF1 } from './score.ts';

/** The gold is read from the text of the snapshots alone, which are all written alike. */
export async function evalHistory(folder: string): Promise<Scores> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.xml')).sort();
  const told = new Map<string, number>();
  const [goldEdits, foundEdits] = [new Set<string>(), new Set<string>()];
  const last = new Map<string, string>();
  let seen: Seen = new Map();
  for (const file of files) {
    const bytes = await readFile(join(folder, file));
    for (const [id, words] of rawItems(bytes.toString('utf8'))) {
      if (last.has(id) && last.get(id) !== words) goldEdits.add(`${file} ${id}`);
      last.set(id, words);
    }
    const feed = parseFeed(bytes, 'application/rss+xml', '');
    const step = noticeItems(seen, 'items' in feed ? feed.items : []);
    seen = step.seen;
    for (const one of step.noticed) {
      if (one.kind === 'new') told.set(one.item.id, (told.get(one.item.id) ?? 0) + 1);
      else if (one.parts.includes('title') || one.parts.includes('summary'))
        foundEdits.add(`${file} ${one.item.id}`);
    }
  }
  const right = [...foundEdits].filter((edit) => goldEdits.has(edit)).length;
  const missed = [...goldEdits].filter((edit) => !foundEdits.has(edit));
  return [
    score(
      'history: items told once',
      [...last.keys()],
      (id) => told.get(id) === 1,
      (id) => `${id}: ${told.get(id) ?? 0} times`,
    ),
    { ...scoreF1('history: edits', { right, found: foundEdits.size, gold: goldEdits.size }), wrong: missed },
  ];
}

/** guid -> title and description as they are written. */
function rawItems(xml: string): Map<string, string> {
  const part = (item: string, name: string): string =>
    new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(item)?.[1] ?? '';
  return new Map(
    [...xml.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) => [
      part(item, 'guid'),
      `${part(item, 'title')}\n${part(item, 'description')}`,
    ]),
  );
}
