import { describe, expect, it } from 'vitest';
import { relate } from '../../../src/core/story/relate.ts';
import { value } from './values.ts';

describe('relate', () => {
  it.each([
    ['$14 billion', '$14 billion', 'same'],
    ['$14 billion', '$14,000 million', 'same'],
    ['about $14 billion', '$14 billion', 'reworded'],
    ['over $10 billion', 'at least $10 billion', 'reworded'],
    ['about $14 billion', '$14.3 billion', 'refines'],
    ['$14.3 billion', 'about $14 billion', 'coarser'],
    ['over $10 billion', '$10.4 billion', 'refines'],
    ['up to $10 billion', '$9.8 billion', 'refines'],
    ['between $10 billion and $12 billion', '$11 billion', 'refines'],
    ['over $10 billion', 'about $14 billion', 'differs'],
    ['about $14 billion', '$14.6 billion', 'differs'],
    ['up to $10 billion', '$10.4 billion', 'differs'],
    ['$14 billion', '€14 billion', 'incomparable'],
    ['18 million crowns', '18 million Czech crowns', 'refines'],
    ['18 million Czech crowns', '18 million crowns', 'coarser'],
    ['18 million crowns', '20 million Czech crowns', 'differs'],
    ['18 million crowns', '18 million pesos', 'incomparable'],
    ['$14 billion', '14%', 'incomparable'],
    ['49%', '49.5%', 'refines'],
    ['49%', '51%', 'differs'],
    ['5%', '4.5%', 'differs'],
    ['5%', '4.75%', 'differs'],
    ['4.75%', '5%', 'coarser'],
    ['about 5%', '4.8%', 'refines'],
    ['4.8%', 'about 5%', 'coarser'],
    ['48%', 'it rose to 48.4%', 'differs'],
    ['48.4%', 'it fell to 48%', 'differs'],
    ['25%', '24.5%', 'refines'],
    ['$700,000', '$1 million', 'differs'],
    ['$950,000', 'about $1 million', 'coarser'],
    ['talks', 'talks', 'same'],
    ['talks', 'advanced talks', 'refines'],
    ['talks', 'agreed', 'differs'],
  ])('takes "%s" then "%s" as %s', (first, next, relation) => {
    expect(relate(value(first), value(next))).toBe(relation);
  });
});
