import { expect, test } from 'vitest';
import type { DeliveryEnd, Store } from '../../src/ports.ts';
import type { Bench } from '../contracts/store.ts';
import { article, evidence, leases, NOON, outcome, spokenStep, step, story, told } from './examples.ts';

export function togetherContract(bench: Bench): void {
  test('of articles that come together those of new pages are stored, in their order, and the others left', async () => {
    const { store } = bench;
    const known = page('known', 'Old.');
    const { versionId: knownId } = await store.saveArticle(known, NOON);
    const [first, second, third] = [page('a', 'One \0 \ud83d.'), page('b', 'Two.'), page('c', 'Three.')];
    const saved = await store.saveNewPages(
      [first, page('known', 'New.'), second, page('a', 'Later.'), third],
      NOON,
    );
    expect(saved.map((one) => one?.fresh)).toEqual([true, undefined, true, undefined, true]);
    const ids = saved.flatMap((one) => (one ? [one.versionId] : []));
    const stored = await Promise.all(ids.map((id) => store.version(id)));
    expect(stored.map((one) => one?.article.body)).toEqual(['One \ufffd \ufffd.', 'Two.', 'Three.']);
    expect(await store.saveNewPages([], NOON)).toEqual([]);
    const again = await store.saveNewPages(
      [first, known, page('known', 'New.'), known, second, second],
      NOON,
    );
    expect(again.map((one) => one?.fresh)).toEqual([false, false, undefined, undefined, false, false]);
    expect(again.map((one) => one?.versionId)).toEqual([
      ids[0],
      knownId,
      undefined,
      undefined,
      ids[1],
      ids[1],
    ]);
    // The hash is that of the text as it is read back.
    expect(await store.saveArticle(first, NOON)).toEqual({ versionId: ids[0], fresh: false });
  });

  test('batches with the same pages at once store each page once', async () => {
    const { store } = bench;
    const pages = Array.from({ length: 20 }, (_, index) => page(`${index}`, 'Text.'));
    const batches = [pages, pages.toReversed(), pages, pages.toReversed()];
    const saved = await Promise.all(batches.map((batch) => store.saveNewPages(batch, NOON)));
    expect(saved.flat().filter((one) => one?.fresh)).toHaveLength(20);
  });

  test('versions that are taken together decide in turn, each on what those before it leave', async () => {
    const { store } = bench;
    await followed(store);
    const versions = await saveAll(store, 5);
    const seen: number[] = [];
    const ids = await store.updateStoryTogether(
      'a',
      versions.map((versionId, index) => ({
        versionId,
        decide: async (record, past) => {
          seen.push((await past(['price'])).length);
          expect(Object.keys(record.told)).toEqual(index === 0 ? [] : ['major']);
          return {
            ...spokenStep('major', `Headline ${index}`),
            evidence: [evidence()],
            told: { major: { price: told('1') } },
          };
        },
      })),
    );
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    const deliveries = await store.deliveries({ story: 'a' }, 10);
    expect(deliveries.map(({ headline }) => headline).toReversed()).toEqual(
      versions.map((_, index) => `Headline ${index}`),
    );
    // The others wait for the first of their channel.
    expect(ids.map(({ id }) => id)).toEqual([deliveries.at(-1)?.id]);
    expect(await store.unsettledVersions(10)).toEqual([]);
  });

  test('what waits behind a delivery is named once that has ended', async () => {
    const { store } = bench;
    await followed(store);
    const [one = '', two = ''] = await saveAll(store, 2);
    const [first] = await store.updateStory('a', one, () => spokenStep('major'));
    const [second] = await store.updateStory('a', two, () => spokenStep('major'));
    if (!first || !second) throw new Error('Each step makes a delivery.');
    const end = async (id: string, how: DeliveryEnd) => {
      const claimed = await store.claimDelivery(id, leases(60_000));
      if (claimed === undefined) throw new Error('It is due.');
      return (await store.endDelivery(claimed, how))?.id;
    };
    expect(await end(first.id, { status: 'paced', retryAfterMs: 0, outcomeUnknown: false })).toBeUndefined();
    expect(await end(first.id, { status: 'posted', messageId: 'm-1', retryAfterMs: 0 })).toBe(second.id);
    expect(await end(first.id, { status: 'sent', messageId: 'm-1' })).toBe(second.id);
    expect(await end(second.id, { status: 'sent', messageId: 'm-2' })).toBeUndefined();
  });

  test('of versions that are taken together none is committed when one fails', async () => {
    const { store } = bench;
    await followed(store);
    const [one = '', two = ''] = await saveAll(store, 2);
    const failing = store.updateStoryTogether('a', [
      { versionId: one, decide: () => spokenStep('major') },
      {
        versionId: two,
        decide: () => {
          throw new Error('bug');
        },
      },
    ]);
    await expect(failing).rejects.toThrow('bug');
    expect(await store.unsettled([one, two])).toHaveLength(2);
    expect(await store.deliveries({ story: 'a' }, 10)).toEqual([]);
  });

  test('what is set aside has its outcome, once, and waits no longer', async () => {
    const { store } = bench;
    await followed(store);
    const [one = '', two = '', three = ''] = await saveAll(store, 3);
    await store.updateStory('a', two, () => step({ outcome: outcome('update') }));
    const aside = { story: 'a', outcome: { kind: 'off-topic', reason: 'half \ud83d' } } as const;
    await store.setAside([]);
    await store.setAside([
      { versionId: one, ...aside },
      { versionId: two, ...aside },
      { versionId: three, ...aside, story: 'gone' },
    ]);
    const outcomes = await Promise.all(['0', '1', '2'].map((id) => store.outcomes(id)));
    expect(outcomes.map((of) => of.map(({ kind, reason }) => `${kind}: ${reason}`))).toEqual([
      ['off-topic: half \ufffd'],
      [`update: ${outcome('update').reason}`],
      [],
    ]);
    expect((await store.unsettled([one, two, three])).map(({ id }) => id)).toEqual([three]);
  });

  test('of versions in several hands, those that a story waits for before mine are named', async () => {
    const { store } = bench;
    const early = await store.saveArticle(page('early', 'Text.'), NOON);
    await followed(store);
    const [one = '', two = '', three = '', four = ''] = await saveAll(store, 4);
    await store.followStories([story('a'), story('b')]);
    expect(await store.waitingBefore('a', [two, four], 10)).toEqual([one, three]);
    expect(await store.waitingBefore('a', [two, four], 1)).toEqual([one]);
    expect(await store.waitingBefore('a', [one], 10)).toEqual([]);
    expect(await store.waitingBefore('b', [four], 10)).toEqual([]);
    await store.setAside([{ story: 'a', versionId: one, outcome: { kind: 'off-topic', reason: 'other' } }]);
    expect(await store.waitingBefore('a', [four], 10)).toEqual([two, three]);
    const later = await store.saveArticle(page('later', 'Text.'), '2031-05-04T13:00:00.000Z');
    expect(await store.waitingBefore('a', [later.versionId], 10)).toEqual([]);
    expect(await store.waitingBefore('a', [early.versionId], 10)).toEqual([]);
  });

  test('many who set the same versions aside for stories of theirs settle them', async () => {
    const { store } = bench;
    const slugs = ['a', 'b', 'c', 'd'];
    await store.followStories(slugs.map(story));
    const versions = await saveAll(store, 20);
    await Promise.all(
      slugs.map((slug, index) =>
        store.setAside(
          (index % 2 === 0 ? versions : versions.toReversed()).map((versionId) => ({
            versionId,
            story: slug,
            outcome: outcome('off-topic'),
          })),
        ),
      ),
    );
    expect(await store.unsettled(versions)).toEqual([]);
  });
}

function page(id: string, body: string) {
  return article({ id, url: `https://news.example/${id}`, body });
}

async function followed(store: Store): Promise<void> {
  await store.followStories([story('a')]);
  await store.subscribe({ story: 'a', platform: 'slack', channel: 'C1', level: 'major' });
}

async function saveAll(store: Store, count: number): Promise<readonly string[]> {
  const pages = Array.from({ length: count }, (_, index) => page(`${index}`, `Text ${index}.`));
  return (await store.saveNewPages(pages, NOON)).map((saved) => saved?.versionId ?? '');
}
