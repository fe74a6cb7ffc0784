import { accountRules } from './account.rules.js';
import { extensionRules } from './extension.rules.js';
import { paymentRules } from './payment.rules.js';
import { signingRules } from './signing.rules.js';

export const rules = { ...signingRules, ...paymentRules, ...extensionRules, ...accountRules };
