/** What an operator asks of what is on record, as it goes from a command to whoever has the store open. */
import type { Story } from '../core/model.ts';
import type { Store } from '../ports.ts';
import { type DeliveryOptions, tellDeliveries } from './deliveries.ts';
import { tellExplained } from './explain.ts';
import { tellFeeds } from './feeds.ts';
import { tellUses } from './model.ts';
import { tellStory } from './show.ts';
import type { Space } from './spaces.ts';
import type { Ink } from './wrap-runs.ts';

/** The terminal of whoever asks. */
interface Terminal {
  readonly columns: number;
  readonly ink: Ink;
}

export type OperatorRequest =
  | ({ readonly command: 'deliveries'; readonly options: DeliveryOptions } & Terminal)
  | ({ readonly command: 'explain'; readonly article: string; readonly space: Space } & Terminal)
  | { readonly command: 'show'; readonly story: Story; readonly asJson: boolean }
  | { readonly command: 'feeds' | 'model'; readonly asJson: boolean };

/** The words for the terminal. Throws UsageError for what cannot be done. */
export async function tellOperator(store: Store, request: OperatorRequest): Promise<string> {
  switch (request.command) {
    case 'deliveries':
      return tellDeliveries(store, request.options, request.columns, request.ink);
    case 'explain':
      return tellExplained(store, request.article, request.space, request.columns, request.ink);
    case 'show':
      return tellStory(store, request.story, request.asJson);
    case 'feeds':
      return tellFeeds(store, request.asJson);
    case 'model':
      return tellUses(store, request.asJson);
  }
}
