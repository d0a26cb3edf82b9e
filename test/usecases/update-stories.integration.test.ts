import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import { buildLedger } from '../../src/core/story/ledger.ts';
import { createLog } from '../../src/log.ts';
import type { Queue, Store } from '../../src/ports.ts';
import { openPostgresQueue } from '../../src/queue/index.ts';
import { openStore } from '../../src/store/index.ts';
import { ingestArticle } from '../../src/usecases/ingest-article.ts';
import { sweepVersions } from '../../src/usecases/sweep.ts';
import { updateStories, updateStoriesTogether } from '../../src/usecases/update-stories.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { STORY } from '../core/story/values.ts';
import { storeAt } from './store-at.ts';

const log = createLog('silent', []);
const clock = { now: () => '2025-03-10T12:00:00.000Z' };
const schema = uniqueSchema();
let pool: pg.Pool;
let store: Store;
let queue: Queue;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  queue = await openPostgresQueue(pool, `test-${randomUUID()}`, log);
  await store.followStories(FROM_THE_START);
  await store.subscribe({ story: STORY.slug, platform: 'console', channel: 'C1', level: 'major' });
});
afterAll(async () => {
  await queue.close();
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});

/** Followed by the tests of pages that change. */
const PAGES = { ...STORY, slug: 'pages' };
/** And by those of texts that several sites print. */
const COPIED = { ...STORY, slug: 'copied' };
const FROM_THE_START = [
  STORY,
  { ...STORY, slug: 'other', match: { all: ['Kite'], any: [], none: [] } },
  PAGES,
  COPIED,
];
/** The same articles one by one, together, and in two hands. */
const SINGLY = { ...STORY, slug: 'singly' };
const TOGETHER = { ...STORY, slug: 'together' };
const BY_TURNS = { ...STORY, slug: 'by-turns' };

const KEPT = 'Zenith makes lamps in Utopia and employs 900 people there.\n\nAcme was founded in 1990.';

/** One version of a page, and what became of it. */
async function publish(id: string, body: string, day: number): Promise<string | undefined> {
  const at = `2025-03-0${day}T08:00:00.000Z`;
  const first = '2025-03-01T08:00:00.000Z';
  const url = `https://echo.example/${id}`;
  const article = { id, url, publisher: 'Echo', published: first, modified: at, body: `${body}\n\n${KEPT}` };
  const { versionId } = await ingestArticle({ store, queue, clock, log }, article);
  await updateStories({ store, queue, stories: [PAGES], log }, versionId);
  const outcomes = await store.outcomes(id);
  const outcome = outcomes.find((one) => one.versionId === versionId);
  return outcome && `${outcome.kind}: ${outcome.reason}`;
}

describe('a page that changes', () => {
  it.each([
    ['is new', 'Acme will invest $4 billion in Zenith.', 1, 'new story: first to state price'],
    [
      'is reworded',
      'Acme will put $4 billion into Zenith.',
      2,
      'reworded: other words for what is on record on price',
    ],
    ['gets other figures in silence', 'Acme will put $5 billion into Zenith.', 3, 'update: revised: price'],
    [
      'keeps what it said',
      'Acme will put $5 billion into Zenith. It is a lot.',
      4,
      'repeat: states only what its last version did',
    ],
    ['drops the figure', 'Acme will put money into Zenith.', 5, 'correction: retracted: price'],
    ['takes it up again', 'Acme will now put $5 billion into Zenith.', 6, 'revert: reverted: price'],
  ])('when it %s is told so', async (_how, body, day, outcome) => {
    expect(await publish('page', body, day)).toBe(outcome);
  });
});

async function settle(
  id: string,
  body: string,
  published = '2025-03-09T08:00:00.000Z',
  stories = [STORY],
): Promise<string[]> {
  const { versionId } = await ingestArticle({ store, queue, clock, log }, { id, published, body });
  await updateStories({ store, queue, stories, log }, versionId);
  return (await store.outcomes(id)).map(({ story, kind, reason }) => `${story} ${kind}: ${reason}`);
}

describe('one text on three sites', () => {
  const WIRE = `Acme will invest $6 billion in Zenith, a maker of lamps that has its seat at the harbour of Utopia.

The lamps are sold in thirty countries and hang in theatres, in stations and over the tables of many kitchens. Zenith
opened its first workshop in a barn behind the old mill, where two brothers bent wire and blew glass by hand until a
buyer from the city ordered a thousand of them for a new hotel.

Since then the company has moved three times, always closer to the water, because its sand comes by ship.`;

  async function print(publisher: string, hour: number, body: string): Promise<readonly string[]> {
    const published = `2025-03-09T0${hour}:00:00.000Z`;
    const id = `copied-${publisher}`;
    const { versionId } = await ingestArticle(
      { store, queue, clock, log },
      { id, publisher, published, body },
    );
    await updateStories({ store, queue, stories: [COPIED], log }, versionId);
    return (await store.outcomes(id)).flatMap(({ kind, trace }) => [kind, ...trace]);
  }

  it('is one source, told so, and goes back to the first when that comes last', async () => {
    await print('Echo', 5, `${WIRE}\n\nWrite to the Echo.`);
    const copy = await print('Gazette', 6, WIRE.replace('harbour', 'port'));
    expect(copy).toContain('copies the text of echo');
    expect(copy).not.toContain('corroboration');
    const first = await print('Wire', 4, WIRE);
    expect(first).toContain('is the first to print a text that 2 known before copy');
    const origins = async () => new Set((await store.evidence('copied')).map(({ origin }) => origin));
    expect(await origins()).toEqual(new Set(['wire']));
    const { ledger } = await store.record('copied');
    expect(ledger.price?.current.wordings.flatMap((wording) => wording.origins)).toEqual(['wire']);
    expect(await print('Late', 7, WIRE)).toContain('copies the text of wire');
    expect((await store.record('copied')).ledger).toEqual(
      buildLedger(await store.evidence('copied'), COPIED),
    );
    expect(await print('Herald', 8, 'Acme will invest $6 billion in Zenith, a clerk said.')).toContain(
      'corroboration',
    );
  });
});

describe('updating the stories', () => {
  it('gives every article an outcome with its reason, for each story', async () => {
    const both = [STORY, { ...STORY, slug: 'other', match: { all: ['Kite'], any: [], none: [] } }];
    expect(await settle('one', 'Acme will invest $4 billion in Zenith.', undefined, both)).toEqual([
      'other off-topic: does not mention "Kite"',
      'zenith-deal new story: first to state price',
    ]);
  });

  it('changes nothing when the same job runs again', async () => {
    const text = 'Acme will invest $4 billion in Zenith, it said.';
    expect(await settle('two', text)).toEqual(await settle('two', text));
  });

  it('holds an article that is dated in the future to say nothing', async () => {
    const [outcome] = await settle(
      'three',
      'Acme will invest $9 billion in Zenith.',
      '2131-01-01T00:00:00.000Z',
    );
    expect(outcome).toMatch(/^zenith-deal unreadable: it is dated in the future \(2131/);
  });

  it('does not believe an update on a page that is dated after the page came in', async () => {
    const body =
      'Zenith and Acme talk on.\n\nUpdate as of June 1, 2031:\n\nAcme will invest $99 billion in Zenith.';
    const [outcome] = await settle('four', body);
    expect(outcome).toMatch(/^zenith-deal background/);
  });

  it('updates the other stories when one fails, and leaves that one to be tried again', async () => {
    const broken = { ...STORY, slug: 'never-followed' };
    const update = settle('five', 'Acme will invest $5 billion in Zenith.', undefined, [broken, STORY]);
    await expect(update).rejects.toThrow(/1 stories could not be updated/);
    expect((await store.outcomes('five')).map(({ story }) => story)).toEqual(['zenith-deal']);
  });

  it('drops a job whose article is not there', async () => {
    await expect(
      updateStories({ store, queue, stories: [STORY], log }, randomUUID()),
    ).resolves.toBeUndefined();
  });

  it('is brought back by the sweeper when its job was lost', async () => {
    await store.saveArticle(
      { id: 'lost', published: '2025-03-09T08:00:00.000Z', body: 'Acme and Zenith talk.' },
      clock.now(),
    );
    expect(await sweepVersions({ store, queue, log })).toBeGreaterThan(0);
  });
});

describe('articles that wait at once', () => {
  // What the other tests have left waiting came before these stories were followed.
  beforeAll(() => store.followStories([...FROM_THE_START, SINGLY, TOGETHER, BY_TURNS]));

  const FILLER = `The lamps are sold in thirty countries and hang in theatres, in stations and over the tables of many
kitchens. Zenith opened its first workshop in a barn behind the old mill, where two brothers bent wire and blew glass by
hand until a buyer from the city ordered a thousand of them for a new hotel, and never paid for all of them.`;
  const article = (id: string, hour: number, body: string, version = 1): Article => ({
    id: `batch-${id}`,
    url: `https://${id}.example/deal`,
    publisher: id,
    published: `2025-03-09T0${hour}:00:00.000Z`,
    modified: version > 1 ? `2025-03-09T0${hour}:30:00.000Z` : undefined,
    body: `${body}\n\n${KEPT}`,
  });
  const articles = [
    article('echo', 1, 'Acme is in talks to invest in Zenith.'),
    article('gazette', 2, `Acme will invest $4 billion in Zenith.\n\n${FILLER}`),
    article('courier', 3, `Acme will invest $4 billion in Zenith.\n\n${FILLER} It is told.`),
    article('wire', 1, `Acme will invest $4 billion in Zenith.\n\n${FILLER} So it is.`),
    article('echo', 4, 'Acme will invest $5 billion in Zenith for 40%. Jane Roe will join Acme.', 2),
    article(
      'mirror',
      5,
      'Acme will invest $5 billion in Zenith. John Doe of Orvex, the mayor of Kite, objects.',
    ),
    article('echo', 6, 'Acme is in talks to invest in Zenith.', 3),
    {
      ...article('foreign', 6, ''),
      body: 'Zenith und Acme '.concat('sind sich nun doch einig geworden '.repeat(20)),
    },
    article('mirror', 7, 'Acme will invest $5 billion in Zenith.', 2),
  ];

  it('end as they do one by one, also when two processes have them by turns', async () => {
    for (const slug of [SINGLY.slug, TOGETHER.slug, BY_TURNS.slug])
      await store.subscribe({ story: slug, platform: 'console', channel: slug, level: 'all' });
    const versions: string[] = [];
    for (const one of [
      ...articles,
      { ...article('off', 2, 'Orvex opened a bakery in Kite.'), url: undefined },
    ])
      versions.push((await store.saveArticle(one, clock.now())).versionId);
    for (const id of versions) await updateStories({ store, queue, stories: [SINGLY], log }, id);
    await updateStoriesTogether({ store, queue, stories: [TOGETHER], log }, [...versions, randomUUID()]);
    await updateStoriesTogether({ store, queue, stories: [TOGETHER], log }, versions);
    const hands = [0, 1].map((hand) => versions.filter((_, index) => index % 2 === hand));
    await Promise.all(
      hands.map((mine) => updateStoriesTogether({ store, queue, stories: [BY_TURNS], log }, mine)),
    );
    const ends = async (story: string) => {
      const outcomes = await Promise.all(
        [...new Set(articles.map(({ id }) => id)), 'batch-off'].map(store.outcomes),
      );
      return {
        outcomes: outcomes.flat().flatMap((one) => (one.story === story ? [{ ...one, story: '' }] : [])),
        record: await store.record(story),
        evidence: await store.evidence(story),
        told: (await store.deliveries({ story }, 99)).map(({ headline, seq }) => ({ headline, seq })),
      };
    };
    const together = await ends(TOGETHER.slug);
    expect(together).toEqual(await ends(SINGLY.slug));
    expect(await ends(BY_TURNS.slug)).toEqual(together);
    expect(new Set(together.outcomes.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
    expect(together.outcomes.flatMap(({ trace }) => trace).join()).toContain('is the first to print');
    expect(together.told.length).toBeGreaterThanOrEqual(3);
  });

  it('do without the one that fails', async () => {
    const versions: string[] = [];
    for (const [id, price] of [
      ['six', 6],
      ['seven', 7],
    ] as const) {
      const one = article(id, price, `Acme will invest $${price} billion in Zenith.`);
      versions.push((await store.saveArticle(one, clock.now())).versionId);
    }
    let asked = 0;
    // Asked once for each step: in the group, for the first alone, for the second alone.
    const failing = storeAt(store, () => {
      asked += 1;
      if (asked < 3) throw new Error('no time');
      return clock.now();
    });
    await updateStoriesTogether({ store: failing, queue, stories: [TOGETHER], log }, versions);
    const settled = await Promise.all(['batch-six', 'batch-seven'].map(store.outcomes));
    expect(settled.flat().filter(({ story }) => story === TOGETHER.slug)).toHaveLength(1);
  });
});
