import { useEffect, useRef, useState } from 'react';
import { isConnectionError } from '@shared/contract/connection-error';
import type { Said } from '@shared/counselling/talk/seal-talk';
import type { AppointmentCard } from '@shared/counselling/views';
import { keysOfCode } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import { api } from '@client/platform/api';
import { newKey } from '@client/platform/random';
import { afterDrawing } from './after-drawing';
import { sealBeginning, type Readers } from './begin-thread';
import { forgetCode, keepCode } from './kept-code';
import { randomFor } from './random-source';
import type { CodeSession, useCodeSession } from './use-code-session';

/** How what she said before comes to the server. `silent`: it may be stored; the same bytes go again. */
export type IntakeWay = 'none' | 'sealing' | 'sending' | 'silent' | 'stored';

interface IntakeProps {
  appointment: AppointmentCard;
  own: ReturnType<typeof useCodeSession>;
  personId: string;
  readers: Readers;
  directory: VerifiedDirectory;
}

const waitsMs = [2_000, 4_000, 8_000, 15_000];

/** Makes her keys, seals who reads with what she says before, and sends it until an answer comes. */
export function useIntake({ appointment, own, personId, readers, directory }: IntakeProps) {
  const [way, setWay] = useState<IntakeWay>('none');
  const [problem, setProblem] = useState<unknown>(null);
  const run = useRef({
    isOver: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  useEffect(() => {
    const current = run.current;
    current.isOver = false;
    return () => {
      current.isOver = true;
      clearTimeout(current.timer);
    };
  }, []);

  /** Whether it was stored. */
  const send = async (
    intake: Extract<Said, { kind: 'intake' }>,
    isSeen: boolean,
  ): Promise<boolean> => {
    setProblem(null);
    setWay('sealing');
    const isFresh = own.session === null;
    try {
      // What nobody may see is off before there is anything to see.
      if (isSeen && (appointment.remind || appointment.atHome)) await nothingShown(appointment.id);
      const session = await sessionFor(own.session, !isSeen);
      const call = await sealBeginning({
        appointmentId: appointment.id,
        keys: session.keys,
        readers,
        directory: directory.version,
        intake,
        at: directory.time,
      });
      const context = { idempotencyKey: await newKey() };
      if (run.current.isOver) return false;
      if (!isSeen) keepCode(personId, session.code);
      own.begin(session);
      return await deliver(() => api.counselling.setTalkReaders(call, { context }));
    } catch (failure) {
      if (run.current.isOver) return false;
      // The server has refused it: then this key opens nothing.
      if (isFresh) {
        forgetCode(personId);
        own.close();
      }
      setProblem(failure);
      setWay('none');
      return false;
    }
  };

  async function deliver(call: () => Promise<unknown>, tries = 0): Promise<boolean> {
    setWay(tries === 0 ? 'sending' : 'silent');
    try {
      await call();
      if (!run.current.isOver) setWay('stored');
      return true;
    } catch (failure) {
      if (!isConnectionError(failure)) throw failure;
      if (run.current.isOver) return false;
      setWay('silent');
      await new Promise<void>((resolve) => {
        run.current.timer = setTimeout(resolve, waitsMs[Math.min(tries, waitsMs.length - 1)]);
      });
      return await deliver(call, tries + 1);
    }
  }
  return { way, problem, send };
}

async function nothingShown(appointmentId: string): Promise<void> {
  const context = { idempotencyKey: await newKey() };
  const off = { appointmentId, remind: false, atHome: false };
  await api.counselling.setDiscretion(off, { context });
}

/** Her keys of before, or new ones. */
async function sessionFor(before: CodeSession | null, isKept: boolean): Promise<CodeSession> {
  if (before) return { ...before, isKept };
  const random = await randomFor(2);
  await afterDrawing();
  const code = newReturnCode(random);
  return { code, keys: keysOfCode(code), isKept };
}
