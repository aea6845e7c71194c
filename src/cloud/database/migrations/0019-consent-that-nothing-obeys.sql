-- Nobody is asked any more whether she may be called: nothing read the answer. What was given is over, so
-- that no screen shows a promise that is not kept.
update consents set withdrawn_at = greatest(now(), given_at)
  where purpose = 'call-me' and withdrawn_at is null;
