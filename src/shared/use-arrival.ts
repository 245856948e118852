import { useState } from 'react';
import { useCall } from '@/cloud/use-call';
import type { Community } from '@/shared/community-field';

/** The community that somebody comes from, by its page or by the code on its notice board, with its name once known. */
export function useArrival(first: string | undefined) {
  const [id, setId] = useState(first);
  const { answer, trouble } = useCall(
    'summary.publicPage',
    { organizationId: id ?? '' },
    { when: id !== undefined },
  );
  const found = id !== undefined && answer?.kind === 'community' ? answer : undefined;
  const community: Community | undefined = found && { id: found.organizationId, name: found.name };
  return {
    community,
    unknown: id !== undefined && (trouble?.name === 'Refusal' || answer?.kind === 'branch'),
    at: setId,
    /** Another community was chosen. */
    leave: () => setId(undefined),
  };
}
