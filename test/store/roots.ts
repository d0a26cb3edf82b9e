import { expect, test } from 'vitest';
import type { Bench } from '../contracts/store.ts';
import { article, idsOf, leases, NOON, PLATFORMS, spokenStep, step, story } from './examples.ts';

export function rootContract(bench: Bench): void {
  test('a channel has one root of a story, whoever asks', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate'), story('other')]);
    const asked = await Promise.all(Array.from({ length: 8 }, () => store.root('tinplate', 'slack', 'C1')));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    const others = [
      await store.root('other', 'slack', 'C1'),
      await store.root('tinplate', 'discord', 'C1'),
      await store.root('tinplate', 'slack', 'C2'),
    ];
    expect(new Set([...asked, ...others].map(({ id }) => id)).size).toBe(4);
  });

  test('a root is new, then in doubt, then posted', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate')]);
    const root = () => store.root('tinplate', 'slack', 'C1');
    const { id } = await root();
    expect(await root()).toMatchObject({ messageId: undefined, attemptedAt: undefined });
    await store.changeRoot(id, { state: 'posting' });
    const { attemptedAt = '' } = await root();
    expect(attemptedAt).toBe(new Date(attemptedAt).toISOString());
    await store.changeRoot(id, { state: 'posting' });
    expect(await root()).toMatchObject({ id, attemptedAt });
    await store.changeRoot(id, { state: 'refused' });
    expect((await root()).attemptedAt).toBeUndefined();
    await store.changeRoot(id, { state: 'posted', messageId: 'm-1', shown: 'abc' });
    expect(await root()).toMatchObject({ id, messageId: 'm-1', shown: 'abc', attemptedAt: undefined });
  });

  test('what comes after a lost root has an id of its own', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate')]);
    const { id } = await store.root('tinplate', 'slack', 'C1');
    await store.changeRoot(id, { state: 'posted', messageId: 'm-1' });
    await store.changeRoot(id, { state: 'lost' });
    const next = await store.root('tinplate', 'slack', 'C1');
    expect(next.id).not.toBe(id);
    expect(next.messageId).toBeUndefined();
  });

  test('a subscription that ends takes along what was on its way and its root, and nothing of others', async () => {
    const { store, engine, schema } = bench;
    await store.followStories([story('tinplate')]);
    for (const channel of ['C1', 'C2']) {
      await store.subscribe({ story: 'tinplate', platform: 'slack', channel, level: 'major', setUpBy: 'U1' });
    }
    const { versionId } = await store.saveArticle(article(), NOON);
    await store.updateStory('tinplate', versionId, () => spokenStep('major'));
    const [root, other] = [
      await store.root('tinplate', 'slack', 'C1'),
      await store.root('tinplate', 'slack', 'C2'),
    ];
    expect(await store.unsubscribe('tinplate', 'slack', 'C1', 'is_archived')).toEqual({
      story: 'tinplate',
      platform: 'slack',
      channel: 'C1',
      level: 'major',
      setUpBy: 'U1',
    });
    expect(await store.unsubscribe('tinplate', 'slack', 'C1', 'is_archived')).toBeUndefined();
    expect((await store.subscriptions('tinplate')).map(({ channel }) => channel)).toEqual(['C2']);
    expect((await store.root('tinplate', 'slack', 'C1')).id).not.toBe(root.id);
    expect((await store.root('tinplate', 'slack', 'C2')).id).toBe(other.id);
    const { rows } = await engine.pool.query(
      `select channel, status, reason from ${schema}.delivery order by channel`,
    );
    expect(rows).toEqual([
      { channel: 'C1', status: 'dead', reason: 'is_archived' },
      { channel: 'C2', status: 'pending', reason: null },
    ]);
  });

  test('a post in hand ends as its worker says, though its subscription has ended', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate')]);
    await store.subscribe({ story: 'tinplate', platform: 'slack', channel: 'C1', level: 'major' });
    const { versionId } = await store.saveArticle(article(), NOON);
    const [id = ''] = idsOf(await store.updateStory('tinplate', versionId, () => spokenStep('major')));
    const claimed = await store.claimDelivery(id, leases(60_000));
    await store.unsubscribe('tinplate', 'slack', 'C1', 'unsubscribed');
    expect(await store.openDeliveries()).toBe(1);
    if (claimed) await store.endDelivery(claimed, { status: 'sent', messageId: 'm-1' });
    expect(await store.openDeliveries()).toBe(0);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
  });

  test('what is due to a muted channel waits, and comes when it is over', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate')]);
    expect(await store.mute('tinplate', 'slack', 'C1', 60_000)).toBeUndefined();
    for (const channel of ['C1', 'C2']) {
      await store.subscribe({ story: 'tinplate', platform: 'slack', channel, level: 'major' });
    }
    const until = await store.mute('tinplate', 'slack', 'C1', 60_000);
    expect(Math.abs(Date.parse(until ?? '') - Date.now() - 60_000)).toBeLessThan(30_000);
    const { versionId } = await store.saveArticle(article(), NOON);
    const ids = idsOf(await store.updateStory('tinplate', versionId, () => spokenStep('major')));
    const due = await store.dueDeliveries(PLATFORMS, 10);
    expect(due).toHaveLength(1);
    const [held = ''] = ids.filter((id) => !due.includes(id));
    expect(await store.claimDelivery(held, leases(60_000))).toBeUndefined();
    expect(await store.openDeliveries()).toBe(2);
    await store.mute('tinplate', 'slack', 'C1', -1_000);
    expect(await store.claimDelivery(held, leases(60_000))).toMatchObject({ channel: 'C1' });
  });

  test('what became of a page is found by its address, for one story', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate'), story('other')]);
    const { versionId } = await store.saveArticle(article({ url: 'https://news.example/a?b=1#top' }), NOON);
    for (const slug of ['tinplate', 'other']) {
      await store.updateStory(slug, versionId, () => spokenStep('major'));
    }
    expect(await store.outcomesOfPage('https://NEWS.example/a?b=1', 'tinplate')).toMatchObject([
      { story: 'tinplate', kind: 'update', version: 1 },
    ]);
    expect(await store.outcomesOfPage('https://news.example/c', 'tinplate')).toEqual([]);
    expect(await store.outcomesOfPage('not an address', 'tinplate')).toEqual([]);
  });

  test('the articles of a story are those that are about it, newest first, from a place on', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate'), story('other')]);
    const settle = async (
      id: string,
      slug: string,
      kind: 'update' | 'repeat' | 'off-topic' | 'unreadable',
    ) => {
      const url = `https://news.example/${id}`;
      const { versionId } = await store.saveArticle(article({ id, url, body: `Of ${id}.` }), NOON);
      await store.updateStory(slug, versionId, () => step({ outcome: { kind, reason: 'told' } }));
    };
    await settle('one', 'tinplate', 'update');
    await settle('else', 'tinplate', 'off-topic');
    await settle('torn', 'tinplate', 'unreadable');
    await settle('two', 'tinplate', 'repeat');
    await settle('kite', 'other', 'update');
    const all = await store.articlesOf('tinplate', '0', 10);
    expect(all.map(({ article: { id, body } }) => [id, body])).toEqual([
      ['two', 'Of two.'],
      ['one', 'Of one.'],
    ]);
    expect(await store.articlesOf('tinplate', '0', 1)).toEqual([all[0]]);
    expect(await store.articlesOf('tinplate', all[1]?.position ?? '', 10)).toEqual([all[0]]);
    expect(await store.articlesOf('tinplate', all[0]?.position ?? '', 10)).toEqual([]);
  });

  test('what is answered in a channel is kept for each story', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate'), story('other')]);
    expect(await store.setAnswers('tinplate', 'slack', 'C1', 'off')).toBe(false);
    expect(await store.answersIn('tinplate', 'slack', 'C1')).toBe('all');
    for (const slug of ['tinplate', 'other']) {
      await store.subscribe({ story: slug, platform: 'slack', channel: 'C1', level: 'major' });
    }
    expect(await store.setAnswers('tinplate', 'slack', 'C1', 'mentions')).toBe(true);
    expect(await store.answersIn('tinplate', 'slack', 'C1')).toBe('mentions');
    expect(await store.answersIn('other', 'slack', 'C1')).toBe('all');
  });

  test('a workspace is what its channels begin with, and nothing else', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate'), story('other')]);
    const channels = ['T1/C1', 'T1/C2', 'T11/C1', 'T%/C1'];
    for (const channel of channels) {
      await store.subscribe({ story: 'tinplate', platform: 'slack', channel, level: 'all' });
    }
    const of = async (prefix: string) =>
      (await store.subscriptionsOf('slack', prefix)).map(({ channel }) => channel);
    expect(await of('T1/')).toEqual(['T1/C1', 'T1/C2']);
    expect(await of('T%/')).toEqual(['T%/C1']);
    expect(await store.subscriptionsOf('discord', 'T1/')).toEqual([]);
    expect(await store.storiesIn('slack', 'T1/C1')).toEqual(['tinplate']);
    expect(await store.forgetChannels('slack', 'T1/', 'the bot was removed')).toBe(2);
    expect((await store.subscriptions('tinplate')).map(({ channel }) => channel).sort()).toEqual([
      'T%/C1',
      'T11/C1',
    ]);
    await store.followStories([story('other')]);
    expect(await of('T11/')).toEqual([]);
    expect(await store.storiesIn('slack', 'T11/C1')).toEqual([]);
  });

  test('a message is the root of a story in its own channel alone', async () => {
    const { store } = bench;
    await store.followStories([story('tinplate')]);
    const { id } = await store.root('tinplate', 'slack', 'C1');
    await store.changeRoot(id, { state: 'posted', messageId: '1.2' });
    expect(await store.storyOfRoot('slack', 'C1', '1.2')).toBe('tinplate');
    expect(await store.storyOfRoot('slack', 'C2', '1.2')).toBeUndefined();
    expect(await store.storyOfRoot('discord', 'C1', '1.2')).toBeUndefined();
  });
}
