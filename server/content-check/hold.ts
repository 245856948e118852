import { heldTexts, members, organizations } from '../collections';
import { provenFields, withProvenOffices } from '../kernel/access/proof';
import { refuse } from '../kernel/refusal';
import { command } from '../kernel/store/database';
import { shortCode } from '../kernel/store/identifier';
import { memberToOthers } from '../kernel/text/masked-name';
import type { Holding } from '../kernel/text-check';
import { isBound } from '../messaging/message-of';
import { quietly, writeMessages } from '../messaging/tell';
import { officeMessage } from '../messaging/tell-office';
import type { HeldTextRecord } from '../records/held-text';
import { lineOf } from '../records/organization';

/** Far beyond those who hold an office at a place and above it. */
const MOST_OFFICERS = 200;

const fieldOf = (from: unknown, field: string): string | undefined => {
  if (typeof from !== 'object' || from === null) return undefined;
  const value = (from as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
};

/** Areas whose matters are a community's; those of all others are a branch's. */
const communityAreas = /^(wish|errand|community)\./;

/** Whose people look at what a call says: the community or branch that it is about, else the caller's own. */
export function placeOf({ call, input, loaded, caller }: Omit<Holding, 'sent' | 'now'>): string | null {
  const field = communityAreas.test(call) ? 'communityId' : 'branchId';
  const around = typeof loaded === 'object' && loaded !== null ? Object.values(loaded) : [];
  const found = [input, loaded, ...around].map((one) => fieldOf(one, field)).find((id) => id !== undefined);
  return found ?? fieldOf(caller.member, field) ?? caller.member?.branchId ?? null;
}

const heldIdOf = ({ call, openid, sent }: Holding) =>
  shortCode([call, openid, JSON.stringify(sent.input)].join('\n'), 24);

/**
 * Keeps a call until somebody has looked at what it says, and refuses it for now; lets it through where somebody has
 * already said that these very words may go out.
 */
export async function hold(holding: Holding, found: Pick<HeldTextRecord, 'texts' | 'advice'>): Promise<void> {
  const { call, openid, requestId, caller, sent, now } = holding;
  const _id = heldIdOf(holding);
  const placeId = placeOf(holding);
  const place = placeId === null ? null : await organizations.get(placeId);
  if (!place) refuse('call.textUnchecked');
  const held: HeldTextRecord = {
    ...{ _id, call, openid, requestId, ...found },
    ...{ input: JSON.stringify(sent.input), numbers: sent.numbers ?? null },
    ...{ organizationId: place._id, organizationName: place.name, line: lineOf(place) },
    by: caller.member ? memberToOthers(caller.member.name) : '',
    ...{ state: 'waiting', at: now, updatedAt: now },
    ...{ decidedBy: null, decidedAt: null, reason: '' },
  };
  const before = (await heldTexts.insertOnce(held)) ? null : await heldTexts.get(_id);
  if (before?.state === 'released') return;
  if (before?.state === 'declined') refuse('call.textRisky');
  if (before?.state === 'lapsed') {
    await heldTexts.change({ _id, state: 'lapsed' }, { set: { ...held, at: before.at } });
  }
  await tellDeciders(before ?? held);
  refuse('call.textHeld', { place: place.name });
}

/** Tells those nearest who may decide, who have a phone to read on. One request, and the messages; never fails. */
const tellDeciders = (held: HeldTextRecord) =>
  quietly(async () => {
    const { _id, openid, line, organizationId, organizationName, at } = held;
    const found = await members.find(
      { 'offices.organizationId': command().in(line), onRoll: true },
      { limit: MOST_OFFICERS, fields: provenFields },
    );
    const others = withProvenOffices(found)
      .filter(isBound)
      .filter((officer) => officer.openid !== openid);
    const nearest = [...line]
      .reverse()
      .map((id) => others.filter(({ offices }) => offices.some((office) => office.organizationId === id)))
      .find((officers) => officers.length > 0);
    const news = {
      ...{ what: 'textHeld' as const, title: organizationName, place: '', reason: '' },
      ...{ about: { kind: 'heldTexts' as const, id: organizationId }, occasion: _id, at },
    };
    return writeMessages((nearest ?? []).map((officer) => officeMessage(officer, news)));
  });
