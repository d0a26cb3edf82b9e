/** A story told article by article, as the lines that a channel at level "major" would get for each. */
import { tellStory } from '../../../../eval/tell-story.ts';
import type { Article, Name, Story, StoryKind } from '../../../../src/core/model.ts';
import { kindOf } from '../../../../src/core/story/kinds/index.ts';

/** An article, then what is told of it: the headline, then "label: before -> after" for each line; nothing if silent. */
export type Step = readonly [article: string, ...told: string[]];

export interface Case {
  readonly what: string;
  readonly story: Story;
  readonly steps: readonly Step[];
}

/** Names as a story file gives them: "Orvex" or "Orvex Labs, Orvex", the aliases behind the name. */
export function storyOf(
  kind: StoryKind,
  title: string,
  parties: Readonly<Record<string, string>> = {},
  people: readonly string[] = [],
): Story {
  return {
    slug: 'story',
    title,
    kind,
    parties: Object.fromEntries(Object.entries(parties).map(([part, names]) => [part, nameOf(names)])),
    people: people.map(nameOf),
    feeds: [],
    match: { all: [], any: [title], none: [] },
    lead: kindOf({ kind }).lead,
    facts: [],
  };
}

function nameOf(names: string): Name {
  const [name = '', ...aliases] = names.split(', ');
  return { name, aliases };
}

const PAPERS = ['Daily Echo', 'Utopia Post', 'Arcadia Wire', 'Morning Lamp', 'Erewhon Herald'];

/** An article is a line of headline and a paragraph a line; each is published a day after the last, by another paper. */
export function told({ story, steps }: Case): string[][] {
  const articles = steps.map(([text], index): Article => {
    const [headline = '', ...paragraphs] = text.trim().split(/\n\s*/);
    const published = `2025-03-${String(index + 3).padStart(2, '0')}T09:00:00.000Z`;
    const publisher = PAPERS[index % PAPERS.length];
    return { id: `a${index}`, publisher, headline, published, body: paragraphs.join('\n\n') };
  });
  return tellStory(articles, story).steps.map(({ digests }) => {
    const digest = digests.find(({ audience }) => audience === 'major')?.digest;
    const lines = digest?.lines.map(
      ({ label, before, after }) => `${label}: ${before === undefined ? '' : `${before} -> `}${after}`,
    );
    return digest ? [digest.headline, ...(lines ?? [])] : [];
  });
}

export function expected({ steps }: Case): string[][] {
  return steps.map(([, ...lines]) => lines);
}
