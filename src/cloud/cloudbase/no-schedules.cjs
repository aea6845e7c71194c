// Stands in for pg-boss's cron libraries in the cloud functions, whose timers are the platform's.
function unused() {
  throw new Error('schedules of pg-boss are not used');
}

module.exports = { CronExpressionParser: { parse: unused }, RRuleTemporal: unused };
