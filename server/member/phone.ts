export { openPhone, phoneTail, sealPhone } from '../kernel/text/member-phone';
