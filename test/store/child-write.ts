/** Writes pairs in transactions, and tells of each that was committed, until it is killed: child-write.ts FOLDER */
import { openEmbedded } from '../../src/store/index.ts';

const [folder = ''] = process.argv.slice(2);
const { pool } = await openEmbedded(folder);
await pool.query('create table if not exists pair (number integer, half text, primary key (number, half))');
const { rows } = await pool.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from pair');
process.send?.('open');
for (let number = rows[0]?.next ?? 1; ; number++) {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('insert into pair values ($1, $2)', [number, 'left']);
  await client.query('insert into pair values ($1, $2)', [number, 'right']);
  await client.query('commit');
  client.release();
  process.send?.(number);
}
