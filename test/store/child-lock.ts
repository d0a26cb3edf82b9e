/** Takes the lock of each folder it is sent, and says whether it got it. */
import { takeLock } from '../../src/store/embedded/lock.ts';

process.on('message', (folder: string) => {
  if (folder === 'end') {
    process.disconnect();
    return;
  }
  try {
    takeLock(folder);
    process.send?.('mine');
  } catch (error) {
    process.send?.(error instanceof Error ? error.message : String(error));
  }
});
process.send?.('ready');
