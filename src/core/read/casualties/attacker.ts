/** The one who did it, when he dies too: "the gunman", who "killed himself" or "was shot dead by police". */
import type { Claim } from '../../model.ts';
import { around, isSuicide, type Told } from './told.ts';

const HARMING =
  '(?:killed|killing|kills|shot|shoots|shooting|stabbed|stabs|murdered|gunned down|wounded)(?: and (?:killed|wounded|injured))?';
/** "Shot a man", "killed Jane Roe"; but "was killed Sunday", "shot three times". */
const OBJECT =
  '\\s(?:(?:his|her|their|a|an|the)\\b|(?:two|three|four|five|six|\\d+)\\s(?!times)|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\p{Lu})';
/** "Suspect Jim Poe", "the gunman, Jim Poe". */
const CALLED =
  /\b(?:suspect|gunman|shooter|killer|attacker)(?:,? identified as)?,?\s((?:\p{Lu}[\p{L}.'’-]+\s?){1,4})/gu;
/** "Jim Poe, 34, allegedly shot", "Poe opened fire". */
const ACTED = new RegExp(
  `((?:\\p{Lu}[\\p{L}.'’-]*\\s){0,3}\\p{Lu}[\\p{L}'’-]+)(?:, \\d{1,2},)?\\s(?:then |later |also |first |allegedly |fatally |reportedly |had ){0,2}(?:(?:opened|open) fire\\b|(?:began|started) shooting\\b|${HARMING}(?=${OBJECT}))`,
  'gu',
);
/** "Shot by Jim Poe". */
const BY_NAME =
  /\b(?:shot|killed|stabbed|slain|wounded|murdered|gunned down) by ((?:\p{Lu}[\p{L}'’-]+\s?){1,3})/gu;
/** Words that begin a sentence and harm nobody by themselves. */
const NOBODY =
  /^(?:police|officers?|deput(?:y|ies)|troopers?|agents?|he|she|they|who|was|were|people|victims?|sheriff|department|man|woman|boy|girl|teen|patrol|guards?|team|and)$/i;

/** Names of attackers, each as its words: "Jim Poe", or "Poe" where no more is told. */
export type Attackers = readonly (readonly string[])[];

/** Those that the claims' sentences tell to have done it. */
export function attackersIn(claims: readonly Claim[]): Attackers {
  const names: string[][] = [];
  for (const text of new Set(claims.map(({ quote }) => quote.text)))
    for (const pattern of [CALLED, BY_NAME, ACTED])
      for (const [, name = ''] of text.matchAll(pattern)) {
        const words = name.trim().split(' ');
        if (!NOBODY.test(words.at(-1) ?? '')) names.push(words);
      }
  return names;
}

/** "Poe" and "Jim Poe" are the attacker Jim Poe; "Ann Poe" is his kin. */
export function isAttacker(name: string, attackers: Attackers): boolean {
  const words = name.split(' ');
  return attackers.some(
    (known) => known.at(-1) === words.at(-1) && (words.length === 1 || known[0] === words[0]),
  );
}

const OFFICER = '(?:police|officers?|deput(?:y|ies)|troopers?|agents?|marshals?|authorities|swat)';
const BY_OFFICERS = new RegExp(
  `^,?\\s(?:who )?(?:is|was|were|later|then|had been|been|shot|and|killed|fatally|dead|\\s)*\\b(?:by|(?:in|during) a (?:shootout|gunfight|gun battle) with) (?:the |an |a )?(?:[\\w-]+ ){0,2}${OFFICER}\\b`,
  'i',
);
const OFFICERS_KILL = new RegExp(
  `\\b${OFFICER} (?:returned fire and |then |later |who |had )?(?:shot and killed|shot dead|fatally (?:shot|wounded)|killed|kill|gunned down)\\s$`,
  'i',
);

/** Whether a claim tells that the attacker died, by his own hand or another's. */
export function isAttackerDead(told: Told, attackers: Attackers): boolean {
  const { fate, people, claim } = told;
  const [one] = people;
  if (/suicide/i.test(claim.span.text)) return true;
  if (fate !== 'deaths' || people.length !== 1 || one?.amount !== 1) return false;
  if (/\baccident/i.test(claim.quote.text)) return false;
  if (one.isSuspect || /self$/.test(one.noun)) return true;
  if (one.name && isAttacker(one.name, attackers)) return true;
  const { before, behind } = around(claim);
  // "An unarmed man was killed by police" is somebody new.
  if (isSuicide(claim)) return true;
  return (
    (one.article !== 'a' || one.noun === one.name) && (BY_OFFICERS.test(behind) || OFFICERS_KILL.test(before))
  );
}
