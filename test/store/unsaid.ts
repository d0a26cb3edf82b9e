import { expect, test } from 'vitest';
import type { Digest } from '../../src/core/model.ts';
import type { Store } from '../../src/ports.ts';
import type { Bench } from '../contracts/store.ts';
import { article, digest, evidence, idsOf, leases, NOON, PLATFORMS, step, story } from './examples.ts';

/** Longer than any test. */
const LONG_MS = 60_000;

export const QUOTED = 'The plant made 300 cars.';
export const INSTEAD = 'The plant made 200 cars.';

export function unsaidContract(bench: Bench): void {
  test('a page that goes back on what was quoted makes that due, and on anything else nothing', async () => {
    const { store } = bench;
    const id = await posted(store);
    await goBack(store, 'It has 40 doors.', 'It has 50 doors.');
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
    await goBack(store, QUOTED, INSTEAD);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
    await settle(store, id, [INSTEAD]);
    // What came in its place is put right again.
    await goBack(store, INSTEAD, QUOTED);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
    await settle(store, id, [INSTEAD, QUOTED]);
  });

  test('what was given up is due to be edited only once it is tried again', async () => {
    const { store } = bench;
    const id = await told(store);
    await store.dropDelivery(id, 'dropped');
    await goBack(store, QUOTED, INSTEAD);
    expect(await store.deliveries({ id }, 1)).toMatchObject([{ amendAt: undefined }]);
    await store.retryDelivery(id);
    const claimed = await store.claimDelivery(id, leases(LONG_MS));
    expect(claimed?.unsaid).toMatchObject([{ sentence: QUOTED }]);
  });
}

async function told(store: Store): Promise<string> {
  await store.followStories([story('tinplate')]);
  await store.subscribe({ story: 'tinplate', platform: 'slack', channel: 'C1', level: 'major' });
  const { versionId } = await store.saveArticle(article(), NOON);
  const said = step({ evidence: [evidence()], digests: [{ audience: 'major', digest: quoting() }] });
  const [id = ''] = idsOf(await store.updateStory('tinplate', versionId, () => said));
  return id;
}

async function posted(store: Store): Promise<string> {
  const id = await told(store);
  const claimed = await store.claimDelivery(id, leases(LONG_MS));
  if (claimed) await store.endDelivery(claimed, { status: 'sent', messageId: 'm-1' });
  return id;
}

/** Edits what is due, once it is plain what it is to say. */
async function settle(store: Store, id: string, to: readonly string[]): Promise<void> {
  const claimed = await store.claimAmend(id, leases(LONG_MS));
  expect(claimed?.unsaid.map((one) => one.to?.sentence)).toEqual(to);
  if (claimed) await store.endAmend(claimed, { status: 'amended', shown: 'so' });
}

/** Takes a price back, and quotes a page beside it. */
export function quoting(): Digest {
  const plain = digest();
  const lines = plain.lines.map((line) => ({ ...line, change: 'corrected', before: '$1 billion' }) as const);
  const span = { field: 'body', start: 0, end: QUOTED.length, text: QUOTED } as const;
  const url = 'https://news.example/deals/tinplate';
  const cited = { articleId: 'page', url, source: 'Example Wire', at: NOON, quote: QUOTED, span };
  return { ...plain, lines, alsoNew: [cited] };
}

let turns = 0;

/** The page that is quoted says another sentence now. */
export async function goBack(store: Store, sentence: string, instead: string): Promise<void> {
  turns += 1;
  const { versionId } = await store.saveArticle(article({ id: 'page', body: `turn ${turns}` }), NOON);
  const to = { sentence: instead, quote: instead };
  const unsaid = [{ articleId: 'page', sentence, kind: 'corrected', to, at: NOON }] as const;
  await store.updateStory('tinplate', versionId, () => step({ unsaid }));
}
