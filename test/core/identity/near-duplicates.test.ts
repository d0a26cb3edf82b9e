import { describe, expect, it } from 'vitest';
import { sameTextAs } from '../../../src/core/identity/near-duplicates.ts';
import { shinglesOf } from '../../../src/core/identity/shingles.ts';

const AGENCY = `Acme Corp will close its paper mill in Orvex by the end of the year, the company said on Thursday.
Some 200 people work at the mill, which opened in 1911 and was once the largest employer of the valley.
"We looked at every way to keep it," chief executive Jane Roe told reporters. "There was none."
The union said it had not been told beforehand and called for talks with the government.
Paper prices have fallen by a third since 2022 as newspapers print less, while the price of power has doubled.
The mayor of Orvex, John Doe, said the town would look for a buyer and would not give up the site.
Acme bought the mill in 2009 from a family that had run it for three generations.`;

/** Another reporter at the same press conference. */
const OTHER = `Two hundred workers in the Orvex valley learned on Thursday that their jobs are going.
Acme is shutting the plant at Christmas. Chief executive Jane Roe came in person to tell them.
"We looked at every way to keep it," she said. "There was none."
Outside the gates, men who had spent forty years at the machines stood in silence, some of them in tears.
Nobody had warned the union, its secretary said, and he wants ministers to step in before winter.
Cheap imports, dear power and a shrinking press have ground the business down for a decade.
At the town hall there was talk of finding somebody to take the buildings on, but no name was mentioned.`;

const text = (body: string) => ({ shingles: shinglesOf(body) });

const lines = AGENCY.split('\n');
const COPIES: Readonly<Record<string, string>> = {
  'as it is': AGENCY,
  'under a line of the site': `By our own correspondent\n${AGENCY}\nRead more: Orvex through the years`,
  'cut after four paragraphs': lines.slice(0, 4).join('\n'),
  'with two paragraphs of its own': `${AGENCY}\nOur reporter went to the gates in the evening and found them shut, with nobody to be seen.\nThe station nearby is to close as well, the railway has said before.`,
  'with other figures': AGENCY.replace('200', '210').replace('third', 'quarter'),
  'with British spelling and marks': AGENCY.replaceAll('"', '“').replace('Corp', 'Corporation'),
  'with its paragraphs moved': [...lines.slice(0, 2), ...lines.slice(4), ...lines.slice(2, 4)].join('\n'),
};

describe('the text of an agency', () => {
  it.each(Object.entries(COPIES))('is known again %s', (_what, copy) => {
    expect(sameTextAs(text(AGENCY))(text(copy))).toBe(true);
    expect(sameTextAs(text(copy))(text(AGENCY))).toBe(true);
  });

  it('is not what another reporter writes of the same press conference', () => {
    expect(sameTextAs(text(AGENCY))(text(OTHER))).toBe(false);
  });

  it('is too short to be told from chance in a headline and a sentence', () => {
    const short = lines[0] ?? '';
    expect(sameTextAs(text(short))(text(short))).toBe(false);
  });
});
