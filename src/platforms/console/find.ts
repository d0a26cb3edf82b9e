import { readFile } from 'node:fs/promises';
import type { Delivery } from '../../ports.ts';
import { channelFile } from './channel-file.ts';

/** The message id of the delivery's line, if there is one. Throws when the file is there and cannot be read. */
export async function findOnConsole(dir: string, delivery: Delivery): Promise<string | undefined> {
  const file = channelFile(dir, delivery.channel);
  if (file === undefined) return undefined;
  const wholeLines = (await readOrEmpty(file)).split('\n').slice(0, -1);
  for (const line of wholeLines) {
    const messageId = messageIdIn(line, delivery.id);
    if (messageId !== undefined) return messageId;
  }
  return undefined;
}

async function readOrEmpty(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** A line that a crash tore is no JSON, and no post. */
function messageIdIn(line: string, deliveryId: string): string | undefined {
  try {
    const posted: unknown = JSON.parse(line);
    if (typeof posted !== 'object' || posted === null) return undefined;
    if (!('deliveryId' in posted) || posted.deliveryId !== deliveryId) return undefined;
    return 'messageId' in posted && typeof posted.messageId === 'string' ? posted.messageId : undefined;
  } catch {
    return undefined;
  }
}
