/** Whom a question names, and whether a sentence tells of them: Acme's revenue is no answer about Orvex's. */
import type { Story } from '../../model.ts';
import { DATE_WORDS } from '../../read/words/dates.ts';
import { hasWords } from '../../story/has-words.ts';
import { formsOf, namesOf } from '../../story/parties.ts';
import { kindOfNoun } from '../asked-things.ts';
import type { Question } from '../question.ts';
import type { IndexedArticle, Passage, TextIndex } from '../text-index.ts';

/** Somebody or something, by all its names in small letters. */
export interface Subject {
  readonly forms: readonly string[];
  /** One of those the story is about: of several that are asked about together one is enough. */
  readonly isOwn: boolean;
}

export function subjectsOf(question: Question, story: Story): readonly Subject[] {
  const { text } = question;
  // Whoever types no capitals types none in names.
  const isSmall = text === text.toLowerCase();
  const own = namesOf(story)
    .map((name) => formsOf(name))
    .filter((forms) => forms.some((form) => hasWords(text, isSmall ? form.toLowerCase() : form)))
    .map((forms) => ({ forms: forms.map(small), isOwn: true }));
  const others = question.names
    .filter((name) => !isCommon(name) && !own.some(({ forms }) => forms.some((form) => overlap(form, name))))
    .map((name) => ({ forms: [small(name)], isOwn: false }));
  return [...own, ...others];
}

/** "CEO", "June", "the President": capitals that name nobody. */
function isCommon(name: string): boolean {
  return name.split(/[\s-]+/).every((word) => DATE_WORDS.has(word) || kindOfNoun(word) !== undefined);
}

function overlap(one: string, other: string): boolean {
  return hasWords(one, other) || hasWords(other, one);
}

/** "U.S." is "us". */
function small(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}

/** The first of `subjects` that must be told of and is not; `told` are those that are. */
export function missingSubject(
  subjects: readonly Subject[],
  told: ReadonlySet<Subject>,
  { owner }: Question,
): Subject | undefined {
  const missing = subjects.filter((one) => !told.has(one));
  const whose = owner?.toLowerCase();
  return missing.find(
    ({ isOwn, forms }) =>
      !isOwn ||
      (whose !== undefined && forms.some((form) => overlap(form, whose))) ||
      !subjects.some((one) => one.isOwn && told.has(one)),
  );
}

export function tellsOf(index: TextIndex, passage: Passage, { forms }: Subject): boolean {
  return [passage, ...pointedAt(index, passage)].some(({ text, names }) => {
    const words = small(text);
    const known = names.map(({ name }) => small(name));
    return forms.some((form) => hasWords(words, form) || known.some((name) => overlap(name, form)));
  });
}

/** A year that is asked about stands in the article, or the article is of that year, or calls it "last year". */
export function isOfYears({ articles }: TextIndex, { article, at }: Passage, { years }: Question): boolean {
  const own = Number(at.slice(0, 4));
  return years.every((year) => articles[article]?.terms.has(year) || [own, own - 1].includes(Number(year)));
}

/** Who "it" is stands in the sentence before, or in the headline. */
function pointedAt({ passages, articles }: TextIndex, passage: Passage): readonly Passage[] {
  const actor = passage.names.find(({ kind }) => kind === 'person' || kind === 'organisation');
  if (actor && !POINTER.test(passage.text.slice(0, actor.start))) return [];
  const { from } = articles[passage.article] as IndexedArticle;
  return [...passages.slice(Math.max(from, passage.id - 1), passage.id), ...passages.slice(from, from + 1)];
}

const POINTER =
  /\b(?:it|its|he|him|his|she|her|they|them|their|th(?:e|is|at) (?:company|firm|group|bank|maker|start-?up|agency|team|party|court|deal|man|woman|pair))\b/i;
