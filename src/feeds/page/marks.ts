/** What makers of pages call what is no article, in class and id. Matched as whole words between "-", "_" and spaces. */

import type { Element } from './tree.ts';

const words = (list: string): string => list.trim().split(/\s+/).join('|');
const whole = (list: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words(list)})(?=$|[\\s_-])`);

const FURNITURE = whole(`
  nav navbar navi navigation menu submenu breadcrumbs? footer sidebars? offcanvas toolbar topbar
  shares? sharing sharebar shariff addthis socials? socialmedia follow followus
  related relatedposts relatedcontent related-?articles? recommended recommendations? recirc recirculation trending popular mostread
  readmore read-?more morelink seealso see-?also also-?read mehr-?zum-?thema weiterlesen zum-?thema
  news-?letters? subscribe subscription signup abo abobox
  cookies? consent gdpr popup modal overlay lightbox
  ads? adv adverts? advertisement advertising anzeige werbung sponsored sponsor promos? promotion promobox outbrain taboola affiliate
  widgets? widget-area tagcloud tags taglist post-?tags keywords
  captions? wp-caption-text image-?caption credits? photo-?credit copyright source-?credit bildunterschrift legende
  postmeta post-?meta entry-?meta article-?meta metadata byline bylines author-?box author-?bio author-?info authorbox biography about-?author autor
  pagination pager paging next-?prev prev-?next post-?navigation
  ratings? vote voting poll quiz login signin register reviews?
  embed embedded twitter-tweet instagram-media fb-post oembed
  toc tableofcontents inhaltsverzeichnis print skip-?link skiplink screen-?reader-?text sr-only visually-?hidden visuallyhidden
  disclaimer imprint licen[cs]e licen[cs]einfo donation donate spenden feedback`);

/** Run together, or part of a longer name. */
const FURNITURE_PART = new RegExp(
  words(`
  breadcrumb newsletter share-?button socialshare cookie-?banner cookieconsent relatedarticle related-?post
  related-?content authorbox advertisement adsbygoogle outbrain taboola figcaption image-?caption postmetadata
  post-?author tag-?list most-?read site-?footer page-?footer article-?footer entry-?footer post-?footer siderail
  side-?bar skip-?to recommend mostpopular copyright linkbox`),
);

/** Of no use where it is short: a line on who wrote it and where it was filed. */
const SMALL = whole('meta authors? author-?name');

const COMMENTS = whole(`
  comments? comments?-?(?:list|area|section|thread|wrapper|container|block) respond disqus disqus_thread kommentare?
  comentarios commentaires reader-?comments user-?comments`);
const COMMENTS_PART = /kommentar(?!ist)|commentlist|comments-area/;

/** What opens an article before its text. */
const LEAD = whole(`
  leads? intro introduction standfirst dek deck chapo chapeau excerpt summary subtitle subheadline sub-?heading abstract
  bajada entradilla sumario vorspann teaser-?text lede article__intro description`);

/** Another article's, if it leads there. */
const TEASER = whole(
  'teasers? teaserlist latest linklist link-?list rec-posts view-?more more-?(?:posts|articles|news|stories)',
);
/** May be either; a long one is the article's own. */
const CARD = whole('cards? topics?');

export function isFurnitureMark(marks: string, { linked, size, prose }: Element): boolean {
  if (FURNITURE.test(marks) || FURNITURE_PART.test(marks)) return true;
  if (linked > 0 && TEASER.test(marks)) return true;
  if (prose < 150 && SMALL.test(marks)) return true;
  return linked > 0 && (linked >= size * 0.2 || prose < 200) && CARD.test(marks);
}

/** What a paper says of its own mistakes, often in the foot of the page. */
const CORRECTION = /correction|clarification|erratum|berichtigung|editors?-?note/;

export function isCorrectionMark(marks: string): boolean {
  return CORRECTION.test(marks);
}

export function isLeadMark(marks: string): boolean {
  return LEAD.test(marks);
}

export function isComments(marks: string): boolean {
  return marks !== '' && (COMMENTS.test(marks) || COMMENTS_PART.test(marks));
}
