/** Looks every minute whose turn it is. */
export const PLAN_QUEUE = 'reminders.plan';
/** One message a job. */
export const SEND_QUEUE = 'reminders.send';
