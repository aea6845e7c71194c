/** Style sheets are imported for their effect; Vite turns them into files. */
declare module '*.css';
declare module 'virtual:antd.css';

/** The address of a script of its own, built as a worker. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}

/** Compile-time constants of the build (`scripts/build-console.mjs`); empty: none was given. */
declare const DIRECTORY_ROOT: string;
declare const DIRECTORY_MINIMUM: number;
declare const COUNSELLING_ROOT: string;
declare const COUNSELLING_MINIMUM: number;
