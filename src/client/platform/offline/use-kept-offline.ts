import { useEffect, useState } from 'react';
import { keptOffline } from './worker';

const isWeapp = process.env.TARO_ENV === 'weapp';

/** Whether the app opens without a network: always in WeChat, in a browser once its worker keeps it. */
export function useKeptOffline(): boolean {
  const [kept, setKept] = useState(isWeapp);
  useEffect(() => {
    if (isWeapp) return undefined;
    let gone = false;
    const report = (isKept: boolean) => {
      if (!gone) setKept(isKept);
    };
    void keptOffline().then(report, () => report(false));
    return () => {
      gone = true;
    };
  }, []);
  return kept;
}
