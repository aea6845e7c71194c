/** Compile-time constants: see config/constants.ts. */
declare const TRANSPORT: 'http' | 'cloud';
declare const API_ORIGIN: string;
/** Of the federation's own office; empty: none is shown. */
declare const OFFICE_TELEPHONE: string;
declare const CLOUD_ENV: string;
/** The one domain of a build that has the help page and that domain; empty: the whole app. */
declare const ALONE: string;
/** Public key of the root that signs the directory, in hexadecimal; empty: none was given. */
declare const DIRECTORY_ROOT: string;
/** The oldest version of the directory that a fresh install accepts. */
declare const DIRECTORY_MINIMUM: number;
/** The same for the list of who reads what is said around an appointment. */
declare const COUNSELLING_ROOT: string;
declare const COUNSELLING_MINIMUM: number;
/** When 12338 is answered here; empty: nobody has said so. */
declare const HOTLINE_HOURS: readonly {
  days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  opens: string;
  closes: string;
}[];
/** `YYYY-MM-DD`, of the years that were known when the app was built. */
declare const PUBLIC_HOLIDAYS: readonly string[];

declare module '*.scss';
