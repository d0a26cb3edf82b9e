/** The language model that the environment names, if it names one. */
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Model } from '../ports/model.ts';
import type { Clock, Store } from '../ports.ts';
import { openPointing, type PointByModel } from '../usecases/answer/point-by-model.ts';

/** Its packages are loaded here and nowhere else, so that who has no model needs none of them. */
export async function openModelOf({ model: settings }: Config): Promise<Model | undefined> {
  if (settings === undefined) return undefined;
  const { openModel } = await import('../llm/index.ts');
  return openModel(settings);
}

/** Undefined without a model. */
export function pointingOf(
  model: Model | undefined,
  { model: settings }: Config,
  { modelUses: uses }: Pick<Store, 'modelUses'>,
  clock: Clock,
  log: Log,
): PointByModel | undefined {
  return model && settings && openPointing({ model, uses, clock, log }, settings.budget);
}
