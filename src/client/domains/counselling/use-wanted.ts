import { lines, services } from '@shared/counselling/services';
import { usePageParam } from '@client/platform/use-page-address';
import type { Wanted } from './page-addresses';

/** What this page's address asks for; null where it was cut short. */
export function useWanted(): Wanted | null {
  const asked = { service: usePageParam('service'), line: usePageParam('line') };
  const counsellorId = usePageParam('counsellor') || null;
  const service = services.find((name) => name === asked.service);
  const line = lines.find((name) => name === asked.line);
  return service && line ? { service, line, counsellorId } : null;
}
