import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/read/read-article.ts';

/** [sentence, who acts, on what] of its first claim. */
const PARTIES: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['Acme will invest $4 billion in Zenith.', 'Acme', 'Zenith'],
  ['Acme will put about $4 billion into Zenith.', 'Acme', 'Zenith'],
  ['Acme, the owner of Kite, agreed to buy Zenith for $4 billion.', 'Acme', 'Zenith'],
  ['Zenith is to be acquired by Acme for $4 billion.', 'Acme', 'Zenith'],
  ['Zenith was bought by Acme for $4 billion.', 'Acme', 'Zenith'],
  ['Orvex has beaten Halden with a $5 billion bid for Pirrin.', 'Orvex', 'Pirrin'],
  ['Orvex outbids Halden with a $5 billion offer for Pirrin.', 'Orvex', 'Pirrin'],
  ['UK-based Orvex made a $5 billion bid for Pirrin.', 'Orvex', 'Pirrin'],
  ['Acme said it would pay $4 billion for Zenith.', 'Acme', 'Zenith'],
  ['Kite lost to Acme, which offered $4 billion for Zenith.', 'Acme', 'Zenith'],
  ['Acme will invest $4 billion in Zenith’s factories.', 'Acme', 'Zenith’s factories'],
];

describe('parties', () => {
  it.each(PARTIES)('reads who acts in "%s"', (text, subject, object) => {
    const reading = readArticle({ id: 'a', published: '2025-03-08T08:00:00.000Z', body: text });
    const claim = reading.readable ? reading.claims.find(({ value }) => value.type === 'money') : undefined;
    expect([claim?.subject, claim?.object]).toEqual([subject, object]);
  });
});
