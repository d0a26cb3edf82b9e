/** The Store port on Postgres: a server, or the embedded engine behind the same pool. */
import { Kysely, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Store } from '../ports.ts';
import { claimAmend, endAmend } from './amends.ts';
import { claimDelivery } from './claim-delivery.ts';
import { openCounts } from './counts.ts';
import { claimCrosspost, endCrosspost } from './crossposts.ts';
import { dropDelivery, readDeliveries, readNextDigest, retryDelivery } from './delivery-log.ts';
import { dialectOf } from './dialect.ts';
import { dueDeliveries, openDeliveries } from './due-deliveries.ts';
import { endDelivery } from './end-delivery.ts';
import { followStories } from './follow-stories.ts';
import { forgetOld } from './forget-old.ts';
import { hubSubscriptions } from './hub-subscriptions.ts';
import { installationStore } from './installations.ts';
import { migrate } from './migrate.ts';
import { modelUseStore } from './model-uses.ts';
import type { SqlPool } from './pool.ts';
import { readArticles } from './read-articles.ts';
import { readEvidence } from './read-evidence.ts';
import { isStored, readOutcomes, readOutcomesOfPage } from './read-outcomes.ts';
import { readRecord } from './read-record.ts';
import { readUnsettled, readVersion } from './read-versions.ts';
import { changeRoot, root, storyOfRoot } from './roots.ts';
import { saveArticle } from './save-article.ts';
import { saveNewPages } from './save-new-pages.ts';
import type { Tables } from './schema.ts';
import { setAside } from './set-aside.ts';
import {
  answersIn,
  forgetChannels,
  mute,
  setAnswers,
  storiesIn,
  subscribe,
  subscriptions,
  subscriptionsOf,
  unsubscribe,
} from './subscribe.ts';
import { takeOnce } from './take-once.ts';
import { talkStore } from './talks.ts';
import { dueWindows, tellWindow } from './tell-window.ts';
import { turns } from './turns.ts';
import { unsettledVersions, waitingBefore } from './unsettled-versions.ts';
import { updateStory } from './update-story.ts';
import { watchStore } from './watches/index.ts';

export { openEmbedded } from './embedded/index.ts';
export type { SqlClient, SqlPool } from './pool.ts';
export { openPostgres } from './postgres.ts';

/**
 * Opens the store in one Postgres schema and makes its tables when they are not there. The pool stays the caller's:
 * closing the store ends no connection, since BullMQ may use the same pool.
 */
export async function openStore(pool: SqlPool, schema = 'writethru'): Promise<Store> {
  const kysely = new Kysely<Tables>({ dialect: dialectOf(borrowed(pool), schema) });
  await migrate(kysely, schema);
  const db = kysely.withSchema(schema);
  const counts = openCounts();
  return {
    hubs: hubSubscriptions(db),
    followStories: (stories) => followStories(db, stories),
    subscribe: (subscription, catchUp = () => undefined) => subscribe(db, subscription, catchUp),
    unsubscribe: (story, platform, channel, reason) => unsubscribe(db, story, platform, channel, reason),
    forgetChannels: (platform, prefix, reason) => forgetChannels(db, platform, prefix, reason),
    mute: (story, platform, channel, until) => mute(db, story, platform, channel, until),
    subscriptions: (story) => subscriptions(db, story),
    saveArticle: (article, receivedAt) => saveArticle(db, article, receivedAt),
    saveNewPages: (articles, receivedAt) => saveNewPages(db, articles, receivedAt),
    version: (versionId) => readVersion(db, versionId),
    unsettled: (versionIds) => readUnsettled(db, versionIds),
    unsettledVersions: (limit) => unsettledVersions(db, limit),
    waitingBefore: (story, versionIds, limit) => waitingBefore(db, story, versionIds, limit),
    setAside: (aside) => setAside(db, aside),
    updateStory: (story, versionId, decide) => updateStory(db, story, [{ versionId, decide }]),
    updateStoryTogether: (story, updates) => updateStory(db, story, updates),
    dueWindows: (limit) => dueWindows(db, limit),
    tellWindow: (window, decide) => tellWindow(db, window, decide),
    record: (story) => readRecord(db, story),
    evidence: (story) => readEvidence(db, story),
    outcomes: (articleId) => readOutcomes(db, articleId),
    isStored: (articleId) => isStored(db, articleId),
    articlesOf: (story, after, limit) => readArticles(db, story, after, limit),
    outcomesOfPage: (url, story) => readOutcomesOfPage(db, url, story),
    claimDelivery: (id, leases) => claimDelivery(db, id, leases),
    claimCrosspost: (id, platforms, leaseMs) => claimCrosspost(db, id, platforms, leaseMs),
    endCrosspost: (id, attempts, retryAfterMs) => endCrosspost(db, id, attempts, retryAfterMs),
    claimAmend: (id, leases) => claimAmend(db, id, leases),
    endAmend: (claimed, end) => endAmend(db, claimed, end),
    forgetOld: () => forgetOld(db),
    endDelivery: (claimed, end, leases = {}) => endDelivery(db, claimed, end, leases),
    dueDeliveries: (platforms, limit) => dueDeliveries(db, platforms, limit),
    openDeliveries: () => openDeliveries(db),
    deliveries: (filter, limit) => readDeliveries(db, filter, limit),
    nextDigest: (story, audience, versionId) => readNextDigest(db, story, audience, versionId),
    retryDelivery: (id) => retryDelivery(db, id),
    dropDelivery: (id, reason) => dropDelivery(db, id, reason),
    counts: () => counts(db),
    takeOnce: (key, now, until) => takeOnce(db, key, now, until),
    root: (story, platform, channel) => root(db, story, platform, channel),
    changeRoot: (id, change) => changeRoot(db, id, change),
    setAnswers: (story, platform, channel, policy) => setAnswers(db, story, platform, channel, policy),
    answersIn: (story, platform, channel) => answersIn(db, story, platform, channel),
    storyOfRoot: (platform, channel, messageId) => storyOfRoot(db, platform, channel, messageId),
    subscriptionsOf: (platform, prefix) => subscriptionsOf(db, platform, prefix),
    storiesIn: (platform, channel) => storiesIn(db, platform, channel),
    watches: watchStore(db),
    turns: turns(db, schema),
    installations: installationStore(db),
    talks: talkStore(db),
    modelUses: modelUseStore(db),
    close: () => kysely.destroy(),
  };
}

/** Kysely ends the pool that it is given; this one it may not. Its type also asks for cursors, which we never use. */
function borrowed(pool: SqlPool): PostgresPool {
  return {
    connect: async () => (await pool.connect()) as unknown as PostgresPoolClient,
    end: () => Promise.resolve(),
  };
}
