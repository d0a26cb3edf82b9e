/** `writethru start`: the bot. Clean start, clean stop on SIGTERM and SIGINT. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Story } from '../core/model.ts';
import { UsageError } from '../errors.ts';
import { watchInbox } from '../feeds/inbox.ts';
import type { Log } from '../log.ts';
import { openConsole } from '../platforms/console/index.ts';
import { renderText } from '../platforms/console/render.ts';
import type { Pace } from '../ports/pace.ts';
import type { Platform, Store } from '../ports.ts';
import { loadStories } from '../stories/load-stories.ts';
import { openAnswers } from '../usecases/answer-question.ts';
import { ingestArticle } from '../usecases/ingest-article.ts';
import { openPace } from '../usecases/pace.ts';
import type { DiscordConnection } from './connect-discord.ts';
import { connectSlack } from './connect-slack.ts';
import { openEngine } from './open-engine.ts';
import { openModelOf, pointingOf } from './open-model.ts';
import { openBotWeb } from './open-web.ts';
import { openDoor } from './operator-door.ts';
import { type Role, rolesOf } from './roles.ts';
import { runWatches } from './run-watches.ts';
import { runProbes, runWeb } from './run-web.ts';
import { runDeliveries, runUpdates } from './run-workers.ts';
import { SPACES } from './spaces.ts';
import { stopSignal } from './stop-signal.ts';

/** A job in hand may be waiting for a platform; past this the process ends all the same, and nothing is lost by it. */
const LONGEST_STOP_MS = 20_000;

/** `shards`: how many lines Discord is heard over, each in a process of its own; undefined for all within this one. */
export async function start(
  config: Config,
  log: Log,
  print: (text: string) => void,
  asked: readonly Role[] | undefined,
  shards: number | 'auto' | undefined,
): Promise<void> {
  const roles = rolesOf(asked, config);
  refuseShards(config, roles, shards);
  const stopping = stopSignal();
  const stories = await loadStories(config.storiesDir);
  const isWorker = roles.has('worker');
  const model = await openModelOf(config);
  const engine = await openEngine(config, SPACES.bot, log);
  const { store, queue } = engine;
  const pace = openPace(store.turns);
  // Also when something fails to start: what runs already must not keep the process from ending.
  const stops: (() => Promise<void>)[] = [];
  try {
    const slack =
      roles.has('slack') && config.slack
        ? await connectSlack(config.slack, store.installations, config.publicUrl, pace)
        : undefined;
    const discord = roles.has('discord') ? await connectDiscordOf(config, log, pace) : undefined;
    await store.followStories(stories);
    const clock = { now: () => new Date().toISOString() };
    const ports = { store, queue, clock, log };
    const platforms = {
      ...(isWorker && { console: await openPosts(store, stories, config, print) }),
      ...(slack && { slack: slack.platform }),
      ...(discord && { discord: discord.platform }),
    };
    stops.push(await runDeliveries(engine, stories, platforms, config.workers, log));
    if (engine.name === 'embedded') stops.push(await openDoor(config.dataDir, store, log));
    if (isWorker) {
      stops.push(await runUpdates(engine, stories, log));
      warnOfNoContact(config, stories, log);
      stops.push(await runWatches(engine, stories, openBotWeb(config), config, log));
    }
    stops.push(await (roles.has('web') ? runWeb(config, ports, stories) : runProbes(config, ports)));
    const answer = openAnswers(store, stories, clock, pointingOf(model, config, store, clock, log));
    const desk = { store, stories, answer, clock };
    if (slack) stops.push(await slack.listen(desk, log));
    if (discord) stops.push(await (shards === undefined ? discord.listen(desk) : discord.spawn(shards)));
    const inbox = join(config.dataDir, 'inbox');
    if (isWorker) stops.push(await watchInbox(inbox, (article) => ingestArticle(ports, article), log));
    log.info(
      {
        engine: engine.name,
        roles: [...roles],
        stories: stories.map(({ slug }) => slug),
        ...(isWorker && { inbox }),
      },
      'Writethru is running',
    );

    const signal = await stopping;
    log.info({ signal }, 'Stopping: finishing what is in hand');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  } finally {
    for (const stop of stops.reverse()) await stop();
    await engine.close();
  }
  log.info('Stopped');
}

/** The channels that need no account: one for each story. */
async function openPosts(
  store: Store,
  stories: readonly Story[],
  { dataDir }: Config,
  print: (text: string) => void,
): Promise<Platform> {
  for (const { slug } of stories) {
    await store.subscribe({ story: slug, platform: 'console', channel: slug, level: 'major' });
  }
  return openConsole(join(dataDir, 'posts'), ({ digest }) => print(renderText(digest)));
}

/** Its library takes a third of a second to load, which those who are not in Discord need not wait. */
async function connectDiscordOf(
  { discord }: Config,
  log: Log,
  pace: Pace,
): Promise<DiscordConnection | undefined> {
  if (discord === undefined) return undefined;
  const { connectDiscord } = await import('./connect-discord.ts');
  return connectDiscord(discord, log, pace);
}

function warnOfNoContact({ contact }: Config, stories: readonly Story[], log: Log): void {
  if (contact !== undefined || stories.every(({ feeds }) => feeds.length === 0)) return;
  log.warn(
    'CONTACT is not set: publishers cannot tell who asks for their feeds, and some refuse such requests',
  );
}

/** The embedded engine is one process's own. */
function refuseShards(
  { discord, databaseUrl }: Config,
  roles: ReadonlySet<Role>,
  shards: number | 'auto' | undefined,
): void {
  if (shards === undefined || (roles.has('discord') && discord && databaseUrl)) return;
  const role = roles.has('discord') ? '' : ', and the role discord';
  throw new UsageError(
    `--shards runs Discord in processes of its own, which needs DISCORD_TOKEN and DATABASE_URL${role}`,
  );
}
