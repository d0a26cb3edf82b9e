/** The claims of an article that answer what the story asks, each with where it comes from. */
import type { Article, Claim, Evidence, FactKey, OwnFact, Role, Source, Story } from '../model.ts';
import { hasWords } from './has-words.ts';
import { factKind, kindOf } from './kinds/index.ts';
import { isNamed } from './parties.ts';
import { agree, relate } from './relate.ts';

export function evidenceOf(
  claims: readonly Claim[],
  article: Article,
  version: number,
  story: Story,
): Evidence[] {
  const source = sourceOf(article, version);
  const kind = kindOf(story);
  const found: Evidence[] = [];
  let last: { readonly claim: Claim; readonly isOther: boolean } | undefined;
  const stated = claims.filter((claim) => claim.segment !== 'furniture' && !claim.conversionOf);
  const corrected = stated.filter(
    ({ segment, certainty }) => segment === 'correction' && certainty !== 'denied',
  );
  for (const claim of kind.weigh(stated)) {
    const concern = kind.concerns(claim, story);
    // "The deal" is the one that its paragraph named last.
    const isOther =
      concern === 'another' ||
      (concern === 'unnamed' && goesOn(last?.claim, claim, article) && last?.isOther === true);
    if (kind.takesUp(claim)) last = { claim, isOther };
    const fact =
      (concern === 'unnamed' && isOther ? undefined : kind.factOf(claim, story)) ?? ownFactOf(claim, story);
    if (!fact) continue;
    const { counts } = factKind(story, fact);
    const said = inFull(counted(dated(asCorrected(claim, corrected), article, version), counts));
    found.push({ fact, claim: said, source, origin: originOf(claim, source) });
  }
  return creditedOnce(found);
}

/** What the note at the foot of a page puts right, "It is $540 million, not $450 million", its text tells by now. */
function asCorrected(claim: Claim, corrected: readonly Claim[]): Claim {
  if (!('amount' in claim.value)) return claim;
  const isPutRight = corrected.some(({ value }) => relate(value, claim.value) === 'same');
  return isPutRight ? { ...claim, segment: 'correction' } : claim;
}

/** What a page credits to somebody in its text, it does not vouch for a second time in its headline: that is theirs too. */
function creditedOnce(found: readonly Evidence[]): Evidence[] {
  return found.map((one) => {
    if (one.claim.source !== undefined || one.claim.segment !== 'headline') return one;
    const credited = found.find(
      ({ fact, claim }) =>
        fact === one.fact && claim.source !== undefined && agree(claim.value, one.claim.value),
    );
    return credited
      ? { ...one, origin: credited.origin, claim: { ...one.claim, source: credited.claim.source } }
      : one;
  });
}

export function sourceOf({ id, url, publisher, published, modified }: Article, version: number): Source {
  return { articleId: id, url, publisher, published, modified, version };
}

/** `dropped` are claims of the version before, which this one takes back; they count from when it was modified. */
export function retractionsOf(
  dropped: readonly Claim[],
  article: Article,
  version: number,
  story: Story,
): Evidence[] {
  const at = article.modified ?? article.published;
  const evidence = evidenceOf(dropped, article, version, story);
  return evidence.map((one) => ({ ...one, claim: { ...one.claim, at }, retracts: true }));
}

/** In the same paragraph, or the next one when that begins with "He" or "The company". */
function goesOn(first: Claim | undefined, next: Claim, { body }: Article): boolean {
  if (first?.quote.field !== 'body' || next.quote.field !== 'body') return false;
  const breaks = body.slice(first.quote.end, next.quote.start).split(/\n\s*/u).length - 1;
  return breaks === 0 || (breaks === 1 && TAKES_UP.test(next.quote.text));
}

const TAKES_UP = /^(?:He|She|It|They|His|Her|Its|Their|The (?:company|firm|group|man|woman|pair|two))\b/u;

/** In the one unit that the fact is counted in, so that 400 "workers" and 400 "employees" compare. */
function counted(claim: Claim, counts: string | undefined): Claim {
  const { value } = claim;
  return counts === undefined || value.type !== 'quantity'
    ? claim
    : { ...claim, value: { ...value, noun: counts } };
}

/** Printed in full wherever they are told: a central bank's 4.75% is never called 5%, nor a quake of 5.9 one of 6. */
const IN_FULL: ReadonlySet<Role> = new Set<Role>(['interest rate', 'tariff', 'tax rate', 'magnitude']);

/** With no room for rounding, unless the words round it themselves: "about 5%". */
function inFull(claim: Claim): Claim {
  const { role, value } = claim;
  if (!IN_FULL.has(role) || !('bound' in value) || value.bound !== 'eq') return claim;
  return { ...claim, value: { ...value, precision: '0' } };
}

/** A later version of a page speaks from when it was modified, where it gives no date of its own. */
function dated(claim: Claim, { published, modified }: Article, version: number): Claim {
  const isRedated = version > 1 && modified !== undefined && modified > published && claim.at === published;
  return isRedated ? { ...claim, at: modified } : claim;
}

/** Two pages that credit one outlet are one origin; a page that credits nobody is its own, unless it copies a text (copies.ts). */
function originOf(claim: Claim, source: Source): string {
  return claim.source?.toLowerCase() ?? publisherOf(source);
}

/** Who prints it, in small letters. */
export function publisherOf({ publisher, url, articleId }: Source): string {
  return (publisher ?? hostOf(url) ?? `article ${articleId}`).toLowerCase();
}

export function hostOf(url: string | undefined): string | undefined {
  const page = url?.replace(ARCHIVED, '');
  return page && URL.canParse(page) ? new URL(page).hostname.replace(/^www\./, '') : undefined;
}

/** A page kept by the Internet Archive is its publisher's. https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(?=https?:)/;

/** A figure of the kind asked for, with one of its words in the sentence, that is no stranger's. */
function ownFactOf({ value, quote, subject }: Claim, story: Story): FactKey | undefined {
  const isTheirs = Object.values(story.parties).some((party) => isNamed(subject, party));
  if (subject !== undefined && !isTheirs) return undefined;
  const text = quote.text.toLowerCase();
  const asks = ({ near }: OwnFact): boolean => near.some((words) => hasWords(text, words.toLowerCase()));
  return story.facts.find((own) => own.value === value.type && asks(own))?.id;
}
