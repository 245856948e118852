import { activityForm } from './activity';
import { bindRequestForm, memberForm } from './member';

/**
 * The version of the form in which each collection's rows are written now. Rows bear it as `formVersion`; those without one,
 * and collections that are not named here, are of version 1. A new version comes with its migration (`migrations/`).
 */
export const forms = {
  activities: activityForm.formVersion,
  bindRequests: bindRequestForm.formVersion,
  members: memberForm.formVersion,
} as const satisfies Readonly<Record<string, number>>;
