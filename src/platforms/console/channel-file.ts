import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CONSOLE_LIMITS } from './limits.ts';

const SUFFIX = '.jsonl';

/**
 * The file of a channel. Percent-encoding leaves no separator, so no name leads out of the folder; undefined when the
 * name is empty or not well-formed text.
 */
export function channelFile(dir: string, channel: string): string | undefined {
  if (channel === '' || /\p{Cs}/u.test(channel)) return undefined;
  const name = encodeURIComponent(channel).replace(/[.*'()!~]/g, percentEncode);
  return join(dir, shorten(name) + SUFFIX);
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Names too long for a file keep their start, for people, and a hash, to stay apart. */
function shorten(name: string): string {
  const room = CONSOLE_LIMITS.fileNameBytes - SUFFIX.length;
  if (name.length <= room) return name;
  const hash = createHash('sha256').update(name).digest('hex');
  return `${name.slice(0, room - hash.length - 1)}~${hash}`;
}
