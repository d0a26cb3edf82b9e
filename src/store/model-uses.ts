import { type Selectable, sql } from 'kysely';
import type { ModelOutcome, ModelSums, ModelUses } from '../ports/model.ts';
import type { Db, Tables } from './schema.ts';

type Row = Tables['model_use'];

const COUNTS = {
  answered: 'answered',
  abstained: 'abstained',
  refused: 'refused',
  failed: 'failed',
  overBudget: 'over_budget',
} as const satisfies Record<ModelOutcome, keyof Row>;

export function modelUseStore(db: Db): ModelUses {
  return {
    reserve: (workspace, day, tokens, limit) => reserve(db, workspace, day, tokens, limit),
    settle: async (workspace, day, reserved, outcome, { input, output, cost }) => {
      await count(db, workspace, day, outcome)
        .set((eb) => ({
          reserved: eb('reserved', '-', String(reserved)),
          input_tokens: eb('input_tokens', '+', String(input)),
          output_tokens: eb('output_tokens', '+', String(output)),
          cost: eb('cost', '+', cost),
        }))
        .execute();
    },
    since: async (day, limit) => {
      const rows = await db
        .selectFrom('model_use')
        .selectAll()
        .select(sql<string>`day::text`.as('written'))
        .where('day', '>=', day)
        .orderBy('day', 'desc')
        .orderBy('cost', 'desc')
        .orderBy(sql`input_tokens + output_tokens`, 'desc')
        .orderBy('workspace')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ workspace: row.workspace, day: row.written, ...sumsOf(row) }));
    },
  };
}

export async function modelSums(db: Db): Promise<ModelSums> {
  const sum = (column: keyof Row) => sql<string>`coalesce(sum(${sql.ref(column)}), 0)::text`.as(column);
  const row = await db
    .selectFrom('model_use')
    .select([...Object.values(COUNTS).map(sum), sum('input_tokens'), sum('output_tokens'), sum('cost')])
    .executeTakeFirstOrThrow();
  return sumsOf(row as Selectable<Row>);
}

/** Days that the uses of each workspace are kept apart. */
const DAYS_KEPT = 400;

const SUMS = [...Object.values(COUNTS), 'input_tokens', 'output_tokens', 'cost'] as const;

/** Adds what is older to one row of no workspace, as the sums of all may not fall: they are counters to whoever watches them. */
export async function mergeOldUses(db: Db): Promise<number> {
  const beginning = sql<string>`date '1970-01-01'`;
  const { numInsertedOrUpdatedRows = 0n } = await db
    .with('old', (cte) =>
      cte
        .deleteFrom('model_use')
        .where('day', '<', sql<string>`current_date - ${sql.lit(DAYS_KEPT)}`)
        .where('day', '>', beginning)
        .returning([...SUMS]),
    )
    .insertInto('model_use')
    .columns(['workspace', 'day', ...SUMS])
    .expression((eb) =>
      eb
        .selectFrom('old')
        .select([sql.lit('').as('workspace'), beginning.as('day')])
        .select(SUMS.map((column) => sql<string>`sum(${sql.ref(column)})`.as(column)))
        .having(eb.fn.countAll(), '>', 0),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'day'])
        .doUpdateSet((eb) =>
          Object.fromEntries(
            SUMS.map((column) => [column, eb(`model_use.${column}`, '+', eb.ref(`excluded.${column}`))]),
          ),
        ),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}

/** One statement, so that all processes together keep to the limit. */
async function reserve(
  db: Db,
  workspace: string,
  day: string,
  tokens: number,
  limit: number,
): Promise<boolean> {
  await db
    .insertInto('model_use')
    .values({ workspace, day })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const taken = await db
    .updateTable('model_use')
    .set((eb) => ({ reserved: eb('reserved', '+', String(tokens)) }))
    .where('workspace', '=', workspace)
    .where('day', '=', day)
    .where(sql<boolean>`input_tokens + output_tokens + reserved + ${tokens}::bigint <= ${limit}::bigint`)
    .returning('workspace')
    .executeTakeFirst();
  if (taken) return true;
  await count(db, workspace, day, 'overBudget').execute();
  return false;
}

function count(db: Db, workspace: string, day: string, outcome: ModelOutcome) {
  const column = COUNTS[outcome];
  return db
    .updateTable('model_use')
    .set((eb) => ({ [column]: eb(column, '+', '1') }))
    .where('workspace', '=', workspace)
    .where('day', '=', day);
}

function sumsOf(row: Omit<Selectable<Row>, 'workspace' | 'day' | 'reserved'>): ModelSums {
  return {
    answered: Number(row.answered),
    abstained: Number(row.abstained),
    refused: Number(row.refused),
    failed: Number(row.failed),
    overBudget: Number(row.over_budget),
    inputTokens: Number(row.input_tokens),
    outputTokens: Number(row.output_tokens),
    cost: row.cost,
  };
}
