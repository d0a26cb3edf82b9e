/**
 * REDIS_URL names one server, or several nodes of a cluster as redis://[user:password@]host:port,host:port. Gives one URL
 * for each of them.
 */
export function redisNodes(url: string): readonly string[] {
  const [, before = '', hosts = '', after = ''] = /^([a-z]+:\/\/(?:[^/]*@)?)([^@/?#]*)(.*)$/i.exec(url) ?? [];
  return hosts.split(',').map((host) => `${before}${host.trim()}${after}`);
}
