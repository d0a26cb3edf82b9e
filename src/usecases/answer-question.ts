/** Answers from the ledger: a question that names a fact gets what is known of it, and nothing else is guessed. */
import type { BoardLine } from '../core/model/board.ts';
import type { Story } from '../core/model.ts';
import type { Answer, Store } from '../ports.ts';
import { readBoard } from './read-board.ts';

export async function answerQuestion(
  store: Pick<Store, 'record'>,
  story: Story,
  question: string,
): Promise<Answer> {
  const board = await readBoard(store, story);
  const asked = new Set(wordsOf(question));
  const lines = board.lines.filter(({ label }) => wordsOf(label).every((word) => asked.has(word)));
  if (lines.length === 0) {
    return {
      status: 'not reported',
      text: 'The sources of this story do not tell.',
      citations: [],
      asOf: board.asOf,
    };
  }
  return {
    status: 'answered',
    text: lines.map(sayLine).join('\n'),
    citations: lines.flatMap(({ citations }) => citations),
    asOf: board.asOf,
  };
}

function sayLine({ label, now, certainty, against, retractedAt }: BoardLine): string {
  const doubts = [certainty === 'asserted' ? '' : certainty, retractedAt ? 'no longer stated' : ''];
  const hedge = doubts.some((doubt) => doubt) ? ` (${doubts.filter((doubt) => doubt).join(', ')})` : '';
  return `${label}: ${[now, ...against].join(' against ')}${hedge}`;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
