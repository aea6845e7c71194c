import { defineFunction } from '@cloud/platform/operation/define-function';
import { policiesContract } from '@shared/policies/contract';
import { access } from './access';
import { follow } from './follow/follow';
import { following } from './follow/following';
import { closeGenderReview } from './gender-review/close';
import { giveOpinion } from './gender-review/give-opinion';
import { genderReview, genderReviews } from './gender-review/read';
import { registerGenderReview } from './gender-review/register';
import { list } from './reading/list';
import { policy } from './reading/policy';
import { rules } from './reading/rules';
import { versions } from './reading/versions';
import { publish } from './review/publish';
import { returnForChanges } from './review/return-for-changes';
import { sendToReview } from './review/send-to-review';
import { search } from './search/search';
import { suggest } from './search/suggest';
import { create } from './staff/create';
import { draft } from './staff/draft';
import { drafts } from './staff/drafts';
import { edit } from './staff/edit';
import { withdraw } from './staff/withdraw';
import { addFigure } from './upkeep/add-figure';
import { due } from './upkeep/due';
import { markChecked } from './upkeep/mark-checked';
import { parameters } from './upkeep/parameters';
import { allowHost, sourceHosts } from './upkeep/source-hosts';

export const policies = defineFunction({
  domain: 'policies',
  contract: policiesContract,
  access,
  handlers: {
    list,
    search,
    suggest,
    policy,
    versions,
    rules,
    following,
    follow,
    drafts,
    draft,
    create,
    edit,
    sendToReview,
    returnForChanges,
    publish,
    withdraw,
    due,
    sourceHosts,
    allowHost,
    markChecked,
    parameters,
    addFigure,
    genderReviews,
    genderReview,
    registerGenderReview,
    giveOpinion,
    closeGenderReview,
  },
});
