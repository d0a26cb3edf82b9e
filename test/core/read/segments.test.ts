import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/model.ts';
import { segmentBody } from '../../../src/core/read/segments.ts';

const article = (body: string, modified?: string): Article => ({
  id: 'a',
  published: '2025-03-08T08:00:00.000Z',
  modified,
  body,
});

function kinds(body: string, modified?: string): string[] {
  return segmentBody(article(body, modified)).segments.map(({ kind, at }) => `${kind} ${at.slice(0, 10)}`);
}

describe('segmentBody', () => {
  it('takes a plain page as one part that speaks from its publication', () => {
    expect(kinds('First paragraph.\n\nSecond paragraph.')).toEqual(['original 2025-03-08']);
  });

  it('dates an update on top and the original below by their own markers', () => {
    const body =
      'Update as of March 11, 2025:\n\nNew words.\n\nOriginal article from March 8, 2025:\n\nOld words.';
    expect(kinds(body)).toEqual(['update 2025-03-11', 'original 2025-03-08']);
  });

  it('takes an undated update from the time the page was modified', () => {
    const body = 'UPDATED: The firm has signed.\n\nOriginal story:\n\nThe firm may sign.';
    expect(kinds(body, '2025-03-12T10:00:00.000Z')).toEqual(['update 2025-03-12', 'original 2025-03-08']);
  });

  it('takes a summary box to be as old as the oldest part, since nothing shows it was brought up to date', () => {
    const body =
      'Update as of March 11, 2025:\n\nNew.\n\nOriginal article from March 8, 2025:\n\nOld.\n\nSummary\n- Older still.';
    expect(kinds(body).at(-1)).toBe('summary 2025-03-08');
  });

  it('ends a block of page furniture at the next empty line', () => {
    const page = segmentBody(article('News.\n\nAdvertisement\nBuy this.\n\nMore news.'));
    expect(page.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'original: News.',
      'furniture: Buy this.',
      'original: More news.',
    ]);
  });

  it.each([
    'Shares of Acme rose.',
    'Updates to its app are due.',
    'Sources said the deal is near.',
    'Summary judgment was denied.',
  ])('does not take the sentence "%s" for a marker', (sentence) => {
    expect(kinds(`${sentence}\n\nMore.`)).toEqual(['original 2025-03-08']);
  });

  it('ends a correction with its paragraph, and leaves the page to what it was', () => {
    const page = segmentBody(
      article(
        'Correction: The price was $5 million.\n\nThe rest stands.\n\nCorrection:\n\nIt was $6 million.\n\nSo does this.',
      ),
    );
    expect(page.blocks.map(({ kind }) => kind)).toEqual(['correction', 'original', 'correction', 'original']);
  });

  it('dates each line of a timeline by the day that heads it', () => {
    const page = segmentBody(
      article('What happened:\n- March 1: Talks began.\n- December 30: First contact.\nMore.'),
    );
    expect(page.blocks.map(({ at }) => at.slice(0, 10))).toEqual([
      '2025-03-08',
      '2025-03-01',
      '2024-12-30',
      '2025-03-08',
    ]);
  });

  it('keeps what stands on the line of a marker', () => {
    const page = segmentBody(article('Correction: The price was $5 million.'));
    expect(page.blocks).toMatchObject([{ kind: 'correction', text: 'The price was $5 million.', start: 12 }]);
  });
});
