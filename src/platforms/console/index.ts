/**
 * The platform that needs no account: a channel is an append-only file of JSON lines, <dir>/<channel>.jsonl, one line
 * for each post. What it promises is real: a posted line survives a crash, and any process can find it.
 */
import type { Delivery, Platform } from '../../ports.ts';
import { findOnConsole } from './find.ts';
import { CONSOLE_LIMITS } from './limits.ts';
import { postToConsole } from './post.ts';

export function openConsole(dir: string, show: (delivery: Delivery) => void): Platform {
  return {
    name: 'console',
    timeoutMs: CONSOLE_LIMITS.timeoutMs,
    post: (delivery) => postToConsole(dir, delivery, show),
    // The file holds every post there was, so `since` has nothing to bound.
    find: (delivery) => findOnConsole(dir, delivery),
    close: async () => {},
  };
}
