/** A case against somebody: how far it has come, and what it costs or takes. */
import type { Claim, FactKey, Story } from '../../model.ts';
import type { Kind } from './kind.ts';
import { plainKind } from './plain-kind.ts';

const plain = plainKind({
  parties: { accused: 'needed', plaintiff: 'optional', court: 'optional' },
  facts: [
    {
      id: 'status',
      label: 'Case',
      movement: 'stage',
      roles: ['status'],
      owner: 'story',
      ladder: 'court',
      wording: { noun: 'case', first: '[{accused} ]{hedge}{value}' },
    },
    {
      id: 'sentence',
      label: 'Sentence',
      movement: 'figure',
      roles: ['sentence'],
      owner: 'story',
      wording: { noun: 'sentence', first: '{hedge}{value} in prison' },
    },
    { id: 'faces', label: 'Could face', movement: 'figure', roles: ['sentence faced'], owner: 'story' },
    {
      id: 'counts',
      label: 'Counts',
      movement: 'figure',
      roles: ['counts'],
      owner: 'story',
      counts: 'counts',
      wording: { noun: 'counts', first: '{hedge}{value}', now: '{hedge}{value}' },
    },
    {
      id: 'guilty',
      label: 'Guilty of',
      movement: 'figure',
      roles: [],
      owner: 'story',
      counts: 'counts',
      wording: { noun: 'verdict', first: '{hedge}{value}', now: '{hedge}{value}' },
    },
    {
      id: 'fine',
      label: 'Fine',
      movement: 'figure',
      roles: ['fine'],
      owner: 'story',
      wording: { noun: 'fine', first: '{hedge}{value} fine' },
    },
    {
      id: 'damages',
      label: 'Damages',
      movement: 'figure',
      roles: ['damages'],
      owner: 'story',
      wording: { noun: 'damages', first: '{hedge}{value} in damages' },
    },
    {
      id: 'sought',
      label: 'Damages sought',
      movement: 'figure',
      roles: ['damages sought'],
      owner: 'story',
      wording: { noun: 'damages sought', first: '{hedge}{value} sought' },
    },
    {
      id: 'settlement',
      label: 'Settlement',
      movement: 'figure',
      roles: ['settlement'],
      owner: 'story',
      wording: { noun: 'settlement', first: '{hedge}{value} settlement' },
    },
    {
      id: 'bail',
      label: 'Bail',
      movement: 'figure',
      roles: ['bail'],
      owner: 'story',
      wording: { noun: 'bail', first: 'bail {hedge}set at {value}' },
    },
  ],
  lead: ['status', 'guilty', 'sentence', 'settlement', 'damages', 'sought', 'fine', 'bail', 'counts'],
});

export const court: Kind = { ...plain, factOf };

/** "Guilty on all [five] counts", "convicted her of [five]"; "if convicted", "a convicted felon" tell of no verdict on them. */
const VERDICT =
  /\b(?:guilty|convict(?:ed|s)(?:\s(?:\p{Lu}\S*|him|her|them)){0,3})\s(?:of|on)\s(?:(?:all|the|at|least)\s)*$/u;
/** "Six counts of fraud and one of conspiracy": nobody states how many there are. */
const ONE_OF_SEVERAL = /^\sof\s[^.;]{1,60}?\s(?:and|plus)\s(?:\p{Ll}+|\d+)\s(?:counts?\s)?of\s/iu;

/** The counts that somebody is found guilty of are others than those that he faces. */
function factOf(claim: Claim, story: Story): FactKey | undefined {
  const fact = plain.factOf(claim, story);
  if (fact !== 'counts') return fact;
  const { quote, span, certainty } = claim;
  if (ONE_OF_SEVERAL.test(quote.text.slice(span.end - quote.start))) return undefined;
  const isOfVerdict = VERDICT.test(quote.text.slice(0, span.start - quote.start));
  return certainty === 'asserted' && isOfVerdict ? 'guilty' : fact;
}
