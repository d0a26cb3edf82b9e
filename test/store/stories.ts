import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Evidence, Ledger, Level, StoryMemory } from '../../src/core/model.ts';
import type { Store, StoryStep, Subscription } from '../../src/ports.ts';
import type { Bench } from '../contracts/store.ts';
import {
  article,
  digest,
  evidence,
  fact,
  idsOf,
  leases,
  NOON,
  outcome,
  spokenStep,
  step,
  story,
  told,
} from './examples.ts';

const MEMORY: StoryMemory = {
  newest: NOON,
  seen: [0, -1, 2 ** 31 - 1],
  sentences: [{ at: NOON, terms: [3, 70_000] }],
};

export function storyContract(bench: Bench): void {
  test('a version waits until every followed story has an outcome', async () => {
    const { store } = bench;
    await store.followStories([story('a'), story('b')]);
    const version = await save(store, 'one');
    expect(await store.unsettledVersions(10)).toEqual([version]);
    await store.updateStory('a', version, () => step());
    expect(await store.unsettledVersions(10)).toEqual([version]);
    await store.updateStory('b', version, () => step());
    expect(await store.unsettledVersions(10)).toEqual([]);
  });

  test('a version is settled when the last two stories end with it at the same time', async () => {
    const { store } = bench;
    const slugs = ['a', 'b', 'c', 'd'];
    await store.followStories(slugs.map(story));
    for (const body of ['1', '2', '3', '4', '5']) {
      const version = await save(store, body);
      await Promise.all(slugs.map((slug) => store.updateStory(slug, version, () => step())));
    }
    expect(await store.unsettledVersions(10)).toEqual([]);
    // Settled rows leave the index, or each look would read the whole history.
    const { rows } = await bench.engine.pool.query<{ count: string }>(
      `select count(*) from ${bench.schema}.version where settled_at is null`,
    );
    expect(rows).toEqual([{ count: '0' }]);
  });

  test('versions wait oldest first, and no more are named than asked for', async () => {
    const { store } = bench;
    await store.followStories([story('a')]);
    const versions = [await save(store, 'one'), await save(store, 'two'), await save(store, 'three')];
    // A row that is written again moves to the end of the table.
    await bench.engine.pool.query(`update ${bench.schema}.version set received_at = now() where version = 1`);
    expect(await store.unsettledVersions(10)).toEqual(versions);
    expect(await store.unsettledVersions(2)).toEqual(versions.slice(0, 2));
  });

  test('a story followed later does not bring back what was there before it', async () => {
    const { store } = bench;
    await save(store, 'before any story');
    await store.followStories([story('a')]);
    const early = await save(store, 'early');
    await store.updateStory('a', early, () => step());
    await store.followStories([story('a'), story('b')]);
    expect(await store.unsettledVersions(10)).toEqual([]);
    const late = await save(store, 'late');
    await store.updateStory('a', late, () => step());
    expect(await store.unsettledVersions(10)).toEqual([late]);
  });

  test('following the same stories again, as a restart does, skips nothing that waits', async () => {
    const { store } = bench;
    await store.followStories([story('a')]);
    const version = await save(store, 'one');
    await store.followStories([{ ...story('a'), title: 'A new title' }]);
    expect(await store.unsettledVersions(10)).toEqual([version]);
  });

  test('a story that left is neither awaited nor updated, and keeps its record', async () => {
    const { store } = bench;
    await store.followStories([story('a')]);
    await store.updateStory('a', await save(store, 'one'), () => step({ evidence: [evidence()] }));
    const waiting = await save(store, 'two');
    await store.followStories([]);
    expect(await store.unsettledVersions(10)).toEqual([]);
    expect(await store.updateStory('a', waiting, never)).toEqual([]);
    expect(await store.evidence('a')).toEqual([evidence()]);
    await save(store, 'while it was away');
    await store.followStories([story('a')]);
    expect(await store.unsettledVersions(10)).toEqual([]);
  });

  test('a memory stays until a step brings another', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const remembered = async (changes: Partial<StoryStep>): Promise<StoryMemory | undefined> => {
      const version = await save(store, randomUUID());
      await store.updateStory('a', version, () => step(changes));
      return (await store.record('a')).memory;
    };
    expect(await remembered({})).toBeUndefined();
    expect(await remembered({ memory: MEMORY })).toEqual(MEMORY);
    expect(await remembered({})).toEqual(MEMORY);
    expect(await remembered({ memory: { ...MEMORY, seen: [0] } })).toEqual({ ...MEMORY, seen: [0] });
  });

  test('a step is read back whole', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const added = [evidence({ at: '2031-05-04T12:00:00.123Z' }), evidence({ fact: 'people:Ada Stone' })];
    const facts = { price: told('2000000000') };
    const version = await save(store, 'one');
    const ids = idsOf(
      await store.updateStory('a', version, () =>
        step({
          outcome: outcome('new story'),
          trace: ['states price: $2B', 'told at once'],
          evidence: added,
          facts: [fact()],
          told: { major: facts },
          digests: [{ audience: 'major', digest: digest('Told once') }],
          memory: MEMORY,
        }),
      ),
    );
    expect(await store.record('a')).toEqual({
      ledger: { price: fact() },
      told: { major: facts },
      audiences: [],
      memory: MEMORY,
    });
    expect(await store.evidence('a')).toEqual(added);
    expect(await store.outcomes('wire-1')).toEqual([
      {
        story: 'a',
        articleId: 'wire-1',
        versionId: version,
        version: 1,
        trace: ['states price: $2B', 'told at once'],
        ...outcome('new story'),
      },
    ]);
    expect(ids).toHaveLength(1);
    expect(await store.claimDelivery(ids[0] ?? '', leases(60_000))).toMatchObject({
      story: 'a',
      platform: 'slack',
      channel: 'C1',
      seq: 1,
      digest: digest('Told once'),
    });
  });

  test('decide is given what the steps before left, in the order they came', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const ledgers: Ledger[] = [];
    const pasts: (readonly Evidence[])[] = [];
    for (const origin of ['first', 'second', 'third']) {
      await store.updateStory('a', await save(store, origin), async (record, past) => {
        ledgers.push(record.ledger);
        pasts.push(await past(['price']));
        return step({ evidence: [evidence({ origin })], facts: [fact(origin)] });
      });
    }
    expect(ledgers).toEqual([{}, { price: fact('first') }, { price: fact('second') }]);
    expect(pasts.map((past) => past.map(({ origin }) => origin))).toEqual([
      [],
      ['first'],
      ['first', 'second'],
    ]);
  });

  test('the past holds the facts asked for, and all that the page said before', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const page = (body: string) => save(store, body, 'page');
    await store.updateStory('a', await page('one'), () => step({ evidence: [evidence({ fact: 'stake' })] }));
    await store.updateStory('a', await save(store, 'else', 'other'), () =>
      step({ evidence: [evidence({ fact: 'price' }), evidence({ fact: 'status' })] }),
    );
    const pasts: (readonly Evidence[])[] = [];
    await store.updateStory('a', await page('two'), async (_record, past) => {
      pasts.push(await past([]), await past(['status']));
      return step();
    });
    expect(pasts.map((past) => past.map(({ fact }) => fact))).toEqual([['stake'], ['stake', 'status']]);
  });

  test('a later version brings the text before it along', async () => {
    const { store } = bench;
    const first = await save(store, 'one', 'page');
    const second = await save(store, 'two', 'page');
    expect((await store.version(first))?.previous).toBeUndefined();
    expect((await store.version(second))?.previous?.body).toBe('one');
  });

  test('a version runs once per story, however often it is handed in', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const version = await save(store, 'one');
    const first = await store.updateStory('a', version, () => spokenStep('major'));
    expect(first).toHaveLength(1);
    expect(await store.updateStory('a', version, never)).toEqual([]);
    expect(await store.evidence('a')).toHaveLength(1);
  });

  test('when deciding fails nothing is kept, and the version can be run again', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const version = await save(store, 'one');
    const failing = store.updateStory('a', version, () => {
      throw new Error('no rule for this');
    });
    await expect(failing).rejects.toThrow('no rule for this');
    expect(await store.outcomes('wire-1')).toEqual([]);
    expect(await store.unsettledVersions(1)).toEqual([version]);
    expect(await store.updateStory('a', version, () => spokenStep('major'))).toHaveLength(1);
  });

  test('when the last write fails the first ones are undone', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const version = await save(store, 'one');
    const twice = { audience: 'major' as const, digest: digest() };
    const failing = store.updateStory('a', version, () =>
      step({ evidence: [evidence()], told: { major: {} }, digests: [twice, twice] }),
    );
    await expect(failing).rejects.toThrow('digest_pkey');
    expect(await store.record('a')).toEqual({ ledger: {}, told: {}, audiences: [] });
    expect(await store.evidence('a')).toEqual([]);
    expect(await store.openDeliveries()).toBe(0);
    expect(await store.outcomes('wire-1')).toEqual([]);
  });

  test('a fact that a step does not tell stays as it was told, on its own level', async () => {
    const { store } = bench;
    await followed(store, 'a');
    await store.updateStory('a', await save(store, 'one'), () =>
      step({ told: { major: { price: told('1'), stake: told('2') }, all: {} } }),
    );
    await store.updateStory('a', await save(store, 'two'), () =>
      step({ told: { major: { price: told('3') } } }),
    );
    expect((await store.record('a')).told).toEqual({
      major: { price: told('3'), stake: told('2') },
      all: {},
    });
  });

  test('only steps that add evidence or a digest are counted', async () => {
    const { store } = bench;
    await followed(store, 'a');
    await store.updateStory('a', await save(store, '1'), () => step({ outcome: outcome('repeat') }));
    await store.updateStory('a', await save(store, '2'), () => step({ evidence: [evidence()] }));
    await store.updateStory('a', await save(store, '3'), () => step({ outcome: outcome('off-topic') }));
    const [id = ''] = idsOf(await store.updateStory('a', await save(store, '4'), () => spokenStep('major')));
    expect((await store.claimDelivery(id, leases(60_000)))?.seq).toBe(2);
  });

  test('each channel gets the digest of its level', async () => {
    const { store } = bench;
    await store.followStories([story('a'), story('b')]);
    const wanted: Subscription[] = [
      { story: 'a', platform: 'slack', channel: 'C1', level: 'major' },
      { story: 'a', platform: 'discord', channel: 'C1', level: 'all' },
      { story: 'a', platform: 'console', channel: 'out', level: 'all' },
    ];
    for (const subscription of wanted) await store.subscribe(subscription);
    await store.subscribe({ story: 'b', platform: 'slack', channel: 'C1', level: 'all' });
    const woken = await store.updateStory('a', await save(store, 'one'), () =>
      step({
        digests: [
          { audience: 'major', digest: digest('in short') },
          { audience: 'all', digest: digest('in full') },
        ],
      }),
    );
    expect(woken.map(({ platform }) => platform).sort()).toEqual(['console', 'discord', 'slack']);
    const claimed = await Promise.all(idsOf(woken).map((id) => store.claimDelivery(id, leases(60_000))));
    const sent = claimed.map((delivery) => [
      delivery?.platform,
      delivery?.channel,
      delivery?.digest.headline,
    ]);
    expect(sent.sort()).toEqual([
      ['console', 'out', 'in full'],
      ['discord', 'C1', 'in full'],
      ['slack', 'C1', 'in short'],
    ]);
    expect(new Set(await store.subscriptions('a'))).toEqual(new Set(wanted));
  });

  test('a channel that subscribes again changes its level', async () => {
    const { store } = bench;
    await followed(store, 'a', 'major');
    await store.subscribe({ story: 'a', platform: 'slack', channel: 'C1', level: 'all' });
    expect((await store.subscriptions('a')).map(({ level }) => level)).toEqual(['all']);
  });

  test('many updates of one story at once each see all before them', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const versions = await Promise.all(
      Array.from({ length: 30 }, (_, index) => save(store, `text ${index}`)),
    );
    const seen: number[] = [];
    await Promise.all(
      versions.map((version) =>
        store.updateStory('a', version, async (_record, past) => {
          seen.push((await past(['price'])).length);
          return step({ evidence: [evidence()] });
        }),
      ),
    );
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index));
  });

  test('a step may bring thousands of pieces of evidence, with any letters', async () => {
    const { store } = bench;
    await followed(store, 'a');
    const many = Array.from({ length: 2_500 }, (_, index) =>
      evidence({ fact: `fact ${index}`, origin: 'a\0b' }),
    );
    await store.updateStory('a', await save(store, 'one'), () =>
      step({ evidence: many, outcome: { kind: 'update', reason: 'half \ud83d' } }),
    );
    const stored = await store.evidence('a');
    expect(stored.map(({ fact }) => fact)).toEqual(many.map(({ fact }) => fact));
    expect(stored[0]?.origin).toBe('a\ufffdb');
  });

  test('outcomes of all versions of a page are found by any id it had', async () => {
    const { store } = bench;
    await store.followStories([story('a'), story('b')]);
    const first = await save(store, 'one');
    const { versionId: second } = await store.saveArticle(article({ id: 'feed-9', body: 'two' }), NOON);
    await store.saveArticle(article({ id: 'unrelated', url: 'https://news.example/else' }), NOON);
    await store.updateStory('b', first, () => step({ outcome: outcome('off-topic') }));
    await store.updateStory('a', first, () => step({ outcome: outcome('new story') }));
    await store.updateStory('a', second, () => step({ outcome: outcome('reworded') }));
    const all = [
      { story: 'b', articleId: 'wire-1', versionId: first, version: 1, trace: [], ...outcome('off-topic') },
      { story: 'a', articleId: 'wire-1', versionId: first, version: 1, trace: [], ...outcome('new story') },
      { story: 'a', articleId: 'feed-9', versionId: second, version: 2, trace: [], ...outcome('reworded') },
    ];
    expect(await store.outcomes('wire-1')).toEqual(all);
    expect(await store.outcomes('feed-9')).toEqual(all);
    expect(await store.outcomes('nothing')).toEqual([]);
  });

  test('a story that nobody follows is an error that says what to do', async () => {
    const { store } = bench;
    const version = await save(store, 'one');
    await expect(store.updateStory('ghost', version, never)).rejects.toThrow('Add digests/ghost.yaml');
    await expect(
      store.subscribe({ story: 'ghost', platform: 'slack', channel: 'C1', level: 'all' }),
    ).rejects.toThrow('Add digests/ghost.yaml');
    expect(await store.record('ghost')).toEqual({ ledger: {}, told: {}, audiences: [] });
  });

  test('a version that is not stored is an error that says what to do', async () => {
    await bench.store.followStories([story('a')]);
    await expect(bench.store.updateStory('a', 'gone', never)).rejects.toThrow('Save the article before');
  });
}

function never(): never {
  throw new Error('decide was run, and should not have been');
}

/** Follows one story, to which one channel listens. */
async function followed(store: Store, slug: string, level: Level = 'major'): Promise<void> {
  await store.followStories([story(slug)]);
  await store.subscribe({ story: slug, platform: 'slack', channel: 'C1', level });
}

/** A text at one page; all tests but one need no other. */
async function save(store: Store, body: string, page = 'deals/tinplate'): Promise<string> {
  const url = `https://news.example/${page}`;
  return (await store.saveArticle(article({ body, url }), NOON)).versionId;
}
