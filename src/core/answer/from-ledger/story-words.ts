/** The words that name the story itself in a question: its title, its parties, and what such a thing is called. */
import type { Story, StoryKind } from '../../model.ts';
import { formsOf, namesOf } from '../../story/parties.ts';
import { stemsOf } from './fact-words.ts';

const KIND_WORDS: Readonly<Record<StoryKind, string>> = {
  deal: 'deal takeover acquisition merger purchase buy transaction buyout investment invest',
  disaster: 'disaster event incident victims victim',
  court: 'case trial court lawsuit suit defendant verdict',
  layoffs: 'layoffs company',
  law: 'bill law act legislation',
  election: 'election vote race',
  product: 'product device',
  outage: 'outage incident',
  people: '',
  generic: '',
};

/** Names of one event: who asks about the earthquake means the story that is titled a quake. */
const EVENTS: readonly string[] = [
  'quake earthquake tremor temblor',
  'flood floods flooding deluge',
  'storm hurricane typhoon cyclone tornado',
  'fire wildfire blaze fires wildfires',
  'attack shooting stabbing bombing',
  'crash collision accident derailment',
  'explosion blast',
  'landslide mudslide avalanche',
];

export function wordsOfStory(story: Story): ReadonlySet<string> {
  const { title, slug, kind } = story;
  const own = stemsOf(
    [title, slug.replaceAll('-', ' '), ...namesOf(story).flatMap(formsOf), KIND_WORDS[kind]].join(' '),
    new Set(),
  );
  const events = EVENTS.map((words) => stemsOf(words, new Set())).filter((words) =>
    [...words].some((word) => own.has(word)),
  );
  return new Set([...own, ...events.flatMap((words) => [...words])]);
}
