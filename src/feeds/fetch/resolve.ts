/** Host name -> addresses. */
import { lookup, Resolver } from 'node:dns/promises';
import type { Resolve } from './connect.ts';

const resolver = new Resolver({ timeout: 3_000, tries: 2 });

/**
 * Asks the name servers itself: the system's own way (`lookup`) takes one of Node's four threads for as long as it
 * lasts, and four names whose servers are dead would hold up every file and every unpacking. It is asked for what they
 * do not know, as names in /etc/hosts.
 */
export const systemResolve: Resolve = async (hostname) => {
  const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (found.length > 0) return found;
  const silence = new Error(`the name servers of ${hostname} do not answer`);
  if (answers.some((answer) => answer.status === 'rejected' && answer.reason?.code === 'ETIMEOUT'))
    throw silence;
  try {
    return (await lookup(hostname, { all: true })).map(({ address }) => address);
  } catch (error) {
    const isUnknown = error instanceof Error && 'code' in error && error.code === 'ENOTFOUND';
    throw isUnknown ? new Error(`no name server knows ${hostname}`) : silence;
  }
};
