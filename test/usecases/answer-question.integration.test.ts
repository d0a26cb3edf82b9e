import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Story } from '../../src/core/model.ts';
import { createLog } from '../../src/log.ts';
import type { AnswerQuestion, Queue, Store } from '../../src/ports.ts';
import { openPostgresQueue } from '../../src/queue/index.ts';
import { openStore } from '../../src/store/index.ts';
import { openAnswers } from '../../src/usecases/answer-question.ts';
import { ingestArticle } from '../../src/usecases/ingest-article.ts';
import { updateStories } from '../../src/usecases/update-stories.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { STORY } from '../core/story/values.ts';

const log = createLog('silent', []);
const clock = { now: () => '2025-03-10T12:00:00.000Z' };
const schema = uniqueSchema();

const KITE: Story = {
  ...STORY,
  slug: 'kite-deal',
  title: 'Orvex and Kite',
  parties: { acquirer: { name: 'Orvex', aliases: [] }, target: { name: 'Kite', aliases: [] } },
  people: [],
  match: { all: ['Kite'], any: [], none: [] },
};
const STORIES = [STORY, KITE];

let pool: pg.Pool;
let store: Store;
let queue: Queue;
let ask: AnswerQuestion;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  queue = await openPostgresQueue(pool, `test-${randomUUID()}`, log);
  await store.followStories(STORIES);
  ask = openAnswers(store, STORIES, clock);
  await publish('a', 'Acme is in talks to invest over $10 billion in Zenith.', 3);
  await publish(
    'b',
    'Acme has reached a deal with Zenith for an investment of about $14 billion. Zenith was founded in Utopia by Ann Doe.',
    5,
  );
  await publish('c', 'Orvex has agreed to buy Kite for $3 billion.', 6);
});
afterAll(async () => {
  await queue.close();
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});

async function publish(id: string, body: string, day: number): Promise<void> {
  const published = `2025-03-0${day}T08:00:00.000Z`;
  const article = { id, url: `https://echo.example/${id}`, publisher: `Paper ${id}`, published, body };
  const { versionId } = await ingestArticle({ store, queue, clock, log }, article);
  await updateStories({ store, queue, stories: STORIES, log }, versionId);
}

describe('a question about a story', () => {
  it('is answered from what is on record', async () => {
    expect(await ask(STORY, 'How much is the deal?')).toMatchObject({
      status: 'answered',
      text: 'Price: about $14B since 5 March 2025; over $10B before',
      citations: [{ source: 'Paper b' }, { source: 'Paper a' }],
      asOf: '2025-03-05T08:00:00.000Z',
    });
  });

  it('is answered from the words of its articles where no fact tells', async () => {
    expect(await ask(STORY, 'Who founded Zenith?')).toMatchObject({
      status: 'answered',
      text: 'Ann Doe',
      citations: [{ articleId: 'b', quote: 'Zenith was founded in Utopia by Ann Doe.' }],
    });
  });

  it('is answered from an article that came in after it was first asked', async () => {
    expect(await ask(STORY, 'Who is the treasurer of Zenith?')).toMatchObject({ status: 'not reported' });
    await publish(
      'd',
      'The treasurer of Zenith is Max Moe. Acme will invest about $14 billion in Zenith.',
      7,
    );
    expect(await ask(STORY, 'Who is the treasurer of Zenith?')).toMatchObject({ text: 'Max Moe' });
  });

  it('that nobody reports gets the nearest thing that is', async () => {
    const { status, text, citations } = await ask(STORY, 'Which bank advised Zenith on the investment?');
    expect([status, text]).toEqual(['not reported', 'Not reported. The nearest that is:']);
    expect(citations).toHaveLength(1);
  });

  it('that names another followed story is answered from that one, and says so', async () => {
    expect(await ask(STORY, 'How much is Orvex paying for Kite?')).toMatchObject({
      status: 'answered',
      text: 'Orvex and Kite\nPrice: $3B since 6 March 2025',
    });
  });
});

describe('a talk', () => {
  it('goes on from what was asked, in its own thread only', async () => {
    await ask(STORY, 'How much is the deal?', 'thread 1');
    const before = await ask(STORY, 'And before that?', 'thread 1');
    expect(before.text).toBe('Price: over $10B since 3 March 2025, until about $14B (5 March 2025)');
    expect((await ask(STORY, 'And before that?', 'thread 2')).status).toBe('not reported');
  });

  it('stays with the other story that it went to', async () => {
    await ask(STORY, 'How much is Orvex paying for Kite?', 'thread 3');
    expect((await ask(STORY, 'Who reported it?', 'thread 3')).text).toBe(
      'Orvex and Kite\nPrice: $3B, says Paper c (6 March 2025)',
    );
    expect((await ask(STORY, 'What does Acme pay?', 'thread 3')).text).toMatch(/^Price: about \$14B/);
  });

  it('goes on in another process, and after a restart', async () => {
    await ask(STORY, 'How much is the deal?', 'thread 4');
    const elsewhere = await openStore(pool, schema);
    const fresh = openAnswers(elsewhere, STORIES, clock);
    expect((await fresh(STORY, 'And before that?', 'thread 4')).text).toMatch(/^Price: over \$10B since/);
    await elsewhere.close();
  });

  it('is answered alike when many ask at once', async () => {
    const fresh = openAnswers(store, STORIES, clock);
    const answers = await Promise.all(Array.from({ length: 5 }, () => fresh(STORY, 'Who founded Zenith?')));
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['Ann Doe']));
  });
});
