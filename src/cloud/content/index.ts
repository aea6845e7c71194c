import { defineFunction } from '@cloud/platform/operation/define-function';
import { contentContract } from '@shared/content/contract';
import { access } from './access';
import { keepPicture } from './pictures/keep-picture';
import { startPicture } from './pictures/start-picture';
import { article } from './reading/article';
import { home } from './reading/home';
import { list } from './reading/list';
import { theme } from './reading/theme';
import { themes } from './reading/themes';
import { create } from './staff/create';
import { edit } from './staff/edit';
import { piece } from './staff/piece';
import { pieces } from './staff/pieces';
import { publish } from './review/publish';
import { returnForChanges } from './review/return-for-changes';
import { sendToReview } from './review/send-to-review';
import { withdraw } from './staff/withdraw';

export const content = defineFunction({
  domain: 'content',
  contract: contentContract,
  access,
  handlers: {
    home,
    list,
    article,
    theme,
    themes,
    pieces,
    piece,
    create,
    edit,
    sendToReview,
    returnForChanges,
    publish,
    withdraw,
    startPicture,
    keepPicture,
  },
});
