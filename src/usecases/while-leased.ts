import type { Platform, PostResult } from '../ports.ts';

/** Milliseconds that a lease is longer than what is done under it. */
export const LEASE_SLACK_MS = 1_000;

const TOO_LATE: PostResult = {
  outcome: 'unknown',
  reason: 'the process stood still until the lease was nearly over; another one may have posted it',
};

/**
 * The platform for as long as a lease lasts: what would start too late to end within it is not started. A process that
 * stood still (a frozen machine, a database that did not answer) must not post what another one has posted meanwhile.
 * `beganMs` is a time before the claim, by performance.now(), which no change of the clock moves.
 */
export function whileLeased(platform: Platform, beganMs: number, leaseMs: number): Platform {
  const isLate = (): boolean => performance.now() - beganMs + platform.timeoutMs > leaseMs;
  const inTime = async (post: () => Promise<PostResult>): Promise<PostResult> =>
    isLate() ? TOO_LATE : post();
  const { roots, amend } = platform;
  return {
    ...platform,
    post: (delivery, thread) => inTime(() => platform.post(delivery, thread)),
    ...(amend && { amend: (...what) => inTime(() => amend(...what)) }),
    ...(roots && {
      roots: {
        ...roots,
        post: (view) => inTime(() => roots.post(view)),
        update: (view, messageId) => inTime(() => roots.update(view, messageId)),
      },
    }),
  };
}
