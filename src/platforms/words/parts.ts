/** What the messages of one digest say around their lines, and what each is found by. */
import type { Digest } from '../../core/model.ts';
import { footWords, headlineWords } from './digest.ts';
import type { Part } from './divide-lines.ts';

/** Over the lines of a message that goes on with a digest: "Price now about $14M · 2 of 3" */
export function laterHeadingWords(digest: Digest, max: number, { number, of }: Part): string {
  return `${headlineWords(digest, max)} · ${number} of ${of}`;
}

export const MORE_FOLLOWS = ' · more follows';

/** Under them; undefined where the heading has said enough. */
export function partFootWords(digest: Digest, { number, of }: Part): string | undefined {
  if (number === of) return footWords(digest);
  return number === 1 ? `1 of ${of}${MORE_FOLLOWS}` : undefined;
}

/** What a later message is found by on its platform; the first goes by the delivery's own id. */
export function partId(deliveryId: string, number: number): string {
  return number === 1 ? deliveryId : `${deliveryId}:${number}`;
}
