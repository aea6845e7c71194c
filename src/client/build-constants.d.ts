/** Compile-time constants: see config/constants.ts. */
declare const TRANSPORT: 'http' | 'cloud';
declare const API_ORIGIN: string;
declare const CLOUD_ENV: string;

declare module '*.scss';
