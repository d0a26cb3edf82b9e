/** Written changes in, a digest out: a headline with the most newsworthy first, and a line with its proof for each. */
import { latest } from '../instants.ts';
import type { Digest, FactKey, Story } from '../model.ts';
import { hasWords } from '../story/has-words.ts';
import { factKind } from '../story/kinds/index.ts';
import { factId, factOwner } from '../story/kinds/kind.ts';
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
  const asOf = latest(
    lines.flatMap(({ citations, takesBack }) =>
      [...citations, ...(takesBack ? [takesBack] : [])].map(({ at }) => at),
    ),
  );
  if (!asOf) return undefined;
  const leads = proven.filter(({ line }) => story.lead.includes(factId(line.fact)));
  // That more say what was told is no news beside what is.
  const news = leads.filter(({ line }) => line.change !== 'corroborated');
  const phrases = phrasesOf(
    [news, leads, proven].find((some) => some.length > 0) ?? [],
    story,
    kind === 'scene' ? story.title : undefined,
  );
  const opening = kind === 'scene' ? `${story.title}: ` : '';
  const { headline, facts: headlineFacts } = writeHeadline(opening, phrases) ??
    writeHeadline('', phrases) ?? { headline: `${lines[0]?.label}: an update`, facts: [] };
  return { story: story.slug, title: story.title, kind, headline, headlineFacts, lines, asOf };
}

type Proven = Extract<WrittenChange, { readonly isProven: true }>;

interface Phrase {
  readonly fact: FactKey;
  readonly text: string;
}

/** One phrase per fact, so that three people who join do not push the price out; `title` is that which they stand behind. */
function phrasesOf(proven: readonly Proven[], story: Story, title: string | undefined): Phrase[] {
  // Counts of two things are two facts.
  const facts = proven.map(({ line: { fact } }) => (factKind(story, fact).isDetail ? fact : factId(fact)));
  // Who wins, then the winner's share.
  const leader = proven[0] && factOwner(proven[0].line.fact);
  const first = proven
    .filter((_, at) => facts.indexOf(facts[at] ?? '') === at)
    .map(
      (one) =>
        proven.find(
          (other, at) => facts[at] === facts[proven.indexOf(one)] && factOwner(other.line.fact) === leader,
        ) ?? one,
    );
  return first.map(({ line: { fact }, phrase, titled }, at) => {
    const text = title === undefined ? phrase : titled;
    const owner = factOwner(fact);
    if (owner === undefined) return { fact, text };
    const before = first[at - 1];
    // "House: bill passed, 226 to 203 votes"
    const isSaid = before ? owner === factOwner(before.line.fact) : hasWords(title ?? '', owner);
    return { fact, text: isSaid && text.startsWith(`${owner}: `) ? text.slice(owner.length + 2) : text };
  });
}

/** "More sources: over $10B, in talks": said once for both. */
function withoutRepeat(phrase: string, headline: string): string {
  return headline.includes(MORE_SOURCES) && phrase.startsWith(MORE_SOURCES)
    ? phrase.slice(MORE_SOURCES.length)
    : phrase;
}

/** As many phrases as fit, the first that fits at the head; undefined when none does. */
function writeHeadline(
  opening: string,
  phrases: readonly Phrase[],
): { readonly headline: string; readonly facts: readonly FactKey[] } | undefined {
  let headline = opening;
  const facts: FactKey[] = [];
  for (const { fact, text } of phrases) {
    const next = headline + (facts.length > 0 ? `, ${withoutRepeat(text, headline)}` : text);
    if (next.length > LONGEST_HEADLINE) {
      if (facts.length > 0) break;
      continue;
    }
    headline = next;
    facts.push(fact);
    if (facts.length === MOST_PHRASES) break;
  }
  if (facts.length === 0) return undefined;
  return { headline: headline.charAt(0).toUpperCase() + headline.slice(1), facts };
}
