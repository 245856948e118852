/** `npm run doctor -- --env develop|trial|release|training`: reads an environment back, names what is wrong, changes nothing. */
import { asCommand, runDoctor } from './deploy/cli';

void asCommand(runDoctor);
