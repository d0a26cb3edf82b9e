/**
 * What a story has said so far, by measures that need no labels beyond who belongs together: whether a later article of a
 * story stays with it, whether one of another story with a sentence of ours in its background does not, and whether what
 * is told as also new repeats an earlier sentence. The files are ours (story-files.ts), so the match by words is not
 * measured here.
 */
import { join } from 'node:path';
import type { Article, Story, StoryMemory, StoryRecord } from '../src/core/model.ts';
import { readPage } from '../src/core/read/read-article.ts';
import { hasWords } from '../src/core/story/has-words.ts';
import { matchStory } from '../src/core/story/match-story.ts';
import { alsoNewIn } from '../src/core/story/memory/also-new.ts';
import { remember } from '../src/core/story/memory/remember.ts';
import { type Statement, statementsOf } from '../src/core/story/memory/statements.ts';
import { readArticles } from '../src/feeds/read-articles.ts';
import { loadStories } from '../src/stories/load-stories.ts';
import { type LabelledArticle, readLabelled } from './cluster.ts';
import { followStory, settleArticle } from './follow-story.ts';
import { permutations } from './orders.ts';
import { type Score, type Scores, score } from './score.ts';
import { storyOf } from './story-files.ts';

const SETS = { gva: 'shootings', allsides: 'AllSides' } as const;

/** Articles of other stories that each story's sentence is put into, and how far down. */
const HOSTS = 5;
const DEPTH = 0.8;
/** Share of the words of the shorter sentence, of those with more than three letters, from which one repeats the other. */
const REPEATS = 0.6;

export async function evalStoryMemory(folder: string): Promise<Scores> {
  const scores: Score[] = [];
  for (const [file, name] of Object.entries(SETS)) {
    const articles = await readLabelled(join(folder, `${file}.jsonl`));
    scores.push(...memoryScores(name, articles));
  }
  return scores;
}

function memoryScores(name: string, articles: readonly LabelledArticle[]): Score[] {
  const [later, passing, sentences]: [boolean[], boolean[], boolean[]] = [[], [], []];
  let [reports, telling] = [0, 0];
  for (const [index, [slug, own]] of [...byStory(articles)].entries()) {
    const [first] = own;
    const story = first && storyOf(slug, first);
    if (!first || !story) continue;
    const told = tell(own, story);
    later.push(...told.kept);
    sentences.push(...told.isRepeat.map((one) => !one));
    reports += own.length - 1;
    telling += told.telling;
    const start: StoryRecord = { ledger: {}, told: {}, memory: memoryOf([first]) };
    for (const host of hostsOf(articles, slug, index)) {
      const article = withMention(host, first, story);
      if (article) passing.push(settleArticle(start, [], article, story).outcome.kind === 'off-topic');
    }
  }
  return [
    share(`later articles on topic, ${name}`, later),
    share(`passing mentions off-topic, ${name}`, passing),
    share(`also-new that repeats nothing, ${name}`, sentences),
    { measure: `later articles with also-new, ${name}`, right: telling, of: reports, wrong: [] },
  ];
}

function byStory(articles: readonly LabelledArticle[]): ReadonlyMap<string, readonly Article[]> {
  const stories = new Map<string, Article[]>();
  for (const { story, article } of articles) stories.set(story, [...(stories.get(story) ?? []), article]);
  for (const list of stories.values()) list.sort((a, b) => (a.published < b.published ? -1 : 1));
  return stories;
}

interface Told {
  /** One for each later article that has the words of the file. */
  readonly kept: readonly boolean[];
  /** One for each sentence told. */
  readonly isRepeat: readonly boolean[];
  readonly telling: number;
}

/** All articles are taken in, so that what is also new is measured apart from the match. */
function tell(articles: readonly Article[], story: Story): Told {
  let memory: StoryMemory | undefined;
  const earlier: Statement[] = [];
  const [kept, isRepeat]: [boolean[], boolean[]] = [[], []];
  let telling = 0;
  for (const article of articles) {
    const page = readPage(article);
    const statements = statementsOf(page.sentences);
    if (memory && matchStory(article, story).matches)
      kept.push(
        settleArticle({ ledger: {}, told: {}, memory }, [], article, story).outcome.kind !== 'off-topic',
      );
    const found = alsoNewIn(page.reading, statements, memory, [], story);
    if (found.length > 0) telling += 1;
    for (const one of found) isRepeat.push(earlier.some((other) => overlap(one, other) >= REPEATS));
    earlier.push(...statements);
    memory = remember(memory, article, statements);
  }
  return { kept, isRepeat, telling };
}

function overlap(one: Statement, other: Statement): number {
  const [own, others] = [wordsOf(one), wordsOf(other)];
  const shared = [...own].filter((word) => others.has(word)).length;
  return Math.min(own.size, others.size) < 4 ? 0 : shared / Math.min(own.size, others.size);
}

function wordsOf({ sentence }: Statement): ReadonlySet<string> {
  const words = sentence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter(({ length }) => length > 3));
}

function hostsOf(articles: readonly LabelledArticle[], slug: string, index: number): Article[] {
  const hosts = Array.from(
    { length: HOSTS },
    (_, at) => articles[(index * 31 + (at + 1) * 197) % articles.length],
  );
  return hosts.flatMap((host) => (host && host.story !== slug ? [host.article] : []));
}

/** An article of another story with a sentence of ours in its background; undefined where one of them is too short. */
function withMention(host: Article, ours: Article, story: Story): Article | undefined {
  const own = story.match.any;
  const named = bodyOf(ours).filter(({ text }) => own.some((name) => hasWords(text, name)));
  const mention = named[named.length >> 1];
  const body = bodyOf(host);
  const before = body[Math.min(body.length - 1, Math.max(3, Math.floor(body.length * DEPTH)))];
  if (!mention || !before || body.length < 4 || matchStory(host, story).matches) return undefined;
  const [top, rest] = [host.body.slice(0, before.end), host.body.slice(before.end)];
  return { ...host, id: `${host.id}+`, body: `${top} ${mention.text}${rest}` };
}

function bodyOf(article: Article): readonly Statement['sentence'][] {
  return readPage(article).sentences.flatMap(({ field, sentence }) => (field === 'body' ? [sentence] : []));
}

function memoryOf(articles: readonly Article[]): StoryMemory | undefined {
  let memory: StoryMemory | undefined;
  for (const article of articles)
    memory = remember(memory, article, statementsOf(readPage(article).sentences));
  return memory;
}

/** The cases that are wrong are many, and the files are synthetic: none are listed. */
function share(measure: string, cases: readonly boolean[]): Score {
  return { ...score(measure, cases, (isRight) => isRight, String), wrong: [] };
}

/** The seeds in every order: one memory, all on topic, and nothing told twice as also new. */
export async function evalSeedMemory(folder: string): Promise<Scores> {
  const articles: Article[] = [];
  for await (const one of readArticles(join(folder, 'articles.jsonl')))
    if ('article' in one) articles.push(one.article);
  const [story] = await loadStories(join(import.meta.dirname, '../digests'));
  if (!story) throw new Error('eval needs a story in digests/');
  const runs = [...permutations(articles)].map((order) => run(order, story));
  const first = runs[0]?.memory;
  const name = ({ order }: { readonly order: string }): string => order;
  return [
    score('memory: same in all orders', runs, ({ memory }) => memory === first, name),
    score('memory: all articles on topic', runs, ({ offTopic }) => offTopic === 0, name),
    score('also-new: nothing told twice', runs, ({ told }) => new Set(told).size === told.length, name),
  ];
}

function run(articles: readonly Article[], story: Story) {
  const { steps, record } = followStory(articles, story);
  const digests = steps.flatMap((step) => step.digests);
  return {
    order: articles.map(({ id }) => id).join(' '),
    memory: JSON.stringify(record.memory),
    offTopic: steps.filter(({ outcome }) => outcome.kind === 'off-topic').length,
    told: digests.flatMap(({ digest }) => (digest.alsoNew ?? []).map(({ quote }) => quote)),
  };
}
