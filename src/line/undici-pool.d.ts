/** The part of `undici` that LINE is asked with, by itself: with the rest of the package 5 MB more are loaded. */
declare module 'undici/lib/dispatcher/pool' {
  import type { Pool } from 'undici';

  const pool: typeof Pool;
  export default pool;
}
