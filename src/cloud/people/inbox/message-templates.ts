import type { Handler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';

export const messageTemplates: Handler<typeof peopleContract.messageTemplates> = async ({
  context,
}) => {
  const given = context.services.config.wechatTemplates;
  const names = [
    'booking-confirmed',
    'activity-reminder',
    'place-offered',
    'activity-changed',
    'appointment',
  ] as const;
  return {
    templates: names.flatMap((name) => {
      const template = given[name];
      return template ? [{ name, templateId: template.id }] : [];
    }),
  };
};
