/** A store for which it is another time: what the database's clock decides is decided as if by this one. */
import type { Instant } from '../../src/core/model.ts';
import type { Store } from '../../src/ports.ts';

/** `now` is asked once for each article and each window. */
export function storeAt(store: Store, now: () => Instant): Store {
  return {
    ...store,
    updateStoryTogether: (story, updates) =>
      store.updateStoryTogether(
        story,
        updates.map(({ versionId, decide }) => ({
          versionId,
          decide: (record, past, texts) => decide(record, past, texts, now()),
        })),
      ),
    tellWindow: (window, decide) =>
      store.tellWindow(window, (record, audience) => decide(record, audience, now())),
  };
}
