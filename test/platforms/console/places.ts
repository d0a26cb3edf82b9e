import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConsole } from '../../../src/platforms/console/index.ts';
import type { Delivery } from '../../../src/ports.ts';
import type { PlatformPlace } from '../../contracts/platform.ts';

const made: string[] = [];

export function newFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'writethru-console-'));
  made.push(dir);
  return dir;
}

export function removeFolders(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
}

/** The lines of a channel that are whole. */
export function linesOf(dir: string, channel: string): readonly { readonly deliveryId: string }[] {
  const file = join(dir, `${channel}.jsonl`);
  const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  return rows.flatMap((row) => {
    try {
      return [JSON.parse(row) as { readonly deliveryId: string }];
    } catch {
      return [];
    }
  });
}

export function consolePlace(dir: string, bytesTorn: number): PlatformPlace {
  return {
    open: () => openConsole(dir, () => {}),
    count: async (delivery) =>
      linesOf(dir, delivery.channel).filter(({ deliveryId }) => deliveryId === delivery.id).length,
    tear: async (delivery) =>
      appendFileSync(join(dir, `${delivery.channel}.jsonl`), tornLine(delivery, bytesTorn)),
  };
}

function tornLine(delivery: Delivery, bytesTorn: number): string {
  const line = `${JSON.stringify({ deliveryId: delivery.id, messageId: 'torn', digest: delivery.digest })}\n`;
  return line.slice(0, -bytesTorn);
}
