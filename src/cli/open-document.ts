/** A feed or page as it stands in a file, on standard input, or at an address. */
import type { Config } from '../config.ts';
import { readBytes } from '../feeds/read-bytes.ts';
import type { Origin } from './document.ts';
import { openClient } from './open-web.ts';

export interface Document {
  readonly bytes: Uint8Array;
  readonly type: string | undefined;
  /** Where it came from, after redirects; '' when that is not known. */
  readonly url: string;
}

const LONGEST_MS = 20_000;

/** `limit` counts bytes. An address is asked once, as the bot would ask it; what was found there goes before `origin`. */
export async function openDocument(
  where: string,
  limit: number,
  accept: string,
  origin: Origin,
  config: Config,
): Promise<Document> {
  if (!/^https?:/i.test(where)) {
    return { bytes: await readBytes(where, limit), type: origin.type, url: origin.url ?? '' };
  }
  const client = openClient(config);
  try {
    const result = await client.get(where, { accept }, { bytes: limit, totalMs: LONGEST_MS });
    if (result.outcome !== 'answer') throw new Error(`${where}: ${result.reason}`);
    if (result.status !== 200) throw new Error(`${where}: it answers ${result.status}`);
    return { bytes: result.body, type: result.headers['content-type'], url: result.url };
  } finally {
    await client.close();
  }
}
