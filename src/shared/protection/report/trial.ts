/**
 * The sealed form of the daily trial. That a report is one stands inside it as well: a server could call a
 * woman's report a trial, and nobody would look at it twice.
 */
export const trialForm = 'drill-1';

export const trialWords = '每天一次的测试，不是真的求助。请签名确认收到。';
