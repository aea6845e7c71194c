import { useCallback, useEffect, useRef, useState } from 'react';
import { codeOf } from '@shared/contract/connection-error';
import type { MessageContent } from '@shared/envelope/case/messages';
import type { CodeKeys } from '@shared/envelope/code/code-keys';
import type { Written } from '@shared/envelope/case/write/written';
import { newKey } from '@client/platform/random';
import { protectionApi } from '../protection-api';
import { useDelivery } from '../sealing/use-delivery';
import type { OpenedCase } from './open-case';
import { takeBack, writeNext } from './write-next';

/** What she does with her case: writes, or takes it back. */
export type Intent = { does: 'write'; content: MessageContent } | { does: 'withdraw' };

interface WriterProps {
  keys: CodeKeys;
  load: () => Promise<OpenedCase | null>;
  /** The server has it, and the case was loaded anew; after a withdrawal there is none. */
  onStored: (intent: Intent) => void;
}

/**
 * Seals and sends, the same bytes until an answer comes. Where somebody wrote at the same moment the case
 * is loaded and her message written anew behind it: both stand.
 */
export function useWriter({ keys, load, onStored }: WriterProps) {
  const { delivery, start, stop, resend } = useDelivery<unknown>();
  const [problem, setProblem] = useState<unknown>(null);
  const intent = useRef<Intent | null>(null);
  const rewrites = useRef(0);
  const tell = useRef(onStored);
  useEffect(() => {
    tell.current = onStored;
  }, [onStored]);

  const seal = useCallback(
    async (opened: OpenedCase, wanted: Intent) => {
      const { state, directory } = opened;
      if (!state) return;
      const place = { state, directory, keys };
      try {
        const calls =
          wanted.does === 'withdraw'
            ? await takeBack(place)
            : await writeNext(place, wanted.content);
        const sends = await Promise.all(calls.map((call) => sendOf(wanted, keys, call)));
        start(() => inOrder(sends));
      } catch (failure) {
        setProblem(failure);
      }
    },
    [keys, start],
  );

  const write = useCallback(
    (opened: OpenedCase, wanted: Intent) => {
      intent.current = wanted;
      rewrites.current = 0;
      setProblem(null);
      void seal(opened, wanted);
    },
    [seal],
  );

  useEffect(() => {
    const wanted = intent.current;
    if (!wanted) return;
    if (delivery.is === 'stored') {
      intent.current = null;
      stop();
      if (wanted.does === 'withdraw') tell.current(wanted);
      else void load().then(() => tell.current(wanted));
    }
    if (delivery.is !== 'refused') return;
    if (codeOf(delivery.error) !== 'PLACE_TAKEN' || rewrites.current >= mostRewrites) {
      setProblem(delivery.error);
      stop();
      return;
    }
    rewrites.current += 1;
    void load().then((opened) => opened && seal(opened, wanted));
  }, [delivery, load, seal, stop]);

  const isBusy = delivery.is === 'sending' || delivery.is === 'silent';
  return { write, resend, problem, isBusy, isSilent: delivery.is === 'silent' };
}

const mostRewrites = 3;

/** One call, however often it is made: the same bytes under the same key. */
async function sendOf({ does }: Intent, { locator }: CodeKeys, call: Written) {
  const { entries, wraps, state } = call;
  const context = { idempotencyKey: await newKey() };
  const operation = does === 'withdraw' ? protectionApi.withdraw : protectionApi.send;
  return () => operation({ locator, caseId: state.case, entries, wraps }, { context });
}

/** After a lost answer it begins anew: what was stored is known by its key. */
async function inOrder(sends: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const send of sends) await send();
}
