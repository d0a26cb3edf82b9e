// Makes the database files in the folder given as argument. JavaScript, because it starts faster without tsx.
import { PGlite } from '@electric-sql/pglite';

const engine = await PGlite.create(process.argv[2]);
await engine.close();
process.exit(0);
