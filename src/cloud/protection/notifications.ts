import { defineNotification } from '@cloud/platform/notify/notification-kind';

// By these names' beginning the protection login may write into an inbox (migration 0032). The inbox only:
// what leaves the system goes by `alarms/`.

/** 有一件事等着你看: it says neither what nor whose. */
export const dutyAlarm = defineNotification({ name: 'duty-alarm' });
/** A key, a directory or a statement is running out. */
export const keysNotice = defineNotification({ name: 'duty-keys' });

export const notifications = [dutyAlarm, keysNotice];
