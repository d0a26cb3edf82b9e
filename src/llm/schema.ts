import { z } from 'zod';
import type { Pointing } from '../core/model/pointing.ts';

/** No limits in it: not every endpoint knows them in a JSON schema, and the check has its own. */
export const pointingSchema = z.object({
  cited: z.array(z.object({ id: z.string(), quote: z.string() })),
  answer: z.string(),
}) satisfies z.ZodType<Pointing>;
