-- She may ask for text messages: offers, changes and reminders reach her without the app.
alter table consents drop constraint consents_purpose_check;
alter table consents add constraint consents_purpose_check
  check (purpose in ('privacy', 'call-me', 'child-data', 'text-me'));
