import { expect, it } from 'vitest';
import { placeVersion } from '../../../src/core/identity/place-version.ts';

it.each<readonly [string, readonly string[], string, ReturnType<typeof placeVersion>]>([
  ['the first one is new', [], 'a', { kind: 'new' }],
  ['the same text is nothing', ['a', 'b'], 'b', { kind: 'same' }],
  ['another text is new', ['a', 'b'], 'c', { kind: 'new' }],
  ['an earlier text is a step back', ['a', 'b'], 'a', { kind: 'back', to: 0 }],
  ['a page that flips is back each time', ['a', 'b', 'a'], 'b', { kind: 'back', to: 1 }],
])('a version: %s', (_what, earlier, hash, place) => {
  expect(placeVersion(earlier, hash)).toEqual(place);
});
