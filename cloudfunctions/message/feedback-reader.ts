import * as contract from '../../contract/message';
import { organizations } from '../../server/collections';
import { subjectOf } from '../../server/inbox/feedback-about';
import { whatItIsOf } from '../../server/inbox/what-it-is-of';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { outside } from '../../server/letters/outside';
import { readingOf } from '../../server/letters/reader';

/** Who would read a letter, before it is written. */
export const feedbackReader = action(contract.feedbackReader)({
  load: async ({ input }) => {
    const [subject, organization] = await Promise.all([
      input.about ? subjectOf(input.about) : null,
      input.organizationId && !input.about ? organizations.get(input.organizationId) : null,
    ]);
    return { subject, organization };
  },
  allow: anyone,
  run: async (request) => {
    const { told, organization } = await whatItIsOf(request);
    const concerned = told?.concerned ?? [organization._id];
    const { reader } = await readingOf({ openid: request.openid, concerned }, organization);
    return { readerName: reader?.name ?? '', outside: reader ? '' : outside() };
  },
});
