import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchOutage } from '../../src/queue/outage.ts';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const lines: string[] = [];
  const log = pino({ hooks: { logMethod: ([, message]) => lines.push(String(message)) } });
  return { lines, ...watchOutage(log, 'localhost:6379') };
}

test('an outage of many errors is told once, and its end once', () => {
  const { lines, report, over } = watched();
  for (let attempt = 0; attempt < 50; attempt += 1) report(refused);
  over();
  over();
  vi.runAllTimers();
  expect(lines).toEqual([expect.stringContaining('unreachable'), expect.stringContaining('reachable again')]);
});

test('a connection that comes back while others still fail does not end the outage', () => {
  const { lines, report, over } = watched();
  report(refused);
  over();
  report(refused);
  vi.runAllTimers();
  expect(lines).toHaveLength(1);
});

test('a second outage is told again', () => {
  const { lines, report, over } = watched();
  for (const _outage of [1, 2]) {
    report(refused);
    over();
    vi.runAllTimers();
  }
  expect(lines).toHaveLength(4);
});

test('a cluster that is away is one outage, however it says so', () => {
  const { lines, report } = watched();
  report(new Error('Failed to refresh slots cache.'));
  report(new Error('None of startup nodes is available'));
  report(new Error("Cluster isn't ready and enableOfflineQueue options is false"));
  report(new Error('CLUSTERDOWN The cluster is down'));
  expect(lines).toEqual([expect.stringContaining('unreachable')]);
});

test('every error that is not of the connection is told', () => {
  const { lines, report } = watched();
  report(new Error('Missing lock for job a-1. moveToFinished'));
  report(Object.assign(new Error('deadlock detected'), { code: '40P01' }));
  expect(lines).toHaveLength(2);
});
