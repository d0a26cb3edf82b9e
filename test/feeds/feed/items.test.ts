import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../../src/feeds/feed/feed.ts';
import { atom, rdf, read, rss } from './feeds.ts';

type Case = readonly [what: string, feed: string, item: Partial<FeedItem>];

const TITLES: readonly Case[] = [
  ['plain words', rss('<title>Orvex closes mill</title>'), { title: 'Orvex closes mill' }],
  ['an escaped ampersand', rss('<title>Acme &amp; Orvex</title>'), { title: 'Acme & Orvex' }],
  ['an ampersand escaped twice', rss('<title>Acme &amp;amp; Orvex</title>'), { title: 'Acme & Orvex' }],
  ['a bare ampersand', rss('<title>Acme & Orvex</title>'), { title: 'Acme & Orvex' }],
  ['CDATA', rss('<title><![CDATA[Acme & Orvex]]></title>'), { title: 'Acme & Orvex' }],
  ['an entity of HTML', rss('<title>Orvex&nbsp;&mdash; closed</title>'), { title: 'Orvex — closed' }],
  ['an entity of HTML in CDATA', rss('<title><![CDATA[Roe&rsquo;s mill]]></title>'), { title: 'Roe’s mill' }],
  ['a quote as Windows numbers it', rss('<title>Roe&#146;s mill</title>'), { title: 'Roe’s mill' }],
  ['a quote as Windows has it', rss('<title>Roe\u0092s mill</title>'), { title: 'Roe’s mill' }],
  ['markup', rss('<title>&lt;b&gt;Orvex&lt;/b&gt; closes mill</title>'), { title: 'Orvex closes mill' }],
  [
    'a less-than sign that is none',
    rss('<title>Profit &lt; 5 % and falling</title>'),
    { title: 'Profit < 5 % and falling' },
  ],
  [
    'words in angle brackets that HTML does not know',
    rss('<title>The &lt;orvex&gt; tag</title>'),
    { title: 'The <orvex> tag' },
  ],
  ['line breaks', rss('<title>\n  Orvex\n  closes mill\n</title>'), { title: 'Orvex closes mill' }],
  [
    'a script',
    rss('<title>Orvex&lt;script&gt;alert(1)&lt;/script&gt; closes</title>'),
    { title: 'Orvex closes' },
  ],
  ['only a Dublin Core title', rss('<dc:title>Orvex closes mill</dc:title>'), { title: 'Orvex closes mill' }],
  [
    'a title of its picture beside its own',
    rss('<media:title>A mill</media:title><title>Orvex closes</title>'),
    { title: 'Orvex closes' },
  ],
  [
    'Atom text with angle brackets',
    atom('<title type="text">How to use &lt;b&gt;</title>'),
    { title: 'How to use <b>' },
  ],
  [
    'Atom HTML',
    atom('<title type="html">Acme &amp;amp; &lt;i&gt;Orvex&lt;/i&gt;</title>'),
    { title: 'Acme & Orvex' },
  ],
  [
    'Atom XHTML',
    atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Acme <b>now</b></div></title>'),
    { title: 'Acme now' },
  ],
  [
    'XHTML with a prefix',
    atom(
      '<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">Acme <x:b>now</x:b></x:div></title>',
    ),
    { title: 'Acme now' },
  ],
  [
    'Atom 0.3 in base64',
    atom(`<title mode="base64" type="text/html">${btoa('Acme <b>now</b>')}</title>`),
    { title: 'Acme now' },
  ],
  [
    'an entity that only a DTD knows',
    `<!DOCTYPE rss [<!ENTITY who "Acme">]>${rss('<title>&who; closes</title>').replace(/<\?.*?\?>/, '')}`,
    { title: '&who; closes' },
  ],
];

const TEXTS: readonly Case[] = [
  [
    'paragraphs',
    rss('<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>'),
    { summary: 'One.\nTwo.' },
  ],
  [
    'a list',
    rss('<description>&lt;ul&gt;&lt;li&gt;One&lt;li&gt;Two&lt;/ul&gt;</description>'),
    { summary: 'One\nTwo' },
  ],
  [
    'rows of a table',
    rss(
      '<description>&lt;table&gt;&lt;tr&gt;&lt;td&gt;Dead&lt;td&gt;4&lt;tr&gt;&lt;td&gt;Hurt&lt;td&gt;9&lt;/table&gt;</description>',
    ),
    { summary: 'Dead 4\nHurt 9' },
  ],
  [
    'unescaped HTML',
    rss('<description><p>One.</p><p>Two &amp; three.<br>Four.</p></description>'),
    { summary: 'One.\nTwo & three.\nFour.' },
  ],
  [
    'text and content',
    rss(
      '<description>Short.</description><content:encoded><![CDATA[<p>Long <b>one</b>.</p>]]></content:encoded>',
    ),
    { summary: 'Short.', content: 'Long one.', contentHtml: '<p>Long <b>one</b>.</p>' },
  ],
  [
    'content alone, which is its summary then',
    rss('<content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>'),
    { summary: 'Long.', content: 'Long.' },
  ],
  [
    'a description and a summary: the first sums up',
    rss('<summary>Short.</summary><description>Long.</description>'),
    { summary: 'Short.', content: 'Long.' },
  ],
  [
    'a group of media',
    rss(
      '<media:group><media:title>Clip</media:title><media:description>On film.</media:description></media:group>',
    ),
    { title: 'Clip', summary: 'On film.' },
  ],
  [
    'an XHTML body',
    rss('<body xmlns="http://www.w3.org/1999/xhtml"><p>One.</p></body>'),
    { content: 'One.' },
  ],
  [
    'Atom content of XHTML',
    atom(
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>',
    ),
    { content: 'One.\nTwo.' },
  ],
  ['Atom plain text', atom('<summary>1 &lt; 2\nand so on</summary>'), { summary: '1 < 2\nand so on' }],
  [
    'links that are relative',
    rss('<description>&lt;a href="/b"&gt;b&lt;/a&gt;</description>'),
    { summaryHtml: '<a href="https://news.example.com/b">b</a>' },
  ],
  [
    'links relative to xml:base',
    atom(
      '<content type="html" xml:base="https://other.example.com/x/">One &lt;img src="p.png" alt="A mill"&gt;</content>',
    ),
    { contentHtml: 'One <img src="https://other.example.com/x/p.png" alt="A mill">' },
  ],
  [
    'handlers, styles and frames',
    rss(
      '<description>&lt;p onclick="x()" style="color:red" class="y"&gt;One&lt;iframe src="https://evil.example.com"&gt;&lt;/iframe&gt;&lt;/p&gt;</description>',
    ),
    { summaryHtml: '<p>One</p>' },
  ],
  [
    'an address that is a script',
    rss('<description>&lt;a href="java&amp;#10;script:alert(1)"&gt;b&lt;/a&gt;</description>'),
    { summaryHtml: '<a>b</a>' },
  ],
  ['a hidden break in a word', rss('<description>Or&amp;shy;vex\u200B</description>'), { summary: 'Orvex' }],
];

const LINKS: readonly Case[] = [
  [
    'a link as text',
    rss('<link>https://news.example.com/1</link>'),
    { url: 'https://news.example.com/1', id: 'https://news.example.com/1' },
  ],
  [
    'a link with spaces around it',
    rss('<link>\n https://news.example.com/1 \n</link>'),
    { url: 'https://news.example.com/1' },
  ],
  ['a relative link', rss('<link>/1</link>'), { url: 'https://news.example.com/1' }],
  [
    'a relative link under xml:base',
    rss('<link xml:base="https://a.example.com/b/">1</link>'),
    { url: 'https://a.example.com/b/1' },
  ],
  [
    'a bare ampersand in its link',
    rss('<link>https://news.example.com/?a=1&b=2</link>'),
    { url: 'https://news.example.com/?a=1&b=2' },
  ],
  [
    'a guid that is its address',
    rss('<guid>https://news.example.com/1</guid>'),
    { url: 'https://news.example.com/1', id: 'https://news.example.com/1' },
  ],
  [
    'a guid that says that it is none',
    rss('<guid isPermaLink="false">https://news.example.com/1</guid>'),
    { url: undefined, id: 'https://news.example.com/1' },
  ],
  [
    'a guid and a link',
    rss('<guid isPermaLink="false">a1</guid><link>https://news.example.com/1</link>'),
    { url: 'https://news.example.com/1', id: 'a1' },
  ],
  ['a link that is no page', rss('<link>javascript:alert(1)</link>'), { url: undefined }],
  [
    'Atom links of many kinds',
    atom(
      '<link rel="enclosure" href="/a.mp3"/><link rel="alternate" type="application/json" href="/1.json"/><link href="/1"/>',
    ),
    { url: 'https://news.example.com/1' },
  ],
  ['an Atom id', atom('<id>tag:example.com,2026:1</id><link href="/1"/>'), { id: 'tag:example.com,2026:1' }],
  [
    'rdf:about',
    rdf('<title>x</title><link>https://news.example.com/1?rss</link>'),
    { id: 'https://news.example.com/1', url: 'https://news.example.com/1?rss' },
  ],
  [
    'the feed that it came from',
    rss('<source url="https://orvex.example.org/feed">Orvex Times</source>'),
    { source: { title: 'Orvex Times', url: 'https://orvex.example.org/feed' } },
  ],
];

const DATES_AND_PEOPLE: readonly Case[] = [
  [
    'a pubDate',
    rss('<pubDate>Thu, 01 Jan 2026 19:48:21 EST</pubDate>'),
    { published: '2026-01-02T00:48:21.000Z' },
  ],
  [
    'a Dublin Core date, which may be either',
    rdf('<dc:date>2026-01-02T03:04+01:00</dc:date>'),
    { published: '2026-01-02T02:04:00.000Z', updated: '2026-01-02T02:04:00.000Z' },
  ],
  [
    'Atom dates',
    atom('<published>2026-01-01T00:00:00Z</published><updated>2026-01-02T00:00:00.5Z</updated>'),
    { published: '2026-01-01T00:00:00.000Z', updated: '2026-01-02T00:00:00.000Z' },
  ],
  [
    'Atom 0.3 dates',
    atom('<issued>2026-01-01T00:00:00Z</issued><modified>2026-01-02</modified>'),
    { published: '2026-01-01T00:00:00.000Z', updated: '2026-01-02T00:00:00.000Z' },
  ],
  ['no date that exists', rss('<pubDate>Thu, 31 Feb 2026 00:00:00 GMT</pubDate>'), { published: undefined }],
  ['words for a date', rss('<pubDate>last week</pubDate>'), { published: undefined }],
  ['an address before the name', rss('<author>jane@example.com (Jane Roe)</author>'), { author: 'Jane Roe' }],
  [
    'two creators',
    rss('<dc:creator>Jane Roe</dc:creator><dc:creator>John Doe</dc:creator>'),
    { author: 'Jane Roe, John Doe' },
  ],
  [
    'an Atom author',
    atom('<author><name>Jane Roe</name><email>jane@example.com</email></author>'),
    { author: 'Jane Roe' },
  ],
];

describe.each([
  ['title', TITLES],
  ['text', TEXTS],
  ['link', LINKS],
  ['date or author', DATES_AND_PEOPLE],
])('an item’s %s', (_part, cases) => {
  it.each(cases)('survives %s', (_what, feed, expected) => {
    expect(read(feed).items[0]).toMatchObject(expected);
  });
});

describe('an item without an id', () => {
  it('has the same one every time, whatever its date', () => {
    const [first, again] = ['Mon, 05 Jan 2026', 'Tue, 06 Jan 2026'].map(
      (date) => read(rss(`<title>Orvex closes</title><pubDate>${date} 00:00:00 GMT</pubDate>`)).items[0]?.id,
    );
    expect(first).toMatch(/^sha256:/);
    expect(again).toBe(first);
  });

  it('has another one than its neighbour', () => {
    const { items } = read(rss('<title>One</title></item><item><title>Two</title>'));
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('has one of a bearable length, however long its guid', () => {
    expect(read(rss(`<guid>${'x'.repeat(5_000)}</guid>`)).items[0]?.id).toHaveLength('sha256:'.length + 32);
  });
});
