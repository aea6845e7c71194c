import { announcedHolidays, weeklyHours } from './hotline';

/**
 * Settings of a client build, as compile-time constants. Taro's own `TARO_APP_*` variables stay in the
 * bundle as `process.env…`, which is undefined in a mini-program and stops the page: they are not used.
 *
 * CLIENT_TRANSPORT   http (gateway) or cloud (WeChat CloudBase; weapp only)
 * CLIENT_API_ORIGIN  where the gateway answers; H5 calls its own origin
 * CLIENT_ALONE       the one domain that is built, with the help page (scripts/build-h5-alone.mjs)
 * CLIENT_CLOUD_ENV   id of the CloudBase environment
 * OFFICE_TELEPHONE   number of the federation's own office; without it none is shown
 * DIRECTORY_ROOT     Ed25519 public key (64 hexadecimal digits) of the root that signs who reads reports; a
 *                    build that speaks to its own machine takes the demo's
 * DIRECTORY_MINIMUM  the oldest version of that list which a fresh install accepts
 * COUNSELLING_ROOT   the same for the root that signs who reads what is said around an appointment, and
 * COUNSELLING_MINIMUM its oldest version
 * HOTLINE_HOURS      when 12338 is answered here: "1-5 08:30-12:00,14:00-17:30"; without it nothing is said
 */
export function buildConstants(platform: string | undefined): Record<string, string> {
  const isWeapp = platform === 'weapp';
  const transport = isWeapp && process.env.CLIENT_TRANSPORT === 'cloud' ? 'cloud' : 'http';
  const apiOrigin = process.env.CLIENT_API_ORIGIN ?? (isWeapp ? 'http://127.0.0.1:8080' : '');
  return {
    TRANSPORT: JSON.stringify(transport),
    API_ORIGIN: JSON.stringify(apiOrigin.replace(/\/$/, '')),
    ALONE: JSON.stringify(process.env.CLIENT_ALONE ?? ''),
    CLOUD_ENV: JSON.stringify(process.env.CLIENT_CLOUD_ENV ?? ''),
    OFFICE_TELEPHONE: JSON.stringify(process.env.OFFICE_TELEPHONE ?? ''),
    ...signedList('DIRECTORY'),
    ...signedList('COUNSELLING'),
    HOTLINE_HOURS: JSON.stringify(weeklyHours(process.env.HOTLINE_HOURS ?? '')),
    PUBLIC_HOLIDAYS: JSON.stringify(announcedHolidays(new Date())),
  };
}

function signedList(name: 'DIRECTORY' | 'COUNSELLING'): Record<string, string> {
  const [root, minimum] = [`${name}_ROOT`, `${name}_MINIMUM`];
  return {
    [root]: JSON.stringify(rootOf(root, process.env[root] ?? '')),
    [minimum]: JSON.stringify(versionOf(minimum, process.env[minimum] ?? '1')),
  };
}

function rootOf(name: string, hex: string): string {
  if (hex === '' || /^[0-9a-f]{64}$/.test(hex)) return hex;
  throw new Error(`${name} is 64 hexadecimal digits: a public key`);
}

function versionOf(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Error(`${name} is a whole number from 1`);
}
