/** A page as it was read: its article, and what the page says about it. */
import type { Instant } from '../../core/model.ts';

export interface Page {
  /** What the page names as its address, else the one it was fetched from. */
  readonly url?: string | undefined;
  readonly kind: 'article' | 'live blog';
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  /** As the page states it for machines. */
  readonly published?: Instant | undefined;
  readonly modified?: Instant | undefined;
  /** The first date that it shows, else the day in its address: of use where there is no other, it may be that of a teaser. */
  readonly shownDate?: Instant | undefined;
  /** The article alone, a paragraph a line; empty where the page has none. */
  readonly text: string;
  readonly warnings: readonly string[];
}

export interface PageProblem {
  /** One sentence that ends with the next step. */
  readonly problem: string;
}
