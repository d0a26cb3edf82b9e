import { describe, expect, it } from 'vitest';
import { permutations } from '../../../eval/orders.ts';
import { credit, NOTHING_PRINTED } from '../../../eval/story-texts.ts';
import { tellStory } from '../../../eval/tell-story.ts';
import type { Article } from '../../../src/core/model.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';
import { placeText, storyText } from '../../../src/core/story/copies.ts';
import { evidenceOf } from '../../../src/core/story/evidence.ts';
import { originsOf } from '../../../src/core/story/standing.ts';
import { cpuTime } from '../../cpu-time.ts';
import { STORY } from './values.ts';

const WIRE = `Acme will invest $4 billion in Zenith, a maker of lamps that has its seat at the harbour of Utopia.

The lamps are sold in thirty countries and hang in theatres, in stations and over the tables of many kitchens. Zenith
opened its first workshop in a barn behind the old mill, where two brothers bent wire and blew glass by hand until a
buyer from the city ordered a thousand of them for a new hotel.

Since then the company has moved three times, always closer to the water, because its sand comes by ship. Its workers
own a tenth of it and meet each spring to vote on what the next year should bring.`;

const OWN = `Acme will invest $4 billion in Zenith, two clerks who saw the papers told this paper on Monday evening.

They described a long night in a rented room above a bakery, with lawyers asleep on coats and a printer that ran out of
ink before the last page. Nobody left until the sun was up, and the baker sent rolls upstairs when he came to work and
found the lights on.

Neighbours had wondered for days about the cars outside. One of them, who keeps pigeons on the roof across the street,
said that he had counted eleven and had written down the plates, just in case anybody should ever ask him about it.`;

function article(publisher: string, hour: number, body: string, more: Partial<Article> = {}): Article {
  const published = `2025-03-10T${String(hour).padStart(2, '0')}:00:00.000Z`;
  return { id: publisher, publisher, published, body, ...more };
}

const COPIES = [
  article('Wire', 8, WIRE),
  article('Echo', 9, `${WIRE.replace('harbour of', 'port of')}\n\nEcho readers can write to us.`),
  article('Gazette', 10, WIRE.slice(0, WIRE.lastIndexOf('Its workers'))),
];

function originsIn(articles: readonly Article[]): readonly string[] {
  const price = tellStory(articles, STORY).record.ledger.price;
  return price ? [...originsOf(price.current)].sort() : [];
}

describe('who copies whom', () => {
  it('makes three pages of one text one source, whatever their small edits', () => {
    expect(originsIn(COPIES)).toEqual(['wire']);
    const outcomes = tellStory(COPIES, STORY).steps.map(({ outcome }) => outcome.kind);
    expect(outcomes).not.toContain('corroboration');
  });

  it('counts a page once that credits in its text what its headline says', () => {
    const headline = 'Acme to invest $4 billion in Zenith';
    expect(
      originsIn([article('Wire', 8, 'Acme will invest $4 billion in Zenith, Acme said.', { headline })]),
    ).toEqual(['acme']);
  });

  it('lets a report of its own corroborate', () => {
    expect(originsIn([...COPIES, article('Herald', 11, OWN)])).toEqual(['herald', 'wire']);
  });

  it('comes to the same ledger in whatever order the texts arrive', () => {
    const articles = [...COPIES, article('Herald', 7, OWN)];
    const ledgers = [...permutations(articles)].map((order) =>
      JSON.stringify(tellStory(order, STORY).record.ledger),
    );
    expect(ledgers).toHaveLength(24);
    expect(new Set(ledgers).size).toBe(1);
  });

  it('follows a copy of a copy back to the first, also when the one between them comes last', () => {
    const words = WIRE.split(' ');
    const cut = words.length;
    const first = article('Wire', 8, words.slice(0, Math.round(cut * 0.8)).join(' '));
    const between = article('Echo', 9, WIRE);
    const tail = OWN.split(' ').slice(20).join(' ');
    const last = article(
      'Gazette',
      10,
      `${words.slice(Math.round(cut * 0.45)).join(' ')} Acme will invest $4 billion in Zenith. ${tail}`,
    );
    const [a, b, c] = [first, between, last].map((one) => storyText(one, 1));
    if (!a || !b || !c) throw new Error('three texts');
    expect(placeText(c, [a], []).goesBackTo).toBe('gazette');
    const place = placeText(b, [a, c], []);
    expect(place).toMatchObject({ goesBackTo: 'wire', copiedBy: ['Gazette#1'] });
    expect(place.moved).toEqual([{ key: 'Gazette#1', origin: 'wire' }]);
  });

  it('leaves a claim with whom it credits', () => {
    const credits = WIRE.replace('Utopia.', 'Utopia, the Orvex Times reported.');
    const origins = originsIn([article('Wire', 8, WIRE), article('Echo', 9, credits)]);
    expect(origins).toEqual(['orvex times', 'wire']);
  });

  it('does not compare texts that are more than a week apart', () => {
    const late = article('Echo', 9, WIRE, { published: '2025-03-18T09:00:00.000Z' });
    expect(originsIn([article('Wire', 8, WIRE), late])).toEqual(['echo', 'wire']);
  });

  it('takes short notes for nobody else’s', () => {
    const note = 'Acme will invest $4 billion in Zenith.';
    expect(originsIn([article('Wire', 8, note), article('Echo', 9, note)])).toEqual(['echo', 'wire']);
  });

  it('is told among two thousand others in a moment', () => {
    const others = Array.from({ length: 2_000 }, (_, index) => {
      const words = OWN.split(' ').map((word, at) => (at % 3 === 0 ? `${word}${index}` : word));
      return storyText(article(`Paper ${index}`, 9, words.join(' ')), 1);
    });
    const known = [storyText(article('Wire', 8, WIRE), 1), ...others];
    const copy = storyText(article('Echo', 10, `${WIRE} More.`), 1);
    const start = cpuTime();
    expect(placeText(copy, known, []).goesBackTo).toBe('wire');
    expect(cpuTime() - start).toBeLessThan(1_000);
  });

  it('is not asked for an article that states nothing of the story', () => {
    const said = readArticle(article('Wire', 8, WIRE));
    const evidence = said.readable ? evidenceOf(said.claims, article('Wire', 8, WIRE), 1, STORY) : [];
    expect(evidence).not.toEqual([]);
    expect(credit(NOTHING_PRINTED, [], article('Wire', 8, WIRE)).texts).toEqual([]);
  });
});
