import { requestFailed } from './errors';
import { compileExpression, type Evaluate, type Variables } from './expression';
import { splitPath } from './path';
import { type Document, isDocument, type Value } from './values';

/** What `$project` or `$addFields` says of one field. */
type Rule = { take: boolean } | { compute: Evaluate } | { fields: Map<string, Rule> };

function readRules(specification: Document, variables: Variables, adding: boolean): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const [path, wish] of Object.entries(specification)) {
    if (path === '' || path.startsWith('$')) {
      throw requestFailed(
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    }
    plant(rules, splitPath(path), readRule(wish, variables, adding));
  }
  return rules;
}

function readRule(wish: Value, variables: Variables, adding: boolean): Rule {
  if (!adding && (typeof wish === 'number' || typeof wish === 'boolean')) return { take: Boolean(wish) };
  const nested = isDocument(wish) && Object.keys(wish).length > 0 && !Object.keys(wish)[0]?.startsWith('$');
  return nested
    ? { fields: readRules(wish, variables, adding) }
    : { compute: compileExpression(wish, variables) };
}

function plant(rules: Map<string, Rule>, [part, ...rest]: readonly string[], rule: Rule): void {
  if (part === undefined) return;
  const existing = rules.get(part);
  if (rest.length === 0) {
    const merged = existing && 'fields' in existing && 'fields' in rule;
    rules.set(part, merged ? { fields: new Map([...existing.fields, ...rule.fields]) } : rule);
    return;
  }
  const inner = existing && 'fields' in existing ? existing.fields : new Map<string, Rule>();
  rules.set(part, { fields: inner });
  plant(inner, rest, rule);
}

/** True when something is taken or computed, false when fields are only left out. */
function readMode(rules: Map<string, Rule>, inside = false): boolean | null {
  let mode: boolean | null = null;
  for (const [field, rule] of rules) {
    if (field === '_id' && !inside && 'take' in rule) continue;
    const taking = 'take' in rule ? rule.take : 'fields' in rule ? readMode(rule.fields, true) : true;
    if (taking === null) continue;
    if (mode !== null && mode !== taking) {
      throw requestFailed(
        'Invalid $project :: caused by :: Cannot do exclusion and inclusion in one projection',
      );
    }
    mode = taking;
  }
  return mode;
}

/** `$project`: takes, computes, or leaves out. */
export function compileProject(
  specification: Document,
  variables: Variables,
): (document: Document) => Document {
  if (Object.keys(specification).length === 0) {
    throw requestFailed('Invalid $project :: caused by :: specification must have at least one field');
  }
  const rules = readRules(specification, variables, false);
  const id = rules.get('_id');
  const including = readMode(rules) ?? !(id && 'take' in id && !id.take);
  if (including && !id) rules.set('_id', { take: true });
  return (document) =>
    (including ? include(document, rules, document) : exclude(document, rules)) as Document;
}

function include(value: Value | undefined, rules: Map<string, Rule>, root: Document): Value | undefined {
  if (Array.isArray(value)) {
    return value.map((item) => include(item, rules, root)).filter((item) => item !== undefined);
  }
  const source = isDocument(value) ? value : {};
  const result: Document = {};
  for (const field of Object.keys(source)) {
    const rule = rules.get(field);
    if (!rule || 'compute' in rule || ('take' in rule && !rule.take)) continue;
    const kept = 'take' in rule ? source[field] : include(source[field], rule.fields, root);
    if (kept !== undefined) result[field] = kept;
  }
  for (const [field, rule] of rules) {
    if (field in result || 'take' in rule) continue;
    const made =
      'compute' in rule
        ? rule.compute(root)
        : computes(rule.fields)
          ? include({}, rule.fields, root)
          : undefined;
    if (made !== undefined) result[field] = made;
  }
  return isDocument(value) || computes(rules) ? result : undefined;
}

function computes(rules: Map<string, Rule>): boolean {
  return [...rules.values()].some((rule) => 'compute' in rule || ('fields' in rule && computes(rule.fields)));
}

function exclude(value: Value, rules: Map<string, Rule>): Value {
  if (Array.isArray(value)) return value.map((item) => exclude(item, rules));
  if (!isDocument(value)) return value;
  const result: Document = {};
  for (const [field, inner] of Object.entries(value)) {
    const rule = rules.get(field);
    if (rule && 'take' in rule && !rule.take) continue;
    result[field] = rule && 'fields' in rule ? exclude(inner, rule.fields) : inner;
  }
  return result;
}

/** `$addFields`: computed from the document as it was before the stage. */
export function compileAddFields(
  specification: Document,
  variables: Variables,
): (document: Document) => Document {
  const rules = readRules(specification, variables, true);
  return (document) => addTo(document, rules, document) as Document;
}

function addTo(value: Value | undefined, rules: Map<string, Rule>, root: Document): Value {
  if (Array.isArray(value)) return value.map((item) => addTo(item, rules, root));
  const result: Document = isDocument(value) ? { ...value } : {};
  for (const [field, rule] of rules) {
    if ('fields' in rule) result[field] = addTo(result[field], rule.fields, root);
    else if ('compute' in rule) {
      const made = rule.compute(root);
      if (made === undefined) delete result[field];
      else result[field] = made;
    }
  }
  return result;
}
