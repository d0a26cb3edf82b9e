/** Figures as lines of words, for tables of forms. */
import type { FigureMention } from '../../../../src/core/read/figures/figure.ts';
import { readFigures } from '../../../../src/core/read/figures/read-figures.ts';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';

/** What a figure is, in a line: "<bound> [<from> -> ]<amount>[..<upTo>] <currency, %, noun or times>[ per ...][ up|down][ conversion]". */
export function lines(text: string): string[] {
  return readFigures(sentenceOf(text, 0)).map(({ value, conversionOf }) => {
    const upTo = value.upTo ? `..${value.upTo}` : '';
    const rest = [
      value.type === 'money' && value.per ? `per ${value.per}` : '',
      value.trend ?? '',
      conversionOf === undefined ? '' : 'conversion',
    ];
    const from = value.from ? `${value.from} -> ` : '';
    return [`${value.bound} ${from}${value.amount}${upTo}`, unitOf(value), ...rest].filter(Boolean).join(' ');
  });
}

function unitOf(value: FigureMention['value']): string {
  switch (value.type) {
    case 'money':
      return value.currency;
    case 'percent':
      return '%';
    case 'multiple':
      return 'times';
    default:
      return value.noun;
  }
}
