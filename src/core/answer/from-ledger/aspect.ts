/** What a question wants of a fact: what it is, what it was, how it came to that, who says so, how sure that is. */

export type Aspect = 'now' | 'before' | 'change' | 'sources' | 'first' | 'agreement' | 'timeline' | 'open';

/** The first that fits. */
const WORDINGS: readonly (readonly [Aspect, RegExp])[] = [
  ['timeline', /\btimeline\b|\bso far\b.*\bhappened\b|\bhappened so far\b|\bhow did (?:we|it) get here\b/i],
  [
    'open',
    /\b(?:still|left|yet) (?:open|unknown|unclear|missing from)\b|\bopen questions?\b|\bnot (?:yet )?known\b|\bdo(?:n['’]t| not) we (?:yet )?know\b|\bnobody (?:has )?(?:yet )?(?:said|stated|reported)\b/i,
  ],
  [
    'first',
    /\bwho (?:\w+ )?(?:first )?(?:reported|reports|said|told|published|had)\b.*\bfirst\b|\bwho first\b|\bwho broke\b|\bwho was (?:the )?first\b/i,
  ],
  [
    'sources',
    /\bwho (?:else )?(?:says|said|is saying|reports|reported|told|claims|claimed|confirms|confirmed)\b|\bsays who\b|\b(?:by|according to) whom\b|\bsources?\b(?! agree)|\b(?:which|what) (?:outlets?|papers?|publications?)\b|\bhow (?:do you|do we|is it|is that) know/i,
  ],
  [
    'agreement',
    /\b(?:do|does) (?:they|it|the (?:sources|reports|outlets)|sources|reports|outlets|all|everybody|everyone) (?:all )?agree\b|\b(?:disputed?|contested|contradict\w*|conflicting)\b|\b(?:confirmed|certain|official|for sure)\b/i,
  ],
  [
    'change',
    /\bchang(?:e|es|ed)\b|\bwhat(?:['’]s| is| was)? new\b|\bwhat(?:['’]s| has| is)? happen(?:ed|ing)\b|\banything new\b|\bmoved?\b|\b(?:developed|evolved|risen|fallen|grown)\b|\bsince\b(?! when)/i,
  ],
  [
    'before',
    /\b(?:before|previously|earlier|originally|initially|beforehand)\b|\bat first\b|\bused to be\b/i,
  ],
];

/** Undefined where it only asks what something is, or was. */
export function aspectOf(text: string): Exclude<Aspect, 'now'> | undefined {
  const found = WORDINGS.find(([, wording]) => wording.test(text))?.[0];
  return found === 'now' ? undefined : found;
}

/** Words that belong to such a question and name nothing. */
export const FRAME =
  'say says said tell told report reports reported reporting claim claims claimed confirm confirmed confirms first source sources outlet outlets paper publication agree dispute disputed contested contradict conflicting official sure certain change changes changed new news move moved develop developed evolve risen fallen grown update updates happen happened happening timeline history open unknown unclear known know still latest current currently now far today people person number total figure figures amount story everything anything independent independently previously earlier originally initially beforehand used past last day days week weeks month months hour hours yesterday show give list exactly long left broke published question questions worth value else nobody ok okay hey hi hello well wait please thanks tell actually really just stated get got go went thing things';
