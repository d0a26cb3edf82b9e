import { expect, it } from 'vitest';
import { unsaidIn } from '../../../src/core/digest/unsaid.ts';
import type { Article } from '../../../src/core/model.ts';
import { readPage } from '../../../src/core/read/read-article.ts';
import { textOfPage } from '../../../src/core/story/align/page-text.ts';
import { changesOfPage } from '../../../src/core/story/compare/retracted.ts';

function page(...paragraphs: readonly string[]): Article {
  const published = '2025-08-01T09:00:00.000Z';
  return { id: 'p', published, modified: '2025-08-05T09:00:00.000Z', body: paragraphs.join('\n\n') };
}

const LEAD = 'Acme will put money into Zenith, Jane Roe of Zenith told the Quay Post.';
const REST = 'The council of Orvex meets on Tuesday to talk about the site and what comes after it.';
const WRONG = 'Zenith will close its foundry in Orvex with 450 staff.';
const RIGHT = 'Zenith will close its foundry in Orvex with 350 staff.';

/** What became of which sentence. */
function unsaid(next: Article): readonly string[] {
  const changes = changesOfPage(textOfPage(page(LEAD, WRONG, REST)), textOfPage(next));
  return unsaidIn(changes, readPage(next).sentences, next).map(
    ({ kind, sentence, to }) => `${kind}: ${sentence} ${to?.sentence ?? ''}`,
  );
}

it.each([
  [
    'corrected where a note names the figure that stands there now',
    page(
      LEAD,
      RIGHT,
      REST,
      'Correction: An earlier version misstated the number of staff. It is 350, not 450.',
    ),
    [`corrected: ${WRONG} ${RIGHT}`],
  ],
  [
    'left where a note is about something else',
    page(LEAD, RIGHT, REST, 'Correction: An earlier version misspelled the name of Jane Roe.'),
    [],
  ],
  ['left where it was merely edited', page(LEAD, RIGHT, REST), []],
  [
    'left where it was reworded',
    page(LEAD, 'Zenith is to close its Orvex foundry with 450 staff.', REST),
    [],
  ],
  ['taken back where it is gone', page(LEAD, REST), [`retracted: ${WRONG} `]],
  ['left where most of the page is gone', page('Acme and Zenith will speak again next week, both said.'), []],
])('a sentence is %s', (_name, next, expected) => {
  expect(unsaid(next)).toEqual(expected);
});
