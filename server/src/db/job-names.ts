/** Looks every minute whose turn it is. */
export const PLAN_QUEUE = 'reminders.plan';
/** One message a job. */
export const SEND_QUEUE = 'reminders.send';
/** Looks every minute whether a report is to be drafted. */
export const REPORT_PLAN_QUEUE = 'reports.plan';
/** One delivery of an issued report a job. */
export const DELIVERY_QUEUE = 'reports.deliver';
/** One archive of reports a job. */
export const ARCHIVE_QUEUE = 'reports.archive';
