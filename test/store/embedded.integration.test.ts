import { rm } from 'node:fs/promises';
import { openEmbedded } from '../../src/store/index.ts';
import { storeContract } from '../contracts/store.ts';
import { newFolder } from './folders.ts';

storeContract('the embedded engine', async () => {
  const folder = await newFolder();
  const { pool, close } = await openEmbedded(folder);
  return {
    pool,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
});
