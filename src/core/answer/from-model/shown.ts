/** What a model is shown of a story: the facts of its ledger, and the sentences that a question may be answered by. */
import type { Ledger, Story } from '../../model.ts';
import { assertsNothing } from '../../read/certainty.ts';
import { sentenceOf } from '../../read/sentences.ts';
import { wordSet } from '../../read/words/word-set.ts';
import { newsRank } from '../../story/diff.ts';
import { type StatedFact, stateFact } from '../from-ledger/stated.ts';
import type { Question } from '../question.ts';
import { type Found, search } from '../search.ts';
import type { Passage, TextIndex } from '../text-index.ts';

export interface ShownSentence {
  readonly passage: Passage;
  /** How it was found; absent of the newest leads, which are shown whatever is asked. */
  readonly found?: Found | undefined;
}

/** By the id that each is shown with. */
export interface Shown {
  readonly facts: ReadonlyMap<string, StatedFact>;
  readonly sentences: ReadonlyMap<string, ShownSentence>;
}

const MOST_FACTS = 30;
const MOST_FOUND = 30;
/** Of each of the newest articles, so that a question in other words than the story's meets some of it. */
const NEWEST_ARTICLES = 10;
const LEAD_SENTENCES = 6;
/** UTF-16 units: of one sentence, and of all, about three thousand tokens. */
const LONGEST_SENTENCE = 600;
const MOST_TEXT = 10_000;

/** `sought` is the question with what it leaves out. */
export function showStory(index: TextIndex, ledger: Ledger, story: Story, sought: Question): Shown {
  const facts = Object.values(ledger)
    .sort((a, b) => newsRank(a.key, story) - newsRank(b.key, story))
    .flatMap((fact) => stateFact(fact, story) ?? [])
    .slice(0, MOST_FACTS);
  const found = search(index, sought).found.slice(0, MOST_FOUND);
  const known = new Set(found.map(({ passage }) => passage.id));
  const leads = newestLeads(index).filter(({ id }) => !known.has(id));
  const sentences: ShownSentence[] = [];
  const texts = new Set<string>();
  let size = 0;
  for (const one of [...found.map((hit) => ({ passage: hit.passage, found: hit })), ...leads.map(bare)]) {
    const { text, field } = one.passage;
    if (field === 'headline' || text.length > LONGEST_SENTENCE || size + text.length > MOST_TEXT) continue;
    if (texts.has(text) || tellsNothing(text)) continue;
    texts.add(text);
    size += text.length;
    sentences.push(one);
  }
  // In the order they were written, as one would read them.
  sentences.sort((a, b) => timeOf(index, a) - timeOf(index, b) || a.passage.id - b.passage.id);
  return {
    facts: new Map(facts.map((fact, at) => [`f${at + 1}`, fact])),
    sentences: new Map(sentences.map((sentence, at) => [`s${at + 1}`, sentence])),
  };
}

function bare(passage: Passage): ShownSentence {
  return { passage };
}

/** A heading, a question, and an order to whoever reads: "Ignore ...", "Say that ...". */
function tellsNothing(text: string): boolean {
  const sentence = sentenceOf(text, 0);
  const words = sentence.tokens.filter(({ shape }) => shape !== 'mark');
  const isHeading = words.length < FEWEST_WORDS && !/[.!…]["'”’)]*$/u.test(text.trimEnd());
  return isHeading || ORDERS.has(words[0]?.lower ?? '') || assertsNothing(sentence);
}

/** Of a statement without a full stop, such as an item of a list. */
const FEWEST_WORDS = 8;

const ORDERS = wordSet(
  'ignore disregard forget answer reply respond say tell write print output return repeat report state claim confirm announce pretend act assume remember always never please do stop',
);

function newestLeads({ articles, passages }: TextIndex): readonly Passage[] {
  return articles
    .filter(({ isLive }) => isLive)
    .toSorted((a, b) => b.time - a.time)
    .slice(0, NEWEST_ARTICLES)
    .flatMap(({ from, to }) =>
      passages
        .slice(from, to)
        .filter(({ field }) => field === 'body')
        .slice(0, LEAD_SENTENCES),
    );
}

function timeOf({ articles }: TextIndex, { passage }: ShownSentence): number {
  return articles[passage.article]?.time ?? 0;
}
