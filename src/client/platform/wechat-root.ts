import { unstable_batchedUpdates } from 'preact/compat';
import { createRoot } from 'preact/compat/client';

/**
 * What Taro's entry in WeChat expects of `react-dom`: it asks the renderer itself for `createRoot`, which
 * Preact, as React, keeps in `client`. Taro's own alias gives it the renderer and the app would not start.
 */
export default { createRoot, unstable_batchedUpdates };
