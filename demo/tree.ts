import type { BranchKind, OrganizationKind } from '../contract/words';
import { lineOf, type OrganizationRecord } from '../server/records/organization';

const letters: Record<OrganizationKind, string> = {
  city: 'city',
  county: 'c',
  township: 't',
  generalBranch: 'g',
  community: 's',
  branch: 'b',
};

/**
 * What is shown of where an organization belongs: from the county down. A branch's own name says which community or
 * general branch it is of, so that one is left out: 青原区, 安和街道, 新河社区第一党支部.
 */
function pathOf(name: string, kind: OrganizationKind, parent: OrganizationRecord | null): string[] {
  if (!parent || parent.kind === 'city') return [name];
  const named = kind === 'branch' && (parent.kind === 'community' || parent.kind === 'generalBranch');
  return [...(named ? parent.path.slice(0, -1) : parent.path), name];
}

/** The organizations of a city, laid one after the other; the same order gives the same ids. */
export class Tree {
  readonly organizations: OrganizationRecord[] = [];
  private readonly byId = new Map<string, OrganizationRecord>();
  private readonly children = new Map<string, number>();

  lay(
    parent: OrganizationRecord | null,
    kind: OrganizationKind,
    name: string,
    branchKind: BranchKind | null = null,
  ): OrganizationRecord {
    const organization: OrganizationRecord = {
      _id: this.nextId(parent, kind),
      name,
      kind,
      branchKind,
      parentId: parent?._id ?? null,
      ancestors: parent ? lineOf(parent) : [],
      path: pathOf(name, kind, parent),
    };
    this.organizations.push(organization);
    this.byId.set(organization._id, organization);
    return organization;
  }

  get(id: string): OrganizationRecord {
    const organization = this.byId.get(id);
    if (!organization) throw new Error(`No organization ${id} was laid`);
    return organization;
  }

  private nextId(parent: OrganizationRecord | null, kind: OrganizationKind): string {
    const letter = letters[kind];
    if (!parent) return letter;
    const key = `${parent._id} ${letter}`;
    const number = (this.children.get(key) ?? 0) + 1;
    this.children.set(key, number);
    return parent.kind === 'city' ? `${letter}${number}` : `${parent._id}-${letter}${number}`;
  }
}
