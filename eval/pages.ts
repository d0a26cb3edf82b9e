/** Real pages: which of the words that belong to the article, and which that do not, stand in what was read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ownText } from '../src/core/identity/own-text.ts';
import type { Page } from '../src/feeds/page/page.ts';
import { parsePage } from '../src/feeds/parse-page.ts';
import { inArchive } from './in-archive.ts';
import { type Scores, score, scoreF1 } from './score.ts';

const Gold = z.record(
  z.string(),
  z.object({
    file: z.string(),
    title: z.string().optional(),
    date: z.string().optional(),
    author: z.union([z.string(), z.array(z.string()).transform((names) => names.join(', '))]).optional(),
    with: z.array(z.string()),
    without: z.array(z.string()),
  }),
);

type GoldPage = z.infer<typeof Gold>[string];

interface Read {
  readonly gold: GoldPage;
  readonly page: Page;
}

export async function evalPages(folder: string): Promise<Scores> {
  return inArchive(join(folder, 'trafilatura-200.tar.xz'), async (unpacked) => {
    const gold = Gold.parse(JSON.parse(await readFile(join(unpacked, 'pages.json'), 'utf8')));
    const reads: Read[] = [];
    for (const [url, one] of Object.entries(gold)) {
      const page = parsePage(await readFile(join(unpacked, 'html', one.file)), undefined, url);
      if ('problem' in page) throw new Error(`${one.file}: ${page.problem}`);
      reads.push({ gold: one, page });
    }
    return [
      segments(reads),
      fact('title', reads, ({ gold, page }) => isSameTitle(page.title, gold.title)),
      fact('date', reads, ({ gold, page }) => (page.published ?? page.shownDate)?.slice(0, 10) === gold.date),
      fact('author', reads, ({ gold, page }) => page.byline?.includes(gold.author ?? '') === true),
    ];
  });
}

/** Spaces and line breaks count alike. */
function segments(reads: readonly Read[]): Scores[number] {
  let [right, found, all] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { gold, page } of reads) {
    const text = spaced(page.text);
    const stands = (segment: string): boolean => text.includes(spaced(segment));
    const [missed, extra] = [gold.with.filter((one) => !stands(one)), gold.without.filter(stands)];
    right += gold.with.length - missed.length;
    found += gold.with.length - missed.length + extra.length;
    all += gold.with.length;
    wrong.push(
      ...missed.map((one) => `${gold.file}: lost "${one}"`),
      ...extra.map((one) => `${gold.file}: kept "${one}"`),
    );
  }
  return { ...scoreF1('segments of the article', { right, found, gold: all }), wrong };
}

function fact(
  name: 'title' | 'date' | 'author',
  reads: readonly Read[],
  isRight: (read: Read) => boolean,
): Scores[number] {
  return score(
    name,
    reads.filter(({ gold }) => gold[name]),
    isRight,
    ({ gold }) => `${gold.file}: ${gold[name]}`,
  );
}

/** The one may carry the name of the site or a kicker that the other leaves out. */
function isSameTitle(read: string | undefined, gold: string | undefined): boolean {
  const [a, b] = [ownText(read ?? '').toLowerCase(), ownText(gold ?? '').toLowerCase()];
  return a !== '' && (a.includes(b) || b.includes(a));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
