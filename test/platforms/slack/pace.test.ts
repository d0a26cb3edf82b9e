import { expect, test } from 'vitest';
import { slackLimits } from '../../../src/platforms/slack/pace.ts';

/** https://docs.slack.dev/apis/web-api/rate-limits */
test.each([
  ['chat.postMessage', 'C1', ['T/chat.postMessage/C1: 1 in 1 s', 'T/chat.postMessage: 25 in 5 s']],
  ['chat.postMessage', undefined, ['T/chat.postMessage: 25 in 5 s']],
  ['chat.update', 'C1', ['T/chat.update: 5 in 6 s']],
  ['conversations.history', 'C1', ['T/conversations.history: 5 in 6 s']],
  ['conversations.replies', 'C1', ['T/conversations.replies: 5 in 6 s']],
  ['views.open', undefined, ['T/views.open: 0 in 0 s']],
])('%s in %s counts under %j', (method, channel, limits) => {
  const written = slackLimits('T', method, channel).map(
    ({ key, count, perMs }) => `${key.replace('slack/', '')}: ${count} in ${perMs / 1000} s`,
  );
  expect(written).toEqual(limits);
});

test('no two workspaces share a limit', () => {
  const keysOf = (workspace: string) =>
    ['chat.postMessage', 'chat.update', 'auth.test'].flatMap((method) =>
      slackLimits(workspace, method, 'C1').map(({ key }) => key),
    );
  expect(keysOf('T1').filter((key) => keysOf('T2').includes(key))).toEqual([]);
});
