/** The seeds: every amount, status and move of five articles, and the ledger they end in, in every order. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sameDecimal } from '../src/core/decimal.ts';
import type { NamedEntity, NameKind, NonAnswer } from '../src/core/model/names.ts';
import type { Article, Claim, Segment, Story } from '../src/core/model.ts';
import { readAttributions } from '../src/core/read/attribution.ts';
import { nameSentences } from '../src/core/read/names.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { type Sentence, splitSentences } from '../src/core/read/sentences.ts';
import { isNamed } from '../src/core/story/parties.ts';
import { readArticles } from '../src/feeds/read-articles.ts';
import { loadStories } from '../src/stories/load-stories.ts';
import { Gold, type GoldMoney, type GoldMove, type GoldSegment, type GoldStatus } from './gold.ts';
import { evalOrders } from './orders.ts';
import { overlaps, type Range, type Scores, score } from './score.ts';

/** Gold's words for what the model calls otherwise. */
const ROLES: Readonly<Record<string, string>> = {
  deal_value: 'price',
  investment_other: 'price',
  revenue_forecast: 'revenue forecast',
  capex: 'spending',
  funding_aggregate: 'funding',
};
const STEPS: Readonly<Record<string, string>> = {
  in_talks: 'talks',
  advanced_talks: 'advanced talks',
  not_final: 'not final',
  form_unclear: 'form unclear',
};
/** "nearly": the model says "approx", which is the weaker statement of the two that gold joins. */
const BOUNDS: Readonly<Record<string, string>> = { lt_approx: 'approx' };

interface Read {
  readonly claims: readonly Claim[];
  readonly segments: readonly Segment[];
  readonly names: readonly NamedEntity[];
  readonly nonAnswers: readonly NonAnswer[];
}

interface Mention extends Range {
  readonly article: string;
  readonly quote: string;
}

export async function evalSeeds(folder: string): Promise<Scores> {
  const articles: Article[] = [];
  for await (const one of readArticles(join(folder, 'articles.jsonl')))
    if ('article' in one) articles.push(one.article);
  const gold = Gold.parse(JSON.parse(await readFile(join(folder, 'gold.json'), 'utf8')));
  const story = (await loadStories('digests')).find(({ slug }) => slug === 'scale-deal');
  if (!story) throw new Error('digests/scale-deal.yaml is needed to tell this deal from others');

  const reads = new Map<string, Read>();
  for (const article of articles) {
    const reading = readArticle(article);
    reads.set(
      article.id,
      reading.readable ? reading : { claims: [], segments: [], names: [], nonAnswers: [] },
    );
  }
  const claimsOf = (id: string): readonly Claim[] => reads.get(id)?.claims ?? [];
  const money = (one: GoldMoney): Claim | undefined =>
    claimsOf(one.article).find(({ span, value }) => value.type === 'money' && overlaps(span, one));
  const isValue = (one: GoldMoney): boolean => {
    const value = money(one)?.value;
    return (
      value?.type === 'money' &&
      sameDecimal(value.amount, String(one.value)) &&
      value.currency === one.currency
    );
  };
  const named = ({ article, quote, start }: { article: string; quote: string; start: number }): string =>
    `${article}@${start} "${quote}"`;
  const read = articles.flatMap(({ id }) =>
    claimsOf(id)
      .filter(({ value }) => value.type === 'money')
      .map(({ span }) => ({ article: id, quote: span.text, start: span.start, end: span.end })),
  );
  return [
    score('amounts: value and currency', gold.money, isValue, named),
    score('amounts: bound', gold.money, (one) => isBound(money(one), one), named),
    score('amounts: role', gold.money, (one) => isRole(money(one), one, story), named),
    score(
      'amounts read that are amounts',
      read,
      (one) => gold.money.some((other) => other.article === one.article && overlaps(one, other)),
      named,
    ),
    score(
      'percentages: value and role',
      gold.percent,
      (one) =>
        claimsOf(one.article).some(
          ({ span, value, role }) =>
            value.type === 'percent' &&
            overlaps(span, one) &&
            sameDecimal(value.amount, String(one.value)) &&
            role === one.role,
        ),
      named,
    ),
    score('status', gold.status, (one) => isStatus(claimsOf(one.article), one), named),
    score('moves', gold.roleMoves, (one) => isMove(claimsOf(one.article), one), named),
    score(
      'segments',
      gold.segments,
      (one) => isSegment(reads.get(one.article)?.segments ?? [], one),
      ({ kind, article }) => `${article} ${kind}`,
    ),
    ...evalNames(reads, gold),
    ...evalSources(articles, reads, gold),
    ...evalOrders(articles, story),
  ];
}

/** Mentions found by overlap; a name that gold leaves open ("U.S. government", products) counts neither way. */
function evalNames(reads: ReadonlyMap<string, Read>, gold: Gold): Scores {
  const mentions = (kind: NameKind): Mention[] =>
    [...reads].flatMap(([article, { names }]) =>
      names
        .filter((name) => name.kind === kind)
        .flatMap((name) =>
          name.mentions.map(({ start, end, text }) => ({ article, start, end, quote: text })),
        ),
    );
  const isIn = (list: readonly Mention[], one: Mention): boolean =>
    list.some((other) => other.article === one.article && overlaps(one, other));
  const [persons, organisations] = [mentions('person'), mentions('organisation')];
  const named = ({ article, quote, start }: Mention): string => `${article}@${start} "${quote}"`;
  return [
    score('persons: found', gold.persons, (one) => isIn(persons, one), named),
    score('persons: right', persons, (one) => isIn(gold.persons, one), named),
    score('organisations: found', gold.orgs, (one) => isIn(organisations, one), named),
    score(
      'organisations: right',
      organisations.filter((one) => !isIn(gold.orgsOptional, one)),
      (one) => isIn(gold.orgs, one),
      named,
    ),
  ];
}

/** Words that say who says so, and those that say who gave no answer. */
function evalSources(articles: readonly Article[], reads: ReadonlyMap<string, Read>, gold: Gold): Scores {
  const sayings: Mention[] = articles.flatMap(({ id: article, body }) => {
    const sentences = body
      .split('\n')
      .reduce<readonly [number, Sentence[]]>(
        ([at, all], line) => [at + line.length + 1, [...all, ...splitSentences(line, at)]],
        [0, []],
      )[1];
    const { names } = nameSentences(sentences);
    return sentences.flatMap((sentence, index) =>
      readAttributions(sentence, names[index] ?? []).map(({ start, end }) => ({
        article,
        start: sentence.start + start,
        end: sentence.start + end,
        quote: sentence.text.slice(start, end),
      })),
    );
  });
  const silences: Mention[] = [...reads].flatMap(([article, { nonAnswers }]) =>
    nonAnswers.map(({ span }) => ({ article, start: span.start, end: span.end, quote: span.text })),
  );
  const isIn = (list: readonly Mention[], one: Mention): boolean =>
    list.some((other) => other.article === one.article && overlaps(one, other));
  const of = (kinds: readonly string[]): Mention[] =>
    gold.attribution.filter(({ kind }) => kinds.includes(kind));
  const [saying, silence] = [of(['attribution']), of(['no_comment', 'no_response'])];
  const named = ({ article, quote, start }: Mention): string => `${article}@${start} "${quote}"`;
  return [
    score('attributions: found', saying, (one) => isIn(sayings, one), named),
    score('attributions: right', sayings, (one) => isIn(gold.attribution, one), named),
    score('non-answers: found', silence, (one) => isIn(silences, one), named),
    score('non-answers: right', silences, (one) => isIn(silence, one), named),
  ];
}

function isBound(claim: Claim | undefined, one: GoldMoney): boolean {
  return claim?.value.type === 'money' && claim.value.bound === (BOUNDS[one.bound] ?? one.bound);
}

/** Both are a price; whose deal it is is part of the role. */
function isRole(claim: Claim | undefined, one: GoldMoney, { parties }: Story): boolean {
  if (claim?.role !== (ROLES[one.role] ?? one.role)) return false;
  if (claim.role !== 'price') return true;
  const isStranger =
    (claim.subject !== undefined && !isNamed(claim.subject, parties.acquirer)) ||
    (claim.object !== undefined && !isNamed(claim.object, parties.target));
  return isStranger === (one.role === 'investment_other');
}

function isStatus(claims: readonly Claim[], one: GoldStatus): boolean {
  return claims.some(
    ({ span, value }) =>
      value.type === 'status' && overlaps(span, one) && value.step === (STEPS[one.status] ?? one.status),
  );
}

function isMove(claims: readonly Claim[], one: GoldMove): boolean {
  const person = one.person.replace(/[()]/g, '').toLowerCase();
  return claims.some(
    ({ span, value }) =>
      value.type === 'move' &&
      overlaps(span, one) &&
      value.to === one.to &&
      person.split(' ').every((word) => value.person.toLowerCase().includes(word)),
  );
}

/** A part is found when most of what it covers and is no furniture carries its kind and its date. */
function isSegment(segments: readonly Segment[], one: GoldSegment): boolean {
  const kind = one.kind.startsWith('summary')
    ? 'summary'
    : one.kind === 'boilerplate'
      ? 'furniture'
      : one.kind;
  const inside = segments.filter(
    (segment) => overlaps(segment, one) && (kind === 'furniture' || segment.kind !== 'furniture'),
  );
  const length = (list: readonly Segment[]): number =>
    list.reduce((sum, { start, end }) => sum + Math.min(end, one.end) - Math.max(start, one.start), 0);
  const right = inside.filter(
    (segment) => segment.kind === kind && (!one.date || segment.at.startsWith(one.date)),
  );
  return length(right) > length(inside) * 0.95;
}
