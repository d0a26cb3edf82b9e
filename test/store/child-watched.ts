/** Lives under a watchdog of two seconds, busy or at ease, then ends by itself: child-watched.ts hangs|lives */
import { startWatchdog } from '../../src/store/embedded/watchdog.ts';

startWatchdog(2_000);
process.send?.('watched', () => process.disconnect());
setTimeout(() => {
  if (process.argv[2] === 'hangs') for (;;);
}, 200);
setTimeout(() => {}, 3_000);
