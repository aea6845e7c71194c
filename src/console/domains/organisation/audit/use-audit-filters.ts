import { useSearchParams } from 'wouter';

export interface AuditFilterValues {
  /** Days, `YYYY-MM-DD`, both included. */
  from?: string | undefined;
  until?: string | undefined;
  actor?: string | undefined;
  target?: string | undefined;
  operation?: string | undefined;
  words?: string | undefined;
}

const patterns: Record<keyof AuditFilterValues, RegExp> = {
  from: /^20\d\d-\d\d-\d\d$/,
  until: /^20\d\d-\d\d-\d\d$/,
  actor: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  target: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  operation: /^[a-z]{1,40}\.[A-Za-z]{1,60}$/,
  words: /^.{1,20}$/,
};

/** What the log is narrowed to stands in the address: ids and codes, no names. */
export function useAuditFilters() {
  const [params, setParams] = useSearchParams();
  const read = (name: keyof AuditFilterValues) => {
    const typed = params.get(name)?.trim() ?? '';
    const isId = name === 'actor' || name === 'target';
    const value = isId ? typed.toLowerCase() : typed;
    return patterns[name].test(value) ? value : undefined;
  };
  const filters: AuditFilterValues = {
    from: read('from'),
    until: read('until'),
    actor: read('actor'),
    target: read('target'),
    operation: read('operation'),
    words: read('words'),
  };
  return {
    filters,
    isFiltered: Object.values(filters).some((value) => value !== undefined),
    set: (name: keyof AuditFilterValues, value: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    clear: () => setParams(new URLSearchParams(), { replace: true }),
  };
}
