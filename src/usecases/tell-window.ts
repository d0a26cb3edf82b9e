/** Tells an audience what came since it was last told, once it may hear of it: at its hour, or after its quiet. */

import { writeChange } from '../core/digest/write-change.ts';
import type { Audience, Story, StoryRecord, Telling } from '../core/model.ts';
import { type Hearing, hearingInWindow } from '../core/subscription/hearing.ts';
import { tellAudience } from '../core/tell-audience.ts';
import type { Log } from '../log.ts';
import type { Queue, Store, Window } from '../ports.ts';
import { deliveryJobs, wake } from './wake.ts';

export interface WindowPorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly stories: readonly Story[];
  readonly log: Log;
}

/** Windows told in one round; what is over comes with the next. */
const MOST_WINDOWS = 500;

/** Every process may do it at once: of all who tell one window, the first does, and the others find nothing to tell. */
export async function tellDueWindows(ports: WindowPorts): Promise<number> {
  const due = await ports.store.dueWindows(MOST_WINDOWS);
  for (const window of due) {
    try {
      await tellWindow(ports, window);
    } catch (error) {
      // The others must not wait for it; it is still due in the next round.
      ports.log.error({ ...window, err: error }, 'Window could not be told');
    }
  }
  return due.length;
}

/** Safe to run twice, and early: an audience that nothing waits for, or that is not due, is left alone. */
export async function tellWindow(ports: WindowPorts, window: Window): Promise<void> {
  const { store, queue, stories, log } = ports;
  const story = stories.find(({ slug }) => slug === window.story);
  if (!story) return;
  const deliveries = await store.tellWindow(window, (record, audience, now) =>
    audience.nextAt === undefined || audience.nextAt > now
      ? undefined
      : telling(record, audience, story, hearingInWindow(audience.settings, now)),
  );
  if (deliveries.length > 0) log.info({ ...window, deliveries: deliveries.length }, 'Window told');
  await wake(queue, log, deliveryJobs(deliveries));
}

/** For a channel of the audience that will not wait any longer. */
export function whatWaits(record: StoryRecord, audience: Audience, story: Story): Telling {
  return telling(record, audience, story, { hears: 'all' });
}

function telling(record: StoryRecord, { id, settings }: Audience, story: Story, hearing: Hearing): Telling {
  const { ledger } = record;
  const { told, digest, mention, until } = tellAudience(
    settings,
    record.told[id],
    hearing,
    ledger,
    story,
    (change) => writeChange(change, ledger, story),
  );
  return {
    told: told ? { [id]: told } : {},
    digests: digest ? [{ audience: id, digest, mention }] : [],
    waits: until ? { [id]: until } : {},
  };
}
