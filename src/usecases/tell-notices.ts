/** Trouble with a story is told to whoever set up its subscriptions: once, and once more only when it is over and begins anew. */
import { messageOf } from '../errors.ts';
import type { DeliverPorts } from './deliver-digest.ts';

/** Returns how many were told. A platform that is not here, or that can tell nobody, is left to other processes. */
export async function tellNotices({ store, platforms, stories, log }: DeliverPorts): Promise<number> {
  const names = Object.values(platforms).flatMap(({ name, notify }) => (notify ? [name] : []));
  const notices = await store.watches.takeNotices(names);
  for (const { story, text, since, platform, channel, user } of notices) {
    const title = stories.find(({ slug }) => slug === story)?.title ?? story;
    const words = `${title}: ${text} Since ${since.slice(0, 16).replace('T', ' ')} UTC.`;
    const told = platforms[platform]?.notify?.(channel, user, words);
    await told?.catch((error: unknown) =>
      log.warn({ story, platform, channel, why: messageOf(error) }, 'Nobody could be told of its trouble'),
    );
  }
  return notices.length;
}
