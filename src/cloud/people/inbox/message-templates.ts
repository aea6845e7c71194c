import type { Handler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { messageTemplates as names } from '@shared/people/profile/message-templates';

export const messageTemplates: Handler<typeof peopleContract.messageTemplates> = async ({
  context,
}) => {
  const given = context.services.config.wechatTemplates;
  return {
    templates: names.flatMap((name) => {
      const template = given[name];
      return template ? [{ name, templateId: template.id }] : [];
    }),
  };
};
