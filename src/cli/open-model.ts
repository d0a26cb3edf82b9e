/** The language model that the environment names, if it names one. */
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Clock, Store } from '../ports.ts';
import { openPointing, type PointByModel } from '../usecases/answer/point-by-model.ts';

/** Its packages are loaded here and nowhere else, so that who has no model needs none of them. */
export async function openPointingOf(
  { model: settings }: Config,
  { modelUses: uses }: Pick<Store, 'modelUses'>,
  clock: Clock,
  log: Log,
): Promise<PointByModel | undefined> {
  if (settings === undefined) return undefined;
  const { openModel } = await import('../llm/index.ts');
  const model = await openModel(settings);
  return openPointing({ model, uses, clock, log }, settings.budget);
}
