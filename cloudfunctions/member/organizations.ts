import * as contract from '../../contract/member';
import { organizations as everyOrganization } from '../../server/collections';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/store/database';
import { likelyCommunities } from '../../server/member/likely-communities';

const SHOWN = 20;

/** Sorts after every character that a name begins with. */
const LAST_CHARACTER = '\uffff';

/**
 * Branches or communities whose name starts with the given text. A range, so that the index holds no more than it must.
 * Of communities without a text, those that the caller probably means: the first of the whole city by name are nobody's.
 */
export const organizations = action(contract.organizations)({
  load: async ({ input: { kind, search } }) => {
    if (kind === 'community' && search === '') return null;
    const { and, gte, lt } = command();
    const name = search ? { name: and(gte(search), lt(search + LAST_CHARACTER)) } : {};
    const found = await everyOrganization.find(
      { kind, ...name },
      { limit: SHOWN + 1, order: ['name', 'asc'] },
    );
    return found
      .slice(0, SHOWN)
      .sort((one, other) => one.path.length - other.path.length)
      .concat(found.slice(SHOWN));
  },
  allow: anyone,
  run: async ({ caller, loaded }) => {
    const found = loaded ?? (await likelyCommunities(caller));
    return {
      items: found
        .slice(0, SHOWN)
        .map(({ _id, name, path, branchKind }) => ({ organizationId: _id, name, path, branchKind })),
      // Of the likely ones the list is never whole: any other is found by its name.
      more: loaded === null || found.length > SHOWN,
    };
  },
});
