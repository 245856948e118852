import { organizations } from '../../server/collections';
import { refuse } from '../../server/kernel/refusal';
import type { OrganizationRecord } from '../../server/records/organization';
import type { Caller } from '../kernel/access/caller';
import { type Subject, type Told, toldOf } from './feedback-about';

interface Loaded {
  subject: Subject | null;
  organization: OrganizationRecord | null;
}

/** What a letter is about, and of which organization that is: refuses what is not there, or not for the writer. */
export async function whatItIsOf({
  caller,
  loaded,
}: {
  caller: Caller;
  loaded: Loaded;
}): Promise<{ told: Told | null; organization: OrganizationRecord }> {
  const told = loaded.subject && toldOf(loaded.subject, caller);
  if (loaded.subject && !told) refuse('feedback.aboutUnknown');
  const organization = told ? await organizations.get(told.organizationId) : loaded.organization;
  if (!organization) refuse('organization.unknown');
  return { told, organization };
}
