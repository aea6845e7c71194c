import { defineNotification } from '@cloud/platform/notify/notification-kind';

export const invitation = defineNotification({ name: 'invitation' });
/** A role was given to her, or taken away. */
export const roleChanged = defineNotification({ name: 'role' });

export const notifications = [invitation, roleChanged];
