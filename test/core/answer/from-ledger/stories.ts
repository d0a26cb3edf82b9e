/** Invented stories, told article by article, and what the ledger then answers. */
import {
  answerFromLedger,
  type LedgerFinding,
} from '../../../../src/core/answer/from-ledger/answer-from-ledger.ts';
import type { Article, Ledger, Story, StoryKind } from '../../../../src/core/model.ts';
import { readArticle } from '../../../../src/core/read/read-article.ts';
import { evidenceOf } from '../../../../src/core/story/evidence.ts';
import { kindOf } from '../../../../src/core/story/kinds/index.ts';
import { buildLedger } from '../../../../src/core/story/ledger.ts';

/** Thursday. */
export const NOW = '2025-06-12T12:00:00.000Z';

interface Report {
  /** Of June 2025. */
  readonly day: number;
  readonly paper: string;
  readonly body: string;
}

interface Told {
  readonly story: Story;
  readonly ledger: Ledger;
}

function tell(story: Story, reports: readonly Report[]): Told {
  const evidence = reports.flatMap(({ day, paper, body }, at) => {
    const published = `2025-06-${String(day).padStart(2, '0')}T0${at % 10}:00:00.000Z`;
    const article: Article = { id: `a${at}`, publisher: paper, published, body };
    const reading = readArticle(article);
    return reading.readable ? evidenceOf(reading.claims, article, 1, story) : [];
  });
  return { story, ledger: buildLedger(evidence, story) };
}

function story(
  kind: StoryKind,
  title: string,
  parties: Readonly<Record<string, string>>,
  people: readonly string[],
): Story {
  const named = Object.entries(parties).map(([part, name]) => [part, { name, aliases: [] }] as const);
  return {
    slug: title.toLowerCase().replaceAll(' ', '-'),
    title,
    kind,
    parties: Object.fromEntries(named),
    people: people.map((name) => ({ name, aliases: [] })),
    feeds: [],
    match: { all: [], any: [], none: [] },
    lead: kindOf({ kind }).lead,
    facts: [],
  };
}

export const DEAL = tell(
  story('deal', 'Acme and Zenith', { acquirer: 'Acme', target: 'Zenith' }, ['Jane Roe']),
  [
    { day: 1, paper: 'Herald', body: 'Acme is in talks to buy a stake in Zenith for over $8 billion.' },
    { day: 8, paper: 'Gazette', body: 'Acme is in advanced talks to invest over $10 billion in Zenith.' },
    {
      day: 11,
      paper: 'Courier',
      body: 'Acme has reached a deal with Zenith for an investment of about $14 billion. Jane Roe will leave Zenith to join Acme.',
    },
    { day: 12, paper: 'Herald', body: 'Acme has reached a deal to invest about $14 billion in Zenith.' },
  ],
);

export const FLOOD = tell(story('disaster', 'Harrow flood', { place: 'Harrow' }, []), [
  { day: 3, paper: 'Herald', body: 'At least 12 people were killed in a flood in Harrow, police said.' },
  {
    day: 9,
    paper: 'Gazette',
    body: 'The death toll from the flood in Harrow has risen to 31. Another 40 people were injured.',
  },
  { day: 10, paper: 'Courier', body: 'The flood in Harrow has killed 31 people, officials said.' },
]);

export const TRIAL = tell(story('court', 'Case against John Poe', { accused: 'John Poe' }, []), [
  { day: 2, paper: 'Herald', body: 'John Poe was charged with fraud on Monday.' },
  { day: 10, paper: 'Gazette', body: 'John Poe was convicted of fraud on Tuesday.' },
]);

export function ask(
  { story: one, ledger }: Told,
  question: string,
  ...earlier: readonly string[]
): LedgerFinding {
  return answerFromLedger(question, earlier, ledger, one, NOW);
}

/** The words of the answer; "-" where the ledger has none. */
export function textOf(told: Told, question: string, ...earlier: readonly string[]): string {
  const finding = ask(told, question, ...earlier);
  return finding.known ? finding.text : '-';
}
