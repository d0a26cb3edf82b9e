import { describe, expect, test } from 'vitest';
import { compareManifests } from '../../../src/platforms/slack/compare-manifests.ts';
import { SLACK_LIMITS } from '../../../src/platforms/slack/limits.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';

const KETTLE = { slug: 'oven-kettle', title: 'Pearl Oven and Tin Kettle' };
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ slug: `story-${n}`, title: `Story ${n}` }));

describe('the manifest', () => {
  test('has a command for each story and one for all', () => {
    const { features } = slackManifest([KETTLE], undefined);
    expect(features?.slash_commands?.map(({ command, description }) => [command, description])).toEqual([
      ['/story', 'Where any followed story stands'],
      ['/oven-kettle', 'Where it stands: Pearl Oven and Tin Kettle'],
    ]);
  });

  test('uses Socket Mode, or sends all to one address', () => {
    expect(slackManifest([KETTLE], undefined).settings).toMatchObject({
      socket_mode_enabled: true,
      event_subscriptions: { bot_events: expect.arrayContaining(['app_mention']) },
    });
    const { settings, features } = slackManifest([KETTLE], 'https://bot.example/');
    const url = 'https://bot.example/slack/events';
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { is_enabled: true, request_url: url },
    });
    expect(features?.slash_commands?.every((one) => one.url === url)).toBe(true);
  });

  test('shows links to the story pages, where there are some', () => {
    expect(
      slackManifest([KETTLE], undefined, 'https://news.example:8443/follow').features?.unfurl_domains,
    ).toEqual(['news.example']);
    expect(slackManifest([KETTLE], undefined).features).not.toHaveProperty('unfurl_domains');
  });

  test('takes as many stories as Slack takes commands, and one more fails with what to do', () => {
    const most = SLACK_LIMITS.commandsPerApp - 1;
    expect(slackManifest(many(most), undefined).features?.slash_commands).toHaveLength(50);
    expect(() => slackManifest(many(most + 1), undefined)).toThrow(
      /^50 stories are followed.*Move 1 of the story files out of STORIES_DIR/,
    );
  });

  test('takes a name at the limit, and one over it fails with what to do', () => {
    const slug = 'x'.repeat(SLACK_LIMITS.commandName - 1);
    expect(() => slackManifest([{ ...KETTLE, slug }], undefined)).not.toThrow();
    expect(() => slackManifest([{ ...KETTLE, slug: `${slug}x` }], undefined)).toThrow(/rename x+\.yaml/);
    expect(() => slackManifest([{ ...KETTLE, slug: 'story' }], undefined)).toThrow('rename story.yaml');
  });

  test('stays inside the limits of its texts', () => {
    const { display_information: about, features } = slackManifest(
      [{ slug: 'a', title: 'x '.repeat(500) }],
      undefined,
    );
    expect(features?.agent_view?.agent_description?.length).toBeLessThanOrEqual(300);
    expect(about.name.length).toBeLessThanOrEqual(35);
    expect(about.description?.length).toBeLessThanOrEqual(140);
    for (const { description, usage_hint } of features?.slash_commands ?? []) {
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(usage_hint?.length).toBeLessThanOrEqual(1000);
    }
  });
});

describe('what a manifest changes', () => {
  const old = slackManifest([KETTLE], undefined);

  test('is nothing against itself, in whatever order', () => {
    const { settings, oauth_config, ...rest } = old;
    expect(compareManifests({ settings, ...rest, oauth_config }, old)).toEqual([]);
    expect(compareManifests(JSON.parse(JSON.stringify(old)), old)).toEqual([]);
  });

  test('is told by command', () => {
    const renamed = { ...KETTLE, title: 'Tin Kettle' };
    const crane = { slug: 'cranes', title: 'Cranes' };
    expect(compareManifests(old, slackManifest([renamed, crane], undefined))).toEqual([
      '+ /cranes',
      '~ /oven-kettle description: Where it stands: Pearl Oven and Tin Kettle -> Where it stands: Tin Kettle',
    ]);
    expect(compareManifests(slackManifest([KETTLE, crane], undefined), old)).toEqual(['- /cranes']);
  });

  test('is told by scope and by setting', () => {
    const scopes = { bot: ['commands', 'users:read'] };
    const other = {
      ...old,
      oauth_config: { scopes },
      settings: { ...old.settings, org_deploy_enabled: true },
    };
    const changes = compareManifests(other, old);
    expect(changes).toContain('- oauth_config.scopes.bot users:read');
    expect(changes).toContain('+ oauth_config.scopes.bot chat:write');
    expect(changes).not.toContain('+ oauth_config.scopes.bot commands');
    expect(changes).toContain('~ settings.org_deploy_enabled: true -> false');
  });

  test.each([null, 7, [], 'text', { features: null }])('is told against %j', (broken) => {
    expect(compareManifests(broken, old).length).toBeGreaterThan(5);
  });
});
