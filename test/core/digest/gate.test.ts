import { describe, expect, it } from 'vitest';
import { whyUnproven } from '../../../src/core/digest/gate.ts';
import { readProof } from '../../../src/core/digest/proof/read-proof.ts';
import { said } from '../story/values.ts';

const proof = readProof(
  [
    said({ fact: 'price', words: 'about $14 billion', day: 11, origin: 'Daily Echo' }),
    said({ fact: 'price', words: 'over $10 billion', day: 8, origin: 'Jane Roe' }),
    said({ fact: 'price', words: '$3 million', day: 8, origin: 'Wire' }),
    said({ fact: 'price', words: '18 million crowns', day: 8, origin: 'Wire' }),
  ],
  [],
);

describe('the gate', () => {
  it.each([
    'Deal now about $14B (was over $10B)',
    'deal at least $10B',
    'deal about $3M',
    'deal worth 18M crowns',
    'told by Jane Roe to Daily Echo',
    'no figure at all',
  ])('lets "%s" pass', (text) => {
    expect(whyUnproven(text, proof)).toBeUndefined();
  });

  it.each([
    ['a wrong digit', 'about $15B'],
    ['a wrong scale', 'about $14M'],
    ['a wrong currency', 'about €14B'],
    ['a country that no words name', 'SEK 18M'],
    ['a bound that is firmer than the source', '$14B'],
    ['a bound turned round', 'up to $10B'],
    ['a figure nobody gave', 'about $14B, 49%'],
    ['a number without a sign', 'deal of 15 parts'],
    ['a name nobody gave', 'told by John Doe'],
  ])('stops %s', (_what, text) => {
    expect(whyUnproven(text, proof)).toMatch(/is in none of the quoted words/);
  });
});
