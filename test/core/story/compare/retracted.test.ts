import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/model.ts';
import { readArticle } from '../../../../src/core/read/read-article.ts';
import { textOfPage } from '../../../../src/core/story/align/page-text.ts';
import { changesOfPage, retractedClaims } from '../../../../src/core/story/compare/retracted.ts';

const REST = 'The talks began in May.\nJane Roe leads Acme.\nKite said nothing.';

function page(first: string): Article {
  return { id: 'a1', published: '2025-06-11T09:00:00.000Z', body: `${first}\n${REST}` };
}

/** The words of each claim of the old version that the new one has taken back. */
function retracted(old: Article, next: Article): string[] {
  const reading = readArticle(old);
  if (!reading.readable) throw new Error(reading.reason);
  return retractedClaims(reading.claims, changesOfPage(textOfPage(old), textOfPage(next))).map(
    ({ span }) => span.text,
  );
}

describe('a claim is taken back', () => {
  it('when its figure goes and nothing stands for it', () => {
    const old = page('Acme will buy Kite for $2 billion, two people said.');
    expect(retracted(old, page('Acme will buy Kite, two people said.'))).toEqual(['$2 billion']);
  });

  it('when its sentence goes', () => {
    const old = page('Acme will buy Kite.\nThe price is $2 billion.');
    expect(retracted(old, page('Acme will buy Kite.'))).toEqual(['$2 billion']);
  });
});

describe('a claim is not taken back', () => {
  it.each([
    ['reworded', 'Acme will pay 2bn dollars for Kite, two people said.'],
    ['moved', 'Two people said so. For Kite, Acme will pay $2 billion.'],
    ['told more roughly', 'Acme will buy Kite for about $2 billion, two people said.'],
    ['replaced', 'Acme will buy Kite for $3 billion, two people said.'],
    [
      'replaced in another sentence',
      'Acme will buy Kite, two people said.\nIts price is now seen at $3 billion.',
    ],
  ])('when its figure is %s', (_what, first) => {
    const old = page('Acme will buy Kite for $2 billion, two people said.');
    expect(retracted(old, page(first))).toEqual([]);
  });

  it('when little of its page has come in', () => {
    const old = page('Acme will buy Kite for $2 billion, two people said.');
    expect(retracted(old, { ...old, body: 'Acme will buy Kite. Please log in to read on.' })).toEqual([]);
  });
});
