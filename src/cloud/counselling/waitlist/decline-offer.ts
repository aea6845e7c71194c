import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { lockOffer } from './answer-offer';
import { letGo } from './let-go';
import { offerFreed } from './offer-freed';

export const declineOffer: Handler<typeof counsellingContract.declineOffer> = async ({
  input,
  context,
  errors,
}) => {
  const locked = await lockOffer(context, input.appointmentId);
  if (!locked) throw errors.NO_OFFER();
  const { offer } = locked;

  await letGo(context, offer);
  await offerFreed(context, offer);

  context.audit({ target: offer.id, unitId: offer.unit_id });
  return { done: true };
};
