/** How far a deal has come, by the words that say so. */
import type { DealRemark, DealStep } from '../model/values.ts';

export interface StatusMention {
  readonly start: number;
  readonly end: number;
  readonly step: DealStep | DealRemark;
}

const TALKS = '(?:talks|discussions|negotiations)';
/** Heads its phrase: "investment office" and "deal-making" are other things. */
const DEAL =
  "(?:deal|agreement|pact|transaction|takeover|acquisition|merger|purchase|investment|sale|buyout|tie-up)(?![-’'\\w]|\\s(?:office|maker|making|bank|firm|team|talks))";
const BID = '(?:bid|offer|proposal)';
/** What may stand between the verb and the deal: "its $4.2 billion all-cash", "Acme’s proposed". */
const WORDS = String.raw`(?:(?!(?:and|or|but|that|which|with|for|after|by)\s)[\p{L}\p{N}$£€.,’'&-]+\s){0,6}?`;
const HAS = '(?:has |have |had |was |were |is )?';
const BEEN = '(?:has been|have been|was|were|is|are) ';

function cue(...patterns: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${patterns.join('|')})`, 'giu');
}

/** One line a step. Only what has happened counts: "is expected to close" is no closing. */
const CUES: readonly (readonly [DealStep | DealRemark, RegExp])[] = [
  [
    'advanced talks',
    cue(`in (?:advanced|late-stage|final) ${TALKS}`, `(?:nearing|nears|close to|near) an? ${WORDS}${DEAL}`),
  ],
  [
    'talks',
    cue(
      `${HAS}in (?:early |preliminary |active |exclusive )?${TALKS}`,
      `(?:holding|held|holds) ${TALKS}`,
      'negotiating',
    ),
  ],
  [
    'exploring',
    /\b(?:eyes|eyeing|considering|considers|weighing|weighs|exploring|mulls|mulling|(?<!no )plans(?= (?:to (?:invest|buy(?! back)|acquire|take)|[$€£\d]))|(?:might|may|could) (?:invest|buy|acquire))\b/giu,
  ],
  [
    'agreed',
    cue(
      `${HAS}(?:reached|reaches|struck|strikes|clinched|clinches|announced|announces|agreed|agrees|sealed|seals) (?:on )?an? ${WORDS}${DEAL}`,
      `${HAS}(?:agreed|agrees) (?:to (?:buy|acquire|invest|merge|take)\\b|to be (?:bought|acquired)|on terms)`,
      `${HAS}(?:accepted|accepts) (?:an?|the|its) ${WORDS}${BID}\\b`,
      `${DEAL} ${BEEN}(?:agreed|reached|announced)\\b`,
    ),
  ],
  [
    'signed',
    cue(
      `${HAS}(?:signed|signs|inked|inks|entered into) (?:an? |the )${WORDS}${DEAL}`,
      `${DEAL} ${BEEN}signed\\b`,
    ),
  ],
  [
    'cleared',
    cue(
      `(?:cleared|approved|waved through|gave the green light to) ${WORDS}${DEAL}`,
      `(?:won|wins|received|secured|got) ${WORDS}(?:approval|clearance) (?:for|of) ${WORDS}${DEAL}`,
      `${DEAL} (?:of [^,.;]{1,40} )?${BEEN}(?:cleared|approved)\\b`,
    ),
  ],
  [
    'closed',
    cue(
      `${HAS}(?:completed|completes|closed|closes|finali[sz]ed|finali[sz]es) ${WORDS}${DEAL}`,
      `${DEAL} (?:of [^,.;]{1,40} )?(?:has |was |is now |has been )?(?:closed|completed)\\b(?! (?:to|off))`,
    ),
  ],
  [
    'blocked',
    cue(
      `${HAS}(?:blocked|blocks|prohibited|vetoed|halted) ${WORDS}(?:${DEAL}|${BID})`,
      `${DEAL} (?:of [^,.;]{1,40} )?${BEEN}(?:blocked|prohibited|vetoed)\\b`,
    ),
  ],
  [
    'terminated',
    cue(
      `${HAS}(?:terminated|terminates|abandoned|abandons|scrapped|scraps|called off|calls off|walked away from|pulled out of|ended|ends|dropped|drops|withdrew|withdraws|withdrawn) ${WORDS}(?:${DEAL}|${TALKS}|${BID}\\b)`,
      `(?:${DEAL}|${TALKS}) (?:[^,.;]{1,40} )?(?:has |have |was |were )?(?:been )?(?:terminated|abandoned|scrapped|called off|collapsed|fell through|fallen through|broke down|broken down)\\b`,
    ),
  ],
  [
    'not final',
    /\b(?:(?:not|n['’]t)(?: yet)? (?:been )?finali[sz]ed|if (?:finali[sz]ed|completed|approved|the deal goes through)|still (?:being hammered out|in flux|under negotiation)|remains? unconfirmed)\b|n['’]t finali[sz]ed\b/giu,
  ],
  ['pending', /\bpending\b(?! (?:approval of|since))/giu],
  ['form unclear', /\b(?:remains unclear|unclear (?:what|which|how) (?:form|format|shape))\b/giu],
];

/** Stands in every sentence that one of the cues can match. */
export const STAGE_WORD =
  /talks|discussions|negotiat|deal|agree|pact|transaction|takeover|acqui|merger|purchas|invest|sale|buy|tie-up|bid|offer|proposal|eyes|eyeing|consider|weigh|explor|mull|plans|finali|completed|approved|flux|hammered|unconfirmed|pending|unclear/i;

export function readStatuses(text: string): StatusMention[] {
  if (!STAGE_WORD.test(text)) return [];
  const found: StatusMention[] = [];
  for (const [step, pattern] of CUES) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const inside = found.some((other) => index < other.end && other.start < index + words.length);
      if (!inside) found.push({ start: index, end: index + words.length, step });
    }
  }
  return found;
}
