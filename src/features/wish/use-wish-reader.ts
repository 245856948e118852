import { useCall } from '@/cloud/use-call';

/** Who looks at the wishes, from the home page's own answer: what they may see and what waits for them. */
export function useWishReader() {
  const { answer, trouble } = useCall('summary.home', {}, { keep: true });
  const member = answer?.member;
  return {
    /** Known, or not to be known for now. */
    known: answer !== undefined || trouble !== undefined,
    isCitizen: answer !== undefined && member === null,
    isMember: member != null,
    /** Wishes of their own that are still on their way. */
    hasOpenWishes: (answer?.myWishes ?? 0) > 0,
    servesCommunity: (member?.isInService || member?.isCommunityStaff) ?? false,
    isInService: member?.isInService ?? false,
    /** Said what they can do: the wall starts with what suits. */
    hasSkills: member?.hasSkills ?? false,
    isStaff: member?.isCommunityStaff ?? false,
    toVerify: answer?.todo.find(({ what }) => what === 'wishesToVerify')?.count ?? 0,
  };
}
