import { describe, expect, it } from 'vitest';
import { freshMs, retryAfterMs } from '../../../src/feeds/fetch/freshness.ts';

const NOW = Date.parse('2031-05-04T12:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sun, 04 May 2031 12:05:00 GMT', 300_000],
    ['Sunday, 04-May-31 12:05:00 GMT', 300_000],
    ['Sun May  4 12:05:00 2031', undefined],
    ['Sun, 04 May 2031 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1e9', undefined],
    ['99999999999999', undefined],
    [undefined, undefined],
  ])('%j is %j', (value, wait) => {
    expect(retryAfterMs({ 'retry-after': value }, NOW)).toBe(wait);
  });
});

describe('the freshness of an answer', () => {
  it.each([
    [{ 'cache-control': 'public, max-age=600' }, 600_000],
    [{ 'cache-control': 'MAX-AGE="600"', age: '100' }, 500_000],
    [{ 'cache-control': 'max-age=60', age: '100' }, 0],
    [{ 'cache-control': 'no-cache, max-age=600' }, undefined],
    [{ 'cache-control': 'private', expires: 'Sun, 04 May 2031 13:00:00 GMT' }, 3_600_000],
    [{ expires: '0' }, 0],
    [{ expires: '-1' }, undefined],
    [{}, undefined],
  ])('%j is %j', (headers, fresh) => {
    expect(freshMs(headers, NOW)).toBe(fresh);
  });
});
