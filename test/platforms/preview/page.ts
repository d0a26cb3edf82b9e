import type { Digest } from '../../../src/core/model.ts';
import type { DiscordMessage } from '../../../src/platforms/discord/message.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { renderSlack, type SlackMessage } from '../../../src/platforms/slack/render.ts';
import { drawDiscord } from './discord.ts';
import { drawSlack } from './slack.ts';

/** A page that shows the digest as a phone would, in Slack and in Discord, side by side. */
export function drawPage(digest: Digest): string {
  return drawPhones([
    drawPhone('slack', 'Slack', '# deals', [renderSlack(digest)]),
    drawPhone('discord', 'Discord', '# deals', [renderDiscord(digest)]),
  ]);
}

export function drawPhones(phones: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Writethru</title>
<style>${STYLE}</style>
<main>
  ${phones.join('\n  ')}
</main>
</html>
`;
}

type Shown =
  | readonly ['slack', string, string, readonly SlackMessage[]]
  | readonly ['discord', string, string, readonly DiscordMessage[]];

export function drawPhone(...[app, title, channel, messages]: Shown): string {
  const drawn = app === 'slack' ? messages.map(drawSlack) : messages.map(drawDiscord);
  return `<section>
    <h1>${title}</h1>
    <article class="${app}">
      <header>${channel}</header>
      ${drawn.map(drawMessage).join('')}
    </article>
  </section>`;
}

function drawMessage(drawn: string): string {
  return `<div class="message">
        <div class="face">W</div>
        <div class="body"><div class="who"><b>Writethru</b><span class="badge">APP</span><time>9:01</time></div>${drawn}</div>
      </div>`;
}

/** Sizes and colours come close to the light themes of both apps; they are nobody's but ours. */
const STYLE = `
* { box-sizing: border-box; margin: 0; }
body { background: #eef1f5; font-family: Inter, "Noto Color Emoji", sans-serif; }
main { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: center; gap: 24px 56px; padding: 36px 0 48px; }
section { width: 424px; }
main:has(section:nth-child(3)) { display: block; columns: 4; column-gap: 24px; padding: 36px 24px; }
main:has(section:nth-child(3)) section { width: 375px; margin-bottom: 24px; break-inside: avoid; }
section > h1 { font-size: 13px; font-weight: 600; letter-spacing: .04em; color: #667085; margin: 0 0 12px 4px; }
article { background: #fff; border: 1px solid #dfe3e9; border-radius: 18px; overflow: hidden; box-shadow: 0 6px 24px #10182812; }
article > header { font-weight: 600; font-size: 15px; padding: 14px 18px; border-bottom: 1px solid #eceff3; color: #1d1c1d; }
.message { display: flex; gap: 10px; padding: 16px 16px 20px; }
.face { flex: none; width: 36px; height: 36px; background: #14213d; color: #fff; font-weight: 700; display: grid; place-items: center; }
.body { min-width: 0; flex: 1; overflow-wrap: anywhere; }
.who { display: flex; align-items: center; gap: 6px; }
.badge { font-size: 10px; font-weight: 600; padding: 1px 4px; border-radius: 3px; }
time { font-size: 12px; color: #767a81; }
p { white-space: pre-wrap; }

.slack { font-size: 15px; line-height: 1.45; color: #1d1c1d; }
.slack .face { border-radius: 8px; }
.slack .badge { background: #e8e8e8; color: #616061; }
.slack .header { font-size: 18px; line-height: 1.33; margin: 6px 0 10px; }
.slack .rich { margin: 0 0 12px; }
.slack blockquote { border-left: 4px solid #dddddd; padding: 0 0 0 12px; margin: 4px 0; }
.slack a { color: #1264a3; text-decoration: none; }
.slack code { border: 1px solid #dddddd; border-radius: 3px; background: #f8f8f8; color: #c01343; font-size: 12px; padding: 1px 3px; }
.slack .actions { display: flex; gap: 8px; margin-top: 10px; }
.slack button { border: 1px solid #bbbabb; border-radius: 8px; background: #fff; color: #1d1c1d; font: 600 13px Inter, sans-serif; padding: 7px 12px; }
.slack .context { font-size: 13px; color: #616061; margin-top: 4px; }

.discord { font-size: 16px; line-height: 1.375; color: #2e3338; }
.discord .face { border-radius: 50%; }
.discord .badge { background: #5865f2; color: #fff; }
.discord .who { margin-bottom: 6px; }
.discord .container { border: 1px solid #e3e5e8; border-left: 4px solid; border-radius: 8px; padding: 14px 14px 14px 12px; }
.discord .text + .text { margin-top: 12px; }
.discord h3 { font-size: 16px; line-height: 1.375; }
.discord blockquote { border-left: 4px solid #c7ccd1; border-radius: 2px; padding-left: 10px; margin: 2px 0; }
.discord small { display: block; font-size: 13px; line-height: 1.5; color: #6a7480; }
.discord a { color: #006ce7; text-decoration: none; }
.discord .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 14px; }
.discord .button { background: #e3e5e8; border-radius: 8px; padding: 5px 14px; font-size: 14px; font-weight: 500; color: #2e3338; }
.discord code { background: #f2f3f5; border: 1px solid #e3e5e8; border-radius: 4px; font-size: 14px; padding: 0 3px; }
.discord hr { border: 0; border-top: 1px solid #e3e5e8; margin: 12px 0; }
`;
