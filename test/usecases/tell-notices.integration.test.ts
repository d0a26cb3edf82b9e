import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { Platform } from '../../src/ports.ts';
import { tellNotices } from '../../src/usecases/tell-notices.ts';
import { STORY } from '../core/story/values.ts';
import { type Desk, openDesk } from './watch/desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(inject('databaseUrl'), (url) => ({ ...STORY, feeds: [{ url }] }));
  for (const [channel, setUpBy] of [
    ['C1', 'U1'],
    ['C2', 'U1'],
    ['C3', 'U2'],
    ['C4', undefined],
  ] as const)
    await desk.store.subscribe({ story: STORY.slug, platform: 'slack', channel, level: 'major', setUpBy });
  await desk.store.subscribe({
    ...{ story: STORY.slug, platform: 'discord', channel: 'D1', level: 'major', setUpBy: 'U9' },
  });
});
afterEach(() => desk.close());

/** A platform that keeps what it is to tell. */
function listener(told: string[], answer: () => Promise<void> = async () => {}): Platform {
  const never = () => Promise.reject(new Error('nothing is posted here'));
  return {
    name: 'slack',
    timeoutMs: 1_000,
    notify: async (channel, user, text) => {
      told.push(`${user} in ${channel}: ${text}`);
      await answer();
    },
    post: never,
    find: never,
    close: async () => {},
  };
}

async function fail(): Promise<void> {
  desk.site.answers.set('/feed', { status: 500 });
  for (let round = 0; round < 3; round += 1) await desk.later(3_600_000, 'feed');
}

async function tell(told: string[], answer?: () => Promise<void>): Promise<number> {
  const log = createLog('silent', []);
  const platforms = { slack: listener(told, answer) };
  return tellNotices({ store: desk.store, platforms, stories: [STORY], log });
}

it('tells whoever set up the subscriptions, each once until it is over', async () => {
  const told: string[] = [];
  await desk.runDue();
  expect(await tell(told)).toBe(0);
  await fail();
  await Promise.all([tell(told), tell(told), tell(told)]);
  expect(await tell(told)).toBe(0);
  const text =
    /: Acme and Zenith: The only feed of this story fails; nothing new will be told of it\. Since \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/;
  expect(told.toSorted()).toEqual([
    expect.stringMatching(new RegExp(`^U1 in C1${text.source}`)),
    expect.stringMatching(new RegExp(`^U2 in C3${text.source}`)),
  ]);
});

it('tells it again when it was over and began anew', async () => {
  const told: string[] = [];
  await fail();
  await tell(told);
  desk.site.answers.delete('/feed');
  await desk.later(3_600_000, 'feed');
  expect(await tell(told)).toBe(0);
  await fail();
  expect(await tell(told)).toBe(2);
});

it('tells the others when one cannot be told', async () => {
  const told: string[] = [];
  await fail();
  await tell(told, () => Promise.reject(new Error('takes no messages')));
  expect(told).toHaveLength(2);
});
