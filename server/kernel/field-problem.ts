import type * as z from 'zod';
import type { FieldProblem } from '../../contract/envelope';

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): FieldProblem {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrongType';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooShort' : 'tooSmall';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooLarge';
    case 'invalid_value':
      return issue.input === undefined ? 'missing' : 'unknownChoice';
    case 'invalid_format':
    case 'not_multiple_of':
      return 'wrongFormat';
    default:
      return 'unexpected';
  }
}

/** What is wrong with each field, by its path (`contact.phone`); the first problem of each. */
export function fieldProblems(issues: readonly Issue[]): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {};
  for (const issue of issues) {
    const path = issue.path.join('.') || 'input';
    problems[path] ??= problemOf(issue);
  }
  return problems;
}
