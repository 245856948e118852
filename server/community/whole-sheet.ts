import { members, organizations, serviceSheets } from '../../server/collections';
import { refuse } from '../../server/kernel/refusal';
import { type ServiceSheetRecord, serviceSheetId } from '../../server/records/service-sheet';
import { byLatest, type ServiceLine } from '../../server/service-hours/line';
import { branchFiguresOf, figuresOf, isPersonal } from '../../server/service-hours/service-figures';
import type { Caller } from '../kernel/access/caller';
import { isStaffOf, leads } from '../kernel/access/permission';
import { command } from '../kernel/store/database';
import { serviceAt } from './service-at';

export interface AskedSheet {
  communityId: string;
  branchId: string;
  quarter: string;
}

/** That it was sent, if it was: what decides whether the branch may read it. */
export const sentSheet = ({ communityId, quarter, branchId }: AskedSheet) =>
  serviceSheets.get(serviceSheetId(communityId, quarter, branchId));

/** The community's staff; the branch's secretary and committee once it was sent. Nobody else, whatever their office. */
export const mayReadSheet = (
  caller: Caller,
  { communityId, branchId }: AskedSheet,
  sent: ServiceSheetRecord | null,
): boolean => isStaffOf(caller, communityId) || (sent !== null && leads(caller, branchId));

const serviceOf = ({ source, id, title, helped, takenAt, doneAt, confirmedAt }: ServiceLine) => ({
  ...{ source, id, title, helped, takenAt, doneAt, confirmedAt },
});

/**
 * One branch's quarter at a community, with names: from the records as they are now. Seven requests in one wave, and one
 * more for the names of those who served and are not registered there.
 */
export async function wholeSheet(asked: AskedSheet, sent: ServiceSheetRecord | null) {
  const { communityId, branchId, quarter } = asked;
  const [{ lines, serving, unitIds }, community, branch] = await Promise.all([
    serviceAt(asked),
    organizations.get(communityId),
    organizations.get(branchId),
  ]);
  if (!branch) refuse('sheet.unknown');
  const names = new Map(serving.map(({ _id, name }) => [_id, name]));
  const personal = lines.filter(isPersonal);
  const served = [...new Set(personal.map(({ memberId }) => memberId))];
  const missing = served.filter((id) => !names.has(id));
  // Who has moved on since is still named for what they did.
  if (missing.length > 0) {
    const moved = await members.find(
      { _id: command().in(missing) },
      { limit: missing.length, fields: ['name'] },
    );
    for (const { _id, name } of moved) names.set(_id, name);
  }
  return {
    ...{ communityId, branchId, quarter },
    communityName: community?.name ?? '',
    branchName: branch.name,
    isUnit: unitIds.has(branchId),
    figures: branchFiguresOf(lines, serving.length),
    people: served
      .map((memberId) => {
        const own = personal.filter((line) => line.memberId === memberId).sort(byLatest);
        return { memberId, name: names.get(memberId) ?? '', ...figuresOf(own), services: own.map(serviceOf) };
      })
      .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')),
    unit: lines.filter((line) => !isPersonal(line)).map(serviceOf),
    words: sent?.words ?? '',
    sentAt: sent?.sentAt ?? null,
  };
}
