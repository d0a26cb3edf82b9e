import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { openConsole } from '../../../src/platforms/console/index.ts';
import { delivery } from '../examples.ts';
import { linesOf, newFolder, removeFolders } from './places.ts';

afterEach(removeFolders);

const run = promisify(execFile);
const INDEX = new URL('../../../src/platforms/console/index.ts', import.meta.url).href;

/** Posts and dies at once, as hard as a process can, when it is shown. */
const POST_AND_DIE = `
  const { openConsole } = await import(process.argv[1]);
  const [dir, delivery] = process.argv.slice(2);
  await openConsole(dir, () => process.kill(process.pid, 'SIGKILL')).post(JSON.parse(delivery));
`;

function postAndDie(dir: string, id: string) {
  const args = ['--import', 'tsx', '--input-type=module', '-e', POST_AND_DIE, INDEX, dir];
  return run(process.execPath, [...args, JSON.stringify(delivery({ id }))]);
}

test('what a killed process posted is found by the next one, which need not post again', async () => {
  const dir = newFolder();
  await expect(postAndDie(dir, 'delivery-1')).rejects.toMatchObject({ signal: 'SIGKILL' });
  const found = await openConsole(dir, () => {}).find(delivery(), '2000-01-01T00:00:00.000Z');
  expect(found).toEqual(expect.any(String));
  expect(linesOf(dir, 'kitchen')).toHaveLength(1);
});

test('processes that post at the same time lose no line', async () => {
  const dir = newFolder();
  const ids = ['a', 'b', 'c', 'd'];
  await Promise.allSettled(ids.map((id) => postAndDie(dir, id)));
  expect(
    linesOf(dir, 'kitchen')
      .map(({ deliveryId }) => deliveryId)
      .sort(),
  ).toEqual(ids);
});
