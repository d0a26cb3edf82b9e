/** The labels of a seeds folder. */
import { z } from 'zod';

const range = { article: z.string(), start: z.number(), end: z.number() };

export const Gold = z.object({
  money: z.array(
    z.object({
      ...range,
      quote: z.string(),
      value: z.number(),
      currency: z.string(),
      bound: z.string(),
      role: z.string(),
    }),
  ),
  percent: z.array(z.object({ ...range, quote: z.string(), value: z.number(), role: z.string() })),
  status: z.array(z.object({ ...range, quote: z.string(), status: z.string(), deal: z.string() })),
  roleMoves: z.array(z.object({ ...range, quote: z.string(), person: z.string(), to: z.string() })),
  persons: z.array(z.object({ ...range, quote: z.string() })),
  orgs: z.array(z.object({ ...range, quote: z.string() })),
  orgsOptional: z.array(z.object({ ...range, quote: z.string() })),
  attribution: z.array(z.object({ ...range, quote: z.string(), kind: z.string() })),
  segments: z.array(z.object({ ...range, kind: z.string(), date: z.string().optional() })),
});

export type Gold = z.infer<typeof Gold>;
export type GoldMoney = Gold['money'][number];
export type GoldStatus = Gold['status'][number];
export type GoldMove = Gold['roleMoves'][number];
export type GoldSegment = Gold['segments'][number];
