/** `_id` of what doctor found last, in `deployments`. */
export const DOCTOR_RECORD = 'doctor';

/** What `npm run doctor` found the last time; written by it alone, in place of the time before. Nothing personal. */
export interface DoctorRecord {
  _id: string;
  /** As ISO text: that command writes through an API that has no instants of its own. */
  at: string;
  /** Names of what differed, such as `permission:members`. */
  findings: string[];
}
