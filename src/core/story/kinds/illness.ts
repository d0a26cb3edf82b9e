/** Illness is no injury: who falls ill is sickened, and who is taken to hospital with it is hospitalised. */
import type { Claim } from '../../model.ts';
import { peopleCounted } from './people-counted.ts';

export const ILLNESS = [
  peopleCounted('sickened', 'Sickened', 'tally', ['sickened'], 'number of sick', 'sickened'),
  peopleCounted(
    'hospitalised',
    'In hospital',
    'level',
    ['hospitalised'],
    'number in hospital',
    'hospitalised',
  ),
];

const ILL =
  /\b(?:virus|outbreak|epidemic|infect\p{L}*|sicken\p{L}*|sick|ill|illness(?:es)?|diseases?|measles|flu|influenza|cholera|fever|malaria|dengue|mpox|covid|bacteria|salmonella|listeria|poisoning|vaccin\p{L}*|unvaccinated|cases\sof)\b/iu;
const HOSPITAL = /\bhospitali[sz]ed\b|\bhospitals?\b/iu;
const HURT =
  /\b(?:injur\p{L}*|wound\p{L}*|hurt|shot|stabb\p{L}*|crash\p{L}*|burn(?:s|ed|t)?|blast|explosions?|collid\p{L}*|collisions?|attack\p{L}*|struck)\b/iu;

/** The counts of one article, those of an illness by their names. */
export function withIllness(claims: readonly Claim[]): readonly Claim[] {
  // Goods that are called back make ill, too.
  const isOfIllness = ({ role, quote }: Claim): boolean => role === 'units recalled' || ILL.test(quote.text);
  if (!claims.some(isOfIllness)) return claims;
  return claims.map((claim) => {
    const role = illnessOf(claim);
    return role === undefined ? claim : { ...claim, role };
  });
}

const SICKENS =
  /\b(?:sicken(?:ed|s|ing)|mak(?:es|ing)|made)\s(?:(?:about|around|some|nearly|almost|over|another|at\sleast|more\sthan|as\smany\sas)\s)?$/iu;
const FALLS =
  /^\s(?:(?:have|has|had|were|was)\s)?(?:been\s)?(?:sickened|(?:fell|fallen|become|became|getting|got|made|taken)\s(?:ill|sick))\b/iu;
const MADE_ILL = /^\s(?:\p{L}+\s){0,2}(?:ill|sick)\b/iu;

const IN_HOSPITAL =
  /^\s(?:\p{L}+\s)?(?:have|has|had|were|was|are|is|remained?)\s(?:been\s)?(?:hospitali[sz]ed|in\s(?:a\s|the\s)?hospital|(?:taken|admitted)\sto\s(?:\p{L}+\s){0,2}hospital)\b/iu;
const TO_HOSPITAL = /^\s(?:\p{L}+\s)?to\s(?:a\s|the\s)?hospital\b/iu;

function illnessOf({ role, value, span, quote }: Claim): 'sickened' | 'hospitalised' | undefined {
  const isCount = role === 'other' || role === 'injured' || role === 'casualties';
  if (!isCount || value.type !== 'quantity' || value.upTo !== undefined) return undefined;
  const before = quote.text.slice(0, span.start - quote.start);
  const behind = quote.text.slice(span.end - quote.start);
  const sickens = SICKENS.exec(before)?.[0];
  if (FALLS.test(behind) || (sickens && (sickens.startsWith('sick') || MADE_ILL.test(behind))))
    return 'sickened';
  if (IN_HOSPITAL.test(behind) || (/\bsent\s$/iu.test(before) && TO_HOSPITAL.test(behind)))
    return 'hospitalised';
  return role !== 'other' && HOSPITAL.test(quote.text) && !HURT.test(quote.text) ? 'hospitalised' : undefined;
}
