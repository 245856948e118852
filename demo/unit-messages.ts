import { officeMessage } from '../server/messaging/tell-office';
import type { MessageRecord } from '../server/records/message';
import type { Heart } from './heart';
import { needsOf } from './needs';
import type { Helper, Registry } from './registry';
import { serviceSheetsOf } from './service-sheets';
import { unitRegistrationsOf } from './unit-registrations';

const addressee = ({ memberId, openid }: Helper) => ({ _id: memberId, openid });

/** What a unit's secretary and the community's staff were told: as the actions tell it. */
export function unitMessagesOf(heart: Heart, registry: Registry, now: Date): MessageRecord[] {
  const { community, main } = heart;
  const staff = (registry.staff.get(community._id) ?? []).map((openid) =>
    addressee(registry.helperOf(openid)),
  );
  const asked = unitRegistrationsOf(heart, registry, now)
    .filter(({ state, communityId }) => state === 'waiting' && communityId === community._id)
    .flatMap(({ branchId, branchName, askedAt: at }) =>
      staff.map((one) =>
        officeMessage(one, {
          ...{ what: 'unitAsked', title: branchName, place: community.name, reason: '', at },
          ...{ about: { kind: 'units', id: branchId }, occasion: community._id },
        }),
      ),
    );
  const offered = needsOf(heart, registry, now)
    .filter(({ state, communityId }) => state === 'offered' && communityId === community._id)
    .flatMap(({ _id, title, branchName: place, steps, updatedAt: at }) =>
      staff.map((one) =>
        officeMessage(one, {
          ...{ what: 'needOffered', title, place, reason: steps.at(-1)?.note ?? '', at },
          ...{ about: { kind: 'needs', id: community._id }, occasion: _id },
        }),
      ),
    );
  const secretary = addressee(registry.secretaryOf(main._id));
  const sheets = serviceSheetsOf(heart, registry, now)
    .filter(({ branchId }) => branchId === main._id)
    .map(({ _id, communityName, branchName: place, words: reason, sentAt: at }) =>
      officeMessage(secretary, {
        ...{ what: 'serviceSheet', title: communityName, place, reason, at },
        ...{ about: { kind: 'sheet', id: main._id }, occasion: _id },
      }),
    );
  return [...asked, ...offered, ...sheets];
}
