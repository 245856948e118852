import { organizations, serviceSheets } from '../../server/collections';
import type { ServiceSheetRecord } from '../../server/records/service-sheet';
import type { ServiceLine } from '../../server/service-hours/line';
import { command } from '../kernel/store/database';
import { type AskedService, type Serving, serviceAt } from './service-at';

/** Branches that have to do with one community: far beyond any. The platform gives no more. */
const MOST = 1000;

/** What is recorded of one branch at one community in one quarter. */
export interface BranchService {
  branchId: string;
  branchName: string;
  isUnit: boolean;
  /** Members of the branch who are registered with the community now. */
  registered: Serving[];
  lines: ServiceLine[];
  sent: ServiceSheetRecord | null;
}

/**
 * A community's quarter from its records, by branch: every branch of whose members there is a record or a registration,
 * and every registered unit, by name; not the community's own branches, which are at home there. Seven requests in two
 * waves, whatever the number of branches.
 */
export async function gatherSheets(asked: Omit<AskedService, 'branchId'>): Promise<BranchService[]> {
  const [{ lines, serving, unitIds }, sent] = await Promise.all([
    serviceAt(asked),
    serviceSheets.find({ communityId: asked.communityId, quarter: asked.quarter }, { limit: MOST }),
  ]);
  const ids = [...new Set([...[...lines, ...serving, ...sent].map(({ branchId }) => branchId), ...unitIds])];
  const branches = (await branchesOf(ids)).filter(({ parentId }) => parentId !== asked.communityId);
  return branches
    .map(({ _id: branchId, name: branchName }) => ({
      branchId,
      branchName,
      isUnit: unitIds.has(branchId),
      registered: serving.filter((member) => member.branchId === branchId),
      lines: lines.filter((line) => line.branchId === branchId),
      sent: sent.find((sheet) => sheet.branchId === branchId) ?? null,
    }))
    .sort((one, other) => one.branchName.localeCompare(other.branchName, 'zh-CN'));
}

const branchesOf = async (ids: readonly string[]) =>
  ids.length === 0
    ? []
    : organizations.find(
        { _id: command().in(ids) },
        { limit: Math.min(ids.length, MOST), fields: ['name', 'parentId'] },
      );
