/** What the sentences of one article state as a whole: "two dead and three others wounded". */
import type { Claim } from '../../model.ts';
import { tokenize } from '../tokens.ts';
import { groupsIn } from './groups.ts';
import { type People, plain } from './person.ts';

/** What became of somebody who was struck; `casualties` were hit and may be dead or alive. */
export type Fate = 'deaths' | 'injured' | 'casualties';

/** One claim that counts for the toll, with its people told apart. */
export interface Told {
  readonly fate: Fate;
  readonly claim: Claim;
  readonly amount: number;
  readonly people: readonly People[];
}

/** `undefined` for what is unsure, denied, of another event, or no count of people struck. */
export function toldBy(claim: Claim): Told | undefined {
  const { role, certainty, earlier, value, span } = claim;
  if (earlier || certainty === 'possible' || certainty === 'denied' || value.type !== 'quantity')
    return undefined;
  if (role !== 'deaths' && role !== 'injured' && role !== 'casualties') return undefined;
  const named = claim.subject;
  // The comma that closes "the victim, Jane Roe," stands behind the span.
  const read = groupsIn(tokenize(`${span.text},`), false).flatMap((group) => group.people);
  // A family name alone is told from the words around it.
  const people = read.length === 0 && named ? [{ ...plain(0, 1, 1, named, 'a'), name: named }] : read;
  return { fate: role, claim, amount: Number(value.amount), people };
}

/** How many sentences with a total are heard: the headline and the first that follows. The rest is detail. */
const SENTENCES_HEARD = 2;

/** The larger of the first totals stated; 0 when none is. Several people are counted when nobody says how many. */
export function totalOf(told: readonly Told[]): number {
  const exact = told.filter((one) => !isVague(one));
  const totals = bySentence(exact.length > 0 ? exact : told)
    .map(totalIn)
    .filter((total) => total > 0);
  return Math.max(0, ...totals.slice(0, SENTENCES_HEARD));
}

/** Those of a claim who are not told as who did it. */
export function victims({ amount, people }: Told): number {
  return amount - people.filter(({ noun, isSuspect }) => isSuspect || /self$/.test(noun)).length;
}

/** The most victims that one sentence tells of, counted or not. */
export function mostAtOnce(told: readonly Told[]): number {
  const sums = bySentence(told).map((list) => list.reduce((sum, one) => sum + victims(one), 0));
  return Math.max(0, ...sums);
}

/** "Another" and "others" come on top of those that stand beside them; else a sentence repeats itself. */
function totalIn(told: readonly Told[]): number {
  const others = told.filter(isOthers).reduce((sum, one) => sum + one.amount, 0);
  const rest = told.filter((one) => !isOthers(one)).map(others > 0 ? ({ amount }) => amount : counted);
  return others + Math.max(0, ...rest);
}

function bySentence(told: readonly Told[]): readonly (readonly Told[])[] {
  const sentences = new Map<string, Told[]>();
  for (const one of told) {
    const { field, start } = one.claim.quote;
    const beside = sentences.get(`${field}${start}`);
    if (beside) beside.push(one);
    else sentences.set(`${field}${start}`, [one]);
  }
  return [...sentences.values()];
}

/** "Three others", "another man"; but "struck another child" is another than who held the gun. */
export function isOthers({ people: [first], claim }: Told): boolean {
  return first?.article === 'other' && !(first.amount === 1 && isStruckBy(claim));
}

/** What a claim counts. Single persons may be told of twice, and so may "both": they are counted among the cast. */
function counted({ fate, people, amount }: Told): number {
  const [first] = people;
  // "The boy, his aunt and a man were hit": three, whatever became of each.
  if (fate === 'casualties' && people.length > 1) return amount;
  const isCounting =
    first === undefined || (people.length === 1 && amount > (first.amount ?? amount)) || people.some(isCount);
  return isCounting && !isBoth(first) ? amount : 0;
}

/** "Two men", "one", "one person"; but "a man", "the 17-year-old" and "the person" are persons who may be told of twice. */
function isCount({ amount, noun, age, article }: People, _at: number, all: readonly People[]): boolean {
  // "Killed her son and herself" leaves out nobody.
  if (amount !== 1 || (all.length > 1 && /self$/.test(noun))) return true;
  return age === undefined && (noun === '' || (noun === 'person' && article === 'a'));
}

function isBoth(first: People | undefined): boolean {
  return first?.amount === 2 && first.noun === '' && first.article === 'the';
}

function isVague({ claim }: Told): boolean {
  return /^(?:several|multiple|numerous|dozens|scores|hundreds|thousands|murder-suicide)\b/i.test(
    claim.span.text,
  );
}

/** The words of the sentence before and behind those for the people. */
export function around({ quote, span }: Claim): { readonly before: string; readonly behind: string } {
  return {
    before: quote.text.slice(0, span.start - quote.start),
    behind: quote.text.slice(span.end - quote.start),
  };
}

/** "The gun went off and hit another child": another than who held it. */
export function isStruckBy(claim: Claim): boolean {
  return /\b(?:kill|shoot|shot|str[iu]ck|hit|stabb?|wound|injur|murder)(?:s|ed|ing|ting)?\s$/i.test(
    around(claim).before,
  );
}

/** "Was found dead of a self-inflicted gunshot wound". */
export function isSuicide(claim: Claim): boolean {
  return (
    !isStruckBy(claim) && /\b(?:self-inflicted|own life|suicide|(?:him|her)self)\b/.test(around(claim).behind)
  );
}
