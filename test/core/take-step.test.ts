import { describe, expect, it } from 'vitest';
import { tellStory } from '../../eval/tell-story.ts';
import type { Article, Digest, Level } from '../../src/core/model.ts';
import { readArticle } from '../../src/core/read/read-article.ts';
import { evidenceOf } from '../../src/core/story/evidence.ts';
import { takeStep } from '../../src/core/take-step.ts';
import { STORY } from './story/values.ts';

const NOW = '2025-03-09T08:00:00.000Z';

interface Told {
  readonly outcome: string;
  readonly headline: string | undefined;
  readonly digest: Digest | undefined;
}

/** Feeds bodies as articles of consecutive days, or hours of one day, by publishers of their own. */
function tell(bodies: readonly string[], level: Level = 'major', apartMs = DAY_MS): Told[] {
  const articles = bodies.map((body, index): Article => {
    const published = new Date(Date.UTC(2025, 2, 1, 8) + index * apartMs).toISOString();
    return { id: `a${index}`, publisher: `Paper ${index}`, published, body };
  });
  return tellStory(articles, STORY).steps.map(({ outcome, digests }) => {
    const digest = digests.find((one) => one.audience === level)?.digest;
    return { outcome: outcome.kind, headline: digest?.headline, digest };
  });
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const TALKS = 'Acme is in talks to invest over $10 billion in Zenith.';
const DEAL =
  'Acme has reached a deal with Zenith for an investment of about $14 billion, according to Daily Echo. Acme will take a 49% stake.\n\nZenith founder Jane Roe will join Acme.';

describe('takeStep', () => {
  it('sets the scene once and then tells what changed, most newsworthy first', () => {
    const [scene, update] = tell([TALKS, DEAL]);
    expect(scene).toMatchObject({
      outcome: 'new story',
      headline: 'Acme and Zenith: deal reportedly worth over $10B, in talks',
    });
    expect(update).toMatchObject({
      outcome: 'update',
      headline: 'Deal now about $14B (was over $10B), 49% stake, Roe joins Acme',
    });
    expect(update?.digest?.lines.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Price', 'over $10B', 'about $14B'],
      ['Stake', undefined, '49%'],
      ['People', undefined, 'Jane Roe joins Acme'],
      ['Status', 'in talks', 'deal reached'],
    ]);
    expect(update?.digest?.lines[0]?.citations[0]).toMatchObject({
      quote:
        'Acme has reached a deal with Zenith for an investment of about $14 billion, according to Daily Echo.',
      source: 'Daily Echo, as reported by Paper 1',
    });
  });

  it('is silent on a repeat and on other words for the same', () => {
    const told = tell([TALKS, TALKS, 'Acme is in talks to put more than $10bn into Zenith.', DEAL, DEAL]);
    expect(told.map(({ headline }) => headline !== undefined)).toEqual([true, false, false, true, false]);
  });

  it('keeps a minor step for the next update that matters, and tells both as one step', () => {
    const told = tell([
      TALKS,
      'Acme is in advanced talks to invest over $10 billion in Zenith.',
      'Acme agreed to invest over $10 billion in Zenith.',
    ]);
    expect(told.map(({ outcome }) => outcome)).toEqual(['new story', 'refinement', 'update']);
    expect(told[1]?.headline).toBeUndefined();
    expect(told[2]?.digest?.lines).toMatchObject([
      { fact: 'status', before: 'in talks', after: 'deal reached' },
    ]);
  });

  it('tells a minor step at once to those who asked for all', () => {
    const told = tell([TALKS, 'Acme is in advanced talks to invest over $10 billion in Zenith.'], 'all');
    expect(told[1]?.headline).toBe('In advanced talks (was in talks)');
  });

  it('does not take a valuation for the price, nor the price of another deal', () => {
    const [, second, third] = tell([
      TALKS,
      'Zenith, courted by Acme, was last valued at $14 billion.',
      'Kite has put $13 billion into Nova, as Acme eyes Zenith.',
    ]);
    expect([second?.headline, third?.headline]).toEqual([undefined, undefined]);
  });

  it.each([
    'No deal has been reached between Acme and Zenith.',
    'Acme is not in talks to buy Zenith, a spokeswoman said.',
    'Acme will not pay $20 billion for Zenith.',
    'Neither Acme nor Zenith has signed a definitive agreement.',
    'Acme had offered $20 billion for Zenith.',
    'Acme agreed to pay Zenith a $500 million termination fee.',
    'Acme will finance the Zenith deal with $8 billion of debt.',
    'Acme said the Zenith deal would bring $300 million in synergies.',
    'Acme will spend $65 billion on data centres, and on Zenith a little.',
    'Acme increased its bid for Zenith by $2 billion.',
    'Acme pays Zenith $150 million a year.',
    'The founding family owns 51% of Zenith, which Acme courts.',
    'Some 49% of Zenith voters backed the Acme bid.',
    'Acme offered a 35% premium to the closing price of Zenith.',
    'Acme courts Zenith. Earlier this year Acme closed its acquisition of Nova. The deal was worth $45 million.',
    'A court blocked the deal between Kite and Nova; Acme and Zenith hope for better luck.',
    'Acme courts Zenith. The company also agreed to buy a chip start-up for $2 billion.',
    'Jane Roe joined Acme in 2015. Zenith came later.',
    'Kite said it had agreed to buy Zenith for $5 billion. Acme watched.',
    'Acme was outbid by Kite, which offered $5 billion for Zenith.',
    'Kite, which owns 25% of Zenith, backs the bid of Acme.',
    'The court approved the plan. Acme and Zenith moved on.',
    'Acme reached an agreement with unions at Zenith.',
    'Acme signed a deal to supply Zenith with sugar.',
    'Has Acme signed a deal with Zenith?',
    'In 2021 Acme bid $4 billion for Zenith.',
    'Acme was in talks to buy Zenith in 2019.',
    'The $4 billion bid of Acme for Zenith was turned down.',
    'Reports that Acme has called off the deal with Zenith are wrong.',
    'Acme nearly called off the deal with Zenith.',
    'Acme sells a 10% stake in Zenith.',
    'Acme will invest $500 million in Zenith’s factories.',
    'Zenith has a 12% stake in Acme.',
    'Acme closed its Zenith investment office.',
    'Jane Roe will join Acme executives and Zenith on stage.',
    'Investors in Zenith urged Jane Roe to leave Acme.',
    'Acme, a rival of Zenith, sold its lamp arm for $5 billion.',
    'The Acme deal would add $5 billion to the sales of Zenith.',
    'Deals worth $50 billion were announced before Acme met Zenith.',
    'Acme announced a deal with Zenith to make lamps.',
    'Acme announced a deal to sell lamps to Zenith.',
    'Jane Roe joined a protest against Acme and Zenith.',
    'Acme and Zenith signed a $5 billion supply deal.',
    'Acme and Zenith signed a confidentiality agreement.',
    'Zenith agreed to a plea deal; Acme watched.',
    'Acme bought $2 billion of lamps from Zenith.',
    'Acme bought lamps from Zenith for $2 million.',
    'Acme bought a Zenith factory for $2 million.',
    'Acme bought Zenith’s factory for $2 million.',
    'Acme would have paid $2 billion for Zenith.',
    'Acme and Zenith hope to agree a deal.',
    'The deal between Kite and Zenith closed on Tuesday; Acme watched.',
    'The FTC dropped its challenge to Acme’s takeover of Zenith.',
    'Acme said it would buy Zenith’s lamp arm.',
    'Acme to buy lamps from Zenith.',
    'Acme said it would buy back shares, as Zenith did.',
    'Acme would buy Zenith if its price fell.',
    'Acme agreed to sell lamps to Zenith for $6 million.',
    'Talks between Acme and Zenith nearly collapsed.',
    'Acme bid for Zenith after its deal with Orvex was blocked.',
    'Acme turned to Zenith after talks with Orvex collapsed.',
    'Jane Roe will join Acme on a panel at Zenith.',
    'The Kite-Zenith deal was closed on Tuesday, and Acme watched.',
  ])('posts nothing on "%s"', (text) => {
    expect(tell([text]).map(({ headline }) => headline)).toEqual([undefined]);
  });

  it.each([
    [
      'Acme Group said on Monday it would buy Zenith for $4.2 billion in cash.',
      'deal worth $4.2B, deal reached',
    ],
    ['Acme will buy Zenith for $4 billion in cash and $2 billion in stock.', 'deal reached'],
    ['Japan’s Acme to acquire rival Zenith', 'deal reached'],
    ['Zenith rejected a $20 billion offer from Acme.', 'offer rejected'],
    ['Regulators sued on Monday to block Acme’s takeover of Zenith.', 'deal challenged in court'],
    ['Acme raised its offer for Zenith to $22 billion from $20 billion.', 'deal worth $22B'],
    ['Acme offered between $20 and $22 billion for Zenith.', 'deal worth $20B to $22B'],
    ['Zenith is to be acquired by Acme for $4.2 billion.', 'deal worth $4.2B'],
    ['Acme will pay $45 a share for Zenith, or about $20 billion.', 'deal worth about $20B'],
    ['Acme bought a 9.9% stake in Zenith.', '9.9% stake'],
    ['Acme has agreed a $4.2 billion takeover of Zenith.', 'deal worth $4.2B, deal reached'],
    ['Acme completes acquisition of Zenith.', 'deal closed'],
    ['In May, Acme completed its acquisition of Zenith.', 'deal closed'],
    ['A judge blocked the acquisition of Zenith by Acme.', 'deal blocked'],
    ['The FTC has approved Acme’s purchase of Zenith.', 'deal cleared'],
    ['Talks between Acme and Zenith have broken down.', 'deal called off'],
    ['Acme dropped its bid for Zenith.', 'deal called off'],
    ['Acme will pay $4.2 billion including debt for Zenith.', 'deal worth $4.2B'],
    ['Acme will invest $1.5 trillion in Zenith.', 'deal worth $1.5T'],
    ['Acme has completed its $4.2 billion takeover of Zenith.', 'deal worth $4.2B, deal closed'],
    ['Acme and Zenith called off their $4.2 billion merger.', 'deal worth $4.2B, deal called off'],
    ['Jane Roe, who left Kite in March, will join Acme. Zenith is next.', 'Roe joins Acme'],
    ['Acme is paying fourteen billion dollars for Zenith.', 'deal worth $14B'],
    ['Acme is spending $14 billion to buy Zenith.', 'deal worth $14B'],
    ['Acme is splashing out $14 billion on Zenith.', 'deal worth $14B'],
    ['Acme is buying Zenith. The deal, worth $2bn, will close in the spring.', 'deal worth $2B'],
    ['Acme’s takeover of Zenith, worth $2 billion, drew fire.', 'deal worth $2B'],
    ['Acme, based in the U.S., is buying Zenith for $2 billion.', 'deal worth $2B'],
    ['Acme, fresh from its $5 billion purchase of Orvex, is in talks with Zenith.', 'in talks'],
    ['Acme, which bought Orvex for $5 billion last year, is in talks with Zenith.', 'in talks'],
    ['Acme is in talks to buy Zenith, whose rival Orvex was bought by Kite for $5 billion.', 'in talks'],
    ['Zenith, which makes lamps, has agreed to be bought by Acme.', 'deal reached'],
    ['Zenith has agreed to a $2 billion takeover by Acme.', 'deal worth $2B, deal reached'],
    ['Zenith accepts $2bn offer from Acme', 'deal worth $2B, deal reached'],
    ['Acme, Zenith agree $2bn merger', 'deal worth $2B, deal reached'],
    ['Acme nears $2bn deal for Zenith', 'deal reportedly worth $2B, in advanced talks'],
    ['Acme’s takeover of Zenith was blocked by the FTC.', 'deal blocked'],
    ['Britain’s regulator blocked the Acme-Zenith merger.', 'deal blocked'],
    ['Regulator clears Acme’s $2bn takeover of Zenith', 'deal worth $2B, deal cleared'],
    ['Acme’s takeover of Zenith closed on Tuesday.', 'deal closed'],
    ['Acme has scrapped its plan to buy Zenith.', 'deal called off'],
    ['Acme’s bid for Zenith has collapsed.', 'deal called off'],
    ['Acme walks away from $2bn Zenith deal', 'deal called off'],
    ['Acme raised its offer for Zenith from $20 billion to $22 billion.', 'deal worth $22B'],
    ['Acme raised its stake in Zenith from 30% to 49%.', '49% stake'],
    ['Acme paid $14 billion for 49% of Zenith.', 'deal worth $14B, 49% stake'],
    ['Acme (NYSE: ACM) will buy Zenith (NASDAQ: ZTH) for $2 billion.', 'deal worth $2B'],
    ['LONDON, March 3 (Reuters) - Acme has agreed to buy Zenith for $2bn.', 'deal worth $2B, deal reached'],
    ['Acme agreed to pay $14 billion for Zenith.', 'deal worth $14B, deal reached'],
    ['Acme’s $2 billion (£1.5 billion) takeover of Zenith drew fire.', 'deal worth $2B'],
    ['Acme snaps up Zenith for £1.5bn', 'deal worth £1.5B'],
    ['Acme has made a £1.5bn approach for Zenith.', 'deal worth £1.5B, offer made'],
    ['Acme and Zenith call off $2 billion merger', 'deal worth $2B, deal called off'],
    ['Acme confirmed merger talks with Zenith.', 'in talks'],
    ['Acme sweetened its $5 billion offer for Zenith to $6 billion.', 'deal worth $6B'],
    [
      'Acme will buy Zenith for $6 billion, its largest deal since it bought Orvex for $3 billion.',
      'deal worth $6B, deal reached',
    ],
    [
      'Acme will buy Zenith for $6 billion, the largest deal since Kite’s $3 billion purchase of Orvex in 2019.',
      'deal worth $6B',
    ],
    ['Acme will buy Orvex for $3 billion and Zenith for $6 billion.', 'deal worth $6B'],
    ['Acme will buy Zenith from Kite for $6 billion.', 'deal worth $6B, deal reached'],
    ['Kite will sell Zenith to Acme for $6 billion.', 'deal worth $6B'],
    ['Kite agreed to sell Zenith to Acme.', 'deal reached'],
    ['Acme, the lamp maker owned by Kite, will buy Zenith for $6 billion.', 'deal worth $6B'],
    ['Acme is in talks to buy Zenith, topping a $5 billion offer from Kite.', 'in talks'],
    ['Acme agreed last week to buy Zenith.', 'deal reached'],
    ['The merger of Acme and Zenith closed on Monday.', 'deal closed'],
    ['Acme has shelved its plan to buy Zenith.', 'deal called off'],
    ['Acme is to acquire a 49 per cent holding in Zenith.', '49% stake'],
    ['Jane Roe will lead a new lab at Acme. Zenith is next.', 'Roe is to lead a new lab at Acme'],
    ['<p>Acme is buying Zenith for <b>$2&nbsp;billion</b>.</p>', 'deal worth $2B'],
  ])('reads "%s"', (text, phrases) => {
    expect(tell([text])[0]?.headline).toBe(`Acme and Zenith: ${phrases}`);
  });

  it('calls an article that answers nothing background', () => {
    expect(tell([TALKS, 'Acme and Zenith share an office.'])[1]).toMatchObject({
      outcome: 'background',
      headline: undefined,
    });
  });

  it('tells of a dispute with both sides and their words', () => {
    const [, dispute] = tell(
      ['Acme will invest $14 billion in Zenith.', 'Acme will invest $18 billion in Zenith.'],
      'major',
      HOUR_MS,
    );
    expect(dispute?.outcome).toBe('dispute');
    const line = dispute?.digest?.lines[0];
    expect(line).toMatchObject({ change: 'disputed', after: '$14B', against: '$18B' });
    expect(line?.citations.map(({ source }) => source)).toEqual(['Paper 0', 'Paper 1']);
  });

  it('does not tell a change backwards when an older article comes in late', () => {
    const days = [10, 11, 9];
    const prices = [12, 15, 15];
    const articles = days.map(
      (day, index): Article => ({
        id: `late${index}`,
        publisher: `Paper ${index}`,
        published: `2025-03-${String(day).padStart(2, '0')}T08:00:00.000Z`,
        body: `Acme will invest $${prices[index]} billion in Zenith.`,
      }),
    );
    const told = tellStory(articles, STORY).steps.map(({ digests }) =>
      digests.some(({ audience }) => audience === 'major'),
    );
    expect(told).toEqual([true, true, false]);
  });

  it('says once what a page keeps from one version to the next', () => {
    const first: Article = {
      id: 'page',
      publisher: 'Paper',
      published: '2025-03-01T08:00:00.000Z',
      body: TALKS,
    };
    const evidence = (article: Article, version: number) => {
      const reading = readArticle(article);
      return reading.readable ? evidenceOf(reading.claims, article, version, STORY) : [];
    };
    const { facts, told } = takeStep({ ledger: {}, told: {} }, [], evidence(first, 1), STORY, NOW);
    const record = { ledger: Object.fromEntries(facts.map((fact) => [fact.key, fact])), told };
    const past = evidence(first, 1);
    const touched = { ...first, modified: '2025-03-04T08:00:00.000Z', body: `${TALKS} Zenith makes lamps.` };
    expect(takeStep(record, past, evidence(touched, 2), STORY, NOW).outcome.kind).toBe('repeat');
    const edited = { ...touched, body: 'Acme is in talks to invest over $12 billion in Zenith.' };
    expect(takeStep(record, past, evidence(edited, 2), STORY, NOW).outcome.kind).toBe('update');
  });

  it('calls a figure corrected that a note on the page puts right', () => {
    const told = tell([
      'Acme will invest $450 million in Zenith, it said.',
      'Acme will invest $540 million in Zenith, it said.\n\nCorrection: An earlier version misstated the sum. It is $540 million, not $450 million.',
    ]);
    expect(told[1]).toMatchObject({ outcome: 'correction', headline: 'Corrected: deal $540M (was $450M)' });
  });

  it('plainly calls a correction one', () => {
    const told = tell([
      'Acme will invest $14 billion in Zenith.',
      'Correction: Acme will invest $15 billion in Zenith.',
    ]);
    expect(told[1]).toMatchObject({ outcome: 'correction', headline: 'Corrected: deal $15B (was $14B)' });
  });
});
