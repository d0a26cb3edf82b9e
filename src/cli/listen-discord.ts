/** One line to Discord's gateway, in a process of its own that `start --shards` keeps; it answers and posts nothing else. */
import type { Config } from '../config.ts';
import { UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import { loadStories } from '../stories/load-stories.ts';
import { openAnswers } from '../usecases/answer-question.ts';
import { openPace } from '../usecases/pace.ts';
import { connectDiscord } from './connect-discord.ts';
import { openEngine } from './open-engine.ts';
import { openModelOf, pointingOf } from './open-model.ts';
import { SPACES } from './spaces.ts';
import { stopSignal } from './stop-signal.ts';

export async function listenDiscord(config: Config, log: Log): Promise<void> {
  if (config.discord === undefined) throw new UsageError('DISCORD_TOKEN is not set');
  const stopping = Promise.race([stopSignal(), parentGone()]);
  const stories = await loadStories(config.storiesDir);
  const model = await openModelOf(config);
  const engine = await openEngine(config, SPACES.bot, log);
  try {
    const { store } = engine;
    const discord = await connectDiscord(config.discord, log, openPace(store.turns));
    const clock = { now: () => new Date().toISOString() };
    const answer = openAnswers(store, stories, clock, pointingOf(model, config, store, clock, log));
    const stop = await discord.listen({ store, stories, clock, answer });
    await stopping;
    await stop();
  } finally {
    await engine.close();
    // The line to the manager would keep this process alive.
    if (process.connected) process.disconnect();
  }
}

/** Nobody would stop it any more. */
function parentGone(): Promise<void> {
  return new Promise((resolve) => process.once('disconnect', () => resolve()));
}
