import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../src/cli/roles.ts';
import { OPTIONS } from '../src/config/options.ts';
import { readConfig } from '../src/config.ts';
import { readCompose } from './compose.ts';

const ROOT = resolve(import.meta.dirname, '..');
const services = readCompose({});
const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);

describe('docker-compose.yml', () => {
  it('runs every part, each by its role, from one image', () => {
    expect(Object.keys(services)).toEqual([...ROLES, 'postgres', 'redis']);
    expect(ours.map(([name, { command }]) => [name, command])).toEqual(
      ROLES.map((role) => [role, `start --role ${role}`]),
    );
    expect(new Set(ours.map(([, { image }]) => image))).toEqual(new Set(['writethru']));
  });

  it.each(ours)('gives %s every setting there is, and no other, and they can be read', (_name, service) => {
    const environment = service.environment ?? {};
    expect(Object.keys(environment).sort()).toEqual(OPTIONS.map(({ name }) => name).sort());
    const asRun = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, `${value}`]));
    expect(readConfig(asRun)).toMatchObject({ webPort: 8080, dataDir: '/data', workers: 64 });
  });

  it.each(Object.entries(services))(
    'starts %s when what it needs is healthy',
    (_name, { depends_on = {} }) => {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(condition).toBe('service_healthy');
        expect(services[name]?.healthcheck).toBeDefined();
      }
    },
  );

  it('starts a platform when its token is set, and workers in any number', () => {
    const replicas = (settings: Readonly<Record<string, string>>): number[] => {
      const { slack, discord } = readCompose(settings);
      return [slack, discord].map((service) => Number(service?.deploy?.replicas));
    };
    expect(replicas({})).toEqual([0, 0]);
    expect(replicas({ SLACK_BOT_TOKEN: 'xoxb-acme' })).toEqual([1, 0]);
    expect(replicas({ SLACK_CLIENT_ID: '1.2', DISCORD_TOKEN: 'd' })).toEqual([1, 1]);
    // Two of them cannot have one port of the machine.
    expect(services.worker?.ports).toBeUndefined();
  });

  it.each(ours)('lets %s finish what is in hand', (_name, { init, stop_grace_period: grace = '' }) => {
    // The bot itself takes 20 seconds at most.
    expect(Number(/^(\d+)s$/.exec(grace)?.[1])).toBeGreaterThan(20);
    expect(init).toBe(true);
  });

  it('has a Redis that forgets no job', () => {
    expect(services.redis?.command).toBe('redis-server --appendonly yes --maxmemory-policy noeviction');
  });
});

describe('the Dockerfile', () => {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split('\n');

  it('copies what is there, and runs without rights, with a health check', () => {
    const copied = lines.flatMap((line) => /^COPY (.+) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(copied).toContain('src');
    expect(lines.indexOf('USER node')).toBeGreaterThan(0);
    expect(lines.find((line) => line.startsWith('HEALTHCHECK'))).toBeDefined();
  });
});
