import { defineNotification } from '@cloud/platform/notify/notification-kind';

export const contentToReview = defineNotification({ name: 'content-to-review' });
export const contentPublished = defineNotification({ name: 'content-published' });
export const contentReturned = defineNotification({ name: 'content-returned' });

export const notifications = [contentToReview, contentPublished, contentReturned];
