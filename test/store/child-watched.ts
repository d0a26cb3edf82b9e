/** Lives under a watchdog of half a second, busy or at ease, then ends by itself: child-watched.ts hangs|lives */
import { startWatchdog } from '../../src/store/embedded/watchdog.ts';

startWatchdog(500);
process.disconnect();
setTimeout(() => {
  if (process.argv[2] === 'hangs') for (;;);
}, 200);
setTimeout(() => {}, 1_500);
