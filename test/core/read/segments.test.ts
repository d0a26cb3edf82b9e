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

  it.each([
    ['UPDATED 4:12 p.m. ET: It has signed.', '2025-03-08T21:12:00.000Z'],
    ['Updated 10:30 GMT', '2025-03-08T10:30:00.000Z'],
    ['Update, March 9, 2025, at 9 a.m. EST:', '2025-03-09T14:00:00.000Z'],
    ['10:45 GMT', '2025-03-08T10:45:00.000Z'],
    ['9:10 p.m. ET, March 7', '2025-03-08T02:10:00.000Z'],
  ])('speaks from the time in "%s"', (marker, at) => {
    expect(segmentBody(article(`${marker}\n\nNew words.`)).blocks.at(-1)).toMatchObject({
      kind: 'update',
      at,
    });
  });

  it('reads what stands behind the time of an update', () => {
    const page = segmentBody(article('UPDATED 4:12 p.m. ET: It has signed.'));
    expect(page.blocks.map(({ text }) => text)).toEqual(['It has signed.']);
    expect(page.headings.map(({ text }) => text)).toEqual(['UPDATED 4:12 p.m. ET: ']);
  });

  it.each([
    ['Correction: It was $5 million.', 'correction'],
    ['Corrections & Clarifications: It was $5 million.', 'correction'],
    ['CLARIFICATION — It was $5 million.', 'correction'],
    ['An earlier version of this article said it was $4 million.', 'correction'],
    ['This story has been updated to correct the price.', 'correction'],
    ['This story has been updated with a statement.', 'furniture'],
    ['Editor’s note: Sign up for the newsletter of the Daily Echo today.', 'furniture'],
    ['This is a developing story.', 'furniture'],
    ['More: Acme pays $3 million', 'furniture'],
    ['MORE:Acme pays $3 million', 'furniture'],
    ['(Reporting by Jane Roe; Editing by John Doe)', 'furniture'],
    ['Follow Jane Roe on Twitter: @roe', 'furniture'],
    ['Published March 8, 2025', 'furniture'],
    ['© 2025 Daily Echo. All rights reserved.', 'furniture'],
    ['FILE PHOTO: The $5 million plant, Oslo, 2019.', 'caption'],
    ['The $5 million plant on Monday. Jane Roe/Getty Images', 'caption'],
    ['The $5 million plant. (Photo by Jane Roe)', 'caption'],
    ['REUTERS/Jane Roe', 'caption'],
    ['Image: The plant | Getty Images', 'caption'],
  ])('takes the line "%s" for %s, and the next for news', (line, kind) => {
    const { segments } = segmentBody(article(`News.\n\n${line}\n\nMore news.`));
    expect(segments.map((segment) => segment.kind)).toEqual(['original', kind, 'original']);
  });

  it.each([
    'Corrections officers went on strike.',
    'Clarification of the law is due.',
    'Published reports say the firm paid $5 million.',
    'Earlier reports put it at $5 million.',
    'Image rights cost it $5 million.',
    'Read Corp agreed to buy Kite.',
    'More firms followed.',
    'It paid $5 million, according to Getty Images.',
    'A photo of the plant sold for $5 million.',
    '10:45 was when it began.',
    'An earlier report by Acme told as much.',
  ])('takes "%s" for news', (sentence) => {
    expect(kinds(`${sentence}\n\nMore.`)).toEqual(['original 2025-03-08']);
  });

  it('ends a summary box with its list', () => {
    const page = segmentBody(
      article('Key Points\n• It has signed.\n• It pays $5 million.\n\nThe firm has signed.'),
    );
    expect(page.blocks.map(({ kind }) => kind)).toEqual(['summary', 'summary', 'original']);
  });

  it('ends a summary box without bullets with its paragraph', () => {
    const page = segmentBody(article('Key points\n\nIt has signed.\nIt pays.\n\nThe firm has signed.'));
    expect(page.blocks.map(({ kind }) => kind)).toEqual(['summary', 'summary', 'original']);
  });
});
