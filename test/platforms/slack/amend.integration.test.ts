/** A message that shows what was corrected since, on a Slack of others. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Delivery, Platform, PostResult } from '../../../src/ports.ts';
import { digest, line, rootView } from '../examples.ts';
import { startTroubledSlack, type TroubledSlack } from './places.ts';

const LONG_AGO = '2000-01-01T00:00:00.000Z';
const TOLD = digest([line()]);
const CORRECTED = digest([
  line({ corrected: { kind: 'corrected', to: '$12M', at: '2031-03-05T09:00:00.000Z' } }),
]);

let slack: TroubledSlack;
let platform: Platform;
beforeAll(async () => {
  slack = await startTroubledSlack();
  platform = slack.open();
});
afterAll(() => slack.stop());
beforeEach(() => slack.proxy.clear());

function idOf(result: PostResult | undefined): string {
  if (result?.outcome !== 'posted') expect.fail(JSON.stringify(result));
  return result.messageId;
}

async function posted(delivery: Delivery) {
  const rootMessageId = idOf(await platform.roots?.post(rootView(delivery.channel)));
  const thread = { rootMessageId, loud: true };
  return { thread, messageId: idOf(await platform.post(delivery, thread)) };
}

test('it stays where it is and can be found, and says it all in its fallback too', async () => {
  const delivery = { ...slack.delivery(), digest: TOLD };
  const { thread, messageId } = await posted(delivery);
  const amended = { ...delivery, digest: CORRECTED };
  for (let time = 0; time < 2; time += 1) {
    expect(await platform.amend?.(amended, messageId, [])).toEqual({ outcome: 'posted', messageId });
  }
  expect(await platform.find(delivery, LONG_AGO, thread)).toBe(messageId);
  const ts = thread.rootMessageId;
  const { messages = [] } = await slack.client.conversations.replies({
    channel: slack.channel('kitchen'),
    ts,
  });
  expect(messages).toHaveLength(2);
  expect(messages[1]).toMatchObject({ reply_broadcast: true, thread_ts: ts });
  expect(messages[1]?.text).toContain('• Price: about $14M – corrected 5 Mar 2031: $12M');
  expect(JSON.stringify(messages[1]?.blocks)).toContain(
    '{"type":"text","text":"about $14M","style":{"strike":true}}',
  );
});

test('nothing of it is unfurled, and the group that it called is in it as it was', async () => {
  const delivery = { ...slack.delivery(), digest: TOLD, mention: 'S0123ABCD' };
  const { messageId } = await posted(delivery);
  await platform.amend?.({ ...delivery, digest: CORRECTED }, messageId, []);
  const edit = slack.proxy.seen().find(({ path }) => path.includes('chat.update'));
  const form = new URLSearchParams(edit?.body);
  expect(form.get('blocks')).toContain('"usergroup_id":"S0123ABCD"');
  expect([form.get('parse'), form.get('link_names')]).toEqual(['none', 'false']);
});

test.each([
  ['message_not_found', 'rootless'],
  ['cant_update_message', 'rejected'],
  ['edit_window_closed', 'rejected'],
  ['is_archived', 'gone'],
  ['internal_error', 'unknown'],
])('%s leaves it as it is', async (error, outcome) => {
  const delivery = { ...slack.delivery(), digest: TOLD };
  const { messageId } = await posted(delivery);
  slack.proxy.add({
    path: /chat\.update/,
    fault: { kind: 'answer', status: 200, body: { ok: false, error } },
  });
  expect(await platform.amend?.({ ...delivery, digest: CORRECTED }, messageId, [])).toMatchObject({
    outcome,
  });
});

test('each message of a long update is edited, and says what it said', async () => {
  const lines = Array.from({ length: 120 }, (_, index) =>
    line({ fact: `f${index}`, label: `Fact ${index}` }),
  );
  const told = { ...slack.delivery(), digest: digest(lines) };
  const corrected = lines.map((each, index) =>
    index % 20 === 19 ? { ...each, corrected: CORRECTED.lines[0]?.corrected } : each,
  );
  const parts = platform.parts?.(told.digest) ?? 1;
  expect(parts).toBeGreaterThan(1);
  const rootMessageId = idOf(await platform.roots?.post(rootView(told.channel)));
  const messageIds: string[] = [];
  for (let part = 1; part <= parts; part += 1)
    messageIds.push(idOf(await platform.post({ ...told, part }, { rootMessageId, loud: true })));
  const shown = async () => {
    const at = { channel: slack.channel('kitchen'), ts: rootMessageId };
    const { messages = [] } = await slack.client.conversations.replies(at);
    return messages.slice(1).map(({ blocks }) => JSON.stringify(blocks));
  };
  const factsOf = (texts: readonly string[]) => texts.map((text) => text.match(/Fact \d+/g));
  const before = await shown();
  for (const [index, messageId] of messageIds.entries()) {
    const part = { ...told, digest: digest(corrected), part: index + 1 };
    expect(await platform.amend?.(part, messageId, [rootMessageId])).toEqual({
      outcome: 'posted',
      messageId,
    });
  }
  const after = await shown();
  expect(factsOf(after)).toEqual(factsOf(before));
  expect(after.join().match(/corrected 5 Mar 2031/g)).toHaveLength(6);
});
