/**
 * `npm run deploy -- --env develop|trial|release|training [--dry-run] [--prune] [--no-app] [--keys] [--config FILE]`:
 * brings a cloud environment to the plan, reads everything back and ends with 1 if a door is open. docs/deploy.md tells all.
 */
import { asCommand, runDeploy } from './deploy/cli';

void asCommand(runDeploy);
