/** A bill on its way: how far it has come, what each chamber decided and by how many votes, what it costs. */
import type { LawStep } from '../../model/values.ts';
import type { Claim, FactKey, Story } from '../../model.ts';
import { hasWords } from '../has-words.ts';
import { isInLead, type Kind } from './kind.ts';
import { concerns, plainKind } from './plain-kind.ts';

const plain = plainKind({
  parties: { bill: 'optional' },
  facts: [
    {
      id: 'status',
      label: 'Status',
      movement: 'stage',
      roles: ['status'],
      owner: 'story',
      ladder: 'law',
      wording: { noun: 'status', first: '{hedge}{value}' },
    },
    { id: 'chamber', label: 'Chamber', movement: 'stage', roles: [], owner: 'each', ladder: 'law' },
    {
      id: 'votes',
      label: 'Votes',
      movement: 'figure',
      roles: ['votes'],
      owner: 'story',
      wording: { noun: 'votes', first: '{value}', now: '{value}' },
    },
    { id: 'margin', label: 'Margin', movement: 'figure', roles: ['vote margin'], owner: 'story' },
    {
      id: 'cost',
      label: 'Cost',
      movement: 'figure',
      roles: ['cost', 'budget', 'spending'],
      owner: 'anybody',
    },
    { id: 'rate', label: 'Rate', movement: 'figure', roles: ['tax rate', 'tariff'], owner: 'anybody' },
  ],
  lead: ['status', 'chamber', 'votes', 'margin', 'rate', 'cost'],
});

export const law: Kind = { ...plain, concerns: concernsBill, factOf };

/** What else an article mentions has costs and rates too: those of its own are in its lead. */
const OF_LEAD: ReadonlySet<string> = new Set(['cost', 'rate']);

/** A chamber that acts is no other bill. */
function concernsBill(claim: Claim, story: Story): ReturnType<Kind['concerns']> {
  return claim.role === 'votes' ? 'unnamed' : concerns({ ...claim, object: undefined }, story);
}

/** A bill that the House has passed is news again when the Senate has: each chamber has a step, and votes, of its own. */
function factOf(claim: Claim, story: Story): FactKey | undefined {
  const { role, value, subject, object } = claim;
  const chamber = role === 'votes' ? subject : object;
  const own = { ...claim, subject: role === 'votes' ? undefined : subject, object: undefined };
  const fact = plain.factOf(own, story);
  if (fact !== undefined && OF_LEAD.has(fact) && !isInLead(claim)) return undefined;
  if (!isOfBill(claim, story)) return undefined;
  // "67 votes" are no vote.
  if (fact === 'votes' && (value.type !== 'quantity' || value.upTo === undefined)) return undefined;
  if (chamber === undefined) return fact;
  if (fact === 'votes') return `votes:${chamber}`;
  const isDecision = value.type === 'status' && DECISIONS.has(value.step);
  return fact === 'status' && isDecision ? `chamber:${chamber}` : fact;
}

const DECISIONS: ReadonlySet<string> = new Set<LawStep>([
  'passed',
  'rejected',
  'stalled',
  'veto upheld',
  'veto overridden',
]);

const ANOTHER =
  /\b(?:similar|another|other|two|three|several)\s(?:[\p{L}-]+\s){0,2}(?:bills?|laws?|measures?|acts?)\b/iu;
const A_BILL = /\ban?\s(?:[\p{L}\p{N}$.-]+\s){0,4}(?:bill|law|measure|act|resolution|ban)\b/iu;
const THE_BILL =
  /\b(?:bills?|acts?|laws?|legislation|measure|package|budget|ban|tax|amendment|resolution|ordinance|statute|tariffs?)\b/iu;

/** Votes and steps of "a similar law" are another one's, and so are those of "a bill" where the story follows one by name. */
function isOfBill({ role, value, quote }: Claim, { parties }: Story): boolean {
  if (role !== 'votes' && value.type !== 'status') return true;
  const { bill } = parties;
  if (ANOTHER.test(quote.text)) return false;
  if (bill && [bill.name, ...bill.aliases].some((name) => hasWords(quote.text, name))) return true;
  if (bill && A_BILL.test(quote.text)) return false;
  // "Governor signs gun law": a headline calls a bill by what it is about.
  if (bill && quote.field === 'headline' && !sharesWord(quote.text, [bill.name, ...bill.aliases]))
    return false;
  return role !== 'votes' || THE_BILL.test(quote.text);
}

function sharesWord(text: string, names: readonly string[]): boolean {
  const words = names.flatMap((name) => name.toLowerCase().split(' ')).filter((word) => word.length > 3);
  return words.some((word) => text.toLowerCase().includes(word));
}
