import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { activitiesContract } from '@shared/activities/contract';
import { registerNames, registers } from '@shared/activities/registers/register-rules';
import { templateSheet } from './problem-sheet';
import { importById, problemKey } from './queries';

/** Long enough for a click. */
const seconds = 60;

export const importTemplate: Handler<typeof activitiesContract.importTemplate> = ({ input }) =>
  Promise.resolve({
    fileName: `${registerNames[input.register]}-模板.xlsx`,
    file: templateSheet(input.register).toString('base64'),
  });

export const importProblems: Handler<typeof activitiesContract.importProblems> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, services } = context;
  const row = await importById(db, tenantId, input.importId);
  if (!row) throw fail('NOT_FOUND');
  const key = problemKey(tenantId, row.id);
  if (!(await services.storage.get(key))) throw errors.NO_PROBLEMS();
  const { url } = await services.storage.presignGet(key, { seconds });
  return { url, fileName: `${registerNames[oneOf(registers, row.register)]}-有问题的行.xlsx` };
};
