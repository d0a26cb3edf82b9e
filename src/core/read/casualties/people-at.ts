/** One phrase for people: "a 12-year-old boy", "two other men", "Jane Roe, 34,", "nobody", "he". */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { ageAfter } from './count.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { type People, plain } from './person.ts';
import { nameAt } from './person-name.ts';

/** No phrase for people begins with these, and every second word is one of them. */
const NEVER_FIRST = new Set(
  (
    'and or but nor of to in on at by for from with without into onto over under near after before during when while as if than which who whom whose where because ' +
    'was were is are be been being am has have had do does did will would could should may might can must not it we you its said says told so then also just until since'
  ).split(' '),
);

/** `isTitled`: in a line where most words begin with a capital, capitals alone make no name. */
export function peopleAt(tokens: readonly Token[], index: number, isTitled: boolean): People | undefined {
  const first = tokens[index];
  if (!first || first.shape === 'mark' || NEVER_FIRST.has(first.lower)) return undefined;
  return (
    nobodyAt(tokens, index) ??
    nounPhraseAt(tokens, index, isTitled) ??
    pronounAt(first, index) ??
    nameAloneAt(tokens, index, isTitled)
  );
}

const PRONOUNS: Readonly<Record<string, Pick<People, 'sex' | 'amount'>>> = {
  he: { sex: 'male', amount: 1 },
  him: { sex: 'male', amount: 1 },
  himself: { sex: 'male', amount: 1 },
  she: { sex: 'female', amount: 1 },
  her: { sex: 'female', amount: 1 },
  self: { amount: 1 },
  herself: { sex: 'female', amount: 1 },
  they: { amount: undefined },
  them: { amount: undefined },
  themselves: { amount: undefined },
};

function nobodyAt(tokens: readonly Token[], index: number): People | undefined {
  const word = tokens[index]?.lower;
  const noOne = word === 'no' && /^(?:one|other|others)$/.test(tokens[index + 1]?.lower ?? '');
  if (word !== 'nobody' && word !== 'none' && !noOne) return undefined;
  const end = noOne ? index + 2 : index + 1;
  return plain(index, end, 0, 'people', 'a');
}

function pronounAt({ lower }: Token, index: number): People | undefined {
  const pronoun = Object.hasOwn(PRONOUNS, lower) ? PRONOUNS[lower] : undefined;
  return pronoun && { ...plain(index, index + 1, pronoun.amount, lower, 'pronoun'), sex: pronoun.sex };
}

/** What stands before the name of a place. */
const PLACE = /^(?:in|at|to|from|near|on|into|outside|inside|around|the|via|through)$/;
/** "Shot Roe", "killing Roe". */
const STRUCK = /^(?:shot|killed|killing|shooting|wounded|wounding|stabbed|murdered|murdering)$/;
/** What a person alone is or does: a family name without more is one when it stands before these. */
const PERSONAL = /^(?:was|is|had|has|died|dies|suffered|sustained|succumbed)$/;

function nameAloneAt(tokens: readonly Token[], index: number, isTitled: boolean): People | undefined {
  const name = nameAt(tokens, index);
  if (!name) return undefined;
  const age = ageAfter(tokens, name.end);
  if (!age) {
    if (isTitled || PLACE.test(tokens[index - 1]?.lower ?? '')) return undefined;
    const isHarmed =
      ((tokens[index - 1]?.tags ?? 0) & TAG.harm) !== 0 && STRUCK.test(tokens[index - 1]?.lower ?? '');
    if (name.words < 2 && !isHarmed && !PERSONAL.test(afterAdverb(tokens, name.end))) return undefined;
  }
  const end = age ? age.next : name.end;
  return {
    ...plain(index, end, 1, name.text, 'a'),
    name: name.text,
    age: age?.years,
    isMinor: minorAt(age?.years),
  };
}

function afterAdverb(tokens: readonly Token[], at: number): string {
  const word = tokens[at]?.lower ?? '';
  return /ly$|^(?:later|also|then|who)$/.test(word) ? (tokens[at + 1]?.lower ?? '') : word;
}

function minorAt(years: number | undefined): boolean | undefined {
  return years === undefined ? undefined : years < 18;
}
