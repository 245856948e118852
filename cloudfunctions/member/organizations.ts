import * as contract from '../../contract/member';
import { organizations as everyOrganization } from '../../server/collections';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/store/database';

const SHOWN = 20;

/** Sorts after every character that a name begins with. */
const LAST_CHARACTER = '\uffff';

/** Branches or communities whose name starts with the given text. A range, so that the index holds no more than it must. */
export const organizations = action(contract.organizations)({
  load: ({ input: { kind, search } }) => {
    const { and, gte, lt } = command();
    const name = search ? { name: and(gte(search), lt(search + LAST_CHARACTER)) } : {};
    return everyOrganization.find({ kind, ...name }, { limit: SHOWN + 1, order: ['name', 'asc'] });
  },
  allow: anyone,
  run: async ({ loaded: found }) => ({
    items: found
      .slice(0, SHOWN)
      .sort((one, other) => one.path.length - other.path.length)
      .map(({ _id, name, path, branchKind }) => ({ organizationId: _id, name, path, branchKind })),
    more: found.length > SHOWN,
  }),
});
