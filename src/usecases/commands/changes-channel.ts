import type { Command } from './command.ts';

const CHANGING: readonly Command['verb'][] = ['subscribe', 'unsubscribe', 'mute', 'answers'];

/** Whether a command changes what a channel follows or hears, which not everybody may do. */
export function changesChannel({ verb }: Command): boolean {
  return CHANGING.includes(verb);
}
