import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/core/answer/stem.ts';

describe('stem', () => {
  it.each([
    ['wins', 'won'],
    ['companies', 'company'],
    ['stopped', 'stop'],
    ['stopping', 'stops'],
    ['prices', 'price'],
    ['boxes', 'box'],
    ['died', 'death'],
    ['founded', 'founder'],
  ])('%s and %s are one term', (one, other) => expect(stem(one)).toBe(stem(other)));

  it.each([
    ['price', 'prize'],
    ['bus', 'but'],
    ['red', 'r'],
    ['news', 'new'],
  ])('%s and %s are two', (one, other) => expect(stem(one)).not.toBe(stem(other)));
});
