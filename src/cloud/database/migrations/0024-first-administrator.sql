-- The first administrator is invited by whoever installs the program, who is no person in it.
alter table role_invitations alter column invited_by drop not null;
