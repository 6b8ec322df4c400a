import { contains, type Span } from '../span';
import { AUTHOR_NOTE, CHROME, OUTSIDE, OWN } from './articleBoilerplate';
import { attribute, type Element, type Page, type PlacedElement } from './articlePage';

export interface Furniture extends Span {
  readonly weight: number;
}

/** The parts of a web page that are not the article, each with what its text weighs. */
export function findFurniture(page: Page): readonly Furniture[] {
  const body = page.elements.find(({ element }) => element.tagName === 'body');
  if (body === undefined) return [];
  const all = page.lettersIn(body);
  const own = articleIn(page, body);
  const furniture: Furniture[] = [];
  for (const placed of page.elements) {
    const weight = weightOf(placed.element);
    // A wrapper named "has-sidebar" is not the sidebar: what holds the article, or most of the page, is no furniture.
    if (weight === OWN || contains(placed, own) || page.lettersIn(placed) * 2 > all) continue;
    const last = furniture.at(-1);
    if (last && last.weight <= weight && contains(last, placed)) continue;
    furniture.push({ start: placed.start, end: placed.end, weight });
  }
  return [
    ...furniture,
    { start: 0, end: own.start, weight: OUTSIDE },
    { start: own.end, end: Number.POSITIVE_INFINITY, weight: OUTSIDE },
    ...page.elements.flatMap(({ element, start, end }) => (element.tagName === 'title' ? [{ start, end, weight: CHROME }] : [])),
  ].filter(({ start, end }) => start < end);
}

/** The element that holds the article: the `article` with most text, if it has a good part of what stands in `main`, else `main`. */
function articleIn(page: Page, body: PlacedElement): Span {
  const main =
    largest(
      page,
      page.elements.filter(({ element }) => isMain(element)),
    ) ?? body;
  const articles = page.elements.filter(placed => placed.element.tagName === 'article' && contains(main, placed));
  const article = largest(page, articles);
  return article && page.lettersIn(article) * 2 >= page.lettersIn(main) ? article : main;
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main';
}

function largest(page: Page, elements: readonly PlacedElement[]): PlacedElement | undefined {
  return elements.reduce<PlacedElement | undefined>(
    (best, placed) => (best && page.lettersIn(best) >= page.lettersIn(placed) ? best : placed),
    undefined,
  );
}

function weightOf(element: Element): number {
  // An aside may be a box of figures as well as an advertisement.
  if (element.tagName === 'aside') return OUTSIDE;
  if (TAGS.has(element.tagName) || ROLES.has(attribute(element, 'role') ?? '') || attribute(element, 'hidden') !== undefined)
    return CHROME;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1-$2');
  if (CHROME_NAME.test(names)) return CHROME;
  return AUTHOR_NAME.test(names) ? AUTHOR_NOTE : OWN;
}

const TAGS = new Set(['nav', 'footer', 'form', 'button', 'dialog', 'menu']);
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'form',
  'menu',
]);

/** Whole words of class names and ids, as in "post-share__list", "NewsletterSignup", "related_posts". */
const CHROME_NAME =
  /(?:^|[^a-z])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|cookies?|consent|gdpr|newsletter|subscribe|subscription|sign-?up|shar(?:e|ing)|social|related|recommended|recirc|read-?more|more-from|promo|adverts?|advertisement|ads?|sponsor(?:ed)?|comments?|disqus|popup|modal|paywall|donate|donation|tags?|pagination|skip-?link)(?![a-z])/i;
const AUTHOR_NAME =
  /(?:^|[^a-z])(?:by-?lines?|(?:author|about-?author|contributor)[-_]?(?:bio|box|info|note|card|about|meta)?s?|bios?|biography)(?![a-z])/i;
