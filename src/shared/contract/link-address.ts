import * as v from 'valibot';
import { appLink, type AppLink } from './app-link';

/** The one page of the client whose address is known outside of it: it goes on to where a link leads. */
const doorPage = 'domains/people/pages/go/index';

/** A link as the address of a page ("…/go/index?to=ticket&bookingId=…"), for WeChat's messages. */
export function linkAddress(link: AppLink): string {
  const fields = Object.entries(link).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${doorPage}?${fields.join('&')}`;
}

/** The link that an address's query holds; null when it holds none of ours. */
export function linkOfQuery(query: Readonly<Record<string, string | undefined>>): AppLink | null {
  const fields = Object.entries(query).map(([name, value]) => [name, decoded(value)]);
  const read = v.safeParse(appLink, Object.fromEntries(fields));
  return read.success ? read.output : null;
}

/** WeChat gives a query's values as they were written, a browser decodes them: none of ours holds a %. */
function decoded(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return value;
  }
}
