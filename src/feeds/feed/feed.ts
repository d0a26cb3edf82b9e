/** A feed as it was read: neutral values, whatever format they came in. */
import type { Instant } from '../../core/model.ts';

export interface Feed {
  readonly format: 'rss' | 'rdf' | 'atom' | 'cdf' | 'json';
  /** Plain text, as all that is not named Html. */
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  /** What the feed says it is about. */
  readonly summary?: string | undefined;
  /** The same with its markup, sanitised. */
  readonly summaryHtml?: string | undefined;
  /** Only where the feed names one beside its title. */
  readonly publisher?: string | undefined;
  /** The page that the feed belongs to. */
  readonly link?: string | undefined;
  /** WebSub: where to subscribe, and the address to subscribe to. https://www.w3.org/TR/websub/#discovery */
  readonly hub?: string | undefined;
  readonly self?: string | undefined;
  /** How long the feed says that it may be kept. */
  readonly ttlMinutes?: number | undefined;
  readonly language?: string | undefined;
  readonly published?: Instant | undefined;
  readonly updated?: Instant | undefined;
  readonly items: readonly FeedItem[];
  /** What had to be mended or left out, in words. */
  readonly warnings: readonly string[];
}

export interface FeedItem {
  /** As the feed gives it, else the address, else a hash over what the item says: always there, the same every time. */
  readonly id: string;
  /** http or https, absolute. */
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  /** The content where the feed gives no summary. */
  readonly summary?: string | undefined;
  readonly summaryHtml?: string | undefined;
  readonly content?: string | undefined;
  readonly contentHtml?: string | undefined;
  readonly author?: string | undefined;
  /** Who published it first, where a feed gathers items of others. */
  readonly source?: { readonly title?: string | undefined; readonly url?: string | undefined } | undefined;
  readonly published?: Instant | undefined;
  readonly updated?: Instant | undefined;
}

export interface FeedProblem {
  /** One sentence that ends with the next step. */
  readonly problem: string;
}
