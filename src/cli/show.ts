/** `writethru show`: where a story stands, fact by fact. */
import { factLabel, factValue } from '../core/digest/fact-words.ts';
import type { Fact, Ledger, Standing, Story } from '../core/model.ts';
import { newsRank } from '../core/story/diff.ts';
import { originsStating } from '../core/story/standing.ts';
import type { Store } from '../ports.ts';

export async function tellStory(store: Store, story: Story, asJson: boolean): Promise<string> {
  const { ledger } = await store.record(story.slug);
  return asJson ? JSON.stringify(ledger) : showLedger(ledger, story);
}

function showLedger(ledger: Ledger, story: Story): string {
  const facts = Object.values(ledger).sort((a, b) => newsRank(a.key, story) - newsRank(b.key, story));
  if (facts.length === 0) return `${story.title}: nothing is known yet.`;
  return [story.title, ...facts.map((fact) => `  ${factLine(fact, story)}`)].join('\n');
}

/** "Price: about $14B since 11 June 2025, 2 sources; before: over $10B" */
function factLine({ key, current, disputedBy, history }: Fact, story: Story): string {
  const origins = originsStating(current).size;
  const write = ({ value }: Standing): string => factValue(key, value, story);
  const before = history.map(write).join(', ');
  const against = disputedBy.map(write).join(', ');
  return [
    `${factLabel(key, story)}: ${write(current)} since ${current.since.slice(0, 10)}, ${origins} source${origins === 1 ? '' : 's'}`,
    against && `disputed: ${against}`,
    before && `before: ${before}`,
  ]
    .filter((part) => part)
    .join('; ');
}
