/** A process of its own that works on a queue: tsx child.ts <kind> <address> <name> <task>. One line per event. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from '../../src/ports.ts';
import { type Kind, openBackend } from './backends.ts';

const [kind, address, name, task] = process.argv.slice(2) as [Kind, string, string, string];

const backend = await openBackend(kind, address);
const queue = await backend.open(name);

switch (task) {
  case 'hold':
    await handle(() => new Promise(() => {}), 1);
    say('ready');
    break;
  case 'share':
    await handle(() => sleep(5), 4);
    say('ready');
    break;
  case 'exit':
    await workOnce(queue);
    await queue.close();
    await backend.close();
    say('closed');
    setTimeout(() => say('still here'), 3_000).unref();
    break;
  default:
    throw new Error(`Unknown task ${task}; use hold, share or exit.`);
}

async function handle(job: () => Promise<void>, concurrency: number): Promise<void> {
  const handler = async (id: string) => {
    say(id);
    await job();
  };
  await queue.work({ update: handler, 'deliver-slack': handler }, concurrency);
}

async function workOnce(queue: Queue): Promise<void> {
  const handled = new Promise<void>((resolve) => {
    const handler = async () => resolve();
    void queue.work({ update: handler, 'deliver-slack': handler }, 2);
  });
  await queue.add([{ name: 'update', id: 'once' }]);
  await handled;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
