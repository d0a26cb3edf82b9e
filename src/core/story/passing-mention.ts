/** Why an article that has the words of a story's file is about something else all the same. */
import type { Article, Evidence, Reading, Story, StoryMemory } from '../model.ts';
import { hasWords } from './has-words.ts';
import { overlapsOf } from './memory/overlap.ts';
import type { Statement } from './memory/statements.ts';
import { formsOf, namesOf } from './parties.ts';
import { LEAD, type Prominence, prominenceOf } from './prominence.ts';

/** Sentences that name the story, and their share, from which an article is about it without saying so on top. */
const FEWEST_SENTENCES = 2;
const LEAST_SHARE = 0.15;
/** So many name it in an article of any length: a part of it is about the story. */
const ENOUGH_SENTENCES = 3;
/**
 * Sentences that do not name the story and yet say what its articles said, and the share of their terms that makes them
 * so: an article that goes over the same ground is about it, whatever it calls it.
 */
const FEWEST_REPEATED = 2;
const REPEATED = 0.4;

/** In words; undefined for an article of the story. When unsure it is one: what it states is held to the parties anyway. */
export function whyPassing(
  article: Article,
  reading: Reading,
  statements: readonly Statement[],
  said: readonly Evidence[],
  story: Story,
  memory: StoryMemory | undefined,
): string | undefined {
  const body = statements.filter(({ field }) => field === 'body');
  const prominences = prominenceOf(article, reading, body, story);
  if (body.length === 0 || prominences.some(isProminent)) return undefined;
  if (statesOnTop(said, body, story) || repeats(body, story, memory)) return undefined;
  return reasonOf(prominences);
}

function isProminent({ inHeadline, inLead, places, of }: Prominence): boolean {
  const count = places.length;
  return (
    inHeadline ||
    inLead ||
    count >= ENOUGH_SENTENCES ||
    (count >= FEWEST_SENTENCES && count >= LEAST_SHARE * of)
  );
}

/** Evidence in the headline or the lead, in a sentence that names one of the story's own. */
function statesOnTop(said: readonly Evidence[], body: readonly Statement[], story: Story): boolean {
  const end = body[Math.min(LEAD, body.length) - 1]?.sentence.end ?? 0;
  const own = [...namesOf(story).flatMap(formsOf), ...story.match.any];
  return said.some(
    ({ claim: { quote } }) =>
      (quote.field === 'headline' || quote.end <= end) && own.some((name) => hasWords(quote.text, name)),
  );
}

function repeats(body: readonly Statement[], story: Story, memory: StoryMemory | undefined): boolean {
  const own = [...namesOf(story).flatMap(formsOf), ...story.match.all, ...story.match.any];
  const others = body.filter(({ sentence }) => !own.some((name) => hasWords(sentence.text, name)));
  const repeated = overlapsOf(memory, others).filter(({ ofShorter }) => ofShorter >= REPEATED);
  return repeated.length >= FEWEST_REPEATED;
}

/** "mentions Acme and Zenith only in passing: 1 of 24 sentences, not in the headline or the first three" */
function reasonOf(prominences: readonly Prominence[]): string {
  const named = prominences.filter(({ places }) => places.length > 0);
  if (named.length === 0)
    return 'mentions it only outside its sentences: in tables, captions or what surrounds the text';
  const names = new Intl.ListFormat('en').format(named.map(({ name }) => name));
  const count = new Set(named.flatMap(({ places }) => places)).size;
  const of = prominences[0]?.of ?? 0;
  return `mentions ${names} only in passing: ${count} of ${of} sentences, not in the headline or the first three`;
}
