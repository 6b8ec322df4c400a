import type { Evidence } from '../finding';
import type { SourceItem } from './schema';
import { sourceName } from './sourceName';

/** What evidence says of the publication that it comes from. */
export type Publication = Pick<Evidence, 'source' | 'title' | 'publication' | 'issued' | 'url'>;

export function publicationOf(source: SourceItem): Publication {
  const publication = textOf(source['container-title']) ?? textOf(source['publisher']);
  return {
    source: sourceName(source),
    ...(source.title === undefined ? {} : { title: source.title }),
    ...(publication === undefined ? {} : { publication }),
    ...(source.issued === undefined ? {} : { issued: source.issued }),
    ...(source.URL === undefined ? {} : { url: source.URL }),
  };
}

/** Of the variables that a sheet need not have, nothing is known but that they are there. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
