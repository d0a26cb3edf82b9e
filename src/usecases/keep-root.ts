/**
 * The root message of a story in a channel: posted once before the first update, shown anew after each. The lane's
 * order does the locking: only the claim on the first open delivery of a story in a channel leads here.
 */
import { createHash } from 'node:crypto';
import type { Board } from '../core/model/board.ts';
import type { Story } from '../core/model.ts';
import type { ClaimedDelivery, PostResult, Root, Roots, RootView, Store } from '../ports.ts';
import { failedLook, failedPost } from './failed-call.ts';
import { readBoard } from './read-board.ts';

/** Either the message that updates go under, or why there is none yet. */
export type EnsuredRoot =
  | { readonly root: Root; readonly messageId: string }
  | { readonly ended: Exclude<PostResult, { readonly outcome: 'posted' }> };

/** Safe to run twice: a post whose end nobody knows is looked for before another one is made. */
export async function ensureRoot(
  store: Store,
  roots: Roots,
  story: Story,
  delivery: ClaimedDelivery,
): Promise<EnsuredRoot> {
  const root = await store.root(delivery.story, delivery.platform, delivery.channel);
  if (root.messageId !== undefined) return { root, messageId: root.messageId };
  const view = await viewOf(store, root, story, delivery);
  if (root.attemptedAt !== undefined) {
    try {
      const found = await roots.find(view, root.attemptedAt);
      if (found !== undefined) return recorded(store, root, found, undefined);
    } catch (error) {
      return { ended: failedLook(error, 'root') };
    }
  }
  await store.changeRoot(root.id, { state: 'posting' });
  const result = await roots.post(view).catch(failedPost);
  if (result.outcome === 'posted') return recorded(store, root, result.messageId, fingerprint(view));
  if (result.outcome !== 'unknown') await store.changeRoot(root.id, { state: 'refused' });
  return { ended: result };
}

async function recorded(
  store: Store,
  root: Root,
  messageId: string,
  shown: string | undefined,
): Promise<EnsuredRoot> {
  await store.changeRoot(root.id, { state: 'posted', messageId, shown });
  return { root: { ...root, messageId, shown }, messageId };
}

/** Shows where the story stands by now; undefined when the root already does. */
export async function refreshRoot(
  store: Store,
  roots: Roots,
  story: Story,
  delivery: ClaimedDelivery,
  { root, messageId }: { readonly root: Root; readonly messageId: string },
): Promise<PostResult | undefined> {
  const view = await viewOf(store, root, story, delivery);
  const shown = fingerprint(view);
  if (root.shown === shown) return undefined;
  const result = await roots.update(view, messageId).catch(failedPost);
  if (result.outcome === 'posted') await store.changeRoot(root.id, { state: 'posted', messageId, shown });
  if (result.outcome === 'rootless') await store.changeRoot(root.id, { state: 'lost' });
  return result;
}

async function viewOf(
  store: Store,
  root: Root,
  story: Story,
  { digest, later, channel, seq }: ClaimedDelivery,
): Promise<RootView> {
  const board = await boardOf(store, story, seq);
  const { headline, asOf } = later.at(-1) ?? digest;
  return { id: root.id, channel, board, news: { headline, at: asOf } };
}

/** One update goes to thousands of channels, all of whose roots show the same. Milliseconds. */
const BOARD_MS = 5_000;

interface ReadBoard {
  readonly seq: number;
  readonly until: number;
  readonly board: Promise<Board>;
}

const boards = new WeakMap<Store, Map<string, ReadBoard>>();

/** As it stood after this step, or later. */
function boardOf(store: Store, story: Story, seq: number): Promise<Board> {
  const known = boards.get(store) ?? new Map<string, ReadBoard>();
  boards.set(store, known);
  const last = known.get(story.slug);
  if (last !== undefined && last.seq >= seq && Date.now() < last.until) return last.board;
  const board = readBoard(store, story);
  known.set(story.slug, { seq, until: Date.now() + BOARD_MS, board });
  board.catch(() => known.delete(story.slug));
  return board;
}

function fingerprint({ board, news }: RootView): string {
  return createHash('sha256')
    .update(JSON.stringify([board, news]))
    .digest('hex');
}
