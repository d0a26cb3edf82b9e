/** One pushed item: our article JSON, or IPTC ninjs. */
import type { Instant } from '../core/model.ts';
import { type ParsedArticle, readArticleValue } from './article-json.ts';
import { isNinjs, readNinjs } from './ninjs.ts';

/** `value` is JSON that was parsed; `now` tells whether an embargo is over. */
export function readItem(value: unknown, now: Instant): ParsedArticle {
  return isNinjs(value) ? readNinjs(value, now) : readArticleValue(value);
}
