import { useCallback, useEffect, useRef, useState } from 'react';
import { isConnectionError } from '@shared/contract/connection-error';
import type { DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import { newKey } from '@client/platform/random';
import { api } from '@client/platform/api';
import { awaitNews } from './await-news';
import { goesOn, readerChange, sealNewReaders, type ReaderChange } from './begin-thread';
import { readersFor } from './directory';
import { staffOf, withPage, type Thread } from './open-thread';
import { Outbox, type Outgoing } from './outbox';
import type { CodeSession } from './use-code-session';
import { askList, threadPage, type Start } from './use-start';

interface Asked {
  appointmentId: string;
  counsellorId: string;
  session: CodeSession;
  start: Start;
  /** In the booked window of an online hour: answers are awaited at the screen. */
  isLive: boolean;
}

export interface ThreadShown {
  thread: Thread | null;
  outgoing: readonly Outgoing[];
  /** What cannot be got over: a wrong code, something forged. */
  fault: unknown;
  isForgotten: boolean;
  /** The last call had no answer. */
  isCutOff: boolean;
}

/** A mini-program's host bills for every second that it waits, so there it is asked. */
const hasGateway = TRANSPORT === 'http' && process.env.TARO_ENV === 'h5';
const liveMs = 3_000;
const quietMs = 20_000;
const silentMs = [2_000, 4_000, 8_000, 15_000];
const listMs = 5 * 60_000;

/** The thread while she is at it: asks for what is new, sends what waits, in order, until it is answered. */
export function useThread({ appointmentId, counsellorId, session, start, isLive }: Asked) {
  const { keys } = session;
  const [shown, setShown] = useState<ThreadShown>(nothingYet);
  const [choice, setChoice] = useState(start.choice);
  const running = useRef<Running | null>(null);
  // What may change while she is at it, without what waits being thrown away.
  const now = useRef({ counsellorId, isLive });
  useEffect(() => {
    now.current = { counsellorId, isLive };
  }, [counsellorId, isLive]);

  useEffect(() => {
    const outbox = new Outbox(keys);
    let thread: Thread | null = null;
    let list: { choice: DirectoryChoice; at: number } = { choice: start.choice, at: Date.now() };
    let stopWaiting = () => undefined as void;
    let isOver = false;
    let isTurning = false;
    let silences = 0;
    const show = (part: Partial<ThreadShown>) => {
      if (!isOver)
        setShown((before) => ({ ...before, thread, outgoing: outbox.messages, ...part }));
    };
    const take = async (page: Start['page']) => {
      if (page.isForgotten) {
        isOver = true;
        setShown((before) => ({ ...before, isForgotten: true }));
        return;
      }
      const { choice: by } = list;
      if (!by.ok) return;
      thread = await withPage(thread, page, { keys, staff: staffOf(by.directory), appointmentId });
      outbox.settle(thread);
      show({});
    };
    const askAll = async () => {
      for (let isMore = true; isMore && !isOver;) {
        const page = await threadPage(appointmentId, thread?.lines.length ?? 0);
        await take(page);
        ({ isMore } = page);
      }
    };
    const mayWrite = () => {
      const readers = readersFor(list.choice, now.current.counsellorId);
      if (!thread || !readers.ok || !list.choice.ok) return false;
      return goesOn(readerChange(thread, readers, list.choice.directory.handlers));
    };
    const send = async () => {
      while (thread && !isOver && mayWrite()) {
        const step = await outbox.step(thread, async (message) =>
          api.counselling.sendToTalk(
            { appointmentId, part: 'thread', message },
            { context: { idempotencyKey: await newKey() } },
          ),
        );
        show({ isCutOff: step === 'silent' });
        if (step === 'silent') return false;
        if (step === 'behind') await askAll();
        else if (step !== 'sent') return true;
      }
      return true;
    };
    const turn = async (): Promise<void> => {
      if (isTurning || isOver) return;
      isTurning = true;
      stopWaiting();
      let isHeard = true;
      try {
        if (Date.now() - list.at > listMs) {
          list = { choice: await askList(), at: Date.now() };
          setChoice(list.choice);
        }
        await askAll();
        show({ isCutOff: false });
        isHeard = await send();
        // What has just been stored is shown in its place.
        if (outbox.messages.some(({ way }) => way === 'stored')) await askAll();
      } catch (error) {
        isHeard = !isConnectionError(error);
        if (!isHeard) show({ isCutOff: true });
        else {
          show({ fault: error });
          isOver = true;
        }
      } finally {
        isTurning = false;
      }
      if (isOver) return;
      silences = isHeard ? 0 : silences + 1;
      if (hasGateway && now.current.isLive && silences === 0) {
        const after = thread?.lines.length ?? 0;
        stopWaiting = awaitNews({ appointmentId, after, atLeastMs: liveMs }, () => void turn());
        return;
      }
      const wait =
        silences === 0
          ? now.current.isLive
            ? liveMs
            : quietMs
          : silentMs[Math.min(silences, 4) - 1];
      const timer = setTimeout(() => void turn(), wait);
      stopWaiting = () => clearTimeout(timer);
    };
    running.current = { outbox, turn, show, thread: () => thread };
    void turn();
    return () => {
      isOver = true;
      stopWaiting();
      thread?.secret.fill(0);
      running.current = null;
      setShown(nothingYet);
    };
  }, [appointmentId, keys, start]);

  const say = useCallback((text: string) => {
    running.current?.outbox.say({ kind: 'text', text });
    running.current?.show({});
    void running.current?.turn();
  }, []);
  const retry = useCallback(() => {
    running.current?.outbox.retry();
    running.current?.show({});
    void running.current?.turn();
  }, []);

  /** She has agreed: her phone wraps the key to those who read from now on. */
  const agree = useCallback(async () => {
    const thread = running.current?.thread();
    const readers = readersFor(choice, counsellorId);
    if (!thread || !readers.ok || !choice.ok) return;
    const call = await sealNewReaders(thread, keys, readers, choice.directory.version);
    await api.counselling.setTalkReaders(call, { context: { idempotencyKey: await newKey() } });
    await running.current?.turn();
  }, [choice, counsellorId, keys]);

  const readers = readersFor(choice, counsellorId);
  const change: ReaderChange =
    shown.thread && readers.ok && choice.ok
      ? readerChange(shown.thread, readers, choice.directory.handlers)
      : 'none';
  return { ...shown, readers, change, say, retry, agree };
}

interface Running {
  outbox: Outbox;
  turn: () => Promise<void>;
  show: (part: Partial<ThreadShown>) => void;
  thread: () => Thread | null;
}

const nothingYet: ThreadShown = {
  thread: null,
  outgoing: [],
  fault: null,
  isForgotten: false,
  isCutOff: false,
};
