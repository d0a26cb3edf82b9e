/** A disaster or an attack: whom it struck, how strong it was, what it destroyed, and how far it is under control. */
import type { Claim, FactKey, Story } from '../../model.ts';
import { hasWords } from '../has-words.ts';
import { ILLNESS, withIllness } from './illness.ts';
import type { Kind } from './kind.ts';
import { peopleCounted } from './people-counted.ts';
import { plainKind } from './plain-kind.ts';
import { weighToll } from './toll.ts';

const plain = plainKind({
  parties: { event: 'optional', place: 'optional' },
  facts: [
    peopleCounted('deaths', 'Deaths', 'tally', ['deaths'], 'death toll', 'dead'),
    peopleCounted('injured', 'Injured', 'level', ['injured'], 'number of injured', 'injured'),
    ...ILLNESS,
    peopleCounted('missing', 'Missing', 'level', ['missing'], 'number of missing', 'missing'),
    peopleCounted('rescued', 'Rescued', 'tally', ['rescued'], 'number of rescued', 'rescued'),
    peopleCounted('abducted', 'Abducted', 'level', ['abducted'], 'number of abducted', 'abducted'),
    peopleCounted('freed', 'Freed', 'tally', ['freed'], 'number of freed', 'freed'),
    peopleCounted(
      'displaced',
      'Displaced',
      'level',
      ['displaced', 'evacuated'],
      'number of displaced',
      'displaced',
    ),
    peopleCounted('arrested', 'Arrested', 'tally', ['arrested'], 'number of arrests', 'arrested'),
    {
      id: 'magnitude',
      label: 'Magnitude',
      movement: 'figure',
      roles: ['magnitude'],
      owner: 'anybody',
      counts: '',
      wording: { noun: 'magnitude', first: 'magnitude {hedge}{count}' },
    },
    {
      id: 'area',
      label: 'Area burned',
      movement: 'level',
      roles: ['area burned'],
      owner: 'anybody',
      wording: { noun: 'area burned', first: '{hedge}{value} burned', now: '{hedge}{value} burned' },
    },
    {
      id: 'containment',
      label: 'Containment',
      movement: 'level',
      roles: ['containment'],
      owner: 'anybody',
      wording: { noun: 'containment', first: '{hedge}{value} contained', now: '{hedge}{value} contained' },
    },
    {
      id: 'destroyed',
      label: 'Buildings destroyed',
      movement: 'tally',
      roles: ['buildings destroyed'],
      owner: 'anybody',
      counts: 'buildings',
      wording: {
        noun: 'number of buildings destroyed',
        first: '{hedge}{value} destroyed',
        now: '{hedge}{value} destroyed',
      },
    },
    {
      id: 'power',
      label: 'Customers without power',
      movement: 'level',
      roles: ['customers affected'],
      owner: 'anybody',
      counts: 'customers',
      wording: {
        noun: 'number without power',
        first: '{hedge}{value} without power',
        now: '{hedge}{value} without power',
      },
    },
    {
      id: 'aid',
      label: 'Aid',
      movement: 'figure',
      roles: ['aid'],
      owner: 'anybody',
      wording: { noun: 'aid', first: '{hedge}{value} in aid' },
    },
    {
      id: 'damage',
      label: 'Damage',
      movement: 'figure',
      roles: ['damage'],
      owner: 'anybody',
      wording: { noun: 'damage', first: '{hedge}{value} in damage' },
    },
    {
      id: 'search',
      label: 'Search',
      movement: 'stage',
      roles: ['status'],
      owner: 'anybody',
      ladder: 'search',
    },
    {
      id: 'suspect',
      label: 'Suspect',
      movement: 'stage',
      roles: ['status'],
      owner: 'anybody',
      ladder: 'court',
      wording: { noun: 'suspect', first: 'suspect {hedge}{value}' },
    },
  ],
  lead: [
    'deaths',
    'injured',
    'sickened',
    'hospitalised',
    'missing',
    'magnitude',
    'displaced',
    'rescued',
    'abducted',
    'freed',
    'search',
    'suspect',
    'area',
    'containment',
    'destroyed',
    'power',
    'arrested',
    'damage',
    'aid',
  ],
});

export const disaster: Kind = { ...plain, weigh: (claims) => weighToll(withIllness(claims)), factOf };

/** "Another man", "40 people": not the one suspect whose way is followed. */
const OTHERS = /^(?:another|other|others|second|third|\d|two|three|four|five|six|seven|eight|nine|ten)/iu;

function factOf(claim: Claim, story: Story): FactKey | undefined {
  const { value, subject } = claim;
  // That people are missing is told by their number.
  if (value.type === 'status' && value.step === 'missing') return undefined;
  // "A man's body was found" is one more death, and the end of no search.
  if (
    value.type === 'status' &&
    FOUND.has(value.step) &&
    subject === undefined &&
    !SOUGHT.test(claim.quote.text)
  )
    return undefined;
  // That one man was arrested is told of the suspect.
  if (claim.role === 'arrested' && value.type === 'quantity' && value.amount === '1') return undefined;
  // "Another 40 were freed": nobody says how many that makes; "20 of the 100 pupils abducted" are others who escaped.
  if (ADDED_UP.has(claim.role) && isRest(claim)) return undefined;
  const fact = plain.factOf(claim, story);
  if (fact !== undefined && OF_PLACES.has(fact) && isElsewhere(claim, story)) return undefined;
  return fact === 'suspect' && OTHERS.test(subject ?? '') ? undefined : fact;
}

const ADDED_UP: ReadonlySet<string> = new Set(['rescued', 'abducted', 'freed', 'arrested']);
const REST = /\b(?:last|remaining|another|others?|further|additional|more(?! than))\b/iu;
const MOST_LEAD = 20;

/** Whether the words for the people, or those right before them, tell that there are others. */
function isRest({ role, span, quote }: Claim): boolean {
  const at = span.start - quote.start;
  const isPart = role === 'abducted' && / of (?:the|those|them)\b/u.test(span.text);
  return isPart || REST.test(quote.text.slice(Math.max(0, at - MOST_LEAD), at + span.text.length));
}

const FOUND: ReadonlySet<string> = new Set(['found', 'found dead', 'rescued']);
const SOUGHT =
  /\b(?:missing|search(?:es|ed|ers)?|disappear\p{L}*|vanish\p{L}*|(?:man)?hunt|wander\p{L}*|stranded|trapped|overboard)\b/iu;

const OF_PLACES: ReadonlySet<string> = new Set([
  'displaced',
  'destroyed',
  'area',
  'power',
  'damage',
  'aid',
  'arrested',
]);
const IN_PLACE =
  /\b(?:[Ii]n|to)\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}\p{L}+/u;

/** "In Arcadia last week": a sentence that names another place, and neither the story's nor its event. */
function isElsewhere({ quote }: Claim, { parties }: Story): boolean {
  const { place, event } = parties;
  const own = [place, event].flatMap((name) => (name ? [name.name, ...name.aliases] : []));
  return place !== undefined && IN_PLACE.test(quote.text) && !own.some((name) => hasWords(quote.text, name));
}
