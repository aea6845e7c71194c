import { useState } from 'react';
import { numbersForDistress } from '@shared/organisation/help/distress-words';
import { wordsToSend } from '@shared/organisation/help/half-typed';
import { useDebounced } from './use-debounced';

interface WordsToSend {
  /** What may be sent and kept; '' for nothing. */
  words: string;
  /** May be the half of a word of distress: not sent until she asks. */
  isHeld: boolean;
  ask: (text: string) => void;
}

/**
 * What is looked for, once she stops typing. What speaks of distress is never sent; what may become so
 * with the next letter only when she says that it is all.
 * @param first the words that were already asked for
 */
export function useWordsToSend(text: string, first = ''): WordsToSend {
  const typed = text.trim();
  const settled = useDebounced(typed);
  const [asked, ask] = useState(first);
  const isAsked = typed === asked && numbersForDistress(typed) === null;
  const isHalf = numbersForDistress(typed) === null && wordsToSend(typed) !== typed;
  const words = isAsked ? typed : numbersForDistress(typed) ? '' : wordsToSend(settled);
  return { words, isHeld: isHalf && !isAsked, ask };
}
