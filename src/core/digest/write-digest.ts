/** Written changes in, a digest out: a headline with the most newsworthy first, and a line with its proof for each. */
import { latest } from '../instants.ts';
import type { Digest, Story } from '../model.ts';
import { factId } from '../story/kinds/kind.ts';
import { MORE_SOURCES } from './phrases.ts';
import type { WrittenChange } from './write-change.ts';

/** UTF-16 units of a headline, and the phrases in it. */
const LONGEST_HEADLINE = 120;
const MOST_PHRASES = 3;

/** `written` most newsworthy first; no digest when the gate has left nothing. */
export function writeDigest(
  kind: Digest['kind'],
  written: readonly WrittenChange[],
  story: Story,
): Digest | undefined {
  const proven = written.flatMap((one) => (one.isProven ? [one] : []));
  const lines = proven.map(({ line }) => line);
  const asOf = latest(lines.flatMap(({ citations }) => citations.map(({ at }) => at)));
  if (!asOf) return undefined;
  const facts = lines.map(({ fact }) => factId(fact));
  // One phrase per fact, so that three people who join do not push the price out.
  const phrases = proven.filter((_, at) => facts.indexOf(facts[at] ?? '') === at).map(({ phrase }) => phrase);
  const opening = kind === 'scene' ? `${story.title}: ` : '';
  const headline =
    writeHeadline(opening, phrases) ?? writeHeadline('', phrases) ?? `${lines[0]?.label}: an update`;
  return { story: story.slug, title: story.title, kind, headline, lines, asOf };
}

/** "More sources: over $10B, in talks": said once for both. */
function withoutRepeat(phrase: string, headline: string): string {
  return headline.includes(MORE_SOURCES) && phrase.startsWith(MORE_SOURCES)
    ? phrase.slice(MORE_SOURCES.length)
    : phrase;
}

/** As many phrases as fit, the first that fits at the head; undefined when none does. */
function writeHeadline(opening: string, phrases: readonly string[]): string | undefined {
  let headline = opening;
  let told = 0;
  for (const phrase of phrases) {
    const next = headline + (told > 0 ? `, ${withoutRepeat(phrase, headline)}` : phrase);
    if (next.length > LONGEST_HEADLINE) {
      if (told > 0) break;
      continue;
    }
    headline = next;
    told += 1;
    if (told === MOST_PHRASES) break;
  }
  return told === 0 ? undefined : headline.charAt(0).toUpperCase() + headline.slice(1);
}
