/** Whether an audience may be told something at this moment, and otherwise when. */
import type { Settings } from '../model/subscription.ts';
import type { Instant } from '../model/text.ts';
import { nextWindow } from './next-window.ts';
import { quietUntil } from './quiet-until.ts';

/** "urgent": only what may break its quiet; the rest waits until then. */
export type Hearing =
  | { readonly hears: 'all' }
  | { readonly hears: 'urgent' | 'nothing'; readonly until: Instant };

/** When an update comes. Who hears at times of their own waits for the next one, whatever came. */
export function hearingOfUpdate(settings: Settings, now: Instant): Hearing {
  const { pace } = settings;
  return pace === undefined || pace.every === 'update'
    ? hearingInWindow(settings, now)
    : { hears: 'nothing', until: nextWindow(pace, now) };
}

/** When a window of the audience is due, or its quiet is over. */
export function hearingInWindow({ quiet }: Settings, now: Instant): Hearing {
  const until = quiet && quietUntil(quiet, now);
  if (until === undefined) return { hears: 'all' };
  return { hears: quiet?.letsUrgentThrough ? 'urgent' : 'nothing', until };
}
