/** Opens the embedded engine and closes it when told to: child-embedded.ts FOLDER */
import { openEmbedded } from '../../src/store/index.ts';

const [folder = ''] = process.argv.slice(2);
try {
  const engine = await openEmbedded(folder);
  process.send?.('open');
  await new Promise((resolve) => process.once('message', resolve));
  await engine.close();
} catch (error) {
  process.send?.(error instanceof Error ? error.message : String(error));
}
process.disconnect();
