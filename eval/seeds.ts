/** The seeds: every amount, status and move of five articles, and the ledger they end in, in every order. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sameDecimal } from '../src/core/decimal.ts';
import type { Article, Claim, Segment, Story } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { isNamed } from '../src/core/story/parties.ts';
import { readArticles } from '../src/feeds/read-articles.ts';
import { loadStories } from '../src/stories/load-stories.ts';
import { Gold, type GoldMoney, type GoldMove, type GoldSegment, type GoldStatus } from './gold.ts';
import { evalOrders } from './orders.ts';
import { overlaps, type Scores, score } from './score.ts';

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
    reads.set(article.id, reading.readable ? reading : { claims: [], segments: [] });
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
    ...evalOrders(articles, story),
  ];
}

function isBound(claim: Claim | undefined, one: GoldMoney): boolean {
  return claim?.value.type === 'money' && claim.value.bound === (BOUNDS[one.bound] ?? one.bound);
}

/** Both are a price; whose deal it is is part of the role. */
function isRole(claim: Claim | undefined, one: GoldMoney, { acquirer, target }: Story): boolean {
  if (claim?.role !== (ROLES[one.role] ?? one.role)) return false;
  if (claim.role !== 'price') return true;
  const isStranger =
    (claim.subject !== undefined && !isNamed(claim.subject, acquirer)) ||
    (claim.object !== undefined && !isNamed(claim.object, target));
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
