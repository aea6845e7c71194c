import { useEffect, useState } from 'react';
import { isWeapp } from '@client/ui/aria';
import { sentencesOf } from './sentences';

/** The browser's own voice. A mini-program has none without a plugin: nothing is offered there. */
function voiceOfBrowser(): SpeechSynthesis | null {
  if (isWeapp || typeof window === 'undefined' || !('speechSynthesis' in window)) return null;
  const { speechSynthesis } = window;
  const voices = speechSynthesis.getVoices();
  // The list may still be empty at first; a list without Chinese would read nothing but numbers.
  const speaksChinese = voices.length === 0 || voices.some(({ lang }) => /^zh/i.test(lang));
  return speaksChinese ? speechSynthesis : null;
}

/** 读给我听: null where the phone has no voice for it. */
export function useReadAloud(parts: readonly string[]) {
  const [reading, setReading] = useState(false);
  const voice = voiceOfBrowser();
  useEffect(() => () => voice?.cancel(), [voice]);
  if (!voice) return null;
  const stop = () => {
    voice.cancel();
    setReading(false);
  };
  const start = () => {
    voice.cancel();
    const sentences = sentencesOf(parts).map(spoken);
    const last = sentences[sentences.length - 1];
    if (!last) return;
    last.addEventListener('end', () => setReading(false));
    for (const sentence of sentences) {
      sentence.addEventListener('error', () => setReading(false));
      voice.speak(sentence);
    }
    setReading(true);
  };
  return { reading, toggle: reading ? stop : start };
}

function spoken(sentence: string): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.lang = 'zh-CN';
  // Slower than its usual pace: it is for those who would rather listen.
  utterance.rate = 0.9;
  return utterance;
}
