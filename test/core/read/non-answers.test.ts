import { describe, expect, it } from 'vitest';
import { nameSentences } from '../../../src/core/read/names.ts';
import { readNonAnswers } from '../../../src/core/read/non-answers.ts';
import { sentenceOf } from '../../../src/core/read/sentences.ts';

function read(text: string) {
  const sentence = sentenceOf(text, 0);
  const names = nameSentences([sentence]).names[0] ?? [];
  return readNonAnswers({ sentence, field: 'body', names }).map(({ who, kind }) => [kind, ...who]);
}

describe('readNonAnswers', () => {
  it.each([
    ['Acme declined to comment.', [['declined', 'Acme']]],
    ['Representatives for Acme and Kite declined to comment on the deal.', [['declined', 'Acme', 'Kite']]],
    ['Acme refused to discuss it or to comment.', [['declined', 'Acme']]],
    ['Acme had no immediate comment.', [['declined', 'Acme']]],
    ['Acme did not immediately respond to a request for comment.', [['no response', 'Acme']]],
    ['Acme hasn’t responded.', [['no response', 'Acme']]],
    ['Acme has yet to respond to inquiries.', [['no response', 'Acme']]],
    ['Jane Roe could not be reached for comment.', [['no response', 'Jane Roe']]],
    ['Jane Roe was not immediately available for comment.', [['no response', 'Jane Roe']]],
    [
      'Acme declined to comment, while Kite has not yet responded.',
      [
        ['declined', 'Acme'],
        ['no response', 'Kite'],
      ],
    ],
    ['In Ohio, the Acme Society declined to comment.', [['declined', 'Acme Society']]],
    ['Jane Roe did not return calls.', [['no response', 'Jane Roe']]],
    ['Acme has not reached a decision on how to respond.', []],
    ['Jane Roe did not return the statement.', []],
    ['The company declined to comment.', []],
    ['Acme responded to the request for comment.', []],
    ['Acme declined to buy Kite after the comment.', []],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
