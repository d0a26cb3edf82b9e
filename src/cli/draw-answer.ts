/** An answer for a person: the answer, who says so in which words, and as of when. */
import type { Answer, AnswerCitation } from '../core/answer/answer.ts';
import { minute } from './minute.ts';
import { type Ink, paint, type Run, type Style, wrapRuns } from './wrap-runs.ts';

export function drawAnswer(answer: Answer, columns: number, ink: Ink): string {
  const { abstained, citations, nearest, earlier, asOf } = answer;
  const parts = abstained
    ? [
        draw([{ text: 'Not reported.', style: 'doubt' }]),
        ...(nearest ? [head('The nearest thing that is:'), cited(nearest)] : []),
      ]
    : [
        ...answer.answer.split('\n').map((line) => draw([{ text: line, style: 'claim' }])),
        ...citations.map(cited),
      ];
  const before = earlier ? [head(`Earlier: ${earlier.answer}, superseded`), cited(earlier.citation)] : [];
  return [
    ...parts,
    ...before,
    ...(asOf ? [draw([{ text: `As of ${minute(asOf)}.`, style: 'quiet' }])] : []),
  ].join('\n');

  function head(text: string): string {
    return draw([{ text, style: 'plain' }]);
  }

  function draw(runs: readonly Run[], indent = ''): string {
    return wrapRuns(runs, columns - indent.length)
      .map((line) => `${indent}${paint(line, ink)}`)
      .join('\n');
  }

  function cited({ quote, publisher, article, at, url }: AnswerCitation): string {
    const run = (text: string, style: Style): Run => ({ text, style });
    const source = `${publisher ?? `article ${article}`}, ${minute(at)}`;
    const link = url === undefined ? [] : [draw([run(url, 'quiet')], '  ')];
    return [
      draw([run(`“${quote.replace(/\s+/g, ' ')}”`, 'plain')], '  '),
      draw([run(source, 'label')], '  '),
      ...link,
    ].join('\n');
  }
}
