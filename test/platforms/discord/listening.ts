/** A bot that listens in two servers, on the real store and the real use cases. */
import { ChannelType } from 'discord-api-types/v10';
import pg from 'pg';
import { expect, inject, vi } from 'vitest';
import type { Story } from '../../../src/core/model.ts';
import { factKinds } from '../../../src/core/story/kinds/index.ts';
import { takeStep } from '../../../src/core/take-step.ts';
import { createLog } from '../../../src/log.ts';
import { type Hearing, listenOnDiscord } from '../../../src/platforms/discord/listen/index.ts';
import { openSender } from '../../../src/platforms/discord/rest.ts';
import type { Store } from '../../../src/ports.ts';
import { openStore } from '../../../src/store/index.ts';
import { openAnswers } from '../../../src/usecases/answer-question.ts';
import { hearMessage } from '../../../src/usecases/hear-message.ts';
import { runCommand } from '../../../src/usecases/run-command.ts';
import { tellChangesSince } from '../../../src/usecases/tell-changes-since.ts';
import { uniqueSchema } from '../../contracts/store.ts';
import { type DiscordServer, startDiscord, TOKEN } from '../../servers/discord.ts';
import { article, evidence, NOON, story } from '../../store/examples.ts';

export const GALLEY = '1200000000000000001';
export const ATTIC = '1200000000000000002';
export const KITCHEN = '1300000000000000001';
/** An announcement channel. */
export const WIRE = '1300000000000000002';
export const LOFT = '1300000000000000009';
export const JANE = '1400000000000000001';

const TINPLATE = story('tinplate');

export const STORIES: readonly Story[] = [
  TINPLATE,
  { ...story('kettle-deal'), title: 'Pearl Oven and Tin Kettle' },
];

export const soon = { timeout: 60_000, interval: 30 };

const log = createLog('silent', []);

export interface Listening {
  readonly server: DiscordServer;
  readonly store: Store;
  readonly stop: () => Promise<void>;
}

/** Of the story "tinplate" the price is known, $2 billion. */
export async function startListening(hearing: Hearing): Promise<Listening> {
  const schema = uniqueSchema();
  const text = ChannelType.GuildText;
  const server = await startDiscord(
    [
      {
        id: GALLEY,
        name: 'Galley',
        channels: [
          { id: KITCHEN, name: 'kitchen', type: text },
          { id: WIRE, name: 'wire', type: ChannelType.GuildAnnouncement },
        ],
      },
      { id: ATTIC, name: 'Attic', channels: [{ id: LOFT, name: 'loft', type: text }] },
    ],
    [{ id: JANE, username: 'jane' }],
  );
  const pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  const store = await openStore(pool, schema);
  await store.followStories(STORIES);
  const { versionId } = await store.saveArticle(article(), NOON);
  await store.updateStory('tinplate', versionId, async (record, past) =>
    takeStep(record, await past([]), [evidence()], TINPLATE, NOON),
  );
  const clock = { now: () => new Date().toISOString() };
  const ports = { store, stories: STORIES, clock, answer: openAnswers(store, STORIES, clock) };
  const stopListening = await listenOnDiscord(openSender(TOKEN, server.api, log), TOKEN, hearing, {
    stories: STORIES.map((each) => ({ ...each, factKinds: factKinds(each) })),
    run: (place, command) => runCommand({ ...ports, refuse: () => undefined }, place, command),
    hear: (place, message, refuse, begin) =>
      hearMessage({ ...ports, refuse: (_place, command) => refuse(command) }, place, message, begin),
    since: (links) => tellChangesSince(ports.store, ports.stories, links),
    log,
  });
  return {
    server,
    store,
    stop: async () => {
      await stopListening();
      await server.stop();
      await store.close();
      await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
    },
  };
}

/** What the bot was seen to post in a channel or thread. */
export function postedIn({ server }: Listening, channel: string) {
  const path = `/channels/${channel}/messages`;
  return server.faults.seen().filter((each) => each.method === 'POST' && each.path.endsWith(path));
}

/** Waits for so many posts, and a while longer for one too many. */
export async function untilPosted(listening: Listening, channel: string, count: number): Promise<string> {
  await vi.waitFor(() => expect(postedIn(listening, channel).length).toBeGreaterThanOrEqual(count), soon);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(postedIn(listening, channel)).toHaveLength(count);
  return postedIn(listening, channel).at(-1)?.body ?? '';
}
