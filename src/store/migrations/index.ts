/** Every migration ever released, in order; a released one is never edited. */
import type { Kysely, Migration } from 'kysely';
import { createTables } from './0001-tables.ts';
import { createWatches } from './0002-watches.ts';
import { createRoots } from './0003-roots.ts';
import { createWebSub } from './0004-websub.ts';
import { addMemory } from './0005-memory.ts';
import { addFacts } from './0006-facts.ts';
import { addAudiences } from './0007-audiences.ts';
import { addStoryOutcomes } from './0008-story-outcomes.ts';
import { createInstallations } from './0009-installations.ts';
import { createFingerprints } from './0010-fingerprints.ts';
import { allowReturns } from './0011-returns.ts';
import { createToldNotices } from './0012-told-notices.ts';
import { createTalks } from './0013-talks.ts';
import { createModelUse } from './0014-model-use.ts';
import { addCrosspost } from './0015-crosspost.ts';
import { createPace } from './0016-pace.ts';
import { addParts } from './0017-parts.ts';
import { addAmend } from './0018-amend.ts';
import { findOpenByLane } from './0019-lanes.ts';
import { allowMerged } from './0020-merged.ts';
import { keepFormerRoots } from './0021-former-roots.ts';
import { keepUnsaid } from './0022-unsaid.ts';
import { findUntold } from './0023-untold.ts';
import { findBySteps } from './0024-steps.ts';

export function migrationsOf(schema: string): Record<string, Migration> {
  return {
    '0001-tables': { up: (db: Kysely<unknown>) => createTables(db, schema) },
    '0002-watches': { up: (db: Kysely<unknown>) => createWatches(db, schema) },
    '0003-roots': { up: (db: Kysely<unknown>) => createRoots(db, schema) },
    '0004-websub': { up: (db: Kysely<unknown>) => createWebSub(db, schema) },
    '0005-memory': { up: (db: Kysely<unknown>) => addMemory(db, schema) },
    '0006-facts': { up: (db: Kysely<unknown>) => addFacts(db, schema) },
    '0007-audiences': { up: (db: Kysely<unknown>) => addAudiences(db, schema) },
    '0008-story-outcomes': { up: (db: Kysely<unknown>) => addStoryOutcomes(db, schema) },
    '0009-installations': { up: (db: Kysely<unknown>) => createInstallations(db, schema) },
    '0010-fingerprints': { up: (db: Kysely<unknown>) => createFingerprints(db, schema) },
    '0011-returns': { up: (db: Kysely<unknown>) => allowReturns(db, schema) },
    '0012-told-notices': { up: (db: Kysely<unknown>) => createToldNotices(db, schema) },
    '0013-talks': { up: (db: Kysely<unknown>) => createTalks(db, schema) },
    '0014-model-use': { up: (db: Kysely<unknown>) => createModelUse(db, schema) },
    '0015-crosspost': { up: (db: Kysely<unknown>) => addCrosspost(db, schema) },
    '0016-pace': { up: (db: Kysely<unknown>) => createPace(db, schema) },
    '0017-parts': { up: (db: Kysely<unknown>) => addParts(db, schema) },
    '0018-amend': { up: (db: Kysely<unknown>) => addAmend(db, schema) },
    '0019-lanes': { up: (db: Kysely<unknown>) => findOpenByLane(db, schema) },
    '0020-merged': { up: (db: Kysely<unknown>) => allowMerged(db, schema) },
    '0021-former-roots': { up: (db: Kysely<unknown>) => keepFormerRoots(db, schema) },
    '0022-unsaid': { up: (db: Kysely<unknown>) => keepUnsaid(db, schema) },
    '0023-untold': { up: (db: Kysely<unknown>) => findUntold(db, schema) },
    '0024-steps': { up: (db: Kysely<unknown>) => findBySteps(db, schema) },
  };
}
