/** What a question's noun asks for: "which city" a place, "what singer" a person. From general knowledge. */
import { PERSON_NOUNS } from '../read/words/people.ts';
import { ROLE_NOUNS, TITLES } from '../read/words/people-titles.ts';
import { wordSet } from '../read/words/word-set.ts';

/** The kinds of answer that can be asked for. */
export type AskedKind =
  | 'person'
  | 'organisation'
  | 'place'
  | 'date'
  | 'money'
  | 'count'
  | 'percent'
  | 'duration'
  | 'work'
  | 'thing'
  | 'yes-no'
  | 'why'
  | 'how';

const PLACES = wordSet(
  'country nation state city town village place continent region county province island islands capital location venue stadium airport river lake ocean sea mountain volcano desert park beach resort district borough neighborhood neighbourhood street address prison museum gallery border destination territory peninsula site locale port',
);
const ORGANISATIONS = wordSet(
  'company companies firm team teams club organization organisation agency group retailer chain airline bank automaker carmaker maker manufacturer brand brands startup business corporation network channel newspaper outlet magazine broadcaster publisher league party university college school hospital union studio store restaurant supermarket supermarkets platform website app service squad franchise giant conglomerate institution department ministry court body committee charity church federation band insurer lender developer developers exchange site provider operator association contractor contractors supplier suppliers rival rivals customer customers client clients competitor competitors',
);
const WORKS = wordSet(
  'film films movie movies song songs album book books novel show shows series game games play musical single magazine title sitcom podcast poem painting documentary comedy drama track word phrase slogan name nickname program programme',
);
const DATES = wordSet('year years month day date decade century season weekday time');
const MONEY = wordSet(
  'price amount sum cost fee fine salary wage pay jackpot payout bail budget revenue valuation',
);
const COUNTS = wordSet('number total tally magnitude temperature age speed score ranking category');
const PEOPLE = wordSet(
  'person people republican democrat man woman star stars celebrity celebrities politician candidate candidates president politicians figure icon popstar pop-star superstar champion winner nominee dancer pope host hosts actor actress singer musician rapper comedian artist artists player quarterback coach athlete footballer lawmaker lawmakers senator billionaire mogul ceo founder leader monarch king queen prince princess royal duke author writer director judge justice official tycoon entrepreneur astronaut scientist model chef designer boxer golfer driver jockey wrestler swimmer runner sprinter gymnast goalkeeper striker manager owner husband wife son daughter father mother brother sister someone somebody performer headliner contestant legend veteran successor suspect killer gunman victim reporter anchor journalist presenter influencer youtuber',
);

/** Undefined where the noun may be any thing. */
export function kindOfNoun(noun: string): AskedKind | undefined {
  if (ORGANISATIONS.has(noun)) return 'organisation';
  if (PEOPLE.has(noun) || PERSON_NOUNS.has(noun) || ROLE_NOUNS.has(noun) || TITLE_NOUNS.has(noun))
    return 'person';
  if (PLACES.has(noun)) return 'place';
  if (WORKS.has(noun)) return 'work';
  if (
    noun === 'percentage' ||
    noun === 'percent' ||
    noun === 'share' ||
    noun === 'proportion' ||
    noun === 'rate'
  )
    return 'percent';
  if (DATES.has(noun)) return 'date';
  if (MONEY.has(noun)) return 'money';
  if (COUNTS.has(noun)) return 'count';
  return undefined;
}

const TITLE_NOUNS: ReadonlySet<string> = new Set(TITLES);
