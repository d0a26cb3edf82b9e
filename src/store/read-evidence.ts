import type { Evidence, FactKey } from '../core/model.ts';
import type { Db } from './schema.ts';

/** All the evidence of a story, in the order it came. */
export async function readEvidence(db: Db, story: string): Promise<readonly Evidence[]> {
  return (await claims(db, story).execute()).map(toEvidence);
}

/** All on these facts, and all that the earlier versions of this one's article gave, in the order it came. */
export async function readPast(
  db: Db,
  story: string,
  versionId: string,
  facts: readonly FactKey[],
): Promise<readonly Evidence[]> {
  const rows = await claims(db, story)
    .where((eb) => {
      const versions = eb
        .selectFrom('version as this')
        .innerJoin('version as other', 'other.article_id', 'this.article_id')
        .select('other.id')
        .where('this.id', '=', versionId);
      const ofPage = eb('version_id', 'in', versions);
      return facts.length > 0 ? eb.or([ofPage, eb('fact', 'in', facts)]) : ofPage;
    })
    .execute();
  return rows.map(toEvidence);
}

function claims(db: Db, story: string) {
  return db
    .selectFrom('claim')
    .select(['fact', 'claim', 'source', 'origin', 'retracts'])
    .where('story', '=', story)
    .orderBy('position');
}

type Row = Omit<Evidence, 'retracts'> & { readonly retracts: boolean };

function toEvidence({ fact, claim, source, origin, retracts }: Row): Evidence {
  return retracts ? { fact, claim, source, origin, retracts } : { fact, claim, source, origin };
}
