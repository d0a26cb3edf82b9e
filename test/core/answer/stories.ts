/** Invented articles to ask. */
import { type Answer, answerQuestion } from '../../../src/core/answer/answer.ts';
import { answersFromText, asOfText } from '../../../src/core/answer/from-text.ts';
import { readQuestion } from '../../../src/core/answer/question.ts';
import { addArticle, newTextIndex, type TextIndex } from '../../../src/core/answer/text-index.ts';
import type { Article } from '../../../src/core/model.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';

export function article(
  id: string,
  published: string,
  headline: string,
  body: string,
  publisher?: string,
): Article {
  return { id, published: `${published}T08:00:00.000Z`, headline, body, publisher };
}

export const ORVEX: readonly Article[] = [
  article(
    'early',
    '2031-03-02',
    'Acme in talks to buy Orvex',
    'Acme is in talks to buy the battery maker Orvex for about $2 billion, according to people familiar with the matter. Orvex, founded in 2019 in Lisbon by Jane Roe, employs 340 people. Orvex reported revenue of $90 million last year. Acme declined to comment.',
    'Capital Wire',
  ),
  article(
    'deal',
    '2031-03-09',
    'Acme to buy Orvex for $2.4 billion',
    'Acme has agreed to buy the battery maker Orvex for $2.4 billion, the companies said on Sunday. Orvex founder Jane Roe will lead the battery division of Acme. Acme chief executive John Poe said the deal would help it because demand for batteries is growing. The regulator in Brussels must still approve the purchase.',
    'Daily Ledger',
  ),
  article(
    'again',
    '2031-03-09',
    'Orvex sold to Acme',
    'Battery maker Orvex was sold to Acme for $2.4 billion. John Poe, the chief executive of Acme, called it a milestone. Orvex plans a plant in Porto.',
    'Morning Post',
  ),
];

export function indexOf(articles: readonly Article[]): TextIndex {
  const index = newTextIndex();
  for (const one of articles) addArticle(index, one, readArticle(one));
  return index;
}

export function ask(articles: readonly Article[], question: string, choices: readonly string[] = []): Answer {
  const index = indexOf(articles);
  return answerQuestion(readQuestion(question, choices), [answersFromText(index)], asOfText(index));
}
