import { randomUUID } from 'node:crypto';
import { messageOf } from '../../errors.ts';
import type { Delivery, PostResult } from '../../ports.ts';
import { appendLine } from './append.ts';
import { channelFile } from './channel-file.ts';
import { CONSOLE_LIMITS } from './limits.ts';

/** One line of a channel's file. */
export interface PostedLine {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly postedAt: string;
  readonly digest: Delivery['digest'];
}

export async function postToConsole(
  dir: string,
  delivery: Delivery,
  show: (delivery: Delivery) => void,
): Promise<PostResult> {
  const file = channelFile(dir, delivery.channel);
  if (file === undefined) return { outcome: 'gone', reason: 'The channel name is empty or not text.' };
  const messageId = randomUUID();
  const line: PostedLine = {
    deliveryId: delivery.id,
    messageId,
    postedAt: new Date().toISOString(),
    digest: delivery.digest,
  };
  const beganMs = performance.now();
  const isLate = () => performance.now() - beganMs > CONSOLE_LIMITS.timeoutMs;
  const { result, error } = await appendLine(file, JSON.stringify(line), isLate);
  if (result === 'not written') {
    const reason = `${file} cannot be written: ${messageOf(error)}`;
    return { outcome: 'refused', retryAfterMs: CONSOLE_LIMITS.retryAfterMs, reason };
  }
  if (result === 'unsure') {
    return { outcome: 'unknown', reason: `${file} may not be on the disk: ${messageOf(error)}` };
  }
  showPosted(delivery, show);
  return { outcome: 'posted', messageId };
}

/** The line is on the disk, so it is posted, even if the terminal that should show it has gone. */
function showPosted(delivery: Delivery, show: (delivery: Delivery) => void): void {
  try {
    show(delivery);
  } catch {
    return;
  }
}
