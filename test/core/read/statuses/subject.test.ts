import { describe, expect, it } from 'vitest';
import { nameSentences } from '../../../../src/core/read/names.ts';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';
import { readStatuses } from '../../../../src/core/read/statuses/read-statuses.ts';
import { subjectOf } from '../../../../src/core/read/statuses/subject.ts';

function subjects(text: string): (string | undefined)[] {
  const sentence = sentenceOf(text, 0);
  const { tokens, tags } = sentence;
  const names = nameSentences([sentence]).names[0] ?? [];
  const stages = readStatuses(tokens, tags);
  return stages.map((stage) => subjectOf(tokens, names, stage, stages));
}

describe('subjectOf', () => {
  it.each([
    ['On Monday Jane Roe was charged with murder.', ['Jane Roe']],
    ['Police arrested 34-year-old Jane Roe in Utopia.', ['Jane Roe']],
    ['Jane Roe, 34, of Utopia, was charged with murder.', ['Jane Roe']],
    ['Then Jane Roe, who was convicted of fraud, left.', ['Jane Roe']],
    ['Later Jane Roe was arrested and charged with murder.', ['Jane Roe', 'Jane Roe']],
    ['The governor signed House Bill 22-10 on Monday.', ['House Bill 22-10']],
    ['The Clean Air Act was struck down.', ['Clean Air Act']],
    ['The Senate passed the Clean Air Act 63-37.', ['Clean Air Act']],
    ['The driver was charged with murder.', [undefined]],
    ['A man in Utopia was charged with murder.', [undefined]],
    ['Jane Roe’s lawyer was charged with fraud.', ['lawyer']],
    ['Her brother was convicted of fraud.', ['Her brother']],
    ['Workers in Utopia, Arcadia and Erewhon went on strike.', [undefined]],
    ['Police arrested a Utopia man.', [undefined]],
    ['John Doe, another of the accused, was acquitted.', ['John Doe']],
    ['Another man was arrested.', ['Another man']],
    ['Police arrested 40 people.', ['40 people']],
    ['A jury found Jane Roe guilty.', ['Jane Roe']],
    ['The state of Utopia sued Acme Motors.', ['Acme Motors']],
    ['In Utopia, the storm hit the grid, which suffered an outage.', [undefined]],
  ])('reads whose step it is in "%s"', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });
});
