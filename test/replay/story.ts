/** A story that moves with every article, and the folder a replay of it lives in. Invented throughout. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SLUG = 'zenith-deal';

const STORY = `title: Acme and Zenith
kind: deal
parties: { acquirer: Acme, target: Zenith }
match: { all: [Zenith], any: [Acme] }
`;

export interface Place {
  readonly folder: string;
  readonly articles: string;
  readonly stories: string;
  readonly data: string;
}

/** Article n, one a day, puts the price at 10 + 2n billion dollars: each is one post. */
export function makePlace(count: number): Place {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-kill-'));
  const place = {
    folder,
    articles: join(folder, 'articles.jsonl'),
    stories: join(folder, 'digests'),
    data: join(folder, 'data'),
  };
  mkdirSync(place.stories);
  writeFileSync(join(place.stories, `${SLUG}.yaml`), STORY);
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      id: `a${index}`,
      publisher: 'Daily Echo',
      published: new Date(Date.UTC(2025, 0, 1 + index, 9)).toISOString(),
      body: `Acme will invest $${price(index)} billion in Zenith, the company said.`,
    }),
  );
  writeFileSync(place.articles, `${lines.join('\n')}\n`);
  return place;
}

export function expectedHeadlines(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0
      ? `Acme and Zenith: deal worth $${price(0)}B`
      : `Deal now $${price(index)}B (was $${price(index - 1)}B)`,
  );
}

function price(index: number): number {
  return 10 + 2 * index;
}
