/** The WatchStore port: feeds and pages, when each is due, and what was seen. */
import type { WatchStore } from '../../ports/watches.ts';
import type { Db } from '../schema.ts';
import { addPages } from './add-pages.ts';
import { claimWatch } from './claim-watch.ts';
import { endWatch } from './end-watch.ts';
import { followFeeds } from './follow-feeds.ts';
import { prune } from './prune.ts';
import { reports } from './reports.ts';
import { reviewStories, takeScene } from './stories.ts';
import { takeDue } from './take-due.ts';
import { takeNotices } from './take-notices.ts';

export function watchStore(db: Db): WatchStore {
  return {
    followFeeds: (stories) => followFeeds(db, stories),
    takeDue: (limit) => takeDue(db, limit),
    claim: (id, leaseMs) => claimWatch(db, id, leaseMs),
    end: (claimed, end) => endWatch(db, claimed, end),
    addPages: (pages) => addPages(db, pages),
    takeScene: (story) => takeScene(db, story),
    reviewStories: () => reviewStories(db),
    takeNotices: (platforms) => takeNotices(db, platforms),
    prune: () => prune(db),
    reports: () => reports(db),
  };
}
