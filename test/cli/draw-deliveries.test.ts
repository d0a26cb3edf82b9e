import { expect, it } from 'vitest';
import { drawDeliveries } from '../../src/cli/draw-deliveries.ts';
import type { DeliveryEntry } from '../../src/ports.ts';

const POSTED: DeliveryEntry = {
  id: '11111111-1111-4111-8111-111111111111',
  story: 'zenith-deal',
  seq: 4,
  audience: 'major',
  platform: 'slack',
  channel: 'T1/C1',
  headline: 'Deal now $14B (was $10B), 49% stake, and a headline that is longer than a line is',
  status: 'sent',
  attempts: 1,
  isLeased: false,
  isBehind: false,
  follows: true,
  messageId: '1700000000.000100',
  partIds: [],
  createdAt: '2031-05-04T12:00:00.000Z',
  nextAttemptAt: '2031-05-04T12:00:00.000Z',
  endedAt: '2031-05-04T12:00:02.000Z',
};
const WAITING: DeliveryEntry = {
  ...POSTED,
  status: 'pending',
  attempts: 0,
  messageId: undefined,
  endedAt: undefined,
};
const LATER = '2031-05-04T13:00:00.000Z';

it.each<[string, Partial<DeliveryEntry>, string]>([
  ['posted', POSTED, '✓ slack T1/C1: posted 2031-05-04 12:00 UTC, as 1700000000.000100'],
  ['posted in parts', { ...POSTED, partIds: ['1', '2', '3'] }, 'as 1700000000.000100 and 2 more'],
  ['posted in part', { partIds: ['1', '2'] }, 'its first 2 messages are posted; for a bot that posts there'],
  [
    'posted at last',
    { ...POSTED, attempts: 3 },
    'posted 2031-05-04 12:00 UTC after 3 attempts, as 1700000000.000100',
  ],
  [
    'posted without its root',
    { messageId: '1.2' },
    'posted, as 1.2; its root message comes later: it waits for its turn',
  ],
  ['crossposted later', { ...POSTED, crosspostAt: LATER }, '; crossposted from 2031-05-04 13:00 UTC on'],
  [
    'corrected since',
    { ...POSTED, amendedAt: LATER },
    '; edited 2031-05-04 13:00 UTC to say what was corrected',
  ],
  [
    'to be corrected',
    { ...POSTED, amendAt: LATER },
    '; to be edited from 2031-05-04 13:00 UTC on, as it was corrected: it waits for its turn',
  ],
  [
    'not corrected',
    { ...POSTED, amendReason: 'the message was deleted' },
    '; not edited, though it was corrected: the message was deleted',
  ],
  [
    'given up',
    { status: 'dead', attempts: 2, reason: 'Missing Access', endedAt: LATER },
    '✗ slack T1/C1: given up 2031-05-04 13:00 UTC after 2 attempts: Missing Access',
  ],
  ['in hand', { isLeased: true }, '· slack T1/C1: waits since 2031-05-04 12:00 UTC: it is being posted'],
  ['muted', { mutedUntil: LATER }, 'the channel is muted until 2031-05-04 13:00 UTC'],
  ['behind another', { isBehind: true }, 'an earlier one of this channel comes first'],
  [
    'refused by a 429',
    { attempts: 2, reason: 'HTTP 429', nextAttemptAt: LATER },
    '! slack T1/C1: waits since 2031-05-04 12:00 UTC: tried again from 2031-05-04 13:00 UTC (2 so far): HTTP 429',
  ],
  ['cut off', { attempts: 1 }, '(1 so far): its worker died'],
  ['paced', { nextAttemptAt: LATER }, 'for its turn under the limits of slack, about 2031-05-04 13:00 UTC'],
  ['without a bot', {}, 'for a bot that posts there'],
  ['hostile', { status: 'dead', reason: 'no\u001b[31m' }, 'no\uFFFD[31m'],
])('one that is %s says so', (_what, changes, words) => {
  const drawn = drawDeliveries([{ ...WAITING, ...changes }], 80, 'plain');
  expect(drawn.replace(/\n +/g, ' ')).toContain(words);
  expect(drawn.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('those of one digest stand under it, with an id where something is left to be done', () => {
  const other = {
    ...WAITING,
    channel: 'T2/C2',
    seq: 3,
    headline: 'In talks',
    status: 'dead',
    reason: 'gone',
  } as const;
  expect(drawDeliveries([POSTED, { ...POSTED, channel: 'T1/C9' }, other], 60, 'plain')).toBe(
    [
      'zenith-deal #4 (major) Deal now $14B (was $10B), 49%',
      '  stake, and a headline that is longer than a line is',
      '  ✓ slack T1/C1: posted 2031-05-04 12:00 UTC, as',
      '    1700000000.000100',
      '  ✓ slack T1/C9: posted 2031-05-04 12:00 UTC, as',
      '    1700000000.000100',
      '',
      'zenith-deal #3 (major) In talks',
      '  ✗ slack T2/C2: given up after 0 attempts: gone',
      '    id 11111111-1111-4111-8111-111111111111',
      '',
      '3 deliveries: 2 posted, 1 given up',
    ].join('\n'),
  );
});
