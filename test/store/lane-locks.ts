/** What ends, leaves and takes back at once in one story locks rows of the same lanes; nobody may end up waiting for each other. */
import { expect, test } from 'vitest';
import type { ClaimedDelivery, Store } from '../../src/ports.ts';
import type { Bench } from '../contracts/store.ts';
import { article, evidence, idsOf, leases, NOON, step, story } from './examples.ts';
import { goBack, INSTEAD, QUOTED, quoting } from './unsaid.ts';

const LONG_MS = 60_000;
const LANES = 24;
const STEPS = 8;

export function laneLockContract(bench: Bench): void {
  test('a quote is taken back while lanes that quote it go from one delivery to the next', async () => {
    const { store } = bench;
    const firsts = await quote(store);
    let open = true;
    const takeBack = async (): Promise<void> => {
      for (let turn = 0; open; turn += 1)
        await (turn % 2 === 0 ? goBack(store, QUOTED, INSTEAD) : goBack(store, INSTEAD, QUOTED));
    };
    const run = async (id: string): Promise<void> => {
      let held = await store.claimDelivery(id, leases(LONG_MS));
      while (held) {
        // Each takes the price back, and so what its lane was told before.
        const next = await store.endDelivery(held, sent(held), leases(LONG_MS));
        held = next?.claimed ?? (next && (await store.claimDelivery(next.id, leases(LONG_MS))));
      }
    };
    const ended = Promise.all(firsts.map(run)).finally(() => {
      open = false;
    });
    await Promise.all([takeBack(), ended]);
    expect(await store.openDeliveries()).toBe(0);
  });

  test('who has lost the lease ends nothing that came before, either', async () => {
    const { store } = bench;
    const [first = ''] = await quote(store);
    const held = await store.claimDelivery(first, leases(LONG_MS));
    if (!held) throw new Error('It is claimed.');
    const next = await store.endDelivery(held, POSTED, leases(0));
    if (!next?.claimed) throw new Error('The next is claimed.');
    expect(await store.claimDelivery(next.id, leases(LONG_MS))).toBeDefined();
    await store.endDelivery(next.claimed, sent(next.claimed));
    expect(await store.deliveries({ id: first }, 1)).toMatchObject([{ status: 'pending' }]);
  });
}

const POSTED = { status: 'posted', messageId: 'm', retryAfterMs: 0 } as const;

function sent({ id }: ClaimedDelivery) {
  return { status: 'sent', messageId: `m-${id}` } as const;
}

/** The first delivery of each lane. */
async function quote(store: Store): Promise<readonly string[]> {
  await store.followStories([story('tinplate')]);
  for (let nth = 0; nth < LANES; nth += 1) {
    await store.subscribe({ story: 'tinplate', platform: 'slack', channel: `C${nth}`, level: 'major' });
  }
  let firsts: readonly string[] = [];
  for (let nth = 0; nth < STEPS; nth += 1) {
    const { versionId } = await store.saveArticle(article({ body: `quoted ${nth}` }), NOON);
    const told = step({ evidence: [evidence()], digests: [{ audience: 'major', digest: quoting() }] });
    const ids = idsOf(await store.updateStory('tinplate', versionId, () => told));
    if (nth === 0) firsts = ids;
  }
  return firsts;
}
