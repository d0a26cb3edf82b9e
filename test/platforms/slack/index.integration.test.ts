import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { installedIn } from '../../../src/platforms/slack/authorise.ts';
import { openSlack } from '../../../src/platforms/slack/index.ts';
import type { Platform } from '../../../src/ports.ts';
import { platformContract } from '../../contracts/platform.ts';
import { rootView } from '../examples.ts';
import { deliveriesIn, slackPlace, startTroubledSlack, type TroubledSlack } from './places.ts';

const LONG_AGO = '2000-01-01T00:00:00.000Z';
const POST = /chat\.postMessage/;

let slack: TroubledSlack;
let platform: Platform;

beforeAll(async () => {
  slack = await startTroubledSlack();
});
beforeEach(() => {
  slack.proxy.clear();
  platform = slack.open();
});
afterAll(() => slack.stop());

describe('slack', () => platformContract(async () => slackPlace(slack)));

describe('what became of a post', () => {
  test('a 429 is no post, and tells how long to wait', async () => {
    const delivery = slack.delivery();
    slack.proxy.add({
      path: POST,
      fault: {
        kind: 'answer',
        status: 429,
        headers: { 'retry-after': '7' },
        body: { ok: false, error: 'ratelimited' },
      },
      times: 1,
    });
    expect(await platform.post(delivery)).toMatchObject({ outcome: 'refused', retryAfterMs: 7_000 });
    expect(await platform.find(delivery, LONG_AGO)).toBeUndefined();
  });

  test('a 429 of one channel holds back no other', async () => {
    const [held, free] = [slack.delivery('kitchen'), slack.delivery('pantry')];
    slack.proxy.add({
      path: POST,
      body: new RegExp(slack.channel('kitchen')),
      fault: { kind: 'answer', status: 429, headers: { 'retry-after': '30' } },
    });
    const started = performance.now();
    const results = await Promise.all([platform.post(held), platform.post(free)]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'posted']);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test.each([
    ['an answer that is cut off', { kind: 'store-then-drop' } as const, 1],
    ['a line that drops before', { kind: 'drop' } as const, 0],
    ['a 500', { kind: 'answer', status: 500 } as const, 0],
    ['a 503', { kind: 'answer', status: 503 } as const, 0],
    ['a 429 without a time', { kind: 'answer', status: 429 } as const, 0],
    [
      'an error that Slack calls internal',
      { kind: 'answer', status: 200, body: { ok: false, error: 'internal_error' } } as const,
      0,
    ],
  ])('%s leaves it unknown, after one request; a look tells', async (_name, fault, posted) => {
    const delivery = slack.delivery();
    slack.proxy.add({ path: POST, fault });
    expect(await platform.post(delivery)).toMatchObject({ outcome: 'unknown' });
    expect(slack.proxy.seen().filter(({ path }) => POST.test(path))).toHaveLength(1);
    expect(await platform.find(delivery, LONG_AGO)).toEqual(posted === 1 ? expect.any(String) : undefined);
    expect((await deliveriesIn(slack, 'kitchen')).filter((id) => id === delivery.id)).toHaveLength(posted);
  });

  test('an answer that takes too long leaves it unknown, and the message is found', async () => {
    const delivery = slack.delivery();
    slack.proxy.add({ path: POST, fault: { kind: 'slow answer', ms: 15_000 } });
    const started = Date.now();
    expect(await platform.post(delivery)).toMatchObject({ outcome: 'unknown' });
    expect(Date.now() - started).toBeLessThan(platform.timeoutMs);
    expect(await platform.find(delivery, LONG_AGO)).toEqual(expect.any(String));
  });

  test.each([
    ['channel_not_found', 'gone'],
    ['not_in_channel', 'gone'],
    ['is_archived', 'gone'],
    ['token_revoked', 'gone'],
    ['account_inactive', 'gone'],
    ['invalid_auth', 'gone'],
    ['restricted_action', 'gone'],
    ['invalid_blocks', 'rejected'],
    ['msg_blocks_too_long', 'rejected'],
    ['no_text', 'rejected'],
    ['thread_not_found', 'rootless'],
    ['edit_window_closed', 'rejected'],
    ['fatal_error', 'unknown'],
    ['rate_limited', 'refused'],
    ['an_error_of_next_year', 'refused'],
    ['constructor', 'refused'],
  ])('%s means %s', async (error, outcome) => {
    slack.proxy.add({ path: POST, fault: { kind: 'answer', status: 200, body: { ok: false, error } } });
    const result = await platform.post(slack.delivery());
    expect(result).toMatchObject({ outcome, reason: expect.stringContaining(error) });
  });

  test('Slack itself says that a channel is not there, and one that is archived', async () => {
    const lost = { ...slack.delivery(), channel: `${slack.team}/C0NOWHERE` };
    expect(await platform.post(lost)).toMatchObject({ outcome: 'gone' });
    const { channel } = await slack.client.conversations.create({ name: 'attic' });
    await slack.client.conversations.archive({ channel: channel?.id ?? '' });
    const shut = { ...slack.delivery(), channel: `${slack.team}/${channel?.id}` };
    expect(await platform.post(shut)).toMatchObject({
      outcome: 'gone',
      reason: expect.stringMatching(/^is_archived/),
    });
  });

  test('a workspace that the bot is not installed in is gone, and hears of nothing', async () => {
    const elsewhere = { ...slack.delivery(), channel: `TELSEWHERE/${slack.channel('kitchen')}` };
    expect(await platform.post(elsewhere)).toMatchObject({ outcome: 'gone' });
    expect(await platform.post({ ...elsewhere, channel: 'kitchen' })).toMatchObject({ outcome: 'gone' });
    expect(slack.proxy.seen()).toEqual([]);
  });

  test('each workspace is spoken to with its own token', async () => {
    const two = openSlack(
      installedIn([
        { team: slack.team, botToken: slack.botToken },
        { team: 'TOTHER', botToken: 'xoxb-other' },
      ]),
      `${slack.proxy.url}/api/`,
    );
    await two.post(slack.delivery());
    await two.post({ ...slack.delivery(), channel: `TOTHER/${slack.channel('kitchen')}` });
    expect(slack.proxy.seen().map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${slack.botToken}`,
      'Bearer xoxb-other',
    ]);
  });
});

describe('looking for a post', () => {
  test('reads on through every page', async () => {
    const deliveries = Array.from({ length: 230 }, () => slack.delivery('pantry'));
    for (const delivery of deliveries) await platform.post(delivery);
    const first = deliveries[0] ?? slack.delivery();
    expect(await platform.find(first, LONG_AGO)).toEqual(expect.any(String));
    expect(slack.proxy.seen().filter(({ path }) => path.includes('history')).length).toBeGreaterThan(1);
  });

  test('throws when Slack cannot tell', async () => {
    const delivery = slack.delivery();
    slack.proxy.add({ path: /conversations\.history/, fault: { kind: 'answer', status: 500 } });
    await expect(platform.find(delivery, LONG_AGO)).rejects.toThrow();
  });

  test('asks for what came since the first attempt alone, allowing for clocks that differ', async () => {
    await platform.find(slack.delivery(), '2031-03-04T09:00:00.000Z');
    const [asked] = slack.proxy.seen();
    expect(new URLSearchParams(asked?.body).get('oldest')).toBe(
      `${Date.parse('2031-03-04T08:59:00.000Z') / 1000}.000000`,
    );
  });

  test('does not take for ours what another app says', async () => {
    const delivery = slack.delivery();
    await slack.client.chat.postMessage({
      channel: slack.channel('kitchen'),
      text: 'not a digest',
      metadata: { event_type: 'other_app', event_payload: { delivery_id: delivery.id } },
    });
    expect(await platform.find(delivery, LONG_AGO)).toBeUndefined();
  });
});

describe('the root message', () => {
  test('is posted, found by its id, and edited in place', async () => {
    const { roots } = platform;
    const view = rootView(slack.address('kitchen'));
    expect(await roots?.find(view, LONG_AGO)).toBeUndefined();
    const posted = await roots?.post(view);
    const id = posted?.outcome === 'posted' ? posted.messageId : '';
    expect(await roots?.find(view, LONG_AGO)).toBe(id);
    const edited = { ...view, news: { ...view.news, headline: 'Price now $15M' } };
    expect(await roots?.update(edited, id)).toEqual({ outcome: 'posted', messageId: id });
    const { messages = [] } = await slack.client.conversations.history({ channel: slack.channel('kitchen') });
    const shown = messages.filter(({ ts }) => ts === id);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.text).toContain('Price now $15M');
    expect(await roots?.find(view, LONG_AGO)).toBe(id);
  });

  test('takes replies, which are found in its thread; a loud one is shown to the channel', async () => {
    const root = await platform.roots?.post(rootView(slack.address('kitchen')));
    const rootMessageId = root?.outcome === 'posted' ? root.messageId : '';
    const [quiet, loud] = [slack.delivery(), slack.delivery()];
    await platform.post(quiet, { rootMessageId, loud: false });
    const posted = await platform.post(loud, { rootMessageId, loud: true });
    expect(await platform.find(loud, LONG_AGO, { rootMessageId, loud: true })).toBe(
      posted.outcome === 'posted' ? posted.messageId : '',
    );
    const { messages = [] } = await slack.client.conversations.replies({
      channel: slack.channel('kitchen'),
      ts: rootMessageId,
    });
    expect(messages.slice(1).map((one) => 'reply_broadcast' in one)).toEqual([false, true]);
  });

  test('that somebody deleted is told as such', async () => {
    const view = rootView(slack.address('kitchen'));
    const root = await platform.roots?.post(view);
    const ts = root?.outcome === 'posted' ? root.messageId : '';
    await slack.client.chat.delete({ channel: slack.channel('kitchen'), ts });
    expect(await platform.roots?.update(view, ts)).toMatchObject({ outcome: 'rootless' });
  });

  test('is found to have no replies when its thread is gone', async () => {
    slack.proxy.add({
      path: /conversations\.replies/,
      fault: { kind: 'answer', status: 200, body: { ok: false, error: 'thread_not_found' } },
    });
    const thread = { rootMessageId: '1.2', loud: false };
    expect(await platform.find(slack.delivery(), LONG_AGO, thread)).toBeUndefined();
  });
});

test('nothing of the SDK is written to the terminal', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const logged = vi.spyOn(console, 'warn').mockReturnValue();
  slack.proxy.add({ path: POST, fault: { kind: 'answer', status: 429, headers: { 'retry-after': '1' } } });
  await platform.post(slack.delivery());
  expect(written).not.toHaveBeenCalled();
  expect(logged).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
