import { writeBoard } from '../core/digest/write-board.ts';
import type { Board } from '../core/model/board.ts';
import type { Story } from '../core/model.ts';
import type { Store } from '../ports.ts';

/** Where a story stands now. */
export async function readBoard(store: Pick<Store, 'record'>, story: Story): Promise<Board> {
  const { ledger } = await store.record(story.slug);
  return writeBoard(ledger, story);
}
