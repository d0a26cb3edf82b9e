/** Sentences that no fact covers, as a part of a digest or as one by themselves. They are quoted, never reworded. */
import { latest } from '../instants.ts';
import type { Citation, Digest, Story } from '../model.ts';

/** `digest` is what the facts have to say, if anything. */
export function withAlsoNew(digest: Digest | undefined, alsoNew: readonly Citation[], story: Story): Digest {
  if (digest) return { ...digest, alsoNew };
  const asOf = latest(alsoNew.map(({ at }) => at)) ?? '';
  const headline = `New on ${story.title}`;
  return { story: story.slug, title: story.title, kind: 'update', headline, lines: [], alsoNew, asOf };
}
