import { openCase } from '@shared/envelope/case/write/open-case';
import type { Written } from '@shared/envelope/case/write/written';
import { keysOfCode, wipeCodeKeys, type CodeKeys } from '@shared/envelope/code/code-keys';
import { newReturnCode, type ReturnCode } from '@shared/envelope/code/return-code';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import { reportForms, urgencyOf } from '@shared/protection/report/report-forms';
import { newKey } from '@client/platform/random';
import { protectionApi } from '../protection-api';
import { randomFor } from '../sealing/random-source';
import { sealedAnswers, type Draft } from './draft';

/** A report as it will be sent, however often. Secrets: `wipeReport` when she leaves. */
export interface SealedReport {
  code: ReturnCode;
  keys: CodeKeys;
  written: Written;
  send: () => ReturnType<typeof protectionApi.send>;
}

/**
 * Makes her code and seals what she wrote. Rejects with an `EnvelopeError`: no random numbers, too few
 * readers, too long a text.
 */
export async function sealReport(
  draft: Draft,
  directory: VerifiedDirectory,
): Promise<SealedReport> {
  const { writer, choice, answers } = draft;
  const random = await randomFor(directory.handlers.length + 1);
  const code = newReturnCode(random);
  const keys = keysOfCode(code);
  const sealed = sealedAnswers(draft);
  const written = await openCase({
    keys,
    directory,
    choice,
    reporter: writer,
    content: { form: reportForms[writer].form, answers: sealed },
    at: directory.time,
    random,
  });
  const input = {
    locator: keys.locator,
    caseId: written.state.case,
    entries: written.entries,
    wraps: written.wraps,
    about: {
      reporter: writer,
      urgency: urgencyOf(writer, sealed),
      ...(typeof answers.town === 'string' ? { unitId: answers.town } : {}),
      signing: keys.public.signing,
      recipient: keys.public.recipient,
    },
  };
  const idempotencyKey = await newKey();
  const send = () => protectionApi.send(input, { context: { idempotencyKey } });
  return { code, keys, written, send };
}

export function wipeReport({ code, keys }: SealedReport): void {
  code.fill(0);
  wipeCodeKeys(keys);
}
