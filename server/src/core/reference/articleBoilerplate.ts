import type { BlockKind } from '../draft/draft';

/** What text weighs as evidence: 1 for the article's own, less for what stands round it on a page. */
export const OWN = 1;
export const AUTHOR_NOTE = 0.3;
export const BYLINE = 0.3;
export const OUTSIDE = 0.3;
export const LEGAL = 0.1;
export const TEASER = 0.1;
export const CHROME = 0.05;

/** A block as the rules look at it: its words on one line, and its lines. */
export interface BlockText {
  readonly kind: BlockKind;
  readonly text: string;
  readonly lines: readonly string[];
  readonly words: number;
}

/** What a block weighs by its own words: buttons, sign-up boxes, cookie banners, small print, bylines. The cells of tables are data. */
export function weightByWords(block: BlockText): number {
  if (block.kind === 'cell') return OWN;
  if (block.words <= 40 && block.lines.some(isCall)) return CHROME;
  return RULES.find(rule => block.words <= rule.most && rule.pattern.test(block.text))?.weight ?? OWN;
}

/** A line that is a button or a link of the page: "Read more", "Share", "Skip to content". */
export function isCall(line: string): boolean {
  return line.length <= 60 && CALL.test(line);
}

const CALL = new RegExp(
  `^(?:${[
    '(?:read|learn|see|show|view|load|find out|discover|explore) (?:more|next|all|(?:the )?full (?:article|story|report|text))',
    'share(?: (?:this|on|via)(?: [\\w-]+){0,3})?',
    'tweet|print(?: this(?: page| article)?)?|e-?mail(?: this)?|copy link|link copied!?',
    'menu|search|home|close|loading|advertis(?:e|ing|ement)|sponsored(?: content)?|toggle [a-z]+|skip to (?:main )?content|back to top',
    'log ?in|sign ?in|sign ?up(?: now| today| here)?|register(?: now| here)?|subscribe(?: now| today| here)?|donate(?: now| today)?',
    'contact us|about us|our team|careers|leave a (?:comment|reply)|(?:\\d+ )?comments?|no comments(?: yet)?',
    '(?:next|previous)(?: (?:article|post|page))|accept(?: all)?(?: cookies)?|reject all(?: cookies)?|manage (?:cookies|preferences)',
    'get (?:the latest|updates|our newsletter)|follow us(?: on [\\w ]{1,20})?|download(?: (?:the |this )?(?:pdf|report|article|full report))?',
    'listen(?: to (?:this |the )?article)?|facebook|twitter|linkedin|whatsapp|instagram|youtube|reddit|telegram|bluesky|rss',
    'privacy (?:policy|notice)|cookie (?:policy|settings|notice)|terms (?:of (?:use|service)|and conditions|& conditions)|site ?map|accessibility',
  ].join('|')})\\s{0,3}[.:!…»>→›]{0,3}$`,
  'i',
);

interface Rule {
  readonly weight: number;
  /** The longest block, in words, that the rule speaks of. */
  readonly most: number;
  readonly pattern: RegExp;
}

const RULES: readonly Rule[] = [
  // Sign-up boxes and appeals: an order to the reader, and what the reader is to get.
  {
    weight: CHROME,
    most: 70,
    pattern:
      /(?:^|[.!?] )(?:please )?(?:sign up|subscribe|register (?:now|here|today|for|to)|join (?:us|our|thousands)|get (?:the|our|your|more|all|daily|weekly)|receive (?:our|the|regular|daily|weekly)|enter your|follow (?:us|our|the latest)|click (?:here|on|the)|donate (?:now|today|here)|support (?:our|us|independent))\b[^.!?]{0,120}?\b(?:newsletters?|inbox|e-?mails?|updates|alerts|mailing list|podcasts?|journalism|here|for free|events|free trial|on (?:twitter|x|facebook|linkedin|instagram|whatsapp|telegram))\b/i,
  },
  // Cookies and consent.
  {
    weight: CHROME,
    most: 90,
    pattern:
      /\b(?:unsubscribe|view (?:this|it)?\s?in (?:your )?browser|(?:we|(?:this|our) (?:web)?site) uses? cookies|by (?:continuing|clicking|signing up|subscribing|submitting)[^.]{0,60} you (?:agree|accept|consent)|your (?:cookie|privacy) (?:settings|preferences|choices))\b/i,
  },
  // Small print.
  {
    weight: LEGAL,
    most: 150,
    pattern:
      /©|^copyright\b|\ball rights reserved\b|\b(?:opinions|views)(?: and (?:opinions|views))? expressed (?:here|in (?:this|the (?:article|piece|paper|post|text|above))|on [^.]{1,60} are (?:those|solely)|by the authors?|are (?:those|solely|the author|my|his|her|their)|herein|above|do not|belong)\b|\bregistered (?:charity|office|company)\b[^.]{0,40}\b(?:no|number|in england)\b|\bcreative commons\b|^disclaimer\b/i,
  },
  {
    weight: LEGAL,
    most: 45,
    pattern:
      /^(?:this (?:article|piece|essay|post|commentary|text|interview)|(?:a|an earlier) version of this|first|originally)\b.{0,60}\b(?:published|appeared|republished|reprinted|adapted|translated)\b/i,
  },
  // Who wrote it, when, and how long it takes to read.
  {
    weight: BYLINE,
    most: 16,
    pattern:
      /^(?:(?:(?:story|words|text|written|analysis|opinion|commentary|reported|edited|reviewed|photographs?|interview)\s)?by:? \p{Lu}|(?:first )?(?:published|posted|updated|last (?:updated|modified))(?: on| at)?:? .{0,40}\b(?:19|20)\d\d\b|(?:reading time:? )?\d{1,3}[ -]?min(?:ute)?s?(?: read)?$)/iu,
  },
  {
    weight: BYLINE,
    most: 14,
    pattern:
      /^(?:photo(?:graph)?|image|picture|illustration|credit)s?(?: credits?| by| courtesy)?: ?\S|\b(?:getty images|shutterstock|(?:ap|afp|reuters) photo)\b/i,
  },
];
