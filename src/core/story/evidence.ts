/** The claims of an article that answer what the story asks, each with where it comes from. */
import type { Article, Claim, Evidence, FactKey, Source, Story } from '../model.ts';
import { kindOf } from './kinds/index.ts';

export function evidenceOf(
  claims: readonly Claim[],
  article: Article,
  version: number,
  story: Story,
): Evidence[] {
  const { url, publisher, published } = article;
  const source: Source = { articleId: article.id, url, publisher, published, version };
  const found: Evidence[] = [];
  for (const claim of claims) {
    if (claim.segment === 'furniture' || claim.conversionOf) continue;
    const fact = ownFactOf(claim, story) ?? kindOf(story).factOf(claim, story);
    if (fact) found.push({ fact, claim, source, origin: originOf(claim, source) });
  }
  return found;
}

/** Two pages that credit one outlet are one origin; a page that credits nobody is its own. */
function originOf(claim: Claim, { publisher, url, articleId }: Source): string {
  return (claim.source ?? publisher ?? hostOf(url) ?? `article ${articleId}`).toLowerCase();
}

export function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
}

function ownFactOf({ value, quote }: Claim, story: Story): FactKey | undefined {
  const text = quote.text.toLowerCase();
  return story.facts.find(
    (own) => own.value === value.type && own.near.some((words) => text.includes(words.toLowerCase())),
  )?.id;
}
